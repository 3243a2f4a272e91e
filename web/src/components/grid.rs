//! Tables of numbers that are entered like a spreadsheet: Tab, Enter and the arrow keys move, and what is copied from Excel
//! is pasted over as many cells as it has.

use std::rc::Rc;

use som_core::{Json, Path, Problem, Severity};
use som_text::words;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::entry::{self, Kind};
use super::field::{field_id, problem_at};
use crate::document::{Action, nothing_at};
use crate::env::{Env, use_env};

/// The rows of a table: the path of each row's list of numbers, from the top.
pub(crate) type Rows = Rc<Vec<Path>>;
/// The path of each cell, row by row.
pub(crate) type Cells = Rc<Vec<Vec<Path>>>;

/// Where a cell is in the case.
fn path_of(rows: &Rows, cells: Option<&Cells>, row: usize, column: usize) -> Option<Path> {
    match cells {
        Some(cells) => cells.get(row)?.get(column).cloned(),
        None => rows.get(row).map(|row| row.index(column)),
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct CellProps {
    /// The table's name, one for each table of a page.
    pub(crate) grid: AttrValue,
    #[prop_or_default]
    pub(crate) rows: Rows,
    /// The path of each cell instead, where the rows of a table are no lists.
    #[prop_or_default]
    pub(crate) cells: Option<Cells>,
    pub(crate) row: usize,
    pub(crate) column: usize,
    /// How many columns the table has.
    pub(crate) columns: usize,
    pub(crate) value: Json,
    pub(crate) kind: Kind,
    /// What the cell is, for screen readers: the row and the column.
    pub(crate) label: AttrValue,
    pub(crate) problems: Rc<Vec<Problem>>,
    /// Makes room for so many columns; without it, what does not fit is told.
    #[prop_or_default]
    pub(crate) grow: Option<Callback<usize>>,
}

/// One cell.
#[component]
pub(crate) fn Cell(props: &CellProps) -> Html {
    let env = use_env();
    let lang = env.lang;
    let typing = use_state(|| None::<String>);
    let Some(path) = path_of(&props.rows, props.cells.as_ref(), props.row, props.column) else { return Html::default() };
    let found = problem_at(lang, &props.problems, &path);
    let is_error = typing.is_none() && matches!(found, Some((Severity::Error, _)));
    let text = match &*typing {
        Some(typed) if entry::read(lang, props.kind, typed) == props.value || typed.trim().is_empty() => typed.clone(),
        _ => entry::show(lang, props.kind, &props.value),
    };
    let oninput = {
        let (typing, env, path, kind) = (typing.clone(), env.clone(), path.clone(), props.kind);
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            env.set(&path, entry::read(lang, kind, &typed));
            typing.set(Some(typed));
        })
    };
    let onblur = {
        let typing = typing.clone();
        Callback::from(move |_: FocusEvent| typing.set(None))
    };
    let onfocus = Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select());
    let onkeydown = {
        let (grid, row, column) = (props.grid.clone(), props.row, props.column);
        Callback::from(move |event: KeyboardEvent| {
            if let Some((row, column)) = target_of(&event, row, column)
                && focus_cell(&grid, row, column)
            {
                event.prevent_default();
            }
        })
    };
    let onpaste = {
        let (env, typing) = (env.clone(), typing.clone());
        let (rows, cells, row, column, columns, kind, grow) =
            (props.rows.clone(), props.cells.clone(), props.row, props.column, props.columns, props.kind, props.grow.clone());
        Callback::from(move |event: Event| {
            let Some(text) =
                event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data).and_then(|data| data.get_data("text").ok())
            else {
                return;
            };
            let block = Block::of(&text);
            if block.is_one_cell() {
                return;
            }
            event.prevent_default();
            typing.set(None);
            // Years run across. A column that was copied holds one line's years, so it is laid across as well.
            let across = if cells.is_some() { block.down() } else { block.across() };
            let at = |down: usize, right: usize| path_of(&rows, cells.as_ref(), row + down, right);
            paste(&env, &across, at, (column, columns), kind, grow.as_ref());
        })
    };
    let id = field_id(&path);
    html! {
        <td class="cell">
            <input id={id.clone()} class={classes!("form-input", "number", is_error.then_some("cell-error"))} type="text" inputmode="decimal"
                autocomplete="off" value={text} {oninput} {onblur} {onfocus} {onkeydown} {onpaste} aria-label={props.label.clone()}
                aria-invalid={is_error.then_some("true")} aria-describedby={found.is_some().then(|| format!("{id}-error"))}
                data-grid={props.grid.clone()} data-row={props.row.to_string()} data-column={props.column.to_string()} />
            if let Some((_, words)) = found.filter(|_| typing.is_none()) {
                <span class="cell-message" id={format!("{id}-error")}>{ words }</span>
            }
        </td>
    }
}

/// A table of one row, a number for each year, which grows and shrinks at its end.
pub(crate) struct YearRow<'a> {
    /// The table's name, one for each table of a page.
    pub(crate) grid: String,
    /// Where the numbers are in the case, and what is there.
    pub(crate) list: &'a Path,
    pub(crate) value: Option<&'a Json>,
    pub(crate) kind: Kind,
    pub(crate) problems: &'a Rc<Vec<Problem>>,
    /// What a year is called.
    pub(crate) year: &'a dyn Fn(usize) -> String,
    /// The key of the words above the table; those of the help below it end in `-help`.
    pub(crate) words: &'static str,
    /// The keys of the words of a cell and of the two buttons.
    pub(crate) cell: &'static str,
    pub(crate) add: &'static str,
    pub(crate) remove: &'static str,
}

impl YearRow<'_> {
    fn values(&self) -> Vec<Json> {
        match self.value {
            Some(Json::List(values)) => values.to_vec(),
            _ => vec![Json::text("")],
        }
    }

    /// The table.
    pub(crate) fn table(&self, env: &Env) -> Html {
        let (values, rows) = (self.values(), Rc::new(vec![self.list.clone()]));
        let columns = values.len();
        // Numbers that are pasted make room for themselves.
        let grow = Callback::from(|_: usize| {});
        html! { <>
            <div class="table-scroll" role="region" aria-label={env.t(self.words)} tabindex="0">
                <table class="grid-table">
                    <caption>{ env.t(self.words) }</caption>
                    <thead><tr>{ for (0..columns).map(|t| html! { <th scope="col">{ (self.year)(t) }</th> }) }</tr></thead>
                    <tbody><tr>
                        { for values.into_iter().enumerate().map(|(t, value)| html! {
                            <Cell grid={self.grid.clone()} rows={rows.clone()} row={0} column={t} {columns} {value} kind={self.kind}
                                label={words!(env.lang, self.cell, year = (self.year)(t))} problems={self.problems.clone()} grow={Some(grow.clone())} />
                        }) }
                    </tr></tbody>
                </table>
            </div>
            <p class="form-hint">{ env.t(&format!("{}-help", self.words)) }</p>
        </> }
    }

    /// The buttons that add a year and take the last one away.
    pub(crate) fn buttons(&self, env: &Env) -> Html {
        let put = |values: &[Json]| {
            let (env, list, values) = (env.clone(), self.list.clone(), Json::list(values.iter().cloned()));
            Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Change(vec![(list.clone(), Some(values.clone()))])))
        };
        let mut longer = self.values();
        longer.push(Json::text(""));
        let now = longer.len() - 1;
        html! {
            <div class="button-row">
                if now < 100 {
                    <button type="button" class="button button-secondary button-small" onclick={put(&longer)}>{ env.t(self.add) }</button>
                }
                if let Some(shorter) = longer.get(..now.saturating_sub(1)).filter(|shorter| !shorter.is_empty()) {
                    <button type="button" class="button button-tertiary button-small" onclick={put(shorter)}>{ env.t(self.remove) }</button>
                }
            </div>
        }
    }
}

/// The cell that a key leads to. Left and right leave a cell only from the ends of its text.
fn target_of(event: &KeyboardEvent, row: usize, column: usize) -> Option<(usize, usize)> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let input = event.target_unchecked_into::<HtmlInputElement>();
    let caret = |end: bool| {
        let at = (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
        let length = input.value().encode_utf16().count() as u32;
        // A whole cell that is selected, as after moving into it, can be left to either side.
        at == (Some(0), Some(length)) || if end { at == (Some(length), Some(length)) } else { at == (Some(0), Some(0)) }
    };
    match event.key().as_str() {
        "Enter" if event.shift_key() => Some((row.checked_sub(1)?, column)),
        "Enter" | "ArrowDown" => Some((row + 1, column)),
        "ArrowUp" => Some((row.checked_sub(1)?, column)),
        "ArrowLeft" if !event.shift_key() && caret(false) => Some((row, column.checked_sub(1)?)),
        "ArrowRight" if !event.shift_key() && caret(true) => Some((row, column + 1)),
        _ => None,
    }
}

fn focus_cell(grid: &str, row: usize, column: usize) -> bool {
    let selector = format!("input[data-grid=\"{grid}\"][data-row=\"{row}\"][data-column=\"{column}\"]");
    let found =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.query_selector(&selector).ok().flatten());
    match found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        Some(input) => input.focus().is_ok(),
        None => false,
    }
}

/// A block of cells that was copied from a spreadsheet.
struct Block(Vec<Vec<String>>);

impl Block {
    fn of(text: &str) -> Block {
        let text = text.strip_suffix("\r\n").or(text.strip_suffix('\n')).unwrap_or(text);
        Block(text.split('\n').map(|line| line.trim_end_matches('\r').split('\t').map(|cell| cell.trim().to_owned()).collect()).collect())
    }

    fn is_one_cell(&self) -> bool {
        matches!(self.0.as_slice(), [row] if row.len() == 1)
    }

    /// A single column laid across.
    fn across(&self) -> Vec<Vec<&str>> {
        if self.0.iter().all(|row| row.len() == 1) {
            return vec![self.0.iter().flatten().map(String::as_str).collect()];
        }
        self.down()
    }

    /// The rows as they were copied.
    fn down(&self) -> Vec<Vec<&str>> {
        self.0.iter().map(|row| row.iter().map(String::as_str).collect()).collect()
    }
}

/// Puts a block into the table from a cell on, and says what came of it.
fn paste(
    env: &Env,
    across: &[Vec<&str>],
    at: impl Fn(usize, usize) -> Option<Path>,
    (column, columns): (usize, usize),
    kind: Kind,
    grow: Option<&Callback<usize>>,
) {
    let wanted = column + across.iter().map(Vec::len).max().unwrap_or(0);
    let room = if grow.is_some() { wanted.min(100) } else { columns };
    let mut cells = Vec::new();
    let (mut unread, mut left_out) = (0, 0_usize);
    for (down, values) in across.iter().enumerate() {
        for (right, typed) in values.iter().enumerate() {
            match at(down, column + right) {
                Some(path) if column + right < room => {
                    let value = entry::read(env.lang, kind, typed);
                    unread += usize::from(matches!(value, Json::Unread(_)));
                    // An empty cell of a spreadsheet is nothing, in a row of quantities.
                    let value = if typed.is_empty() { nothing_at(&path) } else { value };
                    cells.push((path, value));
                }
                _ => left_out += 1,
            }
        }
    }
    let pasted = cells.len();
    if let Some(grow) = grow.filter(|_| room > columns) {
        grow.emit(room);
    }
    env.dispatch.emit(Action::Fill(cells));
    let mut said = words!(env.lang, "grid-pasted", number = pasted);
    if unread > 0 {
        said.push(' ');
        said.push_str(&words!(env.lang, "grid-unread", number = unread));
    }
    if left_out > 0 {
        said.push(' ');
        said.push_str(&words!(env.lang, "grid-left-out", number = left_out));
    }
    env.announce.emit(said);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_laid_across_and_a_block_stays_a_block() {
        assert_eq!(Block::of("1\r\n2\r\n1.234,5\r\n").across(), [["1", "2", "1.234,5"]]);
        assert_eq!(Block::of("1\t2\n3\t4").across(), [["1", "2"], ["3", "4"]]);
        assert_eq!(Block::of("1\t\t3").across(), [["1", "", "3"]]);
        assert!(Block::of("7\n").is_one_cell());
    }
}
