//! The same calculation where it is used: in a browser. Needs a browser and its driver; natively this file is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::compare::compare;
use common::draws::{EXPECTED, fingerprints};
use common::fuzz::along_the_limits;
use som_core::Case;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! worked {
    ($($name:literal),+) => {
        [$((
            $name,
            include_str!(concat!("../../tests/worked/", $name, ".case.json")),
            include_str!(concat!("../../tests/worked/", $name, ".expected.json")),
        )),+]
    };
}

#[wasm_bindgen_test]
fn every_figure_of_the_worked_cases() {
    let mut figures = 0;
    for (name, case, expected) in worked!["a_shelter_by_hand", "b_ips_cohorts", "c_everything"] {
        let case = Case::from_text(case).into_case().unwrap();
        figures += compare(name, &case, &serde_json::from_str(expected).unwrap());
    }
    console_log!("{figures} figures compared");
    assert!(figures > 500);
}

#[wasm_bindgen_test]
fn no_operation_overflows_along_the_limits() {
    let fuzzed = along_the_limits(0..600);
    console_log!("{fuzzed:?}");
    assert!(fuzzed.calculated > 100 && fuzzed.too_large > 100, "both sides of the limit are met: {fuzzed:?}");
}

#[wasm_bindgen_test]
fn draws_are_the_same_bits_as_natively() {
    assert_eq!(fingerprints(), EXPECTED);
}
