//! A small picture of a distribution: how likely its values are, where its middle 95 % lie, and where the case's own number does.

use som_core::{Decimal, Distribution, Input, Number};
use som_text::words;
use yew::prelude::*;

use super::input::value_in_words;
use crate::components::chart::px;
use crate::env::Env;

const WIDTH: f64 = 280.0;
const HEIGHT: f64 = 96.0;
const FLOOR: f64 = 72.0;
const MARGIN: f64 = 12.0;
const POINTS: usize = 81;

/// The picture; nothing where the distribution is none. `own` is what the case says.
pub(super) fn picture(env: &Env, id: &str, input: &Input, distribution: &Distribution, own: Option<Decimal>) -> Html {
    let (Ok(curve), Some((low, high))) = (distribution.curve(), distribution.ends()) else { return Html::default() };
    let outline = curve.outline(POINTS);
    let (Some((first, _)), Some((last, _))) = (outline.first().copied(), outline.last().copied()) else { return Html::default() };
    let (from, to) = (low.approximate(), high.approximate());
    let own_at = own.map_or(from, |own| own.approximate());
    let (least, most) = (first.min(from).min(own_at), last.max(to).max(own_at));
    let highest = outline.iter().fold(0.0_f64, |highest, (_, density)| highest.max(*density));
    let across = |x: f64| MARGIN + (x - least) / (most - least).max(f64::MIN_POSITIVE) * (WIDTH - 2.0 * MARGIN);
    let up = |density: f64| FLOOR - density / highest.max(f64::MIN_POSITIVE) * (FLOOR - 8.0);
    let place = |x: f64, y: f64| format!("{},{}", px(across(x)), px(y));
    // What lies below the line from one value to another.
    let below = |from: f64, to: f64| {
        let ends = |x: f64| place(x, up(curve.density(x)));
        let inside = outline.iter().filter(|(x, _)| from < *x && *x < to).map(|(x, density)| place(*x, up(*density)));
        std::iter::once(place(from, FLOOR))
            .chain([ends(from)])
            .chain(inside)
            .chain([ends(to), place(to, FLOOR)])
            .collect::<Vec<_>>()
            .join(" ")
    };
    let value = |value: Decimal| value_in_words(env.lang, input, value);
    let end = |x: f64| Decimal::try_from(x).map(value).unwrap_or_default();
    let said = words!(
        env.lang,
        if distribution.has_shape() { "range-picture" } else { "range-picture-flat" },
        low = value(low),
        high = value(high),
        own = own.map(value).unwrap_or_default(),
    );
    let title = format!("{id}-picture");
    // A range says nothing about what lies between its ends, so it is drawn as no more than its ends.
    let shape = if distribution.has_shape() { "range-shape" } else { "range-shape range-shape-flat" };
    html! {
        <figure class="range-picture">
            <svg viewBox={format!("0 0 {} {}", px(WIDTH), px(HEIGHT))} width={px(WIDTH)} height={px(HEIGHT)} role="img" aria-labelledby={title.clone()}>
                <title id={title}>{ &said }</title>
                if distribution.has_shape() { <polygon points={below(from, to)} class="range-middle" /> }
                <polygon points={below(first, last)} class={shape} />
                <line x1="0" x2={px(WIDTH)} y1={px(FLOOR)} y2={px(FLOOR)} class="chart-zero" />
                { for own.map(|own| {
                    let x = px(across(own.approximate()));
                    html! { <line x1={x.clone()} x2={x} y1="2" y2={px(FLOOR + 6.0)} class="range-own" /> }
                }) }
                <text x="0" y={px(HEIGHT - 4.0)}>{ end(least) }</text>
                <text x={px(WIDTH)} y={px(HEIGHT - 4.0)} text-anchor="end">{ end(most) }</text>
            </svg>
            <figcaption>{ said }</figcaption>
        </figure>
    }
}
