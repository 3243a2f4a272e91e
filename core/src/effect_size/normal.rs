//! The normal and the logistic distribution.

/// `Φ(z)`: the share of a standard normal distribution below z.
pub(crate) fn share_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// `Φ⁻¹(share)`, for a share between 0 and 1. Halved until two neighbouring numbers are left, so that it is the inverse of
/// [`share_below`] to the last digit, and needs no table of constants.
pub(super) fn quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-40.0, 40.0);
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return middle;
        }
        if share_below(middle) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The log odds of a share between 0 and 1.
pub(super) fn log_odds(share: f64) -> f64 {
    libm::log(share) - libm::log1p(-share)
}

/// The share with these log odds.
pub(super) fn share_of_log_odds(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles as in any table of the normal distribution (NIST/SEMATECH e-Handbook, 1.3.6.7.1).
    #[test]
    fn quantiles_of_the_table() {
        for (share, z) in [(0.5, 0.0), (0.841_344_746_068_543, 1.0), (0.975, 1.959_963_984_540_054), (0.2, -0.841_621_233_572_914)] {
            assert!((quantile(share) - z).abs() < 1e-12, "{share}");
            assert!((share_below(z) - share).abs() < 1e-12, "{z}");
        }
    }
}
