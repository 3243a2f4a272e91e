//! `som sensitivity` and `som scenarios` as they are used: the built binary and its output.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A worked case with what is said about its uncertainty, as a file in a folder of the test's own.
fn case(name: &str, worked: &str, uncertainty: Value) -> String {
    let text = fs::read_to_string(here("../tests/worked").join(format!("{worked}.case.json"))).unwrap();
    let mut case: Value = serde_json::from_str(&text).unwrap();
    case["uncertainty"] = uncertainty;
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, case.to_string()).unwrap();
    path.display().to_string()
}

fn said(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_som")).args(arguments).stdin(Stdio::null()).output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn shelter() -> Value {
    json!({
        "inputs": [
            {"input": {"kind": "cost_amount", "list": "costs", "id": "staff"},
             "distribution": {"kind": "pert", "low": "350000", "mode": "400000", "high": "500000"}},
            {"input": {"kind": "rate_with", "outcome": "housed"},
             "distribution": {"kind": "beta", "given": "count", "successes": "50", "of": "100"}, "suggested": true},
            {"input": {"kind": "price", "outcome": "housed", "id": "shelter", "payer": "state"},
             "distribution": {"kind": "range", "low": "500", "high": "600"}},
        ],
        "scenarios": [
            {"id": "few", "title": "Færre lykkes", "kind": "pessimistic",
             "changes": [{"input": {"kind": "rate_with", "outcome": "housed"}, "value": "0.4"}]},
            {"id": "best", "kind": "optimistic", "changes": [{"input": {"kind": "effect"}, "value": "1.5"},
             {"input": {"kind": "cost_amount", "list": "costs", "id": "staff"}, "value": "380000"}]},
        ],
        "optimism": {"on": true, "unmeasured": "0.25"},
    })
}

/// Snapshots are read and changed by hand.
#[test]
fn what_people_read_is_as_reviewed() {
    let a = case("uncertain-a.json", "a_shelter_by_hand", shelter());
    let b = case("uncertain-b.json", "b_ips_cohorts", json!({}));
    for (name, arguments) in [
        ("sensitivity-a.da", vec!["sensitivity", a.as_str()]),
        ("sensitivity-b.en", vec!["sensitivity", b.as_str(), "--suggested", "--payer", "public", "--lang", "en"]),
        ("scenarios-a.da", vec!["scenarios", a.as_str()]),
    ] {
        let reviewed = fs::read_to_string(here("tests/snapshots").join(format!("{name}.txt"))).unwrap_or_default();
        let output = said(&arguments);
        assert!(output == reviewed, "{name} reads otherwise than reviewed:\n{output}");
    }
}

#[test]
fn json_holds_every_digit() {
    let a = case("uncertain-json.json", "a_shelter_by_hand", shelter());
    let found: Value = serde_json::from_str(&said(&["sensitivity", &a, "--json"])).unwrap();
    assert_eq!(found["expected"]["public"]["net"], "260000");
    assert_eq!(found["order"]["public"]["net"], json!([1, 0, 2]));
    let price = &found["inputs"][2];
    assert_eq!((&price["low"]["totals"]["state"]["net"], &price["high"]["totals"]["state"]["net"]), (&json!("300000"), &json!("360000")));
    assert_eq!((&price["has_shape"], &found["inputs"][1]["suggested"]), (&json!(false), &json!(true)));
    assert_eq!(price["break_even"]["municipality"]["net"], json!({"kind": "no_matter"}));
    // 660,000 of staff is what the case can bear.
    assert_eq!(found["inputs"][0]["break_even"]["public"]["net"]["kind"], "at_most");
    assert!(
        found["inputs"][0]["break_even"]["public"]["net"]["value"]
            .as_str()
            .unwrap()
            .parse::<f64>()
            .is_ok_and(|at| (at - 660_000.0).abs() < 1e-6)
    );
    assert_eq!(found["successes"][0]["needed"]["public"]["net"], json!({"at_least": "5", "of": "10", "expected": "5", "without": "3"}));
    let one: Value = serde_json::from_str(&said(&["sensitivity", &a, "--json", "--payer", "state"])).unwrap();
    assert_eq!(one["expected"].as_object().unwrap().keys().collect::<Vec<_>>(), ["state"]);

    let found: Value = serde_json::from_str(&said(&["scenarios", &a, "--json"])).unwrap();
    assert_eq!(found["case"]["public"]["net"], "260000");
    assert_eq!(found["scenarios"][0]["totals"]["public"]["net"], "-70000");
    // 1.5 · 660,000 − 380,000, and 0.75 · 660,000 − 400,000.
    assert_eq!(found["scenarios"][1]["totals"]["public"]["net"], "610000");
    assert_eq!(found["corrected_for_optimism"]["public"]["net"], "95000");
    assert_eq!(found["scenarios"][0]["differs"][0]["value"], "0.4");
}

#[test]
fn a_case_without_any_of_it_says_so() {
    let b = case("uncertain-none.json", "b_ips_cohorts", json!({}));
    assert!(said(&["sensitivity", &b]).contains("Ingen tal i beregningen har et spænd."));
    assert!(said(&["scenarios", &b, "--lang", "en"]).contains("The calculation has no scenarios."));
}
