//! Pictures of the design system, from the sprite in the page. `assets/icons/used.txt` names those that are shipped.

use yew::prelude::*;

/// The picture with this name in the design system, beside words that say the same.
pub(crate) fn icon(name: &'static str) -> Html {
    html! { <svg class="icon-svg" aria-hidden="true" focusable="false"><use href={format!("#icon-{name}")}></use></svg> }
}
