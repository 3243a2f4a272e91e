//! What is said about how sure a calculation is: each part is called by the number that it is about, whole calculation or not.

use som_core::{ConsequenceName, Input, InputMeasure, Json, Path, Step, Year};
use som_text::{InputOf, Lang, input_name_by, words};

use super::draft::{Draft, entries, field};
use crate::components::part::text_of;

/// Whether a path leads into what is said about uncertainty.
pub(super) fn is_uncertain(path: &Path) -> bool {
    path.0.first() == Some(&Step::Key("uncertainty".into()))
}

/// The input that a part of the draft names, and what it is called.
pub(crate) fn input_in(lang: Lang, draft: &Draft, json: &Json) -> Option<(Input, String)> {
    let input = Input::from_json(json)?;
    let start = draft.whole_at("start_year").and_then(|year| u16::try_from(year).ok()).map(Year);
    let name = input_name_by(lang, &input, start, |part| label_of(draft, part));
    Some((input, name))
}

fn label_of(draft: &Draft, part: InputOf<'_>) -> Option<String> {
    let case = &draft.case;
    let with_id = |list: &'static str, within: &Json, id: &str| -> Option<Json> {
        entries(within, list).iter().find(|entry| field(entry, "id").map(text_of).as_deref() == Some(id)).cloned()
    };
    let found = match part {
        InputOf::Outcome(id) => with_id("outcomes", case, id),
        InputOf::Cost(list, id) => with_id(list.key(), case, id),
        InputOf::Consequence(ConsequenceName { outcome: None, id }) => with_id("consequences_during", case, id),
        InputOf::Consequence(ConsequenceName { outcome: Some(outcome), id }) => {
            with_id("consequences", &with_id("outcomes", case, outcome)?, id)
        }
    };
    field(&found?, "label").map(text_of)
}

/// What a value of a number is typed as, and so told as: of a range, of a scenario, or a deduction from an effect.
pub(crate) fn is_in_per_cent(draft: &Draft, path: &Path) -> bool {
    let input = |place: Path| Some(Input::from_json(draft.at(&place.key("input").to_string())?)?.measure());
    let measure = match path.0.get(1..).unwrap_or_default() {
        _ if !is_uncertain(path) => None,
        [Step::Key(key), ..] if key == "optimism" => Some(InputMeasure::Share),
        [Step::Key(key), Step::Index(_), Step::Key(part)] if key == "inputs" && part == "distribution" => input(entry_of(path, 3)),
        [Step::Key(key), Step::Index(_), Step::Key(_), Step::Key(value)] if key == "inputs" && is_value(value) => input(entry_of(path, 3)),
        [Step::Key(key), Step::Index(_), Step::Key(_), Step::Index(_), Step::Key(value)] if key == "scenarios" && value == "value" => {
            input(entry_of(path, 5))
        }
        _ => None,
    };
    matches!(measure, Some(InputMeasure::Share | InputMeasure::Shift))
}

/// Whether a number of a distribution is a value of the input.
pub(crate) fn is_value(key: &str) -> bool {
    matches!(key, "low" | "mode" | "high" | "mean" | "error")
}

fn entry_of(path: &Path, steps: usize) -> Path {
    Path(path.0.iter().take(steps).cloned().collect())
}

/// What a scenario of the draft is called: by its title, else by its kind.
pub(crate) fn scenario_name(lang: Lang, scenario: &Json) -> String {
    let text = |key| field(scenario, key).map(text_of).unwrap_or_default();
    match (text("title").trim(), text("kind").as_str()) {
        ("", "") => lang.t("scenario-own"),
        ("", kind) => lang.t(&format!("scenario-{kind}")),
        (title, _) => title.to_owned(),
    }
}

/// What a place is called: the number or the scenario, then the field.
pub(super) fn place_name(lang: Lang, draft: &Draft, path: &Path) -> Option<String> {
    let number = |entry: Path| {
        let named = draft.at(&entry.key("input").to_string()).and_then(|json| input_in(lang, draft, json));
        named.map_or_else(|| lang.t("range-of-nothing"), |(_, name)| name)
    };
    // A field has the name that it has on the page; what is no field of its own has none.
    let field = |before: &str| match path.0.last() {
        Some(Step::Key(key)) => {
            let name = lang.t(&format!("{before}-{}", key.replace('_', "-")));
            (!name.starts_with('[')).then_some(name)
        }
        _ => None,
    };
    let parts: Vec<Option<String>> = match path.0.get(1..)? {
        [Step::Key(key), Step::Index(_), rest @ ..] if key == "inputs" => {
            let is_source = matches!(rest, [Step::Key(part), _] if part == "source");
            vec![Some(number(entry_of(path, 3))), field(if is_source { "source" } else { "range" })]
        }
        [Step::Key(key), Step::Index(_), rest @ ..] if key == "scenarios" => {
            let scenario = entry_of(path, 3);
            let title = scenario_name(lang, draft.at(&scenario.to_string()).unwrap_or(&Json::Null));
            let change = matches!(rest, [_, Step::Index(_), ..]).then(|| number(entry_of(path, 5)));
            vec![Some(title), if change.is_some() { change } else { field("scenario") }]
        }
        [Step::Key(key), ..] if key == "optimism" => vec![Some(lang.t("optimism-title")), field("optimism")],
        [Step::Key(key), ..] if key == "decision" => vec![field("worth").or_else(|| field("simulation"))],
        [Step::Key(key), Step::Index(place), ..] if key == "correlations" => {
            vec![Some(words!(lang, "correlation-number", number = place + 1)), field("correlation")]
        }
        _ => return None,
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let mut case = Json::parse(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
        let said = r#"{"inputs": [
                {"input": {"kind": "rate_with", "outcome": "housed"}, "distribution": {"kind": "range", "low": "0.4", "high": "1.2"}},
                {"input": {"kind": "cost_amount", "list": "costs", "id": "staff"}, "distribution": {"kind": "beta", "given": "count", "of": "x"}},
                {"input": {"kind": "price_factor", "outcome": "housed", "id": "shelter"}, "distribution": {}}
            ],
            "scenarios": [{"id": "s", "title": "", "kind": "pessimistic", "changes": [{"input": {"kind": "completion_rate"}, "value": "2"}]}]}"#;
        case.put(&[Step::Key("uncertainty".into())], Some(Json::parse(said).unwrap()));
        // A number that is wrong elsewhere leaves no case to ask.
        case.put(&Path::parse("price_year").0, Some(Json::Unread("i fjor".into())));
        Draft::from_case(case)
    }

    #[test]
    fn a_place_is_called_by_the_number_that_it_is_about() {
        let draft = draft();
        let name = |path: &str| crate::document::place_name(Lang::Da, &draft, &Path::parse(path));
        let housed = "Succes med indsatsen: Ikke længere bruger af herberg året efter";
        assert_eq!(name("uncertainty.inputs[0].distribution.low"), format!("{housed}, Lav"));
        assert_eq!(name("uncertainty.inputs[0].distribution"), housed);
        assert_eq!(name("uncertainty.inputs[1].distribution.of"), "Beløb: Personale, Antal, der blev talt");
        assert_eq!(name("uncertainty.inputs[2].input.id"), "Pris: Døgn på herberg");
        assert_eq!(name("uncertainty.inputs[9].input"), "Et tal, der ikke længere er i beregningen");
        assert_eq!(name("uncertainty.scenarios[0].changes[0].value"), "Pessimistisk, Gennemførelse");
        assert_eq!(name("uncertainty.optimism.level_1"), "Korrektion for optimisme, Evidensniveau 1");
        assert_eq!(name("uncertainty.decision.trial.per_arm"), "Personer i hver gruppe i et forsøg");
        assert_eq!(name("uncertainty.correlations[0].rank"), "Sammenhæng 1, Rangkorrelation");
    }

    #[test]
    fn values_are_told_as_the_field_shows_them() {
        let draft = draft();
        let shown = |path: &str| is_in_per_cent(&draft, &Path::parse(path));
        assert!(shown("uncertainty.inputs[0].distribution.low") && shown("uncertainty.inputs[0].distribution"));
        assert!(shown("uncertainty.scenarios[0].changes[0].value") && shown("uncertainty.optimism.level_2"));
        assert!(!shown("uncertainty.inputs[1].distribution.of") && !shown("uncertainty.inputs[1].distribution.low"));
    }
}
