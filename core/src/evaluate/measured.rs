//! A case in which measured values have taken the place of the expected ones, one kind after the other: section 14.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::case::{
    Amount, Basis, Case, Consequence, CostLine, FollowUp, MeasuredAmount, MeasuredConsequence, MeasuredCost, Path, PerPayer, PerUnit,
    PriceSeries, Source,
};

use super::factors::{at_price_year, index_levels, line_amount, units};
use super::figure::Cause;
use super::timeline::Timeline;

/// A case in which measured values stand instead of the expected ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The case, without the follow-up. A cost line whose total was measured counts nothing; lines of one year each follow the others.
    pub case: Case,
    /// Where each value that was put in stands in this case, and where it was entered.
    entered: Vec<(Path, Path, Option<Source>)>,
}

impl Measured {
    /// Where a value of this case was entered in the case that is followed up, and who measured it; none where it is unchanged.
    #[must_use]
    pub(crate) fn entered(&self, path: &Path) -> Option<(Path, Option<&Source>)> {
        let (here, there, source) = self.entered.iter().find(|(here, ..)| path.starts_with(here))?;
        let rest = path.0.iter().skip(here.0.len());
        Some((Path(there.0.iter().chain(rest).cloned().collect()), source.as_ref()))
    }

    fn put(&mut self, here: Path, there: Path, source: Option<&Source>) {
        self.entered.push((here, there, source.cloned()));
    }
}

/// The case with everything measured up to and with one cause, and all else as expected.
#[must_use]
pub fn measured_through(case: &Case, last: Cause) -> Measured {
    let mut measured = Measured { case: Case { follow_up: FollowUp::default(), ..case.clone() }, entered: Vec::new() };
    for cause in Cause::ALL.into_iter().filter(|cause| *cause <= last) {
        match cause {
            Cause::Participants => starting(&mut measured, &case.follow_up),
            Cause::Completion => completion(&mut measured, &case.follow_up),
            Cause::Effect => effect(&mut measured, &case.follow_up),
            Cause::Costs => costs(&mut measured, case),
            Cause::Quantities => consequences(&mut measured, case, quantities),
            Cause::Prices => consequences(&mut measured, case, prices),
        }
    }
    measured
}

fn entry() -> Path {
    Path::default().key("follow_up")
}

fn starting(measured: &mut Measured, follow_up: &FollowUp) {
    for (y, started) in follow_up.starting.iter().enumerate() {
        let list = &mut measured.case.participants.starting;
        let found = match (list.get_mut(y), started) {
            (Some(place), Some(started)) => {
                *place = *started;
                true
            }
            (Some(_), None) => false,
            // Nobody was expected in this year.
            (None, started) => {
                list.push(started.unwrap_or_default());
                true
            }
        };
        if found {
            let path = Path::default().key("participants").key("starting").index(y);
            measured.put(path, entry().key("participants").key("starting").index(y), follow_up.source.as_ref());
        }
    }
}

fn completion(measured: &mut Measured, follow_up: &FollowUp) {
    if let Some(rate) = follow_up.completion_rate.as_ref().and_then(|rate| rate.share()) {
        measured.case.participants.completion_rate = rate;
        let path = Path::default().key("participants").key("completion_rate");
        measured.put(path, entry().key("participants").key("completion_rate"), follow_up.source.as_ref());
    }
}

fn effect(measured: &mut Measured, follow_up: &FollowUp) {
    for place in 0..measured.case.outcomes.len() {
        let Some(outcome) = measured.case.outcomes.get_mut(place) else { continue };
        let Some(found) = follow_up.outcomes.get(&outcome.id) else { continue };
        let there = entry().key("outcomes").key(outcome.id.clone()).key("success_rate");
        let here = Path::default().key("outcomes").index(place).key("success_rate");
        let rate = &mut outcome.success_rate;
        let mut put = Vec::new();
        for (key, share, value) in [("with", &found.with, &mut rate.with), ("without", &found.without, &mut rate.without)] {
            if let Some(share) = share.as_ref().and_then(|share| share.share()) {
                *value = share;
                put.push(key);
            }
        }
        if !put.is_empty() {
            rate.entered_as = None;
        }
        let source = found.source.as_ref().or(follow_up.source.as_ref());
        for key in put {
            measured.put(here.key(key), there.key(key), source);
        }
    }
}

fn costs(measured: &mut Measured, case: &Case) {
    for (list, lines, found) in
        [("costs", &case.costs, &case.follow_up.costs), ("saved_costs", &case.saved_costs, &case.follow_up.saved_costs)]
    {
        for (place, line) in lines.iter().enumerate() {
            let Some(cost) = found.get(&line.id) else { continue };
            let here = Path::default().key(list);
            let there = entry().key(list).key(line.id.clone());
            let source = cost.source.as_ref().or(case.follow_up.source.as_ref());
            match &cost.amount {
                MeasuredAmount::PerUnit(amount) => {
                    if let Some(line) = cost_lines(&mut measured.case, list).get_mut(place) {
                        line.amount = Amount::Given(*amount);
                        line.price_year = cost.price_year.unwrap_or(line.price_year);
                        measured.put(here.index(place).key("amount"), there.key("amount"), source);
                    }
                }
                amount if amount.is_empty() => {}
                MeasuredAmount::ByYear(amounts) => by_year(measured, list, place, line, cost, amounts, (here, there, source)),
            }
        }
    }
}

fn cost_lines<'a>(case: &'a mut Case, list: &str) -> &'a mut Vec<CostLine> {
    if list == "costs" { &mut case.costs } else { &mut case.saved_costs }
}

/// A line whose total was measured becomes one line a year: the measured total, or in years without one what was expected of it.
fn by_year(
    measured: &mut Measured,
    list: &str,
    place: usize,
    line: &CostLine,
    cost: &MeasuredCost,
    amounts: &[Option<Decimal>],
    (here, there, source): (Path, Path, Option<&Source>),
) {
    let timeline = Timeline::<Decimal>::new(&measured.case);
    let expected: Decimal = line_amount(&measured.case, line);
    for (t, units) in units(&timeline, &line.basis).into_iter().enumerate().take(measured.case.horizon_years) {
        let found = amounts.get(t).copied().flatten();
        let amount = found.unwrap_or(expected * units);
        if amount.is_zero() && found.is_none() {
            continue;
        }
        let year = measured.case.start_year.plus(t);
        let price_year = if found.is_some() { cost.price_year.unwrap_or(line.price_year) } else { measured.case.price_year };
        let lines = cost_lines(&mut measured.case, list);
        let path = here.index(lines.len());
        lines.push(CostLine {
            id: format!("{} {year}", line.id),
            label: format!("{} {year}", if line.label.is_empty() { &line.id } else { &line.label }),
            amount: Amount::Given(amount),
            quantity: Decimal::ONE,
            price_year,
            basis: Basis::OneOff { year: t },
            ..line.clone()
        });
        let (origin, source) = match found {
            Some(_) => (there.key("by_year").index(t), source),
            None => (here.index(place), line.source.as_ref()),
        };
        for key in ["amount", "quantity", "basis"] {
            measured.put(path.key(key), origin.clone(), source);
        }
        measured.put(path.key("payers"), here.index(place).key("payers"), None);
    }
    if let Some(line) = cost_lines(&mut measured.case, list).get_mut(place) {
        line.quantity = Decimal::ZERO;
    }
}

/// Puts measured values into one consequence; `here` and `there` lead to it.
type IntoLine = fn(&Case, &mut Consequence, &MeasuredConsequence) -> Vec<Path>;

fn consequences(measured: &mut Measured, case: &Case, put: IntoLine) {
    let follow_up = &case.follow_up;
    let mut entered = Vec::new();
    let mut fill = |lines: &mut [Consequence], found: &BTreeMap<String, MeasuredConsequence>, here: Path, there: Path| {
        for (place, line) in lines.iter_mut().enumerate() {
            let Some(found) = found.get(&line.id) else { continue };
            let source = found.source.as_ref().or(follow_up.source.as_ref());
            let there = there.key(line.id.clone());
            for path in put(case, line, found) {
                let whole = |start: &Path| Path(start.0.iter().chain(&path.0).cloned().collect());
                entered.push((whole(&here.index(place)), whole(&there), source.cloned()));
            }
        }
    };
    let during = "consequences_during";
    fill(&mut measured.case.consequences_during, &follow_up.consequences_during, Path::default().key(during), entry().key(during));
    for (place, outcome) in measured.case.outcomes.iter_mut().enumerate() {
        let Some(found) = follow_up.outcomes.get(&outcome.id) else { continue };
        let here = Path::default().key("outcomes").index(place).key("consequences");
        let there = entry().key("outcomes").key(outcome.id.clone()).key("consequences");
        fill(&mut outcome.consequences, &found.consequences, here, there);
    }
    measured.entered.extend(entered);
}

fn quantities(_: &Case, line: &mut Consequence, found: &MeasuredConsequence) -> Vec<Path> {
    let expected = line.quantity.len();
    // Nothing was expected in the years after.
    line.quantity.resize(expected.max(found.quantity.len()), Decimal::ZERO);
    let mut paths = Vec::new();
    for (j, (place, found)) in line.quantity.iter_mut().zip(&found.quantity).enumerate() {
        if let Some(found) = found {
            *place = *found;
        }
        if found.is_some() || j >= expected {
            paths.push(Path::default().key("quantity").index(j));
        }
    }
    paths
}

/// Prices that were not measured move along where the measured ones are of another price year.
fn prices(case: &Case, line: &mut Consequence, found: &MeasuredConsequence) -> Vec<Path> {
    let own = line.price.price_year;
    let price_year = found.price_year.filter(|_| found.has_price()).unwrap_or(own);
    let index = line.price.index.as_deref();
    let (to, from) = (index_levels::<Decimal>(case, own, index), index_levels::<Decimal>(case, price_year, index));
    let moved = |price: &Decimal| match (price_year == own, from) {
        (true, _) => *price,
        // Into the case's prices, and from there into those that were measured.
        (false, from) => at_price_year(at_price_year(*price, to), from.map(|(to, from)| (from, to))),
    };
    let mut paths = Vec::new();
    line.price.price_year = price_year;
    let expected = match &line.price.per_unit {
        PerUnit::Payers(prices) => prices.clone(),
        PerUnit::Rule(_) if !found.has_price() => return paths,
        // All that the rule gave a share was measured.
        PerUnit::Rule(_) => PerPayer::default(),
    };
    line.price.per_unit = PerUnit::Payers(PerPayer::from_fn(|payer| match (found.price.get(payer), expected.get(payer)) {
        (Some(measured), _) => {
            let path = Path::default().key("price").key("per_unit").key(payer.key());
            match measured {
                PriceSeries::Constant(_) => paths.push(path),
                PriceSeries::ByYear(prices) => paths.extend((0..prices.len()).map(|j| path.index(j))),
            }
            Some(measured.clone())
        }
        (None, expected) => expected.as_ref().map(|series| match series {
            PriceSeries::Constant(price) => PriceSeries::Constant(moved(price)),
            PriceSeries::ByYear(prices) => PriceSeries::ByYear(prices.iter().map(moved).collect()),
        }),
    }));
    paths
}
