//! How often an uncertain effect leads to a rate outside 0 to 1, told before anything is drawn: section 16.

use rust_decimal::Decimal;

use super::correlation::of_normal_numbers;
use super::distribution::{Curve, standard_normal};
use super::input::input_value;
use crate::case::{Case, Input, UncertainInput};
use crate::effect_size::{Measure, share_below};
use crate::number::Number;

/// A case in which a larger share of the draws would lie outside is refused: of the hundred thousand that are made unless somebody asks for
/// more, one.
pub(crate) const MOST_OUTSIDE: f64 = 1e-5;

/// The normal scores between which a rate without is followed, and the step from one to the next. A billionth lies beyond each end.
const SCORES: f64 = 6.0;
const STEP: f64 = 0.125;

/// The share of the draws of an effect as it was entered that lead to a rate outside 0 to 1, with the rate without as uncertain as it is,
/// and tied to the effect as it is. None of any other input.
pub(crate) fn share_outside(case: &Case, uncertain: &UncertainInput) -> Option<f64> {
    let Input::Measure { outcome, measure } = &uncertain.input else { return None };
    let effect = uncertain.distribution.curve().ok()?;
    let own = input_value(case, &uncertain.input)?.approximate();
    let without = Input::RateWithout { outcome: outcome.clone() };
    let Some(rate) = case.uncertainty.inputs.iter().find(|found| found.input == without) else {
        let (least, most) = measure.possible(input_value(case, &without)?.approximate(), own);
        return Some(effect.below(least) + 1.0 - effect.below(most));
    };
    let is_tied = |between: &[Input; 2]| between.contains(&uncertain.input) && between.contains(&without);
    let tie = case.uncertainty.correlations.iter().find(|correlation| is_tied(&correlation.between));
    let correlation = tie.map_or(0.0, |tie| of_normal_numbers(tie.rank));
    Some(share_of_pairs(*measure, own, &effect, &rate.distribution.curve().ok()?, correlation))
}

/// The same of an effect that is certain, where the rate without is uncertain; none where it is not.
pub(crate) fn share_outside_of(case: &Case, outcome: &str, measure: Measure, value: Decimal) -> Option<f64> {
    let without = Input::RateWithout { outcome: outcome.to_owned() };
    let rate = case.uncertainty.inputs.iter().find(|found| found.input == without)?;
    let value = value.approximate();
    let certain = Curve::Uniform { low: value, high: value };
    Some(share_of_pairs(measure, value, &certain, &rate.distribution.curve().ok()?, 0.0))
}

/// The share of the pairs of an effect and a rate without: for each rate the share of effects, summed over the normal scores of the rate.
/// `own` tells a number needed to treat from one needed to harm.
fn share_of_pairs(measure: Measure, own: f64, effect: &Curve, rate: &Curve, correlation: f64) -> f64 {
    let steps = (2.0 * SCORES / STEP) as u32;
    let (mut outside, mut all) = (0.0, 0.0);
    for score in (0..=steps).map(|step| f64::from(step) * STEP - SCORES) {
        let likely = libm::exp(-0.5 * score * score);
        let (least, most) = measure.possible(rate.quantile(share_below(score)), own);
        let below = |limit| below_beside(effect, limit, correlation, score);
        outside += likely * (below(least) + 1.0 - below(most));
        all += likely;
    }
    outside / all
}

/// The share below a limit where the normal score of the other one is known.
fn below_beside(curve: &Curve, limit: f64, correlation: f64, score: f64) -> f64 {
    let below = curve.below(limit);
    if correlation == 0.0 || below <= 0.0 || below >= 1.0 {
        return below;
    }
    share_below((standard_normal(below) - correlation * score) / (1.0 - correlation * correlation).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A product of log-normal numbers is log-normal: the logarithms add up, and with a correlation c the variance of their sum is
    /// `a² + b² + 2abc`.
    #[test]
    fn a_ratio_of_a_rate_in_closed_form() {
        for (rate, ratio, correlation) in [
            ((-1.2, 0.2), (0.3, 0.15), 0.0),
            ((-0.9, 0.3), (0.2, 0.1), 0.0),
            ((-0.9, 0.3), (0.2, 0.1), 0.5),
            ((-0.9, 0.3), (0.2, 0.1), -0.8),
            ((-1.6, 0.02), (0.9, 0.2), 0.3),
        ] {
            let curve = |(mu, sigma)| Curve::LogNormal { mu, sigma };
            let found = share_of_pairs(Measure::RiskRatio, 1.0, &curve(ratio), &curve(rate), correlation);
            let variance = rate.1 * rate.1 + ratio.1 * ratio.1 + 2.0 * rate.1 * ratio.1 * correlation;
            let expected = share_below((rate.0 + ratio.0) / f64::sqrt(variance));
            assert!((found - expected).abs() < 1e-8 + 1e-3 * expected, "{rate:?} {ratio:?} {correlation}: {found:e} {expected:e}");
        }
    }

    #[test]
    fn no_odds_ratio_and_no_difference_leads_outside() {
        let rate = Curve::Beta { low: 0.0, width: 1.0, alpha: 2.0, beta: 3.0 };
        let ratio = Curve::LogNormal { mu: 1.0, sigma: 0.9 };
        assert!(share_of_pairs(Measure::OddsRatio, 2.0, &ratio, &rate, 0.0) < 1e-12);
        let difference = Curve::Normal { mean: 0.4, sd: 0.3 };
        assert!(share_of_pairs(Measure::NormalDifference, 0.4, &difference, &rate, 0.0) < 1e-12);
        // A number needed to treat is not one needed to harm, nor anything between them.
        let needed = Curve::Normal { mean: 9.0, sd: 5.0 };
        assert!(share_of_pairs(Measure::NumberNeededToTreat, 9.0, &needed, &rate, 0.0) > 0.04);
    }
}
