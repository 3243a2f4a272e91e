//! What the draws come to, in words and tables.

use som_core::{Case, PERCENTILES, Simulated, SimulatedScenario, SimulatedView, Spread};
use som_text::{Lang, words};

use super::{cell, count, heading, input, notes, percent};
use crate::result::{NONE, view_name};
use crate::table::Table;
use crate::uncertain::title;

/// Percentiles in the table of each view.
const FEW: [f64; 3] = [5.0, 50.0, 95.0];
/// Percentiles in the table of each year.
const MORE: [f64; 5] = [5.0, 25.0, 50.0, 75.0, 95.0];

pub(super) fn tables(lang: Lang, case: &Case, simulated: &Simulated, seen: &[SimulatedScenario<'_>]) -> String {
    let mut text = heading(lang, case, simulated);
    let mut section = |title: String, table: &Table| text.push_str(&format!("\n{title}\n\n{}", table.text()));
    if simulated.is_discounted {
        section(words!(lang, "cli-net-present-value"), &spreads(lang, simulated, |view| &view.present_value));
    }
    section(words!(lang, "cli-net"), &spreads(lang, simulated, |view| &view.net));
    if let Some(view) = simulated.views.iter().find(|view| view.view == simulated.decision) {
        let who = words!(lang, &format!("the-{}", view.view.key()));
        section(words!(lang, "cli-sim-by-year", who = who.as_str()), &by_year(lang, simulated, view));
        section(words!(lang, "cli-sim-drivers", who = who.as_str()), &drivers(lang, case, view));
        if !seen.is_empty() {
            section(words!(lang, "cli-sim-scenarios", who = who.as_str()), &scenarios(lang, seen));
        }
        section(words!(lang, "cli-sim-convergence", who = who.as_str()), &convergence(lang, view));
    }
    format!("{text}\n{}\n{}{}\n", words!(lang, "cli-sim-driver-note"), words!(lang, "cli-sim-given"), notes(lang))
}

fn head(lang: Lang, first: &[&str], percents: &[f64], last: &str) -> Vec<String> {
    let first = first.iter().map(|key| words!(lang, *key));
    first.chain(percents.iter().map(|share| percent_heading(lang, *share))).chain([words!(lang, last)]).collect()
}

fn percent_heading(lang: Lang, percent: f64) -> String {
    som_text::percent(lang, super::money(percent / 100.0), 0)
}

fn chosen<'a>(percentiles: &'a [f64; PERCENTILES.len()], percents: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
    PERCENTILES.iter().zip(percentiles).filter(|(percent, _)| percents.contains(percent)).map(|(_, value)| *value)
}

fn spreads(lang: Lang, simulated: &Simulated, of: fn(&SimulatedView) -> &Spread) -> Table {
    let first = ["cli-payer", "cli-sim-mean", "cli-sim-standard-error", "cli-sim-standard-deviation"];
    let mut table = Table::new(1, head(lang, &first, &FEW, "cli-sim-gain-share"));
    for view in &simulated.views {
        let spread = of(view);
        let error = spread.standard_error.map_or_else(|| NONE.to_owned(), |error| cell(lang, error));
        let start = [view_name(lang, view.view), cell(lang, spread.mean), error, cell(lang, spread.standard_deviation)];
        let percentiles = chosen(&spread.percentiles, &FEW).map(|value| cell(lang, value));
        table.row(start.into_iter().chain(percentiles).chain([percent(lang, spread.gain_share)]).collect());
    }
    table
}

fn by_year(lang: Lang, simulated: &Simulated, view: &SimulatedView) -> Table {
    let mut table = Table::new(1, head(lang, &["cli-year"], &MORE, "cli-sim-gain-share"));
    for (year, band) in simulated.years.iter().zip(&view.by_year) {
        let percentiles = chosen(&band.percentiles, &MORE).map(|value| cell(lang, value));
        table.row(std::iter::once(year.to_string()).chain(percentiles).chain([percent(lang, band.gain_share)]).collect());
    }
    table
}

fn drivers(lang: Lang, case: &Case, view: &SimulatedView) -> Table {
    let mut table = Table::new(1, ["cli-sim-input", "cli-sim-share", "cli-sim-when-it-rises"].map(|key| words!(lang, key)).to_vec());
    for driver in &view.drivers {
        let moves = match driver.share > 0.0 {
            false => NONE.to_owned(),
            true => words!(lang, if driver.rises { "cli-sim-net-rises" } else { "cli-sim-net-falls" }),
        };
        table.row(vec![input(lang, case, &driver.input), percent(lang, driver.share), moves]);
    }
    table
}

/// Where each scenario lies among the draws, and what is uncertain in it.
fn scenarios(lang: Lang, seen: &[SimulatedScenario<'_>]) -> Table {
    let first = ["cli-scenario", "cli-sim-in-scenario", "cli-sim-draws-below"];
    let last = ["cli-sim-rest-low", "cli-sim-rest-high", "cli-sim-rest-gain-share"];
    let mut table = Table::new(1, first.into_iter().chain(last).map(|key| words!(lang, key)).collect());
    for found in seen {
        let none = || NONE.to_owned();
        let [_, low, .., high, _] = found.rest.as_ref().map_or([f64::NAN; PERCENTILES.len()], |rest| rest.percentiles);
        let of_rest = |value: f64| if found.rest.is_some() { cell(lang, value) } else { none() };
        table.row(vec![
            title(lang, found.scenario),
            found.net.map_or_else(none, |net| cell(lang, net)),
            found.below.map_or_else(none, |share| percent(lang, share)),
            of_rest(low),
            of_rest(high),
            found.rest.as_ref().map_or_else(none, |rest| percent(lang, rest.gain_share)),
        ]);
    }
    table
}

/// Every eighth of the points at which the mean is told.
fn convergence(lang: Lang, view: &SimulatedView) -> Table {
    let mut table = Table::new(0, ["cli-sim-draws-so-far", "cli-sim-mean", "cli-sim-standard-error"].map(|key| words!(lang, key)).to_vec());
    let points = view.convergence.len();
    for (_, settled) in view.convergence.iter().enumerate().filter(|(place, _)| (points - 1 - place).is_multiple_of(8)) {
        let error = settled.standard_error.map_or_else(|| NONE.to_owned(), |error| cell(lang, error));
        table.row(vec![count(lang, settled.draws), cell(lang, settled.mean), error]);
    }
    table
}
