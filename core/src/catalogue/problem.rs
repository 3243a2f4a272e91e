//! What can be wrong with the tables of the catalogue, told so that it can be mended in a spreadsheet.

use serde::Serialize;

use super::names::{Name, names};

names! {
    /// What kind of problem it is.
    CatalogueCode {
        /// A table is not there.
        MissingFile = "missing_file",
        /// A file that is none of the tables.
        UnknownFile = "unknown_file",
        /// The same table came twice.
        DuplicateFile = "duplicate_file",
        /// The columns are parted by semicolons, as a Danish spreadsheet saves them.
        Semicolons = "semicolons",
        /// The row has more or fewer cells than the header; the value is how many.
        Ragged = "ragged",
        /// A column is not there.
        MissingColumn = "missing_column",
        /// A column that the table does not have.
        UnknownColumn = "unknown_column",
        /// The same column stands twice.
        DuplicateColumn = "duplicate_column",
        /// A cell that must be filled in is empty.
        Missing = "missing",
        /// The cell must be empty beside the others of its row.
        Superfluous = "superfluous",
        /// Another row has the same id.
        DuplicateId = "duplicate_id",
        /// No row of the other table has this id; what is allowed names the table.
        DeadReference = "dead_reference",
        /// The text is none of those allowed here.
        NotOneOf = "not_one_of",
        /// The cell is not a number with a point before its decimals.
        NotANumber = "not_a_number",
        /// The number is outside what is allowed.
        OutOfRange = "out_of_range",
        /// The cell is not a year.
        NotAYear = "not_a_year",
        /// The cell is not a date such as 2026-01-31, nor a month or a year.
        NotADate = "not_a_date",
        /// The cell is not an address that begins with http:// or https://.
        NotAnAddress = "not_an_address",
        /// The shares do not sum to exactly 1; the value is their sum.
        SharesNotOne = "shares_not_one",
        /// Rows of one series count different units.
        SeriesMixed = "series_mixed",
        /// Two rows of one series have the same year.
        YearTwice = "year_twice",
        /// A step does not begin where the step before it ends.
        StepsNotInOrder = "steps_not_in_order",
        /// The effect is said to be usable in a way that its values do not allow.
        UseWithoutValues = "use_without_values",
        /// A difference without a comparison group.
        DifferenceWithoutComparison = "difference_without_comparison",
        /// No price index, or more than one, is the default.
        OneDefault = "one_default",
        /// No row of the other table belongs to this one; what is allowed names the table.
        NothingBelongs = "nothing_belongs",
    }
}

/// One thing that is wrong, where, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CatalogueProblem {
    /// The name of the file.
    pub file: String,
    /// The line of the file on which the row begins, with the header as line 1; none where it is about the whole file.
    pub line: Option<u64>,
    /// The column, or empty where it is about the whole row.
    pub column: String,
    /// What kind of problem.
    pub code: CatalogueCode,
    /// What stands there, or empty.
    pub value: String,
    /// What would be right, where that can be listed.
    pub allowed: Vec<String>,
}
