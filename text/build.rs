//! Compiles the words of both languages, as far as the features of this crate ask for them.

#[path = "build/compile.rs"]
mod compile;

use std::env;
use std::fs;
use std::path::Path;

fn main() -> Result<(), String> {
    let home = env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?;
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let has = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    let is_wanted = |name: &str| match name {
        "common" | "problems" => true,
        "cli" => has("CLI"),
        "tables" => has("TABLES"),
        _ if compile::START.contains(&name) => has("START"),
        _ => has("SCREENS"),
    };
    for lang in ["da", "en"] {
        let folder = Path::new(&home).join("../assets/locales").join(lang);
        println!("cargo::rerun-if-changed={}", folder.display());
        let words = compile::language(&folder, is_wanted)?;
        fs::write(Path::new(&out).join(lang), words).map_err(|error| error.to_string())?;
    }
    Ok(())
}
