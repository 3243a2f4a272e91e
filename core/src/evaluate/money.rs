//! What any slice of the money comes to, line by line: the long way round that explanations take. It uses the same
//! factors as the results; that both come to the same is tested for every figure.

use crate::case::{Case, Payer};
use crate::number::{Number, sum};

use super::factors::{line_amount, signed_price, units};
use super::figure::{Line, LineKind, Period, Phase, Slice};
use super::timeline::Timeline;
use super::years::Effect;

/// A case with what every line of it needs.
pub(crate) struct Model<'a, N> {
    pub(crate) case: &'a Case,
    pub(crate) timeline: Timeline<N>,
    effects: Vec<Effect<N>>,
}

impl<'a, N: Number> Model<'a, N> {
    pub(crate) fn new(case: &'a Case) -> Model<'a, N> {
        let timeline = Timeline::new(case);
        let effects = case.outcomes.iter().map(|outcome| Effect::after(&timeline, outcome)).collect();
        Model { case, timeline, effects }
    }

    /// The money of a slice.
    pub(crate) fn money(&self, slice: &Slice) -> N {
        sum(self.lines(slice).into_iter().map(|line| self.line_money(slice, line)))
    }

    /// The lines that a slice sums over.
    pub(crate) fn lines(&self, slice: &Slice) -> Vec<Line> {
        let chosen = |line: &Line| {
            slice.line.is_none_or(|only| only == *line)
                && slice.phase.is_none_or(|phase| phase == line.kind.phase())
                && slice.outcome.is_none_or(|outcome| line.kind == LineKind::After(outcome))
                && slice.area.as_ref().is_none_or(|area| self.case.consequence(*line).is_some_and(|line| line.area == *area))
        };
        self.case.lines().into_iter().filter(chosen).collect()
    }

    fn line_money(&self, slice: &Slice, line: Line) -> N {
        let total = sum(slice.view.payers().iter().map(|&payer| {
            let years = self.line_years(line, payer, slice.realised, slice.measured);
            sum(self.years(slice.period).map(|t| self.valued(slice, t, years.get(t).copied().unwrap_or_default())))
        }));
        if slice.is_net() && line.kind.phase() == Phase::Cost { -total } else { total }
    }

    fn valued(&self, slice: &Slice, t: usize, money: N) -> N {
        match self.timeline.discount_factors.get(t) {
            Some(&factor) if slice.discounted => money * factor,
            _ => money,
        }
    }

    /// The years of a period.
    pub(crate) fn years(&self, period: Period) -> std::ops::Range<usize> {
        match period {
            Period::Horizon => 0..self.timeline.horizon,
            Period::Year(t) => t..t + 1,
            Period::Through(t) => 0..t + 1,
            Period::Beyond => self.timeline.horizon..self.timeline.extent,
        }
    }

    /// One payer's money of one line in each year.
    fn line_years(&self, line: Line, payer: Payer, realised: bool, measured: bool) -> Vec<N> {
        if let Some(cost) = self.case.cost_line(line) {
            let money = line_amount::<N>(self.case, cost) * N::of(*cost.payers.get(payer));
            return units(&self.timeline, &cost.basis).into_iter().map(|units| units * money).collect();
        }
        let Some(consequence) = self.case.consequence(line) else { return Vec::new() };
        let Some(series) = consequence.price.per_unit.get(payer) else { return Vec::new() };
        let (share, lag) = if realised { (N::of(consequence.realisable.share), consequence.realisable.lag_years) } else { (N::ONE, 0) };
        let mut own_years = vec![N::ZERO; self.timeline.extent];
        for (j, &quantity) in consequence.quantity.iter().enumerate() {
            let weight = self.weight(line, j, measured);
            if let Some(year) = own_years.get_mut(self.delay(line) + j + lag) {
                *year += N::of(quantity) * signed_price(self.case, consequence, series, j) * weight * share;
            }
        }
        self.timeline.over_cohorts(&own_years)
    }

    /// Years from a participant's start to the first quantity of a line.
    pub(crate) fn delay(&self, line: Line) -> usize {
        self.effect(line).map_or(0, |effect| effect.delay)
    }

    /// How much the j-th quantity of a line counts per participant who starts.
    fn weight(&self, line: Line, j: usize, measured: bool) -> N {
        match self.effect(line) {
            None if measured => N::ZERO,
            None => N::ONE,
            Some(effect) if measured && j >= effect.measured_years => N::ZERO,
            Some(effect) => effect.weights.get(j).copied().unwrap_or_default(),
        }
    }

    fn effect(&self, line: Line) -> Option<&Effect<N>> {
        match line.kind {
            LineKind::After(outcome) => self.effects.get(outcome),
            _ => None,
        }
    }
}
