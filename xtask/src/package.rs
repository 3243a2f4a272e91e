//! The calculation engine for JavaScript, as an npm package.
use std::path::PathBuf;

use crate::notices::{Notices, Product};
use crate::project::{Project, write};
use crate::run::{Result, run, step};
use crate::tools;

pub(crate) fn folder(project: &Project) -> PathBuf {
    project.dist().join("npm")
}

/// Builds `dist/npm`: `js/build.mjs` knows what is in the package, and gets the tools and the licences from here.
pub(crate) fn build(project: &Project) -> Result<()> {
    tools::for_building(project)?;
    step("Making the package for JavaScript", "1 minute the first time, then 10 seconds", || {
        let notices = Notices::of(project, Product::Package)?;
        let third_party = project.work().join("THIRD-PARTY.txt");
        write(&third_party, notices.text())?;
        let mut command = project.command("node")?;
        command
            .arg("js/build.mjs")
            .arg(folder(project))
            .arg("--add")
            .arg(&third_party)
            .env("WASM_PACK", project.tool("wasm-pack"))
            .env("WASM_BINDGEN", project.tool("wasm-bindgen"))
            .env(notices.flags().0, notices.flags().1);
        run(&mut command, "The messages above name the file and the line to mend.")
    })
}
