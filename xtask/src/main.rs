//! The developers' commands: `cargo xtask setup | serve | build | test | bench | help`.
mod bench;
mod bind;
mod catalogue;
mod divide;
mod html;
mod icons;
mod mime;
mod notices;
mod one_file;
mod package;
mod policy;
mod project;
mod run;
mod serve;
mod site;
mod size;
mod styles;
mod test;
mod tools;
#[path = "../../text/build/compile.rs"]
mod words;
mod worker;

use std::process::ExitCode;

use catalogue::Tables;
use project::Project;
use run::{Result, problem, step, together};
use site::Materials;
use worker::Worker;

const HELP: &str = "\
The developers' commands of Åben SØM

  cargo xtask setup           fetch everything the other commands need (they also do it themselves)
  cargo xtask serve           build the app, serve it on this machine, and build again when a file changes
    --as-shipped              with the service worker, as on a real host
  cargo xtask build           make what is shipped, in dist/:
                                site/            the static site, for any host and any folder on it
                                aaben-som.html   the whole app in one file
                                npm/             the calculation engine for JavaScript
    site                      only the site
  cargo xtask test            everything: format, lints, Rust, build, size, JavaScript, browser
    rust | js | size | browser   only that part
  cargo xtask bench           how fast the engine is
  cargo xtask help            this text

Tools are kept in $AABEN_SOM_TOOLS, or else in the cache folder of the user (~/.cache/aaben-som/tools).
Tests use the browser in $CHROME, or else Chromium or Chrome from the usual places.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Result<()> {
    match words {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["serve"] => serve::serve(&Project::find()?, serve::Mode::Developing),
        ["serve", "--as-shipped"] => serve::serve(&Project::find()?, serve::Mode::AsShipped),
        ["bench", arguments @ ..] => bench::bench(&Project::find()?, arguments),
        ["setup"] => alone(tools::everything),
        ["build"] => alone(build),
        ["build", "site"] => alone(|project| site::build(project, &materials(project)?)),
        ["test"] => alone(test::everything),
        ["test", "rust"] => alone(test::rust),
        ["test", "js"] => alone(test::js),
        ["test", "size"] => alone(test::size),
        ["test", "browser"] => alone(test::browser),
        _ => Err(problem(format!("There is no command \"{}\".\n\n{HELP}", words.join(" ")))),
    }
}

/// Runs a command that writes to the project's folder, one at a time.
fn alone(command: impl Fn(&Project) -> Result<()>) -> Result<()> {
    let project = Project::find()?;
    let _lock = project.alone()?;
    command(&project)
}

/// Everything that is shipped is made of this.
fn materials(project: &Project) -> Result<Materials> {
    let tables = step("Checking the knowledge base", "1 second", || Tables::of(project))?;
    Materials::of(project, tables)
}

/// Makes everything that is shipped.
fn build(project: &Project) -> Result<()> {
    let materials = materials(project)?;
    let ((), worker) = together(|| site::compile(project, &materials), || Worker::build(project, &materials.notices))?;
    let site_and_package = || {
        site::finish(project, &materials, &worker)?;
        package::build(project)
    };
    together(site_and_package, || one_file::build(project, &materials, &worker))?;
    size::check(project)?;
    println!("\nWhat is shipped is in {}", project.dist().display());
    Ok(())
}
