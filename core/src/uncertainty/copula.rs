//! Inputs that are not independent: a Gaussian copula with the rank correlations that a case states. The correlation `2 · sin(π·ρ/6)` of
//! normal scores is the one that leads to exactly the rank correlation ρ (Kruskal 1958, <https://doi.org/10.1080/01621459.1958.10501481>).

use super::correlation::CorrelationFactor;
use super::distribution::Curve;
use super::table::Quantiles;
use crate::effect_size::share_below;

/// Ties the uniform numbers of correlated inputs to each other.
#[derive(Clone, Debug)]
pub(crate) struct Copula {
    factor: CorrelationFactor,
    scores: Quantiles,
}

impl Copula {
    pub(crate) fn new(factor: CorrelationFactor) -> Option<Copula> {
        let scores = Quantiles::of_each(&[Curve::Normal { mean: 0.0, sd: 1.0 }]).pop()?;
        (!factor.inputs.is_empty()).then_some(Copula { factor, scores })
    }

    /// Whether two inputs are tied to each other, directly or through others.
    pub(crate) fn ties(&self, one: usize, other: usize) -> bool {
        let Some((one, other)) = self.row(one).zip(self.row(other)) else { return false };
        // Both rows begin with the weights of the same independent scores.
        one.iter().zip(other).any(|(one, other)| *one != 0.0 && *other != 0.0)
    }

    fn row(&self, input: usize) -> Option<&Vec<f64>> {
        self.factor.inputs.binary_search(&input).ok().and_then(|place| self.factor.lower.get(place))
    }

    /// The correlation of the normal scores of two inputs.
    pub(crate) fn correlation(&self, one: usize, other: usize) -> f64 {
        self.row(one)
            .zip(self.row(other))
            .map_or(0.0, |(one, other)| one.iter().zip(other).fold(0.0, |sum, (one, other)| sum + one * other))
    }

    /// The places of the inputs that are tied.
    pub(crate) fn inputs(&self) -> &[usize] {
        &self.factor.inputs
    }

    /// Replaces the independent uniform numbers of each of [`inputs`](Copula::inputs) by ones that are correlated, each still uniform.
    pub(crate) fn tie(&self, numbers: &mut [Vec<f64>]) {
        let draws = numbers.first().map_or(0, Vec::len);
        let mut scores = vec![0.0; numbers.len()];
        for draw in 0..draws {
            for (score, numbers) in scores.iter_mut().zip(numbers.iter()) {
                if let Some(&share) = numbers.get(draw) {
                    *score = self.scores.at(share);
                }
            }
            for (row, numbers) in self.factor.lower.iter().zip(numbers.iter_mut()) {
                let score = row.iter().zip(&scores).fold(0.0, |sum, (weight, score)| sum + weight * score);
                if let Some(number) = numbers.get_mut(draw) {
                    // Eight standard deviations out, a share can no longer be told from 0 or 1.
                    *number = share_below(score).clamp(1e-15, 1.0 - 1e-15);
                }
            }
        }
    }
}
