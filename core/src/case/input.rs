//! How one number of a case is named so that it is the same number when lists are put in another order: section 16.

use crate::effect_size::Measure;

/// One number of a case, or a factor on several. Lines and outcomes are named by their `id`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Input {
    /// Participants who start in year t; without a year a factor on those of every year.
    Participants {
        /// The year t.
        year: Option<usize>,
    },
    /// The share of participants that completes.
    CompletionRate,
    /// The success rate with the intervention.
    RateWith {
        /// The outcome.
        outcome: String,
    },
    /// The success rate without the intervention.
    RateWithout {
        /// The outcome.
        outcome: String,
    },
    /// The effect as it was entered, in the unit of its measure; the rate with the intervention follows from it and the rate without.
    Measure {
        /// The outcome.
        outcome: String,
        /// How the effect is told. It is part of the name, since a ratio of 0.8 is something else than a number needed to treat.
        measure: Measure,
    },
    /// A factor on the net success rate, the rate without held; without an outcome on each of them.
    Effect {
        /// The outcome.
        outcome: Option<String>,
    },
    /// A factor on every line of a list of costs.
    Costs {
        /// Which list.
        list: CostList,
    },
    /// The amount of a cost line, in kroner of its own price year.
    CostAmount {
        /// Which list.
        list: CostList,
        /// The line.
        id: String,
    },
    /// The quantity of a cost line.
    CostQuantity {
        /// Which list.
        list: CostList,
        /// The line.
        id: String,
    },
    /// A factor on all quantities of a consequence, its price held.
    Quantity(ConsequenceName),
    /// A factor on the price of a consequence for one payer, or for all of them.
    PriceFactor {
        /// The consequence.
        line: ConsequenceName,
        /// The payer.
        payer: Option<super::Payer>,
    },
    /// The price of a consequence for a payer, the same in every year.
    Price {
        /// The consequence.
        line: ConsequenceName,
        /// The payer.
        payer: super::Payer,
    },
    /// The share of a consequence that becomes money in a budget.
    RealisableShare(ConsequenceName),
    /// The share of the effect that is lost each year; 0 where the effect is constant.
    PersistenceLoss {
        /// The outcome.
        outcome: String,
    },
    /// The years until nothing is left of an effect that declines in a straight line.
    PersistenceYears {
        /// The outcome.
        outcome: String,
    },
    /// The share of the first quantity that falls in the first year.
    FirstYearShare {
        /// The outcome.
        outcome: String,
    },
    /// What is added to every discount rate of the schedule.
    DiscountRate,
}

/// A list of cost lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CostList {
    /// `costs`
    Costs,
    /// `saved_costs`
    SavedCosts,
}

impl CostList {
    /// The name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            CostList::Costs => "costs",
            CostList::SavedCosts => "saved_costs",
        }
    }
}

/// A consequence, by its `id` and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConsequenceName {
    /// The outcome that it follows from; none: it is a consequence during the course.
    pub outcome: Option<String>,
    /// Its `id` in that list.
    pub id: String,
}

impl Input {
    /// The name of its kind in files.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Input::Participants { .. } => "participants",
            Input::CompletionRate => "completion_rate",
            Input::RateWith { .. } => "rate_with",
            Input::RateWithout { .. } => "rate_without",
            Input::Measure { .. } => "measure",
            Input::Effect { .. } => "effect",
            Input::Costs { .. } => "costs",
            Input::CostAmount { .. } => "cost_amount",
            Input::CostQuantity { .. } => "cost_quantity",
            Input::Quantity(_) => "quantity",
            Input::PriceFactor { .. } => "price_factor",
            Input::Price { .. } => "price",
            Input::RealisableShare(_) => "realisable_share",
            Input::PersistenceLoss { .. } => "persistence_loss",
            Input::PersistenceYears { .. } => "persistence_years",
            Input::FirstYearShare { .. } => "first_year_share",
            Input::DiscountRate => "discount_rate",
        }
    }

    /// What kind of number its value is.
    #[must_use]
    pub fn measure(&self) -> InputMeasure {
        match self {
            Input::CompletionRate
            | Input::RateWith { .. }
            | Input::RateWithout { .. }
            | Input::RealisableShare(_)
            | Input::PersistenceLoss { .. }
            | Input::FirstYearShare { .. } => InputMeasure::Share,
            Input::Measure { measure, .. } => InputMeasure::Entered(*measure),
            Input::Participants { year: None }
            | Input::Effect { .. }
            | Input::Costs { .. }
            | Input::Quantity(_)
            | Input::PriceFactor { .. } => InputMeasure::Factor,
            Input::CostAmount { .. } | Input::Price { .. } => InputMeasure::Kroner,
            Input::Participants { year: Some(_) } | Input::CostQuantity { .. } => InputMeasure::Count,
            Input::PersistenceYears { .. } => InputMeasure::Years,
            Input::DiscountRate => InputMeasure::Shift,
        }
    }

    /// The ends beyond which the value would mean nothing, where there are any.
    pub(crate) fn ends(&self) -> (Option<i64>, Option<i64>) {
        match self.measure() {
            InputMeasure::Share => (Some(0), Some(1)),
            InputMeasure::Count | InputMeasure::Years => (Some(0), None),
            InputMeasure::Factor => match self {
                Input::Participants { .. } | Input::Costs { .. } => (Some(0), None),
                // Held more narrowly, so that no rate leaves 0 to 1, where the case is whole.
                Input::Effect { .. } => (Some(-MOST_FACTOR), Some(MOST_FACTOR)),
                _ => (None, None),
            },
            InputMeasure::Entered(Measure::RiskRatio | Measure::OddsRatio) => (Some(0), None),
            InputMeasure::Entered(_) | InputMeasure::Kroner => (None, None),
            InputMeasure::Shift => (Some(-2), Some(2)),
        }
    }

    /// Whether both say what the rate with the intervention of an outcome is: the rate itself, and the effect that it follows from.
    pub(crate) fn is_same_rate(&self, other: &Input) -> bool {
        match (self, other) {
            (Input::RateWith { outcome: one }, Input::Measure { outcome: other, .. })
            | (Input::Measure { outcome: one, .. }, Input::RateWith { outcome: other }) => one == other,
            _ => false,
        }
    }
}

/// A thousand times as much as expected is no longer the same number.
pub(crate) const MOST_FACTOR: i64 = 1_000;

/// What kind of number the value of an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputMeasure {
    /// From 0 to 1.
    Share,
    /// An effect in the unit of its measure, such as percentage points or a ratio.
    Entered(Measure),
    /// What the numbers of the case are multiplied by: 1 is the case as it is.
    Factor,
    /// Kroner in the price year of the line.
    Kroner,
    /// A number of something.
    Count,
    /// Years.
    Years,
    /// What is added to a rate: 0 is the case as it is, 0.01 is one percentage point.
    Shift,
}
