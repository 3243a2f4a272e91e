//! Fields of a form, each with its label, help, unit and, at its place, what is wrong with it.

use std::rc::Rc;

use som_core::{Allowed, Code, Decimal, Json, Path, Problem, Severity, Step};
use som_text::percent;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::entry::{self, Kind};
use super::part::text_of;
use super::sure::{Sure, sure_link};
use crate::document::{Action, Draft, is_in_per_cent};
use crate::env::{Env, use_env};

/// The `id` of the field for a path. A name in it may have spaces, an `id` not.
pub(crate) fn field_id(path: &Path) -> String {
    format!("f-{path}").replace(char::is_whitespace, "_")
}

/// What is wrong at a path, in words; errors before warnings.
pub(crate) fn problem_at(lang: som_text::Lang, problems: &[Problem], path: &Path) -> Option<(Severity, String)> {
    number_problem_at(lang, problems, path, Kind::Decimal)
}

/// The same at the place of a number that is shown as a share or is not, whatever its path says.
pub(crate) fn number_problem_at(lang: som_text::Lang, problems: &[Problem], path: &Path, kind: Kind) -> Option<(Severity, String)> {
    let mut here: Vec<&Problem> = problems.iter().filter(|found| found.path == *path && found.code != Code::Missing).collect();
    here.sort_by_key(|found| found.severity == Severity::Warning);
    here.first().map(|found| (found.severity, in_words(lang, found, kind == Kind::Percent || is_share(path))))
}

/// What is wrong, in words. The case holds shares of 1 where the fields show per cent, so their limits are told in per cent too.
pub(crate) fn problem_in_words(lang: som_text::Lang, draft: &Draft, found: &Problem) -> String {
    in_words(lang, found, is_share(&found.path) || is_in_per_cent(draft, &found.path))
}

fn in_words(lang: som_text::Lang, found: &Problem, is_share: bool) -> String {
    let in_per_cent = |text: &str| text.parse::<Decimal>().map_or_else(|_| text.to_owned(), |share| percent(lang, share, 28));
    match &found.allowed {
        Allowed::Range { min, max, above }
            if is_share && matches!(found.code, Code::OutOfRange | Code::DistributionOutside | Code::ExpectedOutside) =>
        {
            let mut shown = found.clone();
            shown.value = shown.value.map(|value| in_per_cent(&value));
            shown.allowed = Allowed::Range { min: in_per_cent(min), max: in_per_cent(max), above: *above };
            som_text::problem(lang, &shown)
        }
        _ => som_text::problem(lang, found),
    }
}

/// Whether the field of a path shows a share as per cent.
fn is_share(path: &Path) -> bool {
    let key = |step: &Step| match step {
        Step::Key(key) => key.to_string(),
        Step::Index(_) => String::new(),
    };
    let keys: Vec<String> = path.0.iter().map(key).filter(|key| !key.is_empty()).collect();
    let last = keys.last().map(String::as_str).unwrap_or_default();
    let before = keys.iter().rev().nth(1).map(String::as_str).unwrap_or_default();
    matches!(
        last,
        "completion_rate"
            | "shares"
            | "annual_loss"
            | "first_year_share"
            | "overhead"
            | "share"
            | "rate"
            | "municipal_rate"
            | "church_rate"
            | "benefit_share"
    ) || matches!((before, last), ("success_rate", "with" | "without"))
        || before == "payers"
}

#[derive(Properties, PartialEq)]
pub(crate) struct NumberFieldProps {
    /// Where the value is in the case.
    pub(crate) path: Path,
    /// The value there.
    pub(crate) value: Json,
    pub(crate) kind: Kind,
    pub(crate) label: AttrValue,
    /// One line of help.
    #[prop_or_default]
    pub(crate) help: Option<AttrValue>,
    /// The unit, shown after the field.
    #[prop_or_default]
    pub(crate) unit: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) problems: Rc<Vec<Problem>>,
    /// What happens to a new value, where it is not simply put at the path.
    #[prop_or_default]
    pub(crate) onchange: Option<Callback<Json>>,
    /// Width of the input in the design system: xxs, xs, s, m, l, xl.
    #[prop_or(AttrValue::Static("s"))]
    pub(crate) width: AttrValue,
}

/// A field for a number. What is typed is kept as it is while the field has the focus, and shown tidied after.
#[component]
pub(crate) fn NumberField(props: &NumberFieldProps) -> Html {
    let env = use_env();
    let lang = env.lang;
    let typing = use_state(|| None::<String>);
    let id = field_id(&props.path);
    let found = number_problem_at(lang, &props.problems, &props.path, props.kind);
    let sure = use_context::<Rc<Sure>>();
    // Somebody in the middle of a number is not told that it is wrong, unless it was when they came.
    let was_wrong = use_state(|| false);
    let shown_problem = found.clone().filter(|_| typing.is_none() || *was_wrong);
    let text = match &*typing {
        // An undo while the field has the focus wins over what was typed.
        Some(typed) if entry::read(lang, props.kind, typed) == props.value || typed.trim().is_empty() => typed.clone(),
        _ => entry::show(lang, props.kind, &props.value),
    };
    let oninput = {
        let (typing, env, path, kind, onchange) = (typing.clone(), env.clone(), props.path.clone(), props.kind, props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let value = entry::read(lang, kind, &typed);
            typing.set(Some(typed));
            match &onchange {
                Some(onchange) => onchange.emit(value),
                None => env.set(&path, value),
            }
        })
    };
    let onfocus = {
        let (was_wrong, wrong) = (was_wrong.clone(), found.is_some());
        Callback::from(move |_: FocusEvent| was_wrong.set(wrong))
    };
    let onblur = {
        let (typing, env, is_empty) = (typing.clone(), env.clone(), props.value == Json::Null);
        Callback::from(move |_: FocusEvent| {
            typing.set(None);
            if is_empty {
                env.dispatch.emit(Action::Settle);
            }
        })
    };
    let is_error = matches!(shown_problem, Some((Severity::Error, _)));
    // With marks typed, it is said how the number was read.
    let echo = typing
        .as_ref()
        .filter(|typed| {
            props.kind != Kind::Date && typed.contains(['.', ',']) && found.is_none() && !matches!(props.value, Json::Unread(_))
        })
        .map(|_| som_text::words!(lang, "field-read-as", number = entry::show(lang, props.kind, &props.value)));
    let described = described_by(&id, props.help.is_some(), shown_problem.is_some());
    let is_number = props.kind != Kind::Date;
    let input = html! {
        <span class="field-row">
            <input id={id.clone()} class={classes!("form-input", is_number.then_some("number"), format!("input-width-{}", props.width))} type="text"
                inputmode={is_number.then_some("decimal")} autocomplete="off"
                value={text} {oninput} {onfocus} {onblur} aria-invalid={is_error.then_some("true")} aria-describedby={described} />
            if let Some(unit) = &props.unit { <span class="field-unit">{ unit }</span> }
            if let Some(echo) = echo { <span class="field-echo">{ echo }</span> }
            { sure_link(&env, sure.as_ref(), &props.path) }
        </span>
    };
    group(&id, &props.label, props.help.as_ref(), shown_problem.as_ref(), input)
}

/// What a field for a text or a choice has: its place in the case, what is there, and its words.
pub(crate) struct Field {
    pub(crate) path: Path,
    pub(crate) value: Json,
    pub(crate) label: String,
    /// One line of help.
    pub(crate) help: String,
    pub(crate) problems: Rc<Vec<Problem>>,
}

/// A field for a text, of one line that is so wide or, where it is `long`, of several.
pub(crate) fn text_field(env: &Env, field: Field, long: bool, width: &'static str) -> Html {
    let id = field_id(&field.path);
    let found = problem_at(env.lang, &field.problems, &field.path);
    let invalid = matches!(found, Some((Severity::Error, _))).then_some("true");
    let text = match &field.value {
        Json::Text(text) | Json::Unread(text) => AttrValue::from(text.to_string()),
        _ => AttrValue::default(),
    };
    let described = described_by(&id, true, found.is_some());
    let (env, path) = (env.clone(), field.path);
    // Both kinds of input have a value and call it so.
    let oninput = Callback::from(move |event: InputEvent| {
        let text = match event.target_dyn_into::<HtmlTextAreaElement>() {
            Some(area) => area.value(),
            None => event.target_unchecked_into::<HtmlInputElement>().value(),
        };
        env.set(&path, Json::text(&text));
    });
    let input = if long {
        html! { <textarea id={id.clone()} class="form-input" rows="3" value={text} {oninput} aria-invalid={invalid} aria-describedby={described} /> }
    } else {
        html! {
            <input id={id.clone()} class={format!("form-input input-width-{width}")} type="text" autocomplete="off" value={text} {oninput}
                aria-invalid={invalid} aria-describedby={described} />
        }
    };
    group(&id, &field.label.into(), Some(&field.help.into()), found.as_ref(), input)
}

/// The choices of a field: each as it stands in the case, and in words.
pub(crate) type Options = Vec<(AttrValue, AttrValue)>;

/// A field to choose one of a few. A choice is put at the path as a text where nothing else is said to become of it.
pub(crate) fn choice_field(env: &Env, field: Field, options: Options, onchange: Option<Callback<AttrValue>>) -> Html {
    let id = field_id(&field.path);
    let found = problem_at(env.lang, &field.problems, &field.path);
    let invalid = matches!(found, Some((Severity::Error, _))).then_some("true");
    let chosen = text_of(&field.value);
    let described = described_by(&id, true, found.is_some());
    let (env, path) = (env.clone(), field.path);
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        match &onchange {
            Some(onchange) => onchange.emit(chosen.into()),
            None => env.set(&path, Json::text(&chosen)),
        }
    });
    let select = html! {
        <select id={id.clone()} class="form-select" {onchange} aria-invalid={invalid} aria-describedby={described}>
            { for options.into_iter().map(|(value, words)| {
                let selected = *value == *chosen;
                html! { <option {value} {selected}>{ words }</option> }
            }) }
        </select>
    };
    group(&id, &field.label.into(), Some(&field.help.into()), found.as_ref(), select)
}

/// A field with its label, its help and what is wrong with it.
fn group(id: &str, label: &AttrValue, help: Option<&AttrValue>, found: Option<&(Severity, String)>, input: Html) -> Html {
    let is_error = matches!(found, Some((Severity::Error, _)));
    html! {
        <div class={classes!("form-group", is_error.then_some("form-error"))}>
            <label class="form-label" for={id.to_owned()}>{ label }</label>
            if let Some(help) = help { <span class="form-hint" id={format!("{id}-hint")}>{ help }</span> }
            { message(id, found) }
            { input }
        </div>
    }
}

/// What is wrong, at its place.
pub(crate) fn message(id: &str, found: Option<&(Severity, String)>) -> Html {
    match found {
        None => Html::default(),
        Some((Severity::Error, words)) => html! { <span class="form-error-message" id={format!("{id}-error")}>{ words }</span> },
        Some((Severity::Warning, words)) => html! { <span class="form-warning-message" id={format!("{id}-error")}>{ words }</span> },
    }
}

fn described_by(id: &str, help: bool, problem: bool) -> Option<String> {
    let ids: Vec<String> =
        [(help, "hint"), (problem, "error")].into_iter().filter(|(there, _)| *there).map(|(_, end)| format!("{id}-{end}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_of_a_share_are_told_in_per_cent() {
        let found = |path: &str| Problem {
            path: Path::parse(path),
            code: Code::OutOfRange,
            severity: Severity::Error,
            value: Some("2".to_owned()),
            allowed: Allowed::Range { min: "0".to_owned(), max: "1".to_owned(), above: false },
        };
        let draft = Draft::from_case(Json::object([]));
        let words = |path: &str| problem_in_words(som_text::Lang::En, &draft, &found(path));
        for share in
            ["participants.completion_rate", "outcomes[0].success_rate.with", "costs[0].payers.state", "outcomes[0].persistence.shares[2]"]
        {
            assert_eq!(words(share), "200% is not allowed. Write a number from 0% to 100%.", "{share}");
        }
        assert_eq!(words("costs[0].quantity"), "2 is not allowed. Write a number from 0 to 1.");
    }
}
