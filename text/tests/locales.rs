//! The locale files are whole: both languages have the same keys with the same values, every key is used and none is missing.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Each key of a language with the values that are put in.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in files(&root().join("assets/locales").join(lang), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        if let Err((_, errors)) = fluent_syntax::parser::parse(text.as_str()) {
            panic!("{} cannot be read: {errors:?}", file.display());
        }
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with([' ', '}'])
            {
                key = name.to_owned();
                assert!(messages.insert(key.clone(), BTreeSet::new()).is_none(), "{lang}: {key} stands twice");
            }
            for value in line.split('$').skip(1) {
                let name: String = value.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                messages.get_mut(&key).unwrap().insert(name);
            }
        }
    }
    assert!(messages.len() > 50);
    messages
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every text in quotes of the source files that say words.
fn quoted() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in ["web/src", "cli/src", "text/src", "exchange/src"] {
        for file in files(&root().join(source), "rs") {
            for part in fs::read_to_string(file).unwrap().split('"') {
                if !part.is_empty() && part.len() < 80 && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}".contains(c)) {
                    found.insert(part.to_owned());
                }
            }
        }
    }
    found
}

#[test]
fn both_languages_say_the_same() {
    let (danish, english) = (messages("da"), messages("en"));
    let keys = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let differ: Vec<_> = keys(&danish).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(differ.is_empty(), "these keys are missing in one language: {differ:#?}");
    for (key, values) in &danish {
        assert_eq!(values, &english[key], "{key} puts in other values in English");
    }
}

#[test]
fn every_key_is_used() {
    let quoted = quoted();
    // A key may be put together from a beginning that stands in quotes with a brace after it, such as "payer-{}".
    let beginnings: Vec<&str> =
        quoted.iter().filter_map(|text| text.split_once('{')).map(|(start, _)| start).filter(|start| start.ends_with('-')).collect();
    // A field is given the key of its label; its help has the same key with `-help`.
    let is_said = |key: &str| quoted.contains(key) || key.strip_suffix("-help").is_some_and(|label| quoted.contains(label));
    let unused: Vec<String> =
        messages("da").into_keys().filter(|key| !is_said(key) && !beginnings.iter().any(|start| key.starts_with(start))).collect();
    assert!(unused.is_empty(), "no source says these keys: {unused:#?}");
}

#[test]
fn no_key_is_missing() {
    let messages = messages("da");
    let mut missing = BTreeSet::new();
    for source in ["web/src", "cli/src", "exchange/src"] {
        for file in files(&root().join(source), "rs") {
            let text = fs::read_to_string(&file).unwrap();
            // Words are asked for as `words!(lang, "key"` or `lang.t("key"`.
            for asked in ["words!(", ".t("] {
                for call in text.split(asked).skip(1) {
                    let argument = call.split(['"', ')']).nth(1).filter(|_| call.find('"').is_some_and(|at| at < 24));
                    if let Some(key) = argument
                        && !key.is_empty()
                        && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
                        && !messages.contains_key(key)
                    {
                        missing.insert(format!("{key} in {}", file.display()));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "these keys have no words: {missing:#?}");
}
