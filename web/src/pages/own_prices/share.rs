//! A knowledge package to share: chosen price lists and calculations, with a licence and their sources.

use std::collections::BTreeSet;

use som_exchange::{Licence, Package, PriceList};
use som_text::words;
use som_worker::Request;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::browser;
use crate::document::Store;
use crate::env::use_env;
use crate::worker::{Job, Reply, ask};

#[derive(Properties, PartialEq)]
pub(super) struct ShareProps {
    pub(super) store: Store,
    pub(super) lists: std::rc::Rc<Vec<(String, PriceList)>>,
}

/// What is chosen.
#[derive(Clone, Default, PartialEq)]
struct Chosen {
    title: String,
    licence: Licence,
    /// Names in storage, of lists and of calculations.
    parts: BTreeSet<String>,
}

/// The form.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let env = use_env();
    let chosen = use_state(Chosen::default);
    let job = use_mut_ref(|| None::<Job>);
    let failed = use_state(|| false);
    let calculations = use_memo((), |()| props.store.list());
    let part = |id: &str, name: &str| {
        let (chosen, part) = (chosen.clone(), id.to_owned());
        let checked = chosen.parts.contains(id);
        let onchange = Callback::from(move |event: Event| {
            let mut next = (*chosen).clone();
            if event.target_unchecked_into::<HtmlInputElement>().checked() {
                next.parts.insert(part.clone());
            } else {
                next.parts.remove(&part);
            }
            chosen.set(next);
        });
        let id = format!("share-{id}");
        html! {
            <div class="form-group-checkbox">
                <input type="checkbox" class="form-checkbox" id={id.clone()} {checked} {onchange} />
                <label class="form-label" for={id}>{ name }</label>
            </div>
        }
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
    let onclick = {
        let (chosen, job, failed, env) = (chosen.clone(), job.clone(), failed.clone(), env.clone());
        let (store, lists) = (props.store.clone(), props.lists.clone());
        Callback::from(move |_: MouseEvent| {
            let (package, left_out) = package(&chosen, &store, &lists, env.t("package-description"));
            let (name, failed, env) = (browser::named(&chosen.title, "zip"), failed.clone(), env.clone());
            failed.set(false);
            let on_reply = Callback::from(move |reply: Reply| match reply {
                Reply::Progress(_) => {}
                Reply::Done(_, Some(made)) => {
                    browser::save(&name, &made);
                    env.announce.emit(words!(env.lang, "package-made", count = left_out));
                }
                _ => failed.set(true),
            });
            *job.borrow_mut() = Some(ask(&Request::Pack(package), None, on_reply));
        })
    };
    let is_ready = !chosen.title.trim().is_empty() && !chosen.parts.is_empty();
    html! {
        <section aria-labelledby="share">
            <h2 id="share">{ env.t("package-share") }</h2>
            <p>{ env.t("package-share-lead") }</p>
            if props.lists.is_empty() && calculations.is_empty() {
                <p>{ env.t("package-nothing") }</p>
            } else {
                <fieldset class="own-fields">
                    <legend class="form-label">{ env.t("package-parts") }</legend>
                    { for props.lists.iter().map(|(id, list)| part(id, &words!(env.lang, "package-part-list", name = list.name.as_str()))) }
                    { for calculations.iter().map(|entry| {
                        let title = if entry.title.trim().is_empty() { env.t("untitled") } else { entry.title.clone() };
                        part(&entry.id, &words!(env.lang, "package-part-calculation", name = title))
                    }) }
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
                <button type="button" class="button button-secondary" disabled={!is_ready} {onclick}>{ env.t("package-make") }</button>
                if !is_ready { <p class="own-example">{ env.t("package-not-ready") }</p> }
            }
        </section>
    }
}

/// What is shared, and how many prices are left out because a newer list has a price of the same id.
fn package(chosen: &Chosen, store: &Store, lists: &[(String, PriceList)], description: String) -> (Package, usize) {
    let (mut ids, mut prices, mut left_out) = (BTreeSet::new(), Vec::new(), 0);
    for (_, list) in lists.iter().filter(|(id, _)| chosen.parts.contains(id)) {
        for price in &list.prices {
            if ids.insert(price.id.clone()) {
                prices.push(price.clone());
            } else {
                left_out += 1;
            }
        }
    }
    let calculations = chosen.parts.iter().filter_map(|id| store.load(id)).map(|(draft, _)| (draft.text_at("title"), draft.case.to_text()));
    let (title, licence) = (chosen.title.trim().to_owned(), chosen.licence);
    (Package { title, description, licence, made: browser::today(), prices, calculations: calculations.collect() }, left_out)
}
