//! What an input is called in a table of draws. The numbers that it meets in a simulation follow from this name, so that they stay the
//! same in every scenario, whatever else is uncertain.

use crate::case::{ConsequenceName, Input};

/// The name of an input, such as `price:housed/nights:state`.
#[must_use]
pub fn input_key(input: &Input) -> String {
    let kind = input.kind();
    let line = |name: &ConsequenceName| match &name.outcome {
        Some(outcome) => format!("{outcome}/{}", name.id),
        None => name.id.clone(),
    };
    match input {
        Input::Participants { year: Some(year) } => format!("{kind}:{year}"),
        Input::Participants { year: None } | Input::CompletionRate | Input::Effect { outcome: None } | Input::DiscountRate => {
            kind.to_owned()
        }
        Input::RateWith { outcome }
        | Input::RateWithout { outcome }
        | Input::Effect { outcome: Some(outcome) }
        | Input::PersistenceLoss { outcome }
        | Input::PersistenceYears { outcome }
        | Input::FirstYearShare { outcome } => format!("{kind}:{outcome}"),
        Input::Measure { outcome, measure } => format!("{kind}:{outcome}:{}", measure.key()),
        Input::Costs { list } => format!("{kind}:{}", list.key()),
        Input::CostAmount { list, id } | Input::CostQuantity { list, id } => format!("{kind}:{}/{id}", list.key()),
        Input::Quantity(name) | Input::RealisableShare(name) | Input::PriceFactor { line: name, payer: None } => {
            format!("{kind}:{}", line(name))
        }
        Input::PriceFactor { line: name, payer: Some(payer) } | Input::Price { line: name, payer } => {
            format!("{kind}:{}:{}", line(name), payer.key())
        }
    }
}
