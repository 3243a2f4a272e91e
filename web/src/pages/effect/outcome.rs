//! One success measure: its summary and the form behind it.

use std::collections::HashMap;
use std::rc::Rc;

use som_core::{Decimal, Figure, Json, Path, Problem, Step};
use som_text::{Lang, number, words};
use yew::prelude::*;

use super::evidence::evidence_fields;
use super::persistence::{OtherKinds, persistence_fields};
use super::rates::rate_fields;
use crate::components::field::field_id;
use crate::components::figure::FigureButton;
use crate::components::fold::{entry, use_fold};
use crate::components::lines::{Line, line_actions};
use crate::components::part::{Part, text_of};
use crate::components::source::source_fields;
use crate::env::{Env, use_env};
use crate::pages::knowledge::{Place, find_button};

/// What a success measure comes to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Worth {
    pub(super) net_rate: Decimal,
    pub(super) successes: Decimal,
    pub(super) participants: Decimal,
    /// How much of the effect is left in each year.
    pub(super) shares: Vec<Decimal>,
    /// In how many of them there is a consequence that the share is multiplied into, so that it can be explained.
    pub(super) explained: usize,
}

#[derive(Properties, PartialEq)]
pub(super) struct OutcomeProps {
    pub(super) index: usize,
    pub(super) count: usize,
    /// The success measure without its consequences.
    pub(super) value: Json,
    pub(super) problems: Rc<Vec<Problem>>,
    pub(super) worth: Option<Rc<Worth>>,
    /// Whether it is shown open: it is the only one, or something is missing or wrong.
    pub(super) opens: bool,
}

/// The success measure.
#[component]
pub(super) fn OutcomeItem(props: &OutcomeProps) -> Html {
    let env = use_env();
    let fold = use_fold(props.opens);
    let is_open = fold.0;
    // What was typed for another kind of persistence comes back when that kind is chosen again.
    let other_kinds = use_mut_ref(HashMap::<String, Json>::new);
    let list = Path::parse("outcomes");
    let path = list.index(props.index);
    let label = props.value.child(&Step::Key("label".into())).map(text_of).unwrap_or_default();
    let name = if label.trim().is_empty() { words!(env.lang, "effect-number", number = props.index + 1) } else { label };
    let beside = html! {
        if let Some(worth) = props.worth.as_ref().filter(|_| !is_open) {
            <p class="entry-figure">{ net_rate(&env, props.index, worth) }</p>
        }
    };
    entry(field_id(&path), &name, fold, beside, || {
        html! { <>
            { form(&env, &path, props, &other_kinds) }
            { line_actions(&env, &Line::new(&list, props.index, props.count, &name)) }
        </> }
    })
}

fn form(env: &Env, path: &Path, props: &OutcomeProps, other_kinds: &OtherKinds) -> Html {
    let part = Part { env, path, value: &props.value, problems: &props.problems };
    let basis = match part.text_of("success_rate.basis") {
        text if text.is_empty() => "completers".to_owned(),
        text => text,
    };
    let design = part.text_of("evidence.design");
    let is_alone = match design.as_str() {
        // Before anything is filled in, nothing is missing beside it.
        "" => !part.text_of("success_rate.with").is_empty() && matches!(part.text_of("success_rate.without").as_str(), "" | "0"),
        design => super::evidence::design_of(design).is_some_and(|design| !design.has_comparison()),
    };
    html! { <>
        { part.text("label", "effect-label", false) }
        { find_button(env, Place::SuccessMeasure(path.clone())) }
        if props.index > 0 {
            <p class="entry-warning">{ env.t("effect-second") }</p>
            { part.text("reason", "effect-reason", true) }
        }
        { find_button(env, Place::SuccessRate(path.clone())) }
        { rate_fields(&part, &basis, other_kinds) }
        if let Some(worth) = &props.worth { <p class="entry-sum">{ in_words(env, props.index, worth, is_alone) }</p> }
        if is_alone { <p class="entry-warning">{ env.t("effect-no-comparison") }</p> }
        { evidence_fields(&part, other_kinds) }
        if part.get("evidence") != Json::Null {
            { source_fields(env, &part.path_of("evidence.source"), &part.get("evidence.source"), &props.problems) }
        }
        { persistence_fields(&part, props.index, props.worth.as_ref(), other_kinds) }
    </> }
}

/// The net rate in percentage points, which opens.
fn net_rate(env: &Env, index: usize, worth: &Worth) -> Html {
    let points = worth.net_rate.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
    let text = words!(env.lang, "effect-points", points = som_text::short(env.lang, points, 2));
    html! { <FigureButton figure={Figure::NetRate(index)} value={worth.net_rate} {text} /> }
}

/// The effect as people: so many more succeed, out of so many who start. Without a comparison it is only what was assumed.
fn in_words(env: &Env, index: usize, worth: &Worth, is_alone: bool) -> Html {
    let lang = env.lang;
    let size = worth.successes.abs();
    let key = if worth.successes.is_sign_negative() && !worth.successes.is_zero() { "effect-fewer" } else { "effect-more" };
    let text = words!(lang, key, number = people(lang, size), count = if size == Decimal::ONE { "one" } else { "other" });
    html! { <>
        if is_alone { { env.t("effect-example") }{ " " } }
        { net_rate(env, index, worth) }{ ": " }
        <FigureButton figure={Figure::Successes(Some(index))} value={worth.successes} {text} />
        { " " }{ env.t("effect-out-of") }{ " " }
        <FigureButton figure={Figure::Participants} value={worth.participants} text={people(lang, worth.participants)} />
        { " " }{ env.t("effect-who-start") }
    </> }
}

/// A number of people, which may be an expected number and then has a decimal.
fn people(lang: Lang, count: Decimal) -> String {
    // 22.95 is said as 23: a decimal only where it tells something.
    let rounded = number(lang, count, 1);
    let whole = number(lang, count, 0);
    if rounded.strip_prefix(&whole).is_some_and(|rest| rest.ends_with('0')) { whole } else { rounded }
}
