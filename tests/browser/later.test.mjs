// Parts of the program that are fetched when they are first shown: one that does not come is told, and comes when tried again.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keep, worked } from './cases.mjs';
import { SITE, openSite } from './support.mjs';

const parts = (await readdir(SITE)).filter((name) => /^part-[0-9a-f]+\.wasm$/.test(name));

test('the front page needs none of the parts', async (t) => {
  assert.ok(parts.length > 1, 'the program is not divided');
  const html = await readFile(join(SITE, 'index.html'), 'utf8');
  assert.deepEqual(parts.filter((part) => html.includes(part)), []);
  const { page } = await openSite(t, { missing: parts, serviceWorkers: 'block', allow: [/404/, /Service Worker registration blocked/] });
  await page.getByRole('button', { name: 'Ny beregning' }).waitFor();
});

test('a part that does not come is told, and comes when tried again', async (t) => {
  const { page, server } = await openSite(t, { missing: parts, serviceWorkers: 'block', allow: [/404/, /Service Worker registration blocked/] });
  await keep(page, 'c', await worked('c_everything'));
  await page.goto(`${server.url}#/beregning/c/resultat`);
  await page.reload();
  const failed = page.locator('.later-failed');
  await failed.waitFor();
  assert.match(await failed.innerText(), /kunne ikke hentes/);
  server.missing.clear();
  await failed.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator('h1.result-heading').waitFor();
});
