//! What can be done to a calculation. An edit is a value, so that it can be undone and tested without a browser.

use som_core::{Json, Path, Step};

use super::draft::Draft;
use super::measured::{nothing_at, of_expected};

/// Values for several places at once, as when a column is pasted.
pub(crate) type Cells = Vec<(Path, Json)>;

/// Something done to the open calculation.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// Puts a value at a path of the case. Edits of the same path in a row are undone together.
    Set(Path, Json),
    /// Takes the field at a path away.
    Unset(Path),
    /// Puts several values at once. Lists grow as far as needed.
    Fill(Cells),
    /// Puts values and takes fields away in one edit, as when an amount becomes a count of hours.
    Change(Vec<(Path, Option<Json>)>),
    /// Adds an entry at the end of a list and gives it an `id` that begins like this.
    Add(Path, Json, &'static str),
    /// Copies an entry of a list to the place after it; where a field and a text are given, the copy has that text there.
    Copy(Path, usize, Option<(&'static str, String)>),
    /// Moves an entry of a list to another place.
    Move(Path, usize, usize),
    /// Takes an entry away.
    Remove(Path, usize),
    /// Sets the number of years of consequences.
    ConsequenceYears(Json),
    /// Chooses the horizon by hand, or derives it again.
    OwnHorizon(bool),
    /// A field was left. Where it was emptied and its number is gone with that, so goes what names it, as part of the same edit:
    /// not while somebody types, who may be about to write another number.
    Settle,
    /// Takes back the last edit.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Calculates now what was put off because the calculation is large.
    Calculate,
}

/// The draft after an action. `None` where the action is not one that changes the draft.
pub(crate) fn apply(draft: &Draft, action: &Action) -> Option<Draft> {
    let mut draft = draft.clone();
    match action {
        Action::Set(path, value) => put(&mut draft.case, path, value),
        Action::Unset(path) => draft.case.put(&path.0, None),
        Action::Fill(cells) => cells.iter().for_each(|(path, value)| put(&mut draft.case, path, value)),
        Action::Change(parts) => parts.iter().for_each(|(path, value)| match value {
            Some(value) => put(&mut draft.case, path, value),
            None => draft.case.put(&path.0, None),
        }),
        Action::Add(list, entry, start) => {
            let id = draft.free_id(list, start);
            let mut entry = entry.clone();
            entry.put(&[Step::Key("id".into())], Some(Json::text(&id)));
            change_list(&mut draft, list, |values| values.push(entry));
        }
        Action::Copy(list, index, renamed) => {
            let start = list.0.last().map_or("line", |step| if *step == Step::Key("outcomes".into()) { "outcome" } else { "line" });
            let id = draft.free_id(list, start);
            change_list(&mut draft, list, |values| {
                if let Some(mut copy) = values.get(*index).cloned() {
                    copy.put(&[Step::Key("id".into())], Some(Json::text(&id)));
                    if let Some((field, name)) = renamed {
                        copy.put(&[Step::Key((*field).into())], Some(Json::text(name)));
                    }
                    values.insert(index + 1, copy);
                }
            });
        }
        Action::Move(list, from, to) => change_list(&mut draft, list, |values| {
            if *from < values.len() && *to < values.len() {
                let entry = values.remove(*from);
                values.insert(*to, entry);
            }
        }),
        Action::Remove(list, index) => {
            // What was measured of an entry goes with it.
            if let Some(measured) = of_expected(&draft.case, &list.index(*index)) {
                draft.case.put(&measured.0, None);
            }
            change_list(&mut draft, list, |values| {
                if *index < values.len() {
                    values.remove(*index);
                }
            });
        }
        Action::ConsequenceYears(years) => draft.consequence_years = years.clone(),
        Action::OwnHorizon(own) => draft.own_horizon = *own,
        Action::Settle | Action::Undo | Action::Redo | Action::Calculate => return None,
    }
    draft.derive_horizon();
    Some(draft)
}

/// Puts a value; where the path ends in a list that is shorter, the places before it are filled: with zeros, or with nothing where
/// they were not measured.
fn put(case: &mut Json, path: &Path, value: &Json) {
    if let Some((Step::Index(index), start)) = path.0.split_last() {
        let list = Path(start.to_vec());
        let length = match case.at(&list) {
            Some(Json::List(values)) => values.len(),
            Some(_) => return,
            None => {
                case.put(start, Some(Json::list([])));
                0
            }
        };
        for place in length..*index {
            case.put(&list.index(place).0, Some(nothing_at(path)));
        }
    }
    case.put(&path.0, Some(value.clone()));
}

fn change_list(draft: &mut Draft, list: &Path, change: impl FnOnce(&mut Vec<Json>)) {
    let mut values = match draft.case.at(list) {
        Some(Json::List(values)) => values.to_vec(),
        _ => Vec::new(),
    };
    change(&mut values);
    draft.case.put(&list.0, Some(Json::list(values)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_added_copied_moved_and_removed() {
        let list = Path::parse("costs");
        let ids = |draft: &Draft| (0..draft.len_at("costs")).map(|i| draft.text_at(&format!("costs[{i}].id"))).collect::<Vec<_>>();
        let mut draft = Draft::new(2026);
        for action in [
            Action::Add(list.clone(), Json::object([("label", Json::text("Leje"))]), "cost"),
            Action::Copy(list.clone(), 1, None),
            Action::Move(list.clone(), 2, 0),
        ] {
            draft = apply(&draft, &action).unwrap();
        }
        assert_eq!(ids(&draft), ["line-3", "cost-1", "cost-2"]);
        assert_eq!(draft.text_at("costs[0].label"), "Leje");
        draft = apply(&draft, &Action::Remove(list, 1)).unwrap();
        assert_eq!(ids(&draft), ["line-3", "cost-2"]);
    }

    #[test]
    fn a_cell_beyond_the_end_of_a_row_fills_the_row_with_zeros() {
        let draft = Draft::new(2026);
        let draft = apply(&draft, &Action::Set(Path::parse("participants.starting[3]"), Json::text("8"))).unwrap();
        assert_eq!(draft.at("participants.starting"), Some(&Json::list(["", "0", "0", "8"].map(Json::text))));
        // Four start years and one course year, four years of consequences.
        assert_eq!(draft.whole_at("horizon_years"), Some(7));
    }
}
