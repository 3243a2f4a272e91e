//! A knowledge package: prices, effects and calculations to share, as a Frictionless Data Package in one zip file.
//!
//! `datapackage.json` says what is in it, under which licence and from which sources; prices and effects are tables with a schema; a
//! calculation is its own file. There is no field for anything about a person. The form is that of
//! <https://specs.frictionlessdata.io/data-package/>, so that other programs can read it too.

mod compare;
mod read;
mod schema;
mod unpacked;
mod write;

use serde::{Deserialize, Serialize};

use crate::effect::OwnEffect;
use crate::price::OwnPrice;

pub use compare::{Against, Compared, ComparedEffect, compare, compare_effects};
pub use read::{Found, Part, PartProblem, read_package};
pub use unpacked::Unpacked;
pub use write::write_package;

/// The file that says what is in a package.
const DESCRIPTOR: &str = "datapackage.json";

/// On which terms others may use a package.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Licence {
    /// Anybody may use it who names where it is from.
    #[default]
    CcBy,
    /// Anybody may use it.
    Cc0,
}

impl Licence {
    /// All of them.
    pub const ALL: [Licence; 2] = [Licence::CcBy, Licence::Cc0];

    /// The name in packages and in the keys of words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Licence::CcBy => "CC-BY-4.0",
            Licence::Cc0 => "CC0-1.0",
        }
    }

    /// Its full name.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Licence::CcBy => "Creative Commons Attribution 4.0",
            Licence::Cc0 => "Creative Commons CC0 1.0 Universal",
        }
    }

    /// Where its text is.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Licence::CcBy => "https://creativecommons.org/licenses/by/4.0/",
            Licence::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
        }
    }
}

/// What is to be shared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    /// What it is called.
    pub title: String,
    /// What it is, and that it holds nothing about persons.
    pub description: String,
    /// On which terms others may use it.
    pub licence: Licence,
    /// When it was made, as 2026-01-31; the crate has no clock.
    pub made: String,
    /// The prices; each id stands once.
    pub prices: Vec<OwnPrice>,
    /// The effects; each id stands once.
    pub effects: Vec<OwnEffect>,
    /// Calculations, each with its title and as the text of a case file.
    pub calculations: Vec<(String, String)>,
}
