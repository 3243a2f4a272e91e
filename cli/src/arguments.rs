//! What the program was asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;
use som_core::View;
use som_text::{Lang, words};

use crate::simulate::What;
use crate::uncertain::Asked;
use crate::{catalogue, simulate};

/// What to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Calculate(PathBuf),
    Check(PathBuf),
    Sensitivity(PathBuf, Asked),
    Scenarios(PathBuf, Asked),
    Simulate(PathBuf, What, Asked),
    Catalogue(catalogue::Request),
    Help,
    Version,
}

/// What to do, and in which form to answer.
#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) command: Command,
    pub(crate) json: bool,
}

/// What is wrong with the arguments.
#[derive(Debug, PartialEq)]
pub(crate) enum Wrong {
    NoCommand,
    UnknownCommand(String),
    UnknownOption(String),
    OptionWithoutValue(String),
    NoFile(&'static str),
    OneFile(String),
    NoLanguage,
    UnknownLanguage(String),
    UnknownPayer(String),
    Catalogue(catalogue::Wrong),
    Simulate(simulate::Wrong),
}

impl Wrong {
    /// The sentence that says so.
    pub(crate) fn say(&self, lang: Lang) -> String {
        match self {
            Wrong::NoCommand => words!(lang, "cli-no-command"),
            Wrong::UnknownCommand(word) => words!(lang, "cli-unknown-command", word = word.as_str()),
            Wrong::UnknownOption(word) => words!(lang, "cli-unknown-option", word = word.as_str()),
            Wrong::OptionWithoutValue(word) => words!(lang, "cli-option-without-value", word = word.as_str()),
            Wrong::NoFile(command) => words!(lang, "cli-no-file", command = *command),
            Wrong::OneFile(word) => words!(lang, "cli-one-file", word = word.as_str()),
            Wrong::NoLanguage => words!(lang, "cli-no-language"),
            Wrong::UnknownPayer(word) => {
                let payers = View::EVERY.map(View::key).join(", ");
                words!(lang, "cli-unknown-payer", word = word.as_str(), payers = payers)
            }
            Wrong::Catalogue(wrong) => wrong.say(lang),
            Wrong::Simulate(wrong) => wrong.say(lang),
            Wrong::UnknownLanguage(word) => words!(lang, "cli-unknown-language", word = word.as_str()),
        }
    }
}

/// Reads the arguments. All of them are read also where one is wrong, so that the answer is in the language that was asked for.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> (Lang, Result<Arguments, Wrong>) {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut lang = Lang::default();
    let (mut json, mut help, mut version) = (false, false, false);
    let mut values: Vec<OsString> = Vec::new();
    // Options of one command, with their values.
    let mut options: Vec<(String, Option<OsString>)> = Vec::new();
    let mut wrong: Vec<Wrong> = Vec::new();
    loop {
        match parser.next() {
            Ok(None) => break,
            Ok(Some(Long("json"))) => json = true,
            Ok(Some(Long("help") | Short('h'))) => help = true,
            Ok(Some(Long("version") | Short('V'))) => version = true,
            Ok(Some(Long("lang"))) => match parser.value() {
                Err(_) => wrong.push(Wrong::NoLanguage),
                Ok(value) => match value.to_str().and_then(Lang::from_code) {
                    Some(chosen) => lang = chosen,
                    None => wrong.push(Wrong::UnknownLanguage(lossy(&value))),
                },
            },
            Ok(Some(Value(value))) => values.push(value),
            Ok(Some(Long(option @ ("suggested" | simulate::DRAWS_CSV)))) => options.push((option.to_owned(), None)),
            Ok(Some(Long(option))) if option == "payer" || simulate::is_option(option) || catalogue::is_option(option) => {
                let option = option.to_owned();
                options.push((option, parser.value().ok()));
            }
            Ok(Some(Long(option))) => {
                let option = format!("--{option}");
                // Its value is not a mistake of its own.
                let _ = parser.optional_value();
                wrong.push(Wrong::UnknownOption(option));
            }
            Ok(Some(Short(option))) => wrong.push(Wrong::UnknownOption(format!("-{option}"))),
            Err(lexopt::Error::UnexpectedValue { option, .. }) => wrong.push(Wrong::OptionWithoutValue(option)),
            // Nothing else is asked of the parser that it could refuse.
            Err(_) => break,
        }
    }
    let command = || {
        if help {
            let of_catalogue = values.first().is_some_and(|word| word == "catalogue");
            return Ok(if of_catalogue { Command::Catalogue(catalogue::Request::Help) } else { Command::Help });
        }
        if version {
            return Ok(Command::Version);
        }
        if let Some((_, rest)) = values.split_first().filter(|(word, _)| *word == "catalogue") {
            if let Some((option, _)) = options.iter().find(|(option, _)| !catalogue::is_option(option)) {
                return Err(Wrong::UnknownOption(format!("--{option}")));
            }
            return catalogue::Request::read(rest, &options).map(Command::Catalogue).map_err(Wrong::Catalogue);
        }
        let mut values = values.into_iter();
        let Some(command) = values.next() else { return Err(Wrong::NoCommand) };
        let (name, known, make): (_, &[&str], Make) = match command.to_str() {
            Some("calculate") => ("calculate", &[], |file, _| Command::Calculate(file)),
            Some("check") => ("check", &[], |file, _| Command::Check(file)),
            Some("sensitivity") => ("sensitivity", &["payer", "suggested"], Command::Sensitivity),
            Some("scenarios") => ("scenarios", &["payer"], Command::Scenarios),
            Some("simulate") => ("simulate", &simulate::OPTIONS, |file, asked| Command::Simulate(file, What::Simulate, asked)),
            Some("voi") => ("voi", &simulate::OPTIONS, |file, asked| Command::Simulate(file, What::Voi, asked)),
            Some("help") => return Ok(Command::Help),
            _ => return Err(Wrong::UnknownCommand(lossy(&command))),
        };
        if let Some((option, _)) = options.iter().find(|(option, _)| !known.contains(&option.as_str())) {
            return Err(Wrong::UnknownOption(format!("--{option}")));
        }
        let asked = asked(&options, json, lang)?;
        let Some(file) = values.next() else { return Err(Wrong::NoFile(name)) };
        match values.next() {
            Some(more) => Err(Wrong::OneFile(lossy(&more))),
            None => Ok(make(file.into(), asked)),
        }
    };
    let result = match wrong.into_iter().next() {
        Some(wrong) => Err(wrong),
        None => command().map(|command| Arguments { command, json }),
    };
    (lang, result)
}

/// Makes a command about a file.
type Make = fn(PathBuf, Asked) -> Command;

fn asked(options: &[(String, Option<OsString>)], json: bool, lang: Lang) -> Result<Asked, Wrong> {
    let mut asked = Asked::default();
    for (option, value) in options {
        let text = value.as_ref().map(lossy).unwrap_or_default();
        match option.as_str() {
            "suggested" => asked.suggested = true,
            "payer" => asked.view = Some(View::from_key(&text).ok_or(Wrong::UnknownPayer(text))?),
            option => asked.simulation.put(option, &text, json, lang).map_err(Wrong::Simulate)?,
        }
    }
    Ok(asked)
}

fn lossy(word: &OsString) -> String {
    word.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> (Lang, Result<Arguments, Wrong>) {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_stand_anywhere() {
        for line in [
            "calculate x.json --json --lang en",
            "--lang=en --json calculate x.json",
            "calculate --json x.json --lang en",
            "--lang en calculate --json -- x.json",
        ] {
            assert_eq!(parsed(line), (Lang::En, Ok(Arguments { command: Command::Calculate("x.json".into()), json: true })), "{line}");
        }
        assert_eq!(parsed("check -"), (Lang::Da, Ok(Arguments { command: Command::Check("-".into()), json: false })));
        let asked = Asked { view: Some(View::Public), suggested: true, ..Asked::default() };
        let sensitivity = Command::Sensitivity("x".into(), asked);
        assert_eq!(parsed("sensitivity x --payer public --suggested").1, Ok(Arguments { command: sensitivity, json: false }));
        assert_eq!(parsed("calculate -h").1, Ok(Arguments { command: Command::Help, json: false }));
        assert_eq!(parsed("help --lang en"), (Lang::En, Ok(Arguments { command: Command::Help, json: false })));
        assert_eq!(parsed("-V").1, Ok(Arguments { command: Command::Version, json: false }));
    }

    #[test]
    fn what_is_wrong_is_told_in_the_language_asked_for() {
        for (line, wrong) in [
            ("", Wrong::NoCommand),
            ("calc x", Wrong::UnknownCommand("calc".to_owned())),
            ("calculate", Wrong::NoFile("calculate")),
            ("check", Wrong::NoFile("check")),
            ("check a b", Wrong::OneFile("b".to_owned())),
            ("check a --quiet=yes", Wrong::UnknownOption("--quiet".to_owned())),
            ("check a -q", Wrong::UnknownOption("-q".to_owned())),
            ("check a --json=yes", Wrong::OptionWithoutValue("--json".to_owned())),
            ("check a --payer public", Wrong::UnknownOption("--payer".to_owned())),
            ("scenarios a --suggested", Wrong::UnknownOption("--suggested".to_owned())),
            ("sensitivity a --payer kommune", Wrong::UnknownPayer("kommune".to_owned())),
            ("sensitivity", Wrong::NoFile("sensitivity")),
            ("check a --lang sv", Wrong::UnknownLanguage("sv".to_owned())),
        ] {
            assert_eq!(parsed(&format!("{line} --lang en")), (Lang::En, Err(wrong)), "{line}");
        }
        assert_eq!(parsed("check a --lang").1, Err(Wrong::NoLanguage));
    }
}
