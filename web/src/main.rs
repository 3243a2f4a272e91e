//! The Åben SØM app.
use yew::prelude::*;

#[function_component]
fn App() -> Html {
    html! { <main id="main"><h1>{ "Åben SØM" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
