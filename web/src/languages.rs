//! The words that the program does not hold: the English ones, and in the divided program those of the Danish screens that are not shown
//! first. They lie beside it, in files of the site or within the single file, and are taken in when they are first wanted, so that nobody
//! waits for words that are not shown.

use js_sys::futures::{JsFuture, future_to_promise, spawn_local};
use som_text::{Lang, is_there, provide};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Response};

/// Goes on as soon as the words of a language are there, or cannot be had: `then` is told which.
pub(crate) fn with_words(lang: Lang, then: impl FnOnce(bool) + 'static) {
    if is_there(lang) {
        return then(true);
    }
    let words = words(lang);
    spawn_local(async move { then(words.await) });
}

/// Fetches the words of a language, from now on and not only when it is waited for. Whether they are there.
pub(crate) fn words(lang: Lang) -> impl Future<Output = bool> {
    let fetched = future_to_promise(async move { Ok(JsValue::from_bool(is_there(lang) || fetch(lang).await)) });
    async move { JsFuture::from(fetched).await.is_ok_and(|are_there| are_there.is_truthy()) }
}

async fn fetch(lang: Lang) -> bool {
    // The element that holds the words or, in `src`, tells where they are.
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(&format!("text-{}", lang.code())));
    let Some(place) = place else { return false };
    let found = match place.text_content() {
        Some(within) if !within.is_empty() => Some(within),
        _ => text_of(&place).await.ok().flatten(),
    };
    // Somebody who presses twice has them from the first time.
    found.is_some_and(|found| provide(lang, found)) || is_there(lang)
}

async fn text_of(place: &Element) -> Result<Option<String>, JsValue> {
    let (Some(window), Some(address)) = (web_sys::window(), place.get_attribute("src")) else { return Ok(None) };
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
