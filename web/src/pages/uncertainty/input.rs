//! The inputs of a case as the page shows them: what they are called, in which unit they are typed, and a list to choose one from.

use som_core::catalogue::Scope;
use som_core::{Case, Decimal, Input, InputMeasure, Json, Measure, every_input};
use som_text::{Lang, input_name, words};
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::sure::input_of;
use crate::document::{Draft, input_in};
use crate::env::Env;

/// An input of the case.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub(super) input: Input,
    /// As it stands in the case.
    pub(super) json: Json,
    pub(super) name: String,
}

/// Every input that the case has a number for, and what is said of a rate that follows from an effect, as a file may.
pub(super) fn every_named(lang: Lang, case: &Case) -> Vec<Named> {
    let named = |input: Input| Named { json: input.to_json(), name: input_name(lang, case, &input), input };
    let mut inputs = every_input(case);
    let found = &case.uncertainty;
    let said = found.inputs.iter().map(|uncertain| &uncertain.input);
    for input in said.chain(found.scenarios.iter().flat_map(|scenario| &scenario.changes).map(|change| &change.input)) {
        if !inputs.contains(input) {
            inputs.push(input.clone());
        }
    }
    inputs.into_iter().map(named).collect()
}

/// The inputs that entries of a list name, where there is no case to ask for all of them.
pub(super) fn named_in<'a>(lang: Lang, draft: &Draft, entries: impl Iterator<Item = &'a Json>) -> Vec<Named> {
    let named = |entry| {
        let json = input_of(entry);
        input_in(lang, draft, json).map(|(input, name)| Named { input, json: json.clone(), name })
    };
    entries.filter_map(named).collect()
}

/// How a value of such an input is typed.
pub(super) fn kind_of(measure: InputMeasure) -> Kind {
    match measure {
        InputMeasure::Share | InputMeasure::Shift => Kind::Percent,
        _ => Kind::Decimal,
    }
}

/// The unit beside the field.
pub(super) fn unit_of(env: &Env, measure: InputMeasure) -> Option<AttrValue> {
    let key = match measure {
        InputMeasure::Share => "unit-percent",
        InputMeasure::Shift | InputMeasure::Entered(Measure::PercentagePoints) => "unit-percentage-points",
        InputMeasure::Factor => "unit-times",
        InputMeasure::Kroner => "unit-kr",
        InputMeasure::Years => "unit-years",
        InputMeasure::Count | InputMeasure::Entered(_) => return None,
    };
    Some(env.t(key).into())
}

/// A value of an input in words, with its unit.
pub(super) fn value_in_words(lang: Lang, input: &Input, value: Decimal) -> String {
    som_text::input_value(lang, input.measure(), value)
}

/// Why the range that is suggested for a price is wider than that of a new average: section 16. Empty for anything else.
pub(super) fn why_suggested(lang: Lang, case: &Case, input: &Input) -> String {
    let Input::PriceFactor { line, payer: None } = input else { return String::new() };
    let lines = match &line.outcome {
        Some(id) => case.outcomes.iter().find(|outcome| outcome.id == *id).map(|outcome| &outcome.consequences),
        None => Some(&case.consequences_during),
    };
    let Some(price) = lines.and_then(|lines| lines.iter().find(|found| found.id == line.id)).map(|line| &line.price) else {
        return String::new();
    };
    let whose = match price.scope {
        Some(Scope::SingleProviderTariff) => Some(lang.t("suggested-of-provider")),
        Some(Scope::SingleMunicipality) => Some(lang.t("suggested-of-municipality")),
        _ => None,
    };
    let years = case.price_year.0.abs_diff(price.price_year.0);
    let age = (years > 0).then(|| words!(lang, "suggested-by-age", year = price.price_year.to_string(), number = usize::from(years)));
    whose.into_iter().chain(age).collect::<Vec<_>>().join(" ")
}

/// The step in which an input is entered, and its title.
fn group_of(input: &Input) -> &'static str {
    match input {
        Input::Participants { .. } | Input::CompletionRate => "step-indsats",
        Input::Costs { .. } | Input::CostAmount { .. } | Input::CostQuantity { .. } => "step-omkostninger",
        Input::RateWith { .. }
        | Input::RateWithout { .. }
        | Input::Measure { .. }
        | Input::Effect { .. }
        | Input::PersistenceLoss { .. }
        | Input::PersistenceYears { .. }
        | Input::FirstYearShare { .. } => "step-effekt",
        _ => "step-konsekvenser",
    }
}

/// The choices of a list of inputs, by the step in which they are entered.
pub(super) fn options(env: &Env, inputs: &[&Named], chosen: Option<&Json>) -> Html {
    ["step-indsats", "step-omkostninger", "step-effekt", "step-konsekvenser"]
        .into_iter()
        .map(|group| {
            let there: Vec<&&Named> = inputs.iter().filter(|named| group_of(&named.input) == group).collect();
            if there.is_empty() {
                return Html::default();
            }
            html! {
                <optgroup label={env.t(group)}>
                    { for there.into_iter().map(|named| html! {
                        <option value={key_of(&named.json)} selected={chosen == Some(&named.json)}>{ &named.name }</option>
                    }) }
                </optgroup>
            }
        })
        .collect()
}

/// A text that tells an input from all others.
pub(super) fn key_of(input: &Json) -> String {
    input.to_text()
}
