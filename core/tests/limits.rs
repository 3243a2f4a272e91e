//! Along the limits of section 12 no decimal operation overflows: a case is refused as too large, or calculated whole.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::fuzz::along_the_limits;

#[test]
fn no_operation_overflows_along_the_limits() {
    let fuzzed = along_the_limits(0..1_500);
    println!("{fuzzed:?}");
    assert!(fuzzed.calculated > 300 && fuzzed.too_large > 300, "both sides of the limit are met: {fuzzed:?}");
}
