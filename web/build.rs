//! A program that is to be divided (`parts`) keeps what tells the divider which of its functions and data need which.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is_for_browser = std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_for_browser && std::env::var_os("CARGO_FEATURE_PARTS").is_some() {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
