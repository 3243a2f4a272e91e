//! Sums, splits and scales.

use proptest::prelude::*;
use som_core::{
    Amount, Basis, Case, Category, Consequence, CostLine, Decimal, Explainer, Figure, Parts, Payer, PerPayer, PerUnit, Period, Phase,
    PriceRule, Realisable, Slice, Split, View, ViewResult, evaluate,
};

use crate::common::figures::{areas, number};
use crate::{close, consequences, cost_lines, dec, flows, money, ordinary, same, scale_amount, scale_price};

/// The second half of a quantity fills the weeks after those of the first. Of a yearly cost, both halves go by the same mean.
fn begin_where_the_first_ends(line: &mut Consequence) {
    if let PerUnit::Rule(PriceRule { split: Split::Staircase { per_unit, before, .. }, .. }) = &mut line.price.per_unit {
        for (before, quantity) in before.iter_mut().zip(&line.quantity) {
            *before += quantity.abs() * *per_unit;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cases_at_random_are_sound_and_read_back(case in ordinary()) {
        let text = case.to_text();
        let read = Case::from_text(&text).into_case().unwrap();
        prop_assert_eq!(&read, &case);
        prop_assert_eq!(read.to_text(), text);
        prop_assert!(case.check().iter().all(|problem| problem.severity == som_core::Severity::Warning));
    }

    #[test]
    fn payers_sum_to_public_and_to_all(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for (whole, payers) in [(View::Public, &Payer::PUBLIC[..]), (View::All, &Payer::ALL[..])] {
            for (place, (name, parts)) in money(results.of(whole)).into_iter().enumerate() {
                for (at, part) in parts.into_iter().enumerate() {
                    // A budget of its own is there for all views or for none.
                    let sum = payers.iter().map(|&payer| money(results.of(View::Payer(payer)))[place].1[at]).sum();
                    close(part, sum, name);
                }
            }
        }
    }

    #[test]
    fn a_net_is_gain_less_net_cost(case in ordinary()) {
        for result in evaluate::<Decimal>(&case).views() {
            close(result.net.total, result.gain() - result.net_cost(), "net");
            close(result.net.present_value, result.gain_present_value() - result.net_cost_present_value(), "present value");
            for flow in [&result.net, &result.cost, &result.saved_cost, &result.during, &result.after] {
                close(flow.total, flow.by_year.iter().copied().sum(), "years");
            }
            close(*result.cumulative.last().unwrap(), result.net.total, "cumulative");
            close(*result.cumulative_present_value.last().unwrap(), result.net.present_value, "cumulative");
        }
    }

    #[test]
    fn lines_areas_and_outcomes_sum_to_the_parts(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for result in results.views() {
            let view = result.view;
            for phase in Phase::ALL {
                let lines = results.by_line.iter().filter(|line| line.line.kind.phase() == phase).map(|line| line.of(view)).sum();
                close(result.phase(phase).total, lines, "lines");
            }
            close(result.gain(), results.by_area.iter().map(|area| area.of(view)).sum(), "areas");
            let outcomes = results.by_outcome.iter().map(|outcome| view.payers().iter().map(|&payer| *outcome.by_payer.get(payer)).sum::<Decimal>());
            close(result.after.total, outcomes.sum(), "outcomes");
        }
        prop_assert_eq!(results.by_area.len(), areas(&case).len());
        prop_assert_eq!(results.by_line.len(), case.lines().len());
    }

    #[test]
    fn affine_in_each_cohort_without_group_steps(mut case in ordinary(), step in 1i64..50) {
        cost_lines(&mut case).filter(|line| matches!(line.basis, Basis::PerGroup { .. })).for_each(|line| line.basis = Basis::PerParticipant);
        for cohort in 0..case.participants.starting.len() {
            let [zero, one, two] = [0, 1, 2].map(|times| {
                let mut case = case.clone();
                case.participants.starting[cohort] += Decimal::from(step * times);
                evaluate::<Decimal>(&case)
            });
            for ((zero, one), two) in zero.views().zip(one.views()).zip(two.views()) {
                for (((name, zero), (_, one)), (_, two)) in money(zero).into_iter().zip(money(one)).zip(money(two)) {
                    for ((zero, one), two) in zero.into_iter().zip(one).zip(two) {
                        close(one - zero, two - one, name);
                    }
                }
            }
        }
    }

    #[test]
    fn without_effect_the_net_is_saved_cost_and_consequences_during_less_cost(mut case in ordinary()) {
        for outcome in &mut case.outcomes {
            outcome.success_rate.with = outcome.success_rate.without;
        }
        for result in evaluate::<Decimal>(&case).views() {
            prop_assert_eq!(result.after.total, Decimal::ZERO);
            close(result.net.total, -result.cost.total + result.saved_cost.total + result.during.total, "net");
            close(result.net.present_value, -result.cost.present_value + result.saved_cost.present_value + result.during.present_value, "present value");
        }
    }

    #[test]
    fn all_money_times_a_factor_is_every_result_times_it(case in ordinary(), factor in prop::sample::select(vec!["3", "-2", "0.5", "0", "117.3"])) {
        let factor = dec(factor);
        let mut scaled = case.clone();
        cost_lines(&mut scaled).for_each(|line| scale_amount(line, factor));
        consequences(&mut scaled).for_each(|line| scale_price(line, factor));
        let (one, scaled) = (evaluate::<Decimal>(&case), evaluate::<Decimal>(&scaled));
        for (one, scaled) in one.views().zip(scaled.views()) {
            for ((name, one), (_, scaled)) in money(one).into_iter().zip(money(scaled)) {
                for (one, scaled) in one.into_iter().zip(scaled) {
                    close(one * factor, scaled, name);
                }
            }
            if factor > Decimal::ZERO {
                prop_assert_eq!(one.break_even, scaled.break_even);
                close(one.peak_investment * factor, scaled.peak_investment, "peak");
                prop_assert_eq!(one.break_even_effect_factor.map(|factor| factor.round_dp(12)), scaled.break_even_effect_factor.map(|factor| factor.round_dp(12)));
            }
        }
    }

    #[test]
    fn a_rule_splits_its_gross_amount(mut case in ordinary()) {
        consequences(&mut case).for_each(|line| line.realisable = Realisable::default());
        let mut whole = case.clone();
        // With all of each step on one payer, the line is the gross amount itself.
        for line in consequences(&mut whole) {
            if let PerUnit::Rule(rule) = &line.price.per_unit {
                let gross = PerPayer { citizen: Some(rule.gross.clone()), ..PerPayer::default() };
                line.price.per_unit = PerUnit::Payers(gross);
            }
        }
        let (one, two) = (evaluate::<Decimal>(&case), evaluate::<Decimal>(&whole));
        for ((name, one), (_, two)) in money(one.of(View::All)).into_iter().zip(money(two.of(View::All))) {
            for (one, two) in one.into_iter().zip(two) {
                close(one, two, name);
            }
        }
    }

    #[test]
    fn committees_and_budget_sides_sum_to_each_payer(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for payer in Payer::ALL {
            let result = results.of(View::Payer(payer));
            let sums = |parts: Vec<&Parts<Decimal>>| {
                close(parts.iter().map(|parts| parts.net()).sum(), result.net.total, "net");
                close(parts.iter().map(|parts| parts.cost).sum(), result.cost.total, "cost");
                close(parts.iter().map(|parts| parts.saved_cost).sum(), result.saved_cost.total, "saved cost");
                close(parts.iter().map(|parts| parts.during).sum(), result.during.total, "during");
                close(parts.iter().map(|parts| parts.after).sum(), result.after.total, "after");
            };
            let of_payer: Vec<_> = results.by_committee.iter().filter(|row| row.payer == payer).collect();
            prop_assert_eq!(of_payer.len(), match case.committees.get(payer).len() { 0 => 0, count => count + 1 });
            if !of_payer.is_empty() {
                sums(of_payer.iter().map(|row| &row.parts).collect());
            }
            if !results.by_budget.is_empty() {
                sums(results.by_budget.iter().map(|row| row.by_payer.get(payer)).collect());
            }
        }
        let is_marked = case.lines().into_iter().any(|line| case.budget_side(line).is_some());
        prop_assert_eq!(results.by_budget.len(), if is_marked { 3 } else { 0 });
    }

    #[test]
    fn a_line_split_in_two_changes_nothing(case in ordinary()) {
        let halves = dec("0.5");
        let mut split = case.clone();
        let double_costs = |lines: &mut Vec<CostLine>| {
            lines.iter_mut().for_each(|line| line.quantity *= halves);
            lines.extend(lines.clone());
        };
        let double = |lines: &mut Vec<Consequence>| {
            lines.iter_mut().for_each(|line| line.quantity.iter_mut().for_each(|quantity| *quantity *= halves));
            let mut second = lines.clone();
            second.iter_mut().for_each(begin_where_the_first_ends);
            lines.extend(second);
        };
        double_costs(&mut split.costs);
        double_costs(&mut split.saved_costs);
        double(&mut split.consequences_during);
        split.outcomes.iter_mut().for_each(|outcome| double(&mut outcome.consequences));
        same(&evaluate(&case), &evaluate(&split));
    }

    #[test]
    fn a_line_split_by_payer_changes_nothing(case in ordinary()) {
        let mut split = case.clone();
        let per_payer = |lines: &[CostLine]| -> Vec<CostLine> {
            lines.iter().flat_map(|line| Payer::ALL.map(|payer| {
                let mut payers = PerPayer::default();
                *payers.get_mut(payer) = Decimal::ONE;
                CostLine { quantity: line.quantity * *line.payers.get(payer), payers, ..line.clone() }
            })).collect()
        };
        let per_price = |lines: &[Consequence]| -> Vec<Consequence> {
            lines.iter().flat_map(|line| Payer::ALL.map(|payer| {
                let mut own = line.clone();
                match &mut own.price.per_unit {
                    PerUnit::Payers(prices) => *prices = PerPayer::from_fn(|each| prices.get(each).clone().filter(|_| each == payer)),
                    // Such a rule is no case to be read, but each payer's share of it is what it was.
                    PerUnit::Rule(rule) => rule.versions.iter_mut().flat_map(|version| &mut version.steps).for_each(|step| {
                        step.payers = PerPayer::from_fn(|each| if each == payer { *step.payers.get(each) } else { Decimal::ZERO });
                    }),
                }
                own
            })).collect()
        };
        split.costs = per_payer(&case.costs);
        split.saved_costs = per_payer(&case.saved_costs);
        split.consequences_during = per_price(&case.consequences_during);
        for outcome in &mut split.outcomes {
            outcome.consequences = per_price(&outcome.consequences);
        }
        same(&evaluate(&case), &evaluate(&split));
    }

    #[test]
    fn a_longer_horizon_never_changes_earlier_years(case in ordinary(), more in 1usize..20) {
        let mut longer = case.clone();
        longer.horizon_years += more;
        let (short, long) = (evaluate::<Decimal>(&case), evaluate::<Decimal>(&longer));
        prop_assert_eq!((short.participants, short.completed, short.successes), (long.participants, long.completed, long.successes));
        for (short, long) in short.views().zip(long.views()) {
            for ((name, one), (_, two)) in flows(short).into_iter().zip(flows(long)) {
                prop_assert_eq!(&one.by_year[..], &two.by_year[..case.horizon_years], "{}", name);
            }
            let left_out: Decimal = long.net.by_year[case.horizon_years..].iter().copied().sum();
            close(short.beyond_horizon, left_out + long.beyond_horizon, "left out");
            prop_assert_eq!(&short.cumulative_present_value[..], &long.cumulative_present_value[..case.horizon_years]);
        }
        // What becomes money in a budget becomes it sometime, within the horizon or after.
        let realised = |case: &Case| {
            let results = evaluate::<Decimal>(case);
            let explainer = Explainer::new(case, &results);
            let part = |period| {
                let slice = Slice { realised: true, ..Slice::net(View::All).over(period) };
                number(&explainer.explain(&Figure::Money(slice)).value).unwrap()
            };
            part(Period::Horizon) + part(Period::Beyond)
        };
        longer.horizon_years = 300;
        close(realised(&case), realised(&longer), "realised");
    }

    #[test]
    fn who_pays_and_who_gains_are_whole(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for share in [|result: &ViewResult<Decimal>| result.share_of_cost, |result: &ViewResult<Decimal>| result.share_of_gain] {
            let shares: Option<Decimal> = Payer::ALL.map(|payer| share(results.of(View::Payer(payer)))).into_iter().sum();
            if let Some(shares) = shares {
                close(shares, Decimal::ONE, "shares");
            }
            prop_assert_eq!(share(results.of(View::All)).is_some(), shares.is_some());
        }
    }

    #[test]
    fn compensation_brings_a_payer_to_zero(case in ordinary(), payer in prop::sample::select(Payer::ALL.to_vec())) {
        let view = View::Payer(payer);
        let results = evaluate::<Decimal>(&case);
        let before = results.of(view);
        let mut payers = PerPayer::default();
        *payers.get_mut(payer) = Decimal::ONE;
        let grant = |amount: Decimal| {
            let mut given = case.clone();
            given.costs.push(CostLine {
                id: "grant".into(), label: String::new(), category: Category::Other, amount: Amount::Given(-amount), quantity: Decimal::ONE,
                price_year: case.price_year, index: None, basis: Basis::OneOff { year: 0 }, payers: payers.clone(), vat: None, budget: None, committees: PerPayer::default(), agreed: None, source: None, note: String::new(),
            });
            evaluate::<Decimal>(&given)
        };
        let given = grant(before.compensation);
        close(given.of(view).net.total, before.net.total.max(Decimal::ZERO), "net");
        close(given.of(view).peak_investment, before.remaining_deficit, "what remains on the way");
        if before.compensation > dec("0.000001") {
            // The net is 0 to the last digits, which is not below 0.
            prop_assert!(given.of(view).break_even.year().is_some());
            close(given.of(view).compensation.round_dp(9), Decimal::ZERO, "compensation");
        }
        close(grant(before.compensation_present_value).of(view).net.present_value, before.net.present_value.max(Decimal::ZERO), "present value");
    }
}
