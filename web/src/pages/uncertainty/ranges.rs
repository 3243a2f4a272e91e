//! The inputs that can be other than the case says: those that have a range, those for which one is suggested, and a way to any other.

use std::rc::Rc;

use som_core::{Case, Input, Json, Path, Problem, UncertainInput, input_path, suggested_for, suggestions};
use som_text::{Lang, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::input::{Named, every_named, key_of, named_in, options, value_in_words, why_suggested};
use super::range::RangeItem;
use crate::browser;
use crate::components::details::Details;
use crate::components::field::field_id;
use crate::components::icon::icon;
use crate::components::result_panel::unfinished;
use crate::components::sure::{input_of, list, range_in_words, take_wished};
use crate::document::{Action, Open, entries, field, go_to};
use crate::env::{Env, use_env};
use crate::later::in_part;

/// So many suggestions are shown at once; more are folded away.
const SHOWN: usize = 6;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct RangesProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, ranges_section, <Ranges> of RangesProps);

/// The section.
#[component]
pub(crate) fn Ranges(props: &RangesProps) -> Html {
    let env = use_env();
    let open = &props.open;
    // Somebody who came by the link of a field finds its number chosen.
    let wished = use_state(take_wished);
    let chosen = use_state(|| None::<Json>);
    let inside = match open.derived.partial.as_deref() {
        Some((case, _)) => {
            let named = every_named(env.lang, case);
            let came_for = (*wished).as_ref().and_then(|path| at_place(case, &named, path)).map(|named| named.json.clone());
            html! { <>
                { entries_of(&env, open, Some(case), &named) }
                { suggested(&env, open, case) }
                { adder(&env, open, &named, suggestions(case), &chosen, came_for) }
            </> }
        }
        // What is said already can still be mended.
        None => html! { <>
            <p>{ unfinished(&env, open, "ranges-unfinished", "ranges-unfinished-wrong") }</p>
            { entries_of(&env, open, None, &named_in(env.lang, &open.draft, listed(open).iter())) }
        </> },
    };
    html! {
        <section aria-labelledby="ranges" id={field_id(&Path::parse("uncertainty"))} tabindex="-1">
            <h2 id="ranges" tabindex="-1">{ env.t("ranges-title") }</h2>
            <p>{ env.t("ranges-lead") }</p>
            { inside }
        </section>
    }
}

/// The input whose number is at a place: the number itself rather than a factor on it.
fn at_place<'a>(case: &Case, named: &'a [Named], path: &Path) -> Option<&'a Named> {
    let at = |place: &Path| {
        let here = named.iter().filter(|named| input_path(case, &named.input).as_ref() == Some(place));
        here.max_by_key(|named| named.input.measure() != som_core::InputMeasure::Factor)
    };
    let around = || path.0.split_last().and_then(|(_, start)| at(&Path(start.to_vec())));
    at(path).or_else(around)
}

/// The numbers that have a range, as they stand in the case.
fn listed(open: &Open) -> &[Json] {
    field(&open.draft.case, "uncertainty").map(|said| entries(said, "inputs")).unwrap_or_default()
}

/// Those that have a range.
fn entries_of(env: &Env, open: &Open, case: Option<&Case>, named: &[Named]) -> Html {
    let listed = listed(open);
    if listed.is_empty() {
        return case.map(|_| html! { <p>{ env.t("ranges-none") }</p> }).unwrap_or_default();
    }
    let derived = &open.derived;
    html! {
        <ul class="entries">
            { for listed.iter().enumerate().map(|(index, value)| {
                let path = list().index(index);
                let input = input_of(value);
                let found = named.iter().find(|named| named.json == *input);
                let uncertain = case.and_then(|case| case.uncertainty.inputs.iter().find(|uncertain| uncertain.input.to_json() == *input));
                let problems: Rc<Vec<Problem>> = derived.problems_in(&path);
                let needs_work = !problems.is_empty() || derived.missing.iter().any(|missing| missing.starts_with(&path));
                html! {
                    <RangeItem key={key_of(input)} {index} value={value.clone()} {problems} {needs_work}
                        input={found.map(|named| named.input.clone())} name={found.map(|named| named.name.clone())}
                        own={found.zip(case).and_then(|(named, case)| som_core::input_value(case, &named.input))}
                        suggestion={found.zip(case).and_then(|(named, case)| suggested_for(case, &named.input))}
                        why_suggested={found.zip(case).map(|(named, case)| why_suggested(env.lang, case, &named.input))}
                        distribution={uncertain.map(|uncertain| uncertain.distribution.clone())} />
                }
            }) }
        </ul>
    }
}

/// The ranges that can be suggested, each taken over with one press.
fn suggested(env: &Env, open: &Open, case: &Case) -> Html {
    let listed = listed(open);
    let is_listed = |suggestion: &UncertainInput| listed.iter().any(|entry| *input_of(entry) == suggestion.input.to_json());
    let found: Vec<UncertainInput> = suggestions(case).into_iter().filter(|suggestion| !is_listed(suggestion)).collect();
    if found.is_empty() {
        return Html::default();
    }
    let first = listed.len();
    let all = {
        let (dispatch, found, announce) = (env.dispatch.clone(), found.clone(), env.announce.clone());
        let said = words!(env.lang, "ranges-suggested-taken", number = found.len());
        Callback::from(move |_: MouseEvent| {
            let put = found.iter().enumerate().map(|(place, suggestion)| (list().index(first + place), Some(entry_of(suggestion))));
            dispatch.emit(Action::Change(put.collect()));
            announce.emit(said.clone());
            browser::focus("ranges-add");
        })
    };
    let rows = {
        let (env, found, names) =
            (env.clone(), found.clone(), found.iter().map(|one| named_with_reason(env.lang, case, &one.input)).collect::<Vec<_>>());
        move || {
            html! {
                <ul class="range-suggestions">
                    { for found.iter().zip(&names).map(|(suggestion, name)| one_suggestion(&env, suggestion, name, first)) }
                </ul>
            }
        }
    };
    html! {
        <div class="range-suggested" role="group" aria-labelledby="ranges-suggested">
            <h3 id="ranges-suggested">{ words!(env.lang, "ranges-suggested", number = found.len()) }</h3>
            <p>{ env.t("ranges-suggested-lead") }</p>
            if found.len() > SHOWN {
                <Details summary={env.t("ranges-suggested-show")} content={Callback::from(move |()| rows())} />
            } else {
                { rows() }
            }
            if found.len() > 1 {
                <button type="button" class="button button-secondary button-small" onclick={all}>{ words!(env.lang, "ranges-suggested-all", number = found.len()) }</button>
            }
        </div>
    }
}

/// What the number is called, and why its suggestion is as wide as it is.
fn named_with_reason(lang: Lang, case: &Case, input: &Input) -> (String, String) {
    (som_text::input_name(lang, case, input), why_suggested(lang, case, input))
}

fn one_suggestion(env: &Env, suggestion: &UncertainInput, (name, why): &(String, String), first: usize) -> Html {
    let ends = suggestion.distribution.ends();
    let range = ends.map(|ends| range_in_words(env.lang, suggestion.input.measure(), ends)).unwrap_or_default();
    let onclick = {
        let (dispatch, entry) = (env.dispatch.clone(), entry_of(suggestion));
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Change(vec![(list().index(first), Some(entry.clone()))]));
            go_to(list().index(first));
        })
    };
    html! {
        <li>
            <span>{ name }{ ": " }<strong>{ range }</strong>if !why.is_empty() { { " " }<span class="form-hint">{ why }</span> }</span>
            <button type="button" class="button button-secondary button-small" {onclick}>
                { env.t("ranges-suggested-use") }<span class="sr-only">{ ": " }{ name }</span>
            </button>
        </li>
    }
}

/// An entry of the list as it stands in the case.
fn entry_of(uncertain: &UncertainInput) -> Json {
    Json::object([
        ("input", uncertain.input.to_json()),
        ("distribution", uncertain.distribution.to_json()),
        ("suggested", Json::Bool(uncertain.suggested)),
    ])
}

/// The number that most calculations depend on the most: how many succeed.
fn first_of<'a>(free: &[&'a Named]) -> Option<&'a Named> {
    let is_effect = |named: &&&Named| matches!(named.input, Input::RateWith { .. } | Input::Measure { .. });
    free.iter().find(is_effect).or(free.first()).copied()
}

/// The choice of an input that has no range yet.
fn adder(
    env: &Env,
    open: &Open,
    named: &[Named],
    suggested: Vec<UncertainInput>,
    chosen: &UseStateHandle<Option<Json>>,
    came_for: Option<Json>,
) -> Html {
    let listed = listed(open);
    let free: Vec<&Named> = named.iter().filter(|named| !listed.iter().any(|entry| *input_of(entry) == named.json)).collect();
    let is_free = |input: &Json| free.iter().any(|named| named.json == *input);
    let now = (**chosen).clone().filter(is_free).or(came_for.filter(is_free)).or_else(|| first_of(&free).map(|named| named.json.clone()));
    let Some(now) = now else { return Html::default() };
    let onchange = {
        let (chosen, all) = (chosen.clone(), free.iter().map(|named| named.json.clone()).collect::<Vec<_>>());
        Callback::from(move |event: Event| {
            let key = event.target_unchecked_into::<HtmlSelectElement>().value();
            chosen.set(all.iter().find(|input| key_of(input) == key).cloned());
        })
    };
    let own = free.iter().find(|named| named.json == now).and_then(|named| {
        let value = som_core::input_value(&open.derived.partial.as_deref()?.0, &named.input)?;
        Some(words!(env.lang, "ranges-own", value = value_in_words(env.lang, &named.input, value)))
    });
    let onclick = {
        let (dispatch, chosen, place, now) = (env.dispatch.clone(), chosen.clone(), list().index(listed.len()), now.clone());
        let suggestion = suggested.iter().find(|one| one.input.to_json() == now).map(entry_of);
        Callback::from(move |_: MouseEvent| {
            let empty = Json::object([("kind", Json::text("range")), ("low", Json::text("")), ("high", Json::text(""))]);
            let entry = suggestion.clone().unwrap_or_else(|| Json::object([("input", now.clone()), ("distribution", empty)]));
            dispatch.emit(Action::Change(vec![(place.clone(), Some(entry))]));
            chosen.set(None);
            go_to(place.key("distribution").key("low"));
        })
    };
    let id = field_id(&list());
    html! {
        <div class="form-group range-add">
            <label class="form-label" for={id.clone()}>{ env.t("ranges-add-label") }</label>
            <select id={id.clone()} class="form-select" {onchange} aria-describedby={format!("{id}-own")}>{ options(env, &free, Some(&now)) }</select>
            <p class="form-hint" id={format!("{id}-own")}>{ own.unwrap_or_default() }</p>
            <button type="button" id="ranges-add" class="button button-secondary button-small" {onclick}>{ icon("plus") }{ env.t("ranges-add") }</button>
        </div>
    }
}
