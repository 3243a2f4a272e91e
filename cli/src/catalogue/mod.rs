//! `som catalogue`: the knowledge base on the command line.

mod import;
mod package;
mod request;
mod show;

use std::fs;
use std::path::Path;

use som_core::catalogue::{Catalogue, CatalogueProblem, Searcher};
use som_text::{Lang, catalogue as text, words};

use crate::{End, Said, failed, fine};

pub(crate) use request::{Request, Wrong, is_option};

macro_rules! tables {
    ($($name:literal)*) => {
        [$(($name, include_str!(concat!("../../../assets/catalogue/", $name)))),*]
    };
}

/// The tables as the program was built with them.
pub(crate) const TABLES: [(&str, &str); 20] = tables!(
    "areas.csv" "checklist.csv" "discount_schedules.csv" "discount_steps.csv" "effects.csv" "index_series.csv" "indices.csv" "intervention_costs.csv"
    "left_out.csv" "parameter_values.csv" "parameters.csv" "prices.csv" "reference_points.csv" "refund_rules.csv" "refund_steps.csv"
    "sources.csv" "success_measures.csv" "target_groups.csv" "units.csv" "wages.csv"
);

/// Answers a request.
pub(crate) fn answer(lang: Lang, request: &Request, json: bool) -> Said {
    if let Request::Check(Some(folder)) = request {
        return match tables_in(lang, folder) {
            Ok(tables) => checked(lang, Catalogue::read(tables.iter().map(|(name, text)| (name.as_str(), text.as_str()))), json),
            Err(sentence) => failed(sentence),
        };
    }
    let catalogue = match Catalogue::read(TABLES) {
        Ok(catalogue) => catalogue,
        // Built from tables that the build would have refused.
        Err(problems) => return checked(lang, Err(problems), json),
    };
    match request {
        Request::Help => fine(format!("{}\n", lang.t("cli-catalogue-help"))),
        Request::Import(asked) => import::answer(lang, asked, &catalogue, json),
        Request::Pack(asked) => package::pack(lang, asked, &catalogue),
        Request::Unpack(asked) => package::unpack(lang, asked, &catalogue, json),
        Request::Check(_) => checked(lang, Ok(catalogue), json),
        Request::List { words, filter } => {
            if let Err(wrong) = request::known(&catalogue, filter) {
                return failed(wrong.say(lang));
            }
            let found = Searcher::new(&catalogue).find(&catalogue, words, filter);
            fine(if json { show::list_json(&catalogue, &found) } else { show::list(lang, &catalogue, &found) })
        }
        Request::Show(id) => match catalogue.entry(id) {
            Some(entry) if json => fine(show::entry_json(&catalogue, entry)),
            Some(entry) => fine(show::entry(lang, &catalogue, entry)),
            None => {
                let near = Searcher::new(&catalogue).find(&catalogue, id, &som_core::catalogue::Filter::default());
                let near: Vec<&str> = near.iter().take(3).map(|entry| entry.id()).collect();
                failed(words!(lang, "cli-catalogue-no-entry", id = id.as_str(), near = near.join(", "), count = near.len()))
            }
        },
    }
}

fn checked(lang: Lang, read: Result<Catalogue, Vec<CatalogueProblem>>, json: bool) -> Said {
    let (problems, entries, sources) = match &read {
        Ok(catalogue) => (&[][..], catalogue.entries().count(), catalogue.sources.len()),
        Err(problems) => (problems.as_slice(), 0, 0),
    };
    let end = if problems.is_empty() { End::Fine } else { End::Problems };
    if json {
        let output = serde_json::to_string_pretty(problems).unwrap_or_default();
        return Said { output: format!("{output}\n"), error: String::new(), end };
    }
    let mut output: String = problems.iter().map(|one| format!("{}\n  {}\n", text::place(lang, one), text::problem(lang, one))).collect();
    output.push_str(&if problems.is_empty() {
        words!(lang, "cli-catalogue-fine", entries = entries, sources = sources)
    } else {
        format!("\n{}", words!(lang, "cli-catalogue-faults", count = problems.len()))
    });
    output.push('\n');
    Said { output, error: String::new(), end }
}

/// The tables of a folder. What is no CSV file is none of them.
fn tables_in(lang: Lang, folder: &Path) -> Result<Vec<(String, String)>, String> {
    let name = || folder.display().to_string();
    let entries = fs::read_dir(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => words!(lang, "cli-catalogue-no-folder", folder = name()),
        std::io::ErrorKind::NotADirectory => words!(lang, "cli-catalogue-not-a-folder", folder = name()),
        _ => words!(lang, "cli-unreadable", file = name(), reason = error.to_string()),
    })?;
    let mut tables = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| words!(lang, "cli-unreadable", file = name(), reason = error.to_string()))?.path();
        if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv")) {
            tables.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), crate::input::read(lang, &path)?));
        }
    }
    tables.sort();
    Ok(tables)
}
