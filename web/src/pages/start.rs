//! The front page: what this is, a new calculation, a file, the calculations that are kept, and the examples.

mod examples;
mod kept;
mod opening;

use som_core::Json;
use yew::prelude::*;

use self::examples::{drafts, examples};
use self::kept::Kept;
use self::opening::OpenFile;
use crate::browser;
use crate::document::{Draft, SaveError, Store};
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
    let refused = use_state(|| None::<SaveError>);
    let drafts = use_memo((), |()| drafts());
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
            Err(error) => refused.set(Some(error)),
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
        if let Some(error) = *refused {
            <div class="start-refusal" role="alert">
                <p>{ env.t(if error == SaveError::Full { "start-storage-full" } else { "start-no-storage" }) }</p>
            </div>
        }
        <p><a href={Route::Knowledge(None).fragment()}>{ env.t("knowledge-title") }</a>{ ": " }{ env.t("start-knowledge") }</p>
        <p class="start-private">{ env.t("start-private") }</p>
        if browser::is_one_file() { <p class="start-not-official">{ env.t("start-one-file") }</p> }
        <Kept store={props.store.clone()} />
        { examples(&env, &drafts, &on_draft) }
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
