//! Step 2: what the intervention costs, who pays, and what is saved on what it replaces.

mod amount;
mod committees;
mod form;
mod line;
mod payers;
mod price_index;
mod template;
mod totals;

use std::collections::HashSet;
use std::rc::Rc;

use som_core::{Line, LineKind, Path, View};
use som_text::words;
use yew::prelude::*;

use crate::components::field::field_id;
use crate::components::icon::icon;
use crate::components::marks::Marks;
use crate::components::part::text_of;
use crate::document::{Action, Open, entries, go_to};
use crate::env::Env;
use crate::pages::knowledge::{Place, find_button};
use line::{CostLineItem, Frame};
use price_index::price_indices;
use template::TEMPLATES;
use totals::totals;

/// So many lines that need work are shown open at once; the others open when they are chosen.
const OPEN_AT_ONCE: usize = 5;

/// The page.
pub(crate) fn costs_page(env: &Env, open: &Open) -> Html {
    html! { <>
        <h1>{ env.t("step-omkostninger") }</h1>
        <p class="lead">{ env.t("costs-lead") }</p>
        <section aria-labelledby="cost-lines">
            <h2 id="cost-lines">{ env.t("costs-heading") }</h2>
            <p>{ env.t("costs-grants") }</p>
            { lines(env, open, LineKind::Cost) }
        </section>
        <section aria-labelledby="saved-cost-lines">
            <h2 id="saved-cost-lines">{ env.t("saved-costs-heading") }</h2>
            <p>{ env.t("saved-costs-lead") }</p>
            { lines(env, open, LineKind::SavedCost) }
        </section>
        { price_indices(env, open) }
        { committees::committees(env, open) }
        { totals(env, open) }
    </> }
}

/// One list of cost lines, and the buttons that add to it.
fn lines(env: &Env, open: &Open, kind: LineKind) -> Html {
    let key = if kind == LineKind::SavedCost { "saved_costs" } else { "costs" };
    let list = Path::parse(key);
    let lines = entries(&open.draft.case, key);
    let derived = &open.derived;
    let frame = Frame {
        start_year: open.draft.whole_at("start_year"),
        price_year: open.draft.whole_at("price_year"),
        horizon: open.draft.whole_at("horizon_years").unwrap_or(1).clamp(1, 100),
    };
    let marks = Rc::new(Marks::of(env.lang, &open.draft));
    let mut seen = HashSet::new();
    let mut needing_work = 0;
    let items = lines.iter().enumerate().map(|(index, value)| {
        let path = list.index(index);
        let line = Line { kind, index };
        let problems = derived.problems_in(&path);
        let needs_work = !problems.is_empty() || derived.missing.iter().any(|missing| missing.starts_with(&path));
        needing_work += usize::from(needs_work);
        let results = derived.partial.as_deref();
        let cost = results.and_then(|(case, _)| Some((case, case.cost_line(line)?)));
        let own_amount = cost.map(|(_, cost)| cost.own_amount());
        let moved = cost.and_then(|(case, cost)| Some((case.moved(cost.price_year, cost.index.as_deref())?, case.amount_of(cost))));
        let total = results.and_then(|(_, results)| results.by_line.iter().find(|each| each.line == line)).map(|each| each.of(View::All));
        // A line keeps what is open in it when it is moved. Two of the same name are told apart by their places.
        let id = value.at(&Path::parse("id")).map(text_of).unwrap_or_default();
        let name = if seen.insert(id.clone()) { format!("id-{id}") } else { format!("at-{index}") };
        html! {
            <CostLineItem key={name} list={list.clone()} {kind} {index} count={lines.len()} value={value.clone()} {problems}
                needs_work={needs_work && needing_work <= OPEN_AT_ONCE} {frame} {own_amount} {moved} {total} marks={marks.clone()} />
        }
    });
    let items: Vec<Html> = items.collect();
    let add = |template: template::Template| {
        let (env, list, count) = (env.clone(), list.clone(), lines.len());
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Add(list.clone(), template.line(), "cost"));
            go_to(list.index(count).key("label"));
        })
    };
    let name = format!("add-{key}");
    html! { <>
        if !items.is_empty() { <ul class="entries">{ for items }</ul> }
        <div id={field_id(&list)} tabindex="-1" class="entry-add" role="group" aria-labelledby={name.clone()}>
            <p id={name}>{ env.t(if kind == LineKind::SavedCost { "saved-costs-add" } else { "costs-add" }) }</p>
            <div class="button-row">
                { for TEMPLATES.into_iter().enumerate().map(|(place, template)| html! {
                    <button type="button" id={(place == 0).then(|| format!("add-{}", field_id(&list)))} class="button button-secondary button-small" onclick={add(template)}>
                        { icon("plus") }
                        { words!(env.lang, &format!("cost-template-{}", template.key)) }
                    </button>
                }) }
            </div>
            { find_button(env, Place::NewCost(list.clone())) }
        </div>
    </> }
}
