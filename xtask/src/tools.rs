//! Fetching what the other commands need, and only what is not there yet.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::project::{Project, read_bytes, write};
use crate::run::{Result, first_line, problem, read, run, step};

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const WASM_PACK: &str = "0.15.1";
const OLDEST_NODE: u32 = 20;

const NETWORK: &str = "If the lines above speak of the network, connect to it and run the command again.";

/// Everything that any command needs.
pub(crate) fn everything(project: &Project) -> Result<()> {
    for_building(project)?;
    let browser = chromium()?;
    chromedriver()?;
    println!("Everything is in place.");
    println!("  tools    {}", project.tools().join("bin").display());
    println!("  browser  {}", browser.display());
    Ok(())
}

/// What `build` needs.
pub(crate) fn for_building(project: &Project) -> Result<()> {
    target(project)?;
    // Trunk must not look for its own helpers on the net, and keeps cargo off it too: all crates are here before.
    run(project.cargo()?.args(["fetch", "--locked"]), "Is there a connection to the internet?")?;
    crate_tool(project, "trunk", "trunk", TRUNK, "4 minutes")?;
    let bindgen = locked_version(project, "wasm-bindgen")?;
    crate_tool(project, "wasm-bindgen-cli", "wasm-bindgen", &bindgen, "90 seconds")?;
    crate_tool(project, "wasm-pack", "wasm-pack", WASM_PACK, "90 seconds")?;
    npm_packages(project)
}

/// The compiler's part for WebAssembly.
pub(crate) fn target(project: &Project) -> Result<()> {
    let root = read(Command::new("rustc").args(["--print", "sysroot"]), "Install Rust as https://rustup.rs says.")?;
    if Path::new(root.trim()).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    step("Adding the compiler's part for WebAssembly", "20 seconds", || {
        run(
            project.command("rustup")?.args(["target", "add", TARGET]),
            "If Rust was installed without rustup, install the package of your system that holds Rust's standard library for wasm32-unknown-unknown.",
        )
    })
}

fn crate_tool(project: &Project, name: &str, program: &str, version: &str, usually: &str) -> Result<()> {
    let there = first_line(&project.tool(program), "--version").is_some_and(|line| line.split_whitespace().any(|word| word == version));
    if there {
        return Ok(());
    }
    let what = format!("Installing {name} {version} in {}", project.tools().display());
    step(&what, usually, || {
        run(
            project
                .cargo()?
                .args(["install", "--locked", "--force", name, "--version"])
                .arg(format!("={version}"))
                .arg("--root")
                .arg(project.tools())
                // They run for seconds: quick to compile matters more than quick to run.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            NETWORK,
        )
    })
}

/// The version of a crate that Cargo.lock names.
fn locked_version(project: &Project, name: &str) -> Result<String> {
    let lock = project.read("Cargo.lock")?;
    let heading = format!("name = \"{name}\"");
    lock.lines()
        .skip_while(|line| *line != heading)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \""))
        .and_then(|rest| rest.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| problem(format!("Cargo.lock names no version of {name}. Run `cargo check` and try again.")))
}

pub(crate) fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// The npm packages of the lock file.
pub(crate) fn npm_packages(project: &Project) -> Result<()> {
    node()?;
    let mut digest = Sha256::new();
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        digest.update(read_bytes(&project.at(file))?);
    }
    let wanted = format!("{:x}", digest.finalize());
    let stamp = project.at("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    step("Installing the npm packages of package-lock.json", "10 seconds", || {
        run(project.command(npm())?.args(["ci", "--no-fund", "--no-audit", "--loglevel", "error"]), NETWORK)?;
        write(&stamp, &wanted)
    })
}

fn node() -> Result<()> {
    let mend = "Install Node.js from https://nodejs.org or with your system's package manager.";
    let Some(version) = first_line(Path::new("node"), "--version") else {
        return Err(problem(format!("Node.js {OLDEST_NODE} or newer is needed, and there is none. {mend}")));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST_NODE) {
        return Ok(());
    }
    Err(problem(format!("Node.js {OLDEST_NODE} or newer is needed, and this is {version}. {mend}")))
}

/// The browser for the tests.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROME").filter(|chosen| !chosen.is_empty()) {
        let chosen = PathBuf::from(chosen);
        if chosen.exists() || on_path(&chosen).is_some() {
            return Ok(chosen);
        }
        return Err(problem(format!("CHROME names {}, which is not there. Correct it or unset it.", chosen.display())));
    }
    if let Some(found) = installed_chromium() {
        return Ok(found);
    }
    install_with_apt("chromium")?;
    installed_chromium().ok_or_else(|| {
        problem(
            "The tests need Chromium or Chrome, and there is none. Install it, for example with `sudo apt-get install chromium` \
             or `brew install --cask chromium`, or name the program in CHROME.",
        )
    })
}

/// What lets Rust's own tests into the browser.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    let find = || std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| on_path(Path::new("chromedriver")));
    if let Some(found) = find() {
        return Ok(found);
    }
    install_with_apt("chromium-driver")?;
    find().ok_or_else(|| {
        problem(
            "The tests need chromedriver, of the browser's version, and there is none. Install it, for example with \
             `sudo apt-get install chromium-driver` or `brew install --cask chromedriver`, or name the program in CHROMEDRIVER.",
        )
    })
}

/// Installs a package where that is possible without asking.
fn install_with_apt(package: &str) -> Result<()> {
    if on_path(Path::new("apt-get")).is_none() || !is_root() {
        return Ok(());
    }
    step(&format!("Installing {package}"), "1 minute", || {
        run(Command::new("apt-get").arg("update"), NETWORK)?;
        run(Command::new("apt-get").args(["install", "-y", package]), NETWORK)
    })
}

fn installed_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    const PLACES: [&str; 4] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];
    NAMES.iter().find_map(|name| on_path(Path::new(name))).or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.exists()))
}

fn on_path(program: &Path) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|place| place.is_file())
}

fn is_root() -> bool {
    first_line(Path::new("id"), "-u").is_some_and(|id| id == "0")
}
