//! Keeps the open calculation, and tells what stands in the way of that.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::browser;
use crate::components::shell::Saved;
use crate::document::{Action, Open, SaveError, Store, key_of};
use crate::env::Env;
use crate::route::{Page, Route};

/// A calculation as it was when its page was left, for as long as the app is open.
#[derive(Clone)]
pub(crate) struct Left {
    pub(crate) open: Open,
    /// Under which revision it was kept then, and which version of it.
    revision: u64,
    kept_version: u32,
}

thread_local! {
    static LEFT: RefCell<BTreeMap<String, Left>> = const { RefCell::new(BTreeMap::new()) };
}

/// The calculation that is kept under this revision, with what can be undone in it, where its page was left before. What another
/// tab has saved since has another revision, and stands as that tab left it.
pub(crate) fn take_left(id: &str, revision: u64) -> Option<Left> {
    let left = LEFT.with_borrow_mut(|left| left.remove(id)).filter(|left| left.revision == revision)?;
    Some(Left { open: left.open.again(), ..left })
}

/// Keeps the calculation in the browser's storage: soon after each change, and at once when the page is left.
/// Returns whether it is kept, and whether another tab has it open too.
#[hook]
pub(crate) fn use_kept(open: &UseReducerHandle<Open>, revision: u64, left: Option<&Left>, store: &Store) -> (Saved, bool) {
    let revision = use_mut_ref(|| revision);
    let kept_version = use_mut_ref(|| left.map_or(0, |left| left.kept_version));
    let saved = use_state(|| Saved::At(js_sys::Date::now()));
    let elsewhere = use_state(|| false);
    let save = {
        let (saved, revision, kept_version, store, open) =
            (saved.clone(), revision.clone(), kept_version.clone(), store.clone(), open.clone());
        Rc::new(move || {
            if *kept_version.borrow() == open.version {
                return;
            }
            let known = *revision.borrow();
            match store.save(&open.id, &open.draft, known) {
                Ok(next) => {
                    *revision.borrow_mut() = next;
                    *kept_version.borrow_mut() = open.version;
                    saved.set(Saved::At(js_sys::Date::now()));
                }
                Err(SaveError::Full) => saved.set(Saved::Full),
                Err(SaveError::Refused) => saved.set(Saved::Refused),
                Err(SaveError::Conflict) => saved.set(Saved::Conflict),
            }
        })
    };
    {
        let (save, open) = (save.clone(), open.clone());
        use_effect_with(open.version, move |_| {
            // A large calculation takes a moment to write, so it waits for a pause in the typing.
            let pause = if open.draft.cells() > 5_000 { 800 } else { 100 };
            let later = {
                let save = save.clone();
                Timeout::new(pause, move || save())
            };
            let leave: Vec<EventListener> = web_sys::window()
                .map(|window| {
                    ["pagehide", "blur", "beforeunload"]
                        .map(|event| {
                            let save = save.clone();
                            EventListener::new(&window, event, move |_| save())
                        })
                        .into()
                })
                .unwrap_or_default();
            move || drop((later, leave))
        });
    }
    {
        // What is left to be written when the calculation is closed, and what can be undone when it is opened again.
        let latest = use_mut_ref(|| (save.clone(), open.clone()));
        *latest.borrow_mut() = (save.clone(), open.clone());
        let (revision, kept_version) = (revision.clone(), kept_version.clone());
        use_effect_with((), move |()| {
            move || {
                let (save, open) = &*latest.borrow();
                save();
                let left = Left { open: (**open).clone(), revision: *revision.borrow(), kept_version: *kept_version.borrow() };
                LEFT.with_borrow_mut(|all| all.insert(open.id.clone(), left));
            }
        });
    }
    {
        let open = open.clone();
        use_effect_with((open.version, open.is_behind), move |(_, is_behind)| {
            let later = is_behind.then(|| Timeout::new(300, move || open.dispatch(Action::Calculate)));
            move || drop(later)
        });
    }
    {
        let (saved, elsewhere, store, id, revision) = (saved.clone(), elsewhere.clone(), store.clone(), open.id.clone(), revision.clone());
        use_effect_with((), move |()| {
            let (ask, answer, key) = (format!("aaben-som/ask/{id}"), format!("aaben-som/answer/{id}"), key_of(&id));
            store.tell(&ask, "1");
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "storage", move |event| {
                    let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
                    let changed = event.key().unwrap_or_default();
                    if event.new_value().is_none() && changed != key {
                        return;
                    }
                    if changed == ask {
                        elsewhere.set(true);
                        store.tell(&answer, "1");
                    } else if changed == answer {
                        elsewhere.set(true);
                    } else if changed == key && store.revision(&id) != *revision.borrow() {
                        saved.set(Saved::Conflict);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let state = match *saved {
        Saved::At(_) | Saved::Soon if !store.works() => Saved::Refused,
        Saved::At(_) if *kept_version.borrow() != open.version => Saved::Soon,
        state => state,
    };
    (state, *elsewhere)
}

/// Saves the open calculation as a file.
pub(crate) fn save_file(open: &Rc<Open>) -> Callback<MouseEvent> {
    let open = open.clone();
    Callback::from(move |_: MouseEvent| browser::save_file(&browser::file_name(&open.draft.text_at("title")), &open.draft.case.to_text()))
}

/// What stands in the way of keeping the calculation, and what can be done. `elsewhere`: whether another tab has it open too.
pub(crate) fn save_notices(env: &Env, (saved, elsewhere): (Saved, bool), open: &Rc<Open>, store: &Store) -> Html {
    let keep_copy = {
        let (open, store) = (open.clone(), store.clone());
        Callback::from(move |_: MouseEvent| {
            let id = browser::new_id();
            if store.save(&id, &open.draft, 0).is_ok() {
                Route::Calculation(id, Page::Intervention).go();
            }
        })
    };
    let reload = Callback::from(|_: MouseEvent| {
        let _ = web_sys::window().map(|window| window.location().reload());
    });
    let file_button = html! { <button type="button" class="button button-secondary button-small" onclick={save_file(open)}>{ env.t("save-file") }</button> };
    match saved {
        Saved::Full => html! { <div class="notice notice-warning" role="alert"><p>{ env.t("storage-full") }</p>{ file_button }</div> },
        Saved::Refused => {
            html! { <div class="notice notice-warning" role="alert"><p>{ env.t("storage-refused") }</p>{ file_button }</div> }
        }
        Saved::Conflict => html! {
            <div class="notice notice-warning" role="alert">
                <p>{ env.t("storage-conflict") }</p>
                <button type="button" class="button button-secondary button-small" onclick={keep_copy}>{ env.t("storage-keep-copy") }</button>
                <button type="button" class="button button-tertiary button-small" onclick={reload}>{ env.t("storage-take-other") }</button>
            </div>
        },
        _ if elsewhere => html! { <div class="notice" role="status"><p>{ env.t("storage-elsewhere") }</p></div> },
        _ => Html::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Draft;
    use som_core::{Json, Path};

    #[test]
    fn what_can_be_undone_comes_back_unless_somebody_else_has_saved_since() {
        let typed = Action::Set(Path::parse("title"), Json::text("Herberg"));
        let open = (*Rc::new(Open::new("x".to_owned(), Draft::new(2026))).reduce(typed)).clone();
        let leave = || {
            let left = Left { open: open.clone(), revision: 5, kept_version: open.version };
            LEFT.with_borrow_mut(|all| all.insert("x".to_owned(), left))
        };
        leave();
        let again = take_left("x", 5).unwrap();
        assert!(again.open.can_undo());
        assert_eq!(again.kept_version, again.open.version, "to come back is no change");
        leave();
        assert!(take_left("x", 6).is_none());
        assert!(take_left("x", 5).is_none(), "what was passed over is gone for good");
    }
}
