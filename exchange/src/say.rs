//! Says what is wrong with a file, what is allowed, and how to mend it. The words are in `assets/locales`.

use som_core::Year;
use som_text::{Lang, kroner_exact, percent, plain, unread, words};

use crate::field::Field;
use crate::price::OwnPrice;
use crate::problem::FileProblem;
use crate::rows::{Refusal, RowProblem};
use crate::terms::understood;

/// What a field is called.
#[must_use]
pub fn field_name(lang: Lang, field: Field) -> String {
    lang.t(&format!("import-field-{}", field.key()))
}

/// What stands in a field of a price, as it may be shown.
#[must_use]
pub fn price_cell(lang: Lang, price: &OwnPrice, field: Field) -> String {
    match field {
        Field::Vat => price.vat.map(|vat| lang.t(&format!("catalogue-vat-{}", vat.key()))).unwrap_or_default(),
        Field::Scope => price.scope.map(|scope| som_text::catalogue::scope(lang, scope)).unwrap_or_default(),
        _ => price.cell(field, |number| plain(lang, number)),
    }
}

/// Why a file cannot be read.
#[must_use]
pub fn file_problem(lang: Lang, problem: &FileProblem) -> String {
    let megabytes = |bytes: &u64| bytes / 1_000_000;
    let number = |count: &u64| plain(lang, (*count).into());
    match problem {
        FileProblem::Empty => words!(lang, "import-empty"),
        FileProblem::TooLarge { bytes } => words!(lang, "import-too-large", megabytes = megabytes(bytes)),
        FileProblem::UnpacksTooLarge { bytes } => words!(lang, "import-unpacks-too-large", megabytes = megabytes(bytes)),
        FileProblem::TooManyRows { rows } => words!(lang, "import-too-many-rows", rows = number(rows)),
        FileProblem::TooManyColumns { row, columns } => {
            words!(lang, "import-too-many-columns", row = row.to_string(), columns = number(columns))
        }
        FileProblem::TooManyCells { cells } => words!(lang, "import-too-many-cells", cells = number(cells)),
        FileProblem::CellTooLong { row, column, characters } => {
            words!(lang, "import-cell-too-long", row = row.to_string(), column = column.to_string(), characters = number(characters))
        }
        FileProblem::NotText => words!(lang, "import-not-text"),
        FileProblem::OldWorkbook => words!(lang, "import-old-workbook"),
        FileProblem::NotAWorkbook => words!(lang, "import-not-a-workbook"),
        FileProblem::NotAPackage => words!(lang, "import-not-a-package"),
        FileProblem::Damaged => words!(lang, "import-damaged"),
        FileProblem::NoSheet { name } if name.is_empty() => words!(lang, "import-no-sheets"),
        FileProblem::NoSheet { name } => words!(lang, "import-no-sheet", name = name.as_str()),
        FileProblem::NoHeadings => words!(lang, "import-no-headings"),
    }
}

/// Where something is wrong: the row of the file and what it is about.
#[must_use]
pub fn refusal_place(lang: Lang, refusal: &Refusal) -> String {
    let what = match refusal.field {
        _ if !refusal.heading.is_empty() => Some(refusal.heading.clone()),
        field => field.map(|field| field_name(lang, field)),
    };
    match (refusal.row, what) {
        (Some(row), Some(what)) => words!(lang, "import-place-cell", row = row.to_string(), column = what),
        (Some(row), None) => words!(lang, "import-place-row", row = row.to_string()),
        (None, what) => words!(lang, "import-place-all", column = what.unwrap_or_default()),
    }
}

/// What is wrong with a row.
#[must_use]
pub fn refusal_problem(lang: Lang, refusal: &Refusal) -> String {
    let value = refusal.value.as_str();
    match &refusal.problem {
        RowProblem::Missing if refusal.row.is_none() => words!(lang, "import-row-not-chosen"),
        RowProblem::Missing => words!(lang, "import-row-missing"),
        RowProblem::CellCount { expected } => words!(lang, "import-row-cell-count", found = value, expected = *expected),
        RowProblem::NotANumber { meant: Some(meant) } => words!(lang, "import-row-two-ways", value = value, meant = plain(lang, *meant)),
        RowProblem::NotANumber { meant: None } => unread(lang, if value.is_empty() { "?" } else { value }),
        RowProblem::NotExact => words!(lang, "import-row-not-exact", value = value),
        RowProblem::OutOfRange { min, max } => {
            let (min, max) = (plain(lang, *min), plain(lang, *max));
            words!(lang, "problem-out-of-range", value = value, min = min, max = max, above = "no")
        }
        RowProblem::NotAYear => {
            words!(lang, "problem-not-a-year", value = value, min = Year::FIRST.to_string(), max = Year::LAST.to_string())
        }
        RowProblem::NotADate => words!(lang, "import-row-not-a-date", value = value),
        RowProblem::FromAfterTo => words!(lang, "import-row-from-after-to", value = value),
        RowProblem::TooLong { max } => words!(lang, "import-row-too-long", max = plain(lang, (*max).into())),
        RowProblem::NotAnAddress => words!(lang, "import-row-not-an-address", value = value),
        RowProblem::NotOneOf => words!(lang, "problem-not-one-of", value = value, options = understood(lang, refusal.field).join(", ")),
        RowProblem::SharesNotOne { sum } => words!(lang, "problem-shares-not-one", value = percent(lang, *sum, 28)),
        RowProblem::PartsNotWhole { sum } => words!(lang, "import-row-parts-not-whole", sum = kroner_exact(lang, *sum)),
        RowProblem::DuplicateId => words!(lang, "import-row-duplicate-id", value = value),
        RowProblem::Formula => words!(lang, "import-row-formula"),
        RowProblem::CellError => words!(lang, "import-row-cell-error", value = value),
        RowProblem::AgainstSchema { rule } => words!(lang, "import-row-against-schema", value = value, rule = rule.as_str()),
    }
}
