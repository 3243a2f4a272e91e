//! Bars that lie under each other, each with its name and its amount above it: for few bars with long names.

use std::rc::Rc;

use som_core::{Decimal, Figure, Number};
use som_text::{Lang, kroner};
use yew::prelude::*;

use super::hits::{Hit, Hits};
use super::scale::{Scale, shortened};
use super::{px, use_width};

/// A part of a bar, from one value to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Segment {
    pub(crate) from: f64,
    pub(crate) to: f64,
    /// A colour or pattern; none: the class tells.
    pub(crate) fill: Option<String>,
    pub(crate) class: &'static str,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) amount: String,
    pub(crate) segments: Vec<Segment>,
    /// A value that is marked on the bar.
    pub(crate) mark: Option<f64>,
    /// The figure that a press opens, where there is one.
    pub(crate) figure: Option<Figure>,
    pub(crate) label: String,
    /// The lines of the words shown beside it; the first one is their heading.
    pub(crate) lines: Vec<(String, String)>,
    pub(crate) strong: bool,
}

impl Row {
    /// A step of a waterfall: an amount, drawn from where the step before it ended, that opens. Its class is `chart-total` where it is a
    /// sum of the steps.
    pub(crate) fn step(
        lang: Lang,
        name: String,
        value: Decimal,
        (from, to): (Decimal, Decimal),
        figure: Figure,
        class: &'static str,
    ) -> Row {
        let amount = kroner(lang, value);
        Row {
            label: format!("{name}: {amount}"),
            name,
            amount,
            segments: vec![Segment { from: from.approximate(), to: to.approximate(), fill: None, class }],
            mark: None,
            figure: Some(figure),
            lines: Vec::new(),
            strong: class == "chart-total",
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RowChartProps {
    /// Tells this chart's ids from others'.
    pub(crate) id: &'static str,
    pub(crate) title: AttrValue,
    pub(crate) desc: AttrValue,
    /// What the keys do.
    pub(crate) hint: AttrValue,
    pub(crate) rows: Rc<Vec<Row>>,
    /// Whether each bar begins where the one before it ended, joined by a line.
    #[prop_or_default]
    pub(crate) joined: bool,
}

const HEIGHT: f64 = 52.0;
const BAR: f64 = 18.0;
/// What a second line of a name takes.
const LINE: f64 = 20.0;
/// Some so many pixels a letter.
const LETTER: f64 = 8.2;

/// A name on one line beside the amount, or on two: as many words as there is room for over it, and the rest beside it.
fn name_lines(row: &Row, width: f64) -> (String, String) {
    let beside = ((width - row.amount.chars().count() as f64 * 9.0 - 16.0) / LETTER).max(8.0) as usize;
    if row.name.chars().count() <= beside {
        return (String::new(), row.name.clone());
    }
    let most = (width / LETTER).max(16.0) as usize;
    let mut over = String::new();
    let mut words = row.name.split_whitespace().peekable();
    while let Some(word) = words.next_if(|word| over.chars().count() + 1 + word.chars().count() <= most) {
        over.extend([if over.is_empty() { "" } else { " " }, word]);
    }
    let rest = words.collect::<Vec<_>>().join(" ");
    (over, shortened(&rest, beside))
}

/// The chart.
#[component]
pub(crate) fn RowChart(props: &RowChartProps) -> Html {
    let node = use_node_ref();
    // Longer bars tell no more.
    let width = use_width(&node).min(760.0);
    let names: Vec<(String, String)> = props.rows.iter().map(|row| name_lines(row, width)).collect();
    let above = if names.iter().all(|(over, _)| over.is_empty()) { 0.0 } else { LINE };
    let each = HEIGHT + above;
    let height = each * props.rows.len() as f64 + 4.0;
    let values = || props.rows.iter().flat_map(|row| row.segments.iter().flat_map(|part| [part.from, part.to]).chain(row.mark));
    let (low, high) = values().fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let across = Scale::new(low, high, 4.0, width - 4.0);
    let top = |place: usize| each * place as f64;
    let hits = props.rows.iter().enumerate().map(|(place, row)| Hit {
        x: 0.0,
        y: top(place) + 2.0,
        width,
        height: each - 4.0,
        figure: row.figure.clone(),
        label: row.label.clone(),
        lines: row.lines.clone(),
    });
    let (title, desc) = (format!("{}-title", props.id), format!("{}-desc", props.id));
    html! {
        <div class="chart" ref={node}>
            <div class="chart-rows">
            <svg class="chart-drawing" viewBox={format!("0 0 {} {}", px(width), px(height))} role="img"
                aria-labelledby={title.clone()} aria-describedby={desc.clone()}>
                <title id={title}>{ &props.title }</title>
                <desc id={desc}>{ &props.desc }</desc>
                { for props.rows.iter().zip(&names).enumerate().map(|(place, (row, name))| {
                    let join = (props.joined && place + 1 < props.rows.len()).then_some(each);
                    draw(row, name, &across, width, top(place) + above, join)
                }) }
            </svg>
            <Hits hits={hits.collect::<Vec<_>>()} {width} {height} label={props.hint.clone()} />
            </div>
        </div>
    }
}

/// A bar under its name and amount. Where it is joined to the next one, that is so far below.
fn draw(row: &Row, (over, beside): &(String, String), across: &Scale, width: f64, top: f64, joined: Option<f64>) -> Html {
    let bar = top + 24.0;
    let class = if row.strong { "chart-label chart-halo" } else { "chart-name chart-halo" };
    let join = row.segments.last().map(|part| across.at(part.to)).zip(joined);
    let zero = px(across.at(0.0));
    // The line at zero would go through the names if it were one for all rows.
    html! { <>
        <line x1={zero.clone()} x2={zero} y1={px(bar - 5.0)} y2={px(bar + BAR + 5.0)} class="chart-zero" />
        { for row.segments.iter().map(|part| {
            let (one, other) = (across.at(part.from), across.at(part.to));
            html! { <rect x={px(one.min(other))} y={px(bar)} width={px((one - other).abs().max(1.0))} height={px(BAR)}
                fill={part.fill.clone()} class={classes!("chart-bar", part.class)} /> }
        }) }
        { for join.map(|(x, below)| html! { <line x1={px(x)} x2={px(x)} y1={px(bar + BAR)} y2={px(bar + below)} class="chart-join" /> }) }
        { for row.mark.map(|mark| html! {
            <line x1={px(across.at(mark))} x2={px(across.at(mark))} y1={px(bar - 3.0)} y2={px(bar + BAR + 3.0)} class="chart-net-mark" />
        }) }
        if !over.is_empty() { <text x="0" y={px(top + 18.0 - LINE)} {class}>{ over }</text> }
        <text x="0" y={px(top + 18.0)} {class}>{ beside }</text>
        <text x={px(width)} y={px(top + 18.0)} text-anchor="end" {class}>{ &row.amount }</text>
    </> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_between_words_before_it_is_cut() {
        let row = |name: &str| {
            Row::step(Lang::Da, name.to_owned(), Decimal::ONE_THOUSAND, Default::default(), Figure::GainPerKrone, "chart-gain")
        };
        let lines = |name: &str| name_lines(&row(name), 328.0);
        assert_eq!(lines("Skat"), (String::new(), "Skat".to_owned()));
        let (over, beside) = lines("Andel, der lykkes med indsatsen: Undgår anbringelse");
        assert_eq!((over.as_str(), beside.as_str()), ("Andel, der lykkes med indsatsen: Undgår", "anbringelse"));
        assert!(lines(&"lang ".repeat(40)).1.ends_with('…'));
    }
}
