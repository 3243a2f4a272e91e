//! Outcomes and consequences.

use rust_decimal::Decimal;

use super::names::{EFFECT_STARTS, EXPENSE_TAX, FINDINGS, KINDS, PERSISTENCES, QUANTITIES_FROM, REVENUE_TAX};
use super::price::price;
use super::success::success_rate;
use super::{Context, budget, committees, label, lines, note, source};
use crate::case::about::{Design, Evidence};
use crate::case::document::{Consequence, ConsequenceKind, EffectStart, Outcome, Persistence, Realisable};
use crate::case::json::Json;
use crate::case::limits;
use crate::case::problem::Step;
use crate::case::reader::{Reader, field};

pub(super) fn outcome(r: &mut Reader, json: &Json, context: &Context) -> Option<Outcome> {
    let o = r.object(
        json,
        &["id", "label", "success_rate", "persistence", "effect_start", "first_year_share", "consequences", "evidence", "reason"],
    )?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    // Whether there is a rate at all stands further on.
    let finding = field(o, "evidence").and_then(|evidence| evidence.child(&Step::Key("finding".into())));
    let no_difference = finding == Some(&Json::text("no_difference"));
    let success_rate = r.required(o, "success_rate", |r, json| success_rate(r, json, no_difference));
    let persistence = r.default(o, "persistence", Persistence::Constant, persistence);
    let effect_start = r.default(o, "effect_start", EffectStart::CompletionYear, |r, json| r.choice(json, &EFFECT_STARTS));
    let first_year_share = r.default(o, "first_year_share", Decimal::ONE, |r, json| r.decimal(json, limits::SHARE));
    let consequences = r.required(o, "consequences", |r, json| lines(r, json, |r, json| consequence(r, json, context, limits::YEARS)));
    let evidence = r.optional(o, "evidence", evidence);
    let reason = note(r, o, "reason");
    Some(Outcome {
        id: id?,
        label: name?,
        success_rate: success_rate?,
        persistence: persistence?,
        effect_start: effect_start?,
        first_year_share: first_year_share?,
        consequences: consequences?,
        evidence: evidence?,
        reason: reason?,
    })
}

fn persistence(r: &mut Reader, json: &Json) -> Option<Persistence> {
    let kind = r.kind(json, &PERSISTENCES)?;
    match kind {
        "linear" => {
            let o = r.object(json, &["kind", "years"])?;
            Some(Persistence::Linear { years: r.required(o, "years", |r, json| r.decimal(json, limits::PERSISTENCE_YEARS))? })
        }
        "exponential" => {
            let o = r.object(json, &["kind", "annual_loss"])?;
            Some(Persistence::Exponential { annual_loss: r.required(o, "annual_loss", |r, json| r.decimal(json, limits::SHARE))? })
        }
        "custom" => {
            let o = r.object(json, &["kind", "shares"])?;
            let shares = r.required(o, "shares", |r, json| r.list(json, 1, limits::YEARS, |r, json| r.decimal(json, limits::SHARE)));
            Some(Persistence::Custom { shares: shares? })
        }
        _ => {
            r.object(json, &["kind"])?;
            Some(Persistence::Constant)
        }
    }
}

fn evidence(r: &mut Reader, json: &Json) -> Option<Evidence> {
    let o = r.object(json, &["design", "participants", "follow_up_months", "finding", "target_group", "source", "note"])?;
    let design = r.required(o, "design", |r, json| r.choice(json, &Design::NAMES));
    let participants = r.optional(o, "participants", |r, json| r.decimal(json, limits::COUNT));
    let follow_up_months = r.optional(o, "follow_up_months", |r, json| r.decimal(json, limits::MONTHS));
    let finding = r.optional(o, "finding", |r, json| r.choice(json, &FINDINGS));
    let target_group = note(r, o, "target_group");
    let source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(Evidence {
        design: design?,
        participants: participants?,
        follow_up_months: follow_up_months?,
        finding: finding?,
        target_group: target_group?,
        source: source?,
        note: other?,
    })
}

pub(super) fn consequence(r: &mut Reader, json: &Json, context: &Context, most: usize) -> Option<Consequence> {
    let o = r.object(
        json,
        &[
            "id",
            "label",
            "area",
            "unit",
            "kind",
            "tax",
            "quantity",
            "quantity_from",
            "baseline",
            "target_group",
            "price",
            "realisable",
            "budget",
            "committees",
            "source",
            "note",
        ],
    )?;
    let id = r.required(o, "id", Reader::name);
    let name = label(r, o, "label");
    let area = r.required(o, "area", Reader::name);
    let unit = r.required(o, "unit", Reader::name);
    let kind = r.default(o, "kind", ConsequenceKind::Expense, |r, json| r.choice(json, &KINDS));
    let tax = r.optional(o, "tax", |r, json| match kind {
        Some(ConsequenceKind::Revenue) => r.choice(json, &REVENUE_TAX),
        Some(ConsequenceKind::Expense) => r.choice(json, &EXPENSE_TAX),
        None => None,
    });
    let quantity = r.required(o, "quantity", |r, json| r.list(json, 1, most, |r, json| r.decimal(json, limits::QUANTITY)));
    let quantity_from = r.optional(o, "quantity_from", |r, json| r.choice(json, &QUANTITIES_FROM));
    let baseline = r.optional(o, "baseline", |r, json| r.decimal(json, limits::COUNT));
    let target_group = note(r, o, "target_group");
    let price = r.required(o, "price", |r, json| price(r, json, context, quantity.as_deref()));
    let realisable = r.default(o, "realisable", Realisable::default(), realisable);
    let budget = budget(r, o);
    let committees = committees(r, o, context);
    let source = r.optional(o, "source", source);
    let other = note(r, o, "note");
    Some(Consequence {
        id: id?,
        label: name?,
        area: area?,
        unit: unit?,
        kind: kind?,
        tax: tax?,
        quantity: quantity?,
        quantity_from: quantity_from?,
        baseline: baseline?,
        target_group: target_group?,
        price: price?,
        realisable: realisable?,
        budget: budget?,
        committees: committees?,
        source: source?,
        note: other?,
    })
}

fn realisable(r: &mut Reader, json: &Json) -> Option<Realisable> {
    let o = r.object(json, &["share", "lag_years"])?;
    let share = r.default(o, "share", Decimal::ONE, |r, json| r.decimal(json, limits::SHARE));
    let lag_years = r.default(o, "lag_years", 0, |r, json| r.whole(json, 0, limits::YEARS));
    Some(Realisable { share: share?, lag_years: lag_years? })
}
