//! Whole calculations against results computed in exact rational arithmetic by other code: every figure to 0.000001.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::compare::compare;
use common::worked;

#[test]
fn every_figure_of_the_worked_cases() {
    let figures: usize = worked().iter().map(|worked| compare(&worked.name, &worked.case, &worked.expected)).sum();
    println!("{figures} figures compared");
    assert!(figures > 500);
}
