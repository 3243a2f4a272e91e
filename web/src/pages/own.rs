//! Egne tal: lists of one's own, and knowledge packages. They are read from files, kept in the browser, and stand in for what all share
//! while they are on.

mod choice;
mod import;
mod lists;
mod mapping;
mod pick;
mod receive;
mod report;
mod share;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use self::import::ImportList;
use self::lists::Lists;
use self::receive::Receive;
use self::share::Share;
use crate::browser;
use crate::document::{SaveError, Store};
use crate::env::{Env, use_env};
use crate::knowledge::own_lists_changed;
use crate::later::in_part;
use crate::route::Route;

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct OwnPageProps {
    pub(crate) store: Store,
}

in_part!(knowledge, own_page, <OwnPage> of OwnPageProps);

/// The page.
#[component]
pub(crate) fn OwnPage(props: &OwnPageProps) -> Html {
    let env = use_env();
    let lists = {
        let store = props.store.clone();
        use_state(move || Rc::new(store.own_lists()))
    };
    use_effect_with(env.lang, |lang| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&format!("{} – {}", lang.t("own-title"), lang.t("app-name")));
        }
    });
    let on_change = {
        let (lists, store) = (lists.clone(), props.store.clone());
        use_callback((), move |(), ()| {
            own_lists_changed();
            lists.set(Rc::new(store.own_lists()));
        })
    };
    let (store, lists) = (&props.store, &*lists);
    html! { <>
        <p class="page-title"><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-title") }</a></p>
        <h1>{ env.t("own-title") }</h1>
        <p class="lead">{ env.t("own-lead") }</p>
        <Lists store={store.clone()} lists={lists.clone()} on_change={on_change.clone()} />
        <ImportList store={store.clone()} on_kept={on_change.clone()} />
        <Receive store={store.clone()} lists={lists.clone()} on_kept={on_change} />
        <Share store={store.clone()} lists={lists.clone()} />
    </> }
}

/// That something could not be kept.
fn refusal(env: &Env, refused: Option<SaveError>) -> Html {
    let Some(error) = refused else { return Html::default() };
    let key = if error == SaveError::Full { "own-storage-full" } else { "own-storage-refused" };
    html! { <div class="start-refusal" role="alert"><p>{ env.t(key) }</p></div> }
}

/// Moves the focus to an element that is only being made.
fn focus_soon(id: &'static str) {
    Timeout::new(50, move || {
        browser::focus(id);
    })
    .forget();
}

#[derive(Properties, PartialEq)]
struct FileFieldProps {
    id: &'static str,
    label: String,
    help: String,
    /// Which files are offered.
    accept: &'static str,
    /// What was wrong with the last one.
    problem: Option<String>,
    on_file: Callback<File>,
}

/// A field for a file, with what is wrong with it at its place.
#[component]
fn FileField(props: &FileFieldProps) -> Html {
    let FileFieldProps { id, label, help, accept, problem, on_file } = props;
    let onchange = {
        let on_file = on_file.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again, after it has been mended.
            input.set_value("");
            on_file.emit(file);
        })
    };
    let (hint, state) = (format!("{id}-hint"), format!("{id}-state"));
    html! {
        <div class={classes!("start-open", problem.is_some().then_some("form-error"))}>
            <label class="form-label" for={*id}>{ label }</label>
            <span class="form-hint" id={hint.clone()}>{ help }</span>
            <div id={state.clone()} role="status">if let Some(problem) = problem { <span class="form-error-message">{ problem }</span> }</div>
            <input id={*id} type="file" accept={*accept} {onchange} aria-describedby={format!("{hint} {state}")}
                aria-invalid={problem.is_some().then_some("true")} />
        </div>
    }
}

/// A box to tick.
fn tick(id: String, label: Html, checked: bool, on: impl Fn(bool) + 'static) -> Html {
    let onchange = Callback::from(move |event: Event| on(event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! {
        <div class="form-group-checkbox">
            <input type="checkbox" class="form-checkbox" id={id.clone()} {checked} {onchange} />
            <label class="form-label" for={id}>{ label }</label>
        </div>
    }
}
