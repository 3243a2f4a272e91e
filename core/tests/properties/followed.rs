//! What was measured against what was expected.

use proptest::prelude::*;
use som_core::{
    Amount, Basis, Case, Cause, Decimal, Explainer, Figure, FollowUp, MeasuredAmount, MeasuredCost, Origin, PerUnit, Slice, View, compare,
    evaluate, measured_through,
};

use crate::common::figures::{number, recomputed, walk};
use crate::common::follow_up::as_expected;
use crate::common::random::{Kind, Random};
use crate::{close, consequences, dec, same};

/// A case at random with a follow-up at random.
fn followed(seed: u64, size: usize, percent: usize) -> Case {
    let mut random = Random::new(seed, Kind::Ordinary);
    let mut case = random.case(size);
    case.follow_up = random.follow_up(&case, percent);
    case
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn follow_ups_at_random_are_sound_and_read_back(seed in any::<u64>(), percent in 0usize..=100) {
        let case = followed(seed, 4, percent);
        let reading = Case::from_text(&case.to_text());
        prop_assert!(reading.case.is_some(), "{:#?}", reading.problems);
        let read = reading.case.unwrap();
        prop_assert_eq!(read.to_text(), case.to_text());
        prop_assert_eq!(read, case);
    }

    #[test]
    fn causes_sum_to_the_difference(seed in any::<u64>(), percent in 10usize..=100) {
        let case = followed(seed, 4, percent);
        let forecast = evaluate::<Decimal>(&case);
        let all = measured_through(&case, Cause::Prices).case;
        let follow_up = evaluate::<Decimal>(&all);
        prop_assert!(all.follow_up == FollowUp::default());
        let Some(comparison) = compare::<Decimal>(&case) else { return Ok(()) };
        same(&comparison.forecast, &forecast);
        same(comparison.follow_up(), &follow_up);
        for view in View::EVERY {
            let by_cause = Cause::ALL.map(|cause| comparison.by_cause(view, cause));
            let (before, after) = (&forecast.of(view).net, &follow_up.of(view).net);
            close(by_cause.iter().map(|cause| cause.net).sum(), after.total - before.total, "net");
            close(by_cause.iter().map(|cause| cause.present_value).sum(), after.present_value - before.present_value, "present value");
            close(comparison.difference(view).net, after.total - before.total, "the whole");
        }
        for (whole, payers) in [(View::Public, &som_core::Payer::PUBLIC[..]), (View::All, &som_core::Payer::ALL[..])] {
            for cause in Cause::ALL {
                let parts = payers.iter().map(|&payer| comparison.by_cause(View::Payer(payer), cause).net).sum();
                close(comparison.by_cause(whole, cause).net, parts, "payers");
            }
        }
    }

    #[test]
    fn each_cause_moves_with_what_was_measured_of_it_alone(seed in any::<u64>()) {
        let case = followed(seed, 3, 60);
        let Some(comparison) = compare::<Decimal>(&case) else { return Ok(()) };
        for step in comparison.steps.iter().filter(|step| step.measured == 0) {
            for view in View::EVERY {
                let difference = comparison.by_cause(view, step.cause);
                prop_assert_eq!((difference.net, difference.present_value), (Decimal::ZERO, Decimal::ZERO));
            }
        }
        prop_assert!(comparison.steps.iter().all(|step| step.measured <= step.of));
    }

    #[test]
    fn what_was_expected_measured_is_no_difference(seed in any::<u64>()) {
        let mut case = Random::new(seed, Kind::Ordinary).case(4);
        for line in consequences(&mut case) {
            if let PerUnit::Rule(rule) = &mut line.price.per_unit {
                rule.versions.truncate(1);
            }
        }
        let forecast = evaluate::<Decimal>(&case);
        case.follow_up = as_expected(&case);
        let comparison = compare::<Decimal>(&case).unwrap();
        for step in &comparison.steps {
            prop_assert_eq!(step.measured, step.of, "{:?}", step.cause);
            same(&step.results, &forecast);
        }
    }

    #[test]
    fn totals_of_a_line_as_expected_are_no_difference(seed in any::<u64>()) {
        let mut case = Random::new(seed, Kind::Ordinary).case(4);
        // The longest bases alone: what a line comes to in each year is known without the engine.
        for line in &mut case.costs {
            line.basis = Basis::PerYear { from: 0, to: case.horizon_years - 1 };
            line.price_year = case.price_year;
            line.amount = Amount::Given(line.own_amount().round_dp(6));
            let total = Some(line.own_amount() * line.quantity);
            let amount = MeasuredAmount::ByYear(vec![total; case.horizon_years]);
            case.follow_up.costs.insert(line.id.clone(), MeasuredCost { amount, price_year: None, source: None });
        }
        let forecast = evaluate::<Decimal>(&case);
        if let Some(comparison) = compare::<Decimal>(&case) {
            same(comparison.follow_up(), &forecast);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_difference_opens_down_to_what_was_measured(seed in any::<u64>()) {
        let mut case = followed(seed, 2, 50);
        case.follow_up.until = Some(usize::try_from(seed % 7).unwrap().min(case.horizon_years - 1));
        let Some(comparison) = compare::<Decimal>(&case) else { return Ok(()) };
        let json = case.to_json();
        let results = evaluate(&case);
        let explainer = Explainer::<Decimal>::new(&case, &results);
        let mut start = Vec::new();
        for (view, discounted) in [(View::Public, false), (View::All, true)] {
            let causes = || [None].into_iter().chain(Cause::ALL.map(Some));
            let through = || [None].into_iter().chain(comparison.until.map(Some));
            start.extend(causes().flat_map(|cause| through().map(move |through| Figure::Deviation { view, discounted, cause, through })));
        }
        start.push(Figure::AsMeasured { through: Cause::Prices, figure: Box::new(Figure::Participants) });
        walk::<Decimal>(&case, &results, start, 400, |figure, explanation| {
            let value = number(&explanation.value);
            if let &Figure::Deviation { view, discounted, cause, through } = figure
                && !(discounted && through.is_some())
            {
                let difference = cause.map_or_else(|| comparison.difference(view), |cause| comparison.by_cause(view, cause));
                let expected = match (through, discounted) {
                    (Some(_), _) => difference.until.unwrap(),
                    (None, true) => difference.present_value,
                    (None, false) => difference.net,
                };
                close(value.unwrap(), expected, "deviation");
            }
            let scale = value.unwrap().abs().max(Decimal::ONE);
            assert!((value.unwrap() - recomputed(explanation).unwrap()).abs() <= dec("0.000000001") * scale, "{figure:?}");
            for term in &explanation.terms {
                match &term.origin {
                    Origin::Figure(part) => {
                        let opened = number(&explainer.explain(part).value).unwrap();
                        assert!((opened - term.value).abs() <= dec("0.000000001") * opened.abs().max(Decimal::ONE), "{part:?}");
                    }
                    Origin::Input(path, _) => {
                        assert!(json.at(path).is_some() || path.to_string() == "discounting.schedule", "{figure:?}: nothing at {path}");
                    }
                    Origin::Method => {}
                }
            }
        });
    }
}

#[test]
fn nothing_measured_is_nothing_to_compare() {
    for seed in 0..200 {
        let mut case = Random::new(seed, Kind::Ordinary).case(3);
        assert!(compare::<Decimal>(&case).is_none());
        case.follow_up = Random::new(seed, Kind::Ordinary).follow_up(&case, 0);
        assert!(compare::<Decimal>(&case).is_none());
        let figure = Figure::AsMeasured { through: Cause::Costs, figure: Box::new(Figure::Money(Slice::net(View::Public))) };
        assert!(explainer_has_none(&case, &figure));
        assert!(explainer_has_none(&case, &Figure::Deviation { view: View::Public, discounted: false, cause: None, through: None }));
    }
}

fn explainer_has_none(case: &Case, figure: &Figure) -> bool {
    number(&Explainer::<Decimal>::new(case, &evaluate(case)).explain(figure).value).is_none()
}
