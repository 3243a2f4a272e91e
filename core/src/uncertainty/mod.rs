//! How sure a result is: distributions of inputs, one input at a time, scenarios. Section 16 of the method.

mod correlation;
mod distribution;
mod every;
mod input;
mod nets;
mod one_way;
mod report;
mod scenario;
mod suggest;
mod turn;
mod two_way;

pub use correlation::CorrelationFactor;
pub use distribution::{Curve, Misfit, standard_normal};
pub use every::every_input;
pub use input::{input_limits, input_path, input_value, with_changes, with_value};
pub use nets::{BottomLine, Nets};
pub use one_way::{Bar, End, OneWay, SpiderLine, TornadoBar, one_way, spider};
pub use report::{scenarios_json, sensitivity_json};
pub use scenario::{Differs, ScenarioResult, corrected_for_optimism, scenario_case, scenario_results};
pub use suggest::{suggested_price_factor, suggested_rates, suggestions};
pub use turn::{Side, Successes, Turn, is_linear, successes_needed, turn};
pub use two_way::{Point, TwoWay, two_way};
