//! Charts of a simulation: the draws counted, and curves with bands. Each has its numbers as a table beside it.

use std::rc::Rc;

use som_text::{Lang, percent};
use som_worker::simulation::Picture;
use yew::prelude::*;

use super::words::number;
use crate::components::chart::{Scale, money_axis, money_marks, px, ticks, use_width};
use crate::env::use_env;

/// The words of a chart, and what tells its ids from others'.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) desc: String,
}

const FLOOR: f64 = 30.0;
/// The line of the unit under the numbers of the axis.
const UNIT: f64 = 18.0;
const ROOF: f64 = 30.0;
/// Below this width there is room for less.
const NARROW: f64 = 560.0;

fn drawing(words: &Words, node: &NodeRef, (width, height): (f64, f64), inside: Html) -> Html {
    let (title, desc) = (format!("{}-title", words.id), format!("{}-desc", words.id));
    html! {
        <div class="chart" ref={node.clone()}>
            <svg class="chart-drawing" viewBox={format!("0 0 {} {}", px(width), px(height))} role="img"
                aria-labelledby={title.clone()} aria-describedby={desc.clone()}>
                <title id={title}>{ &words.title }</title>
                <desc id={desc}>{ &words.desc }</desc>
                { inside }
            </svg>
        </div>
    }
}

/// Round numbers that cover a span, whether 0 is in it or not.
fn marks(low: f64, high: f64, about: usize) -> Vec<f64> {
    let steps = ticks(0.0, high - low, about);
    let step = steps.get(1).copied().unwrap_or(1.0);
    let (first, last) = ((low / step).floor() as i64, (high / step).ceil() as i64);
    (first..=last.max(first + 1)).map(|number| number as f64 * step).collect()
}

#[derive(Properties, PartialEq)]
pub(super) struct CountedProps {
    pub(super) words: Words,
    pub(super) picture: Rc<Picture>,
    /// The mean, and its words.
    pub(super) mean: (f64, String),
}

/// How many draws lie where: losses to the left of 0, gains to the right, and the mean marked.
#[component]
pub(super) fn Counted(props: &CountedProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node).min(900.0);
    // The unit is that of the numbers to the right and left, and stands under them.
    let height = if width < NARROW { 240.0 } else { 280.0 } + UNIT;
    let floor = height - FLOOR - UNIT;
    let picture = &props.picture;
    let parts = picture.counts.len() as f64;
    let (low, high) = (picture.low, picture.low + picture.width.max(1.0) * parts);
    let marked = ticks(low, high, if width < NARROW { 3 } else { 6 });
    let (first, last) = (low.min(0.0), high.max(0.0));
    let across = Scale::new(first, last, 8.0, width - 8.0);
    let most = picture.counts.iter().copied().max().unwrap_or(1).max(1) as f64;
    let up = Scale::new(0.0, most, floor, ROOF);
    let (unit, names) = money_marks(env.lang, &marked);
    let bars = picture.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(part, count)| {
        let from = low + picture.width * part as f64;
        let (one, other) = (across.at(from), across.at(from + picture.width));
        let class = if from + picture.width / 2.0 < 0.0 { "chart-bar chart-loss" } else { "chart-bar chart-gain" };
        let top = up.at(*count as f64);
        html! { <rect x={px(one)} y={px(top)} width={px((other - one - 1.0).max(1.0))} height={px(floor - top)} {class} /> }
    });
    let (mean, said) = &props.mean;
    let x = across.at(*mean);
    let is_left = x > width / 2.0;
    let inside = html! { <>
        { for bars }
        <g class="chart-axis">
            <text x={px(width)} y={px(height - 4.0)} text-anchor="end" class="chart-unit">{ unit }</text>
            { for marked.iter().zip(names).filter(|(mark, _)| (first..=last).contains(*mark)).map(|(mark, name)| html! {
                <text x={px(across.at(*mark).clamp(24.0, width - 24.0))} y={px(height - UNIT - 8.0)} text-anchor="middle">{ name }</text>
            }) }
        </g>
        <line x1="0" x2={px(width)} y1={px(floor)} y2={px(floor)} class="chart-zero" />
        <line x1={px(across.at(0.0))} x2={px(across.at(0.0))} y1={px(ROOF)} y2={px(floor + 6.0)} class="plot-zero" />
        <line x1={px(x)} x2={px(x)} y1={px(ROOF - 8.0)} y2={px(floor)} class="plot-mean" />
        <text x={px(if is_left { x - 6.0 } else { x + 6.0 })} y={px(ROOF)} text-anchor={if is_left { "end" } else { "start" }} class="chart-label chart-halo">{ said }</text>
    </> };
    drawing(&props.words, &node, (width, height), inside)
}

/// What an axis upwards tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Axis {
    /// Money, 0 among it.
    Money,
    /// Money, as close as the curves allow.
    NearMoney,
    /// Shares from 0 to 1.
    Shares,
}

/// Curves over common places.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curves {
    pub(super) axis: Axis,
    /// Where the places are from left to right, and what stands under them.
    pub(super) places: Vec<(f64, String)>,
    /// Areas between two curves: the class, and both at each place.
    pub(super) bands: Vec<(&'static str, Vec<(f64, f64)>)>,
    /// The class of each curve, and its value at each place.
    pub(super) lines: Vec<(&'static str, Vec<f64>)>,
    /// Single values: the class, the place and the value.
    pub(super) points: Vec<(&'static str, usize, f64)>,
}

#[derive(Properties, PartialEq)]
pub(super) struct CurveChartProps {
    pub(super) words: Words,
    pub(super) curves: Rc<Curves>,
}

/// The curves.
#[component]
pub(super) fn CurveChart(props: &CurveChartProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node).min(900.0);
    let curves = &props.curves;
    let height = if curves.axis == Axis::Shares { 200.0 } else { 280.0 };
    let left = if width < NARROW { 52.0 } else { 84.0 };
    let (up, drawn_axis) = axis(env.lang, curves, height, (left, width));
    let at = |place: &(f64, String)| place.0;
    let (first, last) = (curves.places.first().map_or(0.0, at), curves.places.last().map_or(1.0, at));
    let inset = (width - left) / (2.0 * curves.places.len().max(1) as f64);
    let across = Scale::new(first, last, left + inset.min(48.0), width - inset.min(48.0));
    // A place alone stands in the middle.
    let x = |place: usize| match curves.places.get(place) {
        Some((at, _)) if curves.places.len() > 1 => across.at(*at),
        _ => (left + width) / 2.0,
    };
    let point = |place: usize, value: f64| format!("{},{}", px(x(place)), px(up.at(value)));
    let inside = html! { <>
        { drawn_axis }
        <g class="chart-axis">
            { for places_named(curves, &x, width).into_iter().map(|(x, name)| html! {
                <text x={px(x)} y={px(height - 8.0)} text-anchor="middle">{ name }</text>
            }) }
        </g>
        { for curves.bands.iter().map(|(class, band)| match band.as_slice() {
            [(low, high)] => html! {
                <rect x={px(x(0) - 24.0)} width="48" y={px(up.at(*high))} height={px(up.at(*low) - up.at(*high))} class={*class} />
            },
            band => {
                let over = band.iter().enumerate().map(|(place, (_, high))| point(place, *high));
                let under = band.iter().enumerate().rev().map(|(place, (low, _))| point(place, *low));
                html! { <polygon points={over.chain(under).collect::<Vec<_>>().join(" ")} class={*class} /> }
            }
        }) }
        { for curves.lines.iter().map(|(class, line)| {
            let points = line.iter().enumerate().map(|(place, value)| point(place, *value)).collect::<Vec<_>>().join(" ");
            html! { <>
                <polyline {points} class={*class} />
                if line.len() <= 15 {
                    { for line.iter().enumerate().map(|(place, value)| html! { <circle cx={px(x(place))} cy={px(up.at(*value))} r="3" class="chart-point" /> }) }
                }
            </> }
        }) }
        { for curves.points.iter().map(|(class, place, value)| html! { <circle cx={px(x(*place))} cy={px(up.at(*value))} r="6" class={*class} /> }) }
    </> };
    drawing(&props.words, &node, (width, height), inside)
}

/// The scale upwards, and its axis drawn from `left` to the right edge.
fn axis(lang: Lang, curves: &Curves, height: f64, (left, width): (f64, f64)) -> (Scale, Html) {
    let scale = |low: f64, high: f64| Scale::new(low, high, height - FLOOR, ROOF);
    if curves.axis == Axis::Shares {
        let up = scale(0.0, 1.0);
        let marks = [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().map(|mark| {
            let y = up.at(mark);
            html! { <>
                <line x1={px(left)} x2={px(width)} y1={px(y)} y2={px(y)} class={if mark == 0.0 { "chart-zero" } else { "chart-line" }} />
                <text x={px(left - 8.0)} y={px(y + 5.0)} text-anchor="end">{ percent(lang, number(mark), 0) }</text>
            </> }
        });
        return (up, html! { <g class="chart-axis">{ for marks }</g> });
    }
    let in_bands = curves.bands.iter().flat_map(|(_, band)| band.iter().flat_map(|(low, high)| [*low, *high]));
    let in_lines = curves.lines.iter().flat_map(|(_, line)| line.iter().copied());
    let all = in_bands.chain(in_lines).chain(curves.points.iter().map(|(.., value)| *value));
    let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let about = if width < NARROW { 3 } else { 5 };
    let marks = match curves.axis {
        Axis::NearMoney if low.is_finite() => marks(low, high, about),
        _ => ticks(low, high, about),
    };
    let up = scale(marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0));
    let drawn = money_axis(lang, &marks, &up, (left, width));
    (up, drawn)
}

/// The names of places for which there is room, the first one always.
fn places_named<'a>(curves: &'a Curves, x: &dyn Fn(usize) -> f64, width: f64) -> Vec<(f64, &'a str)> {
    let mut named: Vec<(f64, &str)> = Vec::new();
    let mut free = 0.0;
    for (place, (_, name)) in curves.places.iter().enumerate() {
        let half = name.chars().count() as f64 * 4.2;
        let at = x(place);
        if at - half >= free && at + half <= width + 16.0 {
            named.push((at.min(width - half), name));
            free = at + half + 10.0;
        }
    }
    named
}

/// A share as a bar in a cell, with its number.
pub(super) fn bar_cell(share: f64, text: &str) -> Html {
    html! {
        <td class="plot-cell">
            <svg viewBox="0 0 120 14" width="120" height="14" aria-hidden="true" focusable="false">
                <rect x="0" y="0" width="120" height="14" class="plot-empty" />
                <rect x="0" y="0" width={px(share.clamp(0.0, 1.0) * 120.0)} height="14" class="chart-gain" />
            </svg>
            <span class="number">{ text }</span>
        </td>
    }
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn marks_near_the_curves_cover_them() {
        for (low, high) in [(5.01e6, 5.03e6), (-4.0, 3.0), (-9.9e5, -9.8e5), (7.0, 7.0)] {
            let found = marks(low, high, 5);
            assert!(found.first().unwrap() <= &low && found.last().unwrap() >= &high && found.len() >= 2, "{found:?}");
        }
        assert_eq!(marks(5.01e6, 5.03e6, 4), [5_010_000.0, 5_015_000.0, 5_020_000.0, 5_025_000.0, 5_030_000.0]);
    }
}
