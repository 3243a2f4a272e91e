//! How long 100,000 draws take of a case with 75 uncertain inputs, 3 payers and 20 years, with a band for each year; and the same case
//! with NumPy (`simulate.py`) where the variable `SOM_NUMPY` names a Python that has it: mean and spread must agree within four standard
//! errors, and the ratio of the times is told.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "a bench is no interface")]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use som_core::{Case, Simulated, Simulation, SimulationOptions, View, simulate, value_of_information};

const DRAWS: usize = 100_000;
const OUTCOMES: usize = 3;
const LINES: usize = 12;
const YEARS: usize = 20;
const PAYERS: [&str; 3] = ["municipality", "region", "state"];

fn main() {
    let text = case().to_string();
    let case = Case::from_text(&text).into_case().expect("the case is sound");
    let options = SimulationOptions { seed: 1, draws: DRAWS, precision: None };
    let ready = best(|| drop(Simulation::new(&case, options)));
    let whole = best(|| drop(simulate(&case, options)));
    let inputs = case.uncertainty.inputs.len();
    println!("simulate: {DRAWS} draws of {inputs} uncertain inputs, {} payers, {YEARS} years: {} ms", PAYERS.len(), milliseconds(whole));
    println!("          of which getting ready: {} ms", milliseconds(ready));
    let mut simulation = Simulation::new(&case, options).expect("the case is uncertain");
    while !simulation.step().is_done {}
    println!("          value of information after it: {} ms", milliseconds(best(|| drop(value_of_information(&case, &simulation)))));
    match std::env::var("SOM_NUMPY") {
        Ok(python) => against_numpy(&python, &text, &simulation.simulated(), whole),
        Err(_) => println!("          no Python with NumPy to compare with"),
    }
}

fn best(work: impl Fn()) -> Duration {
    let timed = |_| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    (0..5).map(timed).min().expect("timed five times")
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1e3)
}

fn against_numpy(python: &str, case: &str, simulated: &Simulated, time: Duration) {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("simulate.case.json");
    std::fs::write(&file, case).expect("the folder for temporary files is there");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/simulate.py");
    let output = Command::new(python).arg(script).arg(&file).arg(DRAWS.to_string()).output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: Value = serde_json::from_slice(&output.stdout).expect("the script prints JSON");
    let number = |key: &str| found[key].as_f64().expect("a number");
    let ours = &simulated.views.iter().find(|view| view.view == View::Public).expect("public is always there").present_value;
    let spread = number("sd") / (DRAWS as f64).sqrt();
    let own_error = ours.standard_error.expect("there are many blocks");
    let mean = (ours.mean - number("mean")) / (spread * spread + own_error * own_error).sqrt();
    // Each standard deviation has the error of one of a normal distribution.
    let deviation = (ours.standard_deviation - number("sd")) / spread;
    println!("NumPy:    {:.1} ms, {:.1} times as long", number("ms"), number("ms") / (time.as_secs_f64() * 1e3));
    println!("          mean {:.0} and {:.0}: {mean:+.2} standard errors apart", ours.mean, number("mean"));
    println!("          standard deviation {:.0} and {:.0}: {deviation:+.2} standard errors apart", ours.standard_deviation, number("sd"));
    assert!(mean.abs() < 4.0 && deviation.abs() < 4.0, "the two simulations do not agree");
}

/// A factor on every quantity line and on every price, and a rate for every outcome, all PERT.
fn case() -> Value {
    let mut inputs = Vec::new();
    let outcomes: Vec<Value> = (0..OUTCOMES)
        .map(|outcome| {
            let id = format!("outcome-{outcome}");
            inputs.push(json!({"input": {"kind": "rate_with", "outcome": id}, "distribution": {"kind": "pert", "low": "0.16", "mode": "0.2", "high": "0.25"}}));
            let lines: Vec<Value> = (0..LINES)
                .map(|line| {
                    let name = format!("line-{line}");
                    for kind in ["quantity", "price_factor"] {
                        let input = json!({"kind": kind, "outcome": id, "id": name});
                        inputs.push(json!({"input": input, "distribution": {"kind": "pert", "low": "0.8", "mode": "1", "high": "1.25"}}));
                    }
                    let quantity: Vec<String> = (0..YEARS).map(|j| format!("-{}.5", (7 * outcome + 5 * line + 3 * j) % 9)).collect();
                    let price = |payer: usize| (100 + (131 * outcome + 577 * line + 911 * payer) % 4_900).to_string();
                    let per_unit: Value = PAYERS.iter().enumerate().map(|(place, payer)| (payer.to_string(), json!(price(place)))).collect();
                    json!({"id": name, "area": "a", "unit": "month", "quantity": quantity, "price": {"per_unit": per_unit}})
                })
                .collect();
            json!({"id": id, "success_rate": {"with": "0.2"}, "consequences": lines})
        })
        .collect();
    let costs: Vec<Value> = PAYERS
        .iter()
        .map(|&payer| json!({"id": payer, "amount": "333333", "basis": {"kind": "per_year", "from": 0, "to": 2}, "payers": {payer: "1"}}))
        .collect();
    json!({
        "format": "aaben-som/case@1", "title": "", "price_year": 2025, "start_year": 2025, "horizon_years": YEARS,
        "discounting": {"schedule": [{"from_year": 1, "rate": "0.035"}]}, "participants": {"starting": ["150"]},
        "costs": costs, "outcomes": outcomes, "uncertainty": {"inputs": inputs},
    })
}
