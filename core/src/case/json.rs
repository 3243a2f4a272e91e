//! JSON as it was written: every digit of a number, every key of an object, also those that stand twice.
//!
//! A derived deserialiser stops at the first error, loses digits inside tagged variants and lets the last of two equal
//! keys win. A case is therefore read from this tree. Its branches are shared, so that a program that keeps the tree
//! as its document can change one leaf, keep the old tree for undo, and see by pointer what has not changed.

use std::fmt::{self, Write};
use std::rc::Rc;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::problem::{Allowed, Code, Path, Problem, Severity, Step};

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

    /// Reads a JSON text.
    ///
    /// # Errors
    /// One problem at the empty path: `Syntax` with line and column, or `TooDeep`.
    pub fn parse(text: &str) -> Result<Json, Problem> {
        let raw: &RawValue = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| problem(Code::Syntax, Some(format!("{}:{}", error.line(), error.column()))))?;
        from_raw(raw, 0)
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

fn problem(code: Code, value: Option<String>) -> Problem {
    Problem { path: Path::default(), code, severity: Severity::Error, value, allowed: Allowed::Plain }
}

/// Fields in the order written, so that a key that stands twice is seen.
struct RawFields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for RawFields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = RawFields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(RawFields(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

fn from_raw(raw: &RawValue, depth: usize) -> Result<Json, Problem> {
    if depth > MAX_DEPTH {
        return Err(problem(Code::TooDeep, None));
    }
    let text = raw.get();
    // The whole text was checked when the outermost value was read, so a part of it cannot fail.
    let broken = |_| problem(Code::Syntax, None);
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let RawFields(fields) = serde_json::from_str(text).map_err(broken)?;
            let fields: Vec<(Rc<str>, Json)> =
                fields.into_iter().map(|(key, value)| Ok((key.into(), from_raw(value, depth + 1)?))).collect::<Result<_, Problem>>()?;
            object_or_unread(fields)
        }
        Some(b'[') => {
            let values: Vec<&RawValue> = serde_json::from_str(text).map_err(broken)?;
            Json::List(Rc::new(values.into_iter().map(|value| from_raw(value, depth + 1)).collect::<Result<_, Problem>>()?))
        }
        Some(b'"') => Json::Text(serde_json::from_str::<String>(text).map_err(broken)?.into()),
        Some(b't') => Json::Bool(true),
        Some(b'f') => Json::Bool(false),
        Some(b'n') => Json::Null,
        _ => Json::Number(JsonNumber { text: text.into(), exact: true }),
    })
}

fn object_or_unread(fields: Vec<(Rc<str>, Json)>) -> Json {
    match fields.as_slice() {
        [(key, Json::Text(text))] if **key == *UNREAD => Json::Unread(text.clone()),
        _ => Json::Object(Rc::new(fields)),
    }
}

/// From another data format than JSON text, such as JavaScript objects: a fraction that is not exact in binary is marked so.
impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Value;
        impl<'de> Visitor<'de> for Value {
            type Value = Json;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Bool(value))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
                Ok(Json::whole(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
                Ok(Json::Number(JsonNumber { text: value.to_string().into(), exact: true }))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
                Ok(Json::Number(JsonNumber { text: value.to_string().into(), exact: is_exact(value) }))
            }
            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                Ok(Json::text(value))
            }
            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_none<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
                Json::deserialize(deserializer)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
                let mut values = Vec::new();
                while let Some(value) = list.next_element()? {
                    values.push(value);
                }
                Ok(Json::list(values))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
                let mut fields: Vec<(Rc<str>, Json)> = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Json>()? {
                    fields.push((key.into(), value));
                }
                Ok(object_or_unread(fields))
            }
        }
        deserializer.deserialize_any(Value)
    }
}

/// Whether the decimal digits that a binary number is shown with are the number itself: so for 0.25, not for 0.1.
fn is_exact(value: f64) -> bool {
    let retained = rust_decimal::Decimal::from_f64_retain(value);
    retained.is_some() && retained == rust_decimal::Decimal::from_str_exact(&value.to_string()).ok()
}

/// To another data format, such as JavaScript objects. Whole numbers stay numbers; all other digits are a text.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(number) => match number.text.parse::<i64>() {
                Ok(whole) => serializer.serialize_i64(whole),
                Err(_) => serializer.serialize_str(&number.text),
            },
            Json::Text(text) => serializer.serialize_str(text),
            Json::Unread(text) => serializer.collect_map([(UNREAD, text)]),
            Json::List(values) => serializer.collect_seq(values.iter()),
            Json::Object(fields) => serializer.collect_map(fields.iter().map(|(key, value)| (key, value))),
        }
    }
}
