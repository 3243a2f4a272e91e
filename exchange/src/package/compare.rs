//! Prices of others beside those that are there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::field::Field;
use crate::price::OwnPrice;

/// What is there of a price that comes from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// Nothing.
    New,
    /// The same.
    Same,
    /// A price of the same id that is another.
    Differs {
        /// The one that is there.
        mine: Box<OwnPrice>,
        /// What differs.
        fields: Vec<Field>,
    },
}

/// A price that comes from outside, and what is there of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The price from outside.
    pub theirs: OwnPrice,
    /// What is there.
    pub against: Against,
}

/// Holds prices from outside against those that are there, by their ids. Of two that are there the last counts.
#[must_use]
pub fn compare<'a>(mine: impl IntoIterator<Item = &'a OwnPrice>, theirs: Vec<OwnPrice>) -> Vec<Compared> {
    let mine: BTreeMap<&str, &OwnPrice> = mine.into_iter().map(|price| (price.id.as_str(), price)).collect();
    theirs
        .into_iter()
        .map(|theirs| {
            let against = match mine.get(theirs.id.as_str()) {
                None => Against::New,
                Some(mine) => {
                    let cell = |price: &OwnPrice, field| price.cell(field, |number| number.normalize().to_string());
                    let fields: Vec<Field> =
                        Field::ALL.iter().copied().filter(|field| cell(mine, *field) != cell(&theirs, *field)).collect();
                    if fields.is_empty() { Against::Same } else { Against::Differs { mine: Box::new((*mine).clone()), fields } }
                }
            };
            Compared { theirs, against }
        })
        .collect()
}
