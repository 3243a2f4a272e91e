//! What would bring those who lose to zero, what becomes money in a budget, and what falls outside the calculation.

use som_core::{Figure, Payer, Period, Slice, View};
use som_text::{amount, words};
use yew::prelude::*;

use super::full::{SectionProps, misses, money, money_cell, payer_heading, table_notes, the};
use crate::components::figure::FigureButton;
use crate::env::use_env;

/// What each payer who loses would have to be given.
#[component]
pub(crate) fn Compensation(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, lang) = (&props.full, env.lang);
    let losing: Vec<View> = Payer::ALL
        .into_iter()
        .map(View::Payer)
        .filter(|view| {
            let result = full.of(*view);
            !result.compensation.is_zero() || !result.compensation_present_value.is_zero()
        })
        .collect();
    html! {
        <section aria-labelledby="compensation">
            <h2 id="compensation">{ env.t("result-compensation") }</h2>
            if losing.is_empty() {
                <p>{ env.t("result-nobody-loses") }</p>
            } else {
                <p>{ env.t("result-compensation-lead") }</p>
                <div class="table-scroll" role="region" aria-labelledby="compensation-table" tabindex="0">
                    <table class="result-table result-table-narrow">
                        <caption id="compensation-table">{ words!(lang, "result-compensation-caption", unit = full.unit(lang)) }</caption>
                        <thead><tr>
                            <th scope="col">{ env.t("result-payer") }</th>
                            <th scope="col" class="figures">{ env.t("result-undiscounted") }</th>
                            <th scope="col" class="figures">{ env.t("result-present-value") }</th>
                            <th scope="col" class="figures">{ env.t("result-remaining") }</th>
                        </tr></thead>
                        <tbody>{ for losing.iter().map(|&view| {
                            let result = full.of(view);
                            html! {
                                <tr key={view.key()}>
                                    { payer_heading(lang, view) }
                                    { money_cell(lang, Figure::Compensation { view, discounted: false }, result.compensation) }
                                    { money_cell(lang, Figure::Compensation { view, discounted: true }, result.compensation_present_value) }
                                    { money_cell(lang, Figure::RemainingDeficit(view), result.remaining_deficit) }
                                </tr>
                            }
                        }) }</tbody>
                    </table>
                </div>
                { table_notes(lang, false, losing.contains(&View::Payer(Payer::Municipality))) }
            }
        </section>
    }
}

/// The potential beside what is expected in budgets, where not all of it can become money.
#[component]
pub(crate) fn Budget(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, lang) = (&props.full, env.lang);
    if full.of(View::All).budget.is_none() {
        return Html::default();
    }
    let payers = full.payers();
    let budget = |view: View| full.of(view).budget.as_ref().map_or(full.of(view).net.total, |flow| flow.total);
    let row = |view: View| {
        html! {
            <tr key={view.key()}>
                { payer_heading(lang, view) }
                { money_cell(lang, Figure::Money(Slice::net(view)), full.of(view).net.total) }
                { money_cell(lang, Figure::Money(Slice { realised: true, ..Slice::net(view) }), budget(view)) }
            </tr>
        }
    };
    let public = || Payer::PUBLIC.into_iter().map(View::Payer);
    let rounded = misses(public().map(|view| full.of(view).net.total), full.of(View::Public).net.total)
        || misses(public().map(budget), budget(View::Public));
    html! {
        <section aria-labelledby="budget">
            <h2 id="budget">{ env.t("result-budget") }</h2>
            <p>{ env.t("result-budget-lead") }</p>
            <div class="table-scroll" role="region" aria-labelledby="budget-table" tabindex="0">
                <table class="result-table result-table-narrow">
                    <caption id="budget-table">{ words!(lang, "result-budget-caption", unit = full.unit(lang)) }</caption>
                    <thead><tr>
                        <th scope="col">{ env.t("result-payer") }</th>
                        <th scope="col" class="figures">{ env.t("result-potential") }</th>
                        <th scope="col" class="figures">{ env.t("result-budget-effect") }</th>
                    </tr></thead>
                    <tbody>{ for payers.iter().map(|&payer| row(View::Payer(payer))) }</tbody>
                    <tfoot>{ row(View::Public) }</tfoot>
                </table>
            </div>
            { table_notes(lang, rounded, true) }
        </section>
    }
}

/// What falls after the last year, and published results to hold this one against.
#[component]
pub(crate) fn Beyond(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let beyond = full.of(view).beyond_horizon;
    let last = full.year(full.results().years.len().saturating_sub(1));
    let figure = Figure::Money(Slice::net(view).over(Period::Beyond));
    html! {
        <section aria-labelledby="beyond">
            <h2 id="beyond">{ words!(lang, "result-beyond", year = last.as_str()) }</h2>
            if beyond.is_zero() {
                <p>{ words!(lang, "result-beyond-nothing", who = the(lang, view), year = last) }</p>
            } else {
                <p>
                    { words!(lang, "result-beyond-something", year = last, who = the(lang, view)) }{ " " }
                    { money(lang, figure, beyond) }
                </p>
            }
        </section>
    }
}

/// Published results beside this one's net per participant.
#[component]
pub(crate) fn Yardsticks(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let yardsticks = &full.case().about.yardsticks;
    if yardsticks.is_empty() {
        return Html::default();
    }
    let own = full.of(view).per_participant.net;
    let figure = Figure::PerParticipant { view, discounted: false };
    html! {
        <section aria-labelledby="yardsticks">
            <h2 id="yardsticks">{ env.t("result-yardsticks") }</h2>
            <p>{ env.t("result-yardsticks-lead") }</p>
            <table class="result-table result-table-narrow">
                <caption>{ env.t("result-yardsticks-caption") }</caption>
                <thead><tr>
                    <th scope="col">{ env.t("result-yardstick") }</th><th scope="col" class="figures">{ env.t("result-amount") }</th><th scope="col">{ env.t("result-source") }</th>
                </tr></thead>
                <tbody>
                    if let Some(value) = own {
                        <tr class="result-total">
                            <th scope="row">{ words!(lang, "result-yardstick-own", who = the(lang, view)) }</th>
                            <td class="figures"><FigureButton {figure} {value} text={amount(lang, value)} /></td>
                            <td>{ env.t("result-this-calculation") }</td>
                        </tr>
                    }
                    { for yardsticks.iter().map(|yardstick| html! {
                        <tr>
                            <th scope="row">{ &yardstick.label }</th>
                            <td class="figures">{ amount(lang, yardstick.amount) }</td>
                            <td>{ crate::explain_dialog::source(lang, yardstick.source.as_ref()) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}
