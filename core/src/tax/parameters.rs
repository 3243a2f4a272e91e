//! The rates, limits and allowances that a year's tax is made of.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::case::{Allowed, Code, Path, Problem, Source, Year};
use crate::catalogue::Catalogue;

macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A rate, a limit or an allowance that the law sets for a year. Rates are shares: 0.08 is 8 %.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TaxParameter {
            $($(#[$doc])* $name,)*
        }

        impl TaxParameter {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[TaxParameter] = &[$(TaxParameter::$name),*];

            /// The name in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(TaxParameter::$name => $key,)*
                }
            }
        }
    };
}

parameters! {
    /// *arbejdsmarkedsbidrag*, of the wage
    LabourContribution = "am-bidrag",
    /// *personfradrag*, kroner a year
    PersonalAllowance = "personfradrag",
    /// *beskæftigelsesfradrag*, of the wage
    EmploymentAllowance = "beskaeftigelsesfradrag-pct",
    /// The most that it comes to, kroner a year
    EmploymentAllowanceMax = "beskaeftigelsesfradrag-max",
    /// *ekstra beskæftigelsesfradrag for enlige forsørgere*, of the wage
    LoneParentAllowance = "ekstra-beskaeftigelsesfradrag-enlige-pct",
    /// The most that it comes to, kroner a year
    LoneParentAllowanceMax = "ekstra-beskaeftigelsesfradrag-enlige-max",
    /// *jobfradrag*, of the wage above its limit
    JobAllowance = "jobfradrag-pct",
    /// The wage above which it begins, kroner a year
    JobAllowanceFrom = "jobfradrag-bundgraense",
    /// The most that it comes to, kroner a year
    JobAllowanceMax = "jobfradrag-max",
    /// *bundskat*, of the personal income
    BottomTax = "bundskat",
    /// *sundhedsbidrag*, of the taxable income; abolished from 2019
    HealthContribution = "sundhedsbidrag",
    /// *mellemskat*, from 2026
    MiddleTax = "mellemskat",
    /// The personal income above which it is paid
    MiddleTaxFrom = "mellemskattegraense",
    /// The ceiling (*skatteloft*) of bottom, middle and municipal tax
    MiddleTaxCeiling = "skatteloft-mellemskat",
    /// *topskat*
    TopTax = "topskat",
    /// The personal income above which it is paid
    TopTaxFrom = "topskattegraense",
    /// The ceiling (*skatteloft*) of state and municipal tax together
    TopTaxCeiling = "skatteloft",
    /// *toptopskat*, from 2026
    ExtraTopTax = "toptopskat",
    /// The personal income above which it is paid
    ExtraTopTaxFrom = "toptopskattegraense",
    /// The ceiling (*skatteloft*) with it
    ExtraTopTaxCeiling = "skatteloft-toptopskat",
}

/// The value of a parameter, and who published it.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxValue {
    /// A share, or kroner a year.
    pub value: Decimal,
    /// Who published it, or where the user has it from.
    pub source: Source,
}

/// The parameters of one year, as far as they are known.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxParameters {
    /// The year that they hold for.
    pub year: Year,
    /// What is known. Nothing is assumed of the rest.
    pub values: BTreeMap<TaxParameter, TaxValue>,
}

/// A state tax on the personal income above a limit, with the ceiling that it is lowered to keep.
#[derive(Clone, Copy)]
pub(super) struct Bracket {
    pub(super) rate: TaxParameter,
    pub(super) from: TaxParameter,
    pub(super) ceiling: TaxParameter,
}

const MIDDLE: Bracket =
    Bracket { rate: TaxParameter::MiddleTax, from: TaxParameter::MiddleTaxFrom, ceiling: TaxParameter::MiddleTaxCeiling };
const TOP: Bracket = Bracket { rate: TaxParameter::TopTax, from: TaxParameter::TopTaxFrom, ceiling: TaxParameter::TopTaxCeiling };
const EXTRA_TOP: Bracket =
    Bracket { rate: TaxParameter::ExtraTopTax, from: TaxParameter::ExtraTopTaxFrom, ceiling: TaxParameter::ExtraTopTaxCeiling };

impl TaxParameters {
    /// The first year with the allowances that are calculated with: the *jobfradrag* is from 2018.
    pub const FIRST: Year = Year(2018);

    /// What the catalogue has for a year.
    #[must_use]
    pub fn published(catalogue: &Catalogue, year: Year) -> TaxParameters {
        let value = |parameter: &TaxParameter| {
            let entry = catalogue.parameters.iter().find(|entry| entry.id == parameter.key())?;
            let found = entry.values.iter().find(|value| value.year == Some(year) && !value.estimate)?;
            let value = if entry.unit.as_deref() == Some("percent") { found.value / Decimal::ONE_HUNDRED } else { found.value };
            let source = catalogue.source(found.source.as_ref().unwrap_or(&entry.source))?.clone();
            Some((*parameter, TaxValue { value, source }))
        };
        TaxParameters { year, values: TaxParameter::ALL.iter().filter_map(value).collect() }
    }

    /// The state taxes on high incomes: *topskat* to 2025, three steps from 2026.
    pub(super) fn brackets(&self) -> &'static [Bracket] {
        if self.year >= Year(2026) { &[MIDDLE, TOP, EXTRA_TOP] } else { &[TOP] }
    }

    /// What the tax of this year is made of.
    #[must_use]
    pub fn needed(&self, lone_parent: bool) -> Vec<TaxParameter> {
        let is_needed = |parameter: &TaxParameter| match parameter {
            TaxParameter::LoneParentAllowance | TaxParameter::LoneParentAllowanceMax => lone_parent,
            TaxParameter::HealthContribution => self.year < Year(2019),
            TaxParameter::MiddleTax
            | TaxParameter::MiddleTaxFrom
            | TaxParameter::MiddleTaxCeiling
            | TaxParameter::ExtraTopTax
            | TaxParameter::ExtraTopTaxFrom
            | TaxParameter::ExtraTopTaxCeiling => self.year >= Year(2026),
            _ => true,
        };
        TaxParameter::ALL.iter().copied().filter(is_needed).collect()
    }

    /// What is needed and not known, each with its name and the year.
    #[must_use]
    pub fn missing(&self, lone_parent: bool) -> Vec<Problem> {
        if self.year < TaxParameters::FIRST {
            let allowed = Allowed::Range { min: TaxParameters::FIRST.to_string(), max: Year::LAST.to_string(), above: false };
            return vec![Problem::new(Path::default().key("year"), Code::NotAYear, Some(self.year.to_string()), allowed)];
        }
        let missing = self.needed(lone_parent).into_iter().filter(|parameter| !self.values.contains_key(parameter));
        missing
            .map(|parameter| {
                let path = Path::default().key("parameters").key(self.year.to_string()).key(parameter.key());
                Problem::new(path, Code::TaxParameterMissing, Some(self.year.to_string()), Allowed::Plain)
            })
            .collect()
    }

    /// A parameter's value; 0 where the year's tax is made without it.
    pub(super) fn value(&self, parameter: TaxParameter) -> Decimal {
        self.values.get(&parameter).map_or(Decimal::ZERO, |known| known.value)
    }
}
