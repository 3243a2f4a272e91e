//! The words that the program does not hold: the English ones, and in the divided program those of the Danish screens that are not shown
//! first. They lie beside it, in files of the site or within the single file, and are taken in when they are first wanted, so that nobody
//! waits for words that are not shown.

use js_sys::Promise;
use js_sys::futures::{JsFuture, spawn_local};
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
    // The element that holds the words or, in `src`, tells where they are.
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(&format!("text-{}", lang.code())));
    let within = place.as_ref().and_then(|place| place.text_content()).filter(|within| !within.is_empty());
    let fetched = if is_there(lang) || within.is_some() { None } else { place.and_then(|place| fetch(&place)) };
    async move {
        let found = match (within, fetched) {
            (None, Some(fetched)) => text(fetched).await.ok().flatten(),
            (within, _) => within,
        };
        // Somebody who presses twice has them from the first time.
        is_there(lang) || found.is_some_and(|found| provide(lang, found)) || is_there(lang)
    }
}

fn fetch(place: &Element) -> Option<Promise> {
    Some(web_sys::window()?.fetch_with_str(&place.get_attribute("src")?).unchecked_into())
}

async fn text(fetched: Promise) -> Result<Option<String>, JsValue> {
    let response: Response = JsFuture::from(fetched).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
