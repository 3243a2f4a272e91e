//! The page: finding an entry, reading it, and using it in one of the calculations that are kept.

use gloo::timers::callback::Timeout;
use som_text::{catalogue as text, pick, words};
use yew::prelude::*;

use super::entry::entry_view;
use super::finder::{Asked, Finder, finder};
use super::use_in::UseIn;
use crate::browser;
use crate::document::Store;
use crate::env::use_env;
use crate::knowledge::{Loaded, stand_in, use_knowledge};
use crate::later::in_part;
use crate::route::Route;

in_part!(knowledge, knowledge_page, <KnowledgePage> of KnowledgePageProps);

#[derive(Properties, PartialEq, Clone)]
pub(crate) struct KnowledgePageProps {
    /// The id of the entry that is read; none while one is looked for.
    pub(crate) entry: Option<String>,
    pub(crate) store: Store,
    /// The calculation that was open last.
    pub(crate) calculation: Option<String>,
}

/// The page.
#[component]
fn KnowledgePage(props: &KnowledgePageProps) -> Html {
    let env = use_env();
    let (loaded, again) = use_knowledge();
    let asked = use_state(Asked::default);
    let on_asked = {
        let asked = asked.clone();
        use_callback((), move |next: Asked, ()| asked.set(next))
    };
    let name = match (&loaded, &props.entry) {
        (Loaded::Ready(knowledge), Some(id)) => knowledge.catalogue.entry(id).map(|entry| pick(env.lang, entry.name()).to_owned()),
        _ => None,
    };
    use_effect_with((name, env.lang), |(name, lang)| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let page = format!("{} – {}", lang.t("knowledge-title"), lang.t("app-name"));
            document.set_title(&name.as_ref().map_or_else(|| page.clone(), |name| format!("{name} – {page}")));
        }
    });
    {
        // Another entry is another page, and is read from its beginning.
        let first = use_mut_ref(|| true);
        use_effect_with(props.entry.clone(), move |entry| {
            if std::mem::take(&mut *first.borrow_mut()) {
                return;
            }
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            let target = if entry.is_some() { "knowledge-entry" } else { "main" };
            Timeout::new(30, move || {
                browser::focus(target);
            })
            .forget();
        });
    }
    match &loaded {
        Loaded::Waiting | Loaded::Failed => html! { <><h1>{ env.t("knowledge-title") }</h1>{ stand_in(&env, &loaded, &again) }</> },
        Loaded::Ready(knowledge) => match &props.entry {
            None => html! { <>
                <h1>{ env.t("knowledge-title") }</h1>
                <p class="lead">{ env.t("knowledge-lead") }</p>
                <p><a href={Route::Own.fragment()}>{ env.t("own-link") }</a>{ ": " }{ env.t("own-link-text") }</p>
                { finder(&env, &Finder { knowledge, id: "knowledge", asked: &asked, on_asked, kinds: &[], on_pick: None }) }
            </> },
            Some(id) => match knowledge.catalogue.entry(id) {
                Some(entry) => html! { <>
                    <p class="page-title"><span class="no-print"><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-back") }</a>{ " · " }</span>{ text::kind(env.lang, entry) }</p>
                    <h1 id="knowledge-entry" tabindex="-1">{ pick(env.lang, entry.name()) }</h1>
                    { entry_view(&env, &knowledge.catalogue, entry) }
                    <UseIn key={id.clone()} id={id.clone()} knowledge={loaded.clone()} store={props.store.clone()} calculation={props.calculation.clone()} />
                </> },
                None => html! { <>
                    <h1>{ env.t("knowledge-no-entry") }</h1>
                    <p>{ words!(env.lang, "knowledge-no-entry-text", id = id.clone()) }</p>
                    <p class="no-print"><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-back") }</a></p>
                </> },
            },
        },
    }
}
