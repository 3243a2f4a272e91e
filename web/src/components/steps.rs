//! The steps of a calculation, each with how far it is.

use som_core::{Severity, View};
use som_text::{rounded_kroner, words};
use yew::prelude::*;

use crate::document::{Open, step_of};
use crate::env::Env;
use crate::route::{Page, Route};

/// Side navigation. Any page can be reached at any time.
pub(crate) fn steps(env: &Env, open: &Open, shown: Page) -> Html {
    let link = |page: Page| {
        let current = page == shown;
        let (state, words) = state_of(env.lang, open, page);
        let name = env.t(&format!("step-{}", page.key()));
        html! {
            <li class={classes!("step", format!("step-{state}"), current.then_some("step-current"))}>
                <a href={Route::Calculation(open.id.clone(), page).fragment()} aria-current={current.then_some("page")}>
                    <span class="step-title">{ page.number().map_or_else(|| name.clone(), |number| format!("{number} {name}")) }</span>
                    <span class="step-state">{ words }</span>
                </a>
            </li>
        }
    };
    html! {
        <nav class="steps" aria-label={env.t("steps-label")}>
            <div class="steps-lists">
                <ol class="sidenav-list steps-list" role="list">{ for Page::STEPS.into_iter().map(link) }</ol>
                <ol class="sidenav-list steps-list" role="list">{ for Page::BESIDE.into_iter().map(link) }</ol>
            </div>
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
    if page == Page::FollowUp && open.derived.missing.iter().all(|path| step_of(path) != page) {
        // Nobody has to follow up.
        let is_measured = open.derived.full.as_ref().is_some_and(|full| !full.0.follow_up.is_empty());
        return if is_measured { ("done", lang.t("step-state-done")) } else { ("empty", lang.t("step-state-optional")) };
    }
    if page == Page::Result {
        return match &open.derived.full {
            Some(full) => ("done", rounded_kroner(lang, full.1.of(View::Public).net.total)),
            None => ("empty", lang.t("step-state-waiting")),
        };
    }
    if page == Page::Uncertainty {
        return match (&open.derived.full, open.derived.unanswered()) {
            (None, _) => ("empty", lang.t("step-state-waiting")),
            (Some(_), 0) => ("done", lang.t("step-state-checked")),
            (Some(_), unanswered) => ("started", words!(lang, "step-state-unanswered", number = unanswered)),
        };
    }
    let missing = open.derived.missing.iter().filter(|path| step_of(path) == page).count();
    match missing {
        0 => ("done", lang.t("step-state-done")),
        missing => ("started", words!(lang, "step-state-missing", number = missing)),
    }
}
