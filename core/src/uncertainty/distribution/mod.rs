//! Distributions that can be calculated with: quantiles, shares below, densities, means and variances. Only functions whose digits
//! are the same on every machine are used. Section 16.

mod fit;
mod solve;
mod special;
#[cfg(test)]
mod tests;

use crate::effect_size::share_below;
use solve::invert;
use special::{Tails, beta_peak, beta_tails, gamma_peak, gamma_tails};

pub use fit::Misfit;

/// A distribution by its parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Curve {
    /// Every value between two is as likely as any other.
    Uniform {
        /// The lowest value.
        low: f64,
        /// The highest value.
        high: f64,
    },
    /// In straight lines from 0 at `low` up to `mode` and down to 0 at `high`.
    Triangular {
        /// The lowest value.
        low: f64,
        /// The most likely value.
        mode: f64,
        /// The highest value.
        high: f64,
    },
    /// The normal distribution.
    Normal {
        /// Its mean.
        mean: f64,
        /// Its standard deviation.
        sd: f64,
    },
    /// The logarithm is normally distributed.
    LogNormal {
        /// The mean of the logarithm.
        mu: f64,
        /// The standard deviation of the logarithm.
        sigma: f64,
    },
    /// The beta distribution, moved and stretched.
    Beta {
        /// The lowest value.
        low: f64,
        /// The highest value less the lowest.
        width: f64,
        /// α
        alpha: f64,
        /// β
        beta: f64,
    },
    /// The gamma distribution.
    Gamma {
        /// Its shape, often called k or α.
        shape: f64,
        /// Its scale θ: the mean is shape · scale.
        scale: f64,
    },
}

/// Beyond these a logarithm, or a logarithm of odds, belongs to no number that an f64 holds.
const LOGARITHMS: (f64, f64) = (-800.0, 800.0);

impl Curve {
    /// The value below which a share of the distribution lies; at 0 and 1 its ends, which may be infinite.
    #[must_use]
    pub fn quantile(&self, share: f64) -> f64 {
        let (lowest, highest) = self.support();
        if share <= 0.0 || share >= 1.0 {
            return if share <= 0.0 { lowest } else { highest };
        }
        match *self {
            Curve::Uniform { low, high } => low + share * (high - low),
            Curve::Triangular { low, mode, high } => {
                if share * (high - low) < mode - low {
                    low + (share * (high - low) * (mode - low)).sqrt()
                } else {
                    high - ((1.0 - share) * (high - low) * (high - mode)).sqrt()
                }
            }
            Curve::Normal { mean, sd } => mean + sd * standard_normal(share),
            Curve::LogNormal { mu, sigma } => libm::exp(mu + sigma * standard_normal(share)),
            Curve::Beta { low, width, alpha, beta } => low + width / (1.0 + libm::exp(-beta_log_odds(alpha, beta, share))),
            Curve::Gamma { shape, scale } => scale * libm::exp(gamma_logarithm(shape, share)),
        }
    }

    /// The share of the distribution below a value.
    #[must_use]
    pub fn below(&self, x: f64) -> f64 {
        let (lowest, highest) = self.support();
        if x <= lowest || x >= highest {
            return if x <= lowest { 0.0 } else { 1.0 };
        }
        match *self {
            Curve::Uniform { low, high } => (x - low) / (high - low),
            Curve::Triangular { low, mode, high } => {
                if x < mode {
                    (x - low) * (x - low) / ((high - low) * (mode - low))
                } else {
                    1.0 - (high - x) * (high - x) / ((high - low) * (high - mode))
                }
            }
            Curve::Normal { mean, sd } => share_below((x - mean) / sd),
            Curve::LogNormal { mu, sigma } => share_below((libm::log(x) - mu) / sigma),
            Curve::Beta { low, width, alpha, beta } => beta_tails(alpha, beta, (x - low) / width, (low + width - x) / width).below,
            Curve::Gamma { shape, scale } => gamma_tails(shape, x / scale).below,
        }
    }

    /// The density at a value; infinite at an end where a distribution has no bound.
    #[must_use]
    pub fn density(&self, x: f64) -> f64 {
        let (lowest, highest) = self.support();
        if x < lowest || x > highest {
            return 0.0;
        }
        match *self {
            Curve::Uniform { low, high } => 1.0 / (high - low),
            Curve::Triangular { low, mode, high } => {
                let top = 2.0 / (high - low);
                if x < mode {
                    top * (x - low) / (mode - low)
                } else if x > mode {
                    top * (high - x) / (high - mode)
                } else {
                    top
                }
            }
            Curve::Normal { mean, sd } => normal_density((x - mean) / sd) / sd,
            Curve::LogNormal { mu, sigma } => {
                if x > 0.0 {
                    normal_density((libm::log(x) - mu) / sigma) / (sigma * x)
                } else {
                    0.0
                }
            }
            Curve::Beta { low, width, alpha, beta } => {
                let (x, y) = ((x - low) / width, (low + width - x) / width);
                at_end(x, alpha, beta).or_else(|| at_end(y, beta, alpha)).unwrap_or_else(|| beta_peak(alpha, beta, x, y) / (x * y)) / width
            }
            Curve::Gamma { shape, scale } => {
                let x = x / scale;
                at_end(x, shape, 1.0).unwrap_or_else(|| gamma_peak(shape, x) / x) / scale
            }
        }
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match *self {
            Curve::Uniform { low, high } => 0.5 * (low + high),
            Curve::Triangular { low, mode, high } => (low + mode + high) / 3.0,
            Curve::Normal { mean, .. } => mean,
            Curve::LogNormal { mu, sigma } => libm::exp(mu + 0.5 * sigma * sigma),
            Curve::Beta { low, width, alpha, beta } => low + width * alpha / (alpha + beta),
            Curve::Gamma { shape, scale } => shape * scale,
        }
    }

    /// The variance: the square of the standard deviation.
    #[must_use]
    pub fn variance(&self) -> f64 {
        match *self {
            Curve::Uniform { low, high } => (high - low) * (high - low) / 12.0,
            Curve::Triangular { low, mode, high } => {
                let (width, left) = (high - low, mode - low);
                (width * (width - left) + left * left) / 18.0
            }
            Curve::Normal { sd, .. } => sd * sd,
            Curve::LogNormal { mu, sigma } => libm::expm1(sigma * sigma) * libm::exp(2.0 * mu + sigma * sigma),
            Curve::Beta { width, alpha, beta, .. } => {
                let n = alpha + beta;
                width * width * (alpha / n) * (beta / n) / (n + 1.0)
            }
            Curve::Gamma { shape, scale } => shape * scale * scale,
        }
    }

    /// The lowest and the highest value; infinite where there is none.
    #[must_use]
    pub fn support(&self) -> (f64, f64) {
        match *self {
            Curve::Uniform { low, high } | Curve::Triangular { low, high, .. } => (low, high),
            Curve::Normal { .. } => (f64::NEG_INFINITY, f64::INFINITY),
            Curve::LogNormal { .. } | Curve::Gamma { .. } => (0.0, f64::INFINITY),
            Curve::Beta { low, width, .. } => (low, low + width),
        }
    }

    /// The distribution as a line to draw: values at the same distance from each other with their densities, all finite. An end that is
    /// sharp is drawn; of one that the distribution only nears, or at which its density is infinite, a two-hundredth is left out, so
    /// that the picture is of where the values lie and not of how far they could.
    #[must_use]
    pub fn outline(&self, points: usize) -> Vec<(f64, f64)> {
        let (first, last) = match *self {
            Curve::Uniform { low, high } | Curve::Triangular { low, high, .. } => (low, high),
            _ => (self.quantile(0.005), self.quantile(0.995)),
        };
        let at = |point: usize| first + (last - first) * point as f64 / (points.max(2) - 1) as f64;
        (0..points.max(2)).map(at).map(|x| (x, self.density(x))).collect()
    }
}

/// The density at 0 of a distribution whose density there goes as `x^(exponent − 1)`; none elsewhere.
fn at_end(x: f64, exponent: f64, other: f64) -> Option<f64> {
    (x <= 0.0).then_some(match exponent {
        exponent if exponent > 1.0 => 0.0,
        exponent if exponent < 1.0 => f64::INFINITY,
        // B(1, β) = 1/β, Γ(1) = 1.
        _ => other,
    })
}

fn normal_density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt()
}

/// `Φ⁻¹(share)`, for a share above 0 and below 1.
#[must_use]
pub fn standard_normal(share: f64) -> f64 {
    invert(share, 0.0, (-40.0, 40.0), |z| (Tails { below: share_below(z), above: share_below(-z) }, normal_density(z)))
}

/// The logarithm of a quantile of the gamma distribution with scale 1.
fn gamma_logarithm(shape: f64, share: f64) -> f64 {
    invert(share, libm::log(shape), LOGARITHMS, |t| {
        let x = libm::exp(t);
        (gamma_tails(shape, x), gamma_peak(shape, x))
    })
}

/// The logarithm of the odds of a quantile of the beta distribution from 0 to 1.
fn beta_log_odds(alpha: f64, beta: f64, share: f64) -> f64 {
    invert(share, libm::log(alpha) - libm::log(beta), LOGARITHMS, |t| {
        let (x, y) = (1.0 / (1.0 + libm::exp(-t)), 1.0 / (1.0 + libm::exp(t)));
        (beta_tails(alpha, beta, x, y), beta_peak(alpha, beta, x, y))
    })
}
