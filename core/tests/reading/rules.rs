//! What must be there, what must not, and what must fit together.

use som_core::{Allowed, Case, Code, Decimal, Path, Severity};

use crate::{BASE, base, broken, expect, expect_at, range};

#[test]
fn the_base_case_is_sound() {
    assert_eq!(broken(&[]), []);
}

#[test]
fn what_is_required_is_missed() {
    let required = [
        "format",
        "title",
        "price_year",
        "start_year",
        "horizon_years",
        "discounting",
        "discounting.schedule",
        "participants",
        "participants.starting",
        "costs",
        "costs[0].id",
        "costs[0].amount",
        "costs[0].basis",
        "costs[0].basis.kind",
        "costs[0].basis.year",
        "costs[0].payers",
        "costs[1].staff.yearly_pay",
        "costs[1].staff.effective_hours",
        "costs[1].staff.hours",
        "costs[1].basis.from",
        "costs[1].basis.to",
        "costs[2].basis.size",
        "outcomes",
        "outcomes[0].id",
        "outcomes[0].success_rate",
        "outcomes[0].success_rate.with",
        "outcomes[0].persistence.kind",
        "outcomes[0].persistence.annual_loss",
        "outcomes[0].consequences",
        "outcomes[0].consequences[0].id",
        "outcomes[0].consequences[0].area",
        "outcomes[0].consequences[0].unit",
        "outcomes[0].consequences[0].quantity",
        "outcomes[0].consequences[0].price",
        "outcomes[0].consequences[0].price.per_unit",
        "outcomes[0].evidence.design",
        "discounting.schedule[0].from_year",
        "discounting.schedule[0].rate",
        "about.yardsticks[0].label",
        "about.yardsticks[0].amount",
        "other_indices.wages.levels",
    ];
    for path in required {
        if path == "other_indices.wages.levels" {
            expect(path, "-", Code::Missing);
            continue;
        }
        expect(path, "-", Code::Missing);
        if path != "title" {
            assert!(broken(&[(path, "null")]).iter().any(|p| p.code == Code::Missing && p.path.to_string() == path), "{path} = null");
        }
    }
    // With neither an amount nor staff, it is the amount that is missed.
    expect_at("costs[1].staff", "-", "costs[1].amount", Code::Missing);
    expect("costs[0].id", "\"  \"", Code::Missing);
    expect("participants.starting", "[]", Code::Missing);
    expect("outcomes[0].consequences[0].price.per_unit", "{}", Code::Missing);
    // An empty title is a title, and empty lists are lists.
    assert_eq!(broken(&[("title", "\"\"")]), []);
    assert_eq!(broken(&[("outcomes", "[]"), ("costs", "[]"), ("discounting.schedule", "[]")]), []);
}

#[test]
fn what_has_a_default_need_not_be_there() {
    let fields = [
        "participants.course_years",
        "participants.completion_rate",
        "costs[0].quantity",
        "costs[0].price_year",
        "outcomes[0].persistence",
        "outcomes[0].effect_start",
        "outcomes[0].first_year_share",
        "outcomes[0].success_rate.without",
        "outcomes[0].success_rate.basis",
        "saved_costs",
        "outcomes[0].consequences[0].kind",
        "outcomes[0].consequences[0].realisable",
        "costs[2].basis.every_course_year",
        "costs[3].basis.course_years",
        "about",
    ];
    let mut case = base();
    case.put(&Path::parse("consequences_during").0, None);
    for path in fields {
        case.put(&Path::parse(path).0, None);
    }
    let case = Case::read(&case).into_case().unwrap();
    assert_eq!((case.participants.course_years, case.participants.completion_rate), (1, Decimal::ONE));
    assert_eq!((case.costs[0].quantity, case.costs[0].price_year), (Decimal::ONE, case.price_year));
    assert_eq!(case.outcomes[0].persistence, som_core::Persistence::Constant);
    assert_eq!(case.outcomes[0].effect_start, som_core::EffectStart::CompletionYear);
    assert_eq!((case.outcomes[0].first_year_share, case.outcomes[0].success_rate.without), (Decimal::ONE, Decimal::ZERO));
    assert_eq!(case.outcomes[0].success_rate.basis, som_core::RateBasis::Completers);
    assert_eq!(case.outcomes[0].consequences[0].kind, som_core::ConsequenceKind::Expense);
    assert!(case.saved_costs.is_empty() && case.consequences_during.is_empty());
    // Every default is written out.
    for text in [
        "\"course_years\": 1",
        "\"completion_rate\": \"1\"",
        "\"quantity\": \"1\"",
        "\"kind\": \"constant\"",
        "\"effect_start\": \"completion_year\"",
        "\"first_year_share\": \"1\"",
        "\"without\": \"0\"",
        "\"basis\": \"completers\"",
        "\"kind\": \"expense\"",
        "\"lag_years\": 0",
        "\"saved_costs\": []",
        "\"consequences_during\": []",
        "\"every_course_year\": false",
    ] {
        assert!(case.to_text().contains(text), "{text} is written");
    }
}

#[test]
fn a_field_that_no_version_knows() {
    for path in [
        "xtra",
        "about.xtra",
        "about.yardsticks[0].xtra",
        "discounting.xtra",
        "discounting.schedule[0].xtra",
        "participants.xtra",
        "other_indices.wages.xtra",
        "other_indices.wages.source.xtra",
        "costs[0].xtra",
        "costs[1].staff.xtra",
        "costs[0].payers.xtra",
        "outcomes[0].xtra",
        "outcomes[0].success_rate.xtra",
        "outcomes[0].evidence.xtra",
        "outcomes[0].consequences[0].xtra",
        "outcomes[0].consequences[0].price.xtra",
        "outcomes[0].consequences[0].price.per_unit.xtra",
        "outcomes[0].consequences[0].realisable.xtra",
        // one_off, per_year, per_group, per_participant_course_year, per_participant, per_operating_year
        "costs[0].basis.xtra",
        "costs[1].basis.xtra",
        "costs[2].basis.xtra",
        "costs[3].basis.xtra",
        "costs[4].basis.xtra",
        "costs[5].basis.xtra",
        "costs[4].basis.size",
        "costs[5].basis.year",
        "costs[0].basis.from",
        "outcomes[0].persistence.xtra",
        "outcomes[0].persistence.years",
    ] {
        let problem = expect(path, "\"1\"", Code::UnknownField);
        assert!(matches!(problem.allowed, Allowed::OneOf { ref options } if !options.is_empty()), "{path}");
    }
    for persistence in [
        r#"{"kind": "constant", "years": "3"}"#,
        r#"{"kind": "linear", "years": "3", "annual_loss": "0.1"}"#,
        r#"{"kind": "exponential", "annual_loss": "0.1", "shares": []}"#,
        r#"{"kind": "custom", "shares": ["1"], "years": 3}"#,
    ] {
        let problems = broken(&[("outcomes[0].persistence", persistence)]);
        assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::UnknownField], "{persistence}");
    }
}

#[test]
fn a_key_that_stands_twice() {
    for (from, to, path) in [
        ("\"title\": \"Base\"", "\"title\": \"Base\", \"title\": \"Other\"", "title"),
        ("\"year\": 3", "\"year\": 3, \"year\": 4", "costs[0].basis.year"),
        ("\"kind\": \"one_off\"", "\"kind\": \"one_off\", \"kind\": \"per_year\"", "costs[0].basis.kind"),
        ("\"annual_loss\": \"0.1\"", "\"annual_loss\": \"0.1\", \"annual_loss\": \"0.1\"", "outcomes[0].persistence.annual_loss"),
        ("\"2020\": \"100\"", "\"2020\": \"100\", \"2020\": \"101\"", "price_index.2020"),
        ("\"state\": \"0.5\"", "\"state\": \"0.5\", \"state\": \"0.5\"", "costs[0].payers.state"),
        ("\"with\": \"0.5\"", "\"with\": \"0.5\", \"with\": \"0.5\"", "outcomes[0].success_rate.with"),
        ("\"id\": \"o\"", "\"id\": \"o\", \"\\u0069d\": \"o\"", "outcomes[0].id"),
    ] {
        assert!(BASE.contains(from), "{from}");
        let problems = Case::from_text(&BASE.replacen(from, to, 1)).problems;
        let told: Vec<_> = problems.iter().map(|problem| (problem.path.to_string(), problem.code)).collect();
        assert_eq!(told, [(path.to_owned(), Code::DuplicateKey)]);
    }
}

#[test]
fn shares_sum_to_exactly_one() {
    let problem = expect("costs[0].payers", r#"{"municipality": "0.3333333333", "state": "0.6666666666"}"#, Code::SharesNotOne);
    assert_eq!(problem.value.as_deref(), Some("0.9999999999"));
    assert_eq!(expect("costs[0].payers", "{}", Code::Missing).value, None);
    assert_eq!(
        expect("costs[0].payers", r#"{"state": 1, "region": "0.0000000001"}"#, Code::SharesNotOne).value.as_deref(),
        Some("1.0000000001")
    );
    let told: Vec<_> =
        broken(&[("costs[0].payers", r#"{"state": "1.5", "region": "-0.5"}"#)]).into_iter().map(|p| (p.path.to_string(), p.code)).collect();
    assert_eq!(told, ["region", "state"].map(|payer| (format!("costs[0].payers.{payer}"), Code::OutOfRange)));
}

#[test]
fn what_does_not_fit_together() {
    expect_at("discounting.schedule[1].from_year", "1", "discounting.schedule[1].from_year", Code::NotIncreasing);
    expect_at("saved_costs[0].basis", r#"{"kind": "per_year", "from": 3, "to": 2}"#, "saved_costs[0].basis.from", Code::FromAfterTo);
    let problems = broken(&[("costs[1].basis.from", "5")]);
    assert_eq!((problems[0].code, problems[0].path.to_string().as_str()), (Code::FromAfterTo, "costs[1].basis.from"));
    let problem = expect("costs[1].id", "\"a\"", Code::DuplicateId);
    assert_eq!(problem.value.as_deref(), Some("a"));
    expect("participants.starting", r#"["0", 0]"#, Code::NobodyStarts);
    expect_at("costs[1].amount", "5", "costs[1].amount", Code::AmountTwice);
    let problem = expect_at(
        "outcomes[0].consequences[0].price.per_unit.municipality",
        r#"["1"]"#,
        "outcomes[0].consequences[0].price.per_unit.municipality",
        Code::PriceListTooShort,
    );
    assert_eq!(problem.allowed, Allowed::Length { min: 2, max: 100 });
    let problem = expect("costs[0].index", "\"ukendt\"", Code::IndexUnknown);
    assert_eq!(problem.allowed, Allowed::OneOf { options: vec!["wages".to_owned()] });
    let problem = expect("costs[4].price_year", "2021", Code::IndexYearMissing);
    assert_eq!((problem.value.as_deref(), problem.allowed), (Some("2021"), Allowed::OneOf { options: vec!["2020".into(), "2025".into()] }));
    // Both years that an index lacks are named.
    let problems = broken(&[("other_indices.wages.levels", "{\"2019\": 1}")]);
    assert_eq!(problems.iter().map(|p| p.value.clone().unwrap()).collect::<Vec<_>>(), ["2020", "2025"]);
    assert!(problems.iter().all(|p| p.code == Code::IndexYearMissing && p.path.to_string() == "costs[0].price_year"));
    // The same year needs no index.
    assert_eq!(broken(&[("price_index", "-"), ("outcomes[0].consequences[0].price.price_year", "2025")]), []);
    expect("price_index.19x0", "1", Code::NotAYear);
    expect("price_index.+2021", "1", Code::NotAYear);
    expect("price_index.1989", "1", Code::NotAYear);
    let problem = expect("horizon_years", "101", Code::OutOfRange);
    assert_eq!(problem.value.as_deref(), Some("101"));
}

#[test]
fn as_long_as_allowed_and_no_longer() {
    let letters = |count| format!("\"{}\"", "å".repeat(count));
    assert_eq!(broken(&[("title", &letters(200))]), []);
    assert_eq!(expect("title", &letters(201), Code::TooLong).allowed, Allowed::Length { min: 0, max: 200 });
    let list = |count, entry: &str| format!("[{}]", vec![entry; count].join(","));
    let quantity = "outcomes[0].consequences[0].quantity";
    let constant = ("outcomes[0].consequences[0].price.per_unit.municipality", "1");
    assert_eq!(broken(&[constant, (quantity, &list(100, "1"))]), []);
    let problems = broken(&[constant, (quantity, &list(101, "1"))]);
    assert_eq!((problems.len(), problems[0].code, problems[0].value.as_deref()), (1, Code::WrongLength, Some("101")));
    assert_eq!(problems[0].allowed, Allowed::Length { min: 1, max: 100 });
    // During a course: at most its years.
    let problem = expect("consequences_during[0].quantity", r#"["1", "2", "3"]"#, Code::WrongLength);
    assert_eq!(problem.allowed, Allowed::Length { min: 1, max: 2 });
    // What else is wrong in a list of a wrong length is told too.
    let codes: Vec<Code> = broken(&[("consequences_during[0].quantity", r#"["1", "x", "3"]"#)]).iter().map(|p| p.code).collect();
    assert_eq!(codes, [Code::WrongLength, Code::NotANumber]);
    let codes: Vec<Code> =
        broken(&[("outcomes[0].consequences[0].price.per_unit.municipality", r#"["x"]"#)]).iter().map(|p| p.code).collect();
    assert_eq!(codes, [Code::PriceListTooShort, Code::NotANumber]);
    let huge = list(200_000, "null");
    let problems = broken(&[("participants.starting", &huge)]);
    assert!(problems.len() <= 101 && problems[0].code == Code::WrongLength);
    assert!(!broken(&[("costs", &huge)]).is_empty());
}

#[test]
fn warnings_do_not_stop_the_calculation() {
    let problems = broken(&[("horizon_years", "1"), ("costs[0].basis.year", "0"), ("costs[1].basis", r#"{"kind": "per_participant"}"#)]);
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    assert_eq!(
        (problem.code, problem.severity, problem.path.to_string().as_str()),
        (Code::HorizonBeforeLastStart, Severity::Warning, "horizon_years")
    );
    assert_eq!(range(problem), ("2".to_owned(), "100".to_owned(), false));
    for (unit, most, more) in [("month", "12", "12.1"), ("week", "-52", "-52.1"), ("day", "365", "366")] {
        let at = |quantity: &str| {
            broken(&[("outcomes[0].consequences[0].unit", &format!("\"{unit}\"")), ("outcomes[0].consequences[0].quantity[1]", quantity)])
        };
        assert_eq!(at(most), []);
        let problems = at(more);
        assert_eq!((problems[0].code, problems[0].severity), (Code::MoreThanAYear, Severity::Warning));
        assert_eq!(problems[0].path.to_string(), "outcomes[0].consequences[0].quantity[1]");
        assert_eq!(problems[0].value.as_deref(), Some(more));
    }
}

#[test]
fn together_too_large() {
    let problems = broken(&[
        ("costs[0].amount", "1e12"),
        ("costs[0].quantity", "1000000"),
        ("price_index", r#"{"2020": "0.000001", "2025": "1000000"}"#),
        ("other_indices.wages.levels", r#"{"2020": "0.000001", "2025": "1000000"}"#),
    ]);
    assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::TooLarge]);
    let problem = expect_at("discounting.schedule", r#"[{"from_year": 0, "rate": "-0.999999999999"}]"#, "discounting", Code::TooLarge);
    assert_eq!(problem.severity, Severity::Error);
}

#[test]
fn all_problems_of_a_file_at_once() {
    let problems = broken(&[
        ("title", "5"),
        ("participants.completion_rate", "\"1.2\""),
        ("costs[0].payers.state", "\"0.4\""),
        ("costs[2].basis.every_day", "true"),
        ("costs[5].amount", "\"7 kr\""),
        ("outcomes[0].success_rate.with", "-"),
        ("outcomes[0].persistence.annual_loss", "2"),
        ("outcomes[0].consequences[0].quantity[1]", "\"?\""),
    ]);
    let told: Vec<_> = problems.iter().map(|problem| (problem.path.to_string(), problem.code)).collect();
    let expected = [
        ("title", Code::NotText),
        ("participants.completion_rate", Code::OutOfRange),
        ("costs[0].payers", Code::SharesNotOne),
        ("costs[2].basis.every_day", Code::UnknownField),
        ("costs[5].amount", Code::NotANumber),
        ("outcomes[0].success_rate.with", Code::Missing),
        ("outcomes[0].persistence.annual_loss", Code::OutOfRange),
        ("outcomes[0].consequences[0].quantity[1]", Code::NotANumber),
    ];
    assert_eq!(told, expected.map(|(path, code)| (path.to_owned(), code)));
}

/// A rule with two steps, for the line of the base case.
const RULE: &str = r#"{"rule": {"kind": "staircase", "time_per_unit": "4", "time_before": ["0", "8"], "gross": "100", "versions": [
    {"valid_from": "2016-01-01", "steps": [{"payers": {"state": "1"}}, {"from": "4", "payers": {"state": "0.5", "municipality": "0.5"}}]},
    {"valid_from": "2024-07-01", "steps": [{"payers": {"municipality": "1"}}]}]}, "price_year": 2020}"#;
const BANDS: &str = r#"{"rule": {"kind": "bands", "cost_before": ["9", "9"], "cost_after": ["1", "2"], "gross": ["1", "2"], "versions": [
    {"valid_from": "2016-01-01", "steps": [{"payers": {"state": "1"}}]}]}}"#;

/// The base case with a price by a rule, in which one more thing is broken: the problems, each from the price on.
fn by_rule(price: &str, path: &str, value: &str) -> Vec<(String, Code)> {
    let at = "outcomes[0].consequences[0].price";
    let full = format!("{at}.{path}");
    let mut changes = vec![(at, price)];
    if !path.is_empty() {
        changes.push((&full, value));
    }
    let told = broken(&changes).into_iter().map(|problem| {
        let path = problem.path.to_string();
        (path.strip_prefix(&format!("{at}.")).unwrap_or(&path).to_owned(), problem.code)
    });
    told.collect()
}

#[test]
fn a_price_by_rule() {
    assert_eq!(by_rule(RULE, "", ""), []);
    assert_eq!(by_rule(BANDS, "", ""), []);
    let expected = [
        (RULE, "per_unit", r#"{"state": "1"}"#, "rule", Code::PriceTwice),
        (RULE, "rule.kind", "-", "rule.kind", Code::Missing),
        (RULE, "rule.kind", "\"stairs\"", "rule.kind", Code::NotOneOf),
        (RULE, "rule.time_per_unit", "-", "rule.time_per_unit", Code::Missing),
        (RULE, "rule.time_per_unit", "0", "rule.time_per_unit", Code::OutOfRange),
        (RULE, "rule.time_per_unit", "1001", "rule.time_per_unit", Code::OutOfRange),
        (RULE, "rule.time", "\"month\"", "rule.time", Code::NotOneOf),
        (RULE, "rule.time_before", "-", "rule.time_before", Code::Missing),
        (RULE, "rule.time_before", r#"["0"]"#, "rule.time_before", Code::RuleListTooShort),
        (RULE, "rule.time_before", "7", "rule.time_before", Code::NotAList),
        (RULE, "rule.time_before[1]", "-1", "rule.time_before[1]", Code::OutOfRange),
        (RULE, "rule.gross", "-", "rule.gross", Code::Missing),
        (RULE, "rule.gross", r#"["1"]"#, "rule.gross", Code::PriceListTooShort),
        (RULE, "rule.gross", "2e9", "rule.gross", Code::OutOfRange),
        (RULE, "rule.cost_before", r#"["1", "1"]"#, "rule.cost_before", Code::UnknownField),
        (RULE, "rule.versions", "[]", "rule.versions", Code::Missing),
        (RULE, "rule.versions[0].valid_from", "-", "rule.versions[0].valid_from", Code::Missing),
        (RULE, "rule.versions[0].valid_from", "\"2016\"", "rule.versions[0].valid_from", Code::NotADate),
        (RULE, "rule.versions[0].valid_from", "\"2015-02-29\"", "rule.versions[0].valid_from", Code::NotADate),
        (RULE, "rule.versions[1].valid_from", "\"2016-01-01\"", "rule.versions[1].valid_from", Code::StepsNotIncreasing),
        (RULE, "rule.versions[0].steps[0].from", "1", "rule.versions[0].steps[0].from", Code::OutOfRange),
        (RULE, "rule.versions[0].steps[1].from", "0", "rule.versions[0].steps[1].from", Code::StepsNotIncreasing),
        (RULE, "rule.versions[0].steps[1].payers.state", "\"0.6\"", "rule.versions[0].steps[1].payers", Code::SharesNotOne),
        (RULE, "rule.versions[0].steps[1].payers", "-", "rule.versions[0].steps[1].payers", Code::Missing),
        (RULE, "rule.versions[0].steps[0].xtra", "1", "rule.versions[0].steps[0].xtra", Code::UnknownField),
        (RULE, "rule.versions[0].xtra", "1", "rule.versions[0].xtra", Code::UnknownField),
        (RULE, "vat", "\"some\"", "vat", Code::NotOneOf),
        (BANDS, "rule.cost_before", "-", "rule.cost_before", Code::Missing),
        (BANDS, "rule.cost_after", "-", "rule.cost_after", Code::Missing),
        (BANDS, "rule.cost_after", r#"["1"]"#, "rule.cost_after", Code::RuleListTooShort),
        (BANDS, "rule.cost_after[1]", "\"9\"", "rule.cost_after[1]", Code::NoChangeInCost),
        (BANDS, "rule.time_before", r#"["1", "1"]"#, "rule.time_before", Code::UnknownField),
    ];
    for (price, path, value, at, code) in expected {
        assert_eq!(by_rule(price, path, value), [(at.to_owned(), code)], "{path} = {value}");
    }
    // A rule of one share has one step.
    let steps = r#"{"rule": {"kind": "percentage", "gross": 1, "versions": [{"valid_from": "2016-01-01", "steps": [{"payers": {"state": 1}}, {"from": 4, "payers": {"state": 1}}]}]}}"#;
    assert_eq!(by_rule(steps, "", ""), [("rule.versions[0].steps".to_owned(), Code::WrongLength)]);
    // Several at once.
    let told = by_rule(
        &RULE.replace("\"0.5\", \"municipality\"", "\"0.4\", \"municipality\"").replace("\"gross\": \"100\"", "\"gross\": \"?\""),
        "rule.time_before[0]",
        "\"x\"",
    );
    assert_eq!(told.iter().map(|(_, code)| *code).collect::<Vec<_>>(), [Code::NotANumber, Code::NotANumber, Code::SharesNotOne]);
}

#[test]
fn marks_of_lines() {
    let committees = ("committees", r#"{"municipality": [{"id": "social", "label": "Socialudvalget"}, {"id": "jobs"}]}"#);
    let problems = |changes: &[(&str, &str)]| -> Vec<(String, Code)> {
        broken(changes).into_iter().map(|problem| (problem.path.to_string(), problem.code)).collect()
    };
    let good = [
        committees,
        ("costs[0].committees", r#"{"municipality": "jobs"}"#),
        ("costs[0].budget", "\"within\""),
        ("costs[0].vat", "\"none\""),
    ];
    assert_eq!(problems(&good), []);
    let unknown = problems(&[committees, ("outcomes[0].consequences[0].committees", r#"{"region": "jobs"}"#)]);
    assert_eq!(unknown, [("outcomes[0].consequences[0].committees.region".to_owned(), Code::CommitteeUnknown)]);
    assert_eq!(
        problems(&[("costs[0].committees", r#"{"state": "x"}"#)]),
        [("costs[0].committees.state".to_owned(), Code::CommitteeUnknown)]
    );
    let twice = problems(&[("committees", r#"{"municipality": [{"id": "a"}, {"id": "a"}]}"#)]);
    assert_eq!(twice, [("committees.municipality[1].id".to_owned(), Code::DuplicateId)]);
    expect("costs[0].budget", "\"beside\"", Code::NotOneOf);
    expect("costs[0].vat", "\"25\"", Code::NotOneOf);
    expect("committees.xtra", "[]", Code::UnknownField);
}

#[test]
fn years_of_an_index_that_are_estimates() {
    assert_eq!(broken(&[("price_index_estimates", r#"{"years": [2025], "source": {"title": "FM"}}"#)]), []);
    assert_eq!(broken(&[("other_indices.wages.estimates", r#"{"years": [2025]}"#)]), []);
    let problem =
        expect_at("price_index_estimates", r#"{"years": [2025, 2026]}"#, "price_index_estimates.years[1]", Code::EstimateWithoutLevel);
    assert_eq!((problem.value.as_deref(), problem.allowed), (Some("2026"), Allowed::OneOf { options: vec!["2020".into(), "2025".into()] }));
    expect_at(
        "other_indices.wages.estimates",
        r#"{"years": [2021]}"#,
        "other_indices.wages.estimates.years[0]",
        Code::EstimateWithoutLevel,
    );
    expect_at("price_index_estimates", "{}", "price_index_estimates.years", Code::Missing);
    // Marked as an estimate, a year is told among the results where an amount is moved by it.
    let mut case = base();
    case.put(&Path::parse("price_index_estimates").0, Some(crate::json(r#"{"years": [2025]}"#)));
    let case = Case::read(&case).into_case().unwrap();
    let results = som_core::evaluate::<Decimal>(&case);
    assert_eq!(results.index_estimates, [(None, som_core::Year(2025))]);
    assert!(som_core::evaluate::<Decimal>(&Case::read(&base()).into_case().unwrap()).index_estimates.is_empty());
}
