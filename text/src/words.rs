//! Finds the words of a key.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// dansk
    #[default]
    Da,
    /// English
    En,
}

impl Lang {
    /// The code in addresses, settings and `lang` attributes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::Da => "da",
            Lang::En => "en",
        }
    }

    /// The words of a key into which no value is put.
    #[must_use]
    pub fn t(self, key: &str) -> String {
        say(self, key, &[])
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        [Lang::Da, Lang::En].into_iter().find(|lang| lang.code() == code)
    }
}

macro_rules! files {
    ($lang:literal: $($file:literal)*) => {
        [$(include_str!(concat!("../../assets/locales/", $lang, "/", $file, ".ftl"))),*]
    };
}

const DANISH: [&str; 13] =
    files!("da": "common" "problems" "start" "steps" "intervention" "costs" "effect" "consequences" "result" "explain" "cli" "catalogue" "exchange");
const ENGLISH: [&str; 13] =
    files!("en": "common" "problems" "start" "steps" "intervention" "costs" "effect" "consequences" "result" "explain" "cli" "catalogue" "exchange");

thread_local! {
    static BUNDLES: [OnceCell<FluentBundle<FluentResource>>; 2] = const { [OnceCell::new(), OnceCell::new()] };
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let files = match lang {
        Lang::Da => DANISH,
        Lang::En => ENGLISH,
    };
    // Both codes are language identifiers; the default one would only count plurals otherwise.
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![id]);
    // Both languages run left to right: no marks around values.
    bundle.set_use_isolating(false);
    for file in files {
        // A faulty line is left out; the test of the locale files refuses it.
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// The words of a key with values put in. A key that is missing is shown in brackets; the test of the locale files refuses it.
#[must_use]
pub fn say(lang: Lang, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
    BUNDLES.with(|[danish, english]| {
        let bundle = match lang {
            Lang::Da => danish,
            Lang::En => english,
        }
        .get_or_init(|| bundle(lang));
        let args: FluentArgs<'_> = values.iter().cloned().collect();
        match bundle.get_message(key).and_then(|message| message.value()) {
            Some(pattern) => bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
            None => format!("[{key}]"),
        }
    })
}
