// Nothing that was entered is lost: not by a reload, a crash, a full or refused storage, or a second tab.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { openSite, started } from './support.mjs';

const title = (page) => page.getByLabel('Navn på beregningen');

async function openCase(t, options) {
  const opened = await openSite(t, options);
  await keep(opened.page, 'a', await worked('a_shelter_by_hand'));
  await show(opened.page, 'a', 'indsats');
  return opened;
}

test('what was typed is there after a reload, also what cannot be read', async (t) => {
  const { page } = await openCase(t);
  await title(page).fill('Herberg i Nordby');
  await page.getByLabel('Prisår').fill('20x4');
  await page.reload();
  await started(page);
  assert.equal(await title(page).inputValue(), 'Herberg i Nordby');
  assert.equal(await page.getByLabel('Prisår').inputValue(), '20x4');
  await page.locator('.form-error-message').filter({ hasText: '20x4' }).waitFor();
});

test('typing is undone and done again', async (t) => {
  const { page } = await openCase(t);
  const before = await title(page).inputValue();
  await title(page).fill('Noget andet');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  assert.equal(await title(page).inputValue(), before);
  await page.getByRole('button', { name: 'Gentag' }).click();
  assert.equal(await title(page).inputValue(), 'Noget andet');
});

test('what can be undone is still there after a look in the knowledge base, unless another tab has saved since', async (t) => {
  const { page, context, url } = await openCase(t);
  const before = await title(page).inputValue();
  const away = async () => {
    await page.evaluate(() => { location.hash = '#/vidensbank'; });
    await page.getByRole('heading', { level: 1, name: 'Vidensbank' }).waitFor();
  };
  const undo = page.getByRole('button', { name: 'Fortryd' });
  const revision = () => page.evaluate(() => JSON.parse(localStorage.getItem('aaben-som/calculation/a')).revision);
  await title(page).fill('Noget andet');
  await away();
  const kept = await revision();
  await show(page, 'a', 'indsats');
  assert.equal(await title(page).inputValue(), 'Noget andet');
  // To come back is no change, and nothing is written.
  await page.waitForTimeout(400);
  assert.equal(await revision(), kept);
  await undo.click();
  assert.equal(await title(page).inputValue(), before);
  await page.getByRole('button', { name: 'Gentag' }).click();

  await away();
  const other = await context.newPage();
  await other.goto(`${url}#/beregning/a/indsats`);
  await started(other);
  await title(other).fill('Skrevet i den anden fane');
  await other.waitForFunction(() => JSON.parse(localStorage.getItem('aaben-som/calculation/a')).case.title === 'Skrevet i den anden fane');
  await show(page, 'a', 'indsats');
  assert.equal(await title(page).inputValue(), 'Skrevet i den anden fane');
  assert.equal(await undo.isDisabled(), true);
});

test('a second tab is noticed, and neither tab writes over the other', async (t) => {
  const { page, context, url } = await openCase(t);
  const other = await context.newPage();
  await other.goto(`${url}#/beregning/a/indsats`);
  await started(other);
  await page.getByText('også åben i en anden fane').waitFor();
  await other.getByText('også åben i en anden fane').waitFor();
  await title(other).fill('Skrevet i den anden fane');
  await other.getByText('Gemt kl.').waitFor();
  await page.getByText('ændret i en anden fane').waitFor();
  await title(page).fill('Skrevet her');
  // Nothing is written from here any more, and what was typed here is still here.
  await page.waitForTimeout(600);
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('aaben-som/calculation/a')).case.title);
  assert.equal(kept, 'Skrevet i den anden fane');
  await page.getByRole('button', { name: 'Gem mine ændringer som en kopi' }).click();
  await page.waitForURL((address) => !address.hash.includes('/beregning/a/'));
  assert.equal(await title(page).inputValue(), 'Skrevet her');
  assert.equal(await title(other).inputValue(), 'Skrevet i den anden fane');
});

test('a full storage is told, and a file is offered', async (t) => {
  const { page } = await openCase(t);
  await page.evaluate(() => {
    // Fills up what the browser gives, to the last byte.
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      for (let index = 0; ; index += 1) {
        try { localStorage.setItem(`filler-${size}-${index}`, 'x'.repeat(size)); } catch { break; }
      }
    }
  });
  await title(page).fill('Et navn, der er så langt, at der ikke er plads til det');
  await page.getByText('ikke mere plads').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Gem som fil' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  assert.equal(file.title, 'Et navn, der er så langt, at der ikke er plads til det');
});

test('a browser that stores nothing is told of, and the app works', async (t) => {
  const { page, url } = await openSite(t);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await page.goto(`${url}?again`);
  await started(page);
  await page.getByText('gemmer ikke').or(page.getByText('ikke gemme')).or(page.getByText('ikke, at siden gemmer')).first().waitFor();
});

test('a crash shows a page with what was saved, and a fresh start', async (t) => {
  const { page } = await openCase(t, { allow: [/panicked|RuntimeError|unreachable|thrown|insert node/] });
  await title(page).fill('Før fejlen');
  await page.getByText('Gemt kl.').waitFor();
  await page.waitForTimeout(300);
  // What a browser extension may do to a page: it takes away what the app has built.
  await page.evaluate(() => {
    document.querySelector('main').replaceChildren();
    location.hash = '#/beregning/a/omkostninger';
  });
  await page.locator('#crash').waitFor();
  await page.getByRole('heading', { name: 'Noget gik galt i programmet' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Før fejlen/ }).click();
  assert.equal(JSON.parse(await readFile(await (await download).path(), 'utf8')).title, 'Før fejlen');
  await page.getByRole('button', { name: 'Genindlæs siden' }).click();
  await started(page);
  await page.locator('.page-title').filter({ hasText: 'Før fejlen' }).waitFor();
});
