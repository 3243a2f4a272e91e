//! What leads the page: how many must succeed, and the scenarios side by side.

use std::rc::Rc;

use som_core::{BottomLine, Decimal, Payer, Results, View, corrected_for_optimism, scenario_results};
use som_text::{Lang, amount, input_name, must_hold, optimism_how, scenario_title, words};
use yew::prelude::*;

use super::input::value_in_words;
use super::settled::use_settled;
use crate::components::result_panel::unfinished;
use crate::document::Open;
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::pages::result::{Full, capital, table, the};

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct LeadProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, uncertainty_lead, <Lead> of LeadProps);

/// One row of the table of scenarios.
struct Seen {
    title: String,
    /// The net of each view; none where amounts are too large to be calculated exactly.
    nets: Option<Vec<Decimal>>,
    /// What is otherwise than in the calculation.
    differs: Vec<String>,
}

/// Thresholds first, then the scenarios.
#[component]
pub(crate) fn Lead(props: &LeadProps) -> Html {
    let env = use_env();
    let open = use_settled(&props.open);
    let full = open.derived.full.clone().map(Full);
    let said =
        use_memo((full.clone(), env.lang), |(full, lang)| full.as_ref().map(|full| (thresholds(*lang, full), scenarios(*lang, full))));
    let Some(((thresholds, seen), full)) = (*said).as_ref().zip(full.as_ref()) else {
        return html! { <p>{ unfinished(&env, &open, "uncertainty-unfinished", "uncertainty-unfinished-wrong") }</p> };
    };
    html! {
        <div class="result" aria-busy={(open != props.open).to_string()}>
            <section aria-labelledby="must-hold">
                <h2 id="must-hold" tabindex="-1">{ env.t("must-hold-title") }</h2>
                <ul class="result-list">{ for thresholds.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
                <p class="result-note">{ env.t("must-hold-note") }</p>
            </section>
            { side_by_side(&env, full, seen) }
        </div>
    }
}

/// The public, and each public purse that any money passes.
fn views(full: &Full) -> Vec<View> {
    let payers = full.payers();
    std::iter::once(View::Public).chain(payers.into_iter().map(View::Payer)).collect()
}

/// How many must succeed in each outcome, all else held.
fn thresholds(lang: Lang, full: &Full) -> Vec<String> {
    let case = full.case();
    let of_interest =
        |view: &View| matches!(view, View::Public) || matches!(view, View::Payer(payer) if payer.is_public() && full.takes_part(*payer));
    let views: Vec<View> = views(full).into_iter().filter(of_interest).collect();
    let sentence = |place: usize, view: View| must_hold(lang, case, place, (&capital(&the(lang, view)), view), BottomLine::Net);
    (0..case.outcomes.len()).flat_map(|place| views.iter().filter_map(move |view| sentence(place, *view))).collect()
}

/// The calculation, each scenario, and the calculation corrected for optimism where that is on.
fn scenarios(lang: Lang, full: &Full) -> Vec<Seen> {
    let (case, views) = (full.case(), views(full));
    let nets = |results: &Results<Decimal>| views.iter().map(|view| results.of(*view).net.total).collect::<Vec<_>>();
    let mut seen = vec![Seen { title: lang.t("scenarios-as-calculated"), nets: Some(nets(full.results())), differs: Vec::new() }];
    seen.extend(scenario_results(case).into_iter().map(|found| {
        let differs = found.differs.iter().map(|differs| {
            let [value, expected] = [differs.value, differs.expected].map(|value| value_in_words(lang, differs.input, value));
            words!(lang, "scenarios-differ", name = input_name(lang, case, differs.input), value = value, expected = expected)
        });
        Seen { title: scenario_title(lang, found.scenario), nets: found.results.as_ref().map(nets), differs: differs.collect() }
    }));
    seen.extend(corrected_for_optimism(case).map(|corrected| Seen {
        title: lang.t("scenarios-corrected"),
        nets: Some(nets(&som_core::evaluate(&corrected))),
        differs: optimism_how(lang, case).into_iter().collect(),
    }));
    seen
}

fn side_by_side(env: &Env, full: &Full, seen: &[Seen]) -> Html {
    let lang = env.lang;
    let caption = words!(lang, "scenarios-caption", unit = full.unit(lang));
    let names: Vec<String> = views(full).into_iter().map(|view| format!("payer-{}", view.key())).collect();
    let mut columns: Vec<(&str, bool)> = vec![("scenarios-column", false)];
    columns.extend(names.iter().map(|name| (name.as_str(), true)));
    let row = |seen: &Seen| {
        html! { <>
            <tr>
                <th scope="row">{ &seen.title }</th>
                { match &seen.nets {
                    Some(nets) => html! { { for nets.iter().map(|net| html! { <td class="figures">{ amount(lang, *net) }</td> }) } },
                    None => html! { <td colspan={names.len().to_string()}>{ env.t("scenarios-too-large") }</td> },
                } }
            </tr>
            // Below the numbers there is room for long names, and no column is pushed out of sight.
            if !seen.differs.is_empty() {
                <tr><td class="scenario-differs" colspan={columns.len().to_string()}><span>{ seen.differs.join("; ") }</span></td></tr>
            }
        </> }
    };
    html! {
        <section aria-labelledby="side-by-side">
            <h2 id="side-by-side" tabindex="-1">{ env.t("scenarios-title") }</h2>
            if seen.len() == 1 {
                <p>{ env.t("scenarios-none") }</p>
            } else {
                { table(lang, "scenarios-table", caption, &columns, html! { <tbody>{ for seen.iter().map(row) }</tbody> }) }
                if seen.iter().any(|seen| seen.differs.len() > 1) { <p class="result-note">{ env.t("scenarios-extreme") }</p> }
                if full.takes_part(Payer::Municipality) { <p class="result-note">{ env.t("before-equalisation") }</p> }
            }
        </section>
    }
}
