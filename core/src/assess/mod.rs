//! The quality check (*kvalitetstjek*): what somebody should look at before a result is believed. Section 19 of the method.
//!
//! A finding is no error: the case is calculated as it stands. Each can be answered with a note, which is kept in the case.

mod costs;
mod effect;
mod finding;
mod prices;
mod services;
mod time;
mod words;

use rust_decimal::Decimal;

use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::evaluate::Results;

pub use finding::{Finding, FindingCode, Told, Weight, findings_json};

use finding::Spot;

/// What the rules look at.
struct Seen<'a> {
    case: &'a Case,
    results: &'a Results<Decimal>,
    /// The knowledge base, where it is at hand; rules that need it find nothing without.
    catalogue: Option<&'a Catalogue>,
}

/// A rule: what it finds, how much that matters, and how it looks.
struct Rule {
    code: FindingCode,
    weight: Weight,
    look: fn(&Seen) -> Vec<Spot>,
}

const fn rule(code: FindingCode, weight: Weight, look: fn(&Seen) -> Vec<Spot>) -> Rule {
    Rule { code, weight, look }
}

/// Every rule, in the order in which findings of the same weight are told.
const RULES: &[Rule] = &[
    rule(FindingCode::NoComparison, Weight::High, effect::no_comparison),
    rule(FindingCode::EffectAboveStudies, Weight::High, effect::above_studies),
    rule(FindingCode::DropoutTwice, Weight::High, effect::dropout_twice),
    rule(FindingCode::PersistenceTwice, Weight::High, effect::persistence_twice),
    rule(FindingCode::SameService, Weight::High, services::same_service),
    rule(FindingCode::MoreThanAYear, Weight::High, services::more_than_a_year),
    rule(FindingCode::MoreThanAYearTogether, Weight::High, services::more_than_a_year_together),
    rule(FindingCode::SavingAboveBaseline, Weight::High, services::saving_above_baseline),
    rule(FindingCode::NoCostAfterLastStart, Weight::High, time::no_cost_after_last_start),
    rule(FindingCode::PastFollowUp, Weight::Medium, time::past_follow_up),
    rule(FindingCode::BeyondHorizon, Weight::Medium, time::beyond_horizon),
    rule(FindingCode::EvidenceUnstated, Weight::Medium, effect::evidence_unstated),
    rule(FindingCode::OtherTargetGroup, Weight::Medium, effect::other_target_group),
    rule(FindingCode::OutcomeWithoutReason, Weight::Medium, effect::outcome_without_reason),
    rule(FindingCode::ReplacedUndescribed, Weight::Medium, costs::replaced_undescribed),
    rule(FindingCode::FullCosts, Weight::Medium, costs::full_costs),
    rule(FindingCode::SingleProviderPrice, Weight::Medium, prices::single_provider),
    rule(FindingCode::MissingSource, Weight::Medium, prices::missing_source),
    rule(FindingCode::FollowUpUnknown, Weight::Low, time::follow_up_unknown),
    rule(FindingCode::OldPrice, Weight::Low, prices::old),
    rule(FindingCode::NewerPrice, Weight::Low, prices::newer),
    rule(FindingCode::PayerNotAgreed, Weight::Low, costs::payer_not_agreed),
    rule(FindingCode::FewParticipants, Weight::Low, effect::few_participants),
    rule(FindingCode::NobodyResponsible, Weight::Low, costs::nobody_responsible),
];

/// What the quality check finds in a case that was read or checked, what matters most first. What reading the case warns of is not
/// told again, but for what asks for an answer.
#[must_use]
pub fn findings(case: &Case, results: &Results<Decimal>, catalogue: Option<&Catalogue>) -> Vec<Finding> {
    let seen = Seen { case, results, catalogue };
    let mut found: Vec<Finding> =
        RULES.iter().flat_map(|rule| (rule.look)(&seen).into_iter().map(|spot| Finding::new(rule.code, rule.weight, spot))).collect();
    found.sort_by_key(|finding| finding.weight);
    found
}
