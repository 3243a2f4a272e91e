// The simulation beside the page: run, called off, run again by itself, and what knowing more is worth.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keep, show, sized, worked } from './cases.mjs';
import { axe, openFile, openSite, started } from './support.mjs';

/** The shelter, its rate with the intervention as uncertain as a count of 17 of 34. */
async function shelter() {
  const file = await worked('a_shelter_by_hand');
  const distribution = { kind: 'beta', given: 'count', successes: '17', of: '34' };
  file.uncertainty = { inputs: [{ input: { kind: 'rate_with', outcome: 'housed' }, distribution }] };
  return file;
}

/** So much is uncertain here that a million draws take a while. */
function large() {
  const file = sized({ outcomes: 3, lines: 12, years: 20, cohorts: 3 });
  const of = (outcome) => Array.from({ length: 12 }, (_, line) => ({
    input: { kind: 'price_factor', outcome: `outcome-${outcome}`, id: `line-${line}` },
    distribution: { kind: 'uniform', low: '0.5', high: '1.5' },
  }));
  file.uncertainty = { inputs: [0, 1, 2].flatMap(of) };
  return file;
}

async function open(page, id, file) {
  await keep(page, id, file);
  await show(page, id, 'usikkerhed');
}

const run = (page) => page.locator('#simulation-run').click();
const current = (page) => page.locator('.simulation-found[data-behind="false"]').waitFor();
const row = (page, view) => page.locator(`tr[data-view="${view}"]`).locator('th, td').allInnerTexts();
const field = (page, path) => page.locator(`[id="f-${path}"]`);

/** What the command line says of a case with seed 7, and for the rest as it draws when nothing else is asked. */
function som(command, file, option = '--json') {
  const program = fileURLToPath(new URL('../../target/debug/som', import.meta.url));
  return execFileSync(program, [command, '-', '--seed', '7', option], { input: JSON.stringify(file), encoding: 'utf8', maxBuffer: 1e8 });
}

/** A share in per cent; halves are rounded up, which the nearest fraction of a computer may lie below. */
const percent = (share) => `${written(Math.round(Number((1000 * share).toFixed(6))) / 10, 1)}\u00a0%`;
const written = (number, digits = 0) => number.toLocaleString('da-DK', { maximumFractionDigits: digits }).replace(/^-/, '−');
const cells = (spread) => [
  percent(spread.gain_share),
  ...[spread.mean, spread.percentiles[1], spread.percentiles[4], spread.percentiles[7]].map((number) => written(Math.round(number))),
];

/** Runs the shelter with the same seed and holds every figure that is shown against the command line's. */
async function saysTheSame(page) {
  const file = await shelter();
  await field(page, 'uncertainty.simulation.seed').fill('7');
  await run(page);
  await current(page);
  const { views } = JSON.parse(som('simulate', file));
  for (const view of ['municipality', 'public']) {
    assert.deepEqual((await row(page, view)).slice(1), cells(views[view].net), view);
  }
  assert.match(await page.locator('.simulation-chance').innerText(), /for det offentlige er [^,]+, givet den usikkerhed, I har angivet\./);
  const everything = Number(await page.locator('.worth-everything').getAttribute('data-value'));
  assert.ok(Math.abs(everything - JSON.parse(som('voi', file)).everything.value.case) < 0.01, String(everything));
}

test('the figures are those of the command line, by seed', async (t) => {
  const { page } = await openSite(t);
  await open(page, 'sim', await shelter());
  await saysTheSame(page);
  // Every draw, as the command line writes it.
  const saved = page.waitForEvent('download');
  await page.locator('#simulation-csv').click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\n');
  assert.equal(lines.length, 100_001);
  assert.deepEqual(lines, som('simulate', await shelter(), '--draws-csv').trimEnd().split('\n'));
});

test('scenarios lie among the draws as on the command line', async (t) => {
  const { page } = await openSite(t);
  const file = await shelter();
  const dearer = { input: { kind: 'costs', list: 'costs' }, value: '1.2' };
  const certain = { input: { kind: 'rate_with', outcome: 'housed' }, value: '0.4' };
  file.uncertainty.scenarios = [{ id: 'dyrere', title: 'Dyrere', changes: [dearer] }, { id: 'lav', title: 'Færre lykkes', changes: [certain] }];
  await open(page, 'sim', file);
  await field(page, 'uncertainty.simulation.seed').fill('7');
  await run(page);
  await current(page);
  const [dyrere, lav] = JSON.parse(som('simulate', file)).scenarios;
  const seen = (name) => page.locator('[aria-labelledby="simulation-scenarios"]').getByRole('row', { name: new RegExp(`^${name}`) }).locator('td').allInnerTexts();
  const kroner = (number) => written(Math.round(number));
  const { percentiles, gain_share } = dyrere.rest;
  assert.deepEqual(await seen('Dyrere'), [kroner(dyrere.present_value), percent(dyrere.draws_below), kroner(percentiles[1]), kroner(percentiles[7]), percent(gain_share)]);
  assert.deepEqual(await seen('Færre lykkes'), [kroner(lav.present_value), percent(lav.draws_below), '–', '–', '–']);
});

test('it works in the single file, from disk', async (t) => {
  const { page } = await openFile(t);
  await open(page, 'sim', await shelter());
  await saysTheSame(page);
});

test('it is called off, and what an earlier calculation comes to never follows', async (t) => {
  const { page } = await openSite(t);
  await open(page, 'stor', large());
  await field(page, 'uncertainty.simulation.draws').selectOption('1000000');
  await run(page);
  await page.locator('#simulation-progress').waitFor();
  await page.locator('#simulation-stop').click();
  await page.locator('#simulation-run').waitFor();
  assert.equal(await page.locator('.simulation-chance').count(), 0);

  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => {
      const now = document.querySelector('.simulation-chance')?.textContent ?? '';
      if (window.said.at(-1) !== now) window.said.push(now);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await run(page);
  await page.locator('#simulation-progress').waitFor();
  // The page answers while it runs; the calculation changes and the one that ran is given up.
  await field(page, 'uncertainty.decision.payer').selectOption('municipality');
  await field(page, 'uncertainty.simulation.draws').selectOption('10000');
  await current(page);
  const said = (await page.evaluate(() => window.said)).filter((text) => text);
  assert.equal(said.length, 1, String(said));
  assert.match(said[0], /for kommunen er/);

  // Run once, it runs again by itself; until then the figures are marked as behind.
  await field(page, 'uncertainty.decision.payer').selectOption('state');
  await page.locator('.simulation-found[data-behind="true"]').waitFor();
  assert.match(await page.locator('.simulation-note').first().innerText(), /før den seneste ændring/);
  await current(page);
  assert.match(await page.locator('.simulation-chance').innerText(), /for staten er/);
});

test('without anything uncertain it says what to enter; a wrong seed is refused and kept', async (t) => {
  const { page } = await openSite(t);
  await open(page, 'sikker', await worked('a_shelter_by_hand'));
  const section = page.locator('.simulation');
  assert.match(await section.innerText(), /Ingen tal i beregningen er usikre endnu\./);
  assert.equal(await page.locator('#simulation-run').count(), 0);
  assert.equal(await section.getByRole('link', { name: 'Angiv, hvor sikre tallene er' }).count(), 1);

  await open(page, 'sim', await shelter());
  await field(page, 'uncertainty.simulation.seed').fill('-1');
  await field(page, 'uncertainty.simulation.seed').blur();
  assert.match(await section.innerText(), /Skriv et tal fra 0 til/);
  assert.ok(await page.locator('#simulation-run').isDisabled());
  assert.equal(await field(page, 'uncertainty.simulation.seed').inputValue(), '-1');
});

test('seed, draws and figures are there for whoever comes back, and the result page tells the probability', async (t) => {
  const { page } = await openSite(t);
  await open(page, 'sim', await shelter());
  await field(page, 'uncertainty.simulation.seed').fill('7');
  await field(page, 'uncertainty.simulation.draws').selectOption('50000');
  await run(page);
  await current(page);
  const chance = await page.locator('.simulation-chance').innerText();
  await show(page, 'sim', 'resultat');
  assert.equal(await page.locator('.result-chance').innerText(), chance);
  await show(page, 'sim', 'usikkerhed');
  await current(page);
  assert.equal(await page.locator('.simulation-chance').innerText(), chance);
  assert.equal(await field(page, 'uncertainty.simulation.seed').inputValue(), '7');
  // Of another calculation it says nothing, nor of this one when it has changed.
  await keep(page, 'anden', await worked('b_ips_cohorts'));
  await show(page, 'anden', 'resultat');
  assert.equal(await page.locator('.result-chance').count(), 0);
  await show(page, 'sim', 'omkostninger');
  await page.locator('.entry-toggle').first().click();
  await page.locator('[id="f-costs[0].amount"]').fill('500.000');
  await show(page, 'sim', 'resultat');
  assert.equal(await page.locator('.result-chance').count(), 0);
  await page.reload();
  await started(page);
  await show(page, 'sim', 'usikkerhed');
  await field(page, 'uncertainty.simulation.seed').waitFor();
  assert.equal(await field(page, 'uncertainty.simulation.seed').inputValue(), '7');
  assert.equal(await field(page, 'uncertainty.simulation.draws').inputValue(), '50000');
});

test('a trial is weighed against its cost for all whom the decision concerns', async (t) => {
  const { page } = await openSite(t);
  const file = await shelter();
  file.costs[0].amount = '660000';
  await open(page, 'sim', file);
  await run(page);
  await current(page);
  await field(page, 'uncertainty.decision.citizens').fill('500');
  await field(page, 'uncertainty.decision.years').fill('5');
  await field(page, 'uncertainty.decision.trial.per_arm').fill('150');
  await field(page, 'uncertainty.decision.trial.cost').fill('2.000.000');
  await page.getByText('Et forsøg med 150 personer i hver gruppe').waitFor();
  await current(page);
  const worth = page.locator('section[aria-labelledby="worth"]');
  assert.match(await worth.innerText(), /For de 2\.500 borgere, som valget gælder for/);
  // 15 times as many citizens as the 10 participants, 250 times over: what the trial is worth for all is far more than it costs.
  assert.match(await worth.innerText(), /koster 2,0\smio\.\skr\.\sDet kan altså være op til/);
  await field(page, 'uncertainty.decision.trial.per_arm').fill('');
  await page.getByText('Skriv også, hvor mange personer der er i hver gruppe').waitFor();
  assert.equal(await field(page, 'uncertainty.decision.trial.cost').inputValue(), '2.000.000');
  await field(page, 'uncertainty.decision.trial.cost').fill('');
  await current(page);
});

test('two numbers that go together are drawn together, as on the command line', async (t) => {
  const { page } = await openSite(t);
  const file = await shelter();
  const without = { input: { kind: 'rate_without', outcome: 'housed' }, distribution: { kind: 'uniform', low: '0.2', high: '0.4' } };
  file.uncertainty.inputs.push(without);
  await open(page, 'sim', file);
  const section = page.locator('section[aria-labelledby="correlations"]');
  await section.getByRole('button', { name: 'Tilføj en sammenhæng' }).click();
  const rank = field(page, 'uncertainty.correlations[0].rank');
  await rank.fill('1,5');
  await rank.blur();
  await section.getByText('Skriv et tal fra −0,9999 til 0,9999.').waitFor();
  assert.equal(await rank.inputValue(), '1,5');
  await rank.fill('0,6');
  await field(page, 'uncertainty.simulation.seed').fill('7');
  await run(page);
  await current(page);
  file.uncertainty.correlations = [{ between: [file.uncertainty.inputs[0].input, without.input], rank: '0.6' }];
  const { views } = JSON.parse(som('simulate', file));
  assert.deepEqual((await row(page, 'public')).slice(1), cells(views.public.net));
  assert.deepEqual(await axe(page), []);
  await section.getByRole('button', { name: /^Fjern sammenhængen/ }).click();
  await page.locator('#correlations-add:focus').waitFor();
  await current(page);
  delete file.uncertainty.correlations;
  assert.deepEqual((await row(page, 'public')).slice(1), cells(JSON.parse(som('simulate', file)).views.public.net));
});

for (const lang of ['da', 'en']) {
  for (const width of [1440, 360]) {
    test(`for everyone: ${lang}, ${width} px`, async (t) => {
      const { page } = await openSite(t, { viewport: { width, height: 900 } });
      await page.evaluate((lang) => localStorage.setItem('aaben-som/lang', lang), lang);
      const file = await shelter();
      file.uncertainty.decision = { payer: 'public', citizens: '500', years: 5, trial: { per_arm: 150, cost: '2000000' } };
      await keep(page, 'sim', file);
      await page.reload();
      await started(page);
      await show(page, 'sim', 'usikkerhed');
      await run(page);
      await current(page);
      const closed = page.locator('.simulation details:not([open]) > summary');
      while (await closed.count()) await closed.first().click();
      assert.deepEqual(await axe(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(overflow, 0);
      assert.doesNotMatch(await page.locator('main').innerText(), /\[[a-z]+(-[a-z0-9]+)+\]/);
    });
  }
}
