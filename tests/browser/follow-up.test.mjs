// What was measured, typed beside what was expected: the difference by cause, worked by hand from case A.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite } from './support.mjs';

const rows = (table) => table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.split('\n')[0].trim())));
const plain = (text) => text.replaceAll('\u00a0', ' ');
const heading = async (page) => plain(await page.locator('#follow-up-comparison').innerText());
const comparison = (page) => page.locator('section[aria-labelledby="follow-up-comparison"]');
const table = async (page) => Object.fromEntries((await rows(comparison(page).locator('table').first())).map(([name, ...cells]) => [name, cells]));
const cell = (page, name) => page.getByRole('textbox', { name, exact: true });

async function openShelter(t, { change = () => {}, at = 'opfoelgning', ...options } = {}) {
  const site = await openSite(t, options);
  const file = await worked('a_shelter_by_hand');
  change(file);
  await keep(site.page, 'shelter', file);
  await show(site.page, 'shelter', at);
  return site;
}

/*
 * Case A expects 10 to start, all to complete, 50 % with success against 30 %, 100 days less in each of years 1 to 3 at
 * 550 + 550 kr., and 400,000 kr. of staff, which the municipality pays:
 *   10 · 0.2 = 2 successes · 300 days · 1,100 kr. − 400,000 = 260,000; the municipality 2 · 300 · 550 − 400,000 = −70,000; the state 330,000.
 * Measured, each with all before it:
 *   9 start           1.8 successes:               1.8 · 300 · 1,100 − 400,000 = 194,000     −66,000, half of it each
 *   80 % complete     7.2 · 0.2 = 1.44:            1.44 · 330,000 − 400,000    =  75,200    −118,800, half of it each
 *   22 of 50 succeed  7.2 · (0.44 − 0.3) = 1.008:  1.008 · 330,000 − 400,000   = −67,360    −142,560, half of it each
 *   380,000 kr.                                    332,640 − 380,000           = −47,360     +20,000, the municipality's
 *   110 days in year 1, 310 in all:                1.008 · 310 · 1,100 − 380,000 = −36,272   +11,088, half of it each
 *   600 kr. for the municipality:                  1.008 · 310 · 1,150 − 380,000 = −20,648   +15,624, the municipality's
 * The municipality: 1.008 · 310 · 600 − 380,000 = −192,512; the state 1.008 · 310 · 550 = 171,864; together −20,648, 280,648 below 260,000.
 * To the end of 2027, two years of days: 2 · 200 · 1,100 − 400,000 = 40,000 became 1.008 · 210 · 1,150 − 380,000 = −136,568: −176,568.
 * Measured are 1 of 1 start, 1 of 1 completion, 1 of 2 rates, 1 of 1 year of cost, 1 of 4 years of use, 1 of 2 prices: 6 of 11.
 */
async function typeMeasured(page) {
  await cell(page, 'Deltagere, der starter, målt, 2025').fill('9');
  await page.getByRole('group', { name: 'Gennemførelse' }).getByLabel('Målt').fill('80');
  const effect = page.getByRole('group', { name: /med indsatsen/ });
  await effect.getByRole('button', { name: 'Skriv som antal' }).click();
  await effect.getByLabel('Antal', { exact: true }).fill('22');
  await effect.getByLabel('Ud af').fill('50');
  await cell(page, 'Personale, målt, 2025').fill('380.000');
  await cell(page, 'Døgn på herberg, målt, År 1').fill('-110');
  await cell(page, 'Døgn på herberg, målt pris, kommune').fill('600');
}

test('what is typed as measured parts the difference by cause, in words, table and picture', async (t) => {
  const { page } = await openShelter(t, { at: 'resultat' });
  await page.getByRole('link', { name: 'Gå til opfølgning' }).click();
  const state = page.locator('.step-current .step-state');
  assert.equal(await state.innerText(), 'Valgfrit');
  await page.getByText('Der er ikke skrevet noget målt endnu').waitFor();
  await typeMeasured(page);
  const shown = await table(page);
  // How many values were measured; municipality, region, state, the public.
  assert.deepEqual(shown['Forventet nettoresultat'], ['', '−70.000', '0', '330.000', '260.000']);
  assert.deepEqual(shown.Deltagere, ['1 af 1', '−33.000', '0', '−33.000', '−66.000']);
  assert.deepEqual(shown.Gennemførelse, ['1 af 1', '−59.400', '0', '−59.400', '−118.800']);
  assert.deepEqual(shown.Effekt, ['1 af 2', '−71.280', '0', '−71.280', '−142.560']);
  assert.deepEqual(shown.Omkostninger, ['1 af 1', '20.000', '0', '0', '20.000']);
  assert.deepEqual(shown['Forbrug af ydelser'], ['1 af 4', '5.544', '0', '5.544', '11.088']);
  assert.deepEqual(shown.Priser, ['1 af 2', '15.624', '0', '0', '15.624']);
  assert.deepEqual(shown['Nettoresultat med de målte tal'], ['', '−192.512', '0', '171.864', '−20.648']);
  assert.deepEqual(shown.Forskel, ['', '−122.512', '0', '−158.136', '−280.648']);
  assert.equal(await heading(page), 'Med de målte tal er det offentliges nettoresultat 280.648 kr. lavere end forventet');
  const words = async () => plain(await comparison(page).locator('.lead').innerText()).replaceAll(/\s+/g, ' ');
  const inWords = 'Det forventede var 260.000 kr. Med de målte tal er det −20.648 kr., en forskel på −280.648 kr. '
    + 'Den største årsag er mindre effekt: −142.560 kr. Lavere omkostninger trækker mest den anden vej: 20.000 kr.';
  assert.equal(await words(), inWords);
  await comparison(page).getByText('6 af 11 værdier er målt. Resten regnes som forventet.').waitFor();
  assert.equal(await page.getByText('Det er 44,00 %').count() + await page.getByText('Det er 44 %').count(), 1);

  // How far the measuring goes.
  await page.getByLabel('Målt til og med').selectOption('2027');
  assert.equal(await words(), inWords + ' I årene til og med 2027, som er målt, er forskellen −176.568 kr.');
  assert.deepEqual((await table(page))['Heraf til og med 2027'].at(-1), '−176.568');

  // How many people that is.
  const people = await rows(comparison(page).locator('.follow-up-people'));
  assert.deepEqual(people.map((row) => row.slice(1)), [['10', '9'], ['10', '7,2'], ['2', '1,01']]);

  // The picture says the same as the table.
  const bars = comparison(page).locator('.chart-hit');
  const told = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
  assert.deepEqual(told.map((text) => plain(text).split(': ')[1]),
    ['260.000 kr.', '−66.000 kr.', '−118.800 kr.', '−142.560 kr.', '20.000 kr.', '11.088 kr.', '15.624 kr.', '−20.648 kr.']);

  // The municipality's own view.
  await page.locator('#view').selectOption('municipality');
  assert.equal(await heading(page), 'Med de målte tal er kommunens nettoresultat 122.512 kr. lavere end forventet');

  // The result stays what was expected and says that there is more; what was measured is there after a reload.
  await show(page, 'shelter', 'resultat');
  assert.match(plain(await page.locator('.key-figures').innerText()), /−70\.000 kr\./);
  await page.getByText('Her står det forventede. Der er også skrevet målte tal.').waitFor();
  await show(page, 'shelter', 'opfoelgning');
  await page.waitForFunction(() => localStorage.getItem('aaben-som/calculation/shelter').includes('"600"'));
  await page.reload();
  await comparison(page).waitFor();
  assert.deepEqual((await table(page)).Forskel, ['', '−122.512']);
  assert.equal(await cell(page, 'Døgn på herberg, målt, År 1').inputValue(), '−110');
});

test('every figure of the difference opens down to what was measured', async (t) => {
  const { page } = await openShelter(t);
  await typeMeasured(page);
  await page.getByLabel('Målt til og med').selectOption('2027');
  const dialog = page.getByRole('dialog');
  const value = () => dialog.getAttribute('data-value').then(Number);
  // Each number of the section is a button, and each opens as the number that is shown.
  const figures = comparison(page).locator('button.figure');
  const count = await figures.count();
  for (let place = 0; place < count; place += 1) {
    const figure = figures.nth(place);
    const shown = Number(await figure.getAttribute('data-value'));
    await figure.click();
    assert.equal(await value(), shown);
    await page.keyboard.press('Escape');
  }
  assert.ok(count > 50, `${count} figures`);
  // To the end of 2027: −176,568 in all. The effect of it: from 1.44 to 1.008 successes · 200 days · 1,100 = −95,040.
  await comparison(page).getByRole('row', { name: /Heraf til og med 2027/ }).locator('button').last().click();
  assert.equal(await value(), -176568);
  await dialog.getByRole('button', { name: /^−95\.040/ }).click();
  await page.locator('dialog[data-value="-95040"]').waitFor();
  await page.keyboard.press('Escape');
  // By the keys: from the picture into the participants, and on to the net with 9 who start.
  await comparison(page).locator('.chart-hit').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await value(), -66000);
  await dialog.getByRole('button', { name: /194\.000/ }).press('Enter');
  await page.locator('dialog[data-value="194000"]').waitFor();
  // Down to the field where it was typed.
  await page.keyboard.press('Escape');
  await comparison(page).locator('.follow-up-people button').nth(1).press('Enter');
  await dialog.getByRole('link').first().press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Deltagere, der starter, målt, 2025');
});

test('by the keyboard alone, in Danish and English, on a wide and a narrow screen', async (t) => {
  const { page } = await openShelter(t);
  await page.locator('h1').click();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let presses = 0; presses < 60 && (await focused()) !== 'Deltagere, der starter, målt, 2025'; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  assert.deepEqual((await table(page)).Forskel, ['', '−33.000', '0', '−33.000', '−66.000']);
  assert.deepEqual(await axe(page), []);
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(await overflow(), 0);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'With the measured numbers, the public sector’s net result is DKK 66,000 lower than expected' }).waitFor();
  assert.equal(await overflow(), 0);
  assert.deepEqual(await axe(page), []);
  await page.setViewportSize({ width: 1440, height: 900 });
  assert.deepEqual(await axe(page), []);
});

test('each value is taken back by itself, and what is wrong is told without hiding the forecast', async (t) => {
  const { page } = await openShelter(t);
  const starting = page.getByRole('textbox', { name: 'Deltagere, der starter, målt, 2025' });
  await starting.fill('8');
  await starting.press('Tab');
  assert.deepEqual((await table(page)).Forskel, ['', '−66.000', '0', '−66.000', '−132.000']);
  await starting.fill('otte');
  await starting.press('Tab');
  await page.getByText('1 felt skal rettes, før det målte tæller med').waitFor();
  assert.equal(await starting.inputValue(), 'otte');
  assert.equal(await page.getByText('Der er ikke skrevet noget målt endnu').count(), 0);
  assert.equal(await comparison(page).count(), 0);
  assert.match(await page.locator('.step', { hasText: 'Resultat' }).innerText(), /260\.000/);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.locator('#follow-up-wrong').waitFor({ state: 'detached' });
  assert.equal(await starting.inputValue(), '');
  await starting.fill('8');
  assert.deepEqual((await table(page)).Forskel, ['', '−66.000', '0', '−66.000', '−132.000']);
  // Emptied, it is not measured.
  await starting.fill('');
  await starting.press('Tab');
  await page.getByText('Der er ikke skrevet noget målt endnu').waitFor();
});

test('a pasted row is measured where it has numbers, and what is measured goes with its line', async (t) => {
  const { page } = await openShelter(t, { change: (file) => { file.participants.starting = ['10', '10', '10']; } });
  const first = page.getByRole('textbox', { name: 'Deltagere, der starter, målt, 2025' });
  await first.evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text', '9\t\t7');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  assert.equal(await page.getByRole('textbox', { name: 'Deltagere, der starter, målt, 2026' }).inputValue(), '');
  assert.deepEqual((await table(page)).Deltagere[0], '2 af 3');
  await page.getByRole('textbox', { name: 'Personale, målt, 2025' }).fill('390.000');
  assert.deepEqual((await table(page)).Omkostninger.slice(0, 2), ['1 af 3', '10.000']);
  await show(page, 'shelter', 'omkostninger');
  await page.getByRole('button', { name: 'Personale' }).first().click();
  await page.getByRole('button', { name: /^Fjern Personale/ }).click();
  await show(page, 'shelter', 'opfoelgning');
  assert.equal(await page.locator('#follow-up-wrong').count(), 0);
  assert.deepEqual((await table(page)).Omkostninger[0], '0 af 0');
});

test('MOVE: what is published stands side by side, and nothing is parted by cause', async (t) => {
  const { page } = await openSite(t);
  await page.locator('.start-example', { hasText: 'MOVE' }).getByRole('button').click();
  await page.getByRole('link', { name: /Opfølgning/ }).first().click();
  const published = page.locator('section[aria-labelledby="follow-up-published"]');
  const amounts = await published.locator('td.figures').allInnerTexts();
  assert.deepEqual(amounts.map(plain), ['62.000 kr.', '33.000 kr.', '27.000 kr.']);
  assert.match(await page.getByLabel('Bemærkning').inputValue(), /kan forskellen ikke deles på årsager/);
  assert.equal(await comparison(page).count(), 0);
  await page.getByText('Beregningen mangler tal på de andre sider').waitFor();
});

test('where a single line was measured is said at the line, and is no measurement in itself', async (t) => {
  const { page } = await openShelter(t);
  const entries = ['costs.staff', 'outcomes.housed', 'outcomes.housed.consequences.shelter'];
  for (const entry of entries) {
    const title = page.locator(`[id="f-follow_up.${entry}.source.title"]`);
    await page.locator('details.source-fields', { has: title }).locator('summary').click();
    await title.fill(`Kilde til ${entry}`);
    await page.locator('details.source-fields', { has: title }).getByText(`Kilde: Kilde til ${entry}`, { exact: true }).waitFor();
  }
  await page.waitForFunction(() => {
    const { follow_up: said } = JSON.parse(localStorage.getItem('aaben-som/calculation/shelter')).case;
    return said?.costs?.staff?.source?.title === 'Kilde til costs.staff'
      && said.outcomes?.housed?.consequences?.shelter?.source?.title === 'Kilde til outcomes.housed.consequences.shelter';
  });
  assert.equal(await page.locator('#follow-up-wrong').count(), 0);
  assert.deepEqual(await axe(page, { include: 'main' }), []);
});
