//! A part that is opened on demand, and is only made then.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct DetailsProps {
    pub(crate) summary: AttrValue,
    /// The `id` of the summary, where the focus can go to it.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// Makes what is inside.
    pub(crate) content: Callback<(), Html>,
}

/// The part.
#[component]
pub(crate) fn Details(props: &DetailsProps) -> Html {
    let is_open = use_state(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |event: MouseEvent| {
            // The state decides, so that the inside is there when it opens.
            event.prevent_default();
            is_open.set(!*is_open);
        })
    };
    html! {
        <details class="details disclosure" open={*is_open}>
            <summary class="details-summary" id={props.id.clone()} {onclick}>{ &props.summary }</summary>
            if *is_open { <div class="details-text disclosure-content">{ props.content.emit(()) }</div> }
        </details>
    }
}
