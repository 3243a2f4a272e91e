//! Entries of a list that are shown as one line until somebody works on them, so that a long list stays readable and quick.

use yew::prelude::*;

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
