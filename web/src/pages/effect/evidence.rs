//! How an effect is known: the study's design with SØM's level of evidence, how many were measured and for how long.

use som_core::{Design, Json, Step};
use som_text::words;
use yew::prelude::*;

use super::persistence::OtherKinds;
use crate::components::entry::Kind;
use crate::components::part::Part;
use crate::document::Action;

/// The design with this name in files.
pub(super) fn design_of(key: &str) -> Option<Design> {
    Design::NAMES.into_iter().find(|(name, _)| *name == key).map(|(_, design)| design)
}

/// The design first: without one, the file has no evidence, and the other fields wait.
pub(super) fn evidence_fields(outcome: &Part<'_>, others: &OtherKinds) -> Html {
    let (env, path, value) = (outcome.env, &outcome.path_of("evidence"), &outcome.get("evidence"));
    let part = Part { env, path, value, problems: outcome.problems };
    let chosen = part.text_of("design");
    let is_there = *value != Json::Null;
    let only_design =
        ["participants", "follow_up_months", "finding", "target_group", "source.title", "source.address", "source.seen", "note"]
            .iter()
            .all(|field| part.text_of(field).is_empty());
    let mut options: Vec<(AttrValue, AttrValue)> =
        Design::NAMES.iter().map(|(key, _)| (AttrValue::from(*key), AttrValue::from(env.t(&format!("design-{key}"))))).collect();
    // To choose none again takes the evidence away, so that is offered only where nothing else would go with it.
    if chosen.is_empty() || only_design {
        options.insert(0, (AttrValue::default(), AttrValue::from(env.t("effect-design-none"))));
    }
    let onchange = {
        let (env, path) = (env.clone(), path.clone());
        Callback::from(move |design: AttrValue| {
            let change = if design.is_empty() { (path.clone(), None) } else { (path.key("design"), Some(Json::text(&design))) };
            env.dispatch.emit(Action::Change(vec![change]));
        })
    };
    let level = design_of(&chosen).map(|design| match design.level() {
        Some(level) => words!(env.lang, "effect-level", level = usize::from(level)),
        None => env.t("effect-no-level"),
    });
    html! { <>
        <h4>{ env.t("effect-evidence") }</h4>
        { part.choice("design", "effect-design", options, "", Some(onchange)) }
        if let Some(level) = level { <p class="entry-sum">{ level }</p> }
        if is_there {
            { finding(outcome, others) }
            <div class="field-columns">
                { part.number("participants", "effect-measured", Kind::Decimal, Some(env.t("unit-persons")), "s") }
                { part.number("follow_up_months", "effect-follow-up", Kind::Decimal, Some(env.t("unit-months")), "xs") }
            </div>
            { part.text("target_group", "quality-target_group", false) }
            { part.text("note", "effect-note", true) }
        }
    </> }
}

/// Whether the study found a difference at all. That it did not is a finding of its own, never an effect of 0: the rates go, and come back
/// when something else was found.
fn finding(outcome: &Part<'_>, others: &OtherKinds) -> Html {
    let env = outcome.env;
    let options = [("", "effect-found-difference"), ("no_difference", "effect-found-nothing")]
        .map(|(key, words)| (AttrValue::from(key), AttrValue::from(env.t(words))));
    let onchange = {
        let (env, others, former) = (env.clone(), others.clone(), outcome.get("success_rate"));
        let (rate, found) = (outcome.path_of("success_rate"), outcome.path_of("evidence.finding"));
        Callback::from(move |chosen: AttrValue| {
            let mut others = others.borrow_mut();
            let (next, finding) = if chosen.is_empty() {
                (others.remove(RATES_BEFORE).unwrap_or_else(|| former.clone()), None)
            } else {
                others.insert(RATES_BEFORE.to_owned(), former.clone());
                let mut empty = former.clone();
                for key in ["with", "without", "entered_as"] {
                    empty.put(&[Step::Key(key.into())], None);
                }
                (empty, Some(Json::text(&chosen)))
            };
            env.dispatch.emit(Action::Change(vec![(found.clone(), finding), (rate.clone(), Some(next))]));
        })
    };
    outcome.choice("evidence.finding", "effect-found", options.to_vec(), "", Some(onchange))
}

/// Under this name the rates wait while a study without a difference leaves none.
const RATES_BEFORE: &str = "rates before the finding";
