//! Inputs that go together.

use rust_decimal::Decimal;

use crate::case::{Input, Uncertainty};
use crate::number::Number;

/// What turns independent standard normal numbers into ones that are correlated as was stated: each input's number is the sum of its
/// row of `lower` times those of the inputs up to it.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrelationFactor {
    /// The correlated inputs, by their place in [`Uncertainty::inputs`], increasing.
    pub inputs: Vec<usize>,
    /// The lower triangle: one row for each input, each one number longer than the row before.
    pub lower: Vec<Vec<f64>>,
}

impl CorrelationFactor {
    /// Rank correlations r become correlations `2 · sin(π r / 6)` of normal numbers, and their matrix is parted by Cholesky's method.
    /// None where the correlations contradict each other.
    #[must_use]
    pub fn of(uncertainty: &Uncertainty) -> Option<CorrelationFactor> {
        let place = |input: &Input| uncertainty.inputs.iter().position(|found| found.input == *input);
        let pairs: Vec<(usize, usize, f64)> = uncertainty
            .correlations
            .iter()
            .map(|correlation| {
                let [one, other] = &correlation.between;
                Some((place(one)?, place(other)?, of_normal_numbers(correlation.rank)))
            })
            .collect::<Option<_>>()?;
        let mut inputs: Vec<usize> = pairs.iter().flat_map(|(one, other, _)| [*one, *other]).collect();
        inputs.sort_unstable();
        inputs.dedup();
        let size = inputs.len();
        let mut matrix = vec![vec![0.0; size]; size];
        for (one, other, correlation) in pairs {
            let (one, other) = (inputs.binary_search(&one).ok()?, inputs.binary_search(&other).ok()?);
            *matrix.get_mut(one.max(other))?.get_mut(one.min(other))? = correlation;
        }
        let mut lower: Vec<Vec<f64>> = Vec::with_capacity(size);
        for (row, correlations) in matrix.iter().enumerate() {
            let mut factors: Vec<f64> = Vec::with_capacity(row + 1);
            for (before, correlation) in lower.iter().zip(correlations) {
                let sum: f64 = before.iter().zip(&factors).map(|(one, other)| one * other).sum();
                factors.push((correlation - sum) / before.last()?);
            }
            let left = 1.0 - factors.iter().map(|factor| factor * factor).sum::<f64>();
            if left <= 1e-12 {
                return None;
            }
            factors.push(left.sqrt());
            lower.push(factors);
        }
        Some(CorrelationFactor { inputs, lower })
    }
}

/// The correlation of normal numbers with this rank correlation: `2 · sin(π r / 6)`.
pub(super) fn of_normal_numbers(rank: Decimal) -> f64 {
    2.0 * libm::sin(std::f64::consts::PI * rank.approximate() / 6.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Correlation, Distribution, UncertainInput};

    fn correlated(ranks: &[(usize, usize, &str)]) -> Option<CorrelationFactor> {
        let input = |year| Input::Participants { year: Some(year) };
        let distribution = Distribution::Uniform { low: 0.into(), high: 1.into() };
        let uncertain = |year| UncertainInput {
            input: input(year),
            distribution: distribution.clone(),
            suggested: false,
            source: None,
            note: String::new(),
        };
        let correlations = ranks.iter().map(|(one, other, rank)| Correlation {
            between: [input(*one), input(*other)],
            rank: rank.parse().unwrap(),
            source: None,
            note: String::new(),
        });
        CorrelationFactor::of(&Uncertainty {
            inputs: (0..4).map(uncertain).collect(),
            correlations: correlations.collect(),
            ..Uncertainty::default()
        })
    }

    #[test]
    fn the_factor_times_itself_is_the_matrix() {
        let CorrelationFactor { inputs, lower } = correlated(&[(3, 1, "0.5"), (0, 3, "-0.4")]).unwrap();
        assert_eq!(inputs, [0, 1, 3]);
        let normal = |rank: f64| 2.0 * libm::sin(std::f64::consts::PI * rank / 6.0);
        let product = |one: usize, other: usize| lower[one].iter().zip(&lower[other]).map(|(x, y)| x * y).sum::<f64>();
        for (one, other, rank) in [(0, 0, 1.0), (1, 1, 1.0), (2, 2, 1.0), (1, 0, 0.0), (2, 1, 0.5), (2, 0, -0.4)] {
            assert!((product(one, other) - normal(rank)).abs() < 1e-14, "{one} {other}");
        }
    }

    #[test]
    fn contradictions_have_none() {
        // Where two go with a third, they cannot go against each other.
        assert_eq!(correlated(&[(0, 1, "0.9"), (1, 2, "0.9"), (0, 2, "-0.9")]), None);
        assert_eq!(correlated(&[(0, 1, "1")]), None);
        assert!(correlated(&[]).unwrap().inputs.is_empty());
    }
}
