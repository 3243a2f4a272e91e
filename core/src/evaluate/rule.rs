//! The prices that a rule makes of a gross amount, in each calendar year and year of a consequence: section 5.

use rust_decimal::Decimal;

use crate::case::{Case, Consequence, Payer, PerPayer, PriceRule, RuleVersion, Split, Year};
use crate::number::{Number, sum};

use super::factors::Pricing;

/// The prices of a rule in the case's prices, with the sign that more of the service has for the payer's net.
pub(crate) struct RulePrices<N> {
    /// By version of the rule and year j.
    by_version: Vec<Vec<PerPayer<N>>>,
    /// The versions in force in each year t, with the days of each.
    in_force: Vec<Vec<(usize, N)>>,
}

impl<N: Number> RulePrices<N> {
    pub(crate) fn new(case: &Case, line: &Consequence, rule: &PriceRule, years: usize) -> RulePrices<N> {
        let pricing = Pricing::new(case, line);
        let price = |version: &RuleVersion, j, quantity| version_price(rule, version, j, quantity).map(|&price| pricing.signed(price));
        RulePrices {
            by_version: rule
                .versions
                .iter()
                .map(|version| line.quantity.iter().enumerate().map(|(j, &quantity)| price(version, j, quantity)).collect())
                .collect(),
            in_force: (0..years).map(|t| rule.in_force(case.start_year.plus(t))).collect(),
        }
    }

    /// The price of the j-th quantity where it falls in year t.
    pub(crate) fn at(&self, t: usize, j: usize, payer: Payer) -> N {
        let price =
            |version: usize| self.by_version.get(version).and_then(|prices| prices.get(j)).map_or(N::ZERO, |price| *price.get(payer));
        match self.in_force.get(t).map(Vec::as_slice) {
            None => N::ZERO,
            Some(&[(version, _)]) => price(version),
            Some(versions) => mean(versions.iter().map(|&(version, days)| (days, price(version)))),
        }
    }
}

impl PriceRule {
    /// What the j-th quantity costs each payer per unit in a calendar year, in the prices of the price's own year.
    #[must_use]
    pub fn price(&self, year: Year, j: usize, quantity: Decimal) -> PerPayer<Decimal> {
        let versions = self.in_force::<Decimal>(year);
        let prices: Vec<(Decimal, PerPayer<Decimal>)> = versions
            .iter()
            .filter_map(|&(place, days)| Some((days, version_price(self, self.versions.get(place)?, j, quantity))))
            .collect();
        PerPayer::from_fn(|payer| match prices.as_slice() {
            [(_, price)] => *price.get(payer),
            prices => mean(prices.iter().map(|(days, price)| (*days, *price.get(payer)))),
        })
    }

    /// The versions in force in a year, with the days of each. A year before the first version goes by that one: no quantity falls there.
    pub(crate) fn in_force<N: Number>(&self, year: Year) -> Vec<(usize, N)> {
        let ends = self.versions.iter().skip(1).map(|next| next.valid_from.days_before_in(year)).chain([year.days()]);
        let versions: Vec<(usize, N)> = self
            .versions
            .iter()
            .zip(ends)
            .enumerate()
            .filter_map(|(place, (version, end))| {
                let days = end.saturating_sub(version.valid_from.days_before_in(year));
                (days > 0).then(|| (place, N::of(days.into())))
            })
            .collect();
        if versions.is_empty() { vec![(0, N::ONE)] } else { versions }
    }

    /// How much of each step of a version the j-th quantity fills, in what the steps are counted in; none where no part of
    /// any step is filled, so that the one step that is reached decides.
    pub(crate) fn filled<N: Number>(&self, version: &RuleVersion, j: usize, quantity: Decimal) -> Option<Vec<N>> {
        let of = |list: &[Decimal]| N::of(list.get(j).copied().unwrap_or_default());
        let (start, length) = match &self.split {
            Split::Percentage => return None,
            Split::Staircase { per_unit, before, .. } => (of(before), N::of(quantity.abs()) * N::of(*per_unit)),
            Split::Bands { cost_before, cost_after } => {
                let (before, after) = (of(cost_before), of(cost_after));
                if after < before { (after, before - after) } else { (before, after - before) }
            }
        };
        if length.is_zero() {
            return None;
        }
        // Counted from the start, so that what fills one step up ends exactly where the next begins.
        let from = |place: usize| version.steps.get(place).map(|step| N::of(step.from) - start);
        let filled = (0..version.steps.len()).map(|place| {
            let first = from(place).filter(|&from| from > N::ZERO).unwrap_or(N::ZERO);
            let last = from(place + 1).filter(|&from| from < length).unwrap_or(length);
            if last > first { last - first } else { N::ZERO }
        });
        Some(filled.collect())
    }

    /// The step of a version that the j-th year begins in.
    pub(crate) fn step_reached(&self, version: &RuleVersion, j: usize) -> usize {
        let at = |list: &[Decimal]| list.get(j).copied().unwrap_or_default();
        let start = match &self.split {
            Split::Percentage => Decimal::ZERO,
            Split::Staircase { before, .. } => at(before),
            Split::Bands { cost_before, .. } => at(cost_before),
        };
        version.steps.iter().rposition(|step| step.from <= start).unwrap_or(0)
    }
}

/// The gross amount times each payer's share, which is the mean of the steps that the quantity fills, by how much it fills of each.
fn version_price<N: Number>(rule: &PriceRule, version: &RuleVersion, j: usize, quantity: Decimal) -> PerPayer<N> {
    let gross = N::of(rule.gross.at(j).unwrap_or_default());
    let filled = rule.filled::<N>(version, j, quantity);
    PerPayer::from_fn(|payer| match &filled {
        None => {
            let step = version.steps.get(rule.step_reached(version, j));
            gross * step.map_or(N::ZERO, |step| N::of(*step.payers.get(payer)))
        }
        // Multiplied before it is divided.
        Some(filled) => mean(filled.iter().zip(&version.steps).map(|(&filled, step)| (filled, gross * N::of(*step.payers.get(payer))))),
    })
}

/// `Σ weight · value / Σ weight`
pub(crate) fn mean<N: Number>(parts: impl Iterator<Item = (N, N)> + Clone) -> N {
    let weights = sum(parts.clone().map(|(weight, _)| weight));
    sum(parts.map(|(weight, value)| weight * value)).over(weights).unwrap_or(N::ZERO)
}
