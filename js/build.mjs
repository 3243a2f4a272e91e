// Makes the npm package of the engine: node js/build.mjs [OUT] [--add FILE …]
//
// OUT/package is the package, OUT/aaben-som-VERSION.tgz the same packed; OUT is dist/npm where nothing is said. Files after
// --add are put into the package as they are, such as the licences of what is compiled in.
//
// WASM_PACK, WASM_BINDGEN, WASM_OPT and NPM name those programs where they are not on the path. wasm-opt makes the engine
// smaller and is left out where there is none.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
/** What all browsers of the last years run; the compiler uses no more. */
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

const { out, added } = readArguments(process.argv.slice(2));
const work = join(out, 'work');
const made = join(out, 'package');
for (const folder of [work, made]) rmSync(folder, { recursive: true, force: true });
mkdirSync(join(made, 'engine'), { recursive: true });

const version = /^version = "(.+)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))[1];
engines();
wrapper();
for (const file of ['LICENSE-MIT', 'LICENSE-APACHE'].map((name) => join(root, name)).filter(existsSync).concat(added)) {
  copyFileSync(file, join(made, basename(file)));
}
rmSync(work, { recursive: true });
for (const old of readdirSync(out).filter((name) => name.endsWith('.tgz'))) rmSync(join(out, old));
run(process.env.NPM ?? (process.platform === 'win32' ? 'npm.cmd' : 'npm'), ['pack', '--silent', '--pack-destination', out], made);
console.log(`${join(out, `aaben-som-${version}.tgz`)} (${kilobytes(join(out, `aaben-som-${version}.tgz`))} kB)`);

/** One engine, with a way to load it in Node and one for browsers. */
function engines() {
  for (const target of ['nodejs', 'web']) {
    const flags = ['--mode', 'no-install', '--no-opt', '--no-typescript', '--no-pack', '--no-gitignore', '--profile', 'web'];
    run(tool('wasm-pack'), ['build', here, ...flags, '--target', target, '--out-dir', join(work, target), '--out-name', 'engine', '--', '--locked']);
  }
  const [node, web] = ['nodejs', 'web'].map((target) => readFileSync(join(work, target, 'engine_bg.wasm')));
  if (!node.equals(web)) stop('The engines for Node and for browsers differ: the package can no longer share one file.');
  rename(join(work, 'nodejs/engine.js'), join(made, 'engine/node.cjs'));
  rename(join(work, 'web/engine.js'), join(made, 'engine/web.js'));

  const optimiser = process.env.WASM_OPT ?? join(root, 'node_modules/.bin/wasm-opt');
  const [plain, engine] = [join(work, 'web/engine_bg.wasm'), join(made, 'engine/engine.wasm')];
  if (existsSync(optimiser)) {
    run(optimiser, ['-O3', ...FEATURES.map((feature) => `--enable-${feature}`), plain, '-o', engine]);
  } else {
    console.log('There is no wasm-opt: the engine is larger than it needs to be. `npm ci` fetches it.');
    copyFileSync(plain, engine);
  }
  console.log(`engine.wasm (${kilobytes(engine)} kB)`);
}

/** The glue under its new name, with the name of the engine that lies beside it. */
function rename(from, to) {
  const glue = readFileSync(from, 'utf8');
  if (!glue.includes('engine_bg.wasm')) stop(`${from} does not name the engine it loads.`);
  writeFileSync(to, glue.replaceAll('engine_bg.wasm', 'engine.wasm'));
}

/** What is written by hand, and its copies for CommonJS. */
function wrapper() {
  for (const name of ['api.js', 'browser.js', 'node.mjs', 'node.cjs', 'index.d.ts']) copyFileSync(join(here, 'package', name), join(made, name));
  copyFileSync(join(here, 'package/index.d.ts'), join(made, 'index.d.cts'));
  copyFileSync(join(here, 'README.md'), join(made, 'README.md'));

  const api = readFileSync(join(here, 'package/api.js'), 'utf8');
  const names = [...api.matchAll(/^export (?:class|function) (\w+)/gm)].map(([, name]) => name);
  const common = `${api.replaceAll(/^export /gm, '')}\nmodule.exports = { ${names.join(', ')} };\n`;
  if (/^\s*(?:import|export)\b/m.test(common)) stop('api.js imports or exports in a way that has no copy for CommonJS.');
  writeFileSync(join(made, 'api.cjs'), common);

  const description = { ...JSON.parse(readFileSync(join(here, 'package/package.json'), 'utf8')), version };
  writeFileSync(join(made, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

function readArguments(words) {
  const at = words.indexOf('--add');
  const [before, after] = at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
  if (before.length > 1) stop('Usage: node js/build.mjs [OUT] [--add FILE …]');
  return { out: resolve(before[0] ?? join(root, 'dist/npm')), added: after.map((file) => resolve(file)) };
}

/** The program under its variable, or by its name from the path. */
function tool(name) {
  return process.env[name.toUpperCase().replaceAll('-', '_')] ?? name;
}

/** Runs a program, and ends with a sentence where it fails. */
function run(program, args, folder = root) {
  // wasm-pack looks for wasm-bindgen on the path.
  const bindgen = process.env.WASM_BINDGEN;
  const path = bindgen ? [dirname(bindgen), process.env.PATH].join(delimiter) : process.env.PATH;
  const { error, status } = spawnSync(program, args, { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: path }, shell: program.endsWith('.cmd') });
  if (error) stop(`${program} cannot be run (${error.code}). \`cargo xtask build\` fetches the tools and runs this script.`);
  if (status !== 0) stop(`${program} failed: see its messages above.`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function kilobytes(file) {
  return Math.round(statSync(file).size / 1000);
}
