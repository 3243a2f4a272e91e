//! What it would be worth to know more, in words and tables.

use som_core::{Case, How, Information, Simulated, Worth};
use som_text::{Lang, words};

use super::{cell, count, heading, input, kroner, notes};
use crate::result::{NONE, named};
use crate::table::Table;

pub(super) fn tables(lang: Lang, case: &Case, simulated: &Simulated, information: &Information) -> String {
    let mut text = heading(lang, case, simulated);
    text.push_str(&format!("\n{}\n", words!(lang, "cli-voi-everything", amount = kroner(lang, information.everything.value))));
    if let Some((citizens, reach)) = information.citizens.zip(information.reach) {
        text.push_str(&format!(
            "{}\n",
            words!(
                lang,
                "cli-voi-reach",
                persons = count(lang, citizens as usize),
                weighted = count(lang, reach.round() as usize),
                discounted = if reach < citizens { "yes" } else { "no" }
            )
        ));
    }
    let mut section = |title: String, table: &Table| text.push_str(&format!("\n{title}\n\n{}", table.text()));
    section(words!(lang, "cli-voi-inputs"), &inputs(lang, case, information));
    for trial in &information.trials {
        let outcome = case.outcomes.iter().find(|outcome| outcome.id == trial.outcome);
        let name = named(outcome.map_or("", |outcome| &outcome.label), &trial.outcome);
        match &trial.by_size {
            Some(sizes) => section(words!(lang, "cli-voi-trial", outcome = name), &by_size(lang, case, information, sizes)),
            None => section(words!(lang, "cli-voi-trial", outcome = name), &no_trial(lang)),
        }
    }
    format!("{text}\n{}{}\n", words!(lang, "cli-voi-note"), notes(lang))
}

fn values(lang: Lang, information: &Information, value: f64) -> Vec<String> {
    let mut cells = vec![cell(lang, value), cell(lang, information.per_person(value))];
    if information.reach.is_some() {
        cells.push(information.for_all(value).map_or_else(|| NONE.to_owned(), |value| cell(lang, value)));
    }
    cells
}

fn heads(lang: Lang, information: &Information, first: &str, last: &[&str]) -> Vec<String> {
    let all = information.reach.is_some().then_some("cli-voi-all");
    [first, "cli-voi-case", "cli-voi-per-person"].into_iter().chain(all).chain(last.iter().copied()).map(|key| words!(lang, key)).collect()
}

fn inputs(lang: Lang, case: &Case, information: &Information) -> Table {
    let mut table = Table::new(1, heads(lang, information, "cli-voi-known", &["cli-voi-how"]));
    let mut row = |name: String, worth: Option<&Worth>| {
        let cells = match worth {
            Some(worth) => values(lang, information, worth.value).into_iter().chain([how(lang, worth.how)]).collect(),
            None => vec![NONE.to_owned(); if information.reach.is_some() { 4 } else { 3 }],
        };
        table.row(std::iter::once(name).chain(cells).collect());
    };
    row(words!(lang, "cli-voi-all-inputs"), Some(&information.everything));
    for (cause, worth) in &information.groups {
        let kind = words!(lang, &format!("cause-{}", cause.key()));
        row(words!(lang, "cli-voi-group", kind = kind), worth.as_ref());
    }
    for (of, worth) in &information.inputs {
        row(input(lang, case, of), Some(worth));
    }
    table
}

fn how(lang: Lang, how: How) -> String {
    match how {
        How::Exact => words!(lang, "cli-voi-exact"),
        How::Parts => words!(lang, "cli-voi-parts"),
        How::Draws { standard_error: Some(error) } => words!(lang, "cli-voi-draws", error = cell(lang, error)),
        How::Draws { standard_error: None } => words!(lang, "cli-voi-draws-alone"),
        How::Sorted { standard_error } => {
            words!(lang, "cli-voi-sorted", error = standard_error.map_or_else(|| NONE.to_owned(), |error| cell(lang, error)))
        }
    }
}

/// The trial by its size. What it costs is known of the size that the case names alone.
fn by_size(lang: Lang, case: &Case, information: &Information, sizes: &[(usize, f64)]) -> Table {
    let named = case.uncertainty.decision.trial.as_ref().map(|trial| trial.per_arm);
    let cost = information.trial_cost;
    let last: &[&str] = if cost.is_some() { &["cli-voi-trial-cost", "cli-voi-trial-net"] } else { &[] };
    let mut table = Table::new(0, heads(lang, information, "cli-voi-per-arm", last));
    for &(per_arm, value) in sizes {
        let mut cells = vec![count(lang, per_arm)];
        cells.extend(values(lang, information, value));
        if let Some(cost) = cost {
            let worth = information.for_all(value).unwrap_or(value);
            let is_named = named == Some(per_arm);
            cells.extend([cost, worth - cost].map(|money| if is_named { cell(lang, money) } else { NONE.to_owned() }));
        }
        table.row(cells);
    }
    table
}

/// A table of one line that says why there is no value.
fn no_trial(lang: Lang) -> Table {
    let mut table = Table::new(1, vec![words!(lang, "cli-voi-per-arm")]);
    table.row(vec![words!(lang, "cli-voi-tied")]);
    table
}
