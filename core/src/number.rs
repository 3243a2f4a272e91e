//! One trait over `Decimal` and `f64`, so that every formula stands once.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

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

    /// The number that an input holds.
    fn of(value: Decimal) -> Self;

    /// `self / divisor`; none where the divisor is 0 or the quotient does not fit the type.
    fn over(self, divisor: Self) -> Option<Self>;

    /// The smallest whole number that is not below `self`.
    fn ceiling(self) -> Self;

    /// Nearest `f64`, for what is solved by iteration.
    fn approximate(self) -> f64;

    /// Whether this is 0.
    fn is_zero(self) -> bool {
        self == Self::ZERO
    }
}

impl Number for Decimal {
    const ZERO: Self = Decimal::ZERO;
    const ONE: Self = Decimal::ONE;

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
        self.to_f64().unwrap_or(f64::NAN)
    }
}

impl Number for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

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
}

/// The sum of some numbers.
pub(crate) fn sum<N: Number>(terms: impl IntoIterator<Item = N>) -> N {
    terms.into_iter().fold(N::ZERO, |total, term| total + term)
}
