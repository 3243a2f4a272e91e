//! Areas and units: those the app knows by name, and what to call any other.

use som_text::Lang;
use yew::prelude::AttrValue;

/// The areas that can be chosen, as they stand in a case.
pub(super) const AREAS: [&str; 13] = [
    "transfers",
    "housing",
    "health",
    "justice",
    "adults",
    "children",
    "employment",
    "tax",
    "education",
    "shelter",
    "substance",
    "daycare",
    "care",
];

/// The units that can be chosen.
pub(super) const UNITS: [&str; 7] = ["hour", "day", "week", "month", "year", "visit", "course"];

/// Whether a unit is one of those that can be chosen.
pub(crate) fn is_unit(unit: &str) -> bool {
    UNITS.contains(&unit)
}

/// Stands for a choice of one's own, which is then typed.
pub(super) const OWN: &str = "own";

/// The name of an area; one that is not known stands as it is.
pub(super) fn area_name(lang: Lang, area: &str) -> String {
    match area.trim() {
        "" => lang.t("consequences-no-area"),
        area if AREAS.contains(&area) => lang.t(&format!("area-{area}")),
        area => area.to_owned(),
    }
}

/// What a unit is called after "pr."; one that is not known stands as it is.
pub(crate) fn unit_name(lang: Lang, unit: &str) -> String {
    match unit.trim() {
        "" => lang.t("consequences-no-unit"),
        unit if UNITS.contains(&unit) => lang.t(&format!("measure-{unit}")),
        unit => unit.to_owned(),
    }
}

/// All areas to choose from.
pub(super) fn area_options(lang: Lang) -> Vec<(AttrValue, AttrValue)> {
    with_own(AREAS.iter().map(|area| ((*area).into(), area_name(lang, area).into())), lang.t("consequence-own-area"))
}

/// All units to choose from.
pub(super) fn unit_options(lang: Lang) -> Vec<(AttrValue, AttrValue)> {
    with_own(UNITS.iter().map(|unit| ((*unit).into(), unit_name(lang, unit).into())), lang.t("consequence-own-unit"))
}

fn with_own(known: impl Iterator<Item = (AttrValue, AttrValue)>, own: String) -> Vec<(AttrValue, AttrValue)> {
    known.chain([(OWN.into(), own.into())]).collect()
}
