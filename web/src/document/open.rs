//! The calculation that is open, with undo.

use std::rc::Rc;

use som_core::Path;
use yew::Reducible;

use super::derived::Derived;
use super::draft::Draft;
use super::edit::{Action, apply};

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
        Open { id, draft, derived, is_behind: false, version: 0, undo: Vec::new(), redo: Vec::new(), last_edit: None }
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
            Action::Calculate => {
                next.derived = Rc::new(Derived::of(&next.draft));
                next.is_behind = false;
            }
            action => {
                let Some(draft) = apply(&next.draft, action) else { return self };
                if draft == next.draft {
                    return self;
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
}
