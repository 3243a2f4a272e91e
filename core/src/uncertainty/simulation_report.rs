//! Simulations and values of information as JSON: the form in which the command line hands them on. Numbers are texts with all their
//! digits.

use std::rc::Rc;

use super::information::{How, Information, Worth};
use super::simulated::{Driver, Simulated, SimulatedView, Spread};
use super::simulated_scenarios::SimulatedScenario;
use super::statistics::PERCENTILES;
use crate::case::{Case, Json};

/// What stands in the field `format`.
const SIMULATION: &str = "aaben-som/simulation@1";
const INFORMATION: &str = "aaben-som/information@1";

/// The results of a simulation, and the scenarios beside it.
#[must_use]
pub fn simulated_json(case: &Case, simulated: &Simulated, scenarios: &[SimulatedScenario<'_>]) -> Json {
    Json::object([
        ("format", Json::text(SIMULATION)),
        ("title", Json::text(&case.title)),
        ("constructed", Json::Bool(case.about.constructed)),
        ("seed", Json::whole(simulated.seed)),
        ("draws", Json::whole(simulated.draws as u64)),
        ("stopped_by_precision", Json::Bool(simulated.stopped_by_precision)),
        ("without_shape", Json::whole(simulated.without_shape as u64)),
        ("price_year", Json::whole(case.price_year.0.into())),
        ("years", Json::list(simulated.years.iter().map(|year| Json::whole(year.0.into())))),
        ("is_discounted", Json::Bool(simulated.is_discounted)),
        ("percentiles", numbers(&PERCENTILES)),
        ("decision", Json::text(simulated.decision.key())),
        ("views", Json::Object(Rc::new(simulated.views.iter().map(|view| (view.view.key().into(), of_view(view))).collect()))),
        ("scenarios", Json::list(scenarios.iter().map(of_scenario))),
    ])
}

fn of_scenario(found: &SimulatedScenario<'_>) -> Json {
    Json::object([
        ("id", Json::text(&found.scenario.id)),
        ("title", Json::text(&found.scenario.title)),
        ("present_value", option(found.net)),
        ("draws_below", option(found.below)),
        ("rest", found.rest.as_ref().map_or(Json::Null, spread)),
    ])
}

fn of_view(view: &SimulatedView) -> Json {
    Json::object([
        ("net", spread(&view.net)),
        ("present_value", spread(&view.present_value)),
        ("cumulative", {
            let years = view.by_year.iter();
            Json::list(
                years.map(|band| Json::object([("percentiles", numbers(&band.percentiles)), ("gain_share", number(band.gain_share))])),
            )
        }),
        ("drivers", Json::list(view.drivers.iter().map(driver))),
        (
            "convergence",
            Json::list(view.convergence.iter().map(|settled| {
                Json::object([
                    ("draws", Json::whole(settled.draws as u64)),
                    ("mean", number(settled.mean)),
                    ("standard_error", option(settled.standard_error)),
                ])
            })),
        ),
    ])
}

fn spread(spread: &Spread) -> Json {
    let histogram = &spread.histogram;
    Json::object([
        ("mean", number(spread.mean)),
        ("standard_error", option(spread.standard_error)),
        ("standard_deviation", number(spread.standard_deviation)),
        ("percentiles", numbers(&spread.percentiles)),
        ("gain_share", number(spread.gain_share)),
        ("gain_share_error", option(spread.gain_share_error)),
        (
            "histogram",
            Json::object([
                ("low", number(histogram.low)),
                ("width", number(histogram.width)),
                ("counts", Json::list(histogram.counts.iter().map(|&count| Json::whole(count as u64)))),
                ("below", Json::whole(histogram.below as u64)),
                ("above", Json::whole(histogram.above as u64)),
            ]),
        ),
    ])
}

fn driver(driver: &Driver) -> Json {
    Json::object([("input", driver.input.to_json()), ("share", number(driver.share)), ("rises", Json::Bool(driver.rises))])
}

/// The value of knowing more. Every value is in kroner of the whole case, per person who starts, and for everyone whom the decision
/// concerns.
#[must_use]
pub fn information_json(case: &Case, information: &Information) -> Json {
    let inputs =
        information.inputs.iter().map(|(input, worth)| Json::object([("input", input.to_json()), ("worth", of_worth(information, worth))]));
    let groups = information.groups.iter().map(|(cause, worth)| {
        let worth = worth.as_ref().map_or(Json::Null, |worth| of_worth(information, worth));
        Json::object([("inputs", Json::text(cause.key())), ("worth", worth)])
    });
    let trials = information.trials.iter().map(|trial| {
        let size = |&(per_arm, value): &(usize, f64)| {
            Json::object([("per_arm", Json::whole(per_arm as u64)), ("worth", values(information, value))])
        };
        let outcome = ("outcome", Json::text(&trial.outcome));
        match &trial.by_size {
            Some(sizes) => Json::object([outcome, ("by_size", Json::list(sizes.iter().map(size)))]),
            None => Json::object([outcome, ("by_size", Json::Null), ("why_none", Json::text("tied"))]),
        }
    });
    Json::object([
        ("format", Json::text(INFORMATION)),
        ("title", Json::text(&case.title)),
        ("constructed", Json::Bool(case.about.constructed)),
        ("payer", Json::text(information.view.key())),
        ("expected", number(information.expected)),
        ("participants", number(information.participants)),
        ("persons_concerned", option(information.reach)),
        ("everything", of_worth(information, &information.everything)),
        ("inputs", Json::list(inputs)),
        ("groups", Json::list(groups)),
        ("trials", Json::list(trials)),
        ("trial_per_arm", case.uncertainty.decision.trial.as_ref().map_or(Json::Null, |trial| Json::whole(trial.per_arm as u64))),
        ("trial_cost", option(information.trial_cost)),
    ])
}

fn of_worth(information: &Information, worth: &Worth) -> Json {
    let (how, error) = match worth.how {
        How::Exact => ("exact", None),
        How::Parts => ("parts", None),
        How::Draws { standard_error } => ("draws", standard_error),
        How::Sorted { standard_error } => ("sorted", standard_error),
    };
    Json::object([("value", values(information, worth.value)), ("how", Json::text(how)), ("standard_error", option(error))])
}

fn values(information: &Information, value: f64) -> Json {
    Json::object([
        ("case", number(value)),
        ("per_person", number(information.per_person(value))),
        ("all", option(information.for_all(value))),
    ])
}

fn number(number: f64) -> Json {
    Json::text(&number.to_string())
}

fn numbers(list: &[f64]) -> Json {
    Json::list(list.iter().map(|each| number(*each)))
}

fn option(value: Option<f64>) -> Json {
    value.map_or(Json::Null, number)
}
