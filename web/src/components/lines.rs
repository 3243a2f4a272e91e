//! The buttons that copy, move and remove an entry of a list.

use som_core::Path;
use som_text::words;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser;
use crate::components::field::field_id;
use crate::components::icon::icon;
use crate::document::Action;
use crate::env::Env;

/// An entry of a list.
pub(crate) struct Line<'a> {
    pub(crate) list: &'a Path,
    /// The entry's place in it.
    pub(crate) index: usize,
    /// What the entry is called, for screen readers.
    pub(crate) name: &'a str,
    /// The places before and after which it stands where it is shown.
    pub(crate) neighbours: (Option<usize>, Option<usize>),
    /// The field in which a copy is called otherwise, and what it is called there.
    pub(crate) copied_as: Option<(&'static str, String)>,
}

impl<'a> Line<'a> {
    /// An entry that stands in the order of its list, which has so many.
    pub(crate) fn new(list: &'a Path, index: usize, count: usize, name: &'a str) -> Self {
        Line { list, index, name, neighbours: (index.checked_sub(1), Some(index + 1).filter(|next| *next < count)), copied_as: None }
    }
}

/// Copy, move up, move down and remove. Everything can be undone, so nothing asks.
pub(crate) fn line_actions(env: &Env, line: &Line<'_>) -> Html {
    let Line { list, index, name, neighbours: (before, after), .. } = *line;
    let button = |key: &str, picture: &'static str, action: Option<Action>, said: Option<String>| {
        let env_for_click = env.clone();
        let is_there = action.is_some();
        // Where the focus goes when the button that had it is gone: to the entry that stands there now, the one before, or
        // to where one is added.
        let next: Vec<String> = match &action {
            Some(Action::Move(list, _, to)) => vec![toggle_id(list, *to)],
            _ => [Some(index), index.checked_sub(1)]
                .into_iter()
                .flatten()
                .map(|at| toggle_id(list, at))
                .chain([format!("add-{}", field_id(list))])
                .collect(),
        };
        let onclick = Callback::from(move |event: MouseEvent| {
            if let Some(action) = &action {
                env_for_click.dispatch.emit(action.clone());
                keep_focus(event.target_dyn_into::<HtmlElement>(), next.clone());
            }
            if let Some(said) = &said {
                env_for_click.announce.emit(said.clone());
            }
        });
        html! {
            <button type="button" class="button button-tertiary button-small" {onclick} disabled={!is_there}>
                { icon(picture) }
                { env.t(key) }<span class="sr-only">{ " " }{ name }</span>
            </button>
        }
    };
    html! {
        <div class="line-actions">
            { button("line-copy", "copy", Some(Action::Copy(list.clone(), index, line.copied_as.clone())), None) }
            { button("line-up", "arrow-upward", before.map(|to| Action::Move(list.clone(), index, to)), None) }
            { button("line-down", "arrow-downward", after.map(|to| Action::Move(list.clone(), index, to)), None) }
            { button("line-remove", "delete", Some(Action::Remove(list.clone(), index)),
                Some(words!(env.lang, "line-removed", name = name))) }
        </div>
    }
}

/// The `id` of the button that opens an entry.
fn toggle_id(list: &Path, index: usize) -> String {
    format!("{}-name", field_id(&list.index(index)))
}

/// Where the focus was lost with what has been clicked, it goes back there or, where that is gone, to the first of `next` that is there.
pub(crate) fn keep_focus(clicked: Option<HtmlElement>, next: Vec<String>) {
    gloo::timers::callback::Timeout::new(50, move || {
        if browser::focused().is_some() {
            return;
        }
        if let Some(clicked) = &clicked {
            let _ = clicked.focus();
        }
        if browser::focused().is_none() {
            next.iter().any(|id| browser::focus(id));
        }
    })
    .forget();
}
