//! A price by a rule: which rule, the amount before refund, and where in the rule each year lies.

mod known;
mod steps;

use std::rc::Rc;

use som_core::{Json, Path, Problem};
use som_text::{pick, words};
use yew::prelude::*;

pub(crate) use self::known::rule_of;
use self::known::{as_known, is_known, put_known};
use self::steps::{add_version, version_fields};
use super::price::{YearsRow, years_table};
use super::split::{Split, split_table};
use super::terms::unit_name;
use crate::components::entry::Kind;
use crate::components::field::{Field, NumberField, Options, choice_field, field_id, message, problem_at};
use crate::components::fold::use_fold;
use crate::components::part::{Part, text_of};
use crate::components::source::source_fields;
use crate::document::{Action, entries};
use crate::env::use_env;
use crate::knowledge::{Loaded, stand_in, use_knowledge};
use crate::later::in_part;

/// What the split can depend on, as it is chosen.
const KINDS: [&str; 4] = ["percentage", "week", "day", "bands"];
/// Stands for a rule of one's own, which is then typed.
const OWN: &str = "own";

#[derive(Clone, Properties, PartialEq)]
pub(super) struct RuleFormProps {
    /// Where the rule is in the case, and the rule.
    pub(super) path: Path,
    pub(super) rule: Json,
    /// What the quantities of the line count, and in how many years there are any.
    pub(super) unit: AttrValue,
    pub(super) quantities: usize,
    pub(super) problems: Rc<Vec<Problem>>,
    /// What the rule comes to, where that can be told.
    pub(super) split: Option<Split>,
}

in_part!(calculation, rule_form, <RuleForm> of RuleFormProps);

/// The form of a rule, and what it comes to.
#[component]
pub(super) fn RuleForm(props: &RuleFormProps) -> Html {
    let env = use_env();
    let lang = env.lang;
    let (loaded, again) = use_knowledge();
    let (path, rule, quantities) = (&props.path, &props.rule, props.quantities);
    let inner = Part { env: &env, path, value: rule, problems: &props.problems };
    let unit = props.unit.as_str();
    let kind = kind_of(rule);
    let chosen_own = use_state_eq(|| false);
    let known = match &loaded {
        Loaded::Ready(knowledge) => as_known(&knowledge.catalogue, rule),
        _ => None,
    };
    let chosen = match known {
        Some(known) => known.id.clone(),
        None if *chosen_own || is_begun(rule) => OWN.to_owned(),
        None => String::new(),
    };
    let is_own = chosen == OWN;
    let versions = path.key("versions");
    let no_date =
        entries(rule, "versions").iter().any(|version| version.at(&Path::parse("valid_from")).is_none_or(|date| text_of(date).is_empty()));
    let is_wrong = props.problems.iter().any(|found| found.path.starts_with(&versions));
    let (steps_open, _) = use_fold(!chosen.is_empty() && (is_own || no_date || is_wrong));
    let on_rule = {
        let (env, path, rule, unit, loaded, chosen_own) =
            (env.clone(), path.clone(), rule.clone(), props.unit.clone(), loaded.clone(), chosen_own.clone());
        Callback::from(move |chosen: AttrValue| {
            chosen_own.set(chosen == OWN);
            if let Loaded::Ready(knowledge) = &loaded
                && let Some(known) = knowledge.catalogue.refund_rules.iter().find(|known| known.id == chosen.as_str())
            {
                env.dispatch.emit(Action::Change(put_known(env.lang, &knowledge.catalogue, known, (&path, &rule), &unit, quantities)));
            } else if chosen == OWN {
                env.dispatch.emit(Action::Unset(path.key("id")));
            }
        })
    };
    let options: Options = match &loaded {
        Loaded::Ready(knowledge) => {
            let rules = knowledge.catalogue.refund_rules.iter().filter(|rule| is_known(rule));
            let rules = rules.map(|rule| (AttrValue::from(rule.id.clone()), AttrValue::from(pick(lang, &rule.name).to_owned())));
            let choose = chosen.is_empty().then(|| (AttrValue::default(), AttrValue::from(env.t("refund-choose"))));
            choose.into_iter().chain(rules).chain([(OWN.into(), env.t("refund-own").into())]).collect()
        }
        // Until the knowledge base is here a rule can still be typed.
        _ => [("", "refund-choose"), (OWN, "refund-own")].map(|(value, key)| (value.into(), env.t(key).into())).to_vec(),
    };
    let field = |key: &'static str, words: &str, value: &str| Field {
        path: path.key(key),
        value: Json::text(value),
        label: env.t(words),
        help: env.t(&format!("{words}-help")),
        problems: props.problems.clone(),
    };
    let on_kind = {
        let (env, path, rule, unit) = (env.clone(), path.clone(), rule.clone(), props.unit.clone());
        Callback::from(move |chosen: AttrValue| {
            env.dispatch.emit(Action::Change(vec![(path.clone(), Some(with_kind(&rule, &chosen, &unit, quantities)))]));
        })
    };
    let kinds: Options = KINDS.map(|kind| (AttrValue::from(kind), AttrValue::from(env.t(&format!("refund-kind-{kind}"))))).to_vec();
    let measure = unit_name(lang, unit);
    let note = known.map(|known| pick(lang, &known.note).to_owned()).filter(|note| !note.is_empty());
    html! {
        <fieldset class="consequence-prices refund-form" id={field_id(path)} tabindex="-1">
            <legend class="form-label">{ env.t("refund-heading") }</legend>
            { message(&field_id(path), problem_at(lang, &props.problems, path).as_ref()) }
            { stand_in(&env, &loaded, &again) }
            { choice_field(&env, field("id", "refund-rule", &chosen), options, Some(on_rule)) }
            if let Some(note) = note { <p class="form-hint">{ note }</p> }
            if let Some(year) = known.and_then(|known| known.price_year) {
                <p class="form-hint">{ words!(lang, "refund-limits-year", year = year.to_string()) }</p>
            }
            if !chosen.is_empty() {
                if is_own { { inner.text("label", "refund-label", false) } }
                <div class="field-columns">
                    { gross(&inner, &measure) }
                    if matches!(kind.as_str(), "week" | "day") {
                        <NumberField path={path.key("time_per_unit")} value={inner.get("time_per_unit")} kind={Kind::Decimal} width="s"
                            label={words!(lang, &format!("refund-per-unit-{kind}"), unit = measure.as_str())}
                            help={AttrValue::from(env.t(&format!("refund-per-unit-{kind}-help")))} problems={props.problems.clone()} />
                    }
                </div>
                { gross_by_year(&inner, quantities) }
                { years(&inner, &kind, quantities.max(1)) }
                <details class="details refund-steps" open={steps_open}>
                    <summary class="details-summary">{ env.t("refund-steps") }</summary>
                    <div class="details-text">
                        if is_own { { choice_field(&env, field("kind", "refund-kind", &kind), kinds, Some(on_kind)) } }
                        { for entries(rule, "versions").iter().enumerate().map(|(place, version)| version_fields(&inner, &kind, place, version)) }
                        { add_version(&inner) }
                        <p class="consequence-source-of">{ env.t("refund-source") }</p>
                        { source_fields(&env, &path.key("source"), &inner.get("source"), &props.problems) }
                    </div>
                </details>
                { split_table(&env, props.split.as_ref()) }
            }
        </fieldset>
    }
}

/// Whether anything of a rule is filled in but the amount.
fn is_begun(rule: &Json) -> bool {
    let text = |path: &str| rule.at(&Path::parse(path)).map(text_of).unwrap_or_default();
    let has_shares = |step: &Json| matches!(step.at(&Path::parse("payers")), Some(Json::Object(shares)) if !shares.is_empty());
    !text("label").is_empty()
        || !text("versions[0].valid_from").is_empty()
        || rule.at(&Path::parse("versions[0].steps[0]")).is_some_and(has_shares)
}

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
    if kind == kind_of(rule) {
        return rule.clone();
    }
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

/// The gross amount, where there is one for all years.
fn gross(rule: &Part<'_>, measure: &str) -> Html {
    let env = rule.env;
    let value = rule.get("gross");
    if matches!(value, Json::List(_)) {
        return Html::default();
    }
    html! {
        <NumberField path={rule.path_of("gross")} {value} kind={Kind::Decimal} width="m" label={env.t("refund-gross")} help={AttrValue::from(env.t("refund-gross-help"))}
            unit={Some(AttrValue::from(words!(env.lang, "refund-gross-unit", unit = measure)))} problems={rule.problems.clone()} />
    }
}

/// The way to and from a gross amount for each year.
fn gross_by_year(rule: &Part<'_>, quantities: usize) -> Html {
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
        <button type="button" class="button button-tertiary button-small" {onclick}>{ env.t(if is_list { "refund-gross-same" } else { "refund-gross-years" }) }</button>
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
    let help = if kind == "bands" { "refund-cost-help" } else { "refund-years-help" };
    html! { <>
        { years_table(rule, ("refund-years", "refund-what"), field_id(rule.path), columns, rows.collect()) }
        <p class="form-hint">{ env.t(help) }</p>
    </> }
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
