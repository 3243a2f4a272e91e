//! How many years count, and how later years count for less.

use std::rc::Rc;

use som_core::{Allowed, Code, Figure, Json, Path, Period, Problem, Severity, Slice, View};
use som_text::{kroner, words};
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::field::{Field, NumberField, choice_field};
use crate::components::figure::FigureButton;
use crate::components::part::{Part, text_of};
use crate::components::sure::SureOf;
use crate::document::{Action, Open, finance_ministry};
use crate::env::Env;

/// *Konsekvensår pr. årgang*, and how far the calculation reaches.
pub(super) fn horizon(env: &Env, open: &Open) -> Html {
    let draft = &open.draft;
    let part = Part { env, path: &Path::default(), value: &draft.case, problems: &open.derived.problems_in(&Path::parse("horizon_years")) };
    let beyond = open.derived.full.as_ref().map(|full| full.1.of(View::Public).beyond_horizon);
    let onchange = {
        let env = env.clone();
        Callback::from(move |years: Json| env.dispatch.emit(Action::ConsequenceYears(years)))
    };
    let own = |own: bool| {
        let env = env.clone();
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::OwnHorizon(own)))
    };
    let reaches =
        part.text_of("horizon_years").parse::<usize>().ok().filter(|years| *years >= 1).map(|years| match draft.whole_at("start_year") {
            Some(start) => words!(env.lang, "horizon-reaches", year = (start + years - 1).to_string(), years = years),
            None => words!(env.lang, "horizon-is", years = years),
        });
    html! {
        <section aria-labelledby="consequence-years">
            <h2 id="consequence-years" class="sr-only">{ env.t("horizon-heading") }</h2>
            <div class="field-columns">
            <NumberField path={Path::parse("consequence_years")} value={draft.consequence_years.clone()} kind={Kind::Whole} width="xs" onchange={Some(onchange)}
                label={env.t("horizon-consequence-years")} help={Some(AttrValue::from(env.t("horizon-consequence-years-help")))}
                unit={Some(AttrValue::from(env.t("unit-years")))} problems={Rc::new(wrong_years(&draft.consequence_years))} />
            if draft.own_horizon {
                { part.number("horizon_years", "horizon-own", Kind::Whole, Some(env.t("unit-years")), "xs") }
            }
            </div>
            <p class="horizon-line">
                { reaches.unwrap_or_default() }{ " " }
                <button type="button" class="function-link" onclick={own(!draft.own_horizon)}>{ env.t(if draft.own_horizon { "horizon-derive" } else { "horizon-choose" }) }</button>
            </p>
            if let Some(beyond) = beyond.filter(|beyond| !beyond.is_zero()) {
                <p class="form-hint">
                    { env.t("horizon-beyond") }{ " " }
                    <FigureButton figure={Figure::Money(Slice::net(View::Public).over(Period::Beyond))} value={beyond} text={kroner(env.lang, beyond)} />
                </p>
            }
        </section>
    }
}

/// What is wrong with the number of years of consequences, which is no part of the case.
fn wrong_years(years: &Json) -> Vec<Problem> {
    let text = text_of(years);
    let is_whole = matches!(years, Json::Number(_));
    if is_whole && text.parse::<usize>().is_ok_and(|years| (1..=100).contains(&years)) {
        return Vec::new();
    }
    let code = match years {
        Json::Unread(_) => Code::NotANumber,
        Json::Number(number) if number.text.contains('.') => Code::NotWhole,
        _ => Code::OutOfRange,
    };
    let allowed = Allowed::Range { min: "1".to_owned(), max: "100".to_owned(), above: false };
    let value = Some(if text.is_empty() { "0".to_owned() } else { text });
    vec![Problem { path: Path::parse("consequence_years"), code, severity: Severity::Error, value, allowed }]
}

/// None, the Ministry of Finance's schedule, or steps of one's own, which `is_own` says were chosen.
pub(super) fn discounting(env: &Env, open: &Open, is_own: &UseStateHandle<bool>) -> Html {
    let problems = open.derived.problems_in(&Path::parse("discounting"));
    let path = Path::parse("discounting").key("schedule");
    let schedule = open.draft.case.at(&path);
    let steps: &[Json] = match schedule {
        Some(Json::List(steps)) => steps,
        _ => &[],
    };
    let chosen = match schedule {
        _ if **is_own => "own",
        _ if steps.is_empty() => "none",
        Some(schedule) if *schedule == finance_ministry() => "ministry",
        _ => "own",
    };
    let onchange = {
        let (env, path, is_own, has_steps) = (env.clone(), path.clone(), is_own.clone(), !steps.is_empty());
        Callback::from(move |choice: AttrValue| {
            is_own.set(choice == "own");
            match choice.as_str() {
                "none" => env.set(&path, Json::list([])),
                "ministry" => env.set(&path, finance_ministry()),
                _ if !has_steps => env.set(&path, Json::list([step(1)])),
                _ => {}
            }
        })
    };
    let put = |steps: Vec<Json>| {
        let (env, path) = (env.clone(), path.clone());
        Callback::from(move |_: MouseEvent| env.set(&path, Json::list(steps.clone())))
    };
    let next = steps
        .last()
        .and_then(|last| last.at(&Path::parse("from_year")))
        .and_then(|from| text_of(from).parse::<u64>().ok())
        .map_or(1, |from| from + 1);
    let more: Vec<Json> = steps.iter().cloned().chain([step(next)]).collect();
    let options = ["none", "ministry", "own"].map(|choice| (AttrValue::from(choice), env.t(&format!("discounting-{choice}")).into()));
    let (label, help) = (env.t("discounting-rate"), env.t("discounting-rate-help"));
    let field = Field { path: path.clone(), value: Json::text(chosen), label, help, problems: problems.clone() };
    html! {
        <section aria-labelledby="discounting">
            <h2 id="discounting">{ env.t("discounting-heading") }</h2>
            { choice_field(env, field, options.to_vec(), Some(onchange)) }
            if chosen != "none" { <SureOf path={path.clone()} /> }
            if chosen == "ministry" { <p class="form-hint">{ env.t("discounting-source") }</p> }
            if chosen == "own" {
                { for steps.iter().enumerate().map(|(place, json)| {
                    let at = |key: &str| json.at(&Path::parse(key)).cloned().unwrap_or(Json::Null);
                    let rest: Vec<Json> = steps.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, step)| step.clone()).collect();
                    html! {
                        <fieldset key={place} class="rate-step">
                            <legend class="sr-only">{ words!(env.lang, "discounting-step", number = place + 1) }</legend>
                            <NumberField path={path.index(place).key("from_year")} value={at("from_year")} kind={Kind::Whole} width="xs" label={env.t("discounting-from")} problems={problems.clone()} />
                            <NumberField path={path.index(place).key("rate")} value={at("rate")} kind={Kind::Percent} width="xs" label={env.t("field-rate")}
                                unit={Some(AttrValue::from(env.t("unit-percent")))} problems={problems.clone()} />
                            <button type="button" class="button button-tertiary button-small" onclick={put(rest)}>
                                { env.t("line-remove") }<span class="sr-only">{ " " }{ words!(env.lang, "discounting-step", number = place + 1) }</span>
                            </button>
                        </fieldset>
                    }
                }) }
                <p class="form-hint">{ env.t("discounting-from-help") }</p>
                <button type="button" class="button button-secondary button-small" onclick={put(more)}>{ env.t("discounting-add") }</button>
            }
        </section>
    }
}

fn step(from: u64) -> Json {
    Json::object([("from_year", Json::whole(from)), ("rate", Json::text(""))])
}
