//! JSON as it was written: every digit of a number, every key of an object, also those that stand twice.
//!
//! A derived deserialiser stops at the first error, loses digits inside tagged variants and lets the last of two equal
//! keys win. A case is therefore read from this tree. Its branches are shared, so that a program that keeps the tree
//! as its document can change one leaf, keep the old tree for undo, and see by pointer what has not changed.

mod formats;
mod parse;

use std::fmt::Write;
use std::rc::Rc;

use super::problem::{Path, Step};

/// No case is nested more deeply than this.
const MAX_DEPTH: usize = 32;

/// The key under which a text that could not be read as the number it was meant to be is kept in files.
const UNREAD: &str = "$unread";

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number with its digits as written.
    Number(JsonNumber),
    /// A text.
    Text(Rc<str>),
    /// What somebody typed where a number belongs and what cannot be read as one. In files `{"$unread": "…"}`.
    Unread(Rc<str>),
    /// A list.
    List(Rc<Vec<Json>>),
    /// An object, its fields in the order written.
    Object(Rc<Vec<(Rc<str>, Json)>>),
}

/// A number of a JSON text.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonNumber {
    /// Its digits.
    pub text: Rc<str>,
    /// Whether the digits are the number that was meant. Not so for a binary fraction, such as JavaScript's `0.1`.
    pub exact: bool,
}

impl Json {
    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Json {
        Json::Text(text.into())
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: u64) -> Json {
        Json::Number(JsonNumber { text: number.to_string().into(), exact: true })
    }

    /// An object with these fields.
    #[must_use]
    pub fn object<const K: usize>(fields: [(&str, Json); K]) -> Json {
        Json::Object(Rc::new(fields.into_iter().map(|(key, value)| (key.into(), value)).collect()))
    }

    /// A list of these values.
    #[must_use]
    pub fn list(values: impl IntoIterator<Item = Json>) -> Json {
        Json::List(Rc::new(values.into_iter().collect()))
    }

    /// The value of a field, or the entry of a list.
    #[must_use]
    pub fn child(&self, step: &Step) -> Option<&Json> {
        match (self, step) {
            (Json::Object(fields), Step::Key(key)) => fields.iter().find(|(name, _)| **name == **key).map(|(_, value)| value),
            (Json::List(values), Step::Index(index)) => values.get(*index),
            _ => None,
        }
    }

    /// The value at a path.
    #[must_use]
    pub fn at(&self, path: &Path) -> Option<&Json> {
        path.0.iter().try_fold(self, |value, step| value.child(step))
    }

    /// Puts a value at a path; objects on the way that are not there yet are made. `None` takes a field or an entry away.
    /// A path that leads through a text or past the end of a list changes nothing.
    pub fn put(&mut self, path: &[Step], value: Option<Json>) {
        let Some((step, rest)) = path.split_first() else {
            if let Some(value) = value {
                *self = value;
            }
            return;
        };
        match (self, step) {
            (Json::Object(fields), Step::Key(key)) => put_field(Rc::make_mut(fields), key, rest, value),
            (Json::List(values), Step::Index(index)) => {
                let values = Rc::make_mut(values);
                let end = values.len();
                match (values.get_mut(*index), rest.is_empty(), value) {
                    (Some(_), true, None) => {
                        values.remove(*index);
                    }
                    (Some(old), _, value) => old.put(rest, value),
                    (None, true, Some(value)) if *index == end => values.push(value),
                    (None, ..) => {}
                }
            }
            _ => {}
        }
    }

    /// Whether two values are the same one, seen by pointer where they are shared: quick, and never wrongly true.
    #[must_use]
    pub fn same(&self, other: &Json) -> bool {
        match (self, other) {
            (Json::List(one), Json::List(two)) => Rc::ptr_eq(one, two),
            (Json::Object(one), Json::Object(two)) => Rc::ptr_eq(one, two),
            (Json::List(_) | Json::Object(_), _) | (_, Json::List(_) | Json::Object(_)) => false,
            _ => self == other,
        }
    }

    /// The value as an indented JSON text that ends in a line break. Lists of plain values stand on one line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        match self {
            Json::List(values) if values.iter().all(Json::is_plain) => {
                text.push('[');
                for (position, value) in values.iter().enumerate() {
                    text.push_str(if position == 0 { "" } else { ", " });
                    value.write(text, depth);
                }
                text.push(']');
            }
            Json::List(values) => write_lines(text, depth, ['[', ']'], values.iter(), |text, value| value.write(text, depth + 1)),
            Json::Object(fields) if fields.is_empty() => text.push_str("{}"),
            Json::Object(fields) => write_lines(text, depth, ['{', '}'], fields.iter(), |text, (key, value)| {
                write_text(text, key);
                text.push_str(": ");
                value.write(text, depth + 1);
            }),
            Json::Unread(unread) => {
                let _ = write!(text, "{{\"{UNREAD}\": ");
                write_text(text, unread);
                text.push('}');
            }
            Json::Text(value) => write_text(text, value),
            Json::Number(number) => text.push_str(&number.text),
            Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Json::Null => text.push_str("null"),
        }
    }

    fn is_plain(&self) -> bool {
        !matches!(self, Json::List(_) | Json::Object(_))
    }
}

fn put_field(fields: &mut Vec<(Rc<str>, Json)>, key: &str, rest: &[Step], value: Option<Json>) {
    let place = fields.iter().position(|(name, _)| **name == *key);
    match (place, rest.is_empty(), value) {
        (Some(place), true, None) => {
            fields.remove(place);
        }
        (Some(place), _, value) => {
            if let Some((_, old)) = fields.get_mut(place) {
                old.put(rest, value);
            }
        }
        (None, _, None) => {}
        (None, true, Some(value)) => fields.push((key.into(), value)),
        (None, false, Some(value)) => {
            let mut made = Json::Object(Rc::default());
            made.put(rest, Some(value));
            fields.push((key.into(), made));
        }
    }
}

fn write_lines<T>(
    text: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    items: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    text.push(open);
    for (position, item) in items.enumerate() {
        text.push_str(if position == 0 { "\n" } else { ",\n" });
        text.extend(std::iter::repeat_n("  ", depth + 1));
        write(text, item);
    }
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
    text.push(close);
}

fn write_text(text: &mut String, value: &str) {
    // A text always has a JSON form.
    text.push_str(&serde_json::to_string(value).unwrap_or_default());
}

fn object_or_unread(fields: Vec<(Rc<str>, Json)>) -> Json {
    match fields.as_slice() {
        [(key, Json::Text(text))] if **key == *UNREAD => Json::Unread(text.clone()),
        _ => Json::Object(Rc::new(fields)),
    }
}
