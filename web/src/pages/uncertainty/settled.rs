//! The calculation as it was when typing last paused, for what takes longer than a frame.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::document::Open;

/// Typing has paused after so many milliseconds.
const PAUSE: u32 = 200;

/// The open calculation, some time after it changes.
#[hook]
pub(super) fn use_settled(open: &Rc<Open>) -> Rc<Open> {
    let settled = use_state(|| open.clone());
    {
        let settled = settled.clone();
        use_effect_with(open.clone(), move |open| {
            let open = open.clone();
            let timer = (*settled != open).then(|| Timeout::new(PAUSE, move || settled.set(open)));
            move || drop(timer)
        });
    }
    (*settled).clone()
}
