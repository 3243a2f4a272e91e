//! A price by a rule: a gross amount, what it depends on, and the steps of the law with their dates.

use som_core::{Json, Path, Payer};
use som_text::words;
use yew::prelude::*;

use super::price::{SELDOM, YearsRow, unset_when_empty, years_table};
use super::terms::unit_name;
use crate::components::entry::Kind;
use crate::components::field::{Field, NumberField, Options, choice_field, field_id, message, problem_at, text_field};
use crate::components::part::{Part, text_of};
use crate::components::source::source_fields;
use crate::document::{Action, entries};

/// What the split can depend on, as it is chosen.
const KINDS: [&str; 4] = ["percentage", "week", "day", "bands"];

/// A staircase in weeks without any number, but for a unit that is a week.
pub(super) fn new_rule(unit: &str, quantities: usize) -> Json {
    let blanks = || Json::list(std::iter::repeat_n(Json::text(""), quantities));
    Json::object([
        ("kind", Json::text("staircase")),
        ("time", Json::text("week")),
        ("time_per_unit", Json::text(if unit == "week" { "1" } else { "" })),
        ("time_before", blanks()),
        ("gross", Json::text("")),
        ("versions", Json::list([new_version()])),
    ])
}

fn new_version() -> Json {
    Json::object([("valid_from", Json::text("")), ("steps", Json::list([new_step("0")]))])
}

fn new_step(from: &str) -> Json {
    Json::object([("from", Json::text(from)), ("payers", Json::object([]))])
}

/// What the split of a rule depends on, as it is chosen.
fn kind_of(rule: &Json) -> String {
    let text = |key: &'static str| rule.at(&Path::default().key(key)).map(text_of).unwrap_or_default();
    match (text("kind").as_str(), text("time").as_str()) {
        ("staircase", "day") => "day".to_owned(),
        ("staircase", _) => "week".to_owned(),
        (kind, _) => kind.to_owned(),
    }
}

/// The rule with another kind: what both kinds have stays.
fn with_kind(rule: &Json, kind: &str, unit: &str, quantities: usize) -> Json {
    let mut changed = rule.clone();
    let mut put = |key: &'static str, value: Option<Json>| changed.put(&Path::default().key(key).0, value);
    for key in ["time", "time_per_unit", "time_before", "cost_before", "cost_after"] {
        put(key, None);
    }
    let blanks = || Some(Json::list(std::iter::repeat_n(Json::text(""), quantities)));
    match kind {
        "week" | "day" => {
            put("kind", Some(Json::text("staircase")));
            put("time", Some(Json::text(kind)));
            put("time_per_unit", Some(Json::text(if unit == kind { "1" } else { "" })));
            put("time_before", blanks());
        }
        "bands" => {
            put("kind", Some(Json::text(kind)));
            put("cost_before", blanks());
            put("cost_after", blanks());
        }
        _ => {
            put("kind", Some(Json::text(kind)));
            // One split has one step.
            for place in 0..entries(rule, "versions").len() {
                let steps = Path::parse("versions").index(place).key("steps");
                let first = rule.at(&steps.index(0)).cloned().unwrap_or_else(|| new_step("0"));
                changed.put(&steps.0, Some(Json::list([first])));
            }
        }
    }
    changed
}

/// The fields of a rule.
pub(super) fn refund_fields(part: &Part<'_>, columns: usize, steps_open: &UseStateHandle<bool>) -> Html {
    let env = part.env;
    let path = part.path_of("price.rule");
    let rule = part.get("price.rule");
    let kind = kind_of(&rule);
    let unit = part.text_of("unit");
    let quantities = entries(part.value, "quantity").len();
    let inner = Part { env, path: &path, value: &rule, problems: part.problems };
    let on_kind = {
        let (env, path, rule, unit) = (env.clone(), path.clone(), rule.clone(), unit.clone());
        Callback::from(move |chosen: AttrValue| {
            env.dispatch.emit(Action::Change(vec![(path.clone(), Some(with_kind(&rule, &chosen, &unit, quantities)))]));
        })
    };
    let options: Options = KINDS.map(|kind| (AttrValue::from(kind), AttrValue::from(env.t(&format!("refund-kind-{kind}"))))).to_vec();
    let field = Field {
        path: path.key("kind"),
        value: Json::text(&kind),
        label: env.t("refund-kind"),
        help: env.t("refund-kind-help"),
        problems: part.problems.clone(),
    };
    let measure = unit_name(env.lang, &unit);
    let is_time = matches!(kind.as_str(), "week" | "day");
    html! {
        <fieldset class="consequence-prices" id={field_id(&path)} tabindex="-1">
            <legend class="form-label">{ env.t("refund-heading") }</legend>
            <span class="form-hint">{ env.t("refund-lead") }</span>
            { message(&field_id(&path), problem_at(env.lang, part.problems, &path).as_ref()) }
            { inner.text("label", "refund-label", false) }
            { choice_field(env, field, options, Some(on_kind)) }
            <div class="field-columns">
                { gross(&inner, &measure, quantities) }
                if is_time {
                    <NumberField path={path.key("time_per_unit")} value={inner.get("time_per_unit")} kind={Kind::Decimal} width="s"
                        label={words!(env.lang, &format!("refund-per-unit-{kind}"), unit = measure.as_str())}
                        help={AttrValue::from(env.t("refund-per-unit-help"))} problems={part.problems.clone()} />
                }
            </div>
            { years(&inner, &kind, columns.min(quantities.max(1))) }
            <details class="details refund-steps" open={**steps_open}>
                <summary class="details-summary">{ env.t("refund-steps") }</summary>
                <div class="details-text">
                    { for entries(&rule, "versions").iter().enumerate().map(|(place, version)| version_fields(&inner, &kind, place, version)) }
                    { add_version(&inner) }
                </div>
            </details>
            <p class="consequence-source-of">{ env.t("refund-source") }</p>
            { source_fields(env, &path.key("source"), &inner.get("source"), part.problems) }
        </fieldset>
    }
}

/// The gross amount: one for all years, or the way to and from one for each.
fn gross(rule: &Part<'_>, measure: &str, quantities: usize) -> Html {
    let env = rule.env;
    let value = rule.get("gross");
    let path = rule.path_of("gross");
    let other = match &value {
        Json::List(list) => list.first().cloned().unwrap_or_else(|| Json::text("")),
        amount => Json::list(std::iter::repeat_n(amount.clone(), quantities.max(1))),
    };
    let is_list = matches!(value, Json::List(_));
    let onclick = {
        let (env, path) = (env.clone(), path.clone());
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Change(vec![(path.clone(), Some(other.clone()))])))
    };
    html! {
        <div>
            if !is_list {
                <NumberField {path} {value} kind={Kind::Decimal} width="m" label={env.t("refund-gross")} help={AttrValue::from(env.t("refund-gross-help"))}
                    unit={Some(AttrValue::from(words!(env.lang, "refund-gross-unit", unit = measure)))} problems={rule.problems.clone()} />
            }
            <button type="button" class="button button-tertiary button-small" {onclick}>{ env.t(if is_list { "refund-gross-same" } else { "refund-gross-years" }) }</button>
        </div>
    }
}

/// What the rule must know of each year.
fn years(rule: &Part<'_>, kind: &str, columns: usize) -> Html {
    let env = rule.env;
    let mut keys: Vec<(&'static str, String)> = Vec::new();
    if matches!(rule.get("gross"), Json::List(_)) {
        keys.push(("gross", "refund-gross".to_owned()));
    }
    match kind {
        "week" | "day" => keys.push(("time_before", format!("refund-before-{kind}"))),
        "bands" => keys.extend([("cost_before", "refund-cost-before".to_owned()), ("cost_after", "refund-cost-after".to_owned())]),
        _ => {}
    }
    if keys.is_empty() {
        return Html::default();
    }
    let rows = keys.iter().map(|(field, key)| {
        let path = rule.path_of(field);
        let message = message(&field_id(&path), problem_at(env.lang, rule.problems, &path).as_ref());
        YearsRow { name: env.t(key), values: rule.get(field), path, message }
    });
    html! { <>
        { years_table(rule, ("refund-years", "refund-what"), field_id(rule.path), columns, rows.collect()) }
        <p class="form-hint">{ env.t(if kind == "bands" { "refund-cost-help" } else { "refund-years-help" }) }</p>
    </> }
}

/// One version of the rule: its date and its steps.
fn version_fields(rule: &Part<'_>, kind: &str, place: usize, version: &Json) -> Html {
    let env = rule.env;
    let path = rule.path_of("versions").index(place);
    let name = words!(env.lang, "refund-version", number = place + 1);
    let date = Field {
        path: path.key("valid_from"),
        value: version.at(&Path::parse("valid_from")).cloned().unwrap_or(Json::Null),
        label: env.t("refund-valid-from"),
        help: env.t("refund-valid-from-help"),
        problems: rule.problems.clone(),
    };
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
            { text_field(env, date, false, "s") }
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
fn add_version(rule: &Part<'_>) -> Html {
    let env = rule.env;
    let versions = entries(rule.value, "versions");
    let mut next = versions.last().cloned().unwrap_or_else(new_version);
    next.put(&Path::parse("valid_from").0, Some(Json::text("")));
    let value = Json::list(versions.iter().cloned().chain([next]));
    let (to, path) = (env.clone(), rule.path_of("versions"));
    let onclick = Callback::from(move |_: MouseEvent| to.dispatch.emit(Action::Change(vec![(path.clone(), Some(value.clone()))])));
    html! { <button type="button" class="button button-secondary button-small" {onclick}>{ env.t("refund-add-version") }</button> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_kind_keeps_the_amount_and_the_versions() {
        let mut rule = new_rule("month", 2);
        rule.put(&Path::parse("gross").0, Some(Json::text("100")));
        let steps = Path::parse("versions[0].steps");
        rule.put(&steps.0, Some(Json::list([new_step("0"), new_step("4")])));
        assert_eq!(kind_of(&rule), "week");
        let days = with_kind(&rule, "day", "day", 2);
        assert_eq!((kind_of(&days), days.at(&Path::parse("time_per_unit"))), ("day".to_owned(), Some(&Json::text("1"))));
        assert_eq!(days.at(&steps), rule.at(&steps));
        let bands = with_kind(&days, "bands", "day", 2);
        assert_eq!(entries(&bands, "cost_after").len(), 2);
        assert_eq!((bands.at(&Path::parse("time")), bands.at(&Path::parse("gross"))), (None, Some(&Json::text("100"))));
        let plain = with_kind(&bands, "percentage", "day", 2);
        assert_eq!(
            (entries(&plain.at(&Path::parse("versions[0]")).cloned().unwrap(), "steps").len(), kind_of(&plain)),
            (1, "percentage".to_owned())
        );
    }
}
