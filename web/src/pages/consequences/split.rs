//! What a rule makes of a price: each payer's, year by year, as it is typed.

use som_core::{Decimal, Explainer, Figure, Json, Line, LineKind, Path, Payer, PriceRule, Value, Year};
use som_text::{Lang, amount, number, words};
use yew::prelude::*;

use crate::components::figure::FigureButton;
use crate::components::part::text_of;
use crate::document::{Open, entries};
use crate::env::Env;

/// Prices by a rule, for those who start first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Split {
    /// The calendar year of each quantity.
    years: Vec<Year>,
    payers: Vec<(Payer, Vec<Price>)>,
    /// The year whose prices they are in.
    price_year: String,
    /// The year in which these people start.
    start: Year,
}

#[derive(Clone, Debug, PartialEq)]
struct Price {
    value: Decimal,
    /// What opens, where the whole calculation is there to be asked.
    figure: Option<Figure>,
}

/// The prices of each line of a list that a rule makes; none of a line without a whole rule.
pub(super) fn splits(open: &Open, kind: LineKind, lines: &[Json]) -> Vec<Option<Split>> {
    if lines.iter().all(|line| line.at(&Path::parse("price.rule")).is_none()) {
        return Vec::new();
    }
    let draft = &open.draft;
    let begins = match kind {
        LineKind::After(outcome) => draft.effect_begins(outcome),
        _ => 0,
    };
    let Some(start) = draft.whole_at("start_year").and_then(|year| u16::try_from(year).ok()).map(Year) else { return Vec::new() };
    let explainer = open.derived.full.as_deref().map(|(case, results)| Explainer::new(case, results));
    let explained = |figure: &Figure| match explainer.as_ref()?.explain(figure).value {
        Value::Number(value) => Some(value),
        _ => None,
    };
    let split = |(index, line): (usize, &Json)| {
        let quantities: Vec<Decimal> = entries(line, "quantity").iter().map(|value| text_of(value).parse().ok()).collect::<Option<_>>()?;
        let rule = PriceRule::read(line.at(&Path::parse("price.rule"))?, &quantities)?;
        let line_is = Line { kind, index };
        let price = |payer: Payer, j: usize, quantity: Decimal| {
            let figure = Figure::RulePrice { line: line_is, payer, year: begins + j, j };
            match explained(&figure) {
                Some(value) => Price { value, figure: Some(figure) },
                None => Price { value: *rule.price(start.plus(begins + j), j, quantity).get(payer), figure: None },
            }
        };
        let payers = Payer::ALL.into_iter().filter(|payer| rule.gives(*payer));
        let payers: Vec<(Payer, Vec<Price>)> =
            payers.map(|payer| (payer, quantities.iter().enumerate().map(|(j, quantity)| price(payer, j, *quantity)).collect())).collect();
        let is_moved = explainer.is_some();
        let own = line.at(&Path::parse("price.price_year")).map(text_of).filter(|year| !year.is_empty() && !is_moved);
        Some(Split {
            years: (0..quantities.len()).map(|j| start.plus(begins + j)).collect(),
            payers,
            price_year: own.unwrap_or_else(|| draft.text_at("price_year")),
            start,
        })
    };
    lines.iter().enumerate().map(split).collect()
}

/// The table of the prices.
pub(super) fn split_table(env: &Env, split: Option<&Split>) -> Html {
    let lang = env.lang;
    let title = env.t("refund-result");
    let Some(split) = split else {
        return html! { <p class="form-hint" role="status">{ env.t("refund-result-waiting") }</p> };
    };
    html! {
        <div class="table-scroll refund-result" role="region" aria-label={title.clone()} tabindex="0">
            <table class="result-table">
                <caption>{ &title }{ " " }{ words!(lang, "refund-result-caption", start = split.start.to_string(), year = split.price_year.as_str()) }</caption>
                <thead><tr>
                    <th scope="col">{ env.t("consequence-payer") }</th>
                    { for split.years.iter().enumerate().map(|(j, year)| html! {
                        <th scope="col" class="figures">{ words!(lang, "consequences-year", number = j) }{ format!(" ({year})") }</th>
                    }) }
                </tr></thead>
                <tbody>{ for split.payers.iter().map(|(payer, prices)| html! { <tr>
                    <th scope="row">{ env.t(&format!("payer-{}", payer.key())) }</th>
                    { for prices.iter().map(|price| html! { <td class="figures">{ shown(lang, price) }</td> }) }
                </tr> }) }</tbody>
            </table>
        </div>
    }
}

fn shown(lang: Lang, price: &Price) -> Html {
    let rounded = som_text::rounded(price.value, 2);
    let text = if rounded.is_integer() { amount(lang, rounded) } else { number(lang, price.value, 2) };
    match &price.figure {
        Some(figure) => html! { <FigureButton figure={figure.clone()} value={price.value} {text} /> },
        None => html! { { text } },
    }
}
