//! From JSON to a case, with every problem on the way.

mod cost;
mod distribution;
mod effect;
mod follow_up;
pub(super) mod names;
mod price;
mod quality;
mod success;
mod uncertainty;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::about::{About, Source, Yardstick};
use super::document::{Case, Discounting, Estimates, FORMAT, Index, Participants, RateStep};
use super::follow_up::FollowUp;
use super::json::Json;
use super::limits;
use super::payer::{Payer, PerPayer};
use super::problem::{Allowed, Code, Problem, Severity, Step};
use super::quality::Quality;
use super::reader::{Fields, Reader, field, shown};
use super::tags::{BudgetSide, Committee};
use super::time::Year;
use super::uncertainty::Uncertainty;
use cost::cost_line;
use effect::{consequence, outcome};
use follow_up::{Expected, follow_up};
use uncertainty::uncertainty;

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
#[derive(Default)]
struct Context {
    price_year: Option<Year>,
    horizon: Option<usize>,
    course_years: Option<usize>,
    /// Years of the case's own index, and of each further one.
    index_years: Option<BTreeSet<Year>>,
    other_index_years: Option<BTreeMap<String, BTreeSet<Year>>>,
    /// The ids of each payer's committees.
    committees: Option<PerPayer<Vec<String>>>,
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
        let version = format.strip_prefix("aaben-som/case@").filter(|version| version.bytes().all(|byte| byte.is_ascii_digit()));
        // A number too long to be read is newer too.
        let newer = version.is_some_and(|version| !version.is_empty() && version.parse::<u32>().map_or(true, |version| version > 1));
        let code = if newer { Code::NewerFormat } else { Code::OtherFormat };
        r.problem_at("format", code, Some(shown(&Json::Text(format.clone()))), Allowed::OneOf { options: vec![FORMAT.to_owned()] });
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
            "price_index_estimates",
            "other_indices",
            "discounting",
            "participants",
            "committees",
            "costs",
            "saved_costs",
            "consequences_during",
            "outcomes",
            "follow_up",
            "quality",
            "uncertainty",
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
    let index_estimates = r.default(o, "price_index_estimates", Estimates::default(), |r, json| estimates(r, json, levels.as_ref()));
    let other_indices = r.default(o, "other_indices", BTreeMap::new(), other_indices);
    let discounting = r.required(o, "discounting", discounting);
    let participants = r.required(o, "participants", participants);
    let committees = r.default(o, "committees", PerPayer::default(), |r, json| {
        payers(r, json, |r, json| lines(r, json, committee)).map(|lists| lists.map(|list| list.clone().unwrap_or_default()))
    });
    let context = Context {
        price_year,
        horizon: horizon_years,
        course_years: participants.as_ref().map(|participants| participants.course_years),
        index_years: levels.as_ref().map(|levels| levels.keys().copied().collect()),
        other_index_years: other_indices
            .as_ref()
            .map(|indices| indices.iter().map(|(name, index)| (name.clone(), index.levels.keys().copied().collect())).collect()),
        committees: committees.as_ref().map(|lists| lists.map(|list| list.iter().map(|committee| committee.id.clone()).collect())),
    };
    let costs = r.required(o, "costs", |r, json| lines(r, json, |r, json| cost_line(r, json, &context)));
    let saved_costs = r.default(o, "saved_costs", Vec::new(), |r, json| lines(r, json, |r, json| cost_line(r, json, &context)));
    let most_during = context.course_years.unwrap_or(limits::COURSE_YEARS);
    let consequences_during =
        r.default(o, "consequences_during", Vec::new(), |r, json| lines(r, json, |r, json| consequence(r, json, &context, most_during)));
    let outcomes = r.required(o, "outcomes", |r, json| lines(r, json, |r, json| outcome(r, json, &context)));
    let expected = Expected {
        context: &context,
        starting: participants.as_ref().map(|participants| participants.starting.len()),
        costs: costs.as_deref(),
        saved_costs: saved_costs.as_deref(),
        during: consequences_during.as_deref(),
        outcomes: outcomes.as_deref(),
        is_discounted: discounting.as_ref().map(|discounting| !discounting.schedule.is_empty()),
    };
    let follow_up = r.default(o, "follow_up", FollowUp::default(), |r, json| follow_up(r, json, &expected));
    let quality = r.default(o, "quality", Quality::default(), quality::quality);
    let uncertainty = r.default(o, "uncertainty", Uncertainty::default(), |r, json| uncertainty(r, json, &expected));
    Some(Case {
        title: title?,
        about: about?,
        price_year: price_year?,
        start_year: start_year?,
        horizon_years: horizon_years?,
        price_index: Index { levels: levels?, source: index_source?, estimates: index_estimates? },
        other_indices: other_indices?,
        discounting: discounting?,
        participants: participants?,
        committees: committees?,
        costs: costs?,
        saved_costs: saved_costs?,
        consequences_during: consequences_during?,
        outcomes: outcomes?,
        follow_up: follow_up?,
        quality: quality?,
        uncertainty: uncertainty?,
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
            let year = key.parse().ok().map(Year).filter(|year| (Year::FIRST..=Year::LAST).contains(year) && year.to_string() == **key);
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
            r.name(&Json::Text(name.clone()))?;
            let o = r.object(value, &["levels", "source", "estimates"])?;
            let levels = r.required(o, "levels", levels);
            let source = r.optional(o, "source", source);
            let estimates = r.default(o, "estimates", Estimates::default(), |r, json| estimates(r, json, levels.as_ref()));
            Some(Index { levels: levels?, source: source?, estimates: estimates? })
        });
        sound &= index.is_some();
        indices.extend(index.map(|index| (name.to_string(), index)));
    }
    sound.then_some(indices)
}

/// The years of an index that are estimates; each must have a level.
fn estimates(r: &mut Reader, json: &Json, levels: Option<&BTreeMap<Year, Decimal>>) -> Option<Estimates> {
    let o = r.object(json, &["years", "source"])?;
    let years = r.required(o, "years", |r, json| {
        r.list(json, 0, limits::ENTRIES, |r, json| {
            let year = year(r, json)?;
            if let Some(levels) = levels.filter(|levels| !levels.contains_key(&year)) {
                let options = levels.keys().map(Year::to_string).collect();
                r.problem(Code::EstimateWithoutLevel, Some(year.to_string()), Allowed::OneOf { options });
            }
            Some(year)
        })
    });
    let source = r.optional(o, "source", source);
    Some(Estimates { years: years?.into_iter().collect(), source: source? })
}

fn committee(r: &mut Reader, json: &Json) -> Option<Committee> {
    let o = r.object(json, &["id", "label"])?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    Some(Committee { id: id?, label: name? })
}

/// The committee of each payer that a line belongs to.
fn committees(r: &mut Reader, o: Fields, context: &Context) -> Option<PerPayer<Option<String>>> {
    r.default(o, "committees", PerPayer::default(), |r, json| {
        let named = payers(r, json, Reader::name)?;
        for (payer, id) in named.iter() {
            let (Some(id), Some(lists)) = (id, &context.committees) else { continue };
            let list = lists.get(payer);
            if !list.contains(id) {
                r.problem_at(payer.key(), Code::CommitteeUnknown, Some(id.clone()), Allowed::OneOf { options: list.clone() });
            }
        }
        Some(named)
    })
}

fn budget(r: &mut Reader, o: Fields) -> Option<Option<BudgetSide>> {
    r.optional(o, "budget", |r, json| r.choice(json, &names::BUDGETS))
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
                r.at(Step::Index(index), |r| r.problem_at("id", Code::DuplicateId, Some(shown(&Json::Text(id.clone()))), Allowed::Plain));
            }
        }
    }
    list
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
