//! How much services were used, and what they cost.

use std::rc::Rc;

use som_core::{Decimal, Json, Path, Payer};
use som_text::{Lang, number, words};
use yew::prelude::*;

use super::FollowUp;
use super::table::{YearLine, length, year_table};
use crate::components::entry::{self, Kind};
use crate::components::field::field_id;
use crate::components::grid::{Cell, Cells};
use crate::components::part::text_of;
use crate::document::{Action, entries, of_expected};
use crate::pages::consequences::unit_name;

/// A list of consequences with its name.
struct List<'a> {
    name: String,
    caption: String,
    path: Path,
    lines: &'a [Json],
    /// How many years are shown, at least.
    years: usize,
}

impl List<'_> {
    /// What tells a table of this list from those of the others.
    fn region(&self, caption: &str) -> String {
        format!("{}: {caption}", self.name)
    }
}

/// Quantities and prices of every list.
pub(super) fn services(page: &FollowUp<'_>) -> Html {
    let lang = page.env.lang;
    let during = entries(page.case(), "consequences_during");
    let course_years = page.open.draft.whole_at("participants.course_years").unwrap_or(1).clamp(1, 20);
    let mut lists = vec![List {
        name: page.t("consequences-during"),
        caption: page.t("follow-up-during-caption"),
        path: Path::parse("consequences_during"),
        lines: during,
        years: course_years,
    }];
    for (place, outcome) in entries(page.case(), "outcomes").iter().enumerate() {
        let label = outcome.at(&Path::parse("label")).map(text_of).unwrap_or_default();
        lists.push(List {
            name: if label.trim().is_empty() {
                page.t("consequences-after")
            } else {
                words!(lang, "consequences-after-of", outcome = label)
            },
            caption: page.t("follow-up-after-caption"),
            path: Path::parse("outcomes").index(place).key("consequences"),
            lines: entries(outcome, "consequences"),
            years: 1,
        });
    }
    lists.retain(|list| !list.lines.is_empty());
    if lists.is_empty() {
        return Html::default();
    }
    html! { <>
        <section aria-labelledby="follow-up-quantities">
            <h2 id="follow-up-quantities">{ page.t("cause-quantities") }</h2>
            { for lists.iter().map(|list| html! { <><h3>{ &list.name }</h3>{ quantities(page, list) }</> }) }
        </section>
        <section aria-labelledby="follow-up-prices">
            <h2 id="follow-up-prices">{ page.t("cause-prices") }</h2>
            <p>{ page.t("follow-up-prices-lead") }</p>
            { for lists.iter().map(|list| html! { <><h3>{ &list.name }</h3>{ prices(page, list) }</> }) }
        </section>
    </> }
}

fn name_of(page: &FollowUp<'_>, line: &Json, index: usize) -> String {
    let label = line.at(&Path::parse("label")).map(text_of).unwrap_or_default();
    if label.trim().is_empty() { words!(page.env.lang, "field-line", number = index + 1) } else { label }
}

fn unit_of(page: &FollowUp<'_>, line: &Json) -> String {
    unit_name(page.env.lang, &line.at(&Path::parse("unit")).map(text_of).unwrap_or_default())
}

fn quantities(page: &FollowUp<'_>, list: &List<'_>) -> Html {
    let lang = page.env.lang;
    let measured = |index: usize| of_expected(page.case(), &list.path.index(index));
    let shown = |index: usize, line: &Json| {
        entries(line, "quantity").len().max(measured(index).map_or(0, |path| length(page, &path.key("quantity"))))
    };
    let years = list.lines.iter().enumerate().map(|(index, line)| shown(index, line)).max().unwrap_or(0).max(list.years);
    let head: Vec<String> = (0..years).map(|j| words!(lang, "consequences-year", number = j)).collect();
    let lines = list.lines.iter().enumerate().filter_map(|(index, line)| {
        let (expected, path) = (entries(line, "quantity"), measured(index)?);
        Some(YearLine {
            name: name_of(page, line, index),
            detail: html! { <span class="consequence-detail">{ words!(lang, "follow-up-number-of", unit = unit_of(page, line)) }</span> },
            expected: (0..years)
                .map(|j| expected.get(j).map(|value| entry::show(lang, Kind::Decimal, value)).filter(|text| !text.is_empty()))
                .collect(),
            list: path.key("quantity"),
            instead: None,
            below: page.source_of(&path),
        })
    });
    year_table(page, &format!("measured-{}", field_id(&list.path)), (&list.region(&list.caption), &list.caption), &head, lines.collect())
}

/// A measured price of one payer.
struct PriceRow {
    name: String,
    payer: Payer,
    unit: String,
    expected: String,
    /// Where the measured price and its price year stand.
    price: Path,
    price_year: Path,
    own_year: String,
    /// Whether this is the first payer of its line.
    is_first: bool,
}

fn prices(page: &FollowUp<'_>, list: &List<'_>) -> Html {
    let lang = page.env.lang;
    let rows: Vec<PriceRow> = list.lines.iter().enumerate().flat_map(|(index, line)| price_rows(page, list, line, index)).collect();
    let cells: Cells = Rc::new(rows.iter().map(|row| vec![row.price.clone(), row.price_year.clone()]).collect());
    let grid = AttrValue::from(format!("prices-{}", field_id(&list.path)));
    let cell = |place: usize, column: usize, path: &Path, kind: Kind, label: String| {
        html! {
            <Cell grid={grid.clone()} cells={Some(cells.clone())} row={place} {column} columns={column + 1} value={page.at(path)} {kind} {label} problems={page.problems.clone()} />
        }
    };
    html! {
        <div class="table-scroll" role="region" aria-label={list.region(&page.t("follow-up-prices-caption"))} tabindex="0">
            <table class="grid-table follow-up-table follow-up-prices">
                <caption>{ page.t("follow-up-prices-caption") }</caption>
                <thead><tr>
                    <th scope="col">{ page.t("follow-up-payer") }</th>
                    <th scope="col">{ page.t("follow-up-expected") }</th>
                    <th scope="col">{ page.t("follow-up-measured") }</th>
                    <th scope="col">{ page.t("field-price_year") }</th>
                </tr></thead>
                <tbody>
                    { for rows.iter().enumerate().map(|(place, row)| {
                        let who = page.t(&format!("payer-{}", row.payer.key()));
                        let label = |key: &str| words!(lang, key, line = row.name.as_str(), who = who.to_lowercase());
                        html! { <>
                            if row.is_first {
                                <tr class="follow-up-first"><th scope="rowgroup" colspan="4" class="follow-up-line">
                                    <span>{ &row.name }</span><span class="consequence-detail">{ words!(lang, "follow-up-per", unit = row.unit.as_str(), prices = page.prices(&row.own_year)) }</span>
                                </th></tr>
                            }
                            <tr key={row.price.to_string()}>
                                <th scope="row">{ &who }</th>
                                <td class="figures">{ &row.expected }</td>
                                if let Json::List(by_year) = page.at(&row.price) {
                                    <td>{ by_year_of(page, &row.price, &by_year) }</td>
                                } else {
                                    { cell(place, 0, &row.price, Kind::Decimal, label("follow-up-price-cell")) }
                                }
                                if row.is_first { { cell(place, 1, &row.price_year, Kind::Year, label("follow-up-price-year-cell")) } } else { <td></td> }
                            </tr>
                        </> }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn price_rows(page: &FollowUp<'_>, list: &List<'_>, line: &Json, index: usize) -> Vec<PriceRow> {
    let Some(measured) = of_expected(page.case(), &list.path.index(index)) else { return Vec::new() };
    let price = measured.key("price");
    let shown = |payer: Payer| {
        let expected = match line.at(&Path::parse("price.per_unit").key(payer.key())) {
            Some(value) => Some(price_of(page, value)),
            None => gives(line, payer).then(|| page.t("follow-up-by-rule")),
        };
        let of = price.key("per_unit").key(payer.key());
        (expected.is_some() || page.case().at(&of).is_some()).then(|| (payer, expected.unwrap_or_else(|| "–".to_owned()), of))
    };
    let payers: Vec<(Payer, String, Path)> = Payer::ALL.into_iter().filter_map(shown).collect();
    let own_year = match line.at(&Path::parse("price.price_year")).map(text_of) {
        Some(year) if !year.is_empty() => year,
        _ => page.open.draft.text_at("price_year"),
    };
    payers
        .into_iter()
        .enumerate()
        .map(|(place, (payer, expected, path))| PriceRow {
            name: name_of(page, line, index),
            payer,
            unit: unit_of(page, line),
            expected,
            price: path,
            price_year: price.key("price_year"),
            own_year: own_year.clone(),
            is_first: place == 0,
        })
        .collect()
}

/// Whether a rule for the price gives a payer a share.
fn gives(line: &Json, payer: Payer) -> bool {
    let Some(rule) = line.at(&Path::parse("price.rule")) else { return false };
    let mut steps = entries(rule, "versions").iter().flat_map(|version| entries(version, "steps"));
    let share = Path::parse("payers").key(payer.key());
    steps.any(|step| step.at(&share).map(text_of).and_then(|share| share.parse::<Decimal>().ok()).is_some_and(|share| !share.is_zero()))
}

/// An expected price; one for each year is told from the first to the last.
fn price_of(page: &FollowUp<'_>, value: &Json) -> String {
    let shown = |value: &Json| price_in_digits(page.env.lang, value);
    match value {
        Json::List(years) => match (years.first(), years.last()) {
            (Some(first), Some(last)) if years.len() > 1 => format!("{} … {}", shown(first), shown(last)),
            (Some(only), _) => shown(only),
            _ => "–".to_owned(),
        },
        value => shown(value),
    }
}

/// Whole kroner, or kroner and øre: a price that was calculated has more digits than tell anything.
fn price_in_digits(lang: Lang, value: &Json) -> String {
    match text_of(value).parse::<Decimal>() {
        Ok(price) if !price.is_integer() => number(lang, price, 2),
        _ => entry::show(lang, Kind::Decimal, value),
    }
}

/// Measured prices that a file holds year by year: shown, and replaced by one.
fn by_year_of(page: &FollowUp<'_>, path: &Path, years: &[Json]) -> Html {
    let one = {
        let (env, path) = (page.env.clone(), path.clone());
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Change(vec![(path.clone(), Some(Json::text("")))])))
    };
    html! { <>
        <span>{ years.iter().map(|year| price_in_digits(page.env.lang, year)).collect::<Vec<_>>().join(" · ") }</span>
        { " " }<button type="button" class="button button-tertiary button-small" onclick={one}>{ page.t("follow-up-one-price") }</button>
    </> }
}
