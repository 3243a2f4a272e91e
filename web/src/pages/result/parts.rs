//! The figures split on what lines are marked with: each payer's committees, and the sides of the budget.

use som_core::{BudgetSide, Decimal, Figure, Marked, Parts, Payer, Phase, Slice, View};
use som_text::words;
use yew::prelude::*;

use super::full::{Full, SectionProps, misses, money_cell, name, table, table_notes};
use crate::env::{Env, use_env};

/// The section; nothing where no line is marked and no payer has committees.
#[component]
pub(crate) fn Split(props: &SectionProps) -> Html {
    let env = use_env();
    let full = &props.full;
    let (by_committee, by_budget) = (&full.results().by_committee, &full.results().by_budget);
    let with_committees = full.payers().into_iter().filter(|payer| by_committee.iter().any(|row| row.payer == *payer));
    let committees: Vec<Html> = with_committees.map(|payer| committee_table(&env, full, payer)).collect();
    html! { <>
        if !committees.is_empty() {
            <section aria-labelledby="committees">
                <h2 id="committees">{ env.t("result-committees") }</h2>
                { for committees }
            </section>
        }
        if !by_budget.is_empty() {
            <section aria-labelledby="service-frame">
                <h2 id="service-frame">{ env.t("result-frame") }</h2>
                { for full.payers().into_iter().filter(|payer| *payer == Payer::Municipality).map(|payer| frame_table(&env, full, payer)) }
            </section>
        }
    </> }
}

/// One payer's figures by committee.
fn committee_table(env: &Env, full: &Full, payer: Payer) -> Html {
    let case = full.case();
    let of_payer = full.results().by_committee.iter().filter(|row| row.payer == payer);
    let rows = of_payer.map(|row| {
        let mark = Marked::from(row.committee.clone());
        let label = match &row.committee {
            None => env.t("result-committee-none"),
            Some(id) => {
                let known = case.committees.get(payer).iter().enumerate().find(|(_, committee)| committee.id == *id);
                match known {
                    Some((_, committee)) if !committee.label.trim().is_empty() => committee.label.clone(),
                    Some((place, _)) => words!(env.lang, "committee-number", number = place + 1),
                    None => id.clone(),
                }
            }
        };
        (label, Slice { committee: Some(mark), ..Slice::net(View::Payer(payer)) }, row.parts)
    });
    let caption = words!(env.lang, "result-committees-caption", payer = name(env.lang, View::Payer(payer)), unit = full.unit(env.lang));
    split_table(env, full, payer, ("result-committee", caption), rows.collect())
}

/// The municipality's figures within and outside the frame of service expenditure.
fn frame_table(env: &Env, full: &Full, payer: Payer) -> Html {
    let rows = full.results().by_budget.iter().map(|row| {
        let key = match row.side {
            Some(BudgetSide::Within) => "budget-within",
            Some(BudgetSide::Outside) => "budget-outside",
            None => "mark-not-said",
        };
        let slice = Slice { budget: Some(Marked::from(row.side)), ..Slice::net(View::Payer(payer)) };
        (env.t(key), slice, *row.by_payer.get(payer))
    });
    let caption = words!(env.lang, "result-frame-caption", payer = name(env.lang, View::Payer(payer)), unit = full.unit(env.lang));
    split_table(env, full, payer, ("result-frame-side", caption), rows.collect())
}

/// One part of a net.
type OfParts = fn(&Parts<Decimal>) -> Decimal;

/// A table of parts with their sum, which is the payer's whole.
fn split_table(
    env: &Env,
    full: &Full,
    payer: Payer,
    (head, caption): (&'static str, String),
    rows: Vec<(String, Slice, Parts<Decimal>)>,
) -> Html {
    let lang = env.lang;
    let whole = full.of(View::Payer(payer));
    let total = Parts { cost: whole.cost.total, saved_cost: whole.saved_cost.total, during: whole.during.total, after: whole.after.total };
    let all: [(Phase, &'static str, OfParts); 4] = [
        (Phase::Cost, "phase-cost", |parts| parts.cost),
        (Phase::SavedCost, "phase-saved_cost", |parts| parts.saved_cost),
        (Phase::During, "phase-during", |parts| parts.during),
        (Phase::After, "phase-after", |parts| parts.after),
    ];
    // Parts that no row has are no column.
    let phases: Vec<_> = all.into_iter().filter(|(_, _, of)| rows.iter().any(|(_, _, parts)| !of(parts).is_zero())).collect();
    let cells = |slice: &Slice, parts: &Parts<Decimal>| {
        let phases =
            phases.iter().map(|(phase, _, of)| money_cell(lang, Figure::Money(Slice { phase: Some(*phase), ..slice.clone() }), of(parts)));
        html! { <>{ for phases }{ money_cell(lang, Figure::Money(slice.clone()), parts.net()) }</> }
    };
    let rounded = phases.iter().any(|(_, _, of)| misses(rows.iter().map(|(_, _, parts)| of(parts)), of(&total)))
        || misses(rows.iter().map(|(_, _, parts)| parts.net()), total.net());
    let columns: Vec<(&str, bool)> =
        [(head, false)].into_iter().chain(phases.iter().map(|(_, key, _)| (*key, true))).chain([("result-net", true)]).collect();
    let body = html! { <>
        <tbody>{ for rows.iter().map(|(label, slice, parts)| html! { <tr><th scope="row">{ label }</th>{ cells(slice, parts) }</tr> }) }</tbody>
        <tfoot><tr><th scope="row">{ env.t("result-split-total") }</th>{ cells(&Slice::net(View::Payer(payer)), &total) }</tr></tfoot>
    </> };
    let id = if head == "result-frame-side" { "frame-table" } else { table_id(payer) };
    html! { <>
        { table(lang, id, caption, &columns, body) }
        { table_notes(lang, rounded, payer == Payer::Municipality) }
    </> }
}

fn table_id(payer: Payer) -> &'static str {
    match payer {
        Payer::Municipality => "committees-municipality",
        Payer::Region => "committees-region",
        Payer::State => "committees-state",
        Payer::Foundation => "committees-foundation",
        Payer::CivilSociety => "committees-civil-society",
        Payer::Citizen => "committees-citizen",
    }
}
