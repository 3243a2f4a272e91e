//! Draws of every kind of distribution, correlated and not, as one number: the same natively and in a browser.

use serde_json::{Value, json};
use som_core::{Case, Simulation, SimulationOptions, View, simulate, value_of_information};

/// What [`fingerprint`] comes to everywhere.
pub(crate) const EXPECTED: u64 = 0;

/// FNV-1a (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>) of all bits of the draws, the nets, the results and the value of
/// information.
pub(crate) fn fingerprint() -> u64 {
    let mut case: Value = serde_json::from_str(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
    case["discounting"] = json!({"schedule": [{"from_year": 1, "rate": "0.035"}]});
    let line = json!({"outcome": "housed", "id": "shelter"});
    let input = |kind: &str, more: &Value, distribution: Value| {
        let mut input = more.clone();
        input["kind"] = json!(kind);
        json!({"input": input, "distribution": distribution})
    };
    let outcome = json!({"outcome": "housed"});
    case["uncertainty"] = json!({
        "inputs": [
            input("rate_with", &outcome, json!({"kind": "beta", "given": "count", "successes": "17", "of": "34"})),
            input("rate_without", &outcome, json!({"kind": "pert", "low": "0.2", "mode": "0.3", "high": "0.45"})),
            input("persistence_loss", &outcome, json!({"kind": "beta", "given": "mean_and_error", "mean": "0.1", "error": "0.04"})),
            input("quantity", &line, json!({"kind": "triangular", "low": "0.7", "mode": "1", "high": "1.2"})),
            input("price_factor", &line, json!({"kind": "log_normal", "given": "interval", "low": "0.8", "high": "1.25", "level": "0.9"})),
            input("costs", &json!({"list": "costs"}), json!({"kind": "gamma", "given": "mean_and_error", "mean": "1", "error": "0.1"})),
            input("effect", &json!({}), json!({"kind": "uniform", "low": "0.9", "high": "1.1"})),
            input("discount_rate", &json!({}), json!({"kind": "uniform", "low": "-0.01", "high": "0.01"})),
        ],
        "correlations": [{"between": [
            {"kind": "rate_with", "outcome": "housed"}, {"kind": "rate_without", "outcome": "housed"}], "rank": "0.4"}],
        "decision": {"citizens": "500", "years": 10, "trial": {"per_arm": 150, "cost": "2000000"}},
    });
    let reading = Case::from_text(&case.to_string());
    let case = reading.case.unwrap_or_else(|| panic!("{:#?}", reading.problems));
    let options = SimulationOptions { seed: 20_260_101, draws: 10_000, precision: None };
    let mut simulation = Simulation::new(&case, options).unwrap();
    while !simulation.step().is_done {}
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    for block in 0..10 {
        simulation.values(block).iter().flatten().for_each(|value| hash.add(&value.to_bits().to_le_bytes()));
    }
    let (total, present_value) = simulation.nets(View::Public).unwrap();
    total.iter().chain(present_value).for_each(|value| hash.add(&value.to_bits().to_le_bytes()));
    // The shortest digits that tell a number from every other: all bits again.
    hash.add(format!("{:?}", simulate(&case, options).unwrap()).as_bytes());
    hash.add(format!("{:?}", value_of_information(&case, &simulation)).as_bytes());
    hash.0
}

struct Fnv(u64);

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
