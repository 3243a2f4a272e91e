//! How the net moves along the range of each uncertain input: the lines of a spider.

use som_core::{Bar, BottomLine, Case, Decimal, End, View};
use som_text::{Lang, amount, input_name, kroner, words};
use yew::prelude::*;

use super::input::value_in_words;
use super::one_way::behind;
use crate::components::chart::{Hit, Hits, Scale, money_axis, px, ticks, use_width};
use crate::env::use_env;
use crate::pages::result::{Full, drawn, table, the};

/// So many values on each line, both ends among them.
const POINTS: usize = 5;
/// So many lines are drawn, those that move the net the most.
pub(super) const LINES: usize = 6;
const HEIGHT: f64 = 340.0;
const FOOT: f64 = 36.0;

#[derive(Properties, PartialEq)]
pub(super) struct SpiderProps {
    pub(super) full: Full,
    pub(super) view: View,
    /// The inputs that move the net the most, at most as many as are drawn.
    pub(super) bars: Vec<Bar>,
}

/// One input on its way from its lower to its upper end.
struct Line {
    name: String,
    points: Vec<Place>,
}

/// A value of the input, in words and in the picture.
struct Place {
    value: String,
    /// None where the amounts are too large to be calculated exactly.
    net: Option<(Decimal, f64)>,
    /// From 0 at the lower end to 1 at the upper.
    along: f64,
}

fn lines(lang: Lang, case: &Case, view: View, found: &[(Bar, Vec<End>)]) -> Vec<Line> {
    let line = |(bar, ends): &(Bar, Vec<End>)| {
        let along = Scale::new(drawn(bar.low.value), drawn(bar.high.value), 0.0, 1.0);
        let place = |end: &End| {
            let net = end.nets.as_ref().map(|nets| nets.get(view, BottomLine::Net));
            Place {
                value: value_in_words(lang, &bar.input, end.value),
                net: net.map(|net| (net, drawn(net))),
                along: along.at(drawn(end.value)),
            }
        };
        Line { name: input_name(lang, case, &bar.input), points: ends.iter().map(place).collect() }
    };
    found.iter().map(line).collect()
}

/// Where the numbers of the lines stand beside their ends: as near to them as lets each be read.
fn apart(ends: Vec<f64>) -> Vec<f64> {
    const LETTER: f64 = 15.0;
    let mut order: Vec<usize> = (0..ends.len()).collect();
    let end = |place: usize| ends.get(place).copied().unwrap_or_default();
    order.sort_by(|one, other| end(*one).total_cmp(&end(*other)));
    let mut placed = ends.clone();
    let mut last = f64::NEG_INFINITY;
    for place in order {
        last = end(place).max(last + LETTER);
        if let Some(y) = placed.get_mut(place) {
            *y = last;
        }
    }
    placed
}

/// The lines that move the net the most, with their table.
#[component]
pub(super) fn Spider(props: &SpiderProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node);
    let (lang, view) = (env.lang, props.view);
    let found = use_memo((props.full.clone(), props.bars.clone()), |(full, bars)| {
        bars.iter().map(|bar| (bar.clone(), bar.line(full.case(), POINTS))).collect::<Vec<_>>()
    });
    let lines = lines(lang, props.full.case(), view, &found);

    let nets = || lines.iter().flat_map(|line| line.points.iter().filter_map(|place| Some(place.net?.1)));
    let (low, high) = nets().fold((0.0_f64, 0.0_f64), |(low, high), net| (low.min(net), high.max(net)));
    let marks = ticks(low, high, 5);
    let left = if width < 560.0 { 52.0 } else { 84.0 };
    let up = Scale::new(marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0), HEIGHT - FOOT, 32.0);
    let across = Scale::new(0.0, 1.0, left + 12.0, width - 28.0);
    let at = |place: &Place| Some((across.at(place.along), up.at(place.net?.1)));
    let hit = |line: &Line, place: &Place| {
        let (x, y) = at(place)?;
        let net = kroner(lang, place.net?.0);
        Some(Hit {
            x: x - 12.0,
            y: y - 12.0,
            width: 24.0,
            height: 24.0,
            figure: None,
            label: words!(lang, "spider-label", name = line.name.as_str(), value = place.value.as_str(), net = net.as_str()),
            lines: vec![(line.name.clone(), String::new()), (place.value.clone(), net)],
        })
    };
    let hits: Vec<Hit> =
        lines.iter().flat_map(|line| line.points.iter().filter_map(|place| hit(line, place)).collect::<Vec<_>>()).collect();
    let cell = |place: &Place| {
        let net = place.net.map_or_else(|| lang.t("result-none"), |(net, _)| amount(lang, net));
        words!(lang, "spider-cell", value = place.value.as_str(), net = net)
    };
    let rows: Vec<(String, Vec<String>)> = lines.iter().map(|line| (line.name.clone(), line.points.iter().map(cell).collect())).collect();
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
    let beside = apart(lines.iter().map(|line| line.points.iter().filter_map(at).next_back().map_or(0.0, |(_, y)| y)).collect());
    html! { <>
        <h3 id="spider">{ env.t("spider-title") }</h3>
        <p>{ env.t("spider-lead") }</p>
        <ol class="spider-legend">
            { for lines.iter().enumerate().map(|(place, line)| html! {
                <li><svg width="32" height="12" aria-hidden="true"><line x1="0" x2="32" y1="6" y2="6" class={format!("spider-line spider-line-{place}")} /></svg>{ " " }{ &line.name }</li>
            }) }
        </ol>
        <div class="chart" ref={node}>
            <svg class="chart-drawing" viewBox={format!("0 0 {} {}", px(width), px(HEIGHT))} role="img" aria-labelledby="spider spider-desc">
                <desc id="spider-desc">{ words!(lang, "spider-desc", who = the(lang, view)) }</desc>
                { money_axis(lang, &marks, &up, (left, width)) }
                { for lines.iter().enumerate().map(|(place, line)| {
                    let points: Vec<(f64, f64)> = line.points.iter().filter_map(at).collect();
                    let path = points.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect::<Vec<_>>().join(" ");
                    html! { <>
                        <polyline points={path} class={format!("spider-line spider-line-{place}")} />
                        { for points.iter().map(|(x, y)| html! { <circle cx={px(*x)} cy={px(*y)} r="3" class="chart-point" /> }) }
                        { for points.last().zip(beside.get(place)).map(|((x, _), y)| html! { <text x={px(x + 8.0)} y={px(y + 5.0)} class="chart-label chart-halo">{ place + 1 }</text> }) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_beside_ends_that_meet_are_moved_apart() {
        assert_eq!(apart(vec![100.0, 20.0, 101.0, 100.0]), [100.0, 20.0, 130.0, 115.0]);
        assert_eq!(apart(Vec::new()), [0.0; 0]);
    }
}
