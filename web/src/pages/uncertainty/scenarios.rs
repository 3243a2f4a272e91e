//! Named sets of changes to the one case: made, copied, moved and taken away.

use std::rc::Rc;

use som_core::{BottomLine, Case, Decimal, Distribution, Json, OneWay, Path, Problem, View, input_value, one_way};
use som_text::{Lang, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::input::{Named, every_named, key_of, kind_of, named_in, options, unit_of, value_in_words};
use crate::browser;
use crate::components::field::{NumberField, Options, field_id};
use crate::components::fold::{entry, use_fold};
use crate::components::icon::icon;
use crate::components::lines::{Line, line_actions};
use crate::components::part::{Part, text_of};
use crate::components::result_panel::unfinished;
use crate::components::sure::input_of;
use crate::document::{Action, Open, entries, field, go_to, scenario_name};
use crate::env::{Env, use_env};
use crate::later::in_part;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct ScenariosProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, scenarios_section, <Scenarios> of ScenariosProps);

fn list() -> Path {
    Path::parse("uncertainty.scenarios")
}

/// The section.
#[component]
pub(crate) fn Scenarios(props: &ScenariosProps) -> Html {
    let env = use_env();
    let open = &props.open;
    let listed = field(&open.draft.case, "uncertainty").map(|said| entries(said, "scenarios")).unwrap_or_default();
    let case = open.derived.partial.as_deref().map(|(case, _)| case);
    // What is said already can be mended also where there is no case to ask.
    let named = match case {
        Some(case) => every_named(env.lang, case),
        None => named_in(env.lang, &open.draft, listed.iter().flat_map(|scenario| entries(scenario, "changes"))),
    };
    let value_of = |named: &Named| input_value(case?, &named.input);
    let named = Rc::new(named.into_iter().map(|named| (value_of(&named), named)).collect::<Vec<_>>());
    let names = Rc::new(listed.iter().map(|scenario| scenario_name(env.lang, scenario)).collect::<Vec<_>>());
    html! {
        <section aria-labelledby="scenarios">
            <h2 id="scenarios" tabindex="-1">{ env.t("scenarios-own-title") }</h2>
            <p>{ env.t("scenarios-lead") }</p>
            if case.is_none() { <p>{ unfinished(&env, open, "ranges-unfinished", "ranges-unfinished-wrong") }</p> }
            if case.is_some() || !listed.is_empty() {
                <ul class="entries">
                    { for listed.iter().enumerate().map(|(index, value)| {
                        let path = list().index(index);
                        let problems = open.derived.problems_in(&path);
                        let needs_work = !problems.is_empty() || open.derived.missing.iter().any(|missing| missing.starts_with(&path));
                        let id = value.at(&Path::parse("id")).map(text_of).unwrap_or_default();
                        html! { <ScenarioItem key={id} {index} names={names.clone()} value={value.clone()} {problems} {needs_work} named={named.clone()} /> }
                    }) }
                </ul>
            }
            { for case.map(|case| add(&env, case, listed)) }
        </section>
    }
}

/// A scenario of one's own; and, while there is none, the three ordinary ones from the ranges.
fn add(env: &Env, case: &Case, listed: &[Json]) -> Html {
    let count = listed.len();
    let own = {
        let env = env.clone();
        Callback::from(move |_: MouseEvent| {
            let fields = [("title", Json::text("")), ("kind", Json::text("own")), ("changes", Json::list([]))];
            env.dispatch.emit(Action::Add(list(), Json::object(fields), "scenario"));
            go_to(list().index(count).key("title"));
        })
    };
    let three = {
        let (env, case) = (env.clone(), case.clone());
        Callback::from(move |_: MouseEvent| {
            let put = three(&case).into_iter().enumerate().map(|(place, scenario)| (list().index(place), Some(scenario)));
            env.dispatch.emit(Action::Change(put.collect()));
            env.announce.emit(env.t("scenarios-three-added"));
            browser::focus(&field_id(&list()));
        })
    };
    let has_ranges = !case.uncertainty.inputs.is_empty();
    let again = again(case, listed);
    let remake = {
        let (env, again) = (env.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Change(again.iter().map(|(path, changes)| (path.clone(), Some(changes.clone()))).collect()));
            env.announce.emit(env.t("scenarios-again-done"));
        })
    };
    html! {
        <div class="entry-add">
            if count == 0 && !has_ranges { <p class="form-hint">{ env.t("scenarios-three-needs") }</p> }
            if count == 0 && has_ranges { <p class="form-hint">{ env.t("scenarios-three-how") }</p> }
            if !again.is_empty() { <p class="form-hint">{ env.t("scenarios-again-how") }</p> }
            <div class="button-row">
                if count == 0 && has_ranges {
                    <button type="button" class="button button-secondary button-small" onclick={three}>{ icon("plus") }{ env.t("scenarios-three") }</button>
                }
                if !again.is_empty() {
                    <button type="button" class="button button-secondary button-small" onclick={remake}>{ env.t("scenarios-again") }</button>
                }
                <button type="button" id={format!("add-{}", field_id(&list()))} class="button button-secondary button-small" onclick={own}>
                    { icon("plus") }{ env.t("scenarios-add") }
                </button>
            </div>
        </div>
    }
}

/// Pessimistic, expected and optimistic: every uncertain input at the end at which the public's net is lower, none changed, and
/// every one at the other end.
fn three(case: &Case) -> [Json; 3] {
    let found = one_way(case);
    let scenario = |kind: &str, changes: Vec<Json>| {
        Json::object([("id", Json::text(kind)), ("title", Json::text("")), ("kind", Json::text(kind)), ("changes", Json::list(changes))])
    };
    [
        scenario("pessimistic", at_ends(case, &found, false)),
        scenario("expected", Vec::new()),
        scenario("optimistic", at_ends(case, &found, true)),
    ]
}

/// The changes of the pessimistic and the optimistic scenario as the ranges would make them now, where they are others.
fn again(case: &Case, listed: &[Json]) -> Vec<(Path, Json)> {
    if listed.is_empty() || case.uncertainty.inputs.is_empty() {
        return Vec::new();
    }
    let now = three(case);
    let kind_and_changes = |scenario: &Json| {
        let at = |key| field(scenario, key).cloned();
        (at("kind").filter(|kind| *kind != Json::text("expected")), at("changes"))
    };
    let other = |(place, scenario): (usize, &Json)| {
        let (kind, changes) = kind_and_changes(scenario);
        let made = now.iter().map(kind_and_changes).find(|(of, _)| kind.is_some() && *of == kind)?.1?;
        (changes.as_ref() != Some(&made)).then(|| (list().index(place).key("changes"), made))
    };
    listed.iter().enumerate().filter_map(other).collect()
}

fn at_ends(case: &Case, found: &OneWay, better: bool) -> Vec<Json> {
    let net = |end: &som_core::End| Some(end.nets.as_ref()?.get(View::Public, BottomLine::Net));
    let change = |bar: &som_core::Bar| {
        let (low, high) = (net(&bar.low)?, net(&bar.high)?);
        if low == high {
            return None;
        }
        let end = if (low > high) == better { &bar.low } else { &bar.high };
        let is_stated = matches!(case.uncertainty.inputs.get(bar.place).map(|found| &found.distribution), Some(Distribution::Range { .. }));
        // A quantile is no number that anybody typed: four digits tell what it is.
        let value = if is_stated { end.value } else { end.value.round_sf(4)? };
        Some(Json::object([("input", bar.input.to_json()), ("value", Json::text(&value.normalize().to_string()))]))
    };
    found.bars.iter().filter_map(change).collect()
}

#[derive(Properties, PartialEq)]
struct ScenarioItemProps {
    index: usize,
    /// What every scenario is called.
    names: Rc<Vec<String>>,
    value: Json,
    problems: Rc<Vec<Problem>>,
    needs_work: bool,
    /// Every input with what the case says.
    named: Rc<Vec<(Option<Decimal>, Named)>>,
}

/// One scenario.
#[component]
fn ScenarioItem(props: &ScenarioItemProps) -> Html {
    let env = use_env();
    let fold = use_fold(props.needs_work);
    let chosen = use_state(|| None::<Json>);
    let path = list().index(props.index);
    let part = Part { env: &env, path: &path, value: &props.value, problems: &props.problems };
    let name = scenario_name(env.lang, &props.value);
    let changes = entries(&props.value, "changes");
    let beside = html! { <p class="entry-meta">{ words!(env.lang, "scenario-count", number = changes.len()) }</p> };
    entry(field_id(&path), &name, fold, beside, || {
        let kinds: Options = ["pessimistic", "expected", "optimistic", "own"]
            .map(|kind| (AttrValue::from(kind), AttrValue::from(env.t(&format!("scenario-{kind}")))))
            .to_vec();
        html! { <>
            { part.text("title", "scenario-title", false) }
            { part.choice("kind", "scenario-kind", kinds, "own", None) }
            { for changes.iter().enumerate().map(|(place, value)| change(&part, place, value, &props.named)) }
            { adder(&part, changes, &props.named, &chosen) }
            { part.text("note", "range-note", true) }
            { line_actions(&env, &Line {
                copied_as: Some(("title", name_of_copy(env.lang, &name, &props.names))),
                ..Line::new(&list(), props.index, props.names.len(), &name)
            }) }
        </> }
    })
}

/// What a copy is called, so that no two scenarios in the tables have one name. A copy of a copy is another copy of the first.
fn name_of_copy(lang: Lang, name: &str, names: &[String]) -> String {
    let end = |number: usize| match number {
        1 => lang.t("scenario-copy"),
        number => words!(lang, "scenario-copy-number", number = number),
    };
    let first = (1..=names.len()).find_map(|number| name.strip_suffix(&end(number))).unwrap_or(name).trim_end();
    // One of these is free, since there are more of them than names.
    let copies = (1..=names.len() + 1).map(|number| format!("{first} {}", end(number)));
    copies.into_iter().find(|copy| !names.contains(copy)).unwrap_or_else(|| name.to_owned())
}

/// One input with its other value.
fn change(part: &Part<'_>, place: usize, value: &Json, named: &[(Option<Decimal>, Named)]) -> Html {
    let env = part.env;
    let path = part.path.key("changes").index(place);
    let found = named.iter().find(|(_, named)| named.json == *input_of(value));
    let remove = {
        let (dispatch, list, add) = (env.dispatch.clone(), part.path.key("changes"), format!("{}-add", field_id(part.path)));
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Remove(list.clone(), place));
            browser::focus(&add);
        })
    };
    let name = found.map_or_else(|| env.t("range-of-nothing"), |(_, named)| named.name.clone());
    let wrong = part.problems.iter().find(|found| found.path.starts_with(&path.key("input")));
    let help = found.and_then(|(own, named)| Some(words!(env.lang, "ranges-own", value = value_in_words(env.lang, &named.input, (*own)?))));
    html! {
        <div class="scenario-change" key={key_of(input_of(value))}>
            if let Some((_, named)) = found {
                <NumberField path={path.key("value")} value={field(value, "value").cloned().unwrap_or(Json::Null)} kind={kind_of(named.input.measure())}
                    unit={unit_of(env, named.input.measure())} width="s" label={name.clone()} help={help.map(AttrValue::from)} problems={part.problems.clone()} />
            } else {
                <p>{ &name }{ wrong.map(|found| format!(": {}", som_text::problem(env.lang, found))).unwrap_or_default() }</p>
            }
            <button type="button" class="button button-tertiary button-small" onclick={remove}>
                { env.t("scenario-change-remove") }<span class="sr-only">{ ": " }{ name }</span>
            </button>
        </div>
    }
}

fn adder(part: &Part<'_>, changes: &[Json], named: &[(Option<Decimal>, Named)], chosen: &UseStateHandle<Option<Json>>) -> Html {
    let env = part.env;
    let free: Vec<&Named> =
        named.iter().map(|(_, named)| named).filter(|named| !changes.iter().any(|change| *input_of(change) == named.json)).collect();
    let now = (**chosen).as_ref().filter(|input| free.iter().any(|named| named.json == **input)).or(free.first().map(|named| &named.json));
    let Some(now) = now.cloned() else { return Html::default() };
    let onchange = {
        let (chosen, all) = (chosen.clone(), free.iter().map(|named| named.json.clone()).collect::<Vec<_>>());
        Callback::from(move |event: Event| {
            let key = event.target_unchecked_into::<HtmlSelectElement>().value();
            chosen.set(all.iter().find(|input| key_of(input) == key).cloned());
        })
    };
    let onclick = {
        let (dispatch, chosen, place, now) =
            (env.dispatch.clone(), chosen.clone(), part.path.key("changes").index(changes.len()), now.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Change(vec![(place.clone(), Some(Json::object([("input", now.clone()), ("value", Json::text(""))])))]));
            chosen.set(None);
            go_to(place.key("value"));
        })
    };
    let id = format!("{}-add", field_id(part.path));
    html! {
        <div class="form-group range-add">
            <label class="form-label" for={id.clone()}>{ env.t("scenario-change-label") }</label>
            <select {id} class="form-select" {onchange}>{ options(env, &free, Some(&now)) }</select>
            <button type="button" class="button button-secondary button-small" {onclick}>{ icon("plus") }{ env.t("scenario-change-add") }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_a_name_of_its_own() {
        let mut names = vec!["Lav".to_owned(), "Høj".to_owned()];
        for copied in ["Lav", "Lav (kopi)", "Lav", "Høj"] {
            names.push(name_of_copy(Lang::Da, copied, &names));
        }
        assert_eq!(names.get(2..).unwrap(), ["Lav (kopi)", "Lav (kopi 2)", "Lav (kopi 3)", "Høj (kopi)"]);
    }

    #[test]
    fn the_three_scenarios_stand_at_the_ends_of_the_ranges() {
        let mut json = Json::parse(include_str!("../../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
        let case = Case::read(&json).case.unwrap();
        let outcome = case.outcomes.first().unwrap().id.clone();
        let range = |kind: &str, low: &str, high: &str| {
            let input = Json::object([("kind", Json::text(kind)), ("outcome", Json::text(&outcome))]);
            let ends = [("kind", Json::text("range")), ("low", Json::text(low)), ("high", Json::text(high))];
            Json::object([("input", input), ("distribution", Json::object(ends))])
        };
        let inputs = Json::list([range("rate_with", "0.4", "0.6"), range("rate_without", "0.25", "0.35")]);
        json.put(&Path::parse("uncertainty.inputs").0, Some(inputs));
        let case = Case::read(&json).case.unwrap();
        let three = three(&case);
        let values = |scenario: &Json| -> Vec<String> {
            entries(scenario, "changes").iter().map(|change| change.at(&Path::parse("value")).map(text_of).unwrap()).collect()
        };
        // More with and fewer without is better.
        assert_eq!(three.each_ref().map(values), [vec!["0.4", "0.35"], vec![], vec!["0.6", "0.25"]]);
    }
}
