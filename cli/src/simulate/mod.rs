//! `som simulate` and `som voi`: how sure the net is, and what it would be worth to know more.

mod draws;
mod request;
mod worth;

use som_core::{Case, Decimal, Input, Simulation, SimulationProblem, information_json, simulated_json, suggestions, value_of_information};
use som_text::{Lang, amount, rounded_kroner, words};

use crate::result::{NONE, capital};
use crate::table::{label, one_line};
use crate::{Said, failed, fine, uncertain};

pub(crate) use request::{Asked, DRAWS_CSV, OPTIONS, What, Wrong, is_option};

/// Answers what was asked about a case that was read.
pub(crate) fn answer(lang: Lang, what: What, asked: &uncertain::Asked, mut case: Case, json: bool) -> Said {
    if let Some(view) = asked.view {
        case.uncertainty.decision.view = view;
    }
    if asked.suggested {
        let suggested = suggestions(&case);
        case.uncertainty.inputs.extend(suggested);
    }
    let mut simulation = match Simulation::new(&case, asked.simulation.options(&case)) {
        Ok(simulation) => simulation,
        Err(problem) => return failed(why_not(lang, &problem)),
    };
    while !simulation.step().is_done {}
    let simulated = simulation.simulated();
    if asked.simulation.draws_csv {
        return fine(
            std::iter::once(simulation.csv_head()).chain((0..simulation.blocks()).map(|block| simulation.csv_block(block))).collect(),
        );
    }
    let information = || value_of_information(&case, &simulation);
    fine(match what {
        What::Simulate if json => simulated_json(&case, &simulated, &simulation.scenarios(&case).collect::<Vec<_>>()).to_text(),
        What::Simulate => draws::tables(lang, &case, &simulated, &simulation.scenarios(&case).collect::<Vec<_>>()),
        What::Voi if json => information_json(&case, &information()).to_text(),
        What::Voi => worth::tables(lang, &case, &simulated, &information()),
    })
}

fn why_not(lang: Lang, problem: &SimulationProblem) -> String {
    match problem {
        SimulationProblem::NothingUncertain => words!(lang, "cli-nothing-uncertain"),
        SimulationProblem::Draws(draws) => words!(lang, "cli-sim-draws-not-allowed", value = draws.to_string()),
        SimulationProblem::Precision(precision) => words!(lang, "cli-sim-precision-not-allowed", value = precision.to_string()),
        SimulationProblem::Unsound => words!(lang, "cli-sim-unsound"),
    }
}

/// The title, and what the draws of the view that decides come to.
fn heading(lang: Lang, case: &Case, simulated: &som_core::Simulated) -> String {
    let title = one_line(&case.title);
    let mut text = if title.is_empty() { words!(lang, "cli-untitled") } else { title };
    if case.about.constructed {
        text.push_str(&format!("\n{}", words!(lang, "cli-constructed")));
    }
    let Some(view) = simulated.views.iter().find(|view| view.view == simulated.decision) else { return text };
    let mean = money(view.present_value.mean);
    let who = capital(&words!(lang, &format!("the-{}", view.view.key())));
    let key = match mean {
        mean if mean > Decimal::ZERO => "cli-sim-gains",
        mean if mean < Decimal::ZERO => "cli-sim-loses",
        _ => "cli-sim-even",
    };
    let net = words!(lang, key, who = who, amount = rounded_kroner(lang, mean.abs()));
    let [_, low, .., high, _] = view.present_value.percentiles;
    let range = words!(lang, "cli-sim-range", low = rounded_kroner(lang, money(low)), high = rounded_kroner(lang, money(high)));
    let chance = words!(lang, "cli-sim-chance", percent = percent(lang, view.present_value.gain_share));
    let basis = words!(lang, if simulated.is_discounted { "cli-sim-present-value" } else { "cli-not-discounted" });
    let error = view.present_value.standard_error.map_or_else(|| NONE.to_owned(), |error| kroner(lang, error));
    let draws = words!(lang, "cli-sim-draws", draws = count(lang, simulated.draws), seed = simulated.seed.to_string(), error = error);
    let stopped = if simulated.stopped_by_precision { format!(" {}", words!(lang, "cli-sim-precise")) } else { String::new() };
    let prices = words!(lang, "cli-sim-prices", year = case.price_year.to_string());
    text.push_str(&format!("\n\n{net} {range} {chance}\n\n{prices} {basis}\n{draws}{stopped}\n"));
    if simulated.without_shape > 0 {
        text.push_str(&format!("{}\n", words!(lang, "cli-sim-without-shape", count = simulated.without_shape)));
    }
    text
}

/// Money of a simulation, to the digits that it is right to.
fn money(number: f64) -> Decimal {
    // No draw is beyond what a decimal holds: the money of a case is bounded when it is read.
    Decimal::try_from(number).unwrap_or_default()
}

fn cell(lang: Lang, number: f64) -> String {
    // What is no number is not shown as one.
    if number.is_finite() { amount(lang, money(number)) } else { NONE.to_owned() }
}

fn kroner(lang: Lang, number: f64) -> String {
    if number.is_finite() { som_text::kroner(lang, money(number)) } else { NONE.to_owned() }
}

fn percent(lang: Lang, share: f64) -> String {
    som_text::share_of_draws(lang, money(share), 1)
}

fn count(lang: Lang, number: usize) -> String {
    amount(lang, Decimal::from(number as u64))
}

fn input(lang: Lang, case: &Case, input: &Input) -> String {
    label(&som_text::input_name(lang, case, input))
}

/// What every page of figures must say.
fn notes(lang: Lang) -> String {
    let keys = ["cli-before-equalisation", "cli-average-prices", "cli-rounded"];
    keys.map(|key| format!("\n{}", words!(lang, key))).concat()
}
