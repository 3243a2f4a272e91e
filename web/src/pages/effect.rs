//! Step 3: how many more succeed because of the intervention, how long it lasts, and how that is known.

mod curve;
mod evidence;
mod outcome;
mod persistence;
mod rates;

use std::collections::HashSet;
use std::rc::Rc;

use som_core::{Json, Path, Step};
use yew::prelude::*;

use crate::components::field::field_id;
use crate::components::icon::icon;
use crate::components::part::text_of;
use crate::document::{Action, Open, entries, go_to};
use crate::env::Env;
use outcome::{OutcomeItem, Worth};

/// So many success measures that need work are shown open at once.
const OPEN_AT_ONCE: usize = 3;

/// The page.
pub(crate) fn effect_page(env: &Env, open: &Open) -> Html {
    let derived = &open.derived;
    let list = Path::parse("outcomes");
    let outcomes = entries(&open.draft.case, "outcomes");
    let years = open.draft.consequence_years().unwrap_or(1);
    let mut seen = HashSet::new();
    let mut needing_work = 0;
    let mut items: Vec<Html> = Vec::with_capacity(outcomes.len());
    for (index, value) in outcomes.iter().enumerate() {
        let path = list.index(index);
        let is_here = |found: &Path| found.starts_with(&path) && !matches!(found.0.get(2), Some(Step::Key(key)) if key == "consequences");
        let problems: Vec<_> = derived.problems.iter().filter(|found| is_here(&found.path)).cloned().collect();
        let needs_work = !problems.is_empty() || derived.missing.iter().any(is_here);
        needing_work += usize::from(needs_work);
        // The consequences are edited on their own page; without them an outcome is quickly compared.
        let mut value = value.clone();
        value.put(&[Step::Key("consequences".into())], None);
        let id = value.at(&Path::parse("id")).map(text_of).unwrap_or_default();
        let name = if seen.insert(id.clone()) { format!("id-{id}") } else { format!("at-{index}") };
        let worth = derived.partial.as_deref().and_then(|(case, results)| {
            let (outcome, result) = (case.outcomes.get(index)?, results.by_outcome.get(index)?);
            Some(Rc::new(Worth {
                net_rate: outcome.success_rate.with - outcome.success_rate.without,
                successes: result.successes,
                participants: results.participants,
                shares: outcome.persistence_shares(years),
                explained: outcome.consequences.iter().map(|line| line.quantity.len()).max().unwrap_or(0),
            }))
        });
        items.push(html! {
            <OutcomeItem key={name} {index} count={outcomes.len()} {value} problems={Rc::new(problems)} {worth}
                opens={outcomes.len() == 1 || (needs_work && needing_work <= OPEN_AT_ONCE)} />
        });
    }
    let add = {
        let (env, list, count) = (env.clone(), list.clone(), outcomes.len());
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Add(list.clone(), new_outcome(), "outcome"));
            go_to(list.index(count).key("label"));
        })
    };
    html! { <>
        <h1>{ env.t("step-effekt") }</h1>
        <p class="lead">{ env.t("effect-lead") }</p>
        <section aria-labelledby="outcomes">
            <h2 id="outcomes">{ env.t("effect-outcomes") }</h2>
            <ul class="entries">{ for items }</ul>
            <div class="entry-add">
                <p class="entry-add-help">{ env.t(if outcomes.is_empty() { "effect-add-first" } else { "effect-add-help" }) }</p>
                <div class="button-row">
                    <button type="button" id={format!("add-{}", field_id(&list))} class="button button-secondary button-small" onclick={add}>
                        { icon("plus") }{ env.t("effect-add") }
                    </button>
                </div>
            </div>
        </section>
    </> }
}

/// A success measure without its numbers.
fn new_outcome() -> Json {
    let text = |text: &str| Json::text(text);
    Json::object([
        ("label", text("")),
        ("success_rate", Json::object([("with", text("")), ("without", text("")), ("basis", text("completers"))])),
        ("persistence", Json::object([("kind", text("constant"))])),
        ("consequences", Json::list([])),
    ])
}
