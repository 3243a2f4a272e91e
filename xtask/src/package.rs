//! The calculation engine for JavaScript, as an npm package.
use std::path::PathBuf;

use crate::project::{Project, empty_folder};
use crate::run::{Result, run, run_quietly, step};
use crate::{notices, tools};

/// The package for bundlers. Others go beside it as the package comes to need them.
const TARGETS: [&str; 1] = ["bundler"];

pub(crate) fn folder(project: &Project) -> PathBuf {
    project.dist().join("npm")
}

/// Builds `dist/npm`, once the crate is a library for JavaScript.
pub(crate) fn build(project: &Project) -> Result<()> {
    if !project.read("js/Cargo.toml")?.contains("cdylib") {
        println!("(No package for JavaScript yet: js/Cargo.toml makes no cdylib.)");
        return Ok(());
    }
    tools::for_building(project)?;
    step("Making the package for JavaScript", "1 minute", || {
        let out = folder(project);
        empty_folder(&out)?;
        for target in TARGETS {
            compile(project, target)?;
        }
        let made = project.work().join("npm");
        notices::copy_to(project, &made)?;
        run_quietly(project.command(tools::npm())?.arg("pack").arg(&made).arg("--pack-destination").arg(&out), "See what npm says above.")
    })
}

fn compile(project: &Project, target: &str) -> Result<()> {
    let mut command = project.command(project.tool("wasm-pack"))?;
    command
        .args(["build", "js", "--mode", "no-install", "--no-opt", "--profile", "web", "--target", target, "--out-dir"])
        .arg(project.work().join("npm"))
        .arg("--")
        .arg("--locked");
    run(&mut command, "The messages above name the file and the line to mend.")
}
