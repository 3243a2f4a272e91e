//! Keeps lists of one's own in the browser's storage.

use som_exchange::OwnList;

use super::store::{SaveError, Store};

/// What the keys of lists begin with.
const START: &str = "aaben-som/list/";
/// What the keys of deleted lists begin with, until the next one is deleted.
const DELETED: &str = "aaben-som/deleted-list/";

impl Store {
    /// The lists that are kept, each with its name in storage, the newest first.
    pub(crate) fn own_lists(&self) -> Vec<(String, OwnList)> {
        let ids = self.keys().into_iter().filter_map(|key| key.strip_prefix(START).map(str::to_owned));
        let mut lists: Vec<_> = ids
            .filter_map(|id| Some((OwnList::from_json(&self.get(&format!("{START}{id}"))?)?, id)))
            .map(|(list, id)| (id, list))
            .collect();
        // Names in storage grow with time.
        lists.sort_by(|(one, _), (other, _)| other.cmp(one));
        lists
    }

    /// Keeps a list, given as JSON.
    pub(crate) fn keep_own_list(&self, id: &str, list: &str) -> Result<(), SaveError> {
        self.put(&format!("{START}{id}"), list)
    }

    /// Takes a list away that was kept a moment ago.
    pub(crate) fn forget_own_list(&self, id: &str) {
        self.remove(&format!("{START}{id}"));
    }

    /// Takes a list away; the last one taken away can be brought back.
    pub(crate) fn delete_own_list(&self, id: &str) {
        self.set_aside(START, DELETED, id);
    }

    /// Brings back a list that was taken away.
    pub(crate) fn restore_own_list(&self, id: &str) {
        self.bring_back(START, DELETED, id);
    }
}
