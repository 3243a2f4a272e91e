//! Finding where a function takes a value.

use super::special::Tails;

/// The t at which a distribution function leaves `share` below it. `at` gives both tails at t and the slope there. The smaller tail
/// is matched, in its logarithm, which is concave for every family here: Newton's steps, and the middle of what is left where one
/// would leave it.
pub(super) fn invert(share: f64, start: f64, (mut low, mut high): (f64, f64), at: impl Fn(f64) -> (Tails, f64)) -> f64 {
    let mut t = start;
    for _ in 0..200 {
        let (Tails { below, above }, slope) = at(t);
        let (off, slope) = if share <= 0.5 {
            (libm::log(below) - libm::log(share), slope / below)
        } else {
            (libm::log1p(-share) - libm::log(above), slope / above)
        };
        if off == 0.0 {
            return t;
        }
        if off < 0.0 {
            low = t
        } else {
            high = t
        }
        let newton = t - off / slope;
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - t).abs() <= 1e-15 * t.abs().max(1.0) || next <= low || next >= high {
            return next;
        }
        t = next;
    }
    t
}

/// Where an increasing function is 0, by the method of Ridders; `None` where it has one sign at both ends. The error says which.
pub(super) fn root(mut low: f64, mut high: f64, f: impl Fn(f64) -> f64) -> Result<f64, Beyond> {
    let (mut at_low, mut at_high) = (f(low), f(high));
    if at_low > 0.0 {
        return Err(Beyond::Low);
    }
    if at_high < 0.0 {
        return Err(Beyond::High);
    }
    let mut last = f64::NAN;
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        let at_middle = f(middle);
        let scale = (at_middle * at_middle - at_low * at_high).sqrt();
        let next = if scale > 0.0 { middle - (middle - low) * at_middle / scale } else { middle };
        let at_next = f(next);
        if at_next == 0.0 || (next - last).abs() <= 1e-14 * next.abs().max(1.0) {
            return Ok(next);
        }
        last = next;
        for (x, value) in [(middle, at_middle), (next, at_next)] {
            if value < 0.0 && x > low {
                (low, at_low) = (x, value);
            } else if value >= 0.0 && x < high {
                (high, at_high) = (x, value);
            }
        }
    }
    Ok(0.5 * (low + high))
}

/// At which end a root lies outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beyond {
    Low,
    High,
}
