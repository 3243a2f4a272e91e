//! The fields of one cost line.

use std::rc::Rc;

use som_core::{Decimal, Json, Line, Path, Problem};
use yew::prelude::*;

use super::amount::{Amount, amount_fields};
use super::line::Frame;
use super::payers::{agreed, payer_shares};
use super::template::basis;
use crate::components::entry::Kind;
use crate::components::field::{Field, choice_field};
use crate::components::marks::{Marks, budget_choices, index_choice, vat_choice};
use crate::components::part::Part;
use crate::components::source::source_fields;
use crate::document::Action;
use crate::env::use_env;

const CATEGORIES: [&str; 5] = ["preparation", "training", "operation", "materials", "other"];
const BASES: [&str; 6] = ["one_off", "per_operating_year", "per_year", "per_participant", "per_participant_course_year", "per_group"];

#[derive(Properties, PartialEq)]
pub(super) struct CostFormProps {
    pub(super) path: Path,
    pub(super) line: Line,
    pub(super) value: Json,
    pub(super) problems: Rc<Vec<Problem>>,
    pub(super) frame: Frame,
    pub(super) own_amount: Option<Decimal>,
    pub(super) marks: Rc<Marks>,
}

/// The form.
#[component]
pub(super) fn CostForm(props: &CostFormProps) -> Html {
    let env = use_env();
    let part = Part { env: &env, path: &props.path, value: &props.value, problems: &props.problems };
    let categories = CATEGORIES.map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("cost-category-{key}")))));
    let bases = BASES.map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("cost-basis-{key}")))));
    let on_basis = {
        let (env, path, former, horizon) = (env.clone(), part.path_of("basis"), part.get("basis"), props.frame.horizon);
        Callback::from(move |kind: AttrValue| {
            env.dispatch.emit(Action::Change(vec![(path.clone(), Some(basis(&kind, &former, horizon)))]));
        })
    };
    let category = part.text_of("category");
    let kind = part.text_of("basis.kind");
    let price_year = props.frame.price_year.map_or(Json::Null, |year| Json::whole(year as u64));
    let has_more = |field: &str, usual: &[&str]| !usual.contains(&part.text_of(field).as_str());
    let own_year = props.frame.price_year.map(|year| year.to_string()).unwrap_or_default();
    let more_is_used = has_more("quantity", &["", "1"])
        || has_more("price_year", &["", &own_year])
        || ["note", "vat", "index", "budget"].iter().any(|field| has_more(field, &[""]))
        || props.marks.has_committees();
    // It opens where it holds something, and stays as the reader leaves it.
    let more_open = use_state_eq(move || more_is_used);
    let is_sharing = use_state_eq(|| false);
    let amount = Amount {
        line: props.line,
        basis: &kind,
        can_be_residual: category == "materials",
        own_amount: props.own_amount,
        other: use_mut_ref(|| None),
    };
    html! { <>
        { part.text("label", "cost-label", false) }
        <div class="field-columns">
            { part.choice("category", "cost-category", categories.to_vec(), "other", None) }
            { part.choice("basis.kind", "cost-basis", bases.to_vec(), "", Some(on_basis)) }
            { basis_fields(&part, &kind, props.frame) }
        </div>
        { amount_fields(&part, amount) }
        { payer_shares(&part, &is_sharing) }
        { agreed(&part) }
        <details class="details" open={*more_open}>
            <summary class="details-summary">{ env.t("cost-more") }</summary>
            <div class="details-text">
                <div class="field-columns">
                    { part.number_or("quantity", "cost-quantity", Kind::Decimal, None, "s", Json::text("1")) }
                    { part.number_or("price_year", "cost-price-year", Kind::Year, None, "xs", price_year) }
                    { index_choice(&part, "index", &props.marks) }
                    { vat_choice(&part, "vat") }
                    { budget_choices(&part, &props.marks) }
                </div>
                { part.text("note", "cost-note", true) }
            </div>
        </details>
        { source_fields(&env, &part.path_of("source"), &part.get("source"), &props.problems) }
    </> }
}

/// What a basis needs to be known.
fn basis_fields(part: &Part, kind: &str, frame: Frame) -> Html {
    let env = part.env;
    match kind {
        "one_off" => year_choice(part, "basis.year", "cost-year", frame),
        "per_year" => html! { <>
            { year_choice(part, "basis.from", "cost-from", frame) }
            { year_choice(part, "basis.to", "cost-to", frame) }
        </> },
        "per_group" => {
            let options = ["start", "every"].map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("cost-group-years-{key}")))));
            let (is_every, path) = (part.get("basis.every_course_year") == Json::Bool(true), part.path_of("basis.every_course_year"));
            let onchange = {
                let (env, path) = (env.clone(), path.clone());
                Callback::from(move |chosen: AttrValue| env.set(&path, Json::Bool(chosen == "every")))
            };
            let (label, help) = (env.t("cost-group-years"), env.t("cost-group-years-help"));
            let value = Json::text(if is_every { "every" } else { "start" });
            let field = Field { path, value, label, help, problems: part.problems.clone() };
            html! { <>
                { part.number("basis.size", "cost-size", Kind::Whole, Some(env.t("unit-persons")), "xs") }
                { choice_field(env, field, options.to_vec(), Some(onchange)) }
            </> }
        }
        "per_participant_course_year" => {
            part.number("basis.course_years", "cost-course-years", Kind::Whole, Some(env.t("unit-years")), "xs")
        }
        _ => Html::default(),
    }
}

/// A choice of a calendar year, which the case holds as a place in the horizon.
fn year_choice(part: &Part, field: &str, words: &str, frame: Frame) -> Html {
    let lang = part.env.lang;
    let option = |t: usize| (AttrValue::from(t.to_string()), AttrValue::from(frame.year(lang, t)));
    let mut options: Vec<_> = (0..frame.horizon).map(option).collect();
    // A year after the end is wrong, and is shown so that it can be seen and mended.
    let current = part.text_of(field);
    if let Some(beyond) = current.parse().ok().filter(|t| *t >= frame.horizon) {
        options.push(option(beyond));
    } else if current.is_empty() {
        options.insert(0, (AttrValue::default(), AttrValue::from(part.env.t("cost-choose-year"))));
    }
    let onchange = {
        let (env, path) = (part.env.clone(), part.path_of(field));
        Callback::from(move |chosen: AttrValue| {
            env.set(&path, chosen.parse().map_or_else(|_| Json::text(""), Json::whole));
        })
    };
    part.choice(field, words, options, "", Some(onchange))
}
