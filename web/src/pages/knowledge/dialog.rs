//! The knowledge base as a dialog over a step: what fits a field, and a press that fills the field in.

use std::rc::Rc;

use som_text::{catalogue as text, pick, words};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::entry::entry_view;
use super::finder::{Asked, Finder, finder};
use super::load::{Loaded, use_knowledge};
use super::page::failed;
use super::using::{Place, places, used};
use crate::components::icon::icon;
use crate::document::{Open, Store, go_to};
use crate::env::{Env, use_env};
use crate::explain_dialog::{close, use_modal};

/// The button beside a field that the knowledge base can fill in.
pub(crate) fn find_button(env: &Env, place: Place) -> Html {
    let find = env.find.clone();
    let onclick = Callback::from(move |_: MouseEvent| find.emit(place.clone()));
    html! {
        <button type="button" class="button button-tertiary button-small find-button" aria-haspopup="dialog" {onclick}>
            { icon("search") }{ env.t("knowledge-find") }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct KnowledgeDialogProps {
    pub(crate) open: Rc<Open>,
    pub(crate) store: Store,
    /// The field that asked.
    pub(crate) place: Place,
    pub(crate) on_close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn KnowledgeDialog(props: &KnowledgeDialogProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let heading = use_node_ref();
    let (loaded, again) = use_knowledge(&props.store);
    let asked = use_state(Asked::default);
    let picked = use_state(|| None::<String>);
    use_modal(&node, props.on_close.clone());
    {
        let (heading, node) = (heading.clone(), node.clone());
        use_effect_with(((*picked).clone(), matches!(loaded, Loaded::Ready(_))), move |_| {
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
    let content = match loaded {
        Loaded::Waiting => html! { <p role="status">{ env.t("knowledge-waiting") }</p> },
        Loaded::Failed => failed(&env, again),
        Loaded::Ready(knowledge) => match picked.as_deref().and_then(|id| knowledge.catalogue.entry(id)) {
            None => html! { <>
                <h2 id="knowledge-heading" ref={heading} tabindex="-1">{ words!(env.lang, "knowledge-find-for", place = props.place.name(env.lang, &props.open.draft)) }</h2>
                { finder(&env, &Finder { knowledge: &knowledge, id: "find", asked: &asked, on_asked, kinds: props.place.kinds(), on_pick: Some(on_pick) }) }
            </> },
            Some(entry) => {
                let onclick = {
                    let (env, place, node, open, knowledge) =
                        (env.clone(), props.place.clone(), node.clone(), props.open.clone(), knowledge.clone());
                    let id = entry.id().to_owned();
                    Callback::from(move |_: MouseEvent| {
                        let Some(entry) = knowledge.catalogue.entry(&id) else { return };
                        let Some(used) = used(env.lang, &knowledge.catalogue, entry, &place, &open.draft) else { return };
                        env.dispatch.emit(used.action);
                        let mut said = vec![words!(env.lang, "knowledge-used", name = pick(env.lang, entry.name()))];
                        said.extend(used.remains);
                        env.announce.emit(said.join(" "));
                        close(&node);
                        go_to(place.field(&open.draft));
                    })
                };
                let usable = !places(entry, &props.open.draft).is_empty();
                html! { <>
                    <p><button type="button" class="figure" onclick={back}>{ env.t("knowledge-back") }</button>{ " · " }{ text::kind(env.lang, entry) }</p>
                    <h2 id="knowledge-heading" ref={heading} tabindex="-1">{ pick(env.lang, entry.name()) }</h2>
                    { entry_view(&env, &knowledge.catalogue, entry) }
                    if usable {
                        <button type="button" class="button button-primary" {onclick}>{ words!(env.lang, "knowledge-use-as", place = props.place.name(env.lang, &props.open.draft)) }</button>
                    } else {
                        <p>{ env.t("knowledge-not-usable") }</p>
                    }
                </> }
            }
        },
    };
    html! {
        <dialog ref={node.clone()} class="explain knowledge-dialog" aria-labelledby="knowledge-heading">
            <div class="explain-content">
                { content }
                <button type="button" class="button button-secondary knowledge-close" onclick={on_close}>{ env.t("explain-close") }</button>
            </div>
        </dialog>
    }
}
