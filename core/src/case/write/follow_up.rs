//! What was measured, written: nothing is said of what was not.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Fields, decimal, named, object, payers, put_source, put_text, series, whole, year};
use crate::case::follow_up::{FollowUp, MeasuredAmount, MeasuredConsequence, MeasuredCost, MeasuredOutcome, MeasuredShare};
use crate::case::json::Json;

pub(super) fn follow_up(follow_up: &FollowUp) -> Json {
    let mut fields = Fields::new();
    fields.extend(follow_up.until.map(|until| ("until", whole(until))));
    put_source(&mut fields, "source", follow_up.source.as_ref());
    put_text(&mut fields, "note", &follow_up.note);
    let mut participants = Fields::new();
    put_list(&mut participants, "starting", &follow_up.starting);
    participants.extend(follow_up.completion_rate.as_ref().map(|rate| ("completion_rate", share(rate))));
    put_object(&mut fields, "participants", participants);
    put_lines(&mut fields, "costs", &follow_up.costs, cost);
    put_lines(&mut fields, "saved_costs", &follow_up.saved_costs, cost);
    put_lines(&mut fields, "consequences_during", &follow_up.consequences_during, consequence);
    put_lines(&mut fields, "outcomes", &follow_up.outcomes, outcome);
    object(fields)
}

fn share(share: &MeasuredShare) -> Json {
    match share {
        MeasuredShare::Share(share) => decimal(*share),
        MeasuredShare::Counted { count, of } => Json::object([("count", decimal(*count)), ("of", decimal(*of))]),
    }
}

fn cost(cost: &MeasuredCost) -> Json {
    let mut fields = match &cost.amount {
        MeasuredAmount::PerUnit(amount) => vec![("amount", decimal(*amount))],
        MeasuredAmount::ByYear(amounts) if amounts.is_empty() => Fields::new(),
        MeasuredAmount::ByYear(amounts) => vec![("by_year", list(amounts))],
    };
    fields.extend(cost.price_year.map(|own| ("price_year", year(own))));
    put_source(&mut fields, "source", cost.source.as_ref());
    object(fields)
}

fn outcome(outcome: &MeasuredOutcome) -> Json {
    let mut fields = Fields::new();
    let mut rates = Fields::new();
    rates.extend(outcome.with.as_ref().map(|with| ("with", share(with))));
    rates.extend(outcome.without.as_ref().map(|without| ("without", share(without))));
    put_object(&mut fields, "success_rate", rates);
    put_source(&mut fields, "source", outcome.source.as_ref());
    put_lines(&mut fields, "consequences", &outcome.consequences, consequence);
    object(fields)
}

fn consequence(line: &MeasuredConsequence) -> Json {
    let mut fields = Fields::new();
    put_list(&mut fields, "quantity", &line.quantity);
    let mut price = Fields::new();
    if line.has_price() {
        price.push(("per_unit", payers(&line.price, |price| price.as_ref().map(series))));
    }
    price.extend(line.price_year.map(|own| ("price_year", year(own))));
    put_object(&mut fields, "price", price);
    put_source(&mut fields, "source", line.source.as_ref());
    object(fields)
}

fn put_lines<T>(fields: &mut Fields, key: &'static str, lines: &BTreeMap<String, T>, write: impl Fn(&T) -> Json) {
    if !lines.is_empty() {
        fields.push((key, named(lines.iter().map(|(id, line)| (id.as_str(), write(line))))));
    }
}

fn put_object(fields: &mut Fields, key: &'static str, part: Fields) {
    if !part.is_empty() {
        fields.push((key, object(part)));
    }
}

fn put_list(fields: &mut Fields, key: &'static str, values: &[Option<Decimal>]) {
    if !values.is_empty() {
        fields.push((key, list(values)));
    }
}

/// What was not measured is `null`.
fn list(values: &[Option<Decimal>]) -> Json {
    Json::list(values.iter().map(|value| value.map_or(Json::Null, decimal)))
}
