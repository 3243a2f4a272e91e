//! How a figure of the results is named, so that anybody can ask where it is from.

use serde::{Deserialize, Serialize};

use crate::case::{BudgetSide, Payer};

/// Whose figure it is: one payer's, or a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum View {
    /// One payer.
    Payer(Payer),
    /// Municipality, region and state together (*det offentlige*).
    Public,
    /// All six payers together.
    All,
}

impl View {
    /// Each payer, then the sums.
    pub const EVERY: [View; 8] = [
        View::Payer(Payer::Municipality),
        View::Payer(Payer::Region),
        View::Payer(Payer::State),
        View::Payer(Payer::Foundation),
        View::Payer(Payer::CivilSociety),
        View::Payer(Payer::Citizen),
        View::Public,
        View::All,
    ];

    /// The payers whose sum this is.
    #[must_use]
    pub fn payers(self) -> &'static [Payer] {
        match self {
            View::Public => &Payer::PUBLIC,
            View::All => &Payer::ALL,
            View::Payer(payer) => match payer {
                Payer::Municipality => &[Payer::Municipality],
                Payer::Region => &[Payer::Region],
                Payer::State => &[Payer::State],
                Payer::Foundation => &[Payer::Foundation],
                Payer::CivilSociety => &[Payer::CivilSociety],
                Payer::Citizen => &[Payer::Citizen],
            },
        }
    }

    /// The name in files: a payer's, `public` or `all`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            View::Payer(payer) => payer.key(),
            View::Public => "public",
            View::All => "all",
        }
    }

    /// The view with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<View> {
        View::EVERY.into_iter().find(|view| view.key() == key)
    }
}

impl From<View> for &'static str {
    fn from(view: View) -> &'static str {
        view.key()
    }
}

impl TryFrom<String> for View {
    type Error = String;
    fn try_from(key: String) -> Result<View, String> {
        View::from_key(&key).ok_or(key)
    }
}

/// The parts of a net result. Net = consequences during + after − (cost − saved cost).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// What the intervention costs; counts against the net.
    Cost,
    /// What the replaced intervention would have cost.
    SavedCost,
    /// Consequences while in a course; positive is a gain.
    During,
    /// Consequences after; positive is a gain.
    After,
}

impl Phase {
    /// All four, in the order in which they are shown.
    pub const ALL: [Phase; 4] = [Phase::Cost, Phase::SavedCost, Phase::During, Phase::After];

    /// Whether the phase counts against the net.
    #[must_use]
    pub fn is_cost(self) -> bool {
        self == Phase::Cost
    }
}

/// Why a net turned out otherwise than expected: the kinds of values that are measured, in the order in which the measured ones
/// take the place of the expected ones. Section 14.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// How many started.
    Participants,
    /// How many of them completed.
    Completion,
    /// How many succeeded, with and without.
    Effect,
    /// What the intervention cost, and what it replaced.
    Costs,
    /// How much services were used.
    Quantities,
    /// What they cost.
    Prices,
}

impl Cause {
    /// All six, in the order in which they count.
    pub const ALL: [Cause; 6] = [Cause::Participants, Cause::Completion, Cause::Effect, Cause::Costs, Cause::Quantities, Cause::Prices];

    /// The name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Cause::Participants => "participants",
            Cause::Completion => "completion",
            Cause::Effect => "effect",
            Cause::Costs => "costs",
            Cause::Quantities => "quantities",
            Cause::Prices => "prices",
        }
    }
}

/// A line of the case, by its list and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Line {
    /// Which list.
    pub kind: LineKind,
    /// The place in the list, from 0.
    pub index: usize,
}

/// A list of lines of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// `costs`
    Cost,
    /// `saved_costs`
    SavedCost,
    /// `consequences_during`
    During,
    /// `consequences` of the outcome at this place.
    After(usize),
}

impl LineKind {
    /// The part of the net that lines of this list make.
    #[must_use]
    pub fn phase(self) -> Phase {
        match self {
            LineKind::Cost => Phase::Cost,
            LineKind::SavedCost => Phase::SavedCost,
            LineKind::During => Phase::During,
            LineKind::After(_) => Phase::After,
        }
    }
}

/// Which years a sum of money holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// All years of the horizon.
    #[default]
    Horizon,
    /// One year t.
    Year(usize),
    /// All years up to and with this t.
    Through(usize),
    /// What falls after the horizon and is left out of every result.
    Beyond,
}

/// What lines are marked with, or that they are not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marked<T> {
    /// Marked with this.
    With(T),
    /// Not marked.
    Not,
}

impl<T> From<Option<T>> for Marked<T> {
    fn from(mark: Option<T>) -> Marked<T> {
        mark.map_or(Marked::Not, Marked::With)
    }
}

/// A sum of money. What is not named is summed over.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slice {
    /// Whose money.
    pub view: View,
    /// One part of the net. None, and no line, area or outcome either: the net itself, with costs subtracted.
    #[serde(default)]
    pub phase: Option<Phase>,
    /// Consequences of one area only.
    #[serde(default)]
    pub area: Option<String>,
    /// Consequences of one outcome only, by its place.
    #[serde(default)]
    pub outcome: Option<usize>,
    /// One line only.
    #[serde(default)]
    pub line: Option<Line>,
    /// Lines of one of the payer's committees only, by its `id`, or those of none; for the view of one payer.
    #[serde(default)]
    pub committee: Option<Marked<String>>,
    /// Lines on one side of the budget only, or on none.
    #[serde(default)]
    pub budget: Option<Marked<BudgetSide>>,
    /// Which years.
    #[serde(default)]
    pub period: Period,
    /// In present value.
    #[serde(default)]
    pub discounted: bool,
    /// Only what becomes money in a budget, when it does.
    #[serde(default)]
    pub realised: bool,
    /// Only what lies within the follow-up of the evidence.
    #[serde(default)]
    pub measured: bool,
}

impl Slice {
    /// The whole net of a view.
    #[must_use]
    pub fn net(view: View) -> Slice {
        Slice {
            view,
            phase: None,
            area: None,
            outcome: None,
            line: None,
            committee: None,
            budget: None,
            period: Period::Horizon,
            discounted: false,
            realised: false,
            measured: false,
        }
    }

    /// One part of the net of a view.
    #[must_use]
    pub fn phase(view: View, phase: Phase) -> Slice {
        Slice { phase: Some(phase), ..Slice::net(view) }
    }

    /// The same of one area.
    #[must_use]
    pub fn area(view: View, area: &str) -> Slice {
        Slice { area: Some(area.to_owned()), ..Slice::net(view) }
    }

    /// The same of one line.
    #[must_use]
    pub fn line(view: View, line: Line) -> Slice {
        Slice { line: Some(line), ..Slice::net(view) }
    }

    /// The same in present value, or not.
    #[must_use]
    pub fn discounted(self, discounted: bool) -> Slice {
        Slice { discounted, ..self }
    }

    /// The same in other years.
    #[must_use]
    pub fn over(self, period: Period) -> Slice {
        Slice { period, ..self }
    }

    /// Whether this is a sum in which costs are subtracted.
    #[must_use]
    pub fn is_net(&self) -> bool {
        self.phase.is_none() && self.line.is_none() && self.area.is_none() && self.outcome.is_none()
    }
}

/// A figure of the results. Where there is a choice, `discounted` means in present value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are the same everywhere")]
#[serde(rename_all_fields = "snake_case")]
pub enum Figure {
    /// A sum of money.
    Money(Slice),
    /// Consequences during and after together.
    Gain { view: View, discounted: bool },
    /// Cost less saved cost.
    NetCost { view: View, discounted: bool },
    /// Cost less saved cost and consequences during: what the consequences after must come to.
    ToBeSaved { view: View, discounted: bool },
    /// Everything but the cost: what the cost may come to.
    BeforeCost { view: View, discounted: bool },
    /// Everyone who starts.
    Participants,
    /// Everyone who completes.
    Completed,
    /// Successes of all outcomes, or of the one at this place.
    Successes(Option<usize>),
    /// Net per participant who starts.
    PerParticipant { view: View, discounted: bool },
    /// Net per participant who completes.
    PerCompleted { view: View, discounted: bool },
    /// Net per success.
    PerSuccess { view: View, discounted: bool },
    /// Present value of cost less saved cost of all payers, per success.
    CostPerSuccess,
    /// Undiscounted cost less saved cost of all payers, per participant.
    CostPerParticipant,
    /// Present value of public consequences per present krone of all payers' cost less saved cost.
    GainPerKrone,
    /// The same with the public's cost alone.
    BenefitCostRatio,
    /// The year from which the cumulative net stays at or above 0.
    BreakEven { view: View, discounted: bool },
    /// The deepest point of the cumulative net, as a positive amount.
    PeakInvestment(View),
    /// What would have to be given for the net to be 0.
    Compensation { view: View, discounted: bool },
    /// The deficit on the way that is left where the compensation is given in the first year.
    RemainingDeficit(View),
    /// The factor on every net success rate that brings the net to 0.
    BreakEvenEffectFactor { view: View, discounted: bool },
    /// The factor on every cost line that brings the net to 0.
    BreakEvenCostFactor { view: View, discounted: bool },
    /// What each success must save after the course for the net to be 0.
    BreakEvenSaving { view: View, discounted: bool },
    /// The net success rate of an outcome that the factor on every rate means.
    BreakEvenNetRate { outcome: usize, view: View, discounted: bool },
    /// What one line, changed alone, would have to come to for the net to be 0.
    BreakEvenLine { line: Line, view: View, discounted: bool },
    /// The factor on one line alone that brings the net to 0.
    BreakEvenLineFactor { line: Line, view: View, discounted: bool },
    /// The first number of years from which the net stays at or above 0.
    BreakEvenHorizon { view: View, discounted: bool },
    /// The internal rate of return of the yearly net.
    InternalRateOfReturn(View),
    /// The share of all payers' cost.
    ShareOfCost(View),
    /// The share of all payers' gain.
    ShareOfGain(View),
    /// `D(t)`
    DiscountFactor(usize),
    /// The amount of a cost line in its own prices.
    OwnAmount(Line),
    /// The amount of a cost line times its quantity, in the case's prices.
    LineAmount(Line),
    /// How many times the amount of a cost line falls in year t.
    Units { line: Line, year: usize },
    /// What one cohort's j-th quantity of a consequence comes to for one payer.
    Cohort { line: Line, payer: Payer, cohort: usize, j: usize, realised: bool },
    /// Successes of one outcome and one cohort.
    CohortSuccesses { outcome: usize, cohort: usize },
    /// Success rate with the intervention less the rate without it.
    NetRate(usize),
    /// `π(j)` of an outcome.
    Persistence { outcome: usize, j: usize },
    /// A price in the case's prices.
    UnitPrice { line: Line, payer: Payer, j: usize },
    /// A price that a rule makes, where the j-th quantity falls in year t, in the case's prices.
    RulePrice { line: Line, payer: Payer, year: usize, j: usize },
    /// A payer's share of a rule's gross amount, of one version of the rule or of all in force in year t.
    RuleShare {
        line: Line,
        payer: Payer,
        year: usize,
        j: usize,
        #[serde(default)]
        version: Option<usize>,
    },
    /// A published result that the case names to be held against, by its place.
    Yardstick(usize),
    /// What one cause, or all together, did to the net: measured less expected, of the whole horizon or to the end of year t.
    Deviation {
        view: View,
        discounted: bool,
        cause: Option<Cause>,
        #[serde(default)]
        through: Option<usize>,
    },
    /// Another figure, with everything measured up to and with a cause.
    AsMeasured { through: Cause, figure: Box<Figure> },
}
