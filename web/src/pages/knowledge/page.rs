//! The page: finding an entry, reading it, and using it in one of the calculations that are kept.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use som_core::catalogue::Entry;
use som_text::{catalogue as text, pick, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::entry::entry_view;
use super::finder::{Asked, Finder, finder};
use super::load::{Knowledge, Loaded, use_knowledge};
use super::using::{Place, places, used};
use crate::browser;
use crate::document::{Draft, SaveError, Store, apply, go_to, step_of};
use crate::env::{Env, use_env};
use crate::route::Route;

#[derive(Properties, PartialEq)]
pub(crate) struct KnowledgePageProps {
    /// The id of the entry that is read; none while one is looked for.
    pub(crate) entry: Option<String>,
    pub(crate) store: Store,
    /// The calculation that was open last.
    pub(crate) calculation: Option<String>,
}

/// The page.
#[component]
pub(crate) fn KnowledgePage(props: &KnowledgePageProps) -> Html {
    let env = use_env();
    let (loaded, again) = use_knowledge(&props.store);
    let asked = use_state(Asked::default);
    let on_asked = {
        let asked = asked.clone();
        use_callback((), move |next: Asked, ()| asked.set(next))
    };
    let name = match (&loaded, &props.entry) {
        (Loaded::Ready(knowledge), Some(id)) => knowledge.catalogue.entry(id).map(|entry| pick(env.lang, entry.name()).to_owned()),
        _ => None,
    };
    use_effect_with((name, env.lang), |(name, lang)| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let page = format!("{} – {}", lang.t("knowledge-title"), lang.t("app-name"));
            document.set_title(&name.as_ref().map_or_else(|| page.clone(), |name| format!("{name} – {page}")));
        }
    });
    {
        // Another entry is another page, and is read from its beginning.
        let first = use_mut_ref(|| true);
        use_effect_with(props.entry.clone(), move |entry| {
            if std::mem::take(&mut *first.borrow_mut()) {
                return;
            }
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            let target = if entry.is_some() { "knowledge-entry" } else { "main" };
            Timeout::new(30, move || {
                browser::focus(target);
            })
            .forget();
        });
    }
    match loaded {
        Loaded::Waiting => html! { <><h1>{ env.t("knowledge-title") }</h1><p role="status">{ env.t("knowledge-waiting") }</p></> },
        Loaded::Failed => failed(&env, again),
        Loaded::Ready(knowledge) => match &props.entry {
            None => html! { <>
                <h1>{ env.t("knowledge-title") }</h1>
                <p class="lead">{ env.t("knowledge-lead") }</p>
                <p><a href={Route::OwnPrices.fragment()}>{ env.t("own-title") }</a>{ " – " }{ env.t("own-link") }</p>
                { finder(&env, &Finder { knowledge: &knowledge, id: "knowledge", asked: &asked, on_asked, kinds: &[], on_pick: None }) }
            </> },
            Some(id) => match knowledge.catalogue.entry(id) {
                Some(entry) => html! { <>
                    <p class="page-title"><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-back") }</a>{ " · " }{ text::kind(env.lang, entry) }</p>
                    <h1 id="knowledge-entry" tabindex="-1">{ pick(env.lang, entry.name()) }</h1>
                    { entry_view(&env, &knowledge.catalogue, entry) }
                    <UseIn key={id.clone()} id={id.clone()} knowledge={Known(knowledge.clone())} store={props.store.clone()} calculation={props.calculation.clone()} />
                </> },
                None => html! { <>
                    <h1>{ env.t("knowledge-no-entry") }</h1>
                    <p>{ words!(env.lang, "knowledge-no-entry-text", id = id.clone()) }</p>
                    <p><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-back") }</a></p>
                </> },
            },
        },
    }
}

/// What stands where the tables could not be fetched.
pub(super) fn failed(env: &Env, again: Callback<MouseEvent>) -> Html {
    html! { <>
        <h1>{ env.t("knowledge-title") }</h1>
        <div class="start-refusal" role="alert"><p>{ env.t("knowledge-failed") }</p></div>
        <button type="button" class="button button-secondary" onclick={again}>{ env.t("knowledge-again") }</button>
    </> }
}

/// The knowledge base as a property: the same one is equal.
#[derive(Clone)]
struct Known(Rc<Knowledge>);

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, Properties, PartialEq)]
struct UseInProps {
    id: String,
    knowledge: Known,
    store: Store,
    calculation: Option<String>,
}

/// Which calculation, where in it, and the button that puts the figure there.
#[component]
fn UseIn(props: &UseInProps) -> Html {
    let env = use_env();
    let kept = use_memo((), |()| props.store.list());
    let first = props.calculation.clone().filter(|id| kept.iter().any(|entry| entry.id == *id));
    let first = first.or_else(|| kept.first().map(|entry| entry.id.clone())).unwrap_or_default();
    let calculation = use_state(|| first);
    let place = use_state(|| 0_usize);
    let refused = use_state(|| None::<SaveError>);
    let catalogue = &props.knowledge.0.catalogue;
    let draft = props.store.load(&calculation).map_or_else(|| Draft::new(browser::this_year()), |(draft, _)| draft);
    let Some(entry) = catalogue.entry(&props.id) else { return Html::default() };
    let places = places(entry, &draft);
    if places.is_empty() {
        return match entry {
            Entry::Effect(_) => html! { <p class="knowledge-use">{ env.t("knowledge-not-usable") }</p> },
            _ => Html::default(),
        };
    }
    let chosen = |state: &UseStateHandle<String>| {
        let (state, place) = (state.clone(), place.clone());
        Callback::from(move |event: Event| {
            state.set(event.target_unchecked_into::<HtmlSelectElement>().value());
            place.set(0);
        })
    };
    let on_place = {
        let place = place.clone();
        Callback::from(move |event: Event| place.set(event.target_unchecked_into::<HtmlSelectElement>().value().parse().unwrap_or(0)))
    };
    let onclick = {
        let (props, env, calculation, refused) = (props.clone(), env.clone(), calculation.clone(), refused.clone());
        let at = places.get(*place).cloned();
        Callback::from(move |_: MouseEvent| {
            let Some(place) = &at else { return };
            if let Err(error) = put(&env, &props, &calculation, place) {
                refused.set(Some(error));
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
                    <select id="knowledge-calculation" class="form-select" onchange={chosen(&calculation)}>
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
                { if places.len() > 1 { env.t("knowledge-use-button") } else { words!(env.lang, "knowledge-use-as", place = places.first().map(|one| one.name(env.lang, &draft)).unwrap_or_default()) } }
            </button>
        </section>
    }
}

/// Puts the figure into a calculation that is kept, or into a new one, and goes there.
fn put(env: &Env, props: &UseInProps, calculation: &str, place: &Place) -> Result<(), SaveError> {
    let catalogue = &props.knowledge.0.catalogue;
    let known = props.store.load(calculation);
    let id = if known.is_some() { calculation.to_owned() } else { browser::new_id() };
    let (draft, revision) = known.unwrap_or_else(|| (Draft::new(browser::this_year()), 0));
    let Some(entry) = catalogue.entry(&props.id) else { return Ok(()) };
    let Some(used) = used(env.lang, catalogue, entry, place, &draft) else { return Ok(()) };
    let Some(next) = apply(&draft, &used.action) else { return Ok(()) };
    props.store.save(&id, &next, revision)?;
    let field = place.field(&next);
    Route::Calculation(id, step_of(&field)).go();
    let mut said = vec![words!(env.lang, "knowledge-used", name = pick(env.lang, entry.name()))];
    said.extend(used.remains);
    env.announce.emit(said.join(" "));
    go_to(field);
    Ok(())
}
