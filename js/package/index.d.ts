/** A decimal number in plain digits, such as "260000" or "0.035". Read it with a decimal library where every digit counts. */
export type DecimalText = string;
/** A number of a case: text is always exact; a JavaScript number is taken only where it is exact (10, 0.25, but not 0.1). */
export type DecimalInput = DecimalText | number;

export type Lang = 'da' | 'en';
export type Payer = 'municipality' | 'region' | 'state' | 'foundation' | 'civil_society' | 'citizen';
/** A payer, municipality, region and state together, or all six. */
export type View = Payer | 'public' | 'all';

export interface Options {
  /** The language of the sentences about problems: Danish where nothing is said. */
  readonly lang?: Lang;
}

/** Where the engine lies, for browsers that cannot find it themselves; or the engine. */
export type EngineSource = string | { readonly href: string } | ArrayBuffer | ArrayBufferView;

/** Loads the engine. Call it once and wait for it before anything else; in Node there is nothing left to wait for. */
export function init(source?: EngineSource): Promise<void>;
/** All problems of a case, errors and warnings; an empty list where it is in order. */
export function check(input: CaseInput, options?: Options): Problem[];
/** What a case comes to. Throws a CaseError where it cannot be calculated. */
export function calculate(input: CaseInput, options?: Options): Results;
/** What a figure is made of. Throws a CaseError where the case cannot be calculated, a TypeError where there is no such figure. */
export function explain(input: CaseInput, figure: Figure, options?: Options): Explanation;

/** A case cannot be calculated. `problems` holds every problem that was found, `message` their sentences. */
export class CaseError extends Error {
  constructor(problems: Problem[]);
  readonly name: 'CaseError';
  readonly problems: Problem[];
}

export interface Problem {
  /** The field, such as "costs[0].amount"; empty for the whole case. */
  path: string;
  code: Code;
  /** A case with warnings alone is calculated. */
  severity: 'error' | 'warning';
  /** What stands there. */
  value: string | null;
  allowed: Allowed;
  /** What is wrong and how to mend it, as a sentence. */
  message: string;
}

export type Code =
  | 'syntax' | 'too_deep' | 'other_format' | 'newer_format' | 'missing' | 'unknown_field' | 'duplicate_key'
  | 'not_a_number' | 'not_exact' | 'not_whole' | 'not_thousands' | 'not_text' | 'not_a_bool' | 'not_a_list' | 'not_an_object'
  | 'out_of_range' | 'too_long' | 'wrong_length' | 'not_one_of' | 'not_a_year' | 'shares_not_one' | 'not_increasing'
  | 'duplicate_id' | 'nobody_starts' | 'from_after_to' | 'index_year_missing' | 'index_unknown' | 'amount_twice'
  | 'price_list_too_short' | 'after_last_measured' | 'price_twice' | 'rule_list_too_short' | 'steps_not_increasing' | 'not_a_date' | 'rule_not_yet_valid'
  | 'no_change_in_cost' | 'estimate_without_level' | 'committee_unknown' | 'too_large' | 'horizon_before_last_start' | 'more_than_a_year'
  | 'rate_impossible' | 'not_between0_and1' | 'no_difference' | 'tax_parameter_missing' | 'entered_as_differs' | 'no_difference_found'
  | 'rate_beside_no_difference' | 'all_tax_beside_benefit' | 'tax_part_unstated' | 'duplicate_input' | 'duplicate_pair' | 'rate_twice' | 'input_unknown' | 'input_without_value'
  | 'not_uncertain' | 'correlations_impossible' | 'distribution_outside' | 'together_outside' | 'distribution_impossible' | 'count_none_or_all' | 'spread_too_large' | 'spread_too_small'
  | 'expected_outside';

export type Allowed =
  | { kind: 'plain' }
  /** `above`: `min` itself is not allowed. */
  | { kind: 'range'; min: DecimalText; max: DecimalText; above: boolean }
  | { kind: 'length'; min: number; max: number }
  | { kind: 'one_of'; options: string[] };

// The case: what goes in.

/** A case, or the text of a case file. */
export type CaseInput = Case | string;

export interface Case {
  readonly format: 'aaben-som/case@1';
  readonly title: string;
  readonly about?: About;
  /** All results are in the prices of this year. */
  readonly price_year: number;
  /** The calendar year of year 0. */
  readonly start_year: number;
  readonly horizon_years: number;
  /** Level by year, where some amount has another price year. */
  readonly price_index?: Readonly<Record<string, DecimalInput>>;
  readonly price_index_source?: SourceInput;
  /** The years of which the level is an estimate (skøn). */
  readonly price_index_estimates?: IndexEstimates;
  readonly other_indices?: Readonly<
    Record<string, { readonly levels: Readonly<Record<string, DecimalInput>>; readonly source?: SourceInput; readonly estimates?: IndexEstimates }>
  >;
  readonly discounting: { readonly schedule: readonly { readonly from_year: number; readonly rate: DecimalInput }[] };
  readonly participants: {
    /** How many start in year 0, 1, 2 … */
    readonly starting: readonly DecimalInput[];
    readonly course_years?: number;
    readonly completion_rate?: DecimalInput;
  };
  /** Each payer's committees (udvalg), on which its figures are split. */
  readonly committees?: Readonly<Partial<Record<Payer, readonly { readonly id: string; readonly label?: string }[]>>>;
  readonly costs: readonly CostLine[];
  readonly saved_costs?: readonly CostLine[];
  readonly consequences_during?: readonly Consequence[];
  readonly outcomes: readonly Outcome[];
  /** What was measured later, beside what was expected. */
  readonly follow_up?: FollowUp;
  /** What was answered to the quality check: notes by a finding's key, answers by a question's id. */
  readonly quality?: {
    readonly findings?: Readonly<Record<string, { readonly note?: string }>>;
    readonly questions?: Readonly<Record<string, { readonly answer?: 'yes' | 'no' | 'not_relevant'; readonly note?: string }>>;
  };
  /** How sure the numbers are, and what else might be: section 16 of the method. No result follows from it. */
  readonly uncertainty?: Uncertainty;
}

/** How sure the numbers of a case are. */
export interface Uncertainty {
  readonly inputs?: readonly {
    readonly input: UncertainInput;
    readonly distribution: Distribution;
    /** Proposed by the program and not changed since. */
    readonly suggested?: boolean;
    readonly source?: SourceInput;
    readonly note?: string;
  }[];
  readonly correlations?: readonly {
    readonly between: readonly [UncertainInput, UncertainInput];
    /** Spearman's rank correlation, −0.9999 to 0.9999. */
    readonly rank: DecimalInput;
    readonly source?: SourceInput;
    readonly note?: string;
  }[];
  /** What is to be decided: run the intervention or not. */
  readonly decision?: {
    readonly payer?: View;
    /** Citizens a year whom the decision concerns, and for how many years. */
    readonly citizens?: DecimalInput;
    readonly years?: number;
    readonly trial?: { readonly per_arm: number; readonly cost?: DecimalInput };
  };
  readonly scenarios?: readonly {
    readonly id: string;
    readonly title?: string;
    readonly kind?: 'pessimistic' | 'expected' | 'optimistic' | 'own';
    readonly changes?: readonly { readonly input: UncertainInput; readonly value: DecimalInput }[];
    readonly note?: string;
  }[];
  /** Shares that are taken off the effect by its evidence level. */
  readonly optimism?: {
    readonly on?: boolean;
    readonly level_1?: DecimalInput;
    readonly level_2?: DecimalInput;
    readonly level_3?: DecimalInput;
    readonly unmeasured?: DecimalInput;
    readonly source?: SourceInput;
    readonly note?: string;
  };
  /** How to draw: whole thousands from 10,000 to 1,000,000, a seed, and a standard error in kroner at which to stop. */
  readonly simulation?: { readonly draws?: number; readonly seed?: number; readonly precision?: DecimalInput };
}

/** A number of the case, or a factor on several. A consequence without `outcome` is one during the course. */
export type UncertainInput =
  | { readonly kind: 'participants'; readonly year?: number }
  | { readonly kind: 'completion_rate' | 'discount_rate' }
  | {
      readonly kind: 'rate_with' | 'rate_without' | 'persistence_loss' | 'persistence_years' | 'first_year_share';
      readonly outcome: string;
    }
  | { readonly kind: 'measure'; readonly outcome: string; readonly measure: EnteredAs['measure'] }
  | { readonly kind: 'effect'; readonly outcome?: string }
  | { readonly kind: 'costs'; readonly list: CostList }
  | { readonly kind: 'cost_amount' | 'cost_quantity'; readonly list: CostList; readonly id: string }
  | { readonly kind: 'quantity' | 'realisable_share'; readonly outcome?: string; readonly id: string }
  | { readonly kind: 'price_factor'; readonly outcome?: string; readonly id: string; readonly payer?: Payer }
  | { readonly kind: 'price'; readonly outcome?: string; readonly id: string; readonly payer: Payer };

export type CostList = 'costs' | 'saved_costs';

/** What an input may be. A `range` says nothing about what lies between its ends. */
export type Distribution =
  | { readonly kind: 'range' | 'uniform'; readonly low: DecimalInput; readonly high: DecimalInput }
  | { readonly kind: 'triangular'; readonly low: DecimalInput; readonly mode: DecimalInput; readonly high: DecimalInput }
  | { readonly kind: 'pert'; readonly low: DecimalInput; readonly mode: DecimalInput; readonly high: DecimalInput; readonly weight?: DecimalInput }
  | {
      readonly kind: 'normal' | 'log_normal' | 'beta' | 'gamma';
      readonly given: 'mean_and_error';
      readonly mean: DecimalInput;
      readonly error: DecimalInput;
    }
  | {
      readonly kind: 'normal' | 'log_normal' | 'beta' | 'gamma';
      readonly given: 'interval';
      readonly low: DecimalInput;
      readonly high: DecimalInput;
      readonly level: '0.9' | '0.95';
    }
  | { readonly kind: 'beta'; readonly given: 'count'; readonly successes: DecimalInput; readonly of: DecimalInput }
  | { readonly kind: 'beta'; readonly given: 'parameters'; readonly alpha: DecimalInput; readonly beta: DecimalInput }
  | { readonly kind: 'gamma'; readonly given: 'parameters'; readonly shape: DecimalInput; readonly scale: DecimalInput };

/** What was measured. Lines and outcomes stand under their `id`; what is not there was not measured and stays as expected. */
export interface FollowUp {
  /** The last year that was measured, counted from 0. */
  readonly until?: number;
  readonly source?: SourceInput;
  readonly note?: string;
  readonly participants?: {
    readonly starting?: readonly (DecimalInput | null)[];
    readonly completion_rate?: MeasuredShare;
  };
  readonly costs?: Readonly<Record<string, MeasuredCost>>;
  readonly saved_costs?: Readonly<Record<string, MeasuredCost>>;
  readonly consequences_during?: Readonly<Record<string, MeasuredConsequence>>;
  readonly outcomes?: Readonly<Record<string, {
    readonly success_rate?: { readonly with?: MeasuredShare; readonly without?: MeasuredShare };
    readonly source?: SourceInput;
    readonly consequences?: Readonly<Record<string, MeasuredConsequence>>;
  }>>;
}

/** A share, or so many of so many. */
export type MeasuredShare = DecimalInput | { readonly count: DecimalInput; readonly of: DecimalInput };

/** Kroner per unit of the line's basis, or of the whole line in year 0, 1, 2 … */
export type MeasuredCost = { readonly price_year?: number; readonly source?: SourceInput } & (
  | { readonly amount: DecimalInput; readonly by_year?: never }
  | { readonly by_year: readonly (DecimalInput | null)[]; readonly amount?: never }
);

export interface MeasuredConsequence {
  readonly quantity?: readonly (DecimalInput | null)[];
  readonly price?: {
    readonly per_unit: Readonly<Partial<Record<Payer, DecimalInput | readonly DecimalInput[]>>>;
    readonly price_year?: number;
  };
  readonly source?: SourceInput;
}

export interface About {
  readonly intervention?: string;
  readonly replaces?: string;
  readonly target_group?: string;
  readonly organisation?: string;
  /** The numbers are made up, to show how the calculation works. */
  readonly constructed?: boolean;
  readonly note?: string;
  readonly yardsticks?: readonly { readonly label: string; readonly amount: DecimalInput; readonly source?: SourceInput }[];
}

export interface SourceInput {
  readonly title?: string;
  readonly address?: string;
  readonly seen?: string;
}

export interface IndexEstimates {
  readonly years: readonly number[];
  readonly source?: SourceInput;
}

/** Whether value-added tax is in an amount: with it, without it, or there is none. */
export type Vat = 'with' | 'without' | 'none';

/** What a line is marked with. Nothing of it changes any amount. */
interface Marks {
  /** Within or outside the frame of service expenditure (servicerammen). */
  readonly budget?: 'within' | 'outside';
  /** The `id` of each payer's committee that the line belongs to. */
  readonly committees?: Readonly<Partial<Record<Payer, string>>>;
}

interface CostLineParts extends Marks {
  readonly id: string;
  readonly label: string;
  readonly category: 'preparation' | 'training' | 'operation' | 'materials' | 'other';
  readonly quantity?: DecimalInput;
  readonly price_year?: number;
  readonly index?: string;
  readonly basis: Basis;
  /** Shares that sum to exactly 1. */
  readonly payers: Readonly<Partial<Record<Payer, DecimalInput>>>;
  /** Whether those who pay have agreed to. */
  readonly agreed?: boolean;
  readonly vat?: Vat;
  readonly source?: SourceInput;
  readonly note?: string;
}

/** A cost, with its amount or with the working hours that it is built from. */
export type CostLine = CostLineParts & ({ readonly amount: DecimalInput; readonly staff?: never } | { readonly staff: Staff; readonly amount?: never });

export interface Staff {
  readonly yearly_pay: DecimalInput;
  readonly effective_hours: DecimalInput;
  readonly hours: DecimalInput;
  readonly overhead?: DecimalInput;
}

export type Basis =
  | { readonly kind: 'one_off'; readonly year: number }
  | { readonly kind: 'per_operating_year' }
  | { readonly kind: 'per_year'; readonly from: number; readonly to: number }
  | { readonly kind: 'per_participant' }
  | { readonly kind: 'per_participant_course_year'; readonly course_years?: number }
  | { readonly kind: 'per_group'; readonly size: number; readonly every_course_year?: boolean };

export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly success_rate: SuccessRate;
  readonly persistence?: Persistence;
  readonly effect_start?: 'completion_year' | 'following_year';
  readonly first_year_share?: DecimalInput;
  readonly consequences: readonly Consequence[];
  readonly evidence?: {
    readonly design: 'meta_study' | 'rct' | 'quasi_experiment' | 'before_after_controlled' | 'before_after' | 'practice' | 'assumption';
    readonly participants?: DecimalInput;
    readonly follow_up_months?: DecimalInput;
    /** Leaves no rates to enter. */
    readonly finding?: 'no_difference';
    /** Whom was measured. */
    readonly target_group?: string;
    readonly source?: SourceInput;
    readonly note?: string;
  };
  readonly reason?: string;
}

interface SuccessRateParts {
  readonly basis?: 'completers' | 'starters';
}

/** Both rates, or the rate without and the effect that the rate with follows from. */
export type SuccessRate = SuccessRateParts &
  (
    | { readonly with: DecimalInput; readonly without?: DecimalInput; readonly entered_as?: never }
    | { readonly with?: DecimalInput; readonly without: DecimalInput; readonly entered_as: EnteredAs }
  );

export interface EnteredAs {
  readonly measure:
    | 'percentage_points'
    | 'risk_ratio'
    | 'odds_ratio'
    | 'number_needed_to_treat'
    | 'normal_difference'
    | 'logistic_difference';
  readonly value: DecimalInput;
}

export type Persistence =
  | { readonly kind: 'constant' }
  | { readonly kind: 'linear'; readonly years: DecimalInput }
  | { readonly kind: 'exponential'; readonly annual_loss: DecimalInput }
  | { readonly kind: 'custom'; readonly shares: readonly DecimalInput[] };

export interface Consequence extends Marks {
  readonly id: string;
  readonly label: string;
  readonly area: string;
  readonly unit: string;
  readonly kind?: 'expense' | 'revenue';
  /** The part in the change in tax: of revenue the first three, of an expense the others. */
  readonly tax?: 'change' | 'wage' | 'benefit' | 'taxed' | 'untaxed';
  /** Units in year 0, 1, 2 … of the effect; negative is less. */
  readonly quantity: readonly DecimalInput[];
  /** What the quantities are: a register's estimate of each year, what a study found, or one's own. */
  readonly quantity_from?: 'register' | 'study' | 'own';
  /** Units that one person uses in a year with the basisalternativ. */
  readonly baseline?: DecimalInput;
  /** Whom the quantities are an estimate of. */
  readonly target_group?: string;
  readonly price: Price;
  readonly realisable?: { readonly share?: DecimalInput; readonly lag_years?: number };
  readonly source?: SourceInput;
  readonly note?: string;
}

interface PriceParts {
  readonly price_year?: number;
  readonly index?: string;
  readonly vat?: Vat;
  /** Whom the amounts hold for. */
  readonly scope?:
    | 'statutory_rate'
    | 'national_average'
    | 'regional_average'
    | 'single_municipality'
    | 'single_provider_tariff'
    | 'programme_cost'
    | 'model_estimate'
    | 'model_result';
  readonly source?: SourceInput;
}

/** Kroner per unit after refund, for all years or for each; or a gross amount that a rule splits on payers. */
export type Price = PriceParts &
  (
    | { readonly per_unit: Readonly<Partial<Record<Payer, DecimalInput | readonly DecimalInput[]>>>; readonly rule?: never }
    | { readonly rule: PriceRule; readonly per_unit?: never }
  );

interface PriceRuleParts {
  readonly id?: string;
  readonly label?: string;
  /** Kroner per unit before the rule splits it, for all years or for each. */
  readonly gross: DecimalInput | readonly DecimalInput[];
  /** What holds from each date on. */
  readonly versions: readonly {
    /** A date such as 2023-10-01. */
    readonly valid_from: string;
    readonly steps: readonly {
      /** Weeks or days already spent, or kroner of the yearly cost; the first step begins at 0. */
      readonly from?: DecimalInput;
      /** Shares that sum to exactly 1. */
      readonly payers: Readonly<Partial<Record<Payer, DecimalInput>>>;
    }[];
  }[];
  readonly source?: SourceInput;
}

/** A rule that splits a gross amount on payers; lists are by year of the consequence. */
export type PriceRule = PriceRuleParts &
  (
    | { readonly kind: 'percentage' }
    | {
        readonly kind: 'staircase';
        readonly time?: 'week' | 'day';
        /** Weeks or days in one unit. */
        readonly time_per_unit: DecimalInput;
        /** Weeks or days already spent when each year begins. */
        readonly time_before: readonly DecimalInput[];
      }
    | {
        readonly kind: 'bands';
        /** One person's total cost in each year, without the change and with it. */
        readonly cost_before: readonly DecimalInput[];
        readonly cost_after: readonly DecimalInput[];
      }
  );

// The results: what comes out. Money is in kroner of the price year; a positive net is a gain; years are counted from the first
// of `years`; null is a figure that does not exist.

export interface Results {
  format: 'aaben-som/results@1';
  title: string;
  constructed: boolean;
  /** Whether every success rate builds on a comparison. */
  has_comparison: boolean;
  price_year: number;
  years: number[];
  is_discounted: boolean;
  discount_factors: DecimalText[];
  participants: DecimalText;
  completed: DecimalText;
  successes: DecimalText;
  totals: Record<View, Totals>;
  public: PublicTotals;
  net_by_year: Record<View, DecimalText[]>;
  by_year: Record<View, ByYear>;
  /** Undiscounted consequences during and after, by area. */
  by_area: Record<string, Record<Payer, DecimalText>>;
  by_outcome: { id: string; label: string; successes: DecimalText; by_payer: Record<Payer, DecimalText> }[];
  /** Each committee of each payer that has any; null is what is not assigned. Undiscounted. */
  by_committee: ({ payer: Payer; committee: string | null; label: string | null } & Parts)[];
  /** Within and outside the frame of service expenditure; null is what is not marked. Undiscounted, empty where no line is marked. */
  by_budget: { side: 'within' | 'outside' | null; by_payer: Record<Payer, Parts> }[];
  /** The years of a price index that are estimates and by which some amount is moved; null is the case's own index. */
  index_estimates: { index: string | null; year: number }[];
  by_line: LineTotals[];
  /** What was measured against what was expected; null where nothing was measured. */
  follow_up: FollowUpTotals | null;
  warnings: Problem[];
}

export type BreakEven = 'no_outlay' | 'year' | 'not_within_horizon';
export type NoRate = 'nothing' | 'no_outlay' | 'no_return' | 'gain_first' | 'several_changes';

/** An amount, and the same in present value. */
export interface Totals {
  net: DecimalText;
  net_present_value: DecimalText;
  cost: DecimalText;
  cost_present_value: DecimalText;
  saved_cost: DecimalText;
  saved_cost_present_value: DecimalText;
  consequences_during: DecimalText;
  consequences_during_present_value: DecimalText;
  consequences_after: DecimalText;
  consequences_after_present_value: DecimalText;
  /** The part of `consequences_after` that lies within the follow-up of the evidence. */
  consequences_after_measured: DecimalText;
  consequences_after_measured_present_value: DecimalText;
  /** The net when only what becomes money in a budget counts; null where everything does. */
  budget: DecimalText | null;
  budget_present_value: DecimalText | null;
  /** What falls after the horizon and is left out. */
  beyond_horizon: DecimalText;
  break_even: BreakEven;
  break_even_year: number | null;
  discounted_break_even: BreakEven;
  discounted_break_even_year: number | null;
  peak_investment: DecimalText;
  after_four_years: DecimalText | null;
  compensation: DecimalText;
  compensation_present_value: DecimalText;
  remaining_deficit: DecimalText;
  break_even_effect_factor: DecimalText | null;
  break_even_effect_factor_present_value: DecimalText | null;
  break_even_cost_factor: DecimalText | null;
  break_even_cost_factor_present_value: DecimalText | null;
  break_even_saving: DecimalText | null;
  break_even_saving_present_value: DecimalText | null;
  /** A share a year, or the reason why there is none. */
  internal_rate_of_return: { rate: DecimalText; reason: null } | { rate: null; reason: NoRate };
  per_participant: PerHead;
  per_completed: PerHead;
  per_success: PerHead;
  share_of_cost: DecimalText | null;
  share_of_gain: DecimalText | null;
}

/** The parts of a net. */
export interface Parts {
  cost: DecimalText;
  saved_cost: DecimalText;
  consequences_during: DecimalText;
  consequences_after: DecimalText;
  net: DecimalText;
}

export interface PerHead {
  net: DecimalText | null;
  net_present_value: DecimalText | null;
}

export interface PublicTotals {
  cost: DecimalText;
  saved_cost: DecimalText;
  consequences_during: DecimalText;
  consequences_after: DecimalText;
  net: DecimalText;
  net_present_value: DecimalText;
  net_per_participant: DecimalText | null;
  npv_per_participant: DecimalText | null;
  benefit_cost_ratio: DecimalText | null;
  gain_per_krone: DecimalText | null;
  cost_per_success: DecimalText | null;
  cost_per_participant: DecimalText | null;
}

export interface ByYear {
  net: DecimalText[];
  cumulative: DecimalText[];
  cumulative_present_value: DecimalText[];
  cost: DecimalText[];
  saved_cost: DecimalText[];
  consequences_during: DecimalText[];
  consequences_after: DecimalText[];
  consequences_after_measured: DecimalText[];
  budget: DecimalText[] | null;
}

export interface LineTotals {
  line: Line;
  id: string;
  label: string;
  /** A cost is positive; a consequence is positive where it is a gain. */
  by_payer: Record<Payer, DecimalText>;
  /** What the line alone is multiplied by for the net to be 0. */
  break_even_factor: Record<View, DecimalText | null>;
  break_even_factor_present_value: Record<View, DecimalText | null>;
}

/** In the order in which measured values take the place of expected ones. */
export type Cause = 'participants' | 'completion' | 'effect' | 'costs' | 'quantities' | 'prices';

export interface FollowUpTotals {
  /** The last year that was measured, counted from 0. */
  until: number | null;
  participants: DecimalText;
  completed: DecimalText;
  successes: DecimalText;
  /** Nets: `difference` is follow-up less forecast. */
  totals: Record<View, { forecast: DecimalText; forecast_present_value: DecimalText; follow_up: DecimalText; follow_up_present_value: DecimalText } & Difference>;
  /** The causes, which sum to the difference; `measured` of the `of` values of that kind were measured. */
  causes: { cause: Cause; measured: number; of: number; by_view: Record<View, Difference> }[];
}

export interface Difference {
  difference: DecimalText;
  difference_present_value: DecimalText;
  /** Undiscounted up to and with the last year measured. */
  difference_until: DecimalText | null;
}

// Figures and what they are made of.

export type Phase = 'cost' | 'saved_cost' | 'during' | 'after';

/** A line by its list and its place in it; `after` is the place of the outcome. */
export interface Line {
  kind: 'cost' | 'saved_cost' | 'during' | { after: number };
  index: number;
}

/** A sum of money. What is not named is summed over. */
export interface Slice {
  view: View;
  phase?: Phase | null;
  area?: string | null;
  outcome?: number | null;
  line?: Line | null;
  /** Lines of one of the payer's committees only, or those of none. */
  committee?: { with: string } | 'not' | null;
  /** Lines on one side of the budget only, or those that are not marked. */
  budget?: { with: 'within' | 'outside' } | 'not' | null;
  period?: 'horizon' | { year: number } | { through: number } | 'beyond';
  discounted?: boolean;
  realised?: boolean;
  measured?: boolean;
}

interface Seen {
  view: View;
  discounted: boolean;
}

/** The name of a figure. */
export type Figure =
  | 'participants' | 'completed' | 'cost_per_success' | 'cost_per_participant' | 'gain_per_krone' | 'benefit_cost_ratio'
  | { money: Slice }
  | { gain: Seen } | { net_cost: Seen } | { to_be_saved: Seen } | { before_cost: Seen }
  | { successes: number | null }
  | { per_participant: Seen } | { per_completed: Seen } | { per_success: Seen }
  | { break_even: Seen } | { peak_investment: View } | { compensation: Seen } | { remaining_deficit: View }
  | { break_even_effect_factor: Seen } | { break_even_cost_factor: Seen } | { break_even_saving: Seen } | { break_even_horizon: Seen }
  | { break_even_net_rate: { outcome: number; view: View; discounted: boolean } }
  | { break_even_line: { line: Line; view: View; discounted: boolean } }
  | { break_even_line_factor: { line: Line; view: View; discounted: boolean } }
  | { internal_rate_of_return: View } | { share_of_cost: View } | { share_of_gain: View }
  | { discount_factor: number } | { own_amount: Line } | { line_amount: Line } | { units: { line: Line; year: number } }
  | { cohort: { line: Line; payer: Payer; cohort: number; j: number; realised: boolean } }
  | { cohort_successes: { outcome: number; cohort: number } }
  | { net_rate: number } | { persistence: { outcome: number; j: number } }
  | { unit_price: { line: Line; payer: Payer; j: number } }
  | { rule_price: { line: Line; payer: Payer; year: number; j: number } }
  | { rule_share: { line: Line; payer: Payer; year: number; j: number; version?: number | null } } | { yardstick: number }
  | { deviation: Seen & { cause: Cause | null; through?: number | null } } | { as_measured: { through: Cause; figure: Figure } };

export interface Explanation {
  figure: Figure;
  /** null where there is no such figure. */
  value:
    | DecimalText
    | { break_even: BreakEven; break_even_year: number | null }
    | { rate: DecimalText; reason: null }
    | { rate: null; reason: NoRate }
    | null;
  /**
   * How the terms make the figure; `in_turn`: from 0, each is added, subtracted, multiplied or divided; `weighted_mean`: terms in
   * pairs, a weight and what it weighs.
   */
  rule: 'in_turn' | 'first_year_that_stays' | 'years_until_it_stays' | 'deepest' | 'shortfall' | 'at_least_zero' | 'rate_to_zero' | 'weighted_mean';
  terms: Term[];
}

export interface Term {
  name: TermName;
  operation: 'add' | 'subtract' | 'multiply' | 'divide';
  value: DecimalText;
  /** Another figure, which `explain` opens in its turn; a field of the case; or the method, such as a sign. */
  origin: { kind: 'figure'; figure: Figure } | { kind: 'input'; path: string; source: Source | null } | { kind: 'method' };
}

export interface Source {
  title: string;
  address: string;
  seen: string;
}

export type TermName =
  /** The figure of the origin tells what the term is. */
  | 'figure'
  | 'once' | 'quantity' | 'amount' | 'yearly_pay' | 'hours' | 'effective_hours' | 'one_plus_overhead' | 'completion_rate'
  | 'rate_with' | 'rate_without' | 'gross' | 'first_year_share' | 'realisable_share' | 'expense_sign' | 'one'
  | 'undiminished' | 'persistence_years' | 'one_minus_loss' | { years_since: number }
  | { phase: Phase } | { payer: Payer } | { line: Line } | { year: number } | { cohort: number } | { outcome: number } | { cause: Cause }
  | { starting: number } | { groups_of: { cohort: number; size: number } } | { share: Payer } | { quantity_of_year: number }
  | { index_to: number } | { index_from: number } | { estimated_index_to: number } | { estimated_index_from: number }
  | { in_step: { line: Line; version: number; step: number } } | { days_of_version: { line: Line; version: number } } | { price: Payer } | { persistence_share: number } | { one_plus_rate: number };
