//! Money per year and payer. Sums are arranged so that cohorts come first: lines are added up per participant and year of
//! a course or an effect, and the few sums are then spread over the cohorts.

use crate::case::{Basis, Case, Consequence, CostLine, Payer, PerPayer, PerUnit, PriceRule, PriceSeries, Realisable};
use crate::number::{Number, sum};

use super::factors::{Pricing, line_amount, units};
use super::rule::RulePrices;
use super::timeline::{Timeline, persistence};

/// Money of one phase: per payer and year, and what each line comes to within the horizon.
pub(crate) struct Years<N> {
    pub(crate) by_payer: PerPayer<Vec<N>>,
    pub(crate) lines: Vec<PerPayer<N>>,
}

/// Costs, or saved costs: section 4.
pub(crate) fn costs<N: Number>(case: &Case, timeline: &Timeline<N>, lines: &[CostLine]) -> Years<N> {
    // Lines that fall in the same years are added up first.
    let mut bases: Vec<(&Basis, Vec<N>, N, PerPayer<N>)> = Vec::new();
    let mut totals = Vec::with_capacity(lines.len());
    for line in lines {
        let amount: N = line_amount(case, line);
        let shares = line.payers.map(|&share| if share.is_zero() { N::ZERO } else { amount * N::of(share) });
        let place = bases.iter().position(|(basis, ..)| *basis == &line.basis).unwrap_or_else(|| {
            let units = units(timeline, &line.basis);
            let within = sum(units.iter().take(timeline.horizon).copied());
            bases.push((&line.basis, units, within, PerPayer::default()));
            bases.len() - 1
        });
        if let Some((_, _, within, money)) = bases.get_mut(place) {
            let within = *within;
            totals.push(shares.map(|&share| share * within));
            for payer in Payer::ALL {
                *money.get_mut(payer) += *shares.get(payer);
            }
        }
    }
    let by_payer = PerPayer::from_fn(|payer| {
        let mut years = vec![N::ZERO; timeline.extent];
        for (_, units, _, money) in &bases {
            let money = *money.get(payer);
            if !money.is_zero() {
                for (year, &units) in years.iter_mut().zip(units) {
                    *year += money * units;
                }
            }
        }
        years
    });
    Years { by_payer, lines: totals }
}

/// What consequences come to: section 5.
pub(crate) struct Consequences<N> {
    /// Per participant who starts, by year counted from the start.
    per_participant: Parts<N>,
    /// Of all participants, by year t: lines with a price that depends on the calendar year.
    dated: Parts<N>,
}

/// The parts of what consequences come to, each by year.
pub(crate) struct Parts<N> {
    /// In full: the potential.
    pub(crate) potential: PerPayer<Vec<N>>,
    /// What `realisable` adds to the potential, or takes from it.
    pub(crate) adjustment: PerPayer<Vec<N>>,
    /// The part of the potential that lies within the follow-up of the evidence.
    pub(crate) measured: PerPayer<Vec<N>>,
}

impl<N: Number> Parts<N> {
    fn none(timeline: &Timeline<N>) -> Self {
        let none = || PerPayer::from_fn(|_| vec![N::ZERO; timeline.extent]);
        Parts { potential: none(), adjustment: none(), measured: none() }
    }
}

impl<N: Number> Consequences<N> {
    pub(crate) fn new(timeline: &Timeline<N>) -> Self {
        Consequences { per_participant: Parts::none(timeline), dated: Parts::none(timeline) }
    }

    /// Each part by year t.
    pub(crate) fn by_year(&self, timeline: &Timeline<N>) -> Parts<N> {
        let part = |per_participant: &PerPayer<Vec<N>>, dated: &PerPayer<Vec<N>>| {
            PerPayer::from_fn(|payer| {
                let mut years = timeline.over_cohorts(per_participant.get(payer));
                for (year, &dated) in years.iter_mut().zip(dated.get(payer)) {
                    *year += dated;
                }
                years
            })
        };
        let (one, two) = (&self.per_participant, &self.dated);
        Parts {
            potential: part(&one.potential, &two.potential),
            adjustment: part(&one.adjustment, &two.adjustment),
            measured: part(&one.measured, &two.measured),
        }
    }

    /// Adds lines whose j-th quantity falls in year `delay + j` and counts `weights[j]` times.
    /// Returns what each line comes to within the horizon.
    pub(crate) fn add(&mut self, case: &Case, timeline: &Timeline<N>, lines: &[Consequence], effect: &Effect<N>) -> Vec<PerPayer<N>> {
        let Effect { delay, weights, measured_years } = effect;
        let counted: Vec<N> = weights.iter().enumerate().map(|(j, &weight)| weight * timeline.participants_within(delay + j)).collect();
        let mut value = PerPayer::from_fn(|_| vec![N::ZERO; weights.len()]);
        let totals = lines
            .iter()
            .map(|line| {
                let prices = match &line.price.per_unit {
                    PerUnit::Payers(prices) => prices,
                    PerUnit::Rule(rule) => return self.add_by_rule(case, timeline, line, rule, effect),
                };
                let quantity: Vec<N> = line.quantity.iter().map(|&quantity| N::of(quantity)).collect();
                if line.realisable != Realisable::default() {
                    self.adjust(case, line, prices, *delay, weights);
                }
                let pricing = Pricing::new(case, line);
                // The same for every payer with one price for all years.
                let mut units: Option<N> = None;
                PerPayer::from_fn(|payer| match prices.get(payer) {
                    None => N::ZERO,
                    Some(PriceSeries::Constant(price)) => {
                        let price = pricing.signed(N::of(*price));
                        for (value, &quantity) in value.get_mut(payer).iter_mut().zip(&quantity) {
                            *value += quantity * price;
                        }
                        let units =
                            units.get_or_insert_with(|| sum(quantity.iter().zip(&counted).map(|(&quantity, &counted)| quantity * counted)));
                        price * *units
                    }
                    Some(PriceSeries::ByYear(prices)) => {
                        let mut total = N::ZERO;
                        let years = value.get_mut(payer).iter_mut().zip(prices).zip(quantity.iter().zip(&counted));
                        for ((value, &price), (&quantity, &counted)) in years {
                            let year = quantity * pricing.signed(N::of(price));
                            *value += year;
                            total += year * counted;
                        }
                        total
                    }
                })
            })
            .collect();
        for payer in Payer::ALL {
            for (j, (&value, &weight)) in value.get(payer).iter().zip(weights).enumerate() {
                if !value.is_zero() {
                    let value = value * weight;
                    add_at(self.per_participant.potential.get_mut(payer), delay + j, value);
                    if j < *measured_years {
                        add_at(self.per_participant.measured.get_mut(payer), delay + j, value);
                    }
                }
            }
        }
        totals
    }

    /// Adds a line with a price by rule, cohort by cohort, since the price follows the calendar.
    fn add_by_rule(
        &mut self,
        case: &Case,
        timeline: &Timeline<N>,
        line: &Consequence,
        rule: &PriceRule,
        Effect { delay, weights, measured_years }: &Effect<N>,
    ) -> PerPayer<N> {
        let prices = RulePrices::new(case, line, rule, timeline.extent);
        let is_adjusted = line.realisable != Realisable::default();
        let share = N::of(line.realisable.share);
        let mut totals = PerPayer::default();
        for (y, &starting) in timeline.starting.iter().enumerate() {
            for (j, (&quantity, &weight)) in line.quantity.iter().zip(weights).enumerate() {
                let (t, units) = (y + delay + j, starting * N::of(quantity) * weight);
                if units.is_zero() {
                    continue;
                }
                for payer in Payer::ALL {
                    let value = units * prices.at(t, j, payer);
                    if value.is_zero() {
                        continue;
                    }
                    add_at(self.dated.potential.get_mut(payer), t, value);
                    if t < timeline.horizon {
                        *totals.get_mut(payer) += value;
                    }
                    if j < *measured_years {
                        add_at(self.dated.measured.get_mut(payer), t, value);
                    }
                    if is_adjusted {
                        add_at(self.dated.adjustment.get_mut(payer), t, -value);
                        add_at(self.dated.adjustment.get_mut(payer), t + line.realisable.lag_years, value * share);
                    }
                }
            }
        }
        totals
    }

    fn adjust(&mut self, case: &Case, line: &Consequence, prices: &PerPayer<Option<PriceSeries>>, delay: usize, weights: &[N]) {
        let share = N::of(line.realisable.share);
        let pricing = Pricing::new(case, line);
        for (payer, series) in prices.iter() {
            let Some(series) = series else { continue };
            for (j, (&quantity, &weight)) in line.quantity.iter().zip(weights).enumerate() {
                let value = N::of(quantity) * pricing.signed(N::of(series.at(j).unwrap_or_default())) * weight;
                let years = self.per_participant.adjustment.get_mut(payer);
                add_at(years, delay + j, -value);
                add_at(years, delay + j + line.realisable.lag_years, value * share);
            }
        }
    }
}

fn add_at<N: Number>(years: &mut [N], at: usize, value: N) {
    if let Some(year) = years.get_mut(at) {
        *year += value;
    }
}

/// When the consequences of an outcome fall, and how much of each year counts.
pub(crate) struct Effect<N> {
    /// Years from a participant's start to `j = 0`.
    pub(crate) delay: usize,
    /// For each j: successes per participant · `π(j)` · the share of the first year.
    pub(crate) weights: Vec<N>,
    /// Years that lie within the follow-up of the evidence.
    pub(crate) measured_years: usize,
}

impl<N: Number> Effect<N> {
    /// Consequences of one outcome.
    pub(crate) fn after(timeline: &Timeline<N>, outcome: &crate::case::Outcome) -> Effect<N> {
        let count = outcome.consequences.iter().map(|line| line.quantity.len()).max().unwrap_or(0);
        let rate = timeline.net_rate(outcome);
        let mut weights: Vec<N> = persistence(outcome, count).into_iter().map(|share| rate * share).collect();
        if let Some(first) = weights.first_mut() {
            *first = *first * N::of(outcome.first_year_share);
        }
        let months = outcome.evidence.as_ref().and_then(|evidence| evidence.follow_up_months).unwrap_or_default();
        // A year is measured when the follow-up reaches its end.
        let measured_years = (0..count).take_while(|j| rust_decimal::Decimal::from((j + 1) * 12) <= months).count();
        Effect { delay: timeline.effect_delay(outcome), weights, measured_years }
    }

    /// Consequences while in a course: each participant counts once, from the start on.
    pub(crate) fn during(timeline: &Timeline<N>) -> Effect<N> {
        Effect { delay: 0, weights: vec![N::ONE; timeline.course_years], measured_years: 0 }
    }
}
