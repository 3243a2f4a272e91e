//! `som`: the calculation of Åben SØM on the command line.

mod arguments;
mod catalogue;
mod input;
mod problems;
mod quality;
mod result;
mod simulate;
mod table;
mod uncertain;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use arguments::{Arguments, Command};
use som_core::assess::{findings, findings_json};
use som_core::catalogue::Catalogue;
use som_core::{Case, Decimal, Json, Reading, Severity, evaluate, problems_json, results_json};
use som_text::{Lang, words};

/// How the program ends.
#[derive(Clone, Copy)]
enum End {
    Fine = 0,
    /// The case has errors.
    Problems = 1,
    /// Wrong usage, or something cannot be read or written.
    Failed = 2,
}

/// What is written where, and how the program ends.
struct Said {
    output: String,
    error: String,
    end: End,
}

fn main() -> ExitCode {
    let (lang, arguments) = arguments::parse(std::env::args_os().skip(1));
    let said = match arguments {
        Ok(arguments) => answer(lang, &arguments),
        Err(wrong) => failed(format!("{}\n{}", wrong.say(lang), words!(lang, "cli-see-help"))),
    };
    // A closed standard error leaves nobody to tell.
    let _ = io::stderr().write_all(said.error.as_bytes());
    let mut stdout = io::stdout().lock();
    let end = match stdout.write_all(said.output.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => said.end,
        // Whoever read has read enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => said.end,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{}", words!(lang, "cli-unwritable", reason = error.to_string()));
            End::Failed
        }
    };
    ExitCode::from(end as u8)
}

fn answer(lang: Lang, arguments: &Arguments) -> Said {
    let file = match &arguments.command {
        Command::Help => return fine(format!("{}\n", lang.t("cli-help"))),
        Command::Version => return fine(format!("som {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Calculate(file) | Command::Check(file) | Command::Sensitivity(file, _) | Command::Scenarios(file, _) => file,
        Command::Simulate(file, ..) => file,
        Command::Catalogue(request) => return catalogue::answer(lang, request, arguments.json),
    };
    let text = match input::read(lang, file) {
        Ok(text) => text,
        Err(sentence) => return failed(sentence),
    };
    let reading = Case::from_text(&text);
    if let Command::Check(_) = arguments.command {
        let errors = reading.problems.iter().any(|problem| problem.severity == Severity::Error);
        let output = checked(lang, &reading, arguments.json);
        return Said { output, error: String::new(), end: if errors { End::Problems } else { End::Fine } };
    }
    let Some(case) = reading.case else {
        let heading = words!(lang, "cli-cannot-calculate", file = input::name(lang, file));
        let error = format!("{heading}\n\n{}", problems::with_count(lang, &reading.problems));
        return Said { output: String::new(), error, end: End::Problems };
    };
    if let Command::Simulate(_, what, asked) = &arguments.command {
        return simulate::answer(lang, *what, asked, case, arguments.json);
    }
    fine(match &arguments.command {
        Command::Sensitivity(_, asked) => uncertain::sensitivity(lang, &case, asked, arguments.json),
        Command::Scenarios(_, asked) => uncertain::scenarios(lang, &case, asked, arguments.json),
        _ => {
            let results = evaluate::<Decimal>(&case);
            if arguments.json {
                results_json(&case, &results, &reading.problems).to_text()
            } else {
                result::tables(lang, &case, &results, &reading.problems)
            }
        }
    })
}

/// All problems, and what the quality check finds where the case can be calculated.
fn checked(lang: Lang, reading: &Reading, json: bool) -> String {
    let found = reading.case.as_ref().map(|case| {
        // The shipped tables were checked when they were shipped.
        let catalogue = Catalogue::read(catalogue::TABLES).ok();
        (case, findings(case, &evaluate(case), catalogue.as_ref()))
    });
    if json {
        let lists = [Some(problems_json(&reading.problems)), found.map(|(case, findings)| findings_json(case, &findings))];
        let all = lists.into_iter().flatten().flat_map(|list| if let Json::List(list) = list { list.to_vec() } else { Vec::new() });
        return Json::list(all).to_text();
    }
    let told = found.map(|(case, findings)| quality::with_count(lang, case, &findings)).unwrap_or_default();
    format!("{}{told}", problems::with_count(lang, &reading.problems))
}

fn fine(output: String) -> Said {
    Said { output, error: String::new(), end: End::Fine }
}

fn failed(sentence: String) -> Said {
    Said { output: String::new(), error: format!("{sentence}\n"), end: End::Failed }
}
