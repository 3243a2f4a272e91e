//! Finds the words of a key.

use std::borrow::Cow;
use std::cell::OnceCell;

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

/// The compiled words of each language: see `build/compile.rs`.
const DANISH: &str = include_str!(concat!(env!("OUT_DIR"), "/da"));
#[cfg(feature = "english")]
const ENGLISH: Option<&str> = Some(include_str!(concat!(env!("OUT_DIR"), "/en")));
#[cfg(not(feature = "english"))]
const ENGLISH: Option<&str> = None;

/// Keys and their patterns, in the order of the keys.
type Words = Vec<(&'static str, &'static str)>;

thread_local! {
    static ENGLISH_WORDS: OnceCell<Words> = const { OnceCell::new() };
    static DANISH_WORDS: OnceCell<Words> = const { OnceCell::new() };
    static MORE_DANISH: OnceCell<Words> = const { OnceCell::new() };
}

fn read(compiled: &'static str) -> Words {
    compiled.lines().filter_map(|line| line.split_once('=')).collect()
}

/// Takes in the compiled words of a language that the program does not hold itself: all of English, or the rest of Danish. Whether they
/// are words.
pub fn provide(lang: Lang, compiled: String) -> bool {
    // Once for as long as the program runs.
    let words = read(compiled.leak());
    let place = match lang {
        Lang::Da => &MORE_DANISH,
        Lang::En => &ENGLISH_WORDS,
    };
    !words.is_empty() && place.with(|place| place.set(words).is_ok())
}

/// Whether all words of a language are there.
#[must_use]
pub fn is_there(lang: Lang) -> bool {
    match lang {
        Lang::Da => !cfg!(feature = "start") || cfg!(feature = "screens") || MORE_DANISH.with(|danish| danish.get().is_some()),
        Lang::En => ENGLISH.is_some() || ENGLISH_WORDS.with(|english| english.get().is_some()),
    }
}

/// What is put into words: a text, or a number that one form of the words or another belongs to.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// A text, put in as it is.
    Text(Cow<'a, str>),
    /// A count.
    Number(u64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(number as u64)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Value::Number(number)
    }
}

impl Value<'_> {
    fn text(&self) -> Cow<'_, str> {
        match self {
            Value::Text(text) => Cow::Borrowed(text.as_ref()),
            Value::Number(number) => number.to_string().into(),
        }
    }

    /// Whether a choice with this name is meant: the value itself, or `one` for one of something. Danish and English count alike.
    fn is(&self, choice: &str) -> bool {
        self.text() == choice || (choice == "one" && matches!(self, Value::Number(1)))
    }
}

/// The words of a key with values put in. A key that is missing is shown in brackets; the test of the locale files refuses it.
/// What is not there in English is said in Danish.
#[must_use]
pub fn say(lang: Lang, key: &str, values: &[(&str, Value<'_>)]) -> String {
    let english = || {
        ENGLISH_WORDS.with(|english| match ENGLISH {
            Some(compiled) => find(english.get_or_init(|| read(compiled)), key),
            None => find(english.get()?, key),
        })
    };
    let danish = || DANISH_WORDS.with(|danish| find(danish.get_or_init(|| read(DANISH)), key));
    let more = || MORE_DANISH.with(|danish| find(danish.get()?, key));
    let found = Some(lang).filter(|lang| *lang == Lang::En).and_then(|_| english()).or_else(danish).or_else(more);
    let Some(pattern) = found else { return format!("[{key}]") };
    let mut said = String::new();
    write(&mut said, pattern, values);
    one_stop(said)
}

/// A sentence that a value ends has one stop, whether that is the stop of »kr.« or a question mark.
fn one_stop(said: String) -> String {
    if said.contains("kr..") || said.contains("?.") { said.replace("kr..", "kr.").replace("?.", "?") } else { said }
}

fn find(words: &Words, key: &str) -> Option<&'static str> {
    let place = words.binary_search_by_key(&key, |(each, _)| each).ok()?;
    words.get(place).map(|(_, pattern)| *pattern)
}

/// Writes a pattern: texts, values, and choices, which may hold others.
fn write(said: &mut String, pattern: &str, values: &[(&str, Value<'_>)]) {
    let mut rest = pattern;
    while let Some((text, after)) = rest.split_once('{') {
        said.extend(text.chars().map(line_end));
        let (inside, after) = up_to(after, '}').unwrap_or((after, ""));
        rest = after;
        let (name, mut choices) = inside.split_once('¦').unwrap_or((inside, ""));
        let Some((_, value)) = values.iter().find(|(each, _)| *each == name) else {
            said.extend(["{", name, "}"]);
            continue;
        };
        if choices.is_empty() {
            said.push_str(&value.text());
        }
        while !choices.is_empty() {
            // The last one is meant where no other is.
            let (choice, others) = up_to(choices, '¦').unwrap_or((choices, ""));
            let (called, pattern) = choice.split_once('=').unwrap_or(("", choice));
            choices = others;
            if others.is_empty() || value.is(called) {
                write(said, pattern, values);
                choices = "";
            }
        }
    }
    said.extend(rest.chars().map(line_end));
}

fn line_end(c: char) -> char {
    if c == '¶' { '\n' } else { c }
}

/// What stands before and after the first mark that is not within braces.
fn up_to(text: &str, mark: char) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (place, c) in text.char_indices() {
        match c {
            _ if c == mark && depth == 0 => return Some((text.get(..place)?, text.get(place + c.len_utf8()..)?)),
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(
            one_stop("Det koster 5 kr.. Kilde: Hvad er en business case?.".to_owned()),
            "Det koster 5 kr. Kilde: Hvad er en business case?"
        );
        assert_eq!(one_stop("Regner …".to_owned()), "Regner …");
    }
}
