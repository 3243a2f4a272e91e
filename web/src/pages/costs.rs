//! A step of the calculation.

use std::rc::Rc;

use yew::prelude::*;

use crate::document::Open;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct CostsPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn CostsPage(_props: &CostsPageProps) -> Html {
    let env = use_env();
    html! { <h1>{ env.t("step-omkostninger") }</h1> }
}
