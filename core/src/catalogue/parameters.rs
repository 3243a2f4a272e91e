//! Tax and other parameters, price indices, discount rates and refund rules.

use rust_decimal::Decimal;

use super::Bilingual;
use super::names::{Confidence, IndexKind, ParameterGroup, RuleKind};
use super::problem::CatalogueCode;
use super::table::{Context, Row, Table};
use super::terms::mark;
use crate::case::{Payer, PerPayer, Year};

/// From when and until when something holds, as far as the dates are known; empty where it is not known or has not ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    /// The first date.
    pub from: String,
    /// The last date.
    pub to: String,
}

/// A parameter with its values, by year or by part. Without values its note says what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub group: ParameterGroup,
    /// What it is called.
    pub name: Bilingual,
    /// The id of the unit of its values, where it has any.
    pub unit: Option<String>,
    /// When it holds.
    pub valid: Validity,
    /// How sure it is.
    pub confidence: Confidence,
    /// The id of the source.
    pub source: String,
    /// When a newer one is to be expected, as a date, or empty.
    pub next_update: String,
    /// What to know before it is used.
    pub note: Bilingual,
    /// Its values, in the order of the table.
    pub values: Vec<ParameterValue>,
}

/// One value of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterValue {
    /// Which part of the parameter, where it has several.
    pub part: Bilingual,
    /// The year it holds for, where one is stated.
    pub year: Option<Year>,
    /// The value.
    pub value: Decimal,
    /// Whether it is a forecast (*skøn*).
    pub estimate: bool,
    /// The id of its own source, where it is another than the parameter's.
    pub source: Option<String>,
}

/// A price index.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexSeries {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// Whether its years are levels or changes.
    pub kind: IndexKind,
    /// Whether amounts are moved by it unless another is chosen.
    pub default: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// The id of the source.
    pub source: String,
    /// What to know before it is used.
    pub note: Bilingual,
    /// Its years, the oldest first.
    pub years: Vec<IndexYear>,
}

/// One year of a price index.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexYear {
    /// The year.
    pub year: Year,
    /// The level, or the change in per cent on the year before.
    pub value: Decimal,
    /// Whether it is a forecast (*skøn*).
    pub estimate: bool,
}

impl IndexSeries {
    /// The levels that amounts can be moved by, with their years and whether they are forecasts. Changes are chained from
    /// 100 in the year before the first; a year that is missing would break the chain, so then there are none.
    #[must_use]
    pub fn levels(&self) -> Vec<IndexYear> {
        let Some(first) = self.years.first().filter(|_| self.kind == IndexKind::Change) else {
            return self.years.clone();
        };
        let gapless = self.years.iter().zip(self.years.iter().skip(1)).all(|(one, next)| next.year == one.year.plus(1));
        let mut level = Decimal::ONE_HUNDRED;
        let mut levels = vec![IndexYear { year: Year(first.year.0.saturating_sub(1)), value: level, estimate: false }];
        // A forecast rests in every later level.
        let mut estimate = false;
        for one in self.years.iter().take_while(|_| gapless) {
            let Some(next) = level.checked_mul(Decimal::ONE_HUNDRED + one.value).and_then(|next| next.checked_div(Decimal::ONE_HUNDRED))
            else {
                return Vec::new();
            };
            (level, estimate) = (next, estimate || one.estimate);
            levels.push(IndexYear { year: one.year, value: level, estimate });
        }
        if gapless { levels } else { Vec::new() }
    }
}

/// Discount rates by year of the calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscountSchedule {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// When it holds.
    pub valid: Validity,
    /// How sure it is.
    pub confidence: Confidence,
    /// The id of the source.
    pub source: String,
    /// What to know before it is used.
    pub note: Bilingual,
    /// Its steps, the first first.
    pub steps: Vec<DiscountStep>,
}

/// One rate of a discount schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscountStep {
    /// The first year of the calculation, from 0.
    pub from_year: Decimal,
    /// The last one; none for ever.
    pub to_year: Option<Decimal>,
    /// The rate as a share of 1.
    pub rate: Decimal,
}

/// Who pays a benefit or a service, by how long it has been paid or how much it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct RefundRule {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// What its steps count.
    pub kind: RuleKind,
    /// The price level of its amounts, where they are amounts.
    pub price_year: Option<Year>,
    /// When it holds.
    pub valid: Validity,
    /// How sure it is.
    pub confidence: Confidence,
    /// The id of the source.
    pub source: String,
    /// When a newer one is to be expected, as a date, or empty.
    pub next_update: String,
    /// How to read it.
    pub note: Bilingual,
    /// Its steps, the first first.
    pub steps: Vec<RefundStep>,
}

/// One step of a refund rule.
#[derive(Clone, Debug, PartialEq)]
pub struct RefundStep {
    /// The first week, or the amount that the step begins at; none where nothing is counted.
    pub from: Option<Decimal>,
    /// The last week, or the amount that the step ends at; none for the rest.
    pub to: Option<Decimal>,
    /// Shares that sum to exactly 1.
    pub shares: PerPayer<Decimal>,
}

fn validity(row: &mut Row<'_, '_>) -> Option<Validity> {
    let (from, to) = (row.date("valid_from"), row.date("valid_to"));
    Some(Validity { from: from?, to: to? })
}

pub(super) fn parameter(row: &mut Row<'_, '_>) -> Option<Parameter> {
    let (id, group, name) = (row.text("id"), row.name("group"), row.words("name"));
    let (unit, valid, confidence) = (row.optional_reference("unit", "units"), validity(row), row.name("confidence"));
    let (source, next_update, note) = (row.reference("source", "sources"), row.date("next_update"), row.optional_words("note"));
    if row.is_empty("unit") && row.is_empty("note_da") {
        row.problem("note_da", CatalogueCode::Missing, Vec::new());
    }
    Some(Parameter {
        id: id?,
        group: group?,
        name: name?,
        unit: unit?,
        valid: valid?,
        confidence: confidence?,
        source: source?,
        next_update: next_update?,
        note: note?,
        values: Vec::new(),
    })
}

pub(super) fn values<'a>(parameters: &mut [Parameter], table: &'a Table, context: &mut Context<'a>) {
    let read = table.each(context, |row| {
        let (parameter, part, year) = (row.reference("parameter", "parameters"), row.optional_words("part"), row.optional_year("year"));
        let (value, estimate) = (row.number("value", -1_000_000_000_000, 1_000_000_000_000), mark(row, "estimate"));
        let source = row.optional_reference("source", "sources");
        Some((parameter?, ParameterValue { part: part?, year: year?, value: value?, estimate: estimate?, source: source? }))
    });
    for (id, value) in read {
        if let Some(parameter) = parameters.iter_mut().find(|one| one.id == id) {
            parameter.values.push(value);
        }
    }
}

pub(super) fn index_series<'a>(table: &'a Table, context: &mut Context<'a>) -> Vec<IndexSeries> {
    let mut defaults = 0;
    let series = table.each(context, |row| {
        let (id, name, kind, default) = (row.text("id"), row.words("name"), row.name("kind"), mark(row, "default"));
        let (confidence, source, note) = (row.name("confidence"), row.reference("source", "sources"), row.optional_words("note"));
        if default == Some(true) {
            defaults += 1;
            if defaults > 1 {
                row.problem("default", CatalogueCode::OneDefault, Vec::new());
            }
        }
        Some(IndexSeries {
            id: id?,
            name: name?,
            kind: kind?,
            default: default?,
            confidence: confidence?,
            source: source?,
            note: note?,
            years: Vec::new(),
        })
    });
    if defaults == 0 && !series.is_empty() {
        context.about_table(table.name, CatalogueCode::OneDefault, "", Vec::new());
    }
    series
}

pub(super) fn index_years<'a>(series: &mut [IndexSeries], table: &'a Table, context: &mut Context<'a>) {
    let mut seen = std::collections::BTreeSet::new();
    let read = table.each(context, |row| {
        if !seen.insert((row.cell("series"), row.cell("year"))) {
            row.problem("year", CatalogueCode::YearTwice, Vec::new());
        }
        let (series, year, value, estimate) =
            (row.reference("series", "index_series"), row.year("year"), row.number("value", -99, 1_000_000), mark(row, "estimate"));
        Some((series?, IndexYear { year: year?, value: value?, estimate: estimate? }))
    });
    for (id, year) in read {
        if let Some(series) = series.iter_mut().find(|one| one.id == id) {
            series.years.push(year);
        }
    }
    for series in series {
        series.years.sort_by_key(|year| year.year);
    }
}

pub(super) fn discount_schedule(row: &mut Row<'_, '_>) -> Option<DiscountSchedule> {
    let (id, name, valid, confidence) = (row.text("id"), row.words("name"), validity(row), row.name("confidence"));
    let (source, note) = (row.reference("source", "sources"), row.optional_words("note"));
    Some(DiscountSchedule { id: id?, name: name?, valid: valid?, confidence: confidence?, source: source?, note: note?, steps: Vec::new() })
}

pub(super) fn discount_steps<'a>(schedules: &mut [DiscountSchedule], table: &'a Table, context: &mut Context<'a>) {
    // After a step that could not be read, the next ones cannot be out of order.
    let mut broken = Vec::new();
    table.each(context, |row| {
        let schedule = row.reference("schedule", "discount_schedules");
        let (from_year, to_year, rate) =
            (row.number("from_year", 0, 1_000), row.optional_number("to_year", 0, 1_000), row.number("rate", 0, 1));
        let (Some(from_year), Some(to_year), Some(rate)) = (from_year, to_year, rate) else {
            broken.push(row.cell("schedule"));
            return None;
        };
        let (schedule, step) = (schedule?, DiscountStep { from_year, to_year, rate });
        let schedule = schedules.iter_mut().find(|one| one.id == schedule)?;
        let follows = broken.contains(&row.cell("schedule"))
            || match schedule.steps.last() {
                None => step.from_year.is_zero(),
                Some(before) => before.to_year.is_some_and(|to| to + Decimal::ONE == step.from_year),
            };
        if !follows {
            row.problem("from_year", CatalogueCode::StepsNotInOrder, Vec::new());
        }
        schedule.steps.push(step);
        Some(())
    });
}

pub(super) fn refund_rule(row: &mut Row<'_, '_>) -> Option<RefundRule> {
    let (id, name, kind) = (row.text("id"), row.words("name"), row.name("kind"));
    let (price_year, valid, confidence) = (row.optional_year("price_year"), validity(row), row.name("confidence"));
    let (source, next_update, note) = (row.reference("source", "sources"), row.date("next_update"), row.optional_words("note"));
    if kind == Some(RuleKind::Bands) && row.is_empty("price_year") {
        row.problem("price_year", CatalogueCode::Missing, Vec::new());
    }
    Some(RefundRule {
        id: id?,
        name: name?,
        kind: kind?,
        price_year: price_year?,
        valid: valid?,
        confidence: confidence?,
        source: source?,
        next_update: next_update?,
        note: note?,
        steps: Vec::new(),
    })
}

pub(super) fn refund_steps<'a>(rules: &mut [RefundRule], table: &'a Table, context: &mut Context<'a>) {
    let mut broken = Vec::new();
    table.each(context, |row| {
        let rule = row.reference("rule", "refund_rules");
        let (from, to) = (row.optional_number("from", 0, 1_000_000_000), row.optional_number("to", 0, 1_000_000_000));
        let shares = row.shares(&Payer::PUBLIC);
        if shares == Some(None) {
            row.problem("municipality", CatalogueCode::Missing, Vec::new());
        }
        let (Some(from), Some(to), Some(Some(shares))) = (from, to, shares) else {
            broken.push(row.cell("rule"));
            return None;
        };
        let (rule, step) = (rule?, RefundStep { from, to, shares });
        let rule = rules.iter_mut().find(|one| one.id == rule)?;
        // Weeks and days are counted from 1, one after the other; bands begin where the one before ends.
        let (start, gap) = match rule.kind {
            RuleKind::Weeks | RuleKind::Days => (Some(Decimal::ONE), Decimal::ONE),
            RuleKind::Bands => (Some(Decimal::ZERO), Decimal::ZERO),
            RuleKind::Share => (None, Decimal::ZERO),
        };
        let follows = broken.contains(&row.cell("rule"))
            || match rule.steps.last() {
                None => step.from == start,
                Some(before) => before.to.is_some_and(|to| Some(to + gap) == step.from),
            };
        if !follows || step.to.zip(step.from).is_some_and(|(to, from)| to < from) {
            row.problem("from", CatalogueCode::StepsNotInOrder, Vec::new());
        }
        rule.steps.push(step);
        Some(())
    });
}
