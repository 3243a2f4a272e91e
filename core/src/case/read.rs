//! From JSON to a case, with every problem on the way.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::document::{
    About, Amount, Basis, Case, Category, Consequence, ConsequenceKind, CostLine, Design, Discounting, EffectStart, Evidence, FORMAT,
    Index, Outcome, Participants, Persistence, Price, PriceSeries, RateBasis, RateStep, Realisable, Source, Staff, SuccessRate, Yardstick,
};
use super::json::Json;
use super::limits;
use super::payer::{Payer, PerPayer};
use super::problem::{Allowed, Code, Problem, Severity, Step};
use super::reader::{Fields, Reader, field};
use super::time::Year;

/// What reading a case found: the case, unless an error stands in the way, and all problems.
#[derive(Debug)]
pub struct Reading {
    /// The case, where no problem is an error.
    pub case: Option<Case>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// The case, its warnings left aside.
    ///
    /// # Errors
    /// All problems, where one of them is an error.
    pub fn into_case(self) -> Result<Case, Vec<Problem>> {
        self.case.ok_or(self.problems)
    }
}

impl Case {
    /// Reads a case from a JSON text.
    #[must_use]
    pub fn from_text(text: &str) -> Reading {
        match Json::parse(text) {
            Ok(json) => Case::read(&json),
            Err(problem) => Reading { case: None, problems: vec![problem] },
        }
    }

    /// Reads a case from JSON. All problems are found in one go.
    #[must_use]
    pub fn read(json: &Json) -> Reading {
        let mut reader = Reader::new();
        let case = read_case(&mut reader, json);
        if let Some(case) = &case {
            super::check::check(&mut reader, case);
        }
        let problems = reader.problems;
        let sound = problems.iter().all(|problem| problem.severity == Severity::Warning);
        Reading { case: case.filter(|_| sound), problems }
    }

    /// Checks a case that was made or changed in a program: all problems that reading it from a file would find.
    #[must_use]
    pub fn check(&self) -> Vec<Problem> {
        Case::read(&self.to_json()).problems
    }
}

/// What the lines of a case are read against. `None` where that part of the case is itself wrong; then what depends on it is not checked.
struct Context {
    price_year: Option<Year>,
    horizon: Option<usize>,
    course_years: Option<usize>,
    /// Years of the case's own index, and of each further one.
    index_years: Option<BTreeSet<Year>>,
    other_index_years: Option<BTreeMap<String, BTreeSet<Year>>>,
}

fn read_case(r: &mut Reader, json: &Json) -> Option<Case> {
    let format = match json {
        Json::Object(fields) => field(fields, "format"),
        _ => None,
    };
    if let Some(Json::Text(format)) = format
        && &**format != FORMAT
    {
        // Nothing else in a file of another format can be judged.
        let newer = format.strip_prefix("aaben-som/case@").is_some_and(|version| version.parse::<u32>().is_ok_and(|version| version > 1));
        let code = if newer { Code::NewerFormat } else { Code::OtherFormat };
        r.problem_at("format", code, Some(format.to_string()), Allowed::OneOf { options: vec![FORMAT.to_owned()] });
        return None;
    }
    let o = r.object(
        json,
        &[
            "format",
            "title",
            "about",
            "price_year",
            "start_year",
            "horizon_years",
            "price_index",
            "price_index_source",
            "other_indices",
            "discounting",
            "participants",
            "costs",
            "saved_costs",
            "consequences_during",
            "outcomes",
        ],
    )?;
    r.required(o, "format", |r, json| r.choice(json, &[(FORMAT, ())]));
    // A title must be there but may be empty.
    let title = r.required(o, "title", |r, json| r.text(json, limits::LABEL));
    let about = r.default(o, "about", About::default(), about);
    let price_year = r.required(o, "price_year", year);
    let start_year = r.required(o, "start_year", year);
    let horizon_years = r.required(o, "horizon_years", |r, json| r.whole(json, 1, limits::YEARS));
    let levels = r.default(o, "price_index", BTreeMap::new(), levels);
    let index_source = r.optional(o, "price_index_source", source);
    let other_indices = r.default(o, "other_indices", BTreeMap::new(), other_indices);
    let discounting = r.required(o, "discounting", discounting);
    let participants = r.required(o, "participants", participants);
    let context = Context {
        price_year,
        horizon: horizon_years,
        course_years: participants.as_ref().map(|participants| participants.course_years),
        index_years: levels.as_ref().map(|levels| levels.keys().copied().collect()),
        other_index_years: other_indices
            .as_ref()
            .map(|indices| indices.iter().map(|(name, index)| (name.clone(), index.levels.keys().copied().collect())).collect()),
    };
    let costs = r.required(o, "costs", |r, json| lines(r, json, |r, json| cost_line(r, json, &context)));
    let saved_costs = r.default(o, "saved_costs", Vec::new(), |r, json| lines(r, json, |r, json| cost_line(r, json, &context)));
    let most_during = context.course_years.unwrap_or(limits::COURSE_YEARS);
    let consequences_during =
        r.default(o, "consequences_during", Vec::new(), |r, json| lines(r, json, |r, json| consequence(r, json, &context, most_during)));
    let outcomes = r.required(o, "outcomes", |r, json| lines(r, json, |r, json| outcome(r, json, &context)));
    Some(Case {
        title: title?,
        about: about?,
        price_year: price_year?,
        start_year: start_year?,
        horizon_years: horizon_years?,
        price_index: Index { levels: levels?, source: index_source? },
        other_indices: other_indices?,
        discounting: discounting?,
        participants: participants?,
        costs: costs?,
        saved_costs: saved_costs?,
        consequences_during: consequences_during?,
        outcomes: outcomes?,
    })
}

fn about(r: &mut Reader, json: &Json) -> Option<About> {
    let o = r.object(json, &["intervention", "replaces", "target_group", "organisation", "constructed", "note", "yardsticks"])?;
    let intervention = note(r, o, "intervention");
    let replaces = note(r, o, "replaces");
    let target_group = note(r, o, "target_group");
    let organisation = note(r, o, "organisation");
    let constructed = r.default(o, "constructed", false, Reader::bool);
    let other = note(r, o, "note");
    let yardsticks = r.default(o, "yardsticks", Vec::new(), |r, json| r.list(json, 0, limits::ENTRIES, yardstick));
    Some(About {
        intervention: intervention?,
        replaces: replaces?,
        target_group: target_group?,
        organisation: organisation?,
        constructed: constructed?,
        note: other?,
        yardsticks: yardsticks?,
    })
}

fn yardstick(r: &mut Reader, json: &Json) -> Option<Yardstick> {
    let o = r.object(json, &["label", "amount", "source"])?;
    let label = r.required(o, "label", Reader::name);
    let amount = r.required(o, "amount", |r, json| r.decimal(json, limits::AMOUNT));
    let source = r.optional(o, "source", source);
    Some(Yardstick { label: label?, amount: amount?, source: source? })
}

fn source(r: &mut Reader, json: &Json) -> Option<Source> {
    let o = r.object(json, &["title", "address", "seen"])?;
    let title = note(r, o, "title");
    let address = note(r, o, "address");
    let seen = note(r, o, "seen");
    Some(Source { title: title?, address: address?, seen: seen? })
}

fn note(r: &mut Reader, o: Fields, key: &'static str) -> Option<String> {
    r.default(o, key, String::new(), |r, json| r.text(json, limits::NOTE))
}

fn label(r: &mut Reader, o: Fields, key: &'static str) -> Option<String> {
    r.default(o, key, String::new(), |r, json| r.text(json, limits::LABEL))
}

fn year(r: &mut Reader, json: &Json) -> Option<Year> {
    let year = r.whole(json, Year::FIRST.0.into(), Year::LAST.0.into())?;
    Some(Year(u16::try_from(year).ok()?))
}

fn levels(r: &mut Reader, json: &Json) -> Option<BTreeMap<Year, Decimal>> {
    let o = r.any_object(json)?;
    let mut levels = BTreeMap::new();
    let mut sound = true;
    for (key, value) in o {
        let level = r.at(Step::Key(key.to_string().into()), |r| {
            let year = key.parse().ok().map(Year).filter(|year| (Year::FIRST..=Year::LAST).contains(year));
            if year.is_none() {
                let range = Allowed::Range { min: Year::FIRST.to_string(), max: Year::LAST.to_string(), above: false };
                r.problem(Code::NotAYear, Some(key.to_string()), range);
            }
            Some((year?, r.decimal(value, limits::INDEX_LEVEL)?))
        });
        sound &= level.is_some();
        levels.extend(level);
    }
    sound.then_some(levels)
}

fn other_indices(r: &mut Reader, json: &Json) -> Option<BTreeMap<String, Index>> {
    let o = r.any_object(json)?;
    let mut indices = BTreeMap::new();
    let mut sound = true;
    for (name, value) in o {
        let index = r.at(Step::Key(name.to_string().into()), |r| {
            let o = r.object(value, &["levels", "source"])?;
            let levels = r.required(o, "levels", levels);
            let source = r.optional(o, "source", source);
            Some(Index { levels: levels?, source: source? })
        });
        sound &= index.is_some();
        indices.extend(index.map(|index| (name.to_string(), index)));
    }
    sound.then_some(indices)
}

fn discounting(r: &mut Reader, json: &Json) -> Option<Discounting> {
    let o = r.object(json, &["schedule"])?;
    let schedule = r.required(o, "schedule", |r, json| r.list(json, 0, limits::YEARS, rate_step))?;
    let increasing = schedule.iter().zip(schedule.iter().skip(1)).position(|(one, next)| next.from_year <= one.from_year);
    if let Some(position) = increasing {
        let value = schedule.get(position + 1).map(|step| step.from_year.to_string());
        r.at(Step::Key("schedule".into()), |r| {
            r.at(Step::Index(position + 1), |r| r.problem_at("from_year", Code::NotIncreasing, value, Allowed::Plain))
        });
    }
    Some(Discounting { schedule })
}

fn rate_step(r: &mut Reader, json: &Json) -> Option<RateStep> {
    let o = r.object(json, &["from_year", "rate"])?;
    let from_year = r.required(o, "from_year", |r, json| r.whole(json, 0, 1_000));
    let rate = r.required(o, "rate", |r, json| r.decimal(json, limits::RATE));
    Some(RateStep { from_year: from_year?, rate: rate? })
}

fn participants(r: &mut Reader, json: &Json) -> Option<Participants> {
    let o = r.object(json, &["starting", "course_years", "completion_rate"])?;
    let starting = r.required(o, "starting", |r, json| r.list(json, 1, limits::YEARS, |r, json| r.decimal(json, limits::PARTICIPANTS)));
    if let Some(starting) = &starting
        && starting.iter().all(Decimal::is_zero)
    {
        r.problem_at("starting", Code::NobodyStarts, Some("0".to_owned()), Allowed::Plain);
    }
    let course_years = r.default(o, "course_years", 1, |r, json| r.whole(json, 1, limits::COURSE_YEARS));
    let completion_rate = r.default(o, "completion_rate", Decimal::ONE, |r, json| r.decimal(json, limits::SHARE));
    Some(Participants { starting: starting?, course_years: course_years?, completion_rate: completion_rate? })
}

/// A list whose entries have an `id`, each a different one.
fn lines<T>(r: &mut Reader, json: &Json, read: impl FnMut(&mut Reader, &Json) -> Option<T>) -> Option<Vec<T>> {
    let list = r.list(json, 0, limits::ENTRIES, read);
    if let Json::List(values) = json {
        let mut seen = BTreeSet::new();
        for (index, value) in values.iter().enumerate() {
            if let Some(Json::Text(id)) = value.child(&Step::Key("id".into()))
                && !seen.insert(id.clone())
            {
                r.at(Step::Index(index), |r| r.problem_at("id", Code::DuplicateId, Some(id.to_string()), Allowed::Plain));
            }
        }
    }
    list
}

fn cost_line(r: &mut Reader, json: &Json, context: &Context) -> Option<CostLine> {
    let o = r.object(
        json,
        &["id", "label", "category", "amount", "staff", "quantity", "price_year", "index", "basis", "payers", "source", "note"],
    )?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    let category = r.default(o, "category", Category::Other, |r, json| r.choice(json, &CATEGORIES));
    let amount = amount(r, o);
    let quantity = r.default(o, "quantity", Decimal::ONE, |r, json| r.decimal(json, limits::COUNT));
    let (price_year, index) = price_level(r, o, context);
    let basis = r.required(o, "basis", |r, json| basis(r, json, context));
    let payers = r.required(o, "payers", shares);
    let source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(CostLine {
        id: id?,
        label: name?,
        category: category?,
        amount: amount?,
        quantity: quantity?,
        price_year: price_year?,
        index: index?,
        basis: basis?,
        payers: payers?,
        source: source?,
        note: other?,
    })
}

fn amount(r: &mut Reader, o: Fields) -> Option<Amount> {
    match (field(o, "amount"), field(o, "staff")) {
        (Some(_), Some(_)) => {
            r.problem_at("amount", Code::AmountTwice, None, Allowed::Plain);
            None
        }
        (None, Some(_)) => r.required(o, "staff", staff).map(Amount::Staff),
        (_, None) => r.required(o, "amount", |r, json| r.decimal(json, limits::AMOUNT)).map(Amount::Given),
    }
}

fn staff(r: &mut Reader, json: &Json) -> Option<Staff> {
    let o = r.object(json, &["yearly_pay", "effective_hours", "hours", "overhead"])?;
    let yearly_pay = r.required(o, "yearly_pay", |r, json| r.decimal(json, limits::YEARLY_PAY));
    let effective_hours = r.required(o, "effective_hours", |r, json| r.decimal(json, limits::EFFECTIVE_HOURS));
    let hours = r.required(o, "hours", |r, json| r.decimal(json, limits::COUNT));
    let overhead = r.default(o, "overhead", Decimal::ZERO, |r, json| r.decimal(json, limits::OVERHEAD));
    Some(Staff { yearly_pay: yearly_pay?, effective_hours: effective_hours?, hours: hours?, overhead: overhead? })
}

/// The price year of an amount and the index that moves it, which must hold both years where they differ.
fn price_level(r: &mut Reader, o: Fields, context: &Context) -> (Option<Year>, Option<Option<String>>) {
    let own = r.optional(o, "price_year", year);
    let index = r.optional(o, "index", Reader::name);
    let price_year = match own {
        Some(Some(own)) => Some(own),
        Some(None) => context.price_year,
        None => None,
    };
    let years = match &index {
        Some(None) => context.index_years.as_ref(),
        Some(Some(name)) => context.other_index_years.as_ref().and_then(|indices| {
            if !indices.contains_key(name) {
                let options = indices.keys().cloned().collect();
                r.problem_at("index", Code::IndexUnknown, Some(name.clone()), Allowed::OneOf { options });
            }
            indices.get(name)
        }),
        None => None,
    };
    if let (Some(own), Some(target), Some(years)) = (price_year, context.price_year, years)
        && own != target
        && let Some(missing) = [own, target].into_iter().find(|year| !years.contains(year))
    {
        let options = years.iter().map(Year::to_string).collect();
        r.problem_at("price_year", Code::IndexYearMissing, Some(missing.to_string()), Allowed::OneOf { options });
    }
    (price_year, index)
}

fn basis(r: &mut Reader, json: &Json, context: &Context) -> Option<Basis> {
    // The kind first: it tells which other fields there can be.
    let kind = r.any_object(json).and_then(|o| r.required(o, "kind", |r, json| r.choice(json, &BASES)))?;
    let last = context.horizon.unwrap_or(limits::YEARS).saturating_sub(1);
    match kind {
        "one_off" => {
            let o = r.object(json, &["kind", "year"])?;
            Some(Basis::OneOff { year: r.required(o, "year", |r, json| r.whole(json, 0, last))? })
        }
        "per_year" => {
            let o = r.object(json, &["kind", "from", "to"])?;
            let from = r.required(o, "from", |r, json| r.whole(json, 0, last));
            let to = r.required(o, "to", |r, json| r.whole(json, 0, last));
            let (from, to) = (from?, to?);
            if from > to {
                r.problem_at(
                    "from",
                    Code::FromAfterTo,
                    Some(from.to_string()),
                    Allowed::Range { min: "0".to_owned(), max: to.to_string(), above: false },
                );
            }
            Some(Basis::PerYear { from, to })
        }
        "per_participant_course_year" => {
            let o = r.object(json, &["kind", "course_years"])?;
            let course_years = r.optional(o, "course_years", |r, json| r.whole(json, 1, limits::COURSE_YEARS))?;
            Some(Basis::PerParticipantCourseYear { course_years })
        }
        "per_group" => {
            let o = r.object(json, &["kind", "size", "every_course_year"])?;
            let size = r.required(o, "size", |r, json| r.whole(json, 1, 1_000_000));
            let every_course_year = r.default(o, "every_course_year", false, Reader::bool);
            Some(Basis::PerGroup { size: size?, every_course_year: every_course_year? })
        }
        kind => {
            r.object(json, &["kind"])?;
            Some(if kind == "per_operating_year" { Basis::PerOperatingYear } else { Basis::PerParticipant })
        }
    }
}

fn shares(r: &mut Reader, json: &Json) -> Option<PerPayer<Decimal>> {
    let shares = payers(r, json, |r, json| r.decimal(json, limits::SHARE))?;
    let shares = shares.map(|share| share.unwrap_or_default());
    let total: Decimal = shares.iter().map(|(_, share)| *share).sum();
    if total != Decimal::ONE {
        r.problem(Code::SharesNotOne, Some(total.normalize().to_string()), Allowed::Plain);
    }
    Some(shares)
}

/// An object with a value for each payer that it names.
fn payers<T>(r: &mut Reader, json: &Json, mut read: impl FnMut(&mut Reader, &Json) -> Option<T>) -> Option<PerPayer<Option<T>>> {
    let o = r.object(json, &Payer::ALL.map(Payer::key))?;
    let mut sound = true;
    let values = PerPayer::from_fn(|payer| {
        let value = r.optional(o, payer.key(), &mut read);
        sound &= value.is_some();
        value.flatten()
    });
    sound.then_some(values)
}

fn outcome(r: &mut Reader, json: &Json, context: &Context) -> Option<Outcome> {
    let o = r.object(
        json,
        &["id", "label", "success_rate", "persistence", "effect_start", "first_year_share", "consequences", "evidence", "reason"],
    )?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    let success_rate = r.required(o, "success_rate", success_rate);
    let persistence = r.default(o, "persistence", Persistence::Constant, persistence);
    let effect_start = r.default(o, "effect_start", EffectStart::CompletionYear, |r, json| r.choice(json, &EFFECT_STARTS));
    let first_year_share = r.default(o, "first_year_share", Decimal::ONE, |r, json| r.decimal(json, limits::SHARE));
    let consequences = r.required(o, "consequences", |r, json| lines(r, json, |r, json| consequence(r, json, context, limits::YEARS)));
    let evidence = r.optional(o, "evidence", evidence);
    let reason = note(r, o, "reason");
    Some(Outcome {
        id: id?,
        label: name?,
        success_rate: success_rate?,
        persistence: persistence?,
        effect_start: effect_start?,
        first_year_share: first_year_share?,
        consequences: consequences?,
        evidence: evidence?,
        reason: reason?,
    })
}

fn success_rate(r: &mut Reader, json: &Json) -> Option<SuccessRate> {
    let o = r.object(json, &["with", "without", "basis"])?;
    let with = r.required(o, "with", |r, json| r.decimal(json, limits::SHARE));
    let without = r.default(o, "without", Decimal::ZERO, |r, json| r.decimal(json, limits::SHARE));
    let basis = r.default(o, "basis", RateBasis::Completers, |r, json| r.choice(json, &RATE_BASES));
    Some(SuccessRate { with: with?, without: without?, basis: basis? })
}

fn persistence(r: &mut Reader, json: &Json) -> Option<Persistence> {
    let kind = r.any_object(json).and_then(|o| r.required(o, "kind", |r, json| r.choice(json, &PERSISTENCES)))?;
    match kind {
        "linear" => {
            let o = r.object(json, &["kind", "years"])?;
            Some(Persistence::Linear { years: r.required(o, "years", |r, json| r.decimal(json, limits::PERSISTENCE_YEARS))? })
        }
        "exponential" => {
            let o = r.object(json, &["kind", "annual_loss"])?;
            Some(Persistence::Exponential { annual_loss: r.required(o, "annual_loss", |r, json| r.decimal(json, limits::SHARE))? })
        }
        "custom" => {
            let o = r.object(json, &["kind", "shares"])?;
            let shares = r.required(o, "shares", |r, json| r.list(json, 1, limits::YEARS, |r, json| r.decimal(json, limits::SHARE)));
            Some(Persistence::Custom { shares: shares? })
        }
        _ => {
            r.object(json, &["kind"])?;
            Some(Persistence::Constant)
        }
    }
}

fn evidence(r: &mut Reader, json: &Json) -> Option<Evidence> {
    let o = r.object(json, &["design", "participants", "follow_up_months", "source", "note"])?;
    let design = r.required(o, "design", |r, json| r.choice(json, &DESIGNS));
    let participants = r.optional(o, "participants", |r, json| r.decimal(json, limits::COUNT));
    let follow_up_months = r.optional(o, "follow_up_months", |r, json| r.decimal(json, limits::MONTHS));
    let source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(Evidence { design: design?, participants: participants?, follow_up_months: follow_up_months?, source: source?, note: other? })
}

fn consequence(r: &mut Reader, json: &Json, context: &Context, most: usize) -> Option<Consequence> {
    let o = r.object(json, &["id", "label", "area", "unit", "kind", "quantity", "price", "realisable", "source", "note"])?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    let area = r.required(o, "area", Reader::name);
    let unit = r.required(o, "unit", Reader::name);
    let kind = r.default(o, "kind", ConsequenceKind::Expense, |r, json| r.choice(json, &KINDS));
    let quantity = r.required(o, "quantity", |r, json| r.list(json, 1, most, |r, json| r.decimal(json, limits::QUANTITY)));
    let price = r.required(o, "price", |r, json| price(r, json, context, quantity.as_ref().map(Vec::len)));
    let realisable = r.default(o, "realisable", Realisable::default(), realisable);
    let source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(Consequence {
        id: id?,
        label: name?,
        area: area?,
        unit: unit?,
        kind: kind?,
        quantity: quantity?,
        price: price?,
        realisable: realisable?,
        source: source?,
        note: other?,
    })
}

fn price(r: &mut Reader, json: &Json, context: &Context, quantities: Option<usize>) -> Option<Price> {
    let o = r.object(json, &["per_unit", "price_year", "index", "source"])?;
    let per_unit = r.required(o, "per_unit", |r, json| {
        let per_unit = payers(r, json, |r, json| price_series(r, json, quantities))?;
        if per_unit.iter().all(|(_, price)| price.is_none()) {
            r.problem(Code::Missing, None, Allowed::OneOf { options: Payer::ALL.map(|payer| payer.key().to_owned()).to_vec() });
            return None;
        }
        Some(per_unit)
    });
    let (price_year, index) = price_level(r, o, context);
    let source = r.optional(o, "source", source);
    Some(Price { per_unit: per_unit?, price_year: price_year?, index: index?, source: source? })
}

fn price_series(r: &mut Reader, json: &Json, quantities: Option<usize>) -> Option<PriceSeries> {
    let Json::List(prices) = json else {
        return r.decimal(json, limits::PRICE).map(PriceSeries::Constant);
    };
    if let Some(quantities) = quantities
        && prices.len() < quantities
    {
        r.problem(Code::PriceListTooShort, Some(prices.len().to_string()), Allowed::Length { min: quantities, max: limits::YEARS });
        return None;
    }
    r.list(json, 1, limits::YEARS, |r, json| r.decimal(json, limits::PRICE)).map(PriceSeries::ByYear)
}

fn realisable(r: &mut Reader, json: &Json) -> Option<Realisable> {
    let o = r.object(json, &["share", "lag_years"])?;
    let share = r.default(o, "share", Decimal::ONE, |r, json| r.decimal(json, limits::SHARE));
    let lag_years = r.default(o, "lag_years", 0, |r, json| r.whole(json, 0, limits::YEARS));
    Some(Realisable { share: share?, lag_years: lag_years? })
}

const BASES: [(&str, &str); 6] = [
    ("one_off", "one_off"),
    ("per_operating_year", "per_operating_year"),
    ("per_year", "per_year"),
    ("per_participant", "per_participant"),
    ("per_participant_course_year", "per_participant_course_year"),
    ("per_group", "per_group"),
];
const PERSISTENCES: [(&str, &str); 4] =
    [("constant", "constant"), ("linear", "linear"), ("exponential", "exponential"), ("custom", "custom")];

pub(super) const CATEGORIES: [(&str, Category); 5] = [
    ("preparation", Category::Preparation),
    ("training", Category::Training),
    ("operation", Category::Operation),
    ("materials", Category::Materials),
    ("other", Category::Other),
];
pub(super) const EFFECT_STARTS: [(&str, EffectStart); 2] =
    [("completion_year", EffectStart::CompletionYear), ("following_year", EffectStart::FollowingYear)];
pub(super) const RATE_BASES: [(&str, RateBasis); 2] = [("completers", RateBasis::Completers), ("starters", RateBasis::Starters)];
pub(super) const KINDS: [(&str, ConsequenceKind); 2] = [("expense", ConsequenceKind::Expense), ("revenue", ConsequenceKind::Revenue)];
pub(super) const DESIGNS: [(&str, Design); 7] = [
    ("meta_study", Design::MetaStudy),
    ("rct", Design::Rct),
    ("quasi_experiment", Design::QuasiExperiment),
    ("before_after_controlled", Design::BeforeAfterControlled),
    ("before_after", Design::BeforeAfter),
    ("practice", Design::Practice),
    ("assumption", Design::Assumption),
];
