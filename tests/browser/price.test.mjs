// A price on Konsekvenser by a refund rule, by year and fixed; the price index that moves amounts; moms, committees and the frame of service
// expenditure. Everything is typed, and each result is worked out by hand.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite } from './support.mjs';

const ID = 'pris';
const words = (text) => text.replace(/\s+/g, ' ').trim();
const at = (page, path) => page.locator(`[id="f-${path}"]`);
const line = 'outcomes[0].consequences[0]';

/** Case A with one line of benefit: two successes, each 13 weeks less in each of three years. */
async function open(t, step, change = () => {}, options = {}) {
  const opened = await openSite(t, options);
  const file = await worked('a_shelter_by_hand');
  const [consequence] = file.outcomes[0].consequences;
  Object.assign(consequence, { label: 'Kontanthjælp', area: 'transfers', unit: 'week', quantity: ['-13', '-13', '-13'] });
  change(file);
  await keep(opened.page, ID, file);
  await show(opened.page, ID, step);
  return opened;
}

/** What is kept, once a test of it holds. */
async function kept(page, holds) {
  const key = `aaben-som/calculation/${ID}`;
  await page.waitForFunction(([key, holds]) => {
    const { case: kept } = JSON.parse(localStorage.getItem(key));
    return holds.every(([path, value]) => JSON.stringify(path.reduce((json, step) => json?.[step], kept)) === JSON.stringify(value));
  }, [key, holds]);
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key)).case, key);
}

/** Types over what a field holds, with the keyboard. */
async function type(page, field, text) {
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function openLine(page) {
  await page.getByRole('button', { name: 'Åbn Kontanthjælp' }).click();
  await page.locator('.consequence-form').waitFor();
}

/** The prices of a payer in the table beneath the rule. */
const prices = (page, payer) =>
  page.locator('.refund-result').getByRole('row', { name: new RegExp(`^${payer}`) }).getByRole('cell').allInnerTexts()
    .then((cells) => cells.map((cell) => cell.split('.\u00a0')[0].split('. ')[0].trim()));

test('thirteen weeks by the staircase: 52, 30 and 20 % are the state’s, as they are typed', async (t) => {
  const { page } = await open(t, 'konsekvenser');
  await openLine(page);
  await page.getByLabel('Beløb før refusion, delt efter en regel').check();
  const rule = at(page, `${line}.price.rule.id`);
  await rule.locator('option[value="refusionstrappe"]').waitFor({ state: 'attached' });
  await rule.selectOption('refusionstrappe');
  await type(page, at(page, `${line}.price.rule.gross`), '3.900');
  await type(page, at(page, `${line}.price.rule.time_per_unit`), '1');
  for (const [j, weeks] of ['0', '39', '52'].entries()) {
    assert.match(await page.locator('.consequence-form').innerText(), /Prisen for hver aktør vises her/);
    await type(page, at(page, `${line}.price.rule.time_before[${j}]`), weeks);
  }
  await page.locator('.refund-result').waitFor();
  // 3,900 kr. a week: 6.8/13 = 2,040; 30 % = 1,170; 20 % = 780. The rest is the municipality's.
  assert.deepEqual(await prices(page, 'Stat'), ['2.040', '1.170', '780']);
  assert.deepEqual(await prices(page, 'Kommune'), ['1.860', '2.730', '3.120']);
  // Each opens into the amount and the share.
  await page.locator('.refund-result').getByRole('row', { name: /^Stat/ }).getByRole('button').first().click();
  assert.match(words(await page.locator('dialog.explain').innerText()), /3\.900[\s\S]*52,3077 %/);
  await page.keyboard.press('Escape');
  // 2 successes · 13 weeks · (2,040 + 1,170 + 780) = 103,740.
  await page.getByRole('link', { name: 'Resultat' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const state = page.locator('#payers-table').locator('xpath=ancestor::table').getByRole('row', { name: /^Stat/ });
  assert.match(words(await state.innerText()), /103\.740/);
  const { outcomes } = await kept(page, [[['outcomes', 0, 'consequences', 0, 'price', 'rule', 'id'], 'refusionstrappe']]);
  const { price } = outcomes[0].consequences[0];
  assert.equal(price.per_unit, undefined);
  // The day is shown as it is said and kept as files have it.
  assert.equal(price.rule.versions[0].valid_from, '2016-01-01');
  assert.match(price.rule.source.address, /^https:/);
});

test('the way back from a rule keeps what was typed, and one undo takes the choice back', async (t) => {
  const { page } = await open(t, 'konsekvenser');
  await openLine(page);
  const fixed = at(page, `${line}.price.per_unit.municipality`);
  assert.equal(await fixed.inputValue(), '550');
  await page.getByLabel('Et beløb for hvert år').check();
  assert.equal(await at(page, `${line}.price.per_unit.municipality[2]`).inputValue(), '550');
  await page.getByLabel('Beløb før refusion, delt efter en regel').check();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  assert.equal(await at(page, `${line}.price.per_unit.municipality[2]`).inputValue(), '550');
  await page.getByLabel('Fast beløb, det samme alle år').check();
  assert.equal(await fixed.inputValue(), '550');
});

test('a rule of one’s own: wrong shares, a wrong date and a date too late are said where they stand', async (t) => {
  const { page } = await open(t, 'konsekvenser');
  await openLine(page);
  await page.getByLabel('Beløb før refusion, delt efter en regel').check();
  await at(page, `${line}.price.rule.id`).selectOption('own');
  await at(page, `${line}.price.rule.kind`).selectOption('percentage');
  await type(page, at(page, `${line}.price.rule.gross`), '1000');
  const version = `${line}.price.rule.versions[0]`;
  await type(page, at(page, `${version}.valid_from`), 'i går');
  await type(page, at(page, `${version}.steps[0].payers.municipality`), '50');
  await type(page, at(page, `${version}.steps[0].payers.state`), '40');
  await page.keyboard.press('Tab');
  const form = page.locator('.consequence-form');
  assert.match(words(await form.innerText()), /»i går« er ikke en dato/);
  assert.match(words(await form.innerText()), /Andelene giver tilsammen 90/);
  assert.equal(await page.locator('.refund-result').count(), 0);
  await type(page, at(page, `${version}.steps[0].payers.state`), '50');
  await type(page, at(page, `${version}.valid_from`), '2030-01-01');
  await page.keyboard.press('Tab');
  assert.match(words(await form.innerText()), /Reglen gælder ikke i hele 2025/);
  await type(page, at(page, `${version}.valid_from`), '1.1.2020');
  assert.deepEqual(await prices(page, 'Stat'), ['500', '500', '500']);
  assert.deepEqual(await axe(page, { include: 'main' }), []);
});

test('the central refund scheme needs one person’s cost before and after, and is refused without a change', async (t) => {
  const { page } = await open(t, 'konsekvenser', (file) => {
    file.price_index = { 2020: '103.87', 2023: '118.04' };
    file.price_year = 2023;
    const [consequence] = file.outcomes[0].consequences;
    Object.assign(consequence, { unit: 'year', quantity: ['-1'] });
    delete consequence.price.price_year;
  });
  await openLine(page);
  await page.getByLabel('Beløb før refusion, delt efter en regel').check();
  const rule = at(page, `${line}.price.rule.id`);
  await rule.locator('option[value="central-refusion-2021"]').waitFor({ state: 'attached' });
  await rule.selectOption('central-refusion-2021');
  assert.equal(await at(page, `${line}.price.price_year`).inputValue(), '2020');
  await type(page, at(page, `${line}.price.rule.gross`), '900.000');
  await type(page, at(page, `${line}.price.rule.cost_before[0]`), '2.000.000');
  await type(page, at(page, `${line}.price.rule.cost_after[0]`), '2.000.000');
  await page.keyboard.press('Tab');
  assert.match(words(await page.locator('.consequence-form').innerText()), /Borgerens udgift er den samme før og efter/);
  await type(page, at(page, `${line}.price.rule.cost_after[0]`), '1.100.000');
  await page.keyboard.press('Tab');
  // 370,000 at 50 % and 530,000 at 25 % = 317,500 of 900,000, in 2023 prices · 118.04 / 103.87 = 360,813.52.
  assert.deepEqual(await prices(page, 'Stat'), ['360.813,52']);
});

test('an amount of another year is moved in the open, by years that are typed, pasted and marked as estimates', async (t) => {
  const { page } = await open(t, 'omkostninger', (file) => { file.costs[0].price_year = 2019; });
  const index = page.locator('section[aria-labelledby="price-index"]');
  await type(page, at(page, 'price_index.2019'), '103,5');
  await page.keyboard.press('Tab');
  await page.locator('.entry').first().getByText('Beløbet kan ikke føres til beregningens prisår, fordi prisindekset mangler 2024.').waitFor();
  await type(page, at(page, 'price_index.2024'), '120');
  // 400,000 · 120 / 103.5
  const entry = page.locator('.entry').first();
  await entry.getByText('Ført fra 2019- til 2024-priser med prisindekset: ganget med 120 / 103,5.').waitFor();
  assert.match(words(await entry.innerText()), /463\.768 kr\./);
  await index.getByLabel('Skøn 2024').check();
  assert.match(words(await entry.innerText()), /Indekset er et skøn/);

  // A year of one's own: a wrong one is said, a right one has the focus.
  await type(page, index.getByLabel('Tilføj et år'), '24');
  await index.getByRole('button', { name: 'Tilføj år' }).click();
  assert.match(await index.innerText(), /Skriv et år fra 1990 til 2100/);
  await type(page, index.getByLabel('Tilføj et år'), '2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'f-price_index.2026');
  await page.keyboard.type('125,5');
  await page.keyboard.press('Tab');

  // Pasted: a table with years across, one number that is not there yet, and a label.
  await index.getByText('Indsæt år fra Danmarks Statistik').click();
  const area = index.getByLabel('Årstal og indekstal');
  await area.fill('Nettoprisindeks\n\t2022\t2023\t2024\t2025\nIndeks i alt\t113,53\t118,04\t119,9\t..');
  const report = words(await index.locator('.index-report').innerText());
  assert.match(report, /Læst: 3 år/);
  assert.match(report, /2024: 119,9 \(erstatter 120\)/);
  assert.match(report, /Ikke læst: 1 sted/);
  assert.match(report, /2025: »\.\.« er ikke et tal over 0/);
  assert.deepEqual(await axe(page, { include: 'main' }), []);
  await index.getByRole('button', { name: 'Sæt 3 år ind i indekset' }).click();
  const whole = await kept(page, [
    [['price_index'], { 2019: '103.5', 2022: '113.53', 2023: '118.04', 2024: '119.9', 2026: '125.5' }],
  ]);
  // What is measured is an estimate no longer.
  assert.equal(whole.price_index_estimates, undefined);
  assert.match(words(await entry.innerText()), /ganget med 119,9 \/ 103,5/);
});

test('months become a year only where all twelve are there', async (t) => {
  const { page } = await open(t, 'omkostninger', (file) => { file.costs[0].price_year = 2019; });
  const index = page.locator('section[aria-labelledby="price-index"]');
  await index.getByText('Indsæt år fra Danmarks Statistik').click();
  const months = (year, count) => Array.from({ length: count }, (_, month) => `${year}M${String(month + 1).padStart(2, '0')}\t${111 + month},5`);
  await index.getByLabel('Årstal og indekstal').fill([...months(2023, 12), ...months(2024, 6)].join('\n'));
  const report = words(await index.locator('.index-report').innerText());
  assert.match(report, /2023: 117 \(gennemsnit af årets tolv måneder/);
  assert.match(report, /2024: Der er kun 6 måneder/);
});

test('another index is fetched from the knowledge base and chosen by a line', async (t) => {
  const { page } = await open(t, 'omkostninger', (file) => {
    file.price_year = 2023;
    file.price_index = { 2019: '103.5', 2023: '118.04' };
    file.costs[0].price_year = 2019;
  });
  await type(page, page.getByLabel('Tilføj et andet indeks'), 'Forbrugerpriser i alt');
  await page.getByRole('button', { name: 'Tilføj indeks' }).click();
  await page.getByRole('heading', { name: 'Indeks: Forbrugerpriser i alt' }).waitFor();
  const other = page.locator('.index').nth(1);
  await other.getByText('Hent et indeks fra vidensbanken').click();
  await other.getByRole('combobox').selectOption('forbrugerprisindeks-aar');
  await other.getByRole('button', { name: 'Brug dette indeks' }).click();
  const entry = page.locator('.entry').first();
  await entry.getByRole('button', { expanded: false }).first().click();
  await at(page, 'costs[0].index').selectOption('Forbrugerpriser i alt');
  // 400,000 · 117.21 / 103
  assert.match(words(await entry.innerText()), /med Forbrugerpriser i alt: ganget med 117,21 \/ 103\. 455\.184 kr\./);
  const whole = await kept(page, [[['costs', 0, 'index'], 'Forbrugerpriser i alt']]);
  assert.match(whole.other_indices['Forbrugerpriser i alt'].source.title, /Danmarks Statistik/);
  assert.deepEqual(await axe(page, { include: 'main' }), []);
});

test('committees, the frame of service expenditure and moms: typed, split, and opened', async (t) => {
  const { page } = await open(t, 'omkostninger');
  await page.getByText('Udvalg: del kommunens tal på udvalg').click();
  await page.getByRole('button', { name: 'Tilføj et udvalg' }).click();
  await page.waitForFunction(() => document.activeElement.id === 'f-committees.municipality[0].label');
  await page.keyboard.type('Socialudvalget');
  const entry = page.locator('.entry').first();
  await entry.getByRole('button', { expanded: false }).first().click();
  const more = entry.getByText('Antal, prisår, moms, budget og note');
  if (!(await at(page, 'costs[0].vat').isVisible())) await more.click();
  await at(page, 'costs[0].vat').selectOption('with');
  await at(page, 'costs[0].budget').selectOption('within');
  await at(page, 'costs[0].committees.municipality').selectOption({ label: 'Socialudvalget' });
  const whole = await kept(page, [[['costs', 0, 'vat'], 'with'], [['costs', 0, 'budget'], 'within']]);
  assert.equal(whole.costs[0].committees.municipality, whole.committees.municipality[0].id);
  await page.getByRole('link', { name: 'Resultat' }).first().click();
  const table = page.getByRole('table', { name: /Kommune fordelt på udvalg/ });
  const row = table.getByRole('row', { name: /^Socialudvalget/ });
  // The municipality pays 400,000, and its gain of 2 · 39 weeks · 550 belongs to no committee.
  assert.match(words(await row.innerText()), /400\.000[\s\S]*−400\.000/);
  assert.match(words(await table.getByRole('row', { name: /^Ikke fordelt/ }).innerText()), /42\.900/);
  assert.match(words(await table.getByRole('row', { name: /^I alt/ }).innerText()), /−357\.100/);
  const frame = page.getByRole('table', { name: /fordelt på servicerammen/ });
  assert.match(words(await frame.getByRole('row', { name: /^Inden for servicerammen/ }).innerText()), /−400\.000/);
  await row.getByRole('button').first().click();
  assert.match(words(await page.locator('dialog.explain').innerText()), /Socialudvalget/);
  await page.keyboard.press('Escape');
  assert.deepEqual(await axe(page, { include: 'main' }), []);

  // Taken away, it is taken off the lines too, and one undo brings all of it back.
  await page.getByRole('link', { name: 'Omkostninger' }).first().click();
  await page.getByRole('button', { name: 'Fjern Socialudvalget' }).click();
  await kept(page, [[['costs', 0, 'committees', 'municipality'], undefined], [['committees', 'municipality'], []]]);
  // The last one folds the list away, and the focus stays where the next one is added from.
  await page.waitForFunction(() => document.activeElement.id === 'committees-folded');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await kept(page, [[['costs', 0, 'committees', 'municipality'], whole.committees.municipality[0].id]]);
});

test('the last further index that is removed leaves the focus where one is added from', async (t) => {
  const { page } = await open(t, 'omkostninger', (file) => { file.other_indices = { Egen: { levels: { 2019: '100' } } }; });
  await page.getByRole('button', { name: 'Fjern indekset Egen' }).click();
  await kept(page, [[['other_indices', 'Egen'], undefined]]);
  await page.waitForFunction(() => ['index-folded', 'index-name'].includes(document.activeElement.id));
});

test('whom a price holds for is said beside it, and a payer beside the usual ones gets a price for each year', async (t) => {
  const { page } = await open(t, 'konsekvenser');
  await openLine(page);
  await at(page, `${line}.price.scope`).selectOption('single_municipality');
  await page.getByLabel('Et beløb for hvert år').check();
  const form = page.locator('.consequence-form');
  await form.getByText('Fond, civilsamfund eller borger betaler også').first().click();
  for (const [year, amount] of ['10', '20', '30'].entries()) {
    await type(page, at(page, `${line}.price.per_unit.foundation[${year}]`), amount);
  }
  await kept(page, [
    [['outcomes', 0, 'consequences', 0, 'price', 'scope'], 'single_municipality'],
    [['outcomes', 0, 'consequences', 0, 'price', 'per_unit', 'foundation'], ['10', '20', '30']],
  ]);
  assert.deepEqual(await axe(page, { include: 'main' }), []);
});

test('what can be realised is typed on a line and stands beside the potential', async (t) => {
  const { page } = await open(t, 'konsekvenser');
  await openLine(page);
  await page.getByText('Kapacitet, budget og bemærkninger').click();
  await type(page, at(page, `${line}.realisable.share`), '40');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Resultat' }).first().click();
  const table = page.locator('#budget-table').locator('xpath=ancestor::table');
  // The municipality: 42,900 − 400,000 = −357,100, and 40 % of 42,900 less 400,000 = −382,840.
  assert.match(words(await table.getByRole('row', { name: /^Kommune/ }).innerText()), /−357\.100[\s\S]*−382\.840/);
});

test('a new calculation begins in the newest price year of the index, and the forms fit 320 px', async (t) => {
  const { page } = await open(t, 'konsekvenser', (file) => { file.costs[0].price_year = 2019; }, { viewport: { width: 320, height: 740 } });
  await openLine(page);
  await page.getByLabel('Beløb før refusion, delt efter en regel').check();
  await at(page, `${line}.price.rule.id`).selectOption('own');
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok((await fits()) <= 0, 'Konsekvenser is too wide');
  await show(page, ID, 'omkostninger');
  await page.getByText('Indsæt år fra Danmarks Statistik').click();
  assert.ok((await fits()) <= 0, 'Omkostninger is too wide');
  await page.evaluate(() => { location.hash = ''; });
  await page.getByRole('button', { name: /^Ny beregning/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Indsats' }).waitFor();
  assert.equal(await at(page, 'price_year').inputValue(), '2023');
});
