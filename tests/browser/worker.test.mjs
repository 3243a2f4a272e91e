// The worker beside the page: no part of the first load, there on the site, without the network, and in the single file from disk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptForOffline, openFile, openSite } from './support.mjs';

/** Starts the worker as the page does, sends it a table to look into, and gives all that it says, module left out. */
const look = (page, bytes) => page.evaluate((bytes) => new Promise((done, fail) => {
  const text = (id) => document.getElementById(id)?.textContent;
  const script = text('worker-js');
  const address = script ? URL.createObjectURL(new Blob([script])) : document.documentElement.dataset.worker;
  const worker = new Worker(address);
  const said = [];
  worker.onerror = fail;
  worker.onmessage = ({ data: { module, ...rest } }) => {
    said.push(module ? { module: module instanceof WebAssembly.Module } : rest);
    if (rest.answer || rest.failed) {
      worker.terminate();
      done(said);
    }
  };
  worker.postMessage({ packed: text('worker-wasm') });
  worker.postMessage({ id: 7, request: JSON.stringify({ look: { sheet: null } }), file: new Uint8Array(bytes) });
}), [...bytes]);

async function answers(page) {
  const said = await look(page, Buffer.from('Ydelse;Takst\r\nD\xf8gn;1,5\r\n', 'latin1'));
  assert.deepEqual(said.slice(0, -1), [{ module: true }]);
  const { id, answer } = said.at(-1);
  assert.equal(id, 7);
  const { looked } = JSON.parse(answer);
  assert.deepEqual(looked.sample, [[1, ['Ydelse', 'Takst']], [2, ['Døgn', '1,5']]]);
  assert.deepEqual(looked.form, { separated: { encoding: 'windows1252', separator: ';', garbled: false } });
}

test('it is fetched when it is wanted, and works with the network gone', async (t) => {
  const { page, context, server } = await openSite(t);
  assert.equal(page.workers().length, 0);
  assert.ok(!(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).some((name) => /worker-/.test(name)));
  await answers(page);
  await keptForOffline(page);
  await context.setOffline(true);
  await server.stop();
  await answers(page);
});

test('it works in the single file, from disk, and nothing is fetched', async (t) => {
  const { page, requests, url } = await openFile(t);
  await answers(page);
  assert.deepEqual(requests.filter((request) => !/^(data|blob):/.test(request)), [url]);
});

test('what it cannot do it says, and goes on', async (t) => {
  const { page } = await openSite(t);
  const said = await look(page, Buffer.from('PK\x03\x04'));
  assert.deepEqual(JSON.parse(said.at(-1).answer), { refused: 'damaged' });
});
