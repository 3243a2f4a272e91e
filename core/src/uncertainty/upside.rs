//! How much of a distribution lies above a limit, in closed form.

use super::distribution::Curve;
use crate::effect_size::share_below;

impl Curve {
    /// `E[max(0, X − limit)]`. Each formula is the integral of the share above over all values above the limit; of beta and gamma
    /// distributions it uses that `x · density(x)` is the mean times the density with the first parameter one higher.
    #[must_use]
    pub fn mean_above(&self, limit: f64) -> f64 {
        let (lowest, highest) = self.support();
        if limit <= lowest || limit >= highest {
            return if limit <= lowest { self.mean() - limit } else { 0.0 };
        }
        let above = |curve: Curve| 1.0 - curve.below(limit);
        match *self {
            Curve::Uniform { low, high } => (high - limit) * (high - limit) / (2.0 * (high - low)),
            Curve::Triangular { low, mode, high } => {
                let cube = |length: f64| length * length * length;
                if limit >= mode {
                    cube(high - limit) / (3.0 * (high - low) * (high - mode))
                } else {
                    self.mean() - limit + cube(limit - low) / (3.0 * (high - low) * (mode - low))
                }
            }
            Curve::Normal { mean, sd } => {
                let z = (limit - mean) / sd;
                sd * (libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt() - z * share_below(-z))
            }
            Curve::LogNormal { mu, sigma } => {
                let z = (libm::log(limit) - mu) / sigma;
                self.mean() * share_below(sigma - z) - limit * share_below(-z)
            }
            Curve::Beta { low, width, alpha, beta } => {
                let higher = Curve::Beta { low, width, alpha: alpha + 1.0, beta };
                (self.mean() - low) * above(higher) - (limit - low) * above(*self)
            }
            Curve::Gamma { shape, scale } => self.mean() * above(Curve::Gamma { shape: shape + 1.0, scale }) - limit * above(*self),
        }
        .max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against the same expectation as a sum over 200,000 equally likely parts.
    #[test]
    fn as_summed_over_the_distribution() {
        let curves = [
            Curve::Uniform { low: -1.0, high: 3.0 },
            Curve::Triangular { low: -2.0, mode: 1.0, high: 2.0 },
            Curve::Triangular { low: 0.0, mode: 0.0, high: 2.0 },
            Curve::Triangular { low: 0.0, mode: 2.0, high: 2.0 },
            Curve::Normal { mean: -3.0, sd: 0.2 },
            Curve::LogNormal { mu: 0.3, sigma: 0.7 },
            Curve::Beta { low: -2.0, width: 5.0, alpha: 2.5, beta: 3.5 },
            Curve::Beta { low: 0.0, width: 1.0, alpha: 0.5, beta: 4.0 },
            Curve::Gamma { shape: 2.5, scale: 7.0 },
        ];
        const PARTS: u32 = 200_000;
        for curve in curves {
            for share in [0.001, 0.1, 0.5, 0.8, 0.999] {
                let limit = curve.quantile(share);
                let quantiles = super::super::table::Quantiles::of_each(&[curve]).remove(0);
                let sum: f64 = (0..PARTS).map(|k| (quantiles.at((f64::from(k) + 0.5) / f64::from(PARTS)) - limit).max(0.0)).sum();
                let (found, summed) = (curve.mean_above(limit), sum / f64::from(PARTS));
                assert!((found - summed).abs() < 3e-5 * curve.variance().sqrt(), "{curve:?} above {limit}: {found}, summed {summed}");
            }
            let (lowest, highest) = curve.support();
            if lowest.is_finite() {
                assert!((curve.mean_above(lowest - 1.0) - curve.mean() - 1.0 + lowest).abs() < 1e-12);
            }
            if highest.is_finite() {
                assert_eq!(curve.mean_above(highest + 1.0), 0.0);
            }
        }
    }
}
