//! The worker: a module of its own beside the app's, for what takes longer than a frame. A browser loads it on first use.
use crate::bind::{FASTER, Target, bind};
use crate::notices::Notices;
use crate::project::{Project, name_by_content};
use crate::run::{Result, run, step};

/// What the engine is compiled with where it draws: numbers are worked out side by side, with what browsers have had since 2021 (Safari
/// since 2023). Its tests as WebAssembly are compiled with the same, so that they speak of what is shipped.
pub(crate) const FEATURES: &str = "-C target-feature=+simd128";

/// The worker's script and its module.
pub(crate) struct Worker {
    pub(crate) script: String,
    pub(crate) engine: Vec<u8>,
}

impl Worker {
    pub(crate) fn build(project: &Project, notices: &Notices) -> Result<Self> {
        let (name, flags) = notices.flags();
        step("Compiling the worker", "2 minutes the first time, then 1 minute", || {
            run(
                project
                    .cargo()?
                    .args(["build", "--quiet", "--package", "som-worker", "--bin", "som-worker", "--profile", "worker", "--locked"])
                    .args(["--target", "wasm32-unknown-unknown"])
                    .env(name, format!("{flags} {FEATURES}")),
                "The messages above name the file and the line to mend.",
            )?;
            let bound = bind(project, &project.compiled("worker", "som-worker"), Target::NoModules, &FASTER)?;
            let script = bound.glue + "\n" + &project.read("assets/boot/worker.js")?;
            Ok(Self { script, engine: bound.engine })
        })
    }

    /// For the site: the name and content of the script and of the module. They have one name but for its end, by which the script
    /// finds its module, and it changes with the content of either.
    pub(crate) fn files(&self) -> [(String, &[u8]); 2] {
        let both = [self.script.as_bytes(), &self.engine].concat();
        [(name_by_content("worker.js", &both), self.script.as_bytes()), (name_by_content("worker.wasm", &both), &self.engine)]
    }
}
