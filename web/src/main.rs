//! The Åben SØM app. Everything is calculated here, in the browser.

mod app;
mod browser;
mod calculation;
mod components;
mod crash;
mod document;
mod env;
mod explain_dialog;
mod keep;
mod knowledge;
mod languages;
mod later;
mod pages;
mod route;

use som_text::Lang;

fn main() {
    crash::prepare();
    match document::Store::open().lang() {
        // Without its words a language that was chosen cannot be shown, and the app is Danish until it can.
        Some(Lang::En) => languages::with_words(Lang::En, |_| start()),
        // What is shown first is there.
        _ => start(),
    }
}

fn start() {
    crash::prepare();
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    match root {
        Some(root) => {
            // What the page shows while it loads.
            root.set_text_content(None);
            yew::Renderer::<app::App>::with_root(root).render();
        }
        None => {
            yew::Renderer::<app::App>::new().render();
        }
    }
}
