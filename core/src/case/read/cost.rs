//! Cost lines.

use rust_decimal::Decimal;

use super::names::{BASES, CATEGORIES, VATS};
use super::{Context, budget, committees, label, note, payers, source, year};
use crate::case::document::{Amount, Basis, Category, CostLine, Staff};
use crate::case::json::Json;
use crate::case::limits;
use crate::case::payer::{Payer, PerPayer};
use crate::case::problem::{Allowed, Code};
use crate::case::reader::{Fields, Reader, field};
use crate::case::time::Year;

pub(super) fn cost_line(r: &mut Reader, json: &Json, context: &Context) -> Option<CostLine> {
    let o = r.object(
        json,
        &[
            "id",
            "label",
            "category",
            "amount",
            "staff",
            "quantity",
            "price_year",
            "index",
            "basis",
            "payers",
            "agreed",
            "vat",
            "budget",
            "committees",
            "source",
            "note",
        ],
    )?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    let category = r.default(o, "category", Category::Other, |r, json| r.choice(json, &CATEGORIES));
    let amount = amount(r, o);
    let quantity = r.default(o, "quantity", Decimal::ONE, |r, json| r.decimal(json, limits::COUNT));
    let (price_year, index) = price_level(r, o, context);
    let basis = r.required(o, "basis", |r, json| basis(r, json, context));
    let payers = r.required(o, "payers", shares);
    let agreed = r.optional(o, "agreed", Reader::bool);
    let vat = r.optional(o, "vat", |r, json| r.choice(json, &VATS));
    let budget = budget(r, o);
    let committees = committees(r, o, context);
    let source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(CostLine {
        id: id?,
        label: name?,
        category: category?,
        amount: amount?,
        quantity: quantity?,
        price_year: price_year?,
        index: index?,
        basis: basis?,
        payers: payers?,
        agreed: agreed?,
        vat: vat?,
        budget: budget?,
        committees: committees?,
        source: source?,
        note: other?,
    })
}

fn amount(r: &mut Reader, o: Fields) -> Option<Amount> {
    match (field(o, "amount"), field(o, "staff")) {
        (Some(_), Some(_)) => {
            r.problem_at("amount", Code::AmountTwice, None, Allowed::Plain);
            None
        }
        (None, Some(_)) => r.required(o, "staff", staff).map(Amount::Staff),
        (_, None) => r.required(o, "amount", |r, json| r.decimal(json, limits::AMOUNT)).map(Amount::Given),
    }
}

fn staff(r: &mut Reader, json: &Json) -> Option<Staff> {
    let o = r.object(json, &["yearly_pay", "effective_hours", "hours", "overhead"])?;
    let yearly_pay = r.required(o, "yearly_pay", |r, json| r.decimal(json, limits::YEARLY_PAY));
    let effective_hours = r.required(o, "effective_hours", |r, json| r.decimal(json, limits::EFFECTIVE_HOURS));
    let hours = r.required(o, "hours", |r, json| r.decimal(json, limits::COUNT));
    let overhead = r.default(o, "overhead", Decimal::ZERO, |r, json| r.decimal(json, limits::OVERHEAD));
    Some(Staff { yearly_pay: yearly_pay?, effective_hours: effective_hours?, hours: hours?, overhead: overhead? })
}

fn basis(r: &mut Reader, json: &Json, context: &Context) -> Option<Basis> {
    let kind = r.kind(json, &BASES)?;
    let last = context.horizon.unwrap_or(limits::YEARS).saturating_sub(1);
    match kind {
        "one_off" => {
            let o = r.object(json, &["kind", "year"])?;
            Some(Basis::OneOff { year: r.required(o, "year", |r, json| r.whole(json, 0, last))? })
        }
        "per_year" => {
            let o = r.object(json, &["kind", "from", "to"])?;
            let from = r.required(o, "from", |r, json| r.whole(json, 0, last));
            let to = r.required(o, "to", |r, json| r.whole(json, 0, last));
            let (from, to) = (from?, to?);
            if from > to {
                r.problem_at(
                    "from",
                    Code::FromAfterTo,
                    Some(from.to_string()),
                    Allowed::Range { min: "0".to_owned(), max: to.to_string(), above: false },
                );
            }
            Some(Basis::PerYear { from, to })
        }
        "per_participant_course_year" => {
            let o = r.object(json, &["kind", "course_years"])?;
            let course_years = r.optional(o, "course_years", |r, json| r.whole(json, 1, limits::COURSE_YEARS))?;
            Some(Basis::PerParticipantCourseYear { course_years })
        }
        "per_group" => {
            let o = r.object(json, &["kind", "size", "every_course_year"])?;
            let size = r.required(o, "size", |r, json| r.whole(json, 1, limits::GROUP_SIZE));
            let every_course_year = r.default(o, "every_course_year", false, Reader::bool);
            Some(Basis::PerGroup { size: size?, every_course_year: every_course_year? })
        }
        kind => {
            r.object(json, &["kind"])?;
            Some(if kind == "per_operating_year" { Basis::PerOperatingYear } else { Basis::PerParticipant })
        }
    }
}

pub(super) fn shares(r: &mut Reader, json: &Json) -> Option<PerPayer<Decimal>> {
    let shares = payers(r, json, |r, json| r.decimal(json, limits::SHARE))?;
    if shares.iter().all(|(_, share)| share.is_none()) {
        r.problem(Code::Missing, None, Allowed::OneOf { options: Payer::ALL.map(|payer| payer.key().to_owned()).to_vec() });
        return None;
    }
    let shares = shares.map(|share| share.unwrap_or_default());
    let total: Decimal = shares.iter().map(|(_, share)| *share).sum();
    if total != Decimal::ONE {
        r.problem(Code::SharesNotOne, Some(total.normalize().to_string()), Allowed::Plain);
    }
    Some(shares)
}

/// The price year of an amount and the index that moves it, which must hold both years where they differ.
pub(super) fn price_level(r: &mut Reader, o: Fields, context: &Context) -> (Option<Year>, Option<Option<String>>) {
    let own = r.optional(o, "price_year", year);
    let index = r.optional(o, "index", Reader::name);
    let price_year = match own {
        Some(Some(own)) => Some(own),
        Some(None) => context.price_year,
        None => None,
    };
    if let (Some(Some(name)), Some(indices)) = (&index, &context.other_index_years)
        && !indices.contains_key(name)
    {
        let options = indices.keys().cloned().collect();
        r.problem_at("index", Code::IndexUnknown, Some(name.clone()), Allowed::OneOf { options });
    }
    if let (Some(own), Some(index)) = (price_year, &index) {
        index_holds(r, own, index.as_ref(), context);
    }
    (price_year, index)
}

/// Notes each year that an index lacks to move an amount from its own year to the case's.
pub(super) fn index_holds(r: &mut Reader, own: Year, index: Option<&String>, context: &Context) {
    let years = match index {
        None => context.index_years.as_ref(),
        Some(name) => context.other_index_years.as_ref().and_then(|indices| indices.get(name)),
    };
    if let (Some(target), Some(years)) = (context.price_year, years)
        && own != target
    {
        for missing in [own, target].into_iter().filter(|year| !years.contains(year)) {
            let options = years.iter().map(Year::to_string).collect();
            r.problem_at("price_year", Code::IndexYearMissing, Some(missing.to_string()), Allowed::OneOf { options });
        }
    }
}
