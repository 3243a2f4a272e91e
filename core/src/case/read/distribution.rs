//! Distributions, held against what their input can be.

use rust_decimal::Decimal;

use super::names::{DISTRIBUTIONS, LEVELS, STATED};
use crate::case::input::Input;
use crate::case::json::Json;
use crate::case::limits::{self, Bounds};
use crate::case::problem::{Allowed, Code, Step};
use crate::case::reader::{Fields, Reader};
use crate::case::uncertainty::{Distribution, Family, Stated};
use crate::uncertainty::Misfit;

/// Where no input is known, any number is allowed that some input may be.
pub(super) fn distribution(r: &mut Reader, json: &Json, input: Option<&Input>) -> Option<Distribution> {
    let kind = r.kind(json, &DISTRIBUTIONS)?;
    let bounds = limits::of_input(input);
    let found = match kind {
        "range" | "uniform" => {
            let o = r.object(json, &["kind", "low", "high"])?;
            let (low, high) = ends(r, o, bounds)?;
            if kind == "range" { Distribution::Range { low, high } } else { Distribution::Uniform { low, high } }
        }
        "triangular" => {
            let o = r.object(json, &["kind", "low", "mode", "high"])?;
            let (low, mode, high) = peaked(r, o, bounds)?;
            Distribution::Triangular { low, mode, high }
        }
        "pert" => {
            let o = r.object(json, &["kind", "low", "mode", "high", "weight"])?;
            let peaked = peaked(r, o, bounds);
            let weight = r.default(o, "weight", Decimal::from(4), |r, json| r.decimal(json, limits::PERT_WEIGHT));
            let (low, mode, high) = peaked?;
            Distribution::Pert { low, mode, high, weight: weight? }
        }
        "log_normal" => fitted(r, json, Family::LogNormal, input)?,
        "beta" => fitted(r, json, Family::Beta, input)?,
        "gamma" => fitted(r, json, Family::Gamma, input)?,
        _ => fitted(r, json, Family::Normal, input)?,
    };
    match found.curve() {
        Ok(_) => return Some(found),
        Err(Misfit::TooWide) => r.problem(Code::SpreadTooLarge, None, Allowed::Plain),
        Err(Misfit::TooNarrow) => r.problem(Code::SpreadTooSmall, None, Allowed::Plain),
        Err(Misfit::Outside) => r.problem(Code::DistributionImpossible, None, Allowed::Plain),
    }
    None
}

/// `low`, and `high` above it.
fn ends(r: &mut Reader, o: Fields, bounds: Bounds) -> Option<(Decimal, Decimal)> {
    let low = r.required(o, "low", |r, json| r.decimal(json, bounds));
    let over = low.map_or(bounds, |low| Bounds { min: low, above: true, ..bounds });
    let high = r.required(o, "high", |r, json| r.decimal(json, over));
    Some((low?, high?))
}

/// `low`, `high` above it, and `mode` between them.
fn peaked(r: &mut Reader, o: Fields, bounds: Bounds) -> Option<(Decimal, Decimal, Decimal)> {
    let ends = ends(r, o, bounds);
    let between = ends.map_or(bounds, |(min, max)| Bounds { min, max, above: false });
    let mode = r.required(o, "mode", |r, json| r.decimal(json, between));
    let (low, high) = ends?;
    Some((low, mode?, high))
}

fn fitted(r: &mut Reader, json: &Json, family: Family, input: Option<&Input>) -> Option<Distribution> {
    let Json::Object(fields) = json else { return None };
    let (low, high) = input.map_or((None, None), Input::ends);
    let bounds = limits::of_input(input);
    let below = family == Family::Normal && low.is_some();
    let above = family != Family::Beta && high.is_some();
    if below || above {
        r.problem_at("kind", Code::DistributionOutside, None, bounds.into());
    }
    let positive = Bounds { min: Decimal::ZERO, above: true, ..bounds };
    let bounds = match family {
        Family::Normal => bounds,
        Family::LogNormal | Family::Gamma => positive,
        Family::Beta => Bounds { max: positive.max.min(Decimal::ONE), ..positive },
    };
    let options = STATED.into_iter().filter(|(name, _)| match *name {
        "count" => family == Family::Beta,
        "parameters" => matches!(family, Family::Beta | Family::Gamma),
        _ => true,
    });
    let given = r.required(fields, "given", |r, json| r.choice(json, &options.collect::<Vec<_>>()))?;
    let stated = match given {
        "interval" => {
            let o = r.object(json, &["kind", "given", "low", "high", "level"])?;
            let ends = ends(r, o, bounds);
            let level = r.required(o, "level", |r, json| r.choice(json, &LEVELS));
            let (low, high) = ends?;
            Stated::Interval { low, high, level: level? }
        }
        "count" => {
            let o = r.object(json, &["kind", "given", "successes", "of"])?;
            let of = r.required(o, "of", |r, json| r.decimal(json, limits::HEADS));
            let most = Bounds { max: of.unwrap_or(limits::COUNT.max), ..limits::COUNT };
            let successes = r.required(o, "successes", |r, json| r.decimal(json, most));
            if successes.zip(of).is_some_and(|(successes, of)| successes.is_zero() || successes == of) {
                // With half a person more on either side there is a distribution (Jeffreys' prior), but nobody has counted it.
                let more = |count: Option<Decimal>| (count.unwrap_or_default() + Decimal::new(5, 1)).normalize().to_string();
                let failures = of.zip(successes).map(|(of, successes)| of - successes);
                let allowed = Allowed::OneOf { options: vec![more(successes), more(failures)] };
                let value = of.map(|of| of.normalize().to_string());
                r.at(Step::Key("successes".into()), |r| r.problem(Code::CountNoneOrAll, value, allowed));
                return None;
            }
            Stated::Count { successes: successes?, of: of? }
        }
        "parameters" => {
            let (one, other) = if family == Family::Beta { ("alpha", "beta") } else { ("shape", "scale") };
            let o = r.object(json, &["kind", "given", one, other])?;
            let first = r.required(o, one, |r, json| r.decimal(json, limits::PARAMETER));
            let second = r.required(o, other, |r, json| r.decimal(json, limits::PARAMETER));
            Stated::Parameters { first: first?, second: second? }
        }
        _ => {
            let o = r.object(json, &["kind", "given", "mean", "error"])?;
            let mean = r.required(o, "mean", |r, json| r.decimal(json, bounds));
            let error = r.required(o, "error", |r, json| r.decimal(json, limits::PARAMETER));
            Stated::MeanAndError { mean: mean?, error: error? }
        }
    };
    (!below && !above).then_some(Distribution::Fitted { family, stated })
}
