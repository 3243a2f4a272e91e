//! Which column holds what: suggested from the headings, decided by the user.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use som_text::{Lang, parse};

use crate::field::{Field, fold};
use crate::limits::ROWS_ABOVE;
use crate::problem::FileProblem;
use crate::table::{Cell, Form, Row, Table};

/// Where the value of a field comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// From this column, counted from 0.
    Column(usize),
    /// The same for every row.
    Same(String),
}

/// What stands in the columns of payers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayerCells {
    /// Shares of the amount that sum to 1, or to 100 per cent.
    #[default]
    Shares,
    /// Kroner.
    Amounts,
}

/// How a table is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The number of the row with the headings, as the file counts; 0 for none.
    pub heading: u64,
    /// Where each field comes from; a field that is not here is left empty.
    pub fields: BTreeMap<Field, Origin>,
    /// Whether numbers of a text are written with the English marks (1,234.5) rather than the Danish ones (1.234,5).
    pub english_numbers: bool,
    /// What stands in the columns of payers.
    pub payers: PayerCells,
}

impl Mapping {
    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        match self.fields.get(&field) {
            Some(Origin::Column(column)) => Some(*column),
            _ => None,
        }
    }

    /// The language whose marks numbers are written with.
    pub(crate) fn numbers(&self) -> Lang {
        if self.english_numbers { Lang::En } else { Lang::Da }
    }

    /// What the table itself suggests.
    ///
    /// # Errors
    /// Where no row looks like headings.
    pub fn suggest(table: &Table) -> Result<Mapping, FileProblem> {
        let known = |row: &Row| {
            let fields: BTreeSet<Field> = row.cells.iter().filter_map(|cell| Field::of_heading(&cell.shown(), false)).collect();
            fields.len()
        };
        let above = || table.rows.iter().take(ROWS_ABOVE);
        // Of equals the first is taken. Where no heading is known, the first row with two texts is one of headings.
        let heading = above().rev().max_by_key(|row| known(row)).filter(|row| known(row) > 0);
        let is_words = |cell: &&Cell| matches!(cell, Cell::Text(text) if text.chars().any(char::is_alphabetic));
        let texts = |row: &&Row| row.cells.iter().filter(is_words).count() > 1;
        let heading = heading.or_else(|| above().find(texts)).ok_or(FileProblem::NoHeadings)?;
        let mut fields = BTreeMap::new();
        let mut taken = BTreeSet::new();
        for exact in [true, false] {
            for (column, cell) in heading.cells.iter().enumerate() {
                if let Some(field) = Field::of_heading(&cell.shown(), exact)
                    && !fields.contains_key(&field)
                    && taken.insert(column)
                {
                    fields.insert(field, Origin::Column(column));
                }
            }
        }
        let mut mapping = Mapping { heading: heading.number, fields, ..Mapping::default() };
        mapping.english_numbers = mapping.is_english(table);
        mapping.payers = mapping.payer_cells(table);
        Ok(mapping)
    }

    /// The rows below the headings.
    pub(crate) fn rows<'t>(&self, table: &'t Table) -> impl Iterator<Item = &'t Row> {
        let heading = self.heading;
        table.rows.iter().filter(move |row| row.number > heading)
    }

    /// The heading of a column.
    #[must_use]
    pub fn heading_of(&self, table: &Table, column: usize) -> String {
        let row = table.rows.iter().find(|row| row.number == self.heading);
        row.and_then(|row| row.cells.get(column)).map(Cell::shown).unwrap_or_default()
    }

    /// The headings that are there.
    #[must_use]
    pub fn headings(&self, table: &Table) -> Vec<String> {
        let row = table.rows.iter().find(|row| row.number == self.heading);
        row.map(|row| row.cells.iter().map(Cell::shown).collect()).unwrap_or_default()
    }

    /// The column with this heading, or of this number from 1.
    #[must_use]
    pub fn column_named(&self, table: &Table, heading: &str) -> Option<usize> {
        let headings = self.headings(table);
        let named = headings.iter().position(|each| !each.is_empty() && fold(each) == fold(heading));
        named.or_else(|| heading.parse::<usize>().ok()?.checked_sub(1).filter(|column| *column < headings.len()))
    }

    /// Whether the numbers can all be read in English, and not all in Danish, in a file that is made in English: its cells are
    /// parted by the comma that Danes use for decimals.
    fn is_english(&self, table: &Table) -> bool {
        if !matches!(table.form, Form::Separated { separator: ',', .. }) {
            return false;
        }
        let columns: Vec<usize> =
            [Field::Amount].into_iter().chain(Field::payers().map(|(field, _)| field)).filter_map(|field| self.column(field)).collect();
        let texts = || {
            self.rows(table).flat_map(|row| columns.iter().filter_map(|column| row.cells.get(*column))).filter_map(|cell| match cell {
                Cell::Text(text) => Some(text),
                _ => None,
            })
        };
        let all = |lang: Lang| texts().all(|text| parse(lang, text).is_ok());
        !all(Lang::Da) && all(Lang::En)
    }

    /// Kroner, where a heading says so, or where the payers of most rows come to neither 1 nor 100 per cent.
    fn payer_cells(&self, table: &Table) -> PayerCells {
        let columns: Vec<usize> = Field::payers().filter_map(|(field, _)| self.column(field)).collect();
        let says_kroner =
            |column: &usize| fold(&self.heading_of(table, *column)).split(' ').any(|word| ["kr", "kroner", "dkk"].contains(&word));
        if columns.iter().any(says_kroner) {
            return PayerCells::Amounts;
        }
        let lang = self.numbers();
        let marked = |cell: &Cell| matches!(cell, Cell::Text(text) if text.ends_with('%'));
        if self.rows(table).any(|row| columns.iter().filter_map(|column| row.cells.get(*column)).any(marked)) {
            return PayerCells::Shares;
        }
        let sums = self.rows(table).filter_map(|row| {
            let mut sum = None;
            for column in &columns {
                let number = match row.cells.get(*column) {
                    Some(Cell::Number(number)) => Some(*number),
                    Some(Cell::Text(text)) => parse(lang, text).ok(),
                    _ => None,
                };
                if let Some(number) = number {
                    sum = Some(number.checked_add(sum.unwrap_or_default())?);
                }
            }
            sum
        });
        let (whole, others): (Vec<_>, Vec<_>) = sums.partition(|sum| *sum == Decimal::ONE || *sum == Decimal::ONE_HUNDRED);
        if others.len() > whole.len() { PayerCells::Amounts } else { PayerCells::Shares }
    }
}
