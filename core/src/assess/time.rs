//! For how long the consequences are counted, and the costs: section 2.

use rust_decimal::Decimal;

use super::Seen;
use super::effect::{called, name, outcomes};
use super::finding::{Spot, Told};
use crate::case::{Basis, Case, Category, Consequence, Design, EffectStart, Outcome, Path};
use crate::evaluate::{View, evaluate};
use crate::number::Number;

/// The year of the effect after the last one in which an outcome changes anything, counted from 0: how many years it goes on.
fn effect_years(outcome: &Outcome) -> usize {
    let longest = outcome.consequences.iter().map(|line| line.quantity.len()).max().unwrap_or(0);
    let left = outcome.persistence_shares(longest);
    let changes = |j: &usize| {
        let change = |line: &Consequence| line.quantity.get(*j).is_some_and(|quantity| !quantity.is_zero());
        left.get(*j).is_some_and(|share| !share.is_zero()) && outcome.consequences.iter().any(change)
    };
    (0..longest).rev().find(changes).map_or(0, |last| last + 1)
}

/// Years from a participant's start to the first year of the effect.
pub(super) fn delay(case: &Case, outcome: &Outcome) -> usize {
    case.participants.course_years - usize::from(outcome.effect_start == EffectStart::CompletionYear)
}

fn first_start(case: &Case) -> usize {
    case.participants.starting.iter().position(|starting| !starting.is_zero()).unwrap_or(0)
}

fn last_start(case: &Case) -> usize {
    case.participants.starting.iter().rposition(|starting| !starting.is_zero()).unwrap_or(0)
}

/// Outcomes that change something, with how many years of it the horizon holds for those who start first.
fn counted(case: &Case) -> impl Iterator<Item = (&Outcome, Path, String, usize)> {
    outcomes(case).filter_map(|(outcome, path, place)| {
        let within = case.horizon_years.saturating_sub(first_start(case) + delay(case, outcome));
        let years = effect_years(outcome).min(within);
        let has_effect = outcome.success_rate.with != outcome.success_rate.without;
        (years > 0 && has_effect).then_some((outcome, path, place, years))
    })
}

pub(super) fn past_follow_up(seen: &Seen) -> Vec<Spot> {
    let spots = counted(seen.case).filter_map(|(outcome, path, place, years)| {
        let months = outcome.evidence.as_ref()?.follow_up_months?;
        if months >= Decimal::from(12 * years as u64) {
            return None;
        }
        let (all, measured) = after(seen, outcome);
        let values = vec![
            name(outcome),
            ("months", Told::Number(months)),
            ("years", Told::Count(years)),
            ("projected", Told::Kroner(all - measured)),
            ("all", Told::Kroner(all)),
        ];
        Some(Spot { path: path.key("evidence").key("follow_up_months"), place, values })
    });
    spots.collect()
}

/// What the public gains after one outcome, and how much of it lies within the follow-up.
fn after(seen: &Seen, outcome: &Outcome) -> (Decimal, Decimal) {
    let of = |results: &crate::evaluate::Results<Decimal>| {
        let public = results.of(View::Public);
        (public.after.total, public.after_measured.total)
    };
    if seen.case.outcomes.len() == 1 {
        return of(seen.results);
    }
    of(&evaluate(&Case { outcomes: vec![outcome.clone()], costs: Vec::new(), saved_costs: Vec::new(), ..seen.case.clone() }))
}

pub(super) fn follow_up_unknown(seen: &Seen) -> Vec<Spot> {
    let spots = counted(seen.case).filter(|(outcome, ..)| {
        // Where nothing was measured, there is no follow-up to state; that nothing was, is told elsewhere.
        outcome.evidence.as_ref().is_some_and(|evidence| evidence.follow_up_months.is_none() && evidence.design != Design::Assumption)
    });
    spots
        .map(|(outcome, path, place, years)| Spot {
            path: path.key("evidence").key("follow_up_months"),
            place,
            values: vec![name(outcome), ("years", Told::Count(years))],
        })
        .collect()
}

pub(super) fn beyond_horizon(seen: &Seen) -> Vec<Spot> {
    let case = seen.case;
    let left_out = |view: View| seen.results.of(view).beyond_horizon;
    if !View::EVERY.into_iter().any(|view| left_out(view).is_gain() || left_out(view).is_loss()) {
        return Vec::new();
    }
    let after = case.outcomes.iter().map(|outcome| delay(case, outcome) + effect_years(outcome));
    let years = last_start(case) + after.chain([case.participants.course_years]).max().unwrap_or(0);
    let values = vec![
        ("public", Told::Kroner(left_out(View::Public))),
        ("all", Told::Kroner(left_out(View::All))),
        ("same", Told::Word(if left_out(View::Public) == left_out(View::All) { "yes" } else { "no" })),
        ("horizon", Told::Count(case.horizon_years)),
        ("years", Told::Count(years.max(case.horizon_years + 1))),
    ];
    vec![Spot { path: Path::parse("horizon_years"), place: String::new(), values }]
}

/// The last participants are in a course for years after they start, and somebody must be there.
pub(super) fn no_cost_after_last_start(seen: &Seen) -> Vec<Spot> {
    let case = seen.case;
    let last_start = last_start(case);
    let last_year = (last_start + case.participants.course_years).min(case.horizon_years).saturating_sub(1);
    let costs = &seen.results.of(View::All).cost.by_year;
    let is_free = |t: &usize| costs.get(*t).is_some_and(|cost| !cost.is_gain());
    let free: Vec<usize> = (last_start + 1..=last_year).filter(is_free).collect();
    let year = |t: usize| Told::Year(case.start_year.plus(t));
    // What is paid for the whole course at its start is not forgotten.
    let is_paid_at_start = |basis: &Basis| matches!(basis, Basis::PerParticipant | Basis::PerGroup { every_course_year: false, .. });
    let is_for_the_course = case.costs.iter().any(|line| line.category == Category::Operation && is_paid_at_start(&line.basis));
    if let (Some(first), false) = (free.first(), case.costs.is_empty() || is_for_the_course) {
        let values =
            vec![("of", Told::Word("all")), ("line", Told::Name(String::new())), ("year", year(*first)), ("last", year(last_year))];
        return vec![Spot { path: Path::parse("costs"), place: String::new(), values }];
    }
    let ending = case.costs.iter().enumerate().filter_map(|(index, line)| match line.basis {
        Basis::PerYear { from, to } if line.category == Category::Operation && from <= last_start && last_start <= to && to < last_year => {
            let values = vec![
                ("of", Told::Word("line")),
                ("line", Told::Name(called(&line.label, &line.id))),
                ("year", year(to + 1)),
                ("last", year(last_year)),
            ];
            let path = Path::default().key("costs").index(index).key("basis").key("to");
            Some(Spot { path, place: format!("costs/{}", line.id), values })
        }
        _ => None,
    });
    ending.collect()
}
