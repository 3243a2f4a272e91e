//! Search, filters and the entries that fit. The page and the dialog share it.

use som_core::Year;
use som_core::catalogue::{Catalogue, Confidence, Entry, EntryKind, Filter, Price, Scope};
use som_text::{Lang, catalogue as text, pick, plain, words};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::effect::is_uncompared;
use crate::browser;
use crate::env::Env;
use crate::knowledge::Knowledge;
use crate::route::Route;

/// So many entries are shown at once.
const SHOWN: usize = 40;

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Asked {
    pub(crate) text: String,
    pub(crate) filter: Filter,
    /// How many times more entries were asked for.
    pub(crate) more: usize,
}

/// What a finder looks in, and what happens to what is found.
pub(super) struct Finder<'a> {
    pub(super) knowledge: &'a Knowledge,
    /// Tells the ids of this finder from those of another one on the page.
    pub(super) id: &'static str,
    pub(super) asked: &'a Asked,
    pub(super) on_asked: Callback<Asked>,
    /// The kinds there are to choose from; all where empty.
    pub(super) kinds: &'static [EntryKind],
    /// What happens to the entry that is chosen; a link leads to its page where none is given.
    pub(super) on_pick: Option<Callback<String>>,
}

/// The search field, the filters and what was found.
pub(super) fn finder(env: &Env, props: &Finder<'_>) -> Html {
    let mut filter = props.asked.filter.clone();
    if filter.kinds.is_empty() {
        filter.kinds = props.kinds.to_vec();
    }
    let found = props.knowledge.find(&props.asked.text, &filter);
    let shown = SHOWN * (props.asked.more + 1);
    let oninput = {
        let (asked, on_asked) = (props.asked.clone(), props.on_asked.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            on_asked.emit(Asked { text, more: 0, ..asked.clone() });
        })
    };
    let more = {
        let (asked, on_asked) = (props.asked.clone(), props.on_asked.clone());
        Callback::from(move |_: MouseEvent| on_asked.emit(Asked { more: asked.more + 1, ..asked.clone() }))
    };
    let clear = {
        let (asked, on_asked) = (props.asked.clone(), props.on_asked.clone());
        Callback::from(move |_: MouseEvent| on_asked.emit(Asked { filter: Filter::default(), more: 0, ..asked.clone() }))
    };
    let input = format!("{}-search", props.id);
    let entries = found.iter().take(shown);
    html! {
        <div class="finder">
            <div class="form-group">
                <label class="form-label" for={input.clone()}>{ env.t("knowledge-search") }</label>
                <span class="form-hint" id={format!("{input}-hint")}>{ env.t("knowledge-search-help") }</span>
                <input id={input.clone()} class="form-input" type="search" autocomplete="off" spellcheck="false" value={props.asked.text.clone()} {oninput}
                    aria-describedby={format!("{input}-hint")} />
            </div>
            { filters(env, props) }
            <div class="finder-count">
                <p role="status">{ words!(env.lang, "knowledge-count", count = found.len()) }</p>
                if props.asked.filter != Filter::default() {
                    <button type="button" class="button button-tertiary button-small" onclick={clear}>{ env.t("knowledge-clear") }</button>
                }
            </div>
            if found.is_empty() { <p>{ env.t("knowledge-nothing") }</p> }
            <ul class="finder-list">{ for entries.map(|entry| item(env, props, *entry)) }</ul>
            if found.len() > shown {
                <button type="button" class="button button-secondary" onclick={more}>{ env.t("knowledge-more") }</button>
            }
        </div>
    }
}

/// That a price of one's own stands in for a shared one.
pub(super) fn own_instead(env: &Env, catalogue: &Catalogue, price: &Price) -> String {
    let figure = figure(env.lang, catalogue, Entry::Price(price));
    words!(env.lang, "own-instead", name = pick(env.lang, &price.name), figure = figure)
}

/// One entry in a few words: its figure, what it is, and how much it can be trusted.
fn item(env: &Env, props: &Finder<'_>, entry: Entry<'_>) -> Html {
    let (lang, catalogue) = (env.lang, &props.knowledge.catalogue);
    let name = pick(lang, entry.name()).to_owned();
    let link = match &props.on_pick {
        Some(on_pick) => {
            let (on_pick, id) = (on_pick.clone(), entry.id().to_owned());
            let onclick = Callback::from(move |_: MouseEvent| on_pick.emit(id.clone()));
            html! { <button type="button" class="finder-name" {onclick}>{ name }</button> }
        }
        None => html! { <a class="finder-name" href={Route::Knowledge(Some(entry.id().to_owned())).fragment()}>{ name }</a> },
    };
    let figure = figure(lang, catalogue, entry);
    let (design, months) = match entry {
        Entry::Effect(effect) => (Some(pick(lang, &effect.design_words).to_owned()), effect.follow_up_months),
        _ => (None, None),
    };
    let instead = if entry.own().is_none() { catalogue.own_instead_of(entry.id()) } else { None };
    let about = [
        Some(text::kind(lang, entry)),
        entry.own().map(|own| words!(lang, "own-of-list", list = own.list.as_str())),
        design,
        months.map(|months| words!(lang, "catalogue-follow-up-months", months = plain(lang, months))),
        entry.scope().map(|scope| text::scope(lang, scope)),
        entry
            .confidence()
            .map(|confidence| words!(lang, "knowledge-confidence-is", confidence = text::confidence(lang, confidence).to_lowercase())),
    ];
    let uncompared = matches!(entry, Entry::Effect(effect) if is_uncompared(effect));
    let finding = if let Entry::Effect(effect) = entry { Some(effect.result.key()) } else { None };
    html! {
        <li key={entry.id().to_owned()} class="finder-item" data-id={entry.id().to_owned()} data-finding={finding}>
            <span>{ link }if entry.own().is_some() { { " " }<span class="own-badge">{ env.t("own-badge") }</span> }</span>
            if let Entry::Effect(effect) = entry { <span class="finder-about">{ pick(lang, &effect.outcome) }{ " · " }{ pick(lang, &effect.population) }</span> }
            if !figure.is_empty() { <span class="finder-figure">{ figure }</span> }
            <span class="finder-about">{ about.into_iter().flatten().collect::<Vec<_>>().join(" · ") }</span>
            if let Some(price) = instead { <span class="finder-own">{ own_instead(env, catalogue, price) }</span> }
            if uncompared { <span class="finder-warning">{ env.t("knowledge-uncompared") }</span> }
        </li>
    }
}

/// What an entry comes to, in one line; empty where a table says it.
pub(super) fn figure(lang: Lang, catalogue: &Catalogue, entry: Entry<'_>) -> String {
    match entry {
        Entry::Price(price) => {
            let year = price.price_year.map_or_else(|| lang.t("knowledge-no-year"), |year| year.to_string());
            format!("{} ({year})", text::price_amount(lang, catalogue, price))
        }
        Entry::Effect(effect) => format!("{}: {}", text::finding(lang, effect), pick(lang, &effect.summary)),
        Entry::TargetGroup(group) => match group.success_measures.first() {
            Some(measure) => words!(lang, "knowledge-measure-is", measure = pick(lang, &measure.name)),
            None => lang.t("catalogue-no-success-measure"),
        },
        _ => String::new(),
    }
}

fn filters(env: &Env, props: &Finder<'_>) -> Html {
    let (lang, catalogue) = (env.lang, &props.knowledge.catalogue);
    let filter = &props.asked.filter;
    let all_kinds = if props.kinds.is_empty() { EntryKind::ALL } else { props.kinds };
    let has = |kinds: &[EntryKind]| all_kinds.iter().any(|kind| kinds.contains(kind));
    let is_price = [EntryKind::UnitPrice, EntryKind::Wage, EntryKind::InterventionCost, EntryKind::ReferencePoint];
    let select = |name: &'static str, chosen: String, options: Vec<(String, String)>, put: fn(&mut Filter, Option<&str>)| {
        let (asked, on_asked) = (props.asked.clone(), props.on_asked.clone());
        let onchange = Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut asked = asked.clone();
            put(&mut asked.filter, Some(value.as_str()).filter(|value| !value.is_empty()));
            on_asked.emit(Asked { more: 0, ..asked });
        });
        let id = format!("{}-{name}", props.id);
        html! {
            <div class="form-group">
                <label class="form-label" for={id.clone()}>{ env.t(&format!("knowledge-filter-{name}")) }</label>
                <select {id} class="form-select" {onchange}>
                    <option value="" selected={chosen.is_empty()}>{ env.t("knowledge-filter-all") }</option>
                    { for options.into_iter().map(|(value, name)| html! { <option selected={value == chosen} value={value.clone()}>{ name }</option> }) }
                </select>
            </div>
        }
    };
    let kinds = all_kinds.iter().map(|kind| (kind.key().to_owned(), env.t(&format!("catalogue-kind-{}", kind.key()))));
    let used = |area: &str| catalogue.prices.iter().any(|price| price.area == area && all_kinds.contains(&Entry::Price(price).kind()));
    let areas = catalogue.areas.iter().filter(|area| used(&area.id)).map(|area| (area.id.clone(), pick(lang, &area.name).to_owned()));
    let has_effects = |group: &str| catalogue.effects.iter().any(|effect| effect.target_group.as_deref() == Some(group));
    let groups = catalogue
        .target_groups
        .iter()
        .filter(|group| has_effects(&group.id))
        .map(|group| (group.id.clone(), pick(lang, &group.name).to_owned()));
    let entries = catalogue.entries().filter(|entry| all_kinds.contains(&entry.kind()));
    let years: std::collections::BTreeSet<Year> = entries.flat_map(Entry::years).collect();
    let years = years.into_iter().rev().map(|year| (year.to_string(), year.to_string()));
    let scopes = Scope::ALL.iter().map(|scope| (scope.key().to_owned(), text::scope(lang, *scope)));
    let sure = Confidence::ALL.iter().map(|confidence| (confidence.key().to_owned(), text::confidence(lang, *confidence)));
    let chosen_kind = filter.kinds.first().map_or_else(String::new, |kind| kind.key().to_owned());
    let key = |key: Option<&'static str>| key.unwrap_or_default().to_owned();
    html! {
        <details class="details finder-filters" open={props.kinds.is_empty() && browser::is_wide()}>
            <summary class="details-summary">{ env.t("knowledge-filters") }</summary>
            <div class="details-text finder-selects">
                if all_kinds.len() > 1 {
                    { select("kind", chosen_kind, kinds.collect(), |filter, value| {
                        filter.kinds = value.and_then(EntryKind::from_key).into_iter().collect();
                    }) }
                }
                if has(&is_price) {
                    { select("area", filter.area.clone().unwrap_or_default(), areas.collect(), |filter, value| filter.area = value.map(str::to_owned)) }
                }
                if has(&[EntryKind::Effect]) {
                    { select("group", filter.target_group.clone().unwrap_or_default(), groups.collect(), |filter, value| {
                        filter.target_group = value.map(str::to_owned);
                    }) }
                }
                if has(&is_price) {
                    { select("year", filter.year.map_or_else(String::new, |year| year.to_string()), years.collect(), |filter, value| {
                        filter.year = value.and_then(|value| value.parse().ok()).map(Year);
                    }) }
                    { select("scope", key(filter.scope.map(Scope::key)), scopes.collect(), |filter, value| filter.scope = value.and_then(Scope::from_key)) }
                }
                { select("confidence", key(filter.confidence.map(Confidence::key)), sure.collect(), |filter, value| {
                    filter.confidence = value.and_then(Confidence::from_key);
                }) }
            </div>
        </details>
    }
}
