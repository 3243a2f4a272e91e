//! Step 6: how sure the result is.

mod correlations;
mod draws;
mod input;
mod lead;
mod one_way;
mod optimism;
mod picture;
mod plot;
mod quality;
mod questions;
mod range;
mod ranges;
mod scenarios;
mod settled;
mod simulated;
mod simulating;
mod spider;
mod two_way;
mod words;
mod worth;

use std::rc::Rc;

use yew::prelude::*;

use crate::document::Open;
use crate::env::Env;
use crate::later::Later;
use correlations::CorrelationsProps;
use lead::LeadProps;
use one_way::OneWayProps;
use optimism::OptimismProps;
use quality::QualityCheckProps;
use ranges::RangesProps;
use scenarios::ScenariosProps;
use simulated::SimulatedProps;

pub(crate) use draws::chance_of;
pub(crate) use simulating::made_of;

/// The parts of the page by the `id` of their headings, each with the key of its heading.
const PARTS: [(&str, &str); 11] = [
    ("must-hold", "must-hold-title"),
    ("side-by-side", "scenarios-title"),
    ("quality", "quality-title"),
    ("quality-questions", "quality-questions"),
    ("ranges", "ranges-title"),
    ("one-way", "one-way-title"),
    ("scenarios", "scenarios-own-title"),
    ("optimism", "optimism-title"),
    ("correlations", "correlations-title"),
    ("simulation", "simulation-title"),
    ("worth", "worth-title"),
];

/// The ways to the parts of a long page.
fn contents(env: &Env) -> Html {
    let way = |(id, key): &(&'static str, &'static str)| {
        let id = *id;
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if crate::browser::focus(id) {
                crate::browser::keep_in_sight(id);
            }
        });
        html! { <li><a href={format!("#{id}")} {onclick}>{ env.t(key) }</a></li> }
    };
    html! {
        <nav class="page-contents no-print" aria-label={env.t("page-contents")}>
            <ul>{ for PARTS.iter().map(way) }</ul>
        </nav>
    }
}

/// The page.
pub(crate) fn uncertainty_page(env: &Env, open: &Rc<Open>) -> Html {
    html! { <>
        <h1>{ env.t("step-usikkerhed") }</h1>
        <p class="lead">{ env.t("uncertainty-lead") }</p>
        // Before there is a result, some of the parts are not there to be led to, and the page is short.
        if open.derived.full.is_some() { { contents(env) } }
        <Later<LeadProps> of={LeadProps { open: open.clone() }} />
        <Later<QualityCheckProps> of={QualityCheckProps { open: open.clone() }} />
        <Later<RangesProps> of={RangesProps { open: open.clone() }} />
        <Later<OneWayProps> of={OneWayProps { open: open.clone() }} />
        <Later<ScenariosProps> of={ScenariosProps { open: open.clone() }} />
        <Later<OptimismProps> of={OptimismProps { open: open.clone() }} />
        <Later<CorrelationsProps> of={CorrelationsProps { open: open.clone() }} />
        <Later<SimulatedProps> of={SimulatedProps { open: open.clone() }} />
    </> }
}
