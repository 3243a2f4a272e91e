//! Text with a mark between cells: semicolon, comma or tab.

use csv::{ReaderBuilder, StringRecord};

use super::{Cell, Form, Rows, Table, decode};
use crate::limits::CELL;
use crate::problem::FileProblem;

/// The marks, the likelier first.
const MARKS: [char; 3] = [';', '\t', ','];
/// So many rows are looked at to find the mark.
const LOOKED_AT: usize = 100;

/// Reads a table. The mark is found out where it is not known.
pub(super) fn read(bytes: &[u8], mark: Option<char>) -> Result<Table, FileProblem> {
    let (text, encoding, garbled) = decode::text(bytes)?;
    // Excel writes the mark on a line of its own above the table where it is told to.
    let named = MARKS.into_iter().find_map(|mark| {
        let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?.strip_prefix(mark)?;
        Some((mark, rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?))
    });
    let (separator, content, above) = match named {
        Some((mark, rest)) => (mark, rest, 1),
        None => (mark.unwrap_or_else(|| separator(&text)), text.as_str(), 0),
    };
    let mut rows = Rows::default();
    let mut records = reader(content, separator);
    let mut record = StringRecord::new();
    let mut lines = Lines { text: content.as_bytes(), read: 0, line: 1 };
    loop {
        match records.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            // The text is a text, and rows may be of any length: nothing else can be wrong.
            Err(_) => return Err(FileProblem::NotText),
        }
        let number = lines.of(record.position().map_or(0, csv::Position::byte)) + above;
        if let Some(column) = record.iter().position(|cell| cell.len() > CELL && cell.chars().count() > CELL) {
            return Err(FileProblem::CellTooLong { row: number, column: column as u64 + 1, characters: CELL as u64 });
        }
        rows.push(number, record.iter().map(Cell::of).collect())?;
    }
    Ok(Table { form: Form::Separated { encoding, separator, garbled }, rows: rows.rows })
}

/// Counts lines, for the reader itself counts the end of a line of Windows to the next row.
struct Lines<'t> {
    text: &'t [u8],
    read: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which a row begins that is read from this byte on.
    fn of(&mut self, byte: u64) -> u64 {
        let from = usize::try_from(byte).unwrap_or(usize::MAX);
        let blank = self.text.get(from..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.text.get(self.read..from.saturating_add(blank)).unwrap_or_default();
        // A line ends with either mark, or with both together.
        let mut before = 0;
        for byte in passed {
            self.line += u64::from(*byte == b'\r' || (*byte == b'\n' && before != b'\r'));
            before = *byte;
        }
        self.read += passed.len();
        self.line
    }
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    // All three marks are one byte long.
    let mark = u8::try_from(separator).unwrap_or(b';');
    ReaderBuilder::new().delimiter(mark).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The mark that gives the most rows of the same number of cells, and more than one.
fn separator(text: &str) -> char {
    let evenness = |mark: char| {
        let sizes: Vec<usize> = reader(text, mark).records().take(LOOKED_AT).map_while(Result::ok).map(|record| record.len()).collect();
        let rows_of = |size: usize| sizes.iter().filter(|each| **each == size).count();
        sizes.iter().filter(|size| **size > 1).map(|size| (rows_of(*size), *size)).max().unwrap_or_default()
    };
    // Of equals the first is taken.
    MARKS.into_iter().rev().max_by_key(|mark| evenness(*mark)).unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        let cells = |row: &super::super::Row| row.cells.iter().map(Cell::shown).collect();
        read(text.as_bytes(), None).unwrap().rows.iter().map(cells).collect()
    }

    #[test]
    fn the_mark_is_found_out() {
        let expected = [["Navn", "Beløb"], ["Herberg, døgn", "1.234,50"]];
        for text in [
            "Navn;Beløb\nHerberg, døgn;1.234,50\n",
            "Navn\tBeløb\r\nHerberg, døgn\t1.234,50",
            "\"Navn\",\"Beløb\"\r\n\"Herberg, døgn\",\"1.234,50\"",
            "sep=;\r\nNavn;Beløb\r\nHerberg, døgn;1.234,50\r\n",
        ] {
            assert_eq!(table(text), expected, "{text:?}");
        }
        assert_eq!(table("Navn\nHerberg"), [["Navn"], ["Herberg"]]);
    }

    #[test]
    fn rows_keep_their_line_and_quotes_are_read() {
        let read = super::read("Navn;Beløb\n\n\"To\nlinjer \"\"her\"\"\";5\n;;\nSidst;6\n".as_bytes(), None).unwrap();
        let numbers: Vec<u64> = read.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 6]);
        for end in ["\n", "\r\n", "\r"] {
            let text = ["Navn;Beløb", "a;1", "", "\"b\";2", "c;3"].join(end);
            let read = super::read(text.as_bytes(), None).unwrap();
            assert_eq!(read.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 4, 5], "{end:?}");
        }
        assert_eq!(read.rows[1].cells[0], Cell::Text("To\nlinjer \"her\"".into()));
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told() {
        let text = format!("Navn;Beløb\n\"Herberg;1\n{}", "x;2\n".repeat(2_000));
        assert_eq!(read(text.as_bytes(), None), Err(FileProblem::CellTooLong { row: 2, column: 1, characters: 4_000 }));
    }

    #[test]
    fn formulas_as_text_are_marked_and_the_guard_of_an_export_is_taken_away() {
        let read = read("a;b;c;d\n=1+1;'=1+1;-5;''x".as_bytes(), None).unwrap();
        assert_eq!(
            read.rows[1].cells,
            [Cell::Formula("=1+1".into()), Cell::Text("=1+1".into()), Cell::Text("-5".into()), Cell::Text("'x".into())]
        );
    }
}
