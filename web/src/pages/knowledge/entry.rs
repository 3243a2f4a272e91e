//! One entry: its facts, its source, its table and a plot of it where there are several years.

use som_core::Decimal;
use som_core::catalogue::{Catalogue, Entry, IndexKind, PriceKind};
use som_text::{catalogue as text, words};
use yew::prelude::*;

use super::effect::is_uncompared;
use super::finder::{figure, own_instead};
use super::plot::Plot;
use crate::env::Env;
use crate::explain_dialog::web_link;
use crate::route::Route;

/// Everything an entry says, beneath its heading.
pub(super) fn entry_view(env: &Env, catalogue: &Catalogue, entry: Entry<'_>) -> Html {
    let lang = env.lang;
    let uncompared = matches!(entry, Entry::Effect(effect) if is_uncompared(effect));
    let facts = text::facts(lang, catalogue, entry);
    let source = catalogue.source(entry.source());
    let figure = figure(lang, catalogue, entry);
    let instead = if entry.own().is_none() { catalogue.own_instead_of(entry.id()) } else { None };
    html! { <>
        if !figure.is_empty() { <p class="lead">{ figure }</p> }
        if let Some(price) = instead {
            <p class="finder-own"><a href={Route::Knowledge(Some(price.id.clone())).fragment()}>{ own_instead(env, catalogue, price) }</a></p>
        }
        { replaces(env, catalogue, entry) }
        if uncompared { <p class="entry-warning">{ env.t("knowledge-uncompared-long") }</p> }
        if matches!(entry, Entry::Price(price) if price.kind == PriceKind::ReferencePoint) {
            <p class="entry-warning">{ env.t("knowledge-never-a-price") }</p>
        }
        <dl class="facts">
            { for facts.into_iter().map(|fact| html! { <div><dt>{ fact.label }</dt><dd>{ fact.text }</dd></div> }) }
            if let Some(source) = source {
                <div><dt>{ env.t("catalogue-fact-source") }</dt><dd>{ web_link(lang, &source.title, &source.address) }</dd></div>
                <div><dt>{ env.t("catalogue-fact-seen") }</dt><dd>{ text::seen(lang, source) }</dd></div>
            }
        </dl>
        { table(env, catalogue, entry) }
        { plot(env, catalogue, entry) }
    </> }
}

/// Which shared entry one of one's own stands in for, or stands beside.
fn replaces(env: &Env, catalogue: &Catalogue, entry: Entry<'_>) -> Html {
    let shared = entry.own().and_then(|own| own.replaces.as_deref()).and_then(|id| catalogue.entry(id));
    let Some(shared) = shared else { return Html::default() };
    let key = if matches!(shared, Entry::Effect(_)) { "own-replaces-effect" } else { "own-replaces" };
    let words = words!(env.lang, key, name = som_text::pick(env.lang, shared.name()));
    html! { <p class="finder-own"><a href={Route::Knowledge(Some(shared.id().to_owned())).fragment()}>{ words }</a></p> }
}

fn table(env: &Env, catalogue: &Catalogue, entry: Entry<'_>) -> Html {
    let Some(table) = text::table(env.lang, catalogue, entry) else { return Html::default() };
    let class = |column: usize| (column >= table.words).then_some("figures");
    html! {
        <div class="table-scroll" role="region" aria-label={table.caption.clone()} tabindex="0">
            <table class="result-table result-table-narrow">
                <caption>{ &table.caption }</caption>
                <thead><tr>
                    { for table.head.iter().enumerate().map(|(column, head)| html! { <th scope="col" class={class(column)}>{ head }</th> }) }
                </tr></thead>
                <tbody>
                    { for table.rows.iter().map(|row| html! { <tr>
                        { for row.iter().enumerate().map(|(column, cell)| match column {
                            0 => html! { <th scope="row" class={class(0)}>{ cell }</th> },
                            column => html! { <td class={class(column)}>{ cell }</td> },
                        }) }
                    </tr> }) }
                </tbody>
            </table>
        </div>
    }
}

/// A plot of the years, where there are at least three.
fn plot(env: &Env, catalogue: &Catalogue, entry: Entry<'_>) -> Html {
    let (points, unit): (Vec<(u16, Decimal)>, String) = match entry {
        Entry::Price(price) => {
            let points = catalogue.history(price).into_iter().filter_map(|one| Some((one.price_year?.0, one.amount)));
            (
                points.collect(),
                words!(env.lang, "catalogue-amount-per", amount = "kr.", unit = text::unit(env.lang, catalogue, &price.unit)),
            )
        }
        Entry::Index(index) => {
            let unit = if index.kind == IndexKind::Level { "catalogue-index-level" } else { "catalogue-index-change" };
            (index.years.iter().map(|year| (year.year.0, year.value)).collect(), env.t(unit))
        }
        _ => return Html::default(),
    };
    if points.len() < 3 {
        return Html::default();
    }
    html! { <Plot {points} title={som_text::pick(env.lang, entry.name()).to_owned()} {unit} /> }
}
