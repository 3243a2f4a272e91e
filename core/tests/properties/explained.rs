//! Every figure opened, down to what was entered.

use proptest::prelude::*;
use som_core::{
    Case, Decimal, Explainer, Figure, Json, Line, LineKind, Marked, Origin, Path, Payer, Period, Persistence, Phase, Results, Slice,
    Source, TermName, ThresholdOf, Value, View, Yardstick, evaluate, internal_rate_of_return, thresholds,
};

use crate::common::figures::{figures, number, recomputed, walk};
use crate::common::random::{Kind, Random};
use crate::{common, dec};

fn threshold(case: &Case, results: &Results<Decimal>, of: ThresholdOf, view: View, discounted: bool) -> Option<Option<Decimal>> {
    thresholds(case, results, view, discounted).into_iter().find(|threshold| threshold.of == of).map(|threshold| threshold.value)
}

/// The value that results hold for a figure, found without any explanation. The outer `None`: results do not hold this figure.
fn in_results(case: &Case, results: &Results<Decimal>, figure: &Figure) -> Option<Option<Decimal>> {
    let pick = |discounted: bool, one: Option<Decimal>, two: Option<Decimal>| Some(if discounted { two } else { one });
    match figure {
        Figure::Participants => Some(Some(results.participants)),
        Figure::Completed => Some(Some(results.completed)),
        Figure::Successes(None) => Some(Some(results.successes)),
        Figure::Successes(Some(outcome)) => Some(results.by_outcome.get(*outcome).map(|outcome| outcome.successes)),
        Figure::CostPerSuccess => Some(results.cost_per_success),
        Figure::CostPerParticipant => Some(results.cost_per_participant),
        Figure::GainPerKrone => Some(results.gain_per_krone),
        Figure::BenefitCostRatio => Some(results.benefit_cost_ratio),
        Figure::PeakInvestment(view) => Some(Some(results.of(*view).peak_investment)),
        Figure::RemainingDeficit(view) => Some(Some(results.of(*view).remaining_deficit)),
        Figure::ShareOfCost(view) => Some(results.of(*view).share_of_cost),
        Figure::ShareOfGain(view) => Some(results.of(*view).share_of_gain),
        Figure::DiscountFactor(t) => Some(results.discount_factors.get(*t).copied()),
        &Figure::Gain { view, discounted } => pick(discounted, Some(results.of(view).gain()), Some(results.of(view).gain_present_value())),
        &Figure::NetCost { view, discounted } => {
            pick(discounted, Some(results.of(view).net_cost()), Some(results.of(view).net_cost_present_value()))
        }
        &Figure::PerParticipant { view, discounted } => {
            let result = &results.of(view).per_participant;
            pick(discounted, result.net, result.present_value)
        }
        &Figure::PerCompleted { view, discounted } => {
            let result = &results.of(view).per_completed;
            pick(discounted, result.net, result.present_value)
        }
        &Figure::PerSuccess { view, discounted } => {
            let result = &results.of(view).per_success;
            pick(discounted, result.net, result.present_value)
        }
        &Figure::Compensation { view, discounted } => {
            pick(discounted, Some(results.of(view).compensation), Some(results.of(view).compensation_present_value))
        }
        &Figure::BreakEvenEffectFactor { view, discounted } => {
            let result = results.of(view);
            pick(discounted, result.break_even_effect_factor, result.break_even_effect_factor_present_value)
        }
        &Figure::BreakEvenCostFactor { view, discounted } => {
            let result = results.of(view);
            pick(discounted, result.break_even_cost_factor, result.break_even_cost_factor_present_value)
        }
        &Figure::BreakEvenSaving { view, discounted } => {
            let result = results.of(view);
            pick(discounted, result.break_even_saving, result.break_even_saving_present_value)
        }
        &Figure::BreakEvenHorizon { view, discounted } => threshold(case, results, ThresholdOf::Horizon, view, discounted),
        &Figure::BreakEvenLineFactor { line, view, discounted } => threshold(case, results, ThresholdOf::Line(line), view, discounted),
        Figure::Persistence { outcome, j } => Some(case.outcomes[*outcome].persistence_shares(j + 1).last().copied()),
        Figure::Yardstick(place) => Some(Some(case.about.yardsticks[*place].amount)),
        Figure::Money(slice) => slice_in_results(results, slice).map(Some),
        _ => None,
    }
}

fn slice_in_results(results: &Results<Decimal>, slice: &Slice) -> Option<Decimal> {
    let result = results.of(slice.view);
    if slice.committee.is_some() || slice.budget.is_some() {
        return marked_in_results(results, slice);
    }
    let whole = slice.line.is_none() && slice.area.is_none() && slice.outcome.is_none();
    let horizon = slice.period == Period::Horizon;
    let flow = match slice.phase {
        _ if !whole => {
            if !horizon || slice.discounted || slice.realised || slice.measured || slice.phase.is_some() {
                return None;
            }
            if let Some(line) = slice.line {
                return Some(results.by_line.iter().find(|each| each.line == line)?.of(slice.view));
            }
            if let Some(area) = &slice.area {
                return Some(results.by_area.iter().find(|each| each.area == *area)?.of(slice.view));
            }
            let outcome = results.by_outcome.get(slice.outcome?)?;
            return Some(slice.view.payers().iter().map(|&payer| *outcome.by_payer.get(payer)).sum());
        }
        None if slice.realised => result.budget.as_ref().unwrap_or(&result.net),
        Some(Phase::After) if slice.measured => &result.after_measured,
        _ if slice.realised || slice.measured => return None,
        None => &result.net,
        Some(phase) => result.phase(phase),
    };
    match slice.period {
        Period::Horizon => Some(if slice.discounted { flow.present_value } else { flow.total }),
        Period::Year(t) if slice.discounted => Some(flow.by_year.get(t)? * results.discount_factors.get(t)?),
        Period::Year(t) => flow.by_year.get(t).copied(),
        Period::Through(t) if slice.phase.is_none() && !slice.realised => {
            (if slice.discounted { &result.cumulative_present_value } else { &result.cumulative }).get(t).copied()
        }
        Period::Through(_) => None,
        Period::Beyond => (slice.phase.is_none() && !slice.realised && !slice.discounted).then_some(result.beyond_horizon),
    }
}

/// What results hold of a committee, or of one side of the budget.
fn marked_in_results(results: &Results<Decimal>, slice: &Slice) -> Option<Decimal> {
    let plain = Slice { phase: slice.phase, committee: slice.committee.clone(), budget: slice.budget.clone(), ..Slice::net(slice.view) };
    let View::Payer(payer) = slice.view else { return None };
    if plain != *slice || (slice.committee.is_some() && slice.budget.is_some()) {
        return None;
    }
    let parts = match (&slice.committee, &slice.budget) {
        (Some(committee), _) => {
            let row = |row: &&som_core::CommitteeResult<Decimal>| row.payer == payer && Marked::from(row.committee.clone()) == *committee;
            results.by_committee.iter().find(row)?.parts
        }
        (None, side) => *results.by_budget.iter().find(|row| Some(Marked::from(row.side)) == *side)?.by_payer.get(payer),
    };
    Some(match slice.phase {
        None => parts.net(),
        Some(Phase::Cost) => parts.cost,
        Some(Phase::SavedCost) => parts.saved_cost,
        Some(Phase::During) => parts.during,
        Some(Phase::After) => parts.after,
    })
}

/// The number in the case at a path, where what stands there is one.
fn entered(case: &Json, path: &Path) -> Option<Decimal> {
    match case.at(path)? {
        Json::Text(text) => text.parse().ok(),
        Json::Number(number) => number.text.parse().ok(),
        _ => None,
    }
}

/// Explains figures and all that they open into: each is what results hold, and what its own terms come to.
fn explained(case: &Case, most: usize) -> usize {
    let results = evaluate::<Decimal>(case);
    let json = case.to_json();
    let explainer = Explainer::new(case, &results);
    let mut opened = 0;
    walk(case, &results, figures(case), most, |figure, explanation| {
        opened += 1;
        let value = number(&explanation.value);
        if let Some(expected) = in_results(case, &results, figure) {
            assert_eq!(value.is_some(), expected.is_some(), "{figure:?}: {value:?}, results have {expected:?}");
            if let (Some(value), Some(expected)) = (value, expected) {
                close_relative(value, expected, figure);
            }
        }
        match (&explanation.value, figure) {
            (Value::BreakEven(year), &Figure::BreakEven { view, discounted }) => {
                let result = results.of(view);
                assert_eq!(*year, if discounted { result.discounted_break_even } else { result.break_even });
                let stays = explanation.terms.iter().rposition(|term| term.value < -dec("0.000000001")).map_or(0, |last| last + 1);
                assert_eq!(year.year(), (stays < explanation.terms.len()).then_some(stays), "{figure:?}");
            }
            (Value::Rate(rate), &Figure::InternalRateOfReturn(view)) => {
                assert_eq!(*rate, results.of(view).internal_rate_of_return);
                let years: Vec<Decimal> = explanation.terms.iter().map(|term| term.value).collect();
                assert_eq!(internal_rate_of_return(&years), *rate);
            }
            (Value::Number(value), _) => close_relative(*value, recomputed(explanation).unwrap(), figure),
            (Value::None, _) => {}
            (other, figure) => panic!("{figure:?} is {other:?}"),
        }
        for term in &explanation.terms {
            match &term.origin {
                Origin::Figure(part) => {
                    let opened = explainer.explain(part);
                    match number(&opened.value) {
                        Some(value) => close_relative(value, term.value, part),
                        None => panic!("{figure:?} is made of {part:?}, which has no number"),
                    }
                }
                Origin::Input(path, _) => {
                    assert!(
                        json.at(path).is_some() || path.to_string() == "discounting.schedule",
                        "{figure:?}: nothing is entered at {path}"
                    );
                    // What follows from an entry by a rule of the method is not the entry itself.
                    let follows = matches!(
                        term.name,
                        TermName::OnePlusOverhead
                            | TermName::OnePlusRate(_)
                            | TermName::GroupsOf { .. }
                            | TermName::Undiminished
                            | TermName::OneMinusLoss
                            | TermName::Once
                            | TermName::InStep { .. }
                            | TermName::DaysOfVersion { .. }
                    );
                    assert!(follows || entered(&json, path) == Some(term.value), "{figure:?}: {path} is not {}", term.value);
                }
                Origin::Method => {}
            }
        }
    });
    opened
}

#[track_caller]
fn close_relative(one: Decimal, two: Decimal, figure: &Figure) {
    // Quotients with a tiny divisor are as large as they are inexact.
    let scale = one.abs().max(Decimal::ONE);
    assert!((one - two).abs() <= dec("0.000000001") * scale, "{figure:?}: {one} and {two}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_is_what_its_terms_come_to(seed in any::<u64>()) {
        explained(&Random::new(seed, Kind::Ordinary).case(2), 5_000);
    }

    #[test]
    fn figures_that_the_case_does_not_have(seed in any::<u64>(), place in prop::sample::select(vec![0usize, 3, 101, 1 << 40, usize::MAX])) {
        let case = Random::new(seed, Kind::Ordinary).case(2);
        let results = evaluate::<Decimal>(&case);
        let explainer = Explainer::new(&case, &results);
        let view = View::Payer(Payer::State);
        let line = |kind| Line { kind, index: place };
        let mut asked = vec![
            Figure::DiscountFactor(place), Figure::NetRate(place), Figure::Successes(Some(place)), Figure::Persistence { outcome: 0, j: place },
            Figure::Yardstick(place), Figure::BreakEvenNetRate { outcome: place, view, discounted: false },
            Figure::CohortSuccesses { outcome: 0, cohort: place }, Figure::Units { line: Line { kind: LineKind::Cost, index: 0 }, year: place },
        ];
        for kind in [LineKind::Cost, LineKind::SavedCost, LineKind::During, LineKind::After(0), LineKind::After(place)] {
            asked.extend([
                Figure::OwnAmount(line(kind)), Figure::LineAmount(line(kind)), Figure::UnitPrice { line: line(kind), payer: Payer::State, j: place },
                Figure::Cohort { line: line(kind), payer: Payer::State, cohort: place, j: place, realised: true },
                Figure::Money(Slice::line(view, line(kind))), Figure::BreakEvenLine { line: line(kind), view, discounted: true },
            ]);
        }
        for period in [Period::Year(place), Period::Through(place), Period::Beyond] {
            for discounted in [false, true] {
                asked.push(Figure::Money(Slice::net(view).discounted(discounted).over(period)));
            }
        }
        if place > 100 {
            // A factor of a line that is there has terms even where it is none.
            asked.push(Figure::BreakEvenLineFactor { line: line(LineKind::Cost), view, discounted: false });
        }
        for figure in asked {
            let explanation = explainer.explain(&figure);
            if place > 100 && !format!("{figure:?}").contains("Beyond") {
                prop_assert_eq!(&explanation.value, &Value::None, "{:?}", figure);
            }
            if explanation.value == Value::None {
                prop_assert!(explanation.terms.is_empty(), "{:?}", figure);
            }
        }
        prop_assert_eq!(explainer.explain(&Figure::Money(Slice::area(view, "?"))).value, Value::None);
        prop_assert_eq!(explainer.explain(&Figure::Money(Slice::net(view).discounted(true).over(Period::Beyond))).value, Value::None);
    }
}

#[test]
fn every_figure_of_the_worked_cases_is_what_its_terms_come_to() {
    let opened: usize = common::worked().iter().map(|worked| explained(&worked.case, 20_000)).sum();
    println!("{opened} figures opened");
    assert!(opened > 2_000);
}

/// What is left in the years 0, 1, 2 … after so many years, each opened: `1 − j/4`, `0.9^j`, and a list whose last share holds on.
#[test]
fn persistence_opens_down_to_what_was_entered() {
    let mut case = Case::from_text(include_str!("../../../tests/worked/c_everything.case.json")).into_case().unwrap();
    let shares = ["1", "0.6"].map(dec).to_vec();
    for (persistence, left, entered) in [
        (Persistence::Constant, "1", "outcomes[0].persistence"),
        (Persistence::Linear { years: dec("4") }, "0.5", "outcomes[0].persistence.years"),
        (Persistence::Linear { years: dec("2") }, "0", "outcomes[0].persistence.years"),
        (Persistence::Exponential { annual_loss: dec("0.1") }, "0.81", "outcomes[0].persistence.annual_loss"),
        (Persistence::Custom { shares }, "0.6", "outcomes[0].persistence.shares[1]"),
    ] {
        case.outcomes[0].persistence = persistence;
        let results = evaluate::<Decimal>(&case);
        let explanation = Explainer::new(&case, &results).explain(&Figure::Persistence { outcome: 0, j: 2 });
        assert_eq!(number(&explanation.value), Some(dec(left)), "{entered}");
        assert_eq!(recomputed(&explanation), Some(dec(left)), "{entered}");
        let paths = explanation.terms.iter().filter_map(|term| match &term.origin {
            Origin::Input(path, _) => Some(path.to_string()),
            _ => None,
        });
        assert!(paths.clone().any(|path| path == entered), "{entered} is not among {:?}", paths.collect::<Vec<_>>());
    }
}

/// Case A by hand: 400,000 kr. may become 660,000; 660,000 kr. of shelter must be 400,000; 20 percentage points must be 12 4/33.
#[test]
fn thresholds_of_case_a_open() {
    let case = Case::from_text(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).into_case().unwrap();
    let results = evaluate::<Decimal>(&case);
    let explainer = Explainer::new(&case, &results);
    let (view, discounted) = (View::Public, false);
    let value = |figure: Figure| number(&explainer.explain(&figure).value);
    let line = |kind| Line { kind, index: 0 };
    assert_eq!(value(Figure::BreakEvenLine { line: line(LineKind::Cost), view, discounted }), Some(dec("660000")));
    assert_eq!(value(Figure::BreakEvenLineFactor { line: line(LineKind::Cost), view, discounted }), Some(dec("1.65")));
    assert_eq!(value(Figure::BreakEvenLine { line: line(LineKind::After(0)), view, discounted }), Some(dec("400000")));
    let rate = value(Figure::BreakEvenNetRate { outcome: 0, view, discounted }).unwrap();
    assert!((rate * dec("33") - dec("4")).abs() < dec("0.000000001"), "{rate}");
    // −400,000 + 220,000 + 220,000: the third year is the first that ends above 0.
    assert_eq!(value(Figure::BreakEvenHorizon { view, discounted }), Some(dec("3")));
}

#[test]
fn a_yardstick_opens_to_its_source() {
    let mut case = Case::from_text(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).into_case().unwrap();
    let source = Source { title: "Report".to_owned(), ..Source::default() };
    case.about.yardsticks.push(Yardstick { label: "Forecast".to_owned(), amount: dec("62000"), source: Some(source.clone()) });
    let results = evaluate::<Decimal>(&case);
    let explanation = Explainer::new(&case, &results).explain(&Figure::Yardstick(0));
    assert_eq!(number(&explanation.value), Some(dec("62000")));
    assert_eq!(explanation.terms[0].origin, Origin::Input(Path::parse("about.yardsticks[0].amount"), Some(source)));
    assert!(explained(&case, 20_000) > 100);
}
