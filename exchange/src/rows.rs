//! From the rows of a table to prices, and to a report of the rows that were refused.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use som_core::Year;

use crate::cell::{Reading, id_of};
use crate::field::Field;
use crate::mapping::{Mapping, PayerCells};
use crate::price::OwnPrice;
use crate::table::{Form, Row, Table};
use crate::terms::Terms;

/// So many problems are kept for the report; all refused rows are counted.
pub const REPORTED: usize = 1_000;
/// Characters of a value that the report keeps.
const SHOWN: usize = 200;

/// What is wrong with a row, or with a value for all rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// Nothing stands there, and every price has it.
    Missing,
    /// The row has another number of cells than the headings.
    CellCount {
        /// The headings' number.
        expected: usize,
    },
    /// It is not a number.
    NotANumber {
        /// What may have been meant.
        meant: Option<Decimal>,
    },
    /// The number has more digits than can be held exactly.
    NotExact,
    /// The number is outside what is allowed.
    OutOfRange {
        /// Smallest.
        min: Decimal,
        /// Largest.
        max: Decimal,
    },
    /// It is not a year.
    NotAYear,
    /// It is not a date.
    NotADate,
    /// The last day is before the first.
    FromAfterTo,
    /// The text has more characters than this.
    TooLong {
        /// The most.
        max: usize,
    },
    /// It is not an address that begins with http:// or https://.
    NotAnAddress,
    /// It is none of the words that are understood.
    NotOneOf,
    /// The shares come to something else than 100 per cent.
    SharesNotOne {
        /// Their sum, of 1.
        sum: Decimal,
    },
    /// The payers' kroner come to something else than the amount.
    PartsNotWhole {
        /// Their sum.
        sum: Decimal,
    },
    /// Another row has the same id.
    DuplicateId,
    /// It breaks a rule that the package itself states.
    AgainstSchema {
        /// The rule, as Table Schema calls it.
        rule: String,
    },
    /// A formula stands as a text, or the file does not hold what it comes to.
    Formula,
    /// The cell shows an error.
    CellError,
}

/// One thing that is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The row in the file; none where it is about a value for all rows.
    pub row: Option<u64>,
    /// What it is about; none where it is about the whole row.
    pub field: Option<Field>,
    /// The heading of the column; empty where it is about none.
    pub heading: String,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub problem: RowProblem,
}

/// What a file comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The prices of the rows that are in order.
    pub prices: Vec<OwnPrice>,
    /// What is wrong with the others: the first so many.
    pub refused: Vec<Refusal>,
    /// How many rows there are.
    pub rows: usize,
    /// How many of them were refused.
    pub refused_rows: usize,
}

/// Reads the rows of a table as a mapping says. `progress` hears how far it is, from 0 to 1.
#[must_use]
pub fn import(table: &Table, mapping: &Mapping, terms: &Terms, mut progress: impl FnMut(f64)) -> Import {
    // Only in text does a missing mark move what follows to a wrong column.
    let heading = table.rows.iter().find(|row| row.number == mapping.heading && matches!(table.form, Form::Separated { .. }));
    let ragged = |row: &Row| heading.is_some_and(|heading| row.width < heading.cells.len() || row.cells.len() > heading.width);
    let rows: Vec<_> = mapping.rows(table).collect();
    let mut import = Import { rows: rows.len(), ..Import::default() };
    let mut reading = Reading { table, mapping, terms, row: None, problems: Vec::new() };
    reading.constants();
    if !reading.problems.is_empty() {
        import.refused = reading.problems;
        import.refused_rows = import.rows;
        return import;
    }
    let mut ids = BTreeSet::new();
    for (position, row) in rows.iter().enumerate() {
        if position.is_multiple_of(1_000) {
            progress(position as f64 / rows.len() as f64);
        }
        reading.row = Some(row);
        if ragged(row) {
            let expected = heading.map_or(0, |heading| heading.cells.len());
            reading.whole_row(&row.width.to_string(), RowProblem::CellCount { expected });
        } else {
            import.prices.extend(price(&mut reading, &mut ids));
        }
        if !reading.problems.is_empty() {
            import.refused_rows += 1;
            let room = REPORTED.saturating_sub(import.refused.len());
            import.refused.extend(reading.problems.drain(..).take(room));
        }
    }
    import
}

fn price(reading: &mut Reading, ids: &mut BTreeSet<String>) -> Option<OwnPrice> {
    let name = reading.label(Field::Name);
    let unit = reading.label(Field::Unit).map(|unit| reading.terms.unit(&unit));
    let area = reading.label(Field::Area).map(|area| reading.terms.area(&area));
    let price_year = reading.year();
    let (amount, payers) = money(reading).unzip();
    let (source, address) = (reading.note(Field::Source), reading.address());
    let (replaces, vat, scope, note) = (reading.id(Field::Replaces), reading.vat(), reading.scope(), reading.note(Field::Note));
    let (valid_from, valid_to) = reading.validity().unzip();
    let id = reading.id(Field::Id);
    let mut price = OwnPrice {
        id: id?,
        name: name?,
        unit: unit?,
        amount: amount?,
        price_year: price_year?,
        payers: payers?,
        area: area?,
        replaces: replaces?,
        source: source?,
        address: address?,
        vat: vat?,
        scope: scope?,
        valid_from: valid_from?,
        valid_to: valid_to?,
        note: note?,
    };
    if !reading.problems.is_empty() {
        return None;
    }
    if price.id.is_empty() {
        price.id = id_of(&format!("{} {} {}", price.name, price.unit, price.price_year), ids);
    }
    if !ids.insert(price.id.clone()) {
        reading.problem(Field::Id, &price.id, RowProblem::DuplicateId);
        return None;
    }
    Some(price)
}

/// The amount, and what each payer pays of it.
fn money(reading: &mut Reading) -> Option<(Decimal, BTreeMap<som_core::Payer, Decimal>)> {
    let mapping = reading.mapping;
    let amount = reading.number(Field::Amount);
    let parts: Vec<_> = Field::payers().map(|(field, payer)| Some((payer, reading.part(field)?))).collect();
    let parts: Option<Vec<_>> = parts.into_iter().collect();
    let parts: Vec<_> = parts?.into_iter().filter_map(|(payer, part)| Some((payer, part?))).collect();
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, (_, (part, _))| sum.checked_add(*part));
    let Some(sum) = sum else {
        reading.problem(Field::Amount, "", RowProblem::NotExact);
        return None;
    };
    let amount = match amount? {
        Some(amount) => amount,
        // Without an amount of its own, what the payers pay is the amount.
        None if mapping.payers == PayerCells::Amounts && !parts.is_empty() => sum,
        None => {
            reading.problem(Field::Amount, "", RowProblem::Missing);
            return None;
        }
    };
    if parts.is_empty() {
        return Some((amount, BTreeMap::new()));
    }
    let first = Field::payers().find(|(_, payer)| parts.first().is_some_and(|(of, _)| of == payer)).map(|(field, _)| field);
    let first = first.unwrap_or(Field::Municipality);
    if mapping.payers == PayerCells::Amounts {
        if sum != amount {
            reading.problem(first, &sum.normalize().to_string(), RowProblem::PartsNotWhole { sum });
            return None;
        }
        return Some((amount, parts.into_iter().map(|(payer, (part, _))| (payer, part)).filter(|(_, part)| !part.is_zero()).collect()));
    }
    // Shares written as 60 rather than 60 % or 0,6 are per cent only where all of them are.
    let percent = sum == Decimal::ONE_HUNDRED && parts.iter().all(|(_, (_, marked))| !marked);
    let whole = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    if sum != whole {
        reading.problem(first, &sum.normalize().to_string(), RowProblem::SharesNotOne { sum });
        return None;
    }
    let mut payers = BTreeMap::new();
    for (payer, (share, _)) in parts {
        let kroner = amount.checked_mul(share).and_then(|product| product.checked_div(whole));
        payers.insert(payer, kroner?.normalize());
    }
    payers.retain(|_, kroner| !kroner.is_zero());
    // Shares of more digits than a decimal holds would lose some.
    if !amount.is_zero() && payers.values().sum::<Decimal>() != amount {
        reading.problem(first, "", RowProblem::NotExact);
        return None;
    }
    Some((amount, payers))
}

/// A value as the report shows it.
pub(crate) fn shown(value: &str) -> String {
    match value.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}

/// Whether a year lies within what a case may name.
pub(crate) fn is_year(number: Decimal) -> Option<Year> {
    let year = u16::try_from(number).ok().filter(|_| number.fract().is_zero()).map(Year)?;
    (Year::FIRST..=Year::LAST).contains(&year).then_some(year)
}
