//! One price index: the level of each year, which of them are estimates, and where both are from.

use std::collections::BTreeSet;
use std::rc::Rc;

use som_core::{Json, Path, Problem};
use som_text::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Place;
use super::paste_form::PasteFormProps;
use super::series::KnownSeriesProps;
use crate::components::details::Details;
use crate::components::entry::Kind;
use crate::components::field::{NumberField, field_id, message, problem_at};
use crate::components::part::text_of;
use crate::components::source::source_fields;
use crate::document::{Action, entries, go_to};
use crate::env::{Env, use_env};
use crate::later::Later;
use crate::pages::knowledge::{Place as KnowledgePlace, find_button};

#[derive(Properties, PartialEq)]
pub(super) struct IndexTableProps {
    pub(super) place: Place,
    pub(super) levels: Json,
    pub(super) source: Json,
    pub(super) estimates: Json,
    /// The years that some amount needs.
    pub(super) needed: Vec<usize>,
    pub(super) problems: Rc<Vec<Problem>>,
}

/// The index.
#[component]
pub(super) fn IndexTable(props: &IndexTableProps) -> Html {
    let env = use_env();
    let place = &props.place;
    let entered: BTreeSet<String> = match &props.levels {
        Json::Object(fields) => fields.iter().map(|(key, _)| key.to_string()).collect(),
        _ => BTreeSet::new(),
    };
    let years: Vec<String> =
        entered.iter().cloned().chain(props.needed.iter().map(usize::to_string)).collect::<BTreeSet<_>>().into_iter().collect();
    let marked: Vec<String> = entries(&props.estimates, "years").iter().map(text_of).collect();
    let paste = {
        let (place, levels, estimates) = (place.clone(), props.levels.clone(), props.estimates.clone());
        Callback::from(move |()| {
            html! {
                <Later<PasteFormProps> of={PasteFormProps { place: place.clone(), levels: levels.clone(), estimates: estimates.clone() }} />
            }
        })
    };
    let known = {
        let place = place.clone();
        Callback::from(move |()| html! { <Later<KnownSeriesProps> of={KnownSeriesProps { place: place.clone() }} /> })
    };
    let here = problem_at(env.lang, &props.problems, &place.levels);
    html! {
        <div class="index">
            { message(&field_id(&place.levels), here.as_ref()) }
            <ul class="index-years" id={field_id(&place.levels)} tabindex="-1">{ for years.iter().map(|year| row(&env, props, year, entered.contains(year), &marked)) }</ul>
            <AddYear place={place.clone()} {years} />
            // What the knowledge base has is found by its name for the calculation's own index, and chosen from a list for another.
            if place.levels == Path::parse("price_index") { { find_button(&env, KnowledgePlace::PriceIndex) } } else {
                <Details summary={env.t("index-known")} content={known} />
            }
            <Details summary={env.t("index-paste")} content={paste} />
            { source_fields(&env, &place.source, &props.source, &props.problems) }
            if !marked.is_empty() {
                <p class="consequence-source-of">{ env.t("index-estimates-source") }</p>
                { source_fields(&env, &place.estimates.key("source"), &props.estimates.at(&Path::parse("source")).cloned().unwrap_or(Json::Null), &props.problems) }
            }
        </div>
    }
}

/// The level of a year, and whether it is an estimate.
fn row(env: &Env, props: &IndexTableProps, year: &String, is_entered: bool, marked: &[String]) -> Html {
    let place = &props.place;
    let path = place.levels.key(year.clone());
    let value = props.levels.at(&Path::default().key(year.clone())).cloned().unwrap_or(Json::Null);
    let is_needed = year.parse().is_ok_and(|year| props.needed.contains(&year));
    let is_estimate = marked.contains(year);
    let onchange = {
        let (env, path) = (env.clone(), path.clone());
        // A year that is needed and has no level is a year that the index does not have, which is said at the amount.
        Callback::from(move |value: Json| match text_of(&value).is_empty() && is_needed {
            true => env.dispatch.emit(Action::Unset(path.clone())),
            false => env.set(&path, value),
        })
    };
    let without: Vec<Json> =
        marked.iter().filter(|other| *other != year).filter_map(|year| Some(Json::whole(year.parse().ok()?))).collect();
    let estimates = |years: &[Json]| (place.estimates.key("years"), Some(Json::list(years.iter().cloned())));
    let on_estimate = {
        let mut years = without.clone();
        if !is_estimate && let Ok(year) = year.parse() {
            years.push(Json::whole(year));
        }
        let (env, change) = (env.clone(), if years.is_empty() { (place.estimates.clone(), None) } else { estimates(&years) });
        Callback::from(move |_: Event| env.dispatch.emit(Action::Change(vec![change.clone()])))
    };
    let remove = {
        let mut changes = vec![(path.clone(), None)];
        if is_estimate {
            changes.push(if without.is_empty() { (place.estimates.clone(), None) } else { estimates(&without) });
        }
        let (env, levels) = (env.clone(), place.levels.clone());
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Change(changes.clone()));
            go_to(levels.clone());
        })
    };
    let box_id = format!("{}-estimate", field_id(&path));
    html! {
        <li class="index-year" key={year.clone()}>
            <NumberField {path} {value} kind={Kind::Decimal} label={words!(env.lang, "index-level-of", year = year.clone())} width="s"
                problems={props.problems.clone()} {onchange} />
            if is_entered {
                <div class="form-group-checkbox">
                    <input type="checkbox" id={box_id.clone()} class="form-checkbox" checked={is_estimate} onchange={on_estimate} />
                    <label class="form-label" for={box_id}>{ env.t("index-estimate") }<span class="sr-only">{ " " }{ year }</span></label>
                </div>
            }
            if is_entered && !is_needed {
                <button type="button" class="button button-tertiary button-small" onclick={remove}>
                    { env.t("line-remove") }<span class="sr-only">{ " " }{ year }</span>
                </button>
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct AddYearProps {
    place: Place,
    /// The years that are there.
    years: Vec<String>,
}

/// A year of one's own choice.
#[component]
fn AddYear(props: &AddYearProps) -> Html {
    let env = use_env();
    let typed = use_state(String::new);
    let wrong = use_state_eq(|| None::<&'static str>);
    let oninput = {
        let (typed, wrong) = (typed.clone(), wrong.clone());
        Callback::from(move |event: InputEvent| {
            wrong.set(None);
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onclick = {
        let (env, typed, wrong, levels, years) =
            (env.clone(), typed.clone(), wrong.clone(), props.place.levels.clone(), props.years.clone());
        Callback::from(move |_: MouseEvent| {
            let year = typed.trim().to_owned();
            if !year.parse::<usize>().is_ok_and(|year| (1990..=2100).contains(&year)) || year.len() != 4 {
                return wrong.set(Some("index-year-wrong"));
            }
            if years.contains(&year) {
                return wrong.set(Some("index-year-there"));
            }
            let path = levels.key(year);
            env.dispatch.emit(Action::Change(vec![(path.clone(), Some(Json::text("")))]));
            typed.set(String::new());
            go_to(path);
        })
    };
    let id = format!("{}-year", field_id(&props.place.levels));
    let is_wrong = wrong.is_some();
    html! {
        <div class={classes!("form-group", is_wrong.then_some("form-error"))}>
            <label class="form-label" for={id.clone()}>{ env.t("index-year") }</label>
            if let Some(key) = *wrong { <span class="form-error-message" id={format!("{id}-error")} role="alert">{ env.t(key) }</span> }
            <span class="field-row">
                <input id={id.clone()} class="form-input number input-width-xs" type="text" inputmode="numeric" autocomplete="off" value={(*typed).clone()} {oninput}
                    aria-describedby={is_wrong.then(|| format!("{id}-error"))} aria-invalid={is_wrong.then_some("true")} />
                <button type="button" class="button button-secondary button-small" {onclick}>{ env.t("index-add-year") }</button>
            </span>
        </div>
    }
}
