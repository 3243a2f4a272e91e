//! What every component can reach: the language, the open calculation's actions, explanations.

use som_core::{Figure, Json, Path};
use som_text::Lang;
use yew::prelude::*;

use crate::document::Action;
use crate::pages::knowledge::Place;

/// What every component can reach. Equal as long as the language is the same, so that a keystroke renders only what it changes.
#[derive(Clone, PartialEq)]
pub(crate) struct Env {
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// Does something to the open calculation.
    pub(crate) dispatch: Callback<Action>,
    /// Opens a figure into its terms.
    pub(crate) explain: Callback<Figure>,
    /// Opens what the knowledge base has for a place of the case.
    pub(crate) find: Callback<Place>,
    /// Says something to screen readers, and shows it for a while.
    pub(crate) announce: Callback<String>,
}

impl Env {
    /// The words of a key.
    pub(crate) fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    /// Puts a value at a path of the case.
    pub(crate) fn set(&self, path: &Path, value: Json) {
        self.dispatch.emit(Action::Set(path.clone(), value));
    }
}

/// What every component can reach.
#[hook]
pub(crate) fn use_env() -> Env {
    // The app provides it around everything.
    use_context::<Env>().unwrap_or_else(|| Env {
        lang: Lang::Da,
        dispatch: Callback::noop(),
        explain: Callback::noop(),
        find: Callback::noop(),
        announce: Callback::noop(),
    })
}
