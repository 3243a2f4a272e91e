//! The calculations that are kept in this browser.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use som_text::words;
use yew::prelude::*;

use super::{keep, titled};
use crate::browser;
use crate::components::icon::icon;
use crate::document::{Entry, SaveError, Store};
use crate::env::{Env, use_env};
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(crate) struct KeptProps {
    pub(crate) store: Store,
}

/// The list, with what can be done to each.
#[component]
pub(crate) fn Kept(props: &KeptProps) -> Html {
    let env = use_env();
    let store = &props.store;
    let version = use_state(|| 0_u32);
    let deleted = use_state(|| None::<Entry>);
    let refused = use_state(|| None::<SaveError>);
    let entries = {
        let store = store.clone();
        use_memo(*version, move |_| store.list())
    };
    let latest = use_mut_ref(|| 0_u32);
    let again = {
        let (version, latest) = (version.clone(), latest.clone());
        use_callback((), move |(), ()| {
            let mut latest = latest.borrow_mut();
            *latest += 1;
            version.set(*latest);
        })
    };
    {
        // Another tab may save a calculation meanwhile.
        let again = again.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| EventListener::new(&window, "storage", move |_| again.emit(())));
            move || drop(listener)
        });
    }
    let delete = {
        let (store, deleted, again) = (store.clone(), deleted.clone(), again.clone());
        Callback::from(move |entry: Entry| {
            store.delete(&entry.id);
            deleted.set(Some(entry));
            again.emit(());
            Timeout::new(50, || {
                browser::focus("undo-delete");
            })
            .forget();
        })
    };
    let restore = {
        let (store, deleted, again) = (store.clone(), deleted.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(entry) = &*deleted {
                store.restore(&entry.id);
                let link = link_id(&entry.id);
                Timeout::new(50, move || {
                    browser::focus(&link);
                })
                .forget();
            }
            deleted.set(None);
            again.emit(());
        })
    };
    let copy = {
        let (store, refused, again, env) = (store.clone(), refused.clone(), again.clone(), env.clone());
        Callback::from(move |entry: Entry| {
            let Some((draft, _)) = store.load(&entry.id) else { return };
            let title = words!(env.lang, "start-copy-of", title = name_of(&env, &entry));
            match keep(&store, &titled(&draft, &title)) {
                Ok(_) => env.announce.emit(words!(env.lang, "start-copied", title = title)),
                Err(error) => refused.set(Some(error)),
            }
            again.emit(());
        })
    };
    let save = {
        let store = store.clone();
        Callback::from(move |entry: Entry| {
            if let Some((draft, _)) = store.load(&entry.id) {
                browser::save_file(&browser::file_name(&entry.title), &draft.case.to_text());
            }
        })
    };
    html! {
        <section aria-labelledby="kept" class="start-kept">
            <h2 id="kept">{ env.t("start-mine") }</h2>
            if let Some(entry) = &*deleted {
                <div class="start-deleted" role="status">
                    <span>{ words!(env.lang, "start-deleted", title = name_of(&env, entry)) }</span>
                    <button type="button" id="undo-delete" class="button button-secondary button-small" onclick={restore}>{ env.t("start-undelete") }</button>
                </div>
            }
            if let Some(error) = *refused {
                <div class="start-refusal" role="alert"><p>{ env.t(if error == SaveError::Full { "start-storage-full" } else { "start-no-storage" }) }</p></div>
            }
            if entries.is_empty() {
                <p>{ env.t("start-none") }</p>
            } else {
                <ul class="start-list">
                    { for entries.iter().map(|entry| row(&env, entry, [("line-copy", "copy", &copy), ("save-file", "download", &save), ("start-delete", "delete", &delete)])) }
                </ul>
            }
        </section>
    }
}

fn row(env: &Env, entry: &Entry, actions: [(&str, &'static str, &Callback<Entry>); 3]) -> Html {
    let name = name_of(env, entry);
    html! {
        <li key={entry.id.clone()}>
            <div class="start-entry">
                <a id={link_id(&entry.id)} href={Route::Calculation(entry.id.clone(), Page::Intervention).fragment()}>{ &name }</a>
                <span class="start-saved">{ words!(env.lang, "start-saved", day = browser::day(env.lang, entry.saved), time = browser::clock(env.lang, entry.saved)) }</span>
            </div>
            <div class="start-entry-actions">
                { for actions.into_iter().map(|(key, picture, action)| {
                    let entry = entry.clone();
                    html! {
                        <button type="button" class="button button-tertiary button-small" onclick={action.reform(move |_: MouseEvent| entry.clone())}>
                            { icon(picture) }
                            { env.t(key) }<span class="sr-only">{ " " }{ &name }</span>
                        </button>
                    }
                }) }
            </div>
        </li>
    }
}

fn name_of(env: &Env, entry: &Entry) -> String {
    if entry.title.trim().is_empty() { env.t("untitled") } else { entry.title.clone() }
}

fn link_id(id: &str) -> String {
    format!("calculation-{id}")
}
