//! What the page shows as long as no net result can be calculated: what is missing, and what is known already.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::result_panel::{first_figures, missing, problems, unfinished};
use crate::document::Open;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct UnfinishedProps {
    pub(crate) open: Rc<Open>,
}

/// The page without a net result.
#[component]
pub(crate) fn Unfinished(props: &UnfinishedProps) -> Html {
    let env = use_env();
    let open = &props.open;
    html! {
        <div class="unfinished">
            <h1>{ env.t("result-unfinished") }</h1>
            <p class="lead">{ unfinished(&env, open, "result-unfinished-lead", "result-unfinished-lead-wrong") }</p>
            { missing(&env, open, usize::MAX) }
            { problems(&env, open, usize::MAX) }
            if let Some(partial) = &open.derived.partial {
                <h2>{ env.t("result-so-far") }</h2>
                { first_figures(&env, partial) }
            }
        </div>
    }
}
