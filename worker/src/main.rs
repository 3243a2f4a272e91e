//! The worker's module. `assets/boot/worker.js` starts it and carries the messages.

use wasm_bindgen::prelude::*;

/// Does what the page asks: a request as JSON, and the bytes of a file. Gives a list of the answer as JSON and, where a file was made,
/// its bytes.
///
/// # Errors
/// What is wrong with the request; the page and its worker are of one version, so nothing should be.
#[wasm_bindgen]
pub fn answer(request: &str, file: &[u8], progress: &js_sys::Function) -> Result<js_sys::Array, JsError> {
    let request = serde_json::from_str(request)?;
    let tell = |share: f64| {
        // Nobody may be listening any more.
        let _ = progress.call1(&JsValue::NULL, &share.into());
    };
    let (answer, made) = som_worker::answer(request, file, tell);
    let answer = js_sys::Array::of1(&serde_json::to_string(&answer)?.into());
    if let Some(made) = made {
        answer.push(&js_sys::Uint8Array::from(made.as_slice()));
    }
    Ok(answer)
}

fn main() {}
