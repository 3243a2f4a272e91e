// What the service worker promises: usable with the host gone, one whole version at a time, a new one only when agreed to.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITE, keptForOffline, openSite, started } from './support.mjs';

/** The browser tells the console when the host is gone; that it asks is right. */
const HOST_GONE = [/ERR_CONNECTION_REFUSED/, /Failed to update a ServiceWorker/, /fetching the script/];

/** A copy of the site with another description and another licence file, as a later build would be. */
async function laterVersion(t) {
  const folder = await mkdtemp(join(tmpdir(), 'aaben-som-site-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp(SITE, folder, { recursive: true });
  await change(folder, 'index.html', (html) => html.replace('content="Regn på', 'content="Ny: Regn på'));
  await change(folder, 'licenses.txt', (text) => text.replace('What Åben SØM', 'What the new Åben SØM'));
  return folder;
}

/** Changes a file of a site and writes it into the list of its service worker. */
async function change(folder, name, edit) {
  const content = edit(await readFile(join(folder, name), 'utf8'));
  await writeFile(join(folder, name), content);
  const hash = createHash('sha256').update(content).digest('hex');
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const listed = worker.replace(new RegExp(`("${name.replace('.', '\\.')}":\\[")[0-9a-f]{64}`), `$1${hash}`);
  assert.notEqual(listed, worker);
  await writeFile(join(folder, 'sw.js'), listed.replace(/VERSION = '[0-9a-f]+'/, `VERSION = '${hash.slice(0, 16)}'`));
}

const look = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
/** What the page itself was, and what it gets when it asks for the page and for another file. */
const shown = (page) => page.locator('meta[name="description"]').getAttribute('content');
const fetched = (page) => page.evaluate(() => fetch('./').then((page) => page.text()).then((text) => /name="description" content="(.*?)"/.exec(text)[1]));
const licence = (page) => page.evaluate(() => fetch('./licenses.txt').then((file) => file.text()).then((text) => text.split('\n')[0]));
const caches = (page) => page.evaluate(() => globalThis.caches.keys());
const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.update === 'ready');

test('with the host gone it opens again, by any of its addresses', async (t) => {
  const { page, context, server, url } = await openSite(t, { allow: HOST_GONE });
  await keptForOffline(page);
  await server.stop();
  await page.reload();
  await started(page);
  assert.match(await shown(page), /^Regn på/);

  const another = await context.newPage();
  await another.goto(`${url}index.html?fra=mail#/metode`);
  await started(another);
  await another.goto(`${url}findes/ikke`);
  await started(another);
  assert.equal(another.url(), url, 'an unknown address leads to the app');
});

test('every file of the site is kept, byte for byte', async (t) => {
  const { page } = await openSite(t);
  await keptForOffline(page);
  const worker = await readFile(join(SITE, 'sw.js'), 'utf8');
  const files = JSON.parse(/Object\.entries\((\{.*\})\)/.exec(worker)[1]);
  assert.ok(Object.keys(files).length > 10);
  for (const [name, [hash, type]] of Object.entries(files)) {
    const kept = await page.evaluate(async (address) => {
      const response = await globalThis.caches.match(address);
      const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
      return {
        hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        type: response.headers.get('Content-Type'),
      };
    }, name === 'index.html' ? './' : name);
    assert.deepEqual(kept, { hash, type }, name);
  }
});

test('a new version waits until it is accepted, and is then whole', async (t) => {
  const { page, context, server, url } = await openSite(t);
  await keptForOffline(page);
  const [first] = await caches(page);
  server.folder = await laterVersion(t);
  let heard = false;
  await page.exposeFunction('heard', () => (heard = true));
  await page.evaluate(() => addEventListener('som-update-ready', () => globalThis.heard()));
  await look(page);
  await ready(page);
  assert.ok(heard, 'the app was told');
  assert.equal((await caches(page)).length, 2, 'both versions are kept until one is chosen');

  // Neither this page nor a new one sees anything of the new version, and both know that it is there.
  await page.reload();
  await started(page);
  await ready(page);
  const other = await context.newPage();
  await other.goto(url);
  await started(other);
  for (const tab of [page, other]) {
    assert.match(await shown(tab), /^Regn på/);
    assert.match(await fetched(tab), /^Regn på/);
    assert.match(await licence(tab), /^What Åben/);
  }

  // Accepted in one tab: both open again, wholly new, and the old version is gone.
  const again = [page, other].map((tab) => tab.waitForEvent('load'));
  await page.evaluate(() => dispatchEvent(new Event('som-update-accept')));
  await Promise.all(again);
  for (const tab of [page, other]) {
    await started(tab);
    assert.match(await shown(tab), /^Ny: Regn på/);
    assert.match(await fetched(tab), /^Ny: Regn på/);
    assert.match(await licence(tab), /^What the new Åben/);
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.update), undefined);
  }
  const left = await caches(page);
  assert.equal(left.length, 1);
  assert.notEqual(left[0], first);
});

test('a host in the middle of an update changes nothing', async (t) => {
  const { page, server } = await openSite(t, { allow: [/not of version/, /ServiceWorker/] });
  await keptForOffline(page);
  const folder = await laterVersion(t);
  // The list is new, one of the files is not there yet.
  await writeFile(join(folder, 'licenses.txt'), 'half');
  server.folder = folder;
  await look(page).catch(() => {});
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).installing);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.update), undefined);
  await page.reload();
  await started(page);
  assert.match(await shown(page), /^Regn på/);
  assert.match(await licence(page), /^What Åben/);
});

test('another copy on the same host keeps its own files', async (t) => {
  const { page, context, server, url } = await openSite(t, { path: '/' });
  await keptForOffline(page);
  const kept = await caches(page);
  assert.equal(kept.length, 1);
  assert.ok(kept[0].includes(url), 'the cache is named after the place of the site');
});
