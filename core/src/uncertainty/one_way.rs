//! One input at a time, all others held at what the case says: tornado, spider, and the value at which the net is 0.

use rust_decimal::Decimal;

use crate::case::{Case, Distribution, Input};
use crate::evaluate::View;

use super::input::{input_value, with_value};
use super::nets::{BottomLine, Nets};

/// What each uncertain input does alone.
#[derive(Clone, Debug, PartialEq)]
pub struct OneWay {
    /// The case as it is.
    pub expected: Nets,
    /// Each uncertain input, in the order of the case.
    pub bars: Vec<Bar>,
}

/// One input at both ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its place in [`crate::Uncertainty::inputs`].
    pub place: usize,
    /// Which input.
    pub input: Input,
    /// What the case says.
    pub value: Decimal,
    /// At the lower end of the input, whatever the net does there.
    pub low: End,
    /// At the upper end.
    pub high: End,
}

/// An end of an input.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The value of the input.
    pub value: Decimal,
    /// What the case comes to with it; none where its amounts are too large to be calculated exactly.
    pub nets: Option<Nets>,
}

/// A bar of a tornado.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TornadoBar<'a> {
    /// The input and its ends.
    pub bar: &'a Bar,
    /// The net at the lower end of the input.
    pub at_low: Decimal,
    /// The net at the upper end of the input.
    pub at_high: Decimal,
}

impl TornadoBar<'_> {
    /// How far the net moves, without sign.
    #[must_use]
    pub fn width(&self) -> Decimal {
        (self.at_high - self.at_low).abs()
    }
}

/// Each uncertain input at both ends of its range, all else held. The case must have been read or checked.
#[must_use]
pub fn one_way(case: &Case) -> OneWay {
    let end = |input: &Input, value: Decimal| End { value, nets: with_value(case, input, value).and_then(|case| Nets::of_case(&case)) };
    let bars = case.uncertainty.inputs.iter().enumerate().filter_map(|(place, uncertain)| {
        let input = &uncertain.input;
        let (low, high) = uncertain.distribution.ends()?;
        Some(Bar { place, input: input.clone(), value: input_value(case, input)?, low: end(input, low), high: end(input, high) })
    });
    OneWay { expected: Nets::of(&crate::evaluate(case)), bars: bars.collect() }
}

impl OneWay {
    /// The bars for one bottom line, the widest first; inputs that move it alike stay in the order of the case.
    #[must_use]
    pub fn tornado(&self, view: View, line: BottomLine) -> Vec<TornadoBar<'_>> {
        let net = |end: &End| Some(end.nets.as_ref()?.get(view, line));
        let mut bars: Vec<TornadoBar> =
            self.bars.iter().filter_map(|bar| Some(TornadoBar { bar, at_low: net(&bar.low)?, at_high: net(&bar.high)? })).collect();
        bars.sort_by_key(|bar| std::cmp::Reverse(bar.width()));
        bars
    }
}

impl Distribution {
    /// The ends between which an input is moved: those of a range, and of a uniform distribution, as they were stated; of any other its
    /// middle 95 %.
    #[must_use]
    pub fn ends(&self) -> Option<(Decimal, Decimal)> {
        if let Distribution::Range { low, high } | Distribution::Uniform { low, high } = self {
            return Some((*low, *high));
        }
        let curve = self.curve().ok()?;
        Some((to_decimal(curve.quantile(0.025))?, to_decimal(curve.quantile(0.975))?))
    }
}

/// Twelve digits: more than anything about an uncertain number can be known to, and short enough to be calculated with exactly.
pub(super) fn to_decimal(number: f64) -> Option<Decimal> {
    Some(Decimal::try_from(number).ok()?.round_sf(12)?.normalize())
}

impl Bar {
    /// The input at so many values at the same distance from its lower to its upper end, and at what the case says where that lies
    /// between: a line of a spider.
    #[must_use]
    pub fn line(&self, case: &Case, points: usize) -> Vec<End> {
        let mut values = spread((self.low.value, self.high.value), points);
        if self.low.value < self.value && self.value < self.high.value && !values.contains(&self.value) {
            values.push(self.value);
            values.sort();
        }
        let at = |value: Decimal| match [&self.low, &self.high].into_iter().find(|end| end.value == value) {
            Some(end) => end.clone(),
            None => End { value, nets: with_value(case, &self.input, value).and_then(|case| Nets::of_case(&case)) },
        };
        values.into_iter().map(at).collect()
    }
}

/// At least two values at the same distance from each other, both ends among them.
pub(super) fn spread((low, high): (Decimal, Decimal), points: usize) -> Vec<Decimal> {
    let steps = Decimal::from(points.max(2) - 1);
    (0..points.max(2)).map(|step| low + (high - low) * Decimal::from(step) / steps).collect()
}
