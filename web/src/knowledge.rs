//! The tables of the knowledge base. They are fetched from the app's own site when a screen first asks for them, once for all that ask
//! meanwhile, and kept for the rest of the visit.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::futures::{JsFuture, spawn_local};
use som_core::Json;
use som_core::catalogue::{Catalogue, Entry, Filter, Searcher};
use som_exchange::put_into;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;
use yew::prelude::*;

use crate::document::Store;
use crate::env::Env;

/// The knowledge base.
pub(crate) struct Knowledge {
    pub(crate) catalogue: Catalogue,
    /// The words of the entries, taken when something is first looked for.
    searcher: OnceCell<Searcher>,
}

impl Knowledge {
    fn new(catalogue: Catalogue) -> Knowledge {
        Knowledge { catalogue, searcher: OnceCell::new() }
    }

    /// The entries that fit, the best first.
    pub(crate) fn find(&self, text: &str, filter: &Filter) -> Vec<Entry<'_>> {
        self.searcher.get_or_init(|| Searcher::new(&self.catalogue)).find(&self.catalogue, text, filter)
    }
}

/// How far the fetching has come.
#[derive(Clone)]
pub(crate) enum Loaded {
    Waiting,
    Failed,
    Ready(Rc<Knowledge>),
}

/// The same knowledge base is equal, so that it can be a property of a component.
impl PartialEq for Loaded {
    fn eq(&self, other: &Loaded) -> bool {
        match (self, other) {
            (Loaded::Ready(one), Loaded::Ready(other)) => Rc::ptr_eq(one, other),
            (Loaded::Waiting, Loaded::Waiting) | (Loaded::Failed, Loaded::Failed) => true,
            _ => false,
        }
    }
}

/// The knowledge base, and the way to try again where it could not be fetched.
#[hook]
pub(crate) fn use_knowledge() -> (Loaded, Callback<MouseEvent>) {
    let loaded = use_state_eq(|| here().map_or(Loaded::Waiting, Loaded::Ready));
    {
        let loaded = loaded.clone();
        use_effect_with((), move |()| {
            if *loaded == Loaded::Waiting {
                ask(move |told| loaded.set(told));
            }
        });
    }
    let again = {
        let loaded = loaded.clone();
        use_callback((), move |_: MouseEvent, ()| {
            loaded.set(Loaded::Waiting);
            let loaded = loaded.clone();
            ask(move |told| loaded.set(told));
        })
    };
    ((*loaded).clone(), again)
}

/// What stands where the knowledge base is not there yet.
pub(crate) fn stand_in(env: &Env, loaded: &Loaded, again: &Callback<MouseEvent>) -> Html {
    match loaded {
        Loaded::Ready(_) => Html::default(),
        Loaded::Waiting => html! { <p role="status">{ env.t("knowledge-waiting") }</p> },
        Loaded::Failed => html! { <>
            <div class="start-refusal" role="alert"><p>{ env.t("knowledge-failed") }</p></div>
            <button type="button" class="button button-secondary" onclick={again}>{ env.t("knowledge-again") }</button>
        </> },
    }
}

type Listener = Box<dyn FnOnce(Loaded)>;

thread_local! {
    /// What all share.
    static SHARED: RefCell<Option<Catalogue>> = const { RefCell::new(None) };
    /// The same with what is one's own.
    static HERE: RefCell<Option<Rc<Knowledge>>> = const { RefCell::new(None) };
    /// Where what is one's own is kept.
    static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
    /// Who is told as soon as it is here; the first of them has set the fetching going.
    static WAITING: RefCell<Vec<Listener>> = const { RefCell::new(Vec::new()) };
}

/// Says where what is one's own is kept; without that there is none.
pub(crate) fn own_lists_are_in(store: &Store) {
    STORE.set(Some(store.clone()));
}

/// What is one's own has changed: whoever asks from now on gets it as it is.
pub(crate) fn own_lists_changed() {
    HERE.set(put_together());
}

/// The knowledge base, where it has been fetched.
pub(crate) fn here() -> Option<Rc<Knowledge>> {
    HERE.with_borrow(Clone::clone)
}

/// What all share with what is one's own. Screens that only look at what is here are spared the reading of lists.
fn put_together() -> Option<Rc<Knowledge>> {
    let mut catalogue = SHARED.with_borrow(Clone::clone)?;
    let lists = STORE.with_borrow(|store| store.as_ref().map(Store::own_lists)).unwrap_or_default();
    put_into(&mut catalogue, lists.iter().map(|(id, list)| (id.as_str(), list)));
    Some(Rc::new(Knowledge::new(catalogue)))
}

/// Fetches the tables, where they are not here and nobody else is about to, and tells how that went.
fn ask(then: impl FnOnce(Loaded) + 'static) {
    if let Some(here) = here() {
        return then(Loaded::Ready(here));
    }
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(then));
        waiting.len() == 1
    });
    if is_first {
        spawn_local(async {
            SHARED.set(tables().await.and_then(|tables| read(&tables)));
            let here = put_together();
            HERE.set(here.clone());
            // Whoever is told may ask again, so nothing is borrowed meanwhile.
            for tell in WAITING.take() {
                tell(here.clone().map_or(Loaded::Failed, Loaded::Ready));
            }
        });
    }
}

fn read(tables: &[(String, String)]) -> Option<Catalogue> {
    // The build has refused what is wrong; what is wrong here was changed on the way.
    Catalogue::read(tables.iter().map(|(name, text)| (name.as_str(), text.as_str()))).ok()
}

/// The names and texts of the tables: in the page of the single file, else in a folder of the site that the page names.
async fn tables() -> Option<Vec<(String, String)>> {
    let window = web_sys::window()?;
    let document = window.document()?;
    if let Some(element) = document.get_element_by_id("catalogue") {
        let Json::Object(tables) = Json::parse(&element.text_content()?).ok()? else { return None };
        let text = |json: &Json| if let Json::Text(text) = json { Some(text.to_string()) } else { None };
        return tables.iter().map(|(name, table)| Some((name.to_string(), text(table)?))).collect();
    }
    let folder = document.document_element()?.get_attribute("data-catalogue")?;
    // All are on their way before the first is waited for.
    let fetched: Vec<_> = Catalogue::files().map(|name| (window.fetch_with_str(&format!("./{folder}/{name}")), name)).collect();
    let mut tables = Vec::new();
    for (promise, name) in fetched {
        tables.push((name, text_of(promise).await.ok()?));
    }
    Some(tables)
}

async fn text_of(promise: js_sys::Promise) -> Result<String, JsValue> {
    let response: Response = JsFuture::from(promise).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_f64(response.status().into()));
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}
