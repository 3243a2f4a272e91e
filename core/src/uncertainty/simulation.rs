//! Many draws of everything that is uncertain, and the net that each comes to: section 17.

use rust_decimal::Decimal;

use super::copula::Copula;
use super::correlation::CorrelationFactor;
use super::distribution::Curve;
use super::key::input_key;
use super::moments::Moments;
use super::program::{Discount, Drawn, Program};
use super::random::{BLOCK, Stream, share};
use super::statistics::{Bins, mean, standard_error};
use super::table::Quantiles;
use crate::case::{Case, Input, Payer, Year};
use crate::evaluate::View;
use crate::number::Number;

/// What is asked of a simulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SimulationOptions {
    /// The same seed gives the same draws on every machine, and in every scenario the same numbers for the same input.
    pub seed: u64,
    /// The most draws: whole thousands.
    pub draws: usize,
    /// Stop as soon as the standard error of the expected net that decides is no larger than this many kroner.
    pub precision: Option<f64>,
}

impl SimulationOptions {
    /// The fewest draws and the most.
    pub const DRAWS: (usize, usize) = (10 * BLOCK, 1_000 * BLOCK);

    /// As the case says.
    #[must_use]
    pub fn of(case: &Case) -> SimulationOptions {
        let said = &case.uncertainty.simulation;
        let default = SimulationOptions::default();
        SimulationOptions {
            seed: said.seed.map_or(default.seed, |seed| seed as u64),
            draws: said.draws.unwrap_or(default.draws),
            precision: said.precision.map(f64::of),
        }
    }
}

impl Default for SimulationOptions {
    fn default() -> Self {
        SimulationOptions { seed: 1, draws: 100 * BLOCK, precision: None }
    }
}

/// Why there is nothing to simulate.
#[derive(Clone, Debug, PartialEq)]
pub enum SimulationProblem {
    /// No input of the case is uncertain.
    NothingUncertain,
    /// Not whole thousands from 10,000 to 1,000,000.
    Draws(usize),
    /// Not above 0.
    Precision(f64),
    /// The case was not read or checked: it states what no distribution, or no set of correlations, has.
    Unsound,
}

/// How far a simulation has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Draws that are made.
    pub draws: usize,
    /// The standard error of the expected net that decides, from two blocks on.
    pub standard_error: Option<f64>,
    /// Whether no more will be made.
    pub is_done: bool,
}

/// A simulation under way. [`step`](Simulation::step) makes a thousand draws, so that a page can show progress or stop in between.
#[derive(Clone, Debug)]
pub struct Simulation {
    pub(super) options: SimulationOptions,
    pub(super) start_year: Year,
    pub(super) decision: View,
    pub(super) is_discounted: bool,
    /// How many inputs are ranges of which nothing more is said.
    pub(super) without_shape: usize,
    pub(super) inputs: Vec<Input>,
    pub(super) curves: Vec<Curve>,
    pub(super) copula: Option<Copula>,
    tied: Option<Tied>,
    pub(super) program: Program,
    pub(super) views: Vec<Watched>,
    pub(super) quantiles: Vec<Quantiles>,
    /// How the present value of each payer's net goes with each input.
    pub(super) moments: Moments,
    streams: Vec<Stream>,
    blocks: usize,
    drawn: Drawn,
}

/// Inputs that are drawn together.
#[derive(Clone, Debug)]
struct Tied {
    copula: Copula,
    /// Of each that the copula ties, its own random numbers, and its place among the inputs; none where it is certain here.
    members: Vec<(Stream, Option<usize>)>,
}

/// What is kept of the draws of one view.
#[derive(Clone, Debug)]
pub(super) struct Watched {
    pub(super) view: View,
    /// Places of its payers in the program.
    pub(super) payers: Vec<usize>,
    /// Of each draw, undiscounted.
    pub(super) total: Vec<f64>,
    /// Of each draw.
    pub(super) present_value: Vec<f64>,
    /// The undiscounted net up to and with each year.
    pub(super) cumulative: Vec<Bins>,
    /// The mean present value of each block.
    pub(super) block_means: Vec<f64>,
}

impl Simulation {
    /// Makes a case ready for its first draw.
    ///
    /// # Errors
    /// Why there is nothing to simulate.
    pub fn new(case: &Case, options: SimulationOptions) -> Result<Simulation, SimulationProblem> {
        Simulation::holding(case, options, &[])
    }

    /// As [`new`](Simulation::new), with further inputs of the case that are certain but act on what is drawn.
    pub(super) fn holding(case: &Case, options: SimulationOptions, held: &[(Input, Decimal)]) -> Result<Simulation, SimulationProblem> {
        let (fewest, most) = SimulationOptions::DRAWS;
        if !options.draws.is_multiple_of(BLOCK) || options.draws < fewest || options.draws > most {
            return Err(SimulationProblem::Draws(options.draws));
        }
        if let Some(precision) = options.precision.filter(|precision| precision.is_nan() || *precision <= 0.0) {
            return Err(SimulationProblem::Precision(precision));
        }
        let uncertainty = &case.uncertainty;
        if uncertainty.inputs.is_empty() {
            return Err(SimulationProblem::NothingUncertain);
        }
        let inputs: Vec<Input> =
            uncertainty.inputs.iter().map(|uncertain| &uncertain.input).chain(held.iter().map(|(input, _)| input)).cloned().collect();
        let certain = |value: f64| Curve::Uniform { low: value, high: value };
        let curves = uncertainty
            .inputs
            .iter()
            .map(|uncertain| uncertain.distribution.curve().map_err(|_| SimulationProblem::Unsound))
            .chain(held.iter().map(|(_, value)| Ok(certain(f64::of(*value)))))
            .collect::<Result<Vec<Curve>, SimulationProblem>>()?;
        let copula = Copula::new(CorrelationFactor::of(uncertainty).ok_or(SimulationProblem::Unsound)?);
        let streams: Vec<Stream> = inputs.iter().map(|input| Stream::new(options.seed, &input_key(input))).collect();
        let members = |copula: &Copula| copula.inputs().iter().filter_map(|&input| Some((*streams.get(input)?, Some(input)))).collect();
        let tied = copula.as_ref().map(|copula| Tied { copula: copula.clone(), members: members(copula) });
        let program = Program::new(case, &inputs);
        let decision = uncertainty.decision.view;
        let has_others = program.payers.iter().any(|payer| !payer.is_public());
        let shown = |view: &View| match view {
            View::Payer(payer) => program.payers.contains(payer),
            View::Public => true,
            View::All => has_others,
        };
        let views =
            View::EVERY.into_iter().filter(|view| shown(view) || *view == decision).map(|view| Watched::new(view, &program)).collect();
        Ok(Simulation {
            options,
            start_year: case.start_year,
            decision,
            without_shape: uncertainty.inputs.iter().filter(|uncertain| !uncertain.distribution.has_shape()).count(),
            is_discounted: program.discount.iter().any(|factor| !matches!(factor, Discount::Certain(1.0))),
            streams,
            quantiles: Quantiles::of_each(&curves),
            moments: Moments::new(inputs.len(), program.payers.len()),
            inputs,
            curves,
            copula,
            tied,
            program,
            views,
            blocks: 0,
            drawn: Drawn::default(),
        })
    }

    /// Ties inputs to each other as another simulation does, also to those that are certain here: an input then meets the same numbers.
    pub(super) fn tied_as(mut self, other: &Simulation) -> Simulation {
        let here = |place: usize| self.inputs.iter().position(|input| other.inputs.get(place) == Some(input));
        self.tied = other.tied.as_ref().map(|tied| Tied {
            copula: tied.copula.clone(),
            members: tied.members.iter().map(|(stream, place)| (*stream, place.and_then(here))).collect(),
        });
        self
    }

    /// Makes the next thousand draws, unless the simulation is done.
    pub fn step(&mut self) -> Progress {
        if self.progress().is_done {
            return self.progress();
        }
        let values = self.values(self.blocks);
        self.program.run(&values, &mut self.drawn);
        self.moments.add(&values, &self.drawn.present_value);
        for watched in &mut self.views {
            watched.add(&self.drawn, self.program.horizon);
        }
        self.blocks += 1;
        self.progress()
    }

    /// How far the simulation has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let draws = self.blocks * BLOCK;
        let standard_error = self.deciding().and_then(|watched| standard_error(&watched.block_means));
        let is_precise = draws >= SimulationOptions::DRAWS.0
            && standard_error.zip(self.options.precision).is_some_and(|(error, precision)| error <= precision);
        Progress { draws, standard_error, is_done: is_precise || draws >= self.options.draws }
    }

    /// The uncertain inputs, in the order of the case.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// The net of a view in each draw that was made, undiscounted and in present value; none of a payer without any money.
    #[must_use]
    pub fn nets(&self, view: View) -> Option<(&[f64], &[f64])> {
        let watched = self.views.iter().find(|watched| watched.view == view)?;
        Some((&watched.total, &watched.present_value))
    }

    /// The value of each input in each of the thousand draws of a block, whether they were made or not.
    #[must_use]
    pub fn values(&self, block: usize) -> Vec<Vec<f64>> {
        self.values_of(block, |_| true)
    }

    /// As [`values`](Simulation::values), with no values of inputs that are not wanted; of those that are tied to each other, all where one is.
    pub(super) fn values_of(&self, block: usize, is_wanted: impl Fn(usize) -> bool) -> Vec<Vec<f64>> {
        let is_tied = |input: usize| self.tied.iter().flat_map(|tied| &tied.members).any(|(_, place)| *place == Some(input));
        let of_one = |(input, (stream, quantiles)): (usize, (&Stream, &Quantiles))| match input {
            input if !is_wanted(input) || is_tied(input) => Vec::new(),
            _ => quantiles.block(*stream, block),
        };
        let mut values: Vec<Vec<f64>> = self.streams.iter().zip(&self.quantiles).enumerate().map(of_one).collect();
        let wanted = |tied: &&Tied| tied.members.iter().any(|(_, place)| place.is_some_and(&is_wanted));
        if let Some(Tied { copula, members }) = self.tied.as_ref().filter(wanted) {
            let mut shares: Vec<Vec<f64>> = members.iter().map(|(stream, _)| stream.block(block, share)).collect();
            copula.tie(&mut shares);
            for ((_, place), shares) in members.iter().zip(shares) {
                let place = place.unwrap_or(usize::MAX);
                if let Some((values, quantiles)) = values.get_mut(place).zip(self.quantiles.get(place)) {
                    *values = shares.into_iter().map(|share| quantiles.at(share)).collect();
                }
            }
        }
        values
    }

    /// How many thousands of draws were made.
    #[must_use]
    pub fn blocks(&self) -> usize {
        self.blocks
    }

    pub(super) fn deciding(&self) -> Option<&Watched> {
        self.views.iter().find(|watched| watched.view == self.decision)
    }

    /// The first line of [`csv_block`](Simulation::csv_block): the draw, each input, and the net of each view, undiscounted and in
    /// present value.
    #[must_use]
    pub fn csv_head(&self) -> String {
        let inputs = self.inputs.iter().map(|input| quoted(&input_key(input)));
        let views = self.views.iter().flat_map(|watched| {
            let key = watched.view.key();
            [format!("net:{key}"), format!("present_value:{key}")]
        });
        let names: Vec<String> = std::iter::once("draw".to_owned()).chain(inputs).chain(views).collect();
        format!("{}\n", names.join(","))
    }

    /// A thousand draws that were made, one a line, with all their digits.
    #[must_use]
    pub fn csv_block(&self, block: usize) -> String {
        let values = self.values(block);
        let mut text = String::new();
        for draw in 0..BLOCK {
            let place = block * BLOCK + draw;
            let inputs = values.iter().filter_map(|values| values.get(draw));
            let views = self.views.iter().flat_map(|watched| [watched.total.get(place), watched.present_value.get(place)]).flatten();
            text.push_str(&(place + 1).to_string());
            for number in inputs.chain(views) {
                text.push(',');
                text.push_str(&number.to_string());
            }
            text.push('\n');
        }
        text
    }
}

fn quoted(name: &str) -> String {
    if name.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", name.replace('"', "\"\"")) } else { name.to_owned() }
}

impl Watched {
    fn new(view: View, program: &Program) -> Watched {
        let place = |payer: &Payer| program.payers.iter().position(|known| known == payer);
        Watched {
            view,
            payers: view.payers().iter().filter_map(place).collect(),
            total: Vec::new(),
            present_value: Vec::new(),
            cumulative: vec![Bins::new(); program.horizon],
            block_means: Vec::new(),
        }
    }

    fn add(&mut self, drawn: &Drawn, horizon: usize) {
        let mut total = vec![0.0; BLOCK];
        for (t, bins) in self.cumulative.iter_mut().enumerate() {
            for &payer in &self.payers {
                add_each(&mut total, drawn.net.get(payer * horizon + t).map_or(&[], Vec::as_slice));
            }
            bins.add(&total);
        }
        let mut present_value = vec![0.0; BLOCK];
        for &payer in &self.payers {
            add_each(&mut present_value, drawn.present_value.get(payer).map_or(&[], Vec::as_slice));
        }
        self.block_means.push(mean(&present_value));
        self.total.append(&mut total);
        self.present_value.append(&mut present_value);
    }
}

fn add_each(sums: &mut [f64], numbers: &[f64]) {
    for (sum, number) in sums.iter_mut().zip(numbers) {
        *sum += number;
    }
}
