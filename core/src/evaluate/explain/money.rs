//! A sum of money opened, step by step, down to one cohort's use of one thing.

use rust_decimal::Decimal;

use crate::case::{ConsequenceKind, Payer, Persistence, RateBasis};
use crate::evaluate::figure::{Figure, Line, LineKind, Period, Phase, Slice, View};
use crate::number::Number;

use super::term::{Operation, Origin, Term, TermName};
use super::{Explained, Explainer, line_path, not_zero, nothing, outcome_path, starting_path};

impl<N: Number> Explainer<'_, N> {
    /// Opens a sum of money along the first of: phases, payers, years up to one, lines, years, the discount factor, cohorts.
    pub(super) fn money(&self, slice: &Slice) -> Explained<N> {
        if let Period::Through(last) = slice.period {
            let years = (0..=last).map(|t| self.add(TermName::Year(t), Figure::Money(slice.clone().over(Period::Year(t)))));
            return self.in_turn(years.collect());
        }
        if slice.is_net() {
            let phases = Phase::ALL.map(|phase| {
                let part = Figure::Money(Slice { phase: Some(phase), ..slice.clone() });
                if phase.is_cost() { self.subtract(TermName::Phase(phase), part) } else { self.add(TermName::Phase(phase), part) }
            });
            return self.in_turn(phases.to_vec());
        }
        let &[payer] = slice.view.payers() else {
            let payers = slice
                .view
                .payers()
                .iter()
                .map(|&payer| self.add(TermName::Payer(payer), Figure::Money(Slice { view: View::Payer(payer), ..slice.clone() })));
            return self.in_turn(not_zero(payers));
        };
        let Some(line) = slice.line else {
            let lines = self.model.by_line(slice).into_iter().map(|(line, value)| Term {
                name: TermName::Line(line),
                operation: Operation::Add,
                value,
                origin: Origin::Figure(Figure::Money(Slice { line: Some(line), ..slice.clone() })),
            });
            return self.in_turn(not_zero(lines));
        };
        let Period::Year(t) = slice.period else {
            let years =
                self.model.years(slice.period).map(|t| self.add(TermName::Year(t), Figure::Money(slice.clone().over(Period::Year(t)))));
            return self.in_turn(not_zero(years));
        };
        if slice.discounted {
            return self.in_turn(vec![
                self.add(TermName::Year(t), Figure::Money(slice.clone().discounted(false))),
                self.multiply(TermName::Figure, Figure::DiscountFactor(t)),
            ]);
        }
        if let Some(cost) = self.case.cost_line(line) {
            let share = self.input(
                TermName::Share(payer),
                Operation::Multiply,
                N::of(*cost.payers.get(payer)),
                line_path(line).key("payers").key(payer.key()),
            );
            return self.in_turn(vec![
                self.add(TermName::Figure, Figure::LineAmount(line)),
                share,
                self.multiply(TermName::Figure, Figure::Units { line, year: t }),
            ]);
        }
        let Some(consequence) = self.case.consequence(line) else { return nothing() };
        let lag = if slice.realised { consequence.realisable.lag_years } else { 0 };
        let counted = if slice.measured { self.model.measured_years(line) } else { consequence.quantity.len() };
        let cohorts = (0..self.model.timeline.starting.len()).filter_map(|cohort| {
            let j = t.checked_sub(cohort + self.model.delay(line) + lag)?;
            let figure = Figure::Cohort { line, payer, cohort, j, realised: slice.realised };
            (j < counted.min(consequence.quantity.len()) && self.has(&figure)).then(|| self.add(TermName::Cohort(cohort), figure))
        });
        self.in_turn(not_zero(cohorts))
    }

    pub(super) fn cohort(&self, line: Line, payer: Payer, cohort: usize, j: usize, realised: bool) -> Explained<N> {
        let Some(consequence) = self.case.consequence(line) else { return nothing() };
        let mut terms = match line.kind {
            LineKind::After(outcome) => vec![self.add(TermName::Figure, Figure::CohortSuccesses { outcome, cohort })],
            _ => {
                let starting = self.model.timeline.starting.get(cohort).copied().unwrap_or_default();
                vec![self.input(TermName::Starting(cohort), Operation::Add, starting, starting_path(cohort))]
            }
        };
        let quantity = N::of(consequence.quantity.get(j).copied().unwrap_or_default());
        let path = line_path(line);
        terms.push(self.sourced(
            TermName::QuantityOfYear(j),
            Operation::Multiply,
            quantity,
            path.key("quantity").index(j),
            consequence.source.clone(),
        ));
        if let LineKind::After(place) = line.kind
            && let Some(outcome) = self.outcome(place)
        {
            if outcome.persistence != Persistence::Constant {
                terms.push(self.multiply(TermName::PersistenceShare(j), Figure::Persistence { outcome: place, j }));
            }
            if j == 0 && outcome.first_year_share != Decimal::ONE {
                let share = N::of(outcome.first_year_share);
                terms.push(self.input(TermName::FirstYearShare, Operation::Multiply, share, outcome_path(place).key("first_year_share")));
            }
        }
        let price = match consequence.price.rule() {
            Some(_) => Figure::RulePrice { line, payer, year: cohort + self.model.delay(line) + j, j },
            None => Figure::UnitPrice { line, payer, j },
        };
        terms.push(self.multiply(TermName::Price(payer), price));
        if consequence.kind == ConsequenceKind::Expense {
            terms.push(Term { name: TermName::ExpenseSign, operation: Operation::Multiply, value: -N::ONE, origin: Origin::Method });
        }
        if realised && consequence.realisable.share != Decimal::ONE {
            let share = N::of(consequence.realisable.share);
            terms.push(self.input(TermName::RealisableShare, Operation::Multiply, share, path.key("realisable").key("share")));
        }
        self.in_turn(terms)
    }

    pub(super) fn cohort_successes(&self, outcome: usize, cohort: usize) -> Explained<N> {
        let Some(rate) = self.outcome(outcome).map(|outcome| &outcome.success_rate) else { return nothing() };
        let starting = self.model.timeline.starting.get(cohort).copied().unwrap_or_default();
        let mut terms = vec![self.input(TermName::Starting(cohort), Operation::Add, starting, starting_path(cohort))];
        if rate.basis == RateBasis::Completers {
            terms.push(self.completion_rate());
        }
        terms.push(self.multiply(TermName::Figure, Figure::NetRate(outcome)));
        self.in_turn(terms)
    }
}
