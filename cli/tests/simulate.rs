//! `som simulate` and `som voi` as they are used.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Case A with what is uncertain about it.
fn case() -> Value {
    let mut case: Value = serde_json::from_str(&fs::read_to_string(here("../tests/worked/a_shelter_by_hand.case.json")).unwrap()).unwrap();
    case["discounting"] = json!({"schedule": [{"from_year": 1, "rate": "0.035"}]});
    let outcome = |kind: &str| json!({"kind": kind, "outcome": "housed"});
    let line = |kind: &str| json!({"kind": kind, "outcome": "housed", "id": "shelter"});
    case["uncertainty"] = json!({
        "inputs": [
            {"input": outcome("rate_with"), "distribution": {"kind": "beta", "given": "count", "successes": "17", "of": "34"}},
            {"input": outcome("rate_without"), "distribution": {"kind": "pert", "low": "0.2", "mode": "0.3", "high": "0.4"}},
            {"input": line("quantity"), "distribution": {"kind": "range", "low": "0.8", "high": "1.1"}},
            {"input": {"kind": "discount_rate"}, "distribution": {"kind": "uniform", "low": "-0.01", "high": "0.01"}},
        ],
        "scenarios": [
            {"id": "worse", "kind": "pessimistic", "changes": [{"input": outcome("rate_with"), "value": "0.4"}]},
            {"id": "dearer", "title": "Dyrere", "changes": [{"input": {"kind": "costs", "list": "costs"}, "value": "1.2"}]},
        ],
        "decision": {"citizens": "200", "years": 10, "trial": {"per_arm": 100, "cost": "3000000"}},
    });
    case
}

fn som(case: &Value, arguments: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_som"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that was asked wrongly does not wait for the case.
    let _ = child.stdin.take().unwrap().write_all(case.to_string().as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output, code: i32) -> String {
    let (said, silent) = if code == 2 { (&output.stderr, &output.stdout) } else { (&output.stdout, &output.stderr) };
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(silent), "");
    String::from_utf8(said.clone()).unwrap()
}

fn json_of(output: &Output) -> Value {
    serde_json::from_str(&said(output, 0)).unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap().parse().unwrap()
}

/// Snapshots are read and changed by hand.
#[test]
fn what_people_read_is_as_reviewed() {
    for (name, arguments) in [
        ("simulate.da", vec!["simulate", "-", "--draws", "10.000"]),
        ("simulate.en", vec!["simulate", "-", "--draws", "10,000", "--seed", "7", "--payer", "municipality", "--lang", "en"]),
        ("voi.da", vec!["voi", "-", "--draws", "10000"]),
        ("voi.en", vec!["voi", "-", "--draws", "10000", "--lang", "en"]),
    ] {
        let reviewed = fs::read_to_string(here("tests/snapshots").join(format!("{name}.txt"))).unwrap_or_default();
        let found = said(&som(&case(), &arguments), 0);
        assert!(found == reviewed, "{name} reads otherwise than reviewed:\n{found}");
    }
}

#[test]
fn json_holds_every_figure_with_all_digits() {
    let found = json_of(&som(&case(), &["simulate", "-", "--json", "--seed", "3", "--draws", "20000"]));
    assert_eq!((&found["format"], &found["seed"], &found["draws"]), (&json!("aaben-som/simulation@1"), &json!(3), &json!(20_000)));
    assert_eq!((&found["without_shape"], &found["decision"]), (&json!(1), &json!("public")));
    let public = &found["views"]["public"];
    assert_eq!(public["cumulative"].as_array().unwrap().len(), 4);
    assert_eq!(public["cumulative"][3]["percentiles"].as_array().unwrap().len(), found["percentiles"].as_array().unwrap().len());
    let (mean, error) = (number(&public["net"]["mean"]), number(&public["net"]["standard_error"]));
    // By hand: rates of 0.5 and 0.3 and a factor of 0.95 on 3,300,000, less 400,000.
    assert!((mean - 227_000.0).abs() < 4.0 * error, "{mean} ± {error}");
    let scenarios = found["scenarios"].as_array().unwrap();
    assert_eq!(scenarios.iter().map(|scenario| &scenario["id"]).collect::<Vec<_>>(), ["worse", "dearer"]);
    // 80,000 kr. dearer in the first year, and nothing else: so much lower on average, whatever is drawn.
    let less = number(&public["present_value"]["mean"]) - number(&scenarios[1]["rest"]["mean"]);
    assert!((less - 80_000.0).abs() < 1e-6, "{less}");
    assert!(number(&scenarios[0]["draws_below"]) < 0.5);
    assert_eq!(public["drivers"][0]["input"], json!({"kind": "rate_with", "outcome": "housed"}));
    assert_eq!(
        json_of(&som(&case(), &["simulate", "-", "--json", "--seed", "3", "--draws", "20000"])),
        found,
        "the same seed, the same figures"
    );

    let found = json_of(&som(&case(), &["voi", "-", "--json", "--draws", "20000"]));
    assert_eq!((&found["format"], &found["payer"]), (&json!("aaben-som/information@1"), &json!("public")));
    let worth = |value: &Value, of: &str| number(&value["value"][of]);
    let everything = &found["everything"];
    assert!((worth(everything, "per_person") * 10.0 - worth(everything, "case")).abs() < 1e-6);
    assert!((worth(everything, "all") / worth(everything, "per_person") - number(&found["persons_concerned"])).abs() < 1e-6);
    assert_eq!(found["inputs"][0]["how"], Value::Null);
    assert_eq!(found["inputs"][0]["worth"]["how"], "exact");
    assert_eq!(found["trials"][0]["by_size"][2]["per_arm"], 100);
    assert_eq!((&found["trial_per_arm"], &found["trial_cost"]), (&json!(100), &json!("3000000")));
}

#[test]
fn draws_are_written_as_csv() {
    let text = said(&som(&case(), &["simulate", "-", "--draws-csv", "--draws", "10000"]), 0);
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split(',').collect();
    assert_eq!(head[..5], ["draw", "rate_with:housed", "rate_without:housed", "quantity:housed/shelter", "discount_rate"]);
    let rows: Vec<Vec<f64>> = lines.map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect()).collect();
    assert_eq!((rows.len(), rows[9_999][0]), (10_000, 10_000.0));
    let place = head.iter().position(|name| *name == "net:public").unwrap();
    for row in &rows {
        assert!((row[place] - (3_300_000.0 * (row[1] - row[2]) * row[3] - 400_000.0)).abs() < 1e-6);
    }
}

#[test]
fn a_simulation_stops_when_it_is_precise_enough() {
    let found = json_of(&som(&case(), &["simulate", "-", "--json", "--precision", "100.000"]));
    assert_eq!((&found["draws"], &found["stopped_by_precision"]), (&json!(10_000), &json!(true)));
    let text = said(&som(&case(), &["simulate", "-", "--precision", "100.000"]), 0);
    assert!(text.contains("Simuleringen stoppede, da den var præcis nok."), "{text}");
}

#[test]
fn what_cannot_be_simulated_is_told_in_a_sentence() {
    let mut certain = case();
    certain["uncertainty"] = json!({});
    for command in ["simulate", "voi"] {
        assert!(said(&som(&certain, &[command, "-"]), 2).starts_with("Ingen tal i beregningen har et spænd."));
        for (arguments, sentence) in [
            (vec!["--draws", "999"], "»999« kan ikke være antallet af udfald. Skriv hele tusinder fra 10.000 til 1.000.000"),
            (vec!["--draws", "10.500"], "»10.500« kan ikke være antallet af udfald."),
            (vec!["--draws"], "»« kan ikke være antallet af udfald."),
            (vec!["--precision", "-1"], "»-1« kan ikke være en præcision."),
            (vec!["--seed", "1,5"], "»1,5« kan ikke være et frø."),
            (vec!["--payer", "kommune"], "»kommune« er ikke en aktør. Vælg en af disse efter --payer: municipality, region"),
            (vec!["--json", "--draws-csv"], "Vælg enten --json eller --draws-csv."),
            (vec!["--kind", "price"], "»--kind« er ikke et tilvalg"),
        ] {
            let all: Vec<&str> = [command, "-"].into_iter().chain(arguments.iter().copied()).collect();
            let told = said(&som(&case(), &all), 2);
            assert!(told.contains(sentence), "{arguments:?}: {told}");
        }
    }
    let mut wrong = case();
    wrong["uncertainty"]["inputs"][0]["distribution"]["of"] = json!("16");
    let output = som(&wrong, &["simulate", "-"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("standardinput kan ikke beregnes:"));
    for command in ["calculate", "check"] {
        assert!(said(&som(&case(), &[command, "-", "--seed", "1"]), 2).contains("»--seed« er ikke et tilvalg"));
    }
}

/// An effect as a study tells it, with the interval beside it: named by its measure, told in its unit, and a trial of the rates that follow from it.
#[test]
fn an_effect_as_it_was_entered_is_an_uncertain_number() {
    let mut case = case();
    case["discounting"] = json!({"schedule": []});
    case["outcomes"][0]["success_rate"] = json!({"without": "0.4", "entered_as": {"measure": "risk_ratio", "value": "1.5"}});
    let input = json!({"kind": "measure", "outcome": "housed", "measure": "risk_ratio"});
    let published = json!({"kind": "log_normal", "given": "interval", "low": "1.25", "high": "1.8", "level": "0.95"});
    case["uncertainty"] = json!({"inputs": [{"input": input, "distribution": published}]});
    let text = said(&som(&case, &["sensitivity", "-", "--payer", "public"]), 0).replace('\u{a0}', " ");
    let row = text.lines().find(|line| line.starts_with("Risikoratio: ")).unwrap_or_else(|| panic!("{text}"));
    assert!(row.contains(" 1,25 ") && row.contains(" 1,8 ") && row.contains("mindst 1,31"), "{row}");
    let text = said(&som(&case, &["voi", "-", "--draws", "10000"]), 0);
    assert!(text.contains("Risikoratio: ") && text.contains("Hvad et lodtrækningsforsøg højst er værd"), "{text}");
    let found = json_of(&som(&case, &["voi", "-", "--json", "--draws", "10000"]));
    assert_eq!((&found["inputs"][0]["input"], &found["inputs"][0]["worth"]["how"]), (&input, &json!("exact")));
    let sizes = found["trials"][0]["by_size"].as_array().unwrap();
    assert!(sizes.len() == 6 && sizes.iter().all(|size| number(&size["worth"]["case"]) > 0.0), "{sizes:?}");
    let head = said(&som(&case, &["simulate", "-", "--draws-csv", "--draws", "10000"]), 0);
    assert!(head.starts_with("draw,measure:housed:risk_ratio,net:"), "{}", head.lines().next().unwrap());
}
