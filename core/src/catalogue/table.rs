//! A table as it stands in its file: a header and rows of cells.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::names::Name;
use super::problem::{CatalogueCode, CatalogueProblem};
use super::{Bilingual, Partial};
use crate::case::{Payer, PerPayer, Year};

/// The name of a table and its columns.
pub(super) struct Shape {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
}

/// The cells of a file.
#[derive(Default)]
pub(super) struct Table {
    pub(super) name: &'static str,
    columns: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// Takes a file apart. A column that is missing reads as empty, and is told once for all rows.
    pub(super) fn read(shape: &Shape, text: &str, problems: &mut Vec<CatalogueProblem>) -> Table {
        let file = format!("{}.csv", shape.name);
        let mut problem = |line, column: &str, code, value: &str, allowed| {
            problems.push(CatalogueProblem { file: file.clone(), line, column: column.to_owned(), code, value: value.to_owned(), allowed });
        };
        let text = text.trim_start_matches('\u{feff}');
        let first = text.lines().next().unwrap_or_default();
        if first.contains(';') && !first.contains(',') {
            problem(Some(1), "", CatalogueCode::Semicolons, "", Vec::new());
            return Table { name: shape.name, ..Table::default() };
        }
        let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        // A text is read, so neither the encoding nor the file can fail.
        let columns: Vec<String> = reader.headers().map(|header| header.iter().map(str::to_owned).collect()).unwrap_or_default();
        let known = || shape.columns.iter().map(|&column| column.to_owned()).collect::<Vec<_>>();
        let mut seen = BTreeSet::new();
        for column in &columns {
            if !shape.columns.contains(&column.as_str()) {
                problem(Some(1), column, CatalogueCode::UnknownColumn, column, known());
            }
            if !seen.insert(column) {
                problem(Some(1), column, CatalogueCode::DuplicateColumn, column, Vec::new());
            }
        }
        for column in shape.columns.iter().filter(|column| !columns.iter().any(|found| found == *column)) {
            problem(Some(1), column, CatalogueCode::MissingColumn, column, Vec::new());
        }
        let mut rows = Vec::new();
        for record in reader.records().flatten() {
            let line = record.position().map_or(0, csv::Position::line);
            if record.iter().all(str::is_empty) {
                continue;
            }
            if record.len() != columns.len() {
                problem(Some(line), "", CatalogueCode::Ragged, &record.len().to_string(), vec![columns.len().to_string()]);
                continue;
            }
            rows.push((line, record.iter().map(str::to_owned).collect()));
        }
        Table { name: shape.name, columns, rows }
    }

    /// The rows, each with the place where its problems go.
    pub(super) fn each<'a, T>(&'a self, context: &mut Context<'a>, mut read: impl FnMut(&mut Row<'a, '_>) -> Option<T>) -> Vec<T> {
        self.rows.iter().filter_map(|(line, cells)| read(&mut Row { table: self, line: *line, cells, context })).collect()
    }
}

/// What rows refer to, and what is wrong with them.
#[derive(Default)]
pub(super) struct Context<'a> {
    /// The ids of each table.
    pub(super) ids: BTreeMap<&'static str, BTreeSet<&'a str>>,
    pub(super) problems: Vec<CatalogueProblem>,
}

impl<'a> Context<'a> {
    /// Collects the ids of the tables. Entries share one set of ids, so that an id alone finds an entry.
    pub(super) fn collect(&mut self, tables: &'a [Table], entries: &[&str]) {
        let mut all_entries = BTreeSet::new();
        for table in tables {
            let mut own = BTreeSet::new();
            table.each(self, |row| {
                if !row.has("id") {
                    return None::<()>;
                }
                let id = row.cell("id");
                let set = if entries.contains(&table.name) { &mut all_entries } else { &mut own };
                if !id.is_empty() && !set.insert(id) {
                    row.problem("id", CatalogueCode::DuplicateId, Vec::new());
                }
                own.insert(id);
                None
            });
            self.ids.insert(table.name, own);
        }
    }
}

impl Context<'_> {
    /// Notes a problem that is about no single row.
    pub(super) fn about_table(&mut self, table: &str, code: CatalogueCode, value: &str, allowed: Vec<String>) {
        let (file, column, value) = (format!("{table}.csv"), String::new(), value.to_owned());
        self.problems.push(CatalogueProblem { file, line: None, column, code, value, allowed });
    }
}

/// One row. What cannot be read is none, and a problem is noted.
pub(super) struct Row<'a, 'c> {
    table: &'a Table,
    line: u64,
    cells: &'a [String],
    context: &'c mut Context<'a>,
}

impl<'a> Row<'a, '_> {
    pub(super) fn cell(&self, column: &str) -> &'a str {
        let place = self.table.columns.iter().position(|name| name == column);
        place.and_then(|place| self.cells.get(place)).map_or("", String::as_str)
    }

    fn has(&self, column: &str) -> bool {
        self.table.columns.iter().any(|name| name == column)
    }

    pub(super) fn is_empty(&self, column: &str) -> bool {
        self.cell(column).is_empty()
    }

    pub(super) fn problem(&mut self, column: &str, code: CatalogueCode, allowed: Vec<String>) {
        let value = self.cell(column).to_owned();
        self.problem_about(column, code, value, allowed);
    }

    pub(super) fn problem_about(&mut self, column: &str, code: CatalogueCode, value: String, allowed: Vec<String>) {
        self.context.problems.push(CatalogueProblem {
            file: format!("{}.csv", self.table.name),
            line: Some(self.line),
            column: column.to_owned(),
            code,
            value,
            allowed,
        });
    }

    /// How many problems there are so far.
    pub(super) fn problems(&self) -> usize {
        self.context.problems.len()
    }

    /// A cell that must be filled in. A column that is missing altogether is told once, at the header.
    pub(super) fn text(&mut self, column: &str) -> Option<String> {
        let text = self.cell(column);
        if text.is_empty() && self.has(column) {
            self.problem(column, CatalogueCode::Missing, Vec::new());
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    pub(super) fn optional_text(&self, column: &str) -> String {
        self.cell(column).to_owned()
    }

    /// Words in both languages: `name` stands in `name_da` and `name_en`.
    pub(super) fn words(&mut self, column: &str) -> Option<Bilingual> {
        let (da, en) = (self.text(&format!("{column}_da")), self.text(&format!("{column}_en")));
        Some(Bilingual { da: da?, en: en? })
    }

    /// Words in both languages or in none.
    pub(super) fn optional_words(&mut self, column: &str) -> Option<Bilingual> {
        if self.is_empty(&format!("{column}_da")) && self.is_empty(&format!("{column}_en")) {
            return Some(Bilingual::default());
        }
        self.words(column)
    }

    /// One of the names of a type.
    pub(super) fn name<T: Name>(&mut self, column: &str) -> Option<T> {
        let text = self.text(column)?;
        let found = T::from_key(&text);
        if found.is_none() {
            self.problem(column, CatalogueCode::NotOneOf, T::keys());
        }
        found
    }

    /// One of the names of a type, or nothing.
    pub(super) fn optional_name<T: Name>(&mut self, column: &str) -> Partial<T> {
        if self.is_empty(column) { Some(None) } else { self.name(column).map(Some) }
    }

    /// The id of a row of another table.
    pub(super) fn reference(&mut self, column: &str, table: &'static str) -> Option<String> {
        let id = self.text(column)?;
        if self.refers(&id, table) {
            return Some(id);
        }
        self.problem(column, CatalogueCode::DeadReference, vec![format!("{table}.csv")]);
        None
    }

    /// The id of a row of another table, or nothing.
    pub(super) fn optional_reference(&mut self, column: &str, table: &'static str) -> Partial<String> {
        if self.is_empty(column) { Some(None) } else { self.reference(column, table).map(Some) }
    }

    pub(super) fn refers(&self, id: &str, table: &str) -> bool {
        self.context.ids.get(table).is_some_and(|ids| ids.contains(id))
    }

    pub(super) fn number(&mut self, column: &str, min: i64, max: i64) -> Option<Decimal> {
        let text = self.text(column)?;
        match Decimal::from_str_exact(&text) {
            Ok(number) if number < Decimal::from(min) || number > Decimal::from(max) => {
                self.problem(column, CatalogueCode::OutOfRange, vec![min.to_string(), max.to_string()]);
                None
            }
            Ok(number) => Some(number.normalize()),
            Err(_) => {
                self.problem(column, CatalogueCode::NotANumber, Vec::new());
                None
            }
        }
    }

    pub(super) fn optional_number(&mut self, column: &str, min: i64, max: i64) -> Partial<Decimal> {
        if self.is_empty(column) { Some(None) } else { self.number(column, min, max).map(Some) }
    }

    pub(super) fn year(&mut self, column: &str) -> Option<Year> {
        let text = self.text(column)?;
        let year = text.parse().ok().filter(|year| text.len() == 4 && (Year::FIRST.0..=Year::LAST.0).contains(year)).map(Year);
        if year.is_none() {
            self.problem(column, CatalogueCode::NotAYear, vec![Year::FIRST.to_string(), Year::LAST.to_string()]);
        }
        year
    }

    pub(super) fn optional_year(&mut self, column: &str) -> Partial<Year> {
        if self.is_empty(column) { Some(None) } else { self.year(column).map(Some) }
    }

    /// A date as far as it is known: `2026`, `2026-01` or `2026-01-31`. Empty is fine.
    pub(super) fn date(&mut self, column: &str) -> Option<String> {
        let text = self.cell(column);
        let parts: Vec<&str> = text.split('-').collect();
        let within = |part: Option<&&str>, length: usize, most: u16| {
            part.is_none_or(|part| part.len() == length && part.parse().is_ok_and(|number: u16| (1..=most).contains(&number)))
        };
        let fits = within(parts.first(), 4, 2100) && within(parts.get(1), 2, 12) && within(parts.get(2), 2, 31) && parts.len() <= 3;
        if !text.is_empty() && !fits {
            self.problem(column, CatalogueCode::NotADate, Vec::new());
            return None;
        }
        Some(text.to_owned())
    }

    /// The shares of the payers that the table has columns for; all of them or none.
    pub(super) fn shares(&mut self, payers: &[Payer]) -> Partial<PerPayer<Decimal>> {
        if payers.iter().all(|payer| self.is_empty(payer.key())) {
            return Some(None);
        }
        let mut shares = PerPayer::<Decimal>::default();
        let mut whole = true;
        for &payer in payers {
            match self.number(payer.key(), 0, 1) {
                Some(share) => *shares.get_mut(payer) = share,
                None => whole = false,
            }
        }
        if !whole {
            return None;
        }
        let sum: Decimal = shares.iter().map(|(_, share)| *share).sum();
        if sum != Decimal::ONE {
            let column = payers.first().map_or("", |payer| payer.key());
            self.problem_about(column, CatalogueCode::SharesNotOne, sum.normalize().to_string(), Vec::new());
            return None;
        }
        Some(Some(shares))
    }
}
