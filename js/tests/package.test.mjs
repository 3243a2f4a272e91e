// What is in the package, and that it is whole.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { project, run } from './support.mjs';

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1)).sort();
}

test('the package holds everything that its modules import, and nothing else', async (t) => {
  const folder = join(await project(t), 'node_modules/aaben-som');
  const there = await files(folder);
  const named = new Set(['package.json', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'index.d.ts', 'index.d.cts']);
  const description = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const targets = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets));
  for (const path of [...targets(description.exports), description.main, description.module, description.types]) named.add(normalize(path));
  for (const name of there.filter((name) => /\.[cm]?js$/.test(name))) {
    const text = await readFile(join(folder, name), 'utf8');
    const imported = [...text.matchAll(/(?:\bfrom|\brequire\(|\bimport\(|new URL\(|__dirname}\/)\s*['"`]?([\w./]+)['"`]/g)].map(([, path]) => path);
    for (const path of imported.filter((path) => path.startsWith('.') || path.endsWith('.wasm'))) {
      const at = normalize(join(dirname(name), path));
      assert.ok(there.includes(at), `${name} imports ${path}, which is not in the package`);
      named.add(at);
    }
    const outside = imported.filter((path) => !path.startsWith('.') && !path.endsWith('.wasm'));
    assert.deepEqual(outside.filter((path) => path !== 'fs'), [], `${name} imports something from outside the package`);
  }
  assert.ok(named.has('engine/engine.wasm'));
  const licences = /^(LICEN[CS]E|NOTICE|THIRD|licen[cs]e)/;
  assert.deepEqual(there.filter((name) => !named.has(name) && !licences.test(name)), []);
});

test('the package depends on nothing and runs nothing when it is installed', async (t) => {
  const folder = await project(t);
  const description = JSON.parse(await readFile(join(folder, 'node_modules/aaben-som/package.json'), 'utf8'));
  for (const part of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) assert.equal(description[part], undefined, part);
  const entries = (await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
  assert.deepEqual(entries, ['aaben-som']);
});

test('import and require give the same engine and the same class of errors', async (t) => {
  const folder = await project(t, {
    'both.mjs': `
      import { createRequire } from 'node:module';
      import * as imported from 'aaben-som';
      const required = createRequire(import.meta.url)('aaben-som');
      for (const name of ['CaseError', 'calculate', 'check', 'explain', 'init']) {
        if (imported[name] === undefined || imported[name] !== required[name]) throw new Error(name);
      }
      await imported.init();
      console.log(Object.keys(required).sort().join(' '));`,
  });
  assert.equal(await run(process.execPath, ['both.mjs'], folder), 'CaseError calculate check explain init\n');
});
