//! Amounts over the years as points on a line. The table beside it says the same.

use rust_decimal::prelude::ToPrimitive;
use som_core::Decimal;
use som_text::{plain, words};
use yew::prelude::*;

use crate::components::chart::{Scale, label_every, px, ticks, use_width};
use crate::env::use_env;

const HEIGHT: f64 = 240.0;
const LEFT: f64 = 76.0;
const BOTTOM: f64 = 32.0;

#[derive(Properties, PartialEq)]
pub(super) struct PlotProps {
    /// Years and amounts, the oldest first.
    pub(super) points: Vec<(u16, Decimal)>,
    pub(super) title: AttrValue,
    pub(super) unit: AttrValue,
}

/// The plot.
#[component]
pub(super) fn Plot(props: &PlotProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node);
    let points: Vec<(f64, f64)> =
        props.points.iter().map(|(year, amount)| (f64::from(*year), amount.to_f64().unwrap_or_default())).collect();
    let (Some(first), Some(last)) = (props.points.first(), props.points.last()) else { return Html::default() };
    let (low, high) = points.iter().fold((0.0_f64, 0.0_f64), |(low, high), (_, y)| (low.min(*y), high.max(*y)));
    let marks = ticks(low, high, 4);
    let (bottom, top) = (marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0));
    let across = Scale::new(f64::from(first.0), f64::from(last.0), LEFT + 12.0, width - 24.0);
    let up = Scale::new(bottom, top, HEIGHT - BOTTOM, 12.0);
    let line: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", px(across.at(*x)), px(up.at(*y)))).collect();
    let span = usize::from(last.0.saturating_sub(first.0)) + 1;
    let every = label_every(span, width - LEFT, 48.0);
    let years = (first.0..=last.0).step_by(every);
    let desc = words!(
        env.lang,
        "knowledge-plot",
        name = props.title.to_string(),
        unit = props.unit.to_string(),
        first = plain(env.lang, first.1),
        from = first.0.to_string(),
        last = plain(env.lang, last.1),
        to = last.0.to_string(),
    );
    html! {
        <figure class="plot">
            <figcaption>{ &props.unit }</figcaption>
            <div class="chart" ref={node}>
                <svg class="chart-drawing" viewBox={format!("0 0 {} {HEIGHT}", px(width))} role="img" aria-label={desc}>
                    <g class="chart-axis">
                    { for marks.iter().map(|mark| {
                        let y = px(up.at(*mark));
                        let label = Decimal::try_from(*mark).map_or_else(|_| String::new(), |mark| plain(env.lang, mark));
                        html! { <>
                            <line x1={px(LEFT)} x2={px(width)} y1={y.clone()} y2={y.clone()} class="chart-line" />
                            <text x={px(LEFT - 8.0)} {y} text-anchor="end" dominant-baseline="middle">{ label }</text>
                        </> }
                    }) }
                    { for years.map(|year| html! {
                        <text x={px(across.at(f64::from(year)))} y={px(HEIGHT - 10.0)} text-anchor="middle">{ year }</text>
                    }) }
                    </g>
                    <polyline points={line.join(" ")} class="chart-cumulative" />
                    { for points.iter().map(|(x, y)| html! { <circle cx={px(across.at(*x))} cy={px(up.at(*y))} r="4" class="chart-point" /> }) }
                </svg>
            </div>
        </figure>
    }
}
