//! What the page asks of the worker beside it, and what the worker answers. The worker is a module of its own, which the browser loads
//! the first time something is asked: the page's own module holds only [`page`] and the types here.
//!
//! A new kind of work is a variant of [`Request`] and of [`Answer`], and an arm in [`answer`].

pub mod page;
pub mod simulation;
mod work;

use serde::{Deserialize, Serialize};
use som_exchange::{FileProblem, Form, Mapping, OwnEffect, OwnPrice, Package, Refusal, Unpacked};

use simulation::{Asking, NotSimulated, Simulated};

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
    /// Read a knowledge package, and hold what is in it against what is there.
    Unpack {
        /// The prices that are there.
        prices: Vec<OwnPrice>,
        /// The effects that are there.
        effects: Vec<OwnEffect>,
        /// The names that the app knows.
        terms: Names,
    },
    /// Simulate a case, and find what it would be worth to know more.
    Simulate(Asking),
    /// Write every draw of a simulation as CSV.
    Draws(Asking),
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
    Unpacked(Box<Unpacked>),
    /// What a simulation comes to.
    Simulated(Box<Simulated>),
    /// Every draw was written; the bytes come beside.
    Drawn,
    /// Nothing was simulated, and why.
    NotSimulated(NotSimulated),
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
