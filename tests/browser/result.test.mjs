// What the result page shows only where the case says something of it: what the evidence has measured and what is projected
// beyond it, what becomes money in a budget, and published results to hold this one against.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { openSite } from './support.mjs';

/** Case A: 150 shelter days fewer in each of two years, 300 in all for each of 2 successes, at 1,100 kr. */
async function shelter() {
  const file = await worked('a_shelter_by_hand');
  const [outcome] = file.outcomes;
  outcome.consequences[0].quantity = ['-150', '-150'];
  return { file, outcome };
}

const rows = (table) => table.locator('tbody tr, tfoot tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.split('\n')[0].trim())));

test('what is projected beyond the follow-up is hatched, and said', async (t) => {
  const { page } = await openSite(t);
  const { file, outcome } = await shelter();
  await keep(page, 'unknown', file);
  outcome.evidence = { design: 'rct', follow_up_months: '12' };
  await keep(page, 'known', file);

  await show(page, 'known', 'resultat');
  const hatched = page.locator('section[aria-labelledby="years"] [fill="url(#pattern-projected)"]');
  // The public's bars of the second year alone: the first lies within the twelve months.
  await hatched.first().waitFor();
  const heights = await hatched.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height));
  assert.ok(heights.length > 0 && heights.every((height) => height > 1), `hatched bars of ${heights}`);
  const years = await hatched.evaluateAll((all) => [...new Set(all.map((bar) => Math.round(bar.getBoundingClientRect().left)))]);
  assert.equal(years.length, 1, 'one year is projected');
  await page.locator('.legend .swatch-projected').waitFor();

  await show(page, 'unknown', 'resultat');
  await page.locator('section[aria-labelledby="years"] svg').first().waitFor();
  assert.equal(await hatched.count(), 0, 'nothing is hatched where nobody knows what was measured');
});

test('half of the saving becomes money in the budget a year later', async (t) => {
  const { page } = await openSite(t);
  const { file, outcome } = await shelter();
  outcome.consequences[0].realisable = { share: '0.5', lag_years: 1 };
  await keep(page, 'half', file);
  await show(page, 'half', 'resultat');
  // 660,000 kr. are 330,000, of which the first half falls a year later: still within the four years.
  const table = page.locator('section[aria-labelledby="budget"] table');
  const shown = Object.fromEntries((await rows(table)).map(([name, ...amounts]) => [name, amounts]));
  assert.deepEqual(shown['Det offentlige i alt'], ['260.000', '−70.000']);
  assert.deepEqual(shown.Kommune, ['−70.000', '−235.000']);
  assert.deepEqual(shown.Stat, ['330.000', '165.000']);
});

test('published results stand beside this one, with their source', async (t) => {
  const { page } = await openSite(t);
  const { file } = await shelter();
  file.about = { ...file.about, yardsticks: [{ label: 'Offentliggjort skøn', amount: '62000', source: { title: 'En rapport', address: 'https://example.org/rapport' } }] };
  await keep(page, 'beside', file);
  await show(page, 'beside', 'resultat');
  const shown = await rows(page.locator('section[aria-labelledby="yardsticks"] table'));
  // 260,000 kr. for 10 participants.
  assert.equal(shown[0][1], '26.000');
  assert.deepEqual(shown[1].slice(0, 2), ['Offentliggjort skøn', '62.000']);
  assert.match(shown[1][2], /En rapport/);
});
