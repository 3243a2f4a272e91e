// The functions of the installed package in Node.
import assert from 'node:assert/strict';
import { before, describe, test, after } from 'node:test';
import { installed, worked } from './support.mjs';

describe('the package in Node', () => {
  let som;
  let cases;
  const ended = [];
  before(async () => {
    [som, cases] = [await installed({ after: (done) => ended.push(done) }), await worked()];
  });
  after(() => Promise.all(ended.map((done) => done())));

  const caseA = () => JSON.parse(cases[0].text);
  /** Case A with a change. */
  const changed = (change) => {
    const input = caseA();
    change(input);
    return input;
  };
  const codes = (input) => som.check(input).map(({ path, code }) => `${path} ${code}`);

  test('worked cases come out, from a text and from an object', () => {
    assert.equal(cases.length, 4);
    for (const { name, text, expected } of cases) {
      const results = som.calculate(text);
      assert.deepEqual(som.calculate(JSON.parse(text)), results);
      assert.ok(compare(name, expected, results) > 100);
    }
  });

  test('results are plain data', () => {
    const results = som.calculate(cases[2].text);
    plain('results', results);
    assert.deepEqual(JSON.parse(JSON.stringify(results)), results);
    assert.ok(results.totals.public.net_present_value.length > 20, 'every digit is there');
    assert.equal(results.totals.region.internal_rate_of_return.reason, 'no_return');
    assert.deepEqual(results.by_line[7].line, { kind: { after: 0 }, index: 0 });
    plain('explanation', som.explain(cases[2].text, { money: { view: 'all' } }));
  });

  test('numbers that are not exact are refused, all others are read', () => {
    const rate = (value) => codes(changed((input) => (input.participants.completion_rate = value)));
    assert.deepEqual(rate(0.1), ['participants.completion_rate not_exact']);
    assert.deepEqual(rate(0.1 + 0.2), ['participants.completion_rate not_exact']);
    assert.deepEqual(rate(NaN), ['participants.completion_rate not_exact']);
    assert.deepEqual(rate(Infinity), ['participants.completion_rate not_exact']);
    for (const value of [1, 0, -0, 0.5, 0.25, '0.1', 1n, undefined, null]) assert.deepEqual(rate(value), [], String(value));
    const amount = (value) => changed((input) => (input.costs[0].amount = value));
    assert.deepEqual(codes(amount(1e12)), []);
    assert.deepEqual(codes(amount(Number.MAX_SAFE_INTEGER)), ['costs[0].amount out_of_range']);
    assert.deepEqual(codes(amount(2 ** 60)), ['costs[0].amount not_exact']);
    assert.deepEqual(codes(amount(1e300)), ['costs[0].amount not_exact']);
    assert.equal(som.calculate(amount(400000.5)).public.cost, '400000.5');
  });

  test('problems are told with everything about them', () => {
    const wrong = changed((input) => {
      input.participants.completion_rate = '1.5';
      input.costs[0].amuont = 1;
      delete input.outcomes[0].success_rate.with;
    });
    const problems = som.check(wrong, { lang: 'en' });
    assert.equal(problems.length, 3);
    assert.deepEqual(problems[0], {
      path: 'participants.completion_rate',
      code: 'out_of_range',
      severity: 'error',
      value: '1.5',
      allowed: { kind: 'range', min: '0', max: '1', above: false },
      message: '1.5 is not allowed. Write a number from 0 to 1.',
    });
    assert.equal(som.check(wrong)[0].message, '1,5 er uden for det tilladte. Skriv et tal fra 0 til 1.');
    for (const call of [() => som.calculate(wrong, { lang: 'en' }), () => som.explain(wrong, 'participants', { lang: 'en' })]) {
      assert.throws(call, (error) => {
        assert.ok(error instanceof Error && error instanceof som.CaseError);
        assert.equal(error.name, 'CaseError');
        assert.deepEqual(error.problems, problems);
        assert.match(error.message, /^participants\.completion_rate: 1\.5 is not allowed\./);
        return true;
      });
    }
    assert.deepEqual(som.check(caseA()), []);
    assert.deepEqual(codes('{"title": '), [' syntax']);
    assert.deepEqual(codes({}).includes('format missing'), true);
  });

  test('warnings do not stop the calculation', () => {
    const input = changed((input) => (input.outcomes[0].consequences[0].quantity = ['-400']));
    const { warnings } = som.calculate(input, { lang: 'en' });
    assert.deepEqual(warnings, som.check(input, { lang: 'en' }));
    assert.deepEqual([warnings[0].code, warnings[0].severity], ['more_than_a_year', 'warning']);
  });

  test('input that is no data is refused, and the engine lives on', () => {
    const itself = caseA();
    itself.about = { note: itself };
    assert.deepEqual(codes(itself), [' too_deep']);
    for (const input of [() => {}, Symbol('case'), new Set([1]), changed((input) => (input.title = () => {}))]) {
      assert.throws(() => som.check(input), TypeError);
    }
    for (const input of [undefined, null, 5, true, [], '', new Date(0)]) assert.ok(som.check(input).length > 0, String(input));
    assert.throws(() => som.check(caseA(), { lang: 'sv' }), TypeError);
    assert.equal(som.calculate(caseA()).totals.public.net, '260000');
  });

  test('every figure opens down to the fields of the case', () => {
    for (const { name, text } of cases) {
      const { totals, years, by_line: lines } = som.calculate(text);
      const seen = new Set();
      const open = (figure, value) => {
        const key = JSON.stringify(figure);
        const explanation = som.explain(text, figure);
        assert.deepEqual(JSON.stringify(explanation.figure), key, 'the name of a figure comes back as it was');
        if (value !== undefined && typeof explanation.value === 'string') close(`${name} ${key}`, explanation.value, value);
        if (explanation.rule === 'in_turn' && explanation.value !== null) close(`${name} ${key} from its terms`, inTurn(explanation.terms), explanation.value);
        for (const { origin, value } of explanation.terms) {
          assert.ok(['figure', 'input', 'method'].includes(origin.kind));
          if (origin.kind === 'figure' && seen.size < 400 && !seen.has(JSON.stringify(origin.figure))) {
            seen.add(JSON.stringify(origin.figure));
            open(origin.figure, value);
          }
        }
        return explanation;
      };
      for (const view of ['public', 'municipality', 'foundation']) {
        const places = { phase: null, area: null, outcome: null, line: null, committee: null, budget: null };
        const slice = { view, ...places, period: 'horizon', discounted: true, realised: false, measured: false };
        close(`${name} ${view}`, open({ money: slice }).value, totals[view].net_present_value);
        const { value } = open({ break_even: { view, discounted: false } });
        assert.deepEqual(value, { break_even: totals[view].break_even, break_even_year: totals[view].break_even_year });
        assert.deepEqual(open({ internal_rate_of_return: view }).value, totals[view].internal_rate_of_return);
      }
      assert.equal(open({ peak_investment: 'public' }).terms.length, years.length);
      open({ successes: null });
      open('gain_per_krone');
      for (const { line } of lines) som.explain(text, { money: { view: 'all', line } });
    }
  });

  test('what is no figure is refused, and none that the case lacks is invented', () => {
    const input = caseA();
    for (const figure of ['profit', {}, { money: {} }, { money: { view: 'bank' } }, { net_rate: -1 }, { net_rate: 0.5 }, undefined, 7, null]) {
      assert.throws(() => som.explain(input, figure), TypeError, JSON.stringify(figure));
    }
    assert.throws(() => som.explain(input, { persistence: { outcome: 0, j: 4294967295 } }), TypeError);
    const { value, terms } = som.explain(input, { net_rate: 7 });
    assert.deepEqual([value, terms], [null, []]);
  });
});

/** The terms added, subtracted, multiplied and divided one after the other. */
function inTurn(terms) {
  const step = {
    add: (sum, value) => sum + value,
    subtract: (sum, value) => sum - value,
    multiply: (sum, value) => sum * value,
    divide: (sum, value) => sum / value,
  };
  return terms.reduce((sum, { operation, value }) => step[operation](sum, Number(value)), 0);
}

function close(what, found, expected) {
  const difference = Math.abs(Number(found) - Number(expected));
  assert.ok(difference <= 1e-6 * Math.max(1, Math.abs(Number(expected)) / 1e3), `${what}: ${found}, expected ${expected}`);
}

/** Everything in `expected` stands in `found` at the same place, to 0.000001. Returns how many figures were compared. */
function compare(path, expected, found) {
  if (typeof expected === 'string' && !Number.isNaN(Number(expected))) {
    assert.equal(typeof found, 'string', path);
    assert.ok(Math.abs(Number(found) - Number(expected)) <= 1e-6, `${path}: ${found}, expected ${expected}`);
    return 1;
  }
  if (expected === null || typeof expected !== 'object') {
    assert.equal(found, expected, path);
    return 1;
  }
  assert.ok(found !== null && typeof found === 'object', `${path} is missing`);
  if (Array.isArray(expected)) assert.equal(found.length, expected.length, path);
  return Object.entries(expected).reduce((count, [key, value]) => count + compare(`${path}.${key}`, value, found[key]), 0);
}

/** Nothing but plain objects, lists, texts, numbers, booleans and null. */
function plain(path, value) {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return;
  if (typeof value === 'number') return void assert.ok(Number.isSafeInteger(value), path);
  assert.equal(typeof value, 'object', path);
  assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)), path);
  for (const [key, part] of Object.entries(value)) plain(`${path}.${key}`, part);
}
