//! Step 5: the net result first, in words and as a picture; then when, who, where from, and how far numbers can move.

mod compensation;
mod full;
mod gain;
mod key_figures;
mod limits;
mod parts;
mod payers;
mod range;
mod said;
mod sentences;
mod unfinished;
mod years;

use std::rc::Rc;

use som_core::View;
use yew::prelude::*;

use crate::components::chart::Patterns;
use crate::components::result_panel::quality;
use crate::document::Open;
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::route::{Page, Route};

use compensation::{Beyond, Budget, Compensation, Yardsticks};
use gain::Gain;
use key_figures::KeyFigures;
use limits::Limits;
use parts::Split;
use payers::{Discounted, Payers};
use range::HowSure;
use unfinished::Unfinished;
use years::Years;

pub(crate) use full::{Full, capital, drawn, misses, money_cell, table, table_notes, the};
pub(crate) use gain::area_name;
pub(crate) use key_figures::rate_of_return;
pub(crate) use limits::line_name;
pub(crate) use said::Said;

/// Where the choice of whose view leads is kept while the tab is open.
const VIEW_KEY: &str = "aaben-som/view";

in_part!(result, result_page, <ResultPage> of ResultPageProps);

#[derive(Properties, PartialEq, Clone)]
pub(crate) struct ResultPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn ResultPage(props: &ResultPageProps) -> Html {
    let env = use_env();
    let (chosen, choose) = use_view();
    let Some(results) = &props.open.derived.full else { return html! { <Unfinished open={props.open.clone()} /> } };
    let full = Full(results.clone());
    let view = full.present(chosen);
    let is_constructed = full.case().about.constructed;
    let is_measured = !full.case().follow_up.is_empty();
    let to_follow_up = |key: &str| {
        let route = Route::Calculation(props.open.id.clone(), Page::FollowUp);
        html! { <p class="result-follow-up no-print">{ env.t(key) }{ " " }<a href={route.fragment()}>{ env.t("to-follow-up") }</a></p> }
    };
    html! {
        <div class="result" aria-busy={props.open.is_behind.to_string()}>
            <Patterns />
            if props.open.is_behind { <p class="result-note">{ env.t("panel-behind") }</p> }
            if is_constructed { <p class="result-constructed">{ env.t("constructed") }</p> }
            { headline(&env, &full, view) }
            if is_measured { { to_follow_up("result-is-forecast") } }
            { quality(&env, &props.open) }
            { view_choice(&env, &full, view, choose) }
            <HowSure full={full.clone()} {view} calculation={props.open.id.clone()} />
            <KeyFigures full={full.clone()} {view} />
            <Years full={full.clone()} {view} />
            <Payers full={full.clone()} {view} />
            <Gain full={full.clone()} {view} />
            <Discounted full={full.clone()} {view} />
            <Compensation full={full.clone()} {view} />
            <Limits full={full.clone()} {view} />
            <Budget full={full.clone()} {view} />
            <Split full={full.clone()} {view} />
            <Beyond full={full.clone()} {view} />
            <Yardsticks {full} {view} />
            if !is_measured { { to_follow_up("result-to-follow-up") } }
        </div>
    }
}

/// The result in words.
fn headline(env: &Env, full: &Full, view: View) -> Html {
    html! { <>
        <h1 class="result-heading">{ sentences::heading(env.lang, full, view) }</h1>
        <p class="lead">{ sentences::paragraph(env.lang, full, view).html() }</p>
        <p class="result-note">{ env.t("before-equalisation") }</p>
    </> }
}

/// Whose view leads.
pub(crate) fn view_choice(env: &Env, full: &Full, shown: View, choose: Callback<View>) -> Html {
    let payers = full.payers();
    let others = payers.iter().any(|payer| !payer.is_public());
    let views = [View::Public].into_iter().chain(payers.into_iter().map(View::Payer)).chain(others.then_some(View::All));
    let onchange = Callback::from(move |event: Event| {
        let select: Option<web_sys::HtmlSelectElement> = event.target_dyn_into();
        if let Some(view) = select.and_then(|select| View::from_key(&select.value())) {
            choose.emit(view);
        }
    });
    html! {
        <div class="view-choice">
            <label class="form-label" for="view">{ env.t("result-view") }</label>
            <select id="view" class="form-select" {onchange}>
                { for views.map(|view| html! {
                    <option value={view.key()} selected={view == shown}>{ capital(&the(env.lang, view)) }</option>
                }) }
            </select>
        </div>
    }
}

/// Whose view was chosen in this tab, and how to choose another one.
#[hook]
pub(crate) fn use_view() -> (View, Callback<View>) {
    let chosen = use_state(|| remembered().unwrap_or(View::Public));
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |view: View| {
            remember(view);
            chosen.set(view);
        })
    };
    (*chosen, choose)
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn remembered() -> Option<View> {
    View::from_key(&session()?.get_item(VIEW_KEY).ok().flatten()?)
}

fn remember(view: View) {
    if let Some(session) = session() {
        let _ = session.set_item(VIEW_KEY, view.key());
    }
}
