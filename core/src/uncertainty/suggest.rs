//! Ranges that the program proposes. The rules are its own convention, stated in section 16; nobody published them.

use rust_decimal::Decimal;

use crate::case::{Case, Consequence, ConsequenceName, Design, Distribution, Family, Input, Outcome, Price, Stated, UncertainInput, Year};
use crate::catalogue::Scope;

/// What is proposed for a price of the same year as the case.
const PRICE: Decimal = Decimal::from_parts(10, 0, 0, false, 2);
/// What is added for each year between the price's year and the case's.
const PRICE_PER_YEAR: Decimal = Decimal::from_parts(2, 0, 0, false, 2);
/// What is proposed for a price of one provider or one municipality.
const PRICE_OF_ONE: Decimal = Decimal::from_parts(30, 0, 0, false, 2);
/// A price is never proposed to be wrong by more than half.
const PRICE_MOST: Decimal = Decimal::from_parts(50, 0, 0, false, 2);

/// Every range that can be proposed for what has none, marked as a suggestion: the rates of outcomes whose evidence says how many were
/// measured, and the price of each consequence by its age and by whom it holds for. Nothing is proposed for a rate that follows from an
/// effect: how sure that is, the study tells of the effect.
#[must_use]
pub fn suggestions(case: &Case) -> Vec<UncertainInput> {
    let has_one = |input: &Input| case.uncertainty.inputs.iter().any(|uncertain| same_number(&uncertain.input, input));
    every_suggestion(case).filter(|suggestion| !has_one(&suggestion.input)).collect()
}

/// What would be proposed for an input, also where it has a range.
#[must_use]
pub fn suggested_for(case: &Case, input: &Input) -> Option<Distribution> {
    every_suggestion(case).find(|suggestion| suggestion.input == *input).map(|suggestion| suggestion.distribution)
}

fn every_suggestion(case: &Case) -> impl Iterator<Item = UncertainInput> {
    let rates = case.outcomes.iter().flat_map(|outcome| {
        let id = || outcome.id.clone();
        let suggested = |input, distribution: Option<Distribution>| distribution.map(|distribution| suggestion(input, distribution));
        let [with, without] = suggested_rates(outcome);
        let with = with.filter(|_| outcome.success_rate.entered_as.is_none());
        [suggested(Input::RateWith { outcome: id() }, with), suggested(Input::RateWithout { outcome: id() }, without)]
    });
    let price = move |outcome: Option<&Outcome>, line: &Consequence| {
        let name = ConsequenceName { outcome: outcome.map(|outcome| outcome.id.clone()), id: line.id.clone() };
        let distribution = suggested_price_factor(&line.price, case.price_year);
        suggestion(Input::PriceFactor { line: name, payer: None }, distribution)
    };
    let during = case.consequences_during.iter().map(move |line| price(None, line));
    let after = case.outcomes.iter().flat_map(move |outcome| outcome.consequences.iter().map(move |line| price(Some(outcome), line)));
    rates.flatten().chain(during.chain(after))
}

/// Whether a range of one input already says how sure another is.
fn same_number(one: &Input, other: &Input) -> bool {
    match (one, other) {
        (Input::Price { line, .. } | Input::PriceFactor { line, .. }, Input::PriceFactor { line: other, .. }) => line == other,
        _ => one == other,
    }
}

fn suggestion(input: Input, distribution: Distribution) -> UncertainInput {
    UncertainInput { input, distribution, suggested: true, source: None, note: String::new() }
}

/// A beta for the rates with and without of an outcome, as if its rate had been counted among those who were measured. With a
/// comparison they are taken to be two groups of the same size; without one, nobody was measured without the intervention.
#[must_use]
pub fn suggested_rates(outcome: &Outcome) -> [Option<Distribution>; 2] {
    let Some(evidence) = &outcome.evidence else { return [None, None] };
    let Some(counted) = evidence.participants.zip(weight(evidence.design)).map(|(participants, weight)| participants * weight) else {
        return [None, None];
    };
    let rate = &outcome.success_rate;
    if evidence.design.has_comparison() {
        let group = counted / Decimal::TWO;
        [counted_rate(rate.with, group), counted_rate(rate.without, group)]
    } else {
        [counted_rate(rate.with, counted), None]
    }
}

fn counted_rate(rate: Decimal, counted: Decimal) -> Option<Distribution> {
    let of = counted.round();
    let stated = Stated::Count { successes: (rate * of).normalize(), of };
    let distribution = Distribution::Fitted { family: Family::Beta, stated };
    distribution.curve().is_ok().then_some(distribution)
}

/// The share of those who were measured that counts, by how the effect was measured; none where it was not measured systematically.
fn weight(design: Design) -> Option<Decimal> {
    match design.level()? {
        1 => Some(Decimal::ONE),
        2 => Some(Decimal::new(5, 1)),
        _ => Some(Decimal::new(25, 2)),
    }
}

/// A factor on a price in a case in prices of `year`: as much up as down, most likely as it is. What one provider charges, or one
/// municipality pays, is an example and no average.
#[must_use]
pub fn suggested_price_factor(price: &Price, year: Year) -> Distribution {
    let years = Decimal::from(price.price_year.0.abs_diff(year.0));
    let is_of_one = matches!(price.scope, Some(Scope::SingleProviderTariff | Scope::SingleMunicipality));
    let base = if is_of_one { PRICE_OF_ONE } else { PRICE };
    let off = (base + PRICE_PER_YEAR * years).min(PRICE_MOST);
    Distribution::Triangular { low: Decimal::ONE - off, mode: Decimal::ONE, high: Decimal::ONE + off }
}
