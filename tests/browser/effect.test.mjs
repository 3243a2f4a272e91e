// The step Effekt: an effect as a study tells it, worked out in the open; a study that found nothing; and a rate without a comparison.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite } from './support.mjs';

const field = (page, path) => page.locator(`[id="f-outcomes[0].${path}"]`);

async function open(t, change = () => {}, options = {}) {
  const opened = await openSite(t, options);
  const file = await worked('a_shelter_by_hand');
  change(file.outcomes[0]);
  await keep(opened.page, 'effekt', file);
  await show(opened.page, 'effekt', 'effekt');
  return opened;
}

const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('aaben-som/calculation/effekt')).case.outcomes[0]);

test('an odds ratio becomes a rate in the open, and is what stands there after a reload', async (t) => {
  const { page } = await open(t);
  await field(page, 'success_rate.basis').selectOption('starters');
  await field(page, 'success_rate.entered_as.measure').selectOption('odds_ratio');
  await field(page, 'success_rate.entered_as.value').fill('4');
  await field(page, 'success_rate.without').fill('20');
  const conversion = page.locator('.conversion');
  assert.match(await conversion.innerText(), /succes med indsatsen for 50\s%/);
  const steps = await conversion.locator('table').first().locator('tr').allInnerTexts();
  assert.deepEqual(steps.map((row) => row.split('\t').at(-1).replace(/\s/g, ' ')), ['20 %', '4', '0,25', '1', '50 %']);
  assert.match(await conversion.locator('a').getAttribute('href'), /^https:\/\/handbook-5-1\.cochrane\.org/);
  assert.match(await page.locator('.panel-net').innerText(), /590\.000/, '10 · 0.3 = 3 successes · 330,000 − 400,000');
  await conversion.locator('summary').click();
  assert.match(await conversion.locator('details').innerText(), /Risikoratio \(RR\)\s+2,5/);
  assert.deepEqual(await axe(page, { include: 'main' }), []);
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('aaben-som/calculation/effekt')).case.outcomes[0].success_rate.without === '0.2');
  const rate = (await kept(page)).success_rate;
  assert.deepEqual(rate.entered_as, { measure: 'odds_ratio', value: '4' });
  await page.reload();
  await conversion.waitFor();
  assert.equal(await field(page, 'success_rate.entered_as.value').inputValue(), '4');
  // What was typed as one measure is there again when that one is chosen again.
  await field(page, 'success_rate.entered_as.measure').selectOption('rates');
  assert.equal(await field(page, 'success_rate.with').inputValue(), '');
  await field(page, 'success_rate.entered_as.measure').selectOption('odds_ratio');
  assert.equal(await field(page, 'success_rate.entered_as.value').inputValue(), '4');
});

test('a file holds the effect, from which the rate follows, and opens with what was typed', async (t) => {
  const { page } = await open(t, (outcome) => {
    outcome.success_rate = { without: '0.2', entered_as: { measure: 'normal_difference', value: '0.5' } };
  });
  assert.match(await page.locator('.conversion').innerText(), /36,63\s%/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const rate = JSON.parse(text).outcomes[0].success_rate;
  assert.equal(rate.with, undefined);
  assert.deepEqual(rate.entered_as, { measure: 'normal_difference', value: '0.5' });
  await page.goto(page.url().split('#')[0]);
  await page.locator('input[type=file]').setInputFiles({ name: 'effekt.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('link', { name: 'Effekt' }).first().click();
  const value = field(page, 'success_rate.entered_as.value');
  await value.waitFor();
  assert.equal(await value.inputValue(), '0,5');
  await value.fill('0,8');
  assert.match(await page.locator('.conversion').innerText(), /48,34\s%/);
});

test('an effect that cannot be is told with what can', async (t) => {
  const { page } = await open(t, (outcome) => {
    outcome.success_rate = { without: '0.5', entered_as: { measure: 'risk_ratio', value: '3' } };
  });
  const group = page.locator('.form-error');
  assert.match(await group.innerText(), /fra 0 til 2/);
  assert.equal(await page.locator('.conversion').count(), 0);
  assert.equal(await field(page, 'success_rate.entered_as.value').inputValue(), '3');
});

test('a study without a difference leaves no rates, and the result says why there is none', async (t) => {
  const { page } = await open(t, (outcome) => { outcome.evidence = { design: 'rct' }; });
  await field(page, 'evidence.finding').selectOption('no_difference');
  assert.equal(await field(page, 'success_rate.with').count(), 0);
  assert.match(await page.locator('.entry-warning').innerText(), /ingen signifikant forskel/);
  await show(page, 'effekt', 'resultat');
  assert.match(await page.locator('main').innerText(), /ingen signifikant forskel[\s\S]*ikke det samme som 0/);
  await show(page, 'effekt', 'effekt');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  assert.equal(await field(page, 'success_rate.with').inputValue(), '50');
});

test('nothing is missing beside an effect that is not filled in yet', async (t) => {
  const { page } = await open(t, (outcome) => {
    outcome.success_rate = { with: '', without: '' };
    delete outcome.evidence;
  });
  const warning = page.locator('.entry-warning', { hasText: 'ingen sammenligningsgruppe' });
  await field(page, 'success_rate.with').waitFor();
  assert.equal(await warning.count(), 0);
  await field(page, 'success_rate.with').fill('50');
  await warning.waitFor();
});

test('without a comparison the effect is a calculation example', async (t) => {
  const { page } = await open(t, (outcome) => { outcome.evidence = { design: 'before_after' }; });
  assert.match(await page.locator('.entry-warning').innerText(), /ingen sammenligningsgruppe/);
  assert.match(await page.locator('.entry-sum').first().innerText(), /^Regneeksempel: 20 procentpoint/);
  await show(page, 'effekt', 'resultat');
  assert.match(await page.locator('h1').innerText(), /^Regneeksempel:/);
  assert.doesNotMatch(await page.locator('main').innerText(), /effekt/i);
});
