//! Step 6: how sure the result is.

mod quality;
mod questions;

use std::rc::Rc;

use yew::prelude::*;

use crate::document::Open;
use crate::env::Env;
use crate::later::Later;
use quality::QualityCheckProps;

/// The page.
pub(crate) fn uncertainty_page(env: &Env, open: &Rc<Open>) -> Html {
    html! { <>
        <h1>{ env.t("step-usikkerhed") }</h1>
        <p class="lead">{ env.t("uncertainty-lead") }</p>
        <Later<QualityCheckProps> of={QualityCheckProps { open: open.clone() }} />
    </> }
}
