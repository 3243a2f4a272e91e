//! A price list from a file: chosen, looked into, read as the user says, reported on, and kept only then.

use js_sys::Uint8Array;
use som_exchange::{FILE_BYTES, FileProblem, Mapping, OwnPrice, file_problem};
use som_text::words;
use som_worker::{Answer, Imported, Look, Names, Request};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::mapping::{Choosing, mapping_form};
use super::report::report;
use super::{focus_soon, refusal};
use crate::browser;
use crate::document::{SaveError, Store};
use crate::env::{Env, use_env};
use crate::pages::knowledge::{Loaded, use_knowledge};
use crate::worker::{Job, Reply, ask};

/// How far a file has come.
#[derive(Clone)]
enum State {
    Waiting,
    /// The name of the file, and how much of the work is done.
    Working(String, f64),
    Choosing(Choosing),
    Report(Choosing, Box<Imported>),
    Refused(String, FileProblem),
    /// The browser could not read the file, or the worker broke down.
    Failed(String),
}

#[derive(Properties, PartialEq)]
pub(crate) struct ImportListProps {
    pub(crate) store: Store,
    /// Called when a list has been kept.
    pub(crate) on_kept: Callback<()>,
}

/// From choosing a file to keeping its prices.
#[component]
pub(crate) fn ImportList(props: &ImportListProps) -> Html {
    let env = use_env();
    let state = use_state(|| State::Waiting);
    let job = use_mut_ref(|| None::<Job>);
    let refused = use_state(|| None::<SaveError>);
    let (knowledge, _) = use_knowledge(&props.store);
    // Asks the worker, and puts what comes of it into the state.
    let send = {
        let (state, job) = (state.clone(), job.clone());
        move |request: Request, choosing: Choosing| {
            let (state, name) = (state.clone(), choosing.file_name.clone());
            state.set(State::Working(name.clone(), 0.0));
            let file = choosing.file.clone();
            let on_reply = Callback::from(move |reply: Reply| match reply {
                Reply::Progress(share) => state.set(State::Working(name.clone(), share)),
                Reply::Failed => state.set(State::Failed(name.clone())),
                Reply::Done(answer, _) => state.set(match *answer {
                    Answer::Looked(look) => {
                        focus_soon("own-choose");
                        State::Choosing(choosing.looked(look))
                    }
                    Answer::Imported(imported) => {
                        focus_soon("own-report");
                        State::Report(choosing.clone(), Box::new(imported))
                    }
                    Answer::Refused(problem) => State::Refused(name.clone(), problem),
                    _ => State::Failed(name.clone()),
                }),
            });
            *job.borrow_mut() = Some(ask(&request, Some(&file), on_reply));
        }
    };
    let onchange = {
        let (state, send, refused) = (state.clone(), send.clone(), refused.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again, after it has been mended.
            input.set_value("");
            refused.set(None);
            chosen(&file, &state, send.clone());
        })
    };
    let cancel = {
        let (state, job) = (state.clone(), job.clone());
        Callback::from(move |_: MouseEvent| {
            job.borrow_mut().take();
            state.set(State::Waiting);
            focus_soon("own-file");
        })
    };
    let step = match &*state {
        State::Waiting | State::Refused(..) | State::Failed(_) => Html::default(),
        State::Working(name, share) => html! {
            <div role="status">
                <p><label for="own-progress">{ words!(env.lang, "start-reading", file = name) }</label></p>
                <progress id="own-progress" max="1" value={share.to_string()}></progress>{ " " }
                <button type="button" class="button button-secondary button-small" onclick={cancel}>{ env.t("own-cancel") }</button>
            </div>
        },
        State::Choosing(choosing) => {
            let on_change = {
                let state = state.clone();
                Callback::from(move |next: Choosing| state.set(State::Choosing(next)))
            };
            let on_sheet = {
                let (send, choosing) = (send.clone(), choosing.clone());
                Callback::from(move |sheet: String| {
                    let request = Request::Look { sheet: Some(sheet.clone()) };
                    send(request, Choosing { sheet: Some(sheet), ..choosing.clone() });
                })
            };
            let names = names(&knowledge);
            let on_read = {
                let (send, choosing) = (send.clone(), choosing.clone());
                Callback::from(move |_: MouseEvent| {
                    let (sheet, mapping, name) = (choosing.sheet.clone(), choosing.mapping.clone(), choosing.list_name.clone());
                    let request = Request::Import { sheet, mapping, name, made: browser::today(), terms: names.clone() };
                    send(request, choosing.clone());
                })
            };
            mapping_form(&env, choosing, &on_change, &on_sheet, on_read, cancel)
        }
        State::Report(choosing, imported) => {
            let keep = {
                let (store, state, refused, on_kept, env) =
                    (props.store.clone(), state.clone(), refused.clone(), props.on_kept.clone(), env.clone());
                let (list, name) = (imported.list.clone(), choosing.list_name.clone());
                Callback::from(move |_: MouseEvent| match store.keep_price_list(&browser::new_id(), &list) {
                    Ok(()) => {
                        refused.set(None);
                        state.set(State::Waiting);
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
            html! { <>
                { report(&env, imported) }
                { refusal(&env, *refused) }
                <div class="own-buttons">
                    if imported.count > 0 { <button type="button" class="button button-primary" onclick={keep}>{ words!(env.lang, "own-keep", count = imported.count) }</button> }
                    <button type="button" class="button button-secondary" onclick={back}>{ env.t("own-back") }</button>
                    <button type="button" class="button button-tertiary" onclick={cancel}>{ env.t("own-drop") }</button>
                </div>
            </> }
        }
    };
    let problem = match &*state {
        State::Refused(name, problem) => Some(words!(env.lang, "own-refused", file = name, problem = file_problem(env.lang, problem))),
        State::Failed(name) => Some(words!(env.lang, "start-file-unreadable", file = name)),
        _ => None,
    };
    let is_idle = matches!(*state, State::Waiting | State::Refused(..) | State::Failed(_));
    html! {
        <section aria-labelledby="own-import">
            <h2 id="own-import">{ env.t("own-import") }</h2>
            if is_idle {
                <div class={classes!("start-open", problem.is_some().then_some("form-error"))}>
                    <label class="form-label" for="own-file">{ env.t("own-file") }</label>
                    <span class="form-hint" id="own-file-hint">{ env.t("own-file-help") }</span>
                    <div id="own-file-state" role="status">if let Some(problem) = problem.clone() { <span class="form-error-message">{ problem }</span> }</div>
                    <input id="own-file" type="file" accept=".csv,.txt,.tsv,.xlsx" {onchange} aria-describedby="own-file-hint own-file-state"
                        aria-invalid={problem.is_some().then_some("true")} />
                </div>
            }
            { step }
        </section>
    }
}

/// Reads the bytes of a file and has the worker look into them.
fn chosen(file: &File, state: &UseStateHandle<State>, send: impl Fn(Request, Choosing) + 'static) {
    let name = file.name();
    if file.size() > FILE_BYTES as f64 {
        state.set(State::Refused(name, FileProblem::TooLarge { bytes: FILE_BYTES as u64 }));
        return;
    }
    state.set(State::Working(name.clone(), 0.0));
    let state = state.clone();
    browser::bytes_of(file, move |bytes: Option<Uint8Array>| match bytes {
        Some(file) => {
            let list_name = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
            let look = Look {
                form: som_exchange::Form::Workbook { sheet: String::new(), sheets: Vec::new(), formulas: 0 },
                rows: 0,
                sample: Vec::new(),
                suggested: Mapping::default(),
            };
            let mapping = Mapping::default();
            send(Request::Look { sheet: None }, Choosing { file_name: name, file, list_name, sheet: None, look, mapping });
        }
        None => state.set(State::Failed(name)),
    });
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
pub(super) fn amount_of(env: &Env, price: &OwnPrice) -> String {
    let (amount, year) = (som_text::kroner_exact(env.lang, price.amount), price.price_year.to_string());
    words!(env.lang, "own-amount", amount = amount, unit = crate::pages::consequences::unit_name(env.lang, &price.unit), year = year)
}
