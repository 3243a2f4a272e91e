//! The value of information: published examples, closed forms, simulations within simulations, and what must always hold.

use proptest::prelude::*;
use serde_json::{Value, json};
use som_core::{
    Case, Cause, Curve, Decimal, How, Information, Simulation, SimulationOptions, View, Worth, evaluate, value_of_information, with_changes,
};

use crate::cases::{beta, normal, pert, rate, read, shelter, sum, uniform};

fn information_of(case: &Case, draws: usize) -> Information {
    let mut simulation = Simulation::new(case, SimulationOptions { seed: 1, draws, precision: None }).unwrap();
    while !simulation.step().is_done {}
    value_of_information(case, &simulation)
}

fn of_input<'a>(information: &'a Information, case: &Case, place: usize) -> &'a Worth {
    let input = &case.uncertainty.inputs[place].input;
    &information.inputs.iter().find(|(found, _)| found == input).unwrap().1
}

fn published(id: &str) -> Value {
    let examples: Vec<Value> = serde_json::from_str(include_str!("../../../tests/published/examples.json")).unwrap();
    let example = examples.into_iter().find(|example| example["id"].as_str().unwrap().starts_with(id)).unwrap();
    println!("{id}: {}", example["source"].as_str().unwrap());
    example["outputs"].clone()
}

/// VOI-01, of the R package voi: a net that is N(1, 1) − N(0, 2) against 0.
#[test]
fn published_value_of_a_normal_net() {
    let published = published("VOI-01");
    let number = |key: &str| published[key].as_f64().unwrap();
    let mut json: Value = serde_json::from_str(&sum(&[normal(1.0, 1.0), normal(0.0, 2.0)]).to_json().to_text()).unwrap();
    // The second is subtracted: a cost, not a saved cost.
    let cost = json["saved_costs"].as_array_mut().unwrap().pop().unwrap();
    json["costs"] = json!([cost]);
    json["uncertainty"]["inputs"][1]["input"]["list"] = json!("costs");
    let case = read(&json);
    let information = information_of(&case, 100_000);
    assert_eq!(information.everything.how, How::Exact);
    assert!((information.everything.value - number("evpi_exact")).abs() < 5e-8, "{:?}", information.everything);
    for (place, key) in [(0, "evppi_p1_exact_derived"), (1, "evppi_p2_exact_derived")] {
        let found = of_input(&information, &case, place);
        assert_eq!(found.how, How::Exact);
        assert!((found.value - number(key)).abs() < 1e-12, "{found:?}");
    }
}

/// The same net from draws alone: the published sample estimate lies within 0.01 of the exact value.
#[test]
fn draws_come_to_the_value_of_a_normal_net() {
    // A third input that is nearly certain, and not normal, keeps the closed form away.
    let case = sum(&[normal(1.0, 1.0), normal(0.0, 2.0), uniform(-1e-6, 1e-6)]);
    let information = information_of(&case, 100_000);
    let How::Draws { standard_error: Some(error) } = information.everything.how else { panic!("{:?}", information.everything) };
    let exact = published("VOI-01")["evpi_exact"].as_f64().unwrap();
    assert!((information.everything.value - exact).abs() < 4.0 * error && error < 0.0025, "{:?}", information.everything);
    assert!((information.everything.value - exact).abs() < 0.01);
}

/// VOI-03, of the R package voi: what all citizens come to over some years. Its formula with discount 0 leaves the years out; here they
/// count.
#[test]
fn a_value_for_all_counts_citizens_and_years() {
    let with = |decision: Value, schedule: Value| {
        let mut json: Value =
            serde_json::from_str(&shelter(json!({"inputs": [rate("rate_with", beta(5.0, 5.0))]})).to_json().to_text()).unwrap();
        json["uncertainty"]["decision"] = decision;
        json["discounting"]["schedule"] = schedule;
        information_of(&read(&json), 10_000)
    };
    let plain = with(json!({"citizens": "500", "years": 10}), json!([]));
    assert_eq!(plain.reach, Some(5_000.0));
    assert_eq!((plain.per_person(1_000.0), plain.for_all(1_000.0)), (100.0, Some(500_000.0)));
    let discounted = with(json!({"citizens": "500", "years": 3}), json!([{"from_year": 1, "rate": "0.25"}]));
    assert!((discounted.reach.unwrap() - 500.0 * (1.0 + 0.8 + 0.64)).abs() < 1e-9);
    let unsaid = with(json!({}), json!([]));
    assert_eq!((unsaid.reach, unsaid.for_all(1.0)), (None, None));
}

fn uncertain_shelter() -> Case {
    let of = |kind: &str, distribution: Value| json!({"input": {"kind": kind, "outcome": "housed", "id": "shelter"}, "distribution": distribution});
    shelter(json!({"inputs": [
        rate("rate_with", beta(8.0, 10.0)),
        rate("rate_without", uniform(0.2, 0.4)),
        of("quantity", pert(0.5, 0.9, 1.2)),
        of("price_factor", json!({"kind": "triangular", "low": "0.7", "mode": "0.9", "high": "1.3"})),
        json!({"input": {"kind": "costs", "list": "costs"}, "distribution": normal_factor()}),
    ]}))
}

fn normal_factor() -> Value {
    json!({"kind": "gamma", "given": "mean_and_error", "mean": "1", "error": "0.2"})
}

/// For each value of one input, the mean net over draws of all others, each from the engine in decimals.
#[test]
fn one_input_against_a_simulation_within_a_simulation() {
    let case = uncertain_shelter();
    let information = information_of(&case, 20_000);
    let curves: Vec<Curve> = case.uncertainty.inputs.iter().map(|input| input.distribution.curve().unwrap()).collect();
    const OUTER: usize = 250;
    const INNER: usize = 200;
    for place in 0..curves.len() {
        let found = of_input(&information, &case, place);
        assert_eq!(found.how, How::Exact);
        let (mut informed, mut all) = (0.0, 0.0);
        for outer in 0..OUTER {
            let known = (outer as f64 + 0.5) / OUTER as f64;
            let mut sum = 0.0;
            for inner in 0..INNER {
                // Multiples of the roots of primes, which fill the unit cube evenly (Richtmyer).
                let shares = (0..curves.len()).map(|k| {
                    let turn =
                        (inner * OUTER + outer) as f64 * [0.414_213_562, 0.732_050_808, 0.236_067_977, 0.645_751_311, 0.316_624_790][k];
                    if k == place { known } else { turn.fract().clamp(1e-6, 1.0 - 1e-6) }
                });
                let changes = case.uncertainty.inputs.iter().zip(&curves).zip(shares);
                let changes = changes.map(|((input, curve), share)| (&input.input, Decimal::try_from(curve.quantile(share)).unwrap()));
                sum += evaluate::<f64>(&with_changes(&case, changes).unwrap()).of(View::Public).net.present_value;
            }
            let net = sum / INNER as f64;
            informed += net.max(0.0) / OUTER as f64;
            all += net / OUTER as f64;
        }
        let nested = informed - all.max(0.0);
        // What the inner means still scatter makes the nested value too large by a little.
        assert!(
            (found.value - nested).abs() < 0.08 * nested + 1_500.0,
            "{:?}: {}, nested {nested}",
            case.uncertainty.inputs[place].input,
            found.value
        );
    }
}

#[test]
fn an_input_that_is_not_linear_is_averaged_over_its_values() {
    let case = shelter(json!({"inputs": [
        json!({"input": {"kind": "persistence_loss", "outcome": "housed"}, "distribution": uniform(0.0, 0.9)}),
    ]}));
    let information = information_of(&case, 10_000);
    let found = of_input(&information, &case, 0);
    assert_eq!(found.how, How::Parts);
    // By hand: with q = 1 − loss uniform from 0.1 to 1, the net is 220,000 · (q + q² + q³) − 400,000.
    let net = |q: f64| 220_000.0 * (q + q * q + q * q * q) - 400_000.0;
    const STEPS: usize = 100_000;
    let nets: Vec<f64> = (0..STEPS).map(|k| net(0.1 + 0.9 * (k as f64 + 0.5) / STEPS as f64)).collect();
    let expected = nets.iter().map(|net| net.max(0.0)).sum::<f64>() / STEPS as f64 - (nets.iter().sum::<f64>() / STEPS as f64).max(0.0);
    assert!((found.value - expected).abs() < 1.0, "{found:?} {expected}");
    // Knowing the only uncertain input is knowing everything.
    let How::Draws { standard_error: Some(error) } = information.everything.how else { panic!() };
    assert!((information.everything.value - expected).abs() < 4.0 * error + 1.0, "{:?}", information.everything);
}

#[test]
fn inputs_that_are_tied_are_sorted() {
    let mut json: Value = serde_json::from_str(&uncertain_shelter().to_json().to_text()).unwrap();
    json["uncertainty"]["correlations"] = json!([{"between": [
        {"kind": "rate_with", "outcome": "housed"}, {"kind": "rate_without", "outcome": "housed"}], "rank": "0.5"}]);
    let case = read(&json);
    let information = information_of(&case, 50_000);
    assert!(matches!(of_input(&information, &case, 0).how, How::Sorted { .. }));
    assert_eq!(of_input(&information, &case, 2).how, How::Exact, "what is not tied has its closed form");
    assert!(of_input(&information, &case, 0).value <= information.everything.value);
    // The rates are tied to each other alone: together they can be known, but a trial of them is not valued.
    let effect = information.groups.iter().find(|(cause, _)| *cause == Cause::Effect).unwrap();
    assert!(effect.1.is_some_and(|worth| worth.value > 0.0 && worth.value <= information.everything.value));
    assert_eq!(information.trials[0].by_size, None);
}

/// Beta and binomial: one arm whose prior is uniform, by hand. The net is 3,300,000 · (rate − 0.3) − 400,000, so that it pays above
/// 0.3 + 4/33. After k of 2 the rate believed in is 1/4, 2/4 or 3/4, each as likely.
#[test]
fn a_trial_by_hand() {
    let mut case = shelter(json!({"inputs": [rate("rate_with", beta(1.0, 1.0))], "decision": {"trial": {"per_arm": 2, "cost": "1000"}}}));
    case.outcomes[0].success_rate.with = "0.5".parse().unwrap();
    let information = information_of(&case, 10_000);
    let sizes = information.trials[0].by_size.as_ref().unwrap();
    let net = |rate: f64| 3_300_000.0 * (rate - 0.3) - 400_000.0;
    let expected = (net(0.5) + net(0.75)) / 3.0 - net(0.5);
    assert!((sizes[0].1 - expected).abs() < 1e-6 && sizes[0].0 == 2, "{sizes:?} {expected}");
    assert!(sizes.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{sizes:?}");
    assert!(sizes.last().unwrap().1 <= of_input(&information, &case, 0).value);
    assert_eq!(information.trial_cost, Some(1_000.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// The more is known, the more it is worth, and never less than nothing.
    #[test]
    fn knowing_more_is_worth_more(low in 20i64..45, width in 2i64..30, cost in 20i64..300) {
        let case = shelter(json!({"inputs": [
            rate("rate_with", uniform(low as f64 / 100.0, (low + width) as f64 / 100.0)),
            rate("rate_without", beta(6.0, 14.0)),
            json!({"input": {"kind": "costs", "list": "costs"}, "distribution": uniform(cost as f64 / 200.0, cost as f64 / 100.0)}),
        ]}));
        let information = information_of(&case, 10_000);
        let How::Draws { standard_error: Some(error) } = information.everything.how else { panic!() };
        for (_, worth) in &information.inputs {
            prop_assert!(worth.value >= 0.0 && worth.value <= information.everything.value + 4.0 * error + 1.0, "{information:?}");
        }
        let both = information.groups[0].1.unwrap();
        let How::Draws { standard_error } = both.how else { panic!() };
        let slack = 4.0 * (error + standard_error.unwrap()) + 1.0;
        prop_assert!(both.value <= information.everything.value + slack, "{information:?}");
        for place in [0, 1] {
            prop_assert!(of_input(&information, &case, place).value <= both.value + slack, "{information:?}");
        }
        for (_, worth) in information.trials[0].by_size.as_ref().unwrap() {
            prop_assert!(*worth >= 0.0 && *worth <= both.value + slack, "{information:?}");
        }
    }

    /// A wider distribution with the same mean never makes knowing it worth less.
    #[test]
    fn a_mean_preserving_spread_never_lowers_the_value(mean in 40i64..60, width in 1i64..20, more in 1i64..20) {
        let worth = |width: i64| {
            let case = shelter(json!({"inputs": [rate("rate_with", uniform((mean - width) as f64 / 100.0, (mean + width) as f64 / 100.0))]}));
            let information = information_of(&case, 10_000);
            assert_eq!(information.everything.how, How::Exact);
            information.everything.value
        };
        let (narrow, wide) = (worth(width), worth(width + more));
        prop_assert!(wide >= narrow - 1e-6, "{narrow} {wide}");
    }
}
