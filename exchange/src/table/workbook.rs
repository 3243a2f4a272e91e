//! A sheet of a workbook (.xlsx, Office Open XML). Only what a table needs is read, from start to end, without nesting.

use std::borrow::Cow;
use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;

use super::number_format::{date, is_date, is_known_date};
use super::{Cell, Form, Rows, Table};
use crate::limits::{CELL, COLUMNS};
use crate::problem::FileProblem;
use crate::unzip::Zip;

/// Reads a sheet: the one of this name, or the first that is not hidden.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, FileProblem> {
    let mut zip = Zip::open(bytes)?;
    let book = Book::open(&mut zip)?;
    let wanted = |each: &&Sheet| sheet.map_or(!each.hidden, |name| each.name == name);
    let chosen = book.sheets.iter().find(wanted).or_else(|| book.sheets.first().filter(|_| sheet.is_none()));
    let chosen = chosen.ok_or_else(|| FileProblem::NoSheet { name: sheet.unwrap_or_default().to_owned() })?;
    let text = zip.read_text(&chosen.path)?.ok_or(FileProblem::Damaged)?;
    let (rows, formulas) = cells(&text, &book)?;
    let sheets = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    Ok(Table { form: Form::Workbook { sheet: chosen.name.clone(), sheets, formulas }, rows: rows.rows })
}

struct Sheet {
    name: String,
    path: String,
    hidden: bool,
}

/// What the cells of every sheet refer to.
struct Book {
    sheets: Vec<Sheet>,
    strings: Vec<Box<str>>,
    /// For each style, whether it shows numbers as dates.
    dates: Vec<bool>,
    from_1904: bool,
}

impl Book {
    fn open(zip: &mut Zip) -> Result<Book, FileProblem> {
        let roots = relations(zip, "_rels/.rels", "")?;
        let path = roots.into_iter().find(|each| each.kind == "officeDocument").map(|each| each.target);
        let path = path.filter(|path| path.ends_with(".xml") && path.contains("xl/")).ok_or(FileProblem::NotAWorkbook)?;
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let parts = relations(zip, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let text = zip.read_text(&path)?.ok_or(FileProblem::Damaged)?;
        let mut book = Book { sheets: Vec::new(), strings: Vec::new(), dates: Vec::new(), from_1904: false };
        each_element(&text, |element| {
            match element.local_name().as_ref() {
                "workbookPr" => book.from_1904 = matches!(attribute(element, "date1904").as_deref(), Some("1" | "true")),
                "sheet" => {
                    let id = attribute(element, "id").unwrap_or_default();
                    // Charts are sheets without cells.
                    if let Some(part) = parts.iter().find(|part| part.id == id && part.kind == "worksheet") {
                        let name = attribute(element, "name").unwrap_or_default().into_owned();
                        let hidden = attribute(element, "state").is_some_and(|state| state != "visible");
                        book.sheets.push(Sheet { name, path: part.target.clone(), hidden });
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        let mut part = |kind: &str| match parts.iter().find(|part| part.kind == kind) {
            Some(part) => zip.read_text(&part.target),
            None => Ok(None),
        };
        if let Some(text) = part("styles")? {
            book.dates = date_styles(&text)?;
        }
        if let Some(text) = part("sharedStrings")? {
            book.strings = shared_strings(&text)?;
        }
        Ok(book)
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// Which parts of the workbook belong to another part, in this folder.
fn relations(zip: &mut Zip, file: &str, folder: &str) -> Result<Vec<Relation>, FileProblem> {
    let Some(text) = zip.read_text(file)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    each_element(&text, |element| {
        if element.local_name().as_ref() == "Relationship" {
            let value = |name| attribute(element, name).unwrap_or_default().into_owned();
            let (kind, target) = (value("Type"), value("Target"));
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None if folder.is_empty() => target,
                None => format!("{folder}/{target}"),
            };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            found.push(Relation { id: value("Id"), kind, target });
        }
        Ok(())
    })?;
    Ok(found)
}

fn date_styles(text: &str) -> Result<Vec<bool>, FileProblem> {
    let (mut own, mut styles, mut in_cells) = (BTreeMap::new(), Vec::new(), false);
    let mut reader = Reader::from_str(text);
    loop {
        match event(&mut reader)? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    if let Some(id) = attribute(&element, "numFmtId").and_then(|id| id.parse::<u32>().ok()) {
                        own.insert(id, attribute(&element, "formatCode").is_some_and(|code| is_date(&code)));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or_default();
                    styles.push(own.get(&id).copied().unwrap_or_else(|| is_known_date(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

fn shared_strings(text: &str) -> Result<Vec<Box<str>>, FileProblem> {
    let (mut strings, mut current, mut phonetic, mut reading) = (Vec::new(), String::new(), false, false);
    let mut reader = Reader::from_str(text);
    loop {
        match event(&mut reader)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => current.clear(),
                // How Japanese is pronounced is no part of the text.
                "rPh" => phonetic = true,
                "t" => reading = !phonetic,
                _ => {}
            },
            Event::Empty(element) if element.local_name().as_ref() == "si" => strings.push(Box::default()),
            Event::End(element) => match element.local_name().as_ref() {
                "si" => strings.push(current.as_str().into()),
                "rPh" => phonetic = false,
                "t" => reading = false,
                _ => {}
            },
            Event::Eof => return Ok(strings),
            other if reading => append(&mut current, &other)?,
            _ => {}
        }
    }
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    date: bool,
    formula: bool,
    value: String,
}

/// The filled cells of a sheet, and how many of them are formulas.
fn cells(text: &str, book: &Book) -> Result<(Rows, u64), FileProblem> {
    let mut rows = Rows::default();
    let (mut number, mut row, mut formulas) = (0_u64, Vec::new(), 0);
    let mut cell = Open::default();
    let (mut reading, mut phonetic) = (false, false);
    let mut reader = Reader::from_str(text);
    loop {
        match event(&mut reader)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let next = match attribute(&element, "r") {
                        Some(said) => said.parse().map_err(|_| FileProblem::Damaged)?,
                        None => number + 1,
                    };
                    // Rows that go back would stand twice.
                    if next <= number {
                        return Err(FileProblem::Damaged);
                    }
                    number = next;
                    row = Vec::new();
                    cell.column = 0;
                }
                "c" => cell = opened(&element, cell.column, book)?,
                "f" => cell.formula = true,
                "rPh" => phonetic = true,
                "v" | "t" => reading = !phonetic,
                _ => {}
            },
            Event::Empty(element) => match element.local_name().as_ref() {
                "c" => cell = Open { column: opened(&element, cell.column, book)?.column, ..Open::default() },
                // One of a block of like formulas.
                "f" => cell.formula = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "v" | "t" => reading = false,
                "rPh" => phonetic = false,
                "c" => {
                    let value = closed(&cell, number, book)?;
                    formulas += u64::from(cell.formula);
                    if !value.is_empty() {
                        if cell.column > COLUMNS {
                            return Err(FileProblem::TooManyColumns { row: number, columns: COLUMNS as u64 });
                        }
                        // The first column is 1.
                        row.resize(row.len().max(cell.column), Cell::Empty);
                        if let Some(place) = cell.column.checked_sub(1).and_then(|index| row.get_mut(index)) {
                            *place = value;
                        }
                    }
                }
                "row" => rows.push(number, std::mem::take(&mut row))?,
                "sheetData" => return Ok((rows, formulas)),
                _ => {}
            },
            Event::Eof => return Err(FileProblem::Damaged),
            other if reading => {
                append(&mut cell.value, &other)?;
                if cell.value.len() > CELL && cell.value.chars().count() > CELL {
                    return Err(FileProblem::CellTooLong { row: number, column: cell.column as u64, characters: CELL as u64 });
                }
            }
            _ => {}
        }
    }
}

/// The cell that begins here; without an address it stands right of the one before.
fn opened(element: &BytesStart, before: usize, book: &Book) -> Result<Open, FileProblem> {
    let (mut column, mut kind, mut date) = (before + 1, String::new(), false);
    for each in element.attributes().with_checks(false) {
        let each = each.map_err(|_| FileProblem::Damaged)?;
        match each.key.as_ref() {
            "r" => column = column_of(&each.value).ok_or(FileProblem::Damaged)?,
            "t" => kind = each.value.into_owned(),
            "s" => date = each.value.parse().ok().and_then(|style: usize| book.dates.get(style).copied()).unwrap_or_default(),
            _ => {}
        }
    }
    Ok(Open { column, kind, date, ..Open::default() })
}

/// The column of an address such as `AB12`, from 1. No sheet has more than three letters of them.
fn column_of(address: &str) -> Option<usize> {
    let letters = address.bytes().take_while(u8::is_ascii_uppercase).take(4);
    let column = letters.clone().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1);
    (1..=3).contains(&letters.count()).then_some(column)
}

fn closed(cell: &Open, row: u64, book: &Book) -> Result<Cell, FileProblem> {
    let value = cell.value.as_str();
    if value.is_empty() {
        // What the formula comes to is not in the file: nobody has calculated it.
        return Ok(if cell.formula { Cell::Formula("=".into()) } else { Cell::Empty });
    }
    Ok(match cell.kind.as_str() {
        "s" => {
            let string = value.trim().parse().ok().and_then(|index: usize| book.strings.get(index)).ok_or(FileProblem::Damaged)?;
            if string.len() > CELL && string.chars().count() > CELL {
                return Err(FileProblem::CellTooLong { row, column: cell.column as u64, characters: CELL as u64 });
            }
            Cell::of(string)
        }
        // A text that a formula comes to may begin with any mark.
        "str" if value.trim().is_empty() => Cell::Empty,
        "str" => Cell::Text(value.trim().into()),
        "inlineStr" => Cell::of(value),
        "b" => Cell::Text(if value == "1" { "TRUE" } else { "FALSE" }.into()),
        "e" => Cell::Error(value.into()),
        "d" => Cell::Date(value.split('T').next().unwrap_or_default().into()),
        _ => number(value.trim(), cell.date, book.from_1904),
    })
}

/// A number with the 15 digits that a spreadsheet keeps, or the date that it stands for.
fn number(value: &str, is_date: bool, from_1904: bool) -> Cell {
    let text = || Cell::Text(value.into());
    let Ok(number) = value.parse::<f64>() else { return text() };
    if is_date && let Some(date) = date(number, from_1904) {
        return Cell::Date(date.into());
    }
    // What is too large or too small for a decimal stays a text, and is told as one that is no number.
    Decimal::from_scientific(&format!("{number:.14e}")).map_or_else(|_| text(), |number| Cell::Number(number.normalize()))
}

fn event<'a>(reader: &mut Reader<&'a [u8]>) -> Result<Event<'a>, FileProblem> {
    reader.read_event().map_err(|_| FileProblem::Damaged)
}

fn each_element(text: &str, mut look: impl FnMut(&BytesStart) -> Result<(), FileProblem>) -> Result<(), FileProblem> {
    let mut reader = Reader::from_str(text);
    loop {
        match event(&mut reader)? {
            Event::Start(element) | Event::Empty(element) => look(&element)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The value of an attribute, whatever its prefix.
fn attribute<'a>(element: &'a BytesStart, name: &str) -> Option<Cow<'a, str>> {
    let found = element.attributes().with_checks(false).flatten().find(|each| each.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| Cow::Owned(value.into_owned()))
}

/// What an event adds to a text.
fn append(text: &mut String, event: &Event) -> Result<(), FileProblem> {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(part) => match part.resolve_char_ref().map_err(|_| FileProblem::Damaged)? {
            Some(letter) => text.push(letter),
            None => text.push_str(match &*part.xml10_content() {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                "apos" => "'",
                // Names that the file defines itself are never opened.
                _ => return Err(FileProblem::Damaged),
            }),
        },
        _ => {}
    }
    Ok(())
}
