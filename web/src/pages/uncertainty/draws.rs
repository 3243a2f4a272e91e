//! What the draws come to: the probability of a gain first, then the pictures, each with its numbers as a table.

use std::rc::Rc;

use som_core::{Number, SimulationOptions, View};
use som_text::{Lang, rounded_kroner, scenario_title, words};
use som_worker::simulation::{self, SHOWN, Settled, Spread};
use yew::prelude::*;

use super::plot::{Axis, Counted, CurveChart, Curves, Words, bar_cell};
use super::simulated::Shared;
use super::simulating::Made;
use super::words::{cell, chance, count, kroner, name_of, share, view_of};
use crate::components::details::Details;
use crate::env::{Env, use_env};
use crate::pages::result::{capital, drawn, table_notes, the};

#[derive(Properties, PartialEq)]
pub(super) struct DrawsProps {
    pub(super) made: Shared,
}

/// The draws of the view that decides.
#[component]
pub(super) fn Draws(props: &DrawsProps) -> Html {
    let env = use_env();
    let made = &props.made.0;
    let Some(view) = made.simulated.views.iter().find(|view| view.key == made.simulated.decision) else { return Html::default() };
    html! { <>
        { sentences(&env, made, view) }
        { payers(&env, made) }
        { counted(&env, made, view) }
        { by_year(&env, made, view) }
        { scenarios(&env, made, view) }
        { drivers(&env, made, view) }
        { convergence(&env, made, view) }
    </> }
}

/// How likely a gain is for a view, as a sentence; none of a view that was not drawn.
pub(crate) fn chance_of(lang: Lang, made: &Made, view: View) -> Option<String> {
    let found = made.simulated.views.iter().find(|found| found.key == view.key())?;
    let percent = chance(lang, deciding(made, found).gain_share);
    Some(words!(lang, "simulation-chance", who = the(lang, view), percent = percent))
}

/// The net that is decided by: in present value, where that is another.
fn deciding<'a>(made: &Made, view: &'a simulation::View) -> &'a Spread {
    if made.simulated.is_discounted { &view.present_value } else { &view.net }
}

fn basis(lang: Lang, made: &Made) -> String {
    let year = made.full.case().price_year.to_string();
    words!(lang, if made.simulated.is_discounted { "simulation-present-value" } else { "simulation-undiscounted" }, year = year)
}

fn sentences(env: &Env, made: &Made, view: &simulation::View) -> Html {
    let lang = env.lang;
    let spread = deciding(made, view);
    let [low, .., high] = spread.percentiles;
    let error = spread.standard_error.map_or_else(|| env.t("result-none"), |error| kroner(lang, error));
    let simulated = &made.simulated;
    let is_imprecise = SimulationOptions::of(made.full.case()).precision.is_some() && !simulated.stopped_by_precision;
    html! { <>
        if made.full.case().about.constructed { <p class="result-constructed">{ env.t("constructed") }</p> }
        <p class="lead simulation-chance" data-value={spread.gain_share.to_string()}>
            { chance_of(lang, made, view_of(&view.key)) }
        </p>
        <p>{ words!(lang, "simulation-range", mean = kroner(lang, spread.mean), low = kroner(lang, low), high = kroner(lang, high)) }{ " " }{ basis(lang, made) }</p>
        <p>{ own(lang, made, view, spread) }</p>
        <p class="result-note">
            { words!(lang, "simulation-how", draws = count(lang, simulated.draws), seed = SimulationOptions::of(made.full.case()).seed.to_string(), error = error) }
            if simulated.stopped_by_precision { { " " }{ env.t("simulation-precise") } }
            if is_imprecise { { " " }{ env.t("simulation-imprecise") } }
            if simulated.without_shape > 0 { { " " }{ words!(lang, "simulation-without-shape", count = simulated.without_shape) } }
        </p>
    </> }
}

/// What the calculation's own numbers come to beside the mean, both as they are told elsewhere and in what the draws are told in.
fn own(lang: Lang, made: &Made, view: &simulation::View, spread: &Spread) -> String {
    let net = &made.full.of(view_of(&view.key)).net;
    let is_discounted = made.simulated.is_discounted;
    let own = if is_discounted { net.present_value } else { net.total };
    let said = words!(
        lang,
        "simulation-own",
        discounted = if is_discounted { "yes" } else { "no" },
        own = rounded_kroner(lang, own),
        net = rounded_kroner(lang, net.total)
    );
    // Further off than the draws can be, and than anybody would see.
    let off = (spread.mean - f64::of(own)).abs();
    let seen = spread.standard_error.map_or(0.0, |error| 4.0 * error).max(0.01 * spread.mean.abs());
    if off > seen { format!("{said} {}", lang.t("simulation-own-differs")) } else { said }
}

/// The probability of a gain and the range, for each payer and for the public.
fn payers(env: &Env, made: &Made) -> Html {
    let lang = env.lang;
    let heading = |key: &str, figures: bool| html! { <th scope="col" class={figures.then_some("figures")}>{ env.t(key) }</th> };
    html! { <>
        <div class="table-scroll" role="region" aria-labelledby="simulation-payers" tabindex="0">
            <table class="result-table">
                <caption id="simulation-payers">{ words!(lang, "simulation-payers", basis = basis(lang, made)) }</caption>
                <thead><tr>
                    { heading("result-payer", false) }
                    { heading("simulation-gain-share", true) }
                    { heading("simulation-mean", true) }
                    { heading("simulation-p5", true) }
                    { heading("simulation-p50", true) }
                    { heading("simulation-p95", true) }
                </tr></thead>
                <tbody>{ for made.simulated.views.iter().map(|view| {
                    let spread = deciding(made, view);
                    let [low, _, middle, _, high] = spread.percentiles;
                    html! {
                        <tr data-view={view.key.clone()}>
                            <th scope="row"><span class={format!("swatch swatch-{}", view.key)} aria-hidden="true"></span>{ env.t(&format!("payer-{}", view.key)) }</th>
                            <td class="figures">{ share(lang, spread.gain_share) }</td>
                            { for [spread.mean, low, middle, high].map(|value| figure(lang, value)) }
                        </tr>
                    }
                }) }</tbody>
            </table>
        </div>
        { table_notes(lang, false, true) }
        <p class="result-note">{ env.t("average-prices") }</p>
    </> }
}

fn figure(lang: Lang, value: f64) -> Html {
    html! { <td class="figures">{ cell(lang, value) }</td> }
}

fn counted(env: &Env, made: &Rc<Made>, view: &simulation::View) -> Html {
    let lang = env.lang;
    let spread = deciding(made, view);
    let who = the(lang, view_of(&view.key));
    let [low, .., high] = spread.percentiles;
    let desc = words!(
        lang,
        "simulation-counted-desc",
        mean = kroner(lang, spread.mean),
        low = kroner(lang, low),
        high = kroner(lang, high),
        percent = share(lang, spread.gain_share)
    );
    let words = Words { id: "chart-draws", title: words!(lang, "simulation-counted", who = who), desc };
    let mean = (spread.mean, words!(lang, "simulation-mean-at", amount = kroner(lang, spread.mean)));
    let table = {
        let (env, picture, draws) = (env.clone(), spread.picture.clone(), made.simulated.draws);
        let caption = words!(lang, "simulation-counted-caption", basis = basis(lang, made));
        Callback::from(move |()| {
            let lang = env.lang;
            let of = |number: usize| share(lang, number as f64 / draws as f64);
            let end = |at: usize| picture.low + picture.width * at as f64;
            let row = |from: String, to: String, number: usize| {
                html! { <tr><td class="figures">{ from }</td><td class="figures">{ to }</td><td class="figures">{ count(lang, number) }</td><td class="figures">{ of(number) }</td></tr> }
            };
            let none = || env.t("result-none");
            let inside =
                picture.counts.iter().enumerate().map(|(part, number)| row(cell(lang, end(part)), cell(lang, end(part + 1)), *number));
            let rows = html! { <tbody>
                { row(none(), cell(lang, end(0)), picture.below) }
                { for inside }
                { row(cell(lang, end(picture.counts.len())), none(), picture.above) }
            </tbody> };
            let columns = ["simulation-from", "simulation-to", "simulation-number", "simulation-share"];
            plain_table(&env, "simulation-counted-table", caption.clone(), &columns, rows)
        })
    };
    html! { <>
        <h3>{ words.title.clone() }</h3>
        <Counted {words} picture={Rc::new(spread.picture.clone())} {mean} />
        <p class="result-note">{ env.t("simulation-counted-note") }</p>
        <Details summary={env.t("result-as-table")} content={table} />
    </> }
}

/// A table whose columns are all figures but the first, where that is one of names.
fn plain_table(env: &Env, id: &'static str, caption: String, columns: &[&str], body: Html) -> Html {
    html! {
        <div class="table-scroll" role="region" aria-labelledby={id} tabindex="0">
            <table class="result-table">
                <caption {id}>{ caption }</caption>
                <thead><tr>{ for columns.iter().map(|key| html! { <th scope="col" class="figures">{ env.t(key) }</th> }) }</tr></thead>
                { body }
            </table>
        </div>
    }
}

/// Bands, and the probability of a gain, up to and with each year.
fn by_year(env: &Env, made: &Rc<Made>, view: &simulation::View) -> Html {
    let lang = env.lang;
    let of = view_of(&view.key);
    let who = the(lang, of);
    let years = years(made);
    let points = point_estimates(made, of);
    let places: Vec<(f64, String)> = years.iter().enumerate().map(|(t, year)| (t as f64, year.clone())).collect();
    let band = |one: usize, other: usize| -> Vec<(f64, f64)> {
        let at = |band: &simulation::Band, place: usize| band.percentiles.get(place).copied().unwrap_or_default();
        view.by_year.iter().map(|band| (at(band, one), at(band, other))).collect()
    };
    let middle: Vec<f64> = band(2, 2).into_iter().map(|(middle, _)| middle).collect();
    let curves = Curves {
        axis: Axis::Money,
        places: places.clone(),
        bands: vec![("plot-wide", band(0, 4)), ("plot-close", band(1, 3))],
        lines: vec![("plot-middle", middle), ("plot-estimate", points.clone())],
        points: Vec::new(),
    };
    let gains = Curves {
        axis: Axis::Shares,
        places,
        bands: Vec::new(),
        lines: vec![("plot-middle", view.by_year.iter().map(|band| band.gain_share).collect())],
        points: Vec::new(),
    };
    let last = view.by_year.last();
    let [low, _, half, _, high] = last.map_or([0.0; 5], |band| band.percentiles);
    let year = years.last().cloned().unwrap_or_default();
    let desc = words!(
        lang,
        "simulation-years-desc",
        year = year.as_str(),
        low = kroner(lang, low),
        middle = kroner(lang, half),
        high = kroner(lang, high)
    );
    let share_of_last = share(lang, last.map_or(0.0, |band| band.gain_share));
    let band_words = Words { id: "chart-bands", title: words!(lang, "simulation-years", who = who.as_str()), desc };
    let gain_words = Words {
        id: "chart-chances",
        title: words!(lang, "simulation-chances", who = who.as_str()),
        desc: words!(lang, "simulation-chances-desc", year = year, percent = share_of_last),
    };
    let table = {
        let (env, made) = (env.clone(), made.clone());
        let key = view.key.clone();
        let caption = words!(lang, "simulation-years-caption", who = who, unit = made.full.unit(lang));
        Callback::from(move |()| {
            let Some(view) = made.simulated.views.iter().find(|view| view.key == key) else { return Html::default() };
            years_table(&env, &made, view, caption.clone())
        })
    };
    html! { <>
        <h3>{ band_words.title.clone() }</h3>
        <ul class="legend" aria-label={env.t("result-legend")}>
            <li><span class="swatch plot-swatch-wide" aria-hidden="true"></span>{ env.t("simulation-band-90") }</li>
            <li><span class="swatch plot-swatch-close" aria-hidden="true"></span>{ env.t("simulation-band-50") }</li>
            <li><span class="swatch-line" aria-hidden="true"></span>{ env.t("simulation-median") }</li>
            <li><span class="swatch-line plot-swatch-estimate" aria-hidden="true"></span>{ env.t("simulation-estimate") }</li>
        </ul>
        <CurveChart words={band_words} curves={Rc::new(curves)} />
        <h3>{ gain_words.title.clone() }</h3>
        <p class="result-note">{ env.t("simulation-chances-note") }</p>
        <CurveChart words={gain_words} curves={Rc::new(gains)} />
        <Details summary={env.t("simulation-years-table")} content={table} />
    </> }
}

fn years(made: &Made) -> Vec<String> {
    made.full.results().years.iter().map(ToString::to_string).collect()
}

/// The net up to and with each year of the calculation itself.
fn point_estimates(made: &Made, view: View) -> Vec<f64> {
    made.full.of(view).cumulative.iter().map(|value| drawn(*value)).collect()
}

fn years_table(env: &Env, made: &Made, view: &simulation::View, caption: String) -> Html {
    let lang = env.lang;
    let points = point_estimates(made, view_of(&view.key));
    let rows = years(made).into_iter().zip(&view.by_year).zip(points).map(|((year, band), point)| {
        html! {
            <tr>
                <th scope="row">{ year }</th>
                { for band.percentiles.iter().map(|value| figure(lang, *value)) }
                { figure(lang, point) }
                <td class="figures">{ share(lang, band.gain_share) }</td>
            </tr>
        }
    });
    let columns = [
        "simulation-p5",
        "simulation-p25",
        "simulation-p50",
        "simulation-p75",
        "simulation-p95",
        "simulation-estimate",
        "simulation-gain-share",
    ];
    html! {
        <div class="table-scroll" role="region" aria-labelledby="simulation-years-table" tabindex="0">
            <table class="result-table">
                <caption id="simulation-years-table">{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ env.t("result-year") }</th>
                    { for columns.iter().map(|key| html! { <th scope="col" class="figures">{ env.t(key) }</th> }) }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// Where each scenario lies among the draws, and how sure the net is where the scenario's numbers are certain.
fn scenarios(env: &Env, made: &Made, view: &simulation::View) -> Html {
    let lang = env.lang;
    let case = made.full.case();
    if case.uncertainty.scenarios.is_empty() {
        return Html::default();
    }
    let who = the(lang, view_of(&view.key));
    let none = || env.t("result-none");
    let row = |(scenario, found): (&som_core::Scenario, &simulation::Scenario)| {
        let rest = |value: Option<f64>| value.map_or_else(none, |value| cell(lang, value));
        let percentile = |place: usize| found.rest.as_ref().and_then(|rest| rest.percentiles.get(place).copied());
        html! {
            <tr>
                <th scope="row">{ scenario_title(lang, scenario) }</th>
                <td class="figures">{ rest(found.net) }</td>
                <td class="figures">{ found.below.map_or_else(none, |below| share(lang, below)) }</td>
                <td class="figures">{ rest(percentile(0)) }</td>
                <td class="figures">{ rest(percentile(SHOWN.len() - 1)) }</td>
                <td class="figures">{ found.rest.as_ref().map_or_else(none, |rest| share(lang, rest.gain_share)) }</td>
            </tr>
        }
    };
    let columns = ["simulation-in-scenario", "simulation-below", "simulation-p5", "simulation-p95", "simulation-gain-share"];
    html! { <>
        <h3>{ words!(lang, "simulation-scenarios", who = who.as_str()) }</h3>
        <div class="table-scroll" role="region" aria-labelledby="simulation-scenarios" tabindex="0">
            <table class="result-table">
                <caption id="simulation-scenarios">{ words!(lang, "simulation-scenarios-caption", basis = basis(lang, made)) }</caption>
                <thead><tr>
                    <th scope="col">{ env.t("scenarios-column") }</th>
                    { for columns.map(|key| html! { <th scope="col" class="figures">{ env.t(key) }</th> }) }
                </tr></thead>
                <tbody>{ for case.uncertainty.scenarios.iter().zip(&made.simulated.scenarios).map(row) }</tbody>
            </table>
        </div>
        <p class="result-note">{ env.t("simulation-scenarios-note") }</p>
    </> }
}

/// What the net goes with, as bars that are a table.
fn drivers(env: &Env, made: &Made, view: &simulation::View) -> Html {
    let lang = env.lang;
    let who = the(lang, view_of(&view.key));
    html! { <>
        <h3>{ words!(lang, "simulation-drivers", who = who.as_str()) }</h3>
        <div class="table-scroll" role="region" aria-labelledby="simulation-drivers" tabindex="0">
            <table class="result-table result-table-narrow">
                <caption id="simulation-drivers">{ env.t("simulation-drivers-caption") }</caption>
                <thead><tr>
                    <th scope="col">{ env.t("simulation-input") }</th>
                    <th scope="col" class="figures">{ env.t("simulation-variance") }</th>
                    <th scope="col">{ env.t("simulation-when") }</th>
                </tr></thead>
                <tbody>{ for view.drivers.iter().map(|driver| {
                    let moves = match driver.share > 0.0 {
                        false => env.t("result-none"),
                        true => env.t(if driver.rises { "simulation-rises" } else { "simulation-falls" }),
                    };
                    html! {
                        <tr>
                            <th scope="row">{ capital(&name_of(lang, made, &driver.input)) }</th>
                            { bar_cell(driver.share, &share(lang, driver.share)) }
                            <td>{ moves }</td>
                        </tr>
                    }
                }) }</tbody>
            </table>
        </div>
    </> }
}

/// Folded away: how the mean settled.
fn convergence(env: &Env, made: &Rc<Made>, view: &simulation::View) -> Html {
    let content = {
        let (env, settled) = (env.clone(), view.convergence.clone());
        let (who, basis) = (the(env.lang, view_of(&view.key)), basis(env.lang, made));
        Callback::from(move |()| settling(&env, &settled, &who, &basis))
    };
    html! { <Details summary={env.t("simulation-convergence")} content={content} /> }
}

fn settling(env: &Env, settled: &[Settled], who: &str, basis: &str) -> Html {
    let lang = env.lang;
    // From one block of draws nothing is known of its error.
    let told: Vec<(&Settled, f64)> = settled.iter().filter_map(|settled| Some((settled, settled.standard_error?))).collect();
    let curves = Curves {
        axis: Axis::NearMoney,
        places: told.iter().map(|(settled, _)| (settled.draws as f64, count(lang, settled.draws))).collect(),
        bands: vec![(
            "plot-wide",
            told.iter().map(|(settled, error)| (settled.mean - 1.96 * error, settled.mean + 1.96 * error)).collect(),
        )],
        lines: vec![("plot-middle", told.iter().map(|(settled, _)| settled.mean).collect())],
        points: Vec::new(),
    };
    let (mean, error) = told.last().map_or((0.0, 0.0), |(settled, error)| (settled.mean, *error));
    let words = Words {
        id: "chart-settling",
        title: words!(lang, "simulation-settling", who = who),
        desc: words!(lang, "simulation-settling-desc", mean = kroner(lang, mean), error = kroner(lang, error)),
    };
    let rows = settled.iter().map(|settled| {
        html! {
            <tr>
                <td class="figures">{ count(lang, settled.draws) }</td>
                { figure(lang, settled.mean) }
                <td class="figures">{ settled.standard_error.map_or_else(|| env.t("result-none"), |error| cell(lang, error)) }</td>
            </tr>
        }
    });
    let columns = ["simulation-draws-so-far", "simulation-mean", "simulation-standard-error"];
    html! { <>
        <CurveChart {words} curves={Rc::new(curves)} />
        <p class="result-note">{ env.t("simulation-settling-note") }</p>
        { plain_table(env, "simulation-settling-table", words!(lang, "simulation-settling-caption", basis = basis), &columns, html! { <tbody>{ for rows }</tbody> }) }
    </> }
}
