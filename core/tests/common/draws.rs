//! Draws, correlated and not, as numbers: the same natively and in a browser.

use serde_json::{Value, json};
use som_core::{Case, Simulation, SimulationOptions, information_json, simulated_json, value_of_information};

/// What [`fingerprints`] come to everywhere.
pub(crate) const EXPECTED: [u64; 3] = [0x2515_60be_27a7_515c, 0xc5b8_f753_dd43_0e39, 0x3dd0_1be8_0f85_6e59];

/// Of uncertain rates, factors, prices and persistence; of an effect that a rate is converted from; and of whole groups, an effect that
/// ends, and every family of distributions that the other two leave out.
pub(crate) fn fingerprints() -> [u64; 3] {
    [fingerprint(&rates()), fingerprint(&effect()), fingerprint(&groups())]
}

/// Betas, gammas and PERTs, in every way in which they are stated; participants who fill whole groups; an odds ratio; an effect that ends
/// after an uncertain number of years; prices and costs that go together; and scenarios with draws of their own.
fn groups() -> Value {
    let mut case: Value = serde_json::from_str(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
    case["discounting"] = json!({"schedule": [{"from_year": 1, "rate": "0.035"}, {"from_year": 3, "rate": "0.025"}]});
    case["horizon_years"] = json!(6);
    case["participants"] = json!({"starting": ["40", "30"], "course_years": 2, "completion_rate": "0.8"});
    case["costs"][0]["amount"] = json!("60000");
    case["costs"][0]["basis"] = json!({"kind": "per_group", "size": 8, "every_course_year": true});
    case["outcomes"][0]["success_rate"] = json!({"without": "0.3", "entered_as": {"measure": "odds_ratio", "value": "1.8"}});
    case["outcomes"][0]["persistence"] = json!({"kind": "linear", "years": "4"});
    case["outcomes"][0]["consequences"][0]["quantity"] = json!(["-40", "-100", "-100", "-100"]);
    let staff = json!({"kind": "cost_amount", "list": "costs", "id": "staff"});
    let price = json!({"kind": "price", "outcome": "housed", "id": "shelter", "payer": "state"});
    let interval = |kind: &str, low: &str, high: &str| json!({"kind": kind, "given": "interval", "low": low, "high": high, "level": "0.9"});
    let mean = |kind: &str, mean: &str, error: &str| json!({"kind": kind, "given": "mean_and_error", "mean": mean, "error": error});
    let without = json!({"kind": "rate_without", "outcome": "housed"});
    case["uncertainty"] = json!({
        "inputs": [
            {"input": {"kind": "participants"}, "distribution": {"kind": "pert", "low": "0.5", "mode": "1", "high": "1.2"}},
            {"input": {"kind": "participants", "year": 1}, "distribution": {"kind": "gamma", "given": "parameters", "shape": "9", "scale": "3.5"}},
            {"input": {"kind": "completion_rate"}, "distribution": mean("beta", "0.8", "0.07")},
            {"input": without, "distribution": {"kind": "beta", "given": "count", "successes": "24", "of": "80"}},
            {"input": {"kind": "measure", "outcome": "housed", "measure": "odds_ratio"}, "distribution": interval("gamma", "1.1", "2.9")},
            {"input": {"kind": "persistence_years", "outcome": "housed"}, "distribution": {"kind": "pert", "low": "1", "mode": "4", "high": "9", "weight": "2"}},
            {"input": {"kind": "first_year_share", "outcome": "housed"},
             "distribution": {"kind": "beta", "given": "parameters", "alpha": "2.5", "beta": "0.8"}},
            {"input": {"kind": "realisable_share", "outcome": "housed", "id": "shelter"}, "distribution": interval("beta", "0.3", "0.9")},
            {"input": staff, "distribution": mean("gamma", "62000", "9000")},
            {"input": price, "distribution": {"kind": "pert", "low": "350", "mode": "550", "high": "700"}},
        ],
        "correlations": [{"between": [staff, price], "rank": "-0.35"}],
        "decision": {"citizens": "500", "years": 10},
        "scenarios": [
            {"id": "fewer", "kind": "pessimistic", "changes": [
                {"input": {"kind": "participants"}, "value": "0.7"}, {"input": {"kind": "costs", "list": "costs"}, "value": "1.2"}]},
            {"id": "known", "kind": "own", "changes": [{"input": without, "value": "0.25"}]},
        ],
    });
    case
}

fn effect() -> Value {
    let mut case: Value = serde_json::from_str(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
    case["outcomes"][0]["success_rate"] = json!({"without": "0.3", "entered_as": {"measure": "normal_difference", "value": "0.5"}});
    case["uncertainty"] = json!({"inputs": [
        {"input": {"kind": "measure", "outcome": "housed", "measure": "normal_difference"},
         "distribution": {"kind": "normal", "given": "interval", "low": "0.1", "high": "0.9", "level": "0.95"}},
        {"input": {"kind": "rate_without", "outcome": "housed"}, "distribution": {"kind": "uniform", "low": "0.2", "high": "0.4"}},
        {"input": {"kind": "price_factor", "outcome": "housed", "id": "shelter"}, "distribution": {"kind": "uniform", "low": "0.8", "high": "1.2"}},
    ]});
    case
}

fn rates() -> Value {
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
            input("rate_with", &outcome, json!({"kind": "triangular", "low": "0.35", "mode": "0.5", "high": "0.65"})),
            input("rate_without", &outcome, json!({"kind": "uniform", "low": "0.2", "high": "0.34"})),
            input("persistence_loss", &outcome, json!({"kind": "uniform", "low": "0.05", "high": "0.2"})),
            input("quantity", &line, json!({"kind": "triangular", "low": "0.7", "mode": "1", "high": "1.2"})),
            input("price_factor", &line, json!({"kind": "log_normal", "given": "interval", "low": "0.8", "high": "1.25", "level": "0.9"})),
            input("costs", &json!({"list": "costs"}), json!({"kind": "log_normal", "given": "mean_and_error", "mean": "1", "error": "0.1"})),
            input("effect", &json!({}), json!({"kind": "uniform", "low": "0.9", "high": "1.1"})),
            input("discount_rate", &json!({}), json!({"kind": "uniform", "low": "-0.01", "high": "0.01"})),
        ],
        "correlations": [{"between": [
            {"kind": "rate_with", "outcome": "housed"}, {"kind": "rate_without", "outcome": "housed"}], "rank": "0.4"}],
        "decision": {"citizens": "500", "years": 10, "trial": {"per_arm": 150, "cost": "2000000"}},
    });
    case
}

/// FNV-1a (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>) of every draw, the results and the value of information, as they
/// are written.
fn fingerprint(case: &Value) -> u64 {
    let reading = Case::from_text(&case.to_string());
    let case = reading.case.unwrap_or_else(|| panic!("{:#?}", reading.problems));
    let options = SimulationOptions { seed: 20_260_101, draws: 10_000, precision: None };
    let mut simulation = Simulation::new(&case, options).unwrap();
    while !simulation.step().is_done {}
    let blocks = (0..10).map(|block| simulation.csv_block(block));
    // Numbers are written with the digits that tell each from every other: all their bits.
    let results = simulated_json(&case, &simulation.simulated(), &simulation.scenarios(&case).collect::<Vec<_>>()).to_text();
    let information = information_json(&case, &value_of_information(&case, &simulation)).to_text();
    let texts = std::iter::once(simulation.csv_head()).chain(blocks).chain([results, information]);
    texts.flat_map(String::into_bytes).fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
