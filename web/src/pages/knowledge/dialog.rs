//! The knowledge base as a dialog over a step: what fits a field, and a press that fills the field in.

use std::rc::Rc;

use som_text::{catalogue as text, pick, words};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::entry::entry_view;
use super::finder::{Asked, Finder, finder};
use super::place::{Place, fits};
use super::using::used;
use crate::document::{Open, apply, go_to};
use crate::env::use_env;
use crate::explain_dialog::{close, use_modal};
use crate::knowledge::{Loaded, stand_in, use_knowledge};
use crate::later::in_part;

in_part!(knowledge, knowledge_dialog, <KnowledgeDialog> of KnowledgeDialogProps);

#[derive(Properties, PartialEq, Clone)]
pub(crate) struct KnowledgeDialogProps {
    pub(crate) open: Rc<Open>,
    /// The field that asked.
    pub(crate) place: Place,
    pub(crate) on_close: Callback<()>,
}

/// The dialog.
#[component]
fn KnowledgeDialog(props: &KnowledgeDialogProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let heading = use_node_ref();
    let (loaded, again) = use_knowledge();
    let asked = use_state(Asked::default);
    let picked = use_state(|| None::<String>);
    use_modal(&node, props.on_close.clone());
    {
        let (heading, node) = (heading.clone(), node.clone());
        use_effect_with((*picked).clone(), move |_| {
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
            if let Some(dialog) = node.cast::<web_sys::Element>() {
                dialog.set_scroll_top(0);
            }
        });
    }
    let on_asked = {
        let asked = asked.clone();
        use_callback((), move |next: Asked, ()| asked.set(next))
    };
    let on_pick = {
        let picked = picked.clone();
        use_callback((), move |id: String, ()| picked.set(Some(id)))
    };
    let back = {
        let picked = picked.clone();
        Callback::from(move |_: MouseEvent| picked.set(None))
    };
    let on_close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| close(&node))
    };
    let place = props.place.name(env.lang, &props.open.draft);
    let find = words!(env.lang, "knowledge-find", place = place.as_str());
    let entry = match (&loaded, picked.as_deref()) {
        (Loaded::Ready(knowledge), Some(id)) => knowledge.catalogue.entry(id),
        _ => None,
    };
    let title = entry.map_or(find, |entry| pick(env.lang, entry.name()).to_owned());
    let content = match (&loaded, entry) {
        (Loaded::Ready(knowledge), None) => {
            finder(&env, &Finder { knowledge, id: "find", asked: &asked, on_asked, kinds: props.place.kinds(), on_pick: Some(on_pick) })
        }
        (Loaded::Ready(knowledge), Some(entry)) => {
            let onclick = {
                let (env, node, open, knowledge) = (env.clone(), node.clone(), props.open.clone(), knowledge.clone());
                let (place, id) = (props.place.clone(), entry.id().to_owned());
                Callback::from(move |_: MouseEvent| {
                    let Some(entry) = knowledge.catalogue.entry(&id) else { return };
                    let Some(used) = used(env.lang, &knowledge.catalogue, entry, &place, &open.draft) else { return };
                    let Some(next) = apply(&open.draft, &used.action) else { return };
                    env.dispatch.emit(used.action);
                    let mut said = vec![words!(env.lang, "knowledge-used", name = pick(env.lang, entry.name()))];
                    said.extend(used.remains);
                    env.announce.emit(said.join(" "));
                    close(&node);
                    go_to(place.field(&next));
                })
            };
            html! { <>
                { entry_view(&env, &knowledge.catalogue, entry) }
                if fits(entry, &props.place) {
                    <button type="button" class="button button-primary" {onclick}>{ words!(env.lang, "knowledge-use-as", place = place) }</button>
                } else {
                    <p>{ env.t("knowledge-not-usable") }</p>
                }
            </> }
        }
        _ => stand_in(&env, &loaded, &again),
    };
    html! {
        <dialog ref={node.clone()} class="explain knowledge-dialog" aria-labelledby="knowledge-heading">
            <div class="explain-content">
                if let Some(entry) = entry {
                    <p><button type="button" class="figure" onclick={back}>{ env.t("knowledge-back") }</button>{ " · " }{ text::kind(env.lang, entry) }</p>
                }
                <h2 id="knowledge-heading" ref={heading} tabindex="-1">{ title }</h2>
                { content }
                <button type="button" class="button button-secondary knowledge-close" onclick={on_close}>{ env.t("explain-close") }</button>
            </div>
        </dialog>
    }
}
