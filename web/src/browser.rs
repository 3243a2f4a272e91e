//! Small dealings with the browser.

use std::cell::{Cell, OnceCell};

use gloo::events::EventListener;
use som_text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Whether the app runs as the single file rather than from a site.
pub(crate) fn is_one_file() -> bool {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-build")).is_some_and(|build| build == "one-file")
}

/// Whether there is room for more than one column.
pub(crate) fn is_wide() -> bool {
    web_sys::window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64()).is_some_and(|width| width >= 768.0)
}

/// The calendar year of now.
pub(crate) fn this_year() -> u64 {
    u64::from(js_sys::Date::new_0().get_full_year())
}

/// The time of day of a moment, such as 10.42 or, in English, 10:42.
pub(crate) fn clock(lang: Lang, milliseconds: f64) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds));
    let mark = if lang == Lang::Da { '.' } else { ':' };
    format!("{}{mark}{:02}", date.get_hours(), date.get_minutes())
}

/// The day of a moment, as a language writes it.
pub(crate) fn day(lang: Lang, milliseconds: f64) -> String {
    written_day(lang, &in_order(&js_sys::Date::new(&JsValue::from_f64(milliseconds))))
}

/// The day of today, such as 2026-11-22.
pub(crate) fn today() -> String {
    in_order(&js_sys::Date::new_0())
}

fn in_order(date: &js_sys::Date) -> String {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A date such as 2026-11-22 as it is written: 22.11.2026 in Danish.
pub(crate) fn written_day(lang: Lang, date: &str) -> String {
    match lang {
        Lang::Da => date.split('-').rev().map(|part| part.trim_start_matches('0')).collect::<Vec<_>>().join("."),
        Lang::En => date.to_owned(),
    }
}

/// A name that nothing else in this browser has, and that sorts behind the names of all that was made before it.
pub(crate) fn new_id() -> String {
    let mut number = (js_sys::Date::now() * 1_000.0 + js_sys::Math::random() * 1_000.0) as u64;
    let mut digits = Vec::new();
    while number > 0 {
        digits.extend(char::from_digit((number % 36) as u32, 36));
        number /= 36;
    }
    // The highest digit first: until the year 2085 all names are ten digits long.
    digits.into_iter().rev().collect()
}

/// Moves the focus to the element with this `id`, and scrolls it into sight. Whether there is one.
pub(crate) fn focus(id: &str) -> bool {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    // What is folded away cannot take the focus; what it is folded away under can.
    while let Ok(Some(folded)) = element.closest("details:not([open]) > :not(summary)") {
        let _ = folded.parent_element().map(|details| details.set_attribute("open", ""));
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    into_sight(&element);
    true
}

/// Scrolls so that an element stands in the upper part of the window, unless it is well in sight.
fn into_sight(element: &HtmlElement) {
    let Some((window, height)) = web_sys::window().and_then(|window| Some((window.clone(), window.inner_height().ok()?.as_f64()?))) else {
        return;
    };
    let place = element.get_bounding_client_rect();
    if place.top() < 0.1 * height || place.bottom() > 0.9 * height {
        window.scroll_by_with_x_and_y(0.0, place.top() - 0.2 * height);
    }
}

/// So often the place of an element is looked at after all has come that was still to be fetched, and so many milliseconds apart.
const LOOKS: u32 = 20;
const BETWEEN_LOOKS: u32 = 50;
/// What is still fetched after so many looks is not waited for.
const MOST_LOOKS: u32 = 400;

thread_local! {
    /// Whether somebody has scrolled, pressed or typed since an element was taken into sight.
    static TAKEN_OVER: Cell<bool> = const { Cell::new(false) };
    static LISTENERS: OnceCell<Vec<EventListener>> = const { OnceCell::new() };
}

/// Keeps the element that has the focus in sight while what is above it is still being fetched. Whoever scrolls or goes on is let.
pub(crate) fn keep_in_sight(id: &str) {
    let Some(window) = web_sys::window() else { return };
    LISTENERS.with(|listeners| {
        listeners.get_or_init(|| {
            let take = |event: &'static str| EventListener::new(&window, event, |_| TAKEN_OVER.set(true));
            ["wheel", "touchmove", "keydown", "mousedown"].map(take).into()
        });
    });
    TAKEN_OVER.set(false);
    look(id.to_owned(), LOOKS, MOST_LOOKS);
}

fn look(id: String, looks: u32, most: u32) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.as_ref().and_then(|document| document.get_element_by_id(&id)).and_then(|element| element.dyn_into().ok());
    let Some(element) = element.filter(|_| !TAKEN_OVER.get() && focused().as_ref() == Some(&id)) else { return };
    into_sight(&element);
    let is_growing = document.is_some_and(|document| matches!(document.query_selector("main .later-waiting"), Ok(Some(_))));
    let (looks, most) = if is_growing { (Some(looks), most.checked_sub(1)) } else { (looks.checked_sub(1), Some(most)) };
    if let Some((looks, most)) = looks.zip(most) {
        gloo::timers::callback::Timeout::new(BETWEEN_LOOKS, move || look(id, looks, most)).forget();
    }
}

/// The `id` of the element that has the focus; empty where it has none, and `None` where nothing has the focus.
pub(crate) fn focused() -> Option<String> {
    let element = web_sys::window()?.document()?.active_element()?;
    (element.tag_name() != "BODY").then(|| element.id())
}

/// Offers a text as a file to save.
pub(crate) fn save_file(name: &str, text: &str) {
    save(name, &JsValue::from_str(text));
}

/// Offers a text or bytes as a file to save.
pub(crate) fn save(name: &str, content: &JsValue) {
    let attempt = || -> Result<(), JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(match name.rsplit('.').next() {
            Some("txt") => "text/plain",
            Some("csv") => "text/csv",
            Some("zip") => "application/zip",
            _ => "application/json",
        });
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(content), &options)?;
        let address = web_sys::Url::create_object_url_with_blob(&blob)?;
        let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has taken the file over by then.
        gloo::timers::callback::Timeout::new(10_000, move || {
            let _ = web_sys::Url::revoke_object_url(&address);
        })
        .forget();
        Ok(())
    };
    let _ = attempt();
}

/// Reads the bytes of a file; none where the browser cannot.
pub(crate) fn bytes_of(file: &web_sys::File, then: impl FnOnce(Option<js_sys::Uint8Array>) + 'static) {
    let bytes = file.array_buffer();
    js_sys::futures::spawn_local(async move {
        then(js_sys::futures::JsFuture::from(bytes).await.ok().map(|buffer| js_sys::Uint8Array::new(&buffer)));
    });
}

/// The name of a file from a title: letters and digits, the rest as hyphens.
pub(crate) fn file_name(title: &str) -> String {
    named(title, "som.json")
}

/// The name of a file with this end from a title.
pub(crate) fn named(title: &str, end: &str) -> String {
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    format!("{}.{end}", if name.is_empty() { "beregning" } else { &name })
}
