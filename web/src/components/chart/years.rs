//! Bars by year, one on the other for each payer, with the line of what they add up to over time.

use std::rc::Rc;

use som_core::{Figure, Payer};
use som_text::Lang;
use yew::prelude::*;

use super::hits::{Hit, Hits};
use super::scale::{Scale, label_every, stack, ticks};
use super::{money_marks, payer_fill, px, use_width};
use crate::env::use_env;

/// One payer's bar in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct YearColumn {
    pub(crate) payer: Payer,
    /// The whole bar.
    pub(crate) net: f64,
    /// The outer part of it that is projected.
    pub(crate) projected: f64,
}

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct YearBars {
    pub(crate) year: String,
    pub(crate) columns: Vec<YearColumn>,
    /// The sum of all years so far.
    pub(crate) cumulative: f64,
    pub(crate) figure: Figure,
    pub(crate) label: String,
    pub(crate) lines: Vec<(String, String)>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct YearChartProps {
    /// Tells this chart's ids from others'.
    pub(crate) id: &'static str,
    pub(crate) title: AttrValue,
    pub(crate) desc: AttrValue,
    /// What the keys do.
    pub(crate) hint: AttrValue,
    pub(crate) years: Rc<Vec<YearBars>>,
    /// The year in which it is paid back, and its words.
    pub(crate) mark: Option<(usize, String)>,
    /// Words at the end of the line.
    pub(crate) end: AttrValue,
}

/// What the drawing and the places over it are made from.
struct Layout {
    width: f64,
    height: f64,
    left: f64,
    band: f64,
    bar: f64,
    bottom: f64,
    up: Scale,
    marks: Vec<f64>,
}

impl Layout {
    fn new(years: &[YearBars], width: f64) -> Layout {
        let narrow = width < 560.0;
        let (left, height, bottom) = (if narrow { 52.0 } else { 84.0 }, if narrow { 300.0 } else { 380.0 }, 32.0);
        let ends = years.iter().flat_map(|year| stack(&nets(year)).into_iter().map(|(_, end)| end).chain([year.cumulative]));
        let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), end| (low.min(end), high.max(end)));
        let marks = ticks(low, high, if narrow { 4 } else { 5 });
        let (first, last) = (marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0));
        let band = (width - left - 8.0) / years.len().max(1) as f64;
        let up = Scale::new(first, last, height - bottom, 48.0);
        Layout { width, height, left, band, bar: (band * 0.8).min(72.0), bottom, up, marks }
    }

    fn middle(&self, t: usize) -> f64 {
        self.left + self.band * (t as f64 + 0.5)
    }
}

fn nets(year: &YearBars) -> Vec<f64> {
    year.columns.iter().map(|column| column.net).collect()
}

/// The chart.
#[component]
pub(crate) fn YearChart(props: &YearChartProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node);
    let layout = Layout::new(&props.years, width);
    let hits = props.years.iter().enumerate().map(|(t, year)| Hit {
        x: layout.left + layout.band * t as f64,
        y: 40.0,
        width: layout.band,
        height: layout.height - 40.0,
        figure: Some(year.figure.clone()),
        label: year.label.clone(),
        lines: year.lines.clone(),
    });
    let (title, desc) = (format!("{}-title", props.id), format!("{}-desc", props.id));
    html! {
        <div class="chart" ref={node}>
            <svg class="chart-drawing" viewBox={format!("0 0 {} {}", px(layout.width), px(layout.height))} role="img"
                aria-labelledby={title.clone()} aria-describedby={desc.clone()}>
                <title id={title}>{ &props.title }</title>
                <desc id={desc}>{ &props.desc }</desc>
                { money_axis(env.lang, &layout.marks, &layout.up, (layout.left, layout.width)) }
                { for props.years.iter().enumerate().map(|(t, year)| bars(&layout, t, year)) }
                { year_labels(&layout, &props.years) }
                { line(&layout, props) }
            </svg>
            <Hits hits={hits.collect::<Vec<_>>()} width={layout.width} height={layout.height} label={props.hint.clone()} />
        </div>
    }
}

/// The axis of money from one side of the drawing to the other.
pub(crate) fn money_axis(lang: Lang, marks: &[f64], up: &Scale, (left, right): (f64, f64)) -> Html {
    let (unit, names) = money_marks(lang, marks);
    html! { <g class="chart-axis">
        <text x="0" y="16" class="chart-unit">{ unit }</text>
        { for marks.iter().zip(names).map(|(mark, name)| {
            let y = up.at(*mark);
            html! { <>
                <line x1={px(left)} x2={px(right)} y1={px(y)} y2={px(y)} class={if *mark == 0.0 { "chart-zero" } else { "chart-line" }} />
                <text x={px(left - 8.0)} y={px(y + 5.0)} text-anchor="end">{ name }</text>
            </> }
        }) }
    </g> }
}

fn bars(layout: &Layout, t: usize, year: &YearBars) -> Html {
    let x = px(layout.middle(t) - layout.bar / 2.0);
    let width = px(layout.bar);
    let block = |fill: String, from: f64, to: f64| {
        let (one, other) = (layout.up.at(from), layout.up.at(to));
        html! { <rect x={x.clone()} y={px(one.min(other))} width={width.clone()} height={px((one - other).abs())} {fill} class="chart-bar" /> }
    };
    let shown = year.columns.iter().zip(stack(&nets(year))).filter(|(column, _)| column.net != 0.0);
    shown
        .map(|(column, (from, to))| {
            html! { <>
                { block(payer_fill(column.payer), from, to) }
                if column.projected != 0.0 { { block("url(#pattern-projected)".to_owned(), to - column.projected, to) } }
            </> }
        })
        .collect()
}

fn year_labels(layout: &Layout, years: &[YearBars]) -> Html {
    let every = label_every(years.len(), layout.width - layout.left, 48.0);
    html! { <g class="chart-axis">
        { for years.iter().enumerate().filter(|(t, _)| t % every == 0).map(|(t, year)| html! {
            <text x={px(layout.middle(t))} y={px(layout.height - layout.bottom + 22.0)} text-anchor="middle">{ &year.year }</text>
        }) }
    </g> }
}

/// The cumulative line, its end in words, and the year in which it is paid back.
fn line(layout: &Layout, props: &YearChartProps) -> Html {
    let point = |t: usize, year: &YearBars| (layout.middle(t), layout.up.at(year.cumulative));
    let points: Vec<(f64, f64)> = props.years.iter().enumerate().map(|(t, year)| point(t, year)).collect();
    let path = points.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect::<Vec<_>>().join(" ");
    let paid = props.mark.as_ref().and_then(|(t, words)| Some((points.get(*t)?, words)));
    html! { <>
        <polyline points={path} class="chart-cumulative" />
        if layout.band > 14.0 {
            { for points.iter().map(|(x, y)| html! { <circle cx={px(*x)} cy={px(*y)} r="3" class="chart-point" /> }) }
        }
        <text x={px(layout.width)} y="36" text-anchor="end" class="chart-label">{ &props.end }</text>
        { for paid.map(|((x, y), words)| {
            // Under the point, where neither the line nor the bars above 0 are; on the side where there is room.
            let to_left = *x > layout.width / 2.0;
            let words_at = if to_left { x - 8.0 } else { x + 8.0 };
            let floor = layout.height - layout.bottom;
            html! { <>
                <line x1={px(*x)} x2={px(*x)} y1={px(*y)} y2={px(floor)} class="chart-drop" />
                <circle cx={px(*x)} cy={px(*y)} r="6" class="chart-paid" />
                <text x={px(words_at)} y={px(floor - 8.0)} text-anchor={if to_left { "end" } else { "start" }} class="chart-label chart-halo">{ words }</text>
            </> }
        }) }
    </> }
}
