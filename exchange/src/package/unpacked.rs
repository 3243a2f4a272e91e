//! A package of others beside what is there.

use serde::{Deserialize, Serialize};
use som_text::{Lang, plain, words};

use super::compare::{Against, Compared, ComparedEffect, compare, compare_effects};
use super::read::{Found, Part, PartProblem};
use crate::effect::OwnEffect;
use crate::price::OwnPrice;
use crate::rows::{REPORTED, Refusal};

/// What is in a knowledge package, each price and effect beside the one that is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unpacked {
    /// What it is called.
    pub title: String,
    /// What it says of itself.
    pub description: String,
    /// The names of its licences.
    pub licences: Vec<String>,
    /// Its prices beside those that are there.
    pub prices: Vec<Compared>,
    /// Its effects beside those that are there. [`OwnEffect::read`] says which of them can be used.
    pub effects: Vec<ComparedEffect>,
    /// What is wrong with the rows that were refused: the first so many.
    pub refused: Vec<Refusal>,
    /// How many rows were refused.
    pub refused_rows: usize,
    /// Its calculations: title and file.
    pub calculations: Vec<(String, String)>,
    /// Parts that are left out, and why.
    pub left_out: Vec<(String, PartProblem)>,
    /// Columns and files that are not used.
    pub not_used: Vec<String>,
}

impl Unpacked {
    /// Holds what was found against what is there. Of two that are there with one id the last counts.
    #[must_use]
    pub fn beside(found: Found, prices: &[OwnPrice], effects: &[OwnEffect]) -> Unpacked {
        let mut unpacked = Unpacked {
            title: found.title,
            description: found.description,
            licences: found.licences,
            not_used: found.strangers,
            ..Unpacked::default()
        };
        for part in found.parts {
            let (refused, refused_rows, unknown) = match part {
                Part::Prices { prices: theirs, refused, refused_rows, unknown, .. } => {
                    unpacked.prices.extend(compare(prices, theirs));
                    (refused, refused_rows, unknown)
                }
                Part::Effects { effects: theirs, refused, refused_rows, unknown, .. } => {
                    unpacked.effects.extend(compare_effects(effects, theirs));
                    (refused, refused_rows, unknown)
                }
                Part::Calculation { title, text } => {
                    unpacked.calculations.push((title, text));
                    continue;
                }
                Part::Other { name, problem } => {
                    unpacked.left_out.push((name, problem));
                    continue;
                }
            };
            unpacked.refused.extend(refused);
            unpacked.refused.truncate(REPORTED);
            unpacked.refused_rows += refused_rows;
            unpacked.not_used.extend(unknown);
        }
        unpacked
    }

    /// How many prices are new, the same and other than those that are there.
    #[must_use]
    pub fn price_words(&self, lang: Lang) -> String {
        let same = self.prices.iter().filter(|one| one.against == Against::Same).count();
        let new = self.prices.iter().filter(|one| one.against == Against::New).count();
        let differ = self.prices.len() - same - new;
        let [new, same, differ] = [new, same, differ].map(|count| plain(lang, count.into()));
        words!(lang, "package-prices", new = new, same = same, differ = differ)
    }

    /// The same of effects.
    #[must_use]
    pub fn effect_words(&self, lang: Lang) -> String {
        let new = self.effects.iter().filter(|one| one.mine.is_none()).count();
        let same = self.effects.iter().filter(|one| one.differs().is_some_and(|columns| columns.is_empty())).count();
        let differ = self.effects.len() - same - new;
        let [new, same, differ] = [new, same, differ].map(|count| plain(lang, count.into()));
        words!(lang, "package-effects", new = new, same = same, differ = differ)
    }
}
