//! From the lines of a case to its results.

use crate::case::{Case, Outcome, Payer, PerPayer, Realisable};
use crate::number::{Number, per_head, per_money, per_outlay, sum};

use super::factors::index_estimates;
use super::figure::{Line, LineKind, View};
use super::irr::internal_rate_of_return;
use super::parts::{by_budget, by_committee};
use super::results::{AreaResult, BreakEven, Flow, LineResult, OutcomeResult, PerHead, Results, ViewResult, Views};
use super::timeline::Timeline;
use super::years::{Consequences, Effect, costs};

/// What a case comes to. The case must have been read or checked; the time grows with its lines and years.
#[must_use]
pub fn evaluate<N: Number>(case: &Case) -> Results<N> {
    let timeline = Timeline::<N>::new(case);
    let cost = costs(case, &timeline, &case.costs);
    let saved_cost = costs(case, &timeline, &case.saved_costs);
    let mut during = Consequences::new(&timeline);
    let during_lines = during.add(case, &timeline, &case.consequences_during, &Effect::during(&timeline));
    let mut after = Consequences::new(&timeline);
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
        .any(|line| line.realisable != Realisable::default());
    let (during, after) = (during.by_year(&timeline), after.by_year(&timeline));
    let payers = PerPayer::from_fn(|payer| PayerYears {
        cost: cost.by_payer.get(payer).clone(),
        saved_cost: saved_cost.by_payer.get(payer).clone(),
        during: during.potential.get(payer).clone(),
        after: after.potential.get(payer).clone(),
        measured: after.measured.get(payer).clone(),
        adjustment: has_adjustment.then(|| add_years(&[during.adjustment.get(payer), after.adjustment.get(payer)])),
    });
    let everyone = PayerYears::sum(&Payer::ALL.map(|payer| payers.get(payer)));
    let all_cost = sum(everyone.cost.iter().take(timeline.horizon).copied());
    let all_gain = sum(everyone.during.iter().take(timeline.horizon).copied()) + sum(everyone.after.iter().take(timeline.horizon).copied());
    let view = |view: View, years: &PayerYears<N>| view_result(view, years, &timeline, &heads, (all_cost, all_gain));
    let views = Views {
        by_payer: PerPayer::from_fn(|payer| view(View::Payer(payer), payers.get(payer))),
        public: view(View::Public, &PayerYears::sum(&Payer::PUBLIC.map(|payer| payers.get(payer)))),
        all: view(View::All, &everyone),
    };

    let (net_cost, net_cost_present_value) = (views.all.net_cost(), views.all.net_cost_present_value());
    let public_gain = views.public.gain_present_value();
    Results {
        years: (0..timeline.horizon).map(|t| case.start_year.plus(t)).collect(),
        is_discounted: timeline.discount_factors.iter().any(|&factor| factor != N::ONE),
        discount_factors: timeline.discount_factors,
        participants,
        completed: heads.completed,
        successes,
        by_area: by_area(case, &by_line),
        by_outcome,
        by_committee: by_committee(case, &by_line),
        by_budget: by_budget(case, &by_line),
        index_estimates: index_estimates(case),
        by_line,
        gain_per_krone: per_outlay(public_gain, net_cost_present_value),
        benefit_cost_ratio: per_outlay(public_gain, views.public.net_cost_present_value()),
        cost_per_success: per_head(net_cost_present_value, successes),
        cost_per_participant: per_head(net_cost, participants),
        has_comparison: case.outcomes.iter().all(Outcome::has_comparison),
        views,
    }
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
    let net_per = |heads: N| PerHead { net: per_head(net.total, heads), present_value: per_head(net.present_value, heads) };
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
        break_even_effect_factor: per_money(to_be_saved, after.total),
        break_even_effect_factor_present_value: per_money(to_be_saved_present_value, after.present_value),
        break_even_cost_factor: per_money(net.total + cost.total, cost.total),
        break_even_cost_factor_present_value: per_money(net.present_value + cost.present_value, cost.present_value),
        break_even_saving: per_head(to_be_saved, heads.successes),
        break_even_saving_present_value: per_head(to_be_saved_present_value, heads.successes),
        internal_rate_of_return: internal_rate_of_return(&net.by_year),
        per_participant: net_per(heads.participants),
        per_completed: net_per(heads.completed),
        per_success: net_per(heads.successes),
        share_of_cost: per_outlay(cost.total, all_cost),
        share_of_gain: per_outlay(during.total + after.total, all_gain),
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
