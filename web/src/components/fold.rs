//! Entries of a list that are shown as one line until somebody works on them, so that a long list stays readable and quick.

use yew::prelude::*;

use super::icon::icon;

/// Whether an entry is open, and how to open or close it. It opens by itself when `needs_work` becomes true and never closes by
/// itself: what somebody is writing in stays where it is.
#[hook]
pub(crate) fn use_fold(needs_work: bool) -> (bool, Callback<bool>) {
    let is_open = use_state_eq(move || needs_work);
    {
        let is_open = is_open.clone();
        use_effect_with(needs_work, move |needs_work| {
            if *needs_work {
                is_open.set(true);
            }
        });
    }
    let set = {
        let is_open = is_open.clone();
        Callback::from(move |open| is_open.set(open))
    };
    (*is_open, set)
}

/// Opens an entry when a link takes the focus to its container, which is the case when it is closed and its fields are not there.
pub(crate) fn opens_on_focus(id: String, set: Callback<bool>) -> Callback<FocusEvent> {
    Callback::from(move |event: FocusEvent| {
        let is_container = event.target_dyn_into::<web_sys::Element>().is_some_and(|element| element.id() == id);
        if is_container {
            set.emit(true);
        }
    })
}

/// The button that opens and closes what it names.
pub(crate) fn toggle(
    class: &'static str,
    id: Option<String>,
    opens: Option<String>,
    (is_open, set): (bool, &Callback<bool>),
    inside: Html,
) -> Html {
    let onclick = set.reform(move |_: MouseEvent| !is_open);
    html! {
        <button type="button" {class} {id} {onclick} aria-expanded={is_open.to_string()} aria-controls={opens.filter(|_| is_open)}>
            { icon(if is_open { "chevron-up" } else { "chevron-down" }) }
            { inside }
        </button>
    }
}

/// An entry of a list: its name, which opens and closes it, what is told beside the name, and the form, which is there while it is open.
pub(crate) fn entry(id: String, name: &str, (is_open, set): (bool, Callback<bool>), beside: Html, form: impl FnOnce() -> Html) -> Html {
    let (body, heading) = (format!("{id}-form"), format!("{id}-name"));
    html! {
        <li class={classes!("entry", is_open.then_some("entry-open"))} id={id.clone()} tabindex="-1" aria-labelledby={heading.clone()}
            onfocus={opens_on_focus(id, set.clone())}>
            <div class="entry-summary">
                <h3 class="entry-title">
                    { toggle("entry-toggle", Some(heading), Some(body.clone()), (is_open, &set), html! { <span>{ name }</span> }) }
                </h3>
                { beside }
            </div>
            if is_open { <div class="entry-form" id={body}>{ form() }</div> }
        </li>
    }
}
