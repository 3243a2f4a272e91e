//! What a line is multiplied by: its amount in the case's prices, how often it falls, its price. Sections 4, 5 and 6.

use rust_decimal::Decimal;

use crate::case::{Amount, Basis, Case, Consequence, ConsequenceKind, CostLine, Index, Year};
use crate::number::Number;

use super::timeline::Timeline;

/// The years of the indices by which some amount is moved, and that are estimates; each once.
pub(crate) fn index_estimates(case: &Case) -> Vec<(Option<String>, Year)> {
    let costs = case.costs.iter().chain(&case.saved_costs).map(|line| (line.price_year, &line.index));
    let after = case.outcomes.iter().flat_map(|outcome| &outcome.consequences);
    let prices = case.consequences_during.iter().chain(after).map(|line| (line.price.price_year, &line.price.index));
    let mut found: Vec<(Option<String>, Year)> = costs
        .chain(prices)
        .filter(|(own, _)| *own != case.price_year)
        .flat_map(|(own, name)| [case.price_year, own].map(|year| (name, year)))
        .filter(|(name, year)| index(case, name.as_deref()).is_some_and(|index| index.estimates.years.contains(year)))
        .map(|(name, year)| (name.clone(), year))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// The case's own price index, or the one with a name.
pub(crate) fn index<'a>(case: &'a Case, name: Option<&str>) -> Option<&'a Index> {
    match name {
        Some(name) => case.other_indices.get(name),
        None => Some(&case.price_index),
    }
}

/// The levels `(to, from)` by which an amount of another price year is multiplied and divided; none where nothing is moved.
pub(crate) fn index_levels<N: Number>(case: &Case, own: Year, name: Option<&str>) -> Option<(N, N)> {
    if own == case.price_year {
        return None;
    }
    let index = index(case, name)?;
    Some((N::of(*index.levels.get(&case.price_year)?), N::of(*index.levels.get(&own)?)))
}

/// How amounts of another price year come into the case's prices: section 6.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The price year of the amount.
    pub from: Year,
    /// The price year of the case.
    pub to: Year,
    /// The name of another index than the case's own.
    pub index: Option<String>,
    /// The levels of both years.
    pub levels: (Decimal, Decimal),
    /// Whether one of them is an estimate.
    pub is_estimate: bool,
}

impl Case {
    /// How amounts of a price year are moved, by the case's own index or the one with a name; none where nothing is moved, or the index lacks
    /// a year.
    #[must_use]
    pub fn moved(&self, own: Year, name: Option<&str>) -> Option<Moved> {
        let (to, from) = index_levels(self, own, name)?;
        let estimates = &index(self, name)?.estimates.years;
        let is_estimate = [own, self.price_year].iter().any(|year| estimates.contains(year));
        Some(Moved { from: own, to: self.price_year, index: name.map(str::to_owned), levels: (from, to), is_estimate })
    }

    /// The amount of a cost line times its quantity, in the case's prices.
    #[must_use]
    pub fn amount_of(&self, line: &CostLine) -> Decimal {
        line_amount(self, line)
    }
}

/// An amount in the prices of the case's price year; multiplied before it is divided.
pub(crate) fn at_price_year<N: Number>(amount: N, levels: Option<(N, N)>) -> N {
    // Levels are above 0 when a case is checked.
    levels.map_or(amount, |(to, from)| (amount * to).over(from).unwrap_or(N::ZERO))
}

impl CostLine {
    /// The amount per unit of the basis, in the prices of its own year: as it was given, or what its hours come to.
    #[must_use]
    pub fn own_amount(&self) -> Decimal {
        amount(self)
    }
}

/// The amount of a cost line, in its own prices.
pub(crate) fn amount<N: Number>(line: &CostLine) -> N {
    match &line.amount {
        Amount::Given(amount) => N::of(*amount),
        Amount::Staff(staff) => (N::of(staff.yearly_pay) * N::of(staff.hours) * (N::ONE + N::of(staff.overhead)))
            .over(N::of(staff.effective_hours))
            .unwrap_or(N::ZERO),
    }
}

/// The amount of a cost line times its quantity, in the case's prices.
pub(crate) fn line_amount<N: Number>(case: &Case, line: &CostLine) -> N {
    at_price_year(amount::<N>(line) * N::of(line.quantity), index_levels(case, line.price_year, line.index.as_deref()))
}

/// How many times the amount of a cost line falls in each year: the table of section 4.
pub(crate) fn units<N: Number>(timeline: &Timeline<N>, basis: &Basis) -> Vec<N> {
    let years = |from: usize, to: usize| (0..timeline.extent).map(|t| if (from..=to).contains(&t) { N::ONE } else { N::ZERO }).collect();
    match basis {
        Basis::OneOff { year } => years(*year, *year),
        Basis::PerYear { from, to } => years(*from, *to),
        Basis::PerOperatingYear => years(0, timeline.operating_years() - 1),
        Basis::PerParticipant => timeline.over_cohorts(&[N::ONE]),
        Basis::PerParticipantCourseYear { course_years } => {
            timeline.over_cohorts(&vec![N::ONE; course_years.unwrap_or(timeline.course_years)])
        }
        Basis::PerGroup { size, every_course_year } => {
            let mut units = vec![N::ZERO; timeline.extent];
            let course_years = if *every_course_year { timeline.course_years } else { 1 };
            for (y, &starting) in timeline.starting.iter().enumerate() {
                let groups = groups(starting, *size);
                for year in units.iter_mut().skip(y).take(course_years) {
                    *year += groups;
                }
            }
            units
        }
    }
}

/// Groups of at most `size`, the last one perhaps not full: `⌈starting / size⌉`.
pub(crate) fn groups<N: Number>(starting: N, size: usize) -> N {
    starting.over(N::of(Decimal::from(size as u64))).unwrap_or(N::ZERO).ceiling()
}

/// What turns a price of a consequence into the case's prices, with the sign that more of the service has for the payer's net.
pub(crate) struct Pricing<N> {
    levels: Option<(N, N)>,
    kind: ConsequenceKind,
}

impl<N: Number> Pricing<N> {
    pub(crate) fn new(case: &Case, line: &Consequence) -> Pricing<N> {
        Pricing { levels: index_levels(case, line.price.price_year, line.price.index.as_deref()), kind: line.kind }
    }

    pub(crate) fn signed(&self, price: N) -> N {
        let price = at_price_year(price, self.levels);
        match self.kind {
            ConsequenceKind::Expense => -price,
            ConsequenceKind::Revenue => price,
        }
    }
}
