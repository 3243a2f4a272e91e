//! The result that stays in sight: the net, who it falls to, when it is paid back, and what is missing or wrong.

use std::rc::Rc;

use som_core::{BreakEven, Case, Decimal, Figure, Path, Payer, Results, Severity, Slice, View};
use som_text::{kroner, rounded_kroner, words};
use yew::prelude::*;

use super::field::{field_id, problem_in_words};
use super::figure::FigureButton;
use crate::document::{Open, place_name, step_of};
use crate::env::{Env, use_env};
use crate::route::{Page, Route};

/// How many missing fields and problems the panel lists; the result page lists them all.
const LISTED: usize = 6;

#[derive(Properties, PartialEq)]
pub(crate) struct ResultPanelProps {
    pub(crate) open: Rc<Open>,
}

/// On wide screens beside the form; on narrow ones a bar at the bottom that opens.
#[component]
pub(crate) fn ResultPanel(props: &ResultPanelProps) -> Html {
    let env = use_env();
    let shown = use_state(|| false);
    let derived = &props.open.derived;
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let headline = match &derived.full {
        Some(full) => rounded_kroner(env.lang, full.1.of(View::Public).net.total),
        None => env.t("panel-no-result"),
    };
    html! {
        <aside class={classes!("panel", shown.then_some("panel-open"))} aria-label={env.t("panel-label")}>
            <button type="button" class="panel-bar" onclick={toggle} aria-expanded={shown.to_string()} aria-controls="panel-body">
                <span>{ env.t("panel-bar") }</span><strong>{ &headline }</strong>
            </button>
            <div id="panel-body" class="panel-body" aria-live="polite" aria-busy={props.open.is_behind.to_string()}>
                if props.open.is_behind { <p class="panel-note">{ env.t("panel-behind") }</p> }
                { match (&derived.full, &derived.partial) {
                    (Some(full), _) => html! { <>{ net(&env, &full.1) }{ quality(&env, &props.open) }</> },
                    (None, Some(partial)) => html! { <>
                        <p class="panel-lead">{ unfinished(&env, &props.open, "panel-no-net", "panel-no-net-wrong") }</p>
                        { first_figures(&env, partial) }
                    </> },
                    (None, None) => html! { <p class="panel-lead">{ unfinished(&env, &props.open, "panel-nothing", "panel-nothing-wrong") }</p> },
                } }
                { missing(&env, &props.open, LISTED) }
                { problems(&env, &props.open, LISTED) }
                if props.open.draft.at("about.constructed") == Some(&som_core::Json::Bool(true)) {
                    <p class="panel-constructed">{ env.t("constructed") }</p>
                }
            </div>
        </aside>
    }
}

fn net(env: &Env, results: &Results<Decimal>) -> Html {
    let public = results.of(View::Public);
    let figure = |slice: Slice, value: Decimal, text: String| html! { <FigureButton figure={Figure::Money(slice)} {value} {text} /> };
    let paid_back = match public.break_even {
        BreakEven::NoOutlay => env.t("panel-no-outlay"),
        BreakEven::Year(t) => words!(env.lang, "panel-paid-back", year = results.years.get(t).map_or(0, |year| year.0).to_string()),
        BreakEven::NotWithinHorizon => env.t("panel-not-paid-back"),
    };
    html! { <>
        <p class="panel-lead">{ env.t("panel-net") }</p>
        <p class="panel-net">{ figure(Slice::net(View::Public), public.net.total, kroner(env.lang, public.net.total)) }</p>
        <p>{ paid_back }</p>
        <table class="panel-payers">
            <caption class="sr-only">{ env.t("panel-payers") }</caption>
            <tbody>
                { for Payer::ALL.into_iter().filter_map(|payer| {
                    let net = results.of(View::Payer(payer)).net.total;
                    let is_there = payer.is_public() || !net.is_zero();
                    is_there.then(|| html! {
                        <tr>
                            <th scope="row"><span class={format!("swatch swatch-{}", payer.key())} aria-hidden="true"></span>{ env.t(&format!("payer-{}", payer.key())) }</th>
                            <td>{ figure(Slice::net(View::Payer(payer)), net, kroner(env.lang, net)) }</td>
                        </tr>
                    })
                }) }
            </tbody>
        </table>
        <p class="panel-note">{ env.t("before-equalisation") }</p>
    </> }
}

/// Why there is nothing yet: numbers are missing; or all is filled in, and some of it is wrong.
pub(crate) fn unfinished(env: &Env, open: &Open, missing: &str, wrong: &str) -> String {
    let is_wrong = open.derived.missing.is_empty() && open.derived.problems.iter().any(|found| found.severity == Severity::Error);
    env.t(if is_wrong { wrong } else { missing })
}

/// How many findings of the quality check nobody has answered, with the way to them.
pub(crate) fn quality(env: &Env, open: &Open) -> Html {
    let route = Route::Calculation(open.id.clone(), Page::Uncertainty);
    let onclick = Callback::from(|_: MouseEvent| crate::document::go_to(Path::parse("quality")));
    html! { <p class="panel-quality"><a href={route.fragment()} {onclick}>{ words!(env.lang, "quality-panel", number = open.derived.unanswered()) }</a></p> }
}

/// What three numbers tell before there is any consequence.
pub(crate) fn first_figures(env: &Env, (case, results): &(Case, Results<Decimal>)) -> Html {
    let is_discounted = !case.discounting.schedule.is_empty();
    let per_success = if is_discounted { "panel-cost-per-success" } else { "panel-cost-per-success-plain" };
    let one = |key: &str, figure: Figure, value: Option<Decimal>| match value {
        Some(value) => {
            html! { <div><dt>{ env.t(key) }</dt><dd><FigureButton {figure} {value} text={kroner(env.lang, value)} /></dd></div> }
        }
        None => Html::default(),
    };
    html! {
        <dl class="panel-first">
            { one("panel-cost-per-participant", Figure::CostPerParticipant, results.cost_per_participant) }
            { one(per_success, Figure::CostPerSuccess, results.cost_per_success) }
            { one("panel-must-save", Figure::BreakEvenSaving { view: View::Public, discounted: false }, results.of(View::Public).break_even_saving) }
            if results.cost_per_success.is_none() { <div>{ env.t("panel-no-success") }</div> }
        </dl>
    }
}

/// The fields that are missing, each with a link, at most so many.
pub(crate) fn missing(env: &Env, open: &Open, most: usize) -> Html {
    let missing = &open.derived.missing;
    if missing.is_empty() {
        return Html::default();
    }
    let rest = missing.len().saturating_sub(most);
    html! { <>
        <h2 class="panel-heading">{ words!(env.lang, "panel-missing", number = missing.len()) }</h2>
        <ul class="panel-list">{ for missing.iter().take(most).map(|path| html! { <li>{ place(env, open, path) }</li> }) }</ul>
        if rest > 0 { <p class="panel-note">{ words!(env.lang, "panel-more", number = rest) }</p> }
    </> }
}

/// What is wrong, each with a link and its sentence, at most so many.
pub(crate) fn problems(env: &Env, open: &Open, most: usize) -> Html {
    let found = &open.derived.problems;
    if found.is_empty() {
        return Html::default();
    }
    let rest = found.len().saturating_sub(most);
    // Errors are counted in the same words as beside the steps.
    let errors = found.iter().filter(|found| found.severity == Severity::Error).count();
    let counts = [("step-state-wrong", errors), ("panel-problems", found.len() - errors)];
    let heading = counts.into_iter().filter(|(_, number)| *number > 0).map(|(key, number)| words!(env.lang, key, number = number));
    html! { <>
        <h2 class="panel-heading">{ heading.collect::<Vec<_>>().join(", ") }</h2>
        <ul class="panel-list">
            { for found.iter().take(most).map(|found| html! {
                <li class={if found.severity == Severity::Error { "panel-error" } else { "panel-warning" }}>
                    { place(env, open, &found.path) }<span class="panel-sentence">{ problem_in_words(env.lang, &open.draft, found) }</span>
                </li>
            }) }
        </ul>
        if rest > 0 { <p class="panel-note">{ words!(env.lang, "panel-more", number = rest) }</p> }
    </> }
}

/// A link to the place of the case, which takes the focus there.
pub(crate) fn place(env: &Env, open: &Open, path: &Path) -> Html {
    let route = Route::Calculation(open.id.clone(), step_of(path));
    let path_of_field = path.clone();
    let onclick = Callback::from(move |_: MouseEvent| crate::document::go_to(path_of_field.clone()));
    html! { <a href={route.fragment()} {onclick} data-field={field_id(path)}>{ place_name(env.lang, &open.draft, path) }</a> }
}
