//! One file for each screen.

pub(crate) mod consequences;
pub(crate) mod costs;
pub(crate) mod effect;
pub(crate) mod follow_up;
pub(crate) mod intervention;
pub(crate) mod knowledge;
pub(crate) mod own;
pub(crate) mod result;
pub(crate) mod start;
pub(crate) mod uncertainty;
