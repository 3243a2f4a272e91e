//! From what the compiler leaves to what a browser runs without modules: a page opened from disk may not import any, nor may an
//! older browser's worker.
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

/// JavaScript that starts a module of WebAssembly, and the module.
pub(crate) struct Bound {
    pub(crate) glue: String,
    pub(crate) engine: Vec<u8>,
}

/// Makes the JavaScript of a program that the compiler has left, and makes the program small.
pub(crate) fn bind(project: &Project, name: &str) -> Result<Bound> {
    let out = project.work().join(format!("bound-{name}"));
    empty_folder(&out)?;
    run_quietly(
        project
            .command(project.tool("wasm-bindgen"))?
            .args(["--target", "no-modules", "--no-typescript", "--out-name", "som", "--out-dir"])
            .arg(&out)
            .arg(project.compiled(name)),
        "If it speaks of a module or a snippet: the app must not import JavaScript of its own, for the single file has no modules.",
    )?;
    let (bound, small) = (out.join("som_bg.wasm"), out.join("som.wasm"));
    run_quietly(
        project.command("node")?.arg("node_modules/binaryen/bin/wasm-opt").arg("-Oz").args(WASM_FEATURES).arg(bound).arg("-o").arg(&small),
        "See the feature that it names: if the compiler uses a new one, add it in xtask/src/bind.rs and index.html.",
    )?;
    Ok(Bound { glue: read(&out.join("som.js"))?, engine: read_bytes(&small)? })
}
