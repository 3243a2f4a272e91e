//! Two inputs at a time: the net at every pair of values, and the line at which it is 0.

use som_core::{BottomLine, Decimal, Input, Number, View, input_value, two_way};
use som_text::{amount, input_name, kroner, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::input::value_in_words;
use super::one_way::behind;
use crate::components::chart::{Hit, Hits, Scale, px, use_width};
use crate::env::use_env;
use crate::pages::result::{Full, drawn, the};

/// So many values of each input.
const POINTS: usize = 7;
const TOP: f64 = 8.0;
const CELL: f64 = 44.0;
const FOOT: f64 = 28.0;

#[derive(Properties, PartialEq)]
pub(super) struct TwoWayProps {
    pub(super) full: Full,
    pub(super) view: View,
    /// The inputs that move the net the most, the most first.
    pub(super) widest: Vec<usize>,
}

/// The choice of two inputs, the map, and its table.
#[component]
pub(super) fn TwoWayMap(props: &TwoWayProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node).min(760.0);
    let chosen = use_state(|| None::<[usize; 2]>);
    let (lang, view) = (env.lang, props.view);
    let count = props.full.case().uncertainty.inputs.len();
    // The two that matter most, until others are chosen; also where the range of one that was is gone.
    let places = match (*chosen, props.widest.as_slice()) {
        (Some(chosen), _) if chosen.iter().all(|place| *place < count) => chosen,
        (_, [first, second, ..]) => [*first, *second],
        _ => [0, 1],
    };
    let found = use_memo((props.full.clone(), places, view), |(full, [first, second], view)| {
        let case = full.case();
        let input = |place: &usize| case.uncertainty.inputs.get(*place).map(|uncertain| &uncertain.input);
        two_way(case, input(first)?, input(second)?, POINTS, *view, BottomLine::Net)
    });
    if count < 2 {
        return Html::default();
    }
    let case = props.full.case();
    let input = |axis: usize| places.get(axis).and_then(|place| case.uncertainty.inputs.get(*place)).map(|found| &found.input);
    let names: Vec<String> = case.uncertainty.inputs.iter().map(|found| input_name(lang, case, &found.input)).collect();
    let choose = |axis: usize| {
        let (chosen, names) = (chosen.clone(), names.clone());
        let other = places.get(1 - axis).copied();
        let id = format!("two-way-{axis}");
        let onchange = Callback::from(move |event: Event| {
            if let Ok(place) = event.target_unchecked_into::<HtmlSelectElement>().value().parse::<usize>() {
                let mut next = places;
                if let Some(axis) = next.get_mut(axis) {
                    *axis = place;
                }
                chosen.set(Some(next));
            }
        });
        html! {
            <div class="form-group">
                <label class="form-label" for={id.clone()}>{ env.t(if axis == 0 { "two-way-across" } else { "two-way-up" }) }</label>
                <select {id} class="form-select" {onchange}>
                    { for names.iter().enumerate().filter(|(place, _)| Some(*place) != other).map(|(place, name)| html! {
                        <option value={place.to_string()} selected={places.get(axis) == Some(&place)}>{ name }</option>
                    }) }
                </select>
            </div>
        }
    };
    let map = (*found).as_ref().zip(input(0).zip(input(1))).map(|(found, (first, second))| {
        let left = if width < 560.0 { 64.0 } else { 96.0 };
        let (columns, rows) = (found.across.len(), found.up.len());
        let height = TOP + CELL * rows as f64 + FOOT;
        let wide = (width - left) / columns.max(1) as f64;
        let most = found.nets.iter().flatten().flatten().map(|net| drawn(net.abs())).fold(1.0_f64, f64::max);
        // A value stands in the middle of its cell.
        let ends = |values: &[Decimal]| (values.first().map_or(0.0, |value| drawn(*value)), values.last().map_or(1.0, |value| drawn(*value)));
        let ((first_low, first_high), (second_low, second_high)) = (ends(&found.across), ends(&found.up));
        let x = Scale::new(first_low, first_high, left + wide / 2.0, width - wide / 2.0);
        let y = Scale::new(second_low, second_high, TOP + CELL * (rows as f64 - 0.5), TOP + CELL / 2.0);
        // Where the calculation stands, if that is within both ranges.
        let value_of = |input: &Input, (low, high): (f64, f64)| {
            let own = drawn(input_value(case, input)?);
            (low <= own && own <= high).then_some(own)
        };
        let own = value_of(first, (first_low, first_high)).zip(value_of(second, (second_low, second_high)));
        let words_of = |column: usize, row: usize| {
            let one = found.across.get(column).map(|value| value_in_words(lang, first, *value)).unwrap_or_default();
            let other = found.up.get(row).map(|value| value_in_words(lang, second, *value)).unwrap_or_default();
            (one, other)
        };
        let cells = || found.nets.iter().enumerate().flat_map(|(row, nets)| nets.iter().enumerate().map(move |(column, net)| (row, column, *net)));
        let corner = |column: usize, row: usize| (left + wide * column as f64, TOP + CELL * (rows - 1 - row) as f64);
        let hits: Vec<Hit> = cells()
            .map(|(row, column, net)| {
                let (cell_x, cell_y) = corner(column, row);
                let (one, other) = words_of(column, row);
                let net = net.map_or_else(|| lang.t("result-none"), |net| kroner(lang, net));
                Hit {
                    x: cell_x,
                    y: cell_y,
                    width: wide,
                    height: CELL,
                    figure: None,
                    label: words!(lang, "two-way-label", first = one.as_str(), second = other.as_str(), net = net.as_str()),
                    lines: vec![(net, String::new()), (env.t("two-way-across"), one), (env.t("two-way-up"), other)],
                }
            })
            .collect();
        let drawing = html! {
            <svg class="chart-drawing" viewBox={format!("0 0 {} {}", px(width), px(height))} role="img" aria-labelledby="two-way" aria-describedby="two-way-desc">
                <desc id="two-way-desc">{ words!(lang, "two-way-desc", who = the(lang, view)) }</desc>
                { for cells().map(|(row, column, net)| {
                    let (cell_x, cell_y) = corner(column, row);
                    let Some(net) = net else { return Html::default() };
                    let strength = (0.12 + 0.55 * drawn(net.abs()) / most).min(0.67);
                    let class = if net.is_loss() { "heat-loss" } else { "heat-gain" };
                    html! { <>
                        <rect x={px(cell_x)} y={px(cell_y)} width={px(wide)} height={px(CELL)} {class} fill-opacity={px(strength)} />
                        <text x={px(cell_x + wide / 2.0)} y={px(cell_y + CELL / 2.0 + 5.0)} text-anchor="middle" class="heat-sign">
                            { if net.is_loss() { "−" } else { "+" } }
                        </text>
                    </> }
                }) }
                { for found.zero_line().into_iter().map(|[one, other]| html! {
                    <line x1={px(x.at(drawn(one.0)))} y1={px(y.at(drawn(one.1)))} x2={px(x.at(drawn(other.0)))} y2={px(y.at(drawn(other.1)))} class="heat-zero" />
                }) }
                { for own.map(|(one, other)| html! {
                    <circle cx={px(x.at(one))} cy={px(y.at(other))} r="7" class="heat-own" />
                }) }
                { for (0..rows).step_by(2).map(|row| html! {
                    <text x={px(left - 8.0)} y={px(corner(0, row).1 + CELL / 2.0 + 5.0)} text-anchor="end">{ words_of(0, row).1 }</text>
                }) }
                { for (0..columns).step_by(if width < 560.0 { 3 } else { 2 }).map(|column| html! {
                    <text x={px(corner(column, 0).0 + wide / 2.0)} y={px(height - 8.0)} text-anchor="middle">{ words_of(column, 0).0 }</text>
                }) }
            </svg>
        };
        let heads: Vec<String> = (0..columns).map(|column| words_of(column, 0).0).collect();
        let lines: Vec<(String, Vec<String>)> = (0..rows)
            .rev()
            .map(|row| {
                let nets = found.nets.get(row).map(Vec::as_slice).unwrap_or_default();
                let cells = nets.iter().map(|net| net.map_or_else(|| lang.t("result-none"), |net| amount(lang, net)));
                (words_of(0, row).1, cells.collect())
            })
            .collect();
        let caption = words!(lang, "two-way-caption", who = the(lang, view), first = input_name(lang, case, first), second = input_name(lang, case, second));
        let numbers = move || html! {
            <div class="table-scroll" role="region" aria-labelledby="two-way-table" tabindex="0">
                <table class="result-table result-table-narrow">
                    <caption id="two-way-table">{ &caption }</caption>
                    <thead><tr><td></td>{ for heads.iter().map(|head| html! { <th scope="col" class="figures">{ head }</th> }) }</tr></thead>
                    <tbody>{ for lines.iter().map(|(head, cells)| html! {
                        <tr><th scope="row">{ head }</th>{ for cells.iter().map(|cell| html! { <td class="figures">{ cell }</td> }) }</tr>
                    }) }</tbody>
                </table>
            </div>
        };
        html! { <>
            <div class="chart-rows">{ drawing }<Hits {hits} {width} {height} label={env.t("uncertainty-chart-hint")} /></div>
            { behind(env.t("uncertainty-numbers-two-way"), numbers) }
        </> }
    });
    html! { <>
        <h3 id="two-way">{ env.t("two-way-title") }</h3>
        <p>{ words!(lang, "two-way-lead", who = the(lang, view)) }</p>
        <div class="two-way-choice">{ choose(0) }{ choose(1) }</div>
        <ul class="legend">
            <li><span class="swatch swatch-heat-gain" aria-hidden="true"></span>{ env.t("two-way-gain") }</li>
            <li><span class="swatch swatch-heat-loss" aria-hidden="true"></span>{ env.t("two-way-loss") }</li>
            <li><span class="swatch-line" aria-hidden="true"></span>{ env.t("two-way-zero") }</li>
            <li><span class="swatch-ring" aria-hidden="true"></span>{ env.t("two-way-own") }</li>
        </ul>
        if let Some((first, second)) = input(0).zip(input(1)) {
            <p class="result-note">{ words!(lang, "two-way-axes", first = input_name(lang, case, first), second = input_name(lang, case, second)) }</p>
        }
        <div class="chart" ref={node}>{ for map }</div>
    </> }
}
