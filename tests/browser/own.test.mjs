// Price lists and knowledge packages: read beside the page, reported on, kept whole or not at all, and used in a calculation.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { keep, worked } from './cases.mjs';
import { axe, keptForOffline, openFile, openSite, started } from './support.mjs';

// As Excel saves it in Denmark: Windows-1252, semicolons, decimal commas. The last row but one is not a number.
const LIST = Buffer.from(
  'Takster i Nordby;;;;\r\nYdelse;Takst (kr.);Enhed;Kommune;Omr\xe5de\r\nHverdagsst\xf8tte i Nordby;1.234,50;d\xf8gn;100 %;Sundhedsydelser\r\n' +
    'Aftenst\xf8tte;1.5;time;100 %;\r\nNatst\xf8tte;389,25;time;100 %;\r\n',
  'latin1',
);
const csv = (name, content) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const lists = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('aaben-som/list/')));
const plain = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();

/** A zip file of one file. */
function zip(name, content) {
  const [path, packed, sum] = [Buffer.from(name), deflateRawSync(content), crc32(content)];
  const fields = (start, extra) => {
    const header = Buffer.alloc(start === 0x04034b50 ? 30 : 46);
    header.writeUInt32LE(start, 0);
    const at = start === 0x04034b50 ? 4 : 6;
    header.writeUInt16LE(20, at);
    header.writeUInt16LE(8, at + 4);
    header.writeUInt32LE(sum, at + 10);
    header.writeUInt32LE(packed.length, at + 14);
    header.writeUInt32LE(content.length, at + 18);
    header.writeUInt16LE(path.length, at + 22);
    return Buffer.concat([header, path, extra]);
  };
  const file = fields(0x04034b50, packed);
  const entry = fields(0x02014b50, Buffer.alloc(0));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(file.length, 16);
  return Buffer.concat([file, entry, end]);
}

async function ownPage(page) {
  await page.evaluate(() => { location.hash = '#/vidensbank/egne-tal'; });
  await page.getByRole('heading', { level: 1, name: 'Egne tal' }).waitFor();
}

const file = (page) => page.getByLabel('Vælg en fil', { exact: true });

/** Reads the list in to its report, with a price year and a source for all rows. */
async function readToReport(page, list = csv('takster 2024.csv', LIST)) {
  await ownPage(page);
  await file(page).setInputFiles(list);
  await page.getByRole('heading', { name: /Hvad står i kolonnerne/ }).waitFor();
  for (const [field, value] of [['Prisår', '2024'], ['Kilde', 'Nordby Kommune: Takster 2024']]) {
    await page.getByLabel(field, { exact: true }).selectOption({ label: 'Samme i alle rækker' });
    await page.getByLabel(`${field} i alle rækker`).fill(value);
  }
  await page.getByLabel('Navn på listen').fill('Nordby 2024');
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
  assert.match(await plain(refused), /Række 4, Takst \(kr\.\) 1\.5 »1\.5« kan læses på to måder/);
  assert.deepEqual(await lists(page), [], 'nothing is kept before it is said so');
  await page.getByRole('button', { name: 'Gem de 2 priser, der kunne læses' }).click();
  await page.getByText(/^2 priser, læst ind /).waitFor();

  await page.evaluate(() => { location.hash = '#/vidensbank'; });
  await page.getByRole('searchbox', { name: 'Søg' }).fill('hverdagsstøtte nordby');
  const found = page.locator('.finder-item').first();
  assert.match(await plain(found), /Hverdagsstøtte i Nordby Egen 1\.234,50 kr\. pr\. .*døgn \(2024\).*fra listen »Nordby 2024«/);
  await found.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Hverdagsstøtte i Nordby' }).waitFor();
  assert.match(await plain(page.locator('.facts')), /Egen liste Nordby 2024.* Kilde Nordby Kommune: Takster 2024/);
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
});

test('the same in the single file, from disk', async (t) => {
  const { page, requests, url } = await openFile(t);
  await fromListToCalculation(page);
  assert.deepEqual(requests.filter((request) => !/^(data|blob):/.test(request) && !request.startsWith(url)), []);
});

test('broken files are told of in words and change nothing', async (t) => {
  const { page } = await openSite(t);
  await ownPage(page);
  const bomb = zip('xl/workbook.xml', Buffer.alloc(200_000_000, ' '));
  for (const [name, content, says] of [
    ['tom.csv', '', /Filen er tom/],
    ['billede.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /hverken tekst eller et regneark/],
    ['gammel.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /gamle format/],
    ['halv.xlsx', 'PK\x03\x04', /beskadiget/],
    ['bombe.xlsx', bomb, /Pakket ud fylder filen mere end 128 MB/],
    ['tal.csv', '1;2\n3;4\n', /ingen overskrifter/],
    ['mange.csv', `Navn;Pris\n${'A;1\n'.repeat(100_100)}`, /mere end 100\.000 rækker/],
  ]) {
    await file(page).setInputFiles(csv(name, content));
    await page.locator('#own-file-state').filter({ hasText: says }).waitFor();
    assert.equal(await file(page).getAttribute('aria-invalid'), 'true');
  }
  const received = page.getByLabel('Vælg en videnspakke');
  for (const [content, says] of [[bomb, /Pakket ud fylder filen mere end 128 MB/], [zip('a.csv', Buffer.from('x')), /ikke en videnspakke/]]) {
    await received.setInputFiles(csv('pakke.zip', content));
    await page.locator('#package-file-state').filter({ hasText: says }).waitFor();
  }
  assert.deepEqual(await lists(page), []);
  await file(page).setInputFiles(csv('a.csv', 'Navn;Pris\nA;1\n'));
  await page.getByText('Vælg, hvor der står: enhed, prisår, kilde.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Læs priserne' }).isDisabled());
  await page.getByRole('button', { name: 'Annullér' }).click();
  await file(page).waitFor();
  // Ragged rows, formulas as text and a number that is none: each is told, none is kept.
  await file(page).setInputFiles(csv('rod.csv', 'Navn;Enhed;Pris;Prisår;Kilde\nA;time;=A1+1;2024;K\nB;time\nC;time;x;2024;K\n'));
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByText('Rækker: 3. Læst: 0. Afvist: 3.').waitFor();
  const table = await plain(page.getByRole('region', { name: 'Afviste rækker' }));
  assert.match(table, /Række 2, Pris =A1\+1 Her står en formel.* Række 3 2 Rækken har 2 celler.* Række 4, Pris x /);
  assert.equal(await page.getByRole('button', { name: /^Gem (de|den|1|\d)/ }).count(), 0);
  assert.deepEqual(await lists(page), []);
});

test('a long list leaves the page free, can be stopped, and what finds no room changes nothing', async (t) => {
  const { page } = await openSite(t);
  await ownPage(page);
  const rows = Array.from({ length: 100_000 }, (_, row) => `Ydelse ${row};døgn;${row},25;2024;Nordby`).join('\n');
  const long = csv('lang.csv', `Navn;Enhed;Pris;Prisår;Kilde\n${rows}`);
  await file(page).setInputFiles(long);
  await page.getByRole('heading', { name: /i kolonnerne/ }).waitFor();
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    const beat = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; requestAnimationFrame(beat); };
    beat();
  });
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await file(page).waitFor();
  assert.ok((await page.evaluate(() => longest)) < 1_000, 'the page stood still');
  // The worker is a fresh one, and does it from the beginning.
  await file(page).setInputFiles(long);
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByText('Rækker: 100.000. Læst: 100.000. Afvist: 0.').waitFor();
  await page.getByRole('button', { name: 'Gem 100.000 priser' }).click();
  await page.getByText(/Der er ikke plads til listen/).waitFor();
  assert.deepEqual(await lists(page), []);
});

test('an own price stands in for the shared one until its list is turned off; a deleted list comes back', async (t) => {
  const { page } = await openSite(t);
  const list = 'Id;Navn;Enhed;Beløb;Prisår;Kilde\nmst-forloeb;MST i Nordby;forløb;160.000;2024;Nordby\n';
  await ownPage(page);
  await file(page).setInputFiles(csv('Nordby.csv', list));
  await page.getByRole('button', { name: 'Læs priserne' }).click();
  await page.getByRole('button', { name: 'Gem 1 pris' }).click();
  await page.getByText(/^1 pris, læst ind /).waitFor();
  const shared = async () => {
    await page.evaluate(() => { location.hash = '#/vidensbank/mst-forloeb'; });
    await page.locator('.facts').waitFor();
    return plain(page.locator('main'));
  };
  assert.match(await shared(), /Din egen pris bruges i stedet: MST i Nordby, 160\.000 kr\./);
  await page.getByRole('link', { name: /Din egen pris/ }).click();
  await page.getByRole('heading', { level: 1, name: 'MST i Nordby' }).waitFor();
  await page.getByText(/Træder i stedet for den fælles pris/).waitFor();
  await ownPage(page);
  await page.getByLabel('Bruges i Vidensbank: Nordby').uncheck();
  assert.doesNotMatch(await shared(), /Din egen pris/);
  await ownPage(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem priserne som CSV Nordby' }).click();
  assert.match(await readFile(await (await download).path(), 'utf8'), /^\uFEFFNavn;Enhed;Beløb;Prisår;Kilde;Id\r\nMST i Nordby;course;160000;2024;Nordby;mst-forloeb\r\n$/);
  await page.getByRole('button', { name: 'Slet Nordby' }).click();
  await page.getByText('Du har ingen egne tal').waitFor();
  await page.getByRole('button', { name: 'Fortryd sletning' }).click();
  await page.getByText(/^1 pris, læst ind /).waitFor();
  assert.equal((await lists(page)).length, 1);
});

test('a package goes from one browser to another, with a choice where they differ', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await readToReport(page);
  await page.getByRole('button', { name: 'Gem de 2 priser, der kunne læses' }).click();
  await page.getByText(/har ingen felter til personoplysninger/).waitFor();
  await page.getByRole('group', { name: 'Lister, der skal med' }).getByLabel('Nordby 2024').check();
  await page.getByRole('group', { name: 'Beregninger' }).getByRole('checkbox').check();
  await page.getByLabel('Søg efter en pris eller effekt').fill('IPS job uddannelse');
  await page.locator('.own-picks').getByRole('checkbox', { name: /^IPS \(Individual/ }).first().check();
  await page.getByLabel('Pakkens navn').fill('Nordbys viden');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem videnspakken' }).click();
  const made = await download;
  assert.equal(made.suggestedFilename(), 'Nordbys-viden.zip');
  const content = await readFile(await made.path());
  const pack = { name: 'Nordbys-viden.zip', mimeType: 'application/zip', buffer: content };

  const other = await openSite(t);
  await ownPage(other.page);
  const mine = 'Id;Navn;Enhed;Beløb;Prisår;Kilde;Kommune (kr.)\nnatstoette-hour-2024;Natstøtte;time;400;2024;Sønderby;400\n';
  await file(other.page).setInputFiles(csv('Sønderby.csv', mine));
  await other.page.getByRole('button', { name: 'Læs priserne' }).click();
  await other.page.getByRole('button', { name: 'Gem 1 pris' }).click();
  await other.page.getByText(/^1 pris, læst ind /).waitFor();
  const received = other.page.getByLabel('Vælg en videnspakke');
  await received.setInputFiles({ ...pack, buffer: content.subarray(0, 200) });
  await other.page.locator('#package-file-state').filter({ hasText: 'beskadiget' }).waitFor();
  await received.setInputFiles(pack);
  await other.page.getByText('Priser: 1 ny, 0 som dine, 1 afviger.').waitFor();
  await other.page.getByText('Effekter: 0 nye, 1 som dine, 0 afviger.').waitFor();
  await other.page.getByText('CC-BY-4.0').waitFor();
  assert.match(await plain(other.page.locator('.own-difference')), /Din 400,00 kr\..* Pakkens 389,25 kr\..* Kilde Sønderby – i pakken: Nordby Kommune: Takster 2024/);
  assert.deepEqual(await axe(other.page), []);
  await other.page.getByLabel('Brug pakkens udgave af »Natstøtte«').check();
  assert.equal((await lists(other.page)).length, 1, 'nothing is kept before it is said so');
  await other.page.getByRole('button', { name: 'Gem det valgte' }).click();
  await other.page.getByText(/^2 priser, læst ind /).waitFor();
  assert.equal((await lists(other.page)).length, 2);
  await received.setInputFiles(pack);
  await other.page.getByText('Priser: 0 nye, 2 som dine, 0 afviger.').waitFor();
  await other.page.getByText(/har du allerede\.$/).waitFor();
});

test('reading in works without the network, and every step is accessible and fits a narrow screen', async (t) => {
  const { page, context } = await openSite(t, { viewport: { width: 320, height: 800 } });
  await keptForOffline(page);
  await context.setOffline(true);
  await ownPage(page);
  const fits = async () => {
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
  };
  await fits();
  await file(page).setInputFiles(csv('takster.csv', LIST));
  await page.getByRole('heading', { name: /i kolonnerne/ }).waitFor();
  await fits();
  await page.getByRole('button', { name: 'Annullér' }).click();
  await readToReport(page);
  await fits();
});
