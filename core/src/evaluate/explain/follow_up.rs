//! What was measured and what was expected, opened into the figures before and after: section 14.

use crate::evaluate::figure::{Cause, Figure, Period, Slice, View};
use crate::evaluate::follow_up::{Comparison, compare};
use crate::evaluate::measured::measured_through;
use crate::evaluate::results::Results;
use crate::number::Number;

use super::term::{Origin, Term, TermName};
use super::{Explained, Explainer, nothing};

/// Of whose net, and of which years.
#[derive(Clone, Copy)]
pub(super) struct Deviation {
    pub(super) view: View,
    pub(super) discounted: bool,
    /// The last year that counts; none: the whole horizon.
    pub(super) through: Option<usize>,
}

impl Deviation {
    fn by(self, cause: Option<Cause>) -> Figure {
        let Deviation { view, discounted, through } = self;
        Figure::Deviation { view, discounted, cause, through }
    }

    fn net(self) -> Figure {
        Figure::Money(Slice::net(self.view).discounted(self.discounted).over(self.through.map_or(Period::Horizon, Period::Through)))
    }

    fn net_of<N: Number>(self, results: &Results<N>) -> N {
        let view = results.of(self.view);
        let (total, cumulative) = match self.discounted {
            true => (view.net.present_value, &view.cumulative_present_value),
            false => (view.net.total, &view.cumulative),
        };
        self.through.map_or(total, |t| cumulative.get(t).copied().unwrap_or(total))
    }
}

impl<N: Number> Explainer<'_, N> {
    fn comparison(&self) -> Option<&Comparison<N>> {
        self.comparison.get_or_init(|| compare(self.case)).as_ref()
    }

    /// The results with everything measured up to and with a cause.
    fn step(&self, through: Cause) -> Option<&Results<N>> {
        self.comparison()?.steps.iter().find(|step| step.cause == through).map(|step| &step.results)
    }

    /// Whether a case in which measured values stand has such a figure. That case is followed up no more.
    pub(super) fn has_measured(&self, through: Cause, figure: &Figure) -> bool {
        let case = measured_through(self.case, through).case;
        self.step(through).is_some_and(|results| Explainer::new(&case, results).has(figure))
    }

    /// All causes add up; one cause is the net with it measured less the net before.
    pub(super) fn deviation(&self, of: Deviation, cause: Option<Cause>) -> Explained<N> {
        let Some(cause) = cause else {
            let causes = Cause::ALL.map(|cause| self.add(TermName::Cause(cause), of.by(Some(cause))));
            return self.in_turn(causes.to_vec());
        };
        let before = match before(cause) {
            Some(through) => Figure::AsMeasured { through, figure: Box::new(of.net()) },
            None => of.net(),
        };
        let after = Figure::AsMeasured { through: cause, figure: Box::new(of.net()) };
        self.in_turn(vec![self.add(TermName::Figure, after), self.subtract(TermName::Figure, before)])
    }

    /// What a deviation comes to, as the comparison holds it.
    pub(super) fn deviates(&self, of: Deviation, cause: Option<Cause>) -> N {
        let first = || self.comparison().map(|comparison| &comparison.forecast);
        let (start, end) = match cause {
            Some(cause) => (before(cause).map_or_else(first, |through| self.step(through)), self.step(cause)),
            None => (first(), self.comparison().map(Comparison::follow_up)),
        };
        start.zip(end).map_or(N::ZERO, |(start, end)| of.net_of(end) - of.net_of(start))
    }

    /// The figure opens as in any case; what was measured leads to where it was entered.
    pub(super) fn as_measured(&self, through: Cause, figure: &Figure) -> Explained<N> {
        let Some(results) = self.step(through) else { return nothing() };
        let measured = measured_through(self.case, through);
        let (value, rule, terms) = Explainer::new(&measured.case, results).open(figure);
        let terms = terms.into_iter().map(|term| Term {
            origin: match term.origin {
                Origin::Figure(figure) => Origin::Figure(Figure::AsMeasured { through, figure: Box::new(figure) }),
                Origin::Input(path, source) => match measured.entered(&path) {
                    Some((path, source)) => Origin::Input(path, source.cloned()),
                    None => Origin::Input(path, source),
                },
                Origin::Method => Origin::Method,
            },
            ..term
        });
        (value, rule, terms.collect())
    }
}

/// The cause before one, in the order in which they count.
fn before(cause: Cause) -> Option<Cause> {
    Cause::ALL.into_iter().rfind(|each| *each < cause)
}
