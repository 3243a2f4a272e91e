//! The quality check: what to look at before the result is believed, and what only people can know.

use std::rc::Rc;

use som_core::assess::{Finding, Weight};
use som_core::{Case, Json, Path};
use som_text::{quality as text, words};
use yew::prelude::*;

use super::questions::questions;
use crate::components::details::Details;
use crate::components::field::{Field, field_id, text_field};
use crate::components::result_panel::place;
use crate::document::{Action, Open};
use crate::env::{Env, use_env};
use crate::knowledge::{Loaded, stand_in, use_knowledge};
use crate::later::in_part;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct QualityCheckProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, quality_check, <QualityCheck> of QualityCheckProps);

/// The findings by how much they matter, each with its answer, and the questions by topic.
#[component]
pub(crate) fn QualityCheck(props: &QualityCheckProps) -> Html {
    let env = use_env();
    let (loaded, again) = use_knowledge();
    let open = &props.open;
    let found = open.derived.findings();
    html! { <>
        <section aria-labelledby="quality" id={field_id(&Path::parse("quality"))} tabindex="-1">
            <h2 id="quality" tabindex="-1">{ env.t("quality-title") }</h2>
            { match &open.derived.full {
                None => html! { <p>{ env.t("quality-unfinished") }</p> },
                Some(full) => list(&env, open, &full.0, &found),
            } }
        </section>
        <section aria-labelledby="quality-questions">
            <h2 id="quality-questions" tabindex="-1">{ env.t("quality-questions") }</h2>
            <p>{ env.t("quality-questions-lead") }</p>
            { match &loaded {
                Loaded::Ready(knowledge) => questions(&env, open, &knowledge.catalogue, &found),
                waiting => stand_in(&env, waiting, &again),
            } }
        </section>
    </> }
}

fn list(env: &Env, open: &Open, case: &Case, found: &[Finding]) -> Html {
    let unanswered = open.derived.unanswered();
    let of = |weight: Weight| -> Vec<&Finding> { found.iter().filter(|finding| finding.weight == weight).collect() };
    html! { <>
        <p>{ words!(env.lang, "quality-count", number = unanswered, answered = found.len() - unanswered) }</p>
        { for Weight::ALL.iter().map(|weight| (weight, of(*weight))).filter(|(_, found)| !found.is_empty()).map(|(weight, found)| html! { <>
            <h3>{ text::weight(env.lang, *weight) }</h3>
            <ul class="quality-list">{ for of_one_kind(&found).into_iter().map(|same| several(env, open, case, same)) }</ul>
        </> }) }
    </> }
}

/// Findings of one rule stand together where the first of them stood.
fn of_one_kind<'a>(found: &[&'a Finding]) -> Vec<Vec<&'a Finding>> {
    let mut kinds: Vec<Vec<&Finding>> = Vec::new();
    for &finding in found {
        match kinds.iter_mut().find(|kind| kind.first().is_some_and(|first| first.code == finding.code)) {
            Some(kind) => kind.push(finding),
            None => kinds.push(vec![finding]),
        }
    }
    kinds
}

/// So many findings of one rule are shown; more are folded away.
const SHOWN: usize = 3;

fn several(env: &Env, open: &Open, case: &Case, same: Vec<&Finding>) -> Html {
    let (first, rest) = same.split_at(SHOWN.min(same.len()));
    let more = (!rest.is_empty()).then(|| {
        let rest: Html = rest.iter().map(|finding| item(env, open, case, finding)).collect();
        let content = Callback::from(move |()| html! { <ul class="quality-list">{ rest.clone() }</ul> });
        html! { <li class="quality-more"><Details summary={words!(env.lang, "quality-more", number = same.len() - SHOWN)} {content} /></li> }
    });
    html! { <>{ for first.iter().map(|finding| item(env, open, case, finding)) }{ more }</> }
}

/// One finding: what, why, what to do, where, and the note that answers it.
fn item(env: &Env, open: &Open, case: &Case, finding: &Finding) -> Html {
    let said = text::finding(env.lang, finding);
    let path = Path::parse("quality.findings").key(finding.key.clone());
    let is_answered = finding.answer(case).is_some();
    let field = Field {
        path: path.key("note"),
        value: open.draft.case.at(&path.key("note")).cloned().unwrap_or(Json::Null),
        label: env.t("quality-note"),
        help: env.t("quality-note-help"),
        problems: open.derived.problems_in(&path),
    };
    html! {
        <li key={finding.key.clone()} class={classes!("quality-item", is_answered.then_some("quality-answered"))}>
            <p class="quality-what">{ said.what }</p>
            <p>{ said.why }</p>
            <p><strong>{ env.t("quality-do") }</strong>{ " " }{ said.mend }{ " " }{ place(env, open, &finding.path) }</p>
            if let Some(note) = finding.answer(case) { <p class="print-only">{ words!(env.lang, "quality-answer-printed", note = note) }</p> }
            if !is_answered { { earlier(env, finding, case) } }
            <details class="details">
                <summary class="details-summary">
                    { env.t(if is_answered { "quality-is-answered" } else { "quality-answer" }) }
                    <span class="sr-only">{ ": " }{ text::finding(env.lang, finding).what }</span>
                </summary>
                <div class="details-text">{ text_field(env, field, true, "xl") }</div>
            </details>
        </li>
    }
}

/// What was answered when the numbers were others, and a way to let it hold for these too.
fn earlier(env: &Env, finding: &Finding, case: &Case) -> Html {
    let Some((key, note)) = finding.earlier(case) else { return Html::default() };
    let list = Path::parse("quality.findings");
    let (before, now, answer) = (list.key(key.to_owned()), list.key(finding.key.clone()), Json::object([("note", Json::text(note))]));
    let dispatch = env.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Change(vec![(now.clone(), Some(answer.clone())), (before.clone(), None)]))
    });
    html! {
        <div class="quality-earlier">
            <p>{ words!(env.lang, "quality-earlier", note = note) }</p>
            <button type="button" class="button button-secondary button-small" {onclick}>{ env.t("quality-still-holds") }</button>
        </div>
    }
}
