//! The steps of a calculation, each with how far it is.

use som_core::{Decimal, Severity, View};
use som_text::{rounded_kroner, words};
use yew::prelude::*;

use crate::document::{Open, step_of};
use crate::env::Env;
use crate::route::{Page, Route};

/// Side navigation. Any step can be reached at any time.
pub(crate) fn steps(env: &Env, open: &Open, shown: Page) -> Html {
    html! {
        <nav class="steps" aria-label={env.t("steps-label")}>
            <ol class="sidenav-list steps-list">
                { for Page::ALL.into_iter().map(|page| {
                    let current = page == shown;
                    let (state, words) = state_of(env.lang, open, page);
                    html! {
                        <li class={classes!("step", format!("step-{state}"), current.then_some("step-current"))}>
                            <a href={Route::Calculation(open.id.clone(), page).fragment()} aria-current={current.then_some("page")}>
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

/// A difference with its sign.
fn kroner_more_or_less(lang: som_text::Lang, difference: Decimal) -> String {
    let amount = rounded_kroner(lang, difference);
    if difference > Decimal::ZERO { format!("+{amount}") } else { amount }
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
        return match &open.derived.comparison {
            Some(comparison) => ("done", kroner_more_or_less(lang, comparison.difference(View::Public).net)),
            None => ("empty", lang.t("step-state-optional")),
        };
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
