//! A knowledge package of others: held against what is there, with a choice wherever the two differ.

use std::rc::Rc;

use som_core::Json;
use som_exchange::{Against, Compared, FILE_BYTES, FileProblem, OwnPrice, PriceList, field_name, file_problem, price_cell};
use som_text::words;
use som_worker::{Answer, Request, Unpacked};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::import::{amount_of, names};
use super::report::refusals;
use super::{focus_soon, refusal};
use crate::browser;
use crate::document::{Draft, SaveError, Store, open_file};
use crate::env::{Env, use_env};
use crate::pages::knowledge::{Loaded, use_knowledge};
use crate::worker::{Job, Reply, ask};

/// How far a package has come.
#[derive(Clone)]
enum State {
    Waiting,
    Working(String),
    Found(Rc<Unpacked>, Choice),
    Refused(String, FileProblem),
    Failed(String),
}

/// What is taken of a package.
#[derive(Clone, Default)]
struct Choice {
    /// For each price.
    prices: Vec<bool>,
    /// For each calculation.
    calculations: Vec<bool>,
}

/// A calculation of a package beside those that are kept.
#[derive(Clone, Copy, PartialEq)]
enum Kept {
    New,
    Same,
    OtherOfSameName,
    NotReadable,
}

#[derive(Properties, PartialEq)]
pub(super) struct ReceiveProps {
    pub(super) store: Store,
    pub(super) lists: Rc<Vec<(String, PriceList)>>,
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
    let (knowledge, _) = use_knowledge(&props.store);
    let onchange = {
        let (state, job, refused, env) = (state.clone(), job.clone(), refused.clone(), env.clone());
        let (lists, knowledge, store) = (props.lists.clone(), knowledge.clone(), props.store.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value("");
            refused.set(None);
            let request = Request::Unpack { mine: mine(&env, &lists, &knowledge), terms: names(&knowledge) };
            unpack(&file, request, &state, &job, store.clone());
        })
    };
    let drop = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            state.set(State::Waiting);
            focus_soon("package-file");
        })
    };
    let problem = match &*state {
        State::Refused(name, problem) => Some(words!(env.lang, "own-refused", file = name, problem = file_problem(env.lang, problem))),
        State::Failed(name) => Some(words!(env.lang, "start-file-unreadable", file = name)),
        _ => None,
    };
    let content = match &*state {
        State::Working(name) => html! { <p role="status">{ words!(env.lang, "start-reading", file = name) }</p> },
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
            let takes = choice.prices.iter().chain(&choice.calculations).filter(|taken| **taken).count();
            html! { <>
                { comparison(&env, &props.store, unpacked, choice, &on_choice) }
                { refusal(&env, *refused) }
                <div class="own-buttons">
                    <button type="button" class="button button-primary" disabled={takes == 0} onclick={keep}>{ env.t("package-keep") }</button>
                    <button type="button" class="button button-tertiary" onclick={drop}>{ env.t("own-drop") }</button>
                </div>
            </> }
        }
        _ => html! {
            <div class={classes!("start-open", problem.is_some().then_some("form-error"))}>
                <label class="form-label" for="package-file">{ env.t("package-file") }</label>
                <span class="form-hint" id="package-file-hint">{ env.t("package-file-help") }</span>
                <div id="package-file-state" role="status">if let Some(problem) = problem.clone() { <span class="form-error-message">{ problem }</span> }</div>
                <input id="package-file" type="file" accept=".zip" {onchange} aria-describedby="package-file-hint package-file-state"
                    aria-invalid={problem.is_some().then_some("true")} />
            </div>
        },
    };
    html! { <section aria-labelledby="receive"><h2 id="receive">{ env.t("package-receive") }</h2>{ content }</section> }
}

fn unpack(file: &File, request: Request, state: &UseStateHandle<State>, job: &Rc<std::cell::RefCell<Option<Job>>>, store: Store) {
    let name = file.name();
    if file.size() > FILE_BYTES as f64 {
        state.set(State::Refused(name, FileProblem::TooLarge { bytes: FILE_BYTES as u64 }));
        return;
    }
    state.set(State::Working(name.clone()));
    let (state, job) = (state.clone(), job.clone());
    browser::bytes_of(file, move |bytes| {
        let Some(bytes) = bytes else { return state.set(State::Failed(name)) };
        let on_reply = Callback::from(move |reply: Reply| match reply {
            Reply::Progress(_) => {}
            Reply::Failed => state.set(State::Failed(name.clone())),
            Reply::Done(answer, _) => state.set(match *answer {
                Answer::Unpacked(unpacked) => {
                    focus_soon("package-found");
                    // What differs from one's own is left as it is until something else is chosen.
                    let prices = unpacked.prices.iter().map(|one| one.against == Against::New).collect();
                    let calculations = unpacked.calculations.iter().map(|(_, text)| kept(&store, text) == Kept::New).collect();
                    State::Found(Rc::new(unpacked), Choice { prices, calculations })
                }
                Answer::Refused(problem) => State::Refused(name.clone(), problem),
                _ => State::Failed(name.clone()),
            }),
        });
        *job.borrow_mut() = Some(ask(&request, Some(&bytes), on_reply));
    });
}

/// The prices that are there: the shared ones, and one's own over them, the newest last.
fn mine(env: &Env, lists: &[(String, PriceList)], knowledge: &Loaded) -> Vec<OwnPrice> {
    let mut mine = Vec::new();
    if let Loaded::Ready(knowledge) = knowledge {
        let catalogue = &knowledge.catalogue;
        let shared = catalogue.prices.iter().filter(|price| price.own.is_none());
        mine.extend(shared.filter_map(|price| OwnPrice::of_shared(env.lang, catalogue, price)));
    }
    mine.extend(lists.iter().rev().filter(|(_, list)| list.on).flat_map(|(_, list)| list.prices.iter().cloned()));
    mine
}

/// A calculation of a package beside those that are kept.
fn kept(store: &Store, text: &str) -> Kept {
    let (Ok(draft), Ok(json)) = (open_file(text), Json::parse(text)) else { return Kept::NotReadable };
    let title = draft.text_at("title");
    let mut found = Kept::New;
    for (other, _) in store.list().iter().filter(|entry| entry.title == title).filter_map(|entry| store.load(&entry.id)) {
        if other.case.to_text() == json.to_text() {
            return Kept::Same;
        }
        found = Kept::OtherOfSameName;
    }
    found
}

/// What is in the package, and what of it is taken.
fn comparison(env: &Env, store: &Store, unpacked: &Unpacked, choice: &Choice, on_choice: &Callback<Choice>) -> Html {
    let count = |wanted: fn(&Against) -> bool| unpacked.prices.iter().filter(|one| wanted(&one.against)).count();
    let differs = |one: &Against| matches!(one, Against::Differs { .. });
    let check = |label: String, checked: bool, id: String, put: fn(&mut Choice, usize, bool), index: usize| {
        let (choice, on_choice) = (choice.clone(), on_choice.clone());
        let onchange = Callback::from(move |event: Event| {
            let mut next = choice.clone();
            put(&mut next, index, event.target_unchecked_into::<HtmlInputElement>().checked());
            on_choice.emit(next);
        });
        html! {
            <div class="form-group-checkbox">
                <input type="checkbox" class="form-checkbox" id={id.clone()} {checked} {onchange} />
                <label class="form-label" for={id}>{ label }</label>
            </div>
        }
    };
    let take = |next: &mut Choice, index: usize, taken: bool| {
        if let Some(place) = next.prices.get_mut(index) {
            *place = taken;
        }
    };
    let take_calculation = |next: &mut Choice, index: usize, taken: bool| {
        if let Some(place) = next.calculations.get_mut(index) {
            *place = taken;
        }
    };
    html! { <>
        <h3 id="package-found" tabindex="-1">{ &unpacked.title }</h3>
        if !unpacked.description.is_empty() { <p>{ &unpacked.description }</p> }
        if !unpacked.licences.is_empty() { <p>{ words!(env.lang, "package-licences", licences = unpacked.licences.join(", ")) }</p> }
        if !unpacked.prices.is_empty() {
            <p>{ words!(env.lang, "package-prices", new = count(|one| *one == Against::New), same = count(|one| *one == Against::Same), differ = count(differs)) }</p>
        }
        if unpacked.prices.iter().any(|one| differs(&one.against)) {
            <p>{ env.t("package-differ") }</p>
            <ul class="start-list">
                { for unpacked.prices.iter().enumerate().filter(|(_, one)| differs(&one.against)).map(|(index, one)| html! {
                    <li key={index}>
                        <div class="start-entry"><strong>{ &one.theirs.name }</strong>{ difference(env, one) }</div>
                        { check(words!(env.lang, "package-take", name = one.theirs.name.as_str()), choice.prices.get(index) == Some(&true), format!("take-{index}"), take, index) }
                    </li>
                }) }
            </ul>
        }
        if unpacked.refused_rows > 0 {
            <p>{ words!(env.lang, "package-refused", count = unpacked.refused_rows) }</p>
            { refusals(env, &unpacked.refused) }
        }
        if !unpacked.calculations.is_empty() {
            <h4>{ env.t("package-calculations") }</h4>
            { for unpacked.calculations.iter().enumerate().map(|(index, (title, text))| match kept(store, text) {
                Kept::NotReadable => html! { <p>{ words!(env.lang, "package-calculation-unreadable", name = title.as_str()) }</p> },
                Kept::Same => html! { <p>{ words!(env.lang, "package-calculation-same", name = title.as_str()) }</p> },
                other => {
                    let key = if other == Kept::New { "package-calculation-new" } else { "package-calculation-other" };
                    let label = words!(env.lang, key, name = title.as_str());
                    check(label, choice.calculations.get(index) == Some(&true), format!("take-calculation-{index}"), take_calculation, index)
                }
            }) }
        }
        if !unpacked.left_out.is_empty() || !unpacked.not_used.is_empty() {
            <p>{ env.t("package-left-out") }</p>
            <ul>
                { for unpacked.left_out.iter().map(|(name, problem)| html! { <li>{ name }{ ": " }{ env.t(&format!("package-part-{}", problem.key())) }</li> }) }
                { for unpacked.not_used.iter().map(|name| html! { <li>{ name }</li> }) }
            </ul>
        }
    </> }
}

/// Both values of everything that differs.
fn difference(env: &Env, one: &Compared) -> Html {
    let Against::Differs { mine, fields } = &one.against else { return Html::default() };
    let cell = |price: &OwnPrice, field| {
        let text = price_cell(env.lang, price, field);
        if text.is_empty() { env.t("package-empty") } else { text }
    };
    html! {
        <dl class="own-difference">
            <div><dt>{ env.t("package-mine") }</dt><dd>{ amount_of(env, mine) }</dd></div>
            <div><dt>{ env.t("package-theirs") }</dt><dd>{ amount_of(env, &one.theirs) }</dd></div>
            { for fields.iter().map(|field| html! {
                <div><dt>{ field_name(env.lang, *field) }</dt><dd>{ words!(env.lang, "package-both", mine = cell(mine, *field), theirs = cell(&one.theirs, *field)) }</dd></div>
            }) }
        </dl>
    }
}

/// Keeps what is taken: all of it, or nothing.
fn keep(store: &Store, unpacked: &Unpacked, choice: &Choice) -> Result<(), SaveError> {
    let taken = |list: &[bool], index: usize| list.get(index) == Some(&true);
    let prices: Vec<OwnPrice> =
        unpacked.prices.iter().enumerate().filter(|(index, _)| taken(&choice.prices, *index)).map(|(_, one)| one.theirs.clone()).collect();
    let drafts: Vec<Draft> = unpacked
        .calculations
        .iter()
        .enumerate()
        .filter(|(index, _)| taken(&choice.calculations, *index))
        .filter_map(|(_, (_, text))| open_file(text).ok())
        .collect();
    let list = browser::new_id();
    let mut made = Vec::new();
    let attempt = || -> Result<(), SaveError> {
        if !prices.is_empty() {
            store.keep_price_list(&list, &PriceList::new(&unpacked.title, &browser::today(), prices).to_json())?;
        }
        for (number, draft) in drafts.iter().enumerate() {
            let id = format!("{list}{number}");
            store.save(&id, draft, 0)?;
            made.push(id);
        }
        Ok(())
    };
    attempt().inspect_err(|_| {
        store.forget_price_list(&list);
        made.iter().for_each(|id| store.forget(id));
    })
}
