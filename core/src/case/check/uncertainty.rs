//! What is said about uncertainty, held against the numbers of the whole case.

use rust_decimal::Decimal;

use crate::case::document::Case;
use crate::case::input::Input;
use crate::case::problem::{Allowed, Code, Step};
use crate::case::reader::Reader;
use crate::case::uncertainty::{Change, UncertainInput};
use crate::number::Number;
use crate::uncertainty::{CorrelationFactor, input_limits, input_value, with_changes};

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
            r.below([Step::Key("scenarios".into()), Step::Index(place)], |r| changes(r, case, &scenario.changes));
        }
    });
}

/// A distribution lies within what its input can be in this case, and holds the value that the input has.
fn distribution(r: &mut Reader, case: &Case, uncertain: &UncertainInput) {
    let (Ok(curve), Some(value)) = (uncertain.distribution.curve(), input_value(case, &uncertain.input)) else { return };
    let (least, most) = input_limits(case, &uncertain.input);
    let (lowest, highest) = curve.support();
    // An infinite end was judged by the kind of the input.
    let outside = |end: f64| end.is_finite() && (end < least.approximate() - 1e-12 || end > most.approximate() + 1e-12);
    if outside(lowest) || outside(highest) {
        r.problem_at("distribution", Code::DistributionOutside, None, allowed(least, most));
        return;
    }
    let value_in_it = value.approximate();
    if value_in_it < lowest || value_in_it > highest {
        let shown = |end: f64| Decimal::try_from(end).map_or_else(|_| String::new(), |end| end.normalize().to_string());
        let allowed = Allowed::Range { min: shown(lowest), max: shown(highest), above: false };
        r.problem_at("distribution", Code::ExpectedOutside, Some(value.normalize().to_string()), allowed);
    }
}

/// A change whose limits depend on other numbers is judged with all other changes made; the rest was judged by the kind of the input.
fn changes(r: &mut Reader, case: &Case, changes: &[Change]) {
    for (place, change) in changes.iter().enumerate() {
        if !matches!(change.input, Input::Effect { .. } | Input::DiscountRate) {
            continue;
        }
        let others = changes.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, other)| (&other.input, other.value));
        let (least, most) =
            with_changes(case, others).map_or_else(|| input_limits(case, &change.input), |case| input_limits(&case, &change.input));
        if change.value < least || change.value > most {
            let path = [Step::Key("changes".into()), Step::Index(place)];
            r.below(path, |r| r.problem_at("value", Code::OutOfRange, Some(change.value.normalize().to_string()), allowed(least, most)));
        }
    }
}

fn allowed(least: Decimal, most: Decimal) -> Allowed {
    Allowed::Range { min: least.normalize().to_string(), max: most.normalize().to_string(), above: false }
}
