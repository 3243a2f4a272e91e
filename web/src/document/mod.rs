//! The open calculation: what has been entered, what it comes to, undo, and saving.

mod derived;
mod draft;
mod edit;
mod examples;
mod names;
mod open;
mod store;

pub(crate) use derived::Derived;
pub(crate) use draft::Draft;
pub(crate) use edit::{Action, Cells};
pub(crate) use examples::{EXAMPLES, Example};
pub(crate) use names::{go_to, place_name, step_of};
pub(crate) use open::Open;
pub(crate) use store::{Entry, SaveError, Store, key_of};
