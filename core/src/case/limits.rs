//! How large anything in a case may be: section 12. They keep every decimal operation inside its type.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::input::{Input, InputMeasure, MOST_FACTOR};

/// Years of a horizon, and entries of any list by year.
pub(super) const YEARS: usize = 100;
/// Years in a course.
pub(super) const COURSE_YEARS: usize = 20;
/// Participants in a full group; more than any cohort is one group in any case.
pub(super) const GROUP_SIZE: usize = 1_000_000_000;
/// Entries of a list that are not years.
pub(super) const ENTRIES: usize = 10_000;
/// Characters of a title, a label or a name.
pub(super) const LABEL: usize = 200;
/// Characters of a note or an address.
pub(super) const NOTE: usize = 4_000;
/// All money of a case together, in kroner and without signs. A decimal holds 7.9 · 10²⁸.
pub(super) const MONEY: f64 = 1e27;

/// What a krone of a later year may come to in the start year, where rates are negative.
pub(super) const DISCOUNT_FACTOR: f64 = 1e15;

/// An interval of allowed numbers.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) min: Decimal,
    pub(super) max: Decimal,
    /// Whether `min` itself is left out.
    pub(super) above: bool,
}

const fn whole(min: i64, max: i64) -> Bounds {
    Bounds {
        min: Decimal::from_parts(min.unsigned_abs() as u32, (min.unsigned_abs() >> 32) as u32, 0, min < 0, 0),
        max: Decimal::from_parts(max.unsigned_abs() as u32, (max.unsigned_abs() >> 32) as u32, 0, max < 0, 0),
        above: false,
    }
}

pub(super) const SHARE: Bounds = whole(0, 1);
pub(super) const RATE: Bounds = Bounds { above: true, ..whole(-1, 1) };
pub(super) const PARTICIPANTS: Bounds = whole(0, 1_000_000);
pub(super) const AMOUNT: Bounds = whole(-1_000_000_000_000, 1_000_000_000_000);
pub(super) const COUNT: Bounds = whole(0, 1_000_000);
/// People of whom some are counted.
pub(super) const HEADS: Bounds = Bounds { above: true, ..COUNT };
pub(super) const QUANTITY: Bounds = whole(-1_000_000, 1_000_000);
pub(super) const PRICE: Bounds = whole(-1_000_000_000, 1_000_000_000);
pub(super) const PERSISTENCE_YEARS: Bounds = Bounds { above: true, ..whole(0, 1_000_000) };
pub(super) const YEARLY_PAY: Bounds = whole(0, 1_000_000_000);
pub(super) const EFFECTIVE_HOURS: Bounds = Bounds { above: true, ..whole(0, 10_000) };
pub(super) const OVERHEAD: Bounds = whole(0, 10);
/// Kroner of a standard error.
pub(super) const PRECISION: Bounds = Bounds { above: true, ..whole(0, 1_000_000_000_000) };
/// Pairs of inputs that go together.
pub(super) const CORRELATIONS: usize = 500;
/// Steps of a rule, and versions of it.
pub(super) const STEPS: usize = 100;
pub(super) const STEP: Bounds = whole(0, 1_000_000_000);
pub(super) const YEARLY_COST: Bounds = STEP;
pub(super) const TIME_PER_UNIT: Bounds = Bounds { above: true, ..whole(0, 1_000) };
pub(super) const MONTHS: Bounds = whole(0, 1_200);
/// The ratio of two levels stays within 10¹².
pub(super) const INDEX_LEVEL: Bounds = Bounds { min: Decimal::from_parts(1, 0, 0, false, 6), ..whole(0, 1_000_000) };

/// Spread of a distribution, and other numbers above 0 by which one is stated.
pub(super) const PARAMETER: Bounds = Bounds { above: true, ..whole(0, 1_000_000_000_000) };
pub(super) const PERT_WEIGHT: Bounds = Bounds { above: true, ..whole(0, 100) };
/// Of exactly 1 or −1, two inputs would be one.
pub(super) const RANK: Bounds =
    Bounds { min: Decimal::from_parts(9_999, 0, 0, true, 4), max: Decimal::from_parts(9_999, 0, 0, false, 4), above: false };
pub(super) const CITIZENS: Bounds = Bounds { above: true, ..whole(0, 1_000_000_000) };

/// How large the value of an input may be; of none that is known, as large as that of any.
pub(super) fn of_input(input: Option<&Input>) -> Bounds {
    let most = match input.map(Input::measure) {
        None | Some(InputMeasure::Kroner) => AMOUNT,
        Some(InputMeasure::Share) => SHARE,
        Some(InputMeasure::Entered(measure)) => {
            let (min, max) = measure.range();
            Bounds { min, max, above: false }
        }
        Some(InputMeasure::Factor) => whole(-MOST_FACTOR, MOST_FACTOR),
        Some(InputMeasure::Count) => COUNT,
        Some(InputMeasure::Years) => PERSISTENCE_YEARS,
        Some(InputMeasure::Shift) => whole(-2, 2),
    };
    match input {
        Some(Input::Price { .. }) => PRICE,
        Some(input) if input.ends().0 == Some(0) => Bounds { min: Decimal::ZERO, ..most },
        _ => most,
    }
}

/// The least and the greatest value of an input, whatever the case.
pub(crate) fn ends_of_input(input: &Input) -> (Decimal, Decimal) {
    let bounds = of_input(Some(input));
    (bounds.min, bounds.max)
}

impl Bounds {
    pub(super) fn whole(min: usize, max: usize) -> Bounds {
        Bounds { min: Decimal::from_usize(min).unwrap_or_default(), max: Decimal::from_usize(max).unwrap_or_default(), above: false }
    }

    pub(super) fn hold(self, number: Decimal) -> bool {
        number <= self.max && if self.above { number > self.min } else { number >= self.min }
    }
}
