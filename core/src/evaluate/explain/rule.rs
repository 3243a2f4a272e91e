//! A price that a rule makes, opened into the gross amount, what fills each step, and the shares of the steps.

use crate::case::{Consequence, Path, Payer, PriceRule, PriceSeries, RuleVersion};
use crate::evaluate::figure::{Figure, Line};
use crate::evaluate::rule::mean;
use crate::number::Number;

use super::term::{Operation, Rule, Term, TermName, Value};
use super::{Explained, Explainer, line_path, nothing};

/// The price of a line's j-th quantity for a payer, where the quantity falls in year t.
#[derive(Clone, Copy)]
pub(super) struct PriceOf {
    pub(super) line: Line,
    pub(super) payer: Payer,
    pub(super) year: usize,
    pub(super) j: usize,
}

impl<N: Number> Explainer<'_, N> {
    /// Whether a rule gives a payer any share of a line's price.
    pub(super) fn has_rule_price(&self, PriceOf { line, payer, year, j }: PriceOf) -> bool {
        year < self.model.timeline.extent
            && self
                .case
                .consequence(line)
                .is_some_and(|line| j < line.quantity.len() && line.price.rule().is_some_and(|rule| rule.gives(payer)))
    }

    pub(super) fn rule_price(&self, of: PriceOf) -> Explained<N> {
        let Some((consequence, rule)) = self.rule(of.line) else { return nothing() };
        let path = rule_path(of.line).key("gross");
        let path = if matches!(rule.gross, PriceSeries::ByYear(_)) { path.index(of.j) } else { path };
        let price = &consequence.price;
        let gross = N::of(rule.gross.at(of.j).unwrap_or_default());
        let PriceOf { line, payer, year, j } = of;
        let mut terms = vec![
            self.sourced(TermName::Gross, Operation::Add, gross, path, price.source.clone()),
            self.multiply(TermName::Share(payer), Figure::RuleShare { line, payer, year, j, version: None }),
        ];
        terms.extend(self.index_terms(price.price_year, price.index.as_deref()));
        self.in_turn(terms)
    }

    /// A payer's share of the gross amount: of the one version in force, or the mean of several by their days in the year.
    pub(super) fn rule_share(&self, of: PriceOf, version: Option<usize>) -> Explained<N> {
        let Some((consequence, rule)) = self.rule(of.line) else { return nothing() };
        if let Some(place) = version {
            let version = rule.versions.get(place);
            return version.map_or_else(nothing, |version| self.version_share(of, consequence, rule, place, version));
        }
        let in_force = rule.in_force::<N>(self.case.start_year.plus(of.year));
        if let &[(place, _)] = in_force.as_slice() {
            return self.rule_share(of, Some(place));
        }
        let PriceOf { line, payer, year, j } = of;
        let terms = in_force.into_iter().flat_map(|(place, days)| {
            let path = rule_path(line).key("versions").index(place).key("valid_from");
            [
                self.sourced(TermName::DaysOfVersion { line, version: place }, Operation::Add, days, path, rule.source.clone()),
                self.multiply(TermName::Figure, Figure::RuleShare { line, payer, year, j, version: Some(place) }),
            ]
        });
        weighted(terms.collect())
    }

    fn version_share(&self, of: PriceOf, line: &Consequence, rule: &PriceRule, place: usize, version: &RuleVersion) -> Explained<N> {
        let steps = rule_path(of.line).key("versions").index(place).key("steps");
        let share = |step: usize, operation| {
            let share = version.steps.get(step).map_or(N::ZERO, |step| N::of(*step.payers.get(of.payer)));
            let path = steps.index(step).key("payers").key(of.payer.key());
            self.sourced(TermName::Share(of.payer), operation, share, path, rule.source.clone())
        };
        let Some(filled) = rule.filled::<N>(version, of.j, line.quantity.get(of.j).copied().unwrap_or_default()) else {
            return self.in_turn(vec![share(rule.step_reached(version, of.j), Operation::Add)]);
        };
        let terms = filled.into_iter().enumerate().filter(|(_, filled)| !filled.is_zero()).flat_map(|(step, filled)| {
            let name = TermName::InStep { line: of.line, version: place, step };
            [
                self.sourced(name, Operation::Add, filled, steps.index(step).key("from"), rule.source.clone()),
                share(step, Operation::Multiply),
            ]
        });
        weighted(terms.collect())
    }

    fn rule(&self, line: Line) -> Option<(&Consequence, &PriceRule)> {
        let consequence = self.case.consequence(line)?;
        Some((consequence, consequence.price.rule()?))
    }
}

/// Terms in pairs: a weight, and the value that it weighs.
fn weighted<N: Number>(terms: Vec<Term<N>>) -> Explained<N> {
    let pairs = || terms.iter().step_by(2).zip(terms.iter().skip(1).step_by(2));
    let value = mean(pairs().map(|(weight, value)| (weight.value, value.value)).collect::<Vec<_>>().into_iter());
    (Value::Number(value), Rule::WeightedMean, terms)
}

fn rule_path(line: Line) -> Path {
    line_path(line).key("price").key("rule")
}
