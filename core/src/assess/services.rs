//! The same service twice, and more of it than there is: section 5.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Seen;
use super::effect::{called, outcome_path};
use super::finding::{Spot, Told};
use super::time::delay;
use super::words::{is_same, service};
use crate::case::{Case, Consequence, ConsequenceKind, Path};
use crate::evaluate::{Line, LineKind, View};
use crate::number::Number;

/// A line by what it is the use of.
struct Use<'a> {
    line: Line,
    path: Path,
    /// The place by names that stay.
    place: String,
    name: String,
    words: BTreeSet<String>,
    /// None: a saved cost.
    consequence: Option<&'a Consequence>,
}

impl<'a> Use<'a> {
    /// A line of a list that is known by its path and by the name of its place.
    fn new(kind: LineKind, index: usize, list: (&Path, &str), (label, id): (&str, &str), consequence: Option<&'a Consequence>) -> Use<'a> {
        let name = called(label, id);
        let (path, place) = (list.0.index(index), format!("{}/{id}", list.1));
        Use { line: Line { kind, index }, path, place, words: service(&name), name, consequence }
    }

    fn part(&self) -> Told {
        Told::Word(match self.line.kind {
            LineKind::During => "during",
            LineKind::After(_) => "after",
            LineKind::Cost | LineKind::SavedCost => "saved",
        })
    }
}

/// Saved costs and consequences.
fn uses(case: &Case) -> Vec<Use<'_>> {
    let list = Path::default().key("saved_costs");
    let saved = case.saved_costs.iter().enumerate();
    let saved = saved.map(|(index, line)| Use::new(LineKind::SavedCost, index, (&list, "saved_costs"), (&line.label, &line.id), None));
    let during = Path::default().key("consequences_during");
    let during = consequences(LineKind::During, during, "during".to_owned(), &case.consequences_during);
    let after = case.outcomes.iter().enumerate().flat_map(|(position, outcome)| {
        let (list, place) = (outcome_path(position).key("consequences"), format!("outcomes/{}", outcome.id));
        consequences(LineKind::After(position), list, place, &outcome.consequences)
    });
    saved.chain(during).chain(after).collect()
}

fn consequences(kind: LineKind, list: Path, place: String, lines: &[Consequence]) -> impl Iterator<Item = Use<'_>> {
    let lines = lines.iter().enumerate();
    lines.map(move |(index, line)| Use::new(kind, index, (&list, &place), (&line.label, &line.id), Some(line)))
}

/// Lines of the same name that are gains, or losses, in two parts of the calculation. Consequences must have the same unit too.
pub(super) fn same_service(seen: &Seen) -> Vec<Spot> {
    let uses = uses(seen.case);
    let money: BTreeMap<(LineKind, usize), Decimal> =
        seen.results.by_line.iter().map(|result| ((result.line.kind, result.line.index), result.of(View::All))).collect();
    let amount = |one: &Use| money.get(&(one.line.kind, one.line.index)).copied().unwrap_or_default();
    let mut spots = Vec::new();
    let mut pair = |one: &Use, other: &Use| {
        let (first, second) = (amount(one), amount(other));
        if (first.is_gain() && second.is_gain()) || (first.is_loss() && second.is_loss()) {
            let values = vec![
                ("first", Told::Name(one.name.clone())),
                ("first_part", one.part()),
                ("first_amount", Told::Kroner(first)),
                ("second", Told::Name(other.name.clone())),
                ("second_part", other.part()),
                ("second_amount", Told::Kroner(second)),
            ];
            spots.push(Spot { path: other.path.key("label"), place: format!("{} {}", one.place, other.place), values });
        }
    };
    let (saved, consequences): (Vec<&Use>, Vec<&Use>) = uses.iter().partition(|one| one.consequence.is_none());
    for one in &saved {
        for other in consequences.iter().filter(|other| is_same(&one.words, &other.words)) {
            pair(one, other);
        }
    }
    for same in by_service(&consequences) {
        for (place, one) in same.iter().enumerate() {
            for other in same.iter().skip(place + 1).filter(|other| other.line.kind != one.line.kind) {
                pair(one, other);
            }
        }
    }
    spots
}

/// Consequences that have the same words and the same unit, two or more, in the order of the case.
fn by_service<'u, 'a>(consequences: &[&'u Use<'a>]) -> Vec<Vec<&'u Use<'a>>> {
    let mut same: BTreeMap<(&BTreeSet<String>, &str), Vec<&Use>> = BTreeMap::new();
    for &one in consequences.iter().filter(|one| !one.words.is_empty()) {
        same.entry((&one.words, one.consequence.map_or("", |line| line.unit.as_str()))).or_default().push(one);
    }
    same.into_values().filter(|same| same.len() > 1).collect()
}

/// What one person can use in a year; none where the unit is not a time.
fn most_in_a_year(unit: &str) -> Option<Decimal> {
    match unit {
        "month" => Some(Decimal::from(12)),
        "week" => Some(Decimal::from(52)),
        "day" => Some(Decimal::from(365)),
        _ => None,
    }
}

/// One line has more than a year has. Reading the case warns of it at its field; here it can be answered.
pub(super) fn more_than_a_year(seen: &Seen) -> Vec<Spot> {
    let spots = uses(seen.case).into_iter().filter_map(|one| {
        let line = one.consequence?;
        let most = most_in_a_year(&line.unit)?;
        let (j, quantity) = line.quantity.iter().enumerate().find(|(_, quantity)| quantity.abs() > most)?;
        let values = vec![
            ("line", Told::Name(one.name.clone())),
            ("year", Told::Count(j + 1)),
            ("sum", Told::Number(quantity.abs())),
            ("most", Told::Number(most)),
            ("unit", time_unit(&line.unit)),
        ];
        Some(Spot { path: one.path.key("quantity").index(j), place: one.place.clone(), values })
    });
    spots.collect()
}

fn time_unit(unit: &str) -> Told {
    Told::Word(match unit {
        "month" => "month",
        "week" => "week",
        _ => "day",
    })
}

/// Lines of one service come to more than a year has for one who succeeds, though none does alone.
pub(super) fn more_than_a_year_together(seen: &Seen) -> Vec<Spot> {
    let case = seen.case;
    let uses = uses(case);
    let consequences: Vec<&Use> = uses.iter().filter(|one| one.consequence.is_some()).collect();
    let mut spots = Vec::new();
    for same in by_service(&consequences) {
        for (position, outcome) in case.outcomes.iter().enumerate() {
            let of_person: Vec<&Use> = same
                .iter()
                .copied()
                .filter(|one| matches!(one.line.kind, LineKind::During) || one.line.kind == LineKind::After(position))
                .collect();
            let (Some(line), Some(last)) = (of_person.first().and_then(|one| one.consequence), of_person.last()) else { continue };
            // Lines during the course are the same for every outcome.
            let is_new = position == 0 || last.line.kind != LineKind::During;
            let Some(most) = most_in_a_year(&line.unit).filter(|_| of_person.len() > 1 && is_new) else { continue };
            let mut years: BTreeMap<usize, (Decimal, Decimal)> = BTreeMap::new();
            for one in &of_person {
                let from = if one.line.kind == LineKind::During { 0 } else { delay(case, outcome) };
                for (j, quantity) in one.consequence.iter().flat_map(|line| line.quantity.iter().enumerate()) {
                    let (sum, largest) = years.entry(from + j).or_default();
                    *sum += *quantity;
                    *largest = (*largest).max(quantity.abs());
                }
            }
            let too_much = years.into_iter().find(|(_, (sum, largest))| sum.abs() > most && *largest <= most);
            if let Some((year, (sum, _))) = too_much {
                let values = vec![
                    ("line", Told::Name(last.name.clone())),
                    ("year", Told::Count(year + 1)),
                    ("sum", Told::Number(sum.abs())),
                    ("most", Told::Number(most)),
                    ("unit", time_unit(&line.unit)),
                    ("lines", Told::Count(of_person.len())),
                ];
                let place = format!("{} {}", last.place, outcome.id);
                spots.push(Spot { path: last.path.key("quantity").index(0), place, values });
            }
        }
    }
    spots
}

/// Nobody saves more of a service than was used.
pub(super) fn saving_above_baseline(seen: &Seen) -> Vec<Spot> {
    let spots = uses(seen.case).into_iter().filter_map(|one| {
        let line = one.consequence.filter(|line| line.kind == ConsequenceKind::Expense)?;
        let baseline = line.baseline?;
        let (j, least) = line.quantity.iter().enumerate().min_by_key(|(_, quantity)| **quantity)?;
        let values = vec![
            ("line", Told::Name(one.name.clone())),
            ("year", Told::Count(j + 1)),
            ("saved", Told::Number(-*least)),
            ("baseline", Told::Number(baseline)),
        ];
        (-*least > baseline).then(|| Spot { path: one.path.key("quantity").index(j), place: one.place.clone(), values })
    });
    spots.collect()
}
