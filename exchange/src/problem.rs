//! What can be wrong with a file as a whole. What is wrong with one row is a [`Refusal`](crate::Refusal).

use serde::{Deserialize, Serialize};

/// Why a file cannot be read. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than this.
    TooLarge {
        /// The most.
        bytes: u64,
    },
    /// Unpacked it has more bytes than this, or more files than anybody packs.
    UnpacksTooLarge {
        /// The most.
        bytes: u64,
    },
    /// It has more rows than this.
    TooManyRows {
        /// The most.
        rows: u64,
    },
    /// A row has more columns than this.
    TooManyColumns {
        /// The row.
        row: u64,
        /// The most.
        columns: u64,
    },
    /// It has more cells than this.
    TooManyCells {
        /// The most.
        cells: u64,
    },
    /// A cell has more characters than this: often a quote that is never closed.
    CellTooLong {
        /// The row.
        row: u64,
        /// The column, from 1.
        column: u64,
        /// The most.
        characters: u64,
    },
    /// It is neither text nor a workbook.
    NotText,
    /// It is a workbook of the old form (.xls), or one that is locked with a password.
    OldWorkbook,
    /// It is a packed file, but not a workbook of the form .xlsx.
    NotAWorkbook,
    /// It is no knowledge package: there is no `datapackage.json` in it that can be read.
    NotAPackage,
    /// It is packed, and damaged.
    Damaged,
    /// The workbook has no sheet of this name.
    NoSheet {
        /// The name asked for; empty where there is no sheet at all.
        name: String,
    },
    /// No row looks like headings.
    NoHeadings,
}
