//! Every figure that can be asked about, and a walk from each down to what was entered.

use som_core::{
    BudgetSide, Case, Decimal, Explainer, Explanation, Figure, LineKind, Marked, Number, Operation, Origin, Payer, Period, Phase, Results,
    Rule, Slice, Value, View,
};

/// Every figure of a case that stands on a page of results.
pub(crate) fn figures(case: &Case) -> Vec<Figure> {
    let mut figures = vec![
        Figure::Participants,
        Figure::Completed,
        Figure::Successes(None),
        Figure::CostPerSuccess,
        Figure::CostPerParticipant,
        Figure::GainPerKrone,
        Figure::BenefitCostRatio,
    ];
    for view in View::EVERY {
        figures.extend([
            Figure::PeakInvestment(view),
            Figure::RemainingDeficit(view),
            Figure::InternalRateOfReturn(view),
            Figure::ShareOfCost(view),
            Figure::ShareOfGain(view),
            Figure::Money(Slice::net(view).over(Period::Beyond)),
            Figure::Money(Slice { realised: true, ..Slice::net(view) }),
            Figure::Money(Slice { measured: true, ..Slice::phase(view, Phase::After) }),
        ]);
        for discounted in [false, true] {
            figures.extend([
                Figure::Gain { view, discounted },
                Figure::NetCost { view, discounted },
                Figure::ToBeSaved { view, discounted },
                Figure::BeforeCost { view, discounted },
                Figure::PerParticipant { view, discounted },
                Figure::PerCompleted { view, discounted },
                Figure::PerSuccess { view, discounted },
                Figure::BreakEven { view, discounted },
                Figure::Compensation { view, discounted },
                Figure::BreakEvenEffectFactor { view, discounted },
                Figure::BreakEvenCostFactor { view, discounted },
                Figure::BreakEvenSaving { view, discounted },
                Figure::BreakEvenHorizon { view, discounted },
                Figure::Money(Slice::net(view).discounted(discounted)),
            ]);
            figures.extend(Phase::ALL.map(|phase| Figure::Money(Slice::phase(view, phase).discounted(discounted))));
            for area in areas(case) {
                figures.push(Figure::Money(Slice::area(view, &area).discounted(discounted)));
            }
            figures.extend(
                (0..case.outcomes.len())
                    .map(|outcome| Figure::Money(Slice { outcome: Some(outcome), ..Slice::net(view).discounted(discounted) })),
            );
            figures.extend(case.lines().into_iter().map(|line| Figure::Money(Slice::line(view, line).discounted(discounted))));
            figures.extend((0..case.outcomes.len()).map(|outcome| Figure::BreakEvenNetRate { outcome, view, discounted }));
            for line in case.lines() {
                figures.extend([Figure::BreakEvenLine { line, view, discounted }, Figure::BreakEvenLineFactor { line, view, discounted }]);
            }
            for slice in marked(case, view) {
                figures.push(Figure::Money(Slice { phase: Some(Phase::After), ..slice.clone().discounted(discounted) }));
                figures.push(Figure::Money(slice.discounted(discounted)));
            }
            for t in 0..case.horizon_years {
                figures.push(Figure::Money(Slice::net(view).discounted(discounted).over(Period::Year(t))));
                figures.push(Figure::Money(Slice::net(view).discounted(discounted).over(Period::Through(t))));
            }
        }
    }
    figures.extend((0..case.horizon_years).map(Figure::DiscountFactor));
    figures.extend((0..case.about.yardsticks.len()).map(Figure::Yardstick));
    for outcome in 0..case.outcomes.len() {
        figures.extend([Figure::Successes(Some(outcome)), Figure::NetRate(outcome)]);
        figures.extend((0..case.participants.starting.len()).map(|cohort| Figure::CohortSuccesses { outcome, cohort }));
        let last = case.outcomes[outcome].consequences.iter().map(|line| line.quantity.len()).max().unwrap_or(0);
        figures.extend((0..last).map(|j| Figure::Persistence { outcome, j }));
    }
    for line in case.lines() {
        match line.kind {
            LineKind::Cost | LineKind::SavedCost => {
                figures.extend([Figure::OwnAmount(line), Figure::LineAmount(line), Figure::Units { line, year: 0 }]);
            }
            _ => {
                figures.extend(Payer::ALL.map(|payer| Figure::UnitPrice { line, payer, j: 0 }));
                figures.extend(Payer::ALL.map(|payer| Figure::RulePrice { line, payer, year: 1, j: 0 }));
                figures.extend(Payer::ALL.map(|payer| Figure::RuleShare { line, payer, year: 1, j: 0, version: Some(1) }));
            }
        }
    }
    figures
}

/// The net of each committee of a payer, and of each side of the budget.
fn marked(case: &Case, view: View) -> Vec<Slice> {
    let sides = [Marked::With(BudgetSide::Within), Marked::With(BudgetSide::Outside), Marked::Not];
    let mut slices: Vec<Slice> = sides.map(|side| Slice { budget: Some(side), ..Slice::net(view) }).to_vec();
    if let View::Payer(payer) = view {
        let list = case.committees.get(payer).iter().map(|committee| Marked::With(committee.id.clone()));
        let all = list.chain((!case.committees.get(payer).is_empty()).then_some(Marked::Not));
        slices.extend(all.map(|committee| Slice { committee: Some(committee), ..Slice::net(view) }));
    }
    slices
}

pub(crate) fn areas(case: &Case) -> Vec<String> {
    let mut areas: Vec<String> = case.lines().into_iter().filter_map(|line| Some(case.consequence(line)?.area.clone())).collect();
    areas.sort();
    areas.dedup();
    areas
}

/// What the terms of an explanation come to, by its rule, computed anew from their values alone.
pub(crate) fn recomputed(explanation: &Explanation<Decimal>) -> Option<Decimal> {
    let terms = || explanation.terms.iter().map(|term| term.value);
    match explanation.rule {
        Rule::InTurn => explanation.terms.iter().try_fold(Decimal::ZERO, |value, term| match term.operation {
            Operation::Add => Some(value + term.value),
            Operation::Subtract => Some(value - term.value),
            Operation::Multiply => Some(value * term.value),
            Operation::Divide => value.checked_div(term.value),
        }),
        Rule::Deepest => Some(-terms().min().unwrap_or_default().min(Decimal::ZERO)),
        Rule::Shortfall => Some((-terms().next()?).max(Decimal::ZERO)),
        Rule::AtLeastZero => {
            let mut terms = terms();
            Some((terms.next()? - terms.next()?).max(Decimal::ZERO))
        }
        Rule::YearsUntilItStays => {
            let is_loss = |term: &som_core::Term<Decimal>| term.value < -Decimal::new(1, 9);
            let years = explanation.terms.iter().rposition(is_loss).map_or(1, |last| last + 2);
            (years <= explanation.terms.len()).then(|| Decimal::from(years))
        }
        Rule::WeightedMean => {
            let pairs: Vec<(Decimal, Decimal)> = terms().step_by(2).zip(terms().skip(1).step_by(2)).collect();
            let weights: Decimal = pairs.iter().map(|(weight, _)| weight).sum();
            pairs.iter().map(|(weight, value)| weight * value).sum::<Decimal>().checked_div(weights)
        }
        Rule::FirstYearThatStays | Rule::RateToZero => None,
    }
}

/// Opens figures as far down as `most` allows, and calls `visit` with each and with its explanation.
pub(crate) fn walk<N: Number>(
    case: &Case,
    results: &Results<N>,
    start: Vec<Figure>,
    most: usize,
    mut visit: impl FnMut(&Figure, &Explanation<N>),
) {
    let explainer = Explainer::new(case, results);
    let mut seen = std::collections::HashSet::new();
    let mut waiting = start;
    while let Some(figure) = waiting.pop() {
        if seen.len() >= most || !seen.insert(figure.clone()) {
            continue;
        }
        let explanation = explainer.explain(&figure);
        for term in &explanation.terms {
            if let Origin::Figure(figure) = &term.origin {
                waiting.push(figure.clone());
            }
        }
        visit(&figure, &explanation);
    }
}

/// The number of an explanation, where it is one.
pub(crate) fn number<N: Copy>(value: &Value<N>) -> Option<N> {
    match value {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}
