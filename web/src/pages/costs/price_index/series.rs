//! An index of the knowledge base, copied into the calculation with its source.

use som_core::catalogue::{Catalogue, IndexSeries};
use som_core::{Json, Path};
use som_text::{pick, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Place;
use crate::document::{Action, go_to};
use crate::env::use_env;
use crate::knowledge::{Loaded, stand_in, use_knowledge};
use crate::later::in_part;

#[derive(Clone, Properties, PartialEq)]
pub(super) struct KnownSeriesProps {
    pub(super) place: Place,
}

in_part!(calculation, known_series, <KnownSeries> of KnownSeriesProps);

/// The choice of a series, and the button that copies it.
#[component]
pub(super) fn KnownSeries(props: &KnownSeriesProps) -> Html {
    let env = use_env();
    let (loaded, again) = use_knowledge();
    let chosen = use_state(|| None::<String>);
    let Loaded::Ready(knowledge) = &loaded else { return stand_in(&env, &loaded, &again) };
    let catalogue = &knowledge.catalogue;
    // The one that SØM uses stands first.
    let mut series: Vec<&IndexSeries> = catalogue.indices.iter().filter(|series| !series.levels().is_empty()).collect();
    series.sort_by_key(|series| !series.default);
    let current = series.iter().find(|series| chosen.as_ref() == Some(&series.id)).or(series.first()).copied();
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| chosen.set(Some(event.target_unchecked_into::<HtmlSelectElement>().value())))
    };
    let onclick = current.map(|series| {
        let (env, changes, number) = (env.clone(), copied(catalogue, series, &props.place), series.levels().len());
        let levels = props.place.levels.clone();
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Change(changes.clone()));
            env.announce.emit(words!(env.lang, "index-put", number = number));
            go_to(levels.clone());
        })
    });
    let id = format!("{}-series", crate::components::field::field_id(&props.place.levels));
    let span = current.and_then(|series| {
        let levels = series.levels();
        Some((levels.first()?.year.to_string(), levels.last()?.year.to_string()))
    });
    html! { <>
        <label class="form-label" for={id.clone()}>{ env.t("index-series") }</label>
        <select {id} class="form-select" {onchange}>
            { for series.iter().map(|series| html! {
                <option value={series.id.clone()} selected={current.is_some_and(|current| current.id == series.id)}>{ pick(env.lang, &series.name) }</option>
            }) }
        </select>
        if let Some((first, last)) = span { <p class="form-hint">{ words!(env.lang, "index-series-years", first = first, last = last) }</p> }
        if let Some(series) = current { <p class="form-hint">{ pick(env.lang, &series.note) }</p> }
        <p><button type="button" class="button button-secondary button-small" {onclick}>{ env.t("index-copy") }</button></p>
    </> }
}

/// The levels with their source in the place of what was there: levels of two series are never mixed.
fn copied(catalogue: &Catalogue, series: &IndexSeries, place: &Place) -> Vec<(Path, Option<Json>)> {
    let mut levels = Json::object([]);
    for level in series.levels() {
        levels.put(&Path::default().key(level.year.to_string()).0, Some(Json::text(&level.value.normalize().to_string())));
    }
    let mut source = Json::object([]);
    if let Some(known) = catalogue.source(&series.source) {
        for (key, value) in [("title", &known.title), ("address", &known.address), ("seen", &known.seen)] {
            if !value.is_empty() {
                source.put(&Path::default().key(key).0, Some(Json::text(value)));
            }
        }
    }
    let years: Vec<Json> = series.levels().iter().filter(|level| level.estimate).map(|level| Json::whole(level.year.0.into())).collect();
    let estimates = (!years.is_empty()).then(|| Json::object([("years", Json::list(years)), ("source", source.clone())]));
    vec![(place.levels.clone(), Some(levels)), (place.source.clone(), Some(source)), (place.estimates.clone(), estimates)]
}
