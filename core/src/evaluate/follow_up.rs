//! What was measured held against what was expected, cause by cause: section 14.

use crate::case::{Case, MeasuredConsequence};
use crate::number::Number;

use super::figure::{Cause, View};
use super::measured::measured_through;
use super::results::Results;
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
    /// How many of its values were measured; the others stay as expected.
    pub measured: usize,
    /// How many values of this kind the case expects.
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

/// How many values of a kind were measured, and of how many.
fn counted(case: &Case, cause: Cause) -> (usize, usize) {
    let follow_up = &case.follow_up;
    let some = |found: bool| usize::from(found);
    let lines = |has: fn(&MeasuredConsequence) -> bool| {
        let during = follow_up.consequences_during.values();
        let after = follow_up.outcomes.values().flat_map(|outcome| outcome.consequences.values());
        let of = case.consequences_during.len() + case.outcomes.iter().map(|outcome| outcome.consequences.len()).sum::<usize>();
        (during.chain(after).filter(|line| has(line)).count(), of)
    };
    match cause {
        Cause::Participants => {
            let of = case.participants.starting.len().max(follow_up.starting.len());
            (follow_up.starting.iter().flatten().count(), of)
        }
        Cause::Completion => (some(follow_up.completion_rate.is_some()), 1),
        Cause::Effect => {
            let rates = follow_up.outcomes.values().map(|outcome| some(outcome.with.is_some()) + some(outcome.without.is_some()));
            (rates.sum(), 2 * case.outcomes.len())
        }
        Cause::Costs => (follow_up.costs.len() + follow_up.saved_costs.len(), case.costs.len() + case.saved_costs.len()),
        Cause::Quantities => lines(MeasuredConsequence::has_quantity),
        Cause::Prices => lines(MeasuredConsequence::has_price),
    }
}
