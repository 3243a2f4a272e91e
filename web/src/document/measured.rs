//! What was measured of a calculation: under `follow_up`, each value by the `id` of the entry that it stands beside.

use som_core::{Json, Path, Step};
use som_text::{Lang, words};

use super::draft::{Draft, field};
use super::names::field_name;

/// The lists whose entries are followed up.
const LISTS: [&str; 5] = ["costs", "saved_costs", "consequences_during", "outcomes", "consequences"];

/// Whether a path leads into what was measured.
pub(super) fn is_measured(path: &Path) -> bool {
    path.0.first() == Some(&Step::Key("follow_up".into()))
}

/// An empty place of a list: not measured, or none.
pub(crate) fn nothing_at(path: &Path) -> Json {
    Json::text(if is_measured(path) { "" } else { "0" })
}

/// Where what was measured of an entry stands; none where the entry has no `id`.
pub(crate) fn of_expected(case: &Json, entry: &Path) -> Option<Path> {
    let mut here = Path::default();
    let mut there = Path::default().key("follow_up");
    for step in &entry.0 {
        here.0.push(step.clone());
        match step {
            Step::Key(key) => there = there.key(key.clone()),
            Step::Index(_) => match field(case.at(&here)?, "id")? {
                Json::Text(id) if !id.is_empty() => there = there.key(id.to_string()),
                _ => return None,
            },
        }
    }
    Some(there)
}

/// What a measured value is called: the line that it stands beside, the field, the year.
pub(super) fn place_name(lang: Lang, draft: &Draft, path: &Path) -> String {
    let mut entry = Some(&draft.case);
    // The list whose entry the next key names.
    let mut list = None::<&str>;
    let mut lines = vec![lang.t("follow-up-measured")];
    let mut keys = Vec::new();
    let mut year = None;
    for step in path.0.iter().skip(1) {
        match (step, list.take()) {
            (Step::Key(id), Some(name)) => {
                let entries = entry.and_then(|entry| entry.child(&Step::Key(name.to_owned().into())));
                let entries: &[Json] = match entries {
                    Some(Json::List(entries)) => entries,
                    _ => &[],
                };
                entry = entries.iter().find(|each| field(each, "id") == Some(&Json::text(id)));
                lines.push(match entry.and_then(|entry| field(entry, "label")) {
                    Some(Json::Text(label)) if !label.trim().is_empty() => label.to_string(),
                    _ => id.to_string(),
                });
            }
            (Step::Key(key), None) if LISTS.contains(&key.as_ref()) => list = Some(key.as_ref()),
            (Step::Key(key), None) => keys.push(key.as_ref()),
            (Step::Index(index), _) if keys.last() == Some(&"quantity") => year = Some(words!(lang, "field-year", number = *index)),
            (Step::Index(index), _) => year = Some(calendar_year(lang, draft, *index)),
        }
    }
    // Of so many of so many, also the share that they are.
    if let [share @ .., "count" | "of"] = keys.as_slice() {
        lines.extend(field_name(lang, share));
    }
    lines.extend(field_name(lang, &keys));
    lines.extend(year);
    lines.join(", ")
}

fn calendar_year(lang: Lang, draft: &Draft, t: usize) -> String {
    draft.whole_at("start_year").map_or_else(|| words!(lang, "year-number", number = t + 1), |first| (first + t).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::edit::{Action, apply};

    fn draft() -> Draft {
        let mut case = Json::parse(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
        let follow_up =
            r#"{"costs": {"staff": {"by_year": ["1"]}}, "outcomes": {"housed": {"consequences": {"shelter": {"quantity": ["", "-90"]}}}}}"#;
        case.put(&[Step::Key("follow_up".into())], Some(Json::parse(follow_up).unwrap()));
        Draft::from_case(case)
    }

    #[test]
    fn a_measured_value_is_named_by_what_it_stands_beside() {
        let name = |path: &str| place_name(Lang::Da, &draft(), &Path::parse(path));
        assert_eq!(name("follow_up.costs.staff.by_year[1]"), "Målt, Personale, Beløb i alt, 2026");
        assert_eq!(
            name("follow_up.outcomes.housed.consequences.shelter.quantity[1]"),
            "Målt, Ikke længere bruger af herberg året efter, Døgn på herberg, Antal, år\u{a0}1"
        );
        assert_eq!(name("follow_up.participants.starting[0]"), "Målt, Deltagere, 2025");
        assert_eq!(name("follow_up.costs.gone"), "Målt, gone");
        assert_eq!(name("follow_up.participants.completion_rate.of"), "Målt, Gennemførelse, Ud af");
        assert_eq!(
            of_expected(&draft().case, &Path::parse("outcomes[0].consequences[0]")).unwrap().to_string(),
            "follow_up.outcomes.housed.consequences.shelter"
        );
    }

    #[test]
    fn what_was_measured_goes_with_its_line_and_an_empty_place_stays_empty() {
        let removed = apply(&draft(), &Action::Remove(Path::parse("costs"), 0)).unwrap();
        assert_eq!(removed.at("follow_up.costs.staff"), None);
        assert!(removed.at("follow_up.outcomes.housed.consequences.shelter").is_some());
        let removed = apply(&draft(), &Action::Remove(Path::parse("outcomes[0].consequences"), 0)).unwrap();
        assert_eq!(removed.at("follow_up.outcomes.housed.consequences.shelter"), None);
        let typed = apply(&draft(), &Action::Set(Path::parse("follow_up.participants.starting[2]"), Json::text("8"))).unwrap();
        assert_eq!(typed.at("follow_up.participants.starting"), Some(&Json::list(["", "", "8"].map(Json::text))));
        let typed = apply(&draft(), &Action::Set(Path::parse("participants.starting[2]"), Json::text("8"))).unwrap();
        assert_eq!(typed.at("participants.starting"), Some(&Json::list(["10", "0", "8"].map(Json::text))));
    }
}
