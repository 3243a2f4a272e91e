//! The front page: what this is, a new calculation, a file, the calculations that are kept, and the examples.

mod examples;
mod kept;
mod opening;

use js_sys::futures::spawn_local;
use som_core::Json;
use yew::prelude::*;

use self::examples::{all, examples};
use self::kept::Kept;
use self::opening::OpenFile;
use crate::browser;
use crate::document::{Draft, Example, SaveError, Store, fetch_open_file};
use crate::env::use_env;
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(crate) struct StartPageProps {
    pub(crate) store: Store,
}

/// The page.
#[component]
pub(crate) fn StartPage(props: &StartPageProps) -> Html {
    let env = use_env();
    // The key of the words that say why.
    let refused = use_state(|| None::<&'static str>);
    let all = use_memo((), |()| all());
    let title = env.t("start-document-title");
    use_effect_with(title, |title| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    });
    {
        let announce = env.announce.clone();
        use_effect_with((), move |()| announce.emit(String::new()));
    }
    let on_draft = {
        let (store, refused) = (props.store.clone(), refused.clone());
        use_callback((), move |draft: Draft, ()| match keep(&store, &draft) {
            Ok(id) => Route::Calculation(id, Page::Intervention).go(),
            Err(SaveError::Full) => refused.set(Some("start-storage-full")),
            Err(_) => refused.set(Some("start-no-storage")),
        })
    };
    let is_opening = use_mut_ref(|| false);
    let on_example = {
        let (on_draft, refused) = (on_draft.clone(), refused.clone());
        use_callback((), move |example: Example, ()| {
            // What opens it may have to be fetched, and whoever presses again meanwhile wants one calculation.
            if is_opening.replace(true) {
                return;
            }
            let (on_draft, refused, is_opening) = (on_draft.clone(), refused.clone(), is_opening.clone());
            spawn_local(async move {
                match fetch_open_file().await.and_then(|open_file| open_file(example.text).ok()) {
                    Some(draft) => on_draft.emit(draft),
                    None => refused.set(Some("later-failed")),
                }
                is_opening.replace(false);
            });
        })
    };
    let on_new = on_draft.reform(|_: MouseEvent| Draft::new(browser::this_year()));
    html! { <>
        <h1>{ env.t("app-name") }</h1>
        <p class="lead">{ env.t("start-what") }</p>
        <p class="start-not-official">{ env.t("start-not-official") }</p>
        if !props.store.works() {
            <div class="start-refusal" role="alert"><p>{ env.t("start-no-storage") }</p></div>
        }
        <div class="start-actions">
            <button type="button" class="button button-primary" onclick={on_new}>{ env.t("start-new") }</button>
            <OpenFile on_draft={on_draft.clone()} />
        </div>
        if let Some(why) = *refused {
            <div class="start-refusal" role="alert"><p>{ env.t(why) }</p></div>
        }
        <p><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-title") }</a>{ ": " }{ env.t("start-knowledge") }</p>
        <p class="start-private">{ env.t("start-private") }</p>
        if browser::is_one_file() { <p class="start-not-official">{ env.t("start-one-file") }</p> }
        <Kept store={props.store.clone()} />
        { examples(&env, &all, &on_example) }
    </> }
}

/// Keeps a draft as a new calculation, and returns its name in storage.
fn keep(store: &Store, draft: &Draft) -> Result<String, SaveError> {
    let id = browser::new_id();
    store.save(&id, draft, 0)?;
    Ok(id)
}

/// A draft with another title.
fn titled(draft: &Draft, title: &str) -> Draft {
    let mut copy = draft.clone();
    copy.case.put(&som_core::Path::parse("title").0, Some(Json::text(title)));
    copy
}
