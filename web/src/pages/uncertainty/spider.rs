//! How the net moves along the range of each uncertain input: the lines of a spider.

use som_core::{BottomLine, SpiderLine, View, spider};
use som_text::{amount, input_name, kroner, words};
use yew::prelude::*;

use super::input::value_in_words;
use super::one_way::behind;
use crate::components::chart::{Hit, Hits, Scale, money_axis, px, ticks, use_width};
use crate::env::use_env;
use crate::pages::result::{Full, drawn, table, the};

/// So many values on each line, both ends among them.
const POINTS: usize = 5;
/// So many lines are drawn, those that move the net the most.
const LINES: usize = 6;
const HEIGHT: f64 = 340.0;
const FOOT: f64 = 36.0;

#[derive(Properties, PartialEq)]
pub(super) struct SpiderProps {
    pub(super) full: Full,
    pub(super) view: View,
}

/// The lines that move the net the most, with their table.
#[component]
pub(super) fn Spider(props: &SpiderProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node);
    let (lang, case, view) = (env.lang, props.full.case(), props.view);
    let found = use_memo(props.full.clone(), |full| spider(full.case(), POINTS));
    let net = |line: &SpiderLine, point: usize| line.points.get(point).and_then(|end| Some(end.nets.as_ref()?.get(view, BottomLine::Net)));
    let span = |line: &SpiderLine| {
        let nets: Vec<_> = (0..line.points.len()).filter_map(|point| net(line, point)).collect();
        nets.iter().max().zip(nets.iter().min()).map(|(most, least)| *most - *least).unwrap_or_default()
    };
    let mut lines: Vec<&SpiderLine> = found.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(span(line)));
    lines.truncate(LINES);
    let name =
        |line: &SpiderLine| case.uncertainty.inputs.get(line.place).map(|found| input_name(lang, case, &found.input)).unwrap_or_default();
    let value = |line: &SpiderLine, value| {
        case.uncertainty.inputs.get(line.place).map(|found| value_in_words(lang, &found.input, value)).unwrap_or_default()
    };

    let nets = || lines.iter().flat_map(|line| (0..line.points.len()).filter_map(|point| net(line, point)).map(drawn));
    let (low, high) = nets().fold((0.0_f64, 0.0_f64), |(low, high), net| (low.min(net), high.max(net)));
    let marks = ticks(low, high, 5);
    let left = if width < 560.0 { 52.0 } else { 84.0 };
    let up = Scale::new(marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0), HEIGHT - FOOT, 32.0);
    // Each input on its own way from its lower to its upper end.
    let across = |line: &SpiderLine, point: usize| {
        let at = |point: usize| line.points.get(point).map_or(0.0, |end| drawn(end.value));
        let ends = Scale::new(at(0), at(line.points.len().saturating_sub(1)), left + 12.0, width - 28.0);
        ends.at(at(point))
    };
    let points = |line: &SpiderLine| -> Vec<(f64, f64)> {
        (0..line.points.len()).filter_map(|point| Some((across(line, point), up.at(drawn(net(line, point)?))))).collect()
    };
    let hits: Vec<Hit> = lines
        .iter()
        .flat_map(|line| line.points.iter().enumerate().map(move |(point, end)| (line, point, end)))
        .filter_map(|(line, point, end)| {
            let at = net(line, point)?;
            let (value, at_net) = (value(line, end.value), kroner(lang, at));
            Some(Hit {
                x: across(line, point) - 12.0,
                y: up.at(drawn(at)) - 12.0,
                width: 24.0,
                height: 24.0,
                figure: None,
                label: words!(lang, "spider-label", name = name(line), value = value.as_str(), net = at_net.as_str()),
                lines: vec![(name(line), String::new()), (value, at_net)],
            })
        })
        .collect();
    let rows: Vec<(String, Vec<String>)> = lines
        .iter()
        .map(|line| {
            let cells = line.points.iter().enumerate().map(|(point, end)| {
                let net = net(line, point).map_or_else(|| lang.t("result-none"), |net| amount(lang, net));
                words!(lang, "spider-cell", value = value(line, end.value), net = net)
            });
            (name(line), cells.collect())
        })
        .collect();
    let caption = words!(lang, "spider-caption", who = the(lang, view), unit = props.full.unit(lang));
    let numbers = move || {
        let body = html! {
            <tbody>{ for rows.iter().map(|(name, cells)| html! {
                <tr><th scope="row">{ name }</th>{ for cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
            }) }</tbody>
        };
        let columns: Vec<(&str, bool)> = std::iter::once(("tornado-input", false))
            .chain(std::iter::repeat_n(("spider-value", false), rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0)))
            .collect();
        table(lang, "spider-table", caption.clone(), &columns, body)
    };
    html! { <>
        <h3 id="spider">{ env.t("spider-title") }</h3>
        <p>{ env.t("spider-lead") }</p>
        <ol class="spider-legend">
            { for lines.iter().enumerate().map(|(place, line)| html! {
                <li><svg width="32" height="12" aria-hidden="true"><line x1="0" x2="32" y1="6" y2="6" class={format!("spider-line spider-line-{place}")} /></svg>{ " " }{ name(line) }</li>
            }) }
        </ol>
        <div class="chart" ref={node}>
            <svg class="chart-drawing" viewBox={format!("0 0 {} {}", px(width), px(HEIGHT))} role="img" aria-labelledby="spider spider-desc">
                <desc id="spider-desc">{ words!(lang, "spider-desc", who = the(lang, view)) }</desc>
                { money_axis(lang, &marks, &up, (left, width)) }
                { for lines.iter().enumerate().map(|(place, line)| {
                    let points = points(line);
                    let path = points.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect::<Vec<_>>().join(" ");
                    html! { <>
                        <polyline points={path} class={format!("spider-line spider-line-{place}")} />
                        { for points.iter().map(|(x, y)| html! { <circle cx={px(*x)} cy={px(*y)} r="3" class="chart-point" /> }) }
                        { for points.last().map(|(x, y)| html! { <text x={px(x + 8.0)} y={px(y + 5.0)} class="chart-label chart-halo">{ place + 1 }</text> }) }
                    </> }
                }) }
                <text x={px(left + 12.0)} y={px(HEIGHT - 8.0)}>{ env.t("spider-low") }</text>
                <text x={px(width - 28.0)} y={px(HEIGHT - 8.0)} text-anchor="end">{ env.t("spider-high") }</text>
            </svg>
            <Hits {hits} {width} height={HEIGHT} label={env.t("uncertainty-chart-hint")} />
        </div>
        { behind(env.t("uncertainty-numbers-spider"), numbers) }
    </> }
}
