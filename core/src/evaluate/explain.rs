//! Where a figure is from: each opens into terms, each term into further terms, down to what was entered.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::case::{Amount, Basis, Case, ConsequenceKind, Outcome, Path, Payer, Persistence, RateBasis, Source, Year};
use crate::number::Number;

use super::factors::{amount, groups, index_levels, line_amount, units};
use super::figure::{Figure, Line, LineKind, Period, Phase, Slice, View};
use super::irr::{Irr, internal_rate_of_return};
use super::money::Model;
use super::results::{BreakEven, Results, evaluate};
use super::timeline::persistence;

/// A figure and the terms it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation<N> {
    /// The figure.
    pub figure: Figure,
    /// What it comes to.
    pub value: Value<N>,
    /// How the terms make the figure.
    pub rule: Rule,
    /// The terms; those of 0 are left out of sums over lines, years and cohorts.
    pub terms: Vec<Term<N>>,
}

/// What a figure comes to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value<N> {
    /// A number.
    Number(N),
    /// A year.
    BreakEven(BreakEven),
    /// A rate.
    Rate(Irr),
    /// There is no such figure, because its divisor is 0 or has the wrong sign.
    None,
}

/// How terms make a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Each term in its turn is added, subtracted, multiplied or divided, as its operation says.
    InTurn,
    /// The first year from which the terms stay at or above 0.
    FirstYearThatStays,
    /// The lowest term with its sign turned, or 0 where none is below 0.
    Deepest,
    /// The term with its sign turned, or 0 where it is not below 0.
    Shortfall,
    /// The terms in turn, or 0 where they come to less.
    AtLeastZero,
    /// The rate that discounts the terms, one a year, to 0.
    RateToZero,
}

/// How a term enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// +
    Add,
    /// −
    Subtract,
    /// ·
    Multiply,
    /// /
    Divide,
}

/// One term of an explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Term<N> {
    /// What it is.
    pub name: TermName,
    /// How it enters.
    pub operation: Operation,
    /// How much it is.
    pub value: N,
    /// Where it is from.
    pub origin: Origin,
}

/// Where a term is from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// Another figure, which opens in its turn.
    Figure(Figure),
    /// What was entered here, with its source where one is given.
    Input(Path, Option<Source>),
    /// The method itself, such as a sign.
    Method,
}

/// What a term is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named as the figures and fields they stand for")]
pub enum TermName {
    /// The figure that the term comes from tells what it is.
    Figure,
    Phase(Phase),
    Payer(Payer),
    Line(Line),
    Year(usize),
    Cohort(usize),
    Outcome(usize),
    Starting(usize),
    GroupsOf {
        cohort: usize,
        size: usize,
    },
    Once,
    Share(Payer),
    Quantity,
    QuantityOfYear(usize),
    Amount,
    YearlyPay,
    Hours,
    EffectiveHours,
    OnePlusOverhead,
    IndexTo(Year),
    IndexFrom(Year),
    CompletionRate,
    RateWith,
    RateWithout,
    FirstYearShare,
    RealisableShare,
    /// More of an expense is a loss: −1.
    ExpenseSign,
    Price(Payer),
    PersistenceShare(usize),
    /// `1 + r` of year t.
    OnePlusRate(usize),
    One,
}

/// Explains a figure. The case must have been read or checked. A figure that the case does not have has the value `None` and no terms.
#[must_use]
pub fn explain<N: Number>(case: &Case, figure: &Figure) -> Explanation<N> {
    let explainer = Explainer { case, model: Model::new(case), results: evaluate(case) };
    let (value, rule, terms) = explainer.explain(figure);
    Explanation { figure: figure.clone(), value, rule, terms }
}

struct Explainer<'a, N> {
    case: &'a Case,
    model: Model<'a, N>,
    results: Results<N>,
}

type Explained<N> = (Value<N>, Rule, Vec<Term<N>>);

impl<N: Number> Explainer<'_, N> {
    fn explain(&self, figure: &Figure) -> Explained<N> {
        let money = |phase, view, discounted| Figure::Money(Slice::phase(view, phase).discounted(discounted));
        let net = |view, discounted| Figure::Money(Slice::net(view).discounted(discounted));
        match *figure {
            Figure::Money(ref slice) => self.money(slice),
            Figure::Gain { view, discounted } => self.in_turn(vec![
                self.add(TermName::Phase(Phase::During), money(Phase::During, view, discounted)),
                self.add(TermName::Phase(Phase::After), money(Phase::After, view, discounted)),
            ]),
            Figure::NetCost { view, discounted } => self.in_turn(vec![
                self.add(TermName::Phase(Phase::Cost), money(Phase::Cost, view, discounted)),
                self.subtract(TermName::Phase(Phase::SavedCost), money(Phase::SavedCost, view, discounted)),
            ]),
            Figure::ToBeSaved { view, discounted } => self.in_turn(vec![
                self.add(TermName::Phase(Phase::Cost), money(Phase::Cost, view, discounted)),
                self.subtract(TermName::Phase(Phase::SavedCost), money(Phase::SavedCost, view, discounted)),
                self.subtract(TermName::Phase(Phase::During), money(Phase::During, view, discounted)),
            ]),
            Figure::BeforeCost { view, discounted } => self.in_turn(
                [Phase::SavedCost, Phase::During, Phase::After]
                    .map(|phase| self.add(TermName::Phase(phase), money(phase, view, discounted)))
                    .to_vec(),
            ),
            Figure::Participants => {
                self.in_turn(self.cohorts(|y, starting| self.input(TermName::Starting(y), Operation::Add, starting, starting_path(y))))
            }
            Figure::Completed => self.in_turn(vec![self.add(TermName::Figure, Figure::Participants), self.completion_rate()]),
            Figure::Successes(None) => {
                let outcomes = (0..self.case.outcomes.len()).map(|o| self.add(TermName::Outcome(o), Figure::Successes(Some(o))));
                self.in_turn(outcomes.collect())
            }
            Figure::Successes(Some(outcome)) => {
                self.in_turn(self.cohorts(|cohort, _| self.add(TermName::Cohort(cohort), Figure::CohortSuccesses { outcome, cohort })))
            }
            Figure::PerParticipant { view, discounted } => self.quotient(net(view, discounted), Figure::Participants, false),
            Figure::PerCompleted { view, discounted } => self.quotient(net(view, discounted), Figure::Completed, false),
            Figure::PerSuccess { view, discounted } => self.quotient(net(view, discounted), Figure::Successes(None), true),
            Figure::CostPerSuccess => self.quotient(Figure::NetCost { view: View::All, discounted: true }, Figure::Successes(None), true),
            Figure::CostPerParticipant => {
                self.quotient(Figure::NetCost { view: View::All, discounted: false }, Figure::Participants, false)
            }
            Figure::GainPerKrone => self.quotient(
                Figure::Gain { view: View::Public, discounted: true },
                Figure::NetCost { view: View::All, discounted: true },
                true,
            ),
            Figure::BenefitCostRatio => self.quotient(
                Figure::Gain { view: View::Public, discounted: true },
                Figure::NetCost { view: View::Public, discounted: true },
                true,
            ),
            Figure::BreakEven { view, discounted } => {
                let result = self.results.of(view);
                let year = if discounted { result.discounted_break_even } else { result.break_even };
                (Value::BreakEven(year), Rule::FirstYearThatStays, self.cumulative(view, discounted))
            }
            Figure::PeakInvestment(view) => {
                (Value::Number(self.results.of(view).peak_investment), Rule::Deepest, self.cumulative(view, false))
            }
            Figure::Compensation { view, discounted } => {
                let result = self.results.of(view);
                let value = if discounted { result.compensation_present_value } else { result.compensation };
                (Value::Number(value), Rule::Shortfall, vec![self.add(TermName::Figure, net(view, discounted))])
            }
            Figure::RemainingDeficit(view) => (
                Value::Number(self.results.of(view).remaining_deficit),
                Rule::AtLeastZero,
                vec![
                    self.add(TermName::Figure, Figure::PeakInvestment(view)),
                    self.subtract(TermName::Figure, Figure::Compensation { view, discounted: false }),
                ],
            ),
            Figure::BreakEvenEffectFactor { view, discounted } => {
                self.quotient(Figure::ToBeSaved { view, discounted }, money(Phase::After, view, discounted), false)
            }
            Figure::BreakEvenCostFactor { view, discounted } => {
                self.quotient(Figure::BeforeCost { view, discounted }, money(Phase::Cost, view, discounted), false)
            }
            Figure::BreakEvenSaving { view, discounted } => {
                self.quotient(Figure::ToBeSaved { view, discounted }, Figure::Successes(None), true)
            }
            Figure::InternalRateOfReturn(view) => {
                let years = (0..self.results.years.len())
                    .map(|t| self.add(TermName::Year(t), Figure::Money(Slice::net(view).over(Period::Year(t)))));
                (Value::Rate(internal_rate_of_return(&self.results.of(view).net.by_year)), Rule::RateToZero, years.collect())
            }
            Figure::ShareOfCost(view) => self.quotient(money(Phase::Cost, view, false), money(Phase::Cost, View::All, false), true),
            Figure::ShareOfGain(view) => {
                self.quotient(Figure::Gain { view, discounted: false }, Figure::Gain { view: View::All, discounted: false }, true)
            }
            Figure::DiscountFactor(t) => self.discount_factor(t),
            Figure::OwnAmount(line) => self.own_amount(line),
            Figure::LineAmount(line) => self.line_amount(line),
            Figure::Units { line, year } => self.units(line, year),
            Figure::Cohort { line, payer, cohort, j, realised } => self.cohort(line, payer, cohort, j, realised),
            Figure::CohortSuccesses { outcome, cohort } => self.cohort_successes(outcome, cohort),
            Figure::NetRate(outcome) => {
                let Some(rate) = self.outcome(outcome).map(|outcome| &outcome.success_rate) else { return nothing() };
                let path = outcome_path(outcome).key("success_rate");
                self.in_turn(vec![
                    self.sourced(TermName::RateWith, Operation::Add, N::of(rate.with), path.key("with"), self.evidence(outcome)),
                    self.sourced(
                        TermName::RateWithout,
                        Operation::Subtract,
                        N::of(rate.without),
                        path.key("without"),
                        self.evidence(outcome),
                    ),
                ])
            }
            Figure::Persistence { outcome, j } => self.persistence(outcome, j),
            Figure::UnitPrice { line, payer, j } => self.unit_price(line, payer, j),
        }
    }

    /// Opens a sum of money along the first of: phases, payers, years up to one, lines, years, the discount factor, cohorts.
    fn money(&self, slice: &Slice) -> Explained<N> {
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
            let lines = self.model.lines(slice);
            let lines =
                lines.into_iter().map(|line| self.add(TermName::Line(line), Figure::Money(Slice { line: Some(line), ..slice.clone() })));
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
        let cohorts = (0..self.model.timeline.starting.len()).filter_map(|cohort| {
            let j = t.checked_sub(cohort + self.model.delay(line) + lag)?;
            let measured = !slice.measured || !self.model.money(&Slice { line: Some(line), measured: true, ..slice.clone() }).is_zero();
            (j < consequence.quantity.len() && measured)
                .then(|| self.add(TermName::Cohort(cohort), Figure::Cohort { line, payer, cohort, j, realised: slice.realised }))
        });
        self.in_turn(not_zero(cohorts))
    }

    fn cohort(&self, line: Line, payer: Payer, cohort: usize, j: usize, realised: bool) -> Explained<N> {
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
        terms.push(self.multiply(TermName::Price(payer), Figure::UnitPrice { line, payer, j }));
        if consequence.kind == ConsequenceKind::Expense {
            terms.push(Term { name: TermName::ExpenseSign, operation: Operation::Multiply, value: -N::ONE, origin: Origin::Method });
        }
        if realised && consequence.realisable.share != Decimal::ONE {
            let share = N::of(consequence.realisable.share);
            terms.push(self.input(TermName::RealisableShare, Operation::Multiply, share, path.key("realisable").key("share")));
        }
        self.in_turn(terms)
    }

    fn cohort_successes(&self, outcome: usize, cohort: usize) -> Explained<N> {
        let Some(rate) = self.outcome(outcome).map(|outcome| &outcome.success_rate) else { return nothing() };
        let starting = self.model.timeline.starting.get(cohort).copied().unwrap_or_default();
        let mut terms = vec![self.input(TermName::Starting(cohort), Operation::Add, starting, starting_path(cohort))];
        if rate.basis == RateBasis::Completers {
            terms.push(self.completion_rate());
        }
        terms.push(self.multiply(TermName::Figure, Figure::NetRate(outcome)));
        self.in_turn(terms)
    }

    fn line_amount(&self, line: Line) -> Explained<N> {
        let Some(cost) = self.case.cost_line(line) else { return nothing() };
        let mut terms = vec![
            self.add(TermName::Figure, Figure::OwnAmount(line)),
            self.input(TermName::Quantity, Operation::Multiply, N::of(cost.quantity), line_path(line).key("quantity")),
        ];
        terms.extend(self.index_terms(cost.price_year, cost.index.as_deref()));
        self.in_turn(terms)
    }

    fn own_amount(&self, line: Line) -> Explained<N> {
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

    fn unit_price(&self, line: Line, payer: Payer, j: usize) -> Explained<N> {
        let Some(consequence) = self.case.consequence(line) else { return nothing() };
        let price = &consequence.price;
        let path = line_path(line).key("price").key("per_unit").key(payer.key());
        let value = price.per_unit.get(payer).as_ref().and_then(|series| series.at(j)).unwrap_or_default();
        let mut terms = vec![self.sourced(TermName::Price(payer), Operation::Add, N::of(value), path, price.source.clone())];
        terms.extend(self.index_terms(price.price_year, price.index.as_deref()));
        self.in_turn(terms)
    }

    /// The two levels that move an amount from its own price year to the case's.
    fn index_terms(&self, own: Year, index: Option<&str>) -> Vec<Term<N>> {
        let Some((to, from)) = index_levels(self.case, own, index) else { return Vec::new() };
        let (path, source) = match index {
            Some(name) => {
                let path = Path::default().key("other_indices").key(name.to_owned()).key("levels");
                (path, self.case.other_indices.get(name).and_then(|index| index.source.clone()))
            }
            None => (Path::default().key("price_index"), self.case.price_index.source.clone()),
        };
        let target = self.case.price_year;
        vec![
            self.sourced(TermName::IndexTo(target), Operation::Multiply, to, path.key(target.to_string()), source.clone()),
            self.sourced(TermName::IndexFrom(own), Operation::Divide, from, path.key(own.to_string()), source),
        ]
    }

    fn units(&self, line: Line, year: usize) -> Explained<N> {
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

    fn discount_factor(&self, t: usize) -> Explained<N> {
        let one = |operation| Term { name: TermName::One, operation, value: N::ONE, origin: Origin::Method };
        let Some(previous) = t.checked_sub(1) else { return self.in_turn(vec![one(Operation::Add)]) };
        let step = self.case.discounting.schedule.iter().rposition(|step| step.from_year <= t);
        let rate = step.and_then(|step| self.case.discounting.schedule.get(step)).map_or(Decimal::ZERO, |step| step.rate);
        let path = Path::default().key("discounting").key("schedule");
        let path = step.map_or(path.clone(), |step| path.index(step).key("rate"));
        self.in_turn(vec![
            self.add(TermName::Figure, Figure::DiscountFactor(previous)),
            self.input(TermName::OnePlusRate(t), Operation::Divide, N::ONE + N::of(rate), path),
        ])
    }

    fn persistence(&self, place: usize, j: usize) -> Explained<N> {
        let Some(outcome) = self.outcome(place) else { return nothing() };
        let share = persistence::<N>(outcome, j + 1).last().copied().unwrap_or_default();
        self.in_turn(vec![self.input(TermName::PersistenceShare(j), Operation::Add, share, outcome_path(place).key("persistence"))])
    }

    fn cumulative(&self, view: View, discounted: bool) -> Vec<Term<N>> {
        (0..self.results.years.len())
            .map(|t| self.add(TermName::Year(t), Figure::Money(Slice::net(view).discounted(discounted).over(Period::Through(t)))))
            .collect()
    }

    fn cohorts(&self, term: impl Fn(usize, N) -> Term<N>) -> Vec<Term<N>> {
        self.model.timeline.starting.iter().enumerate().map(|(y, &starting)| term(y, starting)).collect()
    }

    fn completion_rate(&self) -> Term<N> {
        let path = Path::default().key("participants").key("completion_rate");
        self.input(TermName::CompletionRate, Operation::Multiply, self.model.timeline.completion_rate, path)
    }

    fn outcome(&self, place: usize) -> Option<&Outcome> {
        self.case.outcomes.get(place)
    }

    fn evidence(&self, place: usize) -> Option<Source> {
        self.outcome(place)?.evidence.as_ref()?.source.clone()
    }

    fn add(&self, name: TermName, figure: Figure) -> Term<N> {
        self.term(name, Operation::Add, figure)
    }

    fn subtract(&self, name: TermName, figure: Figure) -> Term<N> {
        self.term(name, Operation::Subtract, figure)
    }

    fn multiply(&self, name: TermName, figure: Figure) -> Term<N> {
        self.term(name, Operation::Multiply, figure)
    }

    fn term(&self, name: TermName, operation: Operation, figure: Figure) -> Term<N> {
        let value = match &figure {
            // A sum of money is taken as a whole rather than from its terms, which would open every figure below it.
            Figure::Money(slice) => self.model.money(slice),
            Figure::OwnAmount(line) => self.case.cost_line(*line).map(amount).unwrap_or_default(),
            Figure::LineAmount(line) => self.case.cost_line(*line).map(|cost| line_amount(self.case, cost)).unwrap_or_default(),
            Figure::DiscountFactor(t) => self.model.timeline.discount_factors.get(*t).copied().unwrap_or_default(),
            figure => match self.explain(figure).0 {
                Value::Number(value) => value,
                _ => N::ZERO,
            },
        };
        Term { name, operation, value, origin: Origin::Figure(figure) }
    }

    fn input(&self, name: TermName, operation: Operation, value: N, path: Path) -> Term<N> {
        self.sourced(name, operation, value, path, None)
    }

    fn sourced(&self, name: TermName, operation: Operation, value: N, path: Path, source: Option<Source>) -> Term<N> {
        Term { name, operation, value, origin: Origin::Input(path, source) }
    }

    fn in_turn(&self, terms: Vec<Term<N>>) -> Explained<N> {
        (in_turn(&terms).map_or(Value::None, Value::Number), Rule::InTurn, terms)
    }

    /// A ratio; none where the divisor is 0, or is not above 0 where it must be.
    fn quotient(&self, numerator: Figure, denominator: Figure, must_be_positive: bool) -> Explained<N> {
        let terms = vec![self.add(TermName::Figure, numerator), self.term(TermName::Figure, Operation::Divide, denominator)];
        let refused = must_be_positive && terms.last().is_some_and(|divisor| divisor.value <= N::ZERO);
        let value = if refused { None } else { in_turn(&terms) };
        (value.map_or(Value::None, Value::Number), Rule::InTurn, terms)
    }
}

/// The terms added, subtracted, multiplied and divided one after the other, from 0.
fn in_turn<N: Number>(terms: &[Term<N>]) -> Option<N> {
    terms.iter().try_fold(N::ZERO, |value, term| match term.operation {
        Operation::Add => Some(value + term.value),
        Operation::Subtract => Some(value - term.value),
        Operation::Multiply => Some(value * term.value),
        Operation::Divide => value.over(term.value),
    })
}

fn not_zero<N: Number>(terms: impl IntoIterator<Item = Term<N>>) -> Vec<Term<N>> {
    terms.into_iter().filter(|term| !term.value.is_zero()).collect()
}

fn nothing<N>() -> Explained<N> {
    (Value::None, Rule::InTurn, Vec::new())
}

fn starting_path(cohort: usize) -> Path {
    Path::default().key("participants").key("starting").index(cohort)
}

fn outcome_path(outcome: usize) -> Path {
    Path::default().key("outcomes").index(outcome)
}

/// Where a line stands in the case.
fn line_path(line: Line) -> Path {
    match line.kind {
        LineKind::Cost => Path::default().key("costs"),
        LineKind::SavedCost => Path::default().key("saved_costs"),
        LineKind::During => Path::default().key("consequences_during"),
        LineKind::After(outcome) => outcome_path(outcome).key("consequences"),
    }
    .index(line.index)
}
