//! The tables of the knowledge base, fetched from the app's own site when they are first asked for and kept for the rest of the visit,
//! with the prices of one's own that count.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::futures::{JsFuture, spawn_local};
use som_core::Json;
use som_core::catalogue::{Catalogue, Searcher};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;
use yew::prelude::*;

use crate::document::Store;

/// The knowledge base, ready to be searched.
pub(crate) struct Knowledge {
    pub(crate) catalogue: Catalogue,
    pub(crate) searcher: Searcher,
}

/// How far the fetching has come.
#[derive(Clone)]
pub(crate) enum Loaded {
    Waiting,
    Failed,
    Ready(Rc<Knowledge>),
}

thread_local! {
    /// The tables as they were fetched.
    static SHARED: RefCell<Option<Rc<Catalogue>>> = const { RefCell::new(None) };
    /// The same with the prices of one's own.
    static KEPT: RefCell<Option<Rc<Knowledge>>> = const { RefCell::new(None) };
}

/// Whoever asks next gets the prices of one's own as they now are.
pub(crate) fn own_prices_changed() {
    KEPT.take();
}

/// The tables with the prices of one's own, once they are fetched.
fn kept(store: &Store) -> Option<Rc<Knowledge>> {
    if let Some(kept) = KEPT.with_borrow(Clone::clone) {
        return Some(kept);
    }
    let mut catalogue = (*SHARED.with_borrow(Clone::clone)?).clone();
    let lists = store.price_lists();
    som_exchange::put_into(&mut catalogue, lists.iter().map(|(id, list)| (id.as_str(), list)));
    let searcher = Searcher::new(&catalogue);
    let knowledge = Rc::new(Knowledge { catalogue, searcher });
    KEPT.set(Some(knowledge.clone()));
    Some(knowledge)
}

/// The knowledge base, and the way to try again where it could not be fetched.
#[hook]
pub(crate) fn use_knowledge(store: &Store) -> (Loaded, Callback<MouseEvent>) {
    let loaded = use_state(|| kept(store).map_or(Loaded::Waiting, Loaded::Ready));
    let turn = use_state(|| 0_u32);
    {
        let (loaded, store) = (loaded.clone(), store.clone());
        use_effect_with(*turn, move |_| {
            if matches!(*loaded, Loaded::Ready(_)) {
                return;
            }
            loaded.set(Loaded::Waiting);
            spawn_local(async move {
                let shared = tables().await.and_then(|tables| read(&tables));
                if let Some(shared) = shared {
                    SHARED.set(Some(shared));
                }
                loaded.set(kept(&store).map_or(Loaded::Failed, Loaded::Ready));
            });
        });
    }
    let again = Callback::from(move |_: MouseEvent| turn.set(*turn + 1));
    ((*loaded).clone(), again)
}

fn read(tables: &[(String, String)]) -> Option<Rc<Catalogue>> {
    // The build has refused what is wrong; what is wrong here was changed on the way.
    Catalogue::read(tables.iter().map(|(name, text)| (name.as_str(), text.as_str()))).ok().map(Rc::new)
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
