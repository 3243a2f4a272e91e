//! Charts as SVG: a drawing that screen readers get in words, and over it the places that pointer and keyboard can reach.

mod hits;
mod rows;
mod scale;
mod years;

use gloo::events::EventListener;
use som_core::{Decimal, Payer};
use som_text::{Lang, number};
use web_sys::Element;
use yew::prelude::*;

pub(crate) use hits::{Hit, Hits};
pub(crate) use rows::{Row, RowChart, Segment};
pub(crate) use scale::{Scale, label_every, projected_part, ticks};
pub(crate) use years::{YearBars, YearChart, YearColumn, money_axis};

/// What a chart is as wide as before it has been measured.
const FIRST_WIDTH: f64 = 720.0;

/// The width of an A4 page between its margins, in pixels.
const PAPER_WIDTH: f64 = 656.0;

/// The width of an element in pixels, so that a chart is drawn for the room it has and its text is never scaled.
#[hook]
pub(crate) fn use_width(node: &NodeRef) -> f64 {
    let width = use_state(|| FIRST_WIDTH);
    {
        let (width, node) = (width.clone(), node.clone());
        use_effect_with((), move |()| {
            let measure = {
                let width = width.clone();
                move || {
                    if let Some(element) = node.cast::<Element>() {
                        let measured = f64::from(element.client_width());
                        if measured > 0.0 {
                            width.set(measured.clamp(240.0, 1_200.0));
                        }
                    }
                }
            };
            measure();
            let paper = {
                let width = width.clone();
                move || width.set(PAPER_WIDTH)
            };
            let listeners = web_sys::window().map(|window| {
                let again = measure.clone();
                [
                    EventListener::new(&window, "resize", move |_| measure()),
                    EventListener::new(&window, "beforeprint", move |_| paper()),
                    EventListener::new(&window, "afterprint", move |_| again()),
                ]
            });
            move || drop(listeners)
        });
    }
    *width
}

/// A number of pixels in an attribute, to a tenth. Whole numbers are written, for writing any other takes much more of a program.
pub(crate) fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let (sign, whole, rest) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// The unit of an axis of money, in millions where that is shorter, and its marks in that unit.
pub(crate) fn money_marks(lang: Lang, marks: &[f64]) -> (String, Vec<String>) {
    let highest = marks.iter().fold(0.0_f64, |highest, mark| highest.max(mark.abs()));
    let (unit, key) = if highest >= 1e9 {
        (1e9, "chart-unit-billion")
    } else if highest >= 1e6 {
        (1e6, "chart-unit-million")
    } else if highest >= 1e4 {
        (1e3, "chart-unit-thousand")
    } else {
        (1.0, "chart-unit-krone")
    };
    let text = |mark: &f64| {
        let value = Decimal::try_from(mark / unit).unwrap_or_default().round_dp(3).normalize();
        number(lang, value, value.scale())
    };
    (lang.t(key), marks.iter().map(text).collect())
}

/// How a payer's bars are filled: a colour and a pattern, told apart without colour.
pub(crate) fn payer_fill(payer: Payer) -> String {
    format!("url(#pattern-{})", payer.key())
}

/// The patterns of the payers and of what is projected. Once on a page that has charts.
#[component]
pub(crate) fn Patterns() -> Html {
    html! {
        <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                { for Payer::ALL.into_iter().map(|payer| html! {
                    <pattern id={format!("pattern-{}", payer.key())} width="8" height="8" patternUnits="userSpaceOnUse">
                        <rect width="8" height="8" class={format!("fill-{}", payer.key())} />
                        { marks(payer) }
                    </pattern>
                }) }
                <pattern id="pattern-projected" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="6" height="6" class="chart-veil" />
                    <rect width="2.5" height="6" class="chart-hatch" />
                </pattern>
            </defs>
        </svg>
    }
}

fn marks(payer: Payer) -> Html {
    let line =
        |x1: &'static str, y1: &'static str, x2: &'static str, y2: &'static str| html! { <line {x1} {y1} {x2} {y2} class="chart-mark" /> };
    match payer {
        Payer::Municipality => Html::default(),
        Payer::Region => html! { <><circle cx="2" cy="2" r="1" class="chart-dot" /><circle cx="6" cy="6" r="1" class="chart-dot" /></> },
        Payer::State => line("0", "4", "8", "4"),
        Payer::Foundation => line("4", "0", "4", "8"),
        Payer::CivilSociety => html! { <>{ line("0", "4", "8", "4") }{ line("4", "0", "4", "8") }</> },
        Payer::Citizen => html! { <circle cx="4" cy="4" r="2" class="chart-dot" /> },
    }
}

#[cfg(test)]
mod tests {
    use super::px;

    #[test]
    fn pixels_are_written_to_a_tenth() {
        let cases = [(0.0, "0"), (12.0, "12"), (-0.04, "0"), (-0.25, "-0.3"), (719.96, "720"), (52.34, "52.3")];
        for (value, text) in cases {
            assert_eq!(px(value), text, "{value}");
        }
    }
}
