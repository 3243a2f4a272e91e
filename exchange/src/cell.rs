//! One cell of a row, read as what its field holds.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use som_core::Year;
use som_core::catalogue::{Scope, Vat};
use som_text::{NumberError, parse};

use crate::field::{Field, fold};
use crate::limits::{ID, LABEL, NOTE, PRICE};
use crate::mapping::{Mapping, Origin, PayerCells};
use crate::rows::{Refusal, RowProblem, is_year, shown};
use crate::table::{Cell, Row, Table};
use crate::terms::{Terms, scope, vat};

/// A row that is read, and what is wrong with it. Every function gives none where it has told a problem.
pub(crate) struct Reading<'t> {
    pub(crate) table: &'t Table,
    pub(crate) mapping: &'t Mapping,
    pub(crate) terms: &'t Terms,
    /// None: the values for all rows are looked at.
    pub(crate) row: Option<&'t Row>,
    pub(crate) problems: Vec<Refusal>,
}

impl Reading<'_> {
    /// Looks at what holds for all rows, so that it is told once.
    pub(crate) fn constants(&mut self) {
        for field in Field::ALL.iter().copied() {
            match self.mapping.fields.get(&field) {
                Some(Origin::Same(_)) => {
                    if let Some(payer) = field.payer() {
                        let _ = (payer, self.part(field));
                    } else {
                        self.alone(field);
                    }
                }
                Some(Origin::Column(_)) => {}
                // What the payers pay in kroner is an amount.
                None if field == Field::Amount
                    && self.mapping.payers == PayerCells::Amounts
                    && Field::payers().any(|(field, _)| self.mapping.fields.contains_key(&field)) => {}
                None if Field::REQUIRED.contains(&field) => self.problem(field, "", RowProblem::Missing),
                None => {}
            }
        }
    }

    fn alone(&mut self, field: Field) {
        match field {
            Field::Name | Field::Unit | Field::Area => drop(self.label(field)),
            Field::Amount => drop(self.number(field)),
            Field::PriceYear => drop(self.year()),
            Field::Address => drop(self.address()),
            Field::Vat => drop(self.vat()),
            Field::Scope => drop(self.scope()),
            Field::ValidFrom | Field::ValidTo => drop(self.date(field)),
            Field::Id | Field::Replaces => drop(self.id(field)),
            _ => drop(self.note(field)),
        }
    }

    /// Tells a problem with a field.
    pub(crate) fn problem(&mut self, field: Field, value: &str, problem: RowProblem) {
        let heading = self.mapping.column(field).map(|column| self.mapping.heading_of(self.table, column)).unwrap_or_default();
        let row = self.row.map(|row| row.number);
        self.problems.push(Refusal { row, field: Some(field), heading, value: shown(value), problem });
    }

    /// Tells a problem with the row as a whole.
    pub(crate) fn whole_row(&mut self, value: &str, problem: RowProblem) {
        let row = self.row.map(|row| row.number);
        self.problems.push(Refusal { row, field: None, heading: String::new(), value: value.to_owned(), problem });
    }

    /// What stands in the field's cell, or for all rows.
    fn cell(&self, field: Field) -> Cell {
        match self.mapping.fields.get(&field) {
            Some(Origin::Column(column)) => self.row.and_then(|row| row.cells.get(*column)).cloned().unwrap_or(Cell::Empty),
            Some(Origin::Same(text)) => Cell::typed(text),
            None => Cell::Empty,
        }
    }

    /// The text of a field; empty where nothing stands there and nothing need stand there.
    fn text(&mut self, field: Field, max: usize) -> Option<String> {
        let cell = self.cell(field);
        match &cell {
            Cell::Formula(text) => self.problem(field, text, RowProblem::Formula),
            Cell::Error(text) => self.problem(field, text, RowProblem::CellError),
            Cell::Empty if Field::REQUIRED.contains(&field) => self.problem(field, "", RowProblem::Missing),
            _ => {
                let text = cell.shown();
                if text.chars().count() <= max {
                    return Some(text);
                }
                self.problem(field, &text, RowProblem::TooLong { max });
            }
        }
        None
    }

    /// A short text of one line.
    pub(crate) fn label(&mut self, field: Field) -> Option<String> {
        let text = self.text(field, LABEL)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A text.
    pub(crate) fn note(&mut self, field: Field) -> Option<String> {
        self.text(field, NOTE)
    }

    /// An id: small letters, digits and hyphens.
    pub(crate) fn id(&mut self, field: Field) -> Option<String> {
        let text = self.text(field, ID)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join("-"))
    }

    /// A web address, or nothing.
    pub(crate) fn address(&mut self) -> Option<String> {
        let text = self.note(Field::Address)?;
        let is_one = |start| text.get(..8.min(text.len())).is_some_and(|begin: &str| begin.to_lowercase().starts_with(start));
        if text.is_empty() || is_one("http://") || is_one("https://") {
            return Some(text);
        }
        self.problem(Field::Address, &text, RowProblem::NotAnAddress);
        None
    }

    /// What is said about value-added tax, if anything.
    pub(crate) fn vat(&mut self) -> Option<Option<Vat>> {
        self.one_of(Field::Vat, vat)
    }

    /// Whom the price is said to hold for, if that is said.
    pub(crate) fn scope(&mut self) -> Option<Option<Scope>> {
        self.one_of(Field::Scope, scope)
    }

    /// One of a few, or nothing.
    fn one_of<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        let text = self.label(field)?;
        if text.is_empty() {
            return Some(None);
        }
        match read(&text) {
            Some(chosen) => Some(Some(chosen)),
            None => {
                self.problem(field, &text, RowProblem::NotOneOf);
                None
            }
        }
    }

    /// A number, if one stands there.
    pub(crate) fn number(&mut self, field: Field) -> Option<Option<Decimal>> {
        let number = match self.cell(field) {
            Cell::Empty => return Some(None),
            Cell::Number(number) => number,
            Cell::Text(text) => match parse(self.mapping.numbers(), &text) {
                Ok(number) => number,
                Err(NumberError::TooLong) => {
                    self.problem(field, &text, RowProblem::NotExact);
                    return None;
                }
                Err(NumberError::MisplacedThousands { as_decimal: meant }) => {
                    self.problem(field, &text, RowProblem::NotANumber { meant });
                    return None;
                }
                Err(NumberError::NotANumber) => {
                    self.problem(field, &text, RowProblem::NotANumber { meant: None });
                    return None;
                }
            },
            Cell::Date(text) => {
                self.problem(field, &text, RowProblem::NotANumber { meant: None });
                return None;
            }
            Cell::Formula(text) => {
                self.problem(field, &text, RowProblem::Formula);
                return None;
            }
            Cell::Error(text) => {
                self.problem(field, &text, RowProblem::CellError);
                return None;
            }
        };
        let (min, max) = (Decimal::from(-PRICE), Decimal::from(PRICE));
        if (min..=max).contains(&number) {
            return Some(Some(number));
        }
        self.problem(field, &number.to_string(), RowProblem::OutOfRange { min, max });
        None
    }

    /// A payer's part, if one stands there, and whether it is marked as per cent.
    pub(crate) fn part(&mut self, field: Field) -> Option<Option<(Decimal, bool)>> {
        let Some(number) = self.number(field)? else { return Some(None) };
        if self.mapping.payers == PayerCells::Amounts {
            return Some(Some((number, false)));
        }
        let marked = matches!(self.cell(field), Cell::Text(text) if text.trim_end().ends_with('%'));
        if number.is_sign_negative() && !number.is_zero() {
            self.problem(field, &number.to_string(), RowProblem::OutOfRange { min: Decimal::ZERO, max: Decimal::ONE_HUNDRED });
            return None;
        }
        let share = if marked { number.checked_div(Decimal::ONE_HUNDRED)? } else { number };
        Some(Some((share, marked)))
    }

    /// The price year.
    pub(crate) fn year(&mut self) -> Option<Year> {
        let cell = self.cell(Field::PriceYear);
        let number = match &cell {
            Cell::Number(number) => Some(*number),
            // A year is never parted in thousands. "2025-priser" is how Danes write a price level.
            Cell::Text(text) => {
                let text = ["-priser", "-pl", " priser", " prices"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
                text.parse().ok()
            }
            _ => {
                let text = self.text(Field::PriceYear, LABEL)?;
                self.problem(Field::PriceYear, &text, RowProblem::NotAYear);
                return None;
            }
        };
        let year = number.and_then(is_year);
        if year.is_none() {
            self.problem(Field::PriceYear, &cell.shown(), RowProblem::NotAYear);
        }
        year
    }

    /// The first and the last day.
    pub(crate) fn validity(&mut self) -> Option<(String, String)> {
        let (from, to) = (self.date(Field::ValidFrom), self.date(Field::ValidTo));
        let (from, to) = (from?, to?);
        if !from.is_empty() && !to.is_empty() && to < from {
            self.problem(Field::ValidTo, &to, RowProblem::FromAfterTo);
            return None;
        }
        Some((from, to))
    }

    fn date(&mut self, field: Field) -> Option<String> {
        let text = self.text(field, LABEL)?;
        if text.is_empty() {
            return Some(text);
        }
        let date = iso_date(&text);
        if date.is_none() {
            self.problem(field, &text, RowProblem::NotADate);
        }
        date
    }
}

/// A date such as 31.1.2026, 31-01-2026 or 2026-01-31, as the last of these.
pub(crate) fn iso_date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '.', '/']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    let (year, month, day) = (number(year).filter(|year| (1900..=2200).contains(year))?, number(month)?, number(day)?);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// An id from words, which none of these has.
pub(crate) fn id_of(words: &str, taken: &BTreeSet<String>) -> String {
    let mut plain = String::new();
    for letter in fold(words).chars() {
        match letter {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            letter if letter.is_ascii_alphanumeric() => plain.push(letter),
            _ => plain.push('-'),
        }
    }
    // Room for a number at the end.
    let mut base: String = plain.chars().take(ID - 8).collect();
    if base.is_empty() {
        base.push('x');
    }
    if !taken.contains(&base) {
        return base;
    }
    // Many rows of one name would make a search from 2 on slow: doubling finds a free number, and the same one each time.
    let free = |number: u64| !taken.contains(&format!("{base}-{number}"));
    let mut number = 2_u64;
    while !free(number) {
        number = number.saturating_mul(2);
    }
    let (mut low, mut high) = (number / 2, number);
    while low + 1 < high {
        let middle = low.midpoint(high);
        if free(middle) { high = middle } else { low = middle }
    }
    format!("{base}-{high}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_danes_write_them() {
        for (text, date) in
            [("31.1.2026", "2026-01-31"), ("29-02-2024", "2024-02-29"), ("2026-01-31", "2026-01-31"), ("1/12/2025", "2025-12-01")]
        {
            assert_eq!(iso_date(text).as_deref(), Some(date));
        }
        for text in ["", "2026", "31.2.2026", "29.2.2025", "1.13.2026", "01-02-26", "a.b.2026", "1.2.3.2026"] {
            assert_eq!(iso_date(text), None, "{text}");
        }
    }

    #[test]
    fn ids_are_made_once_each() {
        let mut taken = BTreeSet::new();
        for expected in ["doegn-paa-herberg", "doegn-paa-herberg-2", "doegn-paa-herberg-3", "doegn-paa-herberg-4", "doegn-paa-herberg-5"] {
            let id = id_of("Døgn på  herberg", &taken);
            assert_eq!(id, expected);
            taken.insert(id);
        }
    }
}
