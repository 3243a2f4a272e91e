//! The dialog in which a figure opens into its terms.

use std::rc::Rc;

use som_core::Figure;
use yew::prelude::*;

use crate::document::Open;

#[derive(Properties, PartialEq)]
pub(crate) struct ExplainDialogProps {
    pub(crate) open: Rc<Open>,
    /// The figure that was pressed.
    pub(crate) figure: Figure,
    pub(crate) on_close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn ExplainDialog(_props: &ExplainDialogProps) -> Html {
    Html::default()
}
