//! Where the gain comes from: from the cost, by saved cost and each area, to the net.

use std::rc::Rc;

use som_core::{Decimal, Figure, Phase, Slice, View};
use som_text::{Lang, words};
use yew::prelude::*;

use super::full::{Full, SectionProps, misses, money_cell, table_notes, the};
use crate::components::chart::{Row, RowChart};
use crate::components::details::Details;
use crate::env::use_env;

/// A step on the way from nothing to the net.
struct Stage {
    name: String,
    /// What it adds to the net.
    value: Decimal,
    figure: Figure,
    /// The figure itself, which for a cost is the other way round.
    shown: Decimal,
}

/// The section.
#[component]
pub(crate) fn Gain(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let stages = stages(lang, full, view);
    let net = full.of(view).net.total;
    let rows = waterfall(lang, &stages, view, net);
    let who = the(lang, view);
    let table = {
        let full = full.clone();
        Callback::from(move |()| table(lang, &full, view))
    };
    html! {
        <section aria-labelledby="gain">
            <h2 id="gain">{ env.t("result-areas") }</h2>
            <p>{ words!(lang, "result-areas-lead", who = who.as_str(), years = full.span()) }</p>
            <RowChart id="chart-gain" title={words!(lang, "result-areas-title", who = who)} desc={env.t("result-areas-desc")} hint={env.t("chart-hint-rows")}
                rows={Rc::new(rows)} joined={true} />
            <p class="result-note">{ env.t("result-areas-legend") }</p>
            <Details summary={env.t("result-as-table")} content={table} />
        </section>
    }
}

/// The name of an area: its words where it is one that the app knows, else as it was typed.
pub(crate) fn area_name(lang: Lang, area: &str) -> String {
    let known = lang.t(&format!("area-{area}"));
    match (area, known.starts_with('[')) {
        ("", _) => lang.t("result-no-area"),
        (_, true) => area.to_owned(),
        _ => known,
    }
}

fn stages(lang: Lang, full: &Full, view: View) -> Vec<Stage> {
    let result = full.of(view);
    let mut stages = vec![Stage {
        name: lang.t("phase-cost"),
        value: -result.cost.total,
        figure: Figure::Money(Slice::phase(view, Phase::Cost)),
        shown: result.cost.total,
    }];
    if !full.case().saved_costs.is_empty() {
        let saved = result.saved_cost.total;
        stages.push(Stage {
            name: lang.t("phase-saved_cost"),
            value: saved,
            figure: Figure::Money(Slice::phase(view, Phase::SavedCost)),
            shown: saved,
        });
    }
    for area in &full.results().by_area {
        let value = area.of(view);
        let figure = Figure::Money(Slice::area(view, &area.area));
        stages.push(Stage { name: area_name(lang, &area.area), value, figure, shown: value });
    }
    stages
}

fn waterfall(lang: Lang, stages: &[Stage], view: View, net: Decimal) -> Vec<Row> {
    let mut level = Decimal::ZERO;
    let mut rows: Vec<Row> = stages
        .iter()
        .map(|stage| {
            let from = level;
            level += stage.value;
            let class = if stage.value < Decimal::ZERO { "chart-loss" } else { "chart-gain" };
            Row::step(lang, stage.name.clone(), stage.value, (from, level), stage.figure.clone(), class)
        })
        .collect();
    rows.push(Row::step(lang, lang.t("result-net"), net, (Decimal::ZERO, net), Figure::Money(Slice::net(view)), "chart-total"));
    rows
}

fn table(lang: Lang, full: &Full, view: View) -> Html {
    let stages = stages(lang, full, view);
    let net = full.of(view).net.total;
    let rounded = misses(stages.iter().map(|stage| stage.value), net);
    html! { <>
        <table class="result-table result-table-narrow">
            <caption>{ words!(lang, "result-areas-caption", who = the(lang, view), unit = full.unit(lang)) }</caption>
            <thead><tr><th scope="col">{ lang.t("result-part") }</th><th scope="col" class="figures">{ lang.t("result-amount") }</th></tr></thead>
            <tbody>
                { for stages.iter().map(|stage| {
                    let minus = stage.shown != stage.value;
                    html! {
                        <tr>
                            <th scope="row">{ if minus { lang.t("phase-cost-minus") } else { stage.name.clone() } }</th>
                            { money_cell(lang, stage.figure.clone(), stage.shown) }
                        </tr>
                    }
                }) }
                <tr class="result-total"><th scope="row">{ lang.t("result-net") }</th>{ money_cell(lang, Figure::Money(Slice::net(view)), net) }</tr>
            </tbody>
        </table>
        { table_notes(lang, rounded, matches!(view, View::Public | View::All | View::Payer(som_core::Payer::Municipality))) }
    </> }
}
