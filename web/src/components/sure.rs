//! How sure the number in a field is: a quiet link beside the field that says so and leads to the place where it is told.

use std::cell::RefCell;
use std::rc::Rc;

use som_core::{Json, Path, Step, input_path};
use som_text::{Lang, words};
use yew::prelude::*;

use crate::document::{Open, entries, field, go_to};
use crate::env::Env;
use crate::route::{Page, Route};

/// Which numbers of the open calculation have a range.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sure {
    calculation: String,
    ranges: Vec<Ranged>,
}

/// A number with a range.
#[derive(Clone, Debug, PartialEq)]
struct Ranged {
    /// Where the number is.
    number: Path,
    /// Where the range is.
    range: Path,
    /// The range in short, such as `10–20 %`.
    words: String,
}

impl Sure {
    pub(crate) fn of(lang: Lang, open: &Open) -> Sure {
        let listed = field(&open.draft.case, "uncertainty").map(|said| entries(said, "inputs")).unwrap_or_default();
        let Some(partial) = open.derived.partial.as_deref() else { return Sure { calculation: open.id.clone(), ranges: Vec::new() } };
        let case = &partial.0;
        let ranges = case.uncertainty.inputs.iter().filter_map(|uncertain| {
            let input = uncertain.input.to_json();
            let place = listed.iter().position(|entry| field(entry, "input") == Some(&input))?;
            let words = range_in_words(lang, uncertain.input.measure(), uncertain.distribution.ends()?);
            Some(Ranged { number: input_path(case, &uncertain.input)?, range: list().index(place), words })
        });
        Sure { calculation: open.id.clone(), ranges: ranges.collect() }
    }

    /// The range of a number, or of the numbers that it is one of.
    fn range_of(&self, path: &Path) -> Option<&Ranged> {
        let holds = |ranged: &&Ranged| ranged.number == *path || (is_of_several(&ranged.number) && path.starts_with(&ranged.number));
        self.ranges.iter().find(holds)
    }
}

/// Where ranges are in the case.
pub(crate) fn list() -> Path {
    Path::parse("uncertainty.inputs")
}

/// Both ends, the unit once where it is the last thing of both: `10–20 %`.
pub(crate) fn range_in_words(lang: Lang, measure: som_core::InputMeasure, (low, high): (som_core::Decimal, som_core::Decimal)) -> String {
    let [low, high] = [low, high].map(|end| som_text::input_value(lang, measure, end));
    let units = [" %", "\u{a0}%", "%", " kr.", "\u{a0}kr.", " år", "\u{a0}år", " procentpoint", " percentage points"];
    let unit = units.into_iter().find(|unit| low.ends_with(unit) && high.ends_with(unit));
    let low = unit.and_then(|unit| low.strip_suffix(unit)).unwrap_or(&low);
    // A minus sign and a dash between numbers look alike.
    if low.starts_with('−') || high.starts_with('−') {
        return words!(lang, "sure-to", low = low, high = high);
    }
    format!("{low}–{high}")
}

/// Whether a range may stand for all numbers below its place.
fn is_of_several(path: &Path) -> bool {
    matches!(path.0.last(), Some(Step::Key(key)) if matches!(key.as_ref(), "price" | "starting" | "staff" | "schedule"))
}

/// Whether the number at a path of the case can have a range.
fn can_vary(path: &Path) -> bool {
    let key = |from_end: usize| match path.0.iter().rev().nth(from_end) {
        Some(Step::Key(key)) => key.as_ref(),
        _ => "",
    };
    match (key(1), key(0)) {
        ("participants", "completion_rate" | "starting")
        | ("success_rate", "with" | "without")
        | ("entered_as", "value")
        | ("staff", "hours") => true,
        ("persistence", "annual_loss" | "years") | ("realisable", "share") | (_, "first_year_share") | ("discounting", "schedule") => true,
        ("per_unit", _) => true,
        ("", "amount" | "quantity") => {
            let lists = ["costs", "saved_costs", "outcomes", "consequences_during"];
            matches!(path.0.first(), Some(Step::Key(list)) if lists.contains(&list.as_ref()))
        }
        _ => matches!(path.0.as_slice(), [.., Step::Key(list), Step::Index(_)] if list.as_ref() == "starting"),
    }
}

/// The link beside the field of a path; nothing where the number cannot be uncertain.
pub(crate) fn sure_link(env: &Env, sure: Option<&Rc<Sure>>, path: &Path) -> Html {
    let Some(sure) = sure.filter(|_| can_vary(path)) else { return Html::default() };
    let found = sure.range_of(path);
    let place = found.map_or_else(list, |ranged| ranged.range.clone());
    let wished = path.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        WISHED.set(Some(wished.clone()));
        go_to(place.clone());
    });
    let question = env.t("sure-question");
    html! {
        <a class="sure" href={Route::Calculation(sure.calculation.clone(), Page::Uncertainty).fragment()} title={question.clone()} {onclick}>
            <span class="sr-only">{ question }{ " " }</span>
            { found.map_or_else(|| env.t("sure-point"), |ranged| ranged.words.clone()) }
        </a>
    }
}

/// The link for numbers whose fields are cells of a table, with its question in sight.
#[component]
pub(crate) fn SureOf(props: &SureOfProps) -> Html {
    let env = crate::env::use_env();
    let sure = use_context::<Rc<Sure>>();
    html! { <p class="form-hint">{ env.t("sure-question") }{ " " }{ sure_link(&env, sure.as_ref(), &props.path) }</p> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct SureOfProps {
    pub(crate) path: Path,
}

thread_local! {
    static WISHED: RefCell<Option<Path>> = const { RefCell::new(None) };
}

/// The number whose link was pressed last, once.
pub(crate) fn take_wished() -> Option<Path> {
    WISHED.take()
}

/// The input that an entry names, as it stands in the case.
pub(crate) fn input_of(entry: &Json) -> &Json {
    field(entry, "input").unwrap_or(&Json::Null)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_can_be_uncertain_are_known_by_their_places() {
        for path in [
            "participants.completion_rate",
            "participants.starting[0]",
            "participants.starting",
            "costs[0].amount",
            "saved_costs[1].quantity",
            "costs[0].staff.hours",
            "outcomes[0].success_rate.with",
            "outcomes[0].success_rate.entered_as.value",
            "outcomes[0].persistence.years",
            "outcomes[0].consequences[2].quantity",
            "outcomes[0].consequences[2].price.per_unit.state",
            "consequences_during[0].realisable.share",
        ] {
            assert!(can_vary(&Path::parse(path)), "{path}");
        }
        for path in ["start_year", "outcomes[0].evidence.participants", "costs[0].payers.state", "uncertainty.inputs[0].distribution.low"] {
            assert!(!can_vary(&Path::parse(path)), "{path}");
        }
    }

    #[test]
    fn a_range_has_its_unit_once() {
        let range = |low: &str, high: &str| {
            let ends = (low.parse().unwrap(), high.parse().unwrap());
            range_in_words(Lang::Da, som_core::InputMeasure::Share, ends).replace('\u{a0}', " ")
        };
        assert_eq!(range("0.1", "0.2"), "10–20 %");
        assert_eq!(range("-0.1", "0.2"), "−10 til 20 %");
        let of_effect = |measure, low: &str, high: &str| {
            range_in_words(Lang::Da, som_core::InputMeasure::Entered(measure), (low.parse().unwrap(), high.parse().unwrap()))
        };
        assert_eq!(of_effect(som_core::Measure::RiskRatio, "0.6", "0.94"), "0,6–0,94");
        assert_eq!(of_effect(som_core::Measure::PercentagePoints, "2", "14"), "2–14 procentpoint");
    }
}
