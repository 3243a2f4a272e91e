//! Vidensbanken: prices, effects, target groups and parameters, each with its source. It is found from the header, and from each
//! field that one of its figures fits.

mod dialog;
mod effect;
mod entry;
mod finder;
mod page;
mod place;
mod plot;
mod use_in;
mod using;

use som_text::words;
use yew::prelude::*;

use crate::components::icon::icon;
use crate::env::Env;

pub(crate) use dialog::KnowledgeDialogProps;
pub(crate) use page::KnowledgePageProps;
pub(crate) use place::Place;

/// The button beside a field that the knowledge base can fill in.
pub(crate) fn find_button(env: &Env, place: Place) -> Html {
    let name = words!(env.lang, "knowledge-find", place = env.t(&format!("knowledge-place-{}", place.key())));
    let find = env.find.clone();
    let onclick = Callback::from(move |_: MouseEvent| find.emit(place.clone()));
    html! {
        <button type="button" class="button button-tertiary button-small find-button" aria-haspopup="dialog" {onclick}>{ icon("search") }{ name }</button>
    }
}
