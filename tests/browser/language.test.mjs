// The words that are not shown are fetched when they are wanted: from the site, from what is kept, or from the single file.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { SITE, keptForOffline, openFile, openSite, started } from './support.mjs';

const FILE = (await readdir(SITE)).find((name) => /^english-[0-9a-f]+\.txt$/.test(name));
const english = (page) => page.getByRole('button', { name: 'English' });
const said = (page, words) => page.getByRole('button', { name: words }).waitFor();

test('English is fetched when it is chosen, and is there at once the next time', async (t) => {
  const { page, server } = await openSite(t, { path: '/sprog/' });
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.unregister()));
  await english(page).click();
  await said(page, 'New calculation');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.ok(server.requests.some((request) => request.endsWith(FILE)));
  // No Danish word stands in the app before the English ones.
  await page.addInitScript(() => {
    globalThis.seen = [];
    new MutationObserver(() => {
      const link = document.querySelector('.skipnav');
      if (link && !globalThis.seen.includes(link.textContent)) globalThis.seen.push(link.textContent);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.reload();
  await started(page);
  await said(page, 'New calculation');
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['Skip to content']);
  await page.getByRole('button', { name: 'Dansk' }).click();
  await said(page, 'Ny beregning');
});

test('English is there with the host gone', async (t) => {
  const { page, server } = await openSite(t, { allow: [/ERR_CONNECTION_REFUSED/] });
  await keptForOffline(page);
  await server.stop();
  await english(page).click();
  await said(page, 'New calculation');
});

test('where English cannot be had the app stays Danish and says so', async (t) => {
  const { page } = await openSite(t, { missing: [FILE], allow: [/404/, /service worker/i] });
  await english(page).click();
  await page.getByText('De engelske tekster kunne ikke hentes').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'da');
  await page.evaluate(() => localStorage.setItem('aaben-som/lang', 'en'));
  await page.reload();
  await started(page);
  await said(page, 'Ny beregning');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'da');
});

test('the single file holds both languages', async (t) => {
  const { page } = await openFile(t);
  await english(page).click();
  await said(page, 'New calculation');
});

test('the licences can be read from the front page', async (t) => {
  const { page } = await openSite(t);
  const address = await page.getByRole('link', { name: 'Licenser' }).getAttribute('href');
  assert.match(await page.evaluate((address) => fetch(address).then((file) => file.text()), address), /SIL Open Font License/);
});
