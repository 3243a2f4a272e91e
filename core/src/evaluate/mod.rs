//! From a case to its results, in the order of the calculation: timeline, lines, years, results; and each result explained.

mod explain;
mod factors;
mod figure;
mod follow_up;
mod irr;
mod lines;
mod measured;
mod money;
mod parts;
mod report;
mod results;
mod rule;
mod threshold;
mod timeline;
mod total;
mod years;

pub use explain::{Explainer, Explanation, Operation, Origin, Rule, Term, TermName, Value};
pub use factors::Moved;
pub(crate) use factors::{Pricing, amount, at_price_year, groups, index_levels, units};
pub use figure::{Cause, Figure, Line, LineKind, Marked, Period, Phase, Slice, View};
pub use follow_up::{CauseStep, Comparison, Difference, compare};
pub use irr::{Irr, NoIrr, internal_rate_of_return};
pub use measured::{Measured, measured_through};
pub use parts::{BudgetResult, CommitteeResult, Parts};
pub use report::{problems_json, results_json};
pub use results::{AreaResult, BreakEven, Flow, LineResult, OutcomeResult, PerHead, Results, ViewResult};
pub(crate) use rule::RulePrices;
pub use threshold::{Threshold, ThresholdOf, thresholds};
pub(crate) use timeline::{Timeline, persistence};
pub use total::evaluate;
pub(crate) use years::Effect;
