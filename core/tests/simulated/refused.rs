//! What cannot be simulated.

use serde_json::json;
use som_core::{SimulationOptions, SimulationProblem, simulate};

use crate::cases::{rate, shelter, uniform};

#[test]
fn what_cannot_be_simulated_is_told() {
    let certain = shelter(json!({}));
    let options = SimulationOptions::default();
    assert_eq!(simulate(&certain, options), Err(SimulationProblem::NothingUncertain));
    let case = shelter(json!({"inputs": [rate("rate_with", uniform(0.3, 0.7))]}));
    for draws in [0, 999, 1_000, 10_500, 1_001_000] {
        assert_eq!(simulate(&case, SimulationOptions { draws, ..options }), Err(SimulationProblem::Draws(draws)));
    }
    for precision in [0.0, -1.0] {
        let found = simulate(&case, SimulationOptions { precision: Some(precision), ..options });
        assert_eq!(found, Err(SimulationProblem::Precision(precision)));
    }
}
