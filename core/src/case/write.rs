//! From a case to JSON: every default written out, every decimal as a text, so that the same case is always the same bytes.

mod follow_up;
mod uncertainty;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::about::{About, Design, Evidence, Source};
use super::document::{Amount, Basis, Case, Consequence, CostLine, Estimates, FORMAT, Index, Outcome, Persistence, SuccessRate};
use super::follow_up::FollowUp;
use super::json::Json;
use super::payer::PerPayer;
use super::price::{PerUnit, Price, PriceRule, PriceSeries, Split};
use super::quality::{Quality, Reply};
use super::read::names;
use super::tags::{BudgetSide, Committee, Vat};
use super::time::Year;
use super::uncertainty::Uncertainty;

/// Fields that are left out where they are empty.
type Fields = Vec<(&'static str, Json)>;

impl Case {
    /// The case as JSON, which reads back as the same case.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut fields: Fields = vec![("format", Json::text(FORMAT)), ("title", Json::text(&self.title))];
        if self.about != About::default() {
            fields.push(("about", about(&self.about)));
        }
        fields.extend([
            ("price_year", year(self.price_year)),
            ("start_year", year(self.start_year)),
            ("horizon_years", whole(self.horizon_years)),
        ]);
        if !self.price_index.levels.is_empty() {
            fields.push(("price_index", levels(&self.price_index.levels)));
        }
        put_source(&mut fields, "price_index_source", self.price_index.source.as_ref());
        put_estimates(&mut fields, "price_index_estimates", &self.price_index.estimates);
        if !self.other_indices.is_empty() {
            fields.push(("other_indices", named(self.other_indices.iter().map(|(name, other)| (name.as_str(), index(other))))));
        }
        let steps =
            self.discounting.schedule.iter().map(|step| Json::object([("from_year", whole(step.from_year)), ("rate", decimal(step.rate))]));
        let participants = &self.participants;
        fields.extend([
            ("discounting", Json::object([("schedule", Json::list(steps))])),
            (
                "participants",
                Json::object([
                    ("starting", decimals(&participants.starting)),
                    ("course_years", whole(participants.course_years)),
                    ("completion_rate", decimal(participants.completion_rate)),
                ]),
            ),
        ]);
        if self.committees != PerPayer::default() {
            let list = |list: &Vec<Committee>| (!list.is_empty()).then(|| Json::list(list.iter().map(committee)));
            fields.push(("committees", payers(&self.committees, list)));
        }
        fields.extend([
            ("costs", Json::list(self.costs.iter().map(cost_line))),
            ("saved_costs", Json::list(self.saved_costs.iter().map(cost_line))),
            ("consequences_during", Json::list(self.consequences_during.iter().map(consequence))),
            ("outcomes", Json::list(self.outcomes.iter().map(outcome))),
        ]);
        if self.follow_up != FollowUp::default() {
            fields.push(("follow_up", follow_up::follow_up(&self.follow_up)));
        }
        if self.quality != Quality::default() {
            fields.push(("quality", quality(&self.quality)));
        }
        if self.uncertainty != Uncertainty::default() {
            fields.push(("uncertainty", uncertainty::uncertainty(&self.uncertainty)));
        }
        object(fields)
    }

    /// The case as the text of a case file.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.to_json().to_text()
    }
}

fn about(about: &About) -> Json {
    let mut fields = Fields::new();
    put_text(&mut fields, "intervention", &about.intervention);
    put_text(&mut fields, "replaces", &about.replaces);
    put_text(&mut fields, "target_group", &about.target_group);
    put_text(&mut fields, "organisation", &about.organisation);
    fields.push(("constructed", Json::Bool(about.constructed)));
    put_text(&mut fields, "note", &about.note);
    if !about.yardsticks.is_empty() {
        let yardsticks = about.yardsticks.iter().map(|yardstick| {
            let mut fields: Fields = vec![("label", Json::text(&yardstick.label)), ("amount", decimal(yardstick.amount))];
            put_source(&mut fields, "source", yardstick.source.as_ref());
            object(fields)
        });
        fields.push(("yardsticks", Json::list(yardsticks)));
    }
    object(fields)
}

fn index(index: &Index) -> Json {
    let mut fields: Fields = vec![("levels", levels(&index.levels))];
    put_source(&mut fields, "source", index.source.as_ref());
    put_estimates(&mut fields, "estimates", &index.estimates);
    object(fields)
}

fn levels(levels: &BTreeMap<Year, Decimal>) -> Json {
    let levels: Vec<(String, Json)> = levels.iter().map(|(year, level)| (year.to_string(), decimal(*level))).collect();
    named(levels.iter().map(|(year, level)| (year.as_str(), level.clone())))
}

fn cost_line(line: &CostLine) -> Json {
    let mut fields: Fields =
        vec![("id", Json::text(&line.id)), ("label", Json::text(&line.label)), ("category", choice(&names::CATEGORIES, line.category))];
    match &line.amount {
        Amount::Given(amount) => fields.push(("amount", decimal(*amount))),
        Amount::Staff(staff) => fields.push((
            "staff",
            Json::object([
                ("yearly_pay", decimal(staff.yearly_pay)),
                ("effective_hours", decimal(staff.effective_hours)),
                ("hours", decimal(staff.hours)),
                ("overhead", decimal(staff.overhead)),
            ]),
        )),
    }
    fields.extend([("quantity", decimal(line.quantity)), ("price_year", year(line.price_year))]);
    put_text(&mut fields, "index", line.index.as_deref().unwrap_or_default());
    fields.extend([("basis", basis(&line.basis)), ("payers", payers(&line.payers, |share| (!share.is_zero()).then(|| decimal(*share))))]);
    fields.extend(line.agreed.map(|agreed| ("agreed", Json::Bool(agreed))));
    put_vat(&mut fields, line.vat);
    put_tags(&mut fields, line.budget, &line.committees);
    put_source(&mut fields, "source", line.source.as_ref());
    put_text(&mut fields, "note", &line.note);
    object(fields)
}

fn basis(basis: &Basis) -> Json {
    let kind = |kind: &str| ("kind", Json::text(kind));
    match basis {
        Basis::OneOff { year } => Json::object([kind("one_off"), ("year", whole(*year))]),
        Basis::PerOperatingYear => Json::object([kind("per_operating_year")]),
        Basis::PerYear { from, to } => Json::object([kind("per_year"), ("from", whole(*from)), ("to", whole(*to))]),
        Basis::PerParticipant => Json::object([kind("per_participant")]),
        Basis::PerParticipantCourseYear { course_years: None } => Json::object([kind("per_participant_course_year")]),
        Basis::PerParticipantCourseYear { course_years: Some(years) } => {
            Json::object([kind("per_participant_course_year"), ("course_years", whole(*years))])
        }
        Basis::PerGroup { size, every_course_year } => {
            Json::object([kind("per_group"), ("size", whole(*size)), ("every_course_year", Json::Bool(*every_course_year))])
        }
    }
}

fn outcome(outcome: &Outcome) -> Json {
    let mut fields: Fields = vec![
        ("id", Json::text(&outcome.id)),
        ("label", Json::text(&outcome.label)),
        ("success_rate", success_rate(&outcome.success_rate)),
        ("persistence", persistence(&outcome.persistence)),
        ("effect_start", choice(&names::EFFECT_STARTS, outcome.effect_start)),
        ("first_year_share", decimal(outcome.first_year_share)),
        ("consequences", Json::list(outcome.consequences.iter().map(consequence))),
    ];
    fields.extend(outcome.evidence.as_ref().map(|found| ("evidence", evidence(found))));
    put_text(&mut fields, "reason", &outcome.reason);
    object(fields)
}

fn success_rate(rate: &SuccessRate) -> Json {
    let mut fields: Fields =
        vec![("with", decimal(rate.with)), ("without", decimal(rate.without)), ("basis", choice(&names::RATE_BASES, rate.basis))];
    fields.extend(rate.entered_as.as_ref().map(|entered| {
        let parts = [("measure", Json::text(entered.measure.key())), ("value", decimal(entered.value))];
        ("entered_as", Json::object(parts))
    }));
    object(fields)
}

fn persistence(persistence: &Persistence) -> Json {
    let kind = |kind: &str| ("kind", Json::text(kind));
    match persistence {
        Persistence::Constant => Json::object([kind("constant")]),
        Persistence::Linear { years } => Json::object([kind("linear"), ("years", decimal(*years))]),
        Persistence::Exponential { annual_loss } => Json::object([kind("exponential"), ("annual_loss", decimal(*annual_loss))]),
        Persistence::Custom { shares } => Json::object([kind("custom"), ("shares", decimals(shares))]),
    }
}

fn evidence(evidence: &Evidence) -> Json {
    let mut fields: Fields = vec![("design", choice(&Design::NAMES, evidence.design))];
    fields.extend(evidence.participants.map(|participants| ("participants", decimal(participants))));
    fields.extend(evidence.follow_up_months.map(|months| ("follow_up_months", decimal(months))));
    fields.extend(evidence.finding.map(|finding| ("finding", choice(&names::FINDINGS, finding))));
    put_text(&mut fields, "target_group", &evidence.target_group);
    put_source(&mut fields, "source", evidence.source.as_ref());
    put_text(&mut fields, "note", &evidence.note);
    object(fields)
}

fn consequence(line: &Consequence) -> Json {
    let realisable = &line.realisable;
    let mut fields: Fields = vec![
        ("id", Json::text(&line.id)),
        ("label", Json::text(&line.label)),
        ("area", Json::text(&line.area)),
        ("unit", Json::text(&line.unit)),
        ("kind", choice(&names::KINDS, line.kind)),
    ];
    fields.extend(line.tax.map(|part| {
        let names = names::REVENUE_TAX.iter().chain(&names::EXPENSE_TAX);
        let name = names.clone().find(|(_, named)| *named == part).map_or("", |(name, _)| name);
        ("tax", Json::text(name))
    }));
    fields.push(("quantity", decimals(&line.quantity)));
    fields.extend(line.quantity_from.map(|from| ("quantity_from", choice(&names::QUANTITIES_FROM, from))));
    fields.extend(line.baseline.map(|baseline| ("baseline", decimal(baseline))));
    put_text(&mut fields, "target_group", &line.target_group);
    fields.extend([
        ("price", price(&line.price)),
        ("realisable", Json::object([("share", decimal(realisable.share)), ("lag_years", whole(realisable.lag_years))])),
    ]);
    put_tags(&mut fields, line.budget, &line.committees);
    put_source(&mut fields, "source", line.source.as_ref());
    put_text(&mut fields, "note", &line.note);
    object(fields)
}

fn price(price: &Price) -> Json {
    let per_unit = match &price.per_unit {
        PerUnit::Payers(prices) => ("per_unit", payers(prices, |price| price.as_ref().map(series))),
        PerUnit::Rule(price) => ("rule", rule(price)),
    };
    let mut fields: Fields = vec![per_unit, ("price_year", year(price.price_year))];
    put_text(&mut fields, "index", price.index.as_deref().unwrap_or_default());
    put_vat(&mut fields, price.vat);
    fields.extend(price.scope.map(|scope| ("scope", Json::text(scope.key()))));
    put_source(&mut fields, "source", price.source.as_ref());
    object(fields)
}

fn series(series: &PriceSeries) -> Json {
    match series {
        PriceSeries::Constant(price) => decimal(*price),
        PriceSeries::ByYear(prices) => decimals(prices),
    }
}

fn rule(rule: &PriceRule) -> Json {
    let kind = |kind: &str| ("kind", Json::text(kind));
    let mut fields: Fields = match &rule.split {
        Split::Percentage => vec![kind("percentage")],
        Split::Staircase { time, per_unit, before } => vec![
            kind("staircase"),
            ("time", choice(&names::TIMES, *time)),
            ("time_per_unit", decimal(*per_unit)),
            ("time_before", decimals(before)),
        ],
        Split::Bands { cost_before, cost_after } => {
            vec![kind("bands"), ("cost_before", decimals(cost_before)), ("cost_after", decimals(cost_after))]
        }
    };
    put_text(&mut fields, "id", &rule.id);
    put_text(&mut fields, "label", &rule.label);
    // A payer with a share in one step has one in each, be it 0.
    let versions = rule.versions.iter().map(|version| {
        let steps = version.steps.iter().map(|step| {
            let shares =
                named(step.payers.iter().filter(|(payer, _)| rule.gives(*payer)).map(|(payer, share)| (payer.key(), decimal(*share))));
            Json::object([("from", decimal(step.from)), ("payers", shares)])
        });
        Json::object([("valid_from", Json::text(&version.valid_from.to_string())), ("steps", Json::list(steps))])
    });
    fields.extend([("gross", series(&rule.gross)), ("versions", Json::list(versions))]);
    put_source(&mut fields, "source", rule.source.as_ref());
    object(fields)
}

fn committee(committee: &Committee) -> Json {
    Json::object([("id", Json::text(&committee.id)), ("label", Json::text(&committee.label))])
}

fn quality(quality: &Quality) -> Json {
    let mut fields = Fields::new();
    let noted = |note: &String| Json::object([("note", Json::text(note))]);
    if !quality.findings.is_empty() {
        fields.push(("findings", named(quality.findings.iter().map(|(key, note)| (key.as_str(), noted(note))))));
    }
    if !quality.questions.is_empty() {
        let answers = quality.questions.iter().map(|(id, answer)| {
            let mut fields = Fields::new();
            fields.extend(answer.reply.map(|reply| ("answer", choice(&Reply::NAMES, reply))));
            put_text(&mut fields, "note", &answer.note);
            (id.as_str(), object(fields))
        });
        fields.push(("questions", named(answers)));
    }
    object(fields)
}

fn put_vat(fields: &mut Fields, vat: Option<Vat>) {
    fields.extend(vat.map(|vat| ("vat", choice(&names::VATS, vat))));
}

fn put_tags(fields: &mut Fields, budget: Option<BudgetSide>, committees: &PerPayer<Option<String>>) {
    fields.extend(budget.map(|side| ("budget", choice(&names::BUDGETS, side))));
    if *committees != PerPayer::default() {
        fields.push(("committees", payers(committees, |id| id.as_deref().map(Json::text))));
    }
}

fn put_estimates(fields: &mut Fields, key: &'static str, estimates: &Estimates) {
    if *estimates != Estimates::default() {
        let mut parts: Fields = vec![("years", Json::list(estimates.years.iter().map(|each| year(*each))))];
        put_source(&mut parts, "source", estimates.source.as_ref());
        fields.push((key, object(parts)));
    }
}

fn put_source(fields: &mut Fields, key: &'static str, source: Option<&Source>) {
    if let Some(source) = source {
        let mut parts = Fields::new();
        put_text(&mut parts, "title", &source.title);
        put_text(&mut parts, "address", &source.address);
        put_text(&mut parts, "seen", &source.seen);
        fields.push((key, object(parts)));
    }
}

fn put_text(fields: &mut Fields, key: &'static str, text: &str) {
    if !text.is_empty() {
        fields.push((key, Json::text(text)));
    }
}

fn payers<T>(values: &PerPayer<T>, write: impl Fn(&T) -> Option<Json>) -> Json {
    named(values.iter().filter_map(|(payer, value)| Some((payer.key(), write(value)?))))
}

fn object(fields: Fields) -> Json {
    named(fields)
}

fn named<'a>(fields: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(std::rc::Rc::new(fields.into_iter().map(|(key, value)| (key.into(), value)).collect()))
}

fn choice<T: PartialEq>(options: &[(&str, T)], value: T) -> Json {
    options.iter().find(|(_, option)| *option == value).map_or(Json::Null, |(name, _)| Json::text(name))
}

fn decimal(number: Decimal) -> Json {
    Json::text(&number.normalize().to_string())
}

fn decimals(numbers: &[Decimal]) -> Json {
    Json::list(numbers.iter().map(|number| decimal(*number)))
}

fn whole(number: usize) -> Json {
    Json::whole(number as u64)
}

fn year(year: Year) -> Json {
    Json::whole(year.0.into())
}
