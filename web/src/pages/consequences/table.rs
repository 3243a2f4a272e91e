//! The consequences of one list, a table for each area, with the form of a line beneath its table while it is open.
//! A long list is shown in parts, and so are many years: no page holds thousands of fields.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use som_core::{Decimal, Json, LineKind, Moved, Path, Problem, Severity, Step};
use som_text::words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::form::LineForm;
use super::row::{Row, name_of};
use super::split::Split;
use super::terms::{OWN, area_name, area_options};
use crate::browser;
use crate::components::field::field_id;
use crate::components::marks::Marks;
use crate::components::part::text_of;
use crate::document::{Action, WANTED_EVENT, wanted_in};
use crate::env::use_env;
use crate::pages::knowledge::{Place, find_button};

/// So many lines are shown at once.
const LINES: usize = 30;
/// So many years are shown at once.
const COLUMNS: usize = 12;
/// So many forms open by themselves.
const OPEN_BY_ITSELF: usize = 4;

#[derive(Properties, PartialEq)]
pub(super) struct LineTableProps {
    /// The list, and its lines.
    pub(super) list: Path,
    pub(super) lines: Json,
    pub(super) kind: LineKind,
    /// How many years the tables have, how many were asked for, and how many the longest line has.
    pub(super) columns: usize,
    pub(super) years: usize,
    pub(super) longest: usize,
    pub(super) problems: Rc<Vec<Problem>>,
    pub(super) missing: Rc<Vec<Path>>,
    /// What each line comes to for the public; empty where that is not known.
    pub(super) totals: Rc<Vec<Option<Decimal>>>,
    /// What the rule of each line's price comes to.
    pub(super) splits: Rc<Vec<Option<Split>>>,
    /// How the price of each line is moved to the price year of the calculation.
    pub(super) moved: Rc<Vec<Option<Moved>>>,
    /// What the calculation offers its lines to be marked with.
    pub(super) marks: Rc<Marks>,
    /// The name of the calculation in storage.
    pub(super) calculation: AttrValue,
    /// The price year of the case.
    pub(super) price_year: AttrValue,
}

/// The tables.
#[component]
pub(super) fn LineTable(props: &LineTableProps) -> Html {
    let env = use_env();
    let lines: &[Json] = match &props.lines {
        Json::List(lines) => lines,
        _ => &[],
    };
    let needs_work = |index: usize| {
        let path = props.list.index(index);
        props.missing.iter().any(|missing| missing.starts_with(&path))
            || props.problems.iter().any(|found| found.severity == Severity::Error && found.path.starts_with(&path))
    };
    let first_line = {
        let wanted = wanted(&props.list).map(|(line, _)| line);
        let start = wanted.or_else(|| (0..lines.len()).find(|index| needs_work(*index))).unwrap_or(0) / LINES * LINES;
        use_state_eq(move || start)
    };
    let first_column = {
        let start = wanted(&props.list).map_or(0, |(_, column)| column) / COLUMNS * COLUMNS;
        use_state_eq(move || start)
    };
    use_wanted(&props.list, &first_line, &first_column);
    let from = (*first_line).min(lines.len().saturating_sub(1) / LINES * LINES);
    let until = (from + LINES).min(lines.len());
    let start = if *first_column < props.columns { *first_column } else { 0 };
    let end = (start + COLUMNS).min(props.columns);

    // Lines in the order of the areas, each area where its first line stands.
    let mut areas: Vec<(String, Vec<usize>)> = Vec::new();
    for (index, line) in lines.iter().enumerate().take(until).skip(from) {
        let area = line.at(&Path::parse("area")).map(text_of).unwrap_or_default();
        match areas.iter_mut().find(|(known, _)| *known == area) {
            Some((_, places)) => places.push(index),
            None => areas.push((area, vec![index])),
        }
    }
    let order: Vec<usize> = areas.iter().flat_map(|(_, places)| places.iter().copied()).collect();
    let rows = use_memo((props.list.clone(), order), |(list, order)| {
        order.iter().map(|index| list.index(*index).key("quantity")).collect::<Vec<_>>()
    });

    // A line in which something is missing opens by itself, and stays open when it is filled in.
    let opened = use_mut_ref(BTreeMap::<String, bool>::new);
    let turn = use_state(|| 0_u32);
    for index in from..until {
        let mut opened = opened.borrow_mut();
        let id = id_of(lines, index);
        if !opened.contains_key(&id) && needs_work(index) && opened.values().filter(|open| **open).count() < OPEN_BY_ITSELF {
            opened.insert(id, true);
        }
    }
    let on_open = {
        let ids: Vec<String> = (0..lines.len()).map(|index| id_of(lines, index)).collect();
        let (opened, turn) = (opened.clone(), turn.clone());
        use_callback(ids, move |(index, open): (usize, bool), ids| {
            if let Some(id) = ids.get(index) {
                opened.borrow_mut().insert(id.clone(), open);
                turn.set((js_sys::Date::now() % 1e9) as u32);
            }
        })
    };
    let grow = {
        let env = env.clone();
        use_callback(env.lang, move |years: usize, _| env.dispatch.emit(Action::ConsequenceYears(Json::whole(years as u64))))
    };
    let can_grow = matches!(props.kind, LineKind::After(_));
    let adding = use_state(|| AttrValue::from("transfers"));
    let add_id = format!("add-{}", field_id(&props.list));
    use_focus_after_removal(lines.len(), add_id.clone());

    let on_area = {
        let adding = adding.clone();
        Callback::from(move |event: Event| adding.set(event.target_unchecked_into::<HtmlSelectElement>().value().into()))
    };
    let add = {
        let (env, list, adding, count, first_line, opened) =
            (env.clone(), props.list.clone(), adding.clone(), lines.len(), first_line.clone(), opened.clone());
        Callback::from(move |_: MouseEvent| {
            // The new line is the one that is worked on.
            opened.borrow_mut().retain(|_, open| !*open);
            env.dispatch.emit(Action::Add(list.clone(), new_line(&adding), "consequence"));
            first_line.set(count / LINES * LINES);
            let label = field_id(&list.index(count).key("label"));
            Timeout::new(60, move || {
                browser::focus(&label);
            })
            .forget();
        })
    };
    let grid = AttrValue::from(field_id(&props.list));
    let mut row = 0;
    html! { <>
        if props.columns > COLUMNS {
            { pager(&env, "consequences-years-shown", start, end, props.columns, COLUMNS, &first_column) }
        }
        if lines.len() > LINES {
            { pager(&env, "consequences-lines-shown", from + 1, until, lines.len(), LINES, &first_line) }
        }
        if lines.is_empty() { <p>{ env.t("consequences-none") }</p> }
        { for areas.iter().map(|(area, places)| {
            let name = area_name(env.lang, area);
            html! {
                <div key={area.clone()} class="consequence-area">
                    <h3>{ &name }</h3>
                    <div class="table-scroll" role="region" aria-label={name.clone()} tabindex="0">
                        <table class="grid-table consequence-table">
                            <caption class="sr-only">{ words!(env.lang, "consequences-caption", area = name.clone()) }</caption>
                            <thead><tr>
                                <th scope="col">{ env.t("consequences-what") }</th>
                                { for (start..end).map(|column| html! { <th scope="col">{ words!(env.lang, "consequences-year", number = column) }</th> }) }
                            </tr></thead>
                            <tbody>
                                { for places.iter().filter_map(|index| {
                                    let line = lines.get(*index)?.clone();
                                    let path = props.list.index(*index);
                                    let is_open = opened.borrow().get(&id_of(lines, *index)) == Some(&true);
                                    row += 1;
                                    Some(html! {
                                        <Row key={id_of(lines, *index)} list={props.list.clone()} index={*index} {line} kind={props.kind} grid={grid.clone()} rows={rows.clone()}
                                            row={row - 1} first={start} {end} columns={props.columns} problems={within(&props.problems, &path)}
                                            missing={props.missing.iter().filter(|missing| missing.starts_with(&path)).count()}
                                            total={props.totals.get(*index).copied().flatten()} moved={props.moved.get(*index).cloned().flatten()} price_year={props.price_year.clone()}
                                            {is_open} on_open={on_open.clone()} grow={can_grow.then(|| grow.clone())} />
                                    })
                                }) }
                            </tbody>
                        </table>
                    </div>
                    // In a place of their own, so that opening one leaves the table, and the cell that has the focus, as it is.
                    <div>
                        { for places.iter().enumerate().filter_map(|(place, index)| {
                            let line = lines.get(*index)?.clone();
                            let is_open = opened.borrow().get(&id_of(lines, *index)) == Some(&true);
                            let neighbours = (place.checked_sub(1).and_then(|place| places.get(place)).copied(), places.get(place + 1).copied());
                            is_open.then(|| html! {
                                <LineForm key={id_of(lines, *index)} list={props.list.clone()} index={*index} name={name_of(env.lang, &line, *index)} {line}
                                    columns={props.columns} problems={within(&props.problems, &props.list.index(*index))} {neighbours}
                                    calculation={props.calculation.clone()} price_year={props.price_year.clone()} marks={props.marks.clone()}
                                    split={props.splits.get(*index).cloned().flatten()} on_open={on_open.clone()} />
                            })
                        }) }
                    </div>
                </div>
            }
        }) }
        if can_grow && props.longest > props.years {
            <p class="form-hint">{ words!(env.lang, "consequences-longer", years = props.years, longest = props.longest) }</p>
        }
        <div class="consequence-add">
            <div>
                <label class="form-label" for={add_id.clone()}>{ env.t("consequence-area") }</label>
                <select id={add_id} class="form-select" onchange={on_area}>
                    { for area_options(env.lang).into_iter().map(|(value, words)| html! { <option value={value.clone()} selected={value == *adding}>{ words }</option> }) }
                </select>
            </div>
            <button type="button" class="button button-secondary" onclick={add}>{ env.t("consequences-add") }</button>
            { find_button(&env, Place::NewConsequence(props.list.clone())) }
        </div>
        if !lines.is_empty() { <p class="form-hint">{ env.t("consequences-grid-help") }</p> }
    </> }
}

/// The name that a line keeps wherever it is moved.
fn id_of(lines: &[Json], index: usize) -> String {
    match lines.get(index).and_then(|line| line.at(&Path::parse("id"))).map(text_of) {
        Some(id) if !id.is_empty() => id,
        _ => format!("#{index}"),
    }
}

fn within(problems: &Rc<Vec<Problem>>, path: &Path) -> Rc<Vec<Problem>> {
    Rc::new(problems.iter().filter(|found| found.path.starts_with(path)).cloned().collect())
}

/// A line without any number. Tax is revenue.
fn new_line(area: &str) -> Json {
    let area = if area == OWN { "" } else { area };
    Json::object([
        ("id", Json::text("")),
        ("label", Json::text("")),
        ("area", Json::text(area)),
        ("unit", Json::text("month")),
        ("kind", Json::text(if area == "tax" { "revenue" } else { "expense" })),
        ("quantity", Json::list([])),
        ("price", Json::object([("per_unit", Json::object([]))])),
    ])
}

/// Which part is shown, and the way to the next one.
fn pager(env: &crate::env::Env, key: &str, first: usize, last: usize, of: usize, step: usize, state: &UseStateHandle<usize>) -> Html {
    let button = |key: &str, to: Option<usize>| {
        let state = state.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                state.set(to);
            }
        });
        html! { <button type="button" class="button button-secondary button-small" {onclick} disabled={to.is_none()}>{ env.t(key) }</button> }
    };
    let at = **state;
    // Years are counted from 0 and lines from 1, as they are named.
    let last_shown = if key == "consequences-years-shown" { last.saturating_sub(1) } else { last };
    html! {
        <div class="consequence-pager" role="group">
            <span role="status">{ words!(env.lang, key, first = first, last = last_shown, of = of) }</span>
            { button("consequences-earlier", at.checked_sub(step)) }
            { button("consequences-later", Some(at + step).filter(|to| *to < of)) }
        </div>
    }
}

/// The line of a list and the year of it that a link leads to.
fn wanted(list: &Path) -> Option<(usize, usize)> {
    match wanted_in(list)?.as_slice() {
        [Step::Index(line), Step::Key(key), Step::Index(column)] if key == "quantity" => Some((*line, *column)),
        [Step::Index(line), ..] => Some((*line, 0)),
        _ => None,
    }
}

/// Shows the lines and the years that a link leads to.
#[hook]
fn use_wanted(list: &Path, first_line: &UseStateHandle<usize>, first_column: &UseStateHandle<usize>) {
    let (first_line, first_column) = (first_line.clone(), first_column.clone());
    use_effect_with(list.clone(), move |list| {
        let list = list.clone();
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, WANTED_EVENT, move |_| {
                if let Some((line, column)) = wanted(&list) {
                    first_line.set(line / LINES * LINES);
                    first_column.set(column / COLUMNS * COLUMNS);
                }
            })
        });
        move || drop(listener)
    });
}

/// When a line that held the focus is removed, the focus goes to where the next one is added.
#[hook]
fn use_focus_after_removal(count: usize, id: String) {
    let before = use_mut_ref(|| count);
    use_effect_with(count, move |count| {
        let removed = *count < *before.borrow();
        *before.borrow_mut() = *count;
        if removed && browser::focused().is_none() {
            browser::focus(&id);
        }
    });
}
