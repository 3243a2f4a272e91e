//! What was measured later, beside what was expected: section 14. What is not measured stays as expected.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::about::Source;
use super::payer::PerPayer;
use super::price::PriceSeries;
use super::time::Year;

/// What was measured, each value under the name and the `id` of the expected one that it stands beside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// The last year t that was measured.
    pub until: Option<usize>,
    /// Who measured.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
    /// How many started in year 0, 1, 2 …
    pub starting: Vec<Option<Decimal>>,
    /// The share of those who started that completed.
    pub completion_rate: Option<MeasuredShare>,
    /// What the lines of `costs` came to.
    pub costs: BTreeMap<String, MeasuredCost>,
    /// What the lines of `saved_costs` came to.
    pub saved_costs: BTreeMap<String, MeasuredCost>,
    /// The lines of `consequences_during`.
    pub consequences_during: BTreeMap<String, MeasuredConsequence>,
    /// The outcomes.
    pub outcomes: BTreeMap<String, MeasuredOutcome>,
}

/// A share, as it was published or as it was counted.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasuredShare {
    /// The share itself.
    Share(Decimal),
    /// So many of so many.
    Counted {
        /// With success, or completed.
        count: Decimal,
        /// Of these, more than 0.
        of: Decimal,
    },
}

/// A cost line as it turned out.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuredCost {
    /// How much it was.
    pub amount: MeasuredAmount,
    /// The price year of the amounts; none: the line's.
    pub price_year: Option<Year>,
    /// Where it is from; none: where the whole follow-up is from.
    pub source: Option<Source>,
}

/// How the cost of a line was measured.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasuredAmount {
    /// Kroner per unit of the basis, instead of the expected amount.
    PerUnit(Decimal),
    /// Kroner of the whole line in year 0, 1, 2 …; none where only a source or a price year is stated yet.
    ByYear(Vec<Option<Decimal>>),
}

impl MeasuredAmount {
    /// Whether nothing was measured.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, MeasuredAmount::ByYear(years) if years.is_empty())
    }
}

/// Success rates as they turned out, among the same people as the expected ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasuredOutcome {
    /// Share with success, with the intervention.
    pub with: Option<MeasuredShare>,
    /// Share with success, with the basisalternativ.
    pub without: Option<MeasuredShare>,
    /// Where the rates are from; none: where the whole follow-up is from.
    pub source: Option<Source>,
    /// The consequences of the outcome.
    pub consequences: BTreeMap<String, MeasuredConsequence>,
}

/// A consequence as it turned out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasuredConsequence {
    /// Units in year 0, 1, 2 … of the effect, or of the course.
    pub quantity: Vec<Option<Decimal>>,
    /// Kroner per unit for each payer whose price was measured; of a price by rule, every payer that the rule gives a share.
    pub price: PerPayer<Option<PriceSeries>>,
    /// The price year of these prices; none: the line's.
    pub price_year: Option<Year>,
    /// Where it is from; none: where the whole follow-up is from.
    pub source: Option<Source>,
}

impl MeasuredShare {
    /// The share. What was counted is divided here.
    #[must_use]
    pub fn share(&self) -> Option<Decimal> {
        match self {
            MeasuredShare::Share(share) => Some(*share),
            MeasuredShare::Counted { count, of } => count.checked_div(*of),
        }
    }
}

impl MeasuredConsequence {
    /// Whether any quantity was measured.
    #[must_use]
    pub fn has_quantity(&self) -> bool {
        self.quantity.iter().any(Option::is_some)
    }

    /// Whether any price was measured.
    #[must_use]
    pub fn has_price(&self) -> bool {
        self.price.iter().any(|(_, price)| price.is_some())
    }
}

impl FollowUp {
    /// Whether nothing was measured at all, whatever may be said about it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let none = |lines: &BTreeMap<String, MeasuredConsequence>| !lines.values().any(|line| line.has_quantity() || line.has_price());
        self.starting.iter().all(Option::is_none)
            && self.completion_rate.is_none()
            && self.costs.values().chain(self.saved_costs.values()).all(|cost| cost.amount.is_empty())
            && none(&self.consequences_during)
            && self.outcomes.values().all(|outcome| outcome.with.is_none() && outcome.without.is_none() && none(&outcome.consequences))
    }
}
