//! The lists that are kept: on or off, saved as a file, deleted and brought back.

use std::rc::Rc;

use som_exchange::OwnList;
use som_text::{plain, words};
use yew::prelude::*;

use super::{focus_soon, refusal, tick};
use crate::browser;
use crate::components::icon::icon;
use crate::document::{SaveError, Store};
use crate::env::{Env, use_env};

#[derive(Properties, PartialEq)]
pub(super) struct ListsProps {
    pub(super) store: Store,
    pub(super) lists: Rc<Vec<(String, OwnList)>>,
    /// Called when a list is another, or gone.
    pub(super) on_change: Callback<()>,
}

/// All of them.
#[component]
pub(super) fn Lists(props: &ListsProps) -> Html {
    let env = use_env();
    let ListsProps { store, lists, on_change } = props;
    let deleted = use_state(|| None::<(String, String)>);
    let refused = use_state(|| None::<SaveError>);
    let delete = {
        let (store, deleted, on_change) = (store.clone(), deleted.clone(), on_change.clone());
        Callback::from(move |(id, name): (String, String)| {
            store.delete_own_list(&id);
            deleted.set(Some((id, name)));
            on_change.emit(());
            focus_soon("undo-delete");
        })
    };
    let restore = {
        let (store, deleted, on_change) = (store.clone(), deleted.clone(), on_change.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((id, _)) = &*deleted {
                store.restore_own_list(id);
            }
            deleted.set(None);
            on_change.emit(());
            focus_soon("own-lists");
        })
    };
    let switch = {
        let (store, lists, refused, on_change) = (store.clone(), lists.clone(), refused.clone(), on_change.clone());
        Callback::from(move |(id, on): (String, bool)| {
            let Some((_, list)) = lists.iter().find(|(each, _)| *each == id) else { return };
            let mut list = list.clone();
            list.on = on;
            refused.set(store.keep_own_list(&id, &list.to_json()).err());
            on_change.emit(());
        })
    };
    html! {
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
    }
}

fn row(env: &Env, id: &str, list: &OwnList, switch: &Callback<(String, bool)>, delete: &Callback<(String, String)>) -> Html {
    let name = list.name.clone();
    let on_switch = {
        let (switch, id) = (switch.clone(), id.to_owned());
        move |on: bool| switch.emit((id.clone(), on))
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
    let mut about = Vec::new();
    if !list.prices.is_empty() {
        about.push(words!(env.lang, "own-count-prices", count = list.prices.len(), number = plain(env.lang, list.prices.len().into())));
    }
    if !list.effects.is_empty() {
        about.push(words!(env.lang, "own-count-effects", count = list.effects.len()));
    }
    let counts = html! { <>{ env.t("own-counts") }<span class="sr-only">{ ": " }{ &name }</span></> };
    html! {
        <li key={id.to_owned()}>
            <div class="start-entry">
                <strong>{ &name }</strong>
                <span class="start-saved">{ words!(env.lang, "own-list-about", what = about.join(", "), day = browser::written_day(env.lang, &list.made)) }</span>
                <div class="own-switch">{ tick(format!("own-on-{id}"), counts, list.on, on_switch) }</div>
            </div>
            <div class="start-entry-actions">
                if !list.prices.is_empty() { { action("own-export", "download", export) } }
                { action("start-delete", "delete", delete) }
            </div>
        </li>
    }
}
