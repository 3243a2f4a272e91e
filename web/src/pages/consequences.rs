//! A step of the calculation.

use std::rc::Rc;

use yew::prelude::*;

use crate::document::Open;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct ConsequencesPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn ConsequencesPage(_props: &ConsequencesPageProps) -> Html {
    let env = use_env();
    html! { <h1>{ env.t("step-konsekvenser") }</h1> }
}
