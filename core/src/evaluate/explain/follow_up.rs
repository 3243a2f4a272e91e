//! What was measured and what was expected, opened into the figures before and after: section 14.

use crate::evaluate::figure::{Cause, Figure, Slice, View};
use crate::evaluate::follow_up::{Comparison, compare};
use crate::evaluate::measured::measured_through;
use crate::evaluate::results::Results;
use crate::number::Number;

use super::term::{Origin, Term, TermName};
use super::{Explained, Explainer, nothing};

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
    pub(super) fn deviation(&self, view: View, discounted: bool, cause: Option<Cause>) -> Explained<N> {
        let Some(cause) = cause else {
            let causes =
                Cause::ALL.map(|cause| self.add(TermName::Cause(cause), Figure::Deviation { view, discounted, cause: Some(cause) }));
            return self.in_turn(causes.to_vec());
        };
        let net = Figure::Money(Slice::net(view).discounted(discounted));
        let before = match Cause::ALL.into_iter().rfind(|each| *each < cause) {
            Some(through) => Figure::AsMeasured { through, figure: Box::new(net.clone()) },
            None => net.clone(),
        };
        let after = Figure::AsMeasured { through: cause, figure: Box::new(net) };
        self.in_turn(vec![self.add(TermName::Figure, after), self.subtract(TermName::Figure, before)])
    }

    /// What a deviation comes to, as the comparison holds it.
    pub(super) fn deviates(&self, view: View, discounted: bool, cause: Option<Cause>) -> N {
        let Some(comparison) = self.comparison() else { return N::ZERO };
        let difference = cause.map_or_else(|| comparison.difference(view), |cause| comparison.by_cause(view, cause));
        if discounted { difference.present_value } else { difference.net }
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
