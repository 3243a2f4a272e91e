//! What is known of the quantities of a consequence: what they are, of whom, and how much there is to save from.

use som_core::Path;
use yew::prelude::*;

use super::form::clearable;
use crate::components::entry::Kind;
use crate::components::part::Part;
use crate::document::Action;

const FIELDS: [&str; 3] = ["quantity_from", "baseline", "target_group"];

/// Whether anything is said of them.
pub(super) fn is_told(line: &Part<'_>) -> bool {
    FIELDS.iter().any(|field| !line.text_of(field).is_empty())
}

/// The fields.
pub(super) fn estimate_fields(line: &Part<'_>) -> Html {
    let env = line.env;
    let options = [
        ("", "quality-unsaid"),
        ("register", "quality-quantity_from-register"),
        ("study", "quality-quantity_from-study"),
        ("own", "quality-quantity_from-own"),
    ];
    let options = options.map(|(key, words)| (AttrValue::from(key), AttrValue::from(env.t(words)))).to_vec();
    html! { <>
        { line.choice("quantity_from", "quality-quantity_from", options, "", Some(chosen(line, line.path_of("quantity_from")))) }
        { clearable(line, "baseline", "quality-baseline", Kind::Decimal, None, "s") }
        { line.text("target_group", "quality-target_group", false) }
    </> }
}

/// Puts what was chosen; a choice of nothing takes the field away.
fn chosen(line: &Part<'_>, path: Path) -> Callback<AttrValue> {
    let env = line.env.clone();
    Callback::from(move |chosen: AttrValue| match chosen.as_str() {
        "" => env.dispatch.emit(Action::Unset(path.clone())),
        chosen => env.set(&path, som_core::Json::text(chosen)),
    })
}
