//! What was asked of the knowledge base.

use std::ffi::OsString;
use std::path::PathBuf;

use som_core::Year;
use som_core::catalogue::{Catalogue, Confidence, EntryKind, Filter, Scope};
use som_text::{Lang, words};

use super::{import, package};

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
    /// A knowledge package to share.
    Pack(package::ToPack),
    /// A knowledge package of others.
    Unpack(package::ToUnpack),
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
    UnknownValue {
        option: String,
        value: String,
        allowed: Vec<String>,
    },
    NoFile,
    NoPackage(&'static str),
    NoTitle,
    NothingToPack,
    /// An option of another command.
    NotHere(String),
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
            Wrong::NoFile => words!(lang, "cli-catalogue-no-file"),
            Wrong::NoPackage(command) => words!(lang, "cli-catalogue-no-package", command = *command),
            Wrong::NoTitle => words!(lang, "cli-catalogue-no-title"),
            Wrong::NothingToPack => words!(lang, "cli-catalogue-nothing-to-pack"),
            Wrong::NotHere(option) => {
                let own = COMMANDS.iter().filter(|(_, options)| options.contains(&option.as_str()));
                let own: Vec<String> = own.map(|(command, _)| words!(lang, "cli-catalogue-command", command = *command)).collect();
                words!(lang, "cli-catalogue-only-for", option = option.as_str(), commands = own.join(", "))
            }
        }
    }
}

/// The options that narrow a list. Each has a value.
const OPTIONS: [&str; 6] = ["kind", "area", "target-group", "year", "scope", "confidence"];

/// The commands that have options, and which.
const COMMANDS: [(&str, &[&str]); 4] =
    [("list", &OPTIONS), ("import", &import::OPTIONS), ("pack", &package::PACK_OPTIONS), ("unpack", &package::UNPACK_OPTIONS)];

/// Whether an option is one of the knowledge base's.
pub(crate) fn is_option(name: &str) -> bool {
    COMMANDS.iter().any(|(_, options)| options.contains(&name))
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
            Some("pack") => match rest {
                [] => return Err(Wrong::NoPackage("pack")),
                [file, entries @ ..] => return package::ToPack::read(file, entries, options).map(Request::Pack),
            },
            Some("unpack") => match rest {
                [] => return Err(Wrong::NoPackage("unpack")),
                [file] => return package::ToUnpack::read(file, options).map(Request::Unpack),
                [_, more, ..] => return Err(Wrong::TooMuch(lossy(more))),
            },
            Some("help") => Request::Help,
            _ => return Err(Wrong::UnknownCommand(lossy(command))),
        };
        match options.first() {
            Some((option, _)) => Err(Wrong::NotHere(option.clone())),
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
            "target-group" => filter.target_group = Some(value),
            option => return Err(Wrong::NotHere(option.to_owned())),
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
