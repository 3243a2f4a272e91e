// Price lists and knowledge packages: read in a worker, reported on, kept whole or not at all, and used in a calculation.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { keep, worked } from './cases.mjs';
import { axe, keptForOffline, openFile, openSite, started } from './support.mjs';

// As Excel saves it in Denmark: Windows-1252, semicolons, decimal commas. The last row but one is not a number.
const LIST = Buffer.from(
  'Takster i Nordby;;;\r\nYdelse;Takst (kr.);Enhed;Kommune\r\nHverdagsst\xf8tte i Nordby;1.234,50;d\xf8gn;100 %\r\n' +
    'Aftenst\xf8tte;1.5;time;100 %\r\nNatst\xf8tte;389,25;time;100 %\r\n',
  'latin1',
);
const csv = (name, buffer) => ({ name, mimeType: 'text/csv', buffer });
const lists = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('aaben-som/prices/')));

async function ownPrices(page) {
  await page.evaluate(() => { location.hash = '#/vidensbank/egne-priser'; });
  await page.getByRole('heading', { level: 1, name: 'Egne priser' }).waitFor();
}

/** Reads the list in to its report, with a price year and a source for all rows. */
async function readToReport(page, file = csv('takster 2025.csv', LIST)) {
  await ownPrices(page);
  await page.getByLabel('Vælg en fil', { exact: true }).setInputFiles(file);
  await page.getByRole('heading', { name: /Hvad står i kolonnerne/ }).waitFor();
  for (const [field, value] of [['Prisår', '2025'], ['Kilde', 'Nordby Kommune: Takster 2025']]) {
    await page.getByLabel(field, { exact: true }).selectOption({ label: 'Samme i alle rækker' });
    await page.getByLabel(`${field} i alle rækker`).fill(value);
  }
  await page.getByLabel('Navn på prislisten').fill('Nordby 2025');
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByRole('heading', { name: 'Det blev læst' }).waitFor();
}

/** From the list to a line of a calculation with its price and source. */
async function fromListToCalculation(page) {
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await page.reload();
  await started(page);
  await readToReport(page);
  await page.getByText('Rækker: 3. Læst: 2. Afvist: 1.').waitFor();
  const refused = page.getByRole('region', { name: 'Afviste rækker' }).getByRole('row').nth(1);
  assert.match(await refused.innerText(), /Række 4, Takst \(kr\.\)\s+1\.5\s+»1\.5« kan læses på to måder/);
  assert.deepEqual(await lists(page), [], 'nothing is kept before it is said so');
  await page.getByRole('button', { name: 'Gem 2 priser' }).click();
  await page.getByText('2 priser, læst ind').waitFor();

  await page.evaluate(() => { location.hash = '#/vidensbank'; });
  await page.getByRole('searchbox', { name: 'Søg' }).fill('hverdagsstøtte nordby');
  const found = page.locator('.finder-item').first();
  assert.match(await found.innerText(), /Egen pris[\s\S]*1\.234,50\s+kr\. pr\. dag eller døgn \(2025\)[\s\S]*fra prislisten »Nordby 2025«/);
  await found.getByRole('link').click();
  assert.match(await page.locator('.facts').innerText(), /Nordby Kommune: Takster 2025/);
  await page.getByLabel('Hvor i beregningen?').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Brug i beregningen' }).click();
  await page.getByRole('textbox', { name: 'Hverdagsstøtte i Nordby, år 1' }).fill('-10');
  // 2 successes, 10 days fewer at 1,234.50 kr.: 24,690 kr. for the municipality, which was at −70,000.
  await page.locator('.panel-payers').getByRole('row', { name: /Kommune/ }).getByText('45.310').waitFor();
}

test('a list in Windows-1252 with a bad row is reported on, kept, found and used', async (t) => {
  const { page } = await openSite(t);
  assert.equal(page.workers().length, 0, 'the worker is no part of the first load');
  await fromListToCalculation(page);
  assert.equal(page.workers().length, 1);
});

test('the same in the single file, from disk', async (t) => {
  const { page, requests, url } = await openFile(t);
  await fromListToCalculation(page);
  assert.deepEqual(requests.filter((request) => !/^(data|blob):/.test(request) && !request.startsWith(url)), []);
});

test('broken files are told of in words and change nothing', async (t) => {
  const { page } = await openSite(t);
  await ownPrices(page);
  const file = page.getByLabel('Vælg en fil', { exact: true });
  for (const [name, content, says] of [
    ['tom.csv', '', /Filen er tom/],
    ['billede.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /hverken tekst eller et regneark/],
    ['gammel.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /gamle format/],
    ['halv.xlsx', 'PK\x03\x04', /beskadiget/],
    ['tal.csv', '1;2\n3;4\n', /ingen overskrifter/],
  ]) {
    await file.setInputFiles(csv(name, Buffer.from(content)));
    await page.locator('#own-file-state').filter({ hasText: says }).waitFor();
    assert.equal(await file.getAttribute('aria-invalid'), 'true');
  }
  assert.deepEqual(await lists(page), []);
  await file.setInputFiles(csv('a.csv', Buffer.from('Navn;Pris\nA;1\n')));
  await page.getByText('Vælg, hvor der står: enhed, prisår, kilde.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Læs priserne' }).isDisabled());
  await page.getByRole('button', { name: 'Annullér' }).click();
  await file.waitFor();
  assert.deepEqual(await lists(page), []);
});

test('a long list leaves the page free, and can be stopped', async (t) => {
  const { page } = await openSite(t);
  await ownPrices(page);
  const rows = Array.from({ length: 100_000 }, (_, row) => `Ydelse ${row};døgn;${row},25;2025;Nordby`).join('\n');
  await page.getByLabel('Vælg en fil', { exact: true }).setInputFiles(csv('lang.csv', Buffer.from(`Navn;Enhed;Pris;Prisår;Kilde\n${rows}`)));
  await page.getByRole('heading', { name: /i kolonnerne/ }).waitFor();
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    const beat = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; requestAnimationFrame(beat); };
    beat();
  });
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByLabel('Vælg en fil', { exact: true }).waitFor();
  assert.ok((await page.evaluate(() => longest)) < 1_000, 'the page stood still');
  // The worker is a fresh one.
  await page.getByLabel('Vælg en fil', { exact: true }).setInputFiles(csv('a.csv', Buffer.from('Navn;Pris\nA;1\n')));
  await page.getByText('Vælg, hvor der står').waitFor();
});

test('an own price stands in for the shared one until its list is turned off; a deleted list comes back', async (t) => {
  const { page } = await openSite(t);
  const list = 'Id;Navn;Enhed;Beløb;Prisår;Kilde\nmst-forloeb;MST i Nordby;forløb;160.000;2025;Nordby\n';
  await ownPrices(page);
  await page.getByLabel('Vælg en fil', { exact: true }).setInputFiles(csv('Nordby.csv', Buffer.from(list)));
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByRole('button', { name: 'Gem 1 pris' }).click();
  const shared = async () => {
    await page.evaluate(() => { location.hash = '#/vidensbank/mst-forloeb'; });
    await page.locator('.facts').waitFor();
    return page.locator('main').innerText();
  };
  assert.match(await shared(), /Din egen pris bruges i stedet: MST i Nordby, 160\.000\s+kr\./);
  await ownPrices(page);
  await page.getByLabel('Priserne bruges i Vidensbank: Nordby').uncheck();
  assert.doesNotMatch(await shared(), /Din egen pris/);
  await ownPrices(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem som CSV Nordby' }).click();
  assert.match(await readFile(await (await download).path(), 'utf8'), /^\uFEFFNavn;Enhed;Beløb;Prisår;Kilde;Id\r\nMST i Nordby;course;160000;2025;Nordby;mst-forloeb\r\n$/);
  await page.getByRole('button', { name: 'Slet Nordby' }).click();
  await page.getByText('Du har ingen prislister').waitFor();
  await page.getByRole('button', { name: 'Fortryd sletning' }).click();
  await page.getByText('1 pris, læst ind').waitFor();
  assert.equal((await lists(page)).length, 1);
});

test('a package goes from one browser to another, with a choice where they differ', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await readToReport(page);
  await page.getByRole('button', { name: 'Gem 2 priser' }).click();
  await page.getByLabel('Prislisten »Nordby 2025«').check();
  await page.getByLabel(/^Beregningen »/).check();
  await page.getByLabel('Pakkens navn').fill('Nordbys viden');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem videnspakken' }).click();
  const made = await download;
  assert.equal(made.suggestedFilename(), 'Nordbys-viden.zip');
  const zip = { name: 'Nordbys-viden.zip', mimeType: 'application/zip', buffer: await readFile(await made.path()) };

  const other = await openSite(t);
  await ownPrices(other.page);
  const mine = 'Id;Navn;Enhed;Beløb;Prisår;Kilde;Kommune (kr.)\nnatstoette-hour-2025;Natstøtte;time;400;2025;Sønderby;400\n';
  await other.page.getByLabel('Vælg en fil', { exact: true }).setInputFiles(csv('Sønderby.csv', Buffer.from(mine)));
  await other.page.getByRole('button', { name: 'Læs priserne' }).click();
  await other.page.getByRole('button', { name: 'Gem 1 pris' }).click();
  const file = other.page.getByLabel('Vælg en videnspakke');
  await file.setInputFiles({ ...zip, buffer: zip.buffer.subarray(0, 200) });
  await other.page.locator('#package-file-state').filter({ hasText: 'beskadiget' }).waitFor();
  await file.setInputFiles(zip);
  await other.page.getByText('Priser: 1 nye, 0 som dine, 1 afviger.').waitFor();
  await other.page.getByText('CC-BY-4.0').waitFor();
  assert.match(await other.page.locator('.own-difference').innerText(), /Din\s+400,00\s+kr\.[\s\S]*Pakkens\s+389,25\s+kr\.[\s\S]*Kilde\s+Sønderby – i pakken: Nordby Kommune: Takster 2025/);
  await other.page.getByLabel('Brug pakkens pris for »Natstøtte«').check();
  assert.equal((await lists(other.page)).length, 1, 'nothing is kept before it is said so');
  await other.page.getByRole('button', { name: 'Gem det valgte' }).click();
  await other.page.getByText('2 priser, læst ind').waitFor();
  assert.equal((await lists(other.page)).length, 2);
  await file.setInputFiles(zip);
  await other.page.getByText('Priser: 0 nye, 2 som dine, 0 afviger.').waitFor();
  await other.page.getByText(/har du allerede\.$/).waitFor();
});

test('reading in works without the network, and every step is accessible', async (t) => {
  const { page, context } = await openSite(t);
  await keptForOffline(page);
  await context.setOffline(true);
  await ownPrices(page);
  assert.deepEqual(await axe(page), []);
  await page.getByLabel('Vælg en fil', { exact: true }).setInputFiles(csv('takster.csv', LIST));
  await page.getByRole('heading', { name: /i kolonnerne/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Annullér' }).click();
  await readToReport(page);
  assert.deepEqual(await axe(page), []);
});
