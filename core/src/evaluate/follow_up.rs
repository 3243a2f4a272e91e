//! What was measured held against what was expected, cause by cause: section 14.

use rust_decimal::Decimal;

use crate::case::{Case, Consequence, CostLine, MeasuredAmount, MeasuredConsequence, MeasuredCost, Payer, PerUnit};
use crate::number::Number;

use super::factors::units;
use super::figure::{Cause, View};
use super::measured::measured_through;
use super::results::Results;
use super::timeline::Timeline;
use super::total::evaluate;

/// A forecast, and what it becomes as one kind of measured values after the other takes the place of the expected ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<N> {
    /// What was expected.
    pub forecast: Results<N>,
    /// The last year t that was measured, where that is said.
    pub until: Option<usize>,
    /// Each cause in the order of [`Cause::ALL`].
    pub steps: Vec<CauseStep<N>>,
}

/// One kind of values, measured instead of expected.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseStep<N> {
    /// Which kind.
    pub cause: Cause,
    /// How many of its values were measured; the others stay as expected. A value is a year of a list or a line, a rate, or a payer's price.
    pub measured: usize,
    /// How many values of this kind were expected or measured.
    pub of: usize,
    /// The results with this kind and all before it measured.
    pub results: Results<N>,
}

/// How much a net differs, in kroner; positive is better than expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference<N> {
    /// Undiscounted.
    pub net: N,
    /// In present value.
    pub present_value: N,
    /// Undiscounted up to and with the last year measured; none where that year is not said.
    pub until: Option<N>,
}

/// Holds what was measured against what was expected; none where nothing was measured. The case must have been read or checked.
#[must_use]
pub fn compare<N: Number>(case: &Case) -> Option<Comparison<N>> {
    if case.follow_up.is_empty() {
        return None;
    }
    let forecast = evaluate(case);
    let mut last = forecast.clone();
    let steps = Cause::ALL.into_iter().map(|cause| {
        let (measured, of) = counted(case, cause);
        if measured > 0 {
            last = evaluate(&measured_through(case, cause).case);
        }
        CauseStep { cause, measured, of, results: last.clone() }
    });
    Some(Comparison { steps: steps.collect(), forecast, until: case.follow_up.until })
}

impl<N: Number> Comparison<N> {
    /// The results with everything measured that was.
    #[must_use]
    pub fn follow_up(&self) -> &Results<N> {
        self.steps.last().map_or(&self.forecast, |step| &step.results)
    }

    /// What one cause does to the net of a view.
    #[must_use]
    pub fn by_cause(&self, view: View, cause: Cause) -> Difference<N> {
        let place = self.steps.iter().position(|step| step.cause == cause).unwrap_or_default();
        let before = place.checked_sub(1).and_then(|before| self.steps.get(before)).map_or(&self.forecast, |step| &step.results);
        let after = self.steps.get(place).map_or(before, |step| &step.results);
        self.between(view, before, after)
    }

    /// What all causes together do to the net of a view: what was measured less what was expected.
    #[must_use]
    pub fn difference(&self, view: View) -> Difference<N> {
        self.between(view, &self.forecast, self.follow_up())
    }

    fn between(&self, view: View, before: &Results<N>, after: &Results<N>) -> Difference<N> {
        let (before, after) = (before.of(view), after.of(view));
        let until = |years: &[N]| years.get(self.until?).copied();
        Difference {
            net: after.net.total - before.net.total,
            present_value: after.net.present_value - before.net.present_value,
            until: until(&after.cumulative).zip(until(&before.cumulative)).map(|(after, before)| after - before),
        }
    }
}

/// How many values of a kind were measured, and of how many that count.
fn counted(case: &Case, cause: Cause) -> (usize, usize) {
    let follow_up = &case.follow_up;
    let add = |sum: (usize, usize), part: (usize, usize)| (sum.0 + part.0, sum.1 + part.1);
    match cause {
        Cause::Participants => by_year(&follow_up.starting, &vec![true; case.participants.starting.len()]),
        Cause::Completion => (usize::from(follow_up.completion_rate.is_some()), 1),
        Cause::Effect => {
            let rates =
                follow_up.outcomes.values().map(|outcome| usize::from(outcome.with.is_some()) + usize::from(outcome.without.is_some()));
            (rates.sum(), 2 * case.outcomes.len())
        }
        Cause::Costs => {
            let timeline = Timeline::<Decimal>::new(case);
            let lists = [(&case.costs, &follow_up.costs), (&case.saved_costs, &follow_up.saved_costs)];
            let lines = lists.into_iter().flat_map(|(lines, found)| lines.iter().map(|line| (line, found.get(&line.id))));
            lines.map(|(line, found)| cost_years(&timeline, line, found)).fold((0, 0), add)
        }
        Cause::Quantities => consequences(case)
            .map(|(line, found)| by_year(found.map_or(&[], |found| found.quantity.as_slice()), &vec![true; line.quantity.len()]))
            .fold((0, 0), add),
        Cause::Prices => consequences(case)
            .map(|(line, found)| {
                let found = |payer| found.is_some_and(|found| found.price.get(payer).is_some());
                let expected = |payer| match &line.price.per_unit {
                    PerUnit::Payers(prices) => prices.get(payer).is_some(),
                    PerUnit::Rule(rule) => rule.gives(payer),
                };
                let count = |is_there: &dyn Fn(Payer) -> bool| Payer::ALL.into_iter().filter(|payer| is_there(*payer)).count();
                (count(&found), count(&|payer| found(payer) || expected(payer)))
            })
            .fold((0, 0), add),
    }
}

/// Of values by year, how many were measured, and how many were measured or expected.
fn by_year(found: &[Option<Decimal>], expected: &[bool]) -> (usize, usize) {
    let is_measured = |t: usize| found.get(t).is_some_and(Option::is_some);
    let of = (0..found.len().max(expected.len())).filter(|t| is_measured(*t) || expected.get(*t) == Some(&true));
    (found.iter().flatten().count(), of.count())
}

/// The years in which a line of cost falls. An amount per unit holds for all of them.
fn cost_years(timeline: &Timeline<Decimal>, line: &CostLine, found: Option<&MeasuredCost>) -> (usize, usize) {
    let units = units(timeline, &line.basis);
    let expected: Vec<bool> = units.iter().take(timeline.horizon).map(|units| !units.is_zero()).collect();
    match found.map(|found| &found.amount) {
        None => by_year(&[], &expected),
        Some(MeasuredAmount::ByYear(amounts)) => by_year(amounts, &expected),
        Some(MeasuredAmount::PerUnit(_)) => {
            let (_, years) = by_year(&[], &expected);
            (years.max(1), years.max(1))
        }
    }
}

/// Every consequence, with what was measured of it.
fn consequences(case: &Case) -> impl Iterator<Item = (&Consequence, Option<&MeasuredConsequence>)> {
    let follow_up = &case.follow_up;
    let during = case.consequences_during.iter().map(|line| (line, follow_up.consequences_during.get(&line.id)));
    let after = case.outcomes.iter().flat_map(|outcome| {
        let found = follow_up.outcomes.get(&outcome.id);
        outcome.consequences.iter().map(move |line| (line, found.and_then(|found| found.consequences.get(&line.id))))
    });
    during.chain(after)
}
