//! Calendar years.

use serde::{Deserialize, Serialize};

/// A calendar year, such as 2026. A year of the calculation, counted from 0, is a plain `usize` named `t`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(pub u16);

impl Year {
    /// The first calendar year that a case may name.
    pub const FIRST: Year = Year(1990);
    /// The last calendar year that a case may name.
    pub const LAST: Year = Year(2100);

    /// The calendar year `t` years later.
    #[must_use]
    pub fn plus(self, t: usize) -> Year {
        Year(self.0.saturating_add(u16::try_from(t).unwrap_or(u16::MAX)))
    }
}

impl std::fmt::Display for Year {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
