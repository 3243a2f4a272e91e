// The change in tax: from wage and benefit to lines of the calculation, with the way to every figure in sight.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite } from './support.mjs';

const field = (page, name) => page.locator(`[id="f-tax.${name}"]`);
const words = (text) => text.replace(/\s+/g, ' ');

async function open(t, options) {
  const opened = await openSite(t, options);
  const file = await worked('a_shelter_by_hand');
  await keep(opened.page, 'skat', file);
  await show(opened.page, 'skat', 'konsekvenser');
  await opened.page.getByRole('button', { name: 'Beregn ændring i skat' }).click();
  await field(opened.page, 'year').waitFor();
  return opened;
}

/** A job at 25,000 a month in place of a benefit of 12,000, municipal tax 25 %. */
async function fill(page, year) {
  await field(page, 'year').fill(year);
  await field(page, 'wage').fill('25000');
  await field(page, 'benefit').fill('12000');
  await field(page, 'municipal_rate').fill('25');
}

/** What is kept of the first outcome's lines, once there are so many. */
async function kept(page, count) {
  const lines = await page.waitForFunction((count) => {
    const { consequences } = JSON.parse(localStorage.getItem('aaben-som/calculation/skat')).case.outcomes[0];
    return consequences.length === count && consequences;
  }, count);
  return lines.jsonValue();
}

test('tax with the job minus tax with the benefit, to the øre, becomes lines by a click', async (t) => {
  const { page } = await open(t);
  const dialog = page.locator('.tax-dialog');
  assert.match(await dialog.locator('.entry-warning').innerText(), /Udfyld år/);
  await fill(page, '2025');
  // 2025 by hand: AM-bidrag 24,000; personal income 276,000; employment allowance 36,900, job allowance at most 2,900; bundskat 12.01 % of
  // 224,400 = 26,950.44, municipality 25 % of 184,600 = 46,150. The benefit, 144,000: 12.01 % of 92,400 = 11,097.24, and 23,100.
  const change = words(await dialog.locator('.tax-change tbody').innerText());
  assert.match(change, /kommunen 23\.050,00 kr\. 1\.920,83 kr\./);
  assert.match(change, /staten 39\.853,20 kr\. 3\.321,10 kr\./);
  const table = words(await dialog.locator('.tax-table tbody').innerText());
  assert.match(table, /Bundskat \(til staten\) 26\.950,44 kr\. 12,01 % af 224\.400 kr\. 11\.097,24 kr\./);
  assert.match(table, /Jobfradrag 2\.900,00 kr\./);
  assert.match(words(await dialog.innerText()), /Landsgennemsnittet af kommuneskat i 2025 er 25,068 %/);
  assert.deepEqual(await axe(page, { include: '.tax-dialog' }), []);

  await field(page, 'benefit_name').fill('Kontanthjælp');
  await field(page, 'months').fill('6');
  await field(page, 'benefit_share').fill('80');
  await field(page, 'benefit_source').fill('Satser for 2025');
  await field(page, 'housing').check();
  await dialog.getByRole('button', { name: 'Sæt linjerne ind' }).click();
  await dialog.waitFor({ state: 'detached' });
  const [, tax, benefit, housing] = await kept(page, 4);
  assert.equal(tax.kind, 'revenue');
  assert.equal(tax.tax, 'change');
  assert.deepEqual(tax.price.per_unit, { municipality: '1920.83', state: '3321.1' });
  assert.ok(tax.quantity.length > 1 && tax.quantity.every((months) => months === '6'));
  assert.match(words(tax.price.source.title), /løn 300\.000 kr\. og Kontanthjælp 144\.000 kr\. om året før skat, kommuneskat 25 %/);
  assert.match(tax.note, /Blicher Revision/);
  assert.deepEqual(benefit.price.per_unit, { municipality: '9600', state: '2400' });
  assert.equal(benefit.price.source.title, 'Satser for 2025');
  assert.deepEqual([benefit.label, benefit.tax, benefit.quantity[0]], ['Kontanthjælp', 'taxed', '-6']);
  // What follows is never guessed: the line waits for its numbers.
  assert.deepEqual([housing.label, housing.quantity, housing.price.per_unit], ['Boligstøtte', [], {}]);
  assert.equal(await page.locator('.form-warning-message').count(), 0);
  // All of it is one edit.
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await kept(page, 1);
});

test('a rate that nobody published is named with its year, and the user’s own takes its place', async (t) => {
  const { page } = await open(t);
  const dialog = page.locator('.tax-dialog');
  await fill(page, '2022');
  const missing = dialog.locator('.form-error');
  assert.ok((await missing.count()) > 0);
  assert.match(await missing.first().innerText(), /2022/);
  assert.equal(await dialog.locator('.tax-table').count(), 0);
  for (const [id, value] of Object.entries({
    'am-bidrag': '8', 'beskaeftigelsesfradrag-pct': '10,65', 'beskaeftigelsesfradrag-max': '43500', bundskat: '12,1', topskat: '15',
  })) {
    await field(page, `own.${id}`).fill(value);
  }
  await field(page, 'own_source').fill('Kommunens skatteafdeling');
  assert.equal(await dialog.locator('.form-error').count(), 0);
  assert.match(words(await dialog.locator('.tax-table').innerText()), /AM-bidrag \(til staten\) 24\.000,00 kr\./);
  await field(page, 'months').fill('12');
  await dialog.getByRole('button', { name: 'Sæt linjerne ind' }).click();
  const [, tax, benefit] = await kept(page, 3);
  assert.match(tax.note, /Kommunens skatteafdeling/);
  assert.equal(tax.price.price_year, 2022);
  // Without the municipality's share the benefit has no price, and that is told.
  assert.deepEqual(benefit.price.per_unit, {});
});

test('all tax on a wage beside a taxed benefit is found, and what was entered in the dialog stays', async (t) => {
  const { page } = await open(t);
  const dialog = page.locator('.tax-dialog');
  await fill(page, '2025');
  await field(page, 'months').fill('6');
  await field(page, 'benefit_share').fill('80');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Beregn ændring i skat' }).click();
  assert.equal(await field(page, 'wage').inputValue(), '25.000');
  await dialog.getByRole('button', { name: 'Sæt linjerne ind' }).click();
  await kept(page, 3);
  const part = page.locator('[id="f-outcomes[0].consequences[1].tax"]');
  assert.equal(await part.inputValue(), 'change');
  await part.selectOption('wage');
  assert.match(await page.locator('.consequence-form .form-warning-message').innerText(), /al skat af lønnen[\s\S]*trække|skatten af ydelsen/);
});

test('the dialog fits a narrow screen', async (t) => {
  const { page } = await open(t, { viewport: { width: 360, height: 740 } });
  await fill(page, '2026');
  await page.locator('.tax-table').waitFor();
  const wide = await page.locator('.tax-dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
});
