//! The steps of a calculation, each with how far it is.

use som_core::{Severity, View};
use som_text::{rounded_kroner, words};
use yew::prelude::*;

use crate::document::{Open, step_of};
use crate::env::use_env;
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(crate) struct StepsProps {
    pub(crate) open: std::rc::Rc<Open>,
    pub(crate) page: Page,
}

/// Side navigation. Any step can be reached at any time.
#[component]
pub(crate) fn Steps(props: &StepsProps) -> Html {
    let env = use_env();
    {
        // What has happened on one page is not told on the next.
        let announce = env.announce.clone();
        use_effect_with(props.page, move |_| announce.emit(String::new()));
    }
    html! {
        <nav class="steps" aria-label={env.t("steps-label")}>
            <ol class="sidenav-list steps-list">
                { for Page::ALL.into_iter().map(|page| {
                    let current = page == props.page;
                    let (state, words) = state_of(env.lang, &props.open, page);
                    html! {
                        <li class={classes!("step", format!("step-{state}"), current.then_some("step-current"))}>
                            <a href={Route::Calculation(props.open.id.clone(), page).fragment()} aria-current={current.then_some("page")}>
                                <span class="step-title">{ format!("{} {}", page.number(), env.t(&format!("step-{}", page.key()))) }</span>
                                <span class="step-state">{ words }</span>
                            </a>
                        </li>
                    }
                }) }
            </ol>
        </nav>
    }
}

/// How far a step is: its class, and in words.
fn state_of(lang: som_text::Lang, open: &Open, page: Page) -> (&'static str, String) {
    let wrong =
        open.derived.problems.iter().filter(|problem| problem.severity == Severity::Error && step_of(&problem.path) == page).count();
    if wrong > 0 {
        return ("wrong", words!(lang, "step-state-wrong", number = wrong));
    }
    if page == Page::Result {
        return match &open.derived.full {
            Some(full) => ("done", rounded_kroner(lang, full.1.of(View::Public).net.total)),
            None => ("empty", lang.t("step-state-waiting")),
        };
    }
    let missing = open.derived.missing.iter().filter(|path| step_of(path) == page).count();
    match missing {
        0 => ("done", lang.t("step-state-done")),
        missing => ("started", words!(lang, "step-state-missing", number = missing)),
    }
}
