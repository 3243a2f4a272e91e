//! The numbers of a simulation in words.

use som_core::{Decimal, View, input_key};
use som_text::{Lang, amount, input_name, percent, rounded_kroner, share_of_draws};

use super::simulating::Made;

/// A number of a simulation as others are written. No draw is beyond what a decimal holds: the money of a case is bounded.
pub(super) fn number(value: f64) -> Decimal {
    Decimal::try_from(value).unwrap_or_default()
}

/// Whole kroner in a table.
pub(super) fn cell(lang: Lang, value: f64) -> String {
    // What is no number is not shown as one.
    if value.is_finite() { amount(lang, number(value)) } else { lang.t("result-none") }
}

/// Kroner in a sentence.
pub(super) fn kroner(lang: Lang, value: f64) -> String {
    if value.is_finite() { rounded_kroner(lang, number(value)) } else { lang.t("result-none") }
}

/// A share of the draws, as the command line shows it.
pub(super) fn share(lang: Lang, value: f64) -> String {
    share_of_draws(lang, number(value), 1)
}

/// A probability in a sentence: draws can neither show that something never happens nor that it always does.
pub(super) fn chance(lang: Lang, value: f64) -> String {
    match value {
        value if value < 0.005 => som_text::words!(lang, "simulation-less-than", percent = percent(lang, number(0.01), 0)),
        value if value > 0.995 => som_text::words!(lang, "simulation-more-than", percent = percent(lang, number(0.99), 0)),
        value => percent(lang, number(value), 0),
    }
}

/// How many.
pub(super) fn count(lang: Lang, value: usize) -> String {
    amount(lang, Decimal::from(value as u64))
}

/// The view of a key.
pub(super) fn view_of(key: &str) -> View {
    View::from_key(key).unwrap_or(View::Public)
}

/// What an input is called in the case that was simulated.
pub(super) fn name_of(lang: Lang, made: &Made, key: &str) -> String {
    let case = made.full.case();
    let known = case.uncertainty.inputs.iter().find(|uncertain| input_key(&uncertain.input) == key);
    known.map_or_else(|| key.to_owned(), |uncertain| input_name(lang, case, &uncertain.input))
}
