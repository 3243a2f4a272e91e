//! The calculation that is open, with undo.

use std::rc::Rc;

use som_core::Path;
use yew::Reducible;

use super::derived::Derived;
use super::draft::Draft;
use super::edit::{Action, apply};
use super::taken::{Taken, take_along};

/// Undo goes back so far.
const UNDO_STEPS: usize = 200;

/// With more numbers by year than this, the result waits until typing pauses.
const LARGE: usize = 20_000;

/// The calculation that is open.
#[derive(Clone)]
pub(crate) struct Open {
    /// Its name in storage.
    pub(crate) id: String,
    /// What has been entered.
    pub(crate) draft: Draft,
    /// What it comes to.
    pub(crate) derived: Rc<Derived>,
    /// Whether `derived` still is what an earlier draft came to.
    pub(crate) is_behind: bool,
    /// Grows with every change.
    pub(crate) version: u32,
    /// What the last edit took along from `uncertainty`, and what the line was called with which it went; empty for anything else.
    pub(crate) taken: Option<(String, Taken)>,
    undo: Vec<Draft>,
    redo: Vec<Draft>,
    last_edit: Option<Path>,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.version == other.version && self.is_behind == other.is_behind
    }
}

impl Open {
    pub(crate) fn new(id: String, draft: Draft) -> Open {
        let derived = Rc::new(Derived::of(&draft));
        Open { id, draft, derived, is_behind: false, version: 0, taken: None, undo: Vec::new(), redo: Vec::new(), last_edit: None }
    }

    /// The same calculation opened again, with what can be undone in it.
    pub(crate) fn again(self) -> Open {
        // What is found in it may have changed meanwhile, with lists of one's own.
        let derived = Rc::new(Derived::of(&self.draft));
        Open { derived, is_behind: false, taken: None, last_edit: None, ..self }
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn show(&mut self, draft: Draft) {
        self.draft = draft;
        self.version += 1;
        self.is_behind = self.draft.cells() > LARGE;
        if !self.is_behind {
            self.derived = Rc::new(Derived::of(&self.draft));
        }
    }
}

impl Reducible for Open {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.taken = None;
        match &action {
            Action::Undo => {
                let Some(draft) = next.undo.pop() else { return self };
                next.redo.push(next.draft.clone());
                next.last_edit = None;
                next.show(draft);
            }
            Action::Redo => {
                let Some(draft) = next.redo.pop() else { return self };
                next.undo.push(next.draft.clone());
                next.last_edit = None;
                next.show(draft);
            }
            Action::Settle => {
                let Some(before) = next.undo.last() else { return self };
                let mut draft = next.draft.clone();
                let Some(taken) = take_along(&before.case, &mut draft.case) else { return self };
                next.taken = Some((String::new(), taken));
                next.show(draft);
            }
            Action::Calculate => {
                next.derived = Rc::new(Derived::of(&next.draft));
                next.is_behind = false;
            }
            action => {
                let Some(mut draft) = apply(&next.draft, action) else { return self };
                if draft == next.draft {
                    return self;
                }
                // While somebody types, what is gone may come back.
                if !matches!(action, Action::Set(..) | Action::Unset(_)) {
                    let taken = take_along(&next.draft.case, &mut draft.case);
                    next.taken = taken.map(|taken| (name_of_removed(&next.draft, action), taken));
                }
                let edited = match action {
                    Action::Set(path, _) => Some(path.clone()),
                    _ => None,
                };
                if edited.is_none() || edited != next.last_edit {
                    next.undo.push(next.draft.clone());
                    if next.undo.len() > UNDO_STEPS {
                        next.undo.remove(0);
                    }
                }
                next.last_edit = edited;
                next.redo.clear();
                next.show(draft);
            }
        }
        next.into()
    }
}

/// What a line that is taken away is called.
fn name_of_removed(draft: &Draft, action: &Action) -> String {
    match action {
        Action::Remove(list, index) => draft.text_at(&list.index(*index).key("label").to_string()).trim().to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use som_core::Json;

    #[test]
    fn typing_in_one_field_is_undone_at_once_and_can_be_done_again() {
        let set = |text: &str| Action::Set(Path::parse("title"), Json::text(text));
        let mut open = Rc::new(Open::new("x".to_owned(), Draft::new(2026)));
        for text in ["H", "He", "Her"] {
            open = open.reduce(set(text));
        }
        open = open.reduce(Action::Set(Path::parse("participants.starting[0]"), Json::text("10")));
        open = open.reduce(Action::Undo);
        assert_eq!((open.draft.text_at("title"), open.draft.text_at("participants.starting[0]")), ("Her".to_owned(), String::new()));
        open = open.reduce(Action::Undo);
        assert_eq!(open.draft.text_at("title"), "");
        open = open.reduce(Action::Redo);
        assert_eq!(open.draft.text_at("title"), "Her");
    }
    #[test]
    fn what_names_a_number_goes_and_comes_back_with_it() {
        let mut case = Json::parse(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
        let price = "outcomes[0].consequences[0].price.per_unit.state";
        let range = r#"[{"input": {"kind": "price", "outcome": "housed", "id": "shelter", "payer": "state"},
            "distribution": {"kind": "range", "low": "500", "high": "600"}}]"#;
        case.put(&Path::parse("uncertainty.inputs").0, Some(Json::parse(range).unwrap()));
        let opened = Rc::new(Open::new("x".to_owned(), Draft::from_case(case)));
        let ranges = |open: &Rc<Open>| open.draft.len_at("uncertainty.inputs");

        let removed = opened.clone().reduce(Action::Remove(Path::parse("outcomes[0].consequences"), 0));
        assert_eq!(ranges(&removed), 0);
        assert_eq!(removed.taken.as_ref().map(|(name, _)| name.as_str()), Some("Døgn på herberg"));
        let undone = removed.reduce(Action::Undo);
        assert_eq!((ranges(&undone), undone.taken.is_some()), (1, false));

        // A price that is emptied and written anew keeps its range; one that is left empty does not, and one undo brings both back.
        let emptied = opened.reduce(Action::Unset(Path::parse(price)));
        assert_eq!(ranges(&emptied), 1);
        let written = emptied.clone().reduce(Action::Set(Path::parse(price), Json::text("560"))).reduce(Action::Settle);
        assert_eq!(ranges(&written), 1);
        let left = emptied.reduce(Action::Settle);
        assert_eq!((ranges(&left), left.taken.is_some()), (0, true));
        let undone = left.reduce(Action::Undo);
        assert_eq!((ranges(&undone), undone.draft.text_at(price)), (1, "550".to_owned()));
    }
}
