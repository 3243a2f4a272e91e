// The packed package, installed into an empty project as its users do.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program; resolves to what it prints, and fails with what it says. */
export async function run(program, args, cwd) {
  const { stdout } = await promisify(execFile)(program, args, { cwd, maxBuffer: 1e8, shell: program.endsWith('.cmd') }).catch((error) => {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  });
  return stdout;
}

/** The tarball that the build made: in dist/npm, or in the folder named by AABEN_SOM_NPM. */
export async function tarball() {
  const folder = process.env.AABEN_SOM_NPM ?? join(ROOT, 'dist/npm');
  const found = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.tgz'));
  assert.equal(found.length, 1, `${folder} should hold one packed package. Make it with: cargo xtask build`);
  return join(folder, found[0]);
}

/** An empty project with the package installed, gone when the test ends. */
export async function project(t, files = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'aaben-som-js-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'package.json'), '{"name": "empty", "private": true}');
  await run(NPM, ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', await tarball()], folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** The type checker and the bundler of the lock file beside this one, fetched where they are not there yet. */
export async function tools() {
  const folder = join(ROOT, 'js/tests');
  const lock = await readFile(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(folder, 'node_modules/.installed-from');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== wanted) {
    await run(NPM, ['ci', '--no-audit', '--no-fund'], folder);
    await writeFile(stamp, wanted);
  }
  const program = (path) => (args, cwd) => run(process.execPath, [join(folder, 'node_modules', path), ...args], cwd);
  return { tsc: program('typescript/bin/tsc'), vite: program('vite/bin/vite.js') };
}

/** The worked cases with what they must come to. */
export async function worked() {
  const folder = join(ROOT, 'tests/worked');
  const read = async (name) => readFile(join(folder, name), 'utf8');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.case.json')).map((name) => name.slice(0, -'.case.json'.length));
  return Promise.all(
    names.sort().map(async (name) => ({ name, text: await read(`${name}.case.json`), expected: JSON.parse(await read(`${name}.expected.json`)) })),
  );
}

/** The package in this process: the engine of Node, as a module. */
export async function installed(t) {
  const folder = await project(t);
  const path = join(folder, 'node_modules/aaben-som');
  return { folder, path, ...(await import(new URL(`file://${join(path, 'node.mjs')}`).href)) };
}

/** The code blocks of the README that name a file: [{ language, name, text }]. */
export async function blocks() {
  const readme = await readFile(join(ROOT, 'js/README.md'), 'utf8');
  return [...readme.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].map(([, language, name, text]) => ({ language, name, text }));
}

/** Copies the installed package to where a page finds it. */
export function copy(from, to) {
  return cp(from, to, { recursive: true });
}
