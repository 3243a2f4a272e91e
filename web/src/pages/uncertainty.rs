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

/// The page.
pub(crate) fn uncertainty_page(env: &Env, open: &Rc<Open>) -> Html {
    html! { <>
        <h1>{ env.t("step-usikkerhed") }</h1>
        <p class="lead">{ env.t("uncertainty-lead") }</p>
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
