//! How an effect is known: the study's design with SØM's level of evidence, how many were measured and for how long.

use std::rc::Rc;

use som_core::{Design, Json, Path, Problem};
use som_text::words;
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::part::Part;
use crate::document::Action;
use crate::env::Env;

/// The design with this name in files.
pub(super) fn design_of(key: &str) -> Option<Design> {
    Design::NAMES.into_iter().find(|(name, _)| *name == key).map(|(_, design)| design)
}

/// The design first: without one, the file has no evidence, and the other fields wait. `value` is `Null` where nothing is yet.
pub(super) fn evidence_fields(env: &Env, path: &Path, value: &Json, problems: &Rc<Vec<Problem>>) -> Html {
    let part = Part { env, path, value, problems };
    let chosen = part.text_of("design");
    let is_there = *value != Json::Null;
    let only_design = ["participants", "follow_up_months", "finding", "source.title", "source.address", "source.seen", "note"]
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
            <div class="field-columns">
                { part.number("participants", "effect-measured", Kind::Decimal, Some(env.t("unit-persons")), "s") }
                { part.number("follow_up_months", "effect-follow-up", Kind::Decimal, Some(env.t("unit-months")), "xs") }
            </div>
            { part.text("note", "effect-note", true) }
        }
    </> }
}
