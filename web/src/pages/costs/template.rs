//! What a new cost line begins with: when it falls and its category. Amounts are the user's own.

use som_core::Json;

/// A kind of line that is often needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Template {
    /// Its name in the keys of its words.
    pub(super) key: &'static str,
    category: &'static str,
    basis: &'static str,
    is_staff: bool,
}

/// All templates, in the order in which they are offered.
pub(super) const TEMPLATES: [Template; 6] = [
    Template { key: "staff", category: "operation", basis: "per_operating_year", is_staff: true },
    Template { key: "group", category: "operation", basis: "per_group", is_staff: false },
    Template { key: "training", category: "training", basis: "one_off", is_staff: false },
    Template { key: "materials", category: "materials", basis: "per_participant", is_staff: false },
    Template { key: "rooms", category: "operation", basis: "per_operating_year", is_staff: false },
    Template { key: "other", category: "other", basis: "per_operating_year", is_staff: false },
];

impl Template {
    /// The line, without its `id`.
    pub(super) fn line(self) -> Json {
        let text = |text: &str| Json::text(text);
        let amount = if self.is_staff { ("staff", no_hours()) } else { ("amount", text("")) };
        Json::object([
            ("label", text("")),
            ("category", text(self.category)),
            amount,
            ("basis", basis(self.basis, &Json::Null, 1)),
            ("payers", Json::object([("municipality", text("1"))])),
        ])
    }
}

/// Hours that are not filled in yet.
pub(super) fn no_hours() -> Json {
    let empty = || Json::text("");
    Json::object([("yearly_pay", empty()), ("effective_hours", empty()), ("hours", empty()), ("overhead", empty())])
}

/// The basis of a kind, with what the former basis has in common with it. Years are places in the horizon, which is so long.
pub(super) fn basis(kind: &str, former: &Json, horizon: usize) -> Json {
    let kept = |keys: &[&'static str]| keys.iter().find_map(|&key| former.child(&som_core::Step::Key(key.into())).cloned());
    let kind_of = ("kind", Json::text(kind));
    match kind {
        "one_off" => Json::object([kind_of, ("year", kept(&["year", "from"]).unwrap_or_else(|| Json::whole(0)))]),
        "per_year" => Json::object([
            kind_of,
            ("from", kept(&["from", "year"]).unwrap_or_else(|| Json::whole(0))),
            ("to", kept(&["to"]).unwrap_or_else(|| Json::whole(horizon.saturating_sub(1) as u64))),
        ]),
        "per_group" => {
            Json::object([kind_of, ("size", kept(&["size"]).unwrap_or_else(|| Json::text(""))), ("every_course_year", Json::Bool(false))])
        }
        _ => Json::object([kind_of]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Action, Derived, Draft, apply};
    use som_core::Path;

    #[test]
    fn a_new_line_lacks_only_what_the_user_knows() {
        let missing = |template: Template| {
            let draft = apply(&Draft::new(2026), &Action::Add(Path::parse("saved_costs"), template.line(), "cost")).unwrap();
            let derived = Derived::of(&draft);
            assert!(derived.problems_in(&Path::parse("saved_costs")).is_empty(), "{template:?}: {:?}", derived.problems);
            let paths = derived.missing.iter().filter_map(|path| path.to_string().strip_prefix("saved_costs[0].").map(str::to_owned));
            paths.collect::<Vec<_>>()
        };
        for template in TEMPLATES {
            let expected: &[&str] = match template.key {
                "staff" => &["staff.yearly_pay", "staff.effective_hours", "staff.hours"],
                "group" => &["amount", "basis.size"],
                _ => &["amount"],
            };
            assert_eq!(missing(template), expected, "{template:?}");
        }
    }

    #[test]
    fn a_change_of_basis_keeps_the_year() {
        let once = basis("one_off", &Json::object([("from", Json::whole(2)), ("to", Json::whole(4))]), 8);
        assert_eq!(once, Json::object([("kind", Json::text("one_off")), ("year", Json::whole(2))]));
        let yearly = basis("per_year", &once, 8);
        assert_eq!(yearly.at(&Path::parse("from")), Some(&Json::whole(2)));
        assert_eq!(yearly.at(&Path::parse("to")), Some(&Json::whole(7)));
    }
}
