// The examples of the README do what it says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, project, run, worked } from './support.mjs';

test('the examples for Node print what the README shows', async (t) => {
  const all = await blocks();
  const code = all.filter(({ language }) => language === 'js');
  const [{ text }] = await worked();
  const folder = await project(t, { ...Object.fromEntries(code.map(({ name, text }) => [name, text])), 'case.json': text });
  const printed = new Map();
  for (const { name } of code.filter(({ name }) => name !== 'bundled.mjs')) printed.set(name, await run(process.execPath, [name], folder));

  const shown = all.filter(({ language }) => language === 'text');
  assert.equal(shown.length, 3);
  for (const { name, text } of shown) assert.equal(printed.get(name), text, name);
  assert.equal(printed.get('calculate.cjs'), `${JSON.parse(text).title} 1.65\n`);
});
