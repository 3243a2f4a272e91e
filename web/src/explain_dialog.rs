//! The dialog in which a figure opens into its terms, and each term into its own, down to what was entered and its source.

mod names;
mod values;

use std::rc::Rc;

use gloo::events::EventListener;
use som_core::{Case, Decimal, Explainer, Explanation, Figure, Operation, Origin, Path, Rule, Source, Term, TermName};
use som_text::{Lang, words};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::document::{Open, go_to, place_name, step_of};
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::route::Route;

use names::{figure_name, term_name};
use values::{data_value, figure_value, term_value};

pub(crate) use names::cause_name;
pub(crate) use values::years;

in_part!(result, explain_dialog, <ExplainDialog> of ExplainDialogProps);

#[derive(Properties, PartialEq, Clone)]
pub(crate) struct ExplainDialogProps {
    pub(crate) open: Rc<Open>,
    /// The figure that was pressed.
    pub(crate) figure: Figure,
    pub(crate) on_close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn ExplainDialog(props: &ExplainDialogProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let heading = use_node_ref();
    // The way from the figure that was pressed to the one that is shown.
    let way = use_state(|| vec![props.figure.clone()]);
    use_modal(&node, props.on_close.clone());
    {
        // A figure that opens inside the dialog is read from its heading on.
        let (heading, node) = (heading.clone(), node.clone());
        use_effect_with(way.len(), move |_| {
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
            if let Some(dialog) = node.cast::<Element>() {
                dialog.set_scroll_top(0);
            }
        });
    }
    let results = props.open.derived.full.clone().or_else(|| props.open.derived.partial.clone());
    let figure = way.last().cloned().unwrap_or_else(|| props.figure.clone());
    let explained = use_explanation(results.as_ref(), &figure);
    let (Some(results), Some(explained)) = (results, &*explained) else { return Html::default() };
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| close(&node))
    };
    let onclick = {
        let node = node.clone();
        Callback::from(move |event: MouseEvent| {
            // A press outside the dialog's own content is one on the dialog itself.
            if event.target() == node.cast::<Element>().map(Into::into) {
                self::close(&node);
            }
        })
    };
    let go = {
        let way = way.clone();
        Callback::from(move |next: Vec<Figure>| way.set(next))
    };
    let case = &results.0;
    let lang = env.lang;
    html! {
        <dialog ref={node.clone()} class="explain" aria-labelledby="explain-heading" {onclick}
            data-rule={rule_key(explained.rule)} data-value={data_value(&explained.value)}>
            <div class="explain-content">
                { breadcrumb(&env, case, &way, &go) }
                <h2 id="explain-heading" ref={heading} tabindex="-1">{ figure_name(lang, case, &figure) }</h2>
                <p class="explain-value">{ figure_value(lang, case, &figure, &explained.value) }</p>
                <p class="explain-rule">{ rule_words(lang, explained) }</p>
                if !explained.terms.is_empty() { { terms(&env, &props.open, case, explained, &way, &go, &node) } }
                <button type="button" class="button button-secondary" onclick={close}>{ env.t("explain-close") }</button>
            </div>
        </dialog>
    }
}

/// Opens the dialog as a modal one, tells when it closes, and gives the focus back.
#[hook]
pub(crate) fn use_modal(node: &NodeRef, on_close: Callback<()>) {
    let node = node.clone();
    use_effect_with((), move |()| {
        let pressed = focused();
        let dialog = node.cast::<HtmlDialogElement>();
        let listener = dialog.as_ref().map(|dialog| {
            let _ = dialog.show_modal();
            // Also after Escape, which closes a dialog by itself.
            EventListener::new(dialog, "close", move |_| on_close.emit(()))
        });
        move || {
            drop(listener);
            // A dialog that closes gives the focus back itself; somebody may already be elsewhere. One that is taken away loses it.
            let is_inside = |focused: &Element| dialog.as_ref().is_some_and(|dialog| dialog.contains(Some(focused)));
            let is_lost = focused().is_none_or(|focused| focused.tag_name() == "BODY" || is_inside(&focused));
            if let Some(pressed) = pressed.filter(|_| is_lost) {
                let focused = pressed.clone().dyn_into::<HtmlElement>().map(|element| element.focus());
                if focused.is_err()
                    && let Ok(element) = pressed.dyn_into::<web_sys::SvgElement>()
                {
                    let _ = element.focus();
                }
            }
        }
    });
}

fn focused() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

pub(crate) fn close(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Explained once for each figure that is shown.
#[hook]
fn use_explanation(results: Option<&Rc<(Case, som_core::Results<Decimal>)>>, figure: &Figure) -> Rc<Option<Explanation<Decimal>>> {
    let place = results.map(|results| Rc::as_ptr(results) as usize);
    let results = results.cloned();
    use_memo((place, figure.clone()), move |(_, figure)| results.map(|results| Explainer::new(&results.0, &results.1).explain(figure)))
}

/// The figures on the way here, each of which can be gone back to.
fn breadcrumb(env: &Env, case: &Case, way: &[Figure], go: &Callback<Vec<Figure>>) -> Html {
    if way.len() < 2 {
        return Html::default();
    }
    let before = way.len() - 1;
    html! {
        <nav class="explain-way" aria-label={env.t("explain-way")}>
            <ol>
                { for way.iter().take(before).enumerate().map(|(place, figure)| {
                    let (go, back) = (go.clone(), way.iter().take(place + 1).cloned().collect::<Vec<_>>());
                    let onclick = Callback::from(move |_: MouseEvent| go.emit(back.clone()));
                    html! { <li><button type="button" class="figure" {onclick}>{ figure_name(env.lang, case, figure) }</button></li> }
                }) }
            </ol>
        </nav>
    }
}

fn terms(
    env: &Env,
    open: &Rc<Open>,
    case: &Case,
    explained: &Explanation<Decimal>,
    way: &[Figure],
    go: &Callback<Vec<Figure>>,
    node: &NodeRef,
) -> Html {
    let lang = env.lang;
    let has_source = explained.terms.iter().any(|term| matches!(term.origin, Origin::Input(..)));
    let signs = explained.rule == Rule::InTurn || explained.rule == Rule::AtLeastZero;
    html! {
        <div class="table-scroll" role="region" aria-label={env.t("explain-terms")} tabindex="0">
            <table class="result-table explain-terms">
                <caption class="sr-only">{ env.t("explain-terms") }</caption>
                <thead><tr>
                    if signs { <th scope="col"><span class="sr-only">{ env.t("explain-operation") }</span></th> }
                    <th scope="col">{ env.t("explain-term") }</th>
                    <th scope="col" class="figures">{ env.t("explain-value") }</th>
                    if has_source { <th scope="col">{ env.t("explain-origin") }</th> }
                </tr></thead>
                <tbody>
                    { for explained.terms.iter().enumerate().map(|(place, term)| {
                        let text = term_value(lang, case, term);
                        let value = match &term.origin {
                            Origin::Figure(figure) => {
                                let (go, mut next) = (go.clone(), way.to_vec());
                                next.push(figure.clone());
                                let onclick = Callback::from(move |_: MouseEvent| go.emit(next.clone()));
                                html! { <button type="button" class="figure" {onclick}>{ text }<span class="sr-only">{ ". " }{ env.t("figure-opens") }</span></button> }
                            }
                            _ => html! { { text } },
                        };
                        html! {
                            <tr data-operation={operation_key(term.operation)}>
                                if signs { <td class="explain-operation">{ operation_words(lang, term.operation, place == 0) }</td> }
                                <th scope="row">{ term_name(lang, case, term) }</th>
                                <td class="figures" data-value={term.value.normalize().to_string()}>{ value }</td>
                                if has_source { <td>{ origin(env, open, term, node) }</td> }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Where an input is entered, and what it builds on.
fn origin(env: &Env, open: &Rc<Open>, term: &Term<Decimal>, node: &NodeRef) -> Html {
    match &term.origin {
        Origin::Input(path, given) => {
            // What is held against the result has a source and no field.
            if path.starts_with(&Path::default().key("about").key("yardsticks")) {
                return source(env.lang, given.as_ref());
            }
            let field = entered(path, &term.name);
            let route = Route::Calculation(open.id.clone(), step_of(&field));
            let onclick = {
                let (field, node) = (field.clone(), node.clone());
                Callback::from(move |_: MouseEvent| {
                    close(&node);
                    go_to(field.clone());
                })
            };
            html! { <>
                <a href={route.fragment()} {onclick}>{ words!(env.lang, "explain-entered", place = place_name(env.lang, &open.draft, &field)) }</a>
                <span class="explain-source">{ source(env.lang, given.as_ref()) }</span>
            </> }
        }
        Origin::Method => html! { { env.t("explain-method") } },
        Origin::Figure(_) => Html::default(),
    }
}

/// The field of an input: what is not a single field is found at its line.
fn entered(path: &Path, name: &TermName) -> Path {
    match name {
        TermName::Once => Path(path.0.iter().take(path.0.len().saturating_sub(1)).cloned().collect()),
        _ => path.clone(),
    }
}

/// A source as text, or as a link where its address is one of the web.
pub(crate) fn source(lang: Lang, source: Option<&Source>) -> Html {
    let Some(source) = source.filter(|source| !source.title.is_empty() || !source.address.is_empty()) else {
        return html! { { lang.t("explain-no-source") } };
    };
    let title = if source.title.is_empty() { source.address.clone() } else { source.title.clone() };
    html! { <>
        { lang.t("explain-source") }{ " " }{ web_link(lang, &title, &source.address) }
        if !source.seen.is_empty() { { " " }{ words!(lang, "explain-seen", date = source.seen.as_str()) } }
    </> }
}

/// A title as a link where its address is one of the web.
pub(crate) fn web_link(lang: Lang, title: &str, address: &str) -> Html {
    if !["https://", "http://"].iter().any(|start| address.starts_with(start)) {
        return html! { { title } };
    }
    html! { <a href={address.to_owned()} target="_blank" rel="noopener noreferrer">{ title }<span class="sr-only">{ " " }{ lang.t("explain-new-tab") }</span></a> }
}

fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::InTurn => "in_turn",
        Rule::FirstYearThatStays => "first_year_that_stays",
        Rule::YearsUntilItStays => "years_until_it_stays",
        Rule::Deepest => "deepest",
        Rule::Shortfall => "shortfall",
        Rule::AtLeastZero => "at_least_zero",
        Rule::RateToZero => "rate_to_zero",
        Rule::WeightedMean => "weighted_mean",
    }
}

fn operation_key(operation: Operation) -> &'static str {
    match operation {
        Operation::Add => "add",
        Operation::Subtract => "subtract",
        Operation::Multiply => "multiply",
        Operation::Divide => "divide",
    }
}

/// The sign, with its word for screen readers.
fn operation_words(lang: Lang, operation: Operation, first: bool) -> Html {
    let (sign, key) = match operation {
        Operation::Add if first => return Html::default(),
        Operation::Add => ("+", "explain-plus"),
        Operation::Subtract => ("−", "explain-minus"),
        Operation::Multiply => ("·", "explain-times"),
        Operation::Divide => (":", "explain-divided"),
    };
    html! { <><span aria-hidden="true">{ sign }</span><span class="sr-only">{ lang.t(key) }</span></> }
}

/// How the terms make the figure.
fn rule_words(lang: Lang, explained: &Explanation<Decimal>) -> String {
    let has = |operation: Operation| explained.terms.iter().any(|term| term.operation == operation);
    lang.t(match (explained.rule, explained.terms.as_slice()) {
        (Rule::FirstYearThatStays, _) => "rule-first-year",
        (Rule::YearsUntilItStays, _) => "rule-years-until",
        (Rule::Deepest, _) => "rule-deepest",
        (Rule::Shortfall, _) => "rule-shortfall",
        (Rule::AtLeastZero, _) => "rule-at-least-zero",
        (Rule::RateToZero, _) => "rule-rate",
        (Rule::WeightedMean, _) => "rule-weighted-mean",
        (Rule::InTurn, []) => "rule-nothing",
        (Rule::InTurn, _) if matches!(explained.figure, Figure::Yardstick(_)) => "rule-yardstick",
        (Rule::InTurn, [Term { origin: Origin::Input(..), .. }]) => "rule-input",
        (Rule::InTurn, [_]) => "rule-one",
        (Rule::InTurn, [_, Term { operation: Operation::Divide, .. }]) => "rule-quotient",
        _ if has(Operation::Divide) && has(Operation::Subtract) => "rule-one-by-one",
        _ if has(Operation::Divide) => "rule-in-turn",
        _ if has(Operation::Multiply) => "rule-product",
        _ if has(Operation::Subtract) => "rule-difference",
        _ => "rule-sum",
    })
}
