//! What was asked of the knowledge base.

use std::ffi::OsString;
use std::path::PathBuf;

use som_core::Year;
use som_core::catalogue::{Catalogue, Confidence, EntryKind, Filter, Scope};
use som_text::{Lang, words};

use super::import;

/// What was asked.
#[derive(Debug, PartialEq)]
pub(crate) enum Request {
    /// The entries that fit some words and a filter.
    List {
        words: String,
        filter: Filter,
    },
    /// One entry.
    Show(String),
    /// What is wrong with the tables of a folder, or with the program's own.
    Check(Option<PathBuf>),
    /// A price list of somebody else's.
    Import(import::Asked),
    Help,
}

/// What is wrong with the question.
#[derive(Debug, PartialEq)]
pub(crate) enum Wrong {
    NoCommand,
    UnknownCommand(String),
    NoId,
    TooMuch(String),
    NoValue(String),
    UnknownValue { option: String, value: String, allowed: Vec<String> },
    OnlyForList(String),
    NoFile,
    OnlyForImport(String),
}

impl Wrong {
    /// The sentence that says so.
    pub(crate) fn say(&self, lang: Lang) -> String {
        match self {
            Wrong::NoCommand => words!(lang, "cli-catalogue-no-command"),
            Wrong::UnknownCommand(word) => words!(lang, "cli-catalogue-unknown-command", word = word.as_str()),
            Wrong::NoId => words!(lang, "cli-catalogue-no-id"),
            Wrong::TooMuch(word) => words!(lang, "cli-catalogue-too-much", word = word.as_str()),
            Wrong::NoValue(option) => words!(lang, "cli-catalogue-no-value", option = option.as_str()),
            Wrong::UnknownValue { option, value, allowed } => {
                words!(lang, "cli-catalogue-unknown-value", option = option.as_str(), value = value.as_str(), allowed = allowed.join(", "))
            }
            Wrong::OnlyForList(option) => words!(lang, "cli-catalogue-only-for-list", option = option.as_str()),
            Wrong::NoFile => words!(lang, "cli-catalogue-no-file"),
            Wrong::OnlyForImport(option) => words!(lang, "cli-catalogue-only-for-import", option = option.as_str()),
        }
    }
}

/// The options that narrow a list. Each has a value.
const OPTIONS: [&str; 6] = ["kind", "area", "target-group", "year", "scope", "confidence"];

/// Whether an option is one of the knowledge base's.
pub(crate) fn is_option(name: &str) -> bool {
    OPTIONS.contains(&name) || import::OPTIONS.contains(&name)
}

impl Request {
    /// Reads the words after `catalogue` and the options that narrow.
    pub(crate) fn read(words: &[OsString], options: &[(String, Option<OsString>)]) -> Result<Request, Wrong> {
        let lossy = |word: &OsString| word.to_string_lossy().into_owned();
        let (Some(command), rest) = (words.first(), words.get(1..).unwrap_or_default()) else { return Err(Wrong::NoCommand) };
        let request = match command.to_str() {
            Some("list") => {
                let words = rest.iter().map(lossy).collect::<Vec<_>>().join(" ");
                return Ok(Request::List { words, filter: filter(options)? });
            }
            Some("show") => match rest {
                [] => return Err(Wrong::NoId),
                [id] => Request::Show(lossy(id)),
                [_, more, ..] => return Err(Wrong::TooMuch(lossy(more))),
            },
            Some("check") => match rest {
                [] => Request::Check(None),
                [folder] => Request::Check(Some(folder.into())),
                [_, more, ..] => return Err(Wrong::TooMuch(lossy(more))),
            },
            Some("import") => match rest {
                [] => return Err(Wrong::NoFile),
                [file] => return import::Asked::read(file.into(), options).map(Request::Import),
                [_, more, ..] => return Err(Wrong::TooMuch(lossy(more))),
            },
            Some("help") => Request::Help,
            _ => return Err(Wrong::UnknownCommand(lossy(command))),
        };
        match options.first() {
            Some((option, _)) if import::OPTIONS.contains(&option.as_str()) => Err(Wrong::OnlyForImport(option.clone())),
            Some((option, _)) => Err(Wrong::OnlyForList(option.clone())),
            None => Ok(request),
        }
    }
}

fn filter(options: &[(String, Option<OsString>)]) -> Result<Filter, Wrong> {
    let mut filter = Filter::default();
    for (option, value) in options {
        let Some(value) = value else { return Err(Wrong::NoValue(option.clone())) };
        let value = value.to_string_lossy().into_owned();
        let unknown = |allowed: Vec<String>| Wrong::UnknownValue { option: option.clone(), value: value.clone(), allowed };
        let keys = |keys: Vec<&str>| unknown(keys.into_iter().map(str::to_owned).collect());
        match option.as_str() {
            "kind" => {
                let all = || keys(EntryKind::ALL.iter().map(|one| one.key()).collect());
                filter.kinds.push(EntryKind::from_key(&value).ok_or_else(all)?);
            }
            "scope" => filter.scope = Some(Scope::from_key(&value).ok_or_else(|| keys(Scope::ALL.iter().map(|one| one.key()).collect()))?),
            "confidence" => {
                let all = || keys(Confidence::ALL.iter().map(|one| one.key()).collect());
                filter.confidence = Some(Confidence::from_key(&value).ok_or_else(all)?);
            }
            "year" => {
                let year = value.parse().ok().filter(|year| (Year::FIRST.0..=Year::LAST.0).contains(year));
                filter.year = Some(Year(year.ok_or_else(|| keys(vec!["1990–2100"]))?));
            }
            "area" => filter.area = Some(value),
            option if import::OPTIONS.contains(&option) => return Err(Wrong::OnlyForImport(option.to_owned())),
            _ => filter.target_group = Some(value),
        }
    }
    Ok(filter)
}

/// Whether the area and the target group of a filter are there.
pub(crate) fn known(catalogue: &Catalogue, filter: &Filter) -> Result<(), Wrong> {
    let unknown = |option: &str, value: &str, allowed: Vec<String>| {
        Err(Wrong::UnknownValue { option: option.to_owned(), value: value.to_owned(), allowed })
    };
    if let Some(area) = filter.area.as_deref().filter(|area| catalogue.area(area).is_none()) {
        return unknown("area", area, catalogue.areas.iter().map(|area| area.id.clone()).collect());
    }
    match filter.target_group.as_deref() {
        Some(id) if !catalogue.target_groups.iter().any(|group| group.id == id) => {
            unknown("target-group", id, catalogue.target_groups.iter().map(|group| group.id.clone()).collect())
        }
        _ => Ok(()),
    }
}
