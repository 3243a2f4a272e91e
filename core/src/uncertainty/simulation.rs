//! Many draws of everything that is uncertain, and the net that each comes to: section 17.

use super::copula::Copula;
use super::correlation::CorrelationFactor;
use super::distribution::Curve;
use super::key::input_key;
use super::moments::Moments;
use super::program::{Desk, Discount, LANES, Lanes, Program, add};
use super::random::{BLOCK, Stream};
use super::statistics::{Bins, mean, standard_error};
use super::table::Quantiles;
use crate::case::{Case, Input, Payer, Year};
use crate::evaluate::View;

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
    pub(super) program: Program,
    pub(super) views: Vec<Watched>,
    pub(super) quantiles: Vec<Quantiles>,
    streams: Vec<Stream>,
    blocks: usize,
    desk: Desk,
}

/// What is kept of the draws of one view.
#[derive(Clone, Debug)]
pub(super) struct Watched {
    pub(super) view: View,
    /// Places of its payers in the program.
    payers: Vec<usize>,
    /// Of each draw, undiscounted.
    pub(super) total: Vec<f64>,
    /// Of each draw.
    pub(super) present_value: Vec<f64>,
    /// The undiscounted net up to and with each year.
    pub(super) cumulative: Vec<Bins>,
    /// How the present value goes with each input.
    pub(super) moments: Moments,
    /// The mean present value of each block.
    pub(super) block_means: Vec<f64>,
}

impl Simulation {
    /// Makes a case ready for its first draw.
    ///
    /// # Errors
    /// Why there is nothing to simulate.
    pub fn new(case: &Case, options: SimulationOptions) -> Result<Simulation, SimulationProblem> {
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
        let inputs: Vec<Input> = uncertainty.inputs.iter().map(|uncertain| uncertain.input.clone()).collect();
        let curves = uncertainty
            .inputs
            .iter()
            .map(|uncertain| uncertain.distribution.curve().map_err(|_| SimulationProblem::Unsound))
            .collect::<Result<Vec<Curve>, SimulationProblem>>()?;
        let copula = Copula::new(CorrelationFactor::of(uncertainty).ok_or(SimulationProblem::Unsound)?);
        let program = Program::new(case, &inputs);
        let decision = uncertainty.decision.view;
        let has_others = program.payers.iter().any(|payer| !payer.is_public());
        let shown = |view: &View| match view {
            View::Payer(payer) => program.payers.contains(payer),
            View::Public => true,
            View::All => has_others,
        };
        let views = View::EVERY
            .into_iter()
            .filter(|view| shown(view) || *view == decision)
            .map(|view| Watched::new(view, &program, inputs.len()))
            .collect();
        Ok(Simulation {
            options,
            start_year: case.start_year,
            decision,
            without_shape: uncertainty.inputs.iter().filter(|uncertain| !uncertain.distribution.has_shape()).count(),
            is_discounted: program.discount.iter().any(|factor| !matches!(factor, Discount::Certain(1.0))),
            streams: inputs.iter().map(|input| Stream::new(options.seed, &input_key(input))).collect(),
            quantiles: Quantiles::of_each(&curves),
            inputs,
            curves,
            copula,
            program,
            views,
            blocks: 0,
            desk: Desk::default(),
        })
    }

    /// Makes the next thousand draws, unless the simulation is done.
    pub fn step(&mut self) -> Progress {
        if self.progress().is_done {
            return self.progress();
        }
        let values = self.values(self.blocks);
        let mut inputs = vec![[0.0; LANES]; values.len()];
        for group in 0..BLOCK / LANES {
            for (lanes, values) in inputs.iter_mut().zip(&values) {
                if let Some(chunk) = values.as_chunks().0.get(group) {
                    *lanes = *chunk;
                }
            }
            self.program.run(&inputs, &mut self.desk);
            for watched in &mut self.views {
                watched.add(&inputs, &self.desk, self.program.horizon);
            }
        }
        for watched in &mut self.views {
            let last = watched.present_value.len() - BLOCK;
            watched.block_means.push(mean(watched.present_value.get(last..).unwrap_or_default()));
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
        let mut numbers: Vec<Vec<f64>> = self.streams.iter().map(|stream| stream.block(block)).collect();
        if let Some(copula) = &self.copula {
            copula.tie(&mut numbers);
        }
        for (numbers, quantiles) in numbers.iter_mut().zip(&self.quantiles) {
            for number in numbers {
                *number = quantiles.at(*number);
            }
        }
        numbers
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
    fn new(view: View, program: &Program, inputs: usize) -> Watched {
        let place = |payer: &Payer| program.payers.iter().position(|known| known == payer);
        Watched {
            view,
            payers: view.payers().iter().filter_map(place).collect(),
            total: Vec::new(),
            present_value: Vec::new(),
            cumulative: vec![Bins::new(); program.horizon],
            moments: Moments::new(inputs),
            block_means: Vec::new(),
        }
    }

    fn add(&mut self, inputs: &[Lanes], desk: &Desk, horizon: usize) {
        let (mut total, mut present_value) = ([0.0; LANES], [0.0; LANES]);
        for (t, (bins, discount)) in self.cumulative.iter_mut().zip(&desk.discount).enumerate() {
            let mut net = [0.0; LANES];
            for money in self.payers.iter().filter_map(|payer| desk.net.get(payer * horizon + t)) {
                add(&mut net, 1.0, money);
            }
            add(&mut total, 1.0, &net);
            for (sum, (discount, net)) in present_value.iter_mut().zip(discount.iter().zip(&net)) {
                *sum += discount * net;
            }
            bins.add(&total);
        }
        self.total.extend(total);
        self.present_value.extend(present_value);
        self.moments.add(inputs, &present_value);
    }
}
