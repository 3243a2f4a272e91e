//! What the net is expected to be where some inputs are known and all others are not: section 18. Since the net is a sum of products,
//! and independent factors are expected to be as large together as each alone, no simulation within a simulation is needed.

use std::collections::BTreeMap;

use super::copula::Copula;
use super::distribution::{Curve, standard_normal};
use super::program::{Factor, Lanes, PresentValue};
use super::table::Quantiles;
use crate::effect_size::share_below;

/// A function of one input that is not linear is averaged over so many equally likely values.
pub(super) const PARTS: usize = 4_000;

/// A function of two inputs is averaged over so many pairs: a Fibonacci number, and the one before it by which the values of the second
/// are gone through, so that the pairs lie evenly (a Fibonacci lattice; Niederreiter 1992, section 5.1).
pub(super) type Lattice = (usize, usize);

const PAIRS: Lattice = (4_181, 2_584);

/// Equally likely pairs of values of two inputs that are not tied to each other.
pub(super) fn pairs<'a>(one: &'a Quantiles, other: &'a Quantiles, lattice: Lattice) -> impl Iterator<Item = (f64, f64)> + 'a {
    shares(lattice).map(move |(first, second)| (one.at(first), other.at(second)))
}

fn shares((count, step): Lattice) -> impl Iterator<Item = (f64, f64)> {
    let share = move |part: usize| (part as f64 + 0.5) / count as f64;
    (0..count).map(move |part| (share(part), share(part * step % count)))
}

/// The mean of the product of two factors, each of one input, where these are one input or tied to each other; none of other factors.
fn together(one: &Factor, other: &Factor, rates: &[Option<f64>], inputs: &Inputs<'_>) -> Option<f64> {
    let (&[first], &[second]) = (one.inputs().as_slice(), other.inputs().as_slice()) else { return None };
    let (firsts, seconds) = (inputs.quantiles.get(first)?, inputs.quantiles.get(second)?);
    if first == second {
        return Some(
            parts(firsts, PARTS).fold(0.0, |sum, value| sum + one.at(rates, |_| value) * other.at(rates, |_| value)) / PARTS as f64,
        );
    }
    // Normal numbers that are correlated as in the draws: of two that are not, each is the other's part and a rest.
    let correlation = inputs.copula?.correlation(first, second);
    let rest = (1.0 - correlation * correlation).sqrt();
    let product = |(share, other_share): (f64, f64)| {
        let tied = share_below(correlation * standard_normal(share) + rest * standard_normal(other_share));
        let (value, other_value) = (firsts.at(share), seconds.at(tied));
        one.at(rates, |_| value) * other.at(rates, |_| other_value)
    };
    Some(shares(PAIRS).map(product).fold(0.0, |sum, product| sum + product) / PAIRS.0 as f64)
}

/// The middles of so many equally likely parts of a distribution.
pub(super) fn parts(quantiles: &Quantiles, parts: usize) -> impl Iterator<Item = f64> + '_ {
    (0..parts).map(move |part| quantiles.at((part as f64 + 0.5) / parts as f64))
}

/// What is known of each input of a program.
pub(super) struct Inputs<'a> {
    pub(super) curves: &'a [Curve],
    pub(super) quantiles: &'a [Quantiles],
    pub(super) copula: Option<&'a Copula>,
}

/// The expected net as a function of the inputs that are known: a sum of products of factors of these inputs alone.
#[derive(Clone, Debug)]
pub(super) struct Expected {
    certain: f64,
    terms: Vec<(f64, Vec<Factor>)>,
    rates: Vec<Option<f64>>,
}

impl Expected {
    /// None where the others are tied to those that are known, or more than two factors to each other within a product.
    pub(super) fn given(known: &[usize], net: &PresentValue<'_>, inputs: &Inputs<'_>) -> Option<Expected> {
        let rates = &net.program.rates;
        let parts = net.program.factors.iter().map(|factor| Part::of(factor, known, rates, inputs)).collect::<Vec<Option<Part>>>();
        let tied = |one: usize, other: usize| inputs.copula.is_some_and(|copula| copula.ties(one, other));
        // Of a product of two factors that go together, by their places.
        let mut means: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        let mut expected = Expected { certain: net.certain, terms: Vec::new(), rates: rates.clone() };
        for (amount, factors) in &net.terms {
            let (mut amount, mut left) = (*amount, Vec::new());
            let mut open: Vec<usize> = factors.clone();
            while !open.is_empty() {
                let place = open.remove(0);
                let part = parts.get(place)?.as_ref()?;
                let go_together = |one: &usize, other: &usize| {
                    let averaged = |place: &usize| Some(&parts.get(*place)?.as_ref()?.averaged);
                    let pairs = averaged(one)
                        .into_iter()
                        .flatten()
                        .flat_map(|one| averaged(other).into_iter().flatten().map(move |other| (*one, *other)));
                    pairs.into_iter().any(|(one, other)| one == other || tied(one, other))
                };
                if let Some(at) = open.iter().position(|other| go_together(&place, other)) {
                    let other = open.remove(at);
                    if open.iter().any(|third| go_together(&place, third) || go_together(&other, third)) {
                        return None;
                    }
                    let (Left::Number(_), Left::Number(_)) = (&part.left, &parts.get(other)?.as_ref()?.left) else { return None };
                    let key = (place.min(other), place.max(other));
                    let mean = match means.get(&key) {
                        Some(mean) => *mean,
                        None => together(net.program.factors.get(place)?, net.program.factors.get(other)?, rates, inputs)?,
                    };
                    means.insert(key, mean);
                    amount *= mean;
                    continue;
                }
                match &part.left {
                    Left::Number(number) => amount *= number,
                    Left::Factor(factor) => left.push(factor.clone()),
                }
            }
            if left.is_empty() {
                expected.certain += amount;
            } else {
                match expected.terms.iter_mut().find(|(_, found)| *found == left) {
                    Some((sum, _)) => *sum += amount,
                    None => expected.terms.push((amount, left)),
                }
            }
        }
        let others = (0..inputs.curves.len()).filter(|input| !known.contains(input));
        let moves = |input: usize| net.program.factors.iter().any(|factor| factor.inputs().contains(&input));
        let is_tied = others.filter(|&other| moves(other)).any(|other| known.iter().any(|&known| tied(known, other)));
        (!is_tied).then_some(expected)
    }

    /// The expected net where the known inputs have these values.
    pub(super) fn at(&self, value: impl Fn(usize) -> f64 + Copy) -> f64 {
        self.terms.iter().fold(self.certain, |sum, (amount, factors)| {
            sum + factors.iter().fold(*amount, |product, factor| product * factor.at(&self.rates, value))
        })
    }

    /// As [`at`](Expected::at), of several draws side by side, given the values of all inputs in order.
    pub(super) fn lanes(&self, inputs: &[Lanes]) -> Lanes {
        self.terms.iter().fold(Lanes::splat(self.certain), |sum, (amount, factors)| {
            sum + factors.iter().fold(Lanes::splat(*amount), |product, factor| product * factor.lanes(&self.rates, inputs))
        })
    }

    /// Whether nothing that is known changes the expected net.
    pub(super) fn is_certain(&self) -> bool {
        self.terms.iter().all(|(amount, _)| *amount == 0.0)
    }

    /// `(a, b)` where the expected net is `a + b · input`; none where it is not linear in it.
    pub(super) fn line(&self, input: usize) -> Option<(f64, f64)> {
        let mut line = (self.certain, 0.0);
        for (amount, factors) in &self.terms {
            let [Factor::Linear { constant, weights }] = factors.as_slice() else { return None };
            line.0 += amount * constant;
            line.1 += weights.iter().filter(|(of, _)| *of == input).fold(0.0, |sum, (_, weight)| sum + amount * weight);
        }
        Some(line)
    }
}

/// What is left of a factor when all but the known inputs are averaged out.
struct Part {
    left: Left,
    averaged: Vec<usize>,
}

enum Left {
    Number(f64),
    Factor(Factor),
}

impl Part {
    /// None where a factor depends on several inputs in a way that their means do not tell.
    fn of(factor: &Factor, known: &[usize], rates: &[Option<f64>], inputs: &Inputs<'_>) -> Option<Part> {
        let averaged: Vec<usize> = factor.inputs().into_iter().filter(|input| !known.contains(input)).collect();
        if averaged.is_empty() {
            return Some(Part { left: Left::Factor(factor.clone()), averaged });
        }
        if let Factor::Linear { constant, weights } = factor {
            let mean = |input: usize| inputs.curves.get(input).map_or(f64::NAN, Curve::mean);
            let (unknown, known): (Vec<_>, Vec<_>) = weights.iter().partition(|(input, _)| averaged.contains(input));
            let constant = unknown.into_iter().fold(*constant, |sum, (input, weight)| sum + weight * mean(input));
            let left = if known.is_empty() { Left::Number(constant) } else { Left::Factor(Factor::Linear { constant, weights: known }) };
            return Some(Part { left, averaged });
        }
        let quantiles = |input: usize| inputs.quantiles.get(input);
        let mean = match factor.inputs()[..] {
            [input] => parts(quantiles(input)?, PARTS).fold(0.0, |sum, value| sum + factor.at(rates, |_| value)) / PARTS as f64,
            // Where one of two is known, the mean of the other does not tell, and neither do two that are tied.
            [one, other] if averaged.len() == 2 && !inputs.copula.is_some_and(|copula| copula.ties(one, other)) => {
                let at = |(first, second)| factor.at(rates, |input| if input == one { first } else { second });
                pairs(quantiles(one)?, quantiles(other)?, PAIRS).fold(0.0, |sum, pair| sum + at(pair)) / PAIRS.0 as f64
            }
            _ => return None,
        };
        Some(Part { left: Left::Number(mean), averaged })
    }
}
