//! A figure that opens into the terms it is made of.

use som_core::{Decimal, Figure};
use yew::prelude::*;

use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct FigureButtonProps {
    pub(crate) figure: Figure,
    /// The exact value, for whoever reads the page by program.
    #[prop_or_default]
    pub(crate) value: Option<Decimal>,
    /// The figure as it is shown.
    pub(crate) text: AttrValue,
    /// What the figure is, for screen readers, where the place does not tell.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Whether it stands in a sentence, which is then read without a break: what a press does is told where the figure has the focus.
    #[prop_or_default]
    pub(crate) in_text: bool,
}

/// A figure; a press opens it.
#[component]
pub(crate) fn FigureButton(props: &FigureButtonProps) -> Html {
    let env = use_env();
    let onclick = {
        let (explain, figure) = (env.explain.clone(), props.figure.clone());
        Callback::from(move |_: MouseEvent| explain.emit(figure.clone()))
    };
    let opens = env.t("figure-opens");
    html! {
        <button type="button" class={classes!("figure", props.class.clone())} {onclick} title={opens.clone()} aria-haspopup="dialog"
            data-value={props.value.map(|value| value.normalize().to_string())}>
            if let Some(label) = &props.label { <span class="sr-only">{ label }{ ": " }</span> }
            { &props.text }
            if !props.in_text { <span class="sr-only">{ ". " }{ opens }</span> }
        </button>
    }
}
