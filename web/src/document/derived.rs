//! What a draft comes to, as far as it can be calculated.

use std::cell::RefCell;
use std::rc::Rc;

use som_core::assess::{Finding, findings};
use som_core::{Case, Code, Decimal, Json, Path, Problem, Results, Severity, Step, evaluate};

use super::draft::{Draft, entries};
use super::measured::is_measured;

/// A draft read, checked and calculated.
#[derive(Clone, Debug)]
pub(crate) struct Derived {
    /// Everything that is wrong, except what is merely not filled in yet.
    pub(crate) problems: Rc<Vec<Problem>>,
    /// The fields that must be filled in and are not.
    pub(crate) missing: Rc<Vec<Path>>,
    /// The case and what it comes to, where it is whole and has a consequence to calculate with.
    pub(crate) full: Option<Rc<(Case, Results<Decimal>)>>,
    /// The same without the consequences that are not whole yet: enough for what a success costs and must save.
    pub(crate) partial: Option<Rc<(Case, Results<Decimal>)>>,
    /// What the quality check found when it was last asked, and whether the knowledge base was there then.
    checked: RefCell<Option<(bool, Rc<Vec<Finding>>)>>,
}

impl Derived {
    pub(crate) fn of(draft: &Draft) -> Derived {
        let reading = Case::read(&draft.case);
        let (missing, problems): (Vec<Problem>, Vec<Problem>) =
            reading.problems.into_iter().partition(|problem| problem.code == Code::Missing);
        let mut missing: Vec<Path> = missing.into_iter().map(|problem| problem.path).collect();
        let has_consequence = |case: &Case| case.outcomes.iter().any(|outcome| !outcome.consequences.is_empty());
        let case = reading.case.or_else(|| forecast(draft, &missing, &problems));
        let (full, partial) = match case {
            Some(case) => {
                let results = evaluate(&case);
                let whole = has_consequence(&case);
                let both = Rc::new((case, results));
                (whole.then(|| both.clone()), Some(both))
            }
            None => (None, without_unfinished_consequences(draft, &missing, &problems)),
        };
        if full.is_none() && entries(&draft.case, "outcomes").iter().all(|outcome| entries(outcome, "consequences").is_empty()) {
            missing.push(Path::parse("outcomes[0].consequences"));
        }
        Derived { problems: Rc::new(problems), missing: Rc::new(missing), full, partial, checked: RefCell::default() }
    }

    /// What the quality check finds, held against the knowledge base where it has been fetched; nothing before there is a net result.
    pub(crate) fn findings(&self) -> Rc<Vec<Finding>> {
        let knowledge = crate::knowledge::here();
        let before = self.checked.borrow().clone();
        if let Some((_, found)) = before.filter(|(had_knowledge, _)| *had_knowledge == knowledge.is_some()) {
            return found;
        }
        let catalogue = knowledge.as_deref().map(|knowledge| &knowledge.catalogue);
        let found = Rc::new(self.full.as_deref().map_or_else(Vec::new, |(case, results)| findings(case, results, catalogue)));
        self.checked.replace(Some((knowledge.is_some(), found.clone())));
        found
    }

    /// How many findings nobody has answered.
    pub(crate) fn unanswered(&self) -> usize {
        let Some(full) = &self.full else { return 0 };
        self.findings().iter().filter(|finding| finding.answer(&full.0).is_none()).count()
    }

    /// What is wrong with a part of the case, for whoever shows that part.
    pub(crate) fn problems_in(&self, part: &Path) -> Rc<Vec<Problem>> {
        Rc::new(self.problems.iter().filter(|problem| problem.path.starts_with(part)).cloned().collect())
    }
}

/// The case without what is not whole of what was measured and of how sure it is, where nothing else is wrong: no result follows from
/// them, so none waits for them.
fn forecast(draft: &Draft, missing: &[Path], problems: &[Problem]) -> Option<Case> {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| &problem.path);
    let unsound: Vec<&Path> = missing.iter().chain(errors).collect();
    if !unsound.iter().all(|path| moves_no_result(path)) {
        return None;
    }
    let mut case = if unsound.iter().any(|path| is_measured(path)) { without_follow_up(draft) } else { draft.case.clone() };
    // An entry of a list from the end of each list, or a part that is no list.
    let part_of = |path: &Path| match path.0.as_slice() {
        [whole, list, entry @ Step::Index(_), ..] => Path(vec![whole.clone(), list.clone(), entry.clone()]),
        steps => Path(steps.iter().take(2).cloned().collect()),
    };
    let mut parts: Vec<Path> = unsound.into_iter().filter(|path| !is_measured(path)).map(part_of).collect();
    parts.sort_by_key(|part| (std::cmp::Reverse(last_index(part)), part.to_string()));
    parts.dedup();
    for part in &parts {
        case.put(&part.0, None);
    }
    read_forecast(case)
}

/// Whether a path leads into what no result follows from.
fn moves_no_result(path: &Path) -> bool {
    is_measured(path) || path.0.first() == Some(&Step::Key("uncertainty".into()))
}

/// The case; without all that is said about uncertainty, where that names something that is not there.
fn read_forecast(mut case: Json) -> Option<Case> {
    Case::read(&case).case.or_else(|| {
        case.put(&[Step::Key("uncertainty".into())], None);
        Case::read(&case).case
    })
}

fn without_follow_up(draft: &Draft) -> Json {
    let mut case = draft.case.clone();
    case.put(&[Step::Key("follow_up".into())], None);
    case
}

/// The case without the consequences in which something is missing or wrong, where nothing else is.
fn without_unfinished_consequences(draft: &Draft, missing: &[Path], problems: &[Problem]) -> Option<Rc<(Case, Results<Decimal>)>> {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| &problem.path);
    let expected = missing.iter().chain(errors).filter(|path| !moves_no_result(path));
    let mut lines: Vec<Path> = expected.map(consequence_of).collect::<Option<_>>()?;
    // From the end of each list, so that the places before stay what they are.
    lines.sort_by_key(|line| (std::cmp::Reverse(last_index(line)), line.to_string()));
    lines.dedup();
    let mut case = without_follow_up(draft);
    for line in &lines {
        case.put(&line.0, None);
    }
    let case = read_forecast(case)?;
    let results = evaluate(&case);
    Some(Rc::new((case, results)))
}

/// The consequence that a path leads into.
fn consequence_of(path: &Path) -> Option<Path> {
    let place = path.0.iter().position(|step| matches!(step, Step::Key(key) if key.starts_with("consequences")))?;
    let line = path.0.get(..place + 2)?;
    matches!(line.last(), Some(Step::Index(_))).then(|| Path(line.to_vec()))
}

fn last_index(path: &Path) -> usize {
    match path.0.last() {
        Some(Step::Index(index)) => *index,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::edit::{Action, apply};
    use som_core::View;

    fn with(draft: &Draft, path: &str, value: &str) -> Draft {
        apply(draft, &Action::Set(Path::parse(path), Json::text(value))).unwrap()
    }

    #[test]
    fn three_numbers_give_what_a_success_costs_and_must_save() {
        let mut draft = Draft::new(2026);
        assert!(Derived::of(&draft).partial.is_none());
        for (path, value) in [
            ("participants.starting[0]", "10"),
            ("costs[0].amount", "400000"),
            ("outcomes[0].success_rate.with", "0.5"),
            ("outcomes[0].success_rate.without", "0.3"),
        ] {
            draft = with(&draft, path, value);
        }
        let derived = Derived::of(&draft);
        assert!(derived.full.is_none(), "no net result without a consequence");
        let (_, results) = derived.partial.as_deref().unwrap();
        assert_eq!(results.cost_per_success, Some(Decimal::from(200_000)));
        assert_eq!(results.of(View::Public).break_even_saving, Some(Decimal::from(200_000)));
        assert_eq!(derived.missing.iter().map(Path::to_string).collect::<Vec<_>>(), ["outcomes[0].consequences"]);

        // A consequence that is not whole yet is named, and the partial result stays.
        let line = Json::object([("label", Json::text("Herberg")), ("quantity", Json::list([]))]);
        draft = apply(&draft, &Action::Add(Path::parse("outcomes[0].consequences"), line, "line")).unwrap();
        let derived = Derived::of(&draft);
        assert!(derived.full.is_none());
        assert!(derived.partial.is_some());
        assert!(derived.missing.contains(&Path::parse("outcomes[0].consequences[0].quantity")));
    }

    #[test]
    fn a_range_that_is_not_whole_takes_no_result_away() {
        let whole = include_str!("../../../tests/worked/a_shelter_by_hand.case.json");
        let mut draft = Draft::from_case(Json::parse(whole).unwrap());
        let range = |kind: &str, low: &str, high: &str| {
            let input = Json::object([("kind", Json::text(kind))]);
            let ends = [("kind", Json::text("range")), ("low", Json::text(low)), ("high", Json::text(high))];
            Json::object([("input", input), ("distribution", Json::object(ends))])
        };
        let inputs = [range("completion_rate", "0.9", "0.4"), range("costs", "0.8", "1.2"), range("participants", "", "2")];
        let mut costs = inputs.to_vec();
        if let Some(costs) = costs.get_mut(1) {
            costs.put(&Path::parse("input.list").0, Some(Json::text("costs")));
        }
        draft = apply(&draft, &Action::Set(Path::parse("uncertainty.inputs"), Json::list(costs))).unwrap();
        let derived = Derived::of(&draft);
        let (case, results) = derived.full.as_deref().unwrap();
        assert_eq!(results.of(View::Public).net.total, Decimal::from(260_000));
        assert_eq!(case.uncertainty.inputs.len(), 1, "what is whole stays");
        assert!(derived.problems.iter().any(|found| found.path == Path::parse("uncertainty.inputs[0].distribution.high")));
        assert_eq!(derived.missing.iter().map(Path::to_string).collect::<Vec<_>>(), ["uncertainty.inputs[2].distribution.low"]);
    }
}
