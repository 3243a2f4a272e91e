//! What an uncertain number is called, and how its values are written.

use rust_decimal::RoundingStrategy;
use som_core::{
    BottomLine, Case, ConsequenceName, CostList, Decimal, Input, InputMeasure, Measure, Outcome, Scenario, ScenarioKind, Side, Turn, View,
    Year, successes_needed, turn,
};

use crate::number::{kroner, kroner_exact, percent, short};
use crate::words;
use crate::words::Lang;

/// The part of a case that an input is a number of.
#[derive(Clone, Copy, Debug)]
pub enum InputOf<'a> {
    /// The outcome with this `id`.
    Outcome(&'a str),
    /// The cost line with this `id`.
    Cost(CostList, &'a str),
    /// A consequence.
    Consequence(&'a ConsequenceName),
}

/// What an input is called in a case, with the line or outcome that it is of.
#[must_use]
pub fn input_name(lang: Lang, case: &Case, input: &Input) -> String {
    input_name_by(lang, input, Some(case.start_year), |part| {
        Some(match part {
            InputOf::Outcome(id) => case.outcomes.iter().find(|outcome| outcome.id == id)?.label.clone(),
            InputOf::Cost(list, id) => {
                let lines = if list == CostList::Costs { &case.costs } else { &case.saved_costs };
                lines.iter().find(|line| line.id == id)?.label.clone()
            }
            InputOf::Consequence(name) => {
                let outcome = name.outcome.as_ref().and_then(|id| case.outcomes.iter().find(|outcome| outcome.id == *id));
                let lines = outcome.map_or(&case.consequences_during, |outcome| &outcome.consequences);
                let label = &lines.iter().find(|line| line.id == name.id)?.label;
                // A service that stands in several places is told with the place.
                let lists = std::iter::once(&case.consequences_during).chain(case.outcomes.iter().map(|outcome| &outcome.consequences));
                let same = lists.flatten().filter(|line| line.label.trim() == label.trim()).count();
                match (same, outcome) {
                    (0 | 1, _) => label.clone(),
                    (_, Some(outcome)) => format!("{} ({})", label.trim(), outcome.label.trim()),
                    (_, None) => format!("{} ({})", label.trim(), words!(lang, "input-during")),
                }
            }
        })
    })
}

/// The same where no whole case is there to be asked: the label of each part is looked up as it stands.
pub fn input_name_by(lang: Lang, input: &Input, start_year: Option<Year>, label: impl Fn(InputOf<'_>) -> Option<String>) -> String {
    // The label, or the name in the file where there is none.
    let named = |part: InputOf<'_>, id: &str| match label(part) {
        Some(label) if !label.trim().is_empty() => label.trim().to_owned(),
        _ => id.to_owned(),
    };
    let key = format!("input-{}", input.kind().replace('_', "-"));
    match input {
        Input::CompletionRate | Input::DiscountRate | Input::Participants { year: None } => words!(lang, &key),
        Input::Participants { year: Some(year) } => {
            let first = start_year.map_or_else(|| words!(lang, "field-year", number = year + 1), |first| first.plus(*year).to_string());
            words!(lang, "input-participants-year", year = first)
        }
        Input::Effect { outcome: None } => words!(lang, "input-effect-all"),
        Input::RateWith { outcome: id }
        | Input::RateWithout { outcome: id }
        | Input::Effect { outcome: Some(id) }
        | Input::PersistenceLoss { outcome: id }
        | Input::PersistenceYears { outcome: id }
        | Input::FirstYearShare { outcome: id } => words!(lang, &key, name = named(InputOf::Outcome(id), id)),
        Input::Measure { outcome: id, measure } => {
            let key = format!("input-measure-{}", measure.key().replace('_', "-"));
            words!(lang, &key, name = named(InputOf::Outcome(id), id))
        }
        Input::Costs { list: CostList::Costs } => words!(lang, "input-costs"),
        Input::Costs { list: CostList::SavedCosts } => words!(lang, "input-costs-saved"),
        Input::CostAmount { list, id } | Input::CostQuantity { list, id } => {
            words!(lang, &key, name = named(InputOf::Cost(*list, id), id))
        }
        Input::Quantity(line) | Input::RealisableShare(line) | Input::PriceFactor { line, payer: None } => {
            words!(lang, &key, name = named(InputOf::Consequence(line), &line.id))
        }
        Input::PriceFactor { line, payer: Some(payer) } | Input::Price { line, payer } => {
            let key = if matches!(input, Input::Price { .. }) { "input-price" } else { "input-price-factor-of" };
            let payer = words!(lang, &format!("the-{}", payer.key()));
            words!(lang, key, name = named(InputOf::Consequence(line), &line.id), payer = payer)
        }
    }
}

/// A value of an input with its unit: `35 %`, `× 1,2`, `400.000 kr.`, `8 procentpoint`; of a ratio the number alone.
#[must_use]
pub fn input_value(lang: Lang, measure: InputMeasure, value: Decimal) -> String {
    // As many decimals as tell two ends of a range apart, and none that say nothing.
    let short = |value: Decimal, decimals: u32| short(lang, value, decimals);
    match measure {
        InputMeasure::Share => percent(lang, value, 1),
        InputMeasure::Factor => words!(lang, "value-factor", value = short(value, 2)),
        InputMeasure::Kroner if value.is_integer() || value.abs() >= Decimal::ONE_THOUSAND => kroner(lang, value),
        InputMeasure::Kroner => kroner_exact(lang, value),
        InputMeasure::Entered(Measure::PercentagePoints) => words!(lang, "value-points", value = short(value, 2)),
        InputMeasure::Count | InputMeasure::Entered(_) => short(value, 2),
        InputMeasure::Years => words!(lang, "value-years", value = short(value, 1)),
        InputMeasure::Shift => {
            let sign = if value > Decimal::ZERO { "+" } else { "" };
            words!(lang, "value-points", value = format!("{sign}{}", short(value * Decimal::ONE_HUNDRED, 2)))
        }
    }
}

/// How much of each effect is left out of account for optimism, and who says so; none where nothing is corrected.
#[must_use]
pub fn optimism_how(lang: Lang, case: &Case) -> Option<String> {
    let optimism = case.uncertainty.optimism.as_ref().filter(|optimism| optimism.on)?;
    let taken_off = |outcome: &Outcome| {
        let does_good = outcome.success_rate.with > outcome.success_rate.without;
        let design = outcome.evidence.as_ref().map(|evidence| evidence.design);
        if does_good { optimism.taken_off(design) } else { Decimal::ZERO }
    };
    let said = |(place, outcome): (usize, &Outcome)| {
        words!(lang, "optimism-of", outcome = outcome_name(lang, outcome, place), percent = percent(lang, taken_off(outcome), 1))
    };
    let lowered = match case.outcomes.iter().any(|outcome| !taken_off(outcome).is_zero()) {
        true => {
            let outcomes: Vec<String> = case.outcomes.iter().enumerate().map(said).collect();
            words!(lang, "optimism-lowered", outcomes = outcomes.join(", "))
        }
        false => lang.t("optimism-nothing"),
    };
    let source = match optimism.source.as_ref().map(|source| source.title.trim()).filter(|title| !title.is_empty()) {
        Some(title) => words!(lang, "optimism-source", title = title),
        None => lang.t("optimism-no-source"),
    };
    Some(format!("{lowered} {source}"))
}

fn outcome_name(lang: Lang, outcome: &Outcome, place: usize) -> String {
    match outcome.label.trim() {
        "" => words!(lang, "effect-number", number = place + 1),
        label => label.to_owned(),
    }
}

/// What a scenario is called: by its title, else by its kind.
#[must_use]
pub fn scenario_title(lang: Lang, scenario: &Scenario) -> String {
    match (scenario.title.trim(), scenario.kind) {
        ("", ScenarioKind::Pessimistic) => lang.t("scenario-pessimistic"),
        ("", ScenarioKind::Expected) => lang.t("scenario-expected"),
        ("", ScenarioKind::Optimistic) => lang.t("scenario-optimistic"),
        ("", ScenarioKind::Own) => lang.t("scenario-own"),
        (title, _) => title.to_owned(),
    }
}

/// What must hold of how many succeed in an outcome for a net to be at or above 0, as a sentence: `Kommunen går mindst i nul, hvis mindst
/// 7 af 34 …`. None where the outcome does not matter to the net.
#[must_use]
pub fn must_hold(lang: Lang, case: &Case, outcome: usize, (who, view): (&str, View), line: BottomLine) -> Option<String> {
    let place = outcome;
    let outcome = case.outcomes.get(place)?;
    let name = outcome_name(lang, outcome, place);
    let input = Input::RateWith { outcome: outcome.id.clone() };
    let turn = turn(case, &input, view, line)?;
    let said = |key: &str| Some(words!(lang, key, who = who, outcome = name.as_str()));
    if let Some(found) = successes_needed(case, &outcome.id, view, line) {
        if found.needed <= found.without {
            return said("must-hold-without");
        }
        let [needed, of, expected, without] = [found.needed, found.of, found.expected, found.without].map(|count| short(lang, count, 1));
        return Some(words!(
            lang,
            "must-hold-at-least",
            who = who,
            needed = needed,
            of = of,
            outcome = name,
            expected = expected,
            without = without
        ));
    }
    match turn {
        Turn::At { value, side: Side::AtMost } => {
            let value = input_value(lang, input.measure(), value);
            Some(words!(lang, "must-hold-at-most", who = who, outcome = name, value = value))
        }
        Turn::AlwaysPays | Turn::PaysInRange => said("must-hold-always"),
        Turn::NeverPays | Turn::LosesInRange => said("must-hold-never"),
        Turn::At { .. } | Turn::NoMatter => None,
    }
}

/// What must hold of an input for a net to be at or above 0: `mindst 42,2 %`. Rounded to the side on which it still holds.
#[must_use]
pub fn threshold(lang: Lang, measure: InputMeasure, turn: Turn) -> String {
    let (value, side) = match turn {
        Turn::At { value, side } => (value, side),
        Turn::AlwaysPays => return words!(lang, "threshold-always"),
        Turn::NeverPays => return words!(lang, "threshold-never"),
        Turn::PaysInRange => return words!(lang, "threshold-pays-in-range"),
        Turn::LosesInRange => return words!(lang, "threshold-loses-in-range"),
        Turn::NoMatter => return words!(lang, "threshold-no-matter"),
    };
    let decimals = match measure {
        InputMeasure::Share => 3,
        InputMeasure::Factor | InputMeasure::Count | InputMeasure::Entered(_) => 2,
        InputMeasure::Kroner => {
            if value.abs() < Decimal::ONE_THOUSAND {
                2
            } else {
                0
            }
        }
        InputMeasure::Years => 1,
        InputMeasure::Shift => 4,
    };
    // What the last digits of a quotient are off is not rounded up to a whole step.
    let value = value.round_dp(12);
    let (key, towards) = match side {
        Side::AtLeast => ("threshold-at-least", RoundingStrategy::ToPositiveInfinity),
        Side::AtMost => ("threshold-at-most", RoundingStrategy::ToNegativeInfinity),
    };
    let rounded = value.round_dp_with_strategy(decimals, towards);
    words!(lang, key, value = input_value(lang, measure, rounded))
}

#[cfg(all(test, feature = "screens"))]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_with_their_unit() {
        let written = |measure, value: &str| input_value(Lang::Da, measure, value.parse().unwrap()).replace('\u{a0}', " ");
        assert_eq!(written(InputMeasure::Share, "0.3456"), "34,6 %");
        assert_eq!(written(InputMeasure::Factor, "1.2"), "× 1,2");
        assert_eq!(written(InputMeasure::Kroner, "400000"), "400.000 kr.");
        assert_eq!(written(InputMeasure::Kroner, "12.345"), "12,35 kr.");
        assert_eq!(written(InputMeasure::Kroner, "7846.3"), "7.846 kr.");
        assert_eq!(written(InputMeasure::Count, "27.2"), "27,2");
        assert_eq!(written(InputMeasure::Years, "15"), "15 år");
        assert_eq!(written(InputMeasure::Entered(Measure::RiskRatio), "0.7512"), "0,75");
        assert_eq!(written(InputMeasure::Entered(Measure::NumberNeededToTreat), "-12"), "−12");
        assert_eq!(written(InputMeasure::Entered(Measure::PercentagePoints), "8.5"), "8,5 procentpoint");
        assert_eq!(written(InputMeasure::Shift, "0.01"), "+1 procentpoint");
        assert_eq!(written(InputMeasure::Shift, "-0.005"), "−0,5 procentpoint");
    }

    #[test]
    fn a_threshold_is_rounded_to_the_side_on_which_it_holds() {
        let written = |side, value: &str| {
            let turn = Turn::At { value: value.parse().unwrap(), side };
            threshold(Lang::Da, InputMeasure::Share, turn).replace('\u{a0}', " ")
        };
        assert_eq!(written(Side::AtLeast, "0.4211"), "mindst 42,2 %");
        assert_eq!(written(Side::AtMost, "0.3789"), "højst 37,8 %");
        assert_eq!(written(Side::AtLeast, "0.5000000000000000000001"), "mindst 50 %");
    }

    #[test]
    fn an_input_is_called_by_what_it_is_of() {
        let case = Case::from_text(include_str!("../../tests/worked/b_ips_cohorts.case.json")).into_case().unwrap();
        let names: Vec<String> = som_core::every_input(&case).iter().map(|input| input_name(Lang::Da, &case, input)).collect();
        assert!(names.iter().all(|name| !name.contains('[') && !name.contains('{')), "{names:#?}");
        for name in ["Gennemførelse", "Succes med indsatsen: I ordinært job eller uddannelse", "Beløb: IPS-konsulenter"] {
            assert!(names.iter().any(|found| found == name), "{name} in {names:#?}");
        }
    }

    #[test]
    fn an_effect_is_called_by_its_measure() {
        let mut case = Case::from_text(include_str!("../../tests/worked/a_shelter_by_hand.case.json")).into_case().unwrap();
        case.outcomes[0].label = "I bolig".to_owned();
        let name = |lang, measure| input_name(lang, &case, &Input::Measure { outcome: "housed".to_owned(), measure });
        assert_eq!(name(Lang::Da, Measure::RiskRatio), "Risikoratio: I bolig");
        assert_eq!(name(Lang::Da, Measure::NumberNeededToTreat), "Antal borgere pr. ekstra succes: I bolig");
        for lang in [Lang::Da, Lang::En] {
            for measure in Measure::ALL {
                assert!(!name(lang, measure).contains('['), "{measure:?}");
            }
        }
    }
}
