//! What several pages share.

pub(crate) mod chart;
pub(crate) mod details;
pub(crate) mod entry;
pub(crate) mod field;
pub(crate) mod figure;
pub(crate) mod fold;
pub(crate) mod grid;
pub(crate) mod icon;
pub(crate) mod lines;
pub(crate) mod part;
pub(crate) mod result_panel;
pub(crate) mod shell;
pub(crate) mod source;
pub(crate) mod steps;
