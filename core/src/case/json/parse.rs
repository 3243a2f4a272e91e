//! From a JSON text.

use std::fmt;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Json, JsonNumber, MAX_DEPTH, object_or_unread};
use crate::case::problem::{Allowed, Code, Path, Problem, Severity};

impl Json {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// One problem at the empty path: `Syntax` or `TooDeep`, its value line and column.
    pub fn parse(text: &str) -> Result<Json, Problem> {
        let text = text.trim_start_matches('\u{feff}');
        // This walks over the whole text without recursion.
        let raw: &RawValue = serde_json::from_str(text).map_err(|error| problem(Code::Syntax, error.line(), error.column()))?;
        from_raw(raw.get(), text, 0)
    }
}

fn problem(code: Code, line: usize, column: usize) -> Problem {
    Problem { path: Path::default(), code, severity: Severity::Error, value: Some(format!("{line}:{column}")), allowed: Allowed::Plain }
}

/// A problem at the start of a part of the whole text.
fn problem_at(code: Code, part: &str, whole: &str) -> Problem {
    let offset = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    let before = whole.get(..offset).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    problem(code, before.matches('\n').count() + 1, offset - line_start + 1)
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

fn from_raw(text: &str, whole: &str, depth: usize) -> Result<Json, Problem> {
    if depth > MAX_DEPTH {
        return Err(problem_at(Code::TooDeep, text, whole));
    }
    // Only half a pair of surrogates is left to be found here: all else was seen when the whole text was walked over.
    let broken = |_| problem_at(Code::Syntax, text, whole);
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let RawFields(fields) = serde_json::from_str(text).map_err(broken)?;
            let fields = fields.into_iter().map(|(key, value)| Ok((key.into(), from_raw(value.get(), whole, depth + 1)?)));
            object_or_unread(fields.collect::<Result<_, Problem>>()?)
        }
        Some(b'[') => {
            let values: Vec<&RawValue> = serde_json::from_str(text).map_err(broken)?;
            let values = values.into_iter().map(|value| from_raw(value.get(), whole, depth + 1));
            Json::List(Rc::new(values.collect::<Result<_, Problem>>()?))
        }
        Some(b'"') => Json::Text(serde_json::from_str::<String>(text).map_err(broken)?.into()),
        Some(b't') => Json::Bool(true),
        Some(b'f') => Json::Bool(false),
        Some(b'n') => Json::Null,
        _ => Json::Number(JsonNumber { text: text.into(), exact: true }),
    })
}
