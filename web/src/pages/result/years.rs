//! Year by year: who gains and loses when, and when it is paid back.

use std::rc::Rc;

use som_core::{BreakEven, Decimal, Figure, Payer, Period, Phase, Slice, View};
use som_text::{kroner, words};
use yew::prelude::*;

use super::full::{Full, SectionProps, drawn, misses, money_cell, name, table_notes, the};
use super::said::Said;
use crate::components::chart::{YearBars, YearChart, YearColumn, projected_part};
use crate::components::details::Details;
use crate::env::use_env;

/// The section.
#[component]
pub(crate) fn Years(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let result = full.of(view);
    let payers = full.payers_of(view);
    let has_follow_up = follows_up(full);
    let years: Vec<YearBars> = (0..full.results().years.len()).map(|t| bars(lang, full, view, &payers, t, has_follow_up)).collect();
    let is_projected = years.iter().any(|year| year.columns.iter().any(|column| column.projected != 0.0));
    let mark = match result.break_even {
        BreakEven::Year(t) => Some((t, words!(lang, "result-paid-back-in", year = full.year(t)))),
        _ => None,
    };
    let ends = words!(lang, "result-cumulative-end", amount = kroner(lang, result.net.total));
    let who = the(lang, view);
    let desc = words!(lang, "result-years-desc", who = who.as_str(), years = full.span(), amount = kroner(lang, result.net.total));
    let table = {
        let (full, payers) = (full.clone(), payers.clone());
        Callback::from(move |()| table(lang, &full, view, &payers))
    };
    html! {
        <section aria-labelledby="years">
            <h2 id="years">{ env.t("result-years") }</h2>
            <ul class="legend" aria-label={env.t("result-legend")}>
                { for payers.iter().map(|payer| html! {
                    <li><span class={format!("swatch swatch-{}", payer.key())} aria-hidden="true"></span>{ name(lang, View::Payer(*payer)) }</li>
                }) }
                <li><span class="swatch-line" aria-hidden="true"></span>{ words!(lang, "result-cumulative-of", who = who.as_str()) }</li>
                if is_projected { <li><span class="swatch swatch-projected" aria-hidden="true"></span>{ env.t("result-projected") }</li> }
            </ul>
            <YearChart id="chart-years" title={words!(lang, "result-years-title", who = who)} {desc} hint={env.t("chart-hint-years")}
                years={Rc::new(years)} {mark} end={ends} />
            if has_follow_up && !result.after.total.is_zero() {
                <p class="result-split">{ split(lang, full, view).html() }</p>
            }
            <p class="result-note">{ env.t(if has_follow_up { "result-follow-up" } else { "result-no-follow-up" }) }</p>
            <Details summary={env.t("result-as-table")} content={table} />
        </section>
    }
}

/// How much of what follows the intervention lies within the follow-up of the evidence, and how much is projected beyond it.
fn split(lang: som_text::Lang, full: &Full, view: View) -> Said {
    let result = full.of(view);
    let (all, measured) = (result.after.total, result.after_measured.total);
    let mut said = Said::default();
    let slice = |measured| Figure::Money(Slice { phase: Some(Phase::After), measured, ..Slice::net(view) });
    let [all_of, within] =
        [(false, all), (true, measured)].map(|(is_measured, amount)| said.figure(slice(is_measured), amount, kroner(lang, amount)));
    let key = if all == measured { "result-split-none" } else { "result-split" };
    let sentence = words!(lang, key, who = the(lang, view), all = all_of, within = within);
    said.say(&sentence);
    said
}

/// Whether any evidence tells for how long it followed people.
fn follows_up(full: &Full) -> bool {
    full.case().outcomes.iter().any(|outcome| outcome.evidence.as_ref().is_some_and(|evidence| evidence.follow_up_months.is_some()))
}

fn at(years: &[Decimal], t: usize) -> Decimal {
    years.get(t).copied().unwrap_or_default()
}

fn bars(lang: som_text::Lang, full: &Full, view: View, payers: &[Payer], t: usize, has_follow_up: bool) -> YearBars {
    let year = full.year(t);
    let columns = payers.iter().map(|&payer| {
        let result = full.of(View::Payer(payer));
        let net = drawn(at(&result.net.by_year, t));
        let projected = if has_follow_up { drawn(at(&result.after.by_year, t) - at(&result.after_measured.by_year, t)) } else { 0.0 };
        YearColumn { payer, net, projected: projected_part(net, projected) }
    });
    let mut lines = vec![(year.clone(), String::new())];
    for &payer in payers {
        let net = at(&full.of(View::Payer(payer)).net.by_year, t);
        lines.push((name(lang, View::Payer(payer)), kroner(lang, net)));
    }
    let result = full.of(view);
    if payers.len() > 1 {
        lines.push((lang.t("result-net"), kroner(lang, at(&result.net.by_year, t))));
    }
    lines.push((lang.t("result-cumulative"), kroner(lang, at(&result.cumulative, t))));
    let told = lines.iter().skip(1).map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ");
    YearBars {
        label: format!("{year}: {told}"),
        year,
        columns: columns.collect(),
        cumulative: drawn(at(&result.cumulative, t)),
        figure: Figure::Money(Slice::net(view).over(Period::Year(t))),
        lines,
    }
}

fn table(lang: som_text::Lang, full: &Full, view: View, payers: &[Payer]) -> Html {
    let result = full.of(view);
    let many = payers.len() > 1;
    let net = |view: View, period: Period| Figure::Money(Slice::net(view).over(period));
    let mut rounded = false;
    let rows: Vec<Html> = (0..full.results().years.len())
        .map(|t| {
            let parts = || payers.iter().map(|&payer| (payer, at(&full.of(View::Payer(payer)).net.by_year, t)));
            let total = at(&result.net.by_year, t);
            rounded |= misses(parts().map(|(_, part)| part), total);
            html! {
                <tr>
                    <th scope="row">{ full.year(t) }</th>
                    { for parts().map(|(payer, part)| money_cell(lang, net(View::Payer(payer), Period::Year(t)), part)) }
                    if many { { money_cell(lang, net(view, Period::Year(t)), total) } }
                    { money_cell(lang, net(view, Period::Through(t)), at(&result.cumulative, t)) }
                </tr>
            }
        })
        .collect();
    html! { <>
        <div class="table-scroll" role="region" aria-labelledby="years-table" tabindex="0">
            <table class="result-table">
                <caption id="years-table">{ words!(lang, "result-years-caption", who = the(lang, view), unit = full.unit(lang)) }</caption>
                <thead><tr>
                    <th scope="col">{ lang.t("result-year") }</th>
                    { for payers.iter().map(|payer| html! { <th scope="col" class="figures">{ name(lang, View::Payer(*payer)) }</th> }) }
                    if many { <th scope="col" class="figures">{ lang.t("result-net") }</th> }
                    <th scope="col" class="figures">{ lang.t("result-cumulative") }</th>
                </tr></thead>
                <tbody>{ rows }</tbody>
                <tfoot><tr>
                    <th scope="row">{ lang.t("result-all-years") }</th>
                    { for payers.iter().map(|&payer| money_cell(lang, net(View::Payer(payer), Period::Horizon), full.of(View::Payer(payer)).net.total)) }
                    if many { { money_cell(lang, net(view, Period::Horizon), result.net.total) } }
                    <td></td>
                </tr></tfoot>
            </table>
        </div>
        { table_notes(lang, rounded, payers.contains(&Payer::Municipality)) }
    </> }
}
