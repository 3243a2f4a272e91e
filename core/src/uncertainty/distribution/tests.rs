use super::{Curve, Misfit};
use crate::case::{Distribution, Family, Level, Stated};

const CURVES: [Curve; 14] = [
    Curve::Uniform { low: -1.0, high: 3.0 },
    Curve::Triangular { low: 0.0, mode: 1.0, high: 5.0 },
    Curve::Triangular { low: 2.0, mode: 2.0, high: 5.0 },
    Curve::Triangular { low: 2.0, mode: 5.0, high: 5.0 },
    Curve::Normal { mean: -3.0, sd: 0.25 },
    Curve::LogNormal { mu: 0.5, sigma: 0.75 },
    Curve::Beta { low: 0.0, width: 1.0, alpha: 12.0, beta: 56.0 },
    Curve::Beta { low: 0.0, width: 1.0, alpha: 0.5, beta: 0.5 },
    Curve::Beta { low: 10.0, width: 40.0, alpha: 1.0, beta: 5.0 },
    Curve::Beta { low: 0.0, width: 1.0, alpha: 4_000.0, beta: 7_000.0 },
    Curve::Gamma { shape: 2.25, scale: 4.0 / 3.0 },
    Curve::Gamma { shape: 0.25, scale: 100.0 },
    Curve::Gamma { shape: 1.0, scale: 7.0 },
    Curve::Gamma { shape: 100_000.0, scale: 0.1 },
];

const SHARES: [f64; 11] = [1e-9, 0.001, 0.025, 0.1, 0.3, 0.5, 0.6, 0.9, 0.975, 0.999, 1.0 - 1e-9];

#[test]
fn a_quantile_has_its_share_below_it() {
    for curve in CURVES {
        for share in SHARES {
            let x = curve.quantile(share);
            assert!((curve.below(x) - share).abs() <= 2e-13 + 1e-9 * share.min(1.0 - share), "{curve:?} at {share}: {x}");
        }
        let quantiles = SHARES.map(|share| curve.quantile(share));
        assert!(quantiles.is_sorted_by(|one, next| one < next), "{curve:?}: {quantiles:?}");
    }
}

/// The mean is ∫ quantile, and the variance ∫ (quantile − mean)², over all shares: by the midpoint rule in t with share = t³(10 − 15t + 6t²),
/// which takes the ends in small steps.
#[test]
fn mean_and_variance_are_those_of_the_quantiles() {
    const STEPS: usize = 20_000;
    for curve in CURVES {
        let (mut mean, mut square) = (0.0, 0.0);
        for step in 0..STEPS {
            let t = (step as f64 + 0.5) / STEPS as f64;
            let share = t * t * t * (10.0 - 15.0 * t + 6.0 * t * t);
            let weight = 30.0 * t * t * (1.0 - t) * (1.0 - t) / STEPS as f64;
            let off = curve.quantile(share) - curve.mean();
            mean += weight * off;
            square += weight * off * off;
        }
        let sd = curve.variance().sqrt();
        assert!(mean.abs() < 1e-5 * sd, "{curve:?}: {mean}");
        assert!((square / curve.variance() - 1.0).abs() < 1e-5, "{curve:?}: {square}");
    }
}

#[test]
fn the_density_is_the_slope_of_the_share() {
    for curve in CURVES {
        for share in [0.05, 0.3, 0.55, 0.95] {
            let x = curve.quantile(share);
            // As far as a hundred-thousandth of the distribution reaches.
            let step = 0.01 * (curve.quantile(share + 0.001) - x);
            let slope = (curve.below(x + step) - curve.below(x - step)) / (2.0 * step);
            assert!((slope / curve.density(x) - 1.0).abs() < 1e-4, "{curve:?} at {share}");
        }
        assert!(curve.outline(50).iter().all(|(x, density)| x.is_finite() && density.is_finite() && *density >= 0.0), "{curve:?}");
    }
}

/// Closed forms: a gamma of shape 1 is exponential, a beta(1, b) and a beta(a, 1) are powers, a beta(½, ½) is the arcsine distribution.
#[test]
fn families_that_have_a_closed_form() {
    let exponential = Curve::Gamma { shape: 1.0, scale: 7.0 };
    for share in SHARES {
        let x = -7.0 * libm::log1p(-share);
        assert!((exponential.quantile(share) / x - 1.0).abs() < 1e-12, "{share}");
        let power = Curve::Beta { low: 0.0, width: 1.0, alpha: 3.0, beta: 1.0 };
        assert!((power.quantile(share) / libm::pow(share, 1.0 / 3.0) - 1.0).abs() < 1e-12, "{share}");
        let arcsine = Curve::Beta { low: 0.0, width: 1.0, alpha: 0.5, beta: 0.5 };
        let sine = libm::sin(std::f64::consts::FRAC_PI_2 * share);
        assert!((arcsine.quantile(share) / (sine * sine) - 1.0).abs() < 1e-11, "{share}");
    }
}

fn fitted(family: Family, stated: Stated) -> Result<Curve, Misfit> {
    Distribution::Fitted { family, stated }.curve()
}

fn dec(text: &str) -> rust_decimal::Decimal {
    text.parse().unwrap()
}

fn interval(low: &str, high: &str, level: Level) -> Stated {
    Stated::Interval { low: dec(low), high: dec(high), level }
}

#[test]
fn an_interval_is_met_at_both_ends() {
    for family in [Family::Normal, Family::LogNormal, Family::Beta, Family::Gamma] {
        for (low, high) in [("0.2", "0.5"), ("0.01", "0.4"), ("0.93", "0.97"), ("0.4999", "0.5001"), ("0.0001", "0.9")] {
            for (level, ends) in [(Level::Ninety, (0.05, 0.95)), (Level::NinetyFive, (0.025, 0.975))] {
                let curve = match fitted(family, interval(low, high, level)) {
                    Ok(curve) => curve,
                    Err(misfit) => {
                        // So narrow an interval has parameters beyond a million.
                        assert!(matches!(family, Family::Beta | Family::Gamma), "{family:?}");
                        assert_eq!((misfit, low), (Misfit::TooNarrow, "0.4999"));
                        continue;
                    }
                };
                for (end, share) in [(low, ends.0), (high, ends.1)] {
                    let end: f64 = end.parse().unwrap();
                    assert!((curve.quantile(share) / end - 1.0).abs() < 1e-9, "{family:?} {low}–{high}: {curve:?}");
                }
            }
        }
    }
}

#[test]
fn a_mean_and_its_error_are_met() {
    for family in [Family::Normal, Family::LogNormal, Family::Beta, Family::Gamma] {
        for (mean, error) in [("0.34", "0.08"), ("0.9", "0.05"), ("0.02", "0.03")] {
            let curve = fitted(family, Stated::MeanAndError { mean: dec(mean), error: dec(error) }).unwrap();
            assert!((curve.mean() / mean.parse::<f64>().unwrap() - 1.0).abs() < 1e-12, "{family:?}");
            assert!((curve.variance().sqrt() / error.parse::<f64>().unwrap() - 1.0).abs() < 1e-12, "{family:?}");
        }
    }
}

#[test]
fn what_no_distribution_has_is_refused() {
    let mean = |family, mean: &str, error: &str| fitted(family, Stated::MeanAndError { mean: dec(mean), error: dec(error) });
    assert_eq!(mean(Family::Beta, "0.5", "0.5"), Err(Misfit::TooWide));
    assert_eq!(mean(Family::Beta, "1", "0.1"), Err(Misfit::Outside));
    assert_eq!(mean(Family::Gamma, "-1", "0.1"), Err(Misfit::Outside));
    assert_eq!(mean(Family::LogNormal, "0", "0.1"), Err(Misfit::Outside));
    assert_eq!(mean(Family::Gamma, "1000", "0.01"), Err(Misfit::TooNarrow));
    assert_eq!(mean(Family::Normal, "1", "0"), Err(Misfit::TooNarrow));
    assert_eq!(fitted(Family::Beta, interval("0.5", "1", Level::Ninety)), Err(Misfit::Outside));
    assert_eq!(fitted(Family::Gamma, interval("2", "1", Level::Ninety)), Err(Misfit::Outside));
    let count = |successes: &str| fitted(Family::Beta, Stated::Count { successes: dec(successes), of: dec("34") });
    assert_eq!((count("0"), count("34")), (Err(Misfit::Outside), Err(Misfit::Outside)));
    assert_eq!(count("7"), Ok(Curve::Beta { low: 0.0, width: 1.0, alpha: 7.0, beta: 27.0 }));
    let pert = Distribution::Pert { low: dec("1"), mode: dec("0"), high: dec("3"), weight: dec("4") };
    assert_eq!(pert.curve(), Err(Misfit::Outside));
}
