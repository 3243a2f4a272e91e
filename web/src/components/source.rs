//! Where a number is from: author and title, address, and when somebody looked.

use std::rc::Rc;

use som_core::{Json, Path, Problem, Step};
use yew::prelude::*;

use super::field::TextField;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct SourceFieldsProps {
    /// Where the source is in the case, such as `costs[0].source`.
    pub(crate) path: Path,
    /// What is there; `Null` where nothing is yet.
    pub(crate) value: Json,
    #[prop_or_default]
    pub(crate) problems: Rc<Vec<Problem>>,
}

/// The three fields of a source, folded away under its title.
#[component]
pub(crate) fn SourceFields(props: &SourceFieldsProps) -> Html {
    let env = use_env();
    let part = |key: &'static str| props.value.child(&Step::Key(key.into())).cloned().unwrap_or(Json::Null);
    let title = match part("title") {
        Json::Text(title) if !title.trim().is_empty() => Some(title),
        _ => None,
    };
    let field = |key: &'static str, words: &str, help: &str, width: &'static str| {
        html! {
            <TextField path={props.path.key(key)} value={part(key)} label={env.t(words)} help={Some(AttrValue::from(env.t(help)))} {width}
                problems={props.problems.clone()} />
        }
    };
    let is_wrong = props.problems.iter().any(|found| found.path.starts_with(&props.path));
    html! {
        <details class="details source-fields" open={is_wrong}>
            <summary class="details-summary">
                { match title {
                    Some(title) => som_text::words!(env.lang, "source-is", title = title.to_string()),
                    None => env.t("source-add"),
                } }
            </summary>
            <div class="details-text">
                { field("title", "source-title", "source-title-help", "xl") }
                { field("address", "source-address", "source-address-help", "xl") }
                { field("seen", "source-seen", "source-seen-help", "s") }
            </div>
        </details>
    }
}
