//! From a case and its uncertain inputs to a program. The products are those of the method (sections 4, 5 and 7), written with what
//! is certain as a number and what is not as a factor; that both come to the same is tested on cases at random.

use std::collections::BTreeMap;

use super::program::{Column, Discount, Factor, Program, Without};
use crate::case::{Basis, Case, Consequence, ConsequenceName, CostLine, CostList, Input, Outcome, Payer, PerUnit, Persistence, RateBasis};
use crate::effect_size::Measure;
use crate::evaluate::{Effect, Pricing, RulePrices, Timeline, amount, at_price_year, groups, index_levels, persistence, units};
use crate::number::Number;

/// An amount times factors, by their places.
#[derive(Clone, Debug)]
struct Product {
    amount: f64,
    factors: Vec<usize>,
}

impl Product {
    fn of(amount: f64) -> Product {
        Product { amount, factors: Vec::new() }
    }

    fn factor(place: usize) -> Product {
        Product { amount: 1.0, factors: vec![place] }
    }

    fn times(&self, other: &Product) -> Product {
        let factors = self.factors.iter().chain(&other.factors).copied().collect();
        Product { amount: self.amount * other.amount, factors }
    }

    fn scaled(&self, number: f64) -> Product {
        Product { amount: self.amount * number, factors: self.factors.clone() }
    }
}

impl Program {
    /// Compiles a case in which these inputs are uncertain.
    pub(crate) fn new(case: &Case, inputs: &[Input]) -> Program {
        let mut compiler = Compiler {
            case,
            timeline: Timeline::new(case),
            inputs,
            factors: Vec::new(),
            terms: Vec::new(),
            places: BTreeMap::new(),
            certain: BTreeMap::new(),
            amounts: BTreeMap::new(),
        };
        compiler.costs(CostList::Costs, &case.costs, -1.0);
        compiler.costs(CostList::SavedCosts, &case.saved_costs, 1.0);
        let during = Effect::<f64>::during(&compiler.timeline);
        let weights: Vec<Product> = during.weights.iter().map(|&weight| Product::of(weight)).collect();
        for line in &case.consequences_during {
            compiler.consequence(None, line, during.delay, &weights);
        }
        for outcome in &case.outcomes {
            let weights = compiler.weights(outcome);
            let delay = compiler.timeline.effect_delay(outcome);
            for line in &outcome.consequences {
                compiler.consequence(Some(&outcome.id), line, delay, &weights);
            }
        }
        compiler.program()
    }
}

struct Compiler<'a> {
    case: &'a Case,
    timeline: Timeline<f64>,
    inputs: &'a [Input],
    factors: Vec<Factor>,
    terms: Vec<Vec<usize>>,
    /// The place of each term.
    places: BTreeMap<Vec<usize>, usize>,
    certain: BTreeMap<(Payer, usize), f64>,
    amounts: BTreeMap<(Payer, usize), BTreeMap<usize, f64>>,
}

impl Compiler<'_> {
    fn place(&self, input: &Input) -> Option<usize> {
        self.inputs.iter().position(|uncertain| uncertain == input)
    }

    fn factor(&mut self, factor: Factor) -> Product {
        let place = self.factors.iter().position(|found| *found == factor).unwrap_or_else(|| {
            self.factors.push(factor);
            self.factors.len() - 1
        });
        Product::factor(place)
    }

    /// The input where it is uncertain, and otherwise what it certainly is.
    fn value(&mut self, input: &Input, certain: f64) -> Product {
        match self.place(input) {
            Some(place) => self.factor(Factor::input(place)),
            None => Product::of(certain),
        }
    }

    /// `N_y`
    fn starting(&mut self, y: usize) -> Product {
        let certain = self.timeline.starting.get(y).copied().unwrap_or_default();
        let own = self.value(&Input::Participants { year: Some(y) }, certain);
        own.times(&self.value(&Input::Participants { year: None }, 1.0))
    }

    /// `⌈N_y / size⌉`
    fn groups(&mut self, y: usize, size: usize) -> Product {
        let certain = self.timeline.starting.get(y).copied().unwrap_or_default();
        let own = self.place(&Input::Participants { year: Some(y) });
        let inputs: Vec<usize> = own.into_iter().chain(self.place(&Input::Participants { year: None })).collect();
        if inputs.is_empty() {
            return Product::of(groups(certain, size));
        }
        self.factor(Factor::Groups { number: if own.is_some() { 1.0 } else { certain }, inputs, size: size as f64 })
    }

    /// How many times the amount of a cost line falls, by year.
    fn units(&mut self, basis: &Basis) -> Vec<(usize, Product)> {
        let cohorts = 0..self.timeline.starting.len();
        let course_years = self.timeline.course_years;
        match basis {
            Basis::OneOff { .. } | Basis::PerYear { .. } | Basis::PerOperatingYear => {
                units(&self.timeline, basis).into_iter().map(Product::of).enumerate().collect()
            }
            Basis::PerParticipant => cohorts.map(|y| (y, self.starting(y))).collect(),
            Basis::PerParticipantCourseYear { course_years: own } => cohorts
                .flat_map(|y| {
                    let starting = self.starting(y);
                    (0..own.unwrap_or(course_years)).map(move |k| (y + k, starting.clone()))
                })
                .collect(),
            Basis::PerGroup { size, every_course_year } => cohorts
                .flat_map(|y| {
                    let groups = self.groups(y, *size);
                    (0..if *every_course_year { course_years } else { 1 }).map(move |k| (y + k, groups.clone()))
                })
                .collect(),
        }
    }

    fn costs(&mut self, list: CostList, lines: &[CostLine], sign: f64) {
        let all = self.value(&Input::Costs { list }, 1.0).scaled(sign);
        for line in lines {
            let id = || line.id.clone();
            let own = self.value(&Input::CostAmount { list, id: id() }, amount(line));
            let quantity = self.value(&Input::CostQuantity { list, id: id() }, f64::of(line.quantity));
            let mut product = all.times(&own).times(&quantity);
            product.amount = at_price_year(product.amount, index_levels(self.case, line.price_year, line.index.as_deref()));
            for (t, units) in self.units(&line.basis) {
                for (payer, share) in line.payers.iter() {
                    self.put(payer, t, &product.times(&units).scaled(f64::of(*share)));
                }
            }
        }
    }

    /// The share with success with the intervention, less that without it.
    fn net_rate(&mut self, outcome: &Outcome) -> Product {
        let id = || outcome.id.clone();
        let rate = &outcome.success_rate;
        let entered = self.inputs.iter().enumerate().find_map(|(place, input)| match input {
            Input::Measure { outcome: of, measure } if *of == outcome.id => Some((*measure, place)),
            _ => None,
        });
        if let Some((measure, value)) = entered {
            return self.converted(outcome, measure, value);
        }
        let rates = [(Input::RateWith { outcome: id() }, rate.with, 1.0), (Input::RateWithout { outcome: id() }, rate.without, -1.0)];
        let (mut constant, mut weights) = (0.0, Vec::new());
        for (input, certain, sign) in rates {
            match self.place(&input) {
                Some(place) => weights.push((place, sign)),
                None => constant += sign * f64::of(certain),
            }
        }
        if weights.is_empty() { Product::of(constant) } else { self.factor(Factor::Linear { constant, weights }) }
    }

    /// The net rate that an uncertain effect comes to. What is a product is written as one, since means tell what products come to.
    fn converted(&mut self, outcome: &Outcome, measure: Measure, value: usize) -> Product {
        let without = Input::RateWithout { outcome: outcome.id.clone() };
        let certain = f64::of(outcome.success_rate.without);
        match measure {
            // What is added is the same whatever it is added to.
            Measure::PercentagePoints => self.factor(Factor::input(value)).scaled(0.01),
            Measure::NumberNeededToTreat => self.factor(Factor::Converted { measure, without: Without::Certain(0.0), value }),
            // p · RR − p
            Measure::RiskRatio => {
                let more = self.factor(Factor::Linear { constant: -1.0, weights: vec![(value, 1.0)] });
                self.value(&without, certain).times(&more)
            }
            Measure::OddsRatio | Measure::NormalDifference | Measure::LogisticDifference => {
                let without = self.place(&without).map_or(Without::Certain(certain), Without::Input);
                self.factor(Factor::Converted { measure, without, value })
            }
        }
    }

    /// Successes per participant times `π(j)`, by j, for the longest line of an outcome.
    fn weights(&mut self, outcome: &Outcome) -> Vec<Product> {
        let id = || outcome.id.clone();
        let net = self.net_rate(outcome);
        let effect = self.value(&Input::Effect { outcome: Some(id()) }, 1.0).times(&self.value(&Input::Effect { outcome: None }, 1.0));
        let completion = match outcome.success_rate.basis {
            RateBasis::Completers => self.value(&Input::CompletionRate, self.timeline.completion_rate),
            RateBasis::Starters => Product::of(1.0),
        };
        let successes = net.times(&effect).times(&completion);
        let years = outcome.consequences.iter().map(|line| line.quantity.len()).max().unwrap_or(0);
        (0..years)
            .map(|j| {
                let left = self.persistence(outcome, j);
                let first = if j == 0 {
                    self.value(&Input::FirstYearShare { outcome: id() }, f64::of(outcome.first_year_share))
                } else {
                    Product::of(1.0)
                };
                successes.times(&left).times(&first)
            })
            .collect()
    }

    /// `π(j)`
    fn persistence(&mut self, outcome: &Outcome, j: usize) -> Product {
        let loss = self.place(&Input::PersistenceLoss { outcome: outcome.id.clone() });
        let years = self.place(&Input::PersistenceYears { outcome: outcome.id.clone() });
        match (&outcome.persistence, loss, years) {
            (Persistence::Constant | Persistence::Exponential { .. }, Some(loss), _) => {
                self.factor(Factor::ExponentialPersistence(loss, j as u32))
            }
            (Persistence::Linear { .. }, _, Some(years)) => self.factor(Factor::LinearPersistence(years, j as f64)),
            _ => Product::of(persistence(outcome, j + 1).last().copied().unwrap_or_default()),
        }
    }

    fn consequence(&mut self, outcome: Option<&String>, line: &Consequence, delay: usize, weights: &[Product]) {
        let name = ConsequenceName { outcome: outcome.cloned(), id: line.id.clone() };
        let factor = |payer| Input::PriceFactor { line: name.clone(), payer };
        let of_all = self.value(&Input::Quantity(name.clone()), 1.0).times(&self.value(&factor(None), 1.0));
        let by_payer: Vec<(Payer, Product, Option<usize>)> = Payer::ALL
            .into_iter()
            .map(|payer| {
                let own = self.place(&Input::Price { line: name.clone(), payer });
                (payer, of_all.times(&self.value(&factor(Some(payer)), 1.0)), own)
            })
            .collect();
        let pricing = Pricing::<f64>::new(self.case, line);
        let rule = line.price.rule().map(|rule| RulePrices::<f64>::new(self.case, line, rule, self.timeline.extent));
        let cohorts: Vec<Product> = (0..self.timeline.starting.len()).map(|y| self.starting(y)).collect();
        for (y, starting) in cohorts.iter().enumerate() {
            for (j, (&quantity, weight)) in line.quantity.iter().zip(weights).enumerate() {
                let t = y + delay + j;
                if t >= self.timeline.horizon || quantity.is_zero() {
                    continue;
                }
                let units = starting.times(weight).scaled(f64::of(quantity));
                for (payer, factors, own) in &by_payer {
                    let price = match (&line.price.per_unit, &rule) {
                        (PerUnit::Payers(prices), _) => match (own, prices.get(*payer)) {
                            (Some(place), Some(_)) => self.factor(Factor::input(*place)).scaled(pricing.signed(1.0)),
                            (None, Some(series)) => Product::of(pricing.signed(f64::of(series.at(j).unwrap_or_default()))),
                            (_, None) => continue,
                        },
                        (PerUnit::Rule(_), Some(rule)) => Product::of(rule.at(t, j, *payer)),
                        (PerUnit::Rule(_), None) => continue,
                    };
                    self.put(*payer, t, &units.times(factors).times(&price));
                }
            }
        }
    }

    /// Adds to one payer's net in one year.
    fn put(&mut self, payer: Payer, t: usize, product: &Product) {
        if t >= self.timeline.horizon || product.amount == 0.0 {
            return;
        }
        if product.factors.is_empty() {
            *self.certain.entry((payer, t)).or_default() += product.amount;
            return;
        }
        let mut factors = product.factors.clone();
        factors.sort_unstable();
        let term = *self.places.entry(factors).or_insert_with_key(|factors| {
            self.terms.push(factors.clone());
            self.terms.len() - 1
        });
        *self.amounts.entry((payer, t)).or_default().entry(term).or_default() += product.amount;
    }

    fn program(mut self) -> Program {
        let horizon = self.timeline.horizon;
        let rates: Vec<Option<f64>> = (0..horizon)
            .map(|t| self.case.discounting.schedule.iter().rfind(|step| step.from_year <= t).map(|step| f64::of(step.rate)))
            .collect();
        let shift = self.place(&Input::DiscountRate);
        let discount = (0..horizon)
            .map(|t| match shift {
                Some(input) => Discount::Factor(self.factor(Factor::Discount(input, t)).factors.first().copied().unwrap_or_default()),
                None => Discount::Certain(self.timeline.discount_factors.get(t).copied().unwrap_or_default()),
            })
            .collect();
        let has_money = |payer: &Payer| self.certain.keys().chain(self.amounts.keys()).any(|(of, _)| of == payer);
        let payers: Vec<Payer> = Payer::ALL.into_iter().filter(has_money).collect();
        let columns = payers
            .iter()
            .flat_map(|&payer| (0..horizon).map(move |t| (payer, t)))
            .map(|place| Column {
                certain: self.certain.get(&place).copied().unwrap_or_default(),
                amounts: self.amounts.get(&place).into_iter().flatten().map(|(&term, &amount)| (term, amount)).collect(),
            })
            .collect();
        Program { payers, horizon, factors: self.factors, terms: self.terms, columns, rates, discount }
    }
}
