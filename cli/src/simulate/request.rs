//! What a simulation was asked to be.

use som_core::{Case, SimulationOptions};
use som_text::{Lang, words};

/// What to tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    Simulate,
    Voi,
}

/// How to draw.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Asked {
    pub(crate) seed: Option<u64>,
    pub(crate) draws: Option<usize>,
    pub(crate) precision: Option<f64>,
    /// Every draw as CSV instead of what they come to.
    pub(crate) draws_csv: bool,
}

/// What is wrong with the options.
#[derive(Debug, PartialEq)]
pub(crate) enum Wrong {
    NotASeed(String),
    NotDraws(String),
    NotAPrecision(String),
    TwoForms,
}

impl Wrong {
    pub(crate) fn say(&self, lang: Lang) -> String {
        match self {
            Wrong::NotASeed(value) => words!(lang, "cli-sim-not-a-seed", value = value.as_str()),
            Wrong::NotDraws(value) => words!(lang, "cli-sim-draws-not-allowed", value = value.as_str()),
            Wrong::NotAPrecision(value) => words!(lang, "cli-sim-precision-not-allowed", value = value.as_str()),
            Wrong::TwoForms => words!(lang, "cli-sim-two-forms"),
        }
    }
}

/// What every draw is asked for by; it has no value.
pub(crate) const DRAWS_CSV: &str = "draws-csv";
/// All options of a simulation.
pub(crate) const OPTIONS: [&str; 6] = ["payer", "suggested", "seed", "draws", "precision", DRAWS_CSV];

/// Whether an option with a value belongs to simulations alone.
pub(crate) fn is_option(option: &str) -> bool {
    ["seed", "draws", "precision"].contains(&option)
}

impl Asked {
    /// What was asked for, and for the rest what the case says.
    pub(crate) fn options(&self, case: &Case) -> SimulationOptions {
        let said = SimulationOptions::of(case);
        SimulationOptions {
            seed: self.seed.unwrap_or(said.seed),
            draws: self.draws.unwrap_or(said.draws),
            precision: self.precision.or(said.precision),
        }
    }

    /// Takes one option. Numbers are written as in the language.
    pub(crate) fn put(&mut self, option: &str, text: &str, json: bool, lang: Lang) -> Result<(), Wrong> {
        let text = text.trim();
        let number = || som_text::parse(lang, text).ok();
        match option {
            "seed" => self.seed = Some(text.parse().map_err(|_| Wrong::NotASeed(text.to_owned()))?),
            "draws" => {
                let (fewest, most) = SimulationOptions::DRAWS;
                let draws = number().filter(|number| number.fract().is_zero()).and_then(|number| usize::try_from(number).ok());
                let allowed = draws.filter(|draws| draws % 1_000 == 0 && (fewest..=most).contains(draws));
                self.draws = Some(allowed.ok_or_else(|| Wrong::NotDraws(text.to_owned()))?);
            }
            "precision" => {
                let precision = number().and_then(|number| f64::try_from(number).ok()).filter(|number| *number > 0.0);
                self.precision = Some(precision.ok_or_else(|| Wrong::NotAPrecision(text.to_owned()))?);
            }
            _ if json => return Err(Wrong::TwoForms),
            _ => self.draws_csv = true,
        }
        Ok(())
    }
}
