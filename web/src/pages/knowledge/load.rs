//! The tables of the knowledge base, fetched from the app's own site when they are first asked for and kept for the rest of the visit.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::futures::{JsFuture, spawn_local};
use som_core::Json;
use som_core::catalogue::{Catalogue, Searcher};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;
use yew::prelude::*;

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
    static KEPT: RefCell<Option<Rc<Knowledge>>> = const { RefCell::new(None) };
}

/// The knowledge base, and the way to try again where it could not be fetched.
#[hook]
pub(crate) fn use_knowledge() -> (Loaded, Callback<MouseEvent>) {
    let loaded = use_state(|| KEPT.with_borrow(|kept| kept.clone().map_or(Loaded::Waiting, Loaded::Ready)));
    let turn = use_state(|| 0_u32);
    {
        let loaded = loaded.clone();
        use_effect_with(*turn, move |_| {
            if matches!(*loaded, Loaded::Ready(_)) {
                return;
            }
            loaded.set(Loaded::Waiting);
            spawn_local(async move {
                loaded.set(match tables().await.and_then(read) {
                    Some(knowledge) => {
                        KEPT.with_borrow_mut(|kept| *kept = Some(knowledge.clone()));
                        Loaded::Ready(knowledge)
                    }
                    None => Loaded::Failed,
                });
            });
        });
    }
    let again = Callback::from(move |_: MouseEvent| turn.set(*turn + 1));
    ((*loaded).clone(), again)
}

fn read(tables: Vec<(String, String)>) -> Option<Rc<Knowledge>> {
    // The build has refused what is wrong; what is wrong here was changed on the way.
    let catalogue = Catalogue::read(tables.iter().map(|(name, text)| (name.as_str(), text.as_str()))).ok()?;
    let searcher = Searcher::new(&catalogue);
    Some(Rc::new(Knowledge { catalogue, searcher }))
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
