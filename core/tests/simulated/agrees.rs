//! The compiled case against the engine in decimals, for cases and uncertain inputs at random.

use proptest::prelude::*;
use som_core::{
    Case, Decimal, Distribution, Simulation, SimulationOptions, UncertainInput, View, evaluate, every_input, input_limits, input_value,
    with_changes,
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
        let value = input_value(&case, &input).unwrap();
        let (least, most) = input_limits(&case, &input);
        let reach = (value.abs() * Decimal::new(3, 1)).max(Decimal::new(1, 2));
        let (low, high) = ((value - reach).max(least), (value + reach).min(most));
        if low >= high {
            continue;
        }
        // With the factor on the effect of all, that of one could lead out of 0 to 1; the engine is asked all the same.
        let distribution = Distribution::Uniform { low, high };
        case.uncertainty.inputs.push(UncertainInput { input, distribution, suggested: false, source: None, note: String::new() });
    }
    case
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
