//! When an effect begins and how long it lasts.

use std::collections::HashMap;
use std::rc::Rc;

use som_core::{Json, Path, Problem, Step};
use som_text::words;
use yew::prelude::*;

use super::curve::Curve;
use super::outcome::Worth;
use crate::components::entry::Kind;
use crate::components::field::ChoiceField;
use crate::components::field::NumberField;
use crate::components::grid::Cell;
use crate::components::part::{Part, text_of};
use crate::document::Action;
use crate::env::{Env, use_env};

const KINDS: [&str; 4] = ["constant", "linear", "exponential", "custom"];

#[derive(Properties, PartialEq)]
pub(super) struct PersistenceProps {
    /// The success measure.
    pub(super) path: Path,
    pub(super) index: usize,
    pub(super) persistence: Json,
    pub(super) effect_start: AttrValue,
    pub(super) first_year_share: Json,
    pub(super) problems: Rc<Vec<Problem>>,
    pub(super) worth: Option<Rc<Worth>>,
}

/// The kind, what it needs, and the curve that it makes.
#[component]
pub(super) fn PersistenceFields(props: &PersistenceProps) -> Html {
    let env = use_env();
    let path = props.path.key("persistence");
    let part = Part { env: &env, path: &path, value: &props.persistence, problems: &props.problems };
    let kind = match part.text_of("kind") {
        text if text.is_empty() => "constant".to_owned(),
        text => text,
    };
    // What was typed for another kind comes back when that kind is chosen again.
    let others = use_mut_ref(HashMap::<String, Json>::new);
    let onchange = {
        let (env, path, others, former, kind) = (env.clone(), path.clone(), others.clone(), props.persistence.clone(), kind.clone());
        Callback::from(move |chosen: AttrValue| {
            others.borrow_mut().insert(kind.clone(), former.clone());
            let value = others.borrow_mut().remove(chosen.as_str()).unwrap_or_else(|| empty(&chosen));
            env.dispatch.emit(Action::Change(vec![(path.clone(), Some(value))]));
        })
    };
    let options = KINDS.map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("persistence-{key}")))));
    html! { <>
        <h4>{ env.t("effect-lasts") }</h4>
        { part.choice("kind", "persistence", options.to_vec(), "constant", Some(onchange)) }
        { match kind.as_str() {
            "linear" => part.number("years", "persistence-years", Kind::Decimal, Some(env.t("unit-years")), "xs"),
            "exponential" => part.number("annual_loss", "persistence-loss", Kind::Percent, Some(env.t("unit-percent")), "xs"),
            "custom" => shares(&env, &path, &props.persistence, &props.problems, props.index),
            _ => Html::default(),
        } }
        if let Some(worth) = &props.worth { <Curve index={props.index} worth={worth.clone()} /> }
        { beginning(&env, props) }
    </> }
}

/// A kind with its fields empty.
fn empty(kind: &str) -> Json {
    let kind_of = ("kind", Json::text(kind));
    match kind {
        "linear" => Json::object([kind_of, ("years", Json::text(""))]),
        "exponential" => Json::object([kind_of, ("annual_loss", Json::text(""))]),
        "custom" => Json::object([kind_of, ("shares", Json::list([Json::text("1")]))]),
        _ => Json::object([kind_of]),
    }
}

/// The user's own shares, a cell for each year.
fn shares(env: &Env, path: &Path, persistence: &Json, problems: &Rc<Vec<Problem>>, index: usize) -> Html {
    let lang = env.lang;
    let list = path.key("shares");
    let values = match persistence.child(&Step::Key("shares".into())) {
        Some(Json::List(values)) => values.to_vec(),
        _ => vec![Json::text("")],
    };
    let columns = values.len();
    let rows = Rc::new(vec![list.clone()]);
    let grow = Callback::from(|_: usize| {});
    let put = |values: Vec<Json>| {
        let (env, list) = (env.clone(), list.clone());
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Change(vec![(list.clone(), Some(Json::list(values.clone())))])))
    };
    let mut longer = values.clone();
    longer.push(Json::text(""));
    let mut shorter = values.clone();
    shorter.pop();
    let year = |j: usize| words!(lang, "effect-year", number = j);
    html! { <>
        <div class="table-scroll" role="region" aria-label={env.t("persistence-shares")} tabindex="0">
            <table class="grid-table">
                <caption>{ env.t("persistence-shares") }</caption>
                <thead><tr>{ for (0..columns).map(|j| html! { <th scope="col">{ year(j) }</th> }) }</tr></thead>
                <tbody><tr>
                    { for values.iter().enumerate().map(|(j, value)| html! {
                        <Cell grid={format!("persistence-{index}")} rows={rows.clone()} row={0} column={j} {columns} value={value.clone()} kind={Kind::Percent}
                            label={words!(lang, "persistence-share-in", year = year(j))} problems={problems.clone()} grow={Some(grow.clone())} />
                    }) }
                </tr></tbody>
            </table>
        </div>
        <p class="form-hint">{ env.t("persistence-shares-help") }</p>
        <div class="button-row">
            if columns < 100 {
                <button type="button" class="button button-secondary button-small" onclick={put(longer)}>{ env.t("persistence-add-year") }</button>
            }
            if columns > 1 {
                <button type="button" class="button button-tertiary button-small" onclick={put(shorter)}>{ env.t("persistence-remove-year") }</button>
            }
        </div>
    </> }
}

/// When the effect begins, folded away: the defaults are SØM's.
fn beginning(env: &Env, props: &PersistenceProps) -> Html {
    let start = if props.effect_start.is_empty() { AttrValue::from("completion_year") } else { props.effect_start.clone() };
    let is_own = start != "completion_year" || !matches!(text_of(&props.first_year_share).as_str(), "" | "1");
    let options =
        ["completion_year", "following_year"].map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("effect-start-{key}")))));
    let share = if props.first_year_share == Json::Null { Json::text("1") } else { props.first_year_share.clone() };
    html! {
        <details class="details" open={is_own}>
            <summary class="details-summary">{ env.t("effect-begins") }</summary>
            <div class="details-text">
                <ChoiceField path={props.path.key("effect_start")} value={start} options={options.to_vec()} label={env.t("effect-start")}
                    help={Some(AttrValue::from(env.t("effect-start-help")))} problems={props.problems.clone()} />
                <NumberField path={props.path.key("first_year_share")} value={share} kind={Kind::Percent} width="xs" label={env.t("effect-first-year")}
                    help={Some(AttrValue::from(env.t("effect-first-year-help")))} unit={Some(AttrValue::from(env.t("unit-percent")))} problems={props.problems.clone()} />
            </div>
        </details>
    }
}
