//! Uncertain numbers that go together: which, and how closely.

use std::rc::Rc;

use som_core::{Json, Path, Problem};
use som_text::words;
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::input::{Named, every_named, key_of, named_in, options};
use crate::components::entry::Kind;
use crate::components::field::field_id;
use crate::components::icon::icon;
use crate::components::lines::keep_focus;
use crate::components::part::{Part, text_of};
use crate::components::source::source_fields;
use crate::components::sure::input_of;
use crate::document::{Action, Open, entries, field, go_to};
use crate::env::{Env, use_env};
use crate::later::in_part;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct CorrelationsProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, correlations_section, <Correlations> of CorrelationsProps);

/// Where one is added.
const ADD: &str = "correlations-add";

fn list() -> Path {
    Path::parse("uncertainty.correlations")
}

/// The section.
#[component]
pub(crate) fn Correlations(props: &CorrelationsProps) -> Html {
    let env = use_env();
    let open = &props.open;
    let said = |key| field(&open.draft.case, "uncertainty").map(|said| entries(said, key)).unwrap_or_default();
    let (listed, uncertain) = (said("correlations"), said("inputs"));
    let mut named = match open.derived.partial.as_deref() {
        Some((case, _)) => every_named(env.lang, case),
        None => named_in(env.lang, &open.draft, uncertain.iter()),
    };
    named.retain(|named| uncertain.iter().any(|entry| *input_of(entry) == named.json));
    let problems = open.derived.problems_in(&list());
    let of_all = problems.iter().find(|found| found.path == list());
    html! {
        <section aria-labelledby="correlations">
            <h2 id="correlations" tabindex="-1">{ env.t("correlations-title") }</h2>
            <p>{ env.t("correlations-lead") }</p>
            if let Some(found) = of_all { <p class="form-error-message" role="alert">{ som_text::problem(env.lang, found) }</p> }
            <ul class="correlations">
                { for listed.iter().enumerate().map(|(index, value)| correlation(&env, index, value, &named, &problems)) }
            </ul>
            { add(&env, listed, &named) }
        </section>
    }
}

/// The two numbers that go together.
fn pair(value: &Json) -> [Json; 2] {
    [0, 1].map(|place| value.at(&Path::parse("between").index(place)).cloned().unwrap_or(Json::Null))
}

fn correlation(env: &Env, index: usize, value: &Json, named: &[Named], problems: &Rc<Vec<Problem>>) -> Html {
    let path = list().index(index);
    let part = Part { env, path: &path, value, problems };
    let name = words!(env.lang, "correlation-number", number = index + 1);
    let between = path.key("between");
    let wrong = problems.iter().find(|found| found.path == path || found.path.starts_with(&between));
    let [one, other] = pair(value);
    // On paper there is nothing to choose.
    let called = |input: &Json| {
        named.iter().find(|named| named.json == *input).map_or_else(|| env.t("range-of-nothing"), |named| named.name.clone())
    };
    let rank = text_of(&part.get("rank"));
    let rank = rank.parse().map_or(rank, |rank| som_text::plain(env.lang, rank));
    let printed = words!(env.lang, "correlation-printed", one = called(&one), other = called(&other), rank = rank);
    let remove = {
        let dispatch = env.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            dispatch.emit(Action::Remove(list(), index));
            keep_focus(event.target_dyn_into::<HtmlElement>(), vec![ADD.to_owned()]);
        })
    };
    html! {
        <li key={index}>
            <p class="print-only">{ printed }</p>
            <fieldset class="correlation">
                <legend class="sr-only">{ &name }</legend>
                { choice(env, &between.index(0), "correlation-one", &one, named) }
                { choice(env, &between.index(1), "correlation-other", &other, named) }
                if let Some(found) = wrong { <p class="form-error-message">{ som_text::problem(env.lang, found) }</p> }
                { part.number("rank", "correlation-rank", Kind::Decimal, None, "xs") }
                { source_fields(env, &path.key("source"), &part.get("source"), problems) }
                <button type="button" class="button button-tertiary button-small" onclick={remove}>
                    { icon("delete") }{ env.t("correlation-remove") }<span class="sr-only">{ ": " }{ name }</span>
                </button>
            </fieldset>
        </li>
    }
}

/// One of the two numbers, chosen among the uncertain ones.
fn choice(env: &Env, path: &Path, label: &str, chosen: &Json, named: &[Named]) -> Html {
    let id = field_id(path);
    let onchange = {
        let (dispatch, path) = (env.dispatch.clone(), path.clone());
        let all: Vec<Json> = named.iter().map(|named| named.json.clone()).collect();
        Callback::from(move |event: Event| {
            let key = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(input) = all.iter().find(|input| key_of(input) == key) {
                dispatch.emit(Action::Change(vec![(path.clone(), Some(input.clone()))]));
            }
        })
    };
    let is_there = named.iter().any(|named| named.json == *chosen);
    html! {
        <div class="form-group">
            <label class="form-label" for={id.clone()}>{ env.t(label) }</label>
            <select {id} class="form-select" {onchange}>
                if !is_there { <option selected={true}>{ env.t("range-of-nothing") }</option> }
                { options(env, &named.iter().collect::<Vec<_>>(), Some(chosen)) }
            </select>
        </div>
    }
}

/// The first two uncertain numbers of which nothing is said yet.
fn add(env: &Env, listed: &[Json], named: &[Named]) -> Html {
    let pairs: Vec<[Json; 2]> = listed.iter().map(pair).collect();
    let is_free = |one: &Json, other: &Json| !pairs.iter().any(|pair| pair.contains(one) && pair.contains(other));
    let mut all = named.iter().enumerate().flat_map(|(place, one)| named.iter().skip(place + 1).map(move |other| (&one.json, &other.json)));
    let Some((one, other)) = all.find(|(one, other)| is_free(one, other)) else {
        return html! { if named.len() < 2 { <p class="form-hint">{ env.t("correlations-needs") }</p> } };
    };
    let onclick = {
        let (dispatch, path) = (env.dispatch.clone(), list().index(listed.len()));
        let entry = Json::object([("between", Json::list([one.clone(), other.clone()])), ("rank", Json::text(""))]);
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Change(vec![(path.clone(), Some(entry.clone()))]));
            go_to(path.key("between").index(0));
        })
    };
    html! {
        <button type="button" id={ADD} class="button button-secondary button-small" {onclick}>{ icon("plus") }{ env.t("correlations-add") }</button>
    }
}
