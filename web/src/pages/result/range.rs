//! How sure the result is, as far as anybody has said: what must hold, the scenarios, and how likely a gain is where that was simulated.

use som_core::{BottomLine, Decimal, Path, Payer, View, one_way, scenario_results};
use som_text::{Lang, amount, must_hold, rounded_kroner, scenario_title, words};
use yew::prelude::*;

use super::full::{Full, capital, table, the};
use crate::document::go_to;
use crate::env::use_env;
use crate::pages::uncertainty::{chance_of, made_of};
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(super) struct HowSureProps {
    pub(super) full: Full,
    /// Whose view leads.
    pub(super) view: View,
    /// The name of the calculation in storage.
    pub(super) calculation: AttrValue,
}

/// What is known of how sure the result is.
struct Known {
    /// How many must succeed, for the view that leads, and for the municipality where that is another.
    must_hold: Vec<String>,
    /// How far the net may move, or that nobody has said.
    range: String,
    has_range: bool,
    /// The title of each scenario and its net for each of the views; none where it cannot be calculated exactly.
    scenarios: Vec<(String, Option<Vec<Decimal>>)>,
}

/// The section, and the way to where it is told how sure the numbers are.
#[component]
pub(super) fn HowSure(props: &HowSureProps) -> Html {
    let env = use_env();
    let lang = env.lang;
    let views = views(&props.full, props.view);
    let known = use_memo((props.full.clone(), views.clone(), lang), |(full, views, lang)| known(*lang, full, views));
    let route = Route::Calculation(props.calculation.to_string(), Page::Uncertainty);
    let onclick = Callback::from(|_: MouseEvent| go_to(Path::parse("uncertainty")));
    // The last simulation, where nothing has changed since.
    let chance = made_of(&props.full).and_then(|made| chance_of(lang, &made, props.view));
    let names: Vec<String> = views.iter().map(|view| format!("payer-{}", view.key())).collect();
    let columns: Vec<(&str, bool)> =
        std::iter::once(("scenarios-column", false)).chain(names.iter().map(|name| (name.as_str(), true))).collect();
    let row = |(title, nets): &(String, Option<Vec<Decimal>>)| {
        html! {
            <tr>
                <th scope="row">{ title }</th>
                { match nets {
                    Some(nets) => html! { { for nets.iter().map(|net| html! { <td class="figures">{ amount(lang, *net) }</td> }) } },
                    None => html! { <td colspan={names.len().to_string()}>{ env.t("scenarios-too-large") }</td> },
                } }
            </tr>
        }
    };
    html! {
        <section aria-labelledby="how-sure">
            <h2 id="how-sure">{ env.t("result-how-sure") }</h2>
            <ul class="result-list">
                { for known.must_hold.iter().map(|sentence| html! { <li>{ sentence }</li> }) }
                if let Some(chance) = chance { <li class="result-chance">{ chance }</li> }
                <li>{ &known.range }</li>
            </ul>
            if !known.scenarios.is_empty() {
                { table(lang, "result-scenarios", words!(lang, "scenarios-caption", unit = props.full.unit(lang)), &columns,
                    html! { <tbody>{ for known.scenarios.iter().map(row) }</tbody> }) }
            }
            <p class="result-note">
                { env.t("must-hold-note") }{ " " }
                <a class="result-range-link no-print" href={route.fragment()} {onclick}>{ env.t(if known.has_range { "result-range-where" } else { "result-range-say" }) }</a>
            </p>
        </section>
    }
}

/// Whose nets are told: the view that leads, and the municipality beside the public.
fn views(full: &Full, view: View) -> Vec<View> {
    let beside = (view == View::Public && full.takes_part(Payer::Municipality)).then_some(View::Payer(Payer::Municipality));
    std::iter::once(view).chain(beside).collect()
}

fn known(lang: Lang, full: &Full, views: &[View]) -> Known {
    let case = full.case();
    let of_view = |view: &View| {
        let who = capital(&the(lang, *view));
        (0..case.outcomes.len()).find_map(|place| must_hold(lang, case, place, (&who, *view), BottomLine::Net))
    };
    let found = scenario_results(case);
    let nets = |results: &som_core::Results<Decimal>| views.iter().map(|view| results.of(*view).net.total).collect::<Vec<_>>();
    let scenarios: Vec<_> = found.iter().map(|found| (scenario_title(lang, found.scenario), found.results.as_ref().map(nets))).collect();
    let view = views.first().copied().unwrap_or(View::Public);
    let range = range(full, view, &scenarios);
    Known {
        must_hold: views.iter().filter_map(of_view).collect(),
        has_range: range.is_some(),
        range: range.map_or_else(
            || lang.t("result-point-estimate"),
            |(key, low, high)| words!(lang, key, who = the(lang, view), low = rounded_kroner(lang, low), high = rounded_kroner(lang, high)),
        ),
        scenarios,
    }
}

/// The lowest and the highest net with the key of the words that say where from: of the scenarios, where there are any that differ;
/// else of one uncertain input at a time.
fn range(full: &Full, view: View, scenarios: &[(String, Option<Vec<Decimal>>)]) -> Option<(&'static str, Decimal, Decimal)> {
    let seen = scenarios.iter().filter_map(|(_, nets)| nets.as_ref()?.first().copied()).collect();
    ends("result-range-scenarios", seen).or_else(|| {
        let found = one_way(full.case());
        let nets =
            found.bars.iter().flat_map(|bar| [&bar.low, &bar.high]).filter_map(|end| Some(end.nets.as_ref()?.get(view, BottomLine::Net)));
        ends("result-range-one-way", nets.collect())
    })
}

fn ends(key: &'static str, nets: Vec<Decimal>) -> Option<(&'static str, Decimal, Decimal)> {
    let (low, high) = nets.iter().min().zip(nets.iter().max())?;
    (low < high).then_some((key, *low, *high))
}
