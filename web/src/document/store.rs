//! Keeps calculations in the browser's storage, and never writes over what another tab has written.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use som_core::{Json, Path};
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::draft::Draft;

/// What the keys of calculations begin with.
const START: &str = "aaben-som/calculation/";
/// What the keys of deleted calculations begin with, until the next one is deleted.
const DELETED: &str = "aaben-som/deleted/";
const LANG: &str = "aaben-som/lang";

/// A calculation that is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Its name in storage.
    pub(crate) id: String,
    /// Its title; may be empty.
    pub(crate) title: String,
    /// When it was last saved, in milliseconds since 1970.
    pub(crate) saved: f64,
}

/// Why a calculation was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaveError {
    /// The browser's storage is full.
    Full,
    /// The browser does not let the page store anything.
    Refused,
    /// Another tab has saved the same calculation since it was read here.
    Conflict,
}

/// The browser's storage, as this tab sees it. Where the browser stores nothing, calculations live until the page is left.
#[derive(Clone)]
pub(crate) struct Store {
    place: Place,
}

#[derive(Clone)]
enum Place {
    Browser(Storage),
    Memory(Rc<RefCell<BTreeMap<String, String>>>),
}

impl PartialEq for Store {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Store {
    pub(crate) fn open() -> Store {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        // Some browsers hand out a storage that refuses every write.
        let works = |storage: &Storage| {
            let works = storage.set_item("aaben-som/try", "1").is_ok();
            let _ = storage.remove_item("aaben-som/try");
            works || storage.length().is_ok_and(|length| length > 0)
        };
        Store { place: storage.filter(works).map_or_else(|| Place::Memory(Rc::default()), Place::Browser) }
    }

    /// Whether anything outlasts the page.
    pub(crate) fn works(&self) -> bool {
        matches!(self.place, Place::Browser(_))
    }

    /// The calculations that are kept, the last saved first.
    pub(crate) fn list(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self
            .keys()
            .into_iter()
            .filter_map(|key| {
                let id = key.strip_prefix(START)?.to_owned();
                let json = Json::parse(&self.get(&key)?).ok()?;
                Some(Entry { id, title: text(&json, "case.title"), saved: text(&json, "saved").parse::<u64>().unwrap_or(0) as f64 })
            })
            .collect();
        entries.sort_by(|one, other| other.saved.total_cmp(&one.saved));
        entries
    }

    /// A calculation and its revision.
    pub(crate) fn load(&self, id: &str) -> Option<(Draft, u64)> {
        let json = Json::parse(&self.get(&format!("{START}{id}"))?).ok()?;
        Some((unpack(&json)?, revision(&json)))
    }

    /// The revision of a calculation as it is kept now; 0 where it is not kept.
    pub(crate) fn revision(&self, id: &str) -> u64 {
        self.get(&format!("{START}{id}")).and_then(|text| Json::parse(&text).ok()).map_or(0, |json| revision(&json))
    }

    /// Saves a calculation that was read, or last saved, as `revision`; 0 for a new one. Returns its new revision.
    pub(crate) fn save(&self, id: &str, draft: &Draft, revision: u64) -> Result<u64, SaveError> {
        if self.revision(id) != revision {
            return Err(SaveError::Conflict);
        }
        self.put(&format!("{START}{id}"), &pack(draft, revision + 1))?;
        Ok(revision + 1)
    }

    /// Takes a calculation away; the last one taken away can be brought back.
    pub(crate) fn delete(&self, id: &str) {
        self.set_aside(START, DELETED, id);
    }

    /// Takes a calculation away that was kept a moment ago.
    pub(crate) fn forget(&self, id: &str) {
        self.remove(&format!("{START}{id}"));
    }

    /// Brings back a calculation that was taken away.
    pub(crate) fn restore(&self, id: &str) {
        self.bring_back(START, DELETED, id);
    }

    /// Moves what is kept to where the last thing taken away is kept, in place of what was there.
    pub(super) fn set_aside(&self, kept: &str, aside: &str, id: &str) {
        let Some(text) = self.get(&format!("{kept}{id}")) else { return };
        for key in self.keys().into_iter().filter(|key| key.starts_with(aside)) {
            self.remove(&key);
        }
        self.remove(&format!("{kept}{id}"));
        // Without room to keep it aside it stays where it was.
        if self.put(&format!("{aside}{id}"), &text).is_err() {
            let _ = self.put(&format!("{kept}{id}"), &text);
        }
    }

    /// Moves back what was set aside.
    pub(super) fn bring_back(&self, kept: &str, aside: &str, id: &str) {
        if let Some(text) = self.get(&format!("{aside}{id}")) {
            self.remove(&format!("{aside}{id}"));
            let _ = self.put(&format!("{kept}{id}"), &text);
        }
    }

    /// The language that was chosen.
    pub(crate) fn lang(&self) -> Option<som_text::Lang> {
        som_text::Lang::from_code(&self.get(LANG)?)
    }

    /// Remembers the language.
    pub(crate) fn set_lang(&self, lang: som_text::Lang) {
        let _ = self.put(LANG, lang.code());
    }

    /// Tells other tabs that have this page open; they hear it as a storage event with this key and value.
    pub(crate) fn tell(&self, key: &str, value: &str) {
        let _ = self.put(key, value);
        self.remove(key);
    }

    pub(super) fn keys(&self) -> Vec<String> {
        match &self.place {
            Place::Browser(storage) => (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten()).collect(),
            Place::Memory(memory) => memory.borrow().keys().cloned().collect(),
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<String> {
        match &self.place {
            Place::Browser(storage) => storage.get_item(key).ok()?,
            Place::Memory(memory) => memory.borrow().get(key).cloned(),
        }
    }

    pub(super) fn put(&self, key: &str, value: &str) -> Result<(), SaveError> {
        match &self.place {
            Place::Browser(storage) => storage.set_item(key, value).map_err(|error| refusal(&error)),
            Place::Memory(memory) => {
                memory.borrow_mut().insert(key.to_owned(), value.to_owned());
                Ok(())
            }
        }
    }

    pub(super) fn remove(&self, key: &str) {
        match &self.place {
            Place::Browser(storage) => {
                let _ = storage.remove_item(key);
            }
            Place::Memory(memory) => {
                memory.borrow_mut().remove(key);
            }
        }
    }
}

/// The key under which a calculation is kept, as other tabs hear of it.
pub(crate) fn key_of(id: &str) -> String {
    format!("{START}{id}")
}

fn pack(draft: &Draft, revision: u64) -> String {
    Json::object([
        ("revision", Json::whole(revision)),
        ("saved", Json::text(&(js_sys::Date::now() as u64).to_string())),
        ("consequence_years", draft.consequence_years.clone()),
        ("own_horizon", Json::Bool(draft.own_horizon)),
        ("case", draft.case.clone()),
    ])
    .to_text()
}

fn unpack(json: &Json) -> Option<Draft> {
    let at = |path: &str| json.at(&Path::parse(path)).cloned();
    Some(Draft {
        case: at("case")?,
        consequence_years: at("consequence_years").unwrap_or_else(|| Json::text("")),
        own_horizon: at("own_horizon") == Some(Json::Bool(true)),
    })
}

fn revision(json: &Json) -> u64 {
    match json.at(&Path::parse("revision")) {
        Some(Json::Number(number)) => number.text.parse().unwrap_or(0),
        _ => 0,
    }
}

fn text(json: &Json, path: &str) -> String {
    match json.at(&Path::parse(path)) {
        Some(Json::Text(text) | Json::Unread(text)) => text.to_string(),
        _ => String::new(),
    }
}

fn refusal(error: &JsValue) -> SaveError {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => SaveError::Full,
        _ => SaveError::Refused,
    }
}
