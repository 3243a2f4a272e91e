//! Success rates, as they are or worked out from the effect that a study tells.

use rust_decimal::Decimal;

use super::names::RATE_BASES;
use crate::case::document::{EnteredAs, RateBasis, SuccessRate};
use crate::case::json::Json;
use crate::case::limits::{self, Bounds};
use crate::case::problem::{Allowed, Code, Step};
use crate::case::reader::{Fields, Reader, field, is_empty};
use crate::effect_size::Measure;

/// A rate in a file may be this far from the one that the effect comes to: it was rounded when it was written by hand.
const ROUNDED: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

pub(super) fn success_rate(r: &mut Reader, json: &Json, no_difference: bool) -> Option<SuccessRate> {
    let o = r.object(json, &["with", "without", "basis", "entered_as"])?;
    let is_there = |key| field(o, key).is_some_and(|value| !is_empty(value));
    if no_difference {
        let code = if is_there("with") || is_there("entered_as") { Code::RateBesideNoDifference } else { Code::NoDifferenceFound };
        r.problem_at("with", code, None, Allowed::Plain);
        return None;
    }
    let basis = r.default(o, "basis", RateBasis::Completers, |r, json| r.choice(json, &RATE_BASES));
    let share = |r: &mut Reader, json: &Json| r.decimal(json, limits::SHARE);
    if !is_there("entered_as") {
        let with = r.required(o, "with", share);
        let without = r.default(o, "without", Decimal::ZERO, share);
        return Some(SuccessRate { with: with?, without: without?, basis: basis?, entered_as: None });
    }
    // An effect is always one against a rate without, so that one has no default here.
    let without = r.required(o, "without", share);
    let entered_as = r.required(o, "entered_as", entered_as);
    let given = r.optional(o, "with", share);
    let (without, entered_as) = (without?, entered_as?);
    let with = match entered_as.measure.convert(without, entered_as.value) {
        Ok(conversion) => conversion.with,
        Err(found) if found.path.to_string() == "without" => {
            r.problem_at("without", found.code, found.value, found.allowed);
            return None;
        }
        Err(found) => {
            r.at(Step::Key("entered_as".into()), |r| r.problem_at("value", found.code, found.value, found.allowed));
            return None;
        }
    };
    if let Some(given) = given?
        && (given - with).abs() > ROUNDED
    {
        let (value, with) = (given.normalize().to_string(), with.normalize().to_string());
        r.problem_at("with", Code::EnteredAsDiffers, Some(value), Allowed::Range { min: with.clone(), max: with, above: false });
    }
    Some(SuccessRate { with, without, basis: basis?, entered_as: Some(entered_as) })
}

fn entered_as(r: &mut Reader, json: &Json) -> Option<EnteredAs> {
    let o = r.object(json, &["measure", "value"])?;
    let measure = measure(r, o)?;
    let (min, max) = measure.range();
    let value = r.required(o, "value", |r, json| r.decimal(json, Bounds { min, max, above: false }));
    Some(EnteredAs { measure, value: value? })
}

/// The field `measure`: how an effect is told.
pub(super) fn measure(r: &mut Reader, o: Fields) -> Option<Measure> {
    r.required(o, "measure", |r, json| r.choice(json, &Measure::ALL.map(|measure| (measure.key(), measure))))
}
