//! The calculation of Åben SØM: a [`Case`] goes in, [`Results`] come out.
//!
//! The crate is pure: no input or output, no clock, no browser, no randomness but that of a given seed. It knows no language either: problems
//! are codes with a path, a value and what is allowed, and whoever shows them finds the words.
//!
//! ```
//! use som_core::{Case, View, evaluate};
//!
//! let text = include_str!("../../tests/worked/a_shelter_by_hand.case.json");
//! let case = Case::from_text(text).into_case().map_err(|problems| format!("{problems:?}"))?;
//! let results = evaluate::<rust_decimal::Decimal>(&case);
//! assert_eq!(results.of(View::Public).net.total.to_string(), "260000.0");
//! # Ok::<(), String>(())
//! ```

pub mod assess;
mod case;
pub mod catalogue;
mod effect_size;
mod evaluate;
mod number;
mod tax;
mod uncertainty;

pub use case::{
    About, Allowed, Amount, Answer, Basis, BudgetSide, Case, Category, Change, Code, Committee, Consequence, ConsequenceKind,
    ConsequenceName, Correlation, CostLine, CostList, Date, Decision, Design, Discounting, Distribution, Drawing, EffectStart, EnteredAs,
    Estimates, Evidence, FORMAT, Family, Finding, FollowUp, Index, Input, InputMeasure, Json, JsonNumber, Level, MeasuredAmount,
    MeasuredConsequence, MeasuredCost, MeasuredOutcome, MeasuredShare, Optimism, Outcome, Participants, Path, Payer, PerPayer, PerUnit,
    Persistence, Price, PriceRule, PriceSeries, Problem, Quality, QuantityFrom, RateBasis, RateStep, Reading, Realisable, Reply, RuleStep,
    RuleVersion, Scenario, ScenarioKind, Severity, Source, Split, Staff, Stated, Step, SuccessRate, TaxPart, TimeUnit, Trial,
    UncertainInput, Uncertainty, Vat, Yardstick, Year,
};
pub use effect_size::{Conversion, ConversionStep, Measure};
pub use evaluate::{
    AreaResult, BreakEven, BudgetResult, Cause, CauseStep, CommitteeResult, Comparison, Difference, Explainer, Explanation, Figure, Flow,
    Irr, Line, LineKind, LineResult, Marked, Measured, Moved, NoIrr, Operation, Origin, OutcomeResult, Parts, PerHead, Period, Phase,
    Results, Rule, Slice, Term, TermName, Threshold, ThresholdOf, Value, View, ViewResult, compare, evaluate, internal_rate_of_return,
    measured_through, problems_json, results_json, thresholds,
};
pub use number::Number;
pub use rust_decimal::Decimal;
pub use tax::{Job, Pay, Tax, TaxChange, TaxMonth, TaxName, TaxParameter, TaxParameters, TaxValue};
pub use uncertainty::{
    Band, Bar, BottomLine, CorrelationFactor, Curve, Differs, DrawnScenario, Driver, End, Histogram, How, Information, Misfit, Nets,
    OneWay, PERCENTILES, Point, Progress, ScenarioResult, Settled, Side, Simulated, SimulatedScenario, SimulatedView, Simulation,
    SimulationOptions, SimulationProblem, Spread, Successes, TornadoBar, TrialWorth, Turn, TwoWay, Worth, corrected_for_optimism,
    drawn_scenario, every_input, information_json, input_key, input_limits, input_path, input_value, is_linear, one_way, scenario_case,
    scenario_results, scenarios_json, sensitivity_json, simulate, simulated_json, standard_normal, successes_needed, suggested_for,
    suggested_price_factor, suggested_rates, suggestions, turn, two_way, value_of_information, with_changes, with_value,
};
