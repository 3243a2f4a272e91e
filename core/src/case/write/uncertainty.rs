//! How sure the numbers of a case are.

use super::{Fields, choice, decimal, object, put_source, put_text, whole};
use crate::case::input::{ConsequenceName, CostList, Input};
use crate::case::json::Json;
use crate::case::read::names;
use crate::case::uncertainty::{Decision, Distribution, Drawing, Family, Optimism, Scenario, Stated, UncertainInput, Uncertainty};

pub(super) fn uncertainty(found: &Uncertainty) -> Json {
    let mut fields = Fields::new();
    if !found.inputs.is_empty() {
        fields.push(("inputs", Json::list(found.inputs.iter().map(uncertain_input))));
    }
    if !found.correlations.is_empty() {
        let correlations = found.correlations.iter().map(|correlation| {
            let between = Json::list(correlation.between.iter().map(Input::to_json));
            let mut fields: Fields = vec![("between", between), ("rank", decimal(correlation.rank))];
            put_source(&mut fields, "source", correlation.source.as_ref());
            put_text(&mut fields, "note", &correlation.note);
            object(fields)
        });
        fields.push(("correlations", Json::list(correlations)));
    }
    if found.decision != Decision::default() {
        fields.push(("decision", decision(&found.decision)));
    }
    if !found.scenarios.is_empty() {
        fields.push(("scenarios", Json::list(found.scenarios.iter().map(scenario))));
    }
    fields.extend(found.optimism.as_ref().map(|found| ("optimism", optimism(found))));
    if found.simulation != Drawing::default() {
        fields.push(("simulation", drawing(&found.simulation)));
    }
    object(fields)
}

fn uncertain_input(found: &UncertainInput) -> Json {
    let mut fields: Fields =
        vec![("input", found.input.to_json()), ("distribution", found.distribution.to_json()), ("suggested", Json::Bool(found.suggested))];
    put_source(&mut fields, "source", found.source.as_ref());
    put_text(&mut fields, "note", &found.note);
    object(fields)
}

impl Input {
    /// The input as it is named in a case file.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut fields: Fields = vec![("kind", Json::text(self.kind()))];
        let cost = |list: &CostList| ("list", Json::text(list.key()));
        let consequence = |fields: &mut Fields, line: &ConsequenceName| {
            put_text(fields, "outcome", line.outcome.as_deref().unwrap_or_default());
            put_text(fields, "id", &line.id);
        };
        match self {
            Input::CompletionRate | Input::DiscountRate => {}
            Input::Participants { year } => fields.extend(year.map(|year| ("year", whole(year)))),
            Input::RateWith { outcome }
            | Input::RateWithout { outcome }
            | Input::PersistenceLoss { outcome }
            | Input::PersistenceYears { outcome }
            | Input::FirstYearShare { outcome } => put_text(&mut fields, "outcome", outcome),
            Input::Measure { outcome, measure } => {
                put_text(&mut fields, "outcome", outcome);
                put_text(&mut fields, "measure", measure.key());
            }
            Input::Effect { outcome } => put_text(&mut fields, "outcome", outcome.as_deref().unwrap_or_default()),
            Input::Costs { list } => fields.push(cost(list)),
            Input::CostAmount { list, id } | Input::CostQuantity { list, id } => fields.extend([cost(list), ("id", Json::text(id))]),
            Input::Quantity(line) | Input::RealisableShare(line) => consequence(&mut fields, line),
            Input::PriceFactor { line, payer } => {
                consequence(&mut fields, line);
                put_text(&mut fields, "payer", payer.map_or("", |payer| payer.key()));
            }
            Input::Price { line, payer } => {
                consequence(&mut fields, line);
                put_text(&mut fields, "payer", payer.key());
            }
        }
        object(fields)
    }
}

impl Distribution {
    /// The distribution as it stands in a case file.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let kind = |kind: &str| ("kind", Json::text(kind));
        match self {
            Distribution::Range { low, high } => Json::object([kind("range"), ("low", decimal(*low)), ("high", decimal(*high))]),
            Distribution::Uniform { low, high } => Json::object([kind("uniform"), ("low", decimal(*low)), ("high", decimal(*high))]),
            Distribution::Triangular { low, mode, high } => {
                Json::object([kind("triangular"), ("low", decimal(*low)), ("mode", decimal(*mode)), ("high", decimal(*high))])
            }
            Distribution::Pert { low, mode, high, weight } => Json::object([
                kind("pert"),
                ("low", decimal(*low)),
                ("mode", decimal(*mode)),
                ("high", decimal(*high)),
                ("weight", decimal(*weight)),
            ]),
            Distribution::Fitted { family, stated } => fitted(*family, stated),
        }
    }
}

fn fitted(family: Family, stated: &Stated) -> Json {
    let kind = match family {
        Family::Normal => "normal",
        Family::LogNormal => "log_normal",
        Family::Beta => "beta",
        Family::Gamma => "gamma",
    };
    let head = |given: &str| [("kind", Json::text(kind)), ("given", Json::text(given))];
    let (given, numbers) = match stated {
        Stated::MeanAndError { mean, error } => ("mean_and_error", vec![("mean", decimal(*mean)), ("error", decimal(*error))]),
        Stated::Interval { low, high, level } => {
            ("interval", vec![("low", decimal(*low)), ("high", decimal(*high)), ("level", choice(&names::LEVELS, *level))])
        }
        Stated::Count { successes, of } => ("count", vec![("successes", decimal(*successes)), ("of", decimal(*of))]),
        Stated::Parameters { first, second } => {
            let (one, other) = if family == Family::Beta { ("alpha", "beta") } else { ("shape", "scale") };
            ("parameters", vec![(one, decimal(*first)), (other, decimal(*second))])
        }
    };
    object(head(given).into_iter().chain(numbers).collect())
}

fn decision(decision: &Decision) -> Json {
    let mut fields: Fields = vec![("payer", Json::text(decision.view.key()))];
    fields.extend(decision.citizens.map(|citizens| ("citizens", decimal(citizens))));
    fields.extend(decision.years.map(|years| ("years", whole(years))));
    fields.extend(decision.trial.as_ref().map(|trial| {
        let mut parts: Fields = vec![("per_arm", whole(trial.per_arm))];
        parts.extend(trial.cost.map(|cost| ("cost", decimal(cost))));
        ("trial", object(parts))
    }));
    object(fields)
}

fn drawing(drawing: &Drawing) -> Json {
    let mut fields: Fields = Vec::new();
    fields.extend(drawing.draws.map(|draws| ("draws", whole(draws))));
    fields.extend(drawing.seed.map(|seed| ("seed", whole(seed))));
    fields.extend(drawing.precision.map(|precision| ("precision", decimal(precision))));
    object(fields)
}

fn scenario(scenario: &Scenario) -> Json {
    let changes = scenario.changes.iter().map(|change| Json::object([("input", change.input.to_json()), ("value", decimal(change.value))]));
    let mut fields: Fields = vec![
        ("id", Json::text(&scenario.id)),
        ("title", Json::text(&scenario.title)),
        ("kind", choice(&names::SCENARIOS, scenario.kind)),
        ("changes", Json::list(changes)),
    ];
    put_text(&mut fields, "note", &scenario.note);
    object(fields)
}

fn optimism(optimism: &Optimism) -> Json {
    let [one, two, three] = optimism.levels;
    let mut fields: Fields = vec![
        ("on", Json::Bool(optimism.on)),
        ("level_1", decimal(one)),
        ("level_2", decimal(two)),
        ("level_3", decimal(three)),
        ("unmeasured", decimal(optimism.unmeasured)),
    ];
    put_source(&mut fields, "source", optimism.source.as_ref());
    put_text(&mut fields, "note", &optimism.note);
    object(fields)
}
