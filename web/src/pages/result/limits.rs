//! Thresholds: how far one number can move before the net is 0.

use som_core::{Case, Decimal, Figure, Line, LineKind, Threshold, ThresholdOf, View, thresholds};
use som_text::{Lang, kroner, number, words};
use yew::prelude::*;

use super::full::{Full, SectionProps, capital, table, the};
use super::said::Said;
use crate::components::details::Details;
use crate::components::figure::FigureButton;
use crate::env::use_env;

/// The section.
#[component]
pub(crate) fn Limits(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let found = use_memo((props.full.clone(), view), |(full, view)| thresholds(full.case(), full.results(), *view, false));
    let lines = {
        let (full, found) = (full.clone(), found.clone());
        Callback::from(move |()| lines(lang, &full, view, &found))
    };
    let said = [effect(lang, full, view), cost(lang, full, view), horizon(lang, view, &found)];
    html! {
        <section aria-labelledby="limits">
            <h2 id="limits">{ env.t("result-limits") }</h2>
            <p>{ env.t("result-limits-lead") }</p>
            <ul class="result-list">
                { for said.into_iter().chain(saving(lang, full, view)).map(|said| html! { <li>{ said.html() }</li> }) }
            </ul>
            <Details summary={env.t("result-limits-lines")} content={lines} />
        </section>
    }
}

/// How large the effect must be, as a factor and as the net rates that the factor means.
fn effect(lang: Lang, full: &Full, view: View) -> Said {
    let mut said = Said::default();
    let who = the(lang, view);
    let sentence = match full.of(view).break_even_effect_factor {
        // Below 0 the effect would have to turn round.
        Some(value) if value >= Decimal::ZERO => {
            let key = if full.of(view).after.total > Decimal::ZERO { "result-limit-effect-least" } else { "result-limit-effect-most" };
            let factor = said.figure(Figure::BreakEvenEffectFactor { view, discounted: false }, value, times(lang, value));
            let rates = rates(lang, full, view, value, &mut said);
            words!(lang, key, who = who, factor = factor, rates = rates)
        }
        _ => words!(lang, "result-limit-effect-none", who = who),
    };
    said.say(&sentence);
    said
}

fn cost(lang: Lang, full: &Full, view: View) -> Said {
    let mut said = Said::default();
    let who = the(lang, view);
    let sentence = match full.of(view).break_even_cost_factor {
        Some(value) if value >= Decimal::ZERO => {
            let factor = said.figure(Figure::BreakEvenCostFactor { view, discounted: false }, value, times(lang, value));
            words!(lang, "result-limit-cost", who = who, factor = factor)
        }
        _ => words!(lang, "result-limit-cost-none", who = who),
    };
    said.say(&sentence);
    said
}

fn horizon(lang: Lang, view: View, found: &[Threshold<Decimal>]) -> Said {
    let mut said = Said::default();
    let who = the(lang, view);
    let sentence = match found.iter().find(|threshold| threshold.of == ThresholdOf::Horizon).and_then(|threshold| threshold.value) {
        Some(value) => {
            let years = said.figure(Figure::BreakEvenHorizon { view, discounted: false }, value, crate::explain_dialog::years(lang, value));
            words!(lang, "result-limit-horizon", years = years, who = who)
        }
        None => words!(lang, "result-limit-horizon-none", who = capital(&who)),
    };
    said.say(&sentence);
    said
}

fn saving(lang: Lang, full: &Full, view: View) -> Option<Said> {
    let value = full.of(view).break_even_saving?;
    let mut said = Said::default();
    let amount = said.figure(Figure::BreakEvenSaving { view, discounted: false }, value, kroner(lang, value));
    let sentence = words!(lang, "result-limit-saving", who = the(lang, view), amount = amount);
    said.say(&sentence);
    Some(said)
}

/// A factor in words, such as »0,61 gange det nuværende«.
fn times(lang: Lang, value: Decimal) -> String {
    words!(lang, "result-times", factor = number(lang, value, 2))
}

/// The net success rates that a factor means, in percentage points.
fn rates(lang: Lang, full: &Full, view: View, factor: Decimal, said: &mut Said) -> String {
    let outcomes = &full.case().outcomes;
    let points = |rate: Decimal| {
        let points = rate.checked_mul(Decimal::ONE_HUNDRED).map(|points| number(lang, points, 1)).unwrap_or_default();
        words!(lang, "result-points", points = points)
    };
    let mut rates = Vec::new();
    for (place, outcome) in outcomes.iter().enumerate() {
        let rate = outcome.success_rate.with - outcome.success_rate.without;
        let Some(least) = rate.checked_mul(factor) else { continue };
        let needed = said.figure(Figure::BreakEvenNetRate { outcome: place, view, discounted: false }, least, points(least));
        let now = said.figure(Figure::NetRate(place), rate, points(rate));
        rates.push(if outcomes.len() > 1 {
            words!(lang, "result-limit-points-of", outcome = outcome.label.as_str(), points = needed, now = now)
        } else {
            words!(lang, "result-limit-points", points = needed, now = now)
        });
    }
    rates.join("; ")
}

/// The threshold of each line alone.
fn lines(lang: Lang, full: &Full, view: View, found: &[Threshold<Decimal>]) -> Html {
    let rows = found.iter().filter_map(|threshold| match threshold.of {
        ThresholdOf::Line(line) => Some((line, threshold.value)),
        _ => None,
    });
    let changed = |line: Line| match full.case().cost_line(line) {
        Some(_) => lang.t("result-limit-amount"),
        None => lang.t("result-limit-price"),
    };
    let rows = rows.map(|(line, value)| {
        html! {
            <tr>
                <th scope="row">{ line_name(lang, full.case(), line) }</th>
                <td>{ changed(line) }</td>
                <td class="figures">{ match value {
                    Some(value) if value >= Decimal::ZERO => html! {
                        <FigureButton figure={Figure::BreakEvenLineFactor { line, view, discounted: false }} {value} text={times(lang, value)} />
                    },
                    _ => html! { { lang.t("result-limit-none") } },
                } }</td>
            </tr>
        }
    });
    let columns = [("result-line", false), ("result-limit-of", false), ("result-limit-factor", true)];
    table(lang, "limits-table", lang.t("result-limits-caption"), &columns, html! { <tbody>{ for rows }</tbody> })
}

/// What a line is called.
pub(crate) fn line_name(lang: Lang, case: &Case, line: Line) -> String {
    let label = case.cost_line(line).map(|line| line.label.as_str()).or_else(|| case.consequence(line).map(|line| line.label.as_str()));
    match label {
        Some(label) if !label.is_empty() => label.to_owned(),
        _ => {
            let list = lang.t(match line.kind {
                LineKind::Cost => "phase-cost",
                LineKind::SavedCost => "phase-saved_cost",
                LineKind::During => "phase-during",
                LineKind::After(_) => "phase-after",
            });
            words!(lang, "result-line-of", list = list, number = line.index + 1)
        }
    }
}
