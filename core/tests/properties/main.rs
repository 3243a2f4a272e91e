//! What holds for every case, tried on cases at random.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod converted;
mod explained;
mod followed;
mod identities;
mod solved;

pub(crate) use common::prices::{each_price, scale_price};
use common::random::{Kind, Random};
use proptest::prelude::*;
use som_core::{Amount, Case, Consequence, CostLine, Decimal, Flow, Results, ViewResult};

pub(crate) fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn ordinary() -> impl Strategy<Value = Case> {
    (any::<u64>(), 1usize..6).prop_map(|(seed, size)| Random::new(seed, Kind::Ordinary).case(size))
}

#[track_caller]
pub(crate) fn close(one: Decimal, two: Decimal, what: &str) {
    let difference = (one - two).abs();
    assert!(difference <= dec("0.000000001"), "{what}: {one} and {two}");
}

/// The money of a view, part by part, each with its name.
pub(crate) fn money(result: &ViewResult<Decimal>) -> Vec<(&'static str, Vec<Decimal>)> {
    let mut parts: Vec<(&str, Vec<Decimal>)> = vec![
        ("cumulative", result.cumulative.clone()),
        ("cumulative present value", result.cumulative_present_value.clone()),
        ("beyond the horizon", vec![result.beyond_horizon]),
    ];
    for (name, flow) in flows(result) {
        parts.push((name, flow.by_year.iter().copied().chain([flow.total, flow.present_value]).collect()));
    }
    parts
}

pub(crate) fn flows(result: &ViewResult<Decimal>) -> Vec<(&'static str, &Flow<Decimal>)> {
    let mut flows = vec![
        ("net", &result.net),
        ("cost", &result.cost),
        ("saved cost", &result.saved_cost),
        ("during", &result.during),
        ("after", &result.after),
        ("measured", &result.after_measured),
    ];
    flows.extend(result.budget.as_ref().map(|budget| ("budget", budget)));
    flows
}

/// Two cases come to the same, figure by figure.
#[track_caller]
pub(crate) fn same(one: &Results<Decimal>, two: &Results<Decimal>) {
    for (one, two) in one.views().zip(two.views()) {
        for ((name, one), (_, two)) in money(one).into_iter().zip(money(two)) {
            assert_eq!(one.len(), two.len(), "{name}");
            for (one, two) in one.into_iter().zip(two) {
                close(one, two, name);
            }
        }
    }
}

pub(crate) fn consequences(case: &mut Case) -> impl Iterator<Item = &mut Consequence> {
    case.consequences_during.iter_mut().chain(case.outcomes.iter_mut().flat_map(|outcome| &mut outcome.consequences))
}

pub(crate) fn cost_lines(case: &mut Case) -> impl Iterator<Item = &mut CostLine> {
    case.costs.iter_mut().chain(&mut case.saved_costs)
}

pub(crate) fn scale_amount(line: &mut CostLine, factor: Decimal) {
    match &mut line.amount {
        Amount::Given(amount) => *amount *= factor,
        Amount::Staff(staff) => staff.yearly_pay *= factor,
    }
}
