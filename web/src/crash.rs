//! If the program itself fails: a page, made without the framework, that offers what was saved and a fresh start.

use gloo::events::EventListener;
use som_text::words;
use wasm_bindgen::{JsCast, closure::Closure};

use crate::browser;
use crate::document::Store;

/// From now on a panic shows the page instead of a dead screen.
pub(crate) fn prepare() {
    std::panic::set_hook(Box::new(|info| {
        // What happens here must not fail in turn, so every step may come to nothing.
        let _ = show(&info.to_string());
    }));
    // A trap that is no panic, such as a stack that is used up.
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "error", |event| {
            let error = event.dyn_ref::<web_sys::ErrorEvent>().map(web_sys::ErrorEvent::error);
            if let Some(error) = error.filter(|error| error.is_instance_of::<js_sys::WebAssembly::RuntimeError>()) {
                let _ = show(&String::from(js_sys::Object::from(error).to_string()));
            }
        })
        .forget();
    }
}

/// A panic ends in a trap of its own, after its page is shown.
fn is_shown() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.get_element_by_id("crash").is_some())
}

fn show(reason: &str) -> Option<()> {
    if is_shown() {
        return None;
    }
    let store = Store::open();
    let lang = store.lang().unwrap_or_default();
    let document = web_sys::window()?.document()?;
    let body = document.body()?;
    let element = |name: &str, text: &str| {
        let element = document.create_element(name).ok()?;
        element.set_text_content(Some(text));
        Some(element)
    };
    body.set_text_content(None);
    let main = element("main", "")?;
    main.set_class_name("container crash");
    main.set_id("crash");
    main.append_child(element("h1", &lang.t("crash-title"))?.as_ref()).ok()?;
    main.append_child(element("p", &lang.t("crash-text"))?.as_ref()).ok()?;
    let reload = button(&document, "button button-primary", &lang.t("crash-reload"), || {
        let _ = web_sys::window().map(|window| window.location().reload());
    })?;
    main.append_child(&reload).ok()?;
    let list = element("ul", "")?;
    for entry in store.list() {
        let title = if entry.title.is_empty() { lang.t("untitled") } else { entry.title.clone() };
        let item = element("li", "")?;
        let save = button(&document, "button button-secondary", &words!(lang, "crash-save", title = title), move || {
            if let Some((draft, _)) = Store::open().load(&entry.id) {
                browser::save_file(&browser::file_name(&entry.title), &draft.case.to_text());
            }
        })?;
        item.append_child(&save).ok()?;
        list.append_child(&item).ok()?;
    }
    main.append_child(&list).ok()?;
    main.append_child(element("p", &lang.t("crash-reason"))?.as_ref()).ok()?;
    main.append_child(element("pre", reason)?.as_ref()).ok()?;
    body.append_child(&main).ok()?;
    document.document_element()?.set_attribute("lang", lang.code()).ok()
}

fn button(document: &web_sys::Document, class: &str, text: &str, action: impl FnMut() + 'static) -> Option<web_sys::Node> {
    let button = document.create_element("button").ok()?;
    button.set_class_name(class);
    button.set_text_content(Some(text));
    let action = Closure::<dyn FnMut()>::new(action);
    button.add_event_listener_with_callback("click", action.as_ref().unchecked_ref()).ok()?;
    // The page lasts until it is reloaded.
    action.forget();
    Some(button.into())
}
