use som_core::{Allowed, Case, Code, Input, Path, Problem, Severity};

use crate::{base, broken, dec, json, range};

/// One of everything that can be said about uncertainty in the base case.
const ALL: &str = r#"{
  "inputs": [
    {"input": {"kind": "participants"}, "distribution": {"kind": "log_normal", "given": "mean_and_error", "mean": "1", "error": "0.1"}},
    {"input": {"kind": "participants", "year": 1}, "distribution": {"kind": "gamma", "given": "interval", "low": "8", "high": "15", "level": "0.9"}},
    {"input": {"kind": "completion_rate"}, "distribution": {"kind": "beta", "given": "count", "successes": "28", "of": "34"}, "suggested": true},
    {"input": {"kind": "rate_with", "outcome": "o"}, "distribution": {"kind": "beta", "given": "interval", "low": "0.4", "high": "0.65", "level": "0.95"},
     "source": {"title": "t"}, "note": "n"},
    {"input": {"kind": "rate_without", "outcome": "o"}, "distribution": {"kind": "beta", "given": "parameters", "alpha": "30", "beta": "70"}},
    {"input": {"kind": "effect"}, "distribution": {"kind": "triangular", "low": "0", "mode": "1", "high": "2"}},
    {"input": {"kind": "effect", "outcome": "o"}, "distribution": {"kind": "range", "low": "-1", "high": "3"}},
    {"input": {"kind": "costs", "list": "saved_costs"}, "distribution": {"kind": "uniform", "low": "0.8", "high": "1.2"}},
    {"input": {"kind": "cost_amount", "list": "costs", "id": "a"}, "distribution": {"kind": "normal", "given": "mean_and_error", "mean": "100", "error": "20"}},
    {"input": {"kind": "cost_quantity", "list": "costs", "id": "b"}, "distribution": {"kind": "gamma", "given": "parameters", "shape": "4", "scale": "0.25"}},
    {"input": {"kind": "quantity", "outcome": "o", "id": "c"}, "distribution": {"kind": "normal", "given": "interval", "low": "0.7", "high": "1.3", "level": "0.95"}},
    {"input": {"kind": "price_factor", "id": "d"}, "distribution": {"kind": "pert", "low": "0.9", "mode": "1", "high": "1.3"}},
    {"input": {"kind": "price_factor", "outcome": "o", "id": "c", "payer": "municipality"}, "distribution": {"kind": "pert", "low": "0", "mode": "1", "high": "2", "weight": "6"}},
    {"input": {"kind": "price", "outcome": "o", "id": "c", "payer": "state"}, "distribution": {"kind": "normal", "given": "mean_and_error", "mean": "1000", "error": "300"}},
    {"input": {"kind": "realisable_share", "outcome": "o", "id": "c"}, "distribution": {"kind": "uniform", "low": "0.25", "high": "1"}},
    {"input": {"kind": "persistence_loss", "outcome": "o"}, "distribution": {"kind": "beta", "given": "mean_and_error", "mean": "0.1", "error": "0.03"}},
    {"input": {"kind": "first_year_share", "outcome": "o"}, "distribution": {"kind": "uniform", "low": "0.3", "high": "0.7"}},
    {"input": {"kind": "discount_rate"}, "distribution": {"kind": "triangular", "low": "-0.01", "mode": "0", "high": "0.01"}}
  ],
  "correlations": [{"between": [{"kind": "rate_with", "outcome": "o"}, {"kind": "rate_without", "outcome": "o"}], "rank": "0.4", "note": "n"}],
  "decision": {"payer": "municipality", "citizens": "40", "years": 5, "trial": {"per_arm": 200, "cost": "1500000"}},
  "scenarios": [
    {"id": "s", "title": "Færre lykkes", "kind": "pessimistic", "changes": [{"input": {"kind": "rate_with", "outcome": "o"}, "value": "0.4"}]},
    {"id": "t", "changes": [{"input": {"kind": "effect"}, "value": "0.5"}, {"input": {"kind": "discount_rate"}, "value": "0.01"}]}
  ],
  "optimism": {"on": true, "level_1": "0.1", "level_2": "0.2", "level_3": "0.4", "unmeasured": "0.6", "source": {"title": "t"}},
  "simulation": {"draws": 20000, "seed": 7, "precision": "250.5"}
}"#;

/// The problems of the base case with all of this, and some values put in.
fn found(changes: &[(&str, &str)]) -> Vec<(String, Code)> {
    let changes: Vec<(String, &str)> = changes.iter().map(|(path, value)| (format!("uncertainty.{path}"), *value)).collect();
    let all = std::iter::once(("uncertainty", ALL)).chain(changes.iter().map(|(path, value)| (path.as_str(), *value)));
    refusals(broken(&all.collect::<Vec<_>>()))
}

/// Breaks one thing of the first entry, which is the only one.
#[track_caller]
fn one(input: &str, distribution: &str, expected: &[(&str, Code)]) {
    let entry = format!(r#"{{"inputs": [{{"input": {input}, "distribution": {distribution}}}]}}"#);
    let problems = broken(&[("uncertainty", entry.as_str())]);
    let found: Vec<(String, Code)> = problems.iter().map(|problem| (problem.path.to_string(), problem.code)).collect();
    let expected: Vec<(String, Code)> = expected.iter().map(|(path, code)| (format!("uncertainty.inputs[0].{path}"), *code)).collect();
    assert_eq!(found, expected, "{input} {distribution}");
}

#[test]
fn everything_is_read_and_written_as_the_same() {
    let mut case = base();
    case.put(&Path::parse("uncertainty").0, Some(json(ALL)));
    let reading = Case::read(&case);
    assert_eq!(reading.problems, []);
    let case = reading.case.unwrap();
    let found = &case.uncertainty;
    assert_eq!((found.inputs.len(), found.scenarios.len()), (18, 2));
    assert_eq!(found.inputs[17].input, Input::DiscountRate);
    assert_eq!(found.decision.trial.as_ref().unwrap().cost, Some(dec("1500000")));
    assert_eq!(found.optimism.as_ref().unwrap().levels, [dec("0.1"), dec("0.2"), dec("0.4")]);
    let again = Case::from_text(&case.to_text()).case.unwrap();
    assert_eq!(again, case);
    assert_eq!(again.to_text(), case.to_text());
}

#[test]
fn nothing_said_is_nothing_written() {
    for nothing in ["{}", "null", r#"{"inputs": [], "decision": {}}"#] {
        let mut case = base();
        case.put(&Path::parse("uncertainty").0, Some(json(nothing)));
        assert_eq!(Case::read(&case).case.unwrap().to_text(), Case::read(&base()).case.unwrap().to_text());
    }
}

#[test]
fn every_problem_in_one_go() {
    let found = found(&[
        ("inputs[0].weight", "1"),
        ("inputs[3].input.outcome", r#""x""#),
        ("inputs[5].distribution.high", r#""0""#),
        ("correlations[0].rank", r#""1.5""#),
        ("decision.payer", r#""nobody""#),
        ("scenarios[1].id", r#""s""#),
        ("optimism.level_2", r#""2""#),
    ]);
    let expected = [
        ("inputs[0].weight", Code::UnknownField),
        ("inputs[3].input.outcome", Code::InputUnknown),
        ("inputs[5].distribution.high", Code::OutOfRange),
        // The entry that was to be uncertain names nothing.
        ("correlations[0].between[0]", Code::NotUncertain),
        ("correlations[0].rank", Code::OutOfRange),
        ("decision.payer", Code::NotOneOf),
        ("scenarios[1].id", Code::DuplicateId),
        ("optimism.level_2", Code::OutOfRange),
    ];
    assert_eq!(found, expected.map(|(path, code)| (format!("uncertainty.{path}"), code)));
}

#[test]
fn an_input_is_a_number_of_the_case() {
    let any = r#"{"kind": "range", "low": "0.01", "high": "0.99"}"#;
    for (input, path, code) in [
        (r#"{"kind": "rate_with", "outcome": "x"}"#, "input.outcome", Code::InputUnknown),
        (r#"{"kind": "rate_with"}"#, "input.outcome", Code::Missing),
        (r#"{"kind": "rate"}"#, "input.kind", Code::NotOneOf),
        (r#"{"kind": "effect", "outcome": "x"}"#, "input.outcome", Code::InputUnknown),
        (r#"{"kind": "participants", "year": 2}"#, "input.year", Code::OutOfRange),
        (r#"{"kind": "cost_amount", "list": "costs", "id": "x"}"#, "input.id", Code::InputUnknown),
        (r#"{"kind": "cost_amount", "list": "saved_costs", "id": "b"}"#, "input.id", Code::InputUnknown),
        (r#"{"kind": "cost_amount", "list": "prices", "id": "b"}"#, "input.list", Code::NotOneOf),
        (r#"{"kind": "quantity", "id": "c"}"#, "input.id", Code::InputUnknown),
        (r#"{"kind": "quantity", "outcome": "o", "id": "d"}"#, "input.id", Code::InputUnknown),
        (r#"{"kind": "price", "outcome": "o", "id": "c", "payer": "municipality"}"#, "input.payer", Code::InputWithoutValue),
        (r#"{"kind": "price", "outcome": "o", "id": "c"}"#, "input.payer", Code::Missing),
        (r#"{"kind": "price_factor", "outcome": "o", "id": "c", "payer": "region"}"#, "input.payer", Code::InputWithoutValue),
        (r#"{"kind": "persistence_years", "outcome": "o"}"#, "input.kind", Code::InputWithoutValue),
        (r#"{"kind": "completion_rate", "outcome": "o"}"#, "input.outcome", Code::UnknownField),
    ] {
        one(input, any, &[(path, code)]);
    }
    let change = r#"{"scenarios": [{"id": "s", "changes": [{"input": {"kind": "rate_with", "outcome": "x"}, "value": "1"}]}]}"#;
    let problems = broken(&[("uncertainty", change)]);
    let [problem] = problems.as_slice() else { panic!("one problem expected: {problems:?}") };
    assert_eq!((problem.value.as_deref(), &problem.allowed), (Some("x"), &Allowed::OneOf { options: vec!["o".to_owned()] }));
    let shift = r#"{"inputs": [{"input": {"kind": "discount_rate"}, "distribution": {"kind": "range", "low": "-0.01", "high": "0.01"}}]}"#;
    let problems = broken(&[("discounting.schedule", "[]"), ("uncertainty", shift)]);
    let [problem] = problems.as_slice() else { panic!("one problem expected: {problems:?}") };
    assert_eq!((problem.path.to_string().as_str(), problem.code), ("uncertainty.inputs[0].input.kind", Code::InputWithoutValue));
    let linear = r#"{"kind": "linear", "years": "5"}"#;
    let years = r#"{"inputs": [{"input": {"kind": "persistence_years", "outcome": "o"}, "distribution": {"kind": "range", "low": "0", "high": "9"}}]}"#;
    let problems = broken(&[("outcomes[0].persistence", linear), ("uncertainty", years)]);
    assert_eq!((problems[0].code, range(&problems[0]).2), (Code::OutOfRange, true), "no years are none");
}

#[test]
fn an_input_stands_once() {
    let outcome = r#"{"kind": "rate_with", "outcome": "o"}"#;
    assert_eq!(found(&[("inputs[2].input", outcome)]), [("uncertainty.inputs[3].input".to_owned(), Code::DuplicateInput)]);
    assert_eq!(
        found(&[("correlations[0].between[1]", outcome)]),
        [("uncertainty.correlations[0].between".to_owned(), Code::DuplicateInput)]
    );
    assert_eq!(found(&[("scenarios[1].changes[1].input", r#"{"kind": "effect"}"#)]).len(), 1);
    let pair = r#"{"between": [{"kind": "rate_without", "outcome": "o"}, {"kind": "rate_with", "outcome": "o"}], "rank": "0"}"#;
    assert_eq!(found(&[("correlations[1]", pair)]), [("uncertainty.correlations[1].between".to_owned(), Code::DuplicatePair)]);
}

#[test]
fn impossible_distributions_are_refused_where_they_are_wrong() {
    const AMOUNT: &str = r#"{"kind": "cost_amount", "list": "costs", "id": "a"}"#;
    const RATE: &str = r#"{"kind": "rate_with", "outcome": "o"}"#;
    for (input, distribution, path, code) in [
        (AMOUNT, r#"{"kind": "uniform", "low": "200", "high": "100"}"#, "distribution.high", Code::OutOfRange),
        (AMOUNT, r#"{"kind": "uniform", "low": "100", "high": "100"}"#, "distribution.high", Code::OutOfRange),
        (AMOUNT, r#"{"kind": "triangular", "low": "50", "mode": "200", "high": "150"}"#, "distribution.mode", Code::OutOfRange),
        (AMOUNT, r#"{"kind": "pert", "low": "50", "mode": "100", "high": "150", "weight": "0"}"#, "distribution.weight", Code::OutOfRange),
        (AMOUNT, r#"{"kind": "pert", "low": "50", "high": "150"}"#, "distribution.mode", Code::Missing),
        (AMOUNT, r#"{"kind": "normal", "given": "mean_and_error", "mean": "100", "error": "0"}"#, "distribution.error", Code::OutOfRange),
        (AMOUNT, r#"{"kind": "normal", "given": "count", "successes": "1", "of": "2"}"#, "distribution.given", Code::NotOneOf),
        (AMOUNT, r#"{"kind": "gamma", "given": "mean_and_error", "mean": "-100", "error": "1"}"#, "distribution.mean", Code::OutOfRange),
        (AMOUNT, r#"{"kind": "gamma", "given": "mean_and_error", "mean": "100", "error": "0.01"}"#, "distribution", Code::SpreadTooSmall),
        (
            AMOUNT,
            r#"{"kind": "log_normal", "given": "interval", "low": "0", "high": "5", "level": "0.95"}"#,
            "distribution.low",
            Code::OutOfRange,
        ),
        (
            AMOUNT,
            r#"{"kind": "normal", "given": "interval", "low": "0", "high": "500", "level": "0.99"}"#,
            "distribution.level",
            Code::NotOneOf,
        ),
        (AMOUNT, r#"{"kind": "cauchy"}"#, "distribution.kind", Code::NotOneOf),
        (AMOUNT, r#"{"kind": "range", "low": "0", "high": "500", "mode": "1"}"#, "distribution.mode", Code::UnknownField),
        (RATE, r#"{"kind": "range", "low": "0.4", "high": "1.2"}"#, "distribution.high", Code::OutOfRange),
        (
            RATE,
            r#"{"kind": "normal", "given": "mean_and_error", "mean": "0.5", "error": "0.1"}"#,
            "distribution.kind",
            Code::DistributionOutside,
        ),
        (RATE, r#"{"kind": "gamma", "given": "parameters", "shape": "2", "scale": "0.1"}"#, "distribution.kind", Code::DistributionOutside),
        (RATE, r#"{"kind": "beta", "given": "mean_and_error", "mean": "1.5", "error": "0.1"}"#, "distribution.mean", Code::OutOfRange),
        (RATE, r#"{"kind": "beta", "given": "mean_and_error", "mean": "1", "error": "0.1"}"#, "distribution", Code::DistributionImpossible),
        (RATE, r#"{"kind": "beta", "given": "mean_and_error", "mean": "0.5", "error": "0.5"}"#, "distribution", Code::SpreadTooLarge),
        (RATE, r#"{"kind": "beta", "given": "count", "successes": "34", "of": "34"}"#, "distribution.successes", Code::CountNoneOrAll),
        (RATE, r#"{"kind": "beta", "given": "count", "successes": "0", "of": "34"}"#, "distribution.successes", Code::CountNoneOrAll),
        (RATE, r#"{"kind": "beta", "given": "count", "successes": "35", "of": "34"}"#, "distribution.successes", Code::OutOfRange),
        (
            r#"{"kind": "cost_quantity", "list": "costs", "id": "a"}"#,
            r#"{"kind": "normal", "given": "mean_and_error", "mean": "2", "error": "1"}"#,
            "distribution.kind",
            Code::DistributionOutside,
        ),
        // 0.3 + 4 · 0.2 is more than everybody, and a discount rate of 3.5 % less 4.5 points is no discounting but allowed.
        (r#"{"kind": "effect"}"#, r#"{"kind": "range", "low": "0", "high": "4"}"#, "distribution", Code::DistributionOutside),
        (r#"{"kind": "discount_rate"}"#, r#"{"kind": "range", "low": "0", "high": "0.97"}"#, "distribution", Code::DistributionOutside),
    ] {
        one(input, distribution, &[(path, code)]);
    }
    one(r#"{"kind": "discount_rate"}"#, r#"{"kind": "range", "low": "-0.045", "high": "0"}"#, &[]);
    one(r#"{"kind": "effect"}"#, r#"{"kind": "range", "low": "-1.5", "high": "3.5"}"#, &[]);
}

#[test]
fn a_value_beyond_its_own_range_is_a_warning() {
    let entry = r#"{"inputs": [{"input": {"kind": "completion_rate"}, "distribution": {"kind": "range", "low": "0.85", "high": "0.95"}}]}"#;
    let problems = broken(&[("uncertainty", entry)]);
    assert_eq!((problems.len(), problems[0].code, problems[0].severity), (1, Code::ExpectedOutside, Severity::Warning));
    assert_eq!((problems[0].value.as_deref(), range(&problems[0])), (Some("0.8"), ("0.85".to_owned(), "0.95".to_owned(), false)));
    // Of a distribution without a sharp end, beyond its middle 95 %: 0.9 ± 1.96 · 0.02.
    let entry = r#"{"inputs": [{"input": {"kind": "completion_rate"}, "distribution": {"kind": "beta", "given": "mean_and_error", "mean": "0.9", "error": "0.02"}}]}"#;
    let problems = broken(&[("uncertainty", entry)]);
    assert_eq!((problems.len(), problems[0].code), (1, Code::ExpectedOutside));
    let entry = entry.replace("0.02", "0.08");
    assert_eq!(broken(&[("uncertainty", entry.as_str())]).len(), 0);
}

#[test]
fn contradicting_correlations_are_refused() {
    let pair = |one: &str, other: &str, rank: &str| format!(r#"{{"between": [{one}, {other}], "rank": "{rank}"}}"#);
    let (with, without, rate) =
        (r#"{"kind": "rate_with", "outcome": "o"}"#, r#"{"kind": "rate_without", "outcome": "o"}"#, r#"{"kind": "completion_rate"}"#);
    let three = format!("[{}, {}, {}]", pair(with, without, "0.9"), pair(without, rate, "0.9"), pair(with, rate, "-0.9"));
    assert_eq!(found(&[("correlations", &three)]), [("uncertainty.correlations".to_owned(), Code::CorrelationsImpossible)]);
}

#[test]
fn a_change_of_a_scenario_stays_within_what_its_input_can_be() {
    let found = |input: &str, value: &str| {
        let changes =
            format!(r#"[{{"input": {input}, "value": "{value}"}}, {{"input": {{"kind": "rate_with", "outcome": "o"}}, "value": "0.4"}}]"#);
        found(&[("scenarios[0].changes", &changes)])
    };
    let wrong = [("uncertainty.scenarios[0].changes[0].value".to_owned(), Code::OutOfRange)];
    assert_eq!(found(r#"{"kind": "completion_rate"}"#, "1.1"), wrong);
    assert_eq!(found(r#"{"kind": "completion_rate"}"#, "1"), []);
    // The effect is 0.1 with the rate that the scenario itself says: 0.3 + 7 · 0.1 is everybody.
    assert_eq!(found(r#"{"kind": "effect"}"#, "7.1"), wrong);
    assert_eq!(found(r#"{"kind": "effect"}"#, "7"), []);
}

/// The base case with an effect that leads to the rate with, and this uncertainty.
#[track_caller]
fn entered(effect: &str, uncertainty: &str, expected: &[(&str, Code)]) {
    let found = broken_or_none(effect, uncertainty);
    let expected: Vec<(String, Code)> = expected.iter().map(|(path, code)| (format!("uncertainty.{path}"), *code)).collect();
    assert_eq!(found, expected, "{effect} {uncertainty}");
}

fn broken_or_none(effect: &str, uncertainty: &str) -> Vec<(String, Code)> {
    let mut case = base();
    case.put(&Path::parse("outcomes[0].success_rate").0, Some(json(effect)));
    case.put(&Path::parse("uncertainty").0, Some(json(uncertainty)));
    refusals(Case::read(&case).problems)
}

fn refusals(problems: Vec<Problem>) -> Vec<(String, Code)> {
    let refused = problems.into_iter().filter(|problem| problem.severity == Severity::Error);
    refused.map(|problem| (problem.path.to_string(), problem.code)).collect()
}

const RATIO: &str = r#"{"without": "0.4", "entered_as": {"measure": "risk_ratio", "value": "0.75"}}"#;
const OF_RATIO: &str = r#"{"kind": "measure", "outcome": "o", "measure": "risk_ratio"}"#;
const PUBLISHED: &str = r#"{"kind": "log_normal", "given": "interval", "low": "0.60", "high": "0.94", "level": "0.95"}"#;

fn inputs(inputs: &[(&str, &str)]) -> String {
    let entries = inputs.iter().map(|(input, distribution)| format!(r#"{{"input": {input}, "distribution": {distribution}}}"#));
    format!(r#"{{"inputs": [{}]}}"#, entries.collect::<Vec<_>>().join(","))
}

#[test]
fn an_effect_as_it_was_entered_is_an_input() {
    let mut case = base();
    case.put(&Path::parse("outcomes[0].success_rate").0, Some(json(RATIO)));
    case.put(&Path::parse("uncertainty").0, Some(json(&inputs(&[(OF_RATIO, PUBLISHED)]))));
    let read = Case::read(&case).into_case().unwrap();
    assert_eq!(read.uncertainty.inputs[0].input, Input::Measure { outcome: "o".to_owned(), measure: som_core::Measure::RiskRatio });
    assert_eq!(Case::from_text(&read.to_text()).into_case().unwrap(), read);
    // A range of one measure is not one of another, nor of two rates.
    let any = r#"{"kind": "range", "low": "0.5", "high": "0.9"}"#;
    let problem = [("inputs[0].input.measure", Code::InputWithoutValue)];
    entered(r#"{"without": "0.4", "entered_as": {"measure": "odds_ratio", "value": "0.75"}}"#, &inputs(&[(OF_RATIO, any)]), &problem);
    entered(r#"{"without": "0.4", "with": "0.3"}"#, &inputs(&[(OF_RATIO, any)]), &problem);
    entered(RATIO, &inputs(&[(r#"{"kind": "measure", "outcome": "o"}"#, any)]), &[("inputs[0].input.measure", Code::Missing)]);
    entered(
        RATIO,
        &inputs(&[(r#"{"kind": "measure", "outcome": "o", "measure": "x"}"#, any)]),
        &[("inputs[0].input.measure", Code::NotOneOf)],
    );
}

#[test]
fn the_rate_with_is_told_once() {
    let with = (r#"{"kind": "rate_with", "outcome": "o"}"#, r#"{"kind": "range", "low": "0.2", "high": "0.4"}"#);
    let without = (r#"{"kind": "rate_without", "outcome": "o"}"#, r#"{"kind": "range", "low": "0.3", "high": "0.5"}"#);
    entered(RATIO, &inputs(&[(OF_RATIO, PUBLISHED), with]), &[("inputs[1].input", Code::RateTwice)]);
    entered(RATIO, &inputs(&[with, (OF_RATIO, PUBLISHED)]), &[("inputs[1].input", Code::RateTwice)]);
    entered(RATIO, &inputs(&[(OF_RATIO, PUBLISHED), without]), &[]);
    let change = |input: &str, value: &str| format!(r#"{{"input": {input}, "value": "{value}"}}"#);
    let scenario = format!(r#"{{"scenarios": [{{"id": "s", "changes": [{}, {}]}}]}}"#, change(with.0, "0.2"), change(OF_RATIO, "0.9"));
    entered(RATIO, &scenario, &[("scenarios[0].changes[1].input", Code::RateTwice)]);
}

#[test]
fn an_uncertain_effect_leads_to_rates_within_0_to_1() {
    let one = |measure: &str, value: &str, distribution: &str, expected: &[(&str, Code)]| {
        let effect = format!(r#"{{"without": "0.4", "entered_as": {{"measure": "{measure}", "value": "{value}"}}}}"#);
        let input = format!(r#"{{"kind": "measure", "outcome": "o", "measure": "{measure}"}}"#);
        entered(&effect, &inputs(&[(&input, distribution)]), expected);
    };
    let range = |low: &str, high: &str| format!(r#"{{"kind": "range", "low": "{low}", "high": "{high}"}}"#);
    let normal =
        |mean: &str, error: &str| format!(r#"{{"kind": "normal", "given": "mean_and_error", "mean": "{mean}", "error": "{error}"}}"#);
    let outside = [("inputs[0].distribution", Code::DistributionOutside)];
    one("risk_ratio", "0.75", PUBLISHED, &[]);
    one("risk_ratio", "1.5", &range("0", "2.5"), &[]);
    one("risk_ratio", "1.5", &range("1", "2.51"), &outside);
    // What is only above 0 reaches as far as there is any chance worth the name: here 0.13 % lies above 2.5.
    let wide = r#"{"kind": "log_normal", "given": "interval", "low": "0.9", "high": "2.2", "level": "0.95"}"#;
    one("risk_ratio", "1.4", wide, &outside);
    one("risk_ratio", "0.75", &normal("0.75", "0.05"), &[("inputs[0].distribution.kind", Code::DistributionOutside)]);
    one("risk_ratio", "0.75", &range("-0.1", "1"), &[("inputs[0].distribution.low", Code::OutOfRange)]);
    one("percentage_points", "8", &normal("8", "3"), &[]);
    one("percentage_points", "8", &normal("8", "15"), &outside);
    one("percentage_points", "8", &range("-40", "60"), &[]);
    one("odds_ratio", "2", r#"{"kind": "log_normal", "given": "interval", "low": "0.5", "high": "8", "level": "0.95"}"#, &[]);
    one("normal_difference", "0.4", &normal("0.4", "0.3"), &[]);
    one("logistic_difference", "0.4", &normal("0.4", "3"), &outside);
    // What is needed to treat one is not what is needed to harm one.
    one("number_needed_to_treat", "8", &range("4", "40"), &[]);
    one("number_needed_to_treat", "8", &range("1", "40"), &outside);
    one("number_needed_to_treat", "8", &range("-20", "40"), &outside);
    one("number_needed_to_treat", "-8", &range("-40", "-2.5"), &[]);
    one("risk_ratio", "0.5", PUBLISHED, &[]);
    let found = broken(&[("outcomes[0].success_rate", RATIO), ("uncertainty", &inputs(&[(OF_RATIO, &range_text("1", "2.51"))]))]);
    assert_eq!(range_of(&found), ("0".to_owned(), "2.5".to_owned()));
}

fn range_text(low: &str, high: &str) -> String {
    format!(r#"{{"kind": "range", "low": "{low}", "high": "{high}"}}"#)
}

fn range_of(problems: &[som_core::Problem]) -> (String, String) {
    let (min, max, _) = range(&problems[0]);
    (min, max)
}

#[test]
fn an_effect_and_a_rate_without_stay_within_0_to_1_together() {
    let without = r#"{"kind": "rate_without", "outcome": "o"}"#;
    let beta = r#"{"kind": "beta", "given": "count", "successes": "40", "of": "100"}"#;
    let together = [("inputs[0].distribution", Code::TogetherOutside)];
    entered(RATIO, &inputs(&[(OF_RATIO, PUBLISHED), (without, beta)]), &[]);
    let better = r#"{"without": "0.4", "entered_as": {"measure": "risk_ratio", "value": "1.5"}}"#;
    let of = |distribution: &str, rate: &str, expected: &[(&str, Code)]| {
        entered(better, &inputs(&[(OF_RATIO, distribution), (without, rate)]), expected)
    };
    of(&range_text("1.2", "1.8"), &range_text("0.3", "0.5"), &[]);
    of(&range_text("1.2", "2.2"), &range_text("0.3", "0.5"), &together);
    of(&range_text("1.2", "1.5"), beta, &[]);
    of(&range_text("1.2", "2.2"), beta, &together);
    // Moved alone, the rate without is converted with the effect as it is.
    of(&range_text("1.4", "1.6"), &range_text("0", "0.5"), &[("inputs[1].distribution", Code::DistributionOutside)]);
    // Where the effect is certain, the rate with is held as ever.
    entered(better, &inputs(&[(without, &range_text("0", "1"))]), &[]);
    let scenario = |effect: &str, changes: &str| {
        let inputs = inputs(&[(OF_RATIO, effect)]);
        format!(r#"{}, "scenarios": [{{"id": "s", "changes": [{changes}]}}]}}"#, inputs.strip_suffix('}').unwrap())
    };
    let change = |input: &str, value: &str| format!(r#"{{"input": {input}, "value": "{value}"}}"#);
    let value = |code| [("scenarios[0].changes[0].value", code)];
    let effect = range_text("1.2", "1.8");
    entered(better, &scenario(&effect, &change(without, "0.5")), &[]);
    entered(better, &scenario(&effect, &change(without, "0.6")), &value(Code::TogetherOutside));
    entered(better, &scenario(&effect, &change(without, "0.7")), &value(Code::OutOfRange));
    let on_effect = r#"{"kind": "effect", "outcome": "o"}"#;
    entered(better, &scenario(&effect, &format!("{}, {}", change(without, "0.6"), change(on_effect, "1"))), &value(Code::TogetherOutside));
    entered(better, &scenario(&effect, &change(OF_RATIO, "2.6")), &value(Code::RateImpossible));
    entered(better, &scenario(&effect, &format!("{}, {}", change(OF_RATIO, "1.9"), change(without, "0.5"))), &[]);
    entered(better, &scenario(&effect, &format!("{}, {}", change(OF_RATIO, "2.1"), change(without, "0.5"))), &value(Code::RateImpossible));
}
