//! One consequence in its table: what it is, what a unit costs, what it comes to, and its quantities year by year.

use std::rc::Rc;

use som_core::{Decimal, Figure, Json, Line, LineKind, Moved, Path, Problem, Slice, View};
use som_text::{kroner, words};
use yew::prelude::*;

use super::prices::price_in_words;
use crate::components::entry::Kind;
use crate::components::field::{field_id, problem_at};
use crate::components::figure::FigureButton;
use crate::components::fold::opens_on_focus;
use crate::components::grid::{Cell, Rows};
use crate::components::moved::moved_in_words;
use crate::components::part::text_of;
use crate::document::entries;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    pub(super) list: Path,
    pub(super) index: usize,
    pub(super) line: Json,
    pub(super) kind: LineKind,
    /// The name of the grid, the paths of its rows, and which of them this is.
    pub(super) grid: AttrValue,
    pub(super) rows: Rows,
    pub(super) row: usize,
    /// The years that are shown, and how many there are in all.
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) columns: usize,
    pub(super) problems: Rc<Vec<Problem>>,
    /// How many fields are missing.
    pub(super) missing: usize,
    /// What it comes to for the public, where that is known.
    pub(super) total: Option<Decimal>,
    /// How its price is moved to the price year of the calculation.
    pub(super) moved: Option<Moved>,
    /// The price year of the case.
    pub(super) price_year: AttrValue,
    pub(super) is_open: bool,
    /// Opens and closes the form of the line at this place.
    pub(super) on_open: Callback<(usize, bool)>,
    pub(super) grow: Option<Callback<usize>>,
}

/// The row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let env = use_env();
    let path = props.list.index(props.index);
    let id = field_id(&path);
    let text = |field: &str| props.line.at(&Path::parse(field)).map(text_of).unwrap_or_default();
    let name = name_of(env.lang, &props.line, props.index);
    let quantities = entries(&props.line, "quantity");
    let quantity = path.key("quantity");
    let line = Line { kind: props.kind, index: props.index };
    let set = {
        let index = props.index;
        props.on_open.reform(move |open: bool| (index, open))
    };
    let is_open = props.is_open;
    let toggle = set.reform(move |_: MouseEvent| !is_open);
    let source = |path: &str, key: &str| {
        let title = text(&format!("{path}.title"));
        let address = text(&format!("{path}.address"));
        let is_link = address.starts_with("https://") || address.starts_with("http://");
        html! {
            if !title.is_empty() {
                <span class="consequence-detail">
                    { env.t(key) }{ " " }
                    if is_link { <a href={address} target="_blank" rel="noopener noreferrer">{ &title }</a> } else { { &title } }
                </span>
            }
        }
    };
    let price = price_in_words(env.lang, &props.line, &props.price_year);
    let has_source = !text("price.source.title").is_empty();
    html! {
        <tr id={field_id(&quantity)} tabindex="-1">
            <th scope="row" id={id.clone()} tabindex="-1" class="consequence-name" onfocus={opens_on_focus(id.clone(), set)}>
                <span class="consequence-label">{ &name }</span>
                <span class="consequence-detail">{ price.clone().unwrap_or_else(|| env.t("consequence-no-price")) }</span>
                if let Some(moved) = &props.moved { <span class="consequence-detail">{ moved_in_words(env.lang, moved) }</span> }
                { source("price.source", "consequence-price-from") }
                { source("source", "consequence-quantity-from") }
                if price.is_some() && !has_source { <span class="consequence-detail">{ env.t("consequence-no-source") }</span> }
                if let Some(total) = props.total {
                    <span class="consequence-detail">
                        { env.t("consequence-total") }{ " " }
                        <FigureButton figure={Figure::Money(Slice { line: Some(line), ..Slice::net(View::Public) })} value={total} text={kroner(env.lang, total)}
                            label={words!(env.lang, "consequence-total-of", name = name.clone())} />
                    </span>
                }
                if props.missing > 0 { <span class="consequence-missing">{ words!(env.lang, "panel-missing", number = props.missing) }</span> }
                if let Some((_, words)) = problem_at(env.lang, &props.problems, &quantity) { <span class="consequence-missing">{ words }</span> }
                <button type="button" class="button button-tertiary button-small" onclick={toggle} aria-expanded={is_open.to_string()}
                    aria-controls={is_open.then(|| format!("{id}-form"))}>
                    { env.t(if is_open { "consequence-close" } else { "consequence-open" }) }<span class="sr-only">{ " " }{ &name }</span>
                </button>
            </th>
            { for (props.first..props.end).map(|column| html! {
                <Cell key={column} grid={props.grid.clone()} rows={props.rows.clone()} row={props.row} {column} columns={props.columns}
                    value={quantities.get(column).cloned().unwrap_or(Json::Null)} kind={Kind::Decimal}
                    label={words!(env.lang, "consequence-cell", name = name.clone(), number = column)} problems={props.problems.clone()} grow={props.grow.clone()} />
            }) }
        </tr>
    }
}

/// What a line is called where it is shown.
pub(super) fn name_of(lang: som_text::Lang, line: &Json, index: usize) -> String {
    let label = line.at(&Path::parse("label")).map(text_of).unwrap_or_default();
    if label.trim().is_empty() { words!(lang, "field-line", number = index + 1) } else { label }
}
