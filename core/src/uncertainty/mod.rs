//! How sure a result is: distributions of inputs, one input at a time, scenarios, simulation and the value of
//! knowing more. Sections 16 to 18 of the method.

mod compile;
mod copula;
mod correlation;
mod distribution;
mod every;
mod expected;
mod information;
mod input;
mod key;
mod moments;
mod nets;
mod one_way;
mod program;
mod random;
mod report;
mod scenario;
mod simulated;
mod simulated_scenarios;
mod simulation;
mod simulation_report;
mod statistics;
mod suggest;
mod table;
mod trial;
mod turn;
mod two_way;
mod upside;

pub use correlation::CorrelationFactor;
pub use distribution::{Curve, Misfit, standard_normal};
pub use every::every_input;
pub use information::{How, Information, TrialWorth, Worth, value_of_information};
pub use input::{input_limits, input_path, input_value, with_changes, with_value};
pub use key::input_key;
pub use nets::{BottomLine, Nets};
pub use one_way::{Bar, End, OneWay, SpiderLine, TornadoBar, one_way, spider};
pub use report::{scenarios_json, sensitivity_json};
pub use scenario::{Differs, ScenarioResult, corrected_for_optimism, scenario_case, scenario_results, uncertain_scenario_case};
pub use simulated::{Band, Driver, Histogram, Settled, Simulated, SimulatedView, Spread, simulate};
pub use simulated_scenarios::SimulatedScenario;
pub use simulation::{Progress, Simulation, SimulationOptions, SimulationProblem};
pub use simulation_report::{information_json, simulated_json};
pub use statistics::PERCENTILES;
pub use suggest::{suggested_price_factor, suggested_rates, suggestions};
pub use turn::{Side, Successes, Turn, is_linear, successes_needed, turn};
pub use two_way::{Point, TwoWay, two_way};
