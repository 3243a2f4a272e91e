//! The results as JSON: the one form in which the command line and JavaScript hand them on.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::case::{Allowed, Case, Json, PerPayer, Problem};

use super::figure::{Line, LineKind, Slice, View};
use super::follow_up::{Comparison, Difference, compare};
use super::irr::Irr;
use super::money::Model;
use super::parts::{BudgetResult, CommitteeResult, Parts};
use super::results::{BreakEven, Flow, LineResult, PerHead, Results, ViewResult};
use super::threshold::line_factor;

/// What stands in the field `format` of results.
const FORMAT: &str = "aaben-som/results@1";

/// Everything that a case comes to. Decimals are texts with all their digits, years are counted from the first of `years`, and a
/// figure that does not exist is `null`. A name that ends in `present_value` is in present value; all other money is undiscounted,
/// but for `npv_per_participant`, `benefit_cost_ratio`, `gain_per_krone` and `cost_per_success`. The warnings are those that
/// reading the case gave.
#[must_use]
pub fn results_json(case: &Case, results: &Results<Decimal>, warnings: &[Problem]) -> Json {
    let by_view = |part: &dyn Fn(&ViewResult<Decimal>) -> Json| object(results.views().map(|view| (view.view.key(), part(view))));
    let areas = results.by_area.iter().map(|area| (area.area.as_str(), by_payer(&area.by_payer)));
    let outcomes = results.by_outcome.iter().zip(&case.outcomes).map(|(result, outcome)| {
        object([
            ("id", Json::text(&result.id)),
            ("label", Json::text(&outcome.label)),
            ("successes", decimal(result.successes)),
            ("by_payer", by_payer(&result.by_payer)),
        ])
    });
    object([
        ("format", Json::text(FORMAT)),
        ("title", Json::text(&case.title)),
        ("constructed", Json::Bool(case.about.constructed)),
        ("has_comparison", Json::Bool(results.has_comparison)),
        ("price_year", whole(case.price_year.0.into())),
        ("years", Json::list(results.years.iter().map(|year| whole(year.0.into())))),
        ("is_discounted", Json::Bool(results.is_discounted)),
        ("discount_factors", decimals(&results.discount_factors)),
        ("participants", decimal(results.participants)),
        ("completed", decimal(results.completed)),
        ("successes", decimal(results.successes)),
        ("totals", by_view(&totals)),
        ("public", public(results)),
        ("net_by_year", by_view(&|view| decimals(&view.net.by_year))),
        ("by_year", by_view(&by_year)),
        ("by_area", object(areas)),
        ("by_outcome", Json::list(outcomes)),
        ("by_committee", Json::list(results.by_committee.iter().map(|row| by_committee(case, row)))),
        ("by_budget", Json::list(results.by_budget.iter().map(by_budget))),
        (
            "index_estimates",
            Json::list(
                results.index_estimates.iter().map(|(index, year)| {
                    object([("index", index.as_deref().map_or(Json::Null, Json::text)), ("year", whole(year.0.into()))])
                }),
            ),
        ),
        ("by_line", by_line(case, results)),
        ("follow_up", compare(case).map_or(Json::Null, |comparison| follow_up(&comparison))),
        ("warnings", problems_json(warnings)),
    ])
}

/// Problems as JSON: where, what kind, how serious, what stands there, what is allowed.
#[must_use]
pub fn problems_json(problems: &[Problem]) -> Json {
    Json::list(problems.iter().map(|problem| {
        object([
            ("path", Json::text(&problem.path.to_string())),
            ("code", name(&problem.code)),
            ("severity", name(&problem.severity)),
            ("value", problem.value.as_deref().map_or(Json::Null, Json::text)),
            ("allowed", allowed(&problem.allowed)),
        ])
    }))
}

fn totals(view: &ViewResult<Decimal>) -> Json {
    let budget = view.budget.as_ref();
    object([
        ("net", decimal(view.net.total)),
        ("net_present_value", decimal(view.net.present_value)),
        ("cost", decimal(view.cost.total)),
        ("cost_present_value", decimal(view.cost.present_value)),
        ("saved_cost", decimal(view.saved_cost.total)),
        ("saved_cost_present_value", decimal(view.saved_cost.present_value)),
        ("consequences_during", decimal(view.during.total)),
        ("consequences_during_present_value", decimal(view.during.present_value)),
        ("consequences_after", decimal(view.after.total)),
        ("consequences_after_present_value", decimal(view.after.present_value)),
        ("consequences_after_measured", decimal(view.after_measured.total)),
        ("consequences_after_measured_present_value", decimal(view.after_measured.present_value)),
        ("budget", option(budget.map(|budget| budget.total))),
        ("budget_present_value", option(budget.map(|budget| budget.present_value))),
        ("beyond_horizon", decimal(view.beyond_horizon)),
        ("break_even", Json::text(break_even(view.break_even))),
        ("break_even_year", option_year(view.break_even.year())),
        ("discounted_break_even", Json::text(break_even(view.discounted_break_even))),
        ("discounted_break_even_year", option_year(view.discounted_break_even.year())),
        ("peak_investment", decimal(view.peak_investment)),
        ("after_four_years", option(view.after_four_years)),
        ("compensation", decimal(view.compensation)),
        ("compensation_present_value", decimal(view.compensation_present_value)),
        ("remaining_deficit", decimal(view.remaining_deficit)),
        ("break_even_effect_factor", option(view.break_even_effect_factor)),
        ("break_even_effect_factor_present_value", option(view.break_even_effect_factor_present_value)),
        ("break_even_cost_factor", option(view.break_even_cost_factor)),
        ("break_even_cost_factor_present_value", option(view.break_even_cost_factor_present_value)),
        ("break_even_saving", option(view.break_even_saving)),
        ("break_even_saving_present_value", option(view.break_even_saving_present_value)),
        ("internal_rate_of_return", rate_of_return(view.internal_rate_of_return)),
        ("per_participant", per_head(&view.per_participant)),
        ("per_completed", per_head(&view.per_completed)),
        ("per_success", per_head(&view.per_success)),
        ("share_of_cost", option(view.share_of_cost)),
        ("share_of_gain", option(view.share_of_gain)),
    ])
}

fn public(results: &Results<Decimal>) -> Json {
    let public = results.of(View::Public);
    object([
        ("cost", decimal(public.cost.total)),
        ("saved_cost", decimal(public.saved_cost.total)),
        ("consequences_during", decimal(public.during.total)),
        ("consequences_after", decimal(public.after.total)),
        ("net", decimal(public.net.total)),
        ("net_present_value", decimal(public.net.present_value)),
        ("net_per_participant", option(public.per_participant.net)),
        ("npv_per_participant", option(public.per_participant.present_value)),
        ("benefit_cost_ratio", option(results.benefit_cost_ratio)),
        ("gain_per_krone", option(results.gain_per_krone)),
        ("cost_per_success", option(results.cost_per_success)),
        ("cost_per_participant", option(results.cost_per_participant)),
    ])
}

fn by_year(view: &ViewResult<Decimal>) -> Json {
    let years = |flow: &Flow<Decimal>| decimals(&flow.by_year);
    object([
        ("net", years(&view.net)),
        ("cumulative", decimals(&view.cumulative)),
        ("cumulative_present_value", decimals(&view.cumulative_present_value)),
        ("cost", years(&view.cost)),
        ("saved_cost", years(&view.saved_cost)),
        ("consequences_during", years(&view.during)),
        ("consequences_after", years(&view.after)),
        ("consequences_after_measured", years(&view.after_measured)),
        ("budget", view.budget.as_ref().map_or(Json::Null, years)),
    ])
}

/// What was measured against what was expected: the whole difference, and by cause in the order in which they count.
fn follow_up(comparison: &Comparison<Decimal>) -> Json {
    let follow_up = comparison.follow_up();
    let totals = object(View::EVERY.map(|view| {
        let (before, after) = (comparison.forecast.of(view), follow_up.of(view));
        let nets = [
            ("forecast", decimal(before.net.total)),
            ("forecast_present_value", decimal(before.net.present_value)),
            ("follow_up", decimal(after.net.total)),
            ("follow_up_present_value", decimal(after.net.present_value)),
        ];
        (view.key(), object(nets.into_iter().chain(difference(comparison.difference(view)))))
    }));
    let causes = comparison.steps.iter().map(|step| {
        let by_view = View::EVERY.map(|view| (view.key(), object(difference(comparison.by_cause(view, step.cause)))));
        object([
            ("cause", Json::text(step.cause.key())),
            ("measured", whole(step.measured as u64)),
            ("of", whole(step.of as u64)),
            ("by_view", object(by_view)),
        ])
    });
    object([
        ("until", option_year(comparison.until)),
        ("participants", decimal(follow_up.participants)),
        ("completed", decimal(follow_up.completed)),
        ("successes", decimal(follow_up.successes)),
        ("totals", totals),
        ("causes", Json::list(causes)),
    ])
}

fn difference(difference: Difference<Decimal>) -> [(&'static str, Json); 3] {
    [
        ("difference", decimal(difference.net)),
        ("difference_present_value", decimal(difference.present_value)),
        ("difference_until", option(difference.until)),
    ]
}

fn by_committee(case: &Case, row: &CommitteeResult<Decimal>) -> Json {
    let committee = case.committees.get(row.payer).iter().find(|committee| Some(&committee.id) == row.committee.as_ref());
    let text = |text: Option<&String>| text.map_or(Json::Null, |text| Json::text(text));
    object(
        [
            ("payer", Json::text(row.payer.key())),
            ("committee", text(row.committee.as_ref())),
            ("label", text(committee.map(|committee| &committee.label))),
        ]
        .into_iter()
        .chain(parts(&row.parts)),
    )
}

fn by_budget(row: &BudgetResult<Decimal>) -> Json {
    let by_payer = object(row.by_payer.iter().map(|(payer, money)| (payer.key(), object(parts(money)))));
    object([("side", row.side.as_ref().map_or(Json::Null, name)), ("by_payer", by_payer)])
}

fn parts(parts: &Parts<Decimal>) -> [(&'static str, Json); 5] {
    [
        ("cost", decimal(parts.cost)),
        ("saved_cost", decimal(parts.saved_cost)),
        ("consequences_during", decimal(parts.during)),
        ("consequences_after", decimal(parts.after)),
        ("net", decimal(parts.net())),
    ]
}

/// Each line with its sum, and the factor on it alone that would bring each view's net to 0.
fn by_line(case: &Case, results: &Results<Decimal>) -> Json {
    let model = Model::new(case);
    let present_values = PerPayer::from_fn(|payer| model.by_line(&Slice::net(View::Payer(payer)).discounted(true)));
    Json::list(results.by_line.iter().enumerate().map(|(place, result)| {
        let (id, label) = match (case.cost_line(result.line), case.consequence(result.line)) {
            (Some(cost), _) => (cost.id.as_str(), cost.label.as_str()),
            (None, Some(consequence)) => (consequence.id.as_str(), consequence.label.as_str()),
            (None, None) => ("", ""),
        };
        // Both lists are in the order of the case's lines.
        let present_value = LineResult {
            line: result.line,
            by_payer: present_values.map(|lines| lines.get(place).map_or(Decimal::ZERO, |(_, money)| *money)),
        };
        object([
            ("line", line(result.line)),
            ("id", Json::text(id)),
            ("label", Json::text(label)),
            ("by_payer", by_payer(&result.by_payer)),
            ("break_even_factor", break_even_factors(results, result, |view| view.net.total)),
            ("break_even_factor_present_value", break_even_factors(results, &present_value, |view| view.net.present_value)),
        ])
    }))
}

fn break_even_factors(results: &Results<Decimal>, line: &LineResult<Decimal>, net: fn(&ViewResult<Decimal>) -> Decimal) -> Json {
    object(results.views().map(|view| {
        let money = line.of(view.view);
        let part = if line.line.kind.phase().is_cost() { -money } else { money };
        (view.view.key(), option(line_factor(net(view), part)))
    }))
}

/// As figures name lines, so that one can be asked for by what stands here.
fn line(line: Line) -> Json {
    let kind = match line.kind {
        LineKind::Cost => Json::text("cost"),
        LineKind::SavedCost => Json::text("saved_cost"),
        LineKind::During => Json::text("during"),
        LineKind::After(outcome) => object([("after", whole(outcome as u64))]),
    };
    object([("kind", kind), ("index", whole(line.index as u64))])
}

fn break_even(year: BreakEven) -> &'static str {
    match year {
        BreakEven::NoOutlay => "no_outlay",
        BreakEven::Year(_) => "year",
        BreakEven::NotWithinHorizon => "not_within_horizon",
    }
}

fn rate_of_return(rate: Irr) -> Json {
    let (rate, reason) = match rate {
        Irr::Rate(rate) => (Json::text(&rate.to_string()), Json::Null),
        Irr::None(reason) => (Json::Null, name(&reason)),
    };
    object([("rate", rate), ("reason", reason)])
}

fn per_head(heads: &PerHead<Decimal>) -> Json {
    object([("net", option(heads.net)), ("net_present_value", option(heads.present_value))])
}

fn allowed(allowed: &Allowed) -> Json {
    let kind = |kind| ("kind", Json::text(kind));
    match allowed {
        Allowed::Plain => object([kind("plain")]),
        Allowed::Range { min, max, above } => {
            object([kind("range"), ("min", Json::text(min)), ("max", Json::text(max)), ("above", Json::Bool(*above))])
        }
        Allowed::Length { min, max } => object([kind("length"), ("min", whole(*min as u64)), ("max", whole(*max as u64))]),
        Allowed::OneOf { options } => object([kind("one_of"), ("options", Json::list(options.iter().map(|option| Json::text(option))))]),
    }
}

/// A name as its derived form in files.
fn name(named: &impl serde::Serialize) -> Json {
    serde_json::to_value(named).ok().and_then(|name| name.as_str().map(Json::text)).unwrap_or(Json::Null)
}

fn by_payer(values: &PerPayer<Decimal>) -> Json {
    object(values.iter().map(|(payer, value)| (payer.key(), decimal(*value))))
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(Rc::new(fields.into_iter().map(|(key, value)| (key.into(), value)).collect()))
}

fn decimal(number: Decimal) -> Json {
    Json::text(&number.normalize().to_string())
}

fn option(number: Option<Decimal>) -> Json {
    number.map_or(Json::Null, decimal)
}

fn decimals(numbers: &[Decimal]) -> Json {
    Json::list(numbers.iter().map(|number| decimal(*number)))
}

fn whole(number: u64) -> Json {
    Json::whole(number)
}

fn option_year(year: Option<usize>) -> Json {
    year.map_or(Json::Null, |year| whole(year as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Step;
    use crate::evaluate::{ThresholdOf, evaluate, thresholds};

    #[test]
    fn factors_of_lines_are_the_thresholds() {
        let text = include_str!("../../../tests/worked/c_everything.case.json");
        let case = Case::from_text(text).into_case().unwrap();
        let evaluated = evaluate(&case);
        let results = results_json(&case, &evaluated, &[]);
        let at = |steps: &[&str], index: usize| {
            let mut json = results.child(&Step::Key("by_line".into())).unwrap().child(&Step::Index(index)).unwrap();
            for step in steps {
                json = json.child(&Step::Key((*step).to_owned().into())).unwrap();
            }
            json.clone()
        };
        let mut compared = 0;
        for view in View::EVERY {
            for (discounted, name) in [(false, "break_even_factor"), (true, "break_even_factor_present_value")] {
                let lines = case.lines();
                for threshold in thresholds(&case, &evaluated, view, discounted) {
                    let ThresholdOf::Line(line) = threshold.of else { continue };
                    let found = match at(&[name, view.key()], lines.iter().position(|each| *each == line).unwrap()) {
                        Json::Text(text) => Some(text.parse::<Decimal>().unwrap()),
                        _ => None,
                    };
                    let close = |one: Decimal, other: Decimal| (one - other).abs() < Decimal::new(1, 12);
                    assert!(found.zip(threshold.value).is_none_or(|(one, other)| close(one, other)), "{line:?}");
                    assert_eq!(found.is_some(), threshold.value.is_some(), "{line:?} {name} {view:?}");
                    compared += 1;
                }
            }
        }
        assert_eq!(compared, 8 * 2 * 11);
    }
}
