//! The compiled case against the engine in decimals, for cases and uncertain inputs at random.

use proptest::prelude::*;
use som_core::{
    Case, Decimal, Distribution, Input, Simulation, SimulationOptions, UncertainInput, View, evaluate, every_input, input_limits,
    input_value, with_changes,
};

use crate::common::random::{Kind, Random};

/// A case at random in which about a share of all inputs is uncertain.
fn uncertain(seed: u64, percent: usize) -> Case {
    let mut random = Random::new(seed, Kind::Ordinary);
    let mut case = random.case(3);
    for input in every_input(&case) {
        if !random.chance(percent) {
            continue;
        }
        let input = match input {
            // The rate that follows from an effect may be uncertain in its place.
            Input::Measure { outcome, .. } if random.chance(15) => Input::RateWith { outcome },
            input => input,
        };
        let value = input_value(&case, &input).unwrap();
        let (least, most) = input_limits(&case, &input);
        let reach = (value.abs() * Decimal::new(3, 1)).max(Decimal::new(1, 2));
        let (low, high) = ((value - reach).max(least), (value + reach).min(most));
        if low >= high || leads_outside(&case, &input, [low, high]) {
            continue;
        }
        // With the factor on the effect of all, that of one could lead out of 0 to 1; the engine is asked all the same.
        let distribution = Distribution::Uniform { low, high };
        case.uncertainty.inputs.push(UncertainInput { input, distribution, suggested: false, source: None, note: String::new() });
    }
    case
}

/// Whether some rate without, beside some value of an uncertain effect that it is converted from, leads to no rate. Such a case is refused.
fn leads_outside(case: &Case, input: &Input, without: [Decimal; 2]) -> bool {
    let Input::RateWithout { outcome } = input else { return false };
    case.uncertainty.inputs.iter().any(|uncertain| match (&uncertain.input, &uncertain.distribution) {
        (Input::Measure { outcome: of, measure }, Distribution::Uniform { low, high }) if of == outcome => {
            without.iter().any(|without| [low, high].into_iter().any(|value| measure.convert(*without, *value).is_err()))
        }
        _ => false,
    })
}

/// The money of a case without signs: what rounding is measured by.
fn gross(case: &Case) -> f64 {
    let results = evaluate::<f64>(case);
    1.0 + results.by_line.iter().flat_map(|line| line.by_payer.iter().map(|(_, money)| money.abs()).collect::<Vec<_>>()).sum::<f64>()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_draw_is_what_the_changed_case_comes_to(seed in any::<u64>(), percent in 1usize..=100) {
        let case = uncertain(seed, percent);
        let Ok(mut simulation) = Simulation::new(&case, SimulationOptions { seed, ..SimulationOptions::default() }) else { return Ok(()) };
        simulation.step();
        let values = simulation.values(0);
        for draw in [0, 1, 499, 999] {
            let changes = simulation.inputs().iter().zip(&values).map(|(input, values)| (input, Decimal::try_from(values[draw]).unwrap()));
            let changed = with_changes(&case, changes).unwrap();
            let results = evaluate::<Decimal>(&changed);
            let tolerance = 1e-9 * gross(&changed);
            for view in View::EVERY {
                let Some((total, present_value)) = simulation.nets(view) else {
                    // Everyone together are the public where no other payer has any money.
                    prop_assert!(view == View::All || results.of(view).net.by_year.iter().all(|year| year.is_zero()));
                    continue;
                };
                let net = &results.of(view).net;
                for (found, exact) in [(total[draw], net.total), (present_value[draw], net.present_value)] {
                    let exact: f64 = exact.try_into().unwrap();
                    prop_assert!((found - exact).abs() <= tolerance, "{view:?}: {found}, exactly {exact}");
                }
            }
        }
    }
}

/// Every measure is met, with the rate without known and uncertain, so that the property above says something about each.
#[test]
fn every_measure_is_among_the_cases() {
    let mut met = std::collections::BTreeSet::new();
    for case in (0..2_000).map(|seed| uncertain(seed, 60)) {
        let inputs: Vec<&Input> = case.uncertainty.inputs.iter().map(|uncertain| &uncertain.input).collect();
        for input in &inputs {
            if let Input::Measure { outcome, measure } = input {
                met.insert((*measure, inputs.contains(&&Input::RateWithout { outcome: outcome.clone() })));
            }
        }
    }
    assert_eq!(met.len(), 12, "{met:?}");
}
