//! From months to years and back: pay and benefits are told by the month, tax is counted by the year.

use rust_decimal::{Decimal, RoundingStrategy};

use super::TaxChange;

const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Pay or a benefit, as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pay {
    /// Kroner a month, all year.
    Month(Decimal),
    /// Kroner a year.
    Year(Decimal),
}

impl Pay {
    /// Kroner a year. What is too large for a decimal is the largest one, which no job takes.
    #[must_use]
    pub fn yearly(self) -> Decimal {
        match self {
            Pay::Month(amount) => {
                let most = if amount.is_sign_negative() { Decimal::MIN } else { Decimal::MAX };
                amount.checked_mul(MONTHS).unwrap_or(most)
            }
            Pay::Year(amount) => amount,
        }
    }
}

/// A month in the job: kroner, each rounded to the øre, as prices are given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaxMonth {
    /// The change in the state's tax.
    pub state: Decimal,
    /// The change in the municipality's.
    pub municipality: Decimal,
    /// The benefit that falls away.
    pub benefit: Decimal,
}

impl TaxChange {
    /// A month's part of the year.
    #[must_use]
    pub fn a_month(&self) -> TaxMonth {
        let month = |year: Decimal| oere(year / MONTHS);
        TaxMonth { state: month(self.state), municipality: month(self.municipality), benefit: month(self.benefit) }
    }
}

impl TaxMonth {
    /// The municipality's and the state's part of the benefit, after refund, where the municipality pays this share.
    #[must_use]
    pub fn benefit_of(&self, municipality: Decimal) -> (Decimal, Decimal) {
        let part = oere(self.benefit * municipality);
        (part, self.benefit - part)
    }
}

fn oere(kroner: Decimal) -> Decimal {
    kroner.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize()
}
