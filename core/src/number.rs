//! One trait over `Decimal` and `f64`, so that every formula stands once.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// A number that money, rates and quantities are calculated in: [`Decimal`] for every figure that is shown, `f64` for simulation.
pub trait Number:
    Copy
    + Debug
    + Default
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + 'static
{
    /// 0
    const ZERO: Self;
    /// 1
    const ONE: Self;
    /// A billionth of a krone: money nearer to 0 than this is what the last digits of a calculation leave (section 9).
    const NEGLIGIBLE: Self;

    /// The number that an input holds.
    fn of(value: Decimal) -> Self;

    /// `self / divisor`; none where the divisor is 0 or the quotient does not fit the type.
    fn over(self, divisor: Self) -> Option<Self>;

    /// The smallest whole number that is not below `self`.
    fn ceiling(self) -> Self;

    /// Nearest `f64`, for what is solved by iteration.
    fn approximate(self) -> f64;

    /// The number that such an iteration came to: of a decimal the 15 digits that it is right to.
    fn approximated(number: f64) -> Self;

    /// Whether this is 0.
    fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// Whether an amount of money is above 0, by more than the last digits of a calculation can be wrong.
    fn is_gain(self) -> bool {
        self > Self::NEGLIGIBLE
    }

    /// Whether an amount of money is below 0, by more than the last digits of a calculation can be wrong.
    fn is_loss(self) -> bool {
        (-self).is_gain()
    }
}

const TWO_TO_THE_64: f64 = 18_446_744_073_709_551_616.0;
const POWERS_OF_TEN: [f64; 29] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23,
    1e24, 1e25, 1e26, 1e27, 1e28,
];

impl Number for Decimal {
    const ZERO: Self = Decimal::ZERO;
    const ONE: Self = Decimal::ONE;
    const NEGLIGIBLE: Self = Decimal::from_parts(1, 0, 0, false, 9);

    fn of(value: Decimal) -> Self {
        value
    }

    fn over(self, divisor: Self) -> Option<Self> {
        self.checked_div(divisor)
    }

    fn ceiling(self) -> Self {
        self.ceil()
    }

    fn approximate(self) -> f64 {
        // Much quicker than `to_f64`, and right to the last bit where the digits fit 53 bits, as nearly all inputs do.
        let mut parts = self.unpack();
        let low = |mid: u32, lo: u32| (u64::from(mid) << 32) | u64::from(lo);
        // A number is the same one however many zeros it ends on.
        if parts.hi > 0 || low(parts.mid, parts.lo) >> f64::MANTISSA_DIGITS > 0 {
            parts = self.normalize().unpack();
        }
        let low = low(parts.mid, parts.lo);
        let digits = f64::from(parts.hi) * TWO_TO_THE_64 + low as f64;
        let size = POWERS_OF_TEN.get(parts.scale as usize).map_or(f64::NAN, |power| digits / power);
        if parts.negative { -size } else { size }
    }

    fn approximated(number: f64) -> Self {
        Decimal::from_f64(number).unwrap_or_default()
    }
}

impl Number for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const NEGLIGIBLE: Self = 1e-9;

    fn of(value: Decimal) -> Self {
        value.approximate()
    }

    fn over(self, divisor: Self) -> Option<Self> {
        let quotient = self / divisor;
        quotient.is_finite().then_some(quotient)
    }

    fn ceiling(self) -> Self {
        self.ceil()
    }

    fn approximate(self) -> f64 {
        self
    }

    fn approximated(number: f64) -> Self {
        number
    }
}

/// The sum of some numbers.
pub(crate) fn sum<N: Number>(terms: impl IntoIterator<Item = N>) -> N {
    terms.into_iter().fold(N::ZERO, |total, term| total + term)
}

/// `amount / heads`; none where there is nobody.
pub(crate) fn per_head<N: Number>(amount: N, heads: N) -> Option<N> {
    if heads > N::ZERO { amount.over(heads) } else { None }
}

/// `part / money`; none where the money is 0.
pub(crate) fn per_money<N: Number>(part: N, money: N) -> Option<N> {
    if money.is_gain() || money.is_loss() { part.over(money) } else { None }
}

/// `part / outlay`; none where nothing is laid out.
pub(crate) fn per_outlay<N: Number>(part: N, outlay: N) -> Option<N> {
    if outlay.is_gain() { part.over(outlay) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_at_the_end_of_a_number_change_no_digit_of_it() {
        for text in ["-6.68393926232180422", "0.30000000000000000000000001", "123456789012345678.9", "0.1"] {
            let number: Decimal = text.parse().unwrap();
            let longer: Decimal = format!("{text}0").parse().unwrap();
            assert_eq!(number.approximate().to_bits(), longer.approximate().to_bits(), "{text}");
        }
    }
}
