//! What a case comes to: section 8 of the method.

use serde::Serialize;

use crate::case::{PerPayer, Year};
use crate::number::{Number, sum};

use super::figure::{Line, Phase, View};
use super::irr::Irr;
use super::parts::{BudgetResult, CommitteeResult};

/// Everything that a case comes to. Money is in kroner of the price year; years are counted from the start year.
#[derive(Clone, Debug, PartialEq)]
pub struct Results<N> {
    /// The calendar years of the horizon.
    pub years: Vec<Year>,
    /// `D(t)`
    pub discount_factors: Vec<N>,
    /// Whether any factor differs from 1.
    pub is_discounted: bool,
    /// Everyone who starts.
    pub participants: N,
    /// Everyone who completes.
    pub completed: N,
    /// Successes of all outcomes.
    pub successes: N,
    /// Each payer, public, and all.
    pub(super) views: Views<N>,
    /// Consequences by area, in the order in which the areas first stand in the case.
    pub by_area: Vec<AreaResult<N>>,
    /// Each outcome.
    pub by_outcome: Vec<OutcomeResult<N>>,
    /// Each committee of each payer that has any, with what is not assigned last.
    pub by_committee: Vec<CommitteeResult<N>>,
    /// Within and outside the frame of service expenditure, and what is not marked; empty where no line is.
    pub by_budget: Vec<BudgetResult<N>>,
    /// The years of price indices that amounts are moved by and that are estimates, with the name of another index than the case's own.
    pub index_estimates: Vec<(Option<String>, Year)>,
    /// Each line, costs first.
    pub by_line: Vec<LineResult<N>>,
    /// Present value of public consequences per krone of all payers' (cost − saved cost); none where nothing is paid.
    pub gain_per_krone: Option<N>,
    /// The same against the public's own (cost − saved cost).
    pub benefit_cost_ratio: Option<N>,
    /// Present value of all payers' (cost − saved cost) per success; none without successes.
    pub cost_per_success: Option<N>,
    /// Undiscounted (cost − saved cost) of all payers per participant.
    pub cost_per_participant: Option<N>,
    /// Whether every outcome's rates build on a comparison, as far as the case tells.
    pub has_comparison: bool,
}

/// The results of each view.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Views<N> {
    pub(super) by_payer: PerPayer<ViewResult<N>>,
    pub(super) public: ViewResult<N>,
    pub(super) all: ViewResult<N>,
}

/// What the case comes to for one view.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewResult<N> {
    /// Whose.
    pub view: View,
    /// Net: gain − (cost − saved cost).
    pub net: Flow<N>,
    /// Undiscounted net up to and with each year.
    pub cumulative: Vec<N>,
    /// Discounted net up to and with each year.
    pub cumulative_present_value: Vec<N>,
    /// What the intervention costs.
    pub cost: Flow<N>,
    /// What the replaced intervention would have cost.
    pub saved_cost: Flow<N>,
    /// Consequences while in a course.
    pub during: Flow<N>,
    /// Consequences after.
    pub after: Flow<N>,
    /// The part of `after` that lies within the follow-up of the evidence; the rest is projected.
    pub after_measured: Flow<N>,
    /// The net when only the realisable part of consequences counts; none where all of everything does.
    pub budget: Option<Flow<N>>,
    /// Net that falls after the horizon and is left out.
    pub beyond_horizon: N,
    /// When the investment is paid back, undiscounted.
    pub break_even: BreakEven,
    /// When the investment is paid back, in present value.
    pub discounted_break_even: BreakEven,
    /// The deepest point of the undiscounted cumulative net, as a positive amount.
    pub peak_investment: N,
    /// Undiscounted net of the first four years: a budget year and three more. None where the horizon is shorter.
    pub after_four_years: Option<N>,
    /// What would have to be given for the net to be 0: undiscounted.
    pub compensation: N,
    /// What would have to be given for the net to be 0: in present value.
    pub compensation_present_value: N,
    /// The deficit on the way that is left where the compensation is given in the first year.
    pub remaining_deficit: N,
    /// The factor on every net success rate that brings the net to 0.
    pub break_even_effect_factor: Option<N>,
    /// The same in present value.
    pub break_even_effect_factor_present_value: Option<N>,
    /// The factor on every cost line that brings the net to 0.
    pub break_even_cost_factor: Option<N>,
    /// The same in present value.
    pub break_even_cost_factor_present_value: Option<N>,
    /// What each success must save, after the course, for the net to be 0.
    pub break_even_saving: Option<N>,
    /// The same in present value.
    pub break_even_saving_present_value: Option<N>,
    /// The internal rate of return of the undiscounted yearly net.
    pub internal_rate_of_return: Irr,
    /// Net per participant who starts.
    pub per_participant: PerHead<N>,
    /// Net per participant who completes.
    pub per_completed: PerHead<N>,
    /// Net per success.
    pub per_success: PerHead<N>,
    /// The share of all payers' cost.
    pub share_of_cost: Option<N>,
    /// The share of all payers' gain.
    pub share_of_gain: Option<N>,
}

impl<N: Number> ViewResult<N> {
    /// One part of the net.
    #[must_use]
    pub fn phase(&self, phase: Phase) -> &Flow<N> {
        match phase {
            Phase::Cost => &self.cost,
            Phase::SavedCost => &self.saved_cost,
            Phase::During => &self.during,
            Phase::After => &self.after,
        }
    }

    /// Consequences during and after together, undiscounted.
    #[must_use]
    pub fn gain(&self) -> N {
        self.during.total + self.after.total
    }

    /// Consequences during and after together, in present value.
    #[must_use]
    pub fn gain_present_value(&self) -> N {
        self.during.present_value + self.after.present_value
    }

    /// The part of the consequences after that nobody has measured: it lies beyond the follow-up of the evidence, undiscounted.
    #[must_use]
    pub fn projected(&self) -> N {
        self.after.total - self.after_measured.total
    }

    /// Cost less saved cost, undiscounted.
    #[must_use]
    pub fn net_cost(&self) -> N {
        self.cost.total - self.saved_cost.total
    }

    /// Cost less saved cost, in present value.
    #[must_use]
    pub fn net_cost_present_value(&self) -> N {
        self.cost.present_value - self.saved_cost.present_value
    }
}

/// Money by year, its sum and its present value.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow<N> {
    /// Each year of the horizon.
    pub by_year: Vec<N>,
    /// Their sum.
    pub total: N,
    /// Their sum, each multiplied by its discount factor.
    pub present_value: N,
}

/// A net per head.
#[derive(Clone, Debug, PartialEq)]
pub struct PerHead<N> {
    /// Undiscounted; none where there are no heads.
    pub net: Option<N>,
    /// In present value.
    pub present_value: Option<N>,
}

/// Undiscounted consequences during and after of one area, within the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaResult<N> {
    /// The area's name in the case.
    pub area: String,
    /// Each payer's.
    pub by_payer: PerPayer<N>,
}

/// One outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeResult<N> {
    /// Its name in the case.
    pub id: String,
    /// Successes of all cohorts.
    pub successes: N,
    /// Undiscounted consequences after, within the horizon.
    pub by_payer: PerPayer<N>,
}

/// Undiscounted money of one line within the horizon; a cost is positive, a consequence is positive where it is a gain.
#[derive(Clone, Debug, PartialEq)]
pub struct LineResult<N> {
    /// Which line.
    pub line: Line,
    /// Each payer's.
    pub by_payer: PerPayer<N>,
}

impl<N: Number> LineResult<N> {
    /// The line's sum for a view.
    #[must_use]
    pub fn of(&self, view: View) -> N {
        sum(view.payers().iter().map(|&payer| *self.by_payer.get(payer)))
    }
}

impl<N: Number> AreaResult<N> {
    /// The area's sum for a view.
    #[must_use]
    pub fn of(&self, view: View) -> N {
        sum(view.payers().iter().map(|&payer| *self.by_payer.get(payer)))
    }
}

/// When an investment is paid back (*tjent hjem*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BreakEven {
    /// The cumulative net is never negative.
    NoOutlay,
    /// From this year t on the cumulative net stays at or above 0.
    Year(usize),
    /// It ends below 0.
    NotWithinHorizon,
}

impl BreakEven {
    /// The year t: 0 where there is no outlay.
    #[must_use]
    pub fn year(self) -> Option<usize> {
        match self {
            BreakEven::NoOutlay => Some(0),
            BreakEven::Year(t) => Some(t),
            BreakEven::NotWithinHorizon => None,
        }
    }

    pub(super) fn of<N: Number>(cumulative: &[N]) -> BreakEven {
        match cumulative.iter().rposition(|sum| sum.is_loss()) {
            None => BreakEven::NoOutlay,
            Some(last) if last + 1 == cumulative.len() => BreakEven::NotWithinHorizon,
            Some(last) => BreakEven::Year(last + 1),
        }
    }
}

impl<N: Number> Results<N> {
    /// The results of one view.
    #[must_use]
    pub fn of(&self, view: View) -> &ViewResult<N> {
        match view {
            View::Payer(payer) => self.views.by_payer.get(payer),
            View::Public => &self.views.public,
            View::All => &self.views.all,
        }
    }

    /// Each view, in the order of [`View::EVERY`].
    pub fn views(&self) -> impl Iterator<Item = &ViewResult<N>> {
        View::EVERY.into_iter().map(|view| self.of(view))
    }
}
