//! The value of an input at which a net is 0, all else held: what must hold for the case to pay.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::case::{Basis, Case, Input, RateBasis};
use crate::evaluate::View;
use crate::number::Number;

use super::input::{held_effects, input_limits, input_value, with_value};
use super::nets::{BottomLine, Nets};
use super::one_way::{Bar, End, spread};

/// On which side of a value the net is at or above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the value and above.
    AtLeast,
    /// At the value and below.
    AtMost,
}

/// Whether the net of a case depends on an input so that it turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// The net is 0 at this value.
    At {
        /// The value.
        value: Decimal,
        /// Where the case pays.
        side: Side,
    },
    /// The net is at or above 0 whatever the value.
    AlwaysPays,
    /// The net is below 0 whatever the value.
    NeverPays,
    /// The net is at or above 0 throughout the range of the input; what is beyond was not looked at.
    PaysInRange,
    /// The net is below 0 throughout the range of the input; what is beyond was not looked at.
    LosesInRange,
    /// The input does not move this net.
    NoMatter,
}

/// Where the net turns as one input moves through all that it can be. The net is linear in most inputs: solved, not searched. In
/// persistence, the discount rate, participants where costs come in groups, and effects whose conversion bends, it is searched between the
/// ends of the input's range, and without a range not at all. None where that leaves no answer, or more than one.
#[must_use]
pub fn turn(case: &Case, input: &Input, view: View, line: BottomLine) -> Option<Turn> {
    let net = |value: Decimal| Some(Nets::of_case(&with_value(case, input, value)?)?.get(view, line));
    let limits = turning_limits(case, input);
    if !is_linear(case, input) {
        return searched(case, input, net);
    }
    // Two values at a distance that the digits of the net can bear, both of them possible.
    let own = input_value(case, input)?;
    let step = own.abs().max(Decimal::ONE);
    let other = if own + step <= limits.1 { own + step } else { (own - step).max(limits.0) };
    solved([(own, net(own)?), (other, net(other)?)], limits)
}

impl Bar {
    /// Where the net turns as the input of the bar moves: [`turn`], from what is known of its ends.
    #[must_use]
    pub fn turn(&self, case: &Case, view: View, line: BottomLine) -> Option<Turn> {
        if !is_linear(case, &self.input) {
            return turn(case, &self.input, view, line);
        }
        let point = |end: &End| Some((end.value, end.nets.as_ref()?.get(view, line)));
        solved([point(&self.low)?, point(&self.high)?], turning_limits(case, &self.input))
    }
}

/// Where a net can turn: a price or a quantity that changes its sign is no answer to how large it must be.
fn turning_limits(case: &Case, input: &Input) -> (Decimal, Decimal) {
    let (least, most) = input_limits(case, input);
    match input {
        Input::Quantity(_) | Input::PriceFactor { .. } => (least.max(Decimal::ZERO), most),
        _ => (least, most),
    }
}

/// Whether every net is linear in an input, all else held.
#[must_use]
pub fn is_linear(case: &Case, input: &Input) -> bool {
    match input {
        Input::PersistenceLoss { .. } | Input::PersistenceYears { .. } | Input::DiscountRate => false,
        Input::Measure { measure, .. } => measure.is_linear(),
        // An effect that is itself uncertain is held, and the rate with moves along.
        Input::RateWithout { .. } => held_effects(case, &[(input, Decimal::ZERO)])
            .iter()
            .all(|(held, _)| !matches!(held, Input::Measure { measure, .. } if !measure.is_linear_in_rate_without())),
        Input::Participants { .. } => !case.costs.iter().chain(&case.saved_costs).any(|line| matches!(line.basis, Basis::PerGroup { .. })),
        _ => true,
    }
}

/// Where the straight line through two values and their nets is 0.
fn solved([(one, at_one), (other, at_other)]: [(Decimal, Decimal); 2], (least, most): (Decimal, Decimal)) -> Option<Turn> {
    let moved = at_other - at_one;
    if !moved.is_gain() && !moved.is_loss() {
        return Some(Turn::NoMatter);
    }
    let slope = moved.checked_div(other - one)?;
    let value = one - at_one.checked_div(slope)?;
    // The last digits of a quotient do not lead past an end.
    let near = [least, most].into_iter().find(|end| (value - *end).abs() < Decimal::new(1, 18));
    let value = near.unwrap_or(value);
    if (least..=most).contains(&value) {
        return Some(Turn::At { value, side: if slope > Decimal::ZERO { Side::AtLeast } else { Side::AtMost } });
    }
    Some(if at_one.is_loss() { Turn::NeverPays } else { Turn::AlwaysPays })
}

/// So many values of a range are tried, so that a net which turns more than once is found out.
const TRIED: usize = 21;
/// Where costs come in groups the net falls by steps: on both sides of so many of them it is tried as well, and of more none is answered.
const MOST_STEPS: usize = 40;

fn searched(case: &Case, input: &Input, net: impl Fn(Decimal) -> Option<Decimal>) -> Option<Turn> {
    let uncertain = case.uncertainty.inputs.iter().find(|uncertain| uncertain.input == *input)?;
    let ends = uncertain.distribution.ends()?;
    let mut values = spread(ends, TRIED);
    values.extend(steps(case, input, ends)?);
    values.sort();
    values.dedup();
    let nets: Vec<(Decimal, Decimal)> = values.into_iter().map(|value| Some((value, net(value)?))).collect::<Option<_>>()?;
    let (first, last) = (nets.first()?.1, nets.last()?.1);
    if nets.iter().all(|(_, net)| *net == first) {
        return Some(Turn::NoMatter);
    }
    let mut turns = nets.windows(2).filter_map(|pair| {
        let [(low, at_low), (high, at_high)] = pair else { return None };
        (at_low.is_loss() != at_high.is_loss()).then_some((*low, *high))
    });
    let Some((mut low, mut high)) = turns.next() else {
        return Some(if first.is_loss() { Turn::LosesInRange } else { Turn::PaysInRange });
    };
    if turns.next().is_some() {
        return None;
    }
    let side = if last.is_loss() { Side::AtMost } else { Side::AtLeast };
    // Halved until the net is within a ten-millionth of a krone of 0, or the value is known to 12 digits.
    for _ in 0..60 {
        let middle = (low + high) / Decimal::TWO;
        if middle.round_sf(12) == low.round_sf(12) || middle.round_sf(12) == high.round_sf(12) {
            break;
        }
        if net(middle)?.is_loss() == first.is_loss() { low = middle } else { high = middle }
    }
    // The end at which the case pays.
    Some(Turn::At { value: if side == Side::AtLeast { high } else { low }, side })
}

/// The numbers of participants at which another group is needed, and just above them; none where they are too many to try.
fn steps(case: &Case, input: &Input, (low, high): (Decimal, Decimal)) -> Option<Vec<Decimal>> {
    let Input::Participants { year } = input else { return Some(Vec::new()) };
    let sizes = case.costs.iter().chain(&case.saved_costs).filter_map(|line| match line.basis {
        Basis::PerGroup { size, .. } => Some(Decimal::from(size)),
        _ => None,
    });
    let mut found = Vec::new();
    for size in sizes {
        let starting = case.participants.starting.iter().enumerate();
        for (_, persons) in starting.filter(|(at, persons)| year.is_none_or(|year| year == *at) && !persons.is_zero()) {
            // The input is the number who start in a year, or a factor on those who start in every year.
            let each = if year.is_some() { size } else { size.checked_div(*persons)? };
            let first = (low / each).ceil();
            let count = ((high / each).floor() - first).to_usize().unwrap_or(0) + 1;
            if count + found.len() / 2 > MOST_STEPS {
                return None;
            }
            for step in (0..count).map(|step| each * (first + Decimal::from(step))) {
                found.extend([step, step + (high - low) * Decimal::new(1, 9)]);
            }
        }
    }
    found.retain(|value| (low..=high).contains(value));
    Some(found)
}

/// How many must succeed for a net to be at or above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Successes {
    /// So many with the intervention: a whole number.
    pub needed: Decimal,
    /// Of so many: everyone who completes, or everyone who starts, as the rate is of.
    pub of: Decimal,
    /// So many succeed as the case expects.
    pub expected: Decimal,
    /// So many would have succeeded without the intervention.
    pub without: Decimal,
}

/// How many must succeed in an outcome with the intervention, all else held, for a net to be at or above 0: the threshold of the rate
/// with, times those of whom it is a share, rounded up. None where no number of them is enough, where it pays whatever the number,
/// or where fewer must succeed.
#[must_use]
pub fn successes_needed(case: &Case, outcome: &str, view: View, line: BottomLine) -> Option<Successes> {
    let rate = &case.outcomes.iter().find(|found| found.id == outcome)?.success_rate;
    let Turn::At { value, side: Side::AtLeast } = turn(case, &Input::RateWith { outcome: outcome.to_owned() }, view, line)? else {
        return None;
    };
    let starting: Decimal = case.participants.starting.iter().sum();
    let of = match rate.basis {
        RateBasis::Completers => starting * case.participants.completion_rate,
        RateBasis::Starters => starting,
    };
    // A rate such as one third times 30 is 10, however many digits a decimal holds.
    let needed = (value * of).round_dp(12).ceil();
    Some(Successes { needed, of, expected: rate.with * of, without: rate.without * of })
}
