//! How many succeed with the intervention and without it: as two rates, or as the effect that a study tells and the rate that it leads to.

use som_core::{ConversionStep, Decimal, Json, Measure};
use som_text::{Lang, percent, plain, words};
use yew::prelude::*;

use super::persistence::OtherKinds;
use crate::components::entry::Kind;
use crate::components::field::{NumberField, field_id};
use crate::components::part::Part;
use crate::document::Action;
use crate::env::Env;

/// The choice of both rates, beside the measures.
const RATES: &str = "rates";
/// Digits after the point that are shown of a number on the way; no other number is calculated with.
const SHOWN: u32 = 4;

/// Whose rates they are, how the effect is told, and the fields of that. `basis` is whose share a rate is.
pub(super) fn rate_fields(part: &Part<'_>, basis: &str, others: &OtherKinds) -> Html {
    let is_empty = |field: &str| part.text_of(field).is_empty();
    if part.text_of("evidence.finding") == "no_difference" && is_empty("success_rate.with") && is_empty("success_rate.entered_as.measure") {
        return html! { <p class="entry-warning" id={field_id(&part.path_of("success_rate"))} tabindex="-1">{ part.env.t("effect-nothing-to-calculate") }</p> };
    }
    let bases = ["completers", "starters"].map(|key| (AttrValue::from(key), AttrValue::from(part.env.t(&format!("effect-basis-{key}")))));
    let measure = Measure::from_key(&part.text_of("success_rate.entered_as.measure"));
    let unit = || Some(part.env.t("unit-percent"));
    html! { <>
        { part.choice("success_rate.basis", "effect-basis", bases.to_vec(), "completers", None) }
        { how_told(part, measure, others) }
        if let Some(measure) = measure {
            <div class="field-columns">
                { effect_field(part, measure) }
                { without_field(part, basis) }
            </div>
            if !is_empty("success_rate.with") {
                // A file that holds both a rate and an effect which does not lead to it.
                { part.number("success_rate.with", &format!("effect-with-{basis}"), Kind::Percent, unit(), "xs") }
            }
            { conversion(part, measure, is_empty("success_rate.with")) }
        } else {
            <div class="field-columns">
                { part.number("success_rate.with", &format!("effect-with-{basis}"), Kind::Percent, unit(), "xs") }
                { part.number("success_rate.without", &format!("effect-without-{basis}"), Kind::Percent, unit(), "xs") }
            </div>
        }
    </> }
}

/// The choice of a measure. What was typed in another one comes back when that one is chosen again.
fn how_told(part: &Part<'_>, measure: Option<Measure>, others: &OtherKinds) -> Html {
    let env = part.env;
    let chosen = measure.map_or(RATES, Measure::key);
    let option = |key: &'static str| (AttrValue::from(key), AttrValue::from(env.t(&format!("effect-size-{key}"))));
    let options: Vec<_> = std::iter::once(RATES).chain(Measure::ALL.map(Measure::key)).map(option).collect();
    let onchange = {
        let (env, others, rate) = (env.clone(), others.clone(), part.path_of("success_rate"));
        let former = part.get(if measure.is_some() { "success_rate.entered_as.value" } else { "success_rate.with" });
        Callback::from(move |next: AttrValue| {
            others.borrow_mut().insert(chosen.to_owned(), former.clone());
            let typed = others.borrow_mut().remove(next.as_str()).unwrap_or_else(|| Json::text(""));
            let (with, entered_as) = if next == RATES {
                (Some(typed), None)
            } else {
                (None, Some(Json::object([("measure", Json::text(&next)), ("value", typed)])))
            };
            env.dispatch.emit(Action::Change(vec![(rate.key("with"), with), (rate.key("entered_as"), entered_as)]));
        })
    };
    part.choice("success_rate.entered_as.measure", "effect-size", options, RATES, Some(onchange))
}

fn effect_field(part: &Part<'_>, measure: Measure) -> Html {
    let unit = (measure == Measure::PercentagePoints).then(|| part.env.t("unit-percentage-points"));
    part.number("success_rate.entered_as.value", &format!("effect-value-{}", measure.key()), Kind::Decimal, unit, "s")
}

/// The rate without. What it leads to is worked out anew, so a rate with that came with a file goes when it is changed.
fn without_field(part: &Part<'_>, basis: &str) -> Html {
    let (env, words) = (part.env, format!("effect-without-{basis}"));
    html! {
        <NumberField path={part.path_of("success_rate.without")} value={part.get("success_rate.without")} kind={Kind::Percent} width="xs"
            label={env.t(&words)} help={AttrValue::from(env.t("effect-without-needed-help"))} unit={AttrValue::from(env.t("unit-percent"))}
            problems={part.problems.clone()} />
    }
}

/// The conversion in the open: the result, the formula, every number on the way, what is assumed, and who says so. `is_result` where the
/// rate has no field of its own, so that a link to it leads here.
fn conversion(part: &Part<'_>, measure: Measure, is_result: bool) -> Html {
    let (env, lang) = (part.env, part.env.lang);
    let number = |field: &str| part.text_of(field).parse::<Decimal>().ok();
    let (Some(without), Some(value)) = (number("success_rate.without"), number("success_rate.entered_as.value")) else {
        return Html::default();
    };
    let Ok(found) = measure.convert(without, value) else { return Html::default() };
    let source = measure.source();
    let id = field_id(&part.path_of("success_rate.with"));
    html! {
        <section class="conversion" id={is_result.then_some(id)} tabindex="-1" aria-label={env.t("effect-conversion")}>
            <p class="conversion-result">{ words!(lang, "effect-conversion-result", rate = percent(lang, found.with, 2)) }</p>
            <p>{ env.t(&format!("effect-formula-{}", measure.key())) }</p>
            <table class="conversion-steps">
                <caption class="sr-only">{ env.t("effect-conversion") }</caption>
                <tbody>{ for found.steps.iter().map(|(step, value)| html! {
                    <tr><th scope="row">{ step_name(env, *step, measure) }</th><td>{ step_value(lang, *step, *value) }</td></tr>
                }) }</tbody>
            </table>
            <p>{ env.t(&format!("effect-assumes-{}", measure.key())) }</p>
            <p class="form-hint">
                { env.t("effect-conversion-source") }{ " " }
                <a href={source.address} target="_blank" rel="noopener noreferrer">{ source.title }</a>
            </p>
            <details class="details">
                <summary class="details-summary">{ env.t("effect-also") }</summary>
                <div class="details-text">{ also(env, measure, without, found.with) }</div>
            </details>
        </section>
    }
}

/// The same effect in the other measures.
fn also(env: &Env, measure: Measure, without: Decimal, with: Decimal) -> Html {
    let other = |other: Measure| {
        let value =
            other.express(without, with).map_or_else(|_| env.t("effect-also-none"), |value| som_text::short(env.lang, value, SHOWN));
        html! { <tr><th scope="row">{ env.t(&format!("effect-size-{}", other.key())) }</th><td>{ value }</td></tr> }
    };
    html! {
        <table class="conversion-steps">
            <caption class="sr-only">{ env.t("effect-also") }</caption>
            <tbody>{ for Measure::ALL.into_iter().filter(|other| *other != measure).map(other) }</tbody>
        </table>
    }
}

fn step_name(env: &Env, step: ConversionStep, measure: Measure) -> String {
    env.t(match step {
        ConversionStep::Value => return env.t(&format!("effect-value-{}", measure.key())),
        ConversionStep::Without => "effect-step-without",
        ConversionStep::OddsWithout => "effect-step-odds-without",
        ConversionStep::OddsRatio => "effect-step-odds-ratio",
        ConversionStep::OddsWith => "effect-step-odds-with",
        ConversionStep::ThresholdWithout => "effect-step-threshold-without",
        ConversionStep::ThresholdWith => "effect-step-threshold-with",
        ConversionStep::With => "effect-step-with",
    })
}

fn step_value(lang: Lang, step: ConversionStep, value: Decimal) -> String {
    match step {
        ConversionStep::Without | ConversionStep::With => percent(lang, value, SHOWN),
        ConversionStep::Value => plain(lang, value),
        _ => som_text::short(lang, value, SHOWN),
    }
}
