//! `som catalogue import`: a price list of somebody else's, read and reported on; nothing is changed.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use som_core::catalogue::Catalogue;
use som_exchange::{
    Field, Form, Import, Mapping, Origin, OwnList, Table, Terms, field_name, file_problem, import, read_table, refusal_place,
    refusal_problem,
};
use som_text::{Lang, plain, words};

use super::request::Wrong;
use crate::table::one_line;
use crate::{End, Said, failed, input};

/// The options of an import. Each has a value.
pub(super) const OPTIONS: [&str; 5] = ["map", "same", "numbers", "sheet", "output"];

/// What was asked.
#[derive(Debug, PartialEq)]
pub(crate) struct Asked {
    file: PathBuf,
    /// Columns by heading or number, and values for all rows.
    fields: Vec<(Field, Value)>,
    /// The language whose marks numbers are written with, where it is not found out.
    numbers: Option<Lang>,
    sheet: Option<String>,
    output: Option<PathBuf>,
}

#[derive(Debug, PartialEq)]
enum Value {
    Heading(String),
    Same(String),
}

impl Asked {
    pub(super) fn read(file: PathBuf, options: &[(String, Option<OsString>)]) -> Result<Asked, Wrong> {
        let mut asked = Asked { file, fields: Vec::new(), numbers: None, sheet: None, output: None };
        for (option, value) in options {
            let Some(value) = value else { return Err(Wrong::NoValue(option.clone())) };
            let text = value.to_string_lossy().into_owned();
            match option.as_str() {
                "sheet" => asked.sheet = Some(text),
                "numbers" => {
                    let unknown =
                        || Wrong::UnknownValue { option: option.clone(), value: text.clone(), allowed: vec!["da".into(), "en".into()] };
                    asked.numbers = Some(Lang::from_code(&text).ok_or_else(unknown)?);
                }
                "output" => asked.output = Some(value.into()),
                "map" | "same" => {
                    let (name, rest) = text.split_once('=').unwrap_or((&text, ""));
                    let field = Field::ALL.iter().copied().find(|field| field.key() == name);
                    let allowed = || Field::ALL.iter().map(|field| format!("{}=…", field.key())).collect();
                    let Some(field) = field else {
                        return Err(Wrong::UnknownValue { option: option.clone(), value: text.clone(), allowed: allowed() });
                    };
                    let rest = rest.to_owned();
                    asked.fields.push((field, if option == "map" { Value::Heading(rest) } else { Value::Same(rest) }));
                }
                _ => return Err(Wrong::NotHere(option.clone())),
            }
        }
        Ok(asked)
    }
}

/// Reads the file and says what it comes to.
pub(super) fn answer(lang: Lang, asked: &Asked, catalogue: &Catalogue, json: bool) -> Said {
    let file = input::name(lang, &asked.file);
    let about = |sentence: String| failed(format!("{file}: {sentence}"));
    let bytes = match input::bytes(lang, &asked.file) {
        Ok(bytes) => bytes,
        Err(sentence) => return failed(sentence),
    };
    let read = read_table(&bytes, asked.sheet.as_deref()).and_then(|table| Ok((Mapping::suggest(&table)?, table)));
    let (mut mapping, table) = match read {
        Ok(read) => read,
        Err(problem) => return about(file_problem(lang, &problem)),
    };
    for (field, value) in &asked.fields {
        let origin = match value {
            Value::Same(text) => Origin::Same(text.clone()),
            Value::Heading(heading) => match mapping.column_named(&table, heading) {
                Some(column) => Origin::Column(column),
                None => {
                    let known = mapping.headings(&table).join(", ");
                    return about(words!(lang, "cli-import-no-column", heading = heading.as_str(), known = known));
                }
            },
        };
        mapping.fields.insert(*field, origin);
    }
    mapping.english_numbers = asked.numbers.map_or(mapping.english_numbers, |lang| lang == Lang::En);
    let import = import(&table, &mapping, &terms(catalogue), |_| {});
    let end = if import.refused.is_empty() { End::Fine } else { End::Problems };
    let mut saved = None;
    if let Some(path) = asked.output.as_ref().filter(|_| import.refused.is_empty()) {
        // The crate has no clock, and a table has no field for when it was made.
        let list = OwnList::new(&file, "", import.prices.clone());
        if let Err(error) = fs::write(path, list.to_csv(lang)) {
            return failed(words!(lang, "cli-unwritable", reason = error.to_string()));
        }
        saved = Some(path.display().to_string());
    }
    let output = if json {
        format!("{}\n", serde_json::to_string_pretty(&import).unwrap_or_default())
    } else {
        report(lang, &file, &table, &mapping, &import, saved, asked.output.is_some())
    };
    Said { output, error: String::new(), end }
}

/// The names of areas and units that the knowledge base knows.
pub(super) fn terms(catalogue: &Catalogue) -> Terms {
    Terms::new(
        catalogue.areas.iter().flat_map(|area| [(area.id.as_str(), area.name.da.as_str()), (&area.id, &area.name.en)]),
        catalogue.units.iter().flat_map(|(id, name)| [(id.as_str(), name.da.as_str()), (id, &name.en)]),
    )
}

fn report(lang: Lang, file: &str, table: &Table, mapping: &Mapping, import: &Import, saved: Option<String>, wanted: bool) -> String {
    let mut text = format!("{file}\n{}\n", form(lang, &table.form));
    for (field, origin) in &mapping.fields {
        let from = match origin {
            Origin::Column(column) => words!(lang, "cli-import-column", heading = one_line(&mapping.heading_of(table, *column))),
            Origin::Same(value) => words!(lang, "cli-import-same", value = one_line(value)),
        };
        text.push_str(&format!("  {}: {from}\n", field_name(lang, *field)));
    }
    if mapping.english_numbers {
        text.push_str(&format!("  {}\n", words!(lang, "cli-import-english")));
    }
    if !import.refused.is_empty() {
        text.push('\n');
    }
    for refusal in &import.refused {
        let (place, problem) = (one_line(&refusal_place(lang, refusal)), one_line(&refusal_problem(lang, refusal)));
        text.push_str(&format!("{place}\n  {problem}\n"));
    }
    text.push('\n');
    let count = |count: usize| plain(lang, count.into());
    let rows = words!(
        lang,
        "cli-import-rows",
        rows = count(import.rows),
        prices = count(import.prices.len()),
        refused = count(import.refused_rows)
    );
    text.push_str(&rows);
    text.push('\n');
    if let Some(path) = saved {
        text.push_str(&format!("{}\n", words!(lang, "cli-import-saved", file = path)));
    } else if wanted {
        text.push_str(&format!("{}\n", words!(lang, "cli-import-not-saved")));
    }
    text
}

fn form(lang: Lang, form: &Form) -> String {
    match form {
        Form::Separated { encoding, separator, garbled } => {
            let encoding = match encoding {
                som_exchange::Encoding::Utf8 => "UTF-8",
                som_exchange::Encoding::Utf16 => "UTF-16",
                som_exchange::Encoding::Windows1252 => "Windows-1252",
            };
            let separator = match separator {
                ';' => words!(lang, "cli-import-semicolon"),
                ',' => words!(lang, "cli-import-comma"),
                _ => words!(lang, "cli-import-tab"),
            };
            let said = words!(lang, "cli-import-text", encoding = encoding, separator = separator);
            if *garbled { format!("{said}\n{}", words!(lang, "import-garbled")) } else { said }
        }
        Form::Workbook { sheet, sheets, formulas } => {
            let sheets = sheets.join(", ");
            let said = words!(lang, "cli-import-workbook", sheet = one_line(sheet), sheets = one_line(&sheets));
            if *formulas > 0 { format!("{said}\n{}", words!(lang, "import-formulas", count = *formulas)) } else { said }
        }
    }
}
