//! When two names mean the same service, and when two texts the same.

use std::collections::BTreeSet;

use crate::case::Source;

/// Words that say how much there is of a service, or tie words together, but not which one it is.
const NOT_NAMES: &[&str] = &[
    "antal", "år", "måned", "måneder", "uge", "uger", "dag", "dage", "døgn", "time", "timer", "besøg", "i", "på", "af", "til", "hos",
    "ved", "fra", "for", "med", "og", "en", "et", "den", "det", "de", "pr", "number", "year", "years", "month", "months", "week", "weeks",
    "day", "days", "hour", "hours", "visit", "visits", "in", "on", "of", "to", "at", "from", "with", "and", "a", "an", "the", "per",
];

/// The words of a name that say which service it is, in lower case.
pub(super) fn service(name: &str) -> BTreeSet<String> {
    folded(name).split(' ').filter(|word| !word.is_empty() && !NOT_NAMES.contains(word)).map(str::to_owned).collect()
}

/// Whether every word of one name stands in the other: `Herberg` and `Døgn på herberg` are one service.
pub(super) fn is_same(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    !one.is_empty() && !other.is_empty() && (one.is_subset(other) || other.is_subset(one))
}

/// Whether a source is the one of the knowledge base. Whoever copied it may say more after its title.
pub(super) fn is_from(from: &Source, known: Option<&Source>) -> bool {
    known.is_some_and(|known| from.address == known.address && from.title.starts_with(&known.title))
}

/// A text without case and marks, with single spaces.
pub(super) fn folded(text: &str) -> String {
    let spaced: String = text.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether any word of a name begins with one of these, or ends so: Danish puts words together.
pub(super) fn has_any(name: &str, parts: &[&str]) -> bool {
    folded(name).split(' ').any(|word| parts.iter().any(|part| word.starts_with(part) || word.ends_with(part)))
}
