//! When an effect begins and how long it lasts.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use som_core::{Json, Step};
use som_text::words;
use yew::prelude::*;

use super::curve::Curve;
use super::outcome::Worth;
use crate::components::entry::Kind;
use crate::components::grid::YearRow;
use crate::components::part::Part;
use crate::document::Action;

const KINDS: [&str; 4] = ["constant", "linear", "exponential", "custom"];

/// What was typed for other kinds than the one that is chosen.
pub(super) type OtherKinds = Rc<RefCell<HashMap<String, Json>>>;

/// The kind, what it needs, and the curve that it makes.
pub(super) fn persistence_fields(outcome: &Part<'_>, index: usize, worth: Option<&Rc<Worth>>, others: &OtherKinds) -> Html {
    let (env, path, persistence) = (outcome.env, outcome.path_of("persistence"), outcome.get("persistence"));
    let part = Part { env, path: &path, value: &persistence, problems: outcome.problems };
    let kind = match part.text_of("kind") {
        text if text.is_empty() => "constant".to_owned(),
        text => text,
    };
    let onchange = {
        let (env, path, others, former, kind) = (env.clone(), path.clone(), others.clone(), persistence.clone(), kind.clone());
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
            "custom" => shares(&part, index),
            _ => Html::default(),
        } }
        if let Some(worth) = worth { <Curve {index} worth={worth.clone()} /> }
        { beginning(outcome) }
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
fn shares(part: &Part<'_>, index: usize) -> Html {
    let env = part.env;
    let list = part.path.key("shares");
    let row = YearRow {
        grid: format!("persistence-{index}"),
        value: part.value.child(&Step::Key("shares".into())),
        list: &list,
        kind: Kind::Percent,
        problems: part.problems,
        year: &|j| words!(env.lang, "effect-year", number = j),
        words: "persistence-shares",
        cell: "persistence-share-in",
        add: "persistence-add-year",
        remove: "persistence-remove-year",
    };
    html! { <>{ row.table(env) }{ row.buttons(env) }</> }
}

/// When the effect begins, folded away: the defaults are SØM's.
fn beginning(part: &Part<'_>) -> Html {
    let env = part.env;
    let own = |field: &str, defaults: [&str; 2]| !defaults.contains(&part.text_of(field).as_str());
    let is_own = own("effect_start", ["", "completion_year"]) || own("first_year_share", ["", "1"]);
    let options =
        ["completion_year", "following_year"].map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("effect-start-{key}")))));
    html! {
        <details class="details" open={is_own}>
            <summary class="details-summary">{ env.t("effect-begins") }</summary>
            <div class="details-text">
                { part.choice("effect_start", "effect-start", options.to_vec(), "completion_year", None) }
                { part.number_or("first_year_share", "effect-first-year", Kind::Percent, Some(env.t("unit-percent")), "xs", Json::text("1")) }
            </div>
        </details>
    }
}
