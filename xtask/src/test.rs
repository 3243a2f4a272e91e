//! All tests, the quickest first.
use std::path::PathBuf;

use crate::project::{Project, files_in};
use crate::run::{Result, run, step};
use crate::{build, notices, package, site, tools, worker};

const MEND_RUST: &str = "The messages above name the file and the line to mend.";
/// Its times are those of a browser that has the machine to itself.
const MEASURING: &str = "tests/browser/speed.test.mjs";

pub(crate) fn everything(project: &Project) -> Result<()> {
    tools::everything(project)?;
    rust(project)?;
    build(project)?;
    js(project)?;
    browser(project)
}

/// Format, lints, and the tests of every crate, native and as WebAssembly.
pub(crate) fn rust(project: &Project) -> Result<()> {
    tools::target(project)?;
    step("Checking the format", "1 second", || run(project.cargo()?.args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`."))?;
    // Natively, the app too: it has no code of its own for WebAssembly, and its dependencies are compiled once less.
    step("Reading the code for lints", "90 seconds the first time", || {
        let strict = ["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"];
        run(project.cargo()?.args(strict), MEND_RUST)
    })?;
    step("Testing the Rust code", "3 minutes the first time", || {
        run(project.cargo()?.args(["test", "--workspace", "--locked"]), "The failed tests are named above.")
    })?;
    wasm(project)
}

/// The tests that crates keep in `tests/wasm.rs`, compiled to WebAssembly as the worker is, in a browser.
fn wasm(project: &Project) -> Result<()> {
    tools::for_building(project)?;
    step("Testing the Rust code as WebAssembly in the browser", "2 minutes the first time", || {
        let mut command = project.cargo()?;
        command
            .args(["test", "--locked", "--test", "wasm", "--package", "som-core", "--package", "som-worker"])
            .args(["--target", "wasm32-unknown-unknown"])
            .env(notices::FLAGS, worker::FEATURES)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", project.tool("wasm-bindgen-test-runner"))
            .env("CHROMEDRIVER", tools::chromedriver()?);
        run(&mut command, "The failed tests are named above.")
    })
}

pub(crate) fn size(project: &Project) -> Result<()> {
    build(project)
}

/// The package for JavaScript, installed and used as its users do.
pub(crate) fn js(project: &Project) -> Result<()> {
    let tests = tests_in(project, "js/tests")?;
    if tests.is_empty() {
        return Ok(());
    }
    if !package::folder(project).exists() {
        package::build(project)?;
    }
    node(project, "Testing the package for JavaScript", "30 seconds", 1, &tests)
}

/// The site and the single file in a real browser.
pub(crate) fn browser(project: &Project) -> Result<()> {
    tools::npm_packages(project)?;
    if !site::folder(project).join("sw.js").exists() {
        build(project)?;
    }
    // The command line program that the tests of the simulation hold the page against, as the Rust tests have built it.
    step("Compiling the command line program", "1 second after the Rust tests, else 3 minutes", || {
        run(project.cargo()?.args(["test", "--workspace", "--locked", "--no-run", "--quiet"]), MEND_RUST)
    })?;
    let (measuring, others): (Vec<_>, Vec<_>) = tests_in(project, "tests/browser")?.into_iter().partition(|file| file.ends_with(MEASURING));
    node(project, "Testing in the browser", "5 minutes", 2, &others)?;
    node(project, "Measuring in the browser", "1 minute", 1, &measuring)
}

fn tests_in(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let folder = project.at(folder);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = files_in(&folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    Ok(files)
}

/// Runs so many files beside each other; says what comes and leaves the last word to Node, whose summary names every failure.
fn node(project: &Project, what: &str, usually: &str, beside: usize, tests: &[PathBuf]) -> Result<()> {
    println!("→ {what} (usually {usually})");
    let mut command = project.command("node")?;
    command
        .args(["--test", "--test-timeout=300000", "--test-reporter=spec"])
        .arg(format!("--test-concurrency={beside}"))
        .args(tests)
        .env("CHROME", tools::chromium()?);
    run(&mut command, "The failed tests are named above.")
}
