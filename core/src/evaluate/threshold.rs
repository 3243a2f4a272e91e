//! How far one input can move before the net is 0, all else held. The net is linear in each of them: solved, not searched. Section 8.

use crate::case::Case;
use crate::number::{Number, per_money, sum};

use super::figure::{Line, Phase, Slice, View};
use super::money::Model;
use super::results::{BreakEven, Results};

/// One input, changed alone until the net is 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold<N> {
    /// What is changed.
    pub of: ThresholdOf,
    /// What it is multiplied by; for the horizon, the number of years. None where no value brings the net to 0.
    pub value: Option<N>,
}

/// What a threshold is found for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThresholdOf {
    /// Every net success rate.
    Effect,
    /// Every cost line.
    Cost,
    /// The amount of one cost line; or the price, or the whole quantity line, of one consequence.
    Line(Line),
    /// The first number of years from which the net stays at or above 0.
    Horizon,
}

/// The thresholds of a view's net, or of its present value. The results must be those of the case.
#[must_use]
pub fn thresholds<N: Number>(case: &Case, results: &Results<N>, view: View, discounted: bool) -> Vec<Threshold<N>> {
    let result = results.of(view);
    let model = Model::<N>::new(case);
    let (net, effect, cost, break_even) = if discounted {
        let effect = result.break_even_effect_factor_present_value;
        (result.net.present_value, effect, result.break_even_cost_factor_present_value, result.discounted_break_even)
    } else {
        (result.net.total, result.break_even_effect_factor, result.break_even_cost_factor, result.break_even)
    };
    let mut thresholds = vec![
        Threshold { of: ThresholdOf::Effect, value: effect },
        Threshold { of: ThresholdOf::Cost, value: cost },
        Threshold { of: ThresholdOf::Horizon, value: years_to_reach(break_even) },
    ];
    thresholds.extend(model.by_line(&Slice::net(view).discounted(discounted)).into_iter().map(|(line, money)| {
        let part = if line.kind.phase() == Phase::Cost { -money } else { money };
        Threshold { of: ThresholdOf::Line(line), value: line_factor(net, part) }
    }));
    thresholds
}

/// How many years a calculation must reach for the net to stay at or above 0 from there on.
pub(super) fn years_to_reach<N: Number>(break_even: BreakEven) -> Option<N> {
    break_even.year().map(|t| sum((0..=t).map(|_| N::ONE)))
}

/// What a line that adds `part` to a net is multiplied by for that net to be 0: `net + (factor − 1) · part = 0`.
pub(super) fn line_factor<N: Number>(net: N, part: N) -> Option<N> {
    per_money(part - net, part)
}
