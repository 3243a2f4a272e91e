// Checked by the TypeScript compiler, never run.
import {
  CaseError, calculate, check, explain, init,
  type Allowed, type Case, type Code, type Explanation, type Figure, type Lang, type Payer, type Problem, type Results, type Term, type View,
} from 'aaben-som';

export async function use(text: string): Promise<string> {
  await init();
  await init('/engine.wasm');
  const lang: Lang = 'en';
  const problems: Problem[] = check(text, { lang });
  const first: Problem | undefined = problems[0];
  if (first) return `${first.path} ${first.message} ${code(first.code)} ${allowed(first.allowed)} ${first.value ?? ''}`;
  const results: Results = calculate(text);
  const view: View = 'civil_society';
  const rate = results.totals[view].internal_rate_of_return;
  const said: string = rate.rate === null ? rate.reason : rate.rate;
  const payers: [Payer, string][] = [['citizen', results.by_area['shelter']?.citizen ?? '0']];
  return [said, results.net_by_year.public.join(), ...payers.flat(), opened(text, { money: { view, line: results.by_line[0]?.line ?? null } })].join();
}

function opened(text: string, figure: Figure): string {
  const { value, rule, terms }: Explanation = explain(text, figure, { lang: 'da' });
  const shown = value === null || typeof value === 'string' ? value : 'break_even' in value ? value.break_even_year : value.reason;
  return [String(shown), rule, ...terms.map((term) => termOf(text, term))].join();
}

function termOf(text: string, { name, operation, value, origin }: Term): string {
  const named = typeof name === 'string' ? name : 'phase' in name ? name.phase : '';
  switch (origin.kind) {
    case 'figure':
      return opened(text, origin.figure);
    case 'input':
      return [named, operation, value, origin.path, origin.source?.title ?? ''].join();
    case 'method':
      return named;
  }
}

function code(found: Code): string {
  return found === 'not_exact' ? 'Write decimals as text.' : found;
}

function allowed(found: Allowed): string {
  switch (found.kind) {
    case 'plain':
      return '';
    case 'range':
      return found.above ? `above ${found.min}` : found.min;
    case 'length':
      return found.max.toFixed();
    case 'one_of':
      return found.options.join();
  }
}

export function caught(input: Case): Problem[] {
  try {
    calculate(input);
    return [];
  } catch (error) {
    if (error instanceof CaseError) return error.problems;
    throw error;
  }
}

export const input: Case = {
  format: 'aaben-som/case@1',
  title: '',
  price_year: 2026,
  start_year: 2026,
  horizon_years: 2,
  discounting: { schedule: [{ from_year: 1, rate: '0.035' }] },
  participants: { starting: [1, '2.5'] },
  costs: [
    { id: 'a', label: '', category: 'other', amount: 1, basis: { kind: 'per_group', size: 8 }, payers: { foundation: 1 } },
    {
      id: 'b', label: '', category: 'other', basis: { kind: 'per_participant' }, payers: { state: '1' },
      staff: { yearly_pay: 500000, effective_hours: 1400, hours: '12.5' },
    },
  ],
  outcomes: [],
};

export const uncertain: Case['uncertainty'] = {
  inputs: [
    { input: { kind: 'rate_with', outcome: 'housed' }, distribution: { kind: 'beta', given: 'count', successes: 17, of: 34 }, suggested: true },
    { input: { kind: 'measure', outcome: 'job', measure: 'risk_ratio' }, distribution: { kind: 'log_normal', given: 'interval', low: '0.60', high: '0.94', level: '0.95' } },
    { input: { kind: 'price', id: 'day', payer: 'state' }, distribution: { kind: 'pert', low: 900, mode: 1000, high: 1300 }, source: { title: 'Price list' } },
  ],
  correlations: [{ between: [{ kind: 'completion_rate' }, { kind: 'costs', list: 'saved_costs' }], rank: '0.3' }],
  decision: { payer: 'public', citizens: 500, years: 5, trial: { per_arm: 150, cost: '2000000' } },
  scenarios: [{ id: 'worse', kind: 'pessimistic', changes: [{ input: { kind: 'effect' }, value: '0.8' }] }],
  optimism: { on: true, unmeasured: '0.25' },
  simulation: { draws: 50000, seed: 7 },
};
