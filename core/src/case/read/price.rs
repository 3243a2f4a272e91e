//! What a unit of a consequence costs: as it was given, or by a rule.

use rust_decimal::Decimal;

use super::cost::{price_level, shares};
use super::names::{SPLITS, TIMES, VATS};
use super::{Context, label, payers, source};
use crate::case::json::Json;
use crate::case::limits::{self, Bounds};
use crate::case::payer::Payer;
use crate::case::price::{PerUnit, Price, PriceRule, PriceSeries, RuleStep, RuleVersion, Split, TimeUnit};
use crate::case::problem::{Allowed, Code, Step};
use crate::case::reader::{Fields, Reader, field, shown};
use crate::case::time::Date;
use crate::catalogue::Scope;

pub(super) fn price(r: &mut Reader, json: &Json, context: &Context, quantities: Option<&[Decimal]>) -> Option<Price> {
    let o = r.object(json, &["per_unit", "rule", "price_year", "index", "vat", "scope", "source"])?;
    let per_unit = match (field(o, "per_unit"), field(o, "rule")) {
        (Some(_), Some(_)) => {
            r.problem_at("rule", Code::PriceTwice, None, Allowed::Plain);
            None
        }
        (None, Some(_)) => r.required(o, "rule", |r, json| rule(r, json, quantities)).map(PerUnit::Rule),
        (_, None) => r.required(o, "per_unit", |r, json| per_payer(r, json, quantities.map(<[_]>::len))),
    };
    let (price_year, index) = price_level(r, o, context);
    let vat = r.optional(o, "vat", |r, json| r.choice(json, &VATS));
    let scope = r.optional(o, "scope", |r, json| {
        let options: Vec<(&str, Scope)> = Scope::ALL.iter().map(|scope| (scope.key(), *scope)).collect();
        r.choice(json, &options)
    });
    let source = r.optional(o, "source", source);
    Some(Price { per_unit: per_unit?, price_year: price_year?, index: index?, vat: vat?, scope: scope?, source: source? })
}

impl PriceRule {
    /// Reads a rule by itself, for quantities that it is used with; none where it is not whole.
    #[must_use]
    pub fn read(json: &Json, quantities: &[Decimal]) -> Option<PriceRule> {
        let mut reader = Reader::new();
        rule(&mut reader, json, Some(quantities)).filter(|_| reader.problems.is_empty())
    }
}

fn per_payer(r: &mut Reader, json: &Json, quantities: Option<usize>) -> Option<PerUnit> {
    let per_unit = payers(r, json, |r, json| price_series(r, json, quantities))?;
    if per_unit.iter().all(|(_, price)| price.is_none()) {
        r.problem(Code::Missing, None, Allowed::OneOf { options: Payer::ALL.map(|payer| payer.key().to_owned()).to_vec() });
        return None;
    }
    Some(PerUnit::Payers(per_unit))
}

pub(super) fn price_series(r: &mut Reader, json: &Json, quantities: Option<usize>) -> Option<PriceSeries> {
    let Json::List(prices) = json else {
        return r.decimal(json, limits::PRICE).map(PriceSeries::Constant);
    };
    by_year(r, json, limits::PRICE, (quantities, prices.len()), Code::PriceListTooShort).map(PriceSeries::ByYear)
}

/// A list with a number for each quantity, or more.
fn by_year(r: &mut Reader, json: &Json, bounds: Bounds, (quantities, count): (Option<usize>, usize), code: Code) -> Option<Vec<Decimal>> {
    let too_short = quantities.filter(|&quantities| count < quantities);
    if let Some(quantities) = too_short {
        r.problem(code, Some(count.to_string()), Allowed::Length { min: quantities, max: limits::YEARS });
    }
    let list = r.list(json, 0, limits::YEARS, |r, json| r.decimal(json, bounds))?;
    too_short.is_none().then_some(list)
}

fn years_of_rule(r: &mut Reader, o: Fields, key: &'static str, bounds: Bounds, quantities: Option<&[Decimal]>) -> Option<Vec<Decimal>> {
    r.required(o, key, |r, json| {
        let count = if let Json::List(list) = json { list.len() } else { usize::MAX };
        by_year(r, json, bounds, (quantities.map(<[_]>::len), count), Code::RuleListTooShort)
    })
}

fn rule(r: &mut Reader, json: &Json, quantities: Option<&[Decimal]>) -> Option<PriceRule> {
    const COMMON: [&str; 6] = ["kind", "id", "label", "gross", "versions", "source"];
    let fields = |own: &[&'static str]| -> Vec<&'static str> { COMMON.iter().chain(own).copied().collect() };
    let (o, split) = match r.kind(json, &SPLITS)? {
        "staircase" => {
            let o = r.object(json, &fields(&["time", "time_per_unit", "time_before"]))?;
            let time = r.default(o, "time", TimeUnit::Week, |r, json| r.choice(json, &TIMES));
            let per_unit = r.required(o, "time_per_unit", |r, json| r.decimal(json, limits::TIME_PER_UNIT));
            let before = years_of_rule(r, o, "time_before", limits::COUNT, quantities);
            (o, (|| Some(Split::Staircase { time: time?, per_unit: per_unit?, before: before? }))())
        }
        "bands" => {
            let o = r.object(json, &fields(&["cost_before", "cost_after"]))?;
            let before = years_of_rule(r, o, "cost_before", limits::YEARLY_COST, quantities);
            let after = years_of_rule(r, o, "cost_after", limits::YEARLY_COST, quantities);
            if let (Some(before), Some(after), Some(quantities)) = (&before, &after, quantities) {
                cost_changes(r, before, after, quantities);
            }
            (o, (|| Some(Split::Bands { cost_before: before?, cost_after: after? }))())
        }
        _ => (r.object(json, &fields(&[]))?, Some(Split::Percentage)),
    };
    let id = label(r, o, "id");
    let name = label(r, o, "label");
    let gross = r.required(o, "gross", |r, json| price_series(r, json, quantities.map(<[_]>::len)));
    let most = if field(o, "kind").is_some_and(|kind| *kind == Json::text("percentage")) { 1 } else { limits::STEPS };
    let versions = r.required(o, "versions", |r, json| {
        let versions = r.list(json, 1, limits::STEPS, |r, json| version(r, json, most))?;
        increasing(r, &versions, "valid_from", |version| version.valid_from);
        Some(versions)
    });
    let source = r.optional(o, "source", source);
    Some(PriceRule { id: id?, label: name?, gross: gross?, split: split?, versions: versions?, source: source? })
}

/// Where the use of something changes, the person's yearly cost must change too: else no band tells who bears it.
fn cost_changes(r: &mut Reader, before: &[Decimal], after: &[Decimal], quantities: &[Decimal]) {
    for (j, ((before, after), quantity)) in before.iter().zip(after).zip(quantities).enumerate() {
        if before == after && !quantity.is_zero() {
            r.at(Step::Key("cost_after".into()), |r| {
                r.at(Step::Index(j), |r| r.problem(Code::NoChangeInCost, Some(after.to_string()), Allowed::Plain));
            });
        }
    }
}

fn version(r: &mut Reader, json: &Json, most: usize) -> Option<RuleVersion> {
    let o = r.object(json, &["valid_from", "steps"])?;
    let valid_from = r.required(o, "valid_from", date);
    let steps = r.required(o, "steps", |r, json| {
        let steps = r.list(json, 1, most, step)?;
        if let Some(first) = steps.first().filter(|first| !first.from.is_zero()) {
            let value = Some(first.from.to_string());
            r.at(Step::Index(0), |r| {
                r.problem_at("from", Code::OutOfRange, value, Allowed::Range { min: "0".to_owned(), max: "0".to_owned(), above: false });
            });
        }
        increasing(r, &steps, "from", |step| step.from);
        Some(steps)
    });
    Some(RuleVersion { valid_from: valid_from?, steps: steps? })
}

fn step(r: &mut Reader, json: &Json) -> Option<RuleStep> {
    let o = r.object(json, &["from", "payers"])?;
    let from = r.default(o, "from", Decimal::ZERO, |r, json| r.decimal(json, limits::STEP));
    let payers = r.required(o, "payers", shares);
    Some(RuleStep { from: from?, payers: payers? })
}

/// Notes the first entry of a list that does not come after the one before it.
fn increasing<T, K: Ord + ToString>(r: &mut Reader, list: &[T], key: &'static str, of: impl Fn(&T) -> K) {
    let found = list.iter().zip(list.iter().skip(1)).position(|(one, next)| of(next) <= of(one));
    if let Some((place, entry)) = found.and_then(|place| Some((place + 1, list.get(place + 1)?))) {
        let value = Some(of(entry).to_string());
        r.at(Step::Index(place), |r| r.problem_at(key, Code::StepsNotIncreasing, value, Allowed::Plain));
    }
}

fn date(r: &mut Reader, json: &Json) -> Option<Date> {
    let text = r.name(json)?;
    let date = Date::parse(&text);
    if date.is_none() {
        r.problem(Code::NotADate, Some(shown(json)), Allowed::Plain);
    }
    date
}
