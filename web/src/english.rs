//! The English words. The program holds the Danish ones; these lie beside it, in a file of the site or within the single file, and are
//! taken in when they are first wanted, so that nobody waits for words that are not shown.

use js_sys::futures::{JsFuture, spawn_local};
use som_text::{Lang, is_there, provide_english};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Response};

/// The element that holds the words or, in `src`, tells where they are.
const PLACE: &str = "text-en";

/// Goes on as soon as the words of a language are there, or cannot be had: `then` is told which.
pub(crate) fn with_words(lang: Lang, then: impl FnOnce(bool) + 'static) {
    if is_there(lang) {
        return then(true);
    }
    let Some(place) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(PLACE)) else {
        return then(false);
    };
    match place.text_content() {
        Some(within) if !within.is_empty() => then(provide_english(within)),
        _ => spawn_local(async move {
            let fetched = fetch(&place).await.ok().flatten();
            // Somebody who presses twice has them from the first time.
            then(fetched.is_some_and(provide_english) || is_there(lang));
        }),
    }
}

async fn fetch(place: &Element) -> Result<Option<String>, JsValue> {
    let (Some(window), Some(address)) = (web_sys::window(), place.get_attribute("src")) else { return Ok(None) };
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
