//! What stands around every page: the skip link, the header, and messages.

use gloo::events::EventListener;
use som_text::{Lang, words};
use yew::prelude::*;

use crate::browser;
use crate::env::{Env, use_env};
use crate::route::Route;

/// Whether what has been entered is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Saved {
    /// It will be in a moment.
    Soon,
    /// It is, since this moment.
    At(f64),
    /// The storage is full.
    Full,
    /// The browser keeps nothing.
    Refused,
    /// Another tab has changed it.
    Conflict,
}

/// What the header of an open calculation has more than that of the front page.
pub(crate) struct Tools {
    pub(crate) saved: Saved,
    /// Undo and redo, each where there is something to do.
    pub(crate) undo: Option<Callback<MouseEvent>>,
    pub(crate) redo: Option<Callback<MouseEvent>>,
    /// Saves the open calculation as a file.
    pub(crate) save_file: Callback<MouseEvent>,
}

/// The header: the name, whether everything is saved, undo, the language.
pub(crate) fn header(env: &Env, on_lang: &Callback<Lang>, tools: Option<Tools>) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // The fragment is the route, so the link moves the focus itself.
        event.prevent_default();
        browser::focus("main");
    });
    let (other, name) = match env.lang {
        Lang::Da => (Lang::En, "English"),
        Lang::En => (Lang::Da, "Dansk"),
    };
    let on_lang = on_lang.reform(move |_: MouseEvent| other);
    let saved = |saved: Saved| match saved {
        Saved::Soon => env.t("saved-soon"),
        Saved::At(moment) => words!(env.lang, "saved-at", time = browser::clock(env.lang, moment)),
        Saved::Full | Saved::Refused | Saved::Conflict => env.t("saved-not"),
    };
    html! { <>
        <a class="skipnav" href="#main" onclick={skip}>{ env.t("skip-to-main") }</a>
        <header class="site-header">
            <div class="site-header-inner">
                <a class="site-name" href={Route::Start.fragment()}>{ env.t("app-name") }</a>
                <div class="site-tools">
                    if let Some(tools) = tools {
                        <span class="site-saved" role="status">{ saved(tools.saved) }</span>
                        { tool(&env.t("save-file"), Some(tools.save_file)) }
                        { tool(&env.t("undo"), tools.undo) }
                        { tool(&env.t("redo"), tools.redo) }
                    }
                    <a class="function-link" href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-title") }</a>
                    <button type="button" class="function-link" lang={other.code()} onclick={on_lang}>{ name }</button>
                </div>
            </div>
        </header>
    </> }
}

/// The foot of the front page: what of others the app is made with. The single file holds the text itself.
pub(crate) fn footer(env: &Env) -> Html {
    let name = env.t("licenses");
    let text = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("licenses"));
    html! {
        <footer class="container start-page site-footer no-print">
            if let Some(text) = text {
                <button type="button" class="function-link" onclick={move |_| browser::save_file("licenses.txt", &text.text_content().unwrap_or_default())}>{ name }</button>
            } else {
                <a class="function-link" href="./licenses.txt">{ name }</a>
            }
        </footer>
    }
}

fn tool(name: &str, action: Option<Callback<MouseEvent>>) -> Html {
    let disabled = action.is_none();
    html! { <button type="button" class="function-link" onclick={action.unwrap_or_default()} {disabled}>{ name }</button> }
}

/// What concerns the whole app: a new version that is ready.
#[component]
pub(crate) fn Notices() -> Html {
    let env = use_env();
    let is_ready = use_state(|| {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
        root.and_then(|root| root.get_attribute("data-update")).is_some_and(|state| state == "ready")
    });
    {
        let is_ready = is_ready.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| EventListener::new(&window, "som-update-ready", move |_| is_ready.set(true)));
            move || drop(listener)
        });
    }
    let accept = Callback::from(|_: MouseEvent| {
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("som-update-accept")) {
            let _ = window.dispatch_event(&event);
        }
    });
    html! {
        if *is_ready {
            <div class="notice" role="status">
                <p>{ env.t("update-ready") }</p>
                <button type="button" class="button button-secondary button-small" onclick={accept}>{ env.t("update-accept") }</button>
            </div>
        }
    }
}
