//! From the net that was expected to the one that was measured: in words, as a picture and as a table.

use std::rc::Rc;

use som_core::{Cause, CauseStep, Comparison, Decimal, Figure, Payer, Results, Slice, View};
use som_text::{Lang, kroner, words};
use yew::prelude::*;

use super::FollowUp;
use crate::components::chart::{Row, RowChart};
use crate::components::figure::FigureButton;
use crate::explain_dialog::cause_name;
use crate::pages::result::{Full, Said, capital, misses, money_cell, table_notes, the, view_choice};

/// The comparison, or why there is none yet.
pub(super) fn comparison(page: &FollowUp<'_>, chosen: View, choose: &Callback<View>) -> Html {
    let results = page.open.derived.full.as_ref();
    let (Some(results), Some(comparison)) = (results, page.comparison) else {
        if results.is_some() && page.is_wrong() {
            return Html::default();
        }
        let key = if results.is_some() { "follow-up-nothing" } else { "follow-up-no-forecast" };
        return html! { <p class="follow-up-nothing">{ page.t(key) }</p> };
    };
    let lang = page.env.lang;
    let full = Full(results.clone());
    let view = full.present(chosen);
    let who = the(lang, view);
    html! {
        <section aria-labelledby="follow-up-comparison">
            if full.case().about.constructed { <p class="result-constructed">{ page.t("constructed") }</p> }
            <h2 id="follow-up-comparison" class="result-heading">{ heading(lang, comparison, view) }</h2>
            <p class="lead">{ paragraph(lang, comparison, view).html() }</p>
            <p class="result-note">{ how_much(lang, comparison) }</p>
            { view_choice(page.env, &full, view, choose.clone()) }
            <RowChart id="chart-follow-up" title={words!(lang, "follow-up-chart-title", who = who.as_str())} desc={page.t("follow-up-chart-desc")} hint={page.t("chart-hint-rows")}
                rows={Rc::new(waterfall(lang, comparison, view))} joined={true} />
            { table(lang, &full, comparison, view) }
            { people(lang, comparison) }
        </section>
    }
}

/// A difference as it is shown: whole kroner.
fn is_shown(value: Decimal) -> bool {
    value.abs() >= Decimal::new(5, 1)
}

fn deviation(view: View, cause: Option<Cause>) -> Figure {
    Figure::Deviation { view, discounted: false, cause, through: None }
}

/// A figure with everything measured that was.
fn as_measured(figure: Figure) -> Figure {
    Figure::AsMeasured { through: Cause::Prices, figure: Box::new(figure) }
}

fn heading(lang: Lang, comparison: &Comparison<Decimal>, view: View) -> String {
    let difference = comparison.difference(view).net;
    let key = match (is_shown(difference), difference > Decimal::ZERO) {
        (false, _) => "follow-up-as-expected",
        (true, true) => "follow-up-higher",
        (true, false) => "follow-up-lower",
    };
    words!(lang, key, who = lang.t(&format!("follow-up-of-{}", view.key())), amount = kroner(lang, difference.abs()))
}

/// From what to what, which cause weighs most, which pulls most the other way, and how much of it was measured.
fn paragraph(lang: Lang, comparison: &Comparison<Decimal>, view: View) -> Said {
    let mut said = Said::default();
    let whole = comparison.difference(view);
    let net = Figure::Money(Slice::net(view));
    let mut text = |figure: Figure, value: Decimal| said.figure(figure, value, kroner(lang, value));
    let expected = text(net.clone(), comparison.forecast.of(view).net.total);
    let measured = text(as_measured(net), comparison.follow_up().of(view).net.total);
    let difference = text(deviation(view, None), whole.net);
    said.say(&words!(lang, "follow-up-from-to", expected = expected, measured = measured, difference = difference));
    if !is_shown(whole.net) {
        return said;
    }
    let causes = Cause::ALL.map(|cause| (cause, comparison.by_cause(view, cause).net));
    let pulling = |same: bool| {
        let pulls = move |value: Decimal| is_shown(value) && (value.is_sign_negative() == whole.net.is_sign_negative()) == same;
        causes.iter().copied().filter(move |(_, value)| pulls(*value))
    };
    // The first of those that weigh alike.
    let largest = |same: bool| pulling(same).rev().max_by_key(|(_, value)| value.abs());
    if let Some((cause, value)) = largest(true) {
        let all: Decimal = pulling(true).map(|(_, value)| value.abs()).sum();
        let key = if value.abs() + value.abs() > all { "follow-up-mostly" } else { "follow-up-largest" };
        let text = said.figure(deviation(view, Some(cause)), value, kroner(lang, value));
        said.say(&words!(lang, key, cause = reason(lang, comparison, view, cause), amount = text));
    }
    if let Some((cause, value)) = largest(false) {
        let text = said.figure(deviation(view, Some(cause)), value, kroner(lang, value));
        said.say(&words!(lang, "follow-up-against", cause = capital(&reason(lang, comparison, view, cause)), amount = text));
    }
    if let (Some(value), Some((figure, year))) = (whole.until, until(comparison, view)) {
        let text = said.figure(figure, value, kroner(lang, value));
        said.say(&words!(lang, "follow-up-so-far", year = year, amount = text));
    }
    said
}

/// The difference to the end of the last year measured, where years follow it, and that year.
fn until(comparison: &Comparison<Decimal>, view: View) -> Option<(Figure, String)> {
    let through = comparison.until.filter(|until| until + 1 < comparison.forecast.years.len())?;
    let figure = Figure::Deviation { view, discounted: false, cause: None, through: Some(through) };
    Some((figure, comparison.forecast.years.get(through)?.to_string()))
}

/// Of how many values how many were measured.
fn how_much(lang: Lang, comparison: &Comparison<Decimal>) -> String {
    let sum = |count: fn(&CauseStep<Decimal>) -> usize| comparison.steps.iter().map(count).sum::<usize>();
    words!(lang, "follow-up-how-much", measured = sum(|step| step.measured), of = sum(|step| step.of))
}

/// A cause with what became of it, such as »færre deltagere«.
fn reason(lang: Lang, comparison: &Comparison<Decimal>, view: View, cause: Cause) -> String {
    let place = comparison.steps.iter().position(|step| step.cause == cause).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|before| comparison.steps.get(before)).map_or(&comparison.forecast, |step| &step.results);
    let after = comparison.steps.get(place).map_or(before, |step| &step.results);
    let grew = |of: fn(&Results<Decimal>) -> Decimal| of(after).cmp(&of(before));
    let cost = |results: &Results<Decimal>| results.of(view).net_cost();
    let way = match cause {
        Cause::Participants => grew(|results| results.participants),
        Cause::Completion => grew(|results| results.completed),
        Cause::Effect => grew(|results| results.successes),
        Cause::Costs => cost(after).cmp(&cost(before)),
        Cause::Quantities | Cause::Prices => std::cmp::Ordering::Equal,
    };
    let end = match way {
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Less => "less",
        std::cmp::Ordering::Equal => "other",
    };
    lang.t(&format!("reason-{}-{end}", cause.key()))
}

fn waterfall(lang: Lang, comparison: &Comparison<Decimal>, view: View) -> Vec<Row> {
    let net = Figure::Money(Slice::net(view));
    let mut level = comparison.forecast.of(view).net.total;
    let mut rows = vec![Row::step(lang, lang.t("follow-up-net-expected"), level, (Decimal::ZERO, level), net.clone(), "chart-total")];
    for step in &comparison.steps {
        let next = step.results.of(view).net.total;
        let value = comparison.by_cause(view, step.cause).net;
        let class = if value < Decimal::ZERO { "chart-loss" } else { "chart-gain" };
        rows.push(Row::step(lang, cause_name(lang, step.cause), value, (level, next), deviation(view, Some(step.cause)), class));
        level = next;
    }
    rows.push(Row::step(lang, lang.t("follow-up-net-measured"), level, (Decimal::ZERO, level), as_measured(net), "chart-total"));
    rows
}

/// Each cause for each payer, and of how many values how many were measured.
fn table(lang: Lang, full: &Full, comparison: &Comparison<Decimal>, view: View) -> Html {
    // Also those whom money passes only with what was measured.
    let takes_part = |payer: Payer| full.takes_part(payer) || !comparison.difference(View::Payer(payer)).net.is_zero();
    let parts: Vec<View> =
        view.payers().iter().filter(|payer| payer.is_public() || takes_part(**payer)).map(|payer| View::Payer(*payer)).collect();
    let mut views = parts.clone();
    if views.as_slice() != [view] {
        views.push(view);
    }
    let nets = |of: &dyn Fn(View) -> Decimal| misses(parts.iter().map(|part| of(*part)), of(view));
    let causes = |view: View| Cause::ALL.map(|cause| comparison.by_cause(view, cause).net);
    let is_rounded = nets(&|view| comparison.forecast.of(view).net.total)
        || nets(&|view| comparison.follow_up().of(view).net.total)
        || Cause::ALL.into_iter().any(|cause| nets(&|view| comparison.by_cause(view, cause).net))
        || views.iter().any(|view| misses(causes(*view), comparison.difference(*view).net));
    let net = |view: View| Figure::Money(Slice::net(view));
    let present = |view: View| Figure::Deviation { view, discounted: true, cause: None, through: None };
    let total = |key: &str, of: &dyn Fn(View) -> (Figure, Decimal)| {
        html! {
            <tr class="result-total">
                <th scope="row">{ lang.t(key) }</th><td></td>
                { for views.iter().map(|view| { let (figure, value) = of(*view); money_cell(lang, figure, value) }) }
            </tr>
        }
    };
    html! { <>
        <div class="table-scroll" role="region" aria-labelledby="follow-up-table" tabindex="0">
            <table class="result-table">
                <caption id="follow-up-table">{ words!(lang, "follow-up-table-caption", unit = full.unit(lang)) }</caption>
                <thead><tr>
                    <th scope="col">{ lang.t("follow-up-cause") }</th>
                    <th scope="col">{ lang.t("follow-up-values") }</th>
                    { for views.iter().map(|view| html! { <th scope="col" class="figures">{ lang.t(&format!("payer-{}", view.key())) }</th> }) }
                </tr></thead>
                <tbody>
                    { total("follow-up-net-expected", &|view| (net(view), comparison.forecast.of(view).net.total)) }
                    { for comparison.steps.iter().map(|step| html! {
                        <tr>
                            <th scope="row">{ cause_name(lang, step.cause) }</th>
                            <td>{ words!(lang, "follow-up-of", measured = step.measured, of = step.of) }</td>
                            { for views.iter().map(|view| money_cell(lang, deviation(*view, Some(step.cause)), comparison.by_cause(*view, step.cause).net)) }
                        </tr>
                    }) }
                    { total("follow-up-net-measured", &|view| (as_measured(net(view)), comparison.follow_up().of(view).net.total)) }
                    { total("follow-up-difference", &|view| (deviation(view, None), comparison.difference(view).net)) }
                    if comparison.forecast.is_discounted {
                        { total("follow-up-difference-present", &|view| (present(view), comparison.difference(view).present_value)) }
                    }
                    if let Some((_, year)) = until(comparison, view) {
                        <tr>
                            <th scope="row">{ words!(lang, "follow-up-difference-until", year = year) }</th><td></td>
                            { for views.iter().filter_map(|view| Some(money_cell(lang, until(comparison, *view)?.0, comparison.difference(*view).until?))) }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
        { table_notes(lang, is_rounded, views.iter().any(|view| matches!(view, View::Public | View::All | View::Payer(Payer::Municipality)))) }
        <p class="result-note">{ lang.t("follow-up-order") }</p>
    </> }
}

/// How many started, completed and succeeded: expected and measured.
fn people(lang: Lang, comparison: &Comparison<Decimal>) -> Html {
    let (before, after) = (&comparison.forecast, comparison.follow_up());
    let persons = |value: Decimal| {
        let rounded = som_text::rounded(value, 2).normalize();
        som_text::number(lang, rounded, rounded.scale())
    };
    let row = |key: &str, figure: Figure, before: Decimal, after: Decimal| {
        let measured = as_measured(figure.clone());
        html! {
            <tr>
                <th scope="row">{ lang.t(key) }</th>
                <td class="figures"><FigureButton {figure} value={before} text={persons(before)} /></td>
                <td class="figures"><FigureButton figure={measured} value={after} text={persons(after)} /></td>
            </tr>
        }
    };
    html! {
        <table class="result-table follow-up-people">
            <caption>{ lang.t("follow-up-people") }</caption>
            <thead><tr><td></td><th scope="col" class="figures">{ lang.t("follow-up-expected") }</th><th scope="col" class="figures">{ lang.t("follow-up-with-measured") }</th></tr></thead>
            <tbody>
                { row("figure-participants", Figure::Participants, before.participants, after.participants) }
                { row("figure-completed", Figure::Completed, before.completed, after.completed) }
                { row("figure-successes", Figure::Successes(None), before.successes, after.successes) }
            </tbody>
        </table>
    }
}
