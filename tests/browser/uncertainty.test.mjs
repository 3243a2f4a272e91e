// Step 6: ranges, what must hold, one number at a time, scenarios and the correction for optimism, with case A worked by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite, started } from './support.mjs';

// Case A: 10 participants, 50 % succeed with and 30 % without; a success saves 300 days × 1,100 kr. = 330,000 kr., half of it the
// municipality's, which pays 400,000 kr. So 4 of 10 give 330,000 − 400,000 = −70,000, and 6 of 10 give 990,000 − 400,000 = 590,000;
// 400,000 / 330,000 = 1.21 more than 3 must succeed, 5 of 10, and for the municipality alone 2.42 more, 6 of 10.
const id = (path) => `[id="f-${path}"]`;
const low = id('uncertainty.inputs[0].distribution.low');
const high = id('uncertainty.inputs[0].distribution.high');
const text = async (locator) => (await locator.innerText()).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

/** Case A with the rate with between 40 and 60 %, as somebody types it. */
async function ranged(page) {
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await show(page, 'a', 'effekt');
  const link = page.locator('.form-group', { has: page.locator(id('outcomes[0].success_rate.with')) }).getByRole('link', { name: /Hvor sikkert/ });
  assert.match(await text(link), /punktskøn/);
  await link.click();
  await page.locator(id('uncertainty.inputs')).waitFor();
  assert.match(await text(page.locator('.range-add option:checked')), /med indsatsen/);
  await page.getByRole('button', { name: 'Angiv et spænd' }).click();
  await page.locator(low).fill('40');
  await page.locator(high).fill('60');
}

test('case A by hand: how many must succeed, and what one number does', async (t) => {
  const { page } = await openSite(t);
  await ranged(page);
  const must = page.locator('section[aria-labelledby="must-hold"]');
  await must.waitFor();
  const said = await text(must);
  assert.match(said, /Det offentlige går mindst i nul, hvis mindst 5 af 10 .* regner med 5\. Uden indsatsen er det 3\./);
  assert.match(said, /Kommunen går mindst i nul, hvis mindst 6 af 10/);
  // The state pays nothing, so that it loses nothing either.
  assert.match(said, /Staten går mindst i nul, også hvis ikke flere når succesmålet .* end uden indsatsen\./);

  const table = page.locator('table', { has: page.locator('#tornado-table') });
  const cells = async () => (await table.locator('tbody tr').first().locator('th, td').allInnerTexts()).map((cell) => cell.replaceAll('\u00a0', ' '));
  await table.waitFor();
  assert.deepEqual((await cells()).slice(1), ['50 %', '40 %', '−70.000', '60 %', '590.000', 'mindst 42,2 %']);
  await page.locator('#one-way-view').selectOption('municipality');
  assert.deepEqual((await cells()).slice(1), ['50 %', '40 %', '−235.000', '60 %', '95.000', 'mindst 54,3 %']);
  // The same words by pointer and by keyboard.
  await page.locator('#one-way-view').selectOption('public');
  const place = page.locator('.chart-rows .chart-hit').first();
  await place.focus();
  await page.locator('.chart-tooltip').getByText('590.000 kr.').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.chart-tooltip').count(), 0);

  // The field tells the range, and its link leads to it.
  await show(page, 'a', 'effekt');
  const link = page.getByRole('link', { name: /Hvor sikkert er tallet\? 40–60 %/ });
  await link.click();
  await page.locator(low).waitFor();
  await show(page, 'a', 'resultat');
  await page.getByText(/Ét usikkert tal ad gangen giver det offentlige et nettoresultat fra −70\.000.kr\. til 590\.000.kr\./).waitFor();
  await page.getByRole('link', { name: 'Se, hvor sikre tallene er' }).click();
  await page.locator(low).or(page.locator(id('uncertainty.inputs[0]'))).first().waitFor();
});

test('the interval that a study publishes stands beside the effect as it was typed, and goes with its measure', async (t) => {
  const { page } = await openSite(t);
  const file = await worked('a_shelter_by_hand');
  file.outcomes[0].success_rate = { without: '0.4', entered_as: { measure: 'risk_ratio', value: '1.5' } };
  await keep(page, 'm', file);
  await show(page, 'm', 'effekt');
  const value = id('outcomes[0].success_rate.entered_as.value');
  const question = page.locator('.form-group', { has: page.locator(value) }).getByRole('link', { name: /Hvor sikkert/ });
  assert.match(await text(question), /punktskøn/);
  // The rate that is worked out has no range of its own.
  assert.equal(await page.locator('.conversion').getByRole('link', { name: /Hvor sikkert/ }).count(), 0);
  await question.click();
  await page.locator(id('uncertainty.inputs')).waitFor();
  assert.match(await text(page.locator('.range-add option:checked')), /^Risikoratio: /);
  assert.equal(await page.locator('.range-add option', { hasText: 'Succes med indsatsen' }).count(), 0);
  await page.getByRole('button', { name: 'Angiv et spænd' }).click();
  await page.locator(id('uncertainty.inputs[0].distribution.kind')).selectOption('log_normal');
  // As studies publish it.
  assert.equal(await page.locator(id('uncertainty.inputs[0].distribution.given')).inputValue(), 'interval');
  assert.equal(await page.locator(id('uncertainty.inputs[0].distribution.level')).inputValue(), '0.95');
  await page.locator(low).fill('1,25');
  await page.locator(high).fill('1,8');
  await page.locator('.range-picture svg').waitFor();
  // 3,300,000 · (0.4 · RR − 0.4) = 400,000 at RR = 43/33 = 1.303.
  const table = page.locator('table', { has: page.locator('#tornado-table') });
  // Drawn from the 0.5 % to the 99.5 % quantile of e^N(µ, σ²), µ = ln 1.5 and σ = ln(1.8/1.25)/(2 · 1.96): 1.5 · e^±(2.576 · 0.0930).
  const picture = page.locator('.range-picture svg');
  assert.deepEqual(await picture.locator('text').allTextContents(), ['1,18', '1,91']);
  const own = Number(await picture.locator('.range-own').getAttribute('x1'));
  assert.ok(Math.abs(own - (12 + 256 * ((1.5 - 1.1804) / (1.9062 - 1.1804)))) < 0.2, String(own));
  assert.equal(await picture.locator('.range-middle').count(), 1);
  await table.waitFor();
  const cells = (await table.locator('tbody tr').first().locator('th, td').allInnerTexts()).map((cell) => cell.replaceAll('\u00a0', ' '));
  assert.match(cells[0], /^Risikoratio: /);
  assert.deepEqual([cells[1], cells[2], cells[4], cells[6]], ['1,5', '1,25', '1,8', 'mindst 1,31']);
  // A ratio of 2.5 of 40 % is everyone; a wide interval reaches beyond it.
  await page.locator(high).fill('3,5');
  await page.locator(id('uncertainty.inputs[0].distribution.kind')).focus();
  await page.getByText(/Fordelingen når ud over det, tallet kan være \(0 til 2,5\)/).first().waitFor();
  await page.locator(high).fill('1,8');

  await show(page, 'm', 'effekt');
  await page.getByRole('link', { name: /Hvor sikkert er tallet\? 1,25–1,8/ }).waitFor();
  await page.locator(id('outcomes[0].success_rate.entered_as.measure')).selectOption('odds_ratio');
  await page.getByRole('link', { name: /Hvor sikkert er tallet\? punktskøn/ }).first().waitFor();
  assert.equal(await page.getByRole('link', { name: /1,25–1,8/ }).count(), 0);
  await page.getByRole('button', { name: /Fortryd/ }).first().click();
  await page.getByRole('link', { name: /Hvor sikkert er tallet\? 1,25–1,8/ }).waitFor();
});

test('what is impossible is refused at its field and kept; undo and reload keep what was typed', async (t) => {
  const { page } = await openSite(t);
  await ranged(page);
  await page.locator(high).fill('30');
  await page.locator(low).focus();
  await page.locator('[id="f-uncertainty.inputs[0].distribution.high-error"]').filter({ hasText: /30.%.*over 40.%/ }).waitFor();
  assert.equal(await page.locator(high).inputValue(), '30');
  // No result waits for a range.
  assert.match(await text(page.locator('.panel-net')), /260\.000 kr\./);
  await page.waitForTimeout(1_500);
  await page.reload();
  await started(page);
  await page.locator(high).waitFor();
  assert.equal(await page.locator(high).inputValue(), '30');
  await page.locator(high).fill('60');

  // Most likely below the lowest is refused as well; another kind keeps both ends.
  await page.locator(id('uncertainty.inputs[0].distribution.kind')).selectOption('triangular');
  const mode = page.locator(id('uncertainty.inputs[0].distribution.mode'));
  await mode.fill('30');
  await page.locator(low).focus();
  await page.locator('[id="f-uncertainty.inputs[0].distribution.mode-error"]').filter({ hasText: /30.%.*40.%.*60.%/ }).waitFor();
  await mode.fill('50');
  await page.locator('.range-picture svg').waitFor();
  await page.getByRole('button', { name: /Fjern spændet/ }).click();
  assert.equal(await page.locator(low).count(), 0);
  await page.getByRole('button', { name: /Fortryd/ }).click();
  await page.locator('.entry', { hasText: 'med indsatsen' }).first().waitFor();
});

test('a range that is wrong is called by its number, and mended also while another step is wrong', async (t) => {
  const { page } = await openSite(t);
  const file = await worked('a_shelter_by_hand');
  file.uncertainty = { inputs: [{ input: { kind: 'rate_with', outcome: 'housed' }, distribution: { kind: 'range', low: '1.2', high: '0.7' } }] };
  file.price_year = { $unread: 'i fjor' };
  await keep(page, 'w', file);
  await show(page, 'w', 'indsats');
  const panel = page.locator('.panel-list');
  await panel.waitFor();
  const said = await text(page.locator('.panel'));
  assert.match(said, /Succes med indsatsen: .*, Lav 120 % er uden for det tilladte\. Skriv et tal fra 0 % til 100 %\./);
  assert.doesNotMatch(said, /uncertainty|distribution/);
  // All is filled in: nothing is asked for but to mend it.
  assert.match(said, /når felterne herunder er rettet/);
  assert.match(said, /felter skal rettes/);
  // Who was asked for a year is not shown how amounts are written.
  assert.match(said, /»i fjor« er ikke et år/);
  await panel.getByRole('link', { name: /, Lav$/ }).click();
  await page.locator(`${low}:focus`).waitFor();
  await page.locator(low).fill('40');
  await page.locator(high).focus();
  assert.doesNotMatch(await text(page.locator('.panel')), /, Lav/);
});

test('a suggestion is marked, taken with one press, and no longer one when it is changed', async (t) => {
  const { page } = await openSite(t);
  const file = await worked('a_shelter_by_hand');
  file.outcomes[0].evidence = { design: 'rct', participants: '80' };
  file.outcomes[0].consequences[0].price.scope = 'single_provider_tariff';
  await keep(page, 's', file);
  await show(page, 's', 'usikkerhed');
  const suggested = page.locator('.range-suggested');
  await suggested.waitFor();
  // 40 in each arm: 20 with, 12 without; and the price.
  await suggested.getByText('3 forslag til spænd').waitFor();
  // The price of one provider is no average: 30 % each way at the most, 23 % in nine of ten cases; and it says why.
  assert.match(await text(suggested), /× 0,77–× 1,23.* Prisen gælder én udbyder og er ikke et gennemsnit\./);
  await suggested.getByRole('button', { name: /Brug forslaget/ }).first().click();
  await page.getByText('Foreslået af programmet', { exact: true }).waitFor();
  const successes = page.locator(id('uncertainty.inputs[0].distribution.successes'));
  await successes.waitFor();
  assert.equal(await successes.inputValue(), '20');
  // Of 800 the same share is known better: what was suggested is marked as of other numbers, and replaced with one press.
  await show(page, 's', 'effekt');
  await page.locator(id('outcomes[0].evidence.participants')).fill('800');
  await page.getByRole('link', { name: /Hvor sikkert er tallet\? 34,8–65,2 %/ }).click();
  await page.getByText('Nu foreslår programmet 45,1–54,9 %.').waitFor();
  await page.getByRole('button', { name: 'Brug det nye forslag' }).click();
  assert.equal(await successes.inputValue(), '200');
  assert.equal(await page.getByText('Nu foreslår programmet').count(), 0);
  await page.getByText('Foreslået af programmet', { exact: true }).waitFor();
  await successes.fill('210');
  assert.equal(await page.getByText('Foreslået af programmet', { exact: true }).count(), 0);
});

test('three scenarios from the ranges, copied, changed, taken away and brought back; the correction for optimism beside them', async (t) => {
  const { page } = await openSite(t);
  await ranged(page);
  await page.getByRole('button', { name: 'Lav de tre scenarier ud fra spændene' }).click();
  const table = page.locator('table', { has: page.locator('#scenarios-table') });
  await table.waitFor();
  const rows = () => table.locator('tbody tr:has(th)').evaluateAll((all) => all.map((row) => [...row.cells].slice(0, 3).map((cell) => cell.innerText.trim())));
  assert.deepEqual(await rows(), [
    ['Som beregnet', '260.000', '−70.000'],
    ['Pessimistisk', '−70.000', '−235.000'],
    ['Forventet', '260.000', '−70.000'],
    ['Optimistisk', '590.000', '95.000'],
  ]);
  await table.getByText('40 % i stedet for 50 %').waitFor();
  const entry = page.locator('section[aria-labelledby="scenarios"] .entry').first();
  await entry.getByRole('button', { name: 'Pessimistisk' }).first().click();
  const value = page.locator(id('uncertainty.scenarios[0].changes[0].value'));
  await value.fill('35');
  // 0.5 × 330,000 − 400,000.
  const nets = (title, net) => page.waitForFunction(([title, net]) => {
    const rows = [...(document.querySelector('#scenarios-table')?.parentElement?.rows ?? [])];
    return rows.find((row) => row.cells[0].innerText.trim() === title)?.cells[1]?.innerText.trim() === net;
  }, [title, net]);
  await nets('Pessimistisk', '−235.000');
  await entry.getByRole('button', { name: /Kopi/ }).click();
  assert.equal(await page.locator('section[aria-labelledby="scenarios"] .entry').count(), 4);
  await table.getByText('Pessimistisk (kopi)').waitFor();
  assert.deepEqual((await rows()).slice(1, 3).map(([name]) => name), ['Pessimistisk', 'Pessimistisk (kopi)']);
  await page.getByRole('button', { name: /Fortryd/ }).click();
  assert.equal(await page.locator('section[aria-labelledby="scenarios"] .entry').count(), 3);
  // It is no longer the end of the range; one press makes it that again, and undo takes it back.
  await page.getByRole('button', { name: 'Lav pessimistisk og optimistisk om ud fra spændene' }).click();
  await nets('Pessimistisk', '−70.000');
  assert.equal(await page.getByText('følger ikke spændene').count(), 0);
  await page.getByRole('button', { name: /Fortryd/ }).click();
  await nets('Pessimistisk', '−235.000');

  // Half off an effect that nobody measured: 1 success, 330,000 − 400,000.
  await page.getByLabel('Vis resultatet korrigeret for optimisme').check();
  await page.locator(id('uncertainty.optimism.unmeasured')).fill('50');
  await table.getByText('Korrigeret for optimisme').waitFor();
  await nets('Korrigeret for optimisme', '−70.000');
  assert.match(await text(page.locator('section[aria-labelledby="optimism"]')), /Det offentlige: −70\.000 kr\. korrigeret for optimisme, 260\.000 kr\. som beregnet\./);
  // The result itself is what it was.
  assert.match(await text(page.locator('.panel-net')), /260\.000 kr\./);
  await show(page, 'a', 'resultat');
  await page.getByText(/Scenarierne giver det offentlige et nettoresultat fra −235\.000.kr\. til 590\.000.kr\./).waitFor();
  // What must hold and the scenarios stand before all other figures.
  const sure = page.locator('section[aria-labelledby="how-sure"]');
  assert.match(await text(sure), /Det offentlige går mindst i nul, hvis mindst 5 af 10 .* Kommunen går mindst i nul, hvis mindst 6 af 10 .*/);
  const told = await sure.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  assert.deepEqual(told, [['Pessimistisk', '−235.000', '−317.500'], ['Forventet', '260.000', '−70.000'], ['Optimistisk', '590.000', '95.000']]);
  const order = await page.locator('main h2').evaluateAll((all) => all.map((heading) => heading.id));
  assert.equal(order[0], 'how-sure');
});

test('a result without any range is marked as a point estimate; links and contents lead to what they name', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await show(page, 'a', 'resultat');
  await page.locator('section[aria-labelledby="how-sure"]').getByText('Punktskøn uden usikkerhed.').waitFor();
  // Each stands in the upper part of the window when all above it has been fetched.
  const stands = async (id) => {
    await page.waitForFunction((id) => document.activeElement?.id === id, id);
    await page.locator('.quality-item').first().waitFor();
    await page.locator('main .later-waiting').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 0.5 * 900, `${id} at ${top}`);
  };
  await page.getByRole('link', { name: 'Angiv, hvor sikre tallene er' }).click();
  await stands('f-uncertainty');
  await show(page, 'a', 'effekt');
  await page.locator('.panel-quality a').click();
  await stands('f-quality');
  await page.getByRole('navigation', { name: 'På denne side' }).getByRole('link', { name: 'Værdien af mere viden' }).click();
  await page.locator('#worth:focus').waitFor();
  await show(page, 'a', 'effekt');
  const rate = page.locator('.form-group', { has: page.locator(id('outcomes[0].success_rate.with')) });
  await rate.getByRole('link', { name: /Hvor sikkert/ }).click();
  await stands('f-uncertainty.inputs');
});

test('what names a removed line in step 6 goes with it, is told of, and comes back with one undo', async (t) => {
  const { page } = await openSite(t);
  const file = await worked('a_shelter_by_hand');
  const line = { outcome: file.outcomes[0].id, id: file.outcomes[0].consequences[0].id };
  file.uncertainty = {
    inputs: [{ input: { kind: 'quantity', ...line }, distribution: { kind: 'range', low: '0.5', high: '1.5' } }],
    scenarios: [{ id: 'half', title: 'Halvt', changes: [{ input: { kind: 'quantity', ...line }, value: '0.5' }] }],
  };
  await keep(page, 'gone', file);
  await show(page, 'gone', 'konsekvenser');
  await page.getByRole('button', { name: /^Åbn Døgn på herberg/ }).click();
  await page.getByRole('button', { name: /^Fjern Døgn på herberg/ }).click();
  await page.getByText('»Døgn på herberg« er fjernet, og med den fra trin 6: 1 spænd, 1 ændring i et scenarie.').waitFor();
  await page.getByRole('button', { name: /Fortryd/ }).click();
  await show(page, 'gone', 'usikkerhed');
  await page.locator(id('uncertainty.inputs[0]')).waitFor();
  assert.equal(await page.locator('section[aria-labelledby="ranges"] .entry').count(), 1);
  assert.match(await text(page.locator('section[aria-labelledby="scenarios"] .entry').first()), /1 tal er ændret/);
});

/** Case A with ranges on three numbers, scenarios and a correction. */
async function rich() {
  const file = await worked('a_shelter_by_hand');
  const range = (input, lowest, highest) => ({ input, distribution: { kind: 'range', low: lowest, high: highest } });
  file.uncertainty = {
    inputs: [
      range({ kind: 'rate_with', outcome: 'housed' }, '0.4', '0.6'),
      { input: { kind: 'rate_without', outcome: 'housed' }, distribution: { kind: 'beta', given: 'count', successes: '12', of: '40' }, suggested: true },
      { input: { kind: 'cost_amount', list: 'costs', id: 'staff' }, distribution: { kind: 'pert', low: '350000', mode: '400000', high: '500000' } },
      range({ kind: 'completion_rate' }, '1.2', '0.7'),
    ],
    scenarios: [
      { id: 'pessimistic', title: '', kind: 'pessimistic', changes: [{ input: { kind: 'rate_with', outcome: 'housed' }, value: '0.4' }] },
      { id: 'optimistic', title: '', kind: 'optimistic', changes: [{ input: { kind: 'rate_with', outcome: 'housed' }, value: '0.6' }] },
    ],
    optimism: { on: true, unmeasured: '0.5' },
  };
  return file;
}

for (const lang of ['da', 'en']) {
  for (const width of [1440, 360]) {
    test(`for everyone, ${lang}, ${width} px wide`, async (t) => {
      const { page } = await openSite(t, { viewport: { width, height: 900 } });
      await page.evaluate((lang) => localStorage.setItem('aaben-som/lang', lang), lang);
      await keep(page, 'rich', await rich());
      await page.reload();
      await started(page);
      await show(page, 'rich', 'usikkerhed');
      await page.locator('#two-way').waitFor();
      // Two axes that matter most, the calculation in its place on them, and where the net is 0.
      assert.ok(await page.locator('.heat-zero').count() > 0 && await page.locator('.heat-own').count() === 1);
      // A line for each of three numbers, and one in the list of them.
      assert.equal(await page.locator('.spider-line').count(), 2 * 3);
      // What is opened leaves these lists.
      const closed = page.locator('.entry-toggle[aria-expanded="false"]');
      while (await closed.count()) await closed.first().click();
      const folded = page.locator('main .disclosure:not([open]) > summary');
      while (await folded.count()) await folded.first().click();
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      assert.deepEqual(await page.evaluate(() => document.body.innerText.match(/\[[a-z]+(-[a-z]+)+\]/g) ?? []), []);
    });
  }
}
