//! A step of the calculation.

use std::rc::Rc;

use yew::prelude::*;

use crate::document::Open;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct EffectPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn EffectPage(_props: &EffectPageProps) -> Html {
    let env = use_env();
    html! { <h1>{ env.t("step-effekt") }</h1> }
}
