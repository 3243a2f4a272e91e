//! How fast the engine is.
use std::process::{Command, Stdio};

use crate::project::Project;
use crate::run::{Result, run};

pub(crate) fn bench(project: &Project, arguments: &[&str]) -> Result<()> {
    println!("→ Compiling and timing the engine (usually 3 minutes)");
    let mend = "The messages above name the file and the line to mend.";
    run(project.cargo()?.args(["bench", "--package", "som-core", "--bench", "evaluate", "--locked", "--"]).args(arguments), mend)?;
    println!("→ Timing a simulation");
    let mut command = project.cargo()?;
    command.args(["bench", "--package", "som-core", "--bench", "simulate", "--locked"]);
    // NumPy is what analysts have; it is compared with where it is installed.
    if let Some(python) = with_numpy() {
        command.env("SOM_NUMPY", python);
    }
    run(&mut command, mend)
}

/// A Python that has NumPy: the one that `SOM_NUMPY` names, or the usual one.
fn with_numpy() -> Option<String> {
    let named = std::env::var("SOM_NUMPY").ok();
    named.into_iter().chain(["python3".to_owned()]).find(|python| {
        Command::new(python).args(["-c", "import numpy"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    })
}
