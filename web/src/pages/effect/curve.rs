//! How much of an effect is left in each year, drawn and as a table.

use std::rc::Rc;

use som_core::{Decimal, Figure, Number};
use som_text::{percent, words};
use yew::prelude::*;

use super::outcome::Worth;
use crate::components::chart::{px, use_width};
use crate::components::figure::FigureButton;
use crate::env::use_env;

/// The drawing has the size of its place up to this width, so that its words are as large as others. Their place is to the
/// left of it and below.
const WIDEST: f64 = 480.0;
const HEIGHT: usize = 152;
const LEFT: usize = 52;
const TOP: usize = 12;
const BOTTOM: usize = 120;

#[derive(Properties, PartialEq)]
pub(super) struct CurveProps {
    /// Which success measure.
    pub(super) index: usize,
    pub(super) worth: Rc<Worth>,
}

/// The curve and its table.
#[component]
pub(super) fn Curve(props: &CurveProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let width = use_width(&node).min(WIDEST);
    let lang = env.lang;
    let shares = &props.worth.shares;
    let (Some(first), Some(last)) = (shares.first(), shares.last()) else { return Html::default() };
    let end = shares.len() - 1;
    let year = |j: usize| words!(lang, "effect-year", number = j);
    let share = |share: &Decimal| percent(lang, *share, 1);
    let points: Vec<(String, String)> = shares.iter().enumerate().map(|(j, share)| (x(j, end, width), y(*share))).collect();
    let line = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let id = format!("curve-{}", props.index);
    let (title, desc) = (format!("{id}-title"), format!("{id}-desc"));
    let grid = [Decimal::ONE, Decimal::new(5, 1), Decimal::ZERO];
    let marks: Vec<usize> = match end {
        0 => vec![0],
        end if end < 4 => (0..=end).collect(),
        end => vec![0, end / 2, end],
    };
    html! {
        <figure class="curve-figure" ref={node}>
            <figcaption>{ env.t("curve-title") }</figcaption>
            <svg class="curve" viewBox={format!("0 0 {} {HEIGHT}", px(width))} role="img" aria-labelledby={format!("{title} {desc}")}>
                <title id={title}>{ env.t("curve-title") }</title>
                <desc id={desc}>{ words!(lang, "curve-desc", first = share(first), last = share(last), year = year(end)) }</desc>
                { for grid.iter().map(|level| html! { <>
                    <line class={if level.is_zero() { "curve-axis" } else { "curve-grid" }} x1={LEFT.to_string()} x2={px(width)} y1={y(*level)} y2={y(*level)} />
                    <text class="curve-text" x={(LEFT - 8).to_string()} y={y(*level)} dy="4" text-anchor="end">{ share(level) }</text>
                </> }) }
                <polyline class="curve-line" points={line} />
                if shares.len() <= 20 {
                    { for points.iter().map(|(x, y)| html! { <circle class="curve-dot" cx={x.clone()} cy={y.clone()} r="3.5" /> }) }
                }
                { for marks.into_iter().map(|j| html! {
                    <text class="curve-text" x={x(j, end, width)} y={(BOTTOM + 22).to_string()} text-anchor={if j == end && end > 0 { "end" } else if j == 0 { "start" } else { "middle" }}>{ year(j) }</text>
                }) }
            </svg>
            <details class="details">
                <summary class="details-summary">{ env.t("curve-table") }</summary>
                <div class="details-text">
                    <table class="totals">
                        <caption class="sr-only">{ env.t("curve-title") }</caption>
                        <thead><tr><th scope="col">{ env.t("curve-year") }</th><th scope="col">{ env.t("curve-share") }</th></tr></thead>
                        <tbody>
                            { for shares.iter().enumerate().map(|(j, each)| html! {
                                <tr>
                                    <th scope="row">{ j }</th>
                                    <td>
                                        if j < props.worth.explained {
                                            <FigureButton figure={Figure::Persistence { outcome: props.index, j }} value={*each} text={share(each)} />
                                        } else { { share(each) } }
                                    </td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            </details>
        </figure>
    }
}

/// Across: the years from the axis to the right edge.
fn x(j: usize, end: usize, width: f64) -> String {
    let room = width - LEFT as f64 - 6.0;
    px(LEFT as f64 + if end == 0 { 0.0 } else { room * j as f64 / end as f64 })
}

/// Up: a share of 1 at the top.
fn y(share: Decimal) -> String {
    px(BOTTOM as f64 - (BOTTOM - TOP) as f64 * share.approximate())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_runs_from_the_axis_to_the_edge() {
        assert_eq!((x(0, 10, 400.0), x(10, 10, 400.0), x(0, 0, 400.0)), ("52".to_owned(), "394".to_owned(), "52".to_owned()));
        assert_eq!((y(Decimal::ONE), y(Decimal::ZERO)), ("12".to_owned(), "120".to_owned()));
    }
}
