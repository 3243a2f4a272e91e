//! What is wrong only when the parts of a case are seen together.

use super::document::{Amount, Basis, Case, Consequence, CostLine, PriceSeries};
use super::limits;
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
        r.at(Step::Key("consequences_during".into()), |r| r.at(Step::Index(index), |r| more_than_a_year(r, line)));
    }
    for (position, outcome) in case.outcomes.iter().enumerate() {
        r.at(Step::Key("outcomes".into()), |r| {
            r.at(Step::Index(position), |r| {
                for (index, line) in outcome.consequences.iter().enumerate() {
                    r.at(Step::Key("consequences".into()), |r| r.at(Step::Index(index), |r| more_than_a_year(r, line)));
                }
            });
        });
    }
    tax::check(r, case);
    let factor = largest_discount_factor(case);
    if factor.is_nan() || factor > limits::DISCOUNT_FACTOR {
        // The money would be too large in present value only.
        r.problem_at("discounting", Code::TooLarge, None, Allowed::Plain);
        return;
    }
    let money = all_money(case);
    if money.is_nan() || money > limits::MONEY {
        r.problem(
            Code::TooLarge,
            Some(format!("{money:.0e}")),
            Allowed::Range { min: "0".to_owned(), max: format!("{:.0e}", limits::MONEY), above: false },
        );
    }
}

/// No person can use more than 12 months, 52 weeks or 365 days of a service in a year.
fn more_than_a_year(r: &mut Reader, line: &Consequence) {
    let most = match line.unit.as_str() {
        "month" => 12,
        "week" => 52,
        "day" => 365,
        _ => return,
    };
    for (index, quantity) in line.quantity.iter().enumerate() {
        if quantity.abs() > rust_decimal::Decimal::from(most) {
            let allowed = Allowed::Range { min: format!("-{most}"), max: most.to_string(), above: false };
            r.at(Step::Key("quantity".into()), |r| {
                r.at(Step::Index(index), |r| r.problem(Code::MoreThanAYear, Some(quantity.to_string()), allowed))
            });
        }
    }
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
        let prices: f64 = line.price.per_unit.iter().filter_map(|(_, series)| series.as_ref()).map(price).sum();
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
