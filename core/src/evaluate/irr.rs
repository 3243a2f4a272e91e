//! The internal rate of return: section 8.

use serde::Serialize;

use crate::number::Number;

/// The internal rate of return of a yearly net, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Irr {
    /// The yearly rate as a share, to 1e-10.
    Rate(f64),
    /// There is none that means anything.
    None(NoIrr),
}

/// Why there is no internal rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoIrr {
    /// No year has any money.
    Nothing,
    /// Gain only, so nothing is invested.
    NoOutlay,
    /// Outlay only, so nothing comes back.
    NoReturn,
    /// Gain comes first and outlay after it.
    GainFirst,
    /// The sign changes more than once: several rates would fit.
    SeveralChanges,
}

/// The rate r at which `Σ net(t) / (1 + r)^t = 0`, where the yearly net changes sign exactly once, from minus to plus. Zeros are ignored.
pub fn internal_rate_of_return<N: Number>(net: &[N]) -> Irr {
    let money = |year: &&N| year.is_gain() || year.is_loss();
    let signs: Vec<bool> = net.iter().filter(money).map(|year| year.is_gain()).collect();
    let changes = signs.iter().zip(signs.iter().skip(1)).filter(|(one, next)| one != next).count();
    match (signs.first(), changes) {
        (None, _) => Irr::None(NoIrr::Nothing),
        (Some(true), 0) => Irr::None(NoIrr::NoOutlay),
        (Some(false), 0) => Irr::None(NoIrr::NoReturn),
        (Some(true), 1) => Irr::None(NoIrr::GainFirst),
        (Some(false), 1) => {
            // From the first outlay on: empty years before it would make every value near 0 vanish.
            let net: Vec<f64> = net.iter().skip_while(|year| !money(year)).map(|year| year.approximate()).collect();
            Irr::Rate(root(&net).recip() - 1.0)
        }
        _ => Irr::None(NoIrr::SeveralChanges),
    }
}

/// The only positive root of `p(x) = Σ net(t) · x^t`, which is below 0 left of it and above 0 right of it (Descartes' rule of signs).
/// Newton's steps, and a bisection where one leaves the interval that is known to hold the root.
fn root(net: &[f64]) -> f64 {
    let value_and_slope = |x: f64| net.iter().rev().fold((0.0, 0.0), |(value, slope), year| (value * x + year, slope * x + value));
    let (mut low, mut high) = (0.0, 1.0);
    while value_and_slope(high).0 < 0.0 && high < 1e30 {
        low = high;
        high *= 2.0;
    }
    let mut x = low + (high - low) / 2.0;
    for _ in 0..300 {
        let (value, slope) = value_and_slope(x);
        if value < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - value / slope;
        let next = if low < newton && newton < high { newton } else { low + (high - low) / 2.0 };
        if (next - x).abs() <= 4.0 * f64::EPSILON * next {
            return next;
        }
        x = next;
    }
    x
}
