//! The same seed gives the same draws: on every machine, in slices or at once, and for the same input in every scenario.

use serde_json::json;
use som_core::{Basis, Simulation, SimulationOptions, View, simulate};

use crate::cases::{beta, pert, rate, shelter, uniform};
use crate::common::draws::{EXPECTED, fingerprints};

#[test]
fn draws_are_the_same_on_every_machine() {
    assert_eq!(fingerprints(), EXPECTED);
}

#[test]
fn step_by_step_and_at_once_are_the_same() {
    let case = shelter(json!({"inputs": [rate("rate_with", beta(5.0, 5.0)), rate("rate_without", pert(0.1, 0.3, 0.4))]}));
    let options = SimulationOptions { seed: 7, draws: 20_000, precision: None };
    let mut simulation = Simulation::new(&case, options).unwrap();
    let mut progress = simulation.progress();
    let mut steps = 0;
    while !progress.is_done {
        progress = simulation.step();
        steps += 1;
        assert_eq!(progress.draws, steps * 1_000);
    }
    assert_eq!(steps, 20);
    assert_eq!(simulation.step(), progress, "what is done stays as it is");
    assert_eq!(simulation.simulated(), simulate(&case, options).unwrap());
    let other = simulate(&case, SimulationOptions { seed: 8, ..options }).unwrap();
    assert_ne!(other.views, simulation.simulated().views);
}

#[test]
fn an_input_meets_the_same_numbers_whatever_else_is_uncertain() {
    let with = rate("rate_with", beta(5.0, 5.0));
    let without = rate("rate_without", pert(0.1, 0.3, 0.4));
    let values = |inputs: serde_json::Value| {
        let simulation = Simulation::new(&shelter(json!({"inputs": inputs})), SimulationOptions::default()).unwrap();
        simulation.values(3)
    };
    let (alone, both) = (values(json!([with])), values(json!([without, with])));
    assert_eq!(alone[0], both[1]);
}

/// The scenario takes 60,000 kr. more and leaves the rates as uncertain as they are: every draw is 60,000 kr. lower, to the digit.
#[test]
fn scenarios_differ_by_what_they_say_and_not_by_chance() {
    let inputs = json!([rate("rate_with", beta(5.0, 5.0)), rate("rate_without", pert(0.1, 0.3, 0.4))]);
    let dearer = json!({"kind": "cost_amount", "list": "costs", "id": "staff"});
    let fixed = |kind: &str, value: &str| json!({"input": {"kind": kind, "outcome": "housed"}, "value": value});
    let case = shelter(json!({"inputs": inputs, "scenarios": [
        {"id": "dearer", "changes": [{"input": dearer, "value": "460000"}]},
        {"id": "certain", "changes": [fixed("rate_with", "0.5"), fixed("rate_without", "0.3")]},
    ]}));
    let mut simulation = Simulation::new(&case, SimulationOptions { draws: 10_000, ..SimulationOptions::default() }).unwrap();
    while !simulation.step().is_done {}
    let scenarios: Vec<_> = simulation.scenarios(&case).collect();
    let simulated = simulation.simulated();
    let own = &simulated.views.iter().find(|view| view.view == View::Public).unwrap().present_value;
    let dearer = scenarios[0].rest.as_ref().unwrap();
    for (found, expected) in dearer.percentiles.iter().zip(own.percentiles).chain([(&dearer.mean, own.mean)]) {
        assert!((found - (expected - 60_000.0)).abs() < 1e-6, "{found} {expected}");
    }
    assert!(dearer.gain_share < own.gain_share);
    // By hand: the net of case A, and the draws that lie below it.
    assert_eq!(scenarios[1].rest, None, "nothing is uncertain any more");
    assert_eq!(scenarios[1].net, Some(260_000.0));
    let below = simulation.nets(View::Public).unwrap().1.iter().filter(|net| **net < 260_000.0).count();
    assert_eq!(scenarios[1].below, Some(below as f64 / 10_000.0));
}

/// An input that is tied to one which the scenario fixes still meets the same numbers: of every draw, the rate without.
#[test]
fn a_scenario_that_fixes_one_of_two_tied_inputs_draws_the_other_as_before() {
    let rates = ["rate_with", "rate_without"].map(|kind| json!({"kind": kind, "outcome": "housed"}));
    let case = shelter(json!({
        "inputs": [rate("rate_with", beta(5.0, 5.0)), rate("rate_without", pert(0.1, 0.3, 0.4))],
        "correlations": [{"between": rates, "rank": "0.9"}],
        "scenarios": [{"id": "fixed", "changes": [{"input": rates[0], "value": "0.5"}]}],
    }));
    let mut simulation = Simulation::new(&case, SimulationOptions { draws: 10_000, ..SimulationOptions::default() }).unwrap();
    while !simulation.step().is_done {}
    let without: Vec<f64> = (0..10).flat_map(|block| simulation.values(block).swap_remove(1)).collect();
    let mean = without.iter().map(|without| 3_300_000.0 * (0.5 - without) - 400_000.0).sum::<f64>() / 10_000.0;
    let gains = without.iter().filter(|without| 3_300_000.0 * (0.5 - **without) > 400_000.0).count() as f64 / 10_000.0;
    let rest = simulation.scenarios(&case).next().unwrap().rest.unwrap();
    assert!((rest.mean - mean).abs() < 1e-6 && rest.gain_share == gains, "{rest:?} {mean} {gains}");
}

/// The scenario makes all costs half as dear again, and the cost of the staff is itself uncertain: of what is drawn, too, it is one and a
/// half times as much. The gain of 660,000 kr. by hand stays.
#[test]
fn a_scenarios_factor_acts_on_what_is_drawn() {
    let staff = json!({"kind": "cost_amount", "list": "costs", "id": "staff"});
    let case = shelter(json!({
        "inputs": [{"input": staff, "distribution": {"kind": "uniform", "low": "300000", "high": "500000"}}],
        "scenarios": [{"id": "dearer", "changes": [{"input": {"kind": "costs", "list": "costs"}, "value": "1.5"}]}],
    }));
    let mut simulation = Simulation::new(&case, SimulationOptions { draws: 10_000, ..SimulationOptions::default() }).unwrap();
    while !simulation.step().is_done {}
    let simulated = simulation.simulated();
    let own = &simulated.views.iter().find(|view| view.view == View::Public).unwrap().present_value;
    let scenarios: Vec<_> = simulation.scenarios(&case).collect();
    assert_eq!(scenarios[0].net, Some(60_000.0));
    let rest = scenarios[0].rest.as_ref().unwrap();
    for (found, own) in rest.percentiles.iter().zip(own.percentiles).chain([(&rest.mean, own.mean)]) {
        assert!((found - (660_000.0 - 1.5 * (660_000.0 - own))).abs() < 1e-6, "{found} {own}");
    }
}

/// A tenth more than 100 participants in groups of 10 are 11 groups, also where 1.1 is no exact number.
#[test]
fn a_scenarios_participants_fill_whole_groups() {
    let fixed = json!({"input": {"kind": "rate_with", "outcome": "housed"}, "value": "0.5"});
    let mut case = shelter(json!({
        "inputs": [rate("rate_without", uniform(0.2, 0.4))],
        "scenarios": [{"id": "more", "changes": [{"input": {"kind": "participants"}, "value": "1.1"}, fixed]}],
    }));
    case.participants.starting = vec![100.into()];
    case.costs[0].basis = Basis::PerGroup { size: 10, every_course_year: false };
    let mut simulation = Simulation::new(&case, SimulationOptions { draws: 10_000, ..SimulationOptions::default() }).unwrap();
    while !simulation.step().is_done {}
    let found = &simulation.scenarios(&case).next().unwrap();
    let (mean, net) = (found.rest.as_ref().unwrap().mean, found.net.unwrap());
    // A group costs 400,000 kr.
    assert!((mean - net).abs() < 2_000.0, "{mean} {net}");
}

#[test]
fn a_precise_enough_simulation_stops() {
    let case = shelter(json!({"inputs": [rate("rate_with", beta(5.0, 5.0)), rate("rate_without", pert(0.1, 0.3, 0.4))]}));
    let run = |precision| simulate(&case, SimulationOptions { precision: Some(precision), ..SimulationOptions::default() }).unwrap();
    let coarse = run(1e6);
    assert_eq!((coarse.draws, coarse.stopped_by_precision), (10_000, true));
    let fine = run(12.0);
    let error = fine.views.iter().find(|view| view.view == View::Public).unwrap().present_value.standard_error.unwrap();
    assert!(fine.stopped_by_precision && fine.draws > 10_000 && error <= 12.0, "{} {error}", fine.draws);
    let never = run(1e-9);
    assert_eq!((never.draws, never.stopped_by_precision), (100_000, false));
}

#[test]
fn draws_are_exported_as_they_were_made() {
    let case = shelter(json!({"inputs": [rate("rate_with", beta(5.0, 5.0))]}));
    let mut simulation = Simulation::new(&case, SimulationOptions::default()).unwrap();
    simulation.step();
    simulation.step();
    assert_eq!(
        simulation.csv_head(),
        "draw,rate_with:housed,net:municipality,present_value:municipality,net:state,present_value:state,net:public,present_value:public\n"
    );
    let text = simulation.csv_block(1);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 1_000);
    let cells: Vec<f64> = lines[17].split(',').map(|cell| cell.parse().unwrap()).collect();
    assert_eq!((cells[0], cells[1]), (1_018.0, simulation.values(1)[0][17]));
    let (total, present_value) = simulation.nets(View::Public).unwrap();
    assert_eq!((cells[6], cells[7]), (total[1_017], present_value[1_017]));
    // By hand: 10 · (rate − 0.3) · 300 days · 1,100 kr. less 400,000 kr.
    assert!((cells[6] - (3_300_000.0 * (cells[1] - 0.3) - 400_000.0)).abs() < 1e-6);
}
