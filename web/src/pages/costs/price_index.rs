//! The price index that moves amounts of other years to the price year of the calculation.

use std::collections::BTreeSet;

use som_core::{Json, Path};
use som_text::words;
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::field::{NumberField, problem_at};
use crate::components::part::text_of;
use crate::components::source::source_fields;
use crate::document::{Action, Draft, Open, entries};
use crate::env::Env;
use crate::pages::knowledge::{Place, find_button};

/// The years that the index must have: the calculation's own and those of all lines, where any line has another one.
pub(super) fn years_needed(draft: &Draft) -> BTreeSet<usize> {
    let case = &draft.case;
    let year = |line: &Json, path: &str| line.at(&Path::parse(path)).and_then(|year| text_of(year).parse().ok());
    let costs = entries(case, "costs").iter().chain(entries(case, "saved_costs")).filter_map(|line| year(line, "price_year"));
    let after = entries(case, "outcomes").iter().flat_map(|outcome| entries(outcome, "consequences"));
    let prices = entries(case, "consequences_during").iter().chain(after).filter_map(|line| year(line, "price.price_year"));
    let own = draft.whole_at("price_year");
    let mut years: BTreeSet<usize> = costs.chain(prices).filter(|year| (1990..=2100).contains(year) && Some(*year) != own).collect();
    if !years.is_empty() {
        years.extend(own);
    }
    years
}

/// A row for each year that is needed or entered, and the source of the index.
pub(super) fn price_index(env: &Env, open: &Open, needed: &BTreeSet<usize>) -> Html {
    let lang = env.lang;
    let list = Path::parse("price_index");
    let value_at = |path: &Path| open.draft.case.at(path).cloned().unwrap_or(Json::Null);
    let problems = open.derived.problems_in(&list);
    let entered: BTreeSet<String> = match open.draft.case.at(&list) {
        Some(Json::Object(fields)) => fields.iter().map(|(key, _)| key.to_string()).collect(),
        _ => BTreeSet::new(),
    };
    let years: BTreeSet<String> = entered.iter().cloned().chain(needed.iter().map(usize::to_string)).collect();
    let row = |year: &String| {
        let path = list.key(year.clone());
        let value = value_at(&path);
        let is_needed = year.parse().is_ok_and(|year| needed.contains(&year));
        let onchange = {
            let (env, path) = (env.clone(), path.clone());
            // A year without a level is a year that the index does not have.
            Callback::from(move |value: Json| match text_of(&value).is_empty() {
                true => env.dispatch.emit(Action::Unset(path.clone())),
                false => env.set(&path, value),
            })
        };
        let remove = {
            let (env, path) = (env.clone(), path.clone());
            Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Unset(path.clone())))
        };
        html! {
            <li class="index-year" key={year.clone()}>
                <NumberField {path} {value} kind={Kind::Decimal} label={words!(lang, "index-level-of", year = year.clone())} width="s"
                    problems={problems.clone()} {onchange} />
                if entered.contains(year) && !is_needed {
                    <button type="button" class="button button-tertiary button-small" onclick={remove}>
                        { env.t("line-remove") }<span class="sr-only">{ " " }{ year }</span>
                    </button>
                }
            </li>
        }
    };
    let source = Path::parse("price_index_source");
    let price_year = open.draft.whole_at("price_year").map(|year| year.to_string()).unwrap_or_default();
    html! {
        <section aria-labelledby="price-index">
            <h2 id="price-index">{ env.t("index-heading") }</h2>
            <p>{ words!(lang, "index-lead", year = price_year) }</p>
            if let Some((_, found)) = problem_at(lang, &problems, &list) { <p class="form-error-message">{ found }</p> }
            { find_button(env, Place::PriceIndex) }
            <ul class="index-years">{ for years.iter().map(row) }</ul>
            { source_fields(env, &source, &value_at(&source), &problems) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::apply;

    #[test]
    fn an_index_is_needed_for_the_years_of_lines_with_another_price_year() {
        let draft = Draft::new(2026);
        assert!(years_needed(&draft).is_empty());
        let other = apply(&draft, &Action::Set(Path::parse("costs[0].price_year"), Json::whole(2023))).unwrap();
        assert_eq!(years_needed(&other), BTreeSet::from([2023, 2026]));
        let same = apply(&draft, &Action::Set(Path::parse("costs[0].price_year"), Json::whole(2026))).unwrap();
        assert!(years_needed(&same).is_empty());
    }
}
