//! A price of one's own, and a list of them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use som_core::{Payer, Year};

/// Value-added tax (*moms*) in an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vat {
    /// Included.
    With,
    /// Not included.
    Without,
    /// There is none.
    None,
}

impl Vat {
    /// All of them.
    pub const ALL: [Vat; 3] = [Vat::With, Vat::Without, Vat::None];

    /// The name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Vat::With => "with",
            Vat::Without => "without",
            Vat::None => "none",
        }
    }
}

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat: Option<Vat>,
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
