//! Vidensbanken: prices, effects, target groups and parameters, each with its source. It is found from the header, and from each
//! field that one of its figures fits.

mod dialog;
mod entry;
mod finder;
mod load;
mod page;
mod plot;
mod using;

pub(crate) use dialog::{KnowledgeDialog, find_button};
pub(crate) use load::{Loaded, own_prices_changed, use_knowledge};
pub(crate) use page::KnowledgePage;
pub(crate) use using::Place;
