//! Opens a case file from the machine, and tells at its place why one cannot be opened.

use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use som_core::{Code, Problem};
use som_text::{problem, words};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::document::{Draft, LARGEST_FILE, fetch_open_file};
use crate::env::{Env, use_env};

/// So many problems of a file are listed.
const LISTED: usize = 10;

/// How far the opening of a file is.
#[derive(Clone, PartialEq)]
enum State {
    Waiting,
    Reading(String),
    TooLarge(String),
    Unreadable(String),
    Refused(String, Vec<Problem>),
    /// What reads it cannot be fetched.
    Missing,
}

#[derive(Properties, PartialEq)]
pub(crate) struct OpenFileProps {
    /// What becomes of a file that can be opened.
    pub(crate) on_draft: Callback<Draft>,
}

/// A field for a file.
#[component]
pub(crate) fn OpenFile(props: &OpenFileProps) -> Html {
    let env = use_env();
    let state = use_state(|| State::Waiting);
    let onchange = {
        let (state, on_draft) = (state.clone(), props.on_draft.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again, after it has been mended.
            input.set_value("");
            read(&file, &state, &on_draft);
        })
    };
    let is_wrong = matches!(*state, State::TooLarge(_) | State::Unreadable(_) | State::Refused(..) | State::Missing);
    html! {
        <div class={classes!("start-open", is_wrong.then_some("form-error"))}>
            <label class="form-label" for="open-file">{ env.t("start-open") }</label>
            <span class="form-hint" id="open-file-hint">{ env.t("start-open-help") }</span>
            <div id="open-file-state" role="status">{ said(&env, &state) }</div>
            <input id="open-file" type="file" accept=".json,application/json" {onchange} aria-describedby="open-file-hint open-file-state"
                aria-invalid={is_wrong.then_some("true")} />
        </div>
    }
}

fn read(file: &File, state: &UseStateHandle<State>, on_draft: &Callback<Draft>) {
    let name = file.name();
    if file.size() > LARGEST_FILE {
        state.set(State::TooLarge(name));
        return;
    }
    state.set(State::Reading(name.clone()));
    let (state, on_draft, failed) = (state.clone(), on_draft.clone(), (state.clone(), name.clone()));
    let on_text = Closure::once(move |text: JsValue| {
        // A pause, so that it is shown that a large file is being read.
        Timeout::new(20, move || {
            spawn_local(async move {
                match fetch_open_file().await.map(|open_file| open_file(&text.as_string().unwrap_or_default())) {
                    Some(Ok(draft)) => {
                        state.set(State::Waiting);
                        on_draft.emit(draft);
                    }
                    Some(Err(problems)) => state.set(State::Refused(name, problems)),
                    None => state.set(State::Missing),
                }
            });
        })
        .forget();
    });
    let on_error = Closure::once(move |_: JsValue| failed.0.set(State::Unreadable(failed.1)));
    let _ = file.text().then2(&on_text, &on_error);
    // Each is called once at the most, after this function has ended.
    on_text.forget();
    on_error.forget();
}

fn said(env: &Env, state: &State) -> Html {
    let error = |key: &str, name: &str| html! { <span class="form-error-message">{ words!(env.lang, key, file = name.to_owned()) }</span> };
    match state {
        State::Waiting => Html::default(),
        State::Reading(name) => html! { <span>{ words!(env.lang, "start-reading", file = name.clone()) }</span> },
        State::TooLarge(name) => error("start-file-too-large", name),
        State::Unreadable(name) => error("start-file-unreadable", name),
        State::Missing => error("later-failed", ""),
        State::Refused(name, problems) => html! { <>
            { error("start-file-refused", name) }
            <ul class="start-problems">
                { for problems.iter().take(LISTED).map(|found| html! { <li>
                    if !found.path.0.is_empty() { <code>{ found.path.to_string() }</code>{ ": " } }
                    { if found.code == Code::Missing && found.path.0.len() == 1 && found.path.to_string() == "format" {
                        env.t("start-file-no-format")
                    } else {
                        problem(env.lang, found)
                    } }
                </li> }) }
            </ul>
            if problems.len() > LISTED { <p>{ words!(env.lang, "panel-more", number = problems.len() - LISTED) }</p> }
        </> },
    }
}
