//! The questions of the checklist, by topic. What the calculation answers itself is told and not asked.

use std::rc::Rc;

use som_core::assess::Finding;
use som_core::catalogue::{AnsweredBy, Catalogue, Question};
use som_core::{Json, Path, Reply};
use som_text::{pick, words};
use yew::prelude::*;

use crate::components::details::Details;
use crate::components::field::{Field, Options, choice_field, text_field};
use crate::components::part::text_of;
use crate::document::Open;
use crate::env::Env;

pub(super) fn questions(env: &Env, open: &Rc<Open>, catalogue: &Catalogue, found: &[Finding]) -> Html {
    let mut topics: Vec<(&str, Vec<&Question>)> = Vec::new();
    let (asked, known): (Vec<&Question>, Vec<&Question>) = catalogue.checklist.iter().partition(|one| one.answered_by.is_none());
    for question in asked {
        let topic = pick(env.lang, &question.topic);
        match topics.last_mut() {
            Some((last, questions)) if *last == topic => questions.push(question),
            _ => topics.push((topic, vec![question])),
        }
    }
    let answered: Vec<&Question> =
        topics.iter().flat_map(|(_, asked)| asked).copied().filter(|question| is_answered(open, question)).collect();
    html! { <>
        <div class="print-only">
            if answered.is_empty() {
                <p>{ env.t("quality-none-answered") }</p>
            } else {
                <ul>{ for answered.into_iter().map(|question| printed(env, open, question)) }</ul>
            }
        </div>
        { for topics.into_iter().map(|(topic, questions)| {
            let answered = questions.iter().filter(|question| is_answered(open, question)).count();
            let summary = words!(env.lang, "quality-topic", topic = topic, answered = answered, number = questions.len());
            let content = {
                let (env, open) = (env.clone(), open.clone());
                let questions: Vec<(Question, String)> = questions.into_iter().map(|one| (one.clone(), source(catalogue, one))).collect();
                Callback::from(move |()| questions.iter().map(|(question, source)| asked_once(&env, &open, question, source)).collect())
            };
            html! { <Details key={topic.to_owned()} {summary} {content} /> }
        }) }
        { told(env, open, known, found) }
    </> }
}

fn source(catalogue: &Catalogue, question: &Question) -> String {
    catalogue.source(&question.source).map_or_else(String::new, |source| source.title.clone())
}

fn answer_path(question: &Question) -> Path {
    Path::parse("quality.questions").key(question.id.clone()).key("answer")
}

fn note_path(question: &Question) -> Path {
    Path::parse("quality.questions").key(question.id.clone()).key("note")
}

fn value(open: &Open, path: &Path) -> Json {
    open.draft.case.at(path).cloned().unwrap_or(Json::Null)
}

fn is_answered(open: &Open, question: &Question) -> bool {
    !text_of(&value(open, &answer_path(question))).is_empty()
}

/// A question with its answer, for paper.
fn printed(env: &Env, open: &Open, question: &Question) -> Html {
    let reply = env.t(&format!("quality-reply-{}", text_of(&value(open, &answer_path(question)))));
    let note = text_of(&value(open, &note_path(question)));
    html! { <li>{ pick(env.lang, &question.question) }{ " " }<strong>{ reply }</strong>if !note.is_empty() { { " " }{ note } }</li> }
}

/// One question with its choice and its note.
fn asked_once(env: &Env, open: &Open, question: &Question, source: &str) -> Html {
    let path = answer_path(question);
    let note = note_path(question);
    let options: Options = [("", "quality-reply-none".to_owned())]
        .into_iter()
        .chain(Reply::NAMES.map(|(key, _)| (key, format!("quality-reply-{key}"))))
        .map(|(key, words)| (AttrValue::from(key), AttrValue::from(env.t(&words))))
        .collect();
    let problems = open.derived.problems_in(&Path::parse("quality.questions"));
    let field =
        |path: Path, label: String, help: String| Field { value: value(open, &path), path, label, help, problems: problems.clone() };
    let why = words!(env.lang, "quality-question-why", why = pick(env.lang, &question.why), source = source);
    html! {
        <div class="quality-question">
            { choice_field(env, field(path, pick(env.lang, &question.question).to_owned(), why), options, None) }
            { text_field(env, field(note, env.t("quality-question-note"), String::new()), false, "xl") }
        </div>
    }
}

/// What needs no answer, with what the calculation says.
fn told(env: &Env, open: &Open, known: Vec<&Question>, found: &[Finding]) -> Html {
    let Some(full) = &open.derived.full else { return Html::default() };
    let reply = |question: &Question| match question.answered_by {
        Some(AnsweredBy::Rule(code)) => match found.iter().find(|finding| finding.code == code) {
            Some(finding) if finding.answer(&full.0).is_some() => "quality-known-answered",
            Some(_) => "quality-known-open",
            None => "quality-known-yes",
        },
        _ => "quality-known-yes",
    };
    html! {
        <div class="quality-known">
            <h3>{ env.t("quality-known") }</h3>
            <ul>
                { for known.into_iter().map(|question| html! {
                    <li>{ pick(env.lang, &question.question) }{ " " }<strong>{ env.t(reply(question)) }</strong></li>
                }) }
            </ul>
        </div>
    }
}
