//! What is solved for, put back; and floating point against decimals.

use proptest::prelude::*;
use som_core::{
    Amount, Case, Consequence, Decimal, Irr, LineKind, PerUnit, Phase, PriceRule, Split, ThresholdOf, View, evaluate,
    internal_rate_of_return, thresholds,
};

use crate::{consequences, cost_lines, dec, each_price, ordinary, scale_amount, scale_price};

fn scale_rates(case: &mut Case, factor: Decimal) {
    for outcome in &mut case.outcomes {
        let rate = &mut outcome.success_rate;
        rate.with = rate.without + (rate.with - rate.without) * factor;
    }
}

fn consequence_at(case: &mut Case, kind: LineKind, index: usize) -> &mut Consequence {
    match kind {
        LineKind::During => &mut case.consequences_during[index],
        LineKind::After(outcome) => &mut case.outcomes[outcome].consequences[index],
        LineKind::Cost | LineKind::SavedCost => panic!("a cost"),
    }
}

/// Keeps the price of a line whose quantity was multiplied. Whether it could be kept.
fn hold_price(line: &mut Consequence, factor: Decimal) -> bool {
    match &mut line.price.per_unit {
        PerUnit::Rule(PriceRule { split: Split::Staircase { per_unit, .. }, .. }) => {
            let held = per_unit.checked_div(factor.abs()).filter(|held| *held > Decimal::ZERO);
            *per_unit = held.unwrap_or(*per_unit);
            held.is_some()
        }
        _ => true,
    }
}

fn net_of(case: &Case, view: View, discounted: bool) -> Decimal {
    let results = evaluate::<Decimal>(case);
    let net = &results.of(view).net;
    if discounted { net.present_value } else { net.total }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn thresholds_put_back_give_zero(case in ordinary(), view in prop::sample::select(View::EVERY.to_vec()), discounted in any::<bool>()) {
        let net = |changed: &Case| net_of(changed, view, discounted);
        let zero = |changed: Case, what: &str| {
            let net = net(&changed);
            assert!(net.abs() < dec("0.000001"), "{what}: {net}");
        };
        let results = evaluate::<Decimal>(&case);
        for threshold in thresholds(&case, &results, view, discounted) {
            let Some(value) = threshold.value else {
                let weight = |part: Decimal| assert!(part.abs() <= dec("0.000000001"), "{:?} has no threshold, but weighs {part}", threshold.of);
                let part = |phase| if discounted { results.of(view).phase(phase).present_value } else { results.of(view).phase(phase).total };
                match threshold.of {
                    ThresholdOf::Effect => weight(part(Phase::After)),
                    ThresholdOf::Cost => weight(part(Phase::Cost)),
                    ThresholdOf::Line(line) if !discounted => weight(results.by_line.iter().find(|each| each.line == line).unwrap().of(view)),
                    ThresholdOf::Line(_) => {}
                    ThresholdOf::Horizon => assert!(net(&case) < Decimal::ZERO),
                }
                continue;
            };
            let mut changed = case.clone();
            match threshold.of {
                ThresholdOf::Effect => {
                    scale_rates(&mut changed, value);
                    zero(changed, "effect");
                }
                ThresholdOf::Cost => {
                    changed.costs.iter_mut().for_each(|line| scale_amount(line, value));
                    zero(changed, "cost");
                }
                ThresholdOf::Line(line) => match line.kind {
                    LineKind::Cost | LineKind::SavedCost => {
                        let lines = if line.kind == LineKind::Cost { &mut changed.costs } else { &mut changed.saved_costs };
                        scale_amount(&mut lines[line.index], value);
                        zero(changed, "amount");
                    }
                    kind => {
                        let mut other = changed.clone();
                        scale_price(consequence_at(&mut changed, kind, line.index), value);
                        zero(changed, "price");
                        let scaled = consequence_at(&mut other, kind, line.index);
                        scaled.quantity.iter_mut().for_each(|quantity| *quantity *= value);
                        // A threshold of a quantity holds its price: the time that one unit fills is changed the other way.
                        if value.is_zero() || !hold_price(scaled, value) {
                            continue;
                        }
                        zero(other, "quantity");
                    }
                },
                ThresholdOf::Horizon => {
                    let years: usize = value.to_string().parse().unwrap();
                    for horizon in 1..=case.horizon_years {
                        changed.horizon_years = horizon;
                        let loss = net(&changed) < -dec("0.000000001");
                        assert!(!(loss && horizon >= years), "the net stays at or above 0 from {years} years on, but not at {horizon}");
                        assert!(loss || horizon + 1 != years, "the net is at or above 0 one year before {years}");
                    }
                }
            }
        }
    }

    #[test]
    fn decimals_and_floating_point_agree(case in ordinary()) {
        // Everything without signs: the sum of absolute terms.
        let mut absolute = case.clone();
        cost_lines(&mut absolute).for_each(|line| if let Amount::Given(amount) = &mut line.amount { *amount = amount.abs() });
        for line in consequences(&mut absolute) {
            line.kind = som_core::ConsequenceKind::Revenue;
            line.quantity.iter_mut().for_each(|quantity| *quantity = quantity.abs());
            each_price(line, |price| price.abs());
        }
        for outcome in &mut absolute.outcomes {
            let rate = &mut outcome.success_rate;
            (rate.with, rate.without) = ((rate.with - rate.without).abs(), Decimal::ZERO);
        }
        let (decimal, float, absolute) = (evaluate::<Decimal>(&case), evaluate::<f64>(&case), evaluate::<f64>(&absolute));
        let growth = float.discount_factors.iter().fold(1.0, |largest: f64, &factor| largest.max(factor));
        for ((decimal, float), absolute) in decimal.views().zip(float.views()).zip(absolute.views()) {
            let terms = Phase::ALL.iter().map(|&phase| absolute.phase(phase).total).sum::<f64>();
            let agree = |one: Decimal, two: f64| {
                let difference = (one.to_string().parse::<f64>().unwrap() - two).abs();
                assert!(difference <= 1e-9 * terms * growth, "{one} and {two}, of terms {terms}");
            };
            for phase in Phase::ALL {
                agree(decimal.phase(phase).total, float.phase(phase).total);
                agree(decimal.phase(phase).present_value, float.phase(phase).present_value);
            }
            agree(decimal.net.total, float.net.total);
            agree(decimal.net.present_value, float.net.present_value);
            agree(decimal.peak_investment, float.peak_investment);
            for (one, two) in decimal.net.by_year.iter().zip(&float.net.by_year) {
                agree(*one, *two);
            }
        }
    }

    #[test]
    fn the_internal_rate_brings_the_net_to_zero(case in ordinary(), empty_years in 0usize..90) {
        for result in evaluate::<Decimal>(&case).views() {
            let mut net: Vec<Decimal> = vec![Decimal::ZERO; empty_years];
            net.extend(&result.net.by_year);
            let rate = internal_rate_of_return(&net);
            if let Irr::Rate(rate) = rate {
                let terms: Vec<f64> = result.net.by_year.iter().enumerate().map(|(t, year)| year.to_string().parse::<f64>().unwrap() * libm::pow(1.0 + rate, -(t as f64))).collect();
                let (sum, size): (f64, f64) = (terms.iter().sum(), terms.iter().map(|term| term.abs()).sum());
                prop_assert!(sum.abs() <= 1e-10 * size, "{} of {} at {}", sum, size, rate);
            }
            // Years without money before or after change nothing but the count of years.
            net.extend([Decimal::ZERO; 3]);
            match (rate, internal_rate_of_return(&net), result.internal_rate_of_return) {
                (Irr::Rate(one), Irr::Rate(two), Irr::Rate(three)) => {
                    prop_assert!((one - two).abs() <= 1e-12 * (1.0 + one) && (one - three).abs() <= 1e-12 * (1.0 + one));
                }
                (one, two, three) => prop_assert!(one == two && one == three),
            }
        }
    }
}
