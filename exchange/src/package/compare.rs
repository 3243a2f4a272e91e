//! Prices of others beside those that are there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::effect::OwnEffect;
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

/// An effect that comes from outside, and what is there of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedEffect {
    /// The effect from outside.
    pub theirs: OwnEffect,
    /// The one of the same id that is there, where there is one.
    pub mine: Option<OwnEffect>,
}

impl ComparedEffect {
    /// The columns in which they differ; none where there is nothing of it.
    #[must_use]
    pub fn differs(&self) -> Option<Vec<&'static str>> {
        Some(self.mine.as_ref()?.differs_from(&self.theirs))
    }
}

/// Holds effects from outside against those that are there, by their ids. Of two that are there the last counts.
#[must_use]
pub fn compare_effects<'a>(mine: impl IntoIterator<Item = &'a OwnEffect>, theirs: Vec<OwnEffect>) -> Vec<ComparedEffect> {
    let mine: BTreeMap<&str, &OwnEffect> = mine.into_iter().map(|effect| (effect.id(), effect)).collect();
    theirs.into_iter().map(|theirs| ComparedEffect { mine: mine.get(theirs.id()).map(|mine| (*mine).clone()), theirs }).collect()
}
