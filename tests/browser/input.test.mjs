// Every kind of wrong input is met at its place in words, what was typed is kept, and nothing counts that cannot be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, sized, worked } from './cases.mjs';
import { openSite } from './support.mjs';

async function openCase(t, step, name = 'a_shelter_by_hand') {
  const opened = await openSite(t);
  await keep(opened.page, 'a', await worked(name));
  await show(opened.page, 'a', step);
  return opened;
}

const WRONG = [
  { label: 'Prisår', typed: 'i fjor', says: /»i fjor« er ikke et år/ },
  { label: 'Prisår', typed: '1889', says: /Skriv et tal fra 1990 til 2100/ },
  { label: 'Startår', typed: '2025,5', says: /ikke et helt tal/ },
  { label: 'Gennemførelse', typed: '101', says: /uden for det tilladte/ },
  { label: 'Gennemførelse', typed: '1.5', says: /kan læses på to måder.*1,5/ },
  { label: 'Gennemførelse', typed: '12,3,4', says: /er ikke et tal/ },
  { label: 'Forløbets længde', typed: '21', says: /fra 1 til 20/ },
  { label: 'Forløbets længde', typed: '0', says: /fra 1 til 20/ },
];

for (const { label, typed, says } of WRONG) {
  test(`${label}: ${typed}`, async (t) => {
    const { page } = await openCase(t, 'indsats');
    const field = page.getByLabel(label, { exact: true });
    await field.fill(typed);
    await field.blur();
    await page.locator('.form-error-message').filter({ hasText: says }).waitFor();
    assert.equal(await field.inputValue(), typed);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    // No result of anything else than what stands there; the place is named beside the form and in the steps.
    assert.equal(await page.locator('.panel-net').count(), 0);
    await page.locator('.panel-list').getByRole('link', { name: label }).or(page.locator('.panel-list').getByRole('link')).first().waitFor();
    await page.locator('.step-wrong').waitFor();
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.locator('.panel-net').getByText('260.000').waitFor();
  });
}

test('numbers are read as Danes write them, and it is said how', async (t) => {
  const { page } = await openCase(t, 'omkostninger');
  await page.getByRole('button', { name: /Personale/ }).first().click();
  const amount = page.getByLabel('Beløb', { exact: true }).first();
  await amount.fill('1.234.567,5');
  await page.getByText('læst som 1.234.567,5').waitFor();
  await amount.blur();
  assert.equal(await amount.inputValue(), '1.234.567,5');
});

test('a column of twelve cells is pasted along the years, and the bad one is told', async (t) => {
  const { page, context, url } = await openCase(t, 'konsekvenser');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
  const column = ['0', '-1.234,5', '3', '-4', '5,25', '6', 'mange', '8', '9', '10', '11', '-12,5'];
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${column.join('\r\n')}\r\n`);
  await page.getByLabel(/^Døgn på herberg, år 0/).focus();
  await page.keyboard.press('Control+V');
  const cell = (year) => page.getByLabel(new RegExp(`, år ${year}$`));
  await cell(11).waitFor();
  assert.equal(await cell(1).inputValue(), '−1.234,5');
  assert.equal(await cell(4).inputValue(), '5,25');
  assert.equal(await cell(11).inputValue(), '−12,5');
  assert.equal(await cell(6).inputValue(), 'mange');
  await page.locator('.cell-message').filter({ hasText: '»mange« er ikke et tal' }).waitFor();
  await page.locator('.message').getByText('12 tal er sat ind. 1 af dem kan ikke læses.').waitFor();
  assert.equal(await page.locator('.panel-net').count(), 0);
  await cell(6).fill('7');
  await page.locator('.panel-net').waitFor();
  // One step back is the whole column.
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  assert.equal(await cell(1).inputValue(), '−100');
});

test('in a table the arrow keys and Enter move between cells', async (t) => {
  const { page } = await openCase(t, 'konsekvenser', 'b_ips_cohorts');
  const name = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await page.getByLabel('Måneder på kontanthjælp, år 0').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await name(), 'Måneder på kontanthjælp, år 1');
  await page.keyboard.type('-5');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await name(), 'Måneder på kontanthjælp, år 1', 'the caret is not at the beginning yet');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await name(), 'Måneder på kontanthjælp, år 0');
});

test('anchors and the skip link leave the route as it is', async (t) => {
  const { page } = await openCase(t, 'effekt');
  const route = await page.evaluate(() => location.hash);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  assert.equal(await page.evaluate(() => location.hash), route);
  await page.evaluate(() => { location.hash = '#main'; });
  await page.getByRole('heading', { level: 1, name: 'Effekt' }).waitFor();
});

test('a link to a year and a line beyond those that are shown reaches the cell', async (t) => {
  const { page } = await openSite(t);
  const file = sized({ outcomes: 1, lines: 40, years: 30, cohorts: 1 });
  file.outcomes[0].consequences[35].quantity[17] = { $unread: 'mange' };
  await keep(page, 'a', file);
  for (const step of ['omkostninger', 'konsekvenser']) {
    await show(page, 'a', step);
    await page.locator('.panel-error').getByRole('link').click();
    const cell = page.getByLabel('Ydelse 35, år 17');
    await cell.and(page.locator(':focus')).waitFor();
    assert.equal(await cell.inputValue(), 'mange');
    // From the first part again.
    const first = page.getByRole('button', { name: 'Forrige' });
    for (const part of await first.all()) while (await part.isEnabled()) await part.click();
  }
});
