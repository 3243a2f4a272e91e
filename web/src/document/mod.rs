//! The open calculation: what has been entered, what it comes to, undo, and saving.

mod derived;
mod draft;
mod edit;
mod examples;
mod file;
mod lists;
mod measured;
mod names;
mod open;
mod store;
mod taken;
mod uncertain;

#[cfg(test)]
pub(crate) use derived::Derived;
pub(crate) use draft::{Draft, entries, field, finance_ministry};
pub(crate) use edit::{Action, apply};
pub(crate) use examples::{EXAMPLES, Example};
pub(crate) use file::{LARGEST_FILE, fetch_open_file, open_file};
pub(crate) use measured::{nothing_at, of_expected};
pub(crate) use names::{WANTED_EVENT, go_to, place_name, step_of, wanted_in};
pub(crate) use open::Open;
pub(crate) use store::{Entry, SaveError, Store, key_of};
pub(crate) use uncertain::{input_in, is_in_per_cent, is_value, scenario_name};
