//! From the net that was expected to the one that was measured: in words, as a picture and as a table.

use std::rc::Rc;

use som_core::{Case, Cause, Comparison, Decimal, Figure, Results, Slice, View};
use som_text::{Lang, amount, kroner, words};
use yew::prelude::*;

use super::FollowUp;
use crate::components::chart::{Row, RowChart, Segment};
use crate::components::figure::FigureButton;
use crate::explain_dialog::cause_name;
use crate::pages::result::{Full, Said, capital, drawn, money_cell, table_notes, the, view_choice};

/// The comparison, or why there is none yet.
pub(super) fn comparison(page: &FollowUp<'_>, chosen: View, choose: &Callback<View>) -> Html {
    let derived = &page.open.derived;
    let (Some(results), Some(comparison)) = (&derived.full, &derived.comparison) else {
        let key = match derived.full {
            Some(_) => "follow-up-nothing",
            None => "follow-up-no-forecast",
        };
        return html! { <p class="follow-up-nothing">{ page.t(key) }</p> };
    };
    let lang = page.env.lang;
    let full = Full(results.clone());
    let view = full.present(chosen);
    let who = the(lang, view);
    html! {
        <section aria-labelledby="follow-up-comparison">
            <h2 id="follow-up-comparison">{ heading(lang, comparison, view) }</h2>
            <p class="lead">{ paragraph(lang, comparison, view).html() }</p>
            <p class="result-note">{ page.t("follow-up-rest-expected") }</p>
            { view_choice(page.env, &full, view, choose.clone()) }
            <RowChart id="chart-follow-up" title={words!(lang, "follow-up-chart-title", who = who.as_str())} desc={page.t("follow-up-chart-desc")} hint={page.t("chart-hint-rows")}
                rows={Rc::new(waterfall(lang, comparison, view))} joined={true} />
            { table(lang, &full, comparison, view) }
            <p class="result-note">{ page.t("follow-up-order") }</p>
        </section>
    }
}

/// A difference as it is shown: whole kroner.
fn is_shown(value: Decimal) -> bool {
    value.abs() >= Decimal::new(5, 1)
}

fn heading(lang: Lang, comparison: &Comparison<Decimal>, view: View) -> String {
    let difference = comparison.difference(view).net;
    let key = match (is_shown(difference), difference > Decimal::ZERO) {
        (false, _) => "follow-up-as-expected",
        (true, true) => "follow-up-higher",
        (true, false) => "follow-up-lower",
    };
    words!(lang, key, who = capital(&words!(lang, &format!("follow-up-of-{}", view.key()))), amount = kroner(lang, difference.abs()))
}

/// Which cause weighs most, and which pulls most the other way.
fn paragraph(lang: Lang, comparison: &Comparison<Decimal>, view: View) -> Said {
    let mut said = Said::default();
    let deviation = |cause| Figure::Deviation { view, discounted: false, cause };
    let whole = comparison.difference(view).net;
    let (before, after) = (comparison.forecast.of(view).net.total, comparison.follow_up().of(view).net.total);
    let net = Figure::Money(Slice::net(view));
    let measured = Figure::AsMeasured { through: Cause::Prices, figure: Box::new(net.clone()) };
    let (expected, measured) = (said.figure(net, before, kroner(lang, before)), said.figure(measured, after, kroner(lang, after)));
    said.say(&words!(lang, "follow-up-from-to", expected = expected, measured = measured));
    let causes = Cause::ALL.map(|cause| (cause, comparison.by_cause(view, cause).net));
    let largest = |same: bool| {
        let pulls = |value: Decimal| is_shown(value) && (value.is_sign_negative() == whole.is_sign_negative()) == same;
        causes.iter().filter(|(_, value)| pulls(*value)).max_by_key(|(_, value)| value.abs()).copied()
    };
    if is_shown(whole)
        && let Some((cause, value)) = largest(true)
    {
        let most = value.abs() + value.abs() >= whole.abs();
        let text = said.figure(deviation(Some(cause)), value, kroner(lang, value));
        let key = if most { "follow-up-mostly" } else { "follow-up-largest" };
        said.say(&words!(lang, key, cause = reason(lang, comparison, view, cause), amount = text));
        if let Some((cause, value)) = largest(false) {
            let text = said.figure(deviation(Some(cause)), value, kroner(lang, value));
            said.say(&words!(lang, "follow-up-against", cause = capital(&reason(lang, comparison, view, cause)), amount = text));
        }
    }
    said
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
    let row = |name: String, value: Decimal, (from, to): (Decimal, Decimal), figure: Figure, class: &'static str| {
        let amount = kroner(lang, value);
        Row {
            label: format!("{name}: {amount}"),
            name,
            amount,
            segments: vec![Segment { from: drawn(from), to: drawn(to), fill: None, class }],
            mark: None,
            figure,
            strong: class == "chart-total",
        }
    };
    let net = Figure::Money(Slice::net(view));
    let mut level = comparison.forecast.of(view).net.total;
    let mut rows = vec![row(lang.t("follow-up-net-expected"), level, (Decimal::ZERO, level), net.clone(), "chart-total")];
    for step in &comparison.steps {
        let next = step.results.of(view).net.total;
        let value = comparison.by_cause(view, step.cause).net;
        let class = if value < Decimal::ZERO { "chart-loss" } else { "chart-gain" };
        let figure = Figure::Deviation { view, discounted: false, cause: Some(step.cause) };
        rows.push(row(cause_name(lang, step.cause), value, (level, next), figure, class));
        level = next;
    }
    let measured = Figure::AsMeasured { through: Cause::Prices, figure: Box::new(net) };
    rows.push(row(lang.t("follow-up-net-measured"), level, (Decimal::ZERO, level), measured, "chart-total"));
    rows
}

/// Each cause for each payer, and of how many values how many were measured.
fn table(lang: Lang, full: &Full, comparison: &Comparison<Decimal>, view: View) -> Html {
    let case: &Case = full.case();
    let mut views: Vec<View> = full.payers_of(view).into_iter().map(View::Payer).collect();
    if views.as_slice() != [view] {
        views.push(view);
    }
    let net = |view: View| Figure::Money(Slice::net(view));
    let measured = |view: View| Figure::AsMeasured { through: Cause::Prices, figure: Box::new(net(view)) };
    let deviation = |view, cause, discounted| Figure::Deviation { view, discounted, cause };
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
                            { for views.iter().map(|view| money_cell(lang, deviation(*view, Some(step.cause), false), comparison.by_cause(*view, step.cause).net)) }
                        </tr>
                    }) }
                    { total("follow-up-net-measured", &|view| (measured(view), comparison.follow_up().of(view).net.total)) }
                    { total("follow-up-difference", &|view| (deviation(view, None, false), comparison.difference(view).net)) }
                    if comparison.forecast.is_discounted {
                        { total("follow-up-difference-present", &|view| (deviation(view, None, true), comparison.difference(view).present_value)) }
                    }
                    if let Some(year) = comparison.until.and_then(|until| comparison.forecast.years.get(until)) {
                        <tr>
                            <th scope="row">{ words!(lang, "follow-up-difference-until", year = year.to_string()) }</th><td></td>
                            { for views.iter().map(|view| html! { <td class="figures">{ comparison.difference(*view).until.map(|value| amount(lang, value)) }</td> }) }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
        { people(lang, comparison) }
        { table_notes(lang, false, views.iter().any(|view| matches!(view, View::Public | View::All | View::Payer(som_core::Payer::Municipality)))) }
        if case.about.constructed { <p class="result-constructed">{ lang.t("constructed") }</p> }
    </> }
}

/// How many started, completed and succeeded: expected and measured.
fn people(lang: Lang, comparison: &Comparison<Decimal>) -> Html {
    let (before, after) = (&comparison.forecast, comparison.follow_up());
    let persons = |value: Decimal| {
        let rounded = value.round_dp(2).normalize();
        som_text::number(lang, rounded, rounded.scale())
    };
    let row = |key: &str, figure: Figure, before: Decimal, after: Decimal| {
        let measured = Figure::AsMeasured { through: Cause::Prices, figure: Box::new(figure.clone()) };
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
            <thead><tr><td></td><th scope="col" class="figures">{ lang.t("follow-up-expected") }</th><th scope="col" class="figures">{ lang.t("follow-up-measured") }</th></tr></thead>
            <tbody>
                { row("figure-participants", Figure::Participants, before.participants, after.participants) }
                { row("figure-completed", Figure::Completed, before.completed, after.completed) }
                { row("figure-successes", Figure::Successes(None), before.successes, after.successes) }
            </tbody>
        </table>
    }
}
