//! Simulation and the value of information: against the engine in decimals, against closed forms, against published examples, and
//! against simulations within simulations.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod agrees;
mod cases;
mod closed;
#[path = "../common/mod.rs"]
mod common;
mod entered;
mod known;
mod refused;
mod repeated;
mod together;
mod years;
