//! What uncertainty does, as JSON: the form in which the command line hands it on.

use rust_decimal::Decimal;

use crate::case::{Case, Json};
use crate::evaluate::{BreakEven, Results, View};

use super::nets::{BottomLine, Nets};
use super::one_way::{End, one_way};
use super::scenario::{Differs, corrected_for_optimism, scenario_results};
use super::turn::{Side, Turn, successes_needed};

/// Each uncertain input at both ends, in the order of the case; for each view the order of the tornado; and how many must succeed.
#[must_use]
pub fn sensitivity_json(case: &Case, views: &[View]) -> Json {
    let found = one_way(case);
    let inputs = found.bars.iter().map(|bar| {
        let uncertain = case.uncertainty.inputs.get(bar.place);
        let turns = per_view(views, |view, line| bar.turn(case, view, line).map_or(Json::Null, turn));
        Json::object([
            ("input", bar.input.to_json()),
            ("suggested", Json::Bool(uncertain.is_some_and(|uncertain| uncertain.suggested))),
            ("has_shape", Json::Bool(uncertain.is_some_and(|uncertain| uncertain.distribution.has_shape()))),
            ("value", decimal(bar.value)),
            ("low", end(&bar.low, views)),
            ("high", end(&bar.high, views)),
            ("break_even", turns),
        ])
    });
    let order = per_view(views, |view, line| Json::list(found.tornado(view, line).iter().map(|bar| Json::whole(bar.bar.place as u64))));
    let successes = case.outcomes.iter().map(|outcome| {
        let needed = per_view(views, |view, line| {
            successes_needed(case, &outcome.id, view, line).map_or(Json::Null, |found| {
                Json::object([
                    ("at_least", decimal(found.needed)),
                    ("of", decimal(found.of)),
                    ("expected", decimal(found.expected)),
                    ("without", decimal(found.without)),
                ])
            })
        });
        Json::object([("outcome", Json::text(&outcome.id)), ("needed", needed)])
    });
    Json::object([
        ("expected", nets(&found.expected, views)),
        ("inputs", Json::list(inputs)),
        ("order", order),
        ("successes", Json::list(successes)),
    ])
}

/// The case, each scenario, and the case corrected for optimism where that is on.
#[must_use]
pub fn scenarios_json(case: &Case, results: &Results<Decimal>, views: &[View]) -> Json {
    let scenarios = scenario_results(case).into_iter().map(|found| {
        let differs = found.differs.iter().map(|Differs { input, expected, value }| {
            Json::object([("input", input.to_json()), ("expected", decimal(*expected)), ("value", decimal(*value))])
        });
        Json::object([
            ("id", Json::text(&found.scenario.id)),
            ("title", Json::text(&found.scenario.title)),
            ("differs", Json::list(differs)),
            ("totals", found.results.map_or(Json::Null, |results| totals(&results, views))),
        ])
    });
    let corrected = corrected_for_optimism(case).map_or(Json::Null, |case| totals(&crate::evaluate(&case), views));
    Json::object([("case", totals(results, views)), ("scenarios", Json::list(scenarios)), ("corrected_for_optimism", corrected)])
}

fn totals(results: &Results<Decimal>, views: &[View]) -> Json {
    let found = Nets::of(results);
    fields(views.iter().map(|view| {
        let year = |year: BreakEven| year.year().map_or(Json::Null, |year| Json::whole(year as u64));
        let result = results.of(*view);
        let lines = BottomLine::ALL.map(|line| (line.key(), decimal(found.get(*view, line))));
        let years = [("break_even", year(result.break_even)), ("discounted_break_even", year(result.discounted_break_even))];
        (view.key(), fields(lines.into_iter().chain(years)))
    }))
}

fn end(end: &End, views: &[View]) -> Json {
    Json::object([("value", decimal(end.value)), ("totals", end.nets.as_ref().map_or(Json::Null, |found| nets(found, views)))])
}

fn nets(found: &Nets, views: &[View]) -> Json {
    per_view(views, |view, line| decimal(found.get(view, line)))
}

fn turn(turn: Turn) -> Json {
    let kind = |kind: &str| ("kind", Json::text(kind));
    match turn {
        Turn::At { value, side: Side::AtLeast } => Json::object([kind("at_least"), ("value", decimal(value))]),
        Turn::At { value, side: Side::AtMost } => Json::object([kind("at_most"), ("value", decimal(value))]),
        Turn::AlwaysPays => Json::object([kind("always")]),
        Turn::NeverPays => Json::object([kind("never")]),
        Turn::PaysInRange => Json::object([kind("always_in_range")]),
        Turn::LosesInRange => Json::object([kind("never_in_range")]),
        Turn::NoMatter => Json::object([kind("no_matter")]),
    }
}

fn per_view(views: &[View], json: impl Fn(View, BottomLine) -> Json) -> Json {
    fields(views.iter().map(|view| (view.key(), fields(BottomLine::ALL.map(|line| (line.key(), json(*view, line)))))))
}

fn fields<'a>(fields: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(std::rc::Rc::new(fields.into_iter().map(|(key, value)| (key.into(), value)).collect()))
}

fn decimal(number: Decimal) -> Json {
    Json::text(&number.normalize().to_string())
}
