//! The fields of one part of the case, such as a cost line: each found by its name in the part.

use std::rc::Rc;

use som_core::{Json, Path, Problem};
use yew::prelude::*;

use super::entry::Kind;
use super::field::{Field, NumberField, Options, choice_field, text_field};
use crate::env::Env;

/// A part of the case and what is wrong in it.
pub(crate) struct Part<'a> {
    pub(crate) env: &'a Env,
    pub(crate) path: &'a Path,
    pub(crate) value: &'a Json,
    pub(crate) problems: &'a Rc<Vec<Problem>>,
}

impl Part<'_> {
    /// The path of a field, such as `staff.hours`.
    pub(crate) fn path_of(&self, field: &str) -> Path {
        let mut path = self.path.clone();
        path.0.extend(Path::parse(field).0);
        path
    }

    /// The value of a field; `Null` where it is not there.
    pub(crate) fn get(&self, field: &str) -> Json {
        self.value.at(&Path::parse(field)).cloned().unwrap_or(Json::Null)
    }

    /// The text of a field, or its number as text; empty where it is neither.
    pub(crate) fn text_of(&self, field: &str) -> String {
        text_of(&self.get(field))
    }

    /// A number field. Its words are `{words}` and `{words}-help`.
    pub(crate) fn number(&self, field: &str, words: &str, kind: Kind, unit: Option<String>, width: &'static str) -> Html {
        self.number_or(field, words, kind, unit, width, Json::Null)
    }

    /// A number field that shows a default until something is typed.
    pub(crate) fn number_or(&self, field: &str, words: &str, kind: Kind, unit: Option<String>, width: &'static str, default: Json) -> Html {
        let value = match self.get(field) {
            Json::Null => default,
            value => value,
        };
        html! {
            <NumberField path={self.path_of(field)} {value} {kind} {width} label={self.env.t(words)} help={AttrValue::from(self.env.t(&format!("{words}-help")))}
                unit={unit.map(AttrValue::from)} problems={self.problems.clone()} />
        }
    }

    /// A text field.
    pub(crate) fn text(&self, field: &str, words: &str, long: bool) -> Html {
        text_field(self.env, self.field(field, words, self.get(field)), long, "xl")
    }

    /// A choice of one of a few; `default` is what counts where the field is not there.
    pub(crate) fn choice(&self, field: &str, words: &str, options: Options, default: &str, onchange: Option<Callback<AttrValue>>) -> Html {
        let value = match self.text_of(field) {
            text if text.is_empty() => Json::text(default),
            text => Json::text(&text),
        };
        choice_field(self.env, self.field(field, words, value), options, onchange)
    }

    fn field(&self, field: &str, words: &str, value: Json) -> Field {
        let (label, help) = (self.env.t(words), self.env.t(&format!("{words}-help")));
        Field { path: self.path_of(field), value, label, help, problems: self.problems.clone() }
    }
}

/// The text of a value, or its number as text; empty where it is neither.
pub(crate) fn text_of(value: &Json) -> String {
    match value {
        Json::Text(text) | Json::Unread(text) => text.to_string(),
        Json::Number(number) => number.text.to_string(),
        _ => String::new(),
    }
}
