//! Pictures of the design system, from the sprite in the page. `assets/icons/used.txt` names those that are shipped.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct IconProps {
    /// The picture's name in the design system.
    pub(crate) name: AttrValue,
}

/// A picture beside words that say the same.
#[component]
pub(crate) fn Icon(props: &IconProps) -> Html {
    html! { <svg class="icon-svg" aria-hidden="true" focusable="false"><use href={format!("#icon-{}", props.name)}></use></svg> }
}
