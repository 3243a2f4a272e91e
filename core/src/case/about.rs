//! The words and evidence of a case, with where they are from. None of it is calculated with, but for how long was measured.

use rust_decimal::Decimal;

/// Words about a calculation. None of them is calculated with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// What is done (*indsats*).
    pub intervention: String,
    /// What it replaces (*basisalternativ*).
    pub replaces: String,
    /// For whom (*målgruppe*).
    pub target_group: String,
    /// Who is behind it.
    pub organisation: String,
    /// Whether the numbers are made up, to show how the calculation works.
    pub constructed: bool,
    /// Anything else.
    pub note: String,
    /// Published results to hold this one against.
    pub yardsticks: Vec<Yardstick>,
}

/// A published result that this calculation can be compared with. It is never calculated with.
#[derive(Clone, Debug, PartialEq)]
pub struct Yardstick {
    /// What it is, in words.
    pub label: String,
    /// In kroner.
    pub amount: Decimal,
    /// Who published it.
    pub source: Option<Source>,
}

/// Where a number is from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Author, year and title.
    pub title: String,
    /// Web address, or empty.
    pub address: String,
    /// When somebody looked, as a date, or empty.
    pub seen: String,
}

/// What a success rate builds on.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// How the effect was measured.
    pub design: Design,
    /// How many persons were measured.
    pub participants: Option<Decimal>,
    /// Months from the end of the course to the last measurement.
    pub follow_up_months: Option<Decimal>,
    /// What the study found, where that leaves no rates to enter.
    pub finding: Option<Finding>,
    /// Whom was measured, or empty.
    pub target_group: String,
    /// The study.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
}

/// What a study found, where that leaves no rates to enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No significant difference. That is not an effect of 0: nobody knows it so well.
    NoDifference,
}

/// How an effect was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Design {
    /// Several studies put together.
    MetaStudy,
    /// Randomised trial.
    Rct,
    /// Quasi-experiment.
    QuasiExperiment,
    /// Before and after, with a control group.
    BeforeAfterControlled,
    /// Before and after, without a control group.
    BeforeAfter,
    /// Experience from practice.
    Practice,
    /// An assumption.
    Assumption,
}

impl Design {
    /// SØM's evidence level, 1 to 3; none where nothing was measured systematically.
    #[must_use]
    pub fn level(self) -> Option<u8> {
        match self {
            Design::MetaStudy | Design::Rct => Some(1),
            Design::QuasiExperiment | Design::BeforeAfterControlled => Some(2),
            Design::BeforeAfter => Some(3),
            Design::Practice | Design::Assumption => None,
        }
    }

    /// Whether the design compares with people who did not get the intervention.
    #[must_use]
    pub fn has_comparison(self) -> bool {
        matches!(self, Design::MetaStudy | Design::Rct | Design::QuasiExperiment | Design::BeforeAfterControlled)
    }
}
