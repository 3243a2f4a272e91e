//! Where a number is from: author and title, address, and when somebody looked.

use std::rc::Rc;

use som_core::{Json, Path, Problem};
use yew::prelude::*;

use super::field::{Field, text_field};
use super::part::text_of;
use crate::env::Env;

/// The three fields of a source, such as `costs[0].source`, folded away under its title.
pub(crate) fn source_fields(env: &Env, path: &Path, value: &Json, problems: &Rc<Vec<Problem>>) -> Html {
    let part = |key: &'static str| value.at(&Path::default().key(key)).cloned().unwrap_or(Json::Null);
    let title = text_of(&part("title"));
    let field = |key: &'static str, width: &'static str| {
        let label = format!("source-{key}");
        let help = env.t(&format!("{label}-help"));
        let field = Field { path: path.key(key), value: part(key), label: env.t(&label), help, problems: problems.clone() };
        text_field(env, field, false, width)
    };
    let is_wrong = problems.iter().any(|found| found.path.starts_with(path));
    html! {
        <details class="details source-fields" open={is_wrong}>
            <summary class="details-summary">
                { if title.trim().is_empty() { env.t("source-add") } else { som_text::words!(env.lang, "source-is", title = title) } }
            </summary>
            <div class="details-text">
                { field("title", "xl") }
                { field("address", "xl") }
                { field("seen", "s") }
            </div>
        </details>
    }
}
