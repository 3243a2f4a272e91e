//! What is wrong only when the parts of a case are seen together.

mod uncertainty;

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::document::{Amount, Basis, Case, Consequence, CostLine, EffectStart};
use super::follow_up::{MeasuredAmount, MeasuredConsequence, MeasuredCost};
use super::limits;
use super::price::{PerUnit, Price, PriceSeries};
use super::problem::{Allowed, Code, Step};
use super::reader::Reader;
use super::tax;
use super::time::Year;
use crate::number::Number;

pub(super) fn check(r: &mut Reader, case: &Case) {
    let starts = case.participants.starting.iter().rposition(|starting| !starting.is_zero()).map_or(0, |last| last + 1);
    if starts > case.horizon_years {
        let allowed = Allowed::Range { min: starts.to_string(), max: limits::YEARS.to_string(), above: false };
        r.problem_at("horizon_years", Code::HorizonBeforeLastStart, Some(case.horizon_years.to_string()), allowed);
    }
    for (index, line) in case.consequences_during.iter().enumerate() {
        r.at(Step::Key("consequences_during".into()), |r| r.at(Step::Index(index), |r| more_than_a_year(r, &line.unit, &line.quantity)));
    }
    for (position, outcome) in case.outcomes.iter().enumerate() {
        r.at(Step::Key("outcomes".into()), |r| {
            r.at(Step::Index(position), |r| {
                for (index, line) in outcome.consequences.iter().enumerate() {
                    r.at(Step::Key("consequences".into()), |r| {
                        r.at(Step::Index(index), |r| more_than_a_year(r, &line.unit, &line.quantity))
                    });
                }
            });
        });
    }
    tax::check(r, case);
    uncertainty::check(r, case);
    measured_more_than_a_year(r, case);
    let all = with_all_measured(case);
    rules_not_yet_valid(r, &all);
    if is_discounted_too_far(case) {
        // The money would be too large in present value only.
        r.problem_at("discounting", Code::TooLarge, None, Allowed::Plain);
        return;
    }
    let money = all_money(&all);
    if money.is_nan() || money > limits::MONEY {
        r.problem(
            Code::TooLarge,
            Some(format!("{money:.0e}")),
            Allowed::Range { min: "0".to_owned(), max: format!("{:.0e}", limits::MONEY), above: false },
        );
    }
}

fn is_discounted_too_far(case: &Case) -> bool {
    let factor = largest_discount_factor(case);
    factor.is_nan() || factor > limits::DISCOUNT_FACTOR
}

/// Whether a case that was changed can still be calculated exactly.
pub(crate) fn fits(case: &Case) -> bool {
    let money = all_money(case);
    !is_discounted_too_far(case) && !money.is_nan() && money <= limits::MONEY
}

/// Before its first version a rule says nothing, also in the first months of a year in which that version begins.
fn rules_not_yet_valid(r: &mut Reader, case: &Case) {
    let first_start = case.participants.starting.iter().position(|starting| !starting.is_zero()).unwrap_or(0);
    let lines = |r: &mut Reader, lines: &[Consequence], delay: usize| {
        for (index, line) in lines.iter().enumerate() {
            r.at(Step::Index(index), |r| rule_not_yet_valid(r, line, case.start_year.plus(first_start + delay)));
        }
    };
    r.at(Step::Key("consequences_during".into()), |r| lines(r, &case.consequences_during, 0));
    for (position, outcome) in case.outcomes.iter().enumerate() {
        let delay = case.participants.course_years - usize::from(outcome.effect_start == EffectStart::CompletionYear);
        let path = [Step::Key("outcomes".into()), Step::Index(position), Step::Key("consequences".into())];
        r.below(path, |r| lines(r, &outcome.consequences, delay));
    }
}

/// `first_year` is the calendar year of a line's first quantity.
fn rule_not_yet_valid(r: &mut Reader, line: &Consequence, first_year: Year) {
    let Some(version) = line.price.rule().and_then(|rule| rule.versions.first()) else { return };
    let Some(first_use) = line.quantity.iter().position(|quantity| !quantity.is_zero()) else { return };
    let year = first_year.plus(first_use);
    if version.valid_from.days_before_in(year) > 0 {
        let path = ["price", "rule", "versions"].map(|key| Step::Key(key.into())).into_iter().chain([Step::Index(0)]);
        r.below(path, |r| r.problem_at("valid_from", Code::RuleNotYetValid, Some(year.to_string()), Allowed::Plain));
    }
}

/// No person can use more than 12 months, 52 weeks or 365 days of a service in a year.
fn more_than_a_year(r: &mut Reader, unit: &str, quantities: &[Decimal]) {
    let most = match unit {
        "month" => 12,
        "week" => 52,
        "day" => 365,
        _ => return,
    };
    for (index, quantity) in quantities.iter().enumerate() {
        if quantity.abs() > Decimal::from(most) {
            let allowed = Allowed::Range { min: format!("-{most}"), max: most.to_string(), above: false };
            r.at(Step::Key("quantity".into()), |r| {
                r.at(Step::Index(index), |r| r.problem(Code::MoreThanAYear, Some(quantity.to_string()), allowed))
            });
        }
    }
}

fn measured_more_than_a_year(r: &mut Reader, case: &Case) {
    let found = &case.follow_up;
    let during = case.consequences_during.iter().map(|line| (None, line, found.consequences_during.get(&line.id)));
    let after = case.outcomes.iter().flat_map(|outcome| {
        let found = found.outcomes.get(&outcome.id);
        outcome.consequences.iter().map(move |line| (Some(&outcome.id), line, found.and_then(|found| found.consequences.get(&line.id))))
    });
    for (outcome, line, found) in during.chain(after) {
        let Some(found) = found else { continue };
        let list = match outcome {
            None => vec!["consequences_during"],
            Some(outcome) => vec!["outcomes", outcome, "consequences"],
        };
        let path = std::iter::once("follow_up")
            .chain(list)
            .chain([line.id.as_str()])
            .fold(super::problem::Path::default(), |path, key| path.key(key.to_owned()));
        let quantities: Vec<Decimal> = found.quantity.iter().map(|quantity| quantity.unwrap_or_default()).collect();
        r.within(path, |r| more_than_a_year(r, &line.unit, &quantities));
    }
}

/// A case that holds both what was expected and what was measured, so that no mixture of the two comes to more.
fn with_all_measured(case: &Case) -> Cow<'_, Case> {
    let found = &case.follow_up;
    if found.is_empty() {
        return Cow::Borrowed(case);
    }
    let mut all = case.clone();
    for (y, started) in found.starting.iter().enumerate() {
        let started = started.unwrap_or_default();
        match all.participants.starting.get_mut(y) {
            Some(starting) => *starting = started.max(*starting),
            None => all.participants.starting.push(started),
        }
    }
    for (lines, found) in [(&mut all.costs, &found.costs), (&mut all.saved_costs, &found.saved_costs)] {
        let measured: Vec<CostLine> = lines
            .iter()
            .filter_map(|line| found.get(&line.id).map(|found| (line, found)))
            .flat_map(|(line, found)| costs(line, found))
            .collect();
        lines.extend(measured);
    }
    consequences(&mut all.consequences_during, &found.consequences_during);
    for outcome in &mut all.outcomes {
        if let Some(found) = found.outcomes.get(&outcome.id) {
            consequences(&mut outcome.consequences, &found.consequences);
        }
    }
    Cow::Owned(all)
}

/// A line with its measured amount, or one for each measured total.
fn costs(line: &CostLine, found: &MeasuredCost) -> Vec<CostLine> {
    let price_year = found.price_year.unwrap_or(line.price_year);
    let measured = |amount: &Decimal| CostLine { amount: Amount::Given(*amount), price_year, ..line.clone() };
    match &found.amount {
        MeasuredAmount::PerUnit(amount) => vec![measured(amount)],
        MeasuredAmount::ByYear(amounts) => {
            let total = |amount| CostLine { basis: Basis::OneOff { year: 0 }, quantity: Decimal::ONE, ..measured(amount) };
            amounts.iter().flatten().map(total).collect()
        }
    }
}

/// Lines with the larger of each quantity, at the expected prices as well as at the measured ones.
fn consequences(lines: &mut Vec<Consequence>, found: &std::collections::BTreeMap<String, MeasuredConsequence>) {
    let mut at_measured_prices = Vec::new();
    for line in lines.iter_mut() {
        let Some(found) = found.get(&line.id) else { continue };
        for (j, quantity) in found.quantity.iter().enumerate() {
            let quantity = quantity.unwrap_or_default().abs();
            match line.quantity.get_mut(j) {
                Some(expected) => *expected = quantity.max(expected.abs()),
                None => line.quantity.push(quantity),
            }
        }
        let price_year = found.price_year.unwrap_or(line.price.price_year);
        let price = Price { per_unit: PerUnit::Payers(found.price.clone()), price_year, ..line.price.clone() };
        at_measured_prices.push(Consequence { price, ..line.clone() });
    }
    lines.extend(at_measured_prices);
}

/// An upper bound of everything that any sum of the calculation adds up, in kroner and without signs.
fn all_money(case: &Case) -> f64 {
    let starting: f64 = case.participants.starting.iter().map(|starting| starting.approximate()).sum();
    let years = (case.horizon_years + case.participants.starting.len() + limits::COURSE_YEARS) as f64;
    let course_years = case.participants.course_years as f64;
    let cost = |line: &CostLine| {
        let times = match &line.basis {
            Basis::OneOff { .. } => 1.0,
            Basis::PerOperatingYear | Basis::PerYear { .. } => years,
            Basis::PerParticipant => starting,
            Basis::PerParticipantCourseYear { course_years: own } => starting * own.map_or(course_years, |own| own as f64),
            // Each group that is not full adds up to one.
            Basis::PerGroup { .. } => (starting + years) * course_years,
        };
        let amount = match &line.amount {
            Amount::Given(amount) => amount.approximate().abs(),
            Amount::Staff(staff) => {
                staff.yearly_pay.approximate()
                    * staff.hours.approximate()
                    * (1.0 + staff.overhead.approximate())
                    * staff.effective_hours.approximate().recip().max(1.0)
            }
        };
        // `max(1.0)`: numbers are multiplied before they are divided.
        amount * line.quantity.approximate().max(1.0) * times.max(1.0) * index_ratio(case, line.price_year, line.index.as_deref()).max(1.0)
    };
    let consequence = |line: &Consequence| {
        let price = |series: &PriceSeries| match series {
            PriceSeries::Constant(price) => price.approximate().abs(),
            PriceSeries::ByYear(prices) => prices.iter().map(|price| price.approximate().abs()).sum(),
        };
        let prices: f64 = match &line.price.per_unit {
            PerUnit::Payers(prices) => prices.iter().filter_map(|(_, series)| series.as_ref()).map(price).sum(),
            // The shares of a rule sum to 1.
            PerUnit::Rule(rule) => price(&rule.gross),
        };
        let quantities: f64 = line.quantity.iter().map(|quantity| quantity.approximate().abs()).sum();
        quantities * prices * starting.max(1.0) * index_ratio(case, line.price.price_year, line.price.index.as_deref()).max(1.0)
    };
    let undiscounted: f64 = case.costs.iter().chain(&case.saved_costs).map(cost).sum::<f64>()
        + case
            .consequences_during
            .iter()
            .chain(case.outcomes.iter().flat_map(|outcome| &outcome.consequences))
            .map(consequence)
            .sum::<f64>();
    undiscounted * largest_discount_factor(case)
}

/// The factor of a price conversion, or the larger level alone: they are multiplied before they are divided.
fn index_ratio(case: &Case, own: Year, index: Option<&str>) -> f64 {
    let index = match index {
        Some(name) => case.other_indices.get(name),
        None => Some(&case.price_index),
    };
    let level = |year| index.and_then(|index| index.levels.get(&year)).map_or(1.0, |level| level.approximate());
    level(case.price_year).max(level(case.price_year) / level(own))
}

/// A negative rate makes later years count for more.
fn largest_discount_factor(case: &Case) -> f64 {
    let mut factor = 1.0_f64;
    let mut largest = 1.0_f64;
    for t in 1..case.horizon_years {
        let rate = case.discounting.schedule.iter().rfind(|step| step.from_year <= t).map_or(0.0, |step| step.rate.approximate());
        factor /= 1.0 + rate;
        largest = largest.max(factor);
    }
    largest
}
