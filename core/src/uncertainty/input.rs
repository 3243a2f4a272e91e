//! The value of an input in a case, and the case with another one: section 16.

use rust_decimal::Decimal;

use crate::case::{
    Amount, Case, Consequence, ConsequenceName, CostLine, CostList, EnteredAs, FollowUp, Input, InputMeasure, Outcome, Path, PerUnit,
    Persistence, PriceSeries, UncertainInput, Uncertainty, limits_of_input,
};

/// The value of an input in the case: of a factor 1, of a shift 0. None where the case has no such number.
#[must_use]
pub fn input_value(case: &Case, input: &Input) -> Option<Decimal> {
    match input {
        Input::Participants { year: Some(year) } => case.participants.starting.get(*year).copied(),
        Input::Participants { year: None } | Input::Effect { outcome: None } | Input::Costs { .. } => Some(Decimal::ONE),
        Input::CompletionRate => Some(case.participants.completion_rate),
        Input::RateWith { outcome } => Some(find_outcome(case, outcome)?.success_rate.with),
        Input::RateWithout { outcome } => Some(find_outcome(case, outcome)?.success_rate.without),
        Input::Measure { outcome, measure } => {
            let entered = find_outcome(case, outcome)?.success_rate.entered_as.as_ref()?;
            (entered.measure == *measure).then_some(entered.value)
        }
        Input::Effect { outcome: Some(outcome) } => find_outcome(case, outcome).map(|_| Decimal::ONE),
        Input::CostAmount { list, id } => Some(find_cost(case, *list, id)?.own_amount()),
        Input::CostQuantity { list, id } => Some(find_cost(case, *list, id)?.quantity),
        Input::Quantity(line) => find_consequence(case, line).map(|_| Decimal::ONE),
        Input::PriceFactor { line, payer } => {
            let price = &find_consequence(case, line)?.price;
            payer.is_none_or(|payer| price.given(payer).is_some()).then_some(Decimal::ONE)
        }
        Input::Price { line, payer } => match find_consequence(case, line)?.price.given(*payer)? {
            PriceSeries::Constant(price) => Some(*price),
            PriceSeries::ByYear(_) => None,
        },
        Input::RealisableShare(line) => Some(find_consequence(case, line)?.realisable.share),
        Input::PersistenceLoss { outcome } => match &find_outcome(case, outcome)?.persistence {
            Persistence::Constant => Some(Decimal::ZERO),
            Persistence::Exponential { annual_loss } => Some(*annual_loss),
            Persistence::Linear { .. } | Persistence::Custom { .. } => None,
        },
        Input::PersistenceYears { outcome } => match &find_outcome(case, outcome)?.persistence {
            Persistence::Linear { years } => Some(*years),
            _ => None,
        },
        Input::FirstYearShare { outcome } => Some(find_outcome(case, outcome)?.first_year_share),
        Input::DiscountRate => (!case.discounting.schedule.is_empty()).then_some(Decimal::ZERO),
    }
}

/// The case with another value of one input and all else held, without what is said about follow-up and uncertainty. None where the case
/// has no such number, or where an effect as it was entered would lead to a rate outside 0 to 1.
#[must_use]
pub fn with_value(case: &Case, input: &Input, value: Decimal) -> Option<Case> {
    with_changes(case, [(input, value)])
}

/// The case with other values of some inputs, whatever their order: numbers of the case first, then effects as they were entered, against
/// the rates without that are there now, then the factors on what all these now are. None as of [`with_value`].
#[must_use]
pub fn with_changes<'a>(case: &Case, changes: impl IntoIterator<Item = (&'a Input, Decimal)>) -> Option<Case> {
    let mut changes: Vec<(&Input, Decimal)> = changes.into_iter().collect();
    let is_there = |(input, _): &(&Input, Decimal)| !matches!(input, Input::Measure { .. }) || input_value(case, input).is_some();
    if !changes.iter().all(is_there) {
        return None;
    }
    let held = held_effects(case, &changes);
    changes.extend(held.iter().map(|(input, value)| (*input, *value)));
    changes.sort_by_key(|(input, _)| match input.measure() {
        InputMeasure::Factor | InputMeasure::Shift => 2,
        InputMeasure::Entered(_) => 1,
        _ => 0,
    });
    let mut changed = Case { follow_up: FollowUp::default(), uncertainty: Uncertainty::default(), ..case.clone() };
    for (input, value) in changes {
        set(&mut changed, input, value)?;
    }
    Some(changed)
}

/// The effects that are held where a rate without is changed: those that are themselves uncertain, and so inputs. Of all others the rate
/// with is held.
pub(super) fn held_effects<'a>(case: &'a Case, changes: &[(&Input, Decimal)]) -> Vec<(&'a Input, Decimal)> {
    let held = |uncertain: &'a UncertainInput| {
        let Input::Measure { outcome, .. } = &uncertain.input else { return None };
        let is_of = |(input, _): &(&Input, Decimal)| matches!(input, Input::RateWithout { outcome: of } if of == outcome);
        let is_said = |(input, _): &(&Input, Decimal)| **input == uncertain.input || input.is_same_rate(&uncertain.input);
        let is_held = changes.iter().any(is_of) && !changes.iter().any(is_said);
        Some((&uncertain.input, input_value(case, &uncertain.input).filter(|_| is_held)?))
    };
    case.uncertainty.inputs.iter().filter_map(held).collect()
}

fn set(case: &mut Case, input: &Input, value: Decimal) -> Option<()> {
    match input {
        Input::Participants { year: Some(year) } => *case.participants.starting.get_mut(*year)? = value,
        Input::Participants { year: None } => multiply(&mut case.participants.starting, value),
        Input::CompletionRate => case.participants.completion_rate = value,
        Input::RateWith { outcome } => {
            let rate = &mut find_outcome_mut(case, outcome)?.success_rate;
            (rate.with, rate.entered_as) = (value, None);
        }
        Input::RateWithout { outcome } => {
            let rate = &mut find_outcome_mut(case, outcome)?.success_rate;
            (rate.without, rate.entered_as) = (value, None);
        }
        Input::Measure { outcome, measure } => {
            let rate = &mut find_outcome_mut(case, outcome)?.success_rate;
            rate.with = measure.convert(rate.without, value).ok()?.with;
            rate.entered_as = Some(EnteredAs { measure: *measure, value });
        }
        Input::Effect { outcome: Some(outcome) } => scale_effect(find_outcome_mut(case, outcome)?, value),
        Input::Effect { outcome: None } => case.outcomes.iter_mut().for_each(|outcome| scale_effect(outcome, value)),
        Input::Costs { list } => {
            for line in cost_list_mut(case, *list) {
                line.amount = Amount::Given(line.own_amount() * value);
            }
        }
        Input::CostAmount { list, id } => find_cost_mut(case, *list, id)?.amount = Amount::Given(value),
        Input::CostQuantity { list, id } => find_cost_mut(case, *list, id)?.quantity = value,
        Input::Quantity(line) => {
            let line = find_consequence_mut(case, line)?;
            match &mut line.price.per_unit {
                // A rule would answer another quantity with another price, which is to be held: the same money comes from the gross amount.
                PerUnit::Rule(rule) => scale_series(&mut rule.gross, value),
                PerUnit::Payers(_) => multiply(&mut line.quantity, value),
            }
        }
        Input::PriceFactor { line, payer } => match (&mut find_consequence_mut(case, line)?.price.per_unit, payer) {
            (PerUnit::Payers(prices), Some(payer)) => scale_series(prices.get_mut(*payer).as_mut()?, value),
            (PerUnit::Payers(prices), None) => {
                for payer in crate::case::Payer::ALL {
                    if let Some(price) = prices.get_mut(payer) {
                        scale_series(price, value);
                    }
                }
            }
            (PerUnit::Rule(rule), None) => scale_series(&mut rule.gross, value),
            (PerUnit::Rule(_), Some(_)) => return None,
        },
        Input::Price { line, payer } => match &mut find_consequence_mut(case, line)?.price.per_unit {
            PerUnit::Payers(prices) => *prices.get_mut(*payer).as_mut()? = PriceSeries::Constant(value),
            PerUnit::Rule(_) => return None,
        },
        Input::RealisableShare(line) => find_consequence_mut(case, line)?.realisable.share = value,
        Input::PersistenceLoss { outcome } => {
            find_outcome_mut(case, outcome)?.persistence = Persistence::Exponential { annual_loss: value }
        }
        Input::PersistenceYears { outcome } => find_outcome_mut(case, outcome)?.persistence = Persistence::Linear { years: value },
        Input::FirstYearShare { outcome } => find_outcome_mut(case, outcome)?.first_year_share = value,
        Input::DiscountRate => case.discounting.schedule.iter_mut().for_each(|step| step.rate += value),
    }
    Some(())
}

/// The least and the greatest value that an input can have in the case, all else held. A factor on the effect, an effect as it was
/// entered, and a rate without that such an uncertain effect is converted from keep every rate within 0 to 1, and a shift every discount
/// rate above −1 and at most 1.
#[must_use]
pub fn input_limits(case: &Case, input: &Input) -> (Decimal, Decimal) {
    let (least, most) = limits_of_input(input);
    let narrow = |(least, most): (Decimal, Decimal), (low, high): (Decimal, Decimal)| (least.max(low), most.min(high));
    match input {
        Input::Effect { outcome } => {
            let meant = case.outcomes.iter().filter(|found| outcome.as_ref().is_none_or(|id| *id == found.id));
            meant.map(|outcome| &outcome.success_rate).fold((least, most), |limits, rate| {
                let effect = rate.with - rate.without;
                let ends = [-rate.without, Decimal::ONE - rate.without].map(|room| room.checked_div(effect));
                match ends {
                    [Some(one), Some(other)] => narrow(limits, (one.min(other), one.max(other))),
                    // So small an effect that no factor leads out of 0 to 1, or none.
                    _ => limits,
                }
            })
        }
        Input::Measure { outcome, measure } => match find_outcome(case, outcome) {
            Some(found) => {
                let own = input_value(case, input).unwrap_or(Decimal::ONE);
                narrow((least, most), measure.possible_values(found.success_rate.without, own))
            }
            None => (least, most),
        },
        Input::RateWithout { .. } => {
            held_effects(case, &[(input, Decimal::ZERO)]).into_iter().fold((least, most), |limits, held| match held {
                (Input::Measure { measure, .. }, value) => narrow(limits, measure.possible_rates_without(value)),
                _ => limits,
            })
        }
        Input::DiscountRate => case.discounting.schedule.iter().fold((least, most), |limits, step| {
            let above_minus_one = Decimal::new(-9_999, 4);
            narrow(limits, (above_minus_one - step.rate, Decimal::ONE - step.rate))
        }),
        _ => (least, most),
    }
}

/// Where the input stands in the case; of a factor, what it is a factor on.
#[must_use]
pub fn input_path(case: &Case, input: &Input) -> Option<Path> {
    let root = Path::default();
    let outcome = |id: &String| Some(root.key("outcomes").index(case.outcomes.iter().position(|outcome| outcome.id == *id)?));
    let cost =
        |list: CostList, id: &String| Some(root.key(list.key()).index(cost_list(case, list).iter().position(|line| line.id == *id)?));
    let consequence = |name: &ConsequenceName| {
        let list = match &name.outcome {
            Some(id) => outcome(id)?.key("consequences"),
            None => root.key("consequences_during"),
        };
        Some(list.index(consequences(case, name)?.iter().position(|line| line.id == name.id)?))
    };
    Some(match input {
        Input::Participants { year: None } => root.key("participants").key("starting"),
        Input::Participants { year: Some(year) } => root.key("participants").key("starting").index(*year),
        Input::CompletionRate => root.key("participants").key("completion_rate"),
        Input::RateWith { outcome: id } => outcome(id)?.key("success_rate").key("with"),
        Input::RateWithout { outcome: id } => outcome(id)?.key("success_rate").key("without"),
        Input::Measure { outcome: id, .. } => outcome(id)?.key("success_rate").key("entered_as").key("value"),
        Input::Effect { outcome: Some(id) } => outcome(id)?.key("success_rate"),
        Input::Effect { outcome: None } => root.key("outcomes"),
        Input::Costs { list } => root.key(list.key()),
        Input::CostAmount { list, id } => {
            let staff = find_cost(case, *list, id).is_some_and(|line| matches!(line.amount, Amount::Staff(_)));
            cost(*list, id)?.key(if staff { "staff" } else { "amount" })
        }
        Input::CostQuantity { list, id } => cost(*list, id)?.key("quantity"),
        Input::Quantity(line) => consequence(line)?.key("quantity"),
        Input::PriceFactor { line, payer: None } => consequence(line)?.key("price"),
        Input::PriceFactor { line, payer: Some(payer) } | Input::Price { line, payer } => {
            consequence(line)?.key("price").key("per_unit").key(payer.key())
        }
        Input::RealisableShare(line) => consequence(line)?.key("realisable").key("share"),
        Input::PersistenceLoss { outcome: id } | Input::PersistenceYears { outcome: id } => outcome(id)?.key("persistence"),
        Input::FirstYearShare { outcome: id } => outcome(id)?.key("first_year_share"),
        Input::DiscountRate => root.key("discounting").key("schedule"),
    })
}

fn scale_effect(outcome: &mut Outcome, factor: Decimal) {
    let rate = &mut outcome.success_rate;
    rate.with = rate.without + factor * (rate.with - rate.without);
    rate.entered_as = None;
}

fn scale_series(series: &mut PriceSeries, factor: Decimal) {
    match series {
        PriceSeries::Constant(price) => *price *= factor,
        PriceSeries::ByYear(prices) => multiply(prices, factor),
    }
}

fn multiply(numbers: &mut [Decimal], factor: Decimal) {
    numbers.iter_mut().for_each(|number| *number *= factor);
}

fn find_outcome<'a>(case: &'a Case, id: &str) -> Option<&'a Outcome> {
    case.outcomes.iter().find(|outcome| outcome.id == id)
}

fn find_outcome_mut<'a>(case: &'a mut Case, id: &str) -> Option<&'a mut Outcome> {
    case.outcomes.iter_mut().find(|outcome| outcome.id == id)
}

fn cost_list(case: &Case, list: CostList) -> &[CostLine] {
    match list {
        CostList::Costs => &case.costs,
        CostList::SavedCosts => &case.saved_costs,
    }
}

fn cost_list_mut(case: &mut Case, list: CostList) -> &mut [CostLine] {
    match list {
        CostList::Costs => &mut case.costs,
        CostList::SavedCosts => &mut case.saved_costs,
    }
}

fn find_cost<'a>(case: &'a Case, list: CostList, id: &str) -> Option<&'a CostLine> {
    cost_list(case, list).iter().find(|line| line.id == id)
}

fn find_cost_mut<'a>(case: &'a mut Case, list: CostList, id: &str) -> Option<&'a mut CostLine> {
    cost_list_mut(case, list).iter_mut().find(|line| line.id == id)
}

fn consequences<'a>(case: &'a Case, name: &ConsequenceName) -> Option<&'a [Consequence]> {
    match &name.outcome {
        Some(id) => Some(&find_outcome(case, id)?.consequences),
        None => Some(&case.consequences_during),
    }
}

fn find_consequence<'a>(case: &'a Case, name: &ConsequenceName) -> Option<&'a Consequence> {
    consequences(case, name)?.iter().find(|line| line.id == name.id)
}

fn find_consequence_mut<'a>(case: &'a mut Case, name: &ConsequenceName) -> Option<&'a mut Consequence> {
    let list = match &name.outcome {
        Some(id) => &mut find_outcome_mut(case, id)?.consequences,
        None => &mut case.consequences_during,
    };
    list.iter_mut().find(|line| line.id == name.id)
}
