//! What any slice of the money comes to, line by line: the way that explanations take. It uses the same factors as the
//! results; that both come to the same is tested for every figure.

use crate::case::{Case, Consequence, Payer, PerUnit, PriceSeries};
use crate::number::{Number, sum};

use super::factors::{Pricing, line_amount, units};
use super::figure::{Line, LineKind, Marked, Period, Phase, Slice, View};
use super::rule::RulePrices;
use super::timeline::Timeline;
use super::years::Effect;

/// A case with what every line of it needs.
pub(crate) struct Model<'a, N> {
    pub(crate) case: &'a Case,
    pub(crate) timeline: Timeline<N>,
    effects: Vec<Effect<N>>,
}

/// How much a krone counts in a slice.
struct Counting<N> {
    /// In each year t: 0 outside the period.
    by_year: Vec<N>,
    /// In each year counted from a participant's start, all participants together: `Σ_y N_y · by_year[y + m]`.
    by_own_year: Vec<N>,
}

impl<'a, N: Number> Model<'a, N> {
    pub(crate) fn new(case: &'a Case) -> Model<'a, N> {
        let timeline = Timeline::new(case);
        let effects = case.outcomes.iter().map(|outcome| Effect::after(&timeline, outcome)).collect();
        Model { case, timeline, effects }
    }

    /// Whether the case has such a slice. Present values end with the horizon, as the discount factors do.
    pub(crate) fn has(&self, slice: &Slice) -> bool {
        let period = match slice.period {
            Period::Horizon => true,
            Period::Year(t) if !slice.discounted => t < self.timeline.extent,
            Period::Year(t) | Period::Through(t) => t < self.timeline.horizon,
            Period::Beyond => !slice.discounted,
        };
        let has_area =
            |area: &String| self.case.lines().into_iter().filter_map(|line| self.case.consequence(line)).any(|line| line.area == *area);
        period
            && slice.line.is_none_or(|line| self.has_line(line))
            && slice.outcome.is_none_or(|outcome| outcome < self.case.outcomes.len())
            && slice.area.as_ref().is_none_or(has_area)
            && slice.committee.as_ref().is_none_or(|committee| self.has_committee(slice.view, committee))
    }

    /// Whether a view is a payer's, and the payer has such a committee.
    fn has_committee(&self, view: View, committee: &Marked<String>) -> bool {
        let View::Payer(payer) = view else { return false };
        let list = self.case.committees.get(payer);
        match committee {
            Marked::With(id) => list.iter().any(|each| each.id == *id),
            Marked::Not => !list.is_empty(),
        }
    }

    /// Whether the case has such a line.
    pub(crate) fn has_line(&self, line: Line) -> bool {
        self.case.cost_line(line).is_some() || self.case.consequence(line).is_some()
    }

    /// The money of a slice.
    pub(crate) fn money(&self, slice: &Slice) -> N {
        sum(self
            .by_line(slice)
            .into_iter()
            .map(|(line, money)| if slice.is_net() && line.kind.phase() == Phase::Cost { -money } else { money }))
    }

    /// The money of each line that a slice sums over; costs are positive.
    pub(crate) fn by_line(&self, slice: &Slice) -> Vec<(Line, N)> {
        let chosen = |line: &Line| {
            slice.line.is_none_or(|only| only == *line)
                && slice.phase.is_none_or(|phase| phase == line.kind.phase())
                && slice.outcome.is_none_or(|outcome| line.kind == LineKind::After(outcome))
                && slice.area.as_ref().is_none_or(|area| self.case.consequence(*line).is_some_and(|line| line.area == *area))
                && slice.budget.as_ref().is_none_or(|side| *side == self.case.budget_side(*line).into())
                && slice.committee.as_ref().is_none_or(|committee| {
                    let of = slice.view.payers().iter().map(|&payer| self.case.committee_of(*line, payer).map(str::to_owned).into());
                    of.into_iter().all(|of: Marked<String>| of == *committee)
                })
        };
        let counting = self.counting(slice);
        let money = |line| sum(slice.view.payers().iter().map(|&payer| self.line_money(slice, &counting, line, payer)));
        match slice.line {
            Some(line) => Some(line).filter(chosen).map(|line| (line, money(line))).into_iter().collect(),
            None => self.case.lines().into_iter().filter(chosen).map(|line| (line, money(line))).collect(),
        }
    }

    /// The years of a period.
    pub(crate) fn years(&self, period: Period) -> std::ops::Range<usize> {
        match period {
            Period::Horizon => 0..self.timeline.horizon,
            Period::Year(t) => t..t.saturating_add(1),
            Period::Through(t) => 0..t.saturating_add(1),
            Period::Beyond => self.timeline.horizon..self.timeline.extent,
        }
    }

    fn counting(&self, slice: &Slice) -> Counting<N> {
        let extent = self.timeline.extent;
        let mut counting = Counting { by_year: vec![N::ZERO; extent], by_own_year: vec![N::ZERO; extent] };
        let factors = self.timeline.discount_factors.iter().copied();
        let krone: Vec<N> = if slice.discounted { factors.collect() } else { vec![N::ONE; extent] };
        let years = self.years(slice.period);
        for (t, (year, &krone)) in counting.by_year.iter_mut().zip(&krone).enumerate().take(years.end).skip(years.start) {
            *year = krone;
            for (m, &starting) in (0..=t).rev().zip(&self.timeline.starting) {
                if let Some(own_year) = counting.by_own_year.get_mut(m) {
                    *own_year += starting * krone;
                }
            }
        }
        counting
    }

    fn line_money(&self, slice: &Slice, counting: &Counting<N>, line: Line, payer: Payer) -> N {
        if let Some(cost) = self.case.cost_line(line) {
            let share = *cost.payers.get(payer);
            if share.is_zero() {
                return N::ZERO;
            }
            let times = sum(units(&self.timeline, &cost.basis).into_iter().zip(&counting.by_year).map(|(units, &krone)| units * krone));
            return line_amount::<N>(self.case, cost) * N::of(share) * times;
        }
        let Some(consequence) = self.case.consequence(line) else { return N::ZERO };
        let (share, lag) =
            if slice.realised { (N::of(consequence.realisable.share), consequence.realisable.lag_years) } else { (N::ONE, 0) };
        let prices = match &consequence.price.per_unit {
            PerUnit::Payers(prices) => prices,
            PerUnit::Rule(rule) => {
                let prices = RulePrices::new(self.case, consequence, rule, self.timeline.extent);
                return self.rule_money(slice, counting, line, consequence, lag, |t, j| prices.at(t, j, payer)) * share;
            }
        };
        let Some(series) = prices.get(payer) else { return N::ZERO };
        let counted = counting.by_own_year.iter().skip(self.delay(line) + lag);
        let units =
            consequence.quantity.iter().zip(counted).enumerate().filter(|(j, _)| !slice.measured || *j < self.measured_years(line)).map(
                |(j, (&quantity, &counted))| {
                    (j, if counted.is_zero() { N::ZERO } else { N::of(quantity) * self.weight(line, j) * counted })
                },
            );
        let pricing = Pricing::new(self.case, consequence);
        let money = match series {
            PriceSeries::Constant(price) => sum(units.map(|(_, units)| units)) * pricing.signed(N::of(*price)),
            PriceSeries::ByYear(prices) => {
                sum(units.map(|(j, units)| units * pricing.signed(N::of(prices.get(j).copied().unwrap_or_default()))))
            }
        };
        money * share
    }

    /// What a line comes to at prices that depend on the year t in which a quantity falls: each cohort by itself.
    fn rule_money(
        &self,
        slice: &Slice,
        counting: &Counting<N>,
        line: Line,
        consequence: &Consequence,
        lag: usize,
        price: impl Fn(usize, usize) -> N,
    ) -> N {
        let counted = if slice.measured { self.measured_years(line) } else { consequence.quantity.len() };
        let quantities: Vec<N> =
            consequence.quantity.iter().take(counted).enumerate().map(|(j, &quantity)| N::of(quantity) * self.weight(line, j)).collect();
        let delay = self.delay(line);
        sum(self.timeline.starting.iter().enumerate().flat_map(|(y, &starting)| {
            let price = &price;
            quantities.iter().enumerate().map(move |(j, &quantity)| {
                let t = y + delay + j;
                let krone = counting.by_year.get(t + lag).copied().unwrap_or_default();
                if krone.is_zero() { N::ZERO } else { starting * quantity * krone * price(t, j) }
            })
        }))
    }

    /// Years from a participant's start to the first quantity of a line.
    pub(crate) fn delay(&self, line: Line) -> usize {
        self.effect(line).map_or(0, |effect| effect.delay)
    }

    /// How many quantities of a line lie within the follow-up of the evidence; none of those during a course are measured.
    pub(crate) fn measured_years(&self, line: Line) -> usize {
        self.effect(line).map_or(0, |effect| effect.measured_years)
    }

    /// How much the j-th quantity of a line counts per participant who starts.
    fn weight(&self, line: Line, j: usize) -> N {
        self.effect(line).map_or(N::ONE, |effect| effect.weights.get(j).copied().unwrap_or_default())
    }

    fn effect(&self, line: Line) -> Option<&Effect<N>> {
        match line.kind {
            LineKind::After(outcome) => self.effects.get(outcome),
            _ => None,
        }
    }
}
