// What was measured, typed beside what was expected: the difference by cause, as worked out by hand in docs/method.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite } from './support.mjs';

const rows = (table) => table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.split('\n')[0].trim())));
const plain = (text) => text.replaceAll('\u00a0', ' ');
const heading = async (page) => plain(await page.locator('#follow-up-comparison').innerText());
const comparison = (page) => page.locator('section[aria-labelledby="follow-up-comparison"]');
const table = async (page) => Object.fromEntries((await rows(comparison(page).locator('table').first())).map(([name, ...cells]) => [name, cells]));

async function openShelter(t, change = () => {}) {
  const site = await openSite(t);
  const file = await worked('a_shelter_by_hand');
  change(file);
  await keep(site.page, 'shelter', file);
  await show(site.page, 'shelter', 'opfoelgning');
  return site;
}

/** Types what the hand-worked example measured. */
async function typeMeasured(page) {
  const cell = (name) => page.getByRole('textbox', { name, exact: true });
  await cell('Deltagere, der starter, målt, 2025').fill('8');
  const completion = page.getByRole('group', { name: 'Gennemførelse' });
  await completion.getByRole('button', { name: 'Skriv som antal' }).click();
  await completion.getByLabel('Antal', { exact: true }).fill('6');
  await completion.getByLabel('Ud af').fill('8');
  await page.getByRole('group', { name: 'Succes med indsatsen' }).getByLabel('Målt').fill('45');
  await cell('Personale, målt, 2025').fill('420.000');
  await cell('Døgn på herberg, målt, År 1').fill('-90');
  await cell('Døgn på herberg, målt pris, kommune').fill('600');
}

test('typed values part the difference by cause', async (t) => {
  const { page } = await openShelter(t);
  const step = page.locator('.step-current .step-state');
  assert.equal(await step.innerText(), 'Valgfrit');
  await typeMeasured(page);
  const shown = await table(page);
  // How many were measured; municipality, region, state, the public.
  assert.deepEqual(shown['Forventet nettoresultat'], ['', '−70.000', '0', '330.000', '260.000']);
  assert.deepEqual(shown.Deltagere, ['1 af 1', '−66.000', '0', '−66.000', '−132.000']);
  assert.deepEqual(shown.Gennemførelse, ['1 af 1', '−66.000', '0', '−66.000', '−132.000']);
  assert.deepEqual(shown.Effekt, ['1 af 2', '−49.500', '0', '−49.500', '−99.000']);
  assert.deepEqual(shown.Omkostninger, ['1 af 1', '−20.000', '0', '0', '−20.000']);
  assert.deepEqual(shown['Forbrug af ydelser'], ['1 af 1', '−4.950', '0', '−4.950', '−9.900']);
  assert.deepEqual(shown.Priser, ['1 af 1', '13.050', '0', '0', '13.050']);
  assert.deepEqual(shown['Målt nettoresultat'], ['', '−263.400', '0', '143.550', '−119.850']);
  assert.deepEqual(shown.Forskel, ['', '−193.400', '0', '−186.450', '−379.850']);
  assert.equal(await heading(page), 'Det offentliges nettoresultat blev 379.850 kr. lavere end forventet');
  const lead = plain(await comparison(page).locator('.lead').innerText());
  assert.match(lead, /forventet at blive 260\.000 kr\. og blev −119\.850 kr\./);
  assert.match(lead, /Den største årsag er (færre deltagere|lavere gennemførelse): −132\.000 kr\./);
  assert.match(lead, /Andre priser trækker mest den anden vej: 13\.050 kr\./);
  assert.equal(plain(await step.innerText()), '−379.900 kr.');

  // The picture says the same, and each of its bars opens into the results before and after.
  const bars = page.locator('section[aria-labelledby="follow-up-comparison"] .chart-hit');
  assert.equal(await bars.count(), 8);
  await bars.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.getAttribute('data-value'), '-132000');
  await dialog.getByRole('button', { name: /128\.000/ }).click();
  await page.locator('dialog[data-value="128000"]').waitFor();
  await page.keyboard.press('Escape');

  // The municipality's own view.
  await page.locator('#view').selectOption('municipality');
  assert.equal(await heading(page), 'Kommunens nettoresultat blev 193.400 kr. lavere end forventet');

  // The result of the forecast stays what it was, and what was measured is there after a reload.
  await show(page, 'shelter', 'resultat');
  assert.match(plain(await page.locator('.key-figures').innerText()), /−70\.000 kr\./);
  await show(page, 'shelter', 'opfoelgning');
  await page.waitForFunction(() => localStorage.getItem('aaben-som/calculation/shelter').includes('"by_year"'));
  await page.reload();
  await comparison(page).waitFor();
  assert.deepEqual((await table(page)).Forskel, ['', '−193.400']);
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
  const { page } = await openShelter(t, (file) => { file.participants.starting = ['10', '10', '10']; });
  const first = page.getByRole('textbox', { name: 'Deltagere, der starter, målt, 2025' });
  await first.evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text', '9\t\t7');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  assert.equal(await page.getByRole('textbox', { name: 'Deltagere, der starter, målt, 2026' }).inputValue(), '');
  assert.deepEqual((await table(page)).Deltagere[0], '2 af 3');
  await page.getByRole('textbox', { name: 'Personale, målt, 2025' }).fill('390.000');
  assert.deepEqual((await table(page)).Omkostninger.slice(0, 2), ['1 af 1', '10.000']);
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
  await page.getByText('Prognosen mangler tal på de andre trin').waitFor();
});
