//! The front page.

use yew::prelude::*;

use crate::document::Store;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct StartPageProps {
    pub(crate) store: Store,
}

/// The page.
#[component]
pub(crate) fn StartPage(_props: &StartPageProps) -> Html {
    let env = use_env();
    html! { <h1>{ env.t("app-name") }</h1> }
}
