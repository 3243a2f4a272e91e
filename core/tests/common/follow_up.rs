//! Follow-ups at random: of a case, each value measured or not.

use std::collections::BTreeMap;

use som_core::{
    Case, Consequence, CostLine, Decimal, FollowUp, MeasuredAmount, MeasuredConsequence, MeasuredCost, MeasuredOutcome, MeasuredShare,
    Payer, PerPayer, PerUnit, PriceSeries,
};

use super::random::{Random, SHARE, range};

impl Random {
    /// What was measured of a case; each value with this chance.
    pub(crate) fn follow_up(&mut self, case: &Case, percent: usize) -> FollowUp {
        let years = case.participants.starting.len().max(self.below(case.horizon_years) + 1).min(case.horizon_years.max(1));
        let starting = self.list(years, percent, |random| random.decimal(range(0, 1_000_000, (0, 60), 1)));
        FollowUp {
            until: None,
            source: None,
            note: String::new(),
            starting,
            completion_rate: self.share(percent),
            costs: self.costs(case, &case.costs, percent),
            saved_costs: self.costs(case, &case.saved_costs, percent),
            consequences_during: self.consequences(&case.consequences_during, case.participants.course_years, percent),
            outcomes: case
                .outcomes
                .iter()
                .map(|outcome| {
                    let measured = MeasuredOutcome {
                        with: self.share(percent),
                        without: self.share(percent),
                        source: None,
                        consequences: self.consequences(&outcome.consequences, 8, percent),
                    };
                    (outcome.id.clone(), measured)
                })
                .collect(),
        }
    }

    /// As a file holds it: empty places at the end say nothing.
    fn list(&mut self, count: usize, percent: usize, mut value: impl FnMut(&mut Self) -> Decimal) -> Vec<Option<Decimal>> {
        let mut values: Vec<Option<Decimal>> = (0..count).map(|_| self.chance(percent).then(|| value(self))).collect();
        values.truncate(values.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
        values
    }

    fn share(&mut self, percent: usize) -> Option<MeasuredShare> {
        if !self.chance(percent) {
            return None;
        }
        Some(match self.chance(50) {
            true => MeasuredShare::Share(self.decimal(SHARE)),
            false => {
                let of = self.decimal(range(0, 1_000_000, (1, 400), 0)).max(Decimal::ONE);
                MeasuredShare::Counted { count: (of * self.decimal(SHARE)).round_dp(9).min(of), of }
            }
        })
    }

    fn costs(&mut self, case: &Case, lines: &[CostLine], percent: usize) -> BTreeMap<String, MeasuredCost> {
        let mut costs = BTreeMap::new();
        for line in lines {
            let amount = range(-1_000_000_000_000, 1_000_000_000_000, (-500, 90_000), 2);
            let amount = match self.chance(50) {
                true => self.chance(percent).then(|| MeasuredAmount::PerUnit(self.decimal(amount))),
                false => {
                    let years = self.list(case.horizon_years, percent, |random| {
                        random.decimal(range(-1_000_000_000_000, 1_000_000_000_000, (0, 90_000), 2))
                    });
                    (!years.is_empty()).then_some(MeasuredAmount::ByYear(years))
                }
            };
            let price_year = self.chance(50).then(|| self.price_level().0);
            costs.extend(amount.map(|amount| (line.id.clone(), MeasuredCost { amount, price_year, source: None })));
        }
        costs
    }

    fn consequences(&mut self, lines: &[Consequence], most: usize, percent: usize) -> BTreeMap<String, MeasuredConsequence> {
        let mut measured = BTreeMap::new();
        for line in lines {
            // A price list of the line must reach over every year that is measured.
            let lists = match &line.price.per_unit {
                PerUnit::Payers(prices) => prices.iter().any(|(_, price)| matches!(price, Some(PriceSeries::ByYear(_)))),
                PerUnit::Rule(_) => true,
            };
            let years =
                if lists { line.quantity.len() } else { line.quantity.len().max(self.below(most) + 1).min(most.max(line.quantity.len())) };
            let quantity = self.list(years, percent, |random| random.decimal(range(-1_000_000, 1_000_000, (-12, 12), 1)));
            let mut price = PerPayer::default();
            let all_of_rule = line.price.rule().map(|rule| (rule, self.chance(percent / 2)));
            for payer in Payer::ALL {
                if all_of_rule.map_or_else(|| self.chance(percent / 2), |(rule, all)| all && rule.gives(payer)) {
                    let prices = || range(-1_000_000_000, 1_000_000_000, (-300, 9_000), 2);
                    *price.get_mut(payer) = Some(match self.chance(60) {
                        true => PriceSeries::Constant(self.decimal(prices())),
                        false => {
                            PriceSeries::ByYear((0..quantity.len().max(line.quantity.len())).map(|_| self.decimal(prices())).collect())
                        }
                    });
                }
            }
            let price_year = self.chance(50).then(|| self.price_level().0);
            measured.insert(line.id.clone(), MeasuredConsequence { quantity, price, price_year, source: None });
        }
        measured
    }
}

/// A follow-up that measured exactly what was expected of everything; rules of prices have one version.
pub(crate) fn as_expected(case: &Case) -> FollowUp {
    let costs = |lines: &[CostLine]| {
        let measured =
            |line: &CostLine| MeasuredCost { amount: MeasuredAmount::PerUnit(line.own_amount()), price_year: None, source: None };
        lines.iter().map(|line| (line.id.clone(), measured(line))).collect()
    };
    let consequences = |lines: &[Consequence]| {
        let measured = |line: &Consequence| MeasuredConsequence {
            quantity: line.quantity.iter().copied().map(Some).collect(),
            price: match &line.price.per_unit {
                PerUnit::Payers(prices) => prices.clone(),
                // What the rule comes to where it has one version.
                PerUnit::Rule(rule) => {
                    let prices: Vec<PerPayer<Decimal>> =
                        line.quantity.iter().enumerate().map(|(j, &quantity)| rule.price(case.start_year, j, quantity)).collect();
                    PerPayer::from_fn(|payer| {
                        rule.gives(payer).then(|| PriceSeries::ByYear(prices.iter().map(|price| *price.get(payer)).collect()))
                    })
                }
            },
            price_year: None,
            source: None,
        };
        lines.iter().map(|line| (line.id.clone(), measured(line))).collect()
    };
    FollowUp {
        starting: case.participants.starting.iter().copied().map(Some).collect(),
        completion_rate: Some(MeasuredShare::Share(case.participants.completion_rate)),
        costs: costs(&case.costs),
        saved_costs: costs(&case.saved_costs),
        consequences_during: consequences(&case.consequences_during),
        outcomes: case
            .outcomes
            .iter()
            .map(|outcome| {
                let measured = MeasuredOutcome {
                    with: Some(MeasuredShare::Share(outcome.success_rate.with)),
                    without: Some(MeasuredShare::Share(outcome.success_rate.without)),
                    source: None,
                    consequences: consequences(&outcome.consequences),
                };
                (outcome.id.clone(), measured)
            })
            .collect(),
        ..FollowUp::default()
    }
}
