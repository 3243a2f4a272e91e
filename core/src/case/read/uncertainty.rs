//! How sure the numbers of a case are. It is read against the lists whose numbers it names.

use std::collections::BTreeSet;

use super::distribution::distribution;
use super::follow_up::Expected;
use super::success::measure;
use super::{Context, lines, names, note, source};
use crate::case::input::{ConsequenceName, CostList, Input};
use crate::case::json::Json;
use crate::case::limits::{self, Bounds};
use crate::case::payer::Payer;
use crate::case::price::{PerUnit, PriceSeries};
use crate::case::problem::{Allowed, Code};
use crate::case::reader::{Fields, Reader};
use crate::case::uncertainty::{
    Change, Correlation, Decision, Drawing, Optimism, Scenario, ScenarioKind, Trial, UncertainInput, Uncertainty,
};
use crate::case::{Consequence, CostLine, Outcome, Persistence};
use crate::evaluate::View;
use crate::uncertainty::SimulationOptions;
use rust_decimal::Decimal;

pub(super) fn uncertainty(r: &mut Reader, json: &Json, expected: &Expected) -> Option<Uncertainty> {
    let o = r.object(json, &["inputs", "correlations", "decision", "scenarios", "optimism", "simulation"])?;
    let mut seen = BTreeSet::new();
    let inputs = r.default(o, "inputs", Vec::new(), |r, json| {
        r.list(json, 0, limits::ENTRIES, |r, json| uncertain_input(r, json, expected, &mut seen))
    });
    let mut pairs = BTreeSet::new();
    let correlations = r.default(o, "correlations", Vec::new(), |r, json| {
        r.list(json, 0, limits::CORRELATIONS, |r, json| correlation(r, json, expected, &seen, &mut pairs))
    });
    let decision = r.default(o, "decision", Decision::default(), decision);
    let scenarios = r.default(o, "scenarios", Vec::new(), |r, json| lines(r, json, |r, json| scenario(r, json, expected)));
    let optimism = r.optional(o, "optimism", optimism);
    let simulation = r.default(o, "simulation", Drawing::default(), drawing);
    Some(Uncertainty {
        inputs: inputs?,
        correlations: correlations?,
        decision: decision?,
        scenarios: scenarios?,
        optimism: optimism?,
        simulation: simulation?,
    })
}

fn drawing(r: &mut Reader, json: &Json) -> Option<Drawing> {
    let o = r.object(json, &["draws", "seed", "precision"])?;
    let draws = r.optional(o, "draws", |r, json| {
        let (fewest, most) = SimulationOptions::DRAWS;
        let draws = r.whole(json, fewest, most)?;
        if !draws.is_multiple_of(1_000) {
            r.problem(Code::NotThousands, Some(draws.to_string()), Bounds::whole(fewest, most).into());
        }
        Some(draws)
    });
    let seed = r.optional(o, "seed", |r, json| r.whole(json, 0, u32::MAX as usize));
    let precision = r.optional(o, "precision", |r, json| r.decimal(json, limits::PRECISION));
    Some(Drawing { draws: draws?, seed: seed?, precision: precision? })
}

fn uncertain_input(r: &mut Reader, json: &Json, expected: &Expected, seen: &mut BTreeSet<Input>) -> Option<UncertainInput> {
    let o = r.object(json, &["input", "distribution", "suggested", "source", "note"])?;
    let input = once(r, o, expected, seen);
    let distribution = r.required(o, "distribution", |r, json| distribution(r, json, input.as_ref()));
    let suggested = r.default(o, "suggested", false, Reader::bool);
    let from = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(UncertainInput { input: input?, distribution: distribution?, suggested: suggested?, source: from?, note: other? })
}

/// The field `input`, which names an input that no entry before it has named, nor a rate of which one has told the same.
fn once(r: &mut Reader, o: Fields, expected: &Expected, seen: &mut BTreeSet<Input>) -> Option<Input> {
    r.required(o, "input", |r, json| {
        let input = input(r, json, expected)?;
        if seen.iter().any(|other| other.is_same_rate(&input)) {
            r.problem(Code::RateTwice, Some(input.kind().to_owned()), Allowed::Plain);
        }
        if !seen.insert(input.clone()) {
            r.problem(Code::DuplicateInput, Some(input.kind().to_owned()), Allowed::Plain);
        }
        Some(input)
    })
}

fn correlation(
    r: &mut Reader,
    json: &Json,
    expected: &Expected,
    uncertain: &BTreeSet<Input>,
    pairs: &mut BTreeSet<[Input; 2]>,
) -> Option<Correlation> {
    let o = r.object(json, &["between", "rank", "source", "note"])?;
    let between = r.required(o, "between", |r, json| {
        let both = r.list(json, 2, 2, |r, json| {
            let input = input(r, json, expected)?;
            if !uncertain.contains(&input) {
                r.problem(Code::NotUncertain, Some(input.kind().to_owned()), Allowed::Plain);
            }
            Some(input)
        })?;
        let both: [Input; 2] = both.try_into().ok()?;
        let mut sorted = both.clone();
        sorted.sort();
        let [one, other] = &sorted;
        if one == other {
            r.problem(Code::DuplicateInput, Some(one.kind().to_owned()), Allowed::Plain);
        } else if !pairs.insert(sorted.clone()) {
            r.problem(Code::DuplicatePair, Some(one.kind().to_owned()), Allowed::Plain);
        }
        Some(both)
    });
    let rank = r.required(o, "rank", |r, json| r.decimal(json, limits::RANK));
    let from = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(Correlation { between: between?, rank: rank?, source: from?, note: other? })
}

fn decision(r: &mut Reader, json: &Json) -> Option<Decision> {
    let o = r.object(json, &["payer", "citizens", "years", "trial"])?;
    let view = r.default(o, "payer", View::Public, |r, json| r.choice(json, &View::EVERY.map(|view| (view.key(), view))));
    let citizens = r.optional(o, "citizens", |r, json| r.decimal(json, limits::CITIZENS));
    let years = r.optional(o, "years", |r, json| r.whole(json, 1, limits::YEARS));
    let trial = r.optional(o, "trial", |r, json| {
        let o = r.object(json, &["per_arm", "cost"])?;
        let per_arm = r.required(o, "per_arm", |r, json| r.whole(json, 1, 1_000_000));
        let cost = r.optional(o, "cost", |r, json| r.decimal(json, Bounds { min: Decimal::ZERO, ..limits::AMOUNT }));
        Some(Trial { per_arm: per_arm?, cost: cost? })
    });
    Some(Decision { view: view?, citizens: citizens?, years: years?, trial: trial? })
}

fn scenario(r: &mut Reader, json: &Json, expected: &Expected) -> Option<Scenario> {
    let o = r.object(json, &["id", "title", "kind", "changes", "note"])?;
    let id = r.required(o, "id", Reader::name);
    let title = super::label(r, o, "title");
    let kind = r.default(o, "kind", ScenarioKind::Own, |r, json| r.choice(json, &names::SCENARIOS));
    let mut seen = BTreeSet::new();
    let changes = r.default(o, "changes", Vec::new(), |r, json| {
        r.list(json, 0, limits::ENTRIES, |r, json| {
            let o = r.object(json, &["input", "value"])?;
            let input = once(r, o, expected, &mut seen);
            let bounds = limits::of_input(input.as_ref());
            let value = r.required(o, "value", |r, json| r.decimal(json, bounds));
            Some(Change { input: input?, value: value? })
        })
    });
    let other = note(r, o, "note");
    Some(Scenario { id: id?, title: title?, kind: kind?, changes: changes?, note: other? })
}

fn optimism(r: &mut Reader, json: &Json) -> Option<Optimism> {
    let o = r.object(json, &["on", "level_1", "level_2", "level_3", "unmeasured", "source", "note"])?;
    let on = r.default(o, "on", false, Reader::bool);
    let share = |r: &mut Reader, key| r.default(o, key, Decimal::ZERO, |r, json| r.decimal(json, limits::SHARE));
    let levels = [share(r, "level_1"), share(r, "level_2"), share(r, "level_3")];
    let unmeasured = share(r, "unmeasured");
    let from = r.optional(o, "source", source);
    let other = note(r, o, "note");
    let [one, two, three] = levels;
    Some(Optimism { on: on?, levels: [one?, two?, three?], unmeasured: unmeasured?, source: from?, note: other? })
}

impl Input {
    /// The input that a part of a case file names, whether or not the case has it.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<Input> {
        let context = Context::default();
        let anything = Expected {
            context: &context,
            starting: None,
            costs: None,
            saved_costs: None,
            during: None,
            outcomes: None,
            is_discounted: None,
        };
        let mut r = Reader::new();
        input(&mut r, json, &anything).filter(|_| r.problems.is_empty())
    }
}

/// A number of the case, which must be there.
fn input(r: &mut Reader, json: &Json, expected: &Expected) -> Option<Input> {
    let kind = r.kind(json, &names::INPUTS)?;
    let outcome = |r: &mut Reader| {
        let o = r.object(json, &["kind", "outcome"])?;
        named(r, o, "outcome", expected.outcomes, |outcome| &outcome.id)
    };
    match kind {
        "participants" => {
            let o = r.object(json, &["kind", "year"])?;
            let last = expected.starting.unwrap_or(limits::YEARS).saturating_sub(1);
            Some(Input::Participants { year: r.optional(o, "year", |r, json| r.whole(json, 0, last))? })
        }
        "rate_with" => Some(Input::RateWith { outcome: outcome(r)? }),
        "rate_without" => Some(Input::RateWithout { outcome: outcome(r)? }),
        "measure" => {
            let o = r.object(json, &["kind", "outcome", "measure"])?;
            let outcome = named(r, o, "outcome", expected.outcomes, |outcome| &outcome.id);
            let (measure, outcome) = (measure(r, o)?, outcome?);
            let found = expected.outcomes.and_then(|outcomes| outcomes.iter().find(|found| found.id == outcome));
            if found.is_some_and(|found| found.success_rate.entered_as.as_ref().is_none_or(|entered| entered.measure != measure)) {
                r.problem_at("measure", Code::InputWithoutValue, Some(measure.key().to_owned()), Allowed::Plain);
                return None;
            }
            Some(Input::Measure { outcome, measure })
        }
        "effect" => {
            let o = r.object(json, &["kind", "outcome"])?;
            let of_one = r.optional(o, "outcome", |r, json| known(r, json, expected.outcomes, |outcome| &outcome.id));
            Some(Input::Effect { outcome: of_one? })
        }
        "costs" => {
            let o = r.object(json, &["kind", "list"])?;
            Some(Input::Costs { list: cost_list(r, o)? })
        }
        "cost_amount" => cost(r, json, expected).map(|(list, id)| Input::CostAmount { list, id }),
        "cost_quantity" => cost(r, json, expected).map(|(list, id)| Input::CostQuantity { list, id }),
        "quantity" | "realisable_share" => {
            let o = r.object(json, &["kind", "outcome", "id"])?;
            let line = consequence(r, o, expected)?;
            Some(if kind == "quantity" { Input::Quantity(line) } else { Input::RealisableShare(line) })
        }
        "price_factor" | "price" => price(r, json, expected, kind == "price"),
        "persistence_loss" => {
            let outcome = outcome(r)?;
            let has_loss = |found: &Persistence| matches!(found, Persistence::Constant | Persistence::Exponential { .. });
            persists(r, expected, &outcome, has_loss)?;
            Some(Input::PersistenceLoss { outcome })
        }
        "persistence_years" => {
            let outcome = outcome(r)?;
            persists(r, expected, &outcome, |found| matches!(found, Persistence::Linear { .. }))?;
            Some(Input::PersistenceYears { outcome })
        }
        "first_year_share" => Some(Input::FirstYearShare { outcome: outcome(r)? }),
        "discount_rate" => {
            r.object(json, &["kind"])?;
            if expected.is_discounted == Some(false) {
                r.problem_at("kind", Code::InputWithoutValue, Some(kind.to_owned()), Allowed::Plain);
                return None;
            }
            Some(Input::DiscountRate)
        }
        _ => {
            r.object(json, &["kind"])?;
            Some(Input::CompletionRate)
        }
    }
}

fn cost_list(r: &mut Reader, o: Fields) -> Option<CostList> {
    r.required(o, "list", |r, json| r.choice(json, &names::COST_LISTS))
}

fn cost(r: &mut Reader, json: &Json, expected: &Expected) -> Option<(CostList, String)> {
    let o = r.object(json, &["kind", "list", "id"])?;
    let list = cost_list(r, o)?;
    let there = match list {
        CostList::Costs => expected.costs,
        CostList::SavedCosts => expected.saved_costs,
    };
    Some((list, named(r, o, "id", there, |line: &CostLine| &line.id)?))
}

fn consequence(r: &mut Reader, o: Fields, expected: &Expected) -> Option<ConsequenceName> {
    let outcome = r.optional(o, "outcome", |r, json| known(r, json, expected.outcomes, |outcome| &outcome.id))?;
    let id = named(r, o, "id", consequences(expected, outcome.as_deref()), |line| &line.id)?;
    Some(ConsequenceName { outcome, id })
}

/// The consequences of an outcome, or during the course; `None` where that list is itself wrong.
fn consequences<'a>(expected: &Expected<'a>, outcome: Option<&str>) -> Option<&'a [Consequence]> {
    let Some(id) = outcome else { return expected.during };
    expected.outcomes?.iter().find(|outcome| outcome.id == id).map(|outcome: &Outcome| outcome.consequences.as_slice())
}

fn price(r: &mut Reader, json: &Json, expected: &Expected, is_value: bool) -> Option<Input> {
    let o = r.object(json, &["kind", "outcome", "id", "payer"])?;
    let line = consequence(r, o, expected);
    let payer = |r: &mut Reader, json: &Json| r.choice(json, &Payer::ALL.map(|payer| (payer.key(), payer)));
    let payer = if is_value { r.required(o, "payer", payer).map(Some) } else { r.optional(o, "payer", payer) };
    let (line, payer) = (line?, payer?);
    let found = consequences(expected, line.outcome.as_deref()).and_then(|lines| lines.iter().find(|found| found.id == line.id));
    if let (Some(payer), Some(found)) = (payer, found) {
        let has_price = match &found.price.per_unit {
            PerUnit::Payers(prices) if is_value => matches!(prices.get(payer), Some(PriceSeries::Constant(_))),
            PerUnit::Payers(prices) => prices.get(payer).is_some(),
            PerUnit::Rule(_) => false,
        };
        if !has_price {
            r.problem_at("payer", Code::InputWithoutValue, Some(payer.key().to_owned()), Allowed::Plain);
            return None;
        }
    }
    match payer {
        Some(payer) if is_value => Some(Input::Price { line, payer }),
        payer => Some(Input::PriceFactor { line, payer }),
    }
}

/// An outcome must have the persistence that the input is a number of.
fn persists(r: &mut Reader, expected: &Expected, id: &str, has: impl Fn(&Persistence) -> bool) -> Option<()> {
    let found = expected.outcomes.and_then(|outcomes| outcomes.iter().find(|outcome| outcome.id == id));
    if found.is_some_and(|outcome| !has(&outcome.persistence)) {
        r.problem_at("kind", Code::InputWithoutValue, Some(id.to_owned()), Allowed::Plain);
        return None;
    }
    Some(())
}

/// The `id` of an entry of a list, which must be there.
fn named<E>(r: &mut Reader, o: Fields, key: &'static str, list: Option<&[E]>, id: impl Fn(&E) -> &String) -> Option<String> {
    r.required(o, key, |r, json| known(r, json, list, id))
}

fn known<E>(r: &mut Reader, json: &Json, list: Option<&[E]>, id: impl Fn(&E) -> &String) -> Option<String> {
    let name = r.name(json)?;
    if let Some(list) = list
        && !list.iter().any(|entry| *id(entry) == name)
    {
        let options = list.iter().map(|entry| id(entry).clone()).collect();
        r.problem(Code::InputUnknown, Some(name), Allowed::OneOf { options });
        return None;
    }
    Some(name)
}
