//! Prices, pay, costs of interventions, and results of models to compare with.

use rust_decimal::Decimal;

use super::Bilingual;
use super::names::{Confidence, PayerBasis, PriceKind, Scope, Vat};
use super::problem::CatalogueCode;
use super::table::{Context, Row, Table};
use crate::case::{Payer, PerPayer, Year};

/// The payers that prices are split on.
const PAYERS: [Payer; 4] = [Payer::Municipality, Payer::Region, Payer::State, Payer::Citizen];

/// An amount for one unit of something.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Its id.
    pub id: String,
    /// What it may be used for.
    pub kind: PriceKind,
    /// Shared by the same price in different years.
    pub series: String,
    /// What it is the price of.
    pub name: Bilingual,
    /// The id of the area.
    pub area: String,
    /// The id of the unit.
    pub unit: String,
    /// Kroner for one unit, before refund.
    pub amount: Decimal,
    /// The year of the prices; none where the source does not say, and then it cannot be moved to another year.
    pub price_year: Option<Year>,
    /// Who pays.
    pub split: Split,
    /// Value-added tax; none where the source does not say.
    pub vat: Option<Vat>,
    /// Whom it holds for; none for a price of one's own.
    pub scope: Option<Scope>,
    /// How sure it is; none for a price of one's own.
    pub confidence: Option<Confidence>,
    /// The id of the source.
    pub source: String,
    /// When a newer one is to be expected, as a date; empty where that is not known.
    pub next_update: String,
    /// What to know before it is used.
    pub note: Bilingual,
    /// For a price of one's own, the list that it is on.
    pub own: Option<Own>,
}

/// Where an entry of one's own stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What its list is called.
    pub list: String,
    /// The id of the shared entry that it stands in for.
    pub replaces: Option<String>,
}

/// Who pays a price.
#[derive(Clone, Debug, PartialEq)]
pub enum Split {
    /// Shares that sum to exactly 1.
    Shares(PerPayer<Decimal>, PayerBasis),
    /// Kroner that sum to the amount.
    Amounts(PerPayer<Decimal>),
    /// A refund rule, by its id: the shares depend on how long, or on how much else.
    Rule(String),
    /// Not known: whoever uses the price says who pays.
    Unknown,
}

pub(super) fn read<'a>(table: &'a Table, context: &mut Context<'a>, kind: PriceKind) -> Vec<Price> {
    // The unit and the years of each series met so far.
    let mut series: std::collections::BTreeMap<&'a str, (&'a str, Vec<&'a str>)> = Default::default();
    table.each(context, |row| {
        let price = price(row, kind)?;
        let (unit, year) = (row.cell("unit"), row.cell("price_year"));
        let (first_unit, years) = series.entry(row.cell("series")).or_insert_with(|| (unit, Vec::new()));
        let (mixed, twice) = (*first_unit != unit, years.contains(&year));
        let allowed = vec![(*first_unit).to_owned()];
        years.push(year);
        if mixed {
            row.problem("unit", CatalogueCode::SeriesMixed, allowed);
        }
        if twice {
            row.problem("price_year", CatalogueCode::YearTwice, Vec::new());
        }
        Some(price)
    })
}

fn price(row: &mut Row<'_, '_>, kind: PriceKind) -> Option<Price> {
    let (id, series, name) = (row.text("id"), row.text("series"), row.words("name"));
    let (area, unit) = (row.reference("area", "areas"), row.reference("unit", "units"));
    let (amount, price_year) = (row.number("amount", -1_000_000_000, 1_000_000_000), row.optional_year("price_year"));
    let (split, vat, scope) = (split(row), row.optional_name("vat"), row.name("scope"));
    let (confidence, source) = (row.name("confidence"), row.reference("source", "sources"));
    let (next_update, note) = (row.date("next_update"), row.optional_words("note"));
    Some(Price {
        id: id?,
        kind,
        series: series?,
        name: name?,
        area: area?,
        unit: unit?,
        amount: amount?,
        price_year: price_year?,
        split: split?,
        vat: vat?,
        scope: Some(scope?),
        confidence: Some(confidence?),
        source: source?,
        next_update: next_update?,
        note: note?,
        own: None,
    })
}

fn split(row: &mut Row<'_, '_>) -> Option<Split> {
    let (shares, rule) = (row.shares(&PAYERS), row.optional_reference("refund_rule", "refund_rules"));
    match (shares?, rule?) {
        (Some(_), Some(_)) => {
            row.problem("refund_rule", CatalogueCode::Superfluous, Vec::new());
            None
        }
        (Some(shares), None) => Some(Split::Shares(shares, row.name("payer_basis")?)),
        (None, rule) => {
            if !row.is_empty("payer_basis") {
                row.problem("payer_basis", CatalogueCode::Superfluous, Vec::new());
                return None;
            }
            Some(rule.map_or(Split::Unknown, Split::Rule))
        }
    }
}
