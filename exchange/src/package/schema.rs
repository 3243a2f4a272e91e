//! Table Schema: what a package says of the columns of its tables, and whether its cells keep to it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use som_core::Year;
use som_core::catalogue::{Scope, Vat};
use som_text::{Lang, parse};

use crate::cell::iso_date;
use crate::effect::OwnEffect;
use crate::field::Field;
use crate::limits::{ID, LABEL, NOTE, PRICE};
use crate::table::Cell;

/// The schema of our own table of prices.
pub(super) fn price_schema() -> Value {
    let fields: Vec<Value> = Field::ALL.iter().map(|field| column(*field)).collect();
    json!({ "fields": fields, "primaryKey": "id", "missingValues": [""] })
}

fn column(field: Field) -> Value {
    let text = |max: usize| json!({ "name": field.key(), "type": "string", "constraints": { "maxLength": max } });
    let mut column = match field {
        Field::Id => json!({ "name": field.key(), "type": "string", "constraints": { "required": true, "unique": true, "maxLength": ID } }),
        Field::Replaces => text(ID),
        Field::Name | Field::Unit | Field::Area => text(LABEL),
        Field::Source | Field::Note => text(NOTE),
        Field::Address => json!({ "name": field.key(), "type": "string", "format": "uri", "constraints": { "maxLength": NOTE } }),
        Field::Amount => json!({ "name": field.key(), "type": "number", "constraints": { "minimum": -PRICE, "maximum": PRICE } }),
        Field::PriceYear => {
            json!({ "name": field.key(), "type": "year", "constraints": { "minimum": Year::FIRST.0, "maximum": Year::LAST.0 } })
        }
        Field::Vat => {
            json!({ "name": field.key(), "type": "string", "constraints": { "enum": Vat::ALL.iter().map(|vat| vat.key()).collect::<Vec<_>>() } })
        }
        Field::Scope => {
            let scopes: Vec<&str> = Scope::ALL.iter().filter(|scope| **scope != Scope::ModelResult).map(|scope| scope.key()).collect();
            json!({ "name": field.key(), "type": "string", "constraints": { "enum": scopes } })
        }
        Field::ValidFrom | Field::ValidTo => json!({ "name": field.key(), "type": "date" }),
        _ => json!({ "name": field.key(), "type": "number" }),
    };
    if Field::REQUIRED.contains(&field)
        && let Some(constraints) = column.get_mut("constraints").and_then(Value::as_object_mut)
    {
        constraints.insert("required".to_owned(), true.into());
    }
    column
}

/// The schema of our own table of effects.
pub(super) fn effect_schema() -> Value {
    let fields: Vec<Value> = OwnEffect::columns().map(effect_column).collect();
    json!({ "fields": fields, "primaryKey": "id", "missingValues": [""] })
}

fn effect_column(name: &str) -> Value {
    let (kind, constraints) = match name {
        "participants" | "follow_up_months" | "treatment" | "control" | "difference" | "before" | "change" | "reference"
        | "effect_size" => ("number", json!({})),
        "id" => ("string", json!({ "required": true, "unique": true, "maxLength": ID })),
        "source_title" | "design" | "better" | "result" | "use" | "confidence" => {
            ("string", json!({ "required": true, "maxLength": NOTE }))
        }
        _ => ("string", json!({ "maxLength": NOTE })),
    };
    json!({ "name": name, "type": kind, "constraints": constraints })
}

/// A column of a table in somebody's package.
pub(super) struct Column {
    pub(super) name: String,
    kind: String,
    format: String,
    pub(super) decimal_comma: bool,
    constraints: Value,
    seen: BTreeSet<String>,
}

/// The columns of a schema; none where it is no schema.
pub(super) fn columns(schema: &Value) -> Option<Vec<Column>> {
    let columns = schema.get("fields")?.as_array()?.iter().map(|field| {
        let text = |key: &str, default: &str| field.get(key).and_then(Value::as_str).unwrap_or(default).to_owned();
        Some(Column {
            name: field.get("name")?.as_str()?.to_owned(),
            kind: text("type", "string"),
            format: text("format", "default"),
            decimal_comma: text("decimalChar", ".") == ",",
            constraints: field.get("constraints").cloned().unwrap_or_default(),
            seen: BTreeSet::new(),
        })
    });
    let mut columns: Vec<Column> = columns.collect::<Option<_>>()?;
    let keys = match schema.get("primaryKey") {
        Some(Value::String(key)) => vec![key.as_str()],
        Some(Value::Array(keys)) => keys.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    // A key of one column is required and unique; a key of several is not looked at.
    if let [key] = keys.as_slice()
        && let Some(column) = columns.iter_mut().find(|column| column.name == *key)
    {
        if !column.constraints.is_object() {
            column.constraints = json!({});
        }
        if let Some(constraints) = column.constraints.as_object_mut() {
            constraints.insert("required".to_owned(), true.into());
            constraints.insert("unique".to_owned(), true.into());
        }
    }
    Some(columns)
}

impl Column {
    /// The rule of the schema that a cell breaks, such as `type: number`.
    pub(super) fn broken_by(&mut self, cell: &Cell) -> Option<String> {
        let limit = |name: &str| self.constraints.get(name).filter(|limit| !limit.is_null());
        let text = cell.shown();
        if text.is_empty() {
            return (limit("required") == Some(&Value::Bool(true))).then(|| "required".to_owned());
        }
        let number = || parse(if self.decimal_comma { Lang::Da } else { Lang::En }, &text).ok();
        let fits = match self.kind.as_str() {
            "number" => number().is_some(),
            "integer" => number().is_some_and(|number| number.fract().is_zero()),
            "year" => text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()),
            "date" if self.format == "default" => text.len() == 10 && iso_date(&text).as_deref() == Some(text.as_str()),
            "boolean" => ["true", "True", "TRUE", "1", "false", "False", "FALSE", "0"].contains(&text.as_str()),
            // What other types and formats hold is for whoever uses them.
            _ => true,
        };
        if !fits {
            return Some(format!("type: {}", self.kind));
        }
        let decimal = |value: &Value| match value {
            Value::Number(number) => number.to_string().parse::<Decimal>().ok(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        for (name, wrong) in [("minimum", std::cmp::Ordering::Less), ("maximum", std::cmp::Ordering::Greater)] {
            if let Some(bound) = limit(name)
                && let (Some(bound), Some(number)) = (decimal(bound), number())
                && number.cmp(&bound) == wrong
            {
                return Some(format!("{name}: {bound}"));
            }
        }
        let length = text.chars().count() as u64;
        for (name, wrong) in [("minLength", std::cmp::Ordering::Less), ("maxLength", std::cmp::Ordering::Greater)] {
            if let Some(bound) = limit(name).and_then(Value::as_u64)
                && length.cmp(&bound) == wrong
            {
                return Some(format!("{name}: {bound}"));
            }
        }
        if let Some(Value::Array(options)) = limit("enum")
            && !options.iter().any(|option| option.as_str().map_or_else(|| option.to_string(), str::to_owned) == text)
        {
            return Some("enum".to_owned());
        }
        let unique = limit("unique") == Some(&Value::Bool(true));
        (unique && !self.seen.insert(text)).then(|| "unique".to_owned())
    }
}
