// Parts of the program and their words, which are fetched when they are first shown: what does not come is told, and comes when tried again.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keep, worked } from './cases.mjs';
import { SITE, openSite } from './support.mjs';

const files = await readdir(SITE);
const parts = files.filter((name) => /^part-[0-9a-f]+\.wasm$/.test(name));
const words = files.filter((name) => /^danish-[0-9a-f]+\.txt$/.test(name));

/** Words that are not there stand as their key in brackets. */
const without = async (page) => (await page.content()).match(/\[[a-z]+(-[a-z0-9_]+)+\]/g) ?? [];

test('the front page needs none of the parts, nor their words', async (t) => {
  assert.ok(parts.length > 1, 'the program is not divided');
  assert.equal(words.length, 1);
  const html = await readFile(join(SITE, 'index.html'), 'utf8');
  assert.deepEqual(parts.filter((part) => html.includes(part)), []);
  const missing = [...parts, ...words];
  const { page, server } = await openSite(t, { missing, serviceWorkers: 'block', allow: [/404/, /Service Worker registration blocked/] });
  await page.getByRole('button', { name: 'Ny beregning' }).waitFor();
  await keep(page, 'c', await worked('c_everything'));
  await page.reload();
  await page.locator('a[href="#/beregning/c/indsats"]').first().waitFor();
  assert.deepEqual(await without(page), []);
  // What is kept but no calculation, and what only a part can open.
  await page.evaluate(() => localStorage.setItem('aaben-som/calculation/broken', '{'));
  await page.reload();
  await page.getByRole('button', { name: 'Ny beregning' }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await page.locator('#open-file-state').filter({ hasText: 'kunne ikke hentes' }).waitFor();
  await page.getByRole('button', { name: /^Åbn eksemplet/ }).first().click();
  await page.getByRole('alert').filter({ hasText: 'kunne ikke hentes' }).waitFor();
  assert.deepEqual(await without(page), []);
  await page.goto(`${server.url}#/beregning/ingen/indsats`);
  await page.locator('h1').waitFor();
  assert.deepEqual(await without(page), []);
});

for (const [what, missing] of [['words', words], ['parts', parts]]) {
  test(`${what} that do not come are told, and come when tried again`, async (t) => {
    const { page, server } = await openSite(t, { missing, serviceWorkers: 'block', allow: [/404/, /Service Worker registration blocked/] });
    await keep(page, 'c', await worked('c_everything'));
    await page.goto(`${server.url}#/beregning/c/resultat`);
    await page.reload();
    const failed = page.locator('.later-failed');
    await failed.waitFor();
    assert.match(await failed.innerText(), /kunne ikke hentes/);
    assert.deepEqual(await without(page), []);
    server.missing.clear();
    await failed.getByRole('button', { name: 'Prøv igen' }).click();
    await page.locator('h1.result-heading').waitFor();
    assert.deepEqual(await without(page), []);
  });
}
