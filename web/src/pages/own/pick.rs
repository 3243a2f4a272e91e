//! Prices and effects of the knowledge base that are to go into a package.

use std::collections::BTreeSet;

use som_core::catalogue::{Entry, EntryKind, Filter};
use som_text::{catalogue as text, pick, plain, words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::tick;
use crate::env::use_env;
use crate::knowledge::{Loaded, stand_in, use_knowledge};

/// So many of those that fit are offered at once.
const OFFERED: usize = 8;
/// What can be shared one by one: figures with a source of their own.
const KINDS: [EntryKind; 4] = [EntryKind::UnitPrice, EntryKind::InterventionCost, EntryKind::Wage, EntryKind::Effect];

#[derive(Properties, PartialEq)]
pub(super) struct PickProps {
    /// The ids that are chosen.
    pub(super) chosen: BTreeSet<String>,
    pub(super) on_chosen: Callback<BTreeSet<String>>,
}

/// A search, what fits, and what is chosen.
#[component]
pub(super) fn Pick(props: &PickProps) -> Html {
    let env = use_env();
    let (loaded, again) = use_knowledge();
    let asked = use_state(String::new);
    let Loaded::Ready(knowledge) = &loaded else { return stand_in(&env, &loaded, &again) };
    let catalogue = &knowledge.catalogue;
    let filter = Filter { kinds: KINDS.to_vec(), ..Filter::default() };
    // A price without a price year is no price that others can use.
    let is_shareable = |entry: &Entry<'_>| entry.own().is_none() && !matches!(entry, Entry::Price(price) if price.price_year.is_none());
    let found = if asked.trim().is_empty() { Vec::new() } else { knowledge.find(&asked, &filter) };
    let found: Vec<Entry<'_>> = found.into_iter().filter(is_shareable).collect();
    let offered = found.iter().filter(|entry| !props.chosen.contains(entry.id())).take(OFFERED);
    let oninput = {
        let asked = asked.clone();
        Callback::from(move |event: InputEvent| asked.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let one = |entry: Entry<'_>| {
        let (id, chosen, on_chosen) = (entry.id().to_owned(), props.chosen.clone(), props.on_chosen.clone());
        let is_chosen = chosen.contains(&id);
        let figure = match entry {
            Entry::Price(price) => {
                format!(
                    "{} ({})",
                    text::price_amount(env.lang, catalogue, price),
                    price.price_year.map_or_else(String::new, |year| year.to_string())
                )
            }
            // One intervention may have been followed for different lengths of time.
            Entry::Effect(effect) => {
                let months =
                    effect.follow_up_months.map(|months| words!(env.lang, "catalogue-follow-up-months", months = plain(env.lang, months)));
                std::iter::once(pick(env.lang, &effect.outcome).to_owned()).chain(months).collect::<Vec<_>>().join(", ")
            }
            _ => String::new(),
        };
        let label = html! { <>{ pick(env.lang, entry.name()) }<span class="own-example">{ " · " }{ figure }</span></> };
        let on = {
            let id = id.clone();
            move |on: bool| {
                let mut next = chosen.clone();
                if on {
                    next.insert(id.clone())
                } else {
                    next.remove(&id)
                };
                on_chosen.emit(next);
            }
        };
        html! { <li key={id.clone()}>{ tick(format!("share-entry-{id}"), label, is_chosen, on) }</li> }
    };
    let chosen = props.chosen.iter().filter_map(|id| catalogue.entry(id));
    html! { <>
        <div class="form-group">
            <label class="form-label" for="share-search">{ env.t("package-search") }</label>
            <input id="share-search" class="form-input" type="search" autocomplete="off" spellcheck="false" value={(*asked).clone()} {oninput} />
        </div>
        <ul class="own-picks">{ for chosen.map(one) }{ for offered.copied().map(one) }</ul>
        if !asked.trim().is_empty() {
            <p role="status">
                { words!(env.lang, "package-found", count = found.len()) }
                if found.len() > OFFERED { { " " }{ words!(env.lang, "package-more", shown = OFFERED) } }
            </p>
        }
    </> }
}
