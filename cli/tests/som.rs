//! The program as it is used: the built binary, its output and how it ends.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const A: &str = "a_shelter_by_hand";
const CASES: [&str; 3] = [A, "b_ips_cohorts", "c_everything"];

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn worked(name: &str) -> String {
    here("../tests/worked").join(format!("{name}.case.json")).display().to_string()
}

fn som(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_som")).args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn som_reading(input: &[u8], arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_som"));
    let mut child = program.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The output of a run that must end with this code and say nothing on the other stream.
fn said(output: &Output, code: i32) -> &str {
    let (said, silent) = if code == 2 { (&output.stderr, &output.stdout) } else { (&output.stdout, &output.stderr) };
    assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
    assert_eq!(text(silent), "");
    text(said)
}

fn json_of(output: &Output) -> Value {
    serde_json::from_str(said(output, 0)).unwrap()
}

/// A file in a folder of the test's own.
fn file(name: &str, content: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.display().to_string()
}

/// Case A with a change.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut case = serde_json::from_str(&fs::read_to_string(worked(A)).unwrap()).unwrap();
    change(&mut case);
    case.to_string().into_bytes()
}

/// Everything in `expected` stands in `found` at the same place: numbers as texts to 0.000001, all else the same.
fn holds(path: &str, expected: &Value, found: &Value) -> usize {
    match expected {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| {
                let found = found.get(key).unwrap_or_else(|| panic!("{path}.{key} is missing"));
                holds(&format!("{path}.{key}"), value, found)
            })
            .sum(),
        Value::Array(values) => {
            assert_eq!(found.as_array().map(Vec::len), Some(values.len()), "{path}");
            values.iter().enumerate().map(|(index, value)| holds(&format!("{path}[{index}]"), value, &found[index])).sum()
        }
        Value::String(number) => {
            let decimal = |text: &str| text.parse::<som_core::Decimal>();
            match (decimal(number), found.as_str()) {
                (Ok(number), Some(found)) => {
                    let difference = (decimal(found).unwrap() - number).abs();
                    assert!(difference <= som_core::Decimal::new(1, 6), "{path}: {found}, expected {number}");
                }
                _ => assert_eq!(found, expected, "{path}"),
            }
            1
        }
        other => {
            assert_eq!(found, other, "{path}");
            1
        }
    }
}

#[test]
fn worked_cases_come_out_as_json() {
    for name in CASES {
        let found = json_of(&som(&["calculate", &worked(name), "--json"]));
        let expected = fs::read_to_string(here("../tests/worked").join(format!("{name}.expected.json"))).unwrap();
        let figures = holds(name, &serde_json::from_str(&expected).unwrap(), &found);
        assert!(figures > 100, "{name}: only {figures} figures were compared");
    }
}

#[test]
fn json_holds_every_further_result_with_all_digits() {
    let found = json_of(&som(&["calculate", &worked("c_everything"), "--json"]));
    let public = &found["totals"]["public"];
    assert!(public["net_present_value"].as_str().unwrap().len() > 20);
    assert_eq!(found["totals"]["all"]["net"].as_str().unwrap().split('.').next(), Some("6628847"));
    assert_eq!(found["years"][44], 2070);
    assert_eq!(found["totals"]["region"]["internal_rate_of_return"], json!({"rate": null, "reason": "no_return"}));
    assert!(public["internal_rate_of_return"]["rate"].as_str().unwrap().starts_with("2.4"));
    assert_eq!(public["budget"], Value::Null);
    assert_eq!(public["beyond_horizon"].as_str().unwrap().split('.').next(), Some("29877"));
    for part in ["per_participant", "per_completed", "per_success"] {
        assert!(public[part]["net"].is_string() && public[part]["net_present_value"].is_string(), "{part}");
    }
    assert_eq!(found["by_year"]["public"]["cumulative"].as_array().unwrap().len(), 45);
    assert_eq!(found["by_outcome"][1]["id"], "education");
    assert_eq!(found["by_line"][7]["line"], json!({"kind": {"after": 0}, "index": 0}));
    assert_eq!(found["by_line"][7]["break_even_factor"]["foundation"], Value::Null);
    assert!(found["by_line"][7]["break_even_factor"]["public"].as_str().unwrap().starts_with("-0.13"));
    assert_eq!(found["warnings"], json!([]));
}

/// Snapshots are read and changed by hand.
#[test]
fn what_people_read_is_as_reviewed() {
    let a = worked(A);
    let b = worked("b_ips_cohorts");
    for (name, arguments) in [
        ("help.da", vec!["--help"]),
        ("help.en", vec!["help", "--lang", "en"]),
        ("calculate-a.da", vec!["calculate", a.as_str()]),
        ("calculate-b.en", vec!["--lang", "en", "calculate", b.as_str()]),
    ] {
        let reviewed = fs::read_to_string(here("tests/snapshots").join(format!("{name}.txt"))).unwrap_or_default();
        let output = som(&arguments);
        assert!(said(&output, 0) == reviewed, "{name} reads otherwise than reviewed:\n{}", said(&output, 0));
    }
}

#[test]
fn a_constructed_example_and_a_missing_comparison_are_said() {
    let case = changed(|case| {
        case["about"] = json!({"constructed": true});
        case["outcomes"][0]["success_rate"]["without"] = json!("0");
        case["title"] = json!("Titel\u{1b}[31m\nmed styretegn");
        case["horizon_years"] = json!(2);
        case["participants"]["starting"] = json!(["1", "0", "1"]);
    });
    let output = som_reading(&case, &["calculate", "-"]);
    let said = said(&output, 0);
    assert!(said.starts_with("Titel [31m med styretegn\nOpdigtet regneeksempel\n\nRegneeksempel: "), "{said}");
    assert!(said.contains("\nAdvarsler\n\nAdvarsel: horizon_years\n"), "{said}");
    assert!(said.contains("* Før udligning og bloktilskud."), "{said}");
    let warnings = json_of(&som_reading(&case, &["calculate", "-", "--json"]))["warnings"].clone();
    assert_eq!(warnings[0]["code"], "horizon_before_last_start");
}

#[test]
fn a_follow_up_is_told_cause_by_cause() {
    let case = changed(|case| {
        case["follow_up"] = json!({
            "until": 2,
            "participants": {"starting": ["8"], "completion_rate": {"count": "6", "of": "8"}},
            "costs": {"staff": {"by_year": ["420000"]}},
            "outcomes": {"housed": {"success_rate": {"with": "0.45"}}},
        });
    });
    let output = som_reading(&case, &["calculate", "-"]);
    let told = said(&output, 0);
    let table = told.split("\nOpfølgning: ").nth(1).unwrap().split("\n\n").nth(1).unwrap();
    let rows: Vec<Vec<&str>> =
        table.lines().map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()).collect();
    // Municipality, region, state, public, and how many of the values were measured.
    for row in [
        vec!["Forventet", "−70.000", "0", "330.000", "260.000"],
        vec!["Deltagere", "−66.000", "0", "−66.000", "−132.000", "1 af 1"],
        vec!["Gennemførelse", "−66.000", "0", "−66.000", "−132.000", "1 af 1"],
        vec!["Effekt", "−49.500", "0", "−49.500", "−99.000", "1 af 2"],
        vec!["Omkostninger", "−20.000", "0", "0", "−20.000", "1 af 1"],
        vec!["Forbrug af ydelser", "0", "0", "0", "0", "0 af 4"],
        vec!["Priser", "0", "0", "0", "0", "0 af 2"],
        vec!["Målt", "−271.500", "0", "148.500", "−123.000"],
        vec!["Forskel", "−201.500", "0", "−181.500", "−383.000"],
    ] {
        assert!(rows.contains(&row), "{row:?} is not in\n{table}");
    }
    let found = json_of(&som_reading(&case, &["calculate", "-", "--json"]));
    assert_eq!(found["totals"]["public"]["net"], "260000", "the results are those of the forecast");
    let follow_up = &found["follow_up"];
    assert_eq!((&follow_up["until"], &follow_up["completed"]), (&json!(2), &json!("6")));
    assert_eq!(follow_up["totals"]["public"]["difference"], "-383000");
    let causes: Vec<&Value> =
        follow_up["causes"].as_array().unwrap().iter().map(|cause| &cause["by_view"]["public"]["difference"]).collect();
    assert_eq!(causes, ["-132000", "-132000", "-99000", "-20000", "0", "0"]);
    assert_eq!(json_of(&som(&["calculate", &worked(A), "--json"]))["follow_up"], Value::Null);
    assert!(!said(&som(&["calculate", &worked(A)]), 0).contains("Opfølgning"));
}

#[test]
fn check_tells_every_problem() {
    let case = changed(|case| {
        case["participants"]["completion_rate"] = json!("1.5");
        case["costs"][0]["amuont"] = json!("1");
        case["costs"][0].as_object_mut().unwrap().remove("amount");
    });
    let output = som_reading(&case, &["check", "-", "--lang", "en"]);
    let listed = said(&output, 1);
    assert!(listed.contains("Error: participants.completion_rate\n  1.5 is not allowed. Write a number from 0 to 1.\n"), "{listed}");
    assert!(listed.contains("Error: costs[0].amuont\n  The field is not known."), "{listed}");
    assert!(listed.contains("Error: costs[0].amount\n  The field is missing. Fill it in.\n"), "{listed}");
    assert!(listed.ends_with("\nThere are 3 errors. The case cannot be calculated until they are corrected.\n"), "{listed}");

    let output = som_reading(&case, &["check", "-", "--json"]);
    let listed: Value = serde_json::from_str(said(&output, 1)).unwrap();
    let completion = listed.as_array().unwrap().iter().find(|problem| problem["path"] == "participants.completion_rate").unwrap();
    let expected = json!({
        "path": "participants.completion_rate", "code": "out_of_range", "severity": "error", "value": "1.5",
        "allowed": {"kind": "range", "min": "0", "max": "1", "above": false},
    });
    assert_eq!(*completion, expected);

    let output = som_reading(&case, &["calculate", "-", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).starts_with("standardinput kan ikke beregnes:\n\nFejl: "), "{}", text(&output.stderr));
}

#[test]
fn warnings_alone_are_fine() {
    let case = changed(|case| case["outcomes"][0]["consequences"][0]["quantity"] = json!(["-400"]));
    let output = som_reading(&case, &["check", "-"]);
    let warned = "\nDer er ingen fejl, men 1 advarsel. Beregningen kan gennemføres.\n\nKvalitetstjek\n";
    assert!(said(&output, 0).contains(warned), "{}", said(&output, 0));
    assert!(said(&som(&["check", &worked(A)]), 0).starts_with("Der er ingen fejl. Beregningen kan gennemføres.\n\nKvalitetstjek\n"));
    let listed = json_of(&som(&["check", &worked(A), "--json"]));
    assert!(listed.as_array().unwrap().iter().all(|finding| finding["severity"] == "finding"), "{listed}");
}

#[test]
fn the_quality_check_stands_after_the_problems() {
    let case = changed(|case| case["horizon_years"] = json!(3));
    let output = som_reading(&case, &["check", "-"]);
    let told = said(&output, 0);
    // 2 successes · 100 days · 1,100 kr. in the year that is cut off.
    let finding = "Se på: horizon_years\n  Beregningen slutter efter 3 år. Et netto på 220.000 kr., alt sammen for det offentlige, \
                   falder senere og er ikke talt med.\n  Hvorfor: ";
    // Amounts do not break from their unit.
    assert!(told.replace('\u{a0}', " ").contains(finding), "{told}");
    let listed = json_of(&som_reading(&case, &["check", "-", "--json"]));
    let beyond = listed.as_array().unwrap().iter().find(|finding| finding["code"] == "beyond_horizon").unwrap().clone();
    assert_eq!((&beyond["path"], &beyond["values"]["public"]), (&json!("horizon_years"), &json!("220000")));

    let case = changed(|case| {
        case["horizon_years"] = json!(3);
        case["quality"] = json!({"findings": {beyond["key"].as_str().unwrap(): {"note": "Vi ser kun på tre år."}}});
    });
    let output = som_reading(&case, &["check", "-", "--lang", "en"]);
    let told = said(&output, 0);
    assert!(told.contains("\n  Answered: Vi ser kun på tre år.\n"), "{told}");
    assert!(told.ends_with("Answered: 1.\n"), "{told}");
}

#[test]
fn what_cannot_be_read_is_told_in_a_sentence() {
    let folder = here("src").display().to_string();
    let latin = file("latin.json", b"{\"title\": \"k\xf8benhavn\"}");
    let empty = file("empty.json", b"\xef\xbb\xbf \n");
    for (name, danish, english) in [
        ("no such.json", "no such.json: Der er ingen fil med det navn.", "no such.json: There is no file of that name."),
        (&folder, "Det er en mappe. Skriv navnet på en fil i den.", "This is a folder. Write the name of a file in it."),
        (&latin, "Filen er ikke tekst i UTF-8.", "The file is not text in UTF-8."),
        (&empty, "Der er intet i filen.", "There is nothing in the file."),
    ] {
        for command in ["calculate", "check"] {
            assert!(said(&som(&[command, name]), 2).contains(danish));
            assert!(said(&som(&[command, name, "--json", "--lang", "en"]), 2).contains(english));
        }
    }
    assert!(said(&som_reading(b"", &["check", "-"]), 2).contains("standardinput: Der er intet i filen."));
    let not_json = som_reading(b"{\"title\": ", &["check", "-"]);
    assert!(said(&not_json, 1).starts_with("Fejl: hele filen\n  Filen kan ikke læses."), "{}", said(&not_json, 1));
}

#[test]
fn wrong_usage_is_told_in_a_sentence() {
    for (arguments, sentence) in [
        (vec![], "Skriv, hvad der skal gøres"),
        (vec!["regn"], "»regn« er ikke en kommando"),
        (vec!["check"], "Skriv, hvilken fil der skal læses: »som check FIL«"),
        (vec!["check", "a", "b"], "Fjern »b«."),
        (vec!["check", "a", "--quiet"], "»--quiet« er ikke et tilvalg"),
        (vec!["check", "a", "--json=5"], "»--json« kan ikke have en værdi"),
        (vec!["check", "a", "--lang"], "Skriv et sprog efter --lang"),
        (vec!["check", "a", "--lang", "sv"], "»sv« er ikke et sprog"),
        (vec!["check", "a", "-q", "--lang", "en"], "“-q” is not an option"),
    ] {
        let output = som(&arguments);
        let said = said(&output, 2);
        assert!(said.contains(sentence), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 2, "{said}");
    }
    assert!(said(&som(&["--version"]), 0).starts_with("som "));
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_som"));
    // The warnings of this case fill more than a pipe holds.
    let case = changed(|case| {
        let line = case["outcomes"][0]["consequences"][0].clone();
        let lines = (0..400).map(|index| {
            let mut line = line.clone();
            line["id"] = json!(index.to_string());
            line
        });
        case["outcomes"][0]["consequences"] = lines.collect();
    });
    let case = file("long.json", &case);
    let mut child = program.args(["calculate", &case, "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_in_a_sentence() {
    let full = fs::File::create("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_som")).arg("--help").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("Resultatet kan ikke skrives ("));
}
