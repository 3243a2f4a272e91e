//! Every rule of section 12, each broken once: code, path, value and what is allowed; and files that are not cases at all.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod effects;
mod files;
mod follow_up;
mod numbers;
mod rules;
mod uncertainty;

use som_core::{Allowed, Case, Code, Decimal, Json, Path, Problem, Reading, Severity};

/// A case with one of everything, in which a test breaks one thing.
pub(crate) const BASE: &str = r#"{
  "format": "aaben-som/case@1", "title": "Base", "price_year": 2025, "start_year": 2026, "horizon_years": 10,
  "price_index": {"2020": "100", "2025": "120"},
  "other_indices": {"wages": {"levels": {"2020": "90", "2025": "110"}, "source": {"title": "DST"}}},
  "discounting": {"schedule": [{"from_year": 1, "rate": "0.035"}, {"from_year": 5, "rate": "0.025"}]},
  "participants": {"starting": ["10", "12.5"], "course_years": 2, "completion_rate": "0.8"},
  "about": {"yardsticks": [{"label": "y", "amount": "1"}]},
  "costs": [
    {"id": "a", "amount": "100", "quantity": "2", "price_year": 2020, "index": "wages", "basis": {"kind": "one_off", "year": 3},
     "payers": {"municipality": "0.5", "state": "0.5"}},
    {"id": "b", "staff": {"yearly_pay": "500000", "effective_hours": "1400", "hours": "10", "overhead": "0.2"},
     "basis": {"kind": "per_year", "from": 1, "to": 4}, "payers": {"region": "1"}},
    {"id": "c", "amount": "7", "basis": {"kind": "per_group", "size": 8, "every_course_year": true}, "payers": {"citizen": "1"}},
    {"id": "d", "amount": "7", "basis": {"kind": "per_participant_course_year", "course_years": 3}, "payers": {"citizen": "1"}},
    {"id": "e", "amount": "7", "basis": {"kind": "per_participant"}, "payers": {"citizen": "1"}},
    {"id": "f", "amount": "7", "basis": {"kind": "per_operating_year"}, "payers": {"citizen": "1"}}
  ],
  "saved_costs": [{"id": "a", "amount": "5", "basis": {"kind": "per_participant"}, "payers": {"municipality": "1"}}],
  "consequences_during": [{"id": "d", "area": "health", "unit": "visit", "quantity": ["1", "2"], "price": {"per_unit": {"region": "10"}}}],
  "outcomes": [
    {"id": "o", "success_rate": {"with": "0.5", "without": "0.3", "basis": "completers"},
     "persistence": {"kind": "exponential", "annual_loss": "0.1"}, "effect_start": "completion_year", "first_year_share": "0.5",
     "evidence": {"design": "rct", "participants": "100", "follow_up_months": "12"},
     "consequences": [{"id": "c", "area": "job", "unit": "month", "kind": "expense", "quantity": ["-1", "-2"],
       "price": {"per_unit": {"state": "1000", "municipality": ["1", "2"]}, "price_year": 2020},
       "realisable": {"share": "0.5", "lag_years": 1}}]}
  ]
}"#;

pub(crate) fn base() -> Json {
    Json::parse(BASE).unwrap()
}

pub(crate) fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn json(text: &str) -> Json {
    Json::parse(text).unwrap()
}

/// The problems of the base case with some values put in; `-` takes a field away.
pub(crate) fn broken(changes: &[(&str, &str)]) -> Vec<Problem> {
    let mut case = base();
    for (path, value) in changes {
        case.put(&Path::parse(path).0, (*value != "-").then(|| json(value)));
    }
    let Reading { case, problems } = Case::read(&case);
    let sound = problems.iter().all(|problem| problem.severity == Severity::Warning);
    assert_eq!(case.is_some(), sound, "a case is there exactly where no problem is an error: {problems:?}");
    problems
}

/// Breaks one thing and expects one problem, where it was broken.
#[track_caller]
pub(crate) fn expect(path: &str, value: &str, code: Code) -> Problem {
    expect_at(path, value, path, code)
}

#[track_caller]
pub(crate) fn expect_at(path: &str, value: &str, at: &str, code: Code) -> Problem {
    let problems = broken(&[(path, value)]);
    let [problem] = problems.as_slice() else { panic!("{path} = {value}: one problem expected, found {problems:#?}") };
    assert_eq!((problem.path.to_string().as_str(), problem.code), (at, code), "{path} = {value}");
    assert_eq!(problem.severity, code.severity());
    problem.clone()
}

#[track_caller]
pub(crate) fn range(problem: &Problem) -> (String, String, bool) {
    match &problem.allowed {
        Allowed::Range { min, max, above } => (min.clone(), max.clone(), *above),
        other => panic!("a range expected: {other:?}"),
    }
}
