//! The price indices that move amounts of other years to the price year of the calculation: its own, and further ones by name.

mod paste_form;
mod pasted;
mod series;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use som_core::{Json, Path, Problem};
use som_text::words;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use self::table::IndexTable;
use crate::components::details::Details;
use crate::components::field::problem_at;
use crate::components::lines::keep_focus;
use crate::components::part::text_of;
use crate::document::{Action, Draft, Open, entries, go_to};
use crate::env::{Env, use_env};

/// Where an index is in the case.
#[derive(Clone, PartialEq)]
struct Place {
    levels: Path,
    source: Path,
    estimates: Path,
}

impl Place {
    /// The calculation's own index, or the one with a name.
    fn of(name: &str) -> Place {
        if name.is_empty() {
            return Place {
                levels: Path::parse("price_index"),
                source: Path::parse("price_index_source"),
                estimates: Path::parse("price_index_estimates"),
            };
        }
        let index = Path::parse("other_indices").key(name.to_owned());
        Place { levels: index.key("levels"), source: index.key("source"), estimates: index.key("estimates") }
    }
}

/// The years that each index must have, by its name, which the calculation's own has not: the price year of the calculation and those of the
/// lines that are moved by it, where any line has another one.
fn years_needed(draft: &Draft) -> BTreeMap<String, BTreeSet<usize>> {
    let case = &draft.case;
    let text = |line: &Json, path: String| line.at(&Path::parse(&path)).map(text_of).unwrap_or_default();
    let moved = |line: &Json, of: &str| Some((text(line, format!("{of}index")), text(line, format!("{of}price_year")).parse().ok()?));
    let costs = entries(case, "costs").iter().chain(entries(case, "saved_costs")).filter_map(|line| moved(line, ""));
    let after = entries(case, "outcomes").iter().flat_map(|outcome| entries(outcome, "consequences"));
    let prices = entries(case, "consequences_during").iter().chain(after).filter_map(|line| moved(line, "price."));
    let own = draft.whole_at("price_year");
    let mut needed: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (index, year) in costs.chain(prices).filter(|(_, year)| (1990..=2100).contains(year) && Some(*year) != own) {
        let years = needed.entry(index).or_default();
        years.insert(year);
        years.extend(own);
    }
    needed
}

/// What opens the indices while none is used.
const FOLDED: &str = "index-folded";

/// The indices. As long as no amount is moved they are folded away.
pub(super) fn price_indices(env: &Env, open: &Open) -> Html {
    let lang = env.lang;
    let draft = &open.draft;
    let (needed, names) = (years_needed(draft), draft.index_names());
    let has_own = matches!(draft.at("price_index"), Some(Json::Object(fields)) if !fields.is_empty());
    let is_unused = needed.is_empty() && !has_own && names.is_empty();
    let year = draft.text_at("price_year");
    let content = {
        let (env, draft, derived, year) = (env.clone(), draft.clone(), open.derived.clone(), year.clone());
        Callback::from(move |()| {
            let problems: Rc<Vec<Problem>> =
                derived.problems.iter().filter(|found| is_of_index(&found.path)).cloned().collect::<Vec<_>>().into();
            let missing = |name: &str| derived.missing.contains(&Place::of(name).levels);
            let index = |name: &str| {
                let place = Place::of(name);
                let at = |path: &Path| draft.case.at(path).cloned().unwrap_or(Json::Null);
                html! {
                    <IndexTable key={name.to_owned()} levels={at(&place.levels)} source={at(&place.source)} estimates={at(&place.estimates)} {place}
                        needed={needed.get(name).map(|years| years.iter().copied().collect::<Vec<_>>()).unwrap_or_default()} problems={problems.clone()} />
                }
            };
            let remove = |name: &String| {
                let (env, path) = (env.clone(), Path::parse("other_indices").key(name.clone()));
                Callback::from(move |event: MouseEvent| {
                    env.dispatch.emit(Action::Unset(path.clone()));
                    keep_focus(event.target_dyn_into::<HtmlElement>(), ["index-name", FOLDED].map(str::to_owned).into());
                })
            };
            html! { <>
                <p>{ words!(env.lang, "index-lead", year = year.clone()) }</p>
                { index("") }
                { for names.iter().map(|name| html! {
                    <div key={name.clone()}>
                        <h3>{ words!(env.lang, "index-other", name = name.as_str()) }</h3>
                        if let Some((_, words)) = problem_at(env.lang, &problems, &Path::parse("other_indices").key(name.clone())) {
                            <p class="form-error-message">{ words }</p>
                        }
                        if missing(name) { <p class="form-hint">{ env.t("index-empty") }</p> }
                        { index(name) }
                        if !needed.contains_key(name) {
                            <button type="button" class="button button-tertiary button-small" onclick={remove(name)}>{ words!(env.lang, "index-remove", name = name.as_str()) }</button>
                        }
                    </div>
                }) }
                <AddIndex names={names.clone()} />
            </> }
        })
    };
    if is_unused {
        return html! { <Details summary={words!(lang, "index-unused", year = year)} id={FOLDED} {content} /> };
    }
    html! {
        <section aria-labelledby="price-index">
            <h2 id="price-index">{ env.t("index-heading") }</h2>
            { content.emit(()) }
        </section>
    }
}

fn is_of_index(path: &Path) -> bool {
    ["price_index", "price_index_source", "price_index_estimates", "other_indices"].iter().any(|key| path.starts_with(&Path::parse(key)))
}

#[derive(Properties, PartialEq)]
struct AddIndexProps {
    names: Vec<String>,
}

/// A further index, by a name that no other has.
#[component]
fn AddIndex(props: &AddIndexProps) -> Html {
    let env = use_env();
    let typed = use_state(String::new);
    let is_asked = use_state_eq(|| false);
    let name = typed.trim().to_owned();
    let wrong = match name.as_str() {
        "" => Some("index-name-missing"),
        name if props.names.iter().any(|other| other == name) => Some("index-name-taken"),
        _ => None,
    };
    let oninput = {
        let (typed, is_asked) = (typed.clone(), is_asked.clone());
        Callback::from(move |event: InputEvent| {
            is_asked.set(false);
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onclick = {
        let (env, typed, is_asked) = (env.clone(), typed.clone(), is_asked.clone());
        Callback::from(move |_: MouseEvent| {
            is_asked.set(wrong.is_some());
            if wrong.is_none() {
                let place = Place::of(&name);
                env.dispatch.emit(Action::Change(vec![(place.levels.clone(), Some(Json::object([])))]));
                typed.set(String::new());
                go_to(place.levels);
            }
        })
    };
    let shown = wrong.filter(|_| *is_asked);
    html! {
        <div class={classes!("form-group", shown.is_some().then_some("form-error"))}>
            <label class="form-label" for="index-name">{ env.t("index-name") }</label>
            <span class="form-hint" id="index-name-hint">{ env.t("index-name-help") }</span>
            if let Some(key) = shown { <span class="form-error-message" id="index-name-error" role="alert">{ env.t(key) }</span> }
            <span class="field-row">
                <input id="index-name" class="form-input input-width-m" type="text" autocomplete="off" maxlength="100" value={(*typed).clone()} {oninput}
                    aria-describedby={if shown.is_some() { "index-name-hint index-name-error" } else { "index-name-hint" }} aria-invalid={shown.map(|_| "true")} />
                <button type="button" class="button button-secondary button-small" {onclick}>{ env.t("index-add") }</button>
            </span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::apply;

    #[test]
    fn an_index_is_needed_for_the_years_of_lines_with_another_price_year() {
        let draft = Draft::new(2026);
        let own = draft.whole_at("price_year").unwrap();
        let with = |draft: &Draft, path: &str, value: Json| apply(draft, &Action::Set(Path::parse(path), value)).unwrap();
        assert!(years_needed(&draft).is_empty());
        let other = with(&draft, "costs[0].price_year", Json::whole(2019));
        assert_eq!(years_needed(&other), BTreeMap::from([(String::new(), BTreeSet::from([2019, own]))]));
        let named = with(&other, "costs[0].index", Json::text("P/L"));
        assert_eq!(years_needed(&named), BTreeMap::from([("P/L".to_owned(), BTreeSet::from([2019, own]))]));
        let same = with(&draft, "costs[0].price_year", Json::whole(own as u64));
        assert!(years_needed(&same).is_empty());
    }
}
