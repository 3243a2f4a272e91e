//! The document: what a case holds, how it is read, checked and written.

mod check;
mod document;
mod json;
mod limits;
mod payer;
mod problem;
mod read;
mod reader;
mod time;
mod write;

pub use document::{
    About, Amount, Basis, Case, Category, Consequence, ConsequenceKind, CostLine, Design, Discounting, EffectStart, Evidence, FORMAT,
    Index, Outcome, Participants, Persistence, Price, PriceSeries, RateBasis, RateStep, Realisable, Source, Staff, SuccessRate, Yardstick,
};
pub use json::{Json, JsonNumber};
pub use payer::{Payer, PerPayer};
pub use problem::{Allowed, Code, Path, Problem, Severity, Step};
pub use read::Reading;
pub use time::Year;
