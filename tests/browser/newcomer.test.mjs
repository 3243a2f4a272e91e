// A newcomer's whole way, on the site, in the single file, and with the host gone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectCaseA, toResult, typeCaseA } from './newcomer.mjs';
import { keptForOffline, openFile, openSite, started } from './support.mjs';

async function wholeWay(page) {
  await typeCaseA(page);
  await expectCaseA(page);
  await page.reload();
  await started(page);
  await expectCaseA(page);
  await page.evaluate(() => document.activeElement.blur());
  await toResult(page);
}

test('case A is typed in with the keyboard alone and is there after a reload', async (t) => {
  const { page, server, requests, url } = await openSite(t);
  await keptForOffline(page);
  const loaded = requests.length;
  await typeCaseA(page);
  await expectCaseA(page);
  assert.deepEqual(requests.slice(loaded).filter((request) => !/\/(icons|fonts)\/[\w.-]+$/.test(request)), [], 'after the page is loaded only its own pictures are asked for');
  await page.reload();
  await started(page);
  await expectCaseA(page);
  await page.evaluate(() => document.activeElement.blur());
  await toResult(page);
  assert.ok(requests.every((request) => request.startsWith(url)), 'only the site itself is asked');
  assert.ok(server.requests.length > 0);
});

test('the same way with the host gone', async (t) => {
  const { page, server } = await openSite(t);
  await keptForOffline(page);
  await server.stop();
  await page.reload();
  await started(page);
  await wholeWay(page);
});

test('the same way in the single file, opened from disk', async (t) => {
  const { page } = await openFile(t);
  await page.getByText('kan glemme det').waitFor();
  await wholeWay(page);
});
