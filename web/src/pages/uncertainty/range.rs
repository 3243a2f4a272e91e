//! One uncertain input: what it may be, where that is from, and a picture of it.

use std::rc::Rc;

use som_core::{Decimal, Distribution, Input, InputMeasure, Json, Measure, Path, Problem, Step};
use som_text::{Lang, percent, words};
use yew::prelude::*;

use super::input::{kind_of, unit_of, value_in_words};
use super::picture::picture;
use crate::browser;
use crate::components::entry::Kind;
use crate::components::field::{NumberField, Options, field_id, message, number_problem_at};
use crate::components::fold::{entry, use_fold};
use crate::components::part::{Part, text_of};
use crate::components::source::source_fields;
use crate::components::sure::{list, range_in_words};
use crate::document::{Action, is_value};
use crate::env::{Env, use_env};

#[derive(Properties, PartialEq)]
pub(super) struct RangeItemProps {
    pub(super) index: usize,
    /// The entry as it stands.
    pub(super) value: Json,
    pub(super) problems: Rc<Vec<Problem>>,
    pub(super) needs_work: bool,
    /// The input, where the case has it.
    pub(super) input: Option<Input>,
    pub(super) name: Option<String>,
    /// What the case says.
    pub(super) own: Option<Decimal>,
    /// What the program would suggest now.
    pub(super) suggestion: Option<Distribution>,
    /// Why a suggestion for it is as wide as it is, where there is more to say than that it is one.
    pub(super) why_suggested: Option<String>,
    /// The distribution, where it is one.
    pub(super) distribution: Option<Distribution>,
}

/// The entry.
#[component]
pub(super) fn RangeItem(props: &RangeItemProps) -> Html {
    let env = use_env();
    let fold = use_fold(props.needs_work);
    let path = list().index(props.index);
    let name = props.name.clone().unwrap_or_else(|| env.t("range-of-nothing"));
    let range = props.distribution.as_ref().and_then(Distribution::ends).zip(props.input.as_ref());
    let is_suggested = props.value.at(&Path::parse("suggested")) == Some(&Json::Bool(true));
    let text = |path: &str| props.value.at(&Path::parse(path)).map(text_of).unwrap_or_default();
    let kind = match text("distribution.kind") {
        kind if kind.is_empty() => String::new(),
        kind => env.t(&format!("range-kind-{}", kind.replace('_', "-"))),
    };
    // On paper there is no form to open.
    let printed = [kind, text("source.title"), text("note")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    let beside = html! { <>
        <p class="print-only entry-meta">{ printed }</p>
        if let Some((ends, input)) = range { <p class="entry-figure">{ range_in_words(env.lang, input.measure(), ends) }</p> }
        if is_suggested {
            <p class="entry-meta">{ env.t("range-is-suggested") }</p>
            if let Some(why) = props.why_suggested.as_ref().filter(|why| !why.is_empty()) { <p class="entry-meta">{ why }</p> }
        }
    </> };
    entry(field_id(&path), &name, fold, beside, || form(&env, &path, props, &name))
}

fn form(env: &Env, path: &Path, props: &RangeItemProps, name: &str) -> Html {
    let part = Part { env, path, value: &props.value, problems: &props.problems };
    let wrong_input = props.problems.iter().find(|found| found.path.starts_with(&path.key("input")));
    let wrong_input = wrong_input.map(|found| (found.severity, som_text::problem(env.lang, found)));
    let place = path.key("distribution");
    let measure = props.input.as_ref().map_or(InputMeasure::Factor, Input::measure);
    let wrong = number_problem_at(env.lang, &props.problems, &place, kind_of(measure));
    let own = props.own.zip(props.input.as_ref()).map(|(own, input)| value_in_words(env.lang, input, own));
    html! { <>
        { message(&field_id(&path.key("input")), wrong_input.as_ref()) }
        if let Some(own) = own { <p class="form-hint">{ words!(env.lang, "ranges-own", value = own) }</p> }
        { newer(env, path, props) }
        if props.input.is_some() {
            { choices(&part, measure, props.own) }
            <div class="range-fields" id={field_id(&place)} tabindex="-1" role="group" aria-label={name.to_owned()}>
                { message(&field_id(&place), wrong.as_ref()) }
                <div class="field-columns">
                    { for fields(&part.text_of("distribution.kind"), &part.text_of("distribution.given")).iter().map(|field| number(&part, field, measure)) }
                </div>
            </div>
            if let Some((input, distribution)) = props.input.as_ref().zip(props.distribution.as_ref()) {
                { picture(env, &field_id(path), input, distribution, props.own) }
            }
            { source_fields(env, &part.path_of("source"), &part.get("source"), &props.problems) }
            { part.text("note", "range-note", true) }
        }
        { remove(env, props.index, name) }
    </> }
}

/// A suggestion that builds on other numbers than the case has now, and the one that builds on these.
fn newer(env: &Env, path: &Path, props: &RangeItemProps) -> Html {
    let is_suggested = props.value.at(&Path::parse("suggested")) == Some(&Json::Bool(true));
    let newer = props.suggestion.as_ref().filter(|now| is_suggested && props.distribution.as_ref().is_some_and(|stands| stands != *now));
    let Some(((now, ends), input)) = newer.and_then(|now| Some((now, now.ends()?))).zip(props.input.as_ref()) else {
        return Html::default();
    };
    let onclick = {
        let (dispatch, place, now) = (env.dispatch.clone(), path.key("distribution"), now.to_json());
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Change(vec![(place.clone(), Some(now.clone()))])))
    };
    html! {
        <div class="range-newer" role="status">
            <p>{ words!(env.lang, "range-newer", range = range_in_words(env.lang, input.measure(), ends)) }</p>
            <button type="button" class="button button-secondary button-small" {onclick}>{ env.t("range-newer-use") }</button>
        </div>
    }
}

/// The fields of a distribution by their names in files; what is not a value of the input is a plain number.
fn fields(kind: &str, given: &str) -> &'static [&'static str] {
    match (kind, given) {
        ("triangular", _) => &["low", "mode", "high"],
        ("pert", _) => &["low", "mode", "high", "weight"],
        ("range" | "uniform", _) | (_, "interval") => &["low", "high"],
        (_, "count") => &["successes", "of"],
        ("beta", "parameters") => &["alpha", "beta"],
        (_, "parameters") => &["shape", "scale"],
        _ => &["mean", "error"],
    }
}

/// The kinds that an input can have. One that would be refused is offered only where it is what stands there.
fn kinds(measure: InputMeasure, chosen: &str) -> Vec<&'static str> {
    let of_any = ["range", "uniform", "triangular", "pert"];
    let others: &[&str] = match measure {
        InputMeasure::Share => &["beta"],
        InputMeasure::Count | InputMeasure::Years => &["log_normal", "gamma"],
        InputMeasure::Shift => &["normal"],
        InputMeasure::Entered(Measure::RiskRatio | Measure::OddsRatio) => &["log_normal", "gamma"],
        InputMeasure::Entered(Measure::NumberNeededToTreat) => &["normal", "log_normal", "gamma"],
        InputMeasure::Entered(_) => &["normal"],
        InputMeasure::Factor | InputMeasure::Kroner => &["normal", "log_normal", "gamma"],
    };
    let rest = ["normal", "log_normal", "beta", "gamma"].into_iter().filter(|kind| others.contains(kind) || *kind == chosen);
    of_any.into_iter().chain(rest).collect()
}

fn givens(kind: &str) -> &'static [&'static str] {
    match kind {
        "beta" => &["count", "mean_and_error", "interval", "parameters"],
        "gamma" => &["mean_and_error", "interval", "parameters"],
        "normal" | "log_normal" => &["mean_and_error", "interval"],
        _ => &[],
    }
}

/// How a distribution is stated before anybody says otherwise: of an effect by the interval that studies publish beside it.
fn first_given(kind: &str, measure: InputMeasure) -> &'static str {
    let offered = givens(kind);
    let published = offered.iter().find(|given| **given == "interval" && matches!(measure, InputMeasure::Entered(_)));
    published.or(offered.first()).copied().unwrap_or_default()
}

/// What kind of distribution it is, how it is stated, and how much an interval holds.
fn choices(part: &Part<'_>, measure: InputMeasure, own: Option<Decimal>) -> Html {
    let env = part.env;
    let (kind, given) = (part.text_of("distribution.kind"), part.text_of("distribution.given"));
    let options = |names: &[&'static str], words: &str| -> Options {
        names.iter().map(|name| (AttrValue::from(*name), AttrValue::from(env.t(&format!("{words}-{}", name.replace('_', "-")))))).collect()
    };
    let turn = |field: &'static str| {
        let (env, path, former, kind) = (env.clone(), part.path.clone(), part.get("distribution"), kind.clone());
        Callback::from(move |chosen: AttrValue| {
            let (kind, given) = if field == "kind" {
                (chosen.to_string(), first_given(&chosen, measure).to_owned())
            } else {
                (kind.clone(), chosen.to_string())
            };
            let next = distribution_of(&kind, &given, &former, measure, own);
            env.dispatch
                .emit(Action::Change(vec![(path.key("distribution"), Some(next)), (path.key("suggested"), Some(Json::Bool(false)))]));
        })
    };
    html! {
        <div class="field-columns">
            { part.choice("distribution.kind", "range-kind", options(&kinds(measure, &kind), "range-kind"), "range", Some(turn("kind"))) }
            if !givens(&kind).is_empty() {
                { part.choice("distribution.given", "range-given", options(givens(&kind), "range-given"), "mean_and_error", Some(turn("given"))) }
            }
            if given == "interval" {
                { part.choice("distribution.level", "range-level", levels(env.lang), "0.9", None) }
            }
        </div>
    }
}

/// How much of a distribution an interval may hold.
fn levels(lang: Lang) -> Options {
    [(Decimal::new(9, 1), "0.9"), (Decimal::new(95, 2), "0.95")].map(|(share, level)| (level.into(), percent(lang, share, 0).into())).into()
}

/// A distribution of another kind with the numbers that both kinds have; what is most likely, or the mean, is at first what the case says.
fn distribution_of(kind: &str, given: &str, former: &Json, measure: InputMeasure, own: Option<Decimal>) -> Json {
    let mut made = Json::object([("kind", Json::text(kind))]);
    let mut put = |key: &'static str, value: Json| made.put(&[Step::Key(key.into())], Some(value));
    if !given.is_empty() {
        put("given", Json::text(given));
    }
    let before = |key: &'static str| former.child(&Step::Key(key.into())).cloned();
    for field in fields(kind, given) {
        let first = match *field {
            "weight" => "4".to_owned(),
            "mode" | "mean" => own.map(|own| own.normalize().to_string()).unwrap_or_default(),
            _ => String::new(),
        };
        put(field, before(field).unwrap_or_else(|| Json::text(&first)));
    }
    if given == "interval" {
        let level = if matches!(measure, InputMeasure::Entered(_)) { "0.95" } else { "0.9" };
        put("level", before("level").unwrap_or_else(|| Json::text(level)));
    }
    made
}

/// A number of the distribution. Once it is changed, it is no longer what the program suggested.
fn number(part: &Part<'_>, field: &'static str, measure: InputMeasure) -> Html {
    let env = part.env;
    let path = part.path_of("distribution").key(field);
    let (kind, unit) = if is_value(field) { (kind_of(measure), unit_of(env, measure)) } else { (Kind::Decimal, None) };
    let is_suggested = part.get("suggested") == Json::Bool(true);
    let onchange = {
        let (env, path, mark) = (env.clone(), path.clone(), part.path.key("suggested"));
        Callback::from(move |value: Json| {
            if is_suggested {
                env.dispatch.emit(Action::Change(vec![(path.clone(), Some(value)), (mark.clone(), Some(Json::Bool(false)))]));
            } else {
                env.set(&path, value);
            }
        })
    };
    html! {
        <NumberField key={field} {path} value={part.get(&format!("distribution.{field}"))} {kind} {unit} width="s" label={env.t(&format!("range-{field}"))}
            help={(field == "weight").then(|| AttrValue::from(env.t("range-weight-help")))} problems={part.problems.clone()} onchange={Some(onchange)} />
    }
}

fn remove(env: &Env, index: usize, name: &str) -> Html {
    let said = words!(env.lang, "range-removed", name = name);
    let onclick = {
        let env = env.clone();
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Remove(list(), index));
            env.announce.emit(said.clone());
            browser::focus(&field_id(&list()));
        })
    };
    html! {
        <div class="line-actions">
            <button type="button" class="button button-tertiary button-small" {onclick}>
                { crate::components::icon::icon("delete") }{ env.t("range-remove") }<span class="sr-only">{ ": " }{ name }</span>
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_kind_keeps_the_numbers_that_both_have() {
        let text = |text: &str| Json::text(text);
        let range = Json::object([("kind", text("range")), ("low", text("0.4")), ("high", Json::Unread("0,x".into()))]);
        let pert = distribution_of("pert", "", &range, InputMeasure::Share, Some(Decimal::new(50, 2)));
        let at = |json: &Json, key: &'static str| json.child(&Step::Key(key.into())).map(text_of);
        assert_eq!(["low", "mode", "high", "weight"].map(|key| at(&pert, key).unwrap()), ["0.4", "0.5", "0,x", "4"]);
        let beta = distribution_of("beta", "interval", &pert, InputMeasure::Share, None);
        assert_eq!((at(&beta, "level"), at(&beta, "low"), at(&beta, "mode")), (Some("0.9".to_owned()), Some("0.4".to_owned()), None));
    }

    #[test]
    fn an_effect_is_stated_as_studies_publish_it() {
        let ratio = InputMeasure::Entered(Measure::RiskRatio);
        assert_eq!((first_given("log_normal", ratio), first_given("log_normal", InputMeasure::Kroner)), ("interval", "mean_and_error"));
        let made = distribution_of("log_normal", "interval", &Json::Null, ratio, None);
        assert_eq!(made.child(&Step::Key("level".into())).map(text_of), Some("0.95".to_owned()));
    }

    #[test]
    fn what_would_be_refused_is_offered_only_where_it_stands() {
        assert_eq!(kinds(InputMeasure::Share, "range"), ["range", "uniform", "triangular", "pert", "beta"]);
        assert!(kinds(InputMeasure::Entered(Measure::RiskRatio), "range").contains(&"log_normal"));
        assert!(kinds(InputMeasure::Share, "normal").contains(&"normal"));
    }
}
