//! Scenarios beside a simulation of the case: where each lies among the draws, and its own draws of what it leaves uncertain.

use super::scenario::{drawn_scenario, scenario_results};
use super::simulated::Spread;
use super::simulation::{Simulation, SimulationOptions};
use crate::case::{Case, Scenario};
use crate::number::Number;

/// A scenario beside a simulation, for the view that decides and in present value.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulatedScenario<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What it comes to where all that it does not say is as in the case, in kroner; none where it cannot be calculated.
    pub net: Option<f64>,
    /// The share of the case's draws that lie below that.
    pub below: Option<f64>,
    /// How the net is distributed where what the scenario says is certain and all else as uncertain as in the case; none where nothing
    /// is uncertain then.
    pub rest: Option<Spread>,
}

impl Simulation {
    /// The scenarios of a case beside the draws of it that were made so far. Each is drawn as often, and an input
    /// meets the same numbers in all of them: they differ by what they say, and not by chance (common random numbers).
    /// Each is drawn when it is asked for, which takes as long as the draws of the case.
    pub fn scenarios<'a>(&self, case: &'a Case) -> impl Iterator<Item = SimulatedScenario<'a>> {
        let draws = self.deciding().map(|watched| watched.present_value.as_slice()).unwrap_or_default();
        let options = SimulationOptions { draws: draws.len(), precision: None, ..self.options };
        let below = move |net: f64| draws.iter().filter(|draw| **draw < net).count() as f64 / draws.len() as f64;
        scenario_results(case).into_iter().map(move |found| {
            let net = found.results.map(|results| f64::of(results.of(self.decision).net.present_value));
            let drawn = drawn_scenario(case, found.scenario).filter(|_| net.is_some());
            let rest = drawn.and_then(|drawn| {
                let mut simulation = Simulation::holding(&drawn.case, options, &drawn.held).ok()?.tied_as(self);
                simulation.views.retain(|watched| watched.view == self.decision);
                while !simulation.step().is_done {}
                simulation.deciding().map(|watched| Spread::of(&watched.present_value))
            });
            SimulatedScenario { scenario: found.scenario, net, below: net.filter(|_| !draws.is_empty()).map(below), rest }
        })
    }
}
