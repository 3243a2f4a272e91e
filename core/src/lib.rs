//! The calculation of Åben SØM: a [`Case`] goes in, [`Results`] come out.
//!
//! The crate is pure: no input or output, no clock, no browser, no randomness. It knows no language either: problems
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

pub use case::{
    About, Allowed, Amount, Answer, Basis, BudgetSide, Case, Category, Code, Committee, Consequence, ConsequenceKind, CostLine, Date,
    Design, Discounting, EffectStart, EnteredAs, Estimates, Evidence, FORMAT, Finding, FollowUp, Index, Json, JsonNumber, MeasuredAmount,
    MeasuredConsequence, MeasuredCost, MeasuredOutcome, MeasuredShare, Outcome, Participants, Path, Payer, PerPayer, PerUnit, Persistence,
    Price, PriceRule, PriceSeries, Problem, Quality, QuantityFrom, RateBasis, RateStep, Reading, Realisable, Reply, RuleStep, RuleVersion,
    Severity, Source, Split, Staff, Step, SuccessRate, TaxPart, TimeUnit, Vat, Yardstick, Year,
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
