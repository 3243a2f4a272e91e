//! What several pages share.
//!
//! A part of a screen is a function that takes the [`Env`](crate::env::Env) and what it shows and gives `Html`: `fn totals(env, open) -> Html`.
//! It is a component only where it keeps a state of its own or is one of so many that a keystroke must pass it over (`Cell`, a line of a
//! list, a chart), for each component adds some two kilobytes to what everybody downloads. A function that needs a state is handed it by the
//! component around it.

pub(crate) mod chart;
pub(crate) mod details;
pub(crate) mod entry;
pub(crate) mod field;
pub(crate) mod figure;
pub(crate) mod fold;
pub(crate) mod grid;
pub(crate) mod icon;
pub(crate) mod lines;
pub(crate) mod marks;
pub(crate) mod moved;
pub(crate) mod part;
pub(crate) mod result_panel;
pub(crate) mod shell;
pub(crate) mod source;
pub(crate) mod steps;
pub(crate) mod sure;
