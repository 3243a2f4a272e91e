//! How fast the engine is.
use crate::project::Project;
use crate::run::{Result, run};

pub(crate) fn bench(project: &Project, arguments: &[&str]) -> Result<()> {
    println!("→ Compiling and timing the engine (usually 3 minutes)");
    run(
        project.cargo()?.args(["bench", "--package", "som-core", "--locked", "--"]).args(arguments),
        "The messages above name the file and the line to mend.",
    )
}
