//! The buttons that copy, move and remove an entry of a list.

use som_core::Path;
use som_text::words;
use yew::prelude::*;

use crate::components::icon::Icon;
use crate::document::Action;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct LineActionsProps {
    /// The list.
    pub(crate) list: Path,
    /// The entry's place in it.
    pub(crate) index: usize,
    /// How many entries the list has.
    pub(crate) count: usize,
    /// What the entry is called, for screen readers.
    pub(crate) name: AttrValue,
    /// The places before and after which it stands where it is shown, if that is not the order of the list.
    #[prop_or_default]
    pub(crate) neighbours: Option<(Option<usize>, Option<usize>)>,
}

/// Copy, move up, move down and remove. Everything can be undone, so nothing asks.
#[component]
pub(crate) fn LineActions(props: &LineActionsProps) -> Html {
    let env = use_env();
    let (list, index) = (&props.list, props.index);
    let (before, after) = props.neighbours.unwrap_or((index.checked_sub(1), Some(index + 1).filter(|next| *next < props.count)));
    let button = |key: &str, icon: &'static str, action: Option<Action>, said: Option<String>| {
        let env_for_click = env.clone();
        let is_there = action.is_some();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(action) = &action {
                env_for_click.dispatch.emit(action.clone());
            }
            if let Some(said) = &said {
                env_for_click.announce.emit(said.clone());
            }
        });
        html! {
            <button type="button" class="button button-tertiary button-small" {onclick} disabled={!is_there}>
                <Icon name={icon} />
                { env.t(key) }<span class="sr-only">{ " " }{ &props.name }</span>
            </button>
        }
    };
    html! {
        <div class="line-actions">
            { button("line-copy", "copy", Some(Action::Copy(list.clone(), index)), None) }
            { button("line-up", "arrow-upward", before.map(|to| Action::Move(list.clone(), index, to)), None) }
            { button("line-down", "arrow-downward", after.map(|to| Action::Move(list.clone(), index, to)), None) }
            { button("line-remove", "delete", Some(Action::Remove(list.clone(), index)),
                Some(words!(env.lang, "line-removed", name = props.name.to_string()))) }
        </div>
    }
}
