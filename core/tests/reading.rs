//! Every rule of section 12, each broken once: code, path, value and what is allowed; and files that are not cases at all.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use proptest::prelude::*;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};
use som_core::{Allowed, Case, Code, Decimal, Json, JsonNumber, Path, Payer, Problem, Reading, Severity, evaluate};

/// A case with one of everything, in which a test breaks one thing.
const BASE: &str = r#"{
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

fn base() -> Json {
    Json::parse(BASE).unwrap()
}

fn json(text: &str) -> Json {
    Json::parse(text).unwrap()
}

/// The problems of the base case with some values put in; `-` takes a field away.
fn broken(changes: &[(&str, &str)]) -> Vec<Problem> {
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
fn expect(path: &str, value: &str, code: Code) -> Problem {
    expect_at(path, value, path, code)
}

#[track_caller]
fn expect_at(path: &str, value: &str, at: &str, code: Code) -> Problem {
    let problems = broken(&[(path, value)]);
    let [problem] = problems.as_slice() else { panic!("{path} = {value}: one problem expected, found {problems:#?}") };
    assert_eq!((problem.path.to_string().as_str(), problem.code), (at, code), "{path} = {value}");
    assert_eq!(problem.severity, code.severity());
    problem.clone()
}

#[track_caller]
fn range(problem: &Problem) -> (String, String, bool) {
    match &problem.allowed {
        Allowed::Range { min, max, above } => (min.clone(), max.clone(), *above),
        other => panic!("a range expected: {other:?}"),
    }
}

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
fn numbers_outside_what_is_allowed() {
    // path, one value inside at each end, one outside at each end, the ends as told
    let rules: [(&str, [&str; 2], [&str; 2], (&str, &str, bool)); 24] = [
        ("price_year", ["2025", "2025"], ["1989", "2101"], ("1990", "2100", false)),
        ("start_year", ["1990", "2100"], ["1989", "2101"], ("1990", "2100", false)),
        ("horizon_years", ["5", "100"], ["0", "101"], ("1", "100", false)),
        ("discounting.schedule[0].rate", ["-0.5", "1"], ["-1", "1.0000000000000001"], ("-1", "1", true)),
        ("participants.starting[0]", ["0", "1000000"], ["-0.1", "1000000.1"], ("0", "1000000", false)),
        ("participants.course_years", ["2", "20"], ["0", "21"], ("1", "20", false)),
        ("participants.completion_rate", ["0", "1"], ["-0.01", "1.01"], ("0", "1", false)),
        ("costs[0].amount", ["-1000000000000", "1000000000000"], ["-1000000000001", "1e13"], ("-1000000000000", "1000000000000", false)),
        ("costs[0].quantity", ["0", "1000000"], ["-1", "1000001"], ("0", "1000000", false)),
        ("costs[0].basis.year", ["0", "9"], ["-1", "10"], ("0", "9", false)),
        ("costs[1].basis.from", ["0", "4"], ["-1", "10"], ("0", "9", false)),
        ("costs[1].basis.to", ["1", "9"], ["-1", "10"], ("0", "9", false)),
        ("costs[2].basis.size", ["1", "1000000000"], ["0", "1000000001"], ("1", "1000000000", false)),
        ("costs[3].basis.course_years", ["1", "20"], ["0", "21"], ("1", "20", false)),
        ("outcomes[0].success_rate.with", ["0", "1"], ["-0.1", "1.1"], ("0", "1", false)),
        ("outcomes[0].success_rate.without", ["0", "1"], ["-0.1", "1.1"], ("0", "1", false)),
        ("outcomes[0].first_year_share", ["0", "1"], ["-0.1", "1.1"], ("0", "1", false)),
        ("outcomes[0].persistence.annual_loss", ["0", "1"], ["-0.1", "1.1"], ("0", "1", false)),
        ("outcomes[0].consequences[0].quantity[0]", ["-12", "12"], ["-1000001", "1000001"], ("-1000000", "1000000", false)),
        (
            "outcomes[0].consequences[0].price.per_unit.state",
            ["-1e9", "1e9"],
            ["-1000000000.1", "1000000000.1"],
            ("-1000000000", "1000000000", false),
        ),
        (
            "outcomes[0].consequences[0].price.per_unit.municipality[0]",
            ["-1e9", "1e9"],
            ["-1e10", "1e10"],
            ("-1000000000", "1000000000", false),
        ),
        ("outcomes[0].consequences[0].realisable.share", ["0", "1"], ["-0.1", "1.1"], ("0", "1", false)),
        ("price_index.2020", ["0.000001", "1000000"], ["0", "1000001"], ("0.000001", "1000000", false)),
        ("costs[1].staff.effective_hours", ["0.5", "10000"], ["0", "10001"], ("0", "10000", true)),
    ];
    for (path, inside, outside, (min, max, above)) in rules {
        for value in inside {
            assert_eq!(broken(&[(path, value)]), [], "{path} = {value}");
        }
        for value in outside {
            let problem = expect(path, value, Code::OutOfRange);
            assert_eq!(range(&problem), (min.to_owned(), max.to_owned(), above), "{path}");
            assert_eq!(problem.value.as_deref(), Some(value), "{path}");
        }
    }
    let linear = |years: &str| broken(&[("outcomes[0].persistence", &format!(r#"{{"kind": "linear", "years": "{years}"}}"#))]);
    assert_eq!(linear("0.5"), []);
    assert_eq!(linear("0")[0].code, Code::OutOfRange);
    let custom = |shares: &str| broken(&[("outcomes[0].persistence", &format!(r#"{{"kind": "custom", "shares": {shares}}}"#))]);
    assert_eq!(custom(r#"["0", "1"]"#), []);
    assert_eq!((custom("[]")[0].code, custom("[]")[0].path.to_string()), (Code::Missing, "outcomes[0].persistence.shares".to_owned()));
    assert_eq!(custom(r#"["1", "1.1"]"#)[0].path.to_string(), "outcomes[0].persistence.shares[1]");
    assert_eq!(custom(r#"["1", "1.1"]"#)[0].code, Code::OutOfRange);
}

#[test]
fn whole_numbers() {
    for path in [
        "price_year",
        "start_year",
        "horizon_years",
        "participants.course_years",
        "costs[2].basis.size",
        "costs[0].basis.year",
        "discounting.schedule[0].from_year",
        "outcomes[0].consequences[0].realisable.lag_years",
    ] {
        let near = if path.ends_with("year") && !path.contains('[') { "2025.5" } else { "2.5" };
        expect(path, near, Code::NotWhole);
        expect(path, "\"5\"", Code::NotANumber);
    }
    assert_eq!(broken(&[("horizon_years", "1.0e1")]), []);
}

#[test]
fn a_value_of_another_type() {
    for (path, value, code) in [
        ("title", "5", Code::NotText),
        ("costs", "{}", Code::NotAList),
        ("costs[0]", "5", Code::NotAnObject),
        ("participants", "[]", Code::NotAnObject),
        ("discounting", "\"0.035\"", Code::NotAnObject),
        ("costs[0].amount", "\"hundrede\"", Code::NotANumber),
        ("costs[0].amount", "\"1.234,5\"", Code::NotANumber),
        ("costs[0].amount", "\" 5\"", Code::NotANumber),
        ("costs[0].amount", "\"+5\"", Code::NotANumber),
        ("costs[0].amount", "\"NaN\"", Code::NotANumber),
        ("costs[0].amount", "\"Infinity\"", Code::NotANumber),
        ("costs[0].amount", "\".5\"", Code::NotANumber),
        ("costs[0].amount", "\"5.\"", Code::NotANumber),
        ("costs[0].amount", "\"1e\"", Code::NotANumber),
        ("costs[0].amount", "\"0x10\"", Code::NotANumber),
        ("costs[0].amount", "\"٣\"", Code::NotANumber),
        ("costs[0].amount", "true", Code::NotANumber),
        ("costs[0].amount", "[1]", Code::NotANumber),
        ("costs[0].amount", "{}", Code::NotANumber),
        ("costs[0].amount", r#"{"$unread": "12 kr"}"#, Code::NotANumber),
        ("costs[2].basis.every_course_year", "1", Code::NotABool),
        ("costs[0].basis", "\"one_off\"", Code::NotAnObject),
        ("outcomes[0].persistence", "[]", Code::NotAnObject),
        ("costs[0].basis.kind", "5", Code::NotText),
        ("costs[0].id", "5", Code::NotText),
    ] {
        let problem = expect(path, value, code);
        assert!(problem.value.is_some(), "{path} = {value}: the value is told");
    }
    assert_eq!(expect("costs[0].amount", r#"{"$unread": "12 kr"}"#, Code::NotANumber).value.as_deref(), Some("12 kr"));
}

#[test]
fn one_of_a_list_of_names() {
    for (path, options) in [
        ("costs[0].basis.kind", 6),
        ("outcomes[0].persistence.kind", 4),
        ("costs[0].category", 5),
        ("outcomes[0].effect_start", 2),
        ("outcomes[0].success_rate.basis", 2),
        ("outcomes[0].consequences[0].kind", 2),
        ("outcomes[0].evidence.design", 7),
    ] {
        let problem = expect(path, "\"noget andet\"", Code::NotOneOf);
        assert_eq!(problem.value.as_deref(), Some("noget andet"));
        let Allowed::OneOf { options: told } = problem.allowed else { panic!("{path}") };
        assert_eq!(told.len(), options, "{path}");
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
    assert_eq!(expect("costs[0].payers", "{}", Code::SharesNotOne).value.as_deref(), Some("0"));
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

#[test]
fn numbers_are_read_from_their_digits() {
    let amount = |text: &str| {
        let mut case = base();
        case.put(&Path::parse("costs[0].amount").0, Some(json(text)));
        Case::read(&case).into_case().map(|case| match case.costs[0].amount {
            som_core::Amount::Given(amount) => amount.to_string(),
            ref other => panic!("{other:?}"),
        })
    };
    for (text, expected) in [
        ("0.1", "0.1"),
        ("\"0.1\"", "0.1"),
        ("-0", "0"),
        ("1e3", "1000"),
        ("1.5E-3", "0.0015"),
        ("1.50", "1.5"),
        ("25e-1", "2.5"),
        ("1E+2", "100"),
        ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
        ("\"123456789.0123456789012345678\"", "123456789.0123456789012345678"),
    ] {
        assert_eq!(amount(text).unwrap(), expected, "{text}");
    }
    for text in [
        "0.00000000000000000000000000001",
        "\"0.12345678901234567890123456789\"",
        "\"923456789.01234567890123456789\"",
        "1e-29",
        "1e400",
        "1e-400",
        "1e99999999999999999999",
        "123456789012345678901234567890",
    ] {
        let problems = amount(text).unwrap_err();
        assert_eq!((problems.len(), problems[0].code), (1, Code::NotExact), "{text}");
    }
    let zeros = format!("0.{}", "0".repeat(100_000));
    assert_eq!(amount(&zeros).unwrap_err()[0].code, Code::NotExact);
    // Ten times 0.1 is 1: the digits are the number.
    let ten = broken(&[("costs[0].payers", "{\"municipality\": 0.1, \"region\": 0.2, \"state\": 0.7}")]);
    assert_eq!(ten, []);
}

#[test]
fn a_binary_fraction_is_exact_or_refused() {
    let from = |value: f64| -> Json {
        let deserializer: serde::de::value::F64Deserializer<ValueError> = value.into_deserializer();
        serde::Deserialize::deserialize(deserializer).unwrap()
    };
    for value in [0.25, -1.5, 3.0, 1e15, 0.0, 123_456.75, 2f64.powi(-20)] {
        let Json::Number(number) = from(value) else { panic!() };
        assert!(number.exact, "{value}");
        assert_eq!(number.text.parse::<f64>().unwrap(), value);
    }
    for value in [0.1, 0.2 + 0.1, 1.0 / 3.0, 1e-30, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 8_500.85] {
        let mut case = base();
        case.put(&Path::parse("costs[0].amount").0, Some(from(value)));
        let problems = Case::read(&case).problems;
        assert_eq!(
            (problems.len(), problems[0].code, problems[0].path.to_string().as_str()),
            (1, Code::NotExact, "costs[0].amount"),
            "{value}"
        );
        let shown = problems[0].value.clone().unwrap();
        assert!(value.to_string().starts_with(shown.trim_end_matches('…')), "{value}: {shown}");
    }
    let whole: serde::de::value::U64Deserializer<ValueError> = u64::MAX.into_deserializer();
    assert_eq!(
        <Json as serde::Deserialize>::deserialize(whole).unwrap(),
        Json::Number(JsonNumber { text: u64::MAX.to_string().into(), exact: true })
    );
    // Objects and lists of another format arrive as they are.
    let list = SeqDeserializer::<_, ValueError>::new(vec![1u32, 2].into_iter());
    assert_eq!(<Json as serde::Deserialize>::deserialize(list).unwrap(), json("[1, 2]"));
    let map = MapDeserializer::<_, ValueError>::new([("$unread", "x")].into_iter());
    assert_eq!(<Json as serde::Deserialize>::deserialize(map).unwrap(), Json::Unread("x".into()));
    // What JavaScript cannot hold exactly is handed on as text.
    assert_eq!(
        serde_json::to_string(&json("[9007199254740991, 9007199254740993, 0.5]")).unwrap(),
        r#"[9007199254740991,"9007199254740993","0.5"]"#
    );
}

#[test]
fn another_format() {
    for (format, code) in [
        ("aaben-som/case@2", Code::NewerFormat),
        ("aaben-som/case@10", Code::NewerFormat),
        ("aaben-som/case@99999999999999999999", Code::NewerFormat),
        ("aaben-som/case@0", Code::OtherFormat),
        ("aaben-som/case@", Code::OtherFormat),
        ("aaben-som/case@next", Code::OtherFormat),
        ("aaben-som/results@1", Code::OtherFormat),
    ] {
        let text = format!(r#"{{"format": "{format}", "anything": [1, 2]}}"#);
        let reading = Case::from_text(&text);
        assert!(reading.case.is_none());
        let [problem] = reading.problems.as_slice() else { panic!("{format}: {:?}", reading.problems) };
        assert_eq!((problem.code, problem.path.to_string().as_str(), problem.value.as_deref()), (code, "format", Some(format)));
        assert_eq!(problem.allowed, Allowed::OneOf { options: vec![som_core::FORMAT.to_owned()] });
    }
}

#[test]
fn no_json_at_all() {
    let syntax = |text: &str| {
        let reading = Case::from_text(text);
        let [problem] = reading.problems.as_slice() else { panic!("{:?}", reading.problems) };
        assert_eq!((problem.path.to_string().as_str(), reading.case.is_none()), ("", true));
        (problem.code, problem.value.clone().unwrap())
    };
    assert_eq!(syntax(""), (Code::Syntax, "1:0".to_owned()));
    assert_eq!(syntax("{\n  \"format\" 5}").0, Code::Syntax);
    assert_eq!(syntax("{\n  \"format\" 5}").1, "2:12");
    for text in [" ", "{", "[1,", "{} {}", "nul", "01", "{\"a\": NaN}", "{'a': 1}", "\u{feff}", "{\"a\": 1,}", "\"\u{1}\""] {
        assert_eq!(syntax(text).0, Code::Syntax, "{text}");
    }
    // Half a surrogate pair is found where it stands.
    assert_eq!(syntax("{\"title\":\n   \"\\ud800\"}"), (Code::Syntax, "2:4".to_owned()));
    for text in ["5", "\"x\"", "[]", "true"] {
        assert_eq!(Case::from_text(text).problems[0].code, Code::NotAnObject);
    }
    assert_eq!(Case::from_text("null").problems[0].code, Code::Missing);
    assert_eq!(Case::from_text(&format!("\u{feff}{BASE}")).problems, []);
}

#[test]
fn nesting_ends_in_a_problem_not_in_a_full_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        let problem = Json::parse(&deep).unwrap_err();
        assert_eq!(problem.code, Code::TooDeep);
        assert_eq!(Json::parse(&open.repeat(100_000)).unwrap_err().code, Code::Syntax);
        let fitting = format!("{}1{}", open.repeat(32), close.repeat(32));
        assert!(Json::parse(&fitting).is_ok());
        assert_eq!(Json::parse(&format!("{open}{fitting}{close}")).unwrap_err().code, Code::TooDeep);
        assert!(serde_json::from_str::<Json>(&fitting).is_ok());
        assert!(serde_json::from_str::<Json>(&format!("{open}{fitting}{close}")).is_err());
    }
}

#[test]
fn a_great_many_keys_take_no_time() {
    let keys: Vec<String> = (0..100_000).map(|key| format!("\"k{key}\": 1")).collect();
    let started = std::time::Instant::now();
    let problems = Case::from_text(&format!("{{{}}}", keys.join(","))).problems;
    assert!(problems.len() >= 100_000);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn paths_read_back() {
    for text in ["", "title", "costs[0].amount", "outcomes[12].consequences[3].price.per_unit.civil_society", "price_index.2025"] {
        assert_eq!(Path::parse(text).to_string(), text);
    }
    assert_eq!(Payer::ALL.map(|payer| Payer::from_key(payer.key())), Payer::ALL.map(Some));
}

/// Case texts with some bytes cut out, doubled or changed.
fn mutated() -> impl Strategy<Value = String> {
    let texts: Vec<String> = common::worked().into_iter().map(|worked| worked.text).chain([BASE.to_owned()]).collect();
    let snippet = prop::sample::select(vec![
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "-",
        "0",
        "9",
        "e",
        ".",
        "null",
        "true",
        "1e999",
        "-1",
        "\\u0000",
        "\\ud800",
        "å",
        "\"kind\": \"per_group\"",
        "99999999999999999999999999999",
        "0.00000000000000000000000000001",
    ]);
    let change = (any::<prop::sample::Index>(), 0usize..40, 0u8..4, snippet);
    (prop::sample::select(texts), prop::collection::vec(change, 1..6)).prop_map(|(mut text, changes)| {
        for (place, length, what, snippet) in changes {
            let mut start = place.index(text.len() + 1);
            while !text.is_char_boundary(start) {
                start -= 1;
            }
            let mut end = (start + length).min(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            match what {
                0 => text.replace_range(start..end, ""),
                1 => text.insert_str(start, &text[start..end].to_owned()),
                2 => text.replace_range(start..end, snippet),
                _ => text.insert_str(start, snippet),
            }
        }
        text
    })
}

/// The same, but valid JSON: some values of the tree are replaced.
fn mutated_values() -> impl Strategy<Value = Json> {
    let values = prop::sample::select(vec![
        "null",
        "true",
        "0",
        "-1",
        "1",
        "2",
        "100",
        "0.5",
        "\"0.5\"",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[\"1\"]",
        "[[1]]",
        "1e12",
        "1e9",
        "1000000",
        "-0.999999",
        "{\"kind\": \"custom\", \"shares\": [\"0\"]}",
        "{\"kind\": \"per_group\", \"size\": 1}",
        "{\"municipality\": \"1\"}",
    ]);
    let cases: Vec<Json> = common::worked().into_iter().map(|worked| json(&worked.text)).chain([base()]).collect();
    (prop::sample::select(cases), prop::collection::vec((any::<u64>(), values, any::<bool>()), 1..5)).prop_map(|(mut case, changes)| {
        for (choice, value, remove) in changes {
            let mut paths = Vec::new();
            all_paths(&case, &Path::default(), &mut paths);
            let path = &paths[(choice % paths.len() as u64) as usize];
            case.put(&path.0, (!remove || path.0.is_empty()).then(|| json(value)));
        }
        case
    })
}

fn all_paths(json: &Json, path: &Path, paths: &mut Vec<Path>) {
    paths.push(path.clone());
    match json {
        Json::List(values) => values.iter().enumerate().for_each(|(index, value)| all_paths(value, &path.index(index), paths)),
        Json::Object(fields) => fields.iter().for_each(|(key, value)| all_paths(value, &path.key(key.to_string()), paths)),
        _ => {}
    }
}

fn nothing_panics(reading: Reading) {
    match reading.case {
        Some(case) => {
            assert!(reading.problems.iter().all(|problem| problem.severity == Severity::Warning));
            let again = Case::from_text(&case.to_text());
            assert_eq!(again.case.as_ref(), Some(&case));
            let results = evaluate::<Decimal>(&case);
            assert_eq!(results.views().count(), 8);
        }
        None => assert!(reading.problems.iter().any(|problem| problem.severity == Severity::Error)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_panics(text in mutated()) {
        nothing_panics(Case::from_text(&text));
    }

    #[test]
    fn no_json_panics(json in mutated_values()) {
        nothing_panics(Case::read(&json));
    }

    #[test]
    fn no_bytes_panic(text in any::<String>()) {
        nothing_panics(Case::from_text(&text));
    }
}
