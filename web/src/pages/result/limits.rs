//! Thresholds: how far one number can move before the net is 0.

use std::rc::Rc;

use som_core::{Case, Decimal, Figure, Line, LineKind, Threshold, ThresholdOf, View, thresholds};
use som_text::{Lang, number, words};
use yew::prelude::*;

use super::full::{Full, SectionProps, capital, the};
use crate::components::details::Details;
use crate::components::figure::FigureButton;
use crate::env::use_env;

/// The section.
#[component]
pub(crate) fn Limits(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let found = use_memo((props.full.clone(), view), |(full, view)| thresholds::<Decimal>(full.case(), *view, false));
    let result = full.of(view);
    let discounted = false;
    let factor = |figure: Figure, value: Decimal| html! { <FigureButton {figure} {value} text={times(lang, value)} /> };
    let table = {
        let (full, found) = (full.clone(), found.clone());
        Callback::from(move |()| table(lang, &full, &found))
    };
    let effect = match result.break_even_effect_factor {
        // Below 0 the effect would have to turn round.
        Some(value) if value >= Decimal::ZERO => html! { <>
            { words!(lang, if gains_by_effect(full, view) { "result-limit-effect-least" } else { "result-limit-effect-most" }, who = the(lang, view)) }{ " " }
            { factor(Figure::BreakEvenEffectFactor { view, discounted }, value) }
            { rates(lang, full, value) }{ "." }
        </> },
        _ => html! { { words!(lang, "result-limit-effect-none", who = the(lang, view)) } },
    };
    let cost = match result.break_even_cost_factor {
        Some(value) if value >= Decimal::ZERO => html! { <>
            { words!(lang, "result-limit-cost", who = the(lang, view)) }{ " " }
            { factor(Figure::BreakEvenCostFactor { view, discounted }, value) }{ "." }
        </> },
        _ => html! { { words!(lang, "result-limit-cost-none", who = the(lang, view)) } },
    };
    let horizon = found.iter().find(|threshold| threshold.of == ThresholdOf::Horizon).and_then(|threshold| threshold.value);
    let horizon = match horizon {
        Some(years) => words!(lang, "result-limit-horizon", years = years.normalize().to_string(), who = the(lang, view)),
        None => words!(lang, "result-limit-horizon-none", who = capital(&the(lang, view))),
    };
    html! {
        <section aria-labelledby="limits">
            <h2 id="limits">{ env.t("result-limits") }</h2>
            <p>{ env.t("result-limits-lead") }</p>
            <ul class="result-list">
                <li>{ effect }</li>
                <li>{ cost }</li>
                <li>{ horizon }</li>
                if let Some(saving) = result.break_even_saving {
                    <li>
                        { words!(lang, "result-limit-saving", who = the(lang, view)) }{ " " }
                        { super::full::money(lang, Figure::BreakEvenSaving { view, discounted }, saving) }
                    </li>
                }
            </ul>
            <Details summary={env.t("result-limits-lines")} content={table} />
        </section>
    }
}

/// Whether more effect makes the net of a view larger.
fn gains_by_effect(full: &Full, view: View) -> bool {
    full.of(view).after.total > Decimal::ZERO
}

/// A factor in words, such as »0,61 gange«.
fn times(lang: Lang, value: Decimal) -> String {
    words!(lang, "result-times", factor = number(lang, value, 2))
}

/// The net success rates that a factor means, in percentage points.
fn rates(lang: Lang, full: &Full, factor: Decimal) -> String {
    let outcomes = &full.case().outcomes;
    let points = |rate: Decimal| rate.checked_mul(Decimal::ONE_HUNDRED).map(|points| number(lang, points, 1)).unwrap_or_default();
    let said = outcomes.iter().map(|outcome| {
        let rate = outcome.success_rate.with - outcome.success_rate.without;
        let least = rate.checked_mul(factor).unwrap_or_default();
        let (least, now) = (points(least), points(rate));
        if outcomes.len() > 1 {
            words!(lang, "result-limit-points-of", outcome = outcome.label.as_str(), points = least, now = now)
        } else {
            words!(lang, "result-limit-points", points = least, now = now)
        }
    });
    format!(" ({})", said.collect::<Vec<_>>().join("; "))
}

fn table(lang: Lang, full: &Full, found: &Rc<Vec<Threshold<Decimal>>>) -> Html {
    let rows = found.iter().filter_map(|threshold| match threshold.of {
        ThresholdOf::Line(line) => Some((line, threshold.value)),
        _ => None,
    });
    let now = |line: Line| match full.case().cost_line(line) {
        Some(_) => lang.t("result-limit-amount"),
        None => lang.t("result-limit-price"),
    };
    html! {
        <div class="table-scroll" role="region" aria-labelledby="limits-table" tabindex="0">
            <table class="result-table result-table-narrow">
                <caption id="limits-table">{ lang.t("result-limits-caption") }</caption>
                <thead><tr>
                    <th scope="col">{ lang.t("result-line") }</th>
                    <th scope="col">{ lang.t("result-limit-of") }</th>
                    <th scope="col" class="figures">{ lang.t("result-limit-factor") }</th>
                </tr></thead>
                <tbody>{ for rows.map(|(line, value)| html! {
                    <tr>
                        <th scope="row">{ line_name(lang, full.case(), line) }</th>
                        <td>{ now(line) }</td>
                        <td class="figures">{ match value {
                            Some(value) if value >= Decimal::ZERO => html! { <span data-value={value.normalize().to_string()}>{ times(lang, value) }</span> },
                            _ => html! { { lang.t("result-limit-none") } },
                        } }</td>
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
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
