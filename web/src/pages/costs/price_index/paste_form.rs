//! Index numbers pasted from Statistics Denmark: what was read, what was not and why, and the button that puts them in.

use som_core::{Json, Path};
use som_text::{Lang, plain, words};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::Place;
use super::pasted::{Level, Pasted, Refused, read};
use crate::components::field::field_id;
use crate::components::part::text_of;
use crate::document::{Action, entries, go_to};
use crate::env::use_env;
use crate::later::in_part;

/// So many of the lines that cannot be read are shown one by one.
const REFUSED_SHOWN: usize = 10;

#[derive(Clone, Properties, PartialEq)]
pub(super) struct PasteFormProps {
    pub(super) place: Place,
    /// What is there already.
    pub(super) levels: Json,
    pub(super) estimates: Json,
}

in_part!(calculation, paste_form, <PasteForm> of PasteFormProps);

/// The form.
#[component]
pub(super) fn PasteForm(props: &PasteFormProps) -> Html {
    let env = use_env();
    let lang = env.lang;
    let text = use_state(String::new);
    let pasted = read(lang, &text);
    let id = format!("{}-paste", field_id(&props.place.levels));
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    };
    let onclick = {
        let (env, text, changes, number) = (env.clone(), text.clone(), changes(props, &pasted), pasted.levels.len());
        let levels = props.place.levels.clone();
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Change(changes.clone()));
            env.announce.emit(words!(env.lang, "index-put", number = number));
            text.set(String::new());
            go_to(levels.clone());
        })
    };
    let level = |level: &Level| {
        let former = props.levels.at(&Path::default().key(level.year.to_string())).map(text_of).filter(|former| !former.is_empty());
        let former = former.and_then(|former| former.parse().ok()).filter(|former| *former != level.level);
        html! {
            <li>
                { words!(lang, "index-read-level", year = level.year.to_string(), level = plain(lang, level.level)) }
                if level.is_mean { { " " }{ env.t("index-read-mean") } }
                if let Some(former) = former { { " " }{ words!(lang, "index-read-former", level = plain(lang, former)) } }
            </li>
        }
    };
    let more = pasted.refused.len().saturating_sub(REFUSED_SHOWN);
    html! { <>
        <label class="form-label" for={id.clone()}>{ env.t("index-paste-label") }</label>
        <span class="form-hint" id={format!("{id}-hint")}>{ env.t("index-paste-help") }</span>
        <textarea id={id.clone()} class="form-input" rows="6" value={(*text).clone()} {oninput} aria-describedby={format!("{id}-hint")} spellcheck="false" />
        <div role="status" class="index-report">
            if !pasted.levels.is_empty() {
                <p>{ words!(lang, "index-read", number = pasted.levels.len()) }</p>
                <ul>{ for pasted.levels.iter().map(level) }</ul>
            }
            if !pasted.refused.is_empty() {
                <p>{ words!(lang, "index-refused", number = pasted.refused.len()) }</p>
                <ul>
                    { for pasted.refused.iter().take(REFUSED_SHOWN).map(|refused| html! { <li>{ refused_in_words(lang, refused) }</li> }) }
                    if more > 0 { <li>{ words!(lang, "index-refused-more", number = more) }</li> }
                </ul>
            }
        </div>
        if !pasted.levels.is_empty() {
            <p><button type="button" class="button button-secondary button-small" {onclick}>{ words!(lang, "index-paste-put", number = pasted.levels.len()) }</button></p>
        }
    </> }
}

/// The levels that were read take the place of what was there; what is measured now is an estimate no longer.
fn changes(props: &PasteFormProps, pasted: &Pasted) -> Vec<(Path, Option<Json>)> {
    let number = |level: &Level| Json::text(&level.level.normalize().to_string());
    let mut changes: Vec<(Path, Option<Json>)> =
        pasted.levels.iter().map(|level| (props.place.levels.key(level.year.to_string()), Some(number(level)))).collect();
    let marked = entries(&props.estimates, "years");
    let left: Vec<Json> =
        marked.iter().filter(|year| pasted.levels.iter().all(|level| text_of(year) != level.year.to_string())).cloned().collect();
    if left.len() < marked.len() {
        let estimates = &props.place.estimates;
        changes.push(if left.is_empty() { (estimates.clone(), None) } else { (estimates.key("years"), Some(Json::list(left))) });
    }
    changes
}

fn refused_in_words(lang: Lang, refused: &Refused) -> String {
    match refused {
        Refused::NoYear(line) => words!(lang, "index-refused-no-year", line = line.as_str()),
        Refused::NotANumber { time, typed } => words!(lang, "index-refused-number", time = time.as_str(), typed = typed.as_str()),
        Refused::Outside(year) => words!(lang, "index-refused-outside", year = year.to_string()),
        Refused::Twice(time) => words!(lang, "index-refused-twice", time = time.as_str()),
        Refused::Months { year, count } => words!(lang, "index-refused-months", year = year.to_string(), number = *count),
        Refused::Several(line) => words!(lang, "index-refused-several", line = line.as_str()),
        Refused::OtherCount { line, times } => words!(lang, "index-refused-count", line = line.as_str(), number = *times),
    }
}
