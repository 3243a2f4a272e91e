//! Effects as a study told them, with the interval that it told beside them.

use serde_json::{Value, json};
use som_core::{
    Case, Curve, Decimal, How, Measure, Simulation, SimulationOptions, Trial, Turn, View, evaluate, input_value, value_of_information,
    with_value,
};

use crate::cases::{beta, normal, read, shelter, uniform};

/// Case A, in which an effect leads to the rate with, and what is uncertain about it.
fn entered(measure: Measure, value: &str, without: &str, effect: Value, others: &[Value]) -> Case {
    let mut case: Value = serde_json::from_str(&shelter(json!({})).to_json().to_text()).unwrap();
    case["outcomes"][0]["success_rate"] = json!({"without": without, "entered_as": {"measure": measure.key(), "value": value}});
    let own = json!({"input": {"kind": "measure", "outcome": "housed", "measure": measure.key()}, "distribution": effect});
    case["uncertainty"]["inputs"] = std::iter::once(own).chain(others.iter().cloned()).collect();
    read(&case)
}

fn without(distribution: Value) -> Value {
    json!({"input": {"kind": "rate_without", "outcome": "housed"}, "distribution": distribution})
}

fn price(distribution: Value) -> Value {
    json!({"input": {"kind": "price_factor", "outcome": "housed", "id": "shelter"}, "distribution": distribution})
}

/// As research publishes it: RR 0.75 (95 % CI 0.60–0.94).
fn published() -> Value {
    json!({"kind": "log_normal", "given": "interval", "low": "0.60", "high": "0.94", "level": "0.95"})
}

fn simulated(case: &Case, draws: usize) -> Simulation {
    let mut simulation = Simulation::new(case, SimulationOptions { seed: 1, draws, precision: None }).unwrap();
    while !simulation.step().is_done {}
    simulation
}

fn means(simulation: &Simulation) -> (f64, f64) {
    let (_, nets) = simulation.nets(View::Public).unwrap();
    let mean = nets.iter().sum::<f64>() / nets.len() as f64;
    (mean, (nets.iter().map(|net| (net - mean) * (net - mean)).sum::<f64>() / nets.len() as f64).sqrt())
}

/// By hand. µ = (ln 0.60 + ln 0.94)/2 = (−0.510826 − 0.061875)/2 = −0.286351; σ = (−0.061875 + 0.510826)/(2 · 1.959964) = 0.114530.
/// E[RR] = e^(µ + σ²/2) = e^(−0.279792) = 0.755941. At a rate without of 0.4 the net rate is 0.4 · RR − 0.4, on average −0.097624.
/// The net of case A is 3,300,000 · (net rate) − 400,000 (section 18): −722,158 kr., with a standard deviation of
/// 3,300,000 · 0.4 · E[RR] · √(e^(σ²) − 1) = 1,320,000 · 0.755941 · 0.114907 = 114,659 kr.
#[test]
fn a_published_risk_ratio_by_hand() {
    let case = entered(Measure::RiskRatio, "0.75", "0.4", published(), &[]);
    let Curve::LogNormal { mu, sigma } = case.uncertainty.inputs[0].distribution.curve().unwrap() else { panic!() };
    assert!((mu + 0.286_351).abs() < 1e-6 && (sigma - 0.114_530).abs() < 1e-6, "{mu} {sigma}");
    // As the case has it: 0.4 · 0.75 = 0.3, which is 0.1 fewer.
    let net = evaluate::<Decimal>(&case).of(View::Public).net.total;
    assert_eq!(net, Decimal::from(-730_000));
    let (mean, deviation) = means(&simulated(&case, 100_000));
    assert!((mean + 722_158.0).abs() < 20.0, "{mean}");
    assert!((deviation - 114_659.0).abs() < 100.0, "{deviation}");
}

/// Knowing a risk ratio is worth `E[max(0, a + b·RR)] − max(0, a + b·E[RR])` in closed form. By hand with RR uniform on 1–2 at 0.4: the
/// net is 1,320,000 · RR − 1,720,000, at 0 where RR = 43/33 = 1.3030…, and on average 260,000. It is lost below: 1,320,000 · 0.30303²/2
/// = 60,606 kr.
#[test]
fn knowing_a_risk_ratio_by_hand() {
    let case = entered(Measure::RiskRatio, "1.5", "0.4", uniform(1.0, 2.0), &[]);
    let found = value_of_information(&case, &simulated(&case, 10_000));
    assert_eq!((found.inputs[0].1.how, found.everything.how), (How::Exact, How::Exact));
    assert!((found.inputs[0].1.value - 1_320_000.0 * (100.0 / 1_089.0) / 2.0).abs() < 1e-6, "{found:?}");
    // With a rate without that is uncertain too, the net is linear in each: E[net | RR] = 3,300,000 · 0.4 · (RR − 1) − 400,000 still.
    let both = entered(Measure::RiskRatio, "1.5", "0.4", uniform(1.0, 2.0), &[without(uniform(0.3, 0.5))]);
    let more = value_of_information(&both, &simulated(&both, 10_000));
    let worth = |place: usize| more.inputs.iter().find(|(input, _)| *input == both.uncertainty.inputs[place].input).unwrap().1;
    assert_eq!((worth(0).how, worth(1).how), (How::Exact, How::Exact));
    assert!((worth(0).value - found.inputs[0].1.value).abs() < 1e-6);
    // E[net | rate] = 3,300,000 · rate · 0.5 − 400,000, which is never below 0 from 0.3 on.
    assert!(worth(1).value.abs() < 1e-6);
}

/// A trial measures the two rates, also where what is known of them is a risk ratio. By hand: RR uniform on 0–2.5 at 0.4 makes the rate
/// with uniform on 0–1, so that after k of 2, each as likely, the rate believed in is 1/4, 2/4 or 3/4 (rule of succession). The net is
/// 3,300,000 · (rate − 0.4) − 400,000: −895,000, −70,000 and 755,000 kr., and not to run it is best without a trial, which is therefore
/// worth 755,000/3 kr.
#[test]
fn a_trial_of_a_risk_ratio_by_hand() {
    let case = entered(Measure::RiskRatio, "1.25", "0.4", uniform(0.0, 2.5), &[]);
    let of = |case: &Case| value_of_information(case, &simulated(case, 10_000));
    let sizes = |case: &Case, per_arm: usize| {
        let mut case = case.clone();
        case.uncertainty.decision.trial = Some(Trial { per_arm, cost: None });
        let found = of(&case);
        let sizes = found.trials[0].by_size.clone().unwrap();
        assert!(sizes.is_sorted_by(|one, other| one.0 < other.0 && one.1 <= other.1 + 1e-6), "{sizes:?}");
        sizes
    };
    let small = sizes(&case, 2)[0];
    assert!(small.0 == 2 && (small.1 - 755_000.0 / 3.0).abs() < 1.0, "{small:?}");
    // So large a trial tells the ratio itself.
    let (large, known) = (*sizes(&case, 1_000_000).last().unwrap(), of(&case).inputs[0].1.value);
    assert!(large.1 <= known + 1e-6 * known && large.1 > 0.999 * known, "{large:?} {known}");

    // With a rate without that is uncertain too: every result of 2 and 2, its probability integrated over both.
    let both = entered(Measure::RiskRatio, "1.5", "0.4", uniform(0.5, 2.0), &[without(uniform(0.2, 0.5))]);
    const STEPS: usize = 600;
    let middle = |low: f64, high: f64, step: usize| low + (high - low) * (step as f64 + 0.5) / STEPS as f64;
    let of_two = |rate: f64| [(1.0 - rate) * (1.0 - rate), 2.0 * rate * (1.0 - rate), rate * rate];
    let mut nets = [[0.0; 3]; 3];
    for ratio in (0..STEPS).map(|step| middle(0.5, 2.0, step)) {
        for rate in (0..STEPS).map(|step| middle(0.2, 0.5, step)) {
            let net = 3_300_000.0 * rate * (ratio - 1.0) - 400_000.0;
            for (row, one) in nets.iter_mut().zip(of_two(rate * ratio)) {
                for (sum, other) in row.iter_mut().zip(of_two(rate)) {
                    *sum += one * other * net / (STEPS * STEPS) as f64;
                }
            }
        }
    }
    let informed: f64 = nets.iter().flatten().map(|net| net.max(0.0)).sum();
    let expected = informed - nets.iter().flatten().sum::<f64>().max(0.0);
    let found = sizes(&both, 2)[0];
    assert!((found.1 - expected).abs() < 1e-3 * 400_000.0 && expected > 1_000.0, "{found:?} {expected}");
}

/// Every measure: an effect that alone is uncertain is known in parts, or exactly, as a sum over its values in decimals says.
#[test]
fn knowing_an_effect_in_any_measure() {
    let effects = [
        (Measure::PercentagePoints, "10", uniform(-10.0, 40.0)),
        (Measure::RiskRatio, "1.3", uniform(0.7, 2.2)),
        (Measure::OddsRatio, "1.8", json!({"kind": "log_normal", "given": "interval", "low": "0.9", "high": "3.6", "level": "0.95"})),
        (Measure::NumberNeededToTreat, "8", uniform(4.0, 30.0)),
        (Measure::NormalDifference, "0.4", normal(0.35, 0.3)),
        (Measure::LogisticDifference, "0.4", normal(0.35, 0.3)),
    ];
    for (measure, value, effect) in effects {
        let case = entered(measure, value, "0.4", effect, &[]);
        let found = value_of_information(&case, &simulated(&case, 10_000));
        let curve = case.uncertainty.inputs[0].distribution.curve().unwrap();
        const PARTS: usize = 2_000;
        let nets: Vec<f64> = (0..PARTS)
            .map(|part| {
                let value = Decimal::try_from(curve.quantile((part as f64 + 0.5) / PARTS as f64)).unwrap();
                let changed = with_value(&case, &case.uncertainty.inputs[0].input, value).unwrap();
                assert_eq!(input_value(&changed, &case.uncertainty.inputs[0].input), Some(value), "the effect is still one as entered");
                evaluate::<f64>(&changed).of(View::Public).net.present_value
            })
            .collect();
        let mean = nets.iter().sum::<f64>() / PARTS as f64;
        let expected = nets.iter().map(|net| net.max(0.0)).sum::<f64>() / PARTS as f64 - mean.max(0.0);
        let worth = &found.inputs[0].1;
        assert!((worth.value - expected).abs() < 30.0 + 1e-3 * expected, "{measure:?}: {worth:?}, summed {expected}");
        let is_linear = matches!(measure, Measure::PercentagePoints | Measure::RiskRatio);
        assert_eq!(worth.how, if is_linear { How::Exact } else { How::Parts }, "{measure:?}");
    }
}

/// An odds ratio and a rate without bend together: neither is told by the mean of the other, and a third input is by the mean of both.
#[test]
fn means_alone_do_not_tell_of_two_that_are_converted_together() {
    let ratio = json!({"kind": "log_normal", "given": "interval", "low": "1.2", "high": "4", "level": "0.95"});
    let case = entered(Measure::OddsRatio, "2.2", "0.3", ratio, &[without(beta(12.0, 28.0)), price(uniform(0.4, 1.6))]);
    let simulation = simulated(&case, 200_000);
    let found = value_of_information(&case, &simulation);
    let worth = |place: usize| found.inputs.iter().find(|(input, _)| *input == case.uncertainty.inputs[place].input).unwrap().1;
    assert!([0, 1].iter().all(|place| matches!(worth(*place).how, How::Sorted { .. })) && worth(2).how == How::Exact);
    let curves: Vec<Curve> = case.uncertainty.inputs.iter().map(|input| input.distribution.curve().unwrap()).collect();
    let quantiles: Vec<Vec<f64>> =
        curves.iter().map(|curve| (0..300).map(|part| curve.quantile((part as f64 + 0.5) / 300.0)).collect()).collect();
    // Case A's own formula, with the odds ratio's.
    let gain = |ratio: f64, rate: f64| ratio * rate / (1.0 - rate + ratio * rate) - rate;
    let net = |gain: f64, price: f64| 3_300_000.0 * gain * price - 400_000.0;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let known = |nets: Vec<f64>| mean(&nets.iter().map(|net| net.max(0.0)).collect::<Vec<_>>()) - mean(&nets).max(0.0);
    let by_ratio = known(
        quantiles[0].iter().map(|&ratio| mean(&quantiles[1].iter().map(|&rate| net(gain(ratio, rate), 1.0)).collect::<Vec<_>>())).collect(),
    );
    let by_rate = known(
        quantiles[1].iter().map(|&rate| mean(&quantiles[0].iter().map(|&ratio| net(gain(ratio, rate), 1.0)).collect::<Vec<_>>())).collect(),
    );
    let gains: Vec<f64> = quantiles[0].iter().flat_map(|&ratio| quantiles[1].iter().map(move |&rate| gain(ratio, rate))).collect();
    let by_price = known(quantiles[2].iter().map(|&price| net(mean(&gains), price)).collect());
    for (place, expected) in [(0, by_ratio), (1, by_rate), (2, by_price)] {
        let found = worth(place).value;
        assert!((found - expected).abs() < 2_500.0 + 0.02 * expected, "{place}: {found}, nested {expected}");
    }
    assert!((worth(2).value - by_price).abs() < 300.0, "{:?} {by_price}", worth(2));
    let group = found.groups.iter().find(|(cause, _)| *cause == som_core::Cause::Effect).unwrap();
    assert!(group.1.is_some_and(|both| both.value + 1_000.0 > worth(0).value.max(worth(1).value)));
}

/// A rate without that is moved takes the rate with along where the effect is an input, and leaves it where it is not.
#[test]
fn a_rate_without_is_moved_with_the_effect_or_without_it() {
    let uncertain = entered(Measure::RiskRatio, "1.5", "0.4", uniform(1.2, 1.8), &[without(uniform(0.3, 0.5))]);
    let mut certain = uncertain.clone();
    certain.uncertainty.inputs.remove(0);
    let input = &uncertain.uncertainty.inputs[1].input;
    let with = |case: &Case| with_value(case, input, "0.5".parse().unwrap()).unwrap().outcomes[0].success_rate.with;
    assert_eq!((with(&uncertain), with(&certain)), ("0.75".parse().unwrap(), "0.6".parse().unwrap()));
}

/// What must hold is told in the unit of the measure: 3,300,000 · (0.4 · RR − 0.4) = 400,000 at RR = 43/33; and where the conversion bends,
/// it is searched: 1/NNT = 4/33, NNT = 8.25.
#[test]
fn a_threshold_in_the_unit_of_the_measure() {
    let threshold = |case: &Case| {
        let found = som_core::turn(case, &case.uncertainty.inputs[0].input, View::Public, som_core::BottomLine::Net);
        let Some(Turn::At { value, side }) = found else { panic!("{found:?}") };
        (f64::try_from(value).unwrap(), side)
    };
    let (ratio, side) = threshold(&entered(Measure::RiskRatio, "1.5", "0.4", uniform(1.0, 2.0), &[]));
    assert!((ratio - 43.0 / 33.0).abs() < 1e-12 && side == som_core::Side::AtLeast, "{ratio}");
    let (needed, side) = threshold(&entered(Measure::NumberNeededToTreat, "8", "0.4", uniform(4.0, 30.0), &[]));
    assert!((needed - 8.25).abs() < 1e-6 && side == som_core::Side::AtMost, "{needed}");
    // The same odds ratio adds most in the middle: it pays from some rate without to another, and one number does not say that.
    let case = entered(Measure::OddsRatio, "2", "0.4", uniform(1.9, 2.1), &[without(uniform(0.02, 0.97))]);
    let rate = &case.uncertainty.inputs[1].input;
    assert!(!som_core::is_linear(&case, rate));
    assert_eq!(som_core::turn(&case, rate, View::Public, som_core::BottomLine::Net), None);
}

/// A scenario that says what the effect is, beside a rate without that is drawn: the ratio is held and not the rate with, so that more
/// succeed with wherever more succeed without. Of 0.5 · without on 3,300,000 kr., less 400,000 kr.
#[test]
fn a_scenario_that_says_what_the_effect_is() {
    let mut case = entered(Measure::RiskRatio, "1.2", "0.3", uniform(1.1, 1.3), &[without(uniform(0.2, 0.4))]);
    case.uncertainty.scenarios = vec![som_core::Scenario {
        id: "s".to_owned(),
        title: String::new(),
        kind: som_core::ScenarioKind::Own,
        changes: vec![som_core::Change { input: case.uncertainty.inputs[0].input.clone(), value: "1.5".parse().unwrap() }],
        note: String::new(),
    }];
    let mut simulation = som_core::Simulation::new(&case, som_core::SimulationOptions::default()).unwrap();
    while !simulation.step().is_done {}
    let rest = simulation.scenarios(&case).next().unwrap().rest.unwrap();
    let [low, .., high] = rest.percentiles;
    assert!((rest.mean - (3_300_000.0 * 0.15 - 400_000.0)).abs() < 50.0, "{}", rest.mean);
    // 2.5 and 97.5 per cent of a rate without from 0.2 to 0.4.
    for (found, rate) in [(low, 0.205), (high, 0.395)] {
        assert!((found - (3_300_000.0 * 0.5 * rate - 400_000.0)).abs() < 500.0, "{found} {rate}");
    }
}

/// In a scenario that says what the rate with is, the effect is no longer an input; in one that says the rate without, it is converted anew.
#[test]
fn a_scenario_beside_an_uncertain_effect() {
    let mut case = entered(Measure::RiskRatio, "1.5", "0.4", uniform(1.2, 1.8), &[]);
    let scenario = |kind: &str, value: &str| som_core::Scenario {
        id: kind.to_owned(),
        title: String::new(),
        kind: som_core::ScenarioKind::Own,
        changes: vec![som_core::Change {
            input: match kind {
                "with" => som_core::Input::RateWith { outcome: "housed".to_owned() },
                _ => som_core::Input::RateWithout { outcome: "housed".to_owned() },
            },
            value: value.parse().unwrap(),
        }],
        note: String::new(),
    };
    case.uncertainty.scenarios = vec![scenario("with", "0.7"), scenario("without", "0.2")];
    let case = Case::from_text(&case.to_text()).into_case().unwrap();
    let seen = |place: usize| som_core::drawn_scenario(&case, &case.uncertainty.scenarios[place]).unwrap().case;
    assert_eq!(seen(0).uncertainty.inputs, []);
    let anew = seen(1);
    assert_eq!((anew.uncertainty.inputs.len(), anew.outcomes[0].success_rate.with), (1, "0.3".parse().unwrap()));
    let (mean, _) = means(&simulated(&anew, 10_000));
    assert!((mean - (3_300_000.0 * 0.1 - 400_000.0)).abs() < 50.0, "{mean}");
}
