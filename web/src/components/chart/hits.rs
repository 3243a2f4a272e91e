//! The places of a chart that pointer and keyboard can reach, drawn over it: one stop on the way of the Tab key, arrow keys between
//! them, Enter opens the figure, Escape hides the words.

use som_core::Figure;
use wasm_bindgen::JsCast;
use web_sys::SvgElement;
use yew::prelude::*;

use super::px;
use crate::env::use_env;

/// A place in a chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hit {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// The figure that a press opens, where there is one.
    pub(crate) figure: Option<Figure>,
    /// Everything about the place, for screen readers.
    pub(crate) label: String,
    /// The lines of the words shown beside it; the first one is their heading.
    pub(crate) lines: Vec<(String, String)>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct HitsProps {
    pub(crate) hits: Vec<Hit>,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) label: AttrValue,
}

const LINE: f64 = 20.0;

/// The places, over the drawing.
#[component]
pub(crate) fn Hits(props: &HitsProps) -> Html {
    let env = use_env();
    let shown = use_state(|| None::<usize>);
    let current = use_state(|| 0_usize);
    let node = use_node_ref();
    let count = props.hits.len();
    let onkeydown = {
        let (shown, current, node) = (shown.clone(), current.clone(), node.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = count.saturating_sub(1);
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => (*current + 1).min(last),
                "ArrowLeft" | "ArrowUp" => current.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                "Escape" => {
                    shown.set(None);
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            current.set(next);
            focus_child(&node, next);
        })
    };
    let leave = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(None))
    };
    let blur = {
        let shown = shown.clone();
        Callback::from(move |_: FocusEvent| shown.set(None))
    };
    let tabbed = (*current).min(count.saturating_sub(1));
    html! {
        <svg class="chart-hits" viewBox={format!("0 0 {} {}", px(props.width), px(props.height))} role="group" aria-label={props.label.clone()}
            {onkeydown} onmouseleave={leave} onfocusout={blur}>
            <g ref={node}>
                { for props.hits.iter().enumerate().map(|(place, hit)| {
                    let open = {
                        let (env, figure) = (env.clone(), hit.figure.clone());
                        move || {
                            if let Some(figure) = figure.clone() {
                                env.explain.emit(figure);
                            }
                        }
                    };
                    let onclick = {
                        let open = open.clone();
                        Callback::from(move |_: MouseEvent| open())
                    };
                    let onkeydown = Callback::from(move |event: KeyboardEvent| {
                        if matches!(event.key().as_str(), "Enter" | " ") {
                            event.prevent_default();
                            open();
                        }
                    });
                    let over = {
                        let shown = shown.clone();
                        Callback::from(move |_: MouseEvent| shown.set(Some(place)))
                    };
                    let onfocus = {
                        let (shown, current) = (shown.clone(), current.clone());
                        Callback::from(move |_: FocusEvent| {
                            current.set(place);
                            shown.set(Some(place));
                        })
                    };
                    html! {
                        <g class="chart-hit" role={if hit.figure.is_some() { "button" } else { "img" }} tabindex={if place == tabbed { "0" } else { "-1" }} aria-label={hit.label.clone()}
                            {onclick} {onkeydown} onmouseover={over} onfocusin={onfocus}>
                            <rect x={px(hit.x)} y={px(hit.y)} width={px(hit.width)} height={px(hit.height)} />
                        </g>
                    }
                }) }
            </g>
            // A place of its own: the places before it must stay the elements that they are, or the focus is lost.
            <g>{ for shown.and_then(|place| props.hits.get(place)).filter(|hit| !hit.lines.is_empty()).map(|hit| tooltip(hit, props.width, props.height)) }</g>
        </svg>
    }
}

fn focus_child(node: &NodeRef, place: usize) {
    let child = node.cast::<web_sys::Element>().and_then(|group| group.children().item(u32::try_from(place).unwrap_or(0)));
    if let Some(child) = child.and_then(|child| child.dyn_into::<SvgElement>().ok()) {
        let _ = child.focus();
    }
}

/// The words beside a place, within the chart. Screen readers get them as the name of the place.
fn tooltip(hit: &Hit, width: f64, height: f64) -> Html {
    let longest = hit.lines.iter().map(|(name, value)| name.chars().count() + value.chars().count()).max().unwrap_or(0);
    let wide = (longest as f64 * 7.6 + 44.0).clamp(140.0, width);
    let high = hit.lines.len() as f64 * LINE + 14.0;
    let beside = hit.x + hit.width + 6.0;
    let x = if beside + wide <= width { beside } else { (hit.x - wide - 6.0).max(0.0).min(width - wide) };
    let y = hit.y.min(height - high).max(0.0);
    html! {
        <g class="chart-tooltip" aria-hidden="true">
            <rect x={px(x)} y={px(y)} width={px(wide)} height={px(high)} rx="2" />
            { for hit.lines.iter().enumerate().map(|(place, (name, value))| {
                let baseline = px(y + 5.0 + LINE * (place as f64 + 0.75));
                let class = if place == 0 { "chart-tooltip-heading" } else { "" };
                html! { <>
                    <text x={px(x + 10.0)} y={baseline.clone()} {class}>{ name }</text>
                    <text x={px(x + wide - 10.0)} y={baseline} text-anchor="end">{ value }</text>
                </> }
            }) }
        </g>
    }
}
