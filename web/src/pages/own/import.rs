//! A price list from a file: chosen, looked into, read as the user says, reported on, and kept only then.

use std::cell::RefCell;
use std::rc::Rc;

use som_exchange::{FILE_BYTES, FileProblem, OwnPrice, file_problem};
use som_text::{catalogue as text, kroner_exact, plain, words};
use som_worker::page::{Job, Reply, ask};
use som_worker::{Answer, Imported, Names, Request};
use web_sys::File;
use yew::prelude::*;

use super::mapping::{Choosing, ChosenFile, MappingForm};
use super::report::report;
use super::{FileField, focus_soon, refusal};
use crate::browser;
use crate::document::{SaveError, Store};
use crate::env::{Env, use_env};
use crate::knowledge::{Loaded, use_knowledge};

/// How far a file has come.
#[derive(Clone)]
enum State {
    Waiting,
    /// The name of the file, and how much of the work is done.
    Working(String, f64),
    Choosing(Choosing),
    Report(Choosing, Rc<Imported>),
    Refused(String, FileProblem),
    /// The browser could not read the file, or the worker broke down.
    Failed(String),
}

#[derive(Properties, PartialEq)]
pub(super) struct ImportListProps {
    pub(super) store: Store,
    /// Called when a list has been kept.
    pub(super) on_kept: Callback<()>,
}

/// From choosing a file to keeping its prices.
#[component]
pub(super) fn ImportList(props: &ImportListProps) -> Html {
    let env = use_env();
    let reading = Reading { state: use_state(|| State::Waiting), job: use_mut_ref(|| None) };
    let refused = use_state(|| None::<SaveError>);
    let (knowledge, _) = use_knowledge();
    let state = &reading.state;
    let on_file = {
        let (reading, refused) = (reading.clone(), refused.clone());
        Callback::from(move |file: File| {
            refused.set(None);
            reading.open(&file);
        })
    };
    let cancel = {
        let reading = reading.clone();
        Callback::from(move |_: MouseEvent| {
            reading.stop();
            focus_soon("own-file");
        })
    };
    let problem = match &**state {
        State::Refused(name, problem) => Some(words!(env.lang, "own-refused", file = name, problem = file_problem(env.lang, problem))),
        State::Failed(name) => Some(words!(env.lang, "own-failed", file = name)),
        _ => None,
    };
    let step = match &**state {
        State::Waiting | State::Refused(..) | State::Failed(_) => html! {
            <FileField id="own-file" label={env.t("own-file")} help={env.t("own-file-help")} accept=".csv,.txt,.tsv,.xlsx" {problem} {on_file} />
        },
        State::Working(name, share) => working(&env, name, Some(*share), cancel),
        State::Choosing(choosing) => {
            let on_change = {
                let state = state.clone();
                Callback::from(move |next: Choosing| state.set(State::Choosing(next)))
            };
            let on_sheet = {
                let (reading, choosing) = (reading.clone(), choosing.clone());
                Callback::from(move |sheet: String| reading.look(choosing.file.clone(), choosing.list_name.clone(), Some(sheet)))
            };
            let on_read = {
                let (reading, choosing, names) = (reading.clone(), choosing.clone(), names(&knowledge));
                Callback::from(move |_: MouseEvent| reading.read(choosing.clone(), names.clone()))
            };
            html! { <MappingForm choosing={choosing.clone()} {on_change} {on_sheet} {on_read} on_cancel={cancel} /> }
        }
        State::Report(choosing, imported) => {
            let keep = {
                let (store, reading, refused, on_kept, env) =
                    (props.store.clone(), reading.clone(), refused.clone(), props.on_kept.clone(), env.clone());
                let (imported, name) = (imported.clone(), choosing.list_name.clone());
                Callback::from(move |_: MouseEvent| match store.keep_own_list(&browser::new_id(), &imported.list) {
                    Ok(()) => {
                        refused.set(None);
                        reading.stop();
                        on_kept.emit(());
                        env.announce.emit(words!(env.lang, "own-kept", name = name.as_str()));
                        focus_soon("own-lists");
                    }
                    Err(error) => refused.set(Some(error)),
                })
            };
            let back = {
                let (state, choosing) = (state.clone(), choosing.clone());
                Callback::from(move |_: MouseEvent| {
                    state.set(State::Choosing(choosing.clone()));
                    focus_soon("own-choose");
                })
            };
            let keep_key = if imported.refused_rows > 0 { "own-keep-others" } else { "own-keep" };
            html! { <>
                { report(&env, &knowledge, imported) }
                { refusal(&env, *refused) }
                <div class="own-buttons">
                    if imported.count > 0 {
                        <button type="button" class="button button-primary" onclick={keep}>{ words!(env.lang, keep_key, count = imported.count, number = plain(env.lang, imported.count.into())) }</button>
                    }
                    <button type="button" class="button button-secondary" onclick={back}>{ env.t("own-back") }</button>
                    <button type="button" class="button button-tertiary" onclick={cancel}>{ env.t("own-drop") }</button>
                </div>
            </> }
        }
    };
    html! { <section aria-labelledby="own-import"><h2 id="own-import">{ env.t("own-import") }</h2>{ step }</section> }
}

/// That a file is being worked on, and the way to stop it.
pub(super) fn working(env: &Env, name: &str, share: Option<f64>, on_stop: Callback<MouseEvent>) -> Html {
    html! {
        <div role="status" class="own-working">
            <label for="own-progress">{ words!(env.lang, "start-reading", file = name) }</label>
            <progress id="own-progress" max="1" value={share.map(|share| share.to_string())}></progress>
            <button type="button" class="button button-secondary button-small" onclick={on_stop}>{ env.t("own-stop") }</button>
        </div>
    }
}

/// The state of a file, and what the worker does about it.
#[derive(Clone)]
struct Reading {
    state: UseStateHandle<State>,
    job: Rc<RefCell<Option<Job>>>,
}

impl Reading {
    /// Takes the bytes of a file, and has the worker look into them.
    fn open(&self, file: &File) {
        let name = file.name();
        if file.size() > FILE_BYTES as f64 {
            self.state.set(State::Refused(name, FileProblem::TooLarge { bytes: FILE_BYTES as u64 }));
            return;
        }
        self.state.set(State::Working(name.clone(), 0.0));
        let reading = self.clone();
        browser::bytes_of(file, move |bytes| match bytes {
            Some(bytes) => {
                let list_name = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
                reading.look(Rc::new(ChosenFile { name, bytes }), list_name, None);
            }
            None => reading.state.set(State::Failed(name)),
        });
    }

    fn look(&self, file: Rc<ChosenFile>, list_name: String, sheet: Option<String>) {
        let chosen = file.clone();
        self.ask(&file, &Request::Look { sheet: sheet.clone() }, move |answer| {
            let Answer::Looked(look) = answer else { return None };
            let (file, list_name, sheet) = (chosen.clone(), list_name.clone(), sheet.clone());
            focus_soon("own-choose");
            Some(State::Choosing(Choosing { file, list_name, sheet, mapping: look.suggested.clone(), look: Rc::new(look) }))
        });
    }

    fn read(&self, choosing: Choosing, terms: Names) {
        let (sheet, mapping) = (choosing.sheet.clone(), choosing.mapping.clone());
        let name = if choosing.list_name.trim().is_empty() { &choosing.file.name } else { &choosing.list_name };
        let request = Request::Import { sheet, mapping, name: name.trim().to_owned(), made: browser::today(), terms };
        let file = choosing.file.clone();
        self.ask(&file, &request, move |answer| {
            let Answer::Imported(imported) = answer else { return None };
            focus_soon("own-report");
            Some(State::Report(choosing.clone(), Rc::new(imported)))
        });
    }

    /// Asks the worker, and goes on to the state that its answer leads to.
    fn ask(&self, file: &ChosenFile, request: &Request, then: impl Fn(Answer) -> Option<State> + 'static) {
        let (state, name) = (self.state.clone(), file.name.clone());
        state.set(State::Working(name.clone(), 0.0));
        let job = ask(request, Some(&file.bytes), move |reply| {
            state.set(match reply {
                Reply::Progress(share) => State::Working(name.clone(), share),
                Reply::Failed => State::Failed(name.clone()),
                Reply::Done(answer, _) => match *answer {
                    Answer::Refused(problem) => State::Refused(name.clone(), problem),
                    answer => then(answer).unwrap_or_else(|| State::Failed(name.clone())),
                },
            });
        });
        *self.job.borrow_mut() = Some(job);
    }

    /// Calls off whatever is being done, and waits for another file.
    fn stop(&self) {
        self.job.borrow_mut().take();
        self.state.set(State::Waiting);
    }
}

/// What the app's areas and units are called, in both languages.
pub(super) fn names(knowledge: &Loaded) -> Names {
    let Loaded::Ready(knowledge) = knowledge else { return Names::default() };
    let both = |id: &str, name: &som_core::catalogue::Bilingual| [(id.to_owned(), name.da.clone()), (id.to_owned(), name.en.clone())];
    let catalogue = &knowledge.catalogue;
    Names {
        areas: catalogue.areas.iter().flat_map(|area| both(&area.id, &area.name)).collect(),
        units: catalogue.units.iter().flat_map(|(id, name)| both(id, name)).collect(),
    }
}

/// What a price comes to in a few words: `1.234,50 kr. pr. døgn (2025)`.
pub(super) fn amount_of(env: &Env, knowledge: &Loaded, price: &OwnPrice) -> String {
    let unit = match knowledge {
        Loaded::Ready(knowledge) => text::unit(env.lang, &knowledge.catalogue, &price.unit),
        _ => price.unit.clone(),
    };
    let (amount, year) = (kroner_exact(env.lang, price.amount), price.price_year.to_string());
    words!(env.lang, "own-amount", amount = amount, unit = unit, year = year)
}
