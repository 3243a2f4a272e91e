//! The incomplete gamma and beta functions. Every formula is named by its number in the Digital Library of Mathematical
//! Functions (<https://dlmf.nist.gov>). Both tails are worked out, the smaller of them directly, so that it keeps all its digits.

const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;
/// Terms after which a sum or fraction has long converged for every parameter that is allowed.
const MOST_TERMS: usize = 100_000;
/// What stands for 0 in a denominator (Lentz).
const TINY: f64 = 1e-300;

/// What a distribution function leaves below and above a value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tails {
    pub(super) below: f64,
    pub(super) above: f64,
}

/// `lnΓ(x)` less Stirling's formula: 5.11.1.
fn stirling_rest(x: f64) -> f64 {
    if x < 10.0 {
        return libm::lgamma(x) - ((x - 0.5) * libm::log(x) - x + HALF_LN_TWO_PI);
    }
    let square = x * x;
    let series = [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0];
    series.iter().rev().fold(0.0, |sum, term| sum / square + term) / x
}

/// The logarithm of a ratio that is `1 + off`, from whichever of the two has kept its digits.
fn log_ratio(off: f64, ratio: f64) -> f64 {
    if off.abs() < 0.5 { libm::log1p(off) } else { libm::log(ratio) }
}

/// `x^a · e^(−x) / Γ(a)`. Written round its peak, so that large exponents cancel before anything is lost.
pub(super) fn gamma_peak(a: f64, x: f64) -> f64 {
    let off = (x - a) / a;
    libm::exp(a * (log_ratio(off, x / a) - off) - stirling_rest(a)) * (a / std::f64::consts::TAU).sqrt()
}

/// `x^a · y^b / B(a, b)` with `y = 1 − x`, written round its peak.
pub(super) fn beta_peak(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let n = a + b;
    let off = x * b - y * a;
    let power = a * log_ratio(off / a, x / a * n) + b * log_ratio(-off / b, y / b * n);
    libm::exp(power + stirling_rest(n) - stirling_rest(a) - stirling_rest(b)) * (a / std::f64::consts::TAU * (b / n)).sqrt()
}

/// The regularised incomplete gamma functions `P(a, x)` and `Q(a, x)`: 8.11.4 below the peak, 8.9.2 above it.
pub(super) fn gamma_tails(a: f64, x: f64) -> Tails {
    if x <= 0.0 {
        return Tails { below: 0.0, above: 1.0 };
    }
    let peak = gamma_peak(a, x);
    if x < a + 1.0 {
        let (mut term, mut sum) = (1.0 / a, 1.0 / a);
        for n in 1..MOST_TERMS {
            term *= x / (a + n as f64);
            sum += term;
            if term <= sum * f64::EPSILON * 0.1 {
                break;
            }
        }
        let below = (peak * sum).min(1.0);
        return Tails { below, above: 1.0 - below };
    }
    // The fraction 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))), its even part.
    let fraction = lentz(|n| {
        let n = n as f64;
        let numerator = if n == 0.0 { 1.0 } else { -n * (n - a) };
        (numerator, x + 2.0 * n + 1.0 - a)
    });
    let above = (peak * fraction).min(1.0);
    Tails { below: 1.0 - above, above }
}

/// The regularised incomplete beta function `I_x(a, b)` and what is left of it, with `y = 1 − x`: 8.17.22 below the peak, and by
/// symmetry (8.17.4) above it.
pub(super) fn beta_tails(a: f64, b: f64, x: f64, y: f64) -> Tails {
    if x <= 0.0 || y <= 0.0 {
        return if x <= 0.0 { Tails { below: 0.0, above: 1.0 } } else { Tails { below: 1.0, above: 0.0 } };
    }
    let peak = beta_peak(a, b, x, y);
    if x * (a + b + 2.0) < a + 1.0 {
        let below = (peak * beta_fraction(a, b, x) / a).min(1.0);
        Tails { below, above: 1.0 - below }
    } else {
        let above = (peak * beta_fraction(b, a, y) / b).min(1.0);
        Tails { below: 1.0 - above, above }
    }
}

/// The fraction 1/(1 + d₁/(1 + d₂/(1 + …))) of 8.17.22.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    lentz(|n| {
        let m = (n / 2) as f64;
        let numerator = match n {
            0 => 1.0,
            n if n % 2 == 0 => m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)),
            _ => -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0)),
        };
        (numerator, 1.0)
    })
}

/// A continued fraction `a₀/(b₀ + a₁/(b₁ + …))` by the modified method of Lentz: 3.10(iii).
fn lentz(terms: impl Fn(usize) -> (f64, f64)) -> f64 {
    let held = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut value, mut c, mut d) = (TINY, TINY, 0.0);
    for n in 0..MOST_TERMS {
        let (numerator, denominator) = terms(n);
        d = 1.0 / held(denominator + numerator * d);
        c = held(denominator + numerator / c);
        let step = c * d;
        value *= step;
        if (step - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}
