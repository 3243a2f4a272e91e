//! Who pays, and who gains.

use std::rc::Rc;

use som_core::{Figure, Payer, Phase, Slice, View};
use som_text::{kroner, percent, words};
use yew::prelude::*;

use super::full::{Full, SectionProps, drawn, misses, money_cell, name, payer_heading, table, table_notes, the};
use super::key_figures::paid_back;
use crate::components::chart::{Row, RowChart, Segment, payer_fill};
use crate::components::figure::FigureButton;
use crate::env::use_env;

/// The section.
#[component]
pub(crate) fn Payers(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, lang) = (&props.full, env.lang);
    let payers = full.payers();
    let rows: Vec<Row> = payers.iter().map(|payer| picture(lang, full, *payer)).collect();
    let views: Vec<View> = payers.iter().map(|&payer| View::Payer(payer)).collect();
    let public: Vec<View> = views.iter().copied().filter(|view| Payer::PUBLIC.iter().any(|payer| View::Payer(*payer) == *view)).collect();
    let others = payers.len() > public.len();
    let sums = |figure: fn(&Full, View) -> som_core::Decimal| {
        misses(public.iter().map(|&view| figure(full, view)), figure(full, View::Public))
            || (others && misses(views.iter().map(|&view| figure(full, view)), figure(full, View::All)))
    };
    let across = |&view: &View| {
        let result = full.of(view);
        misses([result.gain(), -result.net_cost()], result.net.total)
    };
    let rounded = sums(|full, view| full.of(view).net_cost())
        || sums(|full, view| full.of(view).gain())
        || sums(|full, view| full.of(view).net.total)
        || sums(|full, view| full.of(view).net.present_value)
        || views.iter().chain([&View::Public]).any(across);
    let has_saved = !full.of(View::All).saved_cost.total.is_zero();
    html! {
        <section aria-labelledby="payers">
            <h2 id="payers">{ env.t("result-payers") }</h2>
            <RowChart id="chart-payers" title={env.t("result-payers")} desc={env.t("result-payers-desc")} hint={env.t("chart-hint-rows")} rows={Rc::new(rows)} />
            <p class="result-note">{ env.t("result-payers-legend") }</p>
            <div class="table-scroll" role="region" aria-labelledby="payers-table" tabindex="0">
                <table class="result-table">
                    <caption id="payers-table">{ words!(lang, "result-payers-caption", unit = full.unit(lang)) }</caption>
                    <thead><tr>
                        <th scope="col">{ env.t("result-payer") }</th>
                        <th scope="col" class="figures">{ env.t(if has_saved { "result-cost-less-saved" } else { "result-cost" }) }</th>
                        <th scope="col" class="figures">{ env.t("result-gain") }</th>
                        <th scope="col" class="figures">{ env.t("result-net") }</th>
                        <th scope="col" class="figures">{ env.t("result-net-present") }</th>
                        <th scope="col" class="figures">{ env.t("result-peak") }</th>
                        <th scope="col">{ env.t("result-paid-back") }</th>
                        <th scope="col" class="figures">{ env.t("result-share-of-cost") }</th>
                        <th scope="col" class="figures">{ env.t("result-share-of-gain") }</th>
                    </tr></thead>
                    <tbody>{ for views.iter().map(|view| row(lang, full, *view)) }</tbody>
                    <tfoot>
                        { row(lang, full, View::Public) }
                        if others { { row(lang, full, View::All) } }
                    </tfoot>
                </table>
            </div>
            { table_notes(lang, rounded, true) }
            <p class="result-note">{ env.t("average-prices") }</p>
        </section>
    }
}

fn row(lang: som_text::Lang, full: &Full, view: View) -> Html {
    let result = full.of(view);
    let discounted = false;
    let share = |figure: Figure, value: Option<som_core::Decimal>| {
        html! {
            <td class="figures">{ match value {
                Some(value) => html! { <FigureButton {figure} {value} text={percent(lang, value, 0)} /> },
                None => html! { { lang.t("result-none") } },
            } }</td>
        }
    };
    html! {
        <tr key={view.key()}>
            { payer_heading(lang, view) }
            { money_cell(lang, Figure::NetCost { view, discounted }, result.net_cost()) }
            { money_cell(lang, Figure::Gain { view, discounted }, result.gain()) }
            { money_cell(lang, Figure::Money(Slice::net(view)), result.net.total) }
            { money_cell(lang, Figure::Money(Slice::net(view).discounted(true)), result.net.present_value) }
            { money_cell(lang, Figure::PeakInvestment(view), result.peak_investment) }
            <td><FigureButton figure={Figure::BreakEven { view, discounted }} text={paid_back(full, result.break_even, lang)} /></td>
            { share(Figure::ShareOfCost(view), result.share_of_cost) }
            { share(Figure::ShareOfGain(view), result.share_of_gain) }
        </tr>
    }
}

/// A payer's cost to the left of 0, its gain to the right, and the net marked.
fn picture(lang: som_text::Lang, full: &Full, payer: Payer) -> Row {
    let view = View::Payer(payer);
    let result = full.of(view);
    let net = kroner(lang, result.net.total);
    let fill = Some(payer_fill(payer));
    let segments = [(-drawn(result.net_cost()), "chart-outlay"), (drawn(result.gain()), "")];
    Row {
        name: name(lang, view),
        label: words!(
            lang,
            "result-payer-label",
            who = name(lang, view),
            cost = kroner(lang, result.net_cost()),
            gain = kroner(lang, result.gain()),
            net = net.as_str()
        ),
        amount: net,
        segments: segments
            .into_iter()
            .filter(|(to, _)| *to != 0.0)
            .map(|(to, class)| Segment { from: 0.0, to, fill: fill.clone(), class })
            .collect(),
        mark: Some(drawn(result.net.total)),
        figure: Some(Figure::Money(Slice::net(view))),
        lines: Vec::new(),
        strong: false,
    }
}

/// Undiscounted and discounted beside each other, for the leading view.
#[component]
pub(crate) fn Discounted(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let result = full.of(view);
    let part = |phase: Phase, key: &str| {
        let flow = result.phase(phase);
        html! {
            <tr>
                <th scope="row">{ env.t(key) }</th>
                { money_cell(lang, Figure::Money(Slice::phase(view, phase)), flow.total) }
                { money_cell(lang, Figure::Money(Slice::phase(view, phase).discounted(true)), flow.present_value) }
            </tr>
        }
    };
    let net = |view: View| {
        html! { <>
            { money_cell(lang, Figure::Money(Slice::net(view)), full.of(view).net.total) }
            { money_cell(lang, Figure::Money(Slice::net(view).discounted(true)), full.of(view).net.present_value) }
        </> }
    };
    let parts = |present: bool| {
        Phase::ALL.map(|phase| {
            let flow = result.phase(phase);
            let value = if present { flow.present_value } else { flow.total };
            if phase.is_cost() { -value } else { value }
        })
    };
    let rounded = misses(parts(false), result.net.total) || misses(parts(true), result.net.present_value);
    let payers = full.payers_of(view);
    let rows = html! {
        <tbody>
            { part(Phase::Cost, "phase-cost-minus") }
            { part(Phase::SavedCost, "phase-saved_cost") }
            { part(Phase::During, "phase-during") }
            { part(Phase::After, "phase-after") }
            <tr class="result-total"><th scope="row">{ env.t("result-net") }</th>{ net(view) }</tr>
            if payers.len() > 1 {
                { for payers.iter().map(|&payer| html! {
                    <tr><th scope="row" class="result-of-which">{ words!(lang, "result-of-which", who = the(lang, View::Payer(payer))) }</th>{ net(View::Payer(payer)) }</tr>
                }) }
            }
        </tbody>
    };
    let caption = words!(lang, "result-discounted-caption", who = the(lang, view), unit = full.unit(lang));
    let columns = [("result-part", false), ("result-undiscounted", true), ("result-present-value", true)];
    html! {
        <section aria-labelledby="discounted">
            <h2 id="discounted">{ env.t("result-discounted") }</h2>
            <p>{ words!(lang, "result-discounted-lead", rate = full.rate(lang), year = full.year(0)) }</p>
            { table(lang, "discounted-table", caption, &columns, rows) }
            { table_notes(lang, rounded, payers.contains(&Payer::Municipality)) }
        </section>
    }
}
