//! The amount of a cost line: typed, or built from working hours.

use std::cell::RefCell;
use std::rc::Rc;

use som_core::{Decimal, Figure, Json, Line};
use som_text::words;
use yew::prelude::*;

use super::line::exact_kroner;
use super::template::no_hours;
use crate::components::entry::Kind;
use crate::components::field::field_id;
use crate::components::figure::FigureButton;
use crate::components::part::Part;
use crate::document::Action;
use crate::pages::knowledge::{Place, find_button};

/// What an amount is shown against.
pub(super) struct Amount<'a> {
    pub(super) line: Line,
    /// The kind of basis, which tells what the amount is per.
    pub(super) basis: &'a str,
    /// Whether a negative amount can mean a residual value.
    pub(super) can_be_residual: bool,
    pub(super) own_amount: Option<Decimal>,
    /// The file holds one of the two, so what was typed in the other one waits here until it is chosen again.
    pub(super) other: Rc<RefCell<Option<Json>>>,
}

/// The amount of a cost line, and the choice of how it is made up.
pub(super) fn amount_fields(part: &Part<'_>, amount: Amount<'_>) -> Html {
    let (env, basis) = (part.env, amount.basis);
    let is_staff = part.get("staff") != Json::Null;
    let choose = |staff: bool| {
        let (env, other) = (env.clone(), amount.other.clone());
        let (sum, hours) = (part.path.key("amount"), part.path.key("staff"));
        let former = part.get(if is_staff { "staff" } else { "amount" });
        Callback::from(move |_: Event| {
            if staff == is_staff {
                return;
            }
            let waiting = other.borrow_mut().replace(former.clone());
            let (put, away, empty) = if staff { (&hours, &sum, no_hours()) } else { (&sum, &hours, Json::text("")) };
            let value = waiting.filter(|value| matches!(value, Json::Object(_)) == staff).unwrap_or(empty);
            env.dispatch.emit(Action::Change(vec![(away.clone(), None), (put.clone(), Some(value))]));
        })
    };
    let name = format!("{}-mode", field_id(part.path));
    let radio = |staff: bool, key: &'static str| {
        let id = format!("{name}-{key}");
        html! {
            <div class="form-group-radio">
                <input type="radio" class="form-radio" id={id.clone()} name={name.clone()} checked={staff == is_staff} onchange={choose(staff)} />
                <label class="form-label" for={id}>{ env.t(&format!("cost-mode-{key}")) }</label>
            </div>
        }
    };
    let per = env.t(&format!("cost-unit-{}", basis));
    // Both in a file is an error of the file, which is mended by taking one away.
    let both = is_staff && part.get("amount") != Json::Null;
    html! { <>
        <fieldset class="entry-mode">
            <legend class="form-label">{ env.t("cost-mode") }</legend>
            { radio(false, "amount") }
            { radio(true, "hours") }
        </fieldset>
        { find_button(env, if is_staff { Place::Pay(part.path.clone()) } else { Place::Amount(part.path.clone()) }) }
        if !is_staff || both {
            { part.number("amount", if amount.can_be_residual { "cost-amount-materials" } else { "cost-amount" }, Kind::Decimal, Some(per.clone()), "m") }
        }
        if is_staff {
            <div class="field-columns">
                { part.number("staff.yearly_pay", "cost-yearly-pay", Kind::Decimal, Some(env.t("unit-kr")), "m") }
                { part.number("staff.effective_hours", "cost-effective-hours", Kind::Decimal, Some(env.t("unit-hours")), "s") }
                { part.number("staff.hours", "cost-hours", Kind::Decimal, Some(env.t(&format!("cost-hours-unit-{}", basis))), "s") }
                { part.number("staff.overhead", "cost-overhead", Kind::Percent, Some(env.t("unit-percent")), "xs") }
            </div>
            if let Some(own) = amount.own_amount {
                <p class="entry-sum">
                    { env.t("cost-hours-come-to") }{ " " }
                    <FigureButton figure={Figure::OwnAmount(amount.line)} value={own} text={exact_kroner(env.lang, own)} />
                    { " " }{ words!(env.lang, "cost-hours-rule", per = per) }
                </p>
            }
        }
    </> }
}
