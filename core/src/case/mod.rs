//! The document: what a case holds, how it is read, checked and written.

mod about;
mod check;
mod document;
mod follow_up;
mod input;
mod json;
mod limits;
mod payer;
mod price;
mod problem;
mod quality;
mod read;
mod reader;
mod tags;
mod tax;
mod time;
mod uncertainty;
mod write;

pub use about::{About, Design, Evidence, Finding, Source, Yardstick};
pub(crate) use check::fits;
pub use document::{
    Amount, Basis, Case, Category, Consequence, ConsequenceKind, CostLine, Discounting, EffectStart, EnteredAs, Estimates, FORMAT, Index,
    Outcome, Participants, Persistence, QuantityFrom, RateBasis, RateStep, Realisable, Staff, SuccessRate, TaxPart,
};
pub use follow_up::{FollowUp, MeasuredAmount, MeasuredConsequence, MeasuredCost, MeasuredOutcome, MeasuredShare};
pub use input::{ConsequenceName, CostList, Input, InputMeasure};
pub use json::{Json, JsonNumber};
pub(crate) use limits::ends_of_input as limits_of_input;
pub use payer::{Payer, PerPayer};
pub use price::{PerUnit, Price, PriceRule, PriceSeries, RuleStep, RuleVersion, Split, TimeUnit};
pub use problem::{Allowed, Code, Path, Problem, Severity, Step};
pub use quality::{Answer, Quality, Reply};
pub use read::Reading;
pub use tags::{BudgetSide, Committee, Vat};
pub use time::{Date, Year};
pub use uncertainty::{
    Change, Correlation, Decision, Distribution, Drawing, Family, Level, Optimism, Scenario, ScenarioKind, Stated, Trial, UncertainInput,
    Uncertainty,
};
