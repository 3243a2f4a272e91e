//! What a line is sorted by or marked with. None of it changes any money.

use serde::{Deserialize, Serialize};

/// Whether value-added tax (*moms*) is in an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vat {
    /// It is included.
    With,
    /// It is not included.
    Without,
    /// There is none, as on pay and benefits.
    None,
}

/// Where a line stands in a municipality's budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BudgetSide {
    /// Within the agreed frame of service expenditure (*servicerammen*).
    Within,
    /// Outside it.
    Outside,
}

/// A committee (*udvalg*) of a payer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committee {
    /// Unique among the payer's committees.
    pub id: String,
    /// What it is called.
    pub label: String,
}
