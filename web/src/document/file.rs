//! A case file that somebody opens: it becomes a calculation, or it is told why not.

use som_core::{Case, Code, Json, Problem, Severity};

use super::draft::Draft;
use crate::later::fn_in_part;

/// No larger file is read, in bytes. The largest case within all limits takes less.
pub(crate) const LARGEST_FILE: f64 = 20_000_000.0;

/// Reads the text of a case file: [`open_file`].
pub(crate) type OpenFile = fn(&str) -> Result<Draft, Vec<Problem>>;
// Nobody reads a case before one is opened.
fn_in_part!(calculation, fetch_open_file, open_file as OpenFile);

/// A draft of the text of a case file, whole or unfinished. What a field shows, and so can be mended in the app, does not stand in the way.
///
/// # Errors
/// What no field of the app shows, such as a field that no version knows; opened, it would be there unseen or be lost.
pub(crate) fn open_file(text: &str) -> Result<Draft, Vec<Problem>> {
    let json = Json::parse(text).map_err(|problem| vec![problem])?;
    let unseen: Vec<Problem> = Case::read(&json).problems.into_iter().filter(|problem| !is_shown(problem)).collect();
    if unseen.is_empty() { Ok(Draft::from_case(json)) } else { Err(unseen) }
}

/// Whether a field of the app shows the problem, so that it can be mended there.
fn is_shown(problem: &Problem) -> bool {
    let last = problem.path.0.last();
    let is = |key: &str| last == Some(&som_core::Step::Key(key.to_owned().into()));
    match problem.code {
        Code::Missing => !is("id") && !is("format"),
        Code::Syntax
        | Code::TooDeep
        | Code::OtherFormat
        | Code::NewerFormat
        | Code::UnknownField
        | Code::DuplicateKey
        | Code::NotText
        | Code::NotABool
        | Code::NotAList
        | Code::NotAnObject
        | Code::WrongLength
        | Code::NotAYear
        | Code::DuplicateId
        | Code::IndexUnknown
        | Code::PriceTwice => problem.severity == Severity::Warning,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELTER: &str = include_str!("../../../tests/worked/a_shelter_by_hand.case.json");

    fn codes(text: &str) -> Vec<Code> {
        open_file(text).err().unwrap_or_default().into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_sound_an_unfinished_and_a_mendable_file_open() {
        for text in [
            SHELTER.to_owned(),
            SHELTER.replace("\"400000\"", "\"\""),
            SHELTER.replace("\"400000\"", "\"mange\""),
            SHELTER.replace("\"400000\"", "{\"$unread\": \"mange\"}"),
            SHELTER.replace("\"0.5\"", "\"5\""),
        ] {
            assert_eq!(codes(&text), []);
        }
    }

    #[test]
    fn what_no_field_shows_is_told() {
        assert_eq!(codes("hej"), [Code::Syntax]);
        assert_eq!(codes("[]"), [Code::NotAnObject]);
        assert!(codes("{}").contains(&Code::Missing));
        assert_eq!(codes(&SHELTER.replace("case@1", "case@2")), [Code::NewerFormat]);
        assert_eq!(codes(&SHELTER.replace("aaben-som/case@1", "noget andet")), [Code::OtherFormat]);
        assert_eq!(codes(&SHELTER.replace("\"amount\"", "\"amonut\"")), [Code::UnknownField]);
        assert_eq!(codes(&SHELTER.replace("\"starting\": [\"10\"]", "\"starting\": \"10\"")), [Code::NotAList]);
    }
}
