//! A price of one's own, and a list of them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use som_core::catalogue::{Scope, Vat};
use som_core::{Payer, Year};

/// What one unit of something costs, by one's own figures. There is no field for anything about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPrice {
    /// Unique in its list.
    pub id: String,
    /// What it is the price of.
    pub name: String,
    /// What one counts, such as `month`.
    pub unit: String,
    /// Kroner for one unit.
    pub amount: Decimal,
    /// The year of the prices.
    pub price_year: Year,
    /// What each payer pays of the amount, in kroner; empty where that is not known, else they sum to the amount.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub payers: BTreeMap<Payer, Decimal>,
    /// The area that it belongs to, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// The id of the shared price that this one stands in for, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub replaces: String,
    /// Where it is from: author, year and title.
    pub source: String,
    /// The web address of the source, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Value-added tax, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "vat")]
    pub vat: Option<Vat>,
    /// Whom it holds for, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "scope")]
    pub scope: Option<Scope>,
    /// The first day that it holds, as 2026-01-31, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub valid_from: String,
    /// The last day that it holds, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub valid_to: String,
    /// Anything else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A choice by its name in files.
macro_rules! by_key {
    ($module:ident, $choice:ty) => {
        mod $module {
            use serde::{Deserialize, Deserializer, Serializer, de::Error};

            pub(super) fn serialize<S: Serializer>(chosen: &Option<$choice>, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(chosen.map_or("", <$choice>::key))
            }

            pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<$choice>, D::Error> {
                let key = String::deserialize(deserializer)?;
                <$choice>::from_key(&key).map(Some).ok_or_else(|| D::Error::custom("no such choice"))
            }
        }
    };
}

by_key!(vat, som_core::catalogue::Vat);
by_key!(scope, som_core::catalogue::Scope);
