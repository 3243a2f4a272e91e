//! How an amount of another year is moved to the price year of the calculation, in words.

use som_core::Moved;
use som_text::{Lang, plain, words};

/// From which year to which, by which index and by what.
pub(crate) fn moved_in_words(lang: Lang, moved: &Moved) -> String {
    let (from, to) = moved.levels;
    let said = words!(
        lang,
        "moved",
        from = moved.from.to_string(),
        to = moved.to.to_string(),
        index = moved.index.clone().unwrap_or_else(|| lang.t("moved-own-index")),
        level = plain(lang, to),
        former = plain(lang, from)
    );
    if moved.is_estimate { format!("{said} {}", lang.t("moved-estimate")) } else { said }
}
