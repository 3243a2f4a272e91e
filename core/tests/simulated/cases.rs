//! Cases to simulate.

use serde_json::{Value, json};
use som_core::Case;

/// Case A with what is uncertain about it.
pub(crate) fn shelter(uncertainty: Value) -> Case {
    let mut case: Value = serde_json::from_str(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
    case["uncertainty"] = uncertainty;
    read(&case)
}

/// A net of the state that is the sum of some one-off amounts, each uncertain.
pub(crate) fn sum(distributions: &[Value]) -> Case {
    let lines: Vec<Value> = (0..distributions.len())
        .map(|k| json!({"id": format!("x{k}"), "amount": "1", "basis": {"kind": "one_off", "year": 0}, "payers": {"state": "1"}}))
        .collect();
    let inputs: Vec<Value> = distributions
        .iter()
        .enumerate()
        .map(|(k, distribution)| json!({"input": {"kind": "cost_amount", "list": "saved_costs", "id": format!("x{k}")}, "distribution": distribution}))
        .collect();
    read(&json!({
        "format": "aaben-som/case@1", "title": "", "price_year": 2025, "start_year": 2025, "horizon_years": 1,
        "discounting": {"schedule": []}, "participants": {"starting": ["1"]}, "costs": [], "saved_costs": lines, "outcomes": [],
        "uncertainty": {"inputs": inputs},
    }))
}

pub(crate) fn read(case: &Value) -> Case {
    let reading = Case::from_text(&case.to_string());
    reading.case.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}

pub(crate) fn rate(kind: &str, distribution: Value) -> Value {
    json!({"input": {"kind": kind, "outcome": "housed"}, "distribution": distribution})
}

pub(crate) fn normal(mean: f64, error: f64) -> Value {
    json!({"kind": "normal", "given": "mean_and_error", "mean": mean.to_string(), "error": error.to_string()})
}

pub(crate) fn uniform(low: f64, high: f64) -> Value {
    json!({"kind": "uniform", "low": low.to_string(), "high": high.to_string()})
}

pub(crate) fn beta(alpha: f64, beta: f64) -> Value {
    json!({"kind": "beta", "given": "parameters", "alpha": alpha.to_string(), "beta": beta.to_string()})
}

pub(crate) fn pert(low: f64, mode: f64, high: f64) -> Value {
    json!({"kind": "pert", "low": low.to_string(), "mode": mode.to_string(), "high": high.to_string()})
}
