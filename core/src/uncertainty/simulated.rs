//! What the draws of a simulation come to: section 17.

use super::random::BLOCK;
use super::simulation::{Simulation, SimulationOptions, SimulationProblem, Watched};
use super::statistics::{PERCENTILES, mean, mean_and_variance, percentiles, standard_error};
use crate::case::{Case, Input, Year};
use crate::evaluate::View;
use crate::number::Number;

/// The results of a simulation, given the uncertainty that the case states: section 17. Money is kroner in the prices of the case's
/// `price_year`, a probability a share from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulated {
    /// The seed, with which the same draws are made again.
    pub seed: u64,
    /// Draws that were made.
    pub draws: usize,
    /// Whether it was stopped because it was precise enough.
    pub stopped_by_precision: bool,
    /// The calendar years of the horizon.
    pub years: Vec<Year>,
    /// Whether present values differ from undiscounted ones.
    pub is_discounted: bool,
    /// Inputs of which only a range is stated, so that every value in it was drawn as often as any other.
    pub without_shape: usize,
    /// Whose net decides.
    pub decision: View,
    /// Each payer that has any money, and the sums.
    pub views: Vec<SimulatedView>,
}

/// The results of one view.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulatedView {
    /// Whose.
    pub view: View,
    /// The undiscounted net.
    pub net: Spread,
    /// The net in present value.
    pub present_value: Spread,
    /// The undiscounted net up to and with each year.
    pub by_year: Vec<Band>,
    /// What the present value goes with, the strongest first.
    pub drivers: Vec<Driver>,
    /// How the mean present value settled as draws were added.
    pub convergence: Vec<Settled>,
}

/// How a net is distributed, in kroner.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The mean of the draws.
    pub mean: f64,
    /// The standard error of the mean; none from one block of draws.
    pub standard_error: Option<f64>,
    /// The standard deviation.
    pub standard_deviation: f64,
    /// The percentiles named in [`PERCENTILES`](super::PERCENTILES).
    pub percentiles: [f64; PERCENTILES.len()],
    /// The share of draws above 0: P(net > 0), given the uncertainty that the case states.
    pub gain_share: f64,
    /// Its standard error; none from one block of draws.
    pub gain_share_error: Option<f64>,
    /// The draws as a picture.
    pub histogram: Histogram,
}

/// Draws counted in parts of equal width. A hundredth at each end lies outside, so that no single draw flattens the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
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

/// A net up to and with one year, in kroner. Percentiles are right to a thousandth of what the first thousand draws span, or the first that differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// As in [`Spread`].
    pub percentiles: [f64; PERCENTILES.len()],
    /// The share of draws above 0.
    pub gain_share: f64,
}

/// How a net goes with an input.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    /// Which input.
    pub input: Input,
    /// The share of the net's variance that a straight line in the input explains: the square of their correlation. Of independent
    /// inputs that the net is linear in, it is the share that would be gone if the input were known.
    pub share: f64,
    /// Whether the net rises with the input.
    pub rises: bool,
}

/// The mean after some draws, in kroner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settled {
    /// The first so many draws.
    pub draws: usize,
    /// Their mean.
    pub mean: f64,
    /// Its standard error; none from one block of draws.
    pub standard_error: Option<f64>,
}

/// Parts of a picture of the draws.
const PARTS: usize = 50;
/// Points at which it is told how the mean settled.
const POINTS: usize = 40;

/// Makes all draws of a case at once.
///
/// # Errors
/// Why there is nothing to simulate.
pub fn simulate(case: &Case, options: SimulationOptions) -> Result<Simulated, SimulationProblem> {
    let mut simulation = Simulation::new(case, options)?;
    while !simulation.step().is_done {}
    Ok(simulation.simulated())
}

impl Simulation {
    /// What the draws so far come to.
    #[must_use]
    pub fn simulated(&self) -> Simulated {
        let draws = self.progress().draws;
        Simulated {
            seed: self.options.seed,
            draws,
            stopped_by_precision: self.progress().is_done && draws < self.options.draws,
            years: (0..self.program.horizon).map(|t| self.start_year.plus(t)).collect(),
            is_discounted: self.is_discounted,
            without_shape: self.without_shape,
            decision: self.decision,
            views: self.views.iter().map(|watched| self.view(watched)).collect(),
        }
    }

    fn view(&self, watched: &Watched) -> SimulatedView {
        let mut drivers: Vec<Driver> = self
            .inputs
            .iter()
            .zip(self.moments.correlations(&watched.payers, &watched.present_value))
            .map(|(input, correlation)| Driver { input: input.clone(), share: correlation * correlation, rises: correlation > 0.0 })
            .collect();
        drivers.sort_by(|one, other| other.share.total_cmp(&one.share));
        let blocks = watched.block_means.len();
        let mut points: Vec<usize> = (1..=POINTS).map(|point| (point * blocks).div_ceil(POINTS)).collect();
        points.dedup();
        let settled = |blocks: usize| {
            let means = watched.block_means.get(..blocks).unwrap_or_default();
            Settled { draws: blocks * BLOCK, mean: mean(means), standard_error: standard_error(means) }
        };
        SimulatedView {
            view: watched.view,
            net: Spread::of(&watched.total),
            present_value: Spread::of(&watched.present_value),
            by_year: watched
                .cumulative
                .iter()
                .map(|bins| Band { percentiles: bins.percentiles(), gain_share: bins.gain_share() })
                .collect(),
            drivers,
            convergence: points.into_iter().filter(|blocks| *blocks > 0).map(settled).collect(),
        }
    }
}

impl Spread {
    pub(super) fn of(draws: &[f64]) -> Spread {
        let by_block = |of: &dyn Fn(&[f64]) -> f64| draws.chunks(BLOCK).map(of).collect::<Vec<f64>>();
        let (mean, variance) = mean_and_variance(draws);
        let means = by_block(&super::statistics::mean);
        let gains = by_block(&|block| block.iter().filter(|net| **net > f64::NEGLIGIBLE).count() as f64 / block.len() as f64);
        let mut order = draws.to_vec();
        let [low, high] = percentiles(&mut order, [1.0, 99.0]);
        Spread {
            mean,
            standard_error: standard_error(&means),
            standard_deviation: variance.sqrt(),
            percentiles: percentiles(&mut order, PERCENTILES),
            gain_share: draws.iter().filter(|net| **net > f64::NEGLIGIBLE).count() as f64 / draws.len() as f64,
            gain_share_error: standard_error(&gains),
            histogram: Histogram::of(draws, low, high),
        }
    }
}

impl Histogram {
    fn of(draws: &[f64], low: f64, high: f64) -> Histogram {
        let width = (high - low) / PARTS as f64;
        let mut histogram = Histogram { low, width, counts: vec![0; PARTS], below: 0, above: 0 };
        for &draw in draws {
            if draw < low {
                histogram.below += 1;
            } else if draw > high {
                histogram.above += 1;
            } else {
                // Draws that never differ all lie in the first part.
                let part = if width > 0.0 { ((draw - low) / width) as usize } else { 0 };
                if let Some(count) = histogram.counts.get_mut(part.min(PARTS - 1)) {
                    *count += 1;
                }
            }
        }
        histogram
    }
}
