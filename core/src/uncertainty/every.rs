//! Every number of a case that can be uncertain.

use crate::case::{Case, Consequence, ConsequenceName, CostList, Input, Payer};

use super::input::input_value;

/// Every input that the case has a number for, in the order of the calculation. Where an effect was entered, the rate with the
/// intervention is no number of its own, but follows from it.
#[must_use]
pub fn every_input(case: &Case) -> Vec<Input> {
    let mut inputs = vec![Input::Participants { year: None }];
    inputs.extend((0..case.participants.starting.len()).map(|year| Input::Participants { year: Some(year) }));
    inputs.extend([Input::CompletionRate, Input::Effect { outcome: None }]);
    for outcome in &case.outcomes {
        let entered_as = outcome.success_rate.entered_as.as_ref();
        let outcome = || outcome.id.clone();
        inputs.extend([
            match entered_as {
                Some(entered) => Input::Measure { outcome: outcome(), measure: entered.measure },
                None => Input::RateWith { outcome: outcome() },
            },
            Input::RateWithout { outcome: outcome() },
            Input::Effect { outcome: Some(outcome()) },
            Input::PersistenceLoss { outcome: outcome() },
            Input::PersistenceYears { outcome: outcome() },
            Input::FirstYearShare { outcome: outcome() },
        ]);
    }
    for (list, lines) in [(CostList::Costs, &case.costs), (CostList::SavedCosts, &case.saved_costs)] {
        inputs.push(Input::Costs { list });
        for line in lines {
            inputs.extend([Input::CostAmount { list, id: line.id.clone() }, Input::CostQuantity { list, id: line.id.clone() }]);
        }
    }
    let of_line = |outcome: Option<&String>, line: &Consequence| {
        let name = || ConsequenceName { outcome: outcome.cloned(), id: line.id.clone() };
        let mut inputs = vec![Input::Quantity(name()), Input::RealisableShare(name()), Input::PriceFactor { line: name(), payer: None }];
        for payer in Payer::ALL {
            inputs.extend([Input::PriceFactor { line: name(), payer: Some(payer) }, Input::Price { line: name(), payer }]);
        }
        inputs
    };
    inputs.extend(case.consequences_during.iter().flat_map(|line| of_line(None, line)));
    for outcome in &case.outcomes {
        inputs.extend(outcome.consequences.iter().flat_map(|line| of_line(Some(&outcome.id), line)));
    }
    inputs.push(Input::DiscountRate);
    inputs.retain(|input| input_value(case, input).is_some());
    inputs
}
