//! A table of years in which each line has what was expected above what was measured.

use std::rc::Rc;

use som_core::{Json, Path};
use som_text::words;
use yew::prelude::*;

use super::FollowUp;
use crate::components::entry::Kind;
use crate::components::grid::Cell;

/// A line of the table.
pub(super) struct YearLine {
    pub(super) name: String,
    /// What it counts, or how it is counted.
    pub(super) detail: Html,
    /// What was expected in each year, where that is known.
    pub(super) expected: Vec<Option<String>>,
    /// The list of what was measured.
    pub(super) list: Path,
    /// Instead of the years: how the line is measured otherwise.
    pub(super) instead: Option<Html>,
    /// A row below, such as how the line is counted.
    pub(super) below: Html,
}

/// The table; `caption` tells what its numbers are, and `region` what tells it from the page's other tables.
pub(super) fn year_table(page: &FollowUp<'_>, grid: &str, (region, caption): (&str, &str), head: &[String], lines: Vec<YearLine>) -> Html {
    let rows = Rc::new(lines.iter().filter(|line| line.instead.is_none()).map(|line| line.list.clone()).collect::<Vec<_>>());
    let columns = head.len();
    let mut row = 0;
    html! {
        <div class="table-scroll" role="region" aria-label={region.to_owned()} tabindex="0">
            <table class="grid-table follow-up-table">
                <caption>{ caption }</caption>
                <thead><tr>
                    <td></td>
                    { for head.iter().map(|name| html! { <th scope="col">{ name }</th> }) }
                </tr></thead>
                { for lines.into_iter().map(|line| {
                    let measured = match &line.instead {
                        Some(instead) => html! { <td colspan={columns.to_string()}>{ instead.clone() }</td> },
                        None => {
                            row += 1;
                            let cells = head.iter().enumerate().map(|(column, name)| cell(page, grid, &rows, (row - 1, column), columns, &line, name));
                            html! { <>{ for cells }</> }
                        }
                    };
                    let expected = (0..columns).map(|column| line.expected.get(column).cloned().flatten().unwrap_or_else(|| "–".to_owned()));
                    let whole = (columns + 1).to_string();
                    html! {
                        <tbody key={line.list.to_string()}>
                            <tr><th scope="rowgroup" colspan={whole.clone()} class="follow-up-line"><span>{ &line.name }</span>{ line.detail }</th></tr>
                            <tr>
                                <th scope="row">{ page.t("follow-up-expected") }</th>
                                { for expected.map(|text| html! { <td class="figures">{ text }</td> }) }
                            </tr>
                            <tr>
                                <th scope="row">{ page.t("follow-up-measured") }</th>
                                { measured }
                            </tr>
                            if line.below != Html::default() { <tr><td colspan={whole} class="follow-up-below">{ line.below }</td></tr> }
                        </tbody>
                    }
                }) }
            </table>
        </div>
    }
}

fn cell(
    page: &FollowUp<'_>,
    grid: &str,
    rows: &Rc<Vec<Path>>,
    (row, column): (usize, usize),
    columns: usize,
    line: &YearLine,
    name: &str,
) -> Html {
    html! {
        <Cell key={column} grid={grid.to_owned()} rows={rows.clone()} {row} {column} {columns} value={page.at(&line.list.index(column))} kind={Kind::Decimal}
            label={words!(page.env.lang, "follow-up-cell", line = line.name.as_str(), year = name)} problems={page.problems.clone()} />
    }
}

/// How long a list in the case is.
pub(super) fn length(page: &FollowUp<'_>, list: &Path) -> usize {
    match page.case().at(list) {
        Some(Json::List(values)) => values.len(),
        _ => 0,
    }
}
