//! A knowledge package to share: chosen lists, entries of the knowledge base and calculations, with a licence and their sources.

use std::collections::BTreeSet;
use std::rc::Rc;

use som_core::catalogue::Entry;
use som_exchange::{Licence, OwnEffect, OwnList, OwnPrice, Package};
use som_text::{Lang, words};
use som_worker::Request;
use som_worker::page::{Job, Reply, ask};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::pick::Pick;
use super::tick;
use crate::browser;
use crate::document::Store;
use crate::env::use_env;
use crate::knowledge::{Loaded, use_knowledge};

#[derive(Properties, PartialEq)]
pub(super) struct ShareProps {
    pub(super) store: Store,
    pub(super) lists: Rc<Vec<(String, OwnList)>>,
}

/// What is chosen.
#[derive(Clone, Default, PartialEq)]
struct Chosen {
    title: String,
    licence: Licence,
    /// Names in storage, of lists and of calculations.
    parts: BTreeSet<String>,
    /// Ids of the knowledge base.
    entries: BTreeSet<String>,
}

/// The form.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let env = use_env();
    let chosen = use_state(Chosen::default);
    let job = use_mut_ref(|| None::<Job>);
    let failed = use_state(|| false);
    let (knowledge, _) = use_knowledge();
    let calculations = use_memo((), |()| props.store.list());
    let part = |id: &str, name: String| {
        let (chosen, part) = (chosen.clone(), id.to_owned());
        let checked = chosen.parts.contains(id);
        tick(format!("share-{id}"), html! { <>{ name }</> }, checked, move |on| {
            let mut next = (*chosen).clone();
            if on {
                next.parts.insert(part.clone())
            } else {
                next.parts.remove(&part)
            };
            chosen.set(next);
        })
    };
    let oninput = {
        let chosen = chosen.clone();
        Callback::from(move |event: InputEvent| {
            chosen.set(Chosen { title: event.target_unchecked_into::<HtmlInputElement>().value(), ..(*chosen).clone() });
        })
    };
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            let licence = Licence::ALL.into_iter().find(|licence| licence.key() == value).unwrap_or_default();
            chosen.set(Chosen { licence, ..(*chosen).clone() });
        })
    };
    let on_chosen = {
        let chosen = chosen.clone();
        Callback::from(move |entries: BTreeSet<String>| chosen.set(Chosen { entries, ..(*chosen).clone() }))
    };
    let onclick = {
        let (chosen, job, failed, env) = (chosen.clone(), job.clone(), failed.clone(), env.clone());
        let (store, lists, knowledge) = (props.store.clone(), props.lists.clone(), knowledge.clone());
        Callback::from(move |_: MouseEvent| {
            let (package, left_out) = package(&chosen, &store, &lists, &knowledge, env.t("package-description"));
            let (name, failed, env) = (browser::named(&chosen.title, "zip"), failed.clone(), env.clone());
            failed.set(false);
            let made = ask(&Request::Pack(package), None, move |reply| match reply {
                Reply::Progress(_) => {}
                Reply::Done(_, Some(made)) => {
                    browser::save(&name, &made);
                    env.announce.emit(words!(env.lang, "package-made", count = left_out));
                }
                _ => failed.set(true),
            });
            *job.borrow_mut() = Some(made);
        })
    };
    let chooses_anything = !chosen.parts.is_empty() || !chosen.entries.is_empty();
    let is_ready = !chosen.title.trim().is_empty() && chooses_anything;
    html! {
        <section aria-labelledby="share">
            <h2 id="share">{ env.t("package-share") }</h2>
            <p>{ env.t("package-share-lead") }</p>
            <p>{ env.t("package-no-persons") }</p>
            if !props.lists.is_empty() {
                <fieldset class="own-fields">
                    <legend class="form-label">{ env.t("package-lists") }</legend>
                    { for props.lists.iter().map(|(id, list)| part(id, list.name.clone())) }
                </fieldset>
            }
            if !calculations.is_empty() {
                <fieldset class="own-fields">
                    <legend class="form-label">{ env.t("package-calculations") }</legend>
                    { for calculations.iter().map(|entry| {
                        part(&entry.id, if entry.title.trim().is_empty() { env.t("untitled") } else { entry.title.clone() })
                    }) }
                </fieldset>
            }
            <fieldset class="own-fields">
                <legend class="form-label">{ env.t("package-entries") }</legend>
                <Pick chosen={chosen.entries.clone()} {on_chosen} />
            </fieldset>
            <div class="form-group">
                <label class="form-label" for="share-title">{ env.t("package-title") }</label>
                <input id="share-title" class="form-input" maxlength="200" value={chosen.title.clone()} {oninput} />
            </div>
            <div class="form-group">
                <label class="form-label" for="share-licence">{ env.t("package-licence") }</label>
                <select id="share-licence" class="form-select" {onchange}>
                    { for Licence::ALL.into_iter().map(|licence| html! {
                        <option value={licence.key()} selected={licence == chosen.licence}>{ env.t(if licence == Licence::CcBy { "package-licence-by" } else { "package-licence-zero" }) }</option>
                    }) }
                </select>
            </div>
            if *failed { <div class="start-refusal" role="alert"><p>{ env.t("package-failed") }</p></div> }
            <button type="button" class="button button-primary" disabled={!is_ready} {onclick}>{ env.t("package-make") }</button>
            if !is_ready { <p class="own-example">{ env.t("package-not-ready") }</p> }
        </section>
    }
}

/// What is shared, and how much is left out because there is something of the same id before it.
fn package(chosen: &Chosen, store: &Store, lists: &[(String, OwnList)], knowledge: &Loaded, description: String) -> (Package, usize) {
    let (mut prices, mut effects) = (Vec::new(), Vec::new());
    for (_, list) in lists.iter().filter(|(id, _)| chosen.parts.contains(id)) {
        prices.extend(list.prices.iter().cloned());
        effects.extend(list.effects.iter().cloned());
    }
    if let Loaded::Ready(knowledge) = knowledge {
        for entry in chosen.entries.iter().filter_map(|id| knowledge.catalogue.entry(id)) {
            match entry {
                // What is shared is in Danish, as what it is held against.
                Entry::Price(price) => prices.extend(OwnPrice::of_shared(Lang::Da, &knowledge.catalogue, price)),
                Entry::Effect(effect) => effects.push(OwnEffect::of_shared(&knowledge.catalogue, effect)),
                _ => {}
            }
        }
    }
    let before = prices.len() + effects.len();
    let mut ids = BTreeSet::new();
    prices.retain(|price: &OwnPrice| ids.insert(price.id.clone()));
    effects.retain(|effect: &OwnEffect| ids.insert(effect.id().to_owned()));
    let left_out = before - prices.len() - effects.len();
    let calculations = chosen.parts.iter().filter_map(|id| store.load(id)).map(|(draft, _)| (draft.text_at("title"), draft.case.to_text()));
    let (title, licence) = (chosen.title.trim().to_owned(), chosen.licence);
    (Package { title, description, licence, made: browser::today(), prices, effects, calculations: calculations.collect() }, left_out)
}
