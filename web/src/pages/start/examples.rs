//! The worked examples, each with what is published about it.

use som_core::{Decimal, Json, Path};
use som_text::{kroner, words};
use yew::prelude::*;

use crate::document::{EXAMPLES, Example, entries, field};
use crate::env::Env;

/// The examples, each with the tree of its case file.
pub(crate) type Examples = Vec<(Example, Json)>;

/// Reads the examples.
pub(crate) fn all() -> Examples {
    EXAMPLES.into_iter().filter_map(|example| Some((example, example.case()?))).collect()
}

/// The cards. `on_example` opens one.
pub(crate) fn examples(env: &Env, all: &Examples, on_example: &Callback<Example>) -> Html {
    html! {
        <section aria-labelledby="examples">
            <h2 id="examples">{ env.t("start-examples") }</h2>
            <p>{ env.t("start-examples-lead") }</p>
            <ul class="start-examples">
                { for all.iter().map(|(example, case)| card(env, *example, case, on_example)) }
            </ul>
        </section>
    }
}

fn card(env: &Env, example: Example, case: &Json, on_example: &Callback<Example>) -> Html {
    let title = env.t(&format!("example-{}-title", example.key));
    let about = case.at(&Path::parse("about"));
    let constructed = about.and_then(|about| field(about, "constructed")) == Some(&Json::Bool(true));
    let onclick = on_example.reform(move |_: MouseEvent| example);
    let yardsticks = about.map(|about| entries(about, "yardsticks").to_vec()).unwrap_or_default();
    html! {
        <li class="start-example">
            <h3>{ &title }</h3>
            if constructed { <p class="start-constructed">{ env.t("constructed") }</p> }
            <p>{ env.t(&format!("example-{}-text", example.key)) }</p>
            if !yardsticks.is_empty() {
                <ul class="start-yardsticks">{ for yardsticks.iter().enumerate().map(|(place, yardstick)| yardstick_line(env, example, place, yardstick)) }</ul>
            }
            <button type="button" class="button button-secondary" {onclick}>
                { env.t("start-open-example") }<span class="sr-only">{ ": " }{ &title }</span>
            </button>
        </li>
    }
}

/// A published result in words, with its amount and where it is from.
fn yardstick_line(env: &Env, example: Example, place: usize, yardstick: &Json) -> Html {
    let text = |path: &str| match yardstick.at(&Path::parse(path)) {
        Some(Json::Text(text)) => text.to_string(),
        _ => String::new(),
    };
    let Ok(amount) = text("amount").parse::<Decimal>() else { return Html::default() };
    let words = words!(env.lang, &format!("example-{}-yardstick-{place}", example.key), amount = kroner(env.lang, amount));
    html! {
        <li>
            { words }{ " " }
            <a href={text("source.address")} target="_blank" rel="noopener noreferrer">{ text("source.title") }<span class="sr-only">{ " " }{ env.t("start-new-window") }</span></a>
        </li>
    }
}
