//! Simulating a case, and what it would be worth to know more about it: the engine's own figures, as the page shows them.

use serde::{Deserialize, Serialize};
use som_core::{
    Case, Histogram, How, Json, PERCENTILES, SimulatedScenario, Simulation, SimulationOptions, SimulationProblem, Worth, input_key,
    value_of_information,
};

/// What is to be simulated, and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asking {
    /// The case as the text of its file.
    pub case: String,
    /// The seed: the same one gives the same draws everywhere.
    pub seed: u64,
    /// The most draws.
    pub draws: usize,
    /// Stop when the standard error is no larger than this many kroner.
    pub precision: Option<f64>,
}

/// Why nothing was simulated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotSimulated {
    /// No input of the case is uncertain.
    NothingUncertain,
    /// Not whole thousands within the limits.
    Draws(usize),
    /// Not above 0.
    Precision(f64),
    /// The case cannot be read, or states what no distribution has.
    Unsound,
    /// A table of all draws would have so many numbers, more than a browser can hold.
    TooLarge(usize),
}

/// What a simulation comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Simulated {
    /// Draws that were made.
    pub draws: usize,
    /// Whether it was stopped because it was precise enough.
    pub stopped_by_precision: bool,
    /// Whether present values differ from undiscounted ones.
    pub is_discounted: bool,
    /// Inputs of which only a range is stated.
    pub without_shape: usize,
    /// The key of the view whose net decides.
    pub decision: String,
    /// The views that have any money.
    pub views: Vec<View>,
    /// The scenarios of the case, in its order.
    pub scenarios: Vec<Scenario>,
    /// What it would be worth to know more.
    pub information: Information,
}

/// A scenario beside the draws, for the view that decides and in present value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// What it comes to, in kroner.
    pub net: Option<f64>,
    /// The share of draws below that.
    pub below: Option<f64>,
    /// The percentiles of [`SHOWN`] and the share of draws above 0, where what the scenario says is certain; none where nothing is
    /// uncertain then.
    pub rest: Option<Band>,
}

/// What the draws of one view come to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Its key.
    pub key: String,
    /// The undiscounted net.
    pub net: Spread,
    /// The net in present value.
    pub present_value: Spread,
    /// The undiscounted net up to and with each year.
    pub by_year: Vec<Band>,
    /// What the present value goes with, the strongest first.
    pub drivers: Vec<Driver>,
    /// How the mean present value settled.
    pub convergence: Vec<Settled>,
}

/// The percentiles that are shown, in per cent.
pub const SHOWN: [f64; 5] = [5.0, 25.0, 50.0, 75.0, 95.0];

/// How a net is distributed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The mean of the draws.
    pub mean: f64,
    /// Its standard error.
    pub standard_error: Option<f64>,
    /// The percentiles of [`SHOWN`].
    pub percentiles: [f64; SHOWN.len()],
    /// The share of draws above 0.
    pub gain_share: f64,
    /// The draws as a picture.
    pub picture: Picture,
}

/// Draws counted in parts of equal width.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Where the first part begins.
    pub low: f64,
    /// The width of each part.
    pub width: f64,
    /// Draws in each part.
    pub counts: Vec<usize>,
    /// Draws below the first part.
    pub below: usize,
    /// Draws above the last part.
    pub above: usize,
}

/// A net up to and with one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The percentiles of [`SHOWN`].
    pub percentiles: [f64; SHOWN.len()],
    /// The share of draws above 0.
    pub gain_share: f64,
}

/// How a net goes with an input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// The key of the input.
    pub input: String,
    /// The share of the net's variance that goes with it.
    pub share: f64,
    /// Whether the net rises with it.
    pub rises: bool,
}

/// The mean after some draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settled {
    /// The first so many draws.
    pub draws: usize,
    /// Their mean.
    pub mean: f64,
    /// Its standard error.
    pub standard_error: Option<f64>,
}

/// What it would be worth to know more, in kroner of the whole case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Information {
    /// The expected present value.
    pub expected: f64,
    /// Of knowing everything.
    pub everything: Known,
    /// Of knowing one input, by its key, the most worth first.
    pub inputs: Vec<(String, Known)>,
    /// Of knowing all inputs of a kind, by the key of the kind; none where they are tied to others.
    pub groups: Vec<(String, Option<Known>)>,
    /// Of a trial, by its outcome.
    pub trials: Vec<Trial>,
    /// What a value is divided by per person.
    pub participants: f64,
    /// How many persons the decision concerns.
    pub reach: Option<f64>,
    /// How many persons the decision concerns.
    pub citizens: Option<f64>,
}

/// What it would be worth to know something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// In kroner of the whole case.
    pub value: f64,
    /// How that was found.
    pub how: Found,
}

/// How a worth was found, as the engine's `How` tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// In closed form.
    Exact,
    /// Over equally likely values of the input.
    Parts,
    /// From the draws, with the standard error.
    Draws(Option<f64>),
    /// From the draws in groups, with the standard error.
    Sorted(Option<f64>),
}

/// What a trial would be worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// The `id` of the outcome whose rates it would measure.
    pub outcome: String,
    /// By persons per arm; none where the rates are tied, or what they are multiplied with is.
    pub by_size: Option<Vec<(usize, f64)>>,
}

/// So much of the work is making draws, of the case and of each scenario.
const DRAWING: f64 = 0.9;
/// How far it is, is told in such steps.
const STEP: f64 = 0.02;
/// A table of draws has no more numbers than this, some 20 characters each.
const MOST_NUMBERS: usize = 10_000_000;

/// Simulates a case.
///
/// # Errors
/// Why nothing was simulated.
pub(crate) fn simulate(asking: &Asking, mut progress: impl FnMut(f64)) -> Result<Simulated, NotSimulated> {
    let case = read(asking)?;
    let each = DRAWING / (1 + case.uncertainty.scenarios.len()) as f64;
    let simulation = drawn(&case, asking, |share| progress(share * each))?;
    let found = simulation.simulated();
    let told = |(place, scenario): (usize, SimulatedScenario)| {
        progress((place + 2) as f64 * each);
        Scenario::from(scenario)
    };
    let scenarios = simulation.scenarios(&case).enumerate().map(told).collect();
    let information = value_of_information(&case, &simulation);
    Ok(Simulated {
        draws: found.draws,
        stopped_by_precision: found.stopped_by_precision,
        is_discounted: found.is_discounted,
        without_shape: found.without_shape,
        decision: found.decision.key().to_owned(),
        views: found.views.into_iter().map(View::from).collect(),
        scenarios,
        information: information.into(),
    })
}

/// Every draw as CSV.
///
/// # Errors
/// Why nothing was simulated.
pub(crate) fn every_draw(asking: &Asking, mut progress: impl FnMut(f64)) -> Result<Vec<u8>, NotSimulated> {
    let case = read(asking)?;
    let numbers = asking.draws.saturating_mul(case.uncertainty.inputs.len() + 1);
    if numbers > MOST_NUMBERS {
        return Err(NotSimulated::TooLarge(numbers));
    }
    let simulation = drawn(&case, asking, |share| progress(share / 2.0))?;
    let mut text = simulation.csv_head();
    let blocks = simulation.blocks();
    for block in 0..blocks {
        text.push_str(&simulation.csv_block(block));
        progress(0.5 + (block + 1) as f64 / blocks as f64 / 2.0);
    }
    Ok(text.into_bytes())
}

fn read(asking: &Asking) -> Result<Case, NotSimulated> {
    Json::parse(&asking.case).ok().and_then(|json| Case::read(&json).case).ok_or(NotSimulated::Unsound)
}

fn drawn(case: &Case, asking: &Asking, mut progress: impl FnMut(f64)) -> Result<Simulation, NotSimulated> {
    let options = SimulationOptions { seed: asking.seed, draws: asking.draws, precision: asking.precision };
    let mut simulation = Simulation::new(case, options)?;
    let mut told = 0.0;
    loop {
        let now = simulation.step();
        let share = now.draws as f64 / asking.draws as f64;
        if share - told >= STEP {
            told = share;
            progress(share);
        }
        if now.is_done {
            return Ok(simulation);
        }
    }
}

impl From<SimulationProblem> for NotSimulated {
    fn from(problem: SimulationProblem) -> Self {
        match problem {
            SimulationProblem::NothingUncertain => NotSimulated::NothingUncertain,
            SimulationProblem::Draws(draws) => NotSimulated::Draws(draws),
            SimulationProblem::Precision(precision) => NotSimulated::Precision(precision),
            SimulationProblem::Unsound => NotSimulated::Unsound,
        }
    }
}

impl From<som_core::SimulatedView> for View {
    fn from(view: som_core::SimulatedView) -> Self {
        let band = |band: som_core::Band| Band { percentiles: shown(&band.percentiles), gain_share: band.gain_share };
        let driver = |driver: som_core::Driver| Driver { input: input_key(&driver.input), share: driver.share, rises: driver.rises };
        let settled =
            |settled: som_core::Settled| Settled { draws: settled.draws, mean: settled.mean, standard_error: settled.standard_error };
        View {
            key: view.view.key().to_owned(),
            net: view.net.into(),
            present_value: view.present_value.into(),
            by_year: view.by_year.into_iter().map(band).collect(),
            drivers: view.drivers.into_iter().map(driver).collect(),
            convergence: view.convergence.into_iter().map(settled).collect(),
        }
    }
}

impl From<som_core::Spread> for Spread {
    fn from(spread: som_core::Spread) -> Self {
        let Histogram { low, width, counts, below, above } = spread.histogram;
        Spread {
            mean: spread.mean,
            standard_error: spread.standard_error,
            percentiles: shown(&spread.percentiles),
            gain_share: spread.gain_share,
            picture: Picture { low, width, counts, below, above },
        }
    }
}

impl From<som_core::SimulatedScenario<'_>> for Scenario {
    fn from(found: som_core::SimulatedScenario<'_>) -> Self {
        let rest = found.rest.map(|rest| Band { percentiles: shown(&rest.percentiles), gain_share: rest.gain_share });
        Scenario { net: found.net, below: found.below, rest }
    }
}

/// The percentiles of [`SHOWN`] among all that the engine tells.
fn shown(all: &[f64; PERCENTILES.len()]) -> [f64; SHOWN.len()] {
    SHOWN.map(|wanted| PERCENTILES.iter().zip(all).find(|(percent, _)| **percent == wanted).map_or(f64::NAN, |(_, value)| *value))
}

impl From<som_core::Information> for Information {
    fn from(found: som_core::Information) -> Self {
        Information {
            expected: found.expected,
            everything: found.everything.into(),
            inputs: found.inputs.into_iter().map(|(input, worth)| (input_key(&input), worth.into())).collect(),
            groups: found.groups.into_iter().map(|(cause, worth)| (cause.key().to_owned(), worth.map(Known::from))).collect(),
            trials: found.trials.into_iter().map(|trial| Trial { outcome: trial.outcome, by_size: trial.by_size }).collect(),
            participants: found.participants,
            reach: found.reach,
            citizens: found.citizens,
        }
    }
}

impl From<Worth> for Known {
    fn from(worth: Worth) -> Self {
        let how = match worth.how {
            How::Exact => Found::Exact,
            How::Parts => Found::Parts,
            How::Draws { standard_error } => Found::Draws(standard_error),
            How::Sorted { standard_error } => Found::Sorted(standard_error),
        };
        Known { value: worth.value, how }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, Request, answer};
    use som_core::{Path, simulate as by_engine};

    const SHELTER: &str = include_str!("../../tests/worked/a_shelter_by_hand.case.json");

    /// The shelter, its rate as uncertain as a count of 17 of 34.
    fn uncertain() -> String {
        let mut json = Json::parse(SHELTER).unwrap();
        let outcome = json.at(&Path::parse("outcomes[0].id")).cloned().unwrap();
        let input = Json::object([("kind", Json::text("rate_with")), ("outcome", outcome)]);
        let beta = Json::object([
            ("kind", Json::text("beta")),
            ("given", Json::text("count")),
            ("successes", Json::text("17")),
            ("of", Json::text("34")),
        ]);
        let entry = Json::object([("input", input), ("distribution", beta)]);
        json.put(&Path::parse("uncertainty").0, Some(Json::object([("inputs", Json::list([entry]))])));
        json.to_text()
    }

    fn asking(case: String) -> Asking {
        Asking { case, seed: 7, draws: 10_000, precision: None }
    }

    #[test]
    fn the_answer_is_the_engines_and_survives_the_way_to_the_page() {
        let asking = asking(uncertain());
        let mut told = Vec::new();
        let (answer, file) = answer(Request::Simulate(asking.clone()), &[], |share| told.push(share));
        assert!(file.is_none());
        assert!(told.len() > 5 && told.is_sorted() && told.iter().all(|share| (0.0..=1.0).contains(share)), "{told:?}");
        let sent: Answer = serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap();
        let Answer::Simulated(found) = sent else { panic!("{sent:?}") };
        let case = Case::read(&Json::parse(&asking.case).unwrap()).case.unwrap();
        let options = SimulationOptions { seed: 7, draws: 10_000, precision: None };
        let engine = by_engine(&case, options).unwrap();
        assert_eq!(found.views.len(), engine.views.len());
        for (view, own) in found.views.iter().zip(&engine.views) {
            assert_eq!(view.key, own.view.key());
            assert!((view.net.mean - own.net.mean).abs() < 1e-6);
            assert_eq!(view.net.picture.counts, own.net.histogram.counts);
            let [_, five, .., ninety_five, _] = own.present_value.percentiles;
            assert!((view.present_value.percentiles[0] - five).abs() < 1e-6);
            assert!((view.present_value.percentiles[4] - ninety_five).abs() < 1e-6);
        }
        let [(input, known)] = found.information.inputs.as_slice() else { panic!("{:?}", found.information.inputs) };
        assert!(input.starts_with("rate_with:"), "{input}");
        assert_eq!(known.how, Found::Exact);
        assert!(found.information.trials[0].by_size.as_ref().is_some_and(|sizes| sizes.is_sorted_by(|a, b| a.1 <= b.1 + 1e-6)));
    }

    #[test]
    fn every_draw_is_a_line() {
        let (answer, file) = answer(Request::Draws(asking(uncertain())), &[], |_| {});
        assert_eq!(answer, Answer::Drawn);
        let text = String::from_utf8(file.unwrap()).unwrap();
        assert_eq!(text.lines().count(), 10_001);
        assert!(text.starts_with("draw,rate_with:"), "{}", text.lines().next().unwrap());
    }

    #[test]
    fn what_cannot_be_simulated_is_said() {
        let said = |request| answer(request, &[], |_| {}).0;
        let why = |asking| match said(Request::Simulate(asking)) {
            Answer::NotSimulated(why) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(why(asking(SHELTER.to_owned())), NotSimulated::NothingUncertain);
        assert_eq!(why(asking("{}".to_owned())), NotSimulated::Unsound);
        assert_eq!(why(Asking { draws: 12_345, ..asking(uncertain()) }), NotSimulated::Draws(12_345));
        assert_eq!(why(Asking { precision: Some(0.0), ..asking(uncertain()) }), NotSimulated::Precision(0.0));
        let large = Asking { draws: 1_000_000_000, ..asking(uncertain()) };
        assert_eq!(said(Request::Draws(large)), Answer::NotSimulated(NotSimulated::TooLarge(2_000_000_000)));
    }
}
