//! The steps of a rule, as the law sets them from a date on.

use som_core::{Json, Path, Payer};
use som_text::words;
use yew::prelude::*;

use super::super::price::{SELDOM, unset_when_empty};
use super::{new_step, new_version};
use crate::components::entry::Kind;
use crate::components::field::{NumberField, field_id, message, problem_at};
use crate::components::part::Part;
use crate::document::{Action, entries};

/// One version of the rule: its date and its steps.
pub(super) fn version_fields(rule: &Part<'_>, kind: &str, place: usize, version: &Json) -> Html {
    let env = rule.env;
    let path = rule.path_of("versions").index(place);
    let name = words!(env.lang, "refund-version", number = place + 1);
    let steps = entries(version, "steps");
    let list = path.key("steps");
    let put = |values: Vec<Json>| {
        let (env, list) = (env.clone(), list.clone());
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Change(vec![(list.clone(), Some(Json::list(values.clone())))])))
    };
    let without = |at: usize| steps.iter().enumerate().filter(|(each, _)| *each != at).map(|(_, step)| step.clone()).collect::<Vec<_>>();
    let has_several = entries(rule.value, "versions").len() > 1;
    let remove = {
        let (env, versions) = (env.clone(), rule.path_of("versions"));
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Remove(versions.clone(), place)))
    };
    html! {
        <fieldset class="refund-version" id={field_id(&path)} tabindex="-1" key={place}>
            <legend class="form-label">{ &name }</legend>
            <NumberField path={path.key("valid_from")} value={version.at(&Path::parse("valid_from")).cloned().unwrap_or(Json::Null)} kind={Kind::Date}
                width="s" label={env.t("refund-valid-from")} help={AttrValue::from(env.t("refund-valid-from-help"))} problems={rule.problems.clone()} />
            { for steps.iter().enumerate().map(|(at, step)| html! {
                <div class="refund-step" role="group" aria-label={words!(env.lang, "refund-step", number = at + 1)} id={field_id(&list.index(at).key("payers"))} tabindex="-1" key={at}>
                    { step_fields(rule, kind, &list.index(at), at, step) }
                    if at > 0 {
                        <button type="button" class="button button-tertiary button-small" onclick={put(without(at))}>
                            { env.t("line-remove") }<span class="sr-only">{ " " }{ words!(env.lang, "refund-step", number = at + 1) }</span>
                        </button>
                    }
                </div>
            }) }
            <div class="button-row">
                if kind != "percentage" {
                    <button type="button" class="button button-secondary button-small" onclick={put(steps.iter().cloned().chain([new_step("")]).collect())}>{ env.t("refund-add-step") }</button>
                }
                if has_several {
                    <button type="button" class="button button-tertiary button-small" onclick={remove}>{ env.t("line-remove") }<span class="sr-only">{ " " }{ &name }</span></button>
                }
            </div>
        </fieldset>
    }
}

fn step_fields(rule: &Part<'_>, kind: &str, path: &Path, at: usize, step: &Json) -> Html {
    let env = rule.env;
    let share = |payer: Payer| step.at(&Path::parse("payers").key(payer.key())).cloned().unwrap_or(Json::Null);
    let payers = Payer::ALL.into_iter().filter(|payer| !SELDOM.contains(payer) || share(*payer) != Json::Null);
    let wrong = problem_at(env.lang, rule.problems, &path.key("payers"));
    html! { <>
        if at > 0 {
            <NumberField path={path.key("from")} value={step.at(&Path::parse("from")).cloned().unwrap_or(Json::Null)} kind={Kind::Decimal} width="s"
                label={env.t(&format!("refund-from-{kind}"))} problems={rule.problems.clone()} />
        } else if kind != "percentage" {
            <p class="refund-first">{ env.t(&format!("refund-first-{kind}")) }</p>
        }
        { for payers.map(|payer| {
            let path = path.key("payers").key(payer.key());
            html! {
                <NumberField key={payer.key()} onchange={Some(unset_when_empty(rule, &path))} {path} value={share(payer)} kind={Kind::Percent} width="xs"
                    label={env.t(&format!("payer-{}", payer.key()))} unit={Some(AttrValue::from(env.t("unit-percent")))} problems={rule.problems.clone()} />
            }
        }) }
        { message(&field_id(&path.key("payers")), wrong.as_ref()) }
    </> }
}

/// The button for another version, which begins with the steps of the last one.
pub(super) fn add_version(rule: &Part<'_>) -> Html {
    let env = rule.env;
    let versions = entries(rule.value, "versions");
    let mut next = versions.last().cloned().unwrap_or_else(new_version);
    next.put(&Path::parse("valid_from").0, Some(Json::text("")));
    let value = Json::list(versions.iter().cloned().chain([next]));
    let (to, path) = (env.clone(), rule.path_of("versions"));
    let onclick = Callback::from(move |_: MouseEvent| to.dispatch.emit(Action::Change(vec![(path.clone(), Some(value.clone()))])));
    html! { <button type="button" class="button button-secondary button-small" {onclick}>{ env.t("refund-add-version") }</button> }
}
