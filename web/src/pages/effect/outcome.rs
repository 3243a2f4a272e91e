//! One success measure: its summary and the form behind it.

use std::rc::Rc;

use som_core::{Decimal, Figure, Json, Path, Problem, Step};
use som_text::{Lang, number, plain, words};
use yew::prelude::*;

use super::evidence::EvidenceFields;
use super::persistence::PersistenceFields;
use crate::components::entry::Kind;
use crate::components::field::field_id;
use crate::components::figure::FigureButton;
use crate::components::fold::{opens_on_focus, use_fold};
use crate::components::icon::Icon;
use crate::components::lines::LineActions;
use crate::components::part::{Part, text_of};
use crate::components::source::SourceFields;
use crate::env::{Env, use_env};

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
    let (is_open, set_open) = use_fold(props.opens);
    let list = Path::parse("outcomes");
    let path = list.index(props.index);
    let id = field_id(&path);
    let (body, heading) = (format!("{id}-form"), format!("{id}-name"));
    let label = props.value.child(&Step::Key("label".into())).map(text_of).unwrap_or_default();
    let name = if label.trim().is_empty() { words!(env.lang, "effect-number", number = props.index + 1) } else { label };
    let toggle = {
        let set_open = set_open.clone();
        Callback::from(move |_: MouseEvent| set_open.emit(!is_open))
    };
    html! {
        <li class={classes!("entry", is_open.then_some("entry-open"))} id={id.clone()} tabindex="-1" aria-labelledby={heading.clone()}
            onfocus={opens_on_focus(id, set_open)}>
            <div class="entry-summary">
                <h3 class="entry-title">
                    <button type="button" class="entry-toggle" id={heading} onclick={toggle} aria-expanded={is_open.to_string()} aria-controls={is_open.then(|| body.clone())}>
                        <Icon name={if is_open { "chevron-up" } else { "chevron-down" }} />
                        <span>{ &name }</span>
                    </button>
                </h3>
                if let Some(worth) = props.worth.as_ref().filter(|_| !is_open) {
                    <p class="entry-figure">{ net_rate(&env, props.index, worth) }</p>
                }
            </div>
            if is_open {
                <div class="entry-form" id={body}>
                    { form(&env, &path, props) }
                    <LineActions {list} index={props.index} count={props.count} {name} />
                </div>
            }
        </li>
    }
}

fn form(env: &Env, path: &Path, props: &OutcomeProps) -> Html {
    let part = Part { env, path, value: &props.value, problems: &props.problems };
    let basis = match part.text_of("success_rate.basis") {
        text if text.is_empty() => "completers".to_owned(),
        text => text,
    };
    let bases = ["completers", "starters"].map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("effect-basis-{key}")))));
    let design = part.text_of("evidence.design");
    let is_alone = match design.as_str() {
        "" => matches!(part.text_of("success_rate.without").as_str(), "" | "0"),
        design => super::evidence::design_of(design).is_some_and(|design| !design.has_comparison()),
    };
    html! { <>
        { part.text("label", "effect-label", false) }
        if props.index > 0 {
            <p class="entry-warning">{ env.t("effect-second") }</p>
            { part.text("reason", "effect-reason", true) }
        }
        { part.choice("success_rate.basis", "effect-basis", bases.to_vec(), "completers", None) }
        <div class="field-columns">
            { part.number("success_rate.with", &format!("effect-with-{basis}"), Kind::Percent, Some(env.t("unit-percent")), "xs") }
            { part.number("success_rate.without", &format!("effect-without-{basis}"), Kind::Percent, Some(env.t("unit-percent")), "xs") }
        </div>
        if let Some(worth) = &props.worth { <p class="entry-sum">{ in_words(env, props.index, worth) }</p> }
        if is_alone { <p class="entry-warning">{ env.t("effect-no-comparison") }</p> }
        <EvidenceFields path={part.path_of("evidence")} value={part.get("evidence")} problems={props.problems.clone()} />
        if part.get("evidence") != Json::Null {
            <SourceFields path={part.path_of("evidence.source")} value={part.get("evidence.source")} problems={props.problems.clone()} />
        }
        <PersistenceFields path={path.clone()} index={props.index} persistence={part.get("persistence")} effect_start={part.text_of("effect_start")}
            first_year_share={part.get("first_year_share")} problems={props.problems.clone()} worth={props.worth.clone()} />
    </> }
}

/// The net rate in percentage points, which opens.
fn net_rate(env: &Env, index: usize, worth: &Worth) -> Html {
    let points = worth.net_rate.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
    let text = words!(env.lang, "effect-points", points = plain(env.lang, points));
    html! { <FigureButton figure={Figure::NetRate(index)} value={worth.net_rate} {text} /> }
}

/// The effect as people: so many more succeed, out of so many who start.
fn in_words(env: &Env, index: usize, worth: &Worth) -> Html {
    let lang = env.lang;
    let size = worth.successes.abs();
    let key = if worth.successes.is_sign_negative() && !worth.successes.is_zero() { "effect-fewer" } else { "effect-more" };
    let text = words!(lang, key, number = people(lang, size), count = if size == Decimal::ONE { "one" } else { "other" });
    html! { <>
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
