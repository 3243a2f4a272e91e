//! Named sets of changes to the one case, side by side: section 16.

use rust_decimal::Decimal;

use crate::case::{Case, Change, Design, Input, Optimism, Scenario, UncertainInput, Uncertainty, fits};
use crate::evaluate::{Results, evaluate};

use super::input::{input_value, with_changes};

/// A scenario and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioResult<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What is otherwise than in the case. A change to what the case says anyway is none.
    pub differs: Vec<Differs<'a>>,
    /// What the changed case comes to; none where its amounts are too large to be calculated exactly.
    pub results: Option<Results<Decimal>>,
}

/// One input that a scenario sees otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Differs<'a> {
    /// Which.
    pub input: &'a Input,
    /// What the case says.
    pub expected: Decimal,
    /// What the scenario says.
    pub value: Decimal,
}

/// The case as a scenario sees it. None where it names a number that the case does not have.
#[must_use]
pub fn scenario_case(case: &Case, scenario: &Scenario) -> Option<Case> {
    with_changes(case, scenario.changes.iter().map(|change| (&change.input, change.value)))
}

/// A scenario as it is simulated: what it says is certain, and all else is as uncertain as in the case.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnScenario {
    /// The case, changed by what is said of numbers that nothing drawn enters.
    pub case: Case,
    /// What is said of numbers that are drawn, or are made from such: it acts on each draw.
    pub held: Vec<(Input, Decimal)>,
}

/// A scenario as it is simulated. None where it names a number that the case does not have.
#[must_use]
pub fn drawn_scenario(case: &Case, scenario: &Scenario) -> Option<DrawnScenario> {
    let is_said = |input: &Input| scenario.changes.iter().any(|change| change.input == *input || change.input.is_same_rate(input));
    let Uncertainty { inputs, correlations, decision, .. } = &case.uncertainty;
    let inputs: Vec<UncertainInput> = inputs.iter().filter(|uncertain| !is_said(&uncertain.input)).cloned().collect();
    let is_held = |change: &&Change| inputs.iter().any(|uncertain| acts_on(&change.input, &uncertain.input));
    let (held, certain): (Vec<&Change>, Vec<&Change>) = scenario.changes.iter().partition(is_held);
    let mut changed = with_changes(case, certain.into_iter().map(|change| (&change.input, change.value)))?;
    changed.uncertainty = Uncertainty {
        inputs,
        correlations: correlations.iter().filter(|correlation| !correlation.between.iter().any(is_said)).cloned().collect(),
        decision: decision.clone(),
        ..Uncertainty::default()
    };
    Some(DrawnScenario { case: changed, held: held.into_iter().map(|change| (change.input.clone(), change.value)).collect() })
}

/// Whether what an input says is said of a number, or of what is made from a number.
fn acts_on(input: &Input, number: &Input) -> bool {
    match (input, number) {
        (Input::Participants { year: None }, Input::Participants { year: Some(_) }) => true,
        (
            Input::Effect { outcome },
            Input::RateWith { outcome: of } | Input::RateWithout { outcome: of } | Input::Measure { outcome: of, .. },
        ) => outcome.as_ref().is_none_or(|outcome| outcome == of),
        (Input::Measure { outcome, .. }, Input::RateWithout { outcome: of }) => outcome == of,
        (Input::Costs { list }, Input::CostAmount { list: of, .. }) => list == of,
        (Input::PriceFactor { line, payer }, Input::Price { line: of, payer: by }) => line == of && payer.is_none_or(|payer| payer == *by),
        _ => false,
    }
}

/// Every scenario of the case, in its order.
#[must_use]
pub fn scenario_results(case: &Case) -> Vec<ScenarioResult<'_>> {
    case.uncertainty
        .scenarios
        .iter()
        .map(|scenario| {
            let differs = scenario.changes.iter().filter_map(|change| {
                let expected = input_value(case, &change.input)?;
                (expected != change.value).then_some(Differs { input: &change.input, expected, value: change.value })
            });
            let results = scenario_case(case, scenario).filter(fits).map(|changed| evaluate(&changed));
            ScenarioResult { scenario, differs: differs.collect(), results }
        })
        .collect()
}

impl Optimism {
    /// The share that is taken off an effect that was shown like this; where nothing is said, nothing was measured.
    #[must_use]
    pub fn taken_off(&self, design: Option<Design>) -> Decimal {
        let [one, two, three] = self.levels;
        match design.and_then(Design::level) {
            Some(1) => one,
            Some(2) => two,
            Some(_) => three,
            None => self.unmeasured,
        }
    }
}

/// The case with every net success rate lowered as the correction for optimism says. None where the correction is off.
#[must_use]
pub fn corrected_for_optimism(case: &Case) -> Option<Case> {
    let optimism = case.uncertainty.optimism.as_ref().filter(|optimism| optimism.on)?;
    let factors: Vec<(Input, Decimal)> = case
        .outcomes
        .iter()
        .map(|outcome| {
            let taken_off = optimism.taken_off(outcome.evidence.as_ref().map(|evidence| evidence.design));
            // What does harm is not made to do less.
            let effect = outcome.success_rate.with - outcome.success_rate.without;
            let factor = if effect > Decimal::ZERO { Decimal::ONE - taken_off } else { Decimal::ONE };
            (Input::Effect { outcome: Some(outcome.id.clone()) }, factor)
        })
        .collect();
    with_changes(case, factors.iter().map(|(input, factor)| (input, *factor)))
}
