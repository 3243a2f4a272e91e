//! What a unit of a consequence costs whom: an amount for all years, one for each, or by a rule.

use std::cell::RefCell;
use std::rc::Rc;

use som_core::{Json, Path, Payer};
use som_text::words;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::refund::{RuleFormProps, new_rule};
use super::split::Split;
use crate::components::entry::Kind;
use crate::components::field::{NumberField, field_id, message, problem_at};
use crate::components::grid::Cell;
use crate::components::lines::keep_focus;
use crate::components::part::{Part, text_of};
use crate::document::{Action, entries};
use crate::later::Later;

/// Those who seldom pay are folded away.
pub(super) const SELDOM: [Payer; 3] = [Payer::Foundation, Payer::CivilSociety, Payer::Citizen];

/// How a price is given.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Fixed,
    Years,
    Rule,
}

/// What the fields of a price keep while their form is open.
pub(super) struct Kept {
    /// Whether seldom payers are in sight.
    pub(super) has_others: bool,
    /// Whether a price for each year was chosen, also where none is typed yet.
    pub(super) by_year: UseStateHandle<bool>,
    /// The file holds prices or a rule, so what was typed of the other one waits here until it is chosen again.
    pub(super) other: Rc<RefCell<Option<Json>>>,
}

/// The fields of a price.
pub(super) fn price_fields(part: &Part<'_>, columns: usize, kept: &Kept, split: Option<&Split>) -> Html {
    let env = part.env;
    let per_unit = part.path_of("price.per_unit");
    let lists = listed(part);
    let mode = match part.get("price.rule") {
        Json::Null if *kept.by_year || !lists.is_empty() => Mode::Years,
        Json::Null => Mode::Fixed,
        _ => Mode::Rule,
    };
    let price = |payer: &Payer| price_field(part, &per_unit, *payer);
    html! { <>
        { mode_choice(part, mode, kept) }
        if mode == Mode::Rule {
            <Later<RuleFormProps> of={RuleFormProps {
                path: part.path_of("price.rule"),
                rule: part.get("price.rule"),
                unit: part.text_of("unit").into(),
                quantities: entries(part.value, "quantity").len(),
                problems: part.problems.clone(),
                split: split.cloned(),
            }} />
        } else {
            <fieldset class="consequence-prices" id={field_id(&per_unit)} tabindex="-1">
                <legend class="form-label">{ env.t("consequence-prices") }</legend>
                <span class="form-hint">{ env.t("consequence-prices-help") }</span>
                { message(&field_id(&per_unit), problem_at(env.lang, part.problems, &per_unit).as_ref()) }
                if mode == Mode::Fixed {
                    <div class="price-fields">{ for Payer::PUBLIC.iter().map(price) }</div>
                    <details class="details" open={kept.has_others}>
                        <summary class="details-summary">{ env.t("consequence-other-payers") }</summary>
                        <div class="details-text price-fields">{ for SELDOM.iter().map(price) }</div>
                    </details>
                } else {
                    { by_year(part, &per_unit, columns, &Payer::PUBLIC, "consequence-prices-by-year") }
                    <details class="details" open={kept.has_others || SELDOM.iter().any(|payer| lists.contains(payer))}>
                        <summary class="details-summary">{ env.t("consequence-other-payers") }</summary>
                        <div class="details-text">{ by_year(part, &per_unit, columns, &SELDOM, "consequence-other-payers") }</div>
                    </details>
                }
            </fieldset>
        }
    </> }
}

/// The payers with a price for each year.
fn listed(part: &Part<'_>) -> Vec<Payer> {
    Payer::ALL.into_iter().filter(|payer| matches!(part.get(&format!("price.per_unit.{}", payer.key())), Json::List(_))).collect()
}

/// The choice of how the price is given. What was typed goes along as far as it can.
fn mode_choice(part: &Part<'_>, mode: Mode, kept: &Kept) -> Html {
    let env = part.env;
    let name = format!("{}-price-mode", field_id(part.path));
    let choose = |to: Mode| {
        let (env, by_year, other) = (env.clone(), kept.by_year.clone(), kept.other.clone());
        let (per_unit, rule) = (part.path_of("price.per_unit"), part.path_of("price.rule"));
        let (prices, now_rule) = (part.get("price.per_unit"), part.get("price.rule"));
        let (quantities, unit) = (entries(part.value, "quantity").len(), part.text_of("unit"));
        Callback::from(move |_: Event| {
            by_year.set(to == Mode::Years);
            let mut changes = Vec::new();
            let prices = match (mode, to) {
                (Mode::Rule, Mode::Rule) => return,
                (_, Mode::Rule) => {
                    let waiting = other.borrow_mut().replace(prices.clone());
                    changes.push((per_unit.clone(), None));
                    changes.push((rule.clone(), Some(waiting.unwrap_or_else(|| new_rule(&unit, quantities)))));
                    return env.dispatch.emit(Action::Change(changes));
                }
                (Mode::Rule, _) => {
                    changes.push((rule.clone(), None));
                    other.borrow_mut().replace(now_rule.clone()).unwrap_or_else(|| Json::object([]))
                }
                _ => prices.clone(),
            };
            changes.push((per_unit.clone(), Some(as_mode(&prices, to, quantities))));
            env.dispatch.emit(Action::Change(changes));
        })
    };
    let radio = |to: Mode, key: &'static str| {
        let id = format!("{name}-{key}");
        html! {
            <div class="form-group-radio">
                <input type="radio" class="form-radio" id={id.clone()} name={name.clone()} checked={mode == to} onchange={choose(to)} />
                <label class="form-label" for={id}>{ env.t(&format!("price-mode-{key}")) }</label>
            </div>
        }
    };
    html! {
        <fieldset class="entry-mode">
            <legend class="form-label">{ env.t("price-mode") }</legend>
            { radio(Mode::Fixed, "fixed") }
            { radio(Mode::Years, "years") }
            { radio(Mode::Rule, "rule") }
        </fieldset>
    }
}

/// Prices as one amount each, the first of a list; or as a list each, the amount in every year.
fn as_mode(prices: &Json, to: Mode, quantities: usize) -> Json {
    let Json::Object(fields) = prices else { return Json::object([]) };
    let mut changed = Json::object([]);
    for (payer, price) in fields.iter() {
        let price = match (price, to) {
            (Json::List(list), Mode::Fixed) => list.first().cloned().unwrap_or_else(|| Json::text("")),
            (Json::List(_), _) | (_, Mode::Fixed) => price.clone(),
            (amount, _) => Json::list(std::iter::repeat_n(amount.clone(), quantities.max(1))),
        };
        changed.put(&[som_core::Step::Key(payer.to_string().into())], Some(price));
    }
    changed
}

/// A price per unit for one payer. An empty one is none, not a missing number.
fn price_field(part: &Part<'_>, per_unit: &Path, payer: Payer) -> Html {
    let path = per_unit.key(payer.key());
    html! {
        <NumberField onchange={Some(unset_when_empty(part, &path))} {path} value={part.get(&format!("price.per_unit.{}", payer.key()))} kind={Kind::Decimal}
            label={part.env.t(&format!("payer-{}", payer.key()))} unit={Some(AttrValue::from(part.env.t("unit-kr")))} width="s" problems={part.problems.clone()} />
    }
}

/// What happens to a field that need not be there: while it is empty, it is not.
pub(super) fn unset_when_empty(part: &Part<'_>, path: &Path) -> Callback<Json> {
    let (env, path) = (part.env.clone(), path.clone());
    Callback::from(move |value: Json| match value {
        value if value == Json::text("") => env.dispatch.emit(Action::Unset(path.clone())),
        value => env.set(&path, value),
    })
}

/// Prices that differ from year to year: a row for each of some payers. `caption` is the key of the table's caption.
fn by_year(part: &Part<'_>, per_unit: &Path, columns: usize, payers: &[Payer], caption: &str) -> Html {
    let rows = payers.iter().map(|payer| {
        let name = part.env.t(&format!("payer-{}", payer.key()));
        let path = per_unit.key(payer.key());
        let values = part.get(&format!("price.per_unit.{}", payer.key()));
        let wrong = message(&field_id(&path), problem_at(part.env.lang, part.problems, &path).as_ref());
        // A row that was begun and emptied again is a payer who does not pay, when it is taken away.
        let is_blank = matches!(&values, Json::List(prices) if prices.iter().all(|price| text_of(price).is_empty()));
        let (env, taken) = (part.env.clone(), path.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            env.dispatch.emit(Action::Change(vec![(taken.clone(), None)]));
            keep_focus(event.target_dyn_into::<HtmlElement>(), vec![field_id(&taken)]);
        });
        let message = html! { <>
            { wrong }
            if is_blank {
                <button type="button" class="button button-tertiary button-small" {onclick}>{ part.env.t("line-remove") }<span class="sr-only">{ " " }{ &name }</span></button>
            }
        </> };
        YearsRow { name, values, path, message }
    });
    years_table(part, (caption, "consequence-payer"), format!("{}-{caption}", field_id(per_unit)), columns, rows.collect())
}

/// A row of a table by year: a list of numbers of the case.
pub(super) struct YearsRow {
    pub(super) name: String,
    pub(super) path: Path,
    pub(super) values: Json,
    pub(super) message: Html,
}

/// A table of lists of numbers, a column for each year of the consequence. `words` are the keys of its caption and of what its rows are.
pub(super) fn years_table(part: &Part<'_>, words: (&str, &str), grid: String, columns: usize, rows: Vec<YearsRow>) -> Html {
    let lang = part.env.lang;
    let longest = rows.iter().map(|row| if let Json::List(values) = &row.values { values.len() } else { 0 }).max().unwrap_or(0);
    let columns = columns.max(longest);
    let paths = Rc::new(rows.iter().map(|row| row.path.clone()).collect::<Vec<_>>());
    let title = part.env.t(words.0);
    let cell = |values: &Json, column: usize| match values {
        Json::List(values) => values.get(column).cloned().unwrap_or(Json::Null),
        _ => Json::Null,
    };
    html! {
        <div class="table-scroll" role="region" aria-label={title.clone()} tabindex="0">
            <table class="grid-table">
                <caption>{ title }</caption>
                <thead><tr>
                    <th scope="col">{ part.env.t(words.1) }</th>
                    { for (0..columns).map(|column| html! { <th scope="col">{ words!(lang, "consequences-year", number = column) }</th> }) }
                </tr></thead>
                <tbody>{ for rows.iter().enumerate().map(|(at, row)| html! { <tr key={row.path.to_string()}>
                    <th scope="row" id={field_id(&row.path)} tabindex="-1">{ &row.name }{ row.message.clone() }</th>
                    { for (0..columns).map(|column| html! {
                        <Cell grid={grid.clone()} rows={paths.clone()} row={at} {column} {columns} value={cell(&row.values, column)} kind={Kind::Decimal}
                            label={words!(lang, "consequence-cell", name = row.name.clone(), number = column)} problems={part.problems.clone()} />
                    }) }
                </tr> }) }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_goes_along_when_the_price_is_given_in_another_way() {
        let prices = Json::parse(r#"{"state": "10", "municipality": ["1", "2"]}"#).unwrap();
        assert_eq!(as_mode(&prices, Mode::Fixed, 2), Json::parse(r#"{"state": "10", "municipality": "1"}"#).unwrap());
        assert_eq!(as_mode(&prices, Mode::Years, 3), Json::parse(r#"{"state": ["10", "10", "10"], "municipality": ["1", "2"]}"#).unwrap());
    }
}
