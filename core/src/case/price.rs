//! What a unit of a consequence costs each payer: sections 5 and 12 of the method.

use rust_decimal::Decimal;

use super::about::Source;
use super::payer::{Payer, PerPayer};
use super::tags::Vat;
use super::time::{Date, Year};
use crate::catalogue::Scope;

/// Kroner per unit for each payer, after refund (*efter refusion*).
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// How much, for whom.
    pub per_unit: PerUnit,
    /// The price year of the amounts, and of any amount in a rule.
    pub price_year: Year,
    /// The name of another price index than the case's own.
    pub index: Option<String>,
    /// Whether value-added tax is in the amounts.
    pub vat: Option<Vat>,
    /// Whom the amounts hold for, where somebody said so.
    pub scope: Option<Scope>,
    /// Where the amounts are from.
    pub source: Option<Source>,
}

/// A price as it was given, or by the rule that splits it.
#[derive(Clone, Debug, PartialEq)]
pub enum PerUnit {
    /// None: this payer has no price; at least one payer has.
    Payers(PerPayer<Option<PriceSeries>>),
    /// A gross amount that a rule splits on payers.
    Rule(PriceRule),
}

/// A price for all years, or one for each.
#[derive(Clone, Debug, PartialEq)]
pub enum PriceSeries {
    /// The same in every year.
    Constant(Decimal),
    /// One for each quantity.
    ByYear(Vec<Decimal>),
}

impl PriceSeries {
    /// The price of year `j`; none past the end of a list.
    #[must_use]
    pub fn at(&self, j: usize) -> Option<Decimal> {
        match self {
            PriceSeries::Constant(price) => Some(*price),
            PriceSeries::ByYear(prices) => prices.get(j).copied(),
        }
    }

    /// How many years a list reaches; none: any number of them.
    pub(super) fn years(&self) -> Option<usize> {
        match self {
            PriceSeries::Constant(_) => None,
            PriceSeries::ByYear(prices) => Some(prices.len()),
        }
    }
}

impl Price {
    /// The price of a payer as it was given; none where it has none, or where a rule makes the price.
    #[must_use]
    pub fn given(&self, payer: Payer) -> Option<&PriceSeries> {
        match &self.per_unit {
            PerUnit::Payers(prices) => prices.get(payer).as_ref(),
            PerUnit::Rule(_) => None,
        }
    }

    /// The rule that makes the price, where one does.
    #[must_use]
    pub fn rule(&self) -> Option<&PriceRule> {
        match &self.per_unit {
            PerUnit::Payers(_) => None,
            PerUnit::Rule(rule) => Some(rule),
        }
    }
}

/// A rule that splits a gross amount on payers, such as *refusionstrappen*. A case holds all of it, so that it means the same for ever.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceRule {
    /// The rule's name in the knowledge base, or empty.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Kroner per unit before it is split.
    pub gross: PriceSeries,
    /// What the split depends on.
    pub split: Split,
    /// What the law says, from each date on; by increasing date, at least one.
    pub versions: Vec<RuleVersion>,
    /// Where the rule is from.
    pub source: Option<Source>,
}

impl PriceRule {
    /// Whether any step gives the payer a share.
    #[must_use]
    pub fn gives(&self, payer: Payer) -> bool {
        self.versions.iter().flat_map(|version| &version.steps).any(|step| !step.payers.get(payer).is_zero())
    }

    /// How many years the shortest list reaches; none: any number of them.
    pub(super) fn years(&self) -> Option<usize> {
        let lists = match &self.split {
            Split::Percentage => vec![],
            Split::Staircase { before, .. } => vec![before.len()],
            Split::Bands { cost_before, cost_after } => vec![cost_before.len(), cost_after.len()],
        };
        lists.into_iter().chain(self.gross.years()).min()
    }
}

/// What the steps of a rule are counted in, and where in them each year of a consequence lies.
#[derive(Clone, Debug, PartialEq)]
pub enum Split {
    /// The same split whatever the quantity: one step.
    Percentage,
    /// By the time already spent: each quantity fills the weeks, or days, that follow.
    Staircase {
        /// What is counted.
        time: TimeUnit,
        /// How many of them one unit of the quantity is.
        per_unit: Decimal,
        /// How many are already spent when year 0, 1, 2 … of the consequence begins.
        before: Vec<Decimal>,
    },
    /// By one person's total cost in a year, band by band: what changes is the part between the two totals.
    Bands {
        /// In year 0, 1, 2 …, without the change.
        cost_before: Vec<Decimal>,
        /// In year 0, 1, 2 …, with the change.
        cost_after: Vec<Decimal>,
    },
}

/// What a staircase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// Weeks.
    Week,
    /// Days.
    Day,
}

/// The steps that hold from a date until the next version's.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleVersion {
    /// The first day.
    pub valid_from: Date,
    /// By increasing `from`, the first from 0; at least one.
    pub steps: Vec<RuleStep>,
}

/// One step, which ends where the next begins.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleStep {
    /// Weeks or days already spent, or kroner of the person's yearly cost.
    pub from: Decimal,
    /// Each payer's share of the gross amount; they sum to exactly 1.
    pub payers: PerPayer<Decimal>,
}
