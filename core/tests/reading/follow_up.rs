//! The follow-up: what may stand in it, and what it must fit.

use som_core::{Allowed, Case, Code, FollowUp, MeasuredShare, Severity};

use crate::{base, broken, json};

const WHOLE: &str = r#"{
  "until": 4, "source": {"title": "Opgørelse", "address": "https://example.org", "seen": "2026-01-02"}, "note": "n",
  "participants": {"starting": ["9", null, "4"], "completion_rate": {"count": "9", "of": "13"}},
  "costs": {"a": {"by_year": [null, "200"], "price_year": 2020, "source": {"title": "Regnskab"}}, "b": {"amount": "5"}},
  "saved_costs": {"a": {"amount": "6"}},
  "consequences_during": {"d": {"quantity": ["1", "3"], "price": {"per_unit": {"region": "11", "state": ["1", "2"]}, "price_year": 2020}}},
  "outcomes": {"o": {"success_rate": {"with": "0.4", "without": {"count": "3", "of": "10"}}, "source": {"title": "Register"},
    "consequences": {"c": {"quantity": [null, "-1.5"], "price": {"per_unit": {"state": "900"}}, "source": {"title": "Register"}}}}}
}"#;

/// The problems of the base case with this follow-up, in which one thing is changed; `-` takes a field away.
fn changed(path: &str, value: &str) -> Vec<(String, Code)> {
    let place = format!("follow_up.{path}");
    broken(&[("follow_up", WHOLE), (&place, value)]).into_iter().map(|problem| (problem.path.to_string(), problem.code)).collect()
}

#[track_caller]
fn expect(path: &str, value: &str, at: &str, code: Code) {
    assert_eq!(changed(path, value), [(format!("follow_up.{at}"), code)], "{path} = {value}");
}

#[test]
fn a_whole_follow_up_is_read_and_written_back() {
    assert_eq!(broken(&[("follow_up", WHOLE)]), []);
    let mut case = base();
    case.put(&som_core::Path::parse("follow_up").0, Some(json(WHOLE)));
    let case = Case::read(&case).into_case().unwrap();
    assert_eq!(case.follow_up.completion_rate, Some(MeasuredShare::Counted { count: 9.into(), of: 13.into() }));
    let again = Case::from_text(&case.to_text()).into_case().unwrap();
    assert_eq!(again, case);
    assert_eq!(again.to_text(), case.to_text());
    // What was measured is written as it was read, but for the order of its fields.
    let written = case.to_json().at(&som_core::Path::parse("follow_up")).cloned().unwrap().to_text();
    assert_eq!(written.parse::<serde_json::Value>().unwrap(), WHOLE.parse::<serde_json::Value>().unwrap());
}

#[test]
fn what_is_said_of_a_cost_before_it_is_measured_is_kept_and_changes_nothing() {
    let mut case = base();
    let expected = som_core::evaluate::<som_core::Decimal>(&Case::read(&case).into_case().unwrap());
    let said = r#"{"costs": {"a": {"price_year": 2020, "source": {"title": "Regnskab"}}}}"#;
    case.put(&som_core::Path::parse("follow_up").0, Some(json(said)));
    let case = Case::read(&case).into_case().unwrap();
    let written = case.to_json().at(&som_core::Path::parse("follow_up")).cloned().unwrap().to_text();
    assert_eq!(written.parse::<serde_json::Value>().unwrap(), said.parse::<serde_json::Value>().unwrap());
    assert!(case.follow_up.is_empty());
    assert_eq!(som_core::evaluate(&case), expected);
    assert!(som_core::compare::<som_core::Decimal>(&case).is_none());
}

#[test]
fn a_case_without_one_is_written_without_one() {
    for nothing in [
        "-",
        "{}",
        "null",
        r#"{"participants": {"starting": [null, ""], "completion_rate": {"count": "", "of": ""}},
        "costs": {"a": {"amount": ""}, "b": {}}, "outcomes": {}}"#,
    ] {
        let mut case = base();
        let alone = Case::read(&case).into_case().unwrap().to_text();
        case.put(&som_core::Path::parse("follow_up").0, (nothing != "-").then(|| json(nothing)));
        let case = Case::read(&case).into_case().unwrap();
        assert_eq!(case.follow_up, FollowUp::default(), "{nothing}");
        assert_eq!(case.to_text(), alone);
    }
}

#[test]
fn each_rule_broken_once() {
    expect("xtra", "1", "xtra", Code::UnknownField);
    expect("participants.course_years", "1", "participants.course_years", Code::UnknownField);
    expect("costs.a.quantity", "1", "costs.a.quantity", Code::UnknownField);
    expect("outcomes.o.evidence", "{}", "outcomes.o.evidence", Code::UnknownField);
    expect("outcomes.o.success_rate.basis", "\"starters\"", "outcomes.o.success_rate.basis", Code::UnknownField);
    expect("outcomes.o.consequences.c.price.index", "\"wages\"", "outcomes.o.consequences.c.price.index", Code::UnknownField);
    // No such line.
    for path in ["costs.zz", "saved_costs.zz", "consequences_during.zz", "outcomes.zz", "outcomes.o.consequences.zz"] {
        expect(path, "{}", path, Code::UnknownField);
    }
    expect("until", "10", "until", Code::OutOfRange);
    expect("until", "\"2027\"", "until", Code::NotANumber);
    expect("participants.starting[0]", "\"-1\"", "participants.starting[0]", Code::OutOfRange);
    expect("participants.starting[0]", "\"ni\"", "participants.starting[0]", Code::NotANumber);
    expect("participants.completion_rate", "\"1.1\"", "participants.completion_rate", Code::OutOfRange);
    expect("participants.completion_rate.count", "\"14\"", "participants.completion_rate.count", Code::OutOfRange);
    expect("participants.completion_rate.of", "0", "participants.completion_rate.of", Code::OutOfRange);
    expect("participants.completion_rate.of", "-", "participants.completion_rate.of", Code::Missing);
    expect("participants.completion_rate.count", "\"\"", "participants.completion_rate.count", Code::Missing);
    expect("outcomes.o.success_rate.with", "\"45 %\"", "outcomes.o.success_rate.with", Code::NotANumber);
    expect("costs.a.amount", "5", "costs.a.amount", Code::AmountTwice);
    expect("costs.a.price_year", "2021", "costs.a.price_year", Code::IndexYearMissing);
    let price_year = "outcomes.o.consequences.c.price.price_year";
    expect(price_year, "2021", price_year, Code::IndexYearMissing);
    let late = ["participants.starting[2]", "costs.a.by_year[1]"].map(|at| (format!("follow_up.{at}"), Code::AfterLastMeasured));
    assert_eq!(changed("until", "0"), late);
    let problems = broken(&[("follow_up", WHOLE), ("follow_up.until", "1")]);
    assert_eq!((problems[0].code, problems[0].path.to_string().as_str()), (Code::AfterLastMeasured, "follow_up.participants.starting[2]"));
    assert_eq!(problems[0].allowed, Allowed::Range { min: "0".into(), max: "1".into(), above: false });
    let more = r#"["1", "1", "1"]"#;
    expect("consequences_during.d.quantity", more, "consequences_during.d.quantity", Code::WrongLength);
    let prices = "consequences_during.d.price.per_unit.state";
    expect(prices, r#"["1"]"#, prices, Code::PriceListTooShort);
    // The municipality's expected prices reach two years.
    expect("outcomes.o.consequences.c.quantity", more, "outcomes.o.consequences.c.quantity", Code::PriceListTooShort);
    assert_eq!(changed("outcomes.o.consequences.c", r#"{"quantity": ["1", "1", "1"], "price": {"per_unit": {"municipality": "3"}}}"#), []);
    // Beside a rule: prices of all that it gives a share, quantities as far as its lists reach.
    let rule = (
        "outcomes[0].consequences[0].price",
        r#"{"rule": {"kind": "bands", "cost_before": ["9", "9"], "cost_after": ["1", "9"], "gross": "1", "versions": [
            {"valid_from": "2016-01-01", "steps": [{"payers": {"state": "0.5", "municipality": "0.5"}}]}]}}"#,
    );
    let beside = |line: &str| -> Vec<(String, Code)> {
        let changes = [rule, ("outcomes[0].consequences[0].quantity", r#"["-1", "0"]"#), ("follow_up", r#"{"until": 5}"#)];
        let line = ("follow_up.outcomes", &*format!(r#"{{"o": {{"consequences": {{"c": {line}}}}}}}"#));
        let problems = broken(&[changes[0], changes[1], changes[2], line]);
        problems.into_iter().map(|problem| (problem.path.to_string(), problem.code)).collect()
    };
    let at = |field: &str| format!("follow_up.outcomes.o.consequences.c.{field}");
    assert_eq!(beside(r#"{"quantity": ["-2"], "price": {"per_unit": {"state": "1", "municipality": "2"}}}"#), []);
    assert_eq!(beside(r#"{"price": {"per_unit": {"state": "1"}}}"#), [(at("price.per_unit.municipality"), Code::Missing)]);
    assert_eq!(beside(r#"{"quantity": ["-2", "-2"]}"#), [(at("quantity[1]"), Code::NoChangeInCost)]);
    assert_eq!(beside(r#"{"quantity": ["-2", "0", "-1"]}"#), [(at("quantity"), Code::PriceListTooShort)]);
    let problems = broken(&[
        ("follow_up", WHOLE),
        ("outcomes[0].consequences[0].unit", "\"month\""),
        ("follow_up.outcomes.o.consequences.c.quantity[1]", "-13"),
    ]);
    assert_eq!((problems[0].code, problems[0].severity), (Code::MoreThanAYear, Severity::Warning));
    assert_eq!(problems[0].path.to_string(), "follow_up.outcomes.o.consequences.c.quantity[1]");
    let problems = broken(&[
        ("follow_up", WHOLE),
        ("follow_up.costs.a", r#"{"amount": "1e12", "price_year": 2020}"#),
        ("costs[0].quantity", "1000000"),
        ("other_indices.wages.levels", r#"{"2020": "0.000001", "2025": "1000000"}"#),
    ]);
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::TooLarge]);
}

#[test]
fn all_problems_at_once_also_where_the_case_is_wrong() {
    let problems = broken(&[
        ("follow_up", WHOLE),
        ("costs[0].basis.year", "11"),
        ("follow_up.costs.zz", r#"{"amount": "x"}"#),
        ("follow_up.participants.starting[0]", "\"x\""),
        ("follow_up.outcomes.o.success_rate.with", "2"),
    ]);
    let told: Vec<_> = problems.iter().map(|problem| (problem.path.to_string(), problem.code)).collect();
    // Where the lines are themselves wrong, nothing is held against them.
    let expected = [
        ("costs[0].basis.year", Code::OutOfRange),
        ("follow_up.participants.starting[0]", Code::NotANumber),
        ("follow_up.costs.zz.amount", Code::NotANumber),
        ("follow_up.outcomes.o.success_rate.with", Code::OutOfRange),
    ];
    assert_eq!(told, expected.map(|(path, code)| (path.to_owned(), code)));
}
