//! The rates and limits of a year: as they are published, or the user's own with their source.

use std::rc::Rc;

use som_core::catalogue::Catalogue;
use som_core::{Code, Decimal, Source, TaxParameter, TaxParameters, TaxValue};
use som_text::{kroner, percent, pick, words};
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::field::NumberField;
use crate::components::part::Part;

/// The published parameters with the user's own in their place.
pub(super) fn with_own(mut parameters: TaxParameters, part: &Part<'_>) -> TaxParameters {
    for parameter in TaxParameter::ALL {
        if let Ok(value) = part.text_of(&own(*parameter)).parse::<Decimal>() {
            let source = Source { title: part.text_of("own_source"), ..Source::default() };
            parameters.values.insert(*parameter, TaxValue { value, source });
        }
    }
    parameters
}

fn own(parameter: TaxParameter) -> String {
    format!("own.{}", parameter.key())
}

/// A field for each, folded away as long as all are published.
pub(super) fn parameter_fields(part: &Part<'_>, parameters: &TaxParameters, catalogue: &Catalogue, lone_parent: bool) -> Html {
    let (env, lang) = (part.env, part.env.lang);
    let is_missing = part.problems.iter().any(|problem| problem.code == Code::TaxParameterMissing);
    let has_own = TaxParameter::ALL.iter().any(|parameter| !part.text_of(&own(*parameter)).is_empty());
    let published = TaxParameters::published(catalogue, parameters.year);
    let field = |parameter: TaxParameter| {
        let entry = catalogue.parameters.iter().find(|entry| entry.id == parameter.key());
        let is_rate = entry.is_some_and(|entry| entry.unit.as_deref() == Some("percent"));
        let label = entry.map_or_else(|| parameter.key().to_owned(), |entry| pick(lang, &entry.name).to_owned());
        let known = published.values.get(&parameter);
        let help = match known {
            Some(known) => {
                let value = if is_rate { percent(lang, known.value, 4) } else { kroner(lang, known.value) };
                words!(lang, "tax-published", value = value, source = known.source.title.as_str())
            }
            None => words!(lang, "tax-not-published", year = parameters.year.to_string()),
        };
        let (kind, unit) = if is_rate { (Kind::Percent, "unit-percent") } else { (Kind::Decimal, "unit-kr") };
        html! {
            <NumberField path={part.path_of(&own(parameter))} value={part.get(&own(parameter))} {kind} width="s" {label} help={AttrValue::from(help)}
                unit={AttrValue::from(env.t(unit))} problems={Rc::clone(part.problems)} />
        }
    };
    html! {
        <details class="details" open={is_missing || has_own}>
            <summary class="details-summary">{ words!(lang, "tax-parameters", year = parameters.year.to_string()) }</summary>
            <div class="details-text">
                <p>{ env.t("tax-parameters-lead") }</p>
                <div class="field-columns">{ for parameters.needed(lone_parent).into_iter().map(field) }</div>
                { part.text("own_source", "tax-own-source", false) }
            </div>
        </details>
    }
}
