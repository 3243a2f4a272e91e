//! What a number, a name and any other single value may be.

use serde::de::IntoDeserializer;
use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};
use som_core::{Allowed, Case, Code, Json, JsonNumber, Path};

use crate::{base, broken, expect, json, range};

#[test]
fn numbers_outside_what_is_allowed() {
    // path, one value inside at each end, one outside at each end, the ends as told
    let rules = [
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
    for value in [0.25, -1.5, 3.0, 1e15, 0.0, 123_456.75, 0.000_000_953_674_316_406_25] {
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
