//! A knowledge package of others: held against what is there, with a choice wherever the two differ.

use std::rc::Rc;

use som_exchange::{FILE_BYTES, FileProblem, OwnEffect, OwnList, OwnPrice, Unpacked, file_problem};
use som_text::{Lang, words};
use som_worker::page::{Job, Reply, ask};
use som_worker::{Answer, Request};
use web_sys::File;
use yew::prelude::*;

use super::choice::{Choice, comparison};
use super::import::{names, working};
use super::{FileField, focus_soon, refusal};
use crate::browser;
use crate::document::{Draft, SaveError, Store, open_file};
use crate::env::use_env;
use crate::knowledge::{Loaded, use_knowledge};

/// How far a package has come.
#[derive(Clone)]
enum State {
    Waiting,
    Working(String),
    Found(Rc<Unpacked>, Choice),
    Refused(String, FileProblem),
    Failed(String),
}

#[derive(Properties, PartialEq)]
pub(super) struct ReceiveProps {
    pub(super) store: Store,
    pub(super) lists: Rc<Vec<(String, OwnList)>>,
    /// Called when something has been kept.
    pub(super) on_kept: Callback<()>,
}

/// From choosing a package to keeping what is taken of it.
#[component]
pub(super) fn Receive(props: &ReceiveProps) -> Html {
    let env = use_env();
    let state = use_state(|| State::Waiting);
    let job = use_mut_ref(|| None::<Job>);
    let refused = use_state(|| None::<SaveError>);
    let (knowledge, _) = use_knowledge();
    let on_file = {
        let (state, job, refused) = (state.clone(), job.clone(), refused.clone());
        let (lists, knowledge, store) = (props.lists.clone(), knowledge.clone(), props.store.clone());
        Callback::from(move |file: File| {
            refused.set(None);
            let name = file.name();
            if file.size() > FILE_BYTES as f64 {
                state.set(State::Refused(name, FileProblem::TooLarge { bytes: FILE_BYTES as u64 }));
                return;
            }
            state.set(State::Working(name.clone()));
            let (prices, effects) = mine(&lists, &knowledge);
            let request = Request::Unpack { prices, effects, terms: names(&knowledge) };
            let (state, job, store, knowledge) = (state.clone(), job.clone(), store.clone(), knowledge.clone());
            browser::bytes_of(&file, move |bytes| {
                let Some(bytes) = bytes else { return state.set(State::Failed(name)) };
                let unpacking = ask(&request, Some(&bytes), move |reply| match reply {
                    Reply::Progress(_) => {}
                    Reply::Failed => state.set(State::Failed(name.clone())),
                    Reply::Done(answer, _) => state.set(match *answer {
                        Answer::Unpacked(unpacked) => {
                            focus_soon("package-found");
                            let choice = Choice::first(&unpacked, &store, &knowledge);
                            State::Found(unpacked.into(), choice)
                        }
                        Answer::Refused(problem) => State::Refused(name.clone(), problem),
                        _ => State::Failed(name.clone()),
                    }),
                });
                *job.borrow_mut() = Some(unpacking);
            });
        })
    };
    let stop = {
        let (state, job) = (state.clone(), job.clone());
        Callback::from(move |_: MouseEvent| {
            job.borrow_mut().take();
            state.set(State::Waiting);
            focus_soon("package-file");
        })
    };
    let problem = match &*state {
        State::Refused(name, problem) => Some(words!(env.lang, "own-refused", file = name, problem = file_problem(env.lang, problem))),
        State::Failed(name) => Some(words!(env.lang, "own-failed", file = name)),
        _ => None,
    };
    let content = match &*state {
        State::Working(name) => working(&env, name, None, stop),
        State::Found(unpacked, choice) => {
            let on_choice = {
                let (state, unpacked) = (state.clone(), unpacked.clone());
                Callback::from(move |choice: Choice| state.set(State::Found(unpacked.clone(), choice)))
            };
            let keep = {
                let (store, state, refused, on_kept, env) =
                    (props.store.clone(), state.clone(), refused.clone(), props.on_kept.clone(), env.clone());
                let (unpacked, choice) = (unpacked.clone(), choice.clone());
                Callback::from(move |_: MouseEvent| match keep(&store, &unpacked, &choice) {
                    Ok(()) => {
                        refused.set(None);
                        state.set(State::Waiting);
                        on_kept.emit(());
                        env.announce.emit(words!(env.lang, "package-kept", name = unpacked.title.as_str()));
                        focus_soon("own-lists");
                    }
                    Err(error) => refused.set(Some(error)),
                })
            };
            html! { <>
                { comparison(&env, &knowledge, unpacked, choice, &on_choice) }
                { refusal(&env, *refused) }
                <div class="own-buttons">
                    <button type="button" class="button button-primary" disabled={!choice.takes_anything()} onclick={keep}>{ env.t("package-keep") }</button>
                    <button type="button" class="button button-tertiary" onclick={stop}>{ env.t("own-drop") }</button>
                </div>
            </> }
        }
        _ => html! {
            <FileField id="package-file" label={env.t("package-file")} help={env.t("package-file-help")} accept=".zip" {problem} {on_file} />
        },
    };
    html! { <section aria-labelledby="receive"><h2 id="receive">{ env.t("package-receive") }</h2>{ content }</section> }
}

/// The prices and effects that are there: the shared ones, and one's own over them, the newest last.
fn mine(lists: &[(String, OwnList)], knowledge: &Loaded) -> (Vec<OwnPrice>, Vec<OwnEffect>) {
    let (mut prices, mut effects) = (Vec::new(), Vec::new());
    if let Loaded::Ready(knowledge) = knowledge {
        let catalogue = &knowledge.catalogue;
        let shared = catalogue.prices.iter().filter(|price| price.own.is_none());
        prices.extend(shared.filter_map(|price| OwnPrice::of_shared(Lang::Da, catalogue, price)));
        let shared = catalogue.effects.iter().filter(|effect| effect.own.is_none());
        effects.extend(shared.map(|effect| OwnEffect::of_shared(catalogue, effect)));
    }
    for (_, list) in lists.iter().rev().filter(|(_, list)| list.on) {
        prices.extend(list.prices.iter().cloned());
        effects.extend(list.effects.iter().cloned());
    }
    (prices, effects)
}

/// Keeps what is taken: all of it, or nothing.
fn keep(store: &Store, unpacked: &Unpacked, choice: &Choice) -> Result<(), SaveError> {
    let drafts: Vec<Draft> = choice.calculations_of(unpacked).filter_map(|text| open_file(text).ok()).collect();
    let mut list = OwnList::new(&unpacked.title, &browser::today(), choice.prices_of(unpacked));
    list.effects = choice.effects_of(unpacked);
    let id = browser::new_id();
    let mut made = Vec::new();
    let mut attempt = || -> Result<(), SaveError> {
        if !list.prices.is_empty() || !list.effects.is_empty() {
            store.keep_own_list(&id, &list.to_json())?;
        }
        for (number, draft) in drafts.iter().enumerate() {
            let id = format!("{id}{number}");
            store.save(&id, draft, 0)?;
            made.push(id);
        }
        Ok(())
    };
    let kept = attempt();
    kept.inspect_err(|_| {
        store.forget_own_list(&id);
        made.iter().for_each(|id| store.forget(id));
    })
}
