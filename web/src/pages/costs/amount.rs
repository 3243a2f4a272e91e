//! The amount of a cost line: typed, or built from working hours.

use std::rc::Rc;

use som_core::{Decimal, Figure, Json, Line, LineKind, Path, Problem, Step};
use som_text::words;
use yew::prelude::*;

use super::line::exact_kroner;
use super::template::no_hours;
use crate::components::entry::Kind;
use crate::components::field::field_id;
use crate::components::figure::FigureButton;
use crate::components::part::Part;
use crate::document::Action;
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(super) struct AmountFieldsProps {
    /// The cost line.
    pub(super) path: Path,
    pub(super) kind: LineKind,
    pub(super) value: Json,
    pub(super) problems: Rc<Vec<Problem>>,
    /// The kind of basis, which tells what the amount is per.
    pub(super) basis: AttrValue,
    /// Whether a negative amount can mean a residual value.
    pub(super) can_be_residual: bool,
    pub(super) own_amount: Option<Decimal>,
}

/// The amount, and the choice of how it is made up.
#[component]
pub(super) fn AmountFields(props: &AmountFieldsProps) -> Html {
    let env = use_env();
    let part = Part { env: &env, path: &props.path, value: &props.value, problems: &props.problems };
    let is_staff = part.get("staff") != Json::Null;
    // The file holds one of the two, so what was typed in the other one waits here until it is chosen again.
    let other = use_mut_ref(|| None::<Json>);
    let choose = |staff: bool| {
        let (env, other) = (env.clone(), other.clone());
        let (amount, hours) = (props.path.key("amount"), props.path.key("staff"));
        let former = part.get(if is_staff { "staff" } else { "amount" });
        Callback::from(move |_: Event| {
            if staff == is_staff {
                return;
            }
            let waiting = other.borrow_mut().replace(former.clone());
            let (put, away, empty) = if staff { (&hours, &amount, no_hours()) } else { (&amount, &hours, Json::text("")) };
            let value = waiting.filter(|value| matches!(value, Json::Object(_)) == staff).unwrap_or(empty);
            env.dispatch.emit(Action::Change(vec![(away.clone(), None), (put.clone(), Some(value))]));
        })
    };
    let name = format!("{}-mode", field_id(&props.path));
    let radio = |staff: bool, key: &'static str| {
        let id = format!("{name}-{key}");
        html! {
            <div class="form-group-radio">
                <input type="radio" class="form-radio" id={id.clone()} name={name.clone()} checked={staff == is_staff} onchange={choose(staff)} />
                <label class="form-label" for={id}>{ env.t(&format!("cost-mode-{key}")) }</label>
            </div>
        }
    };
    let per = env.t(&format!("cost-unit-{}", props.basis));
    // Both in a file is an error of the file, which is mended by taking one away.
    let both = is_staff && part.get("amount") != Json::Null;
    html! { <>
        <fieldset class="entry-mode">
            <legend class="form-label">{ env.t("cost-mode") }</legend>
            { radio(false, "amount") }
            { radio(true, "hours") }
        </fieldset>
        if !is_staff || both {
            { part.number("amount", if props.can_be_residual { "cost-amount-materials" } else { "cost-amount" }, Kind::Decimal, Some(per.clone()), "m") }
        }
        if is_staff {
            <div class="field-columns">
                { part.number("staff.yearly_pay", "cost-yearly-pay", Kind::Decimal, Some(env.t("unit-kr")), "m") }
                { part.number("staff.effective_hours", "cost-effective-hours", Kind::Decimal, Some(env.t("unit-hours")), "s") }
                { part.number("staff.hours", "cost-hours", Kind::Decimal, Some(env.t(&format!("cost-hours-unit-{}", props.basis))), "s") }
                { part.number("staff.overhead", "cost-overhead", Kind::Percent, Some(env.t("unit-percent")), "xs") }
            </div>
            if let Some(amount) = props.own_amount {
                <p class="entry-sum">
                    { env.t("cost-hours-come-to") }{ " " }
                    <FigureButton figure={Figure::OwnAmount(line_of(props))} value={amount} text={exact_kroner(env.lang, amount)} />
                    { " " }{ words!(env.lang, "cost-hours-rule", per = per) }
                </p>
            }
        }
    </> }
}

fn line_of(props: &AmountFieldsProps) -> Line {
    let index = match props.path.0.last() {
        Some(Step::Index(index)) => *index,
        _ => 0,
    };
    Line { kind: props.kind, index }
}
