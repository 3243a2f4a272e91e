// Every figure on the result page opens, and is what its terms come to: recomputed here from what the dialog shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { openSite } from './support.mjs';

/** The value that the shown terms come to by the shown rule. */
function recomputed({ rule, terms }) {
  const values = terms.map((term) => Number(term.value));
  const inTurn = () => terms.reduce((sum, { operation }, index) => {
    const value = values[index];
    return { add: sum + value, subtract: sum - value, multiply: sum * value, divide: sum / value }[operation];
  }, 0);
  switch (rule) {
    case 'in_turn': return inTurn();
    case 'at_least_zero': return Math.max(0, inTurn());
    case 'shortfall': return Math.max(0, -values[0]);
    case 'deepest': return Math.max(0, ...values.map((value) => -value));
    case 'first_year_that_stays': {
      const last = values.findLastIndex((value) => value < 0);
      return last === values.length - 1 ? 'never' : last + 1;
    }
    case 'rate_to_zero': return 'rate';
    default: throw new Error(`no rule ${rule}`);
  }
}

const read = (page) => page.evaluate(() => {
  const dialog = document.querySelector('dialog[open]');
  return {
    name: dialog.querySelector('h1, h2')?.innerText,
    rule: dialog.querySelector('[data-rule]')?.dataset.rule ?? dialog.dataset.rule,
    value: dialog.querySelector('[data-rule]')?.dataset.value ?? dialog.dataset.value,
    terms: [...dialog.querySelectorAll('[data-operation]')].map((row) => ({
      operation: row.dataset.operation,
      value: (row.matches('[data-value]') ? row : row.querySelector('[data-value]')).dataset.value,
    })),
  };
});

test('every figure of case C opens into terms that come to it', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'c', await worked('c_everything'));
  await show(page, 'c', 'resultat');
  // Tables behind pictures count as well.
  for (const summary of await page.locator('main .disclosure > summary').all()) await summary.click();
  const figures = page.locator('main button.figure');
  const count = await figures.count();
  assert.ok(count > 250, `only ${count} figures`);
  let compared = 0;
  for (let index = 0; index < count; index += 1) {
    const figure = figures.nth(index);
    const shown = await figure.getAttribute('data-value');
    await figure.evaluate((button) => { button.focus(); button.click(); });
    await page.locator('dialog[open]').waitFor();
    const explained = await read(page);
    const where = `${await figure.innerText()} (${explained.name})`;
    assert.ok(explained.terms.length > 0 || Number(shown ?? 0) === 0, `${where} opens into nothing`);
    const value = recomputed(explained);
    if (typeof value === 'number' && shown !== null) {
      const size = explained.terms.reduce((sum, term) => sum + Math.abs(Number(term.value)), 1);
      assert.ok(Math.abs(value - Number(shown)) <= 1e-9 * size, `${where}: the terms come to ${value}, shown is ${shown}`);
      compared += 1;
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' }).catch(() => page.locator('dialog[open]').waitFor({ state: 'hidden' }));
    assert.ok(await figure.evaluate((button) => button === document.activeElement), `${where}: the focus comes back`);
  }
  console.log(`    ${count} figures opened, ${compared} recomputed`);
  assert.ok(compared > 250);
});

test('a figure opens all the way down to what was entered', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'c', await worked('c_everything'));
  await show(page, 'c', 'resultat');
  await page.locator('main button.figure').first().click();
  let depth = 0;
  for (; depth < 12; depth += 1) {
    const next = page.locator('dialog[open] [data-operation] button.figure').first();
    if (!(await next.count())) break;
    await next.click();
  }
  assert.ok(depth >= 4, `only ${depth} levels`);
  await page.locator('dialog[open]').getByText('Ingen kilde angivet').first().waitFor();
});
