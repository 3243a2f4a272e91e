//! Whether all costs are there, and whose they are: section 4.

use rust_decimal::Decimal;

use super::Seen;
use super::finding::{Spot, Told};
use super::words::has_any;
use crate::case::{Amount, Category, Path};
use crate::evaluate::{LineKind, View};
use crate::number::Number;

/// How the words begin or end in which people name staff, and what all share.
const STAFF: &[&str] = &[
    "løn",
    "personale",
    "medarbejder",
    "medarbejdere",
    "leder",
    "ledere",
    "konsulent",
    "pædagog",
    "psykolog",
    "terapeut",
    "sagsbehandl",
    "mentor",
    "årsværk",
    "staff",
    "wage",
    "salar",
    "leader",
    "manager",
    "therapist",
    "counsellor",
    "worker",
    "workers",
];
const OVERHEAD: &[&str] = &[
    "overhead",
    "fælles",
    "administration",
    "administrative",
    "husleje",
    "lokale",
    "kontor",
    "ledelse",
    "indirekte",
    "rental",
    "premises",
    "office",
    "management",
    "indirect",
];

/// Which of staff, overhead and start-up no line holds.
pub(super) fn full_costs(seen: &Seen) -> Vec<Spot> {
    let costs = &seen.case.costs;
    let named = |parts: &[&str]| costs.iter().any(|line| has_any(&line.label, parts));
    let has_staff = named(STAFF) || costs.iter().any(|line| matches!(line.amount, Amount::Staff(_)));
    let has_overhead =
        named(OVERHEAD) || costs.iter().any(|line| matches!(&line.amount, Amount::Staff(staff) if staff.overhead > Decimal::ZERO));
    let has_start = costs.iter().any(|line| matches!(line.category, Category::Preparation | Category::Training));
    let parts = [("staff", has_staff), ("overhead", has_overhead), ("start", has_start)];
    let missing: Vec<&str> = parts.into_iter().filter(|(_, has)| !has).map(|(part, _)| part).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    vec![Spot { path: Path::parse("costs"), place: String::new(), values: vec![("missing", Told::Words(missing))] }]
}

pub(super) fn payer_not_agreed(seen: &Seen) -> Vec<Spot> {
    // A line below 0, such as what equipment is worth at the end, is paid by nobody: a part of the whole is not larger than it.
    let paid: Vec<(usize, Decimal)> = seen
        .results
        .by_line
        .iter()
        .filter(|result| result.line.kind == LineKind::Cost)
        .map(|result| (result.line.index, result.of(View::All)))
        .filter(|(_, amount)| amount.is_gain())
        .collect();
    let is_open = |index: usize| seen.case.costs.get(index).is_some_and(|line| line.agreed != Some(true));
    let open: Vec<(usize, Decimal)> = paid.iter().copied().filter(|(index, _)| is_open(*index)).collect();
    let Some((first, _)) = open.first() else { return Vec::new() };
    let sum = |lines: &[(usize, Decimal)]| Told::Kroner(lines.iter().map(|(_, amount)| *amount).sum());
    let values = vec![("lines", Told::Count(open.len())), ("amount", sum(&open)), ("all", sum(&paid))];
    vec![Spot { path: Path::default().key("costs").index(*first).key("agreed"), place: String::new(), values }]
}

pub(super) fn replaced_undescribed(seen: &Seen) -> Vec<Spot> {
    unwritten(&seen.case.about.replaces, "about.replaces")
}

pub(super) fn nobody_responsible(seen: &Seen) -> Vec<Spot> {
    unwritten(&seen.case.about.organisation, "about.organisation")
}

fn unwritten(text: &str, path: &str) -> Vec<Spot> {
    let spot = || Spot { path: Path::parse(path), place: String::new(), values: Vec::new() };
    if text.trim().is_empty() { vec![spot()] } else { Vec::new() }
}
