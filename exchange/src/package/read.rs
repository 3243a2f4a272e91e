//! Reads a package that somebody else has made, and says of each part what became of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::DESCRIPTOR;
use super::schema::{Column, columns};
use crate::effect::OwnEffect;
use crate::field::Field;
use crate::limits::{FILE_BYTES, NOTE};
use crate::mapping::{Mapping, Origin, PayerCells};
use crate::price::OwnPrice;
use crate::problem::FileProblem;
use crate::rows::{REPORTED, Refusal, RowProblem, import, shown};
use crate::table::{Cell, Row, Table, read_separated};
use crate::terms::Terms;
use crate::unzip::Zip;

/// The columns by which a table of effects is known.
const EFFECT: [&str; 4] = ["intervention_da", "outcome_da", "design", "result"];

/// What is in a package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is called.
    pub title: String,
    /// What it says of itself.
    pub description: String,
    /// The names of its licences.
    pub licences: Vec<String>,
    /// Its parts, in its own order.
    pub parts: Vec<Part>,
    /// Files that it does not speak of.
    pub strangers: Vec<String>,
}

/// A part of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A table of prices.
    Prices {
        /// What the package calls it.
        name: String,
        /// The prices of the rows that are in order.
        prices: Vec<OwnPrice>,
        /// What is wrong with the others: the first so many.
        refused: Vec<Refusal>,
        /// How many rows were refused.
        refused_rows: usize,
        /// Columns that are not understood.
        unknown: Vec<String>,
    },
    /// A table of effects.
    Effects {
        /// What the package calls it.
        name: String,
        /// The effects of the rows that keep to the package's own schema. [`OwnEffect::read`] says which of them can be used.
        effects: Vec<OwnEffect>,
        /// What is wrong with the others: the first so many.
        refused: Vec<Refusal>,
        /// How many rows were refused.
        refused_rows: usize,
        /// Columns that are not understood.
        unknown: Vec<String>,
    },
    /// A calculation, as the text of its file.
    Calculation {
        /// What the package calls it.
        title: String,
        /// The file.
        text: String,
    },
    /// A part that is left out.
    Other {
        /// What the package calls it.
        name: String,
        /// Why.
        problem: PartProblem,
    },
}

/// Why a part of a package is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartProblem {
    /// It is of a kind that Åben SØM does not use.
    NotUsed,
    /// Its file is not in the package.
    NoFile,
    /// Its table has other columns than its schema.
    OtherColumns,
    /// Its table or its file cannot be read.
    Unreadable,
}

impl PartProblem {
    /// The name in the keys of words.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            PartProblem::NotUsed => "not-used",
            PartProblem::NoFile => "no-file",
            PartProblem::OtherColumns => "other-columns",
            PartProblem::Unreadable => "unreadable",
        }
    }
}

/// Reads the bytes of a package.
///
/// # Errors
/// Why it is no package, or none that can be read.
pub fn read_package(bytes: &[u8], terms: &Terms) -> Result<Found, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.len() > FILE_BYTES {
        return Err(FileProblem::TooLarge { bytes: FILE_BYTES as u64 });
    }
    if !Zip::is_one(bytes) {
        return Err(FileProblem::NotAPackage);
    }
    let mut zip = Zip::open(bytes)?;
    let text = zip.read_text(DESCRIPTOR)?.ok_or(FileProblem::NotAPackage)?;
    let descriptor: Value = serde_json::from_str(&text).map_err(|_| FileProblem::NotAPackage)?;
    let resources = descriptor.get("resources").and_then(Value::as_array).ok_or(FileProblem::NotAPackage)?;
    let mut parts = Vec::new();
    let mut spoken_of = vec![DESCRIPTOR.to_owned()];
    for resource in resources {
        let text = |key: &str| resource.get(key).and_then(Value::as_str).unwrap_or_default();
        spoken_of.push(text("path").to_owned());
        let name = short(if text("title").is_empty() { text("name") } else { text("title") });
        parts.push(match part(&mut zip, resource, &name, terms)? {
            Ok(part) => part,
            Err(problem) => Part::Other { name, problem },
        });
    }
    let strangers = zip.names().filter(|name| !spoken_of.iter().any(|path| path == name)).map(short).take(REPORTED).collect();
    let text = |key: &str| short(descriptor.get(key).and_then(Value::as_str).unwrap_or_default());
    let licences = descriptor.get("licenses").and_then(Value::as_array).into_iter().flatten();
    let licences = licences.filter_map(|licence| licence.get("name").or_else(|| licence.get("title"))?.as_str().map(short)).collect();
    let title = if text("title").is_empty() { text("name") } else { text("title") };
    Ok(Found { title, description: text("description"), licences, parts, strangers })
}

fn part(zip: &mut Zip, resource: &Value, name: &str, terms: &Terms) -> Result<Result<Part, PartProblem>, FileProblem> {
    // Data that stands in the description itself, or in several files, is not what we write.
    let Some(path) = resource.get("path").and_then(Value::as_str) else { return Ok(Err(PartProblem::NotUsed)) };
    let Some(bytes) = zip.read(path)? else { return Ok(Err(PartProblem::NoFile)) };
    if path.ends_with(".json") {
        let Ok(text) = String::from_utf8(bytes) else { return Ok(Err(PartProblem::Unreadable)) };
        let is_case = serde_json::from_str(&text).is_ok_and(|json: Value| {
            json.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("aaben-som/case@"))
        });
        return Ok(if is_case { Ok(Part::Calculation { title: name.to_owned(), text }) } else { Err(PartProblem::NotUsed) });
    }
    let Some(columns) = resource.get("schema").and_then(columns) else { return Ok(Err(PartProblem::NotUsed)) };
    let separator = resource.get("dialect").and_then(|dialect| dialect.get("delimiter")).and_then(Value::as_str).unwrap_or(",");
    let table = || read_separated(&bytes, separator.chars().next()).map_err(|_| PartProblem::Unreadable);
    if EFFECT.iter().all(|wanted| columns.iter().any(|column| column.name == *wanted)) {
        return Ok(table().and_then(|table| effects(&table, columns, name)));
    }
    let fields: BTreeMap<Field, Origin> = columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| Some((Field::of_heading(&column.name, true)?, Origin::Column(place))))
        .collect();
    if !Field::REQUIRED.iter().all(|field| fields.contains_key(field)) {
        return Ok(Err(PartProblem::NotUsed));
    }
    Ok(table().and_then(|table| prices(&table, columns, fields, name, terms)))
}

/// The rows that keep to the package's own schema, and what is wrong with the others.
struct Kept<'t> {
    headings: &'t Row,
    rows: Vec<&'t Row>,
    refused: Vec<Refusal>,
    refused_rows: usize,
}

fn kept<'t>(table: &'t Table, columns: &mut [Column]) -> Result<Kept<'t>, PartProblem> {
    let (headings, rows) = table.rows.split_first().ok_or(PartProblem::OtherColumns)?;
    if !headings.cells.iter().map(Cell::shown).eq(columns.iter().map(|column| column.name.clone())) {
        return Err(PartProblem::OtherColumns);
    }
    let mut kept = Kept { headings, rows: Vec::new(), refused: Vec::new(), refused_rows: 0 };
    for row in rows {
        let broken: Vec<Refusal> = columns
            .iter_mut()
            .enumerate()
            .filter_map(|(place, column)| {
                let cell = row.cells.get(place).unwrap_or(&Cell::Empty);
                let problem = RowProblem::AgainstSchema { rule: column.broken_by(cell)? };
                Some(Refusal { row: Some(row.number), field: None, heading: column.name.clone(), value: shown(&cell.shown()), problem })
            })
            .collect();
        if broken.is_empty() {
            kept.rows.push(row);
        } else {
            kept.refused_rows += 1;
            kept.refused.extend(broken);
        }
    }
    Ok(kept)
}

fn effects(table: &Table, mut columns: Vec<Column>, name: &str) -> Result<Part, PartProblem> {
    let Kept { rows, mut refused, mut refused_rows, .. } = kept(table, &mut columns)?;
    let is_known = |column: &Column| OwnEffect::columns().any(|known| known == column.name);
    let unknown = columns.iter().filter(|column| !is_known(column)).map(|column| short(&column.name)).collect();
    let mut effects = Vec::new();
    for row in rows {
        if row.width != columns.len() {
            let (value, problem) = (row.width.to_string(), RowProblem::CellCount { expected: columns.len() });
            refused.push(Refusal { row: Some(row.number), field: None, heading: String::new(), value, problem });
            refused_rows += 1;
            continue;
        }
        let cells = columns.iter().zip(&row.cells).filter(|(column, _)| is_known(column));
        effects.push(OwnEffect::of_cells(cells.map(|(column, cell)| (column.name.clone(), cell.shown()))));
    }
    refused.truncate(REPORTED);
    Ok(Part::Effects { name: name.to_owned(), effects, refused, refused_rows, unknown })
}

fn prices(
    table: &Table,
    mut columns: Vec<Column>,
    fields: BTreeMap<Field, Origin>,
    name: &str,
    terms: &Terms,
) -> Result<Part, PartProblem> {
    let Kept { headings, rows, mut refused, refused_rows } = kept(table, &mut columns)?;
    let known = |place: usize| fields.values().any(|origin| *origin == Origin::Column(place));
    let unknown = columns.iter().enumerate().filter(|(place, _)| !known(*place)).map(|(_, column)| short(&column.name)).collect();
    let english = fields
        .get(&Field::Amount)
        .and_then(|origin| if let Origin::Column(place) = origin { columns.get(*place) } else { None })
        .is_none_or(|column| !column.decimal_comma);
    let rows = [headings].into_iter().chain(rows).cloned().collect();
    let kept = Table { form: table.form.clone(), rows };
    let mapping = Mapping { heading: headings.number, fields, english_numbers: english, payers: PayerCells::Amounts };
    let import = import(&kept, &mapping, terms, |_| {});
    refused.extend(import.refused);
    refused.truncate(REPORTED);
    Ok(Part::Prices { name: name.to_owned(), prices: import.prices, refused, refused_rows: refused_rows + import.refused_rows, unknown })
}

fn short(text: &str) -> String {
    text.chars().take(NOTE).collect()
}
