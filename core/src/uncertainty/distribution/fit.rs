//! From what somebody stated to the parameters of a distribution: section 16.

use super::solve::{Beyond, root};
use super::special::beta_tails;
use super::{Curve, gamma_logarithm, standard_normal};
use crate::case::{Distribution, Family, Level, Stated};
use crate::number::Number;

/// Parameters beyond these make a distribution so narrow that it is a number, or so wide that it says nothing.
const PARAMETERS: (f64, f64) = (1e-2, 1e6);

/// Why no distribution of a family fits what was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The error, or the interval, is larger than any of the family has.
    TooWide,
    /// The error, or the interval, is so small that nothing is uncertain.
    TooNarrow,
    /// The numbers are none that the family has, such as a mean below 0.
    Outside,
}

impl Level {
    /// The share of the distribution between the ends.
    #[must_use]
    pub fn share(self) -> f64 {
        match self {
            Level::Ninety => 0.90,
            Level::NinetyFive => 0.95,
        }
    }

    /// The share below the lower end, and that below the upper one.
    fn ends(self) -> (f64, f64) {
        match self {
            Level::Ninety => (0.05, 0.95),
            Level::NinetyFive => (0.025, 0.975),
        }
    }
}

impl Distribution {
    /// The distribution to calculate with. A range about which nothing more is said is drawn as uniform.
    ///
    /// # Errors
    /// Why there is none.
    pub fn curve(&self) -> Result<Curve, Misfit> {
        let number = |number: &rust_decimal::Decimal| number.approximate();
        match self {
            Distribution::Range { low, high } | Distribution::Uniform { low, high } => {
                if low < high {
                    Ok(Curve::Uniform { low: number(low), high: number(high) })
                } else {
                    Err(Misfit::Outside)
                }
            }
            Distribution::Triangular { low, mode, high } | Distribution::Pert { low, mode, high, .. }
                if low >= high || mode < low || mode > high =>
            {
                Err(Misfit::Outside)
            }
            Distribution::Triangular { low, mode, high } => {
                Ok(Curve::Triangular { low: number(low), mode: number(mode), high: number(high) })
            }
            Distribution::Pert { low, mode, high, weight } => {
                let (low, width) = (number(low), number(high) - number(low));
                let left = (number(mode) - low) / width;
                let weight = number(weight);
                Ok(Curve::Beta { low, width, alpha: 1.0 + weight * left, beta: 1.0 + weight * (1.0 - left) })
            }
            Distribution::Fitted { family, stated } => match stated {
                Stated::MeanAndError { mean, error } => from_mean(*family, number(mean), number(error)),
                Stated::Interval { low, high, level } => from_interval(*family, number(low), number(high), *level),
                Stated::Count { successes, of } => from_parameters(*family, number(successes), number(&(*of - *successes))),
                Stated::Parameters { first, second } => from_parameters(*family, number(first), number(second)),
            },
        }
    }

    /// Whether it says how likely the values between its ends are.
    #[must_use]
    pub fn has_shape(&self) -> bool {
        !matches!(self, Distribution::Range { .. })
    }
}

fn beta(alpha: f64, beta: f64) -> Curve {
    Curve::Beta { low: 0.0, width: 1.0, alpha, beta }
}

fn from_parameters(family: Family, first: f64, second: f64) -> Result<Curve, Misfit> {
    let positive = first > 0.0 && second > 0.0;
    match family {
        Family::Beta if positive => held(&[first, second]).map(|()| beta(first, second)),
        Family::Gamma if positive => held(&[first]).map(|()| Curve::Gamma { shape: first, scale: second }),
        _ => Err(Misfit::Outside),
    }
}

/// With a larger σ the mean is thousands of times what is likely, so that no number of draws comes near it.
const MOST_SIGMA: f64 = 4.0;

fn log_normal(mu: f64, sigma: f64) -> Result<Curve, Misfit> {
    if sigma > MOST_SIGMA { Err(Misfit::TooWide) } else { Ok(Curve::LogNormal { mu, sigma }) }
}

/// By the method of moments.
fn from_mean(family: Family, mean: f64, error: f64) -> Result<Curve, Misfit> {
    if error <= 0.0 {
        return Err(Misfit::TooNarrow);
    }
    let relative = error / mean;
    match family {
        Family::Normal => Ok(Curve::Normal { mean, sd: error }),
        _ if mean <= 0.0 => Err(Misfit::Outside),
        Family::LogNormal => {
            let square = libm::log1p(relative * relative);
            log_normal(libm::log(mean) - 0.5 * square, square.sqrt())
        }
        Family::Gamma => from_parameters(family, 1.0 / (relative * relative), error * relative),
        Family::Beta if mean >= 1.0 => Err(Misfit::Outside),
        Family::Beta => {
            let n = mean * (1.0 - mean) / (error * error) - 1.0;
            if n > 0.0 { from_parameters(family, mean * n, (1.0 - mean) * n) } else { Err(Misfit::TooWide) }
        }
    }
}

/// The distribution of which as much lies below `low` as above `high`.
fn from_interval(family: Family, low: f64, high: f64, level: Level) -> Result<Curve, Misfit> {
    if low >= high {
        return Err(Misfit::Outside);
    }
    let (below, up_to) = level.ends();
    let width = 2.0 * standard_normal(up_to);
    match family {
        Family::Normal => Ok(Curve::Normal { mean: 0.5 * (low + high), sd: (high - low) / width }),
        _ if low <= 0.0 => Err(Misfit::Outside),
        Family::LogNormal => {
            let (low, high) = (libm::log(low), libm::log(high));
            log_normal(0.5 * (low + high), (high - low) / width)
        }
        Family::Gamma => {
            // The ratio of two quantiles depends on the shape alone, and falls as the shape grows.
            let ratio = libm::log(high) - libm::log(low);
            let (least, most) = (libm::log(PARAMETERS.0), libm::log(PARAMETERS.1));
            let too_narrow = |shape: f64| ratio - (gamma_logarithm(shape, up_to) - gamma_logarithm(shape, below));
            let shape = libm::exp(root(least, most, |logarithm| too_narrow(libm::exp(logarithm))).map_err(beyond)?);
            Ok(Curve::Gamma { shape, scale: libm::exp(libm::log(low) - gamma_logarithm(shape, below)) })
        }
        Family::Beta if high >= 1.0 => Err(Misfit::Outside),
        Family::Beta => {
            // For every α + β one mean puts the lower end right; the larger α + β is, the more then lies below the upper end.
            let with_low_end = |n: f64| {
                let off = |log_odds: f64| {
                    let mean = 1.0 / (1.0 + libm::exp(-log_odds));
                    libm::log(below) - libm::log(beta_tails(mean * n, (1.0 - mean) * n, low, 1.0 - low).below.max(1e-300))
                };
                let mean = root(-30.0, 30.0, off).map_or(0.5, |log_odds| 1.0 / (1.0 + libm::exp(-log_odds)));
                (mean * n, (1.0 - mean) * n)
            };
            let (least, most) = (libm::log(2.0 * PARAMETERS.0), libm::log(PARAMETERS.1));
            let off = |logarithm: f64| {
                let (alpha, beta) = with_low_end(libm::exp(logarithm));
                libm::log(1.0 - up_to) - libm::log(beta_tails(alpha, beta, high, 1.0 - high).above.max(1e-300))
            };
            let (alpha, second) = with_low_end(libm::exp(root(least, most, off).map_err(beyond)?));
            Ok(beta(alpha, second))
        }
    }
}

fn beyond(end: Beyond) -> Misfit {
    match end {
        Beyond::Low => Misfit::TooWide,
        Beyond::High => Misfit::TooNarrow,
    }
}

fn held(parameters: &[f64]) -> Result<(), Misfit> {
    let (least, most) = PARAMETERS;
    match parameters {
        all if all.iter().any(|parameter| *parameter > most) => Err(Misfit::TooNarrow),
        all if all.iter().any(|parameter| *parameter < least) => Err(Misfit::TooWide),
        _ => Ok(()),
    }
}
