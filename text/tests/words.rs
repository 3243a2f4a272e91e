//! What is said is what Fluent itself says of the same files.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use som_text::{Lang, Value, say};

fn fluent(lang: Lang) -> (FluentBundle<FluentResource>, Vec<(String, Vec<String>)>) {
    let mut bundle = FluentBundle::new(vec![lang.code().parse().unwrap()]);
    bundle.set_use_isolating(false);
    let mut keys = Vec::new();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales").join(lang.code())).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for message in
            text.split("\n\n").flat_map(|part| part.split_inclusive('\n')).filter(|line| !line.starts_with(['#', ' ', '}', '\n']))
        {
            if let Some((key, _)) = message.split_once(" =") {
                let values = text.split('$').skip(1).map(|value| value.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
                keys.push((key.to_owned(), values.collect()));
            }
        }
        bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
    }
    (bundle, keys)
}

#[test]
fn every_message_is_said_as_fluent_says_it() {
    for lang in [Lang::Da, Lang::En] {
        let (bundle, keys) = fluent(lang);
        assert!(keys.len() > 500);
        for (key, names) in &keys {
            let pattern = bundle.get_message(key).unwrap().value().unwrap();
            for value in [
                Value::Number(0),
                Value::Number(1),
                Value::Number(2),
                Value::Number(1_234),
                "yes".into(),
                "no".into(),
                "one".into(),
                "x { y }".into(),
            ] {
                let mut args = FluentArgs::new();
                for name in names {
                    let same: FluentValue<'_> = match &value {
                        Value::Text(text) => text.to_string().into(),
                        Value::Number(number) => (*number).into(),
                    };
                    args.set(name.clone(), same);
                }
                let expected = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
                let values: Vec<(&str, Value<'_>)> = names.iter().map(|name| (name.as_str(), value.clone())).collect();
                assert_eq!(say(lang, key, &values), expected, "{key} with {value:?}");
            }
        }
    }
}

#[test]
fn a_missing_key_or_value_is_seen() {
    assert_eq!(say(Lang::En, "no-such-key", &[]), "[no-such-key]");
    assert!(say(Lang::En, "unit-kroner", &[]).contains("{amount}"));
}
