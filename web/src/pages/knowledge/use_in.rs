//! Using an entry in a calculation that is kept, or in a new one: which calculation, where in it, and the button.

use som_core::catalogue::Entry;
use som_text::{pick, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::place::{Place, places};
use super::using::used;
use crate::browser;
use crate::calculation::open_with;
use crate::document::{Draft, SaveError, Store, apply, go_to, step_of};
use crate::env::{Env, use_env};
use crate::knowledge::{Knowledge, Loaded};
use crate::route::Page;

#[derive(Clone, Properties, PartialEq)]
pub(super) struct UseInProps {
    pub(super) id: String,
    pub(super) knowledge: Loaded,
    pub(super) store: Store,
    /// The calculation that is offered first.
    pub(super) calculation: Option<String>,
}

/// The choice and the button.
#[component]
pub(super) fn UseIn(props: &UseInProps) -> Html {
    let env = use_env();
    let kept = use_memo((), |()| props.store.list());
    let first = props.calculation.clone().filter(|id| kept.iter().any(|entry| entry.id == *id));
    let first = first.or_else(|| kept.first().map(|entry| entry.id.clone())).unwrap_or_default();
    let calculation = use_state(|| first);
    let place = use_state(|| 0_usize);
    let refused = use_state(|| None::<SaveError>);
    let Loaded::Ready(knowledge) = &props.knowledge else { return Html::default() };
    let Some(entry) = knowledge.catalogue.entry(&props.id) else { return Html::default() };
    let draft = props.store.load(&calculation).map_or_else(new_draft, |(draft, _)| draft);
    let places = places(entry, &draft);
    if places.is_empty() {
        return match entry {
            Entry::Effect(_) => html! { <p class="knowledge-use">{ env.t("knowledge-not-usable") }</p> },
            _ => Html::default(),
        };
    }
    let on_calculation = {
        let (calculation, place) = (calculation.clone(), place.clone());
        Callback::from(move |event: Event| {
            calculation.set(event.target_unchecked_into::<HtmlSelectElement>().value());
            place.set(0);
        })
    };
    let on_place = {
        let place = place.clone();
        Callback::from(move |event: Event| place.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().unwrap_or(0)))
    };
    let onclick = {
        let (env, knowledge, id, store) = (env.clone(), knowledge.clone(), props.id.clone(), props.store.clone());
        let (calculation, refused, at) = (calculation.clone(), refused.clone(), places.get(*place).cloned());
        Callback::from(move |_: MouseEvent| {
            if let Some(place) = &at {
                refused.set(put(&env, &knowledge, &id, &store, &calculation, place).err());
            }
        })
    };
    html! {
        <section class="knowledge-use" aria-labelledby="knowledge-use-title">
            <h2 id="knowledge-use-title">{ env.t("knowledge-use") }</h2>
            <p>{ env.t("knowledge-use-text") }</p>
            if kept.is_empty() {
                <p>{ env.t("knowledge-use-new") }</p>
            } else {
                <div class="form-group">
                    <label class="form-label" for="knowledge-calculation">{ env.t("knowledge-calculation") }</label>
                    <select id="knowledge-calculation" class="form-select" onchange={on_calculation}>
                        { for kept.iter().map(|one| html! {
                            <option value={one.id.clone()} selected={one.id == *calculation}>{ if one.title.is_empty() { env.t("untitled") } else { one.title.clone() } }</option>
                        }) }
                    </select>
                </div>
            }
            if places.len() > 1 {
                <div class="form-group">
                    <label class="form-label" for="knowledge-place">{ env.t("knowledge-place") }</label>
                    <select id="knowledge-place" class="form-select" onchange={on_place}>
                        { for places.iter().enumerate().map(|(number, one)| html! {
                            <option value={number.to_string()} selected={number == *place}>{ one.name(env.lang, &draft) }</option>
                        }) }
                    </select>
                </div>
            }
            if refused.is_some() { <div class="start-refusal" role="alert"><p>{ env.t("knowledge-not-saved") }</p></div> }
            <button type="button" class="button button-primary" {onclick}>
                { match places.as_slice() {
                    [only] => words!(env.lang, "knowledge-use-as", place = only.name(env.lang, &draft)),
                    _ => env.t("knowledge-use-button"),
                } }
            </button>
        </section>
    }
}

fn new_draft() -> Draft {
    Draft::new(browser::this_year())
}

/// Opens the calculation at the place, with the figure put in there. A new calculation is kept first.
fn put(env: &Env, knowledge: &Knowledge, id: &str, store: &Store, calculation: &str, place: &Place) -> Result<(), SaveError> {
    let known = store.load(calculation);
    let name = if known.is_some() { calculation.to_owned() } else { browser::new_id() };
    let draft = match known {
        Some((draft, _)) => draft,
        None => {
            let draft = new_draft();
            store.save(&name, &draft, 0)?;
            draft
        }
    };
    let Some(entry) = knowledge.catalogue.entry(id) else { return Ok(()) };
    let Some(used) = used(env.lang, &knowledge.catalogue, entry, place, &draft) else { return Ok(()) };
    let Some(next) = apply(&draft, &used.action) else { return Ok(()) };
    let mut said = vec![words!(env.lang, "knowledge-used", name = pick(env.lang, entry.name()))];
    said.extend(used.remains);
    let field = place.field(&next);
    // What the result is held against is seen beside the result.
    let page = if *place == Place::Yardstick { Page::Result } else { step_of(&field) };
    open_with(name, page, used.action, said.join(" "));
    if page != Page::Result {
        go_to(field);
    }
    Ok(())
}
