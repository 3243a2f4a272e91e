//! Reads values out of JSON and collects every problem on the way. A value that is wrong reads as `None`, after its
//! problem was noted; only the whole case, at the end, is none then.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::json::Json;
use super::limits::{self, Bounds};
use super::problem::{Allowed, Code, Path, Problem, Step};

/// The fields of an object.
pub(super) type Fields<'a> = &'a [(std::rc::Rc<str>, Json)];

pub(super) struct Reader {
    path: Path,
    pub(super) problems: Vec<Problem>,
}

impl Reader {
    pub(super) fn new() -> Reader {
        Reader { path: Path::default(), problems: Vec::new() }
    }

    /// Notes a problem with the value that is being read.
    pub(super) fn problem(&mut self, code: Code, value: Option<String>, allowed: Allowed) {
        self.problems.push(Problem::new(self.path.clone(), code, value, allowed));
    }

    /// Notes a problem with a part of the value that is being read.
    pub(super) fn problem_at(&mut self, key: impl Into<Cow<'static, str>>, code: Code, value: Option<String>, allowed: Allowed) {
        self.at(Step::Key(key.into()), |r| r.problem(code, value, allowed));
    }

    pub(super) fn at<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.0.push(step);
        let value = read(self);
        self.path.0.pop();
        value
    }

    /// Reads at a place given from the whole case on.
    pub(super) fn within<T>(&mut self, path: Path, read: impl FnOnce(&mut Self) -> T) -> T {
        let here = std::mem::replace(&mut self.path, path);
        let value = read(self);
        self.path = here;
        value
    }

    /// Reads further down, at the end of some steps.
    pub(super) fn below<T>(&mut self, steps: impl IntoIterator<Item = Step>, read: impl FnOnce(&mut Self) -> T) -> T {
        let here = self.path.0.len();
        self.path.0.extend(steps);
        let value = read(self);
        self.path.0.truncate(here);
        value
    }

    /// The fields of an object; one that is not among `known`, or that stands twice, is a problem.
    pub(super) fn object<'a>(&mut self, json: &'a Json, known: &[&str]) -> Option<Fields<'a>> {
        let fields = self.any_object(json)?;
        for (key, value) in fields {
            if !known.contains(&&**key) {
                let options = known.iter().map(|&key| key.to_owned()).collect();
                self.problem_at(key.to_string(), Code::UnknownField, Some(shown(value)), Allowed::OneOf { options });
            }
        }
        Some(fields)
    }

    /// The fields of an object whose keys are names of their own; one that stands twice is a problem.
    pub(super) fn any_object<'a>(&mut self, json: &'a Json) -> Option<Fields<'a>> {
        let Json::Object(fields) = json else {
            self.wrong(Code::NotAnObject, json);
            return None;
        };
        let mut seen = BTreeSet::new();
        for (key, value) in fields.iter() {
            if !seen.insert(key) {
                self.problem_at(key.to_string(), Code::DuplicateKey, Some(shown(value)), Allowed::Plain);
            }
        }
        Some(fields)
    }

    /// The `kind` of an object, which tells what other fields there can be.
    pub(super) fn kind<T: Copy>(&mut self, json: &Json, options: &[(&str, T)]) -> Option<T> {
        let Json::Object(fields) = json else {
            self.wrong(Code::NotAnObject, json);
            return None;
        };
        self.required(fields, "kind", |r, json| r.choice(json, options))
    }

    /// A field that must be there and not be empty.
    pub(super) fn required<T>(&mut self, fields: Fields, key: &'static str, read: impl FnOnce(&mut Self, &Json) -> Option<T>) -> Option<T> {
        self.at(Step::Key(key.into()), |r| match field(fields, key) {
            Some(value) => read(r, value),
            None => {
                r.problem(Code::Missing, None, Allowed::Plain);
                None
            }
        })
    }

    /// A field that need not be there; `null` and an empty text count as not there.
    pub(super) fn optional<T>(
        &mut self,
        fields: Fields,
        key: &'static str,
        read: impl FnOnce(&mut Self, &Json) -> Option<T>,
    ) -> Option<Option<T>> {
        match field(fields, key) {
            Some(value) if !is_empty(value) => self.at(Step::Key(key.into()), |r| read(r, value)).map(Some),
            _ => Some(None),
        }
    }

    /// A field with a default.
    pub(super) fn default<T>(
        &mut self,
        fields: Fields,
        key: &'static str,
        default: T,
        read: impl FnOnce(&mut Self, &Json) -> Option<T>,
    ) -> Option<T> {
        Some(self.optional(fields, key, read)?.unwrap_or(default))
    }

    /// A list with `min` to `max` entries. All of them are read, also where one is wrong or where there are too many.
    pub(super) fn list<T>(
        &mut self,
        json: &Json,
        min: usize,
        max: usize,
        mut read: impl FnMut(&mut Self, &Json) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Json::List(values) = json else {
            self.wrong(Code::NotAList, json);
            return None;
        };
        if values.len() < min || values.len() > max {
            let code = if values.is_empty() { Code::Missing } else { Code::WrongLength };
            self.problem(code, Some(values.len().to_string()), Allowed::Length { min, max });
        }
        let mut list = Vec::with_capacity(values.len().min(max));
        for (index, value) in values.iter().enumerate().take(max) {
            list.push(self.at(Step::Index(index), |r| read(r, value)));
        }
        let list: Vec<T> = list.into_iter().collect::<Option<_>>()?;
        (min..=max).contains(&values.len()).then_some(list)
    }

    pub(super) fn text(&mut self, json: &Json, max: usize) -> Option<String> {
        let Json::Text(text) = json else {
            self.wrong(Code::NotText, json);
            return None;
        };
        if text.chars().count() > max {
            self.problem(Code::TooLong, Some(text.chars().count().to_string()), Allowed::Length { min: 0, max });
            return None;
        }
        Some(text.to_string())
    }

    /// A text that names something and so is not empty.
    pub(super) fn name(&mut self, json: &Json) -> Option<String> {
        if is_empty(json) {
            self.problem(Code::Missing, None, Allowed::Plain);
            return None;
        }
        self.text(json, limits::LABEL)
    }

    pub(super) fn bool(&mut self, json: &Json) -> Option<bool> {
        let Json::Bool(value) = json else {
            self.wrong(Code::NotABool, json);
            return None;
        };
        Some(*value)
    }

    pub(super) fn choice<T: Copy>(&mut self, json: &Json, options: &[(&str, T)]) -> Option<T> {
        let found = match json {
            Json::Text(text) => options.iter().find(|(name, _)| *name == &**text).map(|(_, value)| *value),
            _ => None,
        };
        if found.is_none() {
            let (code, value) = match json {
                json if is_empty(json) => (Code::Missing, None),
                Json::Text(_) => (Code::NotOneOf, Some(shown(json))),
                _ => (Code::NotText, Some(shown(json))),
            };
            let options = options.iter().map(|(name, _)| (*name).to_owned()).collect();
            self.problem(code, value, Allowed::OneOf { options });
        }
        found
    }

    /// A decimal number, from a text or from an exact number.
    pub(super) fn decimal(&mut self, json: &Json, bounds: Bounds) -> Option<Decimal> {
        let text = match json {
            json if is_empty(json) => {
                self.problem(Code::Missing, None, bounds.into());
                return None;
            }
            Json::Text(text) => text,
            Json::Number(number) if number.exact => &number.text,
            Json::Number(_) => {
                self.wrong_number(Code::NotExact, json, bounds);
                return None;
            }
            _ => {
                self.wrong_number(Code::NotANumber, json, bounds);
                return None;
            }
        };
        match exact(text) {
            Ok(number) if bounds.hold(number) => Some(number),
            Ok(_) => {
                self.wrong_number(Code::OutOfRange, json, bounds);
                None
            }
            Err(code) => {
                self.wrong_number(code, json, bounds);
                None
            }
        }
    }

    /// A whole number.
    pub(super) fn whole(&mut self, json: &Json, min: usize, max: usize) -> Option<usize> {
        let bounds = Bounds::whole(min, max);
        if let Json::Text(text) = json
            && !text.is_empty()
        {
            self.wrong_number(Code::NotANumber, json, bounds);
            return None;
        }
        let number = self.decimal(json, bounds)?;
        if !number.is_integer() {
            self.wrong_number(Code::NotWhole, json, bounds);
            return None;
        }
        number.to_usize()
    }

    fn wrong(&mut self, code: Code, json: &Json) {
        let code = if is_empty(json) { Code::Missing } else { code };
        self.problem(code, Some(shown(json)), Allowed::Plain);
    }

    fn wrong_number(&mut self, code: Code, json: &Json, bounds: Bounds) {
        self.problem(code, Some(shown(json)), bounds.into());
    }
}

impl From<Bounds> for Allowed {
    fn from(bounds: Bounds) -> Self {
        Allowed::Range { min: bounds.min.to_string(), max: bounds.max.to_string(), above: bounds.above }
    }
}

/// The first value of a field.
pub(super) fn field<'a>(fields: Fields<'a>, key: &str) -> Option<&'a Json> {
    fields.iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
}

/// A number from its decimal digits, with or without an exponent; never rounded.
pub(super) fn exact(text: &str) -> Result<Decimal, Code> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, parse_exponent(exponent)?),
        None => (text, 0),
    };
    let unsigned = digits.strip_prefix('-').unwrap_or(digits);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(Code::NotANumber);
    }
    if digits.len() > 100 || exponent.unsigned_abs() > 60 {
        return Err(Code::NotExact);
    }
    let mut number = Decimal::from_str_exact(digits).map_err(|_| Code::NotExact)?;
    for _ in 0..exponent.unsigned_abs() {
        number = if exponent > 0 {
            number.checked_mul(Decimal::TEN).ok_or(Code::NotExact)?
        } else {
            let tenth = number.checked_div(Decimal::TEN).ok_or(Code::NotExact)?;
            if tenth.checked_mul(Decimal::TEN) != Some(number) {
                return Err(Code::NotExact);
            }
            tenth
        };
    }
    Ok(number.normalize())
}

/// An exponent; one that is too long to be read is as far from any number that is allowed as one of 1,000.
fn parse_exponent(text: &str) -> Result<i32, Code> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Code::NotANumber);
    }
    Ok(text.parse().unwrap_or(1_000))
}

pub(super) fn is_empty(json: &Json) -> bool {
    match json {
        Json::Null => true,
        Json::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// A value as it is named in a problem: short, and as it was written.
pub(super) fn shown(json: &Json) -> String {
    let text = match json {
        Json::Text(text) | Json::Unread(text) => text.to_string(),
        Json::List(_) => "[…]".to_owned(),
        Json::Object(_) => "{…}".to_owned(),
        other => other.to_text().trim_end().to_owned(),
    };
    if text.chars().count() > 80 { text.chars().take(80).chain(['…']).collect() } else { text }
}
