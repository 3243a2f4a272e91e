//! From what the compiler leaves to what a browser runs without modules: a page opened from disk may not import any, nor may an
//! older browser's worker.
use std::path::Path;

use crate::project::{Project, empty_folder, read, read_bytes};
use crate::run::{Result, run_quietly};

/// The features that the compiler uses and every browser of the last years has.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What of the optimiser makes the engine smallest as it is downloaded, which is compressed: see also index.html. A function that is
/// called once is not moved into its caller unless it is tiny, for that hides how alike such functions are.
pub(crate) const SMALLER: [&str; 6] = ["-Oz", "--one-caller-inline-max-function-size=20", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// What of it makes a program fast.
pub(crate) const FASTER: [&str; 1] = ["-O3"];

/// JavaScript that starts a program, and the program.
pub(crate) struct Bound {
    pub(crate) glue: String,
    pub(crate) engine: Vec<u8>,
}

/// Makes the JavaScript of a program that the compiler has left, and has the optimiser go over the program.
pub(crate) fn bind(project: &Project, compiled: &Path, optimise: &[&str]) -> Result<Bound> {
    let name = compiled.file_stem().unwrap_or_default().to_string_lossy();
    let out = project.work().join(format!("bound-{name}"));
    empty_folder(&out)?;
    run_quietly(
        project
            .command(project.tool("wasm-bindgen"))?
            .args(["--target", "no-modules", "--no-typescript", "--out-name", "som", "--out-dir"])
            .arg(&out)
            .arg(compiled),
        "If it speaks of a module or a snippet: the program must not import JavaScript of its own, for the single file has no modules.",
    )?;
    let (bound, optimised) = (out.join("som_bg.wasm"), out.join("som.wasm"));
    run_quietly(
        project
            .command("node")?
            .arg("node_modules/binaryen/bin/wasm-opt")
            .args(optimise)
            .args(WASM_FEATURES)
            .arg(bound)
            .arg("-o")
            .arg(&optimised),
        "See the feature that it names: if the compiler uses a new one, add it in xtask/src/bind.rs and index.html.",
    )?;
    Ok(Bound { glue: read(&out.join("som.js"))?, engine: read_bytes(&optimised)? })
}
