//! What a file came to: the prices, and each row that was refused and why.

use som_exchange::{OwnPrice, Refusal, refusal_place, refusal_problem};
use som_text::{plain, words};
use som_worker::Imported;
use yew::prelude::*;

use super::import::amount_of;
use crate::env::Env;
use crate::knowledge::Loaded;

/// So many problems are listed.
const LISTED: usize = 100;

/// The report.
pub(super) fn report(env: &Env, knowledge: &Loaded, imported: &Imported) -> Html {
    let number = |count: usize| plain(env.lang, count.into());
    html! { <>
        <h3 id="own-report" tabindex="-1">{ env.t("own-report") }</h3>
        <p>{ words!(env.lang, "own-rows", rows = number(imported.rows), prices = number(imported.count), refused = number(imported.refused_rows)) }</p>
        if imported.refused_rows > 0 {
            <p>{ env.t(if imported.count > 0 { "own-some-refused" } else { "own-all-refused" }) }</p>
            { refusals(env, &imported.refused) }
        }
        if imported.count > 0 { { prices(env, knowledge, &imported.first, imported.count) } }
    </> }
}

/// What is wrong with rows, one after the other.
pub(super) fn refusals(env: &Env, refused: &[Refusal]) -> Html {
    let caption = env.t("own-refused-rows");
    html! { <>
        <div class="table-scroll" role="region" aria-label={caption.clone()} tabindex="0">
            <table class="result-table own-table">
                <caption>{ caption }</caption>
                <thead><tr><th scope="col">{ env.t("own-head-place") }</th><th scope="col">{ env.t("own-head-value") }</th><th scope="col">{ env.t("own-head-problem") }</th></tr></thead>
                <tbody>
                    { for refused.iter().take(LISTED).map(|one| html! {
                        <tr><th scope="row">{ refusal_place(env.lang, one) }</th><td>{ &one.value }</td><td>{ refusal_problem(env.lang, one) }</td></tr>
                    }) }
                </tbody>
            </table>
        </div>
        if refused.len() > LISTED { <p>{ words!(env.lang, "own-more-refused", shown = LISTED) }</p> }
    </> }
}

/// The first prices as they will be kept.
fn prices(env: &Env, knowledge: &Loaded, first: &[OwnPrice], count: usize) -> Html {
    let caption = if first.len() == count {
        words!(env.lang, "own-preview-all", count = count)
    } else {
        words!(env.lang, "own-preview", shown = first.len(), count = plain(env.lang, count.into()))
    };
    html! {
        <div class="table-scroll" role="region" aria-label={caption.clone()} tabindex="0">
            <table class="result-table own-table">
                <caption>{ caption }</caption>
                <thead><tr><th scope="col">{ env.t("own-head-name") }</th><th scope="col">{ env.t("own-head-price") }</th><th scope="col">{ env.t("own-head-payers") }</th><th scope="col">{ env.t("own-head-source") }</th></tr></thead>
                <tbody>
                    { for first.iter().map(|price| html! {
                        <tr><th scope="row">{ &price.name }</th><td>{ amount_of(env, knowledge, price) }</td><td>{ payers(env, price) }</td><td>{ &price.source }</td></tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn payers(env: &Env, price: &OwnPrice) -> String {
    if price.payers.is_empty() {
        return env.t("own-payers-unknown");
    }
    let part = |(payer, kroner): (&som_core::Payer, &som_core::Decimal)| {
        format!("{} {}", env.t(&format!("payer-{}", payer.key())), som_text::kroner_exact(env.lang, *kroner))
    };
    price.payers.iter().map(part).collect::<Vec<_>>().join(", ")
}
