//! What is said about uncertainty, held against the numbers of the whole case.

use rust_decimal::Decimal;

use crate::case::document::Case;
use crate::case::input::Input;
use crate::case::problem::{Allowed, Code, Step};
use crate::case::reader::Reader;
use crate::case::uncertainty::{Change, Distribution, Scenario, UncertainInput};
use crate::number::Number;
use crate::uncertainty::{
    CorrelationFactor, MOST_OUTSIDE, drawn_scenario, input_limits, input_value, share_outside, share_outside_of, with_changes,
};

pub(super) fn check(r: &mut Reader, case: &Case) {
    let found = &case.uncertainty;
    r.at(Step::Key("uncertainty".into()), |r| {
        for (place, uncertain) in found.inputs.iter().enumerate() {
            r.below([Step::Key("inputs".into()), Step::Index(place)], |r| distribution(r, case, uncertain));
        }
        if !found.correlations.is_empty() && CorrelationFactor::of(found).is_none() {
            r.problem_at("correlations", Code::CorrelationsImpossible, None, Allowed::Plain);
        }
        for (place, scenario) in found.scenarios.iter().enumerate() {
            r.below([Step::Key("scenarios".into()), Step::Index(place)], |r| changes(r, case, scenario));
        }
    });
}

/// A distribution lies within what its input can be in this case, and holds the value that the input has.
fn distribution(r: &mut Reader, case: &Case, uncertain: &UncertainInput) {
    let (Ok(curve), Some(value)) = (uncertain.distribution.curve(), input_value(case, &uncertain.input)) else { return };
    let (least, most) = input_limits(case, &uncertain.input);
    let (lowest, highest) = curve.support();
    // A rate without is judged between the ends that it is moved between alone; its draws are judged with those of the effect.
    let ends = uncertain.distribution.ends().filter(|_| matches!(uncertain.input, Input::RateWithout { .. }));
    let (first, last) = ends.map_or((lowest, highest), |(low, high)| (low.approximate(), high.approximate()));
    // An infinite end was judged by the kind of the input, or is with the draws.
    let outside = |end: f64| end.is_finite() && (end < least.approximate() - 1e-12 || end > most.approximate() + 1e-12);
    if outside(first) || outside(last) {
        r.problem_at("distribution", Code::DistributionOutside, None, allowed(least, most));
        return;
    }
    if draws_outside(case, uncertain) {
        let is_alone = !case.uncertainty.inputs.iter().any(|other| is_rate_without(&other.input, &uncertain.input));
        let (code, allowed) =
            if is_alone { (Code::DistributionOutside, allowed(least, most)) } else { (Code::TogetherOutside, Allowed::Plain) };
        r.problem_at("distribution", code, None, allowed);
        return;
    }
    // A sharp end belongs to the distribution; of one that only thins out, what counts is where nearly all of it lies.
    let held = match &uncertain.distribution {
        Distribution::Range { low, high }
        | Distribution::Uniform { low, high }
        | Distribution::Triangular { low, high, .. }
        | Distribution::Pert { low, high, .. } => Some((*low, *high)),
        Distribution::Fitted { .. } => uncertain.distribution.ends(),
    };
    if let Some((low, high)) = held.filter(|(low, high)| value < *low || value > *high) {
        let shown = |end: Decimal| end.round_sf(4).unwrap_or(end).normalize().to_string();
        let allowed = Allowed::Range { min: shown(low), max: shown(high), above: false };
        r.problem_at("distribution", Code::ExpectedOutside, Some(value.normalize().to_string()), allowed);
    }
}

/// Whether an effect would lead to a rate outside 0 to 1 in more draws than are let pass.
fn draws_outside(case: &Case, uncertain: &UncertainInput) -> bool {
    share_outside(case, uncertain).is_some_and(is_too_much)
}

fn is_too_much(share: f64) -> bool {
    share.is_nan() || share > MOST_OUTSIDE
}

/// Whether the one is the rate without that the other, an effect as it was entered, is converted from.
fn is_rate_without(one: &Input, other: &Input) -> bool {
    matches!((one, other), (Input::RateWithout { outcome: one }, Input::Measure { outcome: other, .. }) if one == other)
}

/// Whether an input says what the rate with the intervention of an outcome is.
fn tells_rate_with(input: &Input, outcome: &str) -> bool {
    matches!(input, Input::RateWith { outcome: of } | Input::Measure { outcome: of, .. } if of == outcome)
}

/// A change whose limits depend on other numbers is judged with all other changes made; the rest was judged by the kind of the input.
fn changes(r: &mut Reader, case: &Case, scenario: &Scenario) {
    for (place, change) in scenario.changes.iter().enumerate() {
        let others = scenario.changes.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, other)| other);
        let problem = match &change.input {
            Input::Effect { .. } | Input::DiscountRate => {
                let others = with_changes(case, others.map(|other| (&other.input, other.value)));
                out_of_limits(others.as_ref().unwrap_or(case), change)
            }
            Input::Measure { outcome, measure } => {
                let without = Input::RateWithout { outcome: outcome.clone() };
                let changed = others.into_iter().find(|other| other.input == without).map(|other| other.value);
                let without = changed.or_else(|| input_value(case, &without));
                let found = without.and_then(|without| measure.convert(without, change.value).err());
                let drawn = || share_outside_of(case, outcome, *measure, change.value).filter(|_| changed.is_none());
                let together = || drawn().filter(|share| is_too_much(*share)).map(|_| (Code::TogetherOutside, None, Allowed::Plain));
                found.map(|found| (found.code, found.value, found.allowed)).or_else(together)
            }
            Input::RateWithout { outcome } if !others.into_iter().any(|other| tells_rate_with(&other.input, outcome)) => {
                out_of_limits(case, change).or_else(|| draws_outside_in(case, scenario, &change.input))
            }
            _ => None,
        };
        if let Some((code, value, allowed)) = problem {
            let path = [Step::Key("changes".into()), Step::Index(place)];
            r.below(path, |r| r.problem_at("value", code, value, allowed));
        }
    }
}

/// What is wrong with a value: its code, the value itself, and what would be right.
type Wrong = (Code, Option<String>, Allowed);

fn out_of_limits(case: &Case, change: &Change) -> Option<Wrong> {
    let (least, most) = input_limits(case, &change.input);
    let is_outside = change.value < least || change.value > most;
    is_outside.then(|| (Code::OutOfRange, Some(change.value.normalize().to_string()), allowed(least, most)))
}

/// An effect that is still uncertain in a scenario is drawn with the rate without that the scenario names.
fn draws_outside_in(case: &Case, scenario: &Scenario, without: &Input) -> Option<Wrong> {
    let seen = drawn_scenario(case, scenario)?.case;
    let mut effects = seen.uncertainty.inputs.iter().filter(|uncertain| is_rate_without(without, &uncertain.input));
    effects.any(|uncertain| draws_outside(&seen, uncertain)).then_some((Code::TogetherOutside, None, Allowed::Plain))
}

fn allowed(least: Decimal, most: Decimal) -> Allowed {
    Allowed::Range { min: least.normalize().to_string(), max: most.normalize().to_string(), above: false }
}
