//! The form of one consequence.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use som_core::{Json, Path, Problem};
use som_text::words;
use yew::prelude::*;

use super::estimate::{estimate_fields, is_told};
use super::price::{Kept, SELDOM, price_fields, unset_when_empty};
use super::split::Split;
use super::terms::{AREAS, OWN, UNITS, area_options, unit_options};
use crate::browser;
use crate::components::entry::Kind;
use crate::components::field::{NumberField, Options, field_id, message, problem_at};
use crate::components::lines::{Line, line_actions};
use crate::components::marks::{Marks, budget_choices, index_choice, optional, scope_choice, vat_choice};
use crate::components::part::Part;
use crate::components::source::source_fields;
use crate::components::sure::SureOf;
use crate::env::use_env;
use crate::pages::knowledge::{Place, find_button};
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(super) struct LineFormProps {
    pub(super) list: Path,
    pub(super) index: usize,
    pub(super) name: AttrValue,
    pub(super) line: Json,
    pub(super) columns: usize,
    pub(super) problems: Rc<Vec<Problem>>,
    /// The lines before and after it in its table.
    pub(super) neighbours: (Option<usize>, Option<usize>),
    pub(super) calculation: AttrValue,
    pub(super) price_year: AttrValue,
    /// What the calculation offers its lines to be marked with.
    pub(super) marks: Rc<Marks>,
    /// What the rule of its price comes to, where that can be told.
    pub(super) split: Option<Split>,
    pub(super) on_open: Callback<(usize, bool)>,
}

/// The form.
#[component]
pub(super) fn LineForm(props: &LineFormProps) -> Html {
    let env = use_env();
    let path = props.list.index(props.index);
    let id = field_id(&path);
    let part = Part { env: &env, path: &path, value: &props.line, problems: &props.problems };
    // What is filled in is in sight from the start; what is opened later stays open while somebody writes in it.
    let has_others = use_state(|| SELDOM.iter().any(|payer| part.get(&format!("price.per_unit.{}", payer.key())) != Json::Null));
    let kept = Kept { has_others: *has_others, by_year: use_state_eq(|| false), other: use_mut_ref(|| None) };
    let has_layer = use_state(|| {
        let is_set = |field: &str, default: &str| !matches!(part.text_of(field).as_str(), "") && part.text_of(field) != default;
        is_set("realisable.share", "1")
            || is_set("realisable.lag_years", "0")
            || ["note", "budget"].iter().any(|field| !part.text_of(field).is_empty())
            || props.marks.has_committees()
            || is_told(&part)
    });
    let own_year = part.text_of("price.price_year");
    let close = {
        let (on_open, index, id) = (props.on_open.clone(), props.index, id.clone());
        Callback::from(move |_: MouseEvent| {
            on_open.emit((index, false));
            let id = id.clone();
            Timeout::new(60, move || {
                let selector = format!("[id=\"{id}\"] button[aria-expanded]");
                let button = web_sys::window()
                    .and_then(|window| window.document())
                    .and_then(|document| document.query_selector(&selector).ok().flatten());
                if let Some(button) = button.and_then(|button| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(button).ok()) {
                    let _ = button.focus();
                }
            })
            .forget();
        })
    };
    html! {
        <div class="consequence-form" id={format!("{id}-form")} role="group" aria-labelledby={format!("{id}-form-title")}>
            <h4 id={format!("{id}-form-title")}>{ &props.name }</h4>
            { part.text("label", "consequence-label", false) }
            <div class="field-columns">
                { or_own(&part, "area", &AREAS, area_options(env.lang)) }
                { or_own(&part, "unit", &UNITS, unit_options(env.lang)) }
            </div>
            { part.choice("kind", "consequence-kind", ["expense", "revenue"].map(|kind| (kind.into(), env.t(&format!("consequence-kind-{kind}")).into())).to_vec(), "expense", None) }
            { tax_part(&part) }
            { find_button(&env, Place::Price(path.clone())) }
            { price_fields(&part, props.columns, &kept, props.split.as_ref()) }
            <div class="field-columns">
                { clearable(&part, "price.price_year", "consequence-price-year", Kind::Year, None, "xs") }
                { index_choice(&part, "price.index", &props.marks) }
                { vat_choice(&part, "price.vat") }
                { scope_choice(&part, "price.scope") }
            </div>
            if let (Ok(own), Ok(year)) = (own_year.parse::<u16>(), props.price_year.parse::<u16>()) && own != year {
                <p class="form-hint">
                    { words!(env.lang, "consequence-other-price-year", year = year.to_string()) }{ " " }
                    <a href={Route::Calculation(props.calculation.to_string(), Page::Costs).fragment()}>{ env.t("consequence-to-index") }</a>
                </p>
            }
            <p class="consequence-source-of">{ env.t("consequence-source-of-price") }</p>
            { source_fields(&env, &part.path_of("price.source"), &part.get("price.source"), &props.problems) }
            <SureOf path={path.key("quantity")} />
            <p class="consequence-source-of">{ env.t("consequence-source-of-quantity") }</p>
            { source_fields(&env, &part.path_of("source"), &part.get("source"), &props.problems) }
            <details class="details" open={*has_layer}>
                <summary class="details-summary">{ env.t("consequence-more") }</summary>
                <div class="details-text">
                    { clearable(&part, "realisable.share", "consequence-share", Kind::Percent, Some("unit-percent"), "xs") }
                    { clearable(&part, "realisable.lag_years", "consequence-lag", Kind::Whole, Some("unit-years"), "xs") }
                    <div class="field-columns">{ budget_choices(&part, &props.marks) }</div>
                    { estimate_fields(&part) }
                    { part.text("note", "consequence-note", true) }
                </div>
            </details>
            { line_actions(&env, &Line { list: &props.list, index: props.index, name: &props.name, neighbours: props.neighbours, copied_as: None }) }
            <button type="button" class="button button-secondary button-small" onclick={close}>
                { env.t("consequence-close") }<span class="sr-only">{ " " }{ &props.name }</span>
            </button>
        </div>
    }
}

/// Which part a line of tax or of a benefit has in the change in tax.
fn tax_part(part: &Part<'_>) -> Html {
    let keys: &[&'static str] = match (part.text_of("kind").as_str(), part.text_of("area").as_str()) {
        ("revenue", "tax") => &["change", "wage", "benefit"],
        ("" | "expense", "transfers") => &["taxed", "untaxed"],
        _ if part.text_of("tax").is_empty() => return Html::default(),
        ("revenue", _) => &["change", "wage", "benefit"],
        _ => &["taxed", "untaxed"],
    };
    let options = keys.iter().map(|key| (AttrValue::from(*key), AttrValue::from(part.env.t(&format!("consequence-tax-{key}"))))).collect();
    optional(part, "tax", "consequence-tax", options, "mark-not-said")
}

/// A field that need not be there, and is not while it is empty.
pub(super) fn clearable(part: &Part<'_>, field: &str, words: &str, kind: Kind, unit: Option<&str>, width: &'static str) -> Html {
    let path = part.path_of(field);
    html! {
        <NumberField onchange={Some(unset_when_empty(part, &path))} {path} value={part.get(field)} {kind} {width} label={part.env.t(words)}
            help={Some(AttrValue::from(part.env.t(&format!("{words}-help"))))} unit={unit.map(|unit| AttrValue::from(part.env.t(unit)))}
            problems={part.problems.clone()} />
    }
}

/// A choice of what is known, or a text of one's own, for `area` or `unit`. The text is put into the case when it is finished, since a
/// line stands in the table of its area and would move at each letter.
fn or_own(part: &Part<'_>, field: &str, known: &[&str], options: Options) -> Html {
    let (env, path, value) = (part.env, part.path_of(field), part.text_of(field));
    let id = field_id(&path);
    let is_known = known.contains(&value.as_str());
    let put = {
        let (env, path, id) = (env.clone(), path.clone(), id.clone());
        Callback::from(move |text: String| {
            env.set(&path, Json::text(&text));
            // The line may now stand in another table, with a form that is made anew.
            let id = id.clone();
            Timeout::new(60, move || {
                if browser::focused().is_none() {
                    browser::focus(&id);
                }
            })
            .forget();
        })
    };
    let chosen = put.reform(|chosen: AttrValue| if chosen == OWN { String::new() } else { chosen.to_string() });
    let words = format!("consequence-{}", field);
    let onchange = put.reform(|event: Event| event.target_unchecked_into::<web_sys::HtmlInputElement>().value().trim().to_owned());
    let own_label = env.t(&format!("consequence-own-{}-label", field));
    // The choice stands for the field as long as it says all; else the text does.
    let choice_id = if is_known { id.clone() } else { format!("{id}-choice") };
    let found = problem_at(env.lang, part.problems, &path);
    let onselect = chosen.reform(|event: Event| AttrValue::from(event.target_unchecked_into::<web_sys::HtmlSelectElement>().value()));
    let value_now = value.as_str();
    html! {
        <div class="form-group">
            <label class="form-label" for={choice_id.clone()}>{ env.t(&words) }</label>
            <span class="form-hint" id={format!("{id}-hint")}>{ env.t(&format!("{words}-help")) }</span>
            { message(&id, found.as_ref()) }
            <select id={choice_id} class="form-select" onchange={onselect} aria-describedby={format!("{id}-hint")}>
                { for options.iter().map(|(value, words)| html! {
                    <option value={value.clone()} selected={*value == value_now || (!is_known && *value == OWN)}>{ words }</option>
                }) }
            </select>
            if !is_known {
                <label class="form-label" for={id.clone()}>{ own_label }</label>
                <input id={id} class="form-input" type="text" autocomplete="off" value={value.clone()} {onchange} />
            }
        </div>
    }
}
