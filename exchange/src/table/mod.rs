//! A table as it stands in a file: rows of cells, from text or from a workbook.

mod decode;
mod number_format;
mod separated;
mod workbook;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::limits::{CELLS, COLUMNS, FILE_BYTES, ROWS, ROWS_ABOVE};
use crate::problem::FileProblem;
use crate::unzip::Zip;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, without the spaces around it.
    Text(Box<str>),
    /// A number of a workbook, with the 15 digits that a spreadsheet keeps.
    Number(Decimal),
    /// A date of a workbook, as 2026-11-24.
    Date(Box<str>),
    /// A formula that stands as a text, or whose value is not in the file.
    Formula(Box<str>),
    /// An error that a spreadsheet shows, such as #REF!
    Error(Box<str>),
}

impl Cell {
    /// What stands there, as it may be shown.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Date(text) | Cell::Formula(text) | Cell::Error(text) => text.to_string(),
            Cell::Number(number) => number.normalize().to_string(),
        }
    }

    /// Whether nothing stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Cell::Empty
    }

    /// The cell of a text that a user typed.
    pub(crate) fn typed(text: &str) -> Cell {
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.trim().into()) }
    }

    /// The cell of a text.
    fn of(text: &str) -> Cell {
        let text = text.trim();
        match text.as_bytes() {
            [] => Cell::Empty,
            [b'=', _, ..] => Cell::Formula(text.into()),
            // The mark that keeps a spreadsheet from calculating with a text: see `file::cell`.
            [b'\'', b'=' | b'+' | b'-' | b'@' | b'\'', ..] => Cell::Text(text.get(1..).unwrap_or_default().into()),
            _ => Cell::Text(text.into()),
        }
    }
}

/// A row, with its number in the file, from 1, as editors and spreadsheets show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The row of a workbook, or the line on which the row begins.
    pub number: u64,
    /// The cells, to the last that is filled.
    pub cells: Vec<Cell>,
    /// How many cells the file has for this row, also empty ones at its end.
    pub width: usize,
}

/// How letters are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8
    Utf8,
    /// UTF-16, as Excel's "Unicode text"
    Utf16,
    /// Windows-1252, as Excel's "CSV" in Denmark
    Windows1252,
}

/// What was found out about the form of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Text with a mark between cells.
    Separated {
        /// How its letters are written.
        encoding: Encoding,
        /// The mark between cells.
        separator: char,
        /// Whether letters look as if they were read in a wrong encoding when the file was made: `Ã¸` for `ø`.
        garbled: bool,
    },
    /// A sheet of a workbook.
    Workbook {
        /// The sheet that was read.
        sheet: String,
        /// All sheets.
        sheets: Vec<String>,
        /// So many cells are formulas; the value that the workbook last calculated was read.
        formulas: u64,
    },
}

/// A table as it stands in a file. Rows with nothing in them are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The form of the file.
    pub form: Form,
    /// Its rows, the headings among them.
    pub rows: Vec<Row>,
}

/// Reads a table from the bytes of a file. A workbook's first sheet is read unless another is asked for.
///
/// # Errors
/// Why the file cannot be read.
pub fn read_table(bytes: &[u8], sheet: Option<&str>) -> Result<Table, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.len() > FILE_BYTES {
        return Err(FileProblem::TooLarge { bytes: FILE_BYTES as u64 });
    }
    let table = if Zip::is_one(bytes) {
        workbook::read(bytes, sheet)?
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(FileProblem::OldWorkbook);
    } else {
        separated::read(bytes, None)?
    };
    if table.rows.is_empty() { Err(FileProblem::Empty) } else { Ok(table) }
}

/// Reads a table from text with this mark between cells.
pub(crate) fn read_separated(bytes: &[u8], separator: Option<char>) -> Result<Table, FileProblem> {
    separated::read(bytes, separator)
}

/// The rows of a table as they are read, within the limits.
#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
    cells: usize,
}

impl Rows {
    /// Takes up a row that begins where this number says.
    fn push(&mut self, number: u64, mut cells: Vec<Cell>) -> Result<(), FileProblem> {
        let width = cells.len();
        while cells.pop_if(|cell| cell.is_empty()).is_some() {}
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > COLUMNS {
            return Err(FileProblem::TooManyColumns { row: number, columns: COLUMNS as u64 });
        }
        self.cells += cells.len();
        if self.cells > CELLS {
            return Err(FileProblem::TooManyCells { cells: CELLS as u64 });
        }
        if self.rows.len() >= ROWS + ROWS_ABOVE {
            return Err(FileProblem::TooManyRows { rows: ROWS as u64 });
        }
        cells.shrink_to_fit();
        self.rows.push(Row { number, cells, width });
        Ok(())
    }
}
