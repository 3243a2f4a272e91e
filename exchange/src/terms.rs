//! What units, areas, value-added tax and whom a price holds for are called in other people's files.

use std::collections::BTreeMap;

use som_core::catalogue::{Scope, Vat};
use som_text::Lang;

use crate::field::{Field, fold};

/// Names of units in other people's files, folded. What is not here stays as it is: a unit of one's own.
const UNITS: &[(&str, &[&str])] = &[
    ("hour", &["time", "timer", "hour", "hours", "t"]),
    ("day", &["døgn", "dag", "dage", "day", "days", "24 timer"]),
    ("week", &["uge", "uger", "week", "weeks"]),
    ("month", &["måned", "måneder", "mdr", "md", "month", "months"]),
    ("year", &["år", "årligt", "årlig", "year", "years", "annual"]),
    ("visit", &["besøg", "gang", "gange", "samtale", "besøg eller gang", "visit", "visits", "session"]),
    ("course", &["forløb", "course", "courses"]),
    ("case", &["sag", "sager", "sag eller forløb", "case", "cases"]),
    ("participant", &["deltager", "deltagere", "participant", "participants"]),
    ("person", &["person", "personer", "borger", "borgere", "persons", "citizen"]),
];

const VAT: &[(Vat, &[&str])] = &[
    (
        Vat::With,
        &[
            "med",
            "med moms",
            "inkl",
            "inkl moms",
            "inklusive",
            "inklusive moms",
            "ja",
            "with",
            "with vat",
            "incl",
            "including",
            "included",
            "yes",
        ],
    ),
    (
        Vat::Without,
        &[
            "uden",
            "uden moms",
            "ekskl",
            "ekskl moms",
            "eksklusive",
            "eksklusive moms",
            "ex moms",
            "excl",
            "without",
            "without vat",
            "excluding",
        ],
    ),
    (Vat::Exempt, &["ingen", "ingen moms", "momsfri", "momsfrit", "fritaget", "none", "no vat", "exempt"]),
];

/// Whom a price can hold for. The names in files are understood as well.
const SCOPES: &[(Scope, &[&str])] = &[
    (Scope::StatutoryRate, &["lovbestemt sats"]),
    (Scope::NationalAverage, &["landsgennemsnit", "hele landet", "national average"]),
    (Scope::RegionalAverage, &["gennemsnit for en del af landet", "average of a part of the country"]),
    (Scope::SingleMunicipality, &["én kommune", "en kommune", "one municipality"]),
    (
        Scope::SingleProviderTariff,
        &["ét tilbuds takst", "et tilbuds takst", "én udbyder", "et tilbud", "one provider", "one provider s rate"],
    ),
    (Scope::ProgrammeCost, &["omkostning målt for én indsats", "én indsats", "cost measured for one intervention"]),
    (Scope::ModelEstimate, &["beregnet ud fra andre tal", "calculated from other figures"]),
];

/// Names by which the app's own areas and units are known, beside those that everybody uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    areas: BTreeMap<String, String>,
    units: BTreeMap<String, String>,
}

impl Terms {
    /// The terms of these areas and units: pairs of an id and a name of it.
    #[must_use]
    pub fn new<'a>(areas: impl IntoIterator<Item = (&'a str, &'a str)>, units: impl IntoIterator<Item = (&'a str, &'a str)>) -> Terms {
        fn map<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeMap<String, String> {
            pairs.into_iter().flat_map(|(id, name)| [(fold(id), id.to_owned()), (fold(name), id.to_owned())]).collect()
        }
        Terms { areas: map(areas), units: map(units) }
    }

    /// The app's own unit for a text such as `pr. døgn`, or the text as it stands.
    pub(crate) fn unit(&self, text: &str) -> String {
        let folded = fold(text);
        let bare = ["pr ", "per "].iter().find_map(|start| folded.strip_prefix(start)).unwrap_or(&folded);
        let own = self.units.get(bare).map(String::as_str);
        let common = || UNITS.iter().find(|(_, names)| names.contains(&bare)).map(|(id, _)| *id);
        own.or_else(common).unwrap_or(text).to_owned()
    }

    /// The app's own area for a text, or the text as it stands.
    pub(crate) fn area(&self, text: &str) -> String {
        self.areas.get(&fold(text)).map_or(text, String::as_str).to_owned()
    }
}

/// What a text says about value-added tax.
pub(crate) fn vat(text: &str) -> Option<Vat> {
    let folded = fold(text);
    VAT.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(vat, _)| *vat)
}

/// Whom a text says that a price holds for.
pub(crate) fn scope(text: &str) -> Option<Scope> {
    let folded = fold(text);
    let by_name = || SCOPES.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(scope, _)| *scope);
    // What a model came to is held against a result and is nobody's price.
    let by_key = Scope::from_key(&folded.replace(' ', "_")).filter(|scope| *scope != Scope::ModelResult);
    by_key.or_else(by_name)
}

/// What may stand in a field that takes some words alone, as a language says it.
pub(crate) fn understood(lang: Lang, field: Option<Field>) -> Vec<String> {
    match field {
        Some(Field::Vat) => VAT.iter().map(|(vat, _)| lang.t(&format!("catalogue-vat-{}", vat.key()))).collect(),
        Some(Field::Scope) => SCOPES.iter().map(|(scope, _)| som_text::catalogue::scope(lang, *scope)).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_told_are_understood() {
        for lang in [Lang::Da, Lang::En] {
            for word in understood(lang, Some(Field::Vat)) {
                assert!(vat(&word).is_some(), "{word}");
            }
            for word in understood(lang, Some(Field::Scope)) {
                assert!(scope(&word).is_some(), "{word}");
            }
        }
        assert_eq!(understood(Lang::En, Some(Field::Vat)), ["With VAT", "Without VAT", "No VAT"]);
    }
}
