//! Which column holds what: suggested from the headings, decided here.

use std::rc::Rc;

use js_sys::Uint8Array;
use som_exchange::{Encoding, Field, Form, Mapping, Origin, PayerCells, field_name};
use som_text::words;
use som_worker::Look;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::env::{Env, use_env};

/// Stands for a value of all rows.
const SAME: &str = "same";
/// So many rows are shown as they stand in the file.
const SHOWN: usize = 8;

/// A file that was chosen.
pub(super) struct ChosenFile {
    pub(super) name: String,
    pub(super) bytes: Uint8Array,
}

/// A file whose columns are being chosen.
#[derive(Clone)]
pub(super) struct Choosing {
    pub(super) file: Rc<ChosenFile>,
    /// What the list is to be called.
    pub(super) list_name: String,
    pub(super) sheet: Option<String>,
    pub(super) look: Rc<Look>,
    pub(super) mapping: Mapping,
}

impl PartialEq for Choosing {
    fn eq(&self, other: &Choosing) -> bool {
        Rc::ptr_eq(&self.look, &other.look) && self.mapping == other.mapping && self.list_name == other.list_name
    }
}

impl Choosing {
    fn row(&self, number: u64) -> Option<&Vec<String>> {
        self.look.sample.iter().find(|(each, _)| *each == number).map(|(_, cells)| cells)
    }

    /// What stands in a column in the first row below the headings that has something there.
    fn example(&self, column: usize) -> String {
        let below = self.look.sample.iter().filter(|(number, _)| *number > self.mapping.heading);
        below.filter_map(|(_, cells)| cells.get(column)).find(|cell| !cell.is_empty()).cloned().unwrap_or_default()
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct MappingFormProps {
    pub(super) choosing: Choosing,
    pub(super) on_change: Callback<Choosing>,
    /// Another sheet of the workbook is wanted.
    pub(super) on_sheet: Callback<String>,
    pub(super) on_read: Callback<MouseEvent>,
    pub(super) on_cancel: Callback<MouseEvent>,
}

/// The form.
#[component]
pub(super) fn MappingForm(props: &MappingFormProps) -> Html {
    let env = &use_env();
    let MappingFormProps { choosing, on_change, on_sheet, .. } = props;
    let change = |make: fn(&mut Choosing, String)| {
        let (choosing, on_change) = (choosing.clone(), on_change.clone());
        move |value: String| {
            let mut next = choosing.clone();
            make(&mut next, value);
            on_change.emit(next);
        }
    };
    let name = change(|next, value| next.list_name = value);
    let numbers = change(|next, value| next.mapping.english_numbers = value == "en");
    let payers = change(|next, value| next.mapping.payers = if value == "amounts" { PayerCells::Amounts } else { PayerCells::Shares });
    let heading = change(|next, value| next.mapping.heading = value.parse().unwrap_or(next.mapping.heading));
    let headings = choosing.row(choosing.mapping.heading).cloned().unwrap_or_default();
    let (first, more): (Vec<Field>, Vec<Field>) =
        Field::ALL.iter().copied().partition(|field| Field::REQUIRED.contains(field) || choosing.mapping.fields.contains_key(field));
    let has_payers = Field::payers().any(|(field, _)| choosing.mapping.fields.contains_key(&field));
    let missing: Vec<String> = Field::REQUIRED
        .iter()
        .filter(|field| !choosing.mapping.fields.contains_key(field))
        .filter(|field| **field != Field::Amount || !(has_payers && choosing.mapping.payers == PayerCells::Amounts))
        .map(|field| field_name(env.lang, *field).to_lowercase())
        .collect();
    let one = |field: Field| field_row(env, choosing, &headings, field, on_change);
    html! { <>
        <h3 id="own-choose" tabindex="-1">{ words!(env.lang, "own-choose", file = choosing.file.name.as_str()) }</h3>
        <p>{ form_words(env, &choosing.look) }</p>
        { sheets(env, choosing, on_sheet) }
        { as_it_stands(env, choosing) }
        <div class="form-group">
            <label class="form-label" for="own-name">{ env.t("own-name") }</label>
            <input id="own-name" class="form-input" maxlength="200" value={choosing.list_name.clone()}
                oninput={move |event: InputEvent| name(event.target_unchecked_into::<HtmlInputElement>().value())} />
        </div>
        { choice(env, "own-heading", &choosing.mapping.heading.to_string(), choosing.look.sample.iter().map(|(number, cells)| {
            let start: String = cells.join(" · ").chars().take(60).collect();
            (number.to_string(), format!("{number}: {start}"))
        }).collect(), heading) }
        { choice(env, "own-numbers", if choosing.mapping.english_numbers { "en" } else { "da" },
            vec![("da".into(), "1.234,5".into()), ("en".into(), "1,234.5".into())], numbers) }
        <fieldset class="own-fields">
            <legend class="form-label">{ env.t("own-columns") }</legend>
            <span class="form-hint">{ env.t("own-columns-help") }</span>
            { for first.into_iter().map(one) }
            if has_payers {
                { choice(env, "own-payers", if choosing.mapping.payers == PayerCells::Amounts { "amounts" } else { "shares" },
                    vec![("shares".into(), env.t("own-payers-shares")), ("amounts".into(), env.t("own-payers-amounts"))], payers) }
            }
            <details class="details"><summary class="details-summary">{ env.t("own-more-columns") }</summary>
                <div class="details-text">{ for more.into_iter().map(one) }</div>
            </details>
        </fieldset>
        if !missing.is_empty() { <p class="entry-warning" role="status">{ words!(env.lang, "own-missing", fields = missing.join(", ")) }</p> }
        <div class="own-buttons">
            <button type="button" class="button button-primary" onclick={props.on_read.clone()} disabled={!missing.is_empty()}>{ env.t("own-read") }</button>
            <button type="button" class="button button-tertiary" onclick={props.on_cancel.clone()}>{ env.t("own-drop") }</button>
        </div>
    </> }
}

/// A choice of one of a few. Its label is the words of its id.
fn choice(env: &Env, id: &'static str, chosen: &str, options: Vec<(String, String)>, on: impl Fn(String) + 'static) -> Html {
    let onchange = move |event: Event| on(event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <div class="form-group">
            <label class="form-label" for={id}>{ env.t(id) }</label>
            <select {id} class="form-select" {onchange}>
                { for options.into_iter().map(|(value, name)| html! { <option selected={value == chosen} value={value.clone()}>{ name }</option> }) }
            </select>
        </div>
    }
}

/// Where one field comes from, and what stands there.
fn field_row(env: &Env, choosing: &Choosing, headings: &[String], field: Field, on_change: &Callback<Choosing>) -> Html {
    let id = format!("own-field-{}", field.key());
    let origin = choosing.mapping.fields.get(&field);
    let put = {
        let (choosing, on_change) = (choosing.clone(), on_change.clone());
        move |origin: Option<Origin>| {
            let mut next = choosing.clone();
            match origin {
                Some(origin) => drop(next.mapping.fields.insert(field, origin)),
                None => drop(next.mapping.fields.remove(&field)),
            }
            on_change.emit(next);
        }
    };
    let onchange = {
        let put = put.clone();
        move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            put(match value.as_str() {
                "" => None,
                SAME => Some(Origin::Same(String::new())),
                column => column.parse().ok().map(Origin::Column),
            });
        }
    };
    let oninput = move |event: InputEvent| put(Some(Origin::Same(event.target_unchecked_into::<HtmlInputElement>().value())));
    let option = |value: String, name: String, chosen: bool| html! { <option {value} selected={chosen}>{ name }</option> };
    let beside = match origin {
        Some(Origin::Column(column)) => {
            html! { <span class="own-example">{ words!(env.lang, "own-example", value = choosing.example(*column)) }</span> }
        }
        Some(Origin::Same(text)) => {
            let label = words!(env.lang, "own-same-value", field = field_name(env.lang, field));
            html! { <input class="form-input" aria-label={label} maxlength="4000" value={text.clone()} {oninput} /> }
        }
        None => Html::default(),
    };
    let columns = choosing.look.sample.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    html! {
        <div class="own-field">
            <label class="form-label" for={id.clone()}>{ field_name(env.lang, field) }</label>
            <select {id} class="form-select" {onchange}>
                { option(String::new(), env.t("own-not-used"), origin.is_none()) }
                { option(SAME.to_owned(), env.t("own-same"), matches!(origin, Some(Origin::Same(_)))) }
                { for (0..columns).map(|column| {
                    let name = headings.get(column).filter(|name| !name.is_empty()).cloned();
                    let name = name.unwrap_or_else(|| words!(env.lang, "own-column", number = column + 1));
                    option(column.to_string(), name, origin == Some(&Origin::Column(column)))
                }) }
            </select>
            { beside }
        </div>
    }
}

/// What was found out about the file.
fn form_words(env: &Env, look: &Look) -> String {
    let rows = som_text::plain(env.lang, look.rows.into());
    match &look.form {
        Form::Separated { encoding, garbled, .. } => {
            let encoding = match encoding {
                Encoding::Utf8 => "UTF-8",
                Encoding::Utf16 => "UTF-16",
                Encoding::Windows1252 => "Windows-1252",
            };
            let said = words!(env.lang, "own-form-text", encoding = encoding, rows = rows);
            if *garbled { format!("{said} {}", env.t("import-garbled")) } else { said }
        }
        Form::Workbook { sheet, formulas, .. } => {
            let said = words!(env.lang, "own-form-workbook", sheet = sheet.as_str(), rows = rows);
            if *formulas > 0 { format!("{said} {}", words!(env.lang, "import-formulas", count = *formulas)) } else { said }
        }
    }
}

/// The sheets of a workbook, where there are several.
fn sheets(env: &Env, choosing: &Choosing, on_sheet: &Callback<String>) -> Html {
    let Form::Workbook { sheet, sheets, .. } = &choosing.look.form else { return Html::default() };
    if sheets.len() < 2 {
        return Html::default();
    }
    let on_sheet = on_sheet.clone();
    let options = sheets.iter().map(|name| (name.clone(), name.clone())).collect();
    choice(env, "own-sheet", sheet, options, move |name| on_sheet.emit(name))
}

/// The first rows as they stand in the file.
fn as_it_stands(env: &Env, choosing: &Choosing) -> Html {
    let caption = env.t("own-as-it-stands");
    html! {
        <div class="table-scroll" role="region" aria-label={caption.clone()} tabindex="0">
            <table class="result-table own-table">
                <caption>{ caption }</caption>
                <tbody>
                    { for choosing.look.sample.iter().take(SHOWN).map(|(number, cells)| html! {
                        <tr><th scope="row">{ number }</th>{ for cells.iter().map(|cell| html! { <td>{ cell.chars().take(80).collect::<String>() }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
