//! How far the net may be from what is expected, as far as anybody has said; else that nobody has.

use som_core::{BottomLine, Decimal, View, one_way, scenario_results};
use som_text::{Lang, rounded_kroner, words};
use yew::prelude::*;

use super::full::{Full, the};
use crate::env::use_env;
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(super) struct KnownRangeProps {
    pub(super) full: Full,
    /// Whose view leads.
    pub(super) view: View,
    /// The name of the calculation in storage.
    pub(super) calculation: AttrValue,
}

/// The sentence, and the way to where it is told how sure the numbers are.
#[component]
pub(super) fn KnownRange(props: &KnownRangeProps) -> Html {
    let env = use_env();
    let known = use_memo((props.full.clone(), props.view), |(full, view)| known(full, *view));
    let link = if known.is_some() { "result-range-where" } else { "result-range-say" };
    let route = Route::Calculation(props.calculation.to_string(), Page::Uncertainty);
    html! { <>
        { in_words(env.lang, props.view, (*known).as_ref()) }{ " " }<a class="result-range-link" href={route.fragment()}>{ env.t(link) }</a>
    </> }
}

/// The lowest and the highest net, and the key of the words that say where from.
type Known = (&'static str, Decimal, Decimal);

/// Of the scenarios, where there are any that differ; else of one uncertain input at a time.
fn known(full: &Full, view: View) -> Option<Known> {
    let case = full.case();
    let seen: Vec<Decimal> = scenario_results(case).into_iter().filter_map(|found| Some(found.results?.of(view).net.total)).collect();
    ends("result-range-scenarios", seen).or_else(|| {
        let found = one_way(case);
        let nets =
            found.bars.iter().flat_map(|bar| [&bar.low, &bar.high]).filter_map(|end| Some(end.nets.as_ref()?.get(view, BottomLine::Net)));
        ends("result-range-one-way", nets.collect())
    })
}

fn ends(key: &'static str, nets: Vec<Decimal>) -> Option<Known> {
    let (low, high) = nets.iter().min().zip(nets.iter().max())?;
    (low < high).then_some((key, *low, *high))
}

fn in_words(lang: Lang, view: View, known: Option<&Known>) -> String {
    match known {
        Some((key, low, high)) => {
            words!(lang, key, who = the(lang, view), low = rounded_kroner(lang, *low), high = rounded_kroner(lang, *high))
        }
        None => lang.t("result-point-estimate"),
    }
}
