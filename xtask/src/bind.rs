//! From what the compiler leaves to what a browser runs: JavaScript that starts a program, and the program.
use std::path::Path;

use crate::project::{Project, empty_folder, read, read_bytes};
use crate::run::{Result, run_quietly};

/// The features that the compiler uses and every browser of the last years has.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    // Only what works beside the page uses it.
    "--enable-simd",
];

/// What of the optimiser makes the engine smallest as it is downloaded, which is compressed. A function that is
/// called once is not moved into its caller unless it is tiny, for that hides how alike such functions are.
pub(crate) const SMALLER: [&str; 6] = ["-Oz", "--one-caller-inline-max-function-size=20", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// What of it is soon done. Of the single file, which nobody waits for, the rest would take one part in a hundred.
pub(crate) const QUICKER: [&str; 1] = ["-O1"];

/// What of it makes a program fast.
pub(crate) const FASTER: [&str; 1] = ["-O3"];

/// What the JavaScript calls the program until it gets the name it is shipped under.
pub(crate) const ENGINE: &str = "som_bg.wasm";

/// Which JavaScript is made.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    /// For a page that a host serves. What the parts of a divided program share stays reachable.
    Modules,
    /// For a page opened from disk, which may not import any, and for an older browser's worker.
    NoModules,
}

/// JavaScript that starts a program, and the program.
pub(crate) struct Bound {
    pub(crate) glue: String,
    pub(crate) engine: Vec<u8>,
}

/// Makes the JavaScript of a program that the compiler has left, and has the optimiser go over the program.
pub(crate) fn bind(project: &Project, compiled: &Path, target: Target, optimisations: &[&str]) -> Result<Bound> {
    let name = compiled.file_stem().unwrap_or_default().to_string_lossy();
    let out = project.work().join(format!("bound-{name}"));
    empty_folder(&out)?;
    let target: &[&str] = match target {
        Target::Modules => &["web", "--keep-lld-exports"],
        Target::NoModules => &["no-modules"],
    };
    run_quietly(
        project
            .command(project.tool("wasm-bindgen"))?
            .arg("--target")
            .args(target)
            .args(["--no-typescript", "--out-name", "som", "--out-dir"])
            .arg(&out)
            .arg(compiled),
        "If it speaks of a module or a snippet: the program must not import JavaScript of its own, for the single file has no modules.",
    )?;
    let optimised = out.join("som.wasm");
    optimise(project, &out.join(ENGINE), &optimised, optimisations)?;
    Ok(Bound { glue: read(&out.join("som.js"))?, engine: read_bytes(&optimised)? })
}

/// Has the optimiser go over a program.
pub(crate) fn optimise(project: &Project, program: &Path, optimised: &Path, optimisations: &[&str]) -> Result<()> {
    run_quietly(
        project
            .command("node")?
            .arg("node_modules/binaryen/bin/wasm-opt")
            .args(optimisations)
            .args(WASM_FEATURES)
            .arg(program)
            .arg("-o")
            .arg(optimised),
        "See the feature that it names: if the compiler uses a new one, add it in xtask/src/bind.rs.",
    )
}
