//! What it would be worth to know more before deciding: section 18. The decision is to run the intervention or not, where not is a net
//! of 0, by the expected present value for the view that decides.

use super::distribution::Curve;
use super::expected::{Expected, Inputs, PARTS, pairs, parts};
use super::program::{LANES, Lanes, PresentValue, gather};
use super::random::BLOCK;
use super::simulation::Simulation;
use super::statistics::{mean, standard_error};
use super::table::Quantiles;
use super::trial::{Arm, PAIRED, Possible, RATES, worth, worth_of_possible};
use crate::case::{Case, Input, Outcome};
use crate::effect_size::Measure;
use crate::evaluate::{Cause, View};
use crate::number::Number;

/// The value of knowing more.
#[derive(Clone, Debug, PartialEq)]
pub struct Information {
    /// Whose net decides.
    pub view: View,
    /// The expected present value, from the draws.
    pub expected: f64,
    /// Of knowing everything, in kroner of the whole case (EVPI).
    pub everything: Worth,
    /// Of knowing one input alone (EVPPI), the most worth first.
    pub inputs: Vec<(Input, Worth)>,
    /// Of knowing all inputs of one kind, where there are several; none where they are tied to others.
    pub groups: Vec<(Cause, Option<Worth>)>,
    /// Of a trial with so many persons per arm, for each outcome whose rates are uncertain.
    pub trials: Vec<TrialWorth>,
    /// Everyone who starts in the case: what the values are divided by per person.
    pub participants: f64,
    /// How many persons the decision concerns; none where the case does not say.
    pub citizens: Option<f64>,
    /// How many they count as: a later one for less, as its year is discounted.
    pub reach: Option<f64>,
    /// What the trial that the case names would cost.
    pub trial_cost: Option<f64>,
}

/// A value of information, and how it was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// Kroner of the whole case.
    pub value: f64,
    /// How it was found.
    pub how: How,
}

/// How a value of information was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum How {
    /// In closed form.
    Exact,
    /// As the mean over 4,000 equally likely values of the input, all others averaged out.
    Parts,
    /// From the draws, all other inputs averaged out where it is not of all.
    Draws {
        /// The standard error; none from one block of draws.
        standard_error: Option<f64>,
    },
    /// From the draws in 50 groups of equal size by the value of the input, since it is tied to others, or a rate is converted from it
    /// and from another one.
    Sorted {
        /// The standard error; none from one block of draws.
        standard_error: Option<f64>,
    },
}

/// What a trial would be worth, in kroner of the whole case.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialWorth {
    /// The outcome whose rates it would measure.
    pub outcome: String,
    /// The value by persons per arm (EVSI); none where the rates are tied, or what they are
    /// multiplied with is.
    pub by_size: Option<Vec<(usize, f64)>>,
}

/// Persons per arm for which a trial is valued, beside the size that the case names.
const SIZES: [usize; 6] = [25, 50, 100, 200, 400, 800];
/// Groups that draws are sorted in.
const GROUPS: usize = 50;

impl Information {
    /// A value per person who starts.
    #[must_use]
    pub fn per_person(&self, value: f64) -> f64 {
        value / self.participants
    }

    /// A value for everyone whom the decision concerns; none where the case does not say how many they are.
    #[must_use]
    pub fn for_all(&self, value: f64) -> Option<f64> {
        self.reach.map(|reach| self.per_person(value) * reach)
    }
}

/// The value of knowing more about a case whose simulation has made its draws.
#[must_use]
pub fn value_of_information(case: &Case, simulation: &Simulation) -> Information {
    let study = Study::new(simulation);
    let draws = simulation.deciding().map(|watched| watched.present_value.as_slice()).unwrap_or_default();
    let mut inputs: Vec<(Input, Worth)> =
        simulation.inputs.iter().enumerate().map(|(place, input)| (input.clone(), study.of_one(place, draws))).collect();
    inputs.sort_by(|(_, one), (_, other)| other.value.total_cmp(&one.value));
    let groups = Cause::ALL.into_iter().filter_map(|cause| {
        let of_cause = |place: &usize| simulation.inputs.get(*place).and_then(cause_of) == Some(cause);
        let places: Vec<usize> = (0..simulation.inputs.len()).filter(of_cause).collect();
        (places.len() > 1).then(|| (cause, study.of_several(&places)))
    });
    let decision = &case.uncertainty.decision;
    let mut sizes: Vec<usize> = SIZES.into_iter().chain(decision.trial.as_ref().map(|trial| trial.per_arm)).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let groups: Vec<(Cause, Option<Worth>)> = groups.collect();
    // Knowing everything is worth no less than knowing a part of it: where the draws say less, the part is the better estimate.
    let parts = inputs.iter().map(|(_, worth)| *worth).chain(groups.iter().filter_map(|(_, worth)| *worth));
    let everything = match study.of_everything(draws) {
        found @ Worth { how: How::Exact, .. } => found,
        found => parts.fold(found, |most, part| if part.value > most.value { part } else { most }),
    };
    Information {
        view: simulation.decision,
        expected: mean(draws),
        everything,
        groups,
        trials: case.outcomes.iter().filter_map(|outcome| study.trial(outcome, &sizes)).collect(),
        inputs,
        participants: case.participants.starting.iter().map(|&starting| f64::of(starting)).sum(),
        citizens: decision.citizens.zip(decision.years).map(|(citizens, years)| f64::of(citizens) * years as f64),
        reach: reach(case),
        trial_cost: decision.trial.as_ref().and_then(|trial| trial.cost).map(f64::of),
    }
}

/// Citizens a year, each year times its discount factor; the last step of the schedule holds on.
fn reach(case: &Case) -> Option<f64> {
    let decision = &case.uncertainty.decision;
    let (citizens, years) = (f64::of(decision.citizens?), decision.years?);
    let mut factor = 1.0;
    let factors = (0..years).map(|t| {
        let rate = case.discounting.schedule.iter().rfind(|step| step.from_year <= t && t > 0).map_or(0.0, |step| f64::of(step.rate));
        factor /= 1.0 + rate;
        factor
    });
    Some(citizens * factors.sum::<f64>())
}

/// The kind of value that an input is, as in a follow-up; none of what is no value of the case.
fn cause_of(input: &Input) -> Option<Cause> {
    Some(match input {
        Input::Participants { .. } => Cause::Participants,
        Input::CompletionRate => Cause::Completion,
        Input::RateWith { .. }
        | Input::RateWithout { .. }
        | Input::Measure { .. }
        | Input::Effect { .. }
        | Input::PersistenceLoss { .. }
        | Input::PersistenceYears { .. }
        | Input::FirstYearShare { .. } => Cause::Effect,
        Input::Costs { .. } | Input::CostAmount { .. } | Input::CostQuantity { .. } => Cause::Costs,
        Input::Quantity(_) => Cause::Quantities,
        Input::PriceFactor { .. } | Input::Price { .. } => Cause::Prices,
        Input::RealisableShare(_) | Input::DiscountRate => return None,
    })
}

/// The net that decides, and what is known of the inputs.
struct Study<'a> {
    simulation: &'a Simulation,
    net: PresentValue<'a>,
}

impl<'a> Study<'a> {
    fn new(simulation: &'a Simulation) -> Study<'a> {
        Study { simulation, net: simulation.program.present_value(simulation.decision.payers()) }
    }

    fn expected(&self, known: &[usize]) -> Option<Expected> {
        let Simulation { curves, quantiles, copula, .. } = self.simulation;
        Expected::given(known, &self.net, &Inputs { curves, quantiles, copula: copula.as_ref() })
    }

    fn curve(&self, input: usize) -> Option<&Curve> {
        self.simulation.curves.get(input)
    }

    fn quantiles(&self, input: usize) -> Option<&Quantiles> {
        self.simulation.quantiles.get(input)
    }

    /// Inputs that the net depends on.
    fn moving(&self) -> Vec<usize> {
        let of_term = |factors: &Vec<usize>| {
            factors.iter().filter_map(|place| self.net.program.factors.get(*place)).flat_map(|factor| factor.inputs()).collect::<Vec<_>>()
        };
        let mut inputs: Vec<usize> =
            self.net.terms.iter().filter(|(amount, _)| *amount != 0.0).flat_map(|(_, factors)| of_term(factors)).collect();
        inputs.sort_unstable();
        inputs.dedup();
        inputs
    }

    /// EVPI.
    fn of_everything(&self, draws: &[f64]) -> Worth {
        let moving = self.moving();
        if let [only] = moving.as_slice()
            && let Some(value) = self.in_closed_form(*only)
        {
            return Worth { value, how: How::Exact };
        }
        if let Some(curve) = self.as_normal(&moving) {
            return Worth { value: curve.mean_above(0.0) - curve.mean().max(0.0), how: How::Exact };
        }
        from_draws(draws)
    }

    /// The distribution of a net that is a sum of normally distributed inputs.
    fn as_normal(&self, moving: &[usize]) -> Option<Curve> {
        let all = self.expected(moving)?;
        let mut weights = Vec::new();
        let mut mean = 0.0;
        for &input in moving {
            let Curve::Normal { mean: middle, sd } = self.curve(input)? else { return None };
            let (certain, weight) = all.line(input)?;
            mean = if weights.is_empty() { certain } else { mean };
            weights.push((input, weight * sd, weight * middle));
        }
        mean += weights.iter().fold(0.0, |sum, (.., middle)| sum + middle);
        let correlation = |one, other| match &self.simulation.copula {
            _ if one == other => 1.0,
            Some(copula) => copula.correlation(one, other),
            None => 0.0,
        };
        let pairs = weights.iter().flat_map(|one| weights.iter().map(move |other| (one, other)));
        let variance = pairs.fold(0.0, |sum, ((one, a, _), (other, b, _))| sum + a * b * correlation(*one, *other));
        (variance > 0.0).then(|| Curve::Normal { mean, sd: variance.sqrt() })
    }

    /// `E[max(0, a + b·x)] − max(0, E[a + b·x])`, where the net is expected to be `a + b·x`.
    fn in_closed_form(&self, input: usize) -> Option<f64> {
        let (base, slope) = self.expected(&[input])?.line(input)?;
        let curve = self.curve(input)?;
        if slope == 0.0 {
            return Some(0.0);
        }
        let (limit, mean) = (-base / slope, curve.mean());
        // What lies below the limit is what lies above it, less how far the mean is above it.
        let above = curve.mean_above(limit);
        let gain = if slope > 0.0 { above } else { above - (mean - limit) };
        Some((slope.abs() * gain - (base + slope * mean).max(0.0)).max(0.0))
    }

    /// EVPPI of one input.
    fn of_one(&self, input: usize, draws: &[f64]) -> Worth {
        if let Some(value) = self.in_closed_form(input) {
            return Worth { value, how: How::Exact };
        }
        match (self.expected(&[input]), self.quantiles(input)) {
            (Some(expected), Some(quantiles)) => {
                let nets: Vec<f64> = parts(quantiles, PARTS).map(|value| expected.at(|_| value)).collect();
                let informed = nets.iter().fold(0.0, |sum, net| sum + net.max(0.0)) / PARTS as f64;
                Worth { value: (informed - mean(&nets).max(0.0)).max(0.0), how: How::Parts }
            }
            _ => self.sorted(input, draws),
        }
    }

    /// EVPPI of several inputs together.
    fn of_several(&self, known: &[usize]) -> Option<Worth> {
        let expected = self.expected(known)?;
        if expected.is_certain() {
            return Some(Worth { value: 0.0, how: How::Exact });
        }
        let mut nets = Vec::with_capacity(self.simulation.blocks() * BLOCK);
        for block in 0..self.simulation.blocks() {
            let values = self.simulation.values_of(block, |input| known.contains(&input));
            let mut inputs = vec![Lanes::ZERO; values.len()];
            for group in 0..BLOCK / LANES {
                gather(&mut inputs, &values, group);
                nets.extend(expected.lanes(&inputs).to_array());
            }
        }
        Some(from_draws(&nets))
    }

    /// EVPPI of one input of which means alone do not tell: draws are sorted by its value into groups, the better decision in each is
    /// found from every other block of draws, and valued on those between; and the other way round. So a decision is never valued on
    /// the draws that it was found from, by whose chance it would look better than it is.
    fn sorted(&self, input: usize, draws: &[f64]) -> Worth {
        let values =
            (0..self.simulation.blocks()).flat_map(|block| self.simulation.values_of(block, |one| one == input).swap_remove(input));
        let mut sorted: Vec<(f64, usize)> = values.zip(0..draws.len()).collect();
        sorted.sort_unstable_by(|(one, _), (other, _)| one.total_cmp(other));
        let size = (sorted.len() / GROUPS).max(1);
        let runs = mean(draws) > 0.0;
        // By how much the decision for its group is better than the one for all, draw by draw.
        let mut gains = vec![0.0; draws.len()];
        for group in sorted.chunks(size) {
            let half = |odd: bool| group.iter().map(|(_, draw)| *draw).filter(move |draw| (draw / BLOCK % 2 == 1) == odd);
            for odd in [false, true] {
                let found = half(!odd).filter_map(|draw| draws.get(draw)).fold(0.0, |sum, net| sum + net);
                if (found > 0.0) != runs {
                    for draw in half(odd) {
                        if let Some((gain, net)) = gains.get_mut(draw).zip(draws.get(draw)) {
                            *gain = if runs { -net } else { *net };
                        }
                    }
                }
            }
        }
        let blocks: Vec<f64> = gains.chunks(BLOCK).map(mean).collect();
        Worth { value: mean(&blocks).max(0.0), how: How::Sorted { standard_error: standard_error(&blocks) } }
    }

    /// EVSI of a trial of an outcome's rates; none where nothing about them is uncertain.
    fn trial(&self, outcome: &Outcome, sizes: &[usize]) -> Option<TrialWorth> {
        let place = |is_it: &dyn Fn(&Input) -> bool| self.simulation.inputs.iter().position(is_it);
        let id = &outcome.id;
        let with = place(&|input| matches!(input, Input::RateWith { outcome } | Input::Measure { outcome, .. } if outcome == id));
        let without = place(&|input| matches!(input, Input::RateWithout { outcome } if outcome == id));
        let known: Vec<usize> = with.into_iter().chain(without).collect();
        if known.is_empty() {
            return None;
        }
        let are_tied = self.simulation.copula.as_ref().zip(with.zip(without)).is_some_and(|(copula, (one, other))| copula.ties(one, other));
        let expected = if are_tied { None } else { self.expected(&known) };
        let by_size = expected.and_then(|expected| match with.and_then(|place| self.simulation.inputs.get(place)) {
            Some(Input::Measure { measure, .. }) => {
                let possible = self.possible(&expected, outcome, *measure, with?, without)?;
                Some(sizes.iter().map(|&persons| (persons, worth_of_possible(&possible, persons))).collect())
            }
            _ => self.of_arms(&expected, outcome, with, without, sizes),
        });
        Some(TrialWorth { outcome: id.clone(), by_size })
    }

    /// A trial of two rates that have nothing to do with each other.
    fn of_arms(
        &self,
        expected: &Expected,
        outcome: &Outcome,
        with: Option<usize>,
        without: Option<usize>,
        sizes: &[usize],
    ) -> Option<Vec<(usize, f64)>> {
        let rate = &outcome.success_rate;
        let arm = |input: Option<usize>, certain, persons| match input {
            Some(input) => Some(Arm::new(self.curve(input)?, self.quantiles(input)?, persons)),
            None => Some(Arm::certain(f64::of(certain))),
        };
        let net = |a: f64, b: f64| expected.at(|input| if Some(input) == with { a } else { b });
        let base = net(0.0, 0.0);
        // An arm whose rate is certain has its rate in the base already.
        let weight = |input: Option<usize>, net: f64| if input.is_some() { net - base } else { 0.0 };
        let (with_weight, without_weight) = (weight(with, net(1.0, 0.0)), weight(without, net(0.0, 1.0)));
        let of = |&persons: &usize| {
            let (one, other) = (arm(with, rate.with, persons)?, arm(without, rate.without, persons)?);
            Some((persons, worth(base, (&one, with_weight), (&other, without_weight))))
        };
        sizes.iter().map(of).collect()
    }

    /// The rates that an uncertain effect may lead to, from a rate without that may be uncertain itself.
    fn possible(
        &self,
        expected: &Expected,
        outcome: &Outcome,
        measure: Measure,
        effect: usize,
        without: Option<usize>,
    ) -> Option<Vec<Possible>> {
        let of = |rate: f64, value: f64| {
            let with = measure.rate_with(rate, value)?;
            let net = expected.at(|input| if input == effect { value } else { rate });
            Some(Possible { with, without: without.map(|_| rate), net })
        };
        let effects = self.quantiles(effect)?;
        match without {
            Some(place) => pairs(effects, self.quantiles(place)?, PAIRED).map(|(value, rate)| of(rate, value)).collect(),
            None => parts(effects, RATES).map(|value| of(f64::of(outcome.success_rate.without), value)).collect(),
        }
    }
}

/// `E[max(0, net)] − max(0, E[net])`, both over the same draws, so that it is never below 0.
fn from_draws(draws: &[f64]) -> Worth {
    // What is lost by the better decision without knowing, draw by draw.
    let runs = mean(draws) > 0.0;
    let lost = |net: f64| if runs { (-net).max(0.0) } else { net.max(0.0) };
    let blocks: Vec<f64> =
        draws.chunks(BLOCK).map(|block| block.iter().fold(0.0, |sum, &net| sum + lost(net)) / block.len() as f64).collect();
    Worth { value: mean(&blocks), how: How::Draws { standard_error: standard_error(&blocks) } }
}
