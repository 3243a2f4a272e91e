//! Texts that are no case, and texts that were one.

use proptest::prelude::*;
use som_core::{Allowed, Case, Code, Decimal, Json, Path, Payer, Reading, Severity, evaluate};

use crate::{BASE, base, common, json};

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
                1 => {
                    let copied = text[start..end].to_owned();
                    text.insert_str(start, &copied);
                }
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
