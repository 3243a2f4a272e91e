//! What a case comes to: section 8 of the method.

use serde::Serialize;

use crate::case::{Case, Payer, PerPayer, Year};
use crate::number::{Number, sum};

use super::figure::{Line, LineKind, Phase, View};
use super::irr::{Irr, internal_rate_of_return};
use super::timeline::Timeline;
use super::years::{Effect, PerParticipant, costs};

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
    /// Each view, in the order of [`View::EVERY`].
    views: Vec<ViewResult<N>>,
    /// Consequences by area, in the order in which the areas first stand in the case.
    pub by_area: Vec<AreaResult<N>>,
    /// Each outcome.
    pub by_outcome: Vec<OutcomeResult<N>>,
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

/// When an investment is paid back (*balanceår*).
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

    fn of<N: Number>(cumulative: &[N]) -> BreakEven {
        match cumulative.iter().rposition(|&sum| sum < N::ZERO) {
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
        let place = View::EVERY.iter().position(|&each| each == view).unwrap_or_default();
        // Every view is there.
        #[allow(clippy::indexing_slicing)]
        &self.views[place]
    }

    /// Each view.
    pub fn views(&self) -> impl Iterator<Item = &ViewResult<N>> {
        self.views.iter()
    }
}

/// What a case comes to. The case must have been read or checked; the time grows with its lines and years.
#[must_use]
pub fn evaluate<N: Number>(case: &Case) -> Results<N> {
    let timeline = Timeline::<N>::new(case);
    let cost = costs(case, &timeline, &case.costs);
    let saved_cost = costs(case, &timeline, &case.saved_costs);
    let mut during = PerParticipant::new(&timeline);
    let during_lines = during.add(case, &timeline, &case.consequences_during, &Effect::during(&timeline));
    let mut after = PerParticipant::new(&timeline);
    let after_lines: Vec<Vec<PerPayer<N>>> =
        case.outcomes.iter().map(|outcome| after.add(case, &timeline, &outcome.consequences, &Effect::after(&timeline, outcome))).collect();

    let mut by_line = Vec::new();
    let mut put = |kind: LineKind, totals: &[PerPayer<N>]| {
        by_line.extend(totals.iter().enumerate().map(|(index, total)| LineResult { line: Line { kind, index }, by_payer: total.clone() }));
    };
    put(LineKind::Cost, &cost.lines);
    put(LineKind::SavedCost, &saved_cost.lines);
    put(LineKind::During, &during_lines);
    for (outcome, totals) in after_lines.iter().enumerate() {
        put(LineKind::After(outcome), totals);
    }

    let participants = timeline.participants();
    let by_outcome: Vec<OutcomeResult<N>> = case
        .outcomes
        .iter()
        .zip(&after_lines)
        .map(|(outcome, totals)| OutcomeResult {
            id: outcome.id.clone(),
            successes: participants * timeline.net_rate(outcome),
            by_payer: PerPayer::from_fn(|payer| sum(totals.iter().map(|total| *total.get(payer)))),
        })
        .collect();
    let successes = sum(by_outcome.iter().map(|outcome| outcome.successes));
    let heads = Heads { participants, completed: participants * timeline.completion_rate, successes };

    let has_adjustment = case
        .consequences_during
        .iter()
        .chain(case.outcomes.iter().flat_map(|outcome| &outcome.consequences))
        .any(|line| line.realisable != crate::case::Realisable::default());
    let payers = PerPayer::from_fn(|payer| PayerYears {
        cost: cost.by_payer.get(payer).clone(),
        saved_cost: saved_cost.by_payer.get(payer).clone(),
        during: timeline.over_cohorts(during.potential.get(payer)),
        after: timeline.over_cohorts(after.potential.get(payer)),
        measured: timeline.over_cohorts(after.measured.get(payer)),
        adjustment: has_adjustment.then(|| {
            add_years(&[&timeline.over_cohorts(during.adjustment.get(payer)), &timeline.over_cohorts(after.adjustment.get(payer))])
        }),
    });
    let everyone = PayerYears::sum(&Payer::ALL.map(|payer| payers.get(payer)));
    let all_cost = sum(everyone.cost.iter().take(timeline.horizon).copied());
    let all_gain = sum(everyone.during.iter().take(timeline.horizon).copied()) + sum(everyone.after.iter().take(timeline.horizon).copied());
    let views: Vec<ViewResult<N>> = View::EVERY
        .into_iter()
        .map(|view| {
            let years = PayerYears::sum(&view.payers().iter().map(|&payer| payers.get(payer)).collect::<Vec<_>>());
            view_result(view, &years, &timeline, &heads, (all_cost, all_gain))
        })
        .collect();

    let mut results = Results {
        years: (0..timeline.horizon).map(|t| case.start_year.plus(t)).collect(),
        is_discounted: timeline.discount_factors.iter().any(|&factor| factor != N::ONE),
        discount_factors: timeline.discount_factors,
        participants,
        completed: heads.completed,
        successes,
        views,
        by_area: by_area(case, &by_line),
        by_outcome,
        by_line,
        gain_per_krone: None,
        benefit_cost_ratio: None,
        cost_per_success: None,
        cost_per_participant: None,
        has_comparison: case.outcomes.iter().all(|outcome| match &outcome.evidence {
            Some(evidence) => evidence.design.has_comparison(),
            None => !outcome.success_rate.without.is_zero(),
        }),
    };
    let (public, all) = (results.of(View::Public), results.of(View::All));
    let per_krone = |krone: N| if krone > N::ZERO { public.gain_present_value().over(krone) } else { None };
    let (gain_per_krone, benefit_cost_ratio) = (per_krone(all.net_cost_present_value()), per_krone(public.net_cost_present_value()));
    let cost_per_success = if successes > N::ZERO { all.net_cost_present_value().over(successes) } else { None };
    let cost_per_participant = all.net_cost().over(participants);
    results.gain_per_krone = gain_per_krone;
    results.benefit_cost_ratio = benefit_cost_ratio;
    results.cost_per_success = cost_per_success;
    results.cost_per_participant = cost_per_participant;
    results
}

/// Everyone a net can be divided by.
struct Heads<N> {
    participants: N,
    completed: N,
    successes: N,
}

/// Money by year, over the whole extent of the calculation.
#[derive(Clone)]
struct PayerYears<N> {
    cost: Vec<N>,
    saved_cost: Vec<N>,
    during: Vec<N>,
    after: Vec<N>,
    measured: Vec<N>,
    adjustment: Option<Vec<N>>,
}

impl<N: Number> PayerYears<N> {
    fn sum(payers: &[&PayerYears<N>]) -> PayerYears<N> {
        let part = |part: fn(&PayerYears<N>) -> &Vec<N>| add_years(&payers.iter().map(|payer| part(payer).as_slice()).collect::<Vec<_>>());
        let adjustments: Vec<&[N]> = payers.iter().filter_map(|payer| payer.adjustment.as_deref()).collect();
        PayerYears {
            cost: part(|payer| &payer.cost),
            saved_cost: part(|payer| &payer.saved_cost),
            during: part(|payer| &payer.during),
            after: part(|payer| &payer.after),
            measured: part(|payer| &payer.measured),
            adjustment: (!adjustments.is_empty()).then(|| add_years(&adjustments)),
        }
    }
}

fn add_years<N: Number>(parts: &[&[N]]) -> Vec<N> {
    let length = parts.iter().map(|part| part.len()).max().unwrap_or(0);
    (0..length).map(|t| sum(parts.iter().filter_map(|part| part.get(t).copied()))).collect()
}

fn view_result<N: Number>(
    view: View,
    years: &PayerYears<N>,
    timeline: &Timeline<N>,
    heads: &Heads<N>,
    (all_cost, all_gain): (N, N),
) -> ViewResult<N> {
    let flow = |by_year: &[N]| Flow::of(by_year.iter().take(timeline.horizon).copied().collect(), &timeline.discount_factors);
    let (cost, saved_cost, during, after) = (flow(&years.cost), flow(&years.saved_cost), flow(&years.during), flow(&years.after));
    let opposite = |years: &[N]| years.iter().map(|&year| -year).collect::<Vec<N>>();
    let all_years = add_years(&[&opposite(&years.cost), &years.saved_cost, &years.during, &years.after]);
    let net = flow(&all_years);
    let budget = years.adjustment.as_deref().map(|adjustment| flow(&add_years(&[&all_years, adjustment])));
    let cumulative = cumulate(&net.by_year);
    let discounted: Vec<N> = net.by_year.iter().zip(&timeline.discount_factors).map(|(&year, &factor)| year * factor).collect();
    let cumulative_present_value = cumulate(&discounted);
    let deepest = cumulative.iter().copied().fold(N::ZERO, |deepest, sum| if sum < deepest { sum } else { deepest });
    let shortfall = |net: N| if net < N::ZERO { -net } else { N::ZERO };
    let compensation = shortfall(net.total);
    let to_be_saved = cost.total - saved_cost.total - during.total;
    let to_be_saved_present_value = cost.present_value - saved_cost.present_value - during.present_value;
    let share_of = |part: N, whole: N| if whole > N::ZERO { part.over(whole) } else { None };
    let per_head = |heads: N| PerHead { net: net.total.over(heads), present_value: net.present_value.over(heads) };
    ViewResult {
        view,
        after_measured: flow(&years.measured),
        budget,
        beyond_horizon: sum(all_years.iter().skip(timeline.horizon).copied()),
        break_even: BreakEven::of(&cumulative),
        discounted_break_even: BreakEven::of(&cumulative_present_value),
        peak_investment: -deepest,
        after_four_years: cumulative.get(3).copied(),
        compensation,
        compensation_present_value: shortfall(net.present_value),
        remaining_deficit: if -deepest > compensation { -deepest - compensation } else { N::ZERO },
        break_even_effect_factor: to_be_saved.over(after.total),
        break_even_effect_factor_present_value: to_be_saved_present_value.over(after.present_value),
        break_even_cost_factor: (net.total + cost.total).over(cost.total),
        break_even_cost_factor_present_value: (net.present_value + cost.present_value).over(cost.present_value),
        break_even_saving: if heads.successes > N::ZERO { to_be_saved.over(heads.successes) } else { None },
        break_even_saving_present_value: if heads.successes > N::ZERO { to_be_saved_present_value.over(heads.successes) } else { None },
        internal_rate_of_return: internal_rate_of_return(&net.by_year),
        per_participant: per_head(heads.participants),
        per_completed: per_head(heads.completed),
        per_success: if heads.successes > N::ZERO { per_head(heads.successes) } else { PerHead { net: None, present_value: None } },
        share_of_cost: share_of(cost.total, all_cost),
        share_of_gain: share_of(during.total + after.total, all_gain),
        cumulative,
        cumulative_present_value,
        net,
        cost,
        saved_cost,
        during,
        after,
    }
}

impl<N: Number> Flow<N> {
    fn of(by_year: Vec<N>, discount_factors: &[N]) -> Flow<N> {
        let present_value = sum(by_year.iter().zip(discount_factors).map(|(&year, &factor)| year * factor));
        Flow { total: sum(by_year.iter().copied()), present_value, by_year }
    }
}

fn cumulate<N: Number>(years: &[N]) -> Vec<N> {
    let mut total = N::ZERO;
    years
        .iter()
        .map(|&year| {
            total += year;
            total
        })
        .collect()
}

fn by_area<N: Number>(case: &Case, by_line: &[LineResult<N>]) -> Vec<AreaResult<N>> {
    let mut areas: Vec<AreaResult<N>> = Vec::new();
    for line in by_line {
        let Some(consequence) = case.consequence(line.line) else { continue };
        let place = areas.iter().position(|area| area.area == consequence.area).unwrap_or_else(|| {
            areas.push(AreaResult { area: consequence.area.clone(), by_payer: PerPayer::default() });
            areas.len() - 1
        });
        if let Some(area) = areas.get_mut(place) {
            for payer in Payer::ALL {
                *area.by_payer.get_mut(payer) += *line.by_payer.get(payer);
            }
        }
    }
    areas
}

impl Case {
    /// The cost line at a place; none for consequences.
    #[must_use]
    pub fn cost_line(&self, line: Line) -> Option<&crate::case::CostLine> {
        match line.kind {
            LineKind::Cost => self.costs.get(line.index),
            LineKind::SavedCost => self.saved_costs.get(line.index),
            LineKind::During | LineKind::After(_) => None,
        }
    }

    /// The consequence at a place; none for costs.
    #[must_use]
    pub fn consequence(&self, line: Line) -> Option<&crate::case::Consequence> {
        match line.kind {
            LineKind::Cost | LineKind::SavedCost => None,
            LineKind::During => self.consequences_during.get(line.index),
            LineKind::After(outcome) => self.outcomes.get(outcome)?.consequences.get(line.index),
        }
    }

    /// Every line, in the order of [`Results::by_line`].
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let list = |kind, count| (0..count).map(move |index| Line { kind, index });
        let mut lines: Vec<Line> = list(LineKind::Cost, self.costs.len())
            .chain(list(LineKind::SavedCost, self.saved_costs.len()))
            .chain(list(LineKind::During, self.consequences_during.len()))
            .collect();
        for (place, outcome) in self.outcomes.iter().enumerate() {
            lines.extend(list(LineKind::After(place), outcome.consequences.len()));
        }
        lines
    }
}
