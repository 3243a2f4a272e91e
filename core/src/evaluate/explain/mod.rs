//! Where a figure is from: each opens into terms, each term into further terms, down to what was entered.

mod follow_up;
mod input;
mod money;
mod rule;
mod term;

use std::cell::OnceCell;

use crate::case::{Case, Outcome, Path, Source};
use crate::number::{Number, per_head, per_money, per_outlay, sum};

use super::factors::{amount, line_amount};
use super::figure::{Figure, Line, LineKind, Period, Phase, Slice, View};
use super::follow_up::Comparison;
use super::irr::internal_rate_of_return;
use super::money::Model;
use super::results::{BreakEven, Results};
use super::threshold::years_to_reach;
use super::timeline::persistence;

use follow_up::Deviation;
use rule::PriceOf;
pub use term::{Explanation, Operation, Origin, Rule, Term, TermName, Value};

/// Explains the figures of a case.
pub struct Explainer<'a, N> {
    case: &'a Case,
    model: Model<'a, N>,
    results: &'a Results<N>,
    /// Made when it is first asked for.
    comparison: OnceCell<Option<Comparison<N>>>,
}

type Explained<N> = (Value<N>, Rule, Vec<Term<N>>);

impl<'a, N: Number> Explainer<'a, N> {
    /// For a case and its results.
    #[must_use]
    pub fn new(case: &'a Case, results: &'a Results<N>) -> Self {
        Explainer { case, model: Model::new(case), results, comparison: OnceCell::new() }
    }

    /// Explains a figure. One that the case does not have has the value `None` and no terms.
    #[must_use]
    pub fn explain(&self, figure: &Figure) -> Explanation<N> {
        let (value, rule, terms) = if self.has(figure) { self.open(figure) } else { nothing() };
        Explanation { figure: figure.clone(), value, rule, terms }
    }
}

impl<N: Number> Explainer<'_, N> {
    /// Whether the case has the lines, outcomes, cohorts and years that a figure names.
    fn has(&self, figure: &Figure) -> bool {
        let timeline = &self.model.timeline;
        let is_cohort = |cohort| cohort < timeline.starting.len();
        let is_price = |line: Line, payer, j| {
            self.case.consequence(line).is_some_and(|line| j < line.quantity.len() && line.price.given(payer).is_some())
        };
        match *figure {
            Figure::Money(ref slice) => self.model.has(slice),
            Figure::Successes(Some(outcome)) | Figure::NetRate(outcome) | Figure::BreakEvenNetRate { outcome, .. } => {
                self.outcome(outcome).is_some()
            }
            Figure::BreakEvenLine { line, .. } | Figure::BreakEvenLineFactor { line, .. } => self.model.has_line(line),
            Figure::Yardstick(place) => place < self.case.about.yardsticks.len(),
            Figure::CohortSuccesses { outcome, cohort } => self.outcome(outcome).is_some() && is_cohort(cohort),
            Figure::Cohort { line, payer, cohort, j, .. } => {
                let falls = || cohort.checked_add(self.model.delay(line))?.checked_add(j);
                let by_rule = |year| self.has_rule_price(PriceOf { line, payer, year, j });
                is_cohort(cohort) && (is_price(line, payer, j) || falls().is_some_and(by_rule))
            }
            Figure::RulePrice { line, payer, year, j } => self.has_rule_price(PriceOf { line, payer, year, j }),
            Figure::RuleShare { line, payer, year, j, version } => {
                let versions = self.case.consequence(line).and_then(|line| line.price.rule()).map_or(0, |rule| rule.versions.len());
                self.has_rule_price(PriceOf { line, payer, year, j }) && version.is_none_or(|version| version < versions)
            }
            Figure::UnitPrice { line, payer, j } => is_price(line, payer, j),
            Figure::Persistence { outcome, j } => {
                self.outcome(outcome).is_some_and(|outcome| outcome.consequences.iter().any(|line| j < line.quantity.len()))
            }
            Figure::OwnAmount(line) | Figure::LineAmount(line) => self.case.cost_line(line).is_some(),
            Figure::Units { line, year } => self.case.cost_line(line).is_some() && year < timeline.extent,
            Figure::DiscountFactor(t) => t < timeline.horizon,
            Figure::Deviation { through, .. } => !self.case.follow_up.is_empty() && through.is_none_or(|t| t < timeline.horizon),
            Figure::AsMeasured { through, ref figure } => !self.case.follow_up.is_empty() && self.has_measured(through, figure),
            _ => true,
        }
    }

    /// Opens a figure that the case has.
    fn open(&self, figure: &Figure) -> Explained<N> {
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
            Figure::PerParticipant { view, discounted } => self.quotient(net(view, discounted), Figure::Participants, per_head),
            Figure::PerCompleted { view, discounted } => self.quotient(net(view, discounted), Figure::Completed, per_head),
            Figure::PerSuccess { view, discounted } => self.quotient(net(view, discounted), Figure::Successes(None), per_head),
            Figure::CostPerSuccess => {
                self.quotient(Figure::NetCost { view: View::All, discounted: true }, Figure::Successes(None), per_head)
            }
            Figure::CostPerParticipant => {
                self.quotient(Figure::NetCost { view: View::All, discounted: false }, Figure::Participants, per_head)
            }
            Figure::GainPerKrone => self.quotient(
                Figure::Gain { view: View::Public, discounted: true },
                Figure::NetCost { view: View::All, discounted: true },
                per_outlay,
            ),
            Figure::BenefitCostRatio => self.quotient(
                Figure::Gain { view: View::Public, discounted: true },
                Figure::NetCost { view: View::Public, discounted: true },
                per_outlay,
            ),
            Figure::BreakEven { view, discounted } => {
                (Value::BreakEven(self.break_even(view, discounted)), Rule::FirstYearThatStays, self.cumulative(view, discounted))
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
                self.quotient(Figure::ToBeSaved { view, discounted }, money(Phase::After, view, discounted), per_money)
            }
            Figure::BreakEvenCostFactor { view, discounted } => {
                self.quotient(Figure::BeforeCost { view, discounted }, money(Phase::Cost, view, discounted), per_money)
            }
            Figure::BreakEvenSaving { view, discounted } => {
                self.quotient(Figure::ToBeSaved { view, discounted }, Figure::Successes(None), per_head)
            }
            Figure::BreakEvenNetRate { outcome, view, discounted } => {
                let factor = Figure::BreakEvenEffectFactor { view, discounted };
                match self.open(&factor).0 {
                    Value::Number(_) => {
                        self.in_turn(vec![self.add(TermName::Figure, Figure::NetRate(outcome)), self.multiply(TermName::Figure, factor)])
                    }
                    _ => nothing(),
                }
            }
            Figure::BreakEvenLine { line, view, discounted } => {
                // A cost may rise by the net; of a consequence the net is what can be done without.
                let net = net(view, discounted);
                let change =
                    if line.kind.phase().is_cost() { self.add(TermName::Figure, net) } else { self.subtract(TermName::Figure, net) };
                self.in_turn(vec![self.add(TermName::Line(line), Figure::Money(Slice::line(view, line).discounted(discounted))), change])
            }
            Figure::BreakEvenLineFactor { line, view, discounted } => self.quotient(
                Figure::BreakEvenLine { line, view, discounted },
                Figure::Money(Slice::line(view, line).discounted(discounted)),
                per_money,
            ),
            Figure::BreakEvenHorizon { view, discounted } => (
                years_to_reach(self.break_even(view, discounted)).map_or(Value::None, Value::Number),
                Rule::YearsUntilItStays,
                self.cumulative(view, discounted),
            ),
            Figure::InternalRateOfReturn(view) => {
                let years = (0..self.results.years.len())
                    .map(|t| self.add(TermName::Year(t), Figure::Money(Slice::net(view).over(Period::Year(t)))));
                (Value::Rate(internal_rate_of_return(&self.results.of(view).net.by_year)), Rule::RateToZero, years.collect())
            }
            Figure::ShareOfCost(view) => self.quotient(money(Phase::Cost, view, false), money(Phase::Cost, View::All, false), per_outlay),
            Figure::ShareOfGain(view) => {
                self.quotient(Figure::Gain { view, discounted: false }, Figure::Gain { view: View::All, discounted: false }, per_outlay)
            }
            Figure::DiscountFactor(t) => self.discount_factor(t),
            Figure::OwnAmount(line) => self.own_amount(line),
            Figure::LineAmount(line) => self.line_amount(line),
            Figure::Units { line, year } => self.units(line, year),
            Figure::Cohort { line, payer, cohort, j, realised } => self.cohort(line, payer, cohort, j, realised),
            Figure::CohortSuccesses { outcome, cohort } => self.cohort_successes(outcome, cohort),
            Figure::NetRate(outcome) => self.net_rate(outcome),
            Figure::Persistence { outcome, j } => self.persistence(outcome, j),
            Figure::UnitPrice { line, payer, j } => self.unit_price(line, payer, j),
            Figure::RulePrice { line, payer, year, j } => self.rule_price(PriceOf { line, payer, year, j }),
            Figure::RuleShare { line, payer, year, j, version } => self.rule_share(PriceOf { line, payer, year, j }, version),
            Figure::Yardstick(place) => self.yardstick(place),
            Figure::Deviation { view, discounted, cause, through } => self.deviation(Deviation { view, discounted, through }, cause),
            Figure::AsMeasured { through, ref figure } => self.as_measured(through, figure),
        }
    }

    fn break_even(&self, view: View, discounted: bool) -> BreakEven {
        let result = self.results.of(view);
        if discounted { result.discounted_break_even } else { result.break_even }
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

    /// A slice that is among the results: a whole part of the net within the horizon.
    fn known(&self, slice: &Slice) -> Option<N> {
        let all_lines = slice.line.is_none() && slice.area.is_none() && slice.outcome.is_none();
        let is_whole = all_lines && slice.committee.is_none() && slice.budget.is_none() && !slice.realised && !slice.measured;
        let result = self.results.of(slice.view);
        let flow = slice.phase.map_or(&result.net, |phase| result.phase(phase));
        let year = |t: usize| {
            let money = *flow.by_year.get(t)?;
            Some(if slice.discounted { money * *self.results.discount_factors.get(t)? } else { money })
        };
        match slice.period {
            _ if !is_whole => None,
            Period::Horizon => Some(if slice.discounted { flow.present_value } else { flow.total }),
            Period::Year(t) => year(t),
            Period::Through(t) => Some(sum((0..=t.min(self.model.timeline.horizon)).filter_map(year))),
            Period::Beyond => None,
        }
    }

    fn term(&self, name: TermName, operation: Operation, figure: Figure) -> Term<N> {
        let value = match &figure {
            // A sum of money is taken as a whole rather than from its terms, which would open every figure below it.
            Figure::Money(slice) => self.known(slice).unwrap_or_else(|| self.model.money(slice)),
            Figure::OwnAmount(line) => self.case.cost_line(*line).map(amount).unwrap_or_default(),
            Figure::LineAmount(line) => self.case.cost_line(*line).map(|cost| line_amount(self.case, cost)).unwrap_or_default(),
            Figure::DiscountFactor(t) => self.model.timeline.discount_factors.get(*t).copied().unwrap_or_default(),
            Figure::Persistence { outcome, j } => {
                self.outcome(*outcome).and_then(|outcome| persistence(outcome, j.saturating_add(1)).last().copied()).unwrap_or_default()
            }
            &Figure::Deviation { view, discounted, cause, through } => self.deviates(Deviation { view, discounted, through }, cause),
            figure => match self.open(figure).0 {
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

    /// A ratio, where the divisor allows it.
    fn quotient(&self, numerator: Figure, denominator: Figure, divide: fn(N, N) -> Option<N>) -> Explained<N> {
        let (numerator, denominator) = (self.add(TermName::Figure, numerator), self.term(TermName::Figure, Operation::Divide, denominator));
        let value = divide(numerator.value, denominator.value);
        (value.map_or(Value::None, Value::Number), Rule::InTurn, vec![numerator, denominator])
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
