//! What it would be worth to know more before deciding, in words for whoever decides about money, and as tables and a picture.

use std::rc::Rc;

use som_core::{Json, Path};
use som_text::words;
use som_worker::simulation::{Found, Information, Known};
use yew::prelude::*;

use super::plot::{Axis, CurveChart, Curves, Words, bar_cell};
use super::simulating::Made;
use super::words::{cell, count, kroner, name_of, number, view_of};
use crate::components::details::Details;
use crate::components::entry::Kind;
use crate::components::field::NumberField;
use crate::components::part::{Part, text_of};
use crate::document::{Action, Open};
use crate::env::Env;
use crate::pages::result::{drawn, the};

/// The section. It asks how many the decision concerns, and what a trial would cost; both stand in the case.
pub(super) fn worth(env: &Env, open: &Open, made: Option<&Rc<Made>>, is_behind: bool) -> Html {
    html! {
        <section aria-labelledby="worth">
            <h2 id="worth" tabindex="-1">{ env.t("worth-title") }</h2>
            <p>{ env.t("worth-lead") }</p>
            if let Some(made) = made {
                { fields(env, open) }
                <div class={classes!("simulation-found", is_behind.then_some("simulation-behind"))}>
                    if is_behind { <p class="simulation-note">{ env.t("simulation-behind") }</p> }
                    { sentences(env, made) }
                    { known(env, made) }
                    { trials(env, made) }
                </div>
            } else {
                <p>{ env.t("worth-run-first") }</p>
            }
        </section>
    }
}

fn decision() -> Path {
    Path::parse("uncertainty.decision")
}

fn fields(env: &Env, open: &Open) -> Html {
    let path = decision();
    let value = open.draft.case.at(&path).cloned().unwrap_or(Json::Null);
    let problems = open.derived.problems_in(&path);
    let part = Part { env, path: &path, value: &value, problems: &problems };
    let (size, cost) = (text_of(&part.get("trial.per_arm")), text_of(&part.get("trial.cost")));
    // A trial of which nothing is typed any more is none.
    let trial = |field: &'static str, words: &'static str, kind: Kind, unit: String, other: &str| {
        let is_last = other.is_empty();
        let (dispatch, whole, at) = (env.dispatch.clone(), path.clone().key("trial"), part.path_of(field));
        let onchange = Callback::from(move |value: Json| {
            let is_empty = matches!(&value, Json::Text(text) if text.is_empty());
            dispatch.emit(match is_empty && is_last {
                true => Action::Unset(whole.clone()),
                false => Action::Set(at.clone(), value),
            });
        });
        html! {
            <NumberField path={part.path_of(field)} value={part.get(field)} {kind} label={env.t(words)} help={AttrValue::from(env.t(&format!("{words}-help")))}
                unit={AttrValue::from(unit)} problems={problems.clone()} {onchange} />
        }
    };
    html! { <>
        <div class="simulation-form">
            { part.number("citizens", "worth-citizens", Kind::Decimal, Some(env.t("unit-persons")), "s") }
            { part.number("years", "worth-years", Kind::Whole, Some(env.t("unit-years")), "s") }
            { trial("trial.per_arm", "worth-per-arm", Kind::Whole, env.t("unit-persons"), &cost) }
            { trial("trial.cost", "worth-cost", Kind::Decimal, env.t("unit-kr"), &size) }
        </div>
        if size.is_empty() && !cost.is_empty() { <p class="form-error-message" role="alert">{ env.t("worth-per-arm-missing") }</p> }
    </> }
}

/// A value in kroner per person who starts, where anybody does.
fn per_person(information: &Information, value: f64) -> Option<f64> {
    (information.participants > 0.0).then(|| value / information.participants)
}

/// A value for everyone whom the decision concerns.
fn for_all(information: &Information, value: f64) -> Option<f64> {
    Some(per_person(information, value)? * information.reach?)
}

fn sentences(env: &Env, made: &Made) -> Html {
    let lang = env.lang;
    let information = &made.simulated.information;
    let who = the(lang, view_of(&made.simulated.decision));
    let expected = information.expected;
    let discounted = if made.full.case().discounting.schedule.is_empty() { "no" } else { "yes" };
    // So near to 0 that the draws do not tell on which side.
    let decided = made.simulated.views.iter().find(|view| view.key == made.simulated.decision);
    let is_open = decided.and_then(|view| view.present_value.standard_error).is_some_and(|error| expected.abs() < 2.0 * error);
    let now = words!(
        lang,
        match expected {
            _ if is_open => "worth-now-open",
            expected if expected > 0.0 => "worth-now-yes",
            _ => "worth-now-no",
        },
        who = who,
        amount = kroner(lang, expected),
        discounted = discounted
    );
    let value = information.everything.value;
    // Less than half a krone is no figure.
    let is_nothing = value < 0.5;
    let person = per_person(information, value).map(|value| words!(lang, "worth-per-person-is", amount = kroner(lang, value)));
    let all = for_all(information, value).zip(information.citizens).map(|(value, citizens)| {
        let persons = count(lang, citizens.round() as usize);
        words!(lang, "worth-all-is", amount = kroner(lang, value), persons = persons, discounted = discounted)
    });
    html! { <>
        <p>{ now }</p>
        if is_nothing {
            <p class="lead worth-everything">{ env.t("worth-nothing") }</p>
        } else {
            <p class="lead worth-everything" data-value={number(value).to_string()}>{ words!(lang, "worth-everything", amount = kroner(lang, value)) }</p>
            <p>{ person }{ " " }{ all }{ " " }{ env.t("worth-at-most") }</p>
        }
    </> }
}

/// What each thing would be worth to know.
fn known(env: &Env, made: &Made) -> Html {
    let lang = env.lang;
    let information = &made.simulated.information;
    let has_reach = information.reach.is_some();
    let most = information.everything.value.max(information.inputs.first().map_or(0.0, |(_, known)| known.value)).max(f64::MIN_POSITIVE);
    let money =
        |value: Option<f64>| html! { <td class="figures">{ value.map_or_else(|| env.t("result-none"), |value| cell(lang, value)) }</td> };
    let row = |name: String, known: Option<&Known>, class: Option<&'static str>| {
        let value = known.map(|known| known.value);
        html! {
            <tr {class}>
                <th scope="row">{ name }</th>
                { value.map_or_else(|| money(None), |value| bar_cell(value / most, &cell(lang, value))) }
                { money(value.and_then(|value| per_person(information, value))) }
                if has_reach { { money(value.and_then(|value| for_all(information, value))) } }
                <td>{ known.map_or_else(|| env.t("worth-tied"), |known| how(env, &known.how)) }</td>
            </tr>
        }
    };
    let group = |key: &str| words!(lang, "worth-group", kind = env.t(&format!("cause-{key}")));
    html! { <>
        <h3>{ env.t("worth-known") }</h3>
        <div class="table-scroll" role="region" aria-labelledby="worth-table" tabindex="0">
            <table class="result-table">
                <caption id="worth-table">{ words!(lang, "worth-caption", year = made.full.case().price_year.to_string()) }</caption>
                <thead><tr>
                    <th scope="col">{ env.t("worth-what") }</th>
                    <th scope="col" class="figures">{ env.t("worth-case") }</th>
                    <th scope="col" class="figures">{ env.t("worth-per-person") }</th>
                    if has_reach { <th scope="col" class="figures">{ env.t("worth-all") }</th> }
                    <th scope="col">{ env.t("worth-how") }</th>
                </tr></thead>
                <tbody>
                    { row(env.t("worth-all-inputs"), Some(&information.everything), Some("result-total")) }
                    { for information.groups.iter().map(|(key, known)| row(group(key), known.as_ref(), None)) }
                    { for information.inputs.iter().map(|(key, known)| row(name_of(lang, made, key), Some(known), None)) }
                </tbody>
            </table>
        </div>
        <p class="result-note">{ env.t("worth-note") }</p>
    </> }
}

fn how(env: &Env, found: &Found) -> String {
    match found {
        Found::Exact => env.t("worth-exact"),
        Found::Parts => env.t("worth-parts"),
        Found::Draws(Some(error)) => words!(env.lang, "worth-draws", error = cell(env.lang, *error)),
        Found::Draws(None) => env.t("worth-draws-alone"),
        Found::Sorted(error) => {
            words!(env.lang, "worth-sorted", error = error.map_or_else(|| env.t("result-none"), |error| cell(env.lang, error)))
        }
    }
}

/// What a trial of each outcome's rates would be worth, against what it costs.
fn trials(env: &Env, made: &Rc<Made>) -> Html {
    let lang = env.lang;
    let trials = &made.simulated.information.trials;
    if trials.is_empty() {
        return html! { <><h3>{ env.t("worth-trial-title") }</h3><p>{ env.t("worth-trial-none") }</p></> };
    }
    let several = trials.len() > 1;
    trials
        .iter()
        .enumerate()
        .map(|(place, trial)| {
            let outcome = made.full.case().outcomes.iter().find(|outcome| outcome.id == trial.outcome);
            let name = outcome.map(|outcome| outcome.label.clone()).filter(|label| !label.is_empty() && several);
            let title = match name {
                Some(name) => words!(lang, "worth-trial-of", outcome = name),
                None => env.t("worth-trial-title"),
            };
            html! { <>
                <h3>{ &title }</h3>
                { match &trial.by_size {
                    Some(sizes) => by_size(env, made, (place == 0).then_some(title), sizes),
                    None => html! { <p>{ env.t("worth-trial-tied") }</p> },
                } }
            </> }
        })
        .collect()
}

/// The worth of a trial by its size: the words, the picture (of the first outcome), and the table.
fn by_size(env: &Env, made: &Rc<Made>, pictured: Option<String>, sizes: &[(usize, f64)]) -> Html {
    let lang = env.lang;
    let information = &made.simulated.information;
    // For everyone whom the decision concerns, where that is known.
    let of = |value: f64| for_all(information, value).unwrap_or(value);
    let trial = made.full.case().uncertainty.decision.trial.clone();
    let named = trial.as_ref().and_then(|trial| sizes.iter().find(|(size, _)| *size == trial.per_arm));
    let cost = trial.as_ref().and_then(|trial| trial.cost).map(drawn);
    let said = named.map(|(size, value)| {
        let (value, size) = (of(*value), count(lang, *size));
        match cost {
            None => words!(lang, "worth-trial-is", size = size, amount = kroner(lang, value)),
            Some(cost) => {
                let key = if value > cost { "worth-trial-pays" } else { "worth-trial-pays-not" };
                let difference = kroner(lang, (value - cost).abs());
                words!(lang, key, size = size, amount = kroner(lang, value), cost = kroner(lang, cost), difference = difference)
            }
        }
    });
    let picture = pictured.map(|title| {
        let mut curves = Curves {
            axis: Axis::Money,
            // Each doubling is as long as the next.
            places: sizes.iter().map(|(size, _)| (libm::log(*size as f64), count(lang, *size))).collect(),
            bands: Vec::new(),
            lines: vec![("plot-middle", sizes.iter().map(|(_, value)| of(*value)).collect())],
            points: Vec::new(),
        };
        let place = named.and_then(|(size, _)| sizes.iter().position(|(other, _)| other == size));
        if let Some((place, cost)) = place.zip(cost) {
            curves.points.push(("chart-paid", place, cost));
        }
        let end = |end: Option<&(usize, f64)>| {
            end.map_or((String::new(), String::new()), |(size, value)| (count(lang, *size), kroner(lang, of(*value))))
        };
        let ((first, low), (last, high)) = (end(sizes.first()), end(sizes.last()));
        let desc = words!(lang, "worth-trial-desc", first = first, low = low, last = last, high = high);
        html! { <>
            <CurveChart words={Words { id: "chart-trial", title, desc }} curves={Rc::new(curves)} />
            <p class="result-note">{ env.t(if cost.is_some() { "worth-trial-axis-cost" } else { "worth-trial-axis" }) }</p>
        </> }
    });
    let content = {
        let (env, made, sizes) = (env.clone(), made.clone(), sizes.to_vec());
        Callback::from(move |()| sizes_table(&env, &made, &sizes, cost))
    };
    html! { <>
        <p>{ said.unwrap_or_else(|| env.t("worth-trial-size")) }</p>
        { for picture }
        <Details summary={env.t("result-as-table")} {content} />
    </> }
}

fn sizes_table(env: &Env, made: &Made, sizes: &[(usize, f64)], cost: Option<f64>) -> Html {
    let lang = env.lang;
    let information = &made.simulated.information;
    let per_arm = made.full.case().uncertainty.decision.trial.as_ref().map(|trial| trial.per_arm);
    let money =
        |value: Option<f64>| html! { <td class="figures">{ value.map_or_else(|| env.t("result-none"), |value| cell(lang, value)) }</td> };
    let heading = |key: &str| html! { <th scope="col" class="figures">{ env.t(key) }</th> };
    let has_reach = information.reach.is_some();
    html! {
        <div class="table-scroll" role="region" aria-label={env.t("worth-trial-title")} tabindex="0">
            <table class="result-table result-table-narrow">
                <caption>{ words!(lang, "worth-trial-caption", year = made.full.case().price_year.to_string()) }</caption>
                <thead><tr>
                    { heading("worth-size") }{ heading("worth-case") }{ heading("worth-per-person") }
                    if has_reach { { heading("worth-all") } }
                    if cost.is_some() { { heading("worth-trial-cost") }{ heading("worth-trial-less") } }
                </tr></thead>
                <tbody>{ for sizes.iter().map(|(size, value)| {
                    // What it costs is known of the size that the case names alone.
                    let cost_here = cost.filter(|_| per_arm == Some(*size));
                    let all = for_all(information, *value);
                    html! {
                        <tr>
                            <td class="figures">{ count(lang, *size) }</td>
                            { money(Some(*value)) }
                            { money(per_person(information, *value)) }
                            if has_reach { { money(all) } }
                            if cost.is_some() { { money(cost_here) }{ money(cost_here.map(|cost| all.unwrap_or(*value) - cost)) } }
                        </tr>
                    }
                }) }</tbody>
            </table>
        </div>
    }
}
