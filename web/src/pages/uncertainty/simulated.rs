//! All that is uncertain drawn many times at once: how the net is distributed, and what it would be worth to know more.

use std::cell::RefCell;
use std::rc::Rc;

use som_core::{Json, Path, Severity, SimulationOptions, View};
use som_text::words;
use som_worker::page::{Job, Reply, ask};
use som_worker::simulation::NotSimulated;
use som_worker::{Answer, Request};
use yew::prelude::*;

use super::draws::Draws;
use super::simulating::{Made, Stage, use_simulation};
use super::words::{count, kroner, number};
use super::worth::worth;
use crate::browser;
use crate::components::entry::Kind;
use crate::components::field::{Field, choice_field};
use crate::components::part::{Part, text_of};
use crate::components::result_panel::place;
use crate::document::{Action, Open, entries, field, go_to};
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::pages::result::Full;

/// The numbers of draws that can be chosen.
const DRAWS: [usize; 4] = [10_000, 50_000, 100_000, 1_000_000];

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct SimulatedProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, simulated_sections, <Simulated> of SimulatedProps);

/// Both sections.
#[component]
pub(crate) fn Simulated(props: &SimulatedProps) -> Html {
    let env = use_env();
    let open = &props.open;
    // A range that is not whole yet is left out of the results; a simulation without it would be of something else.
    let is_whole = !open.is_behind && is_sound(open);
    let full = open.derived.full.clone().filter(|_| is_whole).map(Full);
    let is_uncertain = full.as_ref().is_some_and(|full| !full.case().uncertainty.inputs.is_empty());
    let simulating = use_simulation(&open.id, full.clone().filter(|_| is_uncertain));
    let made = simulating.made.clone();
    let is_behind = made.as_ref().is_some_and(|made| Some(&made.full) != full.as_ref());
    let is_running = matches!(simulating.stage, Stage::Running(_));
    let button = if is_running {
        html! { <button type="button" id="simulation-stop" class="button button-secondary" onclick={simulating.cancel}>{ env.t("simulation-cancel") }</button> }
    } else {
        html! {
            <button type="button" id="simulation-run" class="button button-primary" onclick={simulating.run} disabled={!is_uncertain}>
                { env.t("simulation-run") }
            </button>
        }
    };
    html! {
        <div class="result simulation">
            <section aria-labelledby="simulation">
                <h2 id="simulation" tabindex="-1">{ env.t("simulation-title") }</h2>
                <p>{ env.t("simulation-lead") }</p>
                if !is_uncertain { { nothing(&env, open) } }
                if has_ranges(open) || made.is_some() {
                    { form(&env, open) }
                    <p class="simulation-buttons">{ button }</p>
                    { standing(&env, &simulating.stage) }
                    <p class="sr-only" role="status">{ if made.is_some() && !is_behind && !is_running { env.t("simulation-done") } else { String::new() } }</p>
                    if let Some(made) = &made {
                        <div class={classes!("simulation-found", is_behind.then_some("simulation-behind"))} data-behind={is_behind.to_string()}>
                            if is_behind { <p class="simulation-note" role="status">{ env.t("simulation-behind") }</p> }
                            <Draws made={Shared(made.clone())} />
                            { export(&env, made) }
                        </div>
                    }
                }
            </section>
            { worth(&env, open, made.as_ref(), is_behind) }
        </div>
    }
}

/// A simulation, equal only to itself, so that its pictures are drawn once.
#[derive(Clone)]
pub(super) struct Shared(pub(super) Rc<Made>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Whether all that is said of uncertainty can be used.
fn is_sound(open: &Open) -> bool {
    let said = Path::parse("uncertainty");
    let has_error = open.derived.problems_in(&said).iter().any(|problem| problem.severity == Severity::Error);
    !has_error && !open.derived.missing.iter().any(|missing| missing.starts_with(&said))
}

/// How to draw. It stands in the case, so that whoever opens the file draws the same.
fn form(env: &Env, open: &Open) -> Html {
    let path = Path::parse("uncertainty.simulation");
    let value = open.draft.case.at(&path).cloned().unwrap_or(Json::Null);
    let problems = open.derived.problems_in(&path);
    let part = Part { env, path: &path, value: &value, problems: &problems };
    let default = SimulationOptions::default();
    let chosen = match text_of(&part.get("draws")) {
        text if text.is_empty() => default.draws.to_string(),
        text => text,
    };
    let field = Field {
        path: part.path_of("draws"),
        value: Json::text(&chosen),
        label: env.t("simulation-draws"),
        help: env.t("simulation-draws-help"),
        problems: problems.clone(),
    };
    // What a file says is among the choices.
    let mut offered: Vec<usize> = DRAWS.into_iter().chain(chosen.parse()).collect();
    offered.sort_unstable();
    offered.dedup();
    let options = offered.into_iter().map(|draws| (AttrValue::from(draws.to_string()), AttrValue::from(count(env.lang, draws)))).collect();
    let choose = {
        let (dispatch, path) = (env.dispatch.clone(), part.path_of("draws"));
        Callback::from(move |chosen: AttrValue| {
            if let Ok(draws) = chosen.parse() {
                dispatch.emit(Action::Set(path.clone(), Json::whole(draws)));
            }
        })
    };
    html! {
        <div class="simulation-form">
            { payer_choice(env, open) }
            { choice_field(env, field, options, Some(choose)) }
            { part.number("precision", "simulation-precision", Kind::Decimal, Some(env.t("unit-kr")), "s") }
            { part.number_or("seed", "simulation-seed", Kind::Year, None, "s", Json::whole(default.seed)) }
        </div>
    }
}

/// Whether anybody has said of a number that it is uncertain.
fn has_ranges(open: &Open) -> bool {
    field(&open.draft.case, "uncertainty").is_some_and(|said| !entries(said, "inputs").is_empty())
}

/// Whose net is shown, and decides.
fn payer_choice(env: &Env, open: &Open) -> Html {
    let path = Path::parse("uncertainty.decision.payer");
    let value = open.draft.case.at(&path).filter(|value| !text_of(value).is_empty()).cloned().unwrap_or_else(|| Json::text("public"));
    let problems = open.derived.problems_in(&path);
    let options = View::EVERY.map(|view| (AttrValue::from(view.key()), AttrValue::from(env.t(&format!("payer-{}", view.key())))));
    let field = Field { path, value, label: env.t("simulation-payer"), help: env.t("simulation-payer-help"), problems };
    choice_field(env, field, options.to_vec(), None)
}

/// How far it is, or why there is nothing.
fn standing(env: &Env, stage: &Stage) -> Html {
    let wrong = |words: String| html! { <p class="form-error-message" role="alert">{ words }</p> };
    match stage {
        Stage::Idle => Html::default(),
        Stage::Running(share) => html! {
            <p class="simulation-progress">
                <progress id="simulation-progress" max="1" value={format!("{share:.2}")} aria-label={env.t("simulation-running")}></progress>
                { " " }{ env.t("simulation-running") }{ " " }{ som_text::percent(env.lang, number(*share), 0) }
            </p>
        },
        Stage::Failed => wrong(env.t("simulation-failed")),
        Stage::Refused(why) => wrong(why_not(env, why)),
    }
}

fn why_not(env: &Env, why: &NotSimulated) -> String {
    match why {
        NotSimulated::NothingUncertain => env.t("simulation-nothing"),
        NotSimulated::Draws(draws) => words!(env.lang, "simulation-draws-refused", value = count(env.lang, *draws)),
        NotSimulated::Precision(precision) => words!(env.lang, "simulation-precision-refused", value = kroner(env.lang, *precision)),
        NotSimulated::Unsound => env.t("simulation-unsound"),
        NotSimulated::TooLarge(numbers) => words!(env.lang, "simulation-too-large", value = count(env.lang, *numbers)),
    }
}

/// What must be there before anything can be simulated.
fn nothing(env: &Env, open: &Open) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        go_to(Path::parse("uncertainty.inputs"));
    });
    let has_ranges = has_ranges(open);
    let key = if has_ranges { "simulation-unfinished" } else { "simulation-nothing" };
    // What is missing or wrong first.
    let wrong = open.derived.problems.iter().find(|found| found.severity == Severity::Error).map(|found| &found.path);
    let first = open.derived.missing.first().or(wrong).filter(|_| has_ranges);
    html! {
        <p>{ env.t(key) }{ " " }
            if let Some(first) = first { { place(env, open, first) } }
            if !has_ranges { <a href="#ranges" {onclick}>{ env.t("simulation-to-ranges") }</a> }
        </p>
    }
}

/// All draws as a file, made by the worker from the same seed.
fn export(env: &Env, made: &Rc<Made>) -> Html {
    html! { <Export made={Shared(made.clone())} label={env.t("simulation-csv")} /> }
}

#[derive(Properties, PartialEq)]
struct ExportProps {
    made: Shared,
    label: String,
}

#[component]
fn Export(props: &ExportProps) -> Html {
    let env = use_env();
    let job = use_mut_ref(|| None::<Job>);
    let wrong = use_state(|| None::<String>);
    let is_waiting = use_state(|| false);
    let onclick = {
        let (job, wrong, is_waiting, env) = (job, wrong.clone(), is_waiting.clone(), env.clone());
        let Shared(made) = props.made.clone();
        Callback::from(move |_: MouseEvent| {
            is_waiting.set(true);
            wrong.set(None);
            let name = browser::named(&made.full.case().title, "csv");
            let listener = {
                let (wrong, is_waiting, env) = (wrong.clone(), is_waiting.clone(), env.clone());
                move |reply: Reply| {
                    let said = match reply {
                        Reply::Progress(_) => return,
                        Reply::Failed => Some(env.t("simulation-failed")),
                        Reply::Done(answer, file) => match (*answer, file) {
                            (Answer::Drawn, Some(bytes)) => {
                                browser::save(&name, &bytes);
                                None
                            }
                            (Answer::NotSimulated(why), _) => Some(why_not(&env, &why)),
                            _ => Some(env.t("simulation-failed")),
                        },
                    };
                    is_waiting.set(false);
                    wrong.set(said);
                }
            };
            let asked = ask(&Request::Draws(Made::asking(&made.full)), None, listener);
            keep(&job, asked);
        })
    };
    html! { <>
        <p><button type="button" id="simulation-csv" class="button button-secondary button-small" {onclick} disabled={*is_waiting}>{ &props.label }</button></p>
        if let Some(wrong) = &*wrong { <p class="form-error-message" role="alert">{ wrong }</p> }
    </> }
}

/// Keeps what was asked; what was asked before is called off after nothing is borrowed.
fn keep(place: &Rc<RefCell<Option<Job>>>, job: Job) {
    let before = place.replace(Some(job));
    drop(before);
}
