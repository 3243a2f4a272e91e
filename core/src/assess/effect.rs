//! What the effect builds on: section 3.

use rust_decimal::Decimal;

use super::Seen;
use super::finding::{Spot, Told};
use super::words::{folded, is_from};
use crate::case::{Case, Consequence, Design, Outcome, Path, Persistence, QuantityFrom, RateBasis};
use crate::catalogue::{Better, Catalogue, Effect, EffectUse};

/// Below this many, one person more or less changes the result much: socialeinvesteringer.nu names about 25.
const FEW: Decimal = Decimal::from_parts(25, 0, 0, false, 0);

pub(super) fn outcome_path(place: usize) -> Path {
    Path::default().key("outcomes").index(place)
}

/// Each outcome with its path and the name of its place.
pub(super) fn outcomes(case: &Case) -> impl Iterator<Item = (&Outcome, Path, String)> {
    case.outcomes.iter().enumerate().map(|(place, outcome)| (outcome, outcome_path(place), format!("outcomes/{}", outcome.id)))
}

/// What an outcome is called.
pub(super) fn name(outcome: &Outcome) -> (&'static str, Told) {
    ("outcome", Told::Name(called(&outcome.label, &outcome.id)))
}

/// A label, or the id where there is none.
pub(super) fn called(label: &str, id: &str) -> String {
    if label.trim().is_empty() { id } else { label }.to_owned()
}

pub(super) fn no_comparison(seen: &Seen) -> Vec<Spot> {
    let spots = outcomes(seen.case).filter(|(outcome, ..)| !outcome.has_comparison()).map(|(outcome, path, place)| {
        let path = match outcome.evidence {
            Some(_) => path.key("evidence").key("design"),
            None => path.key("success_rate").key("without"),
        };
        let rate = &outcome.success_rate;
        Spot { path, place, values: vec![name(outcome), ("with", Told::Share(rate.with)), ("without", Told::Share(rate.without))] }
    });
    spots.collect()
}

pub(super) fn evidence_unstated(seen: &Seen) -> Vec<Spot> {
    let spots = outcomes(seen.case).filter(|(outcome, ..)| outcome.evidence.is_none());
    spots.map(|(outcome, path, place)| Spot { path: path.key("evidence").key("design"), place, values: vec![name(outcome)] }).collect()
}

pub(super) fn outcome_without_reason(seen: &Seen) -> Vec<Spot> {
    let further = outcomes(seen.case).skip(1).filter(|(outcome, ..)| outcome.reason.trim().is_empty());
    further.map(|(outcome, path, place)| Spot { path: path.key("reason"), place, values: vec![name(outcome)] }).collect()
}

pub(super) fn few_participants(seen: &Seen) -> Vec<Spot> {
    let participants = seen.results.participants;
    if participants >= FEW {
        return Vec::new();
    }
    let values = vec![("participants", Told::Number(participants)), ("few", Told::Number(FEW))];
    vec![Spot { path: Path::parse("participants.starting[0]"), place: String::new(), values }]
}

/// A trial tells its rates of all who start, unless the knowledge base knows that this one does not.
pub(super) fn dropout_twice(seen: &Seen) -> Vec<Spot> {
    let completion = seen.case.participants.completion_rate;
    if completion >= Decimal::ONE {
        return Vec::new();
    }
    let spots = outcomes(seen.case).filter(|(outcome, ..)| {
        let rate = &outcome.success_rate;
        let is_trial = outcome
            .evidence
            .as_ref()
            .is_some_and(|evidence| matches!(evidence.design, Design::MetaStudy | Design::Rct | Design::QuasiExperiment));
        let known = seen.catalogue.and_then(|catalogue| study(catalogue, outcome)).and_then(|effect| effect.basis);
        rate.basis == RateBasis::Completers && rate.with != rate.without && is_trial && known != Some(RateBasis::Completers)
    });
    spots
        .map(|(outcome, path, place)| {
            let rate = &outcome.success_rate;
            let net = rate.with - rate.without;
            let values = vec![
                name(outcome),
                ("completion", Told::Share(completion)),
                ("net", Told::Number(net * Decimal::ONE_HUNDRED)),
                ("counted", Told::Number(net * completion * Decimal::ONE_HUNDRED)),
            ];
            Spot { path: path.key("success_rate").key("basis"), place, values }
        })
        .collect()
}

/// The study in the knowledge base from which an outcome has its rates.
fn study<'c>(catalogue: &'c Catalogue, outcome: &Outcome) -> Option<&'c Effect> {
    let from = outcome.evidence.as_ref()?.source.as_ref()?;
    let rates = (outcome.success_rate.with, Some(outcome.success_rate.without));
    catalogue.effects.iter().find(|effect| effect.success_rates() == Some(rates) && is_from(from, catalogue.source(&effect.source)))
}

/// The persistence of an outcome lessens quantities that a register already tells year by year, or that fall by themselves.
pub(super) fn persistence_twice(seen: &Seen) -> Vec<Spot> {
    let spots = outcomes(seen.case).filter_map(|(outcome, path, place)| {
        if outcome.persistence == Persistence::Constant {
            return None;
        }
        // What is left of the effect in the last year that a line has a quantity for.
        let left = |line: &Consequence| outcome.persistence_shares(line.quantity.len()).last().copied();
        let lowered = || outcome.consequences.iter().filter(|line| left(line).is_some_and(|share| share < Decimal::ONE));
        let stated = lowered().find(|line| line.quantity_from == Some(QuantityFrom::Register));
        let line = stated.or_else(|| lowered().find(|line| line.quantity_from.is_none() && falls(&line.quantity)))?;
        let (years, last) = (line.quantity.len(), left(line)?);
        let values = vec![
            name(outcome),
            ("line", Told::Name(called(&line.label, &line.id))),
            ("register", Told::Word(if stated.is_some() { "yes" } else { "no" })),
            ("years", Told::Count(years)),
            ("left", Told::Share(last)),
        ];
        Some(Spot { path: path.key("persistence").key("kind"), place, values })
    });
    spots.collect()
}

/// Whether quantities are less at the end than they were at most, without counting years after the last one that says anything.
fn falls(quantity: &[Decimal]) -> bool {
    let size = |quantity: &Decimal| quantity.abs();
    let most = quantity.iter().map(size).max().unwrap_or_default();
    let last = quantity.iter().map(size).rfind(|size| !size.is_zero()).unwrap_or_default();
    last < most
}

/// The effect against every study of the same target group in the knowledge base, or against all of them where there is none.
pub(super) fn above_studies(seen: &Seen) -> Vec<Spot> {
    let Some(catalogue) = seen.catalogue else { return Vec::new() };
    let group = folded(&seen.case.about.target_group);
    let group = catalogue.target_groups.iter().find(|one| folded(&one.name.da) == group || folded(&one.name.en) == group);
    let largest = |group: Option<&str>| {
        let of_group = catalogue.effects.iter().filter(|effect| group.is_none() || effect.target_group.as_deref() == group);
        of_group.filter_map(|effect| Some((effect, difference(effect)?))).max_by_key(|(_, difference)| *difference)
    };
    let own = group.and_then(|group| Some((largest(Some(&group.id))?, "yes")));
    let Some(((study, most), same_group)) = own.or_else(|| Some((largest(None)?, "no"))) else { return Vec::new() };
    let spots = outcomes(seen.case).filter_map(|(outcome, path, place)| {
        let net = (outcome.success_rate.with - outcome.success_rate.without) * Decimal::ONE_HUNDRED;
        let values = vec![
            name(outcome),
            ("net", Told::Number(net)),
            ("most", Told::Number(most)),
            ("study", Told::Known(study.intervention.clone())),
            ("group", Told::Word(same_group)),
        ];
        (net > most).then(|| Spot { path: path.key("success_rate").key("with"), place, values })
    });
    spots.collect()
}

/// The gain that a study with a comparison group found, in percentage points.
fn difference(effect: &Effect) -> Option<Decimal> {
    match effect.usable {
        EffectUse::SuccessRate => {
            let (with, without) = effect.success_rates()?;
            Some((with - without?) * Decimal::ONE_HUNDRED)
        }
        EffectUse::Difference if effect.better == Better::Lower => Some(-effect.difference?),
        EffectUse::Difference => effect.difference,
        _ => None,
    }
}

/// An estimate says whom it is of, and that is not whom the intervention is for.
pub(super) fn other_target_group(seen: &Seen) -> Vec<Spot> {
    let own = &seen.case.about.target_group;
    if own.trim().is_empty() {
        return Vec::new();
    }
    let differs = |group: &str| !group.trim().is_empty() && folded(group) != folded(own);
    let spot = |path: Path, place: String, group: &str, called: (&'static str, Told)| Spot {
        path: path.key("target_group"),
        place,
        values: vec![called, ("own", Told::Text(own.clone())), ("other", Told::Text(group.to_owned()))],
    };
    let mut spots = Vec::new();
    for (outcome, path, place) in outcomes(seen.case) {
        if let Some(evidence) = outcome.evidence.as_ref().filter(|evidence| differs(&evidence.target_group)) {
            let called = ("line", Told::Name(called(&outcome.label, &outcome.id)));
            spots.push(spot(path.key("evidence"), format!("{place}/evidence"), &evidence.target_group, called));
        }
        // Estimates of one group come together: one line stands for all.
        let mut told: Vec<String> = Vec::new();
        for (index, line) in outcome.consequences.iter().enumerate() {
            let group = folded(&line.target_group);
            if differs(&line.target_group) && !told.contains(&group) {
                told.push(group);
                let called = ("line", Told::Name(called(&line.label, &line.id)));
                let path = path.key("consequences").index(index);
                spots.push(spot(path, format!("{place}/consequences/{}", line.id), &line.target_group, called));
            }
        }
    }
    spots
}
