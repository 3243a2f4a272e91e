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
    case 'first_year_that_stays':
    case 'years_until_it_stays': {
      const last = values.findLastIndex((value) => value < -1e-9);
      if (rule === 'years_until_it_stays') return last + 2;
      if (last < 0) return 'no_outlay';
      return last === values.length - 1 ? 'not_within_horizon' : String(last + 1);
    }
    case 'rate_to_zero': return undefined;
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
    if (typeof value === 'string') {
      assert.equal(value, explained.value, where);
      compared += 1;
    } else if (value !== undefined && shown !== null) {
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

test('a figure opens that is pressed before the page has heard that another was closed', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'c', await worked('c_everything'));
  await show(page, 'c', 'resultat');
  const names = [];
  for (const index of [0, 3, 3]) {
    await page.evaluate((index) => {
      document.querySelector('dialog[open]')?.close();
      const figure = document.querySelectorAll('main button.figure')[index];
      figure.focus();
      figure.click();
    }, index);
    await page.locator('dialog[open]').waitFor();
    await page.waitForTimeout(100);
    names.push((await read(page)).name);
  }
  await page.keyboard.press('Escape');
  assert.ok(await page.evaluate(() => document.querySelectorAll('main button.figure')[3] === document.activeElement), 'the focus comes back');
  assert.equal(names[1], names[2]);
  assert.notEqual(names[0], names[1]);
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

/** Amounts, shares, factors and numbers of years, with their units in either language. */
const UNIT = String.raw`(?:kr\.|mio\.|mia\.|%|år|gange|procentpoint|personer|years?|times|percentage points|persons)`;
const NUMBER = String.raw`[−-]?\d(?:[\d.,]*\d)?`;
const WITH_UNIT = new RegExp(String.raw`${NUMBER}\s?${UNIT}(?!\p{L})|DKK\s${NUMBER}(?:\s[mb]illion)?`, 'gu');

/** What has a unit and is no result: it says what was entered, and stands in words about the figures. */
const ENTERED = [
  // The discount rate, which each present value names.
  /(?:rente|rate)(?: fra| from)?\s[\d,.]+\s?%(?: (?:faldende til|falling to) [\d,.]+\s?%)?/gu,
  // How many years the calculation reaches, with which the paragraph begins.
  /^Over \d+ (?:år|years)/gu,
];

/** The pieces of text on the result page, and the numbers in its tables, that no press opens. */
const unopened = (page) => page.evaluate(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('main .result'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    // A chart is drawn: its places open by pointer and keyboard, and its table holds the same figures as buttons.
    if (parent.closest('button, svg, h1')) continue;
    texts.push({ text: data, cell: parent.closest('td.figures') !== null });
  }
  return texts;
});

for (const lang of ['da', 'en']) {
  for (const [name, view] of [['c_everything', 'public'], ['c_everything', 'municipality'], ['a_shelter_by_hand', 'municipality'], ['b_ips_cohorts', 'all']]) {
    test(`every number with a unit opens: ${name}, ${view}, ${lang}`, async (t) => {
      const { page } = await openSite(t);
      const file = await worked(name);
      file.about = { ...file.about, yardsticks: [{ label: 'Prognose', amount: '62000', source: { title: 'Rapport' } }] };
      await keep(page, 'c', file);
      await show(page, 'c', 'resultat');
      if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.locator('#view').selectOption(view);
      for (const summary of await page.locator('main .disclosure > summary').all()) await summary.click();
      const left = (await unopened(page)).flatMap(({ text, cell }) => {
        const told = ENTERED.reduce((text, entered) => text.replaceAll(entered, ''), text);
        return cell ? (/\d/.test(told) ? [told] : []) : [...told.matchAll(WITH_UNIT)].map(([number]) => `${number} in »${text}«`);
      });
      assert.deepEqual(left, []);
      // The heading is text alone; its amounts open right below it.
      const amounts = (text) => [...text.matchAll(WITH_UNIT)].map(([number]) => number.replaceAll(/[−-]/g, ''));
      const heading = amounts(await page.locator('main h1').innerText());
      assert.ok(heading.length > 0);
      const opened = amounts((await page.locator('main .lead button.figure, main .key-figures button.figure').allInnerTexts()).join('; '));
      for (const amount of heading) assert.ok(opened.includes(amount), `${amount} of the heading opens nowhere below: ${opened.join('; ')}`);
    });
  }
}

test('a threshold, the horizon and a yardstick open', async (t) => {
  const { page } = await openSite(t);
  const file = await worked('a_shelter_by_hand');
  file.about = { ...file.about, yardsticks: [{ label: 'Prognose', amount: '62000', source: { title: 'Rapporten', address: 'https://example.org/', seen: '2024-05-01' } }] };
  await keep(page, 'a', file);
  await show(page, 'a', 'resultat');
  for (const summary of await page.locator('main .disclosure > summary').all()) await summary.click();
  const opened = async (figure) => {
    await figure.click();
    const explained = await read(page);
    const text = await page.locator('dialog[open]').innerText();
    await page.keyboard.press('Escape');
    return { ...explained, text };
  };
  // 400,000 + 260,000, and that against 400,000.
  const line = await opened(page.getByRole('row', { name: 'Personale' }).locator('button.figure'));
  assert.deepEqual(line.terms, [{ operation: 'add', value: '660000' }, { operation: 'divide', value: '400000' }]);
  assert.equal(line.value, '1.65');
  const horizon = await opened(page.getByRole('button', { name: '3 år' }));
  assert.deepEqual(horizon.terms.map((term) => term.value), ['-400000', '-180000', '40000', '260000']);
  assert.equal(horizon.value, '3');
  const yardstick = await opened(page.getByRole('row', { name: 'Prognose' }).locator('button.figure'));
  assert.match(yardstick.text, /offentliggjort af andre[\s\S]*62\.000[\s\S]*Kilde: Rapporten/);
});
