//! What would bring those who lose to zero, what becomes money in a budget, and what falls outside the calculation.

use som_core::{Figure, Payer, Period, Slice, View};
use som_text::words;
use yew::prelude::*;

use super::full::{SectionProps, misses, money, money_cell, payer_heading, table, table_notes, the};
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
    let row = |view: View| {
        let result = full.of(view);
        html! {
            <tr key={view.key()}>
                { payer_heading(lang, view) }
                { money_cell(lang, Figure::Compensation { view, discounted: false }, result.compensation) }
                { money_cell(lang, Figure::Compensation { view, discounted: true }, result.compensation_present_value) }
                { money_cell(lang, Figure::RemainingDeficit(view), result.remaining_deficit) }
            </tr>
        }
    };
    let rows = html! { <tbody>{ for losing.iter().map(|&view| row(view)) }</tbody> };
    let columns = [("result-payer", false), ("result-undiscounted", true), ("result-present-value", true), ("result-remaining", true)];
    html! {
        <section aria-labelledby="compensation">
            <h2 id="compensation">{ env.t("result-compensation") }</h2>
            if losing.is_empty() {
                <p>{ env.t("result-nobody-loses") }</p>
            } else {
                <p>{ env.t("result-compensation-lead") }</p>
                { table(lang, "compensation-table", words!(lang, "result-compensation-caption", unit = full.unit(lang)), &columns, rows) }
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
    let rows = html! { <>
        <tbody>{ for payers.iter().map(|&payer| row(View::Payer(payer))) }</tbody>
        <tfoot>{ row(View::Public) }</tfoot>
    </> };
    let columns = [("result-payer", false), ("result-potential", true), ("result-budget-effect", true)];
    html! {
        <section aria-labelledby="budget">
            <h2 id="budget">{ env.t("result-budget") }</h2>
            <p>{ env.t("result-budget-lead") }</p>
            { table(lang, "budget-table", words!(lang, "result-budget-caption", unit = full.unit(lang)), &columns, rows) }
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
    let rows = html! {
        <tbody>
            if let Some(value) = own {
                <tr class="result-total">
                    <th scope="row">{ words!(lang, "result-yardstick-own", who = the(lang, view)) }</th>
                    { money_cell(lang, figure, value) }
                    <td>{ env.t("result-this-calculation") }</td>
                </tr>
            }
            { for yardsticks.iter().enumerate().map(|(place, yardstick)| html! {
                <tr>
                    <th scope="row">{ &yardstick.label }</th>
                    { money_cell(lang, Figure::Yardstick(place), yardstick.amount) }
                    <td>{ crate::explain_dialog::source(lang, yardstick.source.as_ref()) }</td>
                </tr>
            }) }
        </tbody>
    };
    let columns = [("result-yardstick", false), ("result-amount", true), ("result-source", false)];
    html! {
        <section aria-labelledby="yardsticks">
            <h2 id="yardsticks">{ env.t("result-yardsticks") }</h2>
            <p>{ env.t("result-yardsticks-lead") }</p>
            { table(lang, "yardsticks-table", env.t("result-yardsticks-caption"), &columns, rows) }
        </section>
    }
}
