//! Whole cases at random from a seed, the same natively and in a browser: ordinary ones, and ones along the limits.

use std::collections::BTreeMap;

use som_core::catalogue::Scope;
use som_core::{
    About, Amount, Basis, BudgetSide, Case, Category, Committee, Consequence, ConsequenceKind, CostLine, Date, Decimal, Design,
    Discounting, EffectStart, EnteredAs, Estimates, Evidence, FollowUp, Index, Measure, Outcome, Participants, Payer, PerPayer, PerUnit,
    Persistence, Price, PriceRule, PriceSeries, Quality, QuantityFrom, RateBasis, RateStep, Realisable, RuleStep, RuleVersion, Split,
    Staff, SuccessRate, TimeUnit, Uncertainty, Vat, Year,
};

/// Which cases come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Numbers such as people enter.
    Ordinary,
    /// Each number at an end of what is allowed, just inside, or anywhere between, with up to 28 digits.
    Limits,
}

/// Numbers from a seed (splitmix64).
pub(crate) struct Random {
    state: u64,
    kind: Kind,
}

/// What a number may be, and what it ordinarily is.
pub(crate) struct Range {
    min: i64,
    max: i64,
    /// Whether `min` itself is left out.
    above: bool,
    ordinary: (i64, i64),
    decimals: u32,
}

pub(crate) const fn range(min: i64, max: i64, ordinary: (i64, i64), decimals: u32) -> Range {
    Range { min, max, above: false, ordinary, decimals }
}

pub(crate) const SHARE: Range = range(0, 1, (0, 1), 2);
const SMALLEST: Decimal = Decimal::from_parts(1, 0, 0, false, 28);

impl Random {
    pub(crate) fn new(seed: u64, kind: Kind) -> Random {
        Random { state: seed, kind }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A count: ordinarily up to `few`; along the limits mostly few too, so that cases stay quick, but at times the most.
    fn count(&mut self, least: usize, few: usize, most: usize) -> usize {
        if self.kind == Kind::Limits && self.chance(15) { most } else { self.between(least, few) }
    }

    pub(crate) fn decimal(&mut self, range: Range) -> Decimal {
        let (min, max) = (Decimal::from(range.min), Decimal::from(range.max));
        if self.kind == Kind::Ordinary {
            let scale = 10i64.pow(range.decimals);
            let (low, high) = (range.ordinary.0 * scale, range.ordinary.1 * scale);
            let digits = low + (self.next() % (high - low + 1) as u64) as i64;
            let number = Decimal::new(digits, range.decimals);
            return if range.above && number <= min { max } else { number };
        }
        let anywhere = min + (max - min) * Decimal::new((self.next() >> 1) as i64 % 1_000_000_000_000_000_000, 18);
        let number = match self.below(9) {
            0 => min,
            1 => min + SMALLEST,
            2 | 3 => max,
            4 => max - SMALLEST,
            5 => Decimal::ZERO,
            6 => SMALLEST * Decimal::from(self.between(1, 9)),
            _ => anywhere,
        };
        let inside = number <= max && if range.above { number > min } else { number >= min };
        if inside { number } else { max }
    }

    /// The whole case. `size` bounds the number of lines.
    pub(crate) fn case(&mut self, size: usize) -> Case {
        let horizon_years = self.count(1, 12, 100);
        let course_years = self.count(1, 4, 20);
        let cohorts = self.count(1, 4, 100);
        let mut starting: Vec<Decimal> =
            (0..cohorts).map(|_| if self.chance(15) { Decimal::ZERO } else { self.decimal(range(0, 1_000_000, (0, 60), 1)) }).collect();
        if starting.iter().all(Decimal::is_zero) {
            starting[0] = Decimal::from(7);
        }
        let completion_rate = self.decimal(SHARE);
        let steps = self.below(4);
        let mut from_year = 0;
        let schedule = (0..steps)
            .map(|_| {
                from_year += self.between(1, 5);
                let mut rate = self.decimal(Range { above: true, ..range(-1, 1, (0, 0), 0) });
                if self.kind == Kind::Ordinary {
                    rate = Decimal::new(self.between(0, 90) as i64 - 10, 3);
                } else if self.chance(60) {
                    rate = rate.abs();
                }
                RateStep { from_year: from_year - 1, rate }
            })
            .collect();
        let mut case = Case {
            title: "Tilfældig".to_owned(),
            about: About::default(),
            price_year: Year(2025),
            start_year: Year(2026),
            horizon_years,
            price_index: self.index(),
            other_indices: BTreeMap::from([("wages".to_owned(), self.index())]),
            discounting: Discounting { schedule },
            participants: Participants { starting, course_years, completion_rate },
            committees: PerPayer::default(),
            costs: Vec::new(),
            saved_costs: Vec::new(),
            consequences_during: Vec::new(),
            outcomes: Vec::new(),
            follow_up: FollowUp::default(),
            quality: Quality::default(),
            uncertainty: Uncertainty::default(),
        };
        if self.chance(50) {
            let committee = |id: &str| Committee { id: id.to_owned(), label: String::new() };
            case.committees.municipality = vec![committee("social"), committee("jobs")];
            case.committees.region = vec![committee("health")];
        }
        let has_committees = case.committees != PerPayer::default();
        let lines = |random: &mut Self, most: usize| random.between(0, most.max(1));
        case.costs = (0..lines(self, size)).map(|place| self.cost_line(&case, place)).collect();
        case.saved_costs = (0..lines(self, size / 2)).map(|place| self.cost_line(&case, place)).collect();
        case.consequences_during = (0..lines(self, size / 2)).map(|place| self.consequence(place, course_years)).collect();
        case.outcomes = (0..lines(self, 3)).map(|place| self.outcome(place, size)).collect();
        let marks = |random: &mut Self| {
            let budget = [None, Some(BudgetSide::Within), Some(BudgetSide::Outside)][random.below(3)];
            let mut committees = PerPayer::default();
            if has_committees {
                committees.municipality = [None, Some("social"), Some("jobs")][random.below(3)].map(str::to_owned);
                committees.region = [None, Some("health")][random.below(2)].map(str::to_owned);
            }
            (budget, committees)
        };
        for line in case.costs.iter_mut().chain(&mut case.saved_costs) {
            (line.budget, line.committees) = marks(self);
        }
        for line in case.consequences_during.iter_mut().chain(case.outcomes.iter_mut().flat_map(|outcome| &mut outcome.consequences)) {
            (line.budget, line.committees) = marks(self);
        }
        case
    }

    fn index(&mut self) -> Index {
        let levels = [2019, 2021, 2025].map(|year| {
            let level = self.decimal(Range { above: true, ..range(0, 1_000_000, (80, 130), 2) }).max(Decimal::new(1, 6));
            (Year(year), level)
        });
        let years = [2021, 2025].map(Year).into_iter().filter(|_| self.chance(30)).collect();
        Index { levels: levels.into_iter().collect(), source: None, estimates: Estimates { years, source: None } }
    }

    /// A price year and an index that holds it.
    pub(crate) fn price_level(&mut self) -> (Year, Option<String>) {
        (Year([2019, 2021, 2025][self.below(3)]), self.chance(30).then(|| "wages".to_owned()))
    }

    fn cost_line(&mut self, case: &Case, place: usize) -> CostLine {
        let last = case.horizon_years - 1;
        let from = self.between(0, last);
        let basis = match self.below(6) {
            0 => Basis::OneOff { year: from },
            1 => Basis::PerOperatingYear,
            2 => Basis::PerYear { from, to: self.between(from, last) },
            3 => Basis::PerParticipant,
            4 => {
                let own = self.count(1, 6, 20);
                Basis::PerParticipantCourseYear { course_years: self.chance(40).then_some(own) }
            }
            _ => Basis::PerGroup { size: self.between(1, 12), every_course_year: self.chance(50) },
        };
        let amount = if self.chance(25) {
            Amount::Staff(Staff {
                yearly_pay: self.decimal(range(0, 1_000_000_000, (300_000, 700_000), 0)),
                effective_hours: self.decimal(Range { above: true, ..range(0, 10_000, (1_200, 1_700), 0) }),
                hours: self.decimal(range(0, 1_000_000, (1, 200), 1)),
                overhead: self.decimal(range(0, 10, (0, 1), 2)),
            })
        } else {
            Amount::Given(self.decimal(range(-1_000_000_000_000, 1_000_000_000_000, (-500, 20_000), 2)))
        };
        let (price_year, index) = self.price_level();
        CostLine {
            id: format!("cost-{place}"),
            label: String::new(),
            category: Category::Other,
            amount,
            quantity: self.decimal(range(0, 1_000_000, (0, 9), 1)),
            price_year,
            index,
            basis,
            payers: self.shares(),
            agreed: [None, Some(true), Some(false)][self.below(3)],
            vat: [None, Some(Vat::With), Some(Vat::Without), Some(Vat::None)][self.below(4)],
            budget: None,
            committees: PerPayer::default(),
            source: None,
            note: String::new(),
        }
    }

    fn shares(&mut self) -> PerPayer<Decimal> {
        let mut shares = PerPayer::default();
        let first = Payer::ALL[self.below(6)];
        let second = Payer::ALL[self.below(6)];
        let part = if self.chance(50) { Decimal::ZERO } else { self.decimal(SHARE) };
        *shares.get_mut(first) = Decimal::ONE - part;
        *shares.get_mut(second) += part;
        shares
    }

    fn outcome(&mut self, place: usize, size: usize) -> Outcome {
        let persistence = match self.below(4) {
            0 => Persistence::Constant,
            1 => Persistence::Linear { years: self.decimal(Range { above: true, ..range(0, 1_000_000, (1, 15), 1) }) },
            2 => Persistence::Exponential { annual_loss: self.decimal(SHARE) },
            _ => {
                let shares = self.count(1, 5, 100);
                Persistence::Custom { shares: (0..shares).map(|_| self.decimal(SHARE)).collect() }
            }
        };
        let evidence = self.chance(50).then(|| Evidence {
            design: Design::Rct,
            participants: None,
            finding: None,
            target_group: String::new(),
            follow_up_months: Some(Decimal::from(self.between(0, 40))),
            source: None,
            note: String::new(),
        });
        let lines = self.between(0, size.max(1));
        Outcome {
            id: format!("outcome-{place}"),
            label: String::new(),
            success_rate: self.success_rate(),
            persistence,
            effect_start: if self.chance(50) { EffectStart::CompletionYear } else { EffectStart::FollowingYear },
            first_year_share: self.decimal(SHARE),
            consequences: (0..lines)
                .map(|line| {
                    let years = self.count(1, 8, 100);
                    self.consequence(line, years)
                })
                .collect(),
            evidence,
            reason: String::new(),
        }
    }

    /// Two rates, or one of them and an effect that leads to the other.
    fn success_rate(&mut self) -> SuccessRate {
        let (with, without) = (self.decimal(SHARE), self.decimal(SHARE));
        let basis = if self.chance(50) { RateBasis::Completers } else { RateBasis::Starters };
        let rates = SuccessRate { with, without, basis, entered_as: None };
        if !self.chance(50) {
            return rates;
        }
        let measure = Measure::ALL[self.below(6)];
        let value = self.decimal(match measure {
            Measure::PercentagePoints => range(-100, 100, (-20, 30), 1),
            Measure::RiskRatio | Measure::OddsRatio => range(0, 1_000_000, (0, 3), 2),
            Measure::NumberNeededToTreat => range(-1_000_000, 1_000_000, (-20, 20), 1),
            Measure::NormalDifference | Measure::LogisticDifference => range(-10, 10, (-1, 1), 2),
        });
        match measure.convert(without, value) {
            Ok(found) => SuccessRate { with: found.with, entered_as: Some(EnteredAs { measure, value }), ..rates },
            Err(_) => rates,
        }
    }

    fn consequence(&mut self, place: usize, most: usize) -> Consequence {
        let years = self.between(1, most);
        let quantity: Vec<Decimal> = (0..years).map(|_| self.decimal(range(-1_000_000, 1_000_000, (-12, 12), 1))).collect();
        let per_unit = if self.chance(35) { PerUnit::Rule(self.rule(&quantity)) } else { PerUnit::Payers(self.prices(years)) };
        let (price_year, index) = self.price_level();
        let realisable = match self.chance(35) {
            true => Realisable { share: self.decimal(SHARE), lag_years: self.count(0, 3, 100) },
            false => Realisable::default(),
        };
        Consequence {
            id: format!("line-{place}"),
            label: String::new(),
            area: ["health", "job", "school"][self.below(3)].to_owned(),
            unit: "unit".to_owned(),
            kind: if self.chance(70) { ConsequenceKind::Expense } else { ConsequenceKind::Revenue },
            tax: None,
            quantity,
            quantity_from: [None, Some(QuantityFrom::Register), Some(QuantityFrom::Study), Some(QuantityFrom::Own)][self.below(4)],
            baseline: self.chance(20).then(|| self.decimal(range(0, 1_000_000, (0, 12), 1))),
            target_group: String::new(),
            price: Price {
                per_unit,
                price_year,
                index,
                vat: None,
                scope: self.chance(20).then_some(Scope::SingleProviderTariff),
                source: None,
            },
            realisable,
            budget: None,
            committees: PerPayer::default(),
            source: None,
            note: String::new(),
        }
    }

    fn prices(&mut self, years: usize) -> PerPayer<Option<PriceSeries>> {
        let mut per_unit = PerPayer::default();
        for _ in 0..self.between(1, 3) {
            let payer = Payer::ALL[self.below(6)];
            *per_unit.get_mut(payer) = Some(self.price(years));
        }
        per_unit
    }

    fn price(&mut self, years: usize) -> PriceSeries {
        let price = || range(-1_000_000_000, 1_000_000_000, (-300, 9_000), 2);
        if self.chance(60) {
            PriceSeries::Constant(self.decimal(price()))
        } else {
            PriceSeries::ByYear((0..years + self.below(2)).take(100).map(|_| self.decimal(price())).collect())
        }
    }

    /// A rule of any kind, with versions that begin long ago, and within the years of the case.
    fn rule(&mut self, quantity: &[Decimal]) -> PriceRule {
        let years = quantity.len();
        let cost = || range(0, 1_000_000_000, (0, 3_000_000), 0);
        let split = match self.below(3) {
            0 => Split::Percentage,
            1 => Split::Staircase {
                time: if self.chance(50) { TimeUnit::Week } else { TimeUnit::Day },
                per_unit: self.decimal(Range { above: true, ..range(0, 1_000, (1, 9), 2) }),
                before: (0..years).map(|_| self.decimal(range(0, 1_000_000, (0, 80), 1))).collect(),
            },
            _ => {
                let cost_before: Vec<Decimal> = (0..years).map(|_| self.decimal(cost())).collect();
                let mut cost_after: Vec<Decimal> = (0..years).map(|_| self.decimal(cost())).collect();
                for (before, after) in cost_before.iter().zip(&mut cost_after).filter(|(before, after)| before == after) {
                    *after = if before.is_zero() { SMALLEST } else { Decimal::ZERO };
                }
                Split::Bands { cost_before, cost_after }
            }
        };
        let (width, decimals) = if matches!(split, Split::Bands { .. }) { (900_000, 0) } else { (30, 1) };
        let most = if split == Split::Percentage { 1 } else { self.count(1, 4, 30) };
        let mut dates = vec!["2000-01-01", "2027-10-01", "2028-02-29", "2031-01-01"];
        dates.truncate(self.between(1, 4));
        let versions = dates.into_iter().map(|date| {
            let mut from = Decimal::ZERO;
            let steps = (0..self.between(1, most))
                .map(|place| {
                    if place > 0 {
                        let next = from + self.decimal(Range { above: true, ..range(0, 1_000_000, (1, width), decimals) });
                        from = if next > from { next } else { from + Decimal::ONE };
                    }
                    RuleStep { from, payers: self.shares() }
                })
                .collect();
            RuleVersion { valid_from: Date::parse(date).unwrap(), steps }
        });
        let versions = versions.collect();
        PriceRule { id: String::new(), label: String::new(), gross: self.price(years), split, versions, source: None }
    }
}
