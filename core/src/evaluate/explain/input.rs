//! Amounts, prices, rates and factors opened into what was entered.

use rust_decimal::Decimal;

use crate::case::{Amount, Basis, Path, Payer, Persistence, PriceSeries, Year};
use crate::evaluate::factors::{groups, index, index_levels, units};
use crate::evaluate::figure::{Figure, Line};
use crate::number::Number;

use super::term::{Operation, Origin, Rule, Term, TermName, Value};
use super::{Explained, Explainer, line_path, not_zero, nothing, outcome_path, starting_path};

impl<N: Number> Explainer<'_, N> {
    pub(super) fn line_amount(&self, line: Line) -> Explained<N> {
        let Some(cost) = self.case.cost_line(line) else { return nothing() };
        let mut terms = vec![
            self.add(TermName::Figure, Figure::OwnAmount(line)),
            self.input(TermName::Quantity, Operation::Multiply, N::of(cost.quantity), line_path(line).key("quantity")),
        ];
        terms.extend(self.index_terms(cost.price_year, cost.index.as_deref()));
        self.in_turn(terms)
    }

    pub(super) fn own_amount(&self, line: Line) -> Explained<N> {
        let Some(cost) = self.case.cost_line(line) else { return nothing() };
        let path = line_path(line);
        let sourced = |name, operation, value, path| self.sourced(name, operation, N::of(value), path, cost.source.clone());
        match &cost.amount {
            Amount::Given(amount) => self.in_turn(vec![sourced(TermName::Amount, Operation::Add, *amount, path.key("amount"))]),
            Amount::Staff(staff) => {
                let path = path.key("staff");
                self.in_turn(vec![
                    sourced(TermName::YearlyPay, Operation::Add, staff.yearly_pay, path.key("yearly_pay")),
                    sourced(TermName::Hours, Operation::Multiply, staff.hours, path.key("hours")),
                    sourced(TermName::OnePlusOverhead, Operation::Multiply, Decimal::ONE + staff.overhead, path.key("overhead")),
                    sourced(TermName::EffectiveHours, Operation::Divide, staff.effective_hours, path.key("effective_hours")),
                ])
            }
        }
    }

    pub(super) fn unit_price(&self, line: Line, payer: Payer, j: usize) -> Explained<N> {
        let Some(consequence) = self.case.consequence(line) else { return nothing() };
        let price = &consequence.price;
        let Some(series) = price.given(payer) else { return nothing() };
        let path = line_path(line).key("price").key("per_unit").key(payer.key());
        let path = if matches!(series, PriceSeries::ByYear(_)) { path.index(j) } else { path };
        let value = series.at(j).unwrap_or_default();
        let mut terms = vec![self.sourced(TermName::Price(payer), Operation::Add, N::of(value), path, price.source.clone())];
        terms.extend(self.index_terms(price.price_year, price.index.as_deref()));
        self.in_turn(terms)
    }

    /// The two levels that move an amount from its own price year to the case's.
    pub(super) fn index_terms(&self, own: Year, name: Option<&str>) -> Vec<Term<N>> {
        let (Some((to, from)), Some(index)) = (index_levels(self.case, own, name), index(self.case, name)) else { return Vec::new() };
        let path = match name {
            Some(name) => Path::default().key("other_indices").key(name.to_owned()).key("levels"),
            None => Path::default().key("price_index"),
        };
        let level = |year: Year, operation, value, [measured, estimated]: [TermName; 2]| {
            let is_estimate = index.estimates.years.contains(&year);
            let (name, source) = if is_estimate { (estimated, &index.estimates.source) } else { (measured, &index.source) };
            self.sourced(name, operation, value, path.key(year.to_string()), source.clone())
        };
        let target = self.case.price_year;
        vec![
            level(target, Operation::Multiply, to, [TermName::IndexTo(target), TermName::EstimatedIndexTo(target)]),
            level(own, Operation::Divide, from, [TermName::IndexFrom(own), TermName::EstimatedIndexFrom(own)]),
        ]
    }

    pub(super) fn units(&self, line: Line, year: usize) -> Explained<N> {
        let Some(cost) = self.case.cost_line(line) else { return nothing() };
        let basis = line_path(line).key("basis");
        let course_years = self.model.timeline.course_years;
        let in_course = |cohort: usize, years: usize| year.checked_sub(cohort).is_some_and(|k| k < years);
        let starting = |years: usize| {
            let cohorts = self.cohorts(|y, starting| self.input(TermName::Starting(y), Operation::Add, starting, starting_path(y)));
            let cohorts = cohorts.into_iter().enumerate().filter(|(y, _)| in_course(*y, years)).map(|(_, term)| term);
            self.in_turn(not_zero(cohorts))
        };
        match &cost.basis {
            Basis::PerParticipant => starting(1),
            Basis::PerParticipantCourseYear { course_years: own } => starting(own.unwrap_or(course_years)),
            Basis::PerGroup { size, every_course_year } => {
                let years = if *every_course_year { course_years } else { 1 };
                let cohorts = self.cohorts(|cohort, starting| {
                    let count = groups(starting, *size);
                    self.input(TermName::GroupsOf { cohort, size: *size }, Operation::Add, count, starting_path(cohort))
                });
                let cohorts = cohorts.into_iter().enumerate().filter(|(y, _)| in_course(*y, years)).map(|(_, term)| term);
                self.in_turn(not_zero(cohorts))
            }
            Basis::OneOff { .. } | Basis::PerYear { .. } | Basis::PerOperatingYear => {
                let times = units(&self.model.timeline, &cost.basis).get(year).copied().unwrap_or_default();
                self.in_turn(vec![self.input(TermName::Once, Operation::Add, times, basis)])
            }
        }
    }

    pub(super) fn discount_factor(&self, t: usize) -> Explained<N> {
        let Some(previous) = t.checked_sub(1) else { return self.in_turn(vec![first_year()]) };
        let step = self.case.discounting.schedule.iter().rposition(|step| step.from_year <= t);
        let rate = step.and_then(|step| self.case.discounting.schedule.get(step)).map_or(Decimal::ZERO, |step| step.rate);
        let path = Path::default().key("discounting").key("schedule");
        let path = step.map_or(path.clone(), |step| path.index(step).key("rate"));
        self.in_turn(vec![
            self.add(TermName::Figure, Figure::DiscountFactor(previous)),
            self.input(TermName::OnePlusRate(t), Operation::Divide, N::ONE + N::of(rate), path),
        ])
    }

    pub(super) fn persistence(&self, place: usize, j: usize) -> Explained<N> {
        let Some(outcome) = self.outcome(place) else { return nothing() };
        let path = outcome_path(place).key("persistence");
        match &outcome.persistence {
            Persistence::Constant => self.in_turn(vec![self.input(TermName::Undiminished, Operation::Add, N::ONE, path)]),
            // 1 − j/years, as (years − j) / years: two of the numbers are entered, and none of them needs a figure of its own.
            Persistence::Linear { years } => {
                let since = Decimal::from(j as u64);
                let whole = |operation| self.input(TermName::PersistenceYears, operation, N::of(*years), path.key("years"));
                let passed =
                    Term { name: TermName::YearsSince(j), operation: Operation::Subtract, value: N::of(since), origin: Origin::Method };
                if since < *years {
                    self.in_turn(vec![whole(Operation::Add), passed, whole(Operation::Divide)])
                } else {
                    (Value::Number(N::ZERO), Rule::AtLeastZero, vec![whole(Operation::Add), passed])
                }
            }
            Persistence::Exponential { annual_loss } => match j.checked_sub(1) {
                None => self.in_turn(vec![first_year()]),
                Some(before) => self.in_turn(vec![
                    self.add(TermName::PersistenceShare(before), Figure::Persistence { outcome: place, j: before }),
                    self.input(TermName::OneMinusLoss, Operation::Multiply, N::ONE - N::of(*annual_loss), path.key("annual_loss")),
                ]),
            },
            Persistence::Custom { shares } => {
                let entry = j.min(shares.len().saturating_sub(1));
                let share = shares.get(entry).map_or(N::ZERO, |&share| N::of(share));
                self.in_turn(vec![self.input(TermName::PersistenceShare(entry), Operation::Add, share, path.key("shares").index(entry))])
            }
        }
    }

    pub(super) fn yardstick(&self, place: usize) -> Explained<N> {
        let Some(yardstick) = self.case.about.yardsticks.get(place) else { return nothing() };
        let path = Path::default().key("about").key("yardsticks").index(place).key("amount");
        self.in_turn(vec![self.sourced(TermName::Amount, Operation::Add, N::of(yardstick.amount), path, yardstick.source.clone())])
    }

    pub(super) fn net_rate(&self, outcome: usize) -> Explained<N> {
        let Some(rate) = self.outcome(outcome).map(|outcome| &outcome.success_rate) else { return nothing() };
        let path = outcome_path(outcome).key("success_rate");
        let rate_of =
            |name, operation, value, key: &'static str| self.sourced(name, operation, N::of(value), path.key(key), self.evidence(outcome));
        self.in_turn(vec![
            rate_of(TermName::RateWith, Operation::Add, rate.with, "with"),
            rate_of(TermName::RateWithout, Operation::Subtract, rate.without, "without"),
        ])
    }
}

/// The first year of what falls from year to year.
fn first_year<N: Number>() -> Term<N> {
    Term { name: TermName::One, operation: Operation::Add, value: N::ONE, origin: Origin::Method }
}
