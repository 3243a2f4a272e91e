//! The parts of a case. The file format and its limits: section 12 of `docs/method.md`.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::about::{About, Evidence, Source};
use super::follow_up::FollowUp;
use super::payer::PerPayer;
use super::price::Price;
use super::quality::Quality;
use super::tags::{BudgetSide, Committee, Vat};
use super::time::Year;
use super::uncertainty::Uncertainty;
use crate::effect_size::Measure;

/// What stands in the field `format` of every case that this version writes.
pub const FORMAT: &str = "aaben-som/case@1";

/// One calculation: an intervention, what it costs, what it changes, and for whom. Read, it is within all limits.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What the calculation is called; may be empty.
    pub title: String,
    /// Words about the calculation.
    pub about: About,
    /// All results are in the prices of this year.
    pub price_year: Year,
    /// The calendar year of `t = 0`.
    pub start_year: Year,
    /// The number of years T that count.
    pub horizon_years: usize,
    /// The price index that moves an amount from its own price year to the case's.
    pub price_index: Index,
    /// Further price indices, by the name with which a line chooses one.
    pub other_indices: BTreeMap<String, Index>,
    /// How later years count for less.
    pub discounting: Discounting,
    /// Who takes part, and when.
    pub participants: Participants,
    /// Each payer's committees (*udvalg*), on which its figures are split.
    pub committees: PerPayer<Vec<Committee>>,
    /// What the intervention costs.
    pub costs: Vec<CostLine>,
    /// What the intervention that it replaces (*basisalternativ*) would have cost.
    pub saved_costs: Vec<CostLine>,
    /// What changes while participants are in their course, per participant who starts.
    pub consequences_during: Vec<Consequence>,
    /// The success measures, each with what follows from one success.
    pub outcomes: Vec<Outcome>,
    /// What was measured later. The results of the case do not follow from it; [`crate::compare`] holds it against them.
    pub follow_up: FollowUp,
    /// What was answered to the quality check.
    pub quality: Quality,
    /// How sure the numbers are, and what else might be. The results of the case do not follow from it.
    pub uncertainty: Uncertainty,
}

/// A price index: the level of each year, all above 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Level by year.
    pub levels: BTreeMap<Year, Decimal>,
    /// Who published it.
    pub source: Option<Source>,
    /// The years of which somebody expects the level, as nobody has measured it yet (*skøn*).
    pub estimates: Estimates,
}

/// Years of an index that are estimates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimates {
    /// Each of them has a level.
    pub years: BTreeSet<Year>,
    /// Who expects these levels.
    pub source: Option<Source>,
}

/// How later years count for less: section 7.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discounting {
    /// Steps with strictly increasing `from_year`; none: not discounted.
    pub schedule: Vec<RateStep>,
}

/// The yearly discount rate from one year on.
#[derive(Clone, Debug, PartialEq)]
pub struct RateStep {
    /// The first `t` for which the rate holds.
    pub from_year: usize,
    /// The rate as a share: 0.035 is 3.5 %.
    pub rate: Decimal,
}

/// Who takes part: section 3.
#[derive(Clone, Debug, PartialEq)]
pub struct Participants {
    /// How many start in year 0, 1, 2 …
    pub starting: Vec<Decimal>,
    /// Years in a course, at least 1.
    pub course_years: usize,
    /// The share of those who start that complete.
    pub completion_rate: Decimal,
}

/// A cost: section 4.
#[derive(Clone, Debug, PartialEq)]
pub struct CostLine {
    /// Unique in its list.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Its category in Omkostningsmodellen.
    pub category: Category,
    /// Kroner per unit of the basis, in the prices of `price_year`.
    pub amount: Amount,
    /// The amount counts this many times.
    pub quantity: Decimal,
    /// The price year of the amount.
    pub price_year: Year,
    /// The name of another price index than the case's own.
    pub index: Option<String>,
    /// When and how often the amount falls.
    pub basis: Basis,
    /// Each payer's share; they sum to exactly 1.
    pub payers: PerPayer<Decimal>,
    /// Whether those who pay have agreed to; none: nobody said.
    pub agreed: Option<bool>,
    /// Whether value-added tax is in the amount.
    pub vat: Option<Vat>,
    /// Where the line stands in the budget.
    pub budget: Option<BudgetSide>,
    /// The `id` of each payer's committee that the line belongs to.
    pub committees: PerPayer<Option<String>>,
    /// Where the amount is from.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
}

/// The amount of a cost line, as a number or as what it is built from.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// In kroner.
    Given(Decimal),
    /// From working hours.
    Staff(Staff),
}

/// Working hours at what they cost: `yearly_pay · hours · (1 + overhead) / effective_hours` kroner.
#[derive(Clone, Debug, PartialEq)]
pub struct Staff {
    /// Kroner a year for one full-time post, with pension.
    pub yearly_pay: Decimal,
    /// Hours that one full-time post really works in a year.
    pub effective_hours: Decimal,
    /// Hours per unit of the basis.
    pub hours: Decimal,
    /// Overhead as a share of the pay: 0.2 is 20 %.
    pub overhead: Decimal,
}

/// The categories of Omkostningsmodellen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// *forberedelse*
    Preparation,
    /// *uddannelse*
    Training,
    /// *drift af indsats*
    Operation,
    /// *investering i materiel*
    Materials,
    /// *andet*
    Other,
}

/// When and how often the amount of a cost line falls.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Once.
    OneOff {
        /// In this year t.
        year: usize,
    },
    /// In every year in which anyone is in a course (*driftsår*).
    PerOperatingYear,
    /// In every year from one to another.
    PerYear {
        /// First year t.
        from: usize,
        /// Last year t.
        to: usize,
    },
    /// For each participant, in the start year.
    PerParticipant,
    /// For each participant, in each course year.
    PerParticipantCourseYear {
        /// Course years of the replaced intervention, where it is longer or shorter.
        course_years: Option<usize>,
    },
    /// For each group, the last one perhaps not full.
    PerGroup {
        /// Participants in a full group, at least 1.
        size: usize,
        /// In each course year rather than only in the start year.
        every_course_year: bool,
    },
}

/// A success measure and what one success changes: sections 3 and 5.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Unique among the outcomes.
    pub id: String,
    /// What success is.
    pub label: String,
    /// How many succeed, with and without.
    pub success_rate: SuccessRate,
    /// How the change lasts.
    pub persistence: Persistence,
    /// The first year of the effect.
    pub effect_start: EffectStart,
    /// Share of the first quantity that falls in the first year.
    pub first_year_share: Decimal,
    /// What one success changes.
    pub consequences: Vec<Consequence>,
    /// What the rates build on.
    pub evidence: Option<Evidence>,
    /// Why this success measure stands beside another one.
    pub reason: String,
}

impl Outcome {
    /// Whether the rates build on a comparison, as far as the case tells.
    #[must_use]
    pub fn has_comparison(&self) -> bool {
        match &self.evidence {
            Some(evidence) => evidence.design.has_comparison(),
            None => !self.success_rate.without.is_zero(),
        }
    }
}

/// Success rates with the intervention and with the *basisalternativ*.
#[derive(Clone, Debug, PartialEq)]
pub struct SuccessRate {
    /// Share with success, with the intervention.
    pub with: Decimal,
    /// Share with success, with the basisalternativ.
    pub without: Decimal,
    /// Whose share it is.
    pub basis: RateBasis,
    /// The effect that the rate with the intervention was worked out from.
    pub entered_as: Option<EnteredAs>,
}

/// An effect as a study tells it, from which the rate with the intervention follows.
#[derive(Clone, Debug, PartialEq)]
pub struct EnteredAs {
    /// What was entered.
    pub measure: Measure,
    /// How much of it.
    pub value: Decimal,
}

/// Whose share a success rate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateBasis {
    /// Of those who complete.
    Completers,
    /// Of all who start (intention to treat).
    Starters,
}

/// How much of the change is left j years after the effect began: `π(j)` of section 3.
#[derive(Clone, Debug, PartialEq)]
pub enum Persistence {
    /// All of it; SØM's own behaviour.
    Constant,
    /// `max(0, 1 − j / years)`
    Linear {
        /// Years until nothing is left.
        years: Decimal,
    },
    /// `(1 − annual_loss)^j`
    Exponential {
        /// The share lost each year.
        annual_loss: Decimal,
    },
    /// A share for each year; the last one holds on.
    Custom {
        /// At least one share.
        shares: Vec<Decimal>,
    },
}

/// The first year of the effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectStart {
    /// The year in which the participant completes; SØM's rule.
    CompletionYear,
    /// The year after.
    FollowingYear,
}

/// A change in the use of a service or in income: section 5.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// Unique in its list.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The area that it is summed in.
    pub area: String,
    /// What the quantity counts, such as `month`.
    pub unit: String,
    /// Whether more of it is an expense or revenue.
    pub kind: ConsequenceKind,
    /// Which part it has in the change in tax, where somebody said so.
    pub tax: Option<TaxPart>,
    /// Units in year 0, 1, 2 … of the effect, or of the course; negative: less.
    pub quantity: Vec<Decimal>,
    /// What the quantities are, where somebody said so.
    pub quantity_from: Option<QuantityFrom>,
    /// Units that one person uses in a year with the basisalternativ; nobody can save more.
    pub baseline: Option<Decimal>,
    /// Whom the quantities are an estimate of, or empty.
    pub target_group: String,
    /// Kroner per unit and payer, after refund.
    pub price: Price,
    /// How much of it becomes money in a budget.
    pub realisable: Realisable,
    /// Where the line stands in the budget.
    pub budget: Option<BudgetSide>,
    /// The `id` of each payer's committee that the line belongs to.
    pub committees: PerPayer<Option<String>>,
    /// Where the quantities are from.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
}

/// What the quantities of a consequence are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityFrom {
    /// A register's estimate of each year, as SØM's: those who relapse are in it.
    Register,
    /// What a study found.
    Study,
    /// Somebody's own judgement.
    Own,
}

/// Whether more of something costs the payer, or brings money in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsequenceKind {
    /// More costs the payer.
    Expense,
    /// More brings the payer money, such as tax.
    Revenue,
}

/// The part of a line in the change in tax: tax with the job minus tax with the benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaxPart {
    /// Revenue: the whole change.
    Change,
    /// Revenue: all tax on a wage.
    Wage,
    /// Revenue: the tax on a benefit.
    Benefit,
    /// A benefit on which tax is paid.
    Taxed,
    /// A benefit without tax.
    Untaxed,
}

/// How much of a consequence becomes money in a budget, and how much later. The default is all of it, at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Realisable {
    /// The share of the average price that capacity can really release.
    pub share: Decimal,
    /// Years until it does.
    pub lag_years: usize,
}

impl Default for Realisable {
    fn default() -> Self {
        Realisable { share: Decimal::ONE, lag_years: 0 }
    }
}
