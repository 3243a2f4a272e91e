//! What comes into Åben SØM and goes out of it as files.
//!
//! A file is read into a [`Table`]; headings suggest a [`Mapping`], which the user corrects; a table and a mapping make prices and a
//! report of each row that was refused, and why. Nothing is applied here: what was read is a value, to be taken or left.
//! The crate has no clock and no randomness, so that the same input gives the same bytes.

mod cell;
mod effect;
mod field;
mod limits;
mod list;
mod mapping;
mod merge;
mod package;
mod price;
mod problem;
mod rows;
mod say;
mod table;
mod terms;
mod unzip;

pub use effect::OwnEffect;
pub use field::Field;
pub use limits::{COLUMNS, FILE_BYTES, ROWS};
pub use list::OwnList;
pub use mapping::{Mapping, Origin, PayerCells};
pub use merge::put_into;
pub use package::{
    Against, Compared, ComparedEffect, Found, Licence, Package, Part, PartProblem, Unpacked, compare, compare_effects, read_package,
    write_package,
};
pub use price::OwnPrice;
pub use problem::FileProblem;
pub use rows::{Import, REPORTED, Refusal, RowProblem, import};
pub use say::{field_name, file_problem, price_cell, refusal_place, refusal_problem};
pub use table::{Cell, Encoding, Form, Row, Table, read_table};
pub use terms::Terms;
