//! A case compiled for simulation: the net of each payer and year as a sum of terms, each a constant amount times a product of factors.

use std::collections::BTreeMap;

use crate::case::Payer;
use crate::effect_size::Measure;

/// Draws that are worked out side by side.
pub(crate) const LANES: usize = 8;
/// One number for each of the draws that are worked out side by side.
pub(crate) type Lanes = wide::f64x8;

/// Numbers, so many at a time; their count is a multiple of [`LANES`].
pub(crate) fn lanes(numbers: &[f64]) -> impl Iterator<Item = Lanes> + '_ {
    numbers.as_chunks::<LANES>().0.iter().map(|chunk| Lanes::from(*chunk))
}

/// Gathers the values of a group of draws, of each input in order; those of an input without values stay as they are.
pub(crate) fn gather(inputs: &mut [Lanes], values: &[Vec<f64>], group: usize) {
    for (lanes, values) in inputs.iter_mut().zip(values) {
        if let Some(chunk) = values.as_chunks().0.get(group) {
            *lanes = Lanes::from(*chunk);
        }
    }
}

/// What an amount is multiplied by: a function of what is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Factor {
    /// `constant + Σ weight · input`
    Linear { constant: f64, weights: Vec<(usize, f64)> },
    /// `⌈number · inputs / size⌉`: groups of at most so many.
    Groups { number: f64, inputs: Vec<usize>, size: f64 },
    /// The net success rate that an uncertain effect comes to: the rate converted from the rate without and the input, less the former.
    Converted { measure: Measure, without: Without, value: usize },
    /// `max(0, 1 − j / input)`
    LinearPersistence(usize, f64),
    /// `(1 − input)^j`
    ExponentialPersistence(usize, u32),
    /// `D(t)` with the input added to every rate of the schedule.
    Discount(usize, usize),
}

/// A rate without the intervention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Without {
    /// It is known.
    Certain(f64),
    /// It is an input.
    Input(usize),
}

impl Factor {
    /// An input itself.
    pub(crate) fn input(input: usize) -> Factor {
        Factor::Linear { constant: 0.0, weights: vec![(input, 1.0)] }
    }

    /// The inputs that the factor depends on.
    pub(crate) fn inputs(&self) -> Vec<usize> {
        match self {
            Factor::Linear { weights, .. } => weights.iter().map(|&(input, _)| input).collect(),
            Factor::Groups { inputs, .. } => inputs.clone(),
            Factor::Converted { without: Without::Input(without), value, .. } => vec![*value, *without],
            Factor::Converted { without: Without::Certain(_), value, .. } => vec![*value],
            Factor::LinearPersistence(input, _) | Factor::ExponentialPersistence(input, _) | Factor::Discount(input, _) => vec![*input],
        }
    }

    /// The factor where its inputs have these values.
    pub(crate) fn at(&self, rates: &[Option<f64>], value: impl Fn(usize) -> f64) -> f64 {
        match self {
            Factor::Linear { constant, weights } => weights.iter().fold(*constant, |sum, &(input, weight)| sum + weight * value(input)),
            // A product that is whole but for its last digits is as many groups and no more.
            Factor::Groups { number, inputs, size } => {
                let groups = inputs.iter().fold(*number, |number, &input| number * value(input)) / size;
                (groups * (1.0 - 1e-13)).ceil()
            }
            Factor::Converted { measure, without, value: entered } => {
                let without = match without {
                    Without::Certain(rate) => *rate,
                    Without::Input(input) => value(*input),
                };
                measure.rate_with(without, value(*entered)).unwrap_or(f64::NAN) - without
            }
            // All is left at first, also of a persistence that is over at once.
            Factor::LinearPersistence(_, 0.0) => 1.0,
            Factor::LinearPersistence(input, j) => (1.0 - j / value(*input)).max(0.0),
            Factor::ExponentialPersistence(input, j) => (0..*j).fold(1.0, |left, _| left * (1.0 - value(*input))),
            Factor::Discount(input, t) => {
                let shift = value(*input);
                rates.iter().take(t + 1).skip(1).flatten().fold(1.0, |factor, rate| factor / (1.0 + (rate + shift)))
            }
        }
    }

    /// As [`at`](Factor::at), of several draws side by side.
    pub(crate) fn lanes(&self, rates: &[Option<f64>], inputs: &[Lanes]) -> Lanes {
        let input = |place: usize| inputs.get(place).copied().unwrap_or_default();
        if let Factor::Linear { constant, weights } = self {
            return weights.iter().fold(Lanes::splat(*constant), |sum, &(place, weight)| sum + Lanes::splat(weight) * input(place));
        }
        Lanes::from(std::array::from_fn(|lane| self.at(rates, |place| input(place).to_array().get(lane).copied().unwrap_or_default())))
    }
}

/// The compiled case. A column is one payer's net in one year.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) payers: Vec<Payer>,
    pub(crate) horizon: usize,
    pub(crate) factors: Vec<Factor>,
    /// The places of the factors of each term.
    pub(crate) terms: Vec<Vec<usize>>,
    /// By column: what is certain, and each term that is not 0 there, with its amount.
    pub(crate) columns: Vec<Column>,
    /// The yearly discount rate of each year t; none where no step of the schedule holds.
    pub(crate) rates: Vec<Option<f64>>,
    /// `D(t)` of each year.
    pub(crate) discount: Vec<Discount>,
}

/// One payer's net in one year.
#[derive(Clone, Debug, Default)]
pub(crate) struct Column {
    pub(crate) certain: f64,
    pub(crate) amounts: Vec<(usize, f64)>,
}

impl Column {
    // On its own, it keeps its sum where the processor adds.
    #[inline(never)]
    fn lanes(&self, products: &[Lanes]) -> Lanes {
        let amounts = self.amounts.iter().filter_map(|&(term, amount)| Some((products.get(term)?, amount)));
        amounts.fold(Lanes::splat(self.certain), |sum, (product, amount)| sum + Lanes::splat(amount) * *product)
    }
}

/// `D(t)`, or the place of the factor that it is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Discount {
    Certain(f64),
    Factor(usize),
}

/// What the draws of a block come to, kept from one block to the next so that its room is used again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawn {
    /// The net of each draw by column: the years of the first payer, then those of the second …
    pub(crate) net: Vec<Vec<f64>>,
    /// The present value of each draw by payer.
    pub(crate) present_value: Vec<Vec<f64>>,
}

impl Program {
    /// Works out a block of draws, given the values of each input.
    pub(crate) fn run(&self, values: &[Vec<f64>], drawn: &mut Drawn) {
        let draws = values.first().map_or(0, Vec::len);
        drawn.net.resize_with(self.columns.len(), Vec::new);
        drawn.present_value.resize_with(self.payers.len(), Vec::new);
        for numbers in drawn.net.iter_mut().chain(&mut drawn.present_value) {
            numbers.clear();
        }
        let mut inputs = vec![Lanes::ZERO; values.len()];
        let (mut factors, mut products) = (Vec::with_capacity(self.factors.len()), Vec::with_capacity(self.terms.len()));
        for group in 0..draws / LANES {
            gather(&mut inputs, values, group);
            factors.clear();
            factors.extend(self.factors.iter().map(|factor| factor.lanes(&self.rates, &inputs)));
            let factor = |place: &usize| factors.get(*place).copied().unwrap_or_default();
            products.clear();
            products.extend(self.terms.iter().map(|term| term.iter().map(factor).fold(Lanes::ONE, |product, factor| product * factor)));
            let mut columns = self.columns.iter().zip(&mut drawn.net);
            for present_value in &mut drawn.present_value {
                let mut sum = Lanes::ZERO;
                for (discount, (column, nets)) in self.discount.iter().zip(&mut columns) {
                    let net = column.lanes(&products);
                    nets.extend(net.to_array());
                    sum += net
                        * match discount {
                            Discount::Certain(factor) => Lanes::splat(*factor),
                            Discount::Factor(place) => factor(place),
                        };
                }
                present_value.extend(sum.to_array());
            }
        }
    }

    /// The present value of some payers' net, as the sum of its terms.
    pub(crate) fn present_value(&self, payers: &[Payer]) -> PresentValue<'_> {
        let mut certain = 0.0;
        let mut sums: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
        let years = self.payers.iter().flat_map(|payer| (0..self.horizon).map(move |t| (payer, t)));
        for ((_, t), column) in years.zip(&self.columns).filter(|((payer, _), _)| payers.contains(payer)) {
            let discount = self.discount.get(t).copied().unwrap_or(Discount::Certain(0.0));
            let (weight, later) = match discount {
                Discount::Certain(weight) => (weight, None),
                Discount::Factor(place) => (1.0, Some(place)),
            };
            let certain_factors: Vec<usize> = later.into_iter().collect();
            if certain_factors.is_empty() {
                certain += weight * column.certain;
            } else {
                *sums.entry(certain_factors).or_default() += column.certain;
            }
            for &(term, amount) in &column.amounts {
                let factors = self.terms.get(term).into_iter().flatten().copied().chain(later).collect();
                *sums.entry(factors).or_default() += weight * amount;
            }
        }
        PresentValue { program: self, certain, terms: sums.into_iter().map(|(factors, amount)| (amount, factors)).collect() }
    }
}

/// A net in present value as a sum of products.
#[derive(Clone, Debug)]
pub(crate) struct PresentValue<'a> {
    pub(crate) program: &'a Program,
    pub(crate) certain: f64,
    /// Amounts, each with the places of its factors.
    pub(crate) terms: Vec<(f64, Vec<usize>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_that_are_full_are_not_one_more() {
        for (number, factor, size, groups) in
            [(100.0, 1.1, 10.0, 11.0), (50.0, 1.1, 11.0, 5.0), (200.0, 1.1, 10.0, 22.0), (101.0, 1.1, 10.0, 12.0)]
        {
            assert_eq!(Factor::Groups { number, inputs: vec![0], size }.at(&[], |_| factor), groups);
        }
    }
}
