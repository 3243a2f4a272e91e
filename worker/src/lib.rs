//! What the page asks of the worker beside it, and what the worker answers. The worker is a module of its own, which the browser loads
//! the first time something is asked: the page's own module holds only [`page`] and the types here.
//!
//! A new kind of work is a variant of [`Request`] and of [`Answer`], and an arm in [`answer`].

pub mod page;
mod work;

use serde::{Deserialize, Serialize};
use som_exchange::{Compared, FileProblem, Form, Mapping, OwnPrice, Package, PartProblem, Refusal};

pub use work::answer;

/// What is to be done, with the bytes of a file where the request is about one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Look into a table, and suggest how to read it.
    Look {
        /// The sheet of a workbook; none for the first.
        sheet: Option<String>,
    },
    /// Read the prices of a table.
    Import {
        /// The sheet of a workbook; none for the first.
        sheet: Option<String>,
        /// Which column holds what.
        mapping: Mapping,
        /// What the list is to be called.
        name: String,
        /// The day it is, as 2026-01-31.
        made: String,
        /// The names that the app knows.
        terms: Names,
    },
    /// Write a knowledge package.
    Pack(Package),
    /// Read a knowledge package, and hold its prices against those that are there.
    Unpack {
        /// The prices that are there.
        mine: Vec<OwnPrice>,
        /// The names that the app knows.
        terms: Names,
    },
}

/// What the app's own areas and units are called: ids and names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Names {
    /// Areas.
    pub areas: Vec<(String, String)>,
    /// Units.
    pub units: Vec<(String, String)>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// What a table looks like.
    Looked(Look),
    /// The prices of a table, and the rows that were refused.
    Imported(Imported),
    /// A knowledge package was written; its bytes come beside.
    Packed,
    /// What is in a knowledge package.
    Unpacked(Unpacked),
    /// The file as a whole cannot be read.
    Refused(FileProblem),
}

/// What a table looks like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// The form of the file.
    pub form: Form,
    /// How many rows it has, headings and all.
    pub rows: usize,
    /// The first rows as they stand there, each with its number in the file.
    pub sample: Vec<(u64, Vec<String>)>,
    /// How it may be read.
    pub suggested: Mapping,
}

/// What a table comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Imported {
    /// The list as it is kept: large ones are handed on as they are.
    pub list: String,
    /// How many prices it has.
    pub count: usize,
    /// The first of them.
    pub first: Vec<OwnPrice>,
    /// What is wrong with the rows that were refused: the first so many.
    pub refused: Vec<Refusal>,
    /// How many rows there are.
    pub rows: usize,
    /// How many of them were refused.
    pub refused_rows: usize,
}

/// What is in a knowledge package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unpacked {
    /// What it is called.
    pub title: String,
    /// What it says of itself.
    pub description: String,
    /// The names of its licences.
    pub licences: Vec<String>,
    /// Its prices beside those that are there.
    pub prices: Vec<Compared>,
    /// What is wrong with the rows that were refused: the first so many.
    pub refused: Vec<Refusal>,
    /// How many rows were refused.
    pub refused_rows: usize,
    /// Its calculations: title and file.
    pub calculations: Vec<(String, String)>,
    /// Parts that are left out, and why.
    pub left_out: Vec<(String, PartProblem)>,
    /// Columns and files that are not used.
    pub not_used: Vec<String>,
}
