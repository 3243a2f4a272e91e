//! What is said about how sure numbers are goes with the line, the payer or the year that it names: left behind, it would name
//! something that is gone.

use som_core::{Json, Path, Step};
use som_text::{Lang, words};

use super::draft::{entries, field};

/// How many entries under `uncertainty` went with something that was taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Taken {
    ranges: usize,
    correlations: usize,
    changes: usize,
}

impl Taken {
    /// What it is, in words.
    pub(crate) fn in_words(self, lang: Lang) -> String {
        let counts = [("taken-ranges", self.ranges), ("taken-correlations", self.correlations), ("taken-changes", self.changes)];
        counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| words!(lang, key, number = count))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// Takes away what names something that was there before and is no longer. What named nothing before is left to be mended.
/// None where nothing has to go.
pub(super) fn take_along(before: &Json, after: &mut Json) -> Option<Taken> {
    let said = field(after, "uncertainty")?.clone();
    let is_gone = |entry: &Json| {
        let input = input_of(entry);
        stands(before, input) && !stands(after, input)
    };
    let ranges: Vec<Json> = entries(&said, "inputs").iter().filter(|entry| !is_gone(entry)).cloned().collect();
    // Only numbers that have a range can go together.
    let had = field(before, "uncertainty").map(|said| entries(said, "inputs")).unwrap_or_default();
    let has_range = |ranges: &[Json], input: &Json| ranges.iter().any(|entry| input_of(entry) == input);
    let is_apart =
        |correlation: &&Json| entries(correlation, "between").iter().any(|input| has_range(had, input) && !has_range(&ranges, input));
    let correlations: Vec<Json> = entries(&said, "correlations").iter().filter(|entry| !is_apart(entry)).cloned().collect();
    let mut taken = Taken {
        ranges: entries(&said, "inputs").len() - ranges.len(),
        correlations: entries(&said, "correlations").len() - correlations.len(),
        changes: 0,
    };
    let mut lists = vec![("inputs".to_owned(), ranges), ("correlations".to_owned(), correlations)];
    for (place, scenario) in entries(&said, "scenarios").iter().enumerate() {
        let changes: Vec<Json> = entries(scenario, "changes").iter().filter(|entry| !is_gone(entry)).cloned().collect();
        taken.changes += entries(scenario, "changes").len() - changes.len();
        lists.push((format!("scenarios[{place}].changes"), changes));
    }
    for (list, kept) in lists {
        let list = Path::parse(&format!("uncertainty.{list}"));
        if matches!(after.at(&list), Some(Json::List(values)) if values.len() != kept.len()) {
            after.put(&list.0, Some(Json::list(kept)));
        }
    }
    (taken != Taken::default()).then_some(taken)
}

fn input_of(entry: &Json) -> &Json {
    field(entry, "input").unwrap_or(&Json::Null)
}

/// Whether the case has the outcome, the line, the payer and the year that an input names, and tells the effect in the measure that it
/// names. How their numbers are given is another matter: a range waits while a price is given by year or by a rule.
fn stands(case: &Json, input: &Json) -> bool {
    let outcome = match field(input, "outcome") {
        Some(id) => match with_id(entries(case, "outcomes"), id) {
            Some(outcome) => Some(outcome),
            None => return false,
        },
        None => None,
    };
    if let Some(measure) = field(input, "measure") {
        return outcome.and_then(|outcome| outcome.at(&Path::parse("success_rate.entered_as.measure"))) == Some(measure);
    }
    if let Some(id) = field(input, "id") {
        let lines = match (field(input, "list"), outcome) {
            (Some(Json::Text(list)), _) if **list == *"saved_costs" => entries(case, "saved_costs"),
            (Some(_), _) => entries(case, "costs"),
            (None, Some(outcome)) => entries(outcome, "consequences"),
            (None, None) => entries(case, "consequences_during"),
        };
        return with_id(lines, id).is_some_and(|line| has_payer(line, field(input, "payer")));
    }
    match field(input, "year") {
        Some(Json::Number(year)) => year.text.parse().is_ok_and(|year: usize| year < starting(case)),
        _ => true,
    }
}

fn with_id<'a>(list: &'a [Json], id: &Json) -> Option<&'a Json> {
    list.iter().find(|entry| field(entry, "id") == Some(id))
}

fn has_payer(line: &Json, payer: Option<&Json>) -> bool {
    let (Some(Json::Text(payer)), Some(price)) = (payer, field(line, "price")) else { return true };
    let prices = field(price, "per_unit");
    field(price, "rule").is_some() || prices.is_some_and(|prices| prices.child(&Step::Key(payer.to_string().into())).is_some())
}

fn starting(case: &Json) -> usize {
    field(case, "participants").map_or(0, |participants| entries(participants, "starting").len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::draft::Draft;
    use crate::document::edit::{Action, apply};
    use som_core::{Case, Code};

    /// Case A with two years of participants, and a range on a number of each kind of place, a correlation and a scenario.
    fn draft() -> Draft {
        let mut case = Json::parse(include_str!("../../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
        let said = r#"{
            "inputs": [
                {"input": {"kind": "cost_amount", "list": "costs", "id": "staff"}, "distribution": {"kind": "range", "low": "1", "high": "900000"}},
                {"input": {"kind": "rate_with", "outcome": "housed"}, "distribution": {"kind": "range", "low": "0.4", "high": "0.6"}},
                {"input": {"kind": "price", "outcome": "housed", "id": "shelter", "payer": "state"}, "distribution": {"kind": "range", "low": "1", "high": "900"}},
                {"input": {"kind": "participants", "year": 1}, "distribution": {"kind": "range", "low": "1", "high": "9"}},
                {"input": {"kind": "completion_rate"}, "distribution": {"kind": "range", "low": "0.5", "high": "1"}}
            ],
            "correlations": [
                {"between": [{"kind": "rate_with", "outcome": "housed"}, {"kind": "completion_rate"}], "rank": "0.5"}
            ],
            "scenarios": [
                {"id": "low", "title": "Lav", "changes": [
                    {"input": {"kind": "quantity", "outcome": "housed", "id": "shelter"}, "value": "0.5"},
                    {"input": {"kind": "costs", "list": "costs"}, "value": "1.2"}
                ]}
            ]
        }"#;
        case.put(&Path::parse("uncertainty").0, Some(Json::parse(said).unwrap()));
        case.put(&Path::parse("participants.starting").0, Some(Json::list(["10", "5"].map(Json::text))));
        let draft = Draft::from_case(case);
        assert_eq!(unknown(&draft), 0, "{:?}", Case::read(&draft.case).problems);
        draft
    }

    /// How many problems are about something that names what is not there.
    fn unknown(draft: &Draft) -> usize {
        let found = Case::read(&draft.case).problems;
        found.iter().filter(|found| matches!(found.code, Code::InputUnknown | Code::InputWithoutValue | Code::NotUncertain)).count()
    }

    fn after(action: Action) -> (Draft, Option<Taken>) {
        let before = draft();
        let mut after = apply(&before, &action).unwrap();
        let taken = take_along(&before.case, &mut after.case);
        (after, taken)
    }

    #[test]
    fn what_names_a_removed_line_goes_with_it() {
        let (left, taken) = after(Action::Remove(Path::parse("costs"), 0));
        assert_eq!(taken, Some(Taken { ranges: 1, ..Taken::default() }));
        assert_eq!((left.len_at("uncertainty.inputs"), unknown(&left)), (4, 0));

        let (left, taken) = after(Action::Remove(Path::parse("outcomes[0].consequences"), 0));
        assert_eq!(taken, Some(Taken { ranges: 1, changes: 1, correlations: 0 }));
        assert_eq!(left.len_at("uncertainty.scenarios[0].changes"), 1, "a change of all costs names no line");
        assert_eq!(unknown(&left), 0);

        let (left, taken) = after(Action::Remove(Path::parse("outcomes"), 0));
        assert_eq!(taken, Some(Taken { ranges: 2, correlations: 1, changes: 1 }));
        assert_eq!(taken.unwrap().in_words(Lang::Da), "2 spænd, 1 sammenhæng mellem tal, 1 ændring i et scenarie");
        assert_eq!(left.len_at("uncertainty.correlations"), 0);
    }

    #[test]
    fn what_names_a_removed_payer_year_or_range_goes_with_it() {
        let payer = Path::parse("outcomes[0].consequences[0].price.per_unit.state");
        let one = Some(Taken { ranges: 1, ..Taken::default() });
        assert_eq!(after(Action::Change(vec![(payer.clone(), None)])).1, one);
        let one_year = Some(Json::list([Json::text("10")]));
        assert_eq!(after(Action::Change(vec![(Path::parse("participants.starting"), one_year)])).1, one);
        let (left, taken) = after(Action::Remove(Path::parse("uncertainty.inputs"), 1));
        assert_eq!((taken, unknown(&left)), (Some(Taken { correlations: 1, ..Taken::default() }), 0));
        // Another way to give the same price takes nothing, and neither does a line of which nothing is said.
        let by_year = Json::list(["550", "550"].map(Json::text));
        assert_eq!(after(Action::Change(vec![(payer, Some(by_year))])).1, None);
        assert_eq!(after(Action::Copy(Path::parse("costs"), 0, None)).1, None);
    }

    #[test]
    fn a_range_of_an_effect_goes_when_it_is_told_in_another_measure() {
        let mut before = draft();
        let rate = r#"{"without": "0.3", "entered_as": {"measure": "risk_ratio", "value": "1.5"}}"#;
        before.case.put(&Path::parse("outcomes[0].success_rate").0, Some(Json::parse(rate).unwrap()));
        let input = r#"{"kind": "measure", "outcome": "housed", "measure": "risk_ratio"}"#;
        before.case.put(&Path::parse("uncertainty.inputs[1].input").0, Some(Json::parse(input).unwrap()));
        let entered = |measure: &str, value: &str| {
            let entered = Json::object([("measure", Json::text(measure)), ("value", Json::text(value))]);
            let mut after =
                apply(&before, &Action::Change(vec![(Path::parse("outcomes[0].success_rate.entered_as"), Some(entered))])).unwrap();
            take_along(&before.case, &mut after.case)
        };
        assert_eq!(entered("risk_ratio", ""), None, "another number of the same measure has the same range");
        assert_eq!(entered("odds_ratio", "1.5").map(|taken| taken.ranges), Some(1));
    }

    #[test]
    fn what_named_nothing_before_is_left_to_be_mended() {
        let mut before = draft();
        before.case.put(&Path::parse("uncertainty.inputs[0].input.id").0, Some(Json::text("gone")));
        let mut after = apply(&before, &Action::Remove(Path::parse("outcomes[0].consequences"), 0)).unwrap();
        let taken = take_along(&before.case, &mut after.case);
        assert_eq!(taken, Some(Taken { ranges: 1, changes: 1, correlations: 0 }));
        assert_eq!(after.text_at("uncertainty.inputs[0].input.id"), "gone");
    }
}
