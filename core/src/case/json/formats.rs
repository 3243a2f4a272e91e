//! From and to other data formats than JSON text, such as JavaScript objects.

use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::{Json, JsonNumber, MAX_DEPTH, UNREAD, object_or_unread};

/// A fraction that is not exact in binary is marked so. An object that holds itself ends in an error, not in a full stack.
impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value { depth: 0 }.deserialize(deserializer)
    }
}

/// Reads a value that stands so many levels deep.
#[derive(Clone, Copy)]
struct Value {
    depth: usize,
}

impl Value {
    fn deeper<E: Error>(self) -> Result<Value, E> {
        if self.depth < MAX_DEPTH { Ok(Value { depth: self.depth + 1 }) } else { Err(E::custom("nested too deeply")) }
    }
}

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Json;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

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
        self.deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let inner = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(inner)? {
            values.push(value);
        }
        Ok(Json::list(values))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(Rc<str>, Json)> = Vec::new();
        let inner = self.deeper()?;
        while let Some(key) = map.next_key::<String>()? {
            fields.push((key.into(), map.next_value_seed(inner)?));
        }
        Ok(object_or_unread(fields))
    }
}

/// Whether the decimal digits that a binary number is shown with are the number itself: so for 0.25, not for 0.1.
fn is_exact(value: f64) -> bool {
    let retained = rust_decimal::Decimal::from_f64_retain(value);
    retained.is_some() && retained == rust_decimal::Decimal::from_str_exact(&value.to_string()).ok()
}

/// To another data format, such as JavaScript objects. Whole numbers that JavaScript holds exactly stay numbers; all other digits are a text.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(number) => match number.text.parse::<i64>() {
                Ok(whole) if whole.abs() < 1 << 53 => serializer.serialize_i64(whole),
                _ => serializer.serialize_str(&number.text),
            },
            Json::Text(text) => serializer.serialize_str(text),
            Json::Unread(text) => serializer.collect_map([(UNREAD, text)]),
            Json::List(values) => serializer.collect_seq(values.iter()),
            Json::Object(fields) => serializer.collect_map(fields.iter().map(|(key, value)| (key, value))),
        }
    }
}
