//! Egne priser: lists of prices of one's own. They are read from files, kept in the browser, and stand in for shared prices while they
//! are on.

mod import;
mod mapping;
mod receive;
mod report;
mod share;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use som_exchange::PriceList;
use som_text::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::import::ImportList;
use self::receive::Receive;
use self::share::Share;
use crate::browser;
use crate::components::icon::icon;
use crate::document::{SaveError, Store};
use crate::env::{Env, use_env};
use crate::pages::knowledge::own_prices_changed;
use crate::route::Route;

#[derive(Properties, PartialEq)]
pub(crate) struct OwnPricesProps {
    pub(crate) store: Store,
}

/// The page.
#[component]
pub(crate) fn OwnPricesPage(props: &OwnPricesProps) -> Html {
    let env = use_env();
    let lists = {
        let store = props.store.clone();
        use_state(move || Rc::new(store.price_lists()))
    };
    let deleted = use_state(|| None::<(String, String)>);
    let refused = use_state(|| None::<SaveError>);
    use_effect_with(env.lang, |lang| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&format!("{} – {}", lang.t("own-title"), lang.t("app-name")));
        }
    });
    let again = {
        let (lists, store) = (lists.clone(), props.store.clone());
        use_callback((), move |(), ()| {
            own_prices_changed();
            lists.set(Rc::new(store.price_lists()));
        })
    };
    let delete = {
        let (store, deleted, again) = (props.store.clone(), deleted.clone(), again.clone());
        Callback::from(move |(id, name): (String, String)| {
            store.delete_price_list(&id);
            deleted.set(Some((id, name)));
            again.emit(());
            focus_soon("undo-delete");
        })
    };
    let restore = {
        let (store, deleted, again) = (props.store.clone(), deleted.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((id, _)) = &*deleted {
                store.restore_price_list(id);
            }
            deleted.set(None);
            again.emit(());
            focus_soon("own-lists");
        })
    };
    let switch = {
        let (store, lists, refused, again) = (props.store.clone(), lists.clone(), refused.clone(), again.clone());
        Callback::from(move |(id, on): (String, bool)| {
            let Some((_, list)) = lists.iter().find(|(each, _)| *each == id) else { return };
            let mut list = list.clone();
            list.on = on;
            refused.set(store.keep_price_list(&id, &list.to_json()).err());
            again.emit(());
        })
    };
    let on_kept = {
        let again = again.clone();
        use_callback((), move |(), ()| again.emit(()))
    };
    html! { <>
        <p class="page-title"><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-title") }</a></p>
        <h1>{ env.t("own-title") }</h1>
        <p class="lead">{ env.t("own-lead") }</p>
        <section aria-labelledby="own-lists">
            <h2 id="own-lists" tabindex="-1">{ env.t("own-lists") }</h2>
            if let Some((_, name)) = &*deleted {
                <div class="start-deleted" role="status">
                    <span>{ words!(env.lang, "own-deleted", name = name) }</span>
                    <button type="button" id="undo-delete" class="button button-secondary button-small" onclick={restore}>{ env.t("start-undelete") }</button>
                </div>
            }
            { refusal(&env, *refused) }
            if lists.is_empty() {
                <p>{ env.t("own-none") }</p>
            } else {
                <ul class="start-list">{ for lists.iter().map(|(id, list)| row(&env, id, list, &switch, &delete)) }</ul>
            }
        </section>
        <ImportList store={props.store.clone()} on_kept={on_kept.clone()} />
        <Receive store={props.store.clone()} lists={(*lists).clone()} {on_kept} />
        <Share store={props.store.clone()} lists={(*lists).clone()} />
    </> }
}

/// That something could not be kept.
fn refusal(env: &Env, refused: Option<SaveError>) -> Html {
    let Some(error) = refused else { return Html::default() };
    let key = if error == SaveError::Full { "own-storage-full" } else { "own-storage-refused" };
    html! { <div class="start-refusal" role="alert"><p>{ env.t(key) }</p></div> }
}

fn row(env: &Env, id: &str, list: &PriceList, switch: &Callback<(String, bool)>, delete: &Callback<(String, String)>) -> Html {
    let (box_id, name) = (format!("own-on-{id}"), list.name.clone());
    let onchange = {
        let (switch, id) = (switch.clone(), id.to_owned());
        Callback::from(move |event: Event| switch.emit((id.clone(), event.target_unchecked_into::<HtmlInputElement>().checked())))
    };
    let export = {
        let (list, lang) = (list.clone(), env.lang);
        Callback::from(move |_: MouseEvent| browser::save_file(&browser::named(&list.name, "csv"), &list.to_csv(lang)))
    };
    let delete = {
        let (id, name) = (id.to_owned(), name.clone());
        delete.reform(move |_: MouseEvent| (id.clone(), name.clone()))
    };
    let action = |key: &str, picture: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="button button-tertiary button-small" {onclick}>
                { icon(picture) }{ env.t(key) }<span class="sr-only">{ " " }{ &name }</span>
            </button>
        }
    };
    html! {
        <li key={id.to_owned()}>
            <div class="start-entry">
                <strong>{ &name }</strong>
                <span class="start-saved">{ words!(env.lang, "own-list-about", count = list.prices.len(), day = list.made.as_str()) }</span>
                <div class="form-group-checkbox own-switch">
                    <input type="checkbox" id={box_id.clone()} class="form-checkbox" checked={list.on} {onchange} />
                    <label class="form-label" for={box_id}>{ env.t("own-counts") }<span class="sr-only">{ ": " }{ &name }</span></label>
                </div>
            </div>
            <div class="start-entry-actions">{ action("own-export", "download", export) }{ action("start-delete", "delete", delete) }</div>
        </li>
    }
}

/// Moves the focus to an element that is only being made.
fn focus_soon(id: &'static str) {
    Timeout::new(50, move || {
        browser::focus(id);
    })
    .forget();
}
