//! What was measured later. It is read against the case that it follows up.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::cost::index_holds;
use super::price::price_series;
use super::{Context, note, payers, source, year};
use crate::case::document::{Consequence, CostLine, Outcome};
use crate::case::follow_up::{FollowUp, MeasuredAmount, MeasuredConsequence, MeasuredCost, MeasuredOutcome, MeasuredShare};
use crate::case::json::Json;
use crate::case::limits::{self, Bounds};
use crate::case::payer::PerPayer;
use crate::case::price::{PerUnit, PriceRule, PriceSeries, Split};
use crate::case::problem::{Allowed, Code, Step};
use crate::case::reader::{Fields, Reader, field, is_empty};
use crate::case::time::Year;

/// The lists that a follow-up, and what is said about uncertainty, stand beside; `None` where a list is itself wrong, and then nothing is held against it.
pub(super) struct Expected<'a> {
    pub(super) context: &'a Context,
    pub(super) starting: Option<usize>,
    pub(super) costs: Option<&'a [CostLine]>,
    pub(super) saved_costs: Option<&'a [CostLine]>,
    pub(super) during: Option<&'a [Consequence]>,
    pub(super) outcomes: Option<&'a [Outcome]>,
    pub(super) is_discounted: Option<bool>,
}

pub(super) fn follow_up(r: &mut Reader, json: &Json, expected: &Expected) -> Option<FollowUp> {
    let o = r.object(json, &["until", "source", "note", "participants", "costs", "saved_costs", "consequences_during", "outcomes"])?;
    let horizon = expected.context.horizon.unwrap_or(limits::YEARS);
    let until = r.optional(o, "until", |r, json| r.whole(json, 0, horizon.saturating_sub(1)));
    let last = until.flatten();
    let whole_source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    let most_starts = horizon.max(expected.starting.unwrap_or(limits::YEARS));
    let participants = r.default(o, "participants", (Vec::new(), None), |r, json| {
        let o = r.object(json, &["starting", "completion_rate"])?;
        let starting = r.default(o, "starting", Vec::new(), |r, json| by_year(r, json, most_starts, limits::PARTICIPANTS, last));
        let completion_rate = share(r, o, "completion_rate");
        Some((starting?, completion_rate?))
    });
    let cost = |r: &mut Reader, json: &Json, line: Option<&CostLine>| measured_cost(r, json, line, expected.context, last);
    let costs = lines(r, o, "costs", expected.costs, |line| &line.id, cost);
    let saved_costs = lines(r, o, "saved_costs", expected.saved_costs, |line| &line.id, cost);
    let most_during = expected.context.course_years.unwrap_or(limits::COURSE_YEARS);
    let consequences_during = lines(
        r,
        o,
        "consequences_during",
        expected.during,
        |line| &line.id,
        |r, json, line| consequence(r, json, line, expected.context, most_during),
    );
    let outcomes =
        lines(r, o, "outcomes", expected.outcomes, |outcome| &outcome.id, |r, json, line| outcome(r, json, line, expected.context));
    let (starting, completion_rate) = participants?;
    Some(FollowUp {
        until: until?,
        source: whole_source?,
        note: other?,
        starting,
        completion_rate,
        costs: costs?.into_iter().filter_map(|(id, cost)| Some((id, cost?))).collect(),
        saved_costs: saved_costs?.into_iter().filter_map(|(id, cost)| Some((id, cost?))).collect(),
        consequences_during: consequences_during?,
        outcomes: outcomes?,
    })
}

/// Values under the `id`s of the lines that they stand beside.
fn lines<E, T>(
    r: &mut Reader,
    o: Fields,
    key: &'static str,
    expected: Option<&[E]>,
    id: impl Fn(&E) -> &String,
    read: impl Fn(&mut Reader, &Json, Option<&E>) -> Option<T>,
) -> Option<BTreeMap<String, T>> {
    r.default(o, key, BTreeMap::new(), |r, json| {
        let o = match expected {
            Some(expected) => r.object(json, &expected.iter().map(|line| id(line).as_str()).collect::<Vec<_>>())?,
            None => r.any_object(json)?,
        };
        let mut lines = BTreeMap::new();
        let mut sound = true;
        for (name, value) in o.iter().filter(|(_, value)| !is_empty(value)) {
            let line = expected.and_then(|expected| expected.iter().find(|line| **id(line) == **name));
            let read = r.at(Step::Key(name.to_string().into()), |r| read(r, value, line));
            sound &= read.is_some();
            lines.extend(read.map(|read| (name.to_string(), read)));
        }
        sound.then_some(lines)
    })
}

/// A list in which what was not measured is empty. Empty places at the end say nothing.
fn list(r: &mut Reader, json: &Json, most: usize, bounds: Bounds) -> Option<Vec<Option<Decimal>>> {
    let mut values = r.list(json, 0, most, |r, json| if is_empty(json) { Some(None) } else { r.decimal(json, bounds).map(Some) })?;
    values.truncate(values.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
    Some(values)
}

/// A list by year t, none of them after the last one measured.
fn by_year(r: &mut Reader, json: &Json, most: usize, bounds: Bounds, until: Option<usize>) -> Option<Vec<Option<Decimal>>> {
    let values = list(r, json, most, bounds)?;
    for (t, value) in values.iter().enumerate() {
        if let (Some(value), Some(until)) = (value, until)
            && t > until
        {
            let allowed = Allowed::Range { min: "0".to_owned(), max: until.to_string(), above: false };
            r.at(Step::Index(t), |r| r.problem(Code::AfterLastMeasured, Some(value.to_string()), allowed));
        }
    }
    Some(values)
}

/// A share, or `count` of `of`; nothing where both of these are empty.
fn share(r: &mut Reader, o: Fields, key: &'static str) -> Option<Option<MeasuredShare>> {
    let read = r.optional(o, key, |r, json| {
        let Json::Object(fields) = json else {
            return r.decimal(json, limits::SHARE).map(|share| Some(MeasuredShare::Share(share)));
        };
        r.object(json, &["count", "of"])?;
        if ["count", "of"].iter().all(|key| field(fields, key).is_none_or(is_empty)) {
            return Some(None);
        }
        let of = r.required(fields, "of", |r, json| r.decimal(json, limits::HEADS));
        let most = Bounds { max: of.unwrap_or(limits::COUNT.max), ..limits::COUNT };
        let count = r.required(fields, "count", |r, json| r.decimal(json, most));
        Some(Some(MeasuredShare::Counted { count: count?, of: of? }))
    });
    read.map(Option::flatten)
}

/// `None` inside where nothing of the line was measured.
fn measured_cost(
    r: &mut Reader,
    json: &Json,
    line: Option<&CostLine>,
    context: &Context,
    until: Option<usize>,
) -> Option<Option<MeasuredCost>> {
    let o = r.object(json, &["amount", "by_year", "price_year", "source"])?;
    let amount = r.optional(o, "amount", |r, json| r.decimal(json, limits::AMOUNT));
    let horizon = context.horizon.unwrap_or(limits::YEARS);
    let years = r.default(o, "by_year", Vec::new(), |r, json| by_year(r, json, horizon, limits::AMOUNT, until));
    let price_year = price_year(r, o, line.map(|line| (line.price_year, line.index.as_ref())), context);
    let from = r.optional(o, "source", source);
    let amount = match (amount?, years?) {
        (Some(amount), years) => {
            if !years.is_empty() {
                r.problem_at("amount", Code::AmountTwice, None, Allowed::Plain);
            }
            MeasuredAmount::PerUnit(amount)
        }
        (None, years) => MeasuredAmount::ByYear(years),
    };
    let cost = MeasuredCost { amount, price_year: price_year?, source: from? };
    let says_nothing = cost.amount.is_empty() && cost.price_year.is_none() && cost.source.is_none();
    Some((!says_nothing).then_some(cost))
}

/// Another price year than the line's must be in the line's index.
fn price_year(r: &mut Reader, o: Fields, line: Option<(Year, Option<&String>)>, context: &Context) -> Option<Option<Year>> {
    let own = r.optional(o, "price_year", year)?;
    if let (Some(own), Some((expected, index))) = (own, line)
        && own != expected
    {
        index_holds(r, own, index, context);
    }
    Some(own)
}

fn outcome(r: &mut Reader, json: &Json, expected: Option<&Outcome>, context: &Context) -> Option<MeasuredOutcome> {
    let o = r.object(json, &["success_rate", "source", "consequences"])?;
    let rates = r.default(o, "success_rate", (None, None), |r, json| {
        let o = r.object(json, &["with", "without"])?;
        let with = share(r, o, "with");
        let without = share(r, o, "without");
        Some((with?, without?))
    });
    let from = r.optional(o, "source", source);
    let consequences = lines(
        r,
        o,
        "consequences",
        expected.map(|outcome| outcome.consequences.as_slice()),
        |line| &line.id,
        |r, json, line| consequence(r, json, line, context, limits::YEARS),
    );
    let (with, without) = rates?;
    Some(MeasuredOutcome { with, without, source: from?, consequences: consequences? })
}

fn consequence(r: &mut Reader, json: &Json, line: Option<&Consequence>, context: &Context, most: usize) -> Option<MeasuredConsequence> {
    let o = r.object(json, &["quantity", "price", "source"])?;
    let quantity = r.default(o, "quantity", Vec::new(), |r, json| list(r, json, most, limits::QUANTITY));
    let years = quantity.as_ref().map(|quantity| line.map_or(0, |line| line.quantity.len()).max(quantity.len()));
    let price = r.default(o, "price", (PerPayer::default(), None), |r, json| {
        let o = r.object(json, &["per_unit", "price_year"])?;
        let per_unit = r.default(o, "per_unit", PerPayer::default(), |r, json| payers(r, json, |r, json| price_series(r, json, years)));
        let price_year = price_year(r, o, line.map(|line| (line.price.price_year, line.price.index.as_ref())), context);
        Some((per_unit?, price_year?))
    });
    let from = r.optional(o, "source", source);
    let (quantity, (price, price_year)) = (quantity?, price?);
    if let Some(rule) = line.and_then(|line| line.price.rule()) {
        beside_rule(r, rule, &quantity, &price);
    }
    // Where more years were measured than expected, every price that stays as expected must reach as far.
    let shortest = match line.map(|line| &line.price.per_unit) {
        Some(PerUnit::Payers(prices)) => {
            let expected = prices.iter().filter(|(payer, _)| price.get(*payer).is_none());
            expected.filter_map(|(_, series)| series.as_ref()?.years()).min()
        }
        Some(PerUnit::Rule(rule)) => rule.years(),
        None => None,
    };
    if let (Some(shortest), Some(years)) = (shortest, years)
        && shortest < years
    {
        let allowed = Allowed::Length { min: years, max: limits::YEARS };
        r.problem_at("quantity", Code::PriceListTooShort, Some(shortest.to_string()), allowed);
    }
    Some(MeasuredConsequence { quantity, price, price_year, source: from? })
}

/// What was measured of a line with a price by rule: prices after refund of every payer that the rule gives a share, or of none;
/// and no change where the person's yearly cost does not change.
fn beside_rule(r: &mut Reader, rule: &PriceRule, quantity: &[Option<Decimal>], price: &PerPayer<Option<PriceSeries>>) {
    if price.iter().any(|(_, price)| price.is_some()) {
        for (payer, _) in price.iter().filter(|(payer, price)| price.is_none() && rule.gives(*payer)) {
            r.at(Step::Key("price".into()), |r| {
                r.at(Step::Key("per_unit".into()), |r| r.problem_at(payer.key(), Code::Missing, None, Allowed::Plain));
            });
        }
    }
    let Split::Bands { cost_before, cost_after } = &rule.split else { return };
    for (j, ((before, after), quantity)) in cost_before.iter().zip(cost_after).zip(quantity).enumerate() {
        if before == after && quantity.is_some_and(|quantity| !quantity.is_zero()) {
            r.at(Step::Key("quantity".into()), |r| {
                r.at(Step::Index(j), |r| r.problem(Code::NoChangeInCost, Some(after.to_string()), Allowed::Plain));
            });
        }
    }
}
