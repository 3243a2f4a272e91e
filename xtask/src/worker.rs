//! The worker: a module of its own beside the app's, for what takes longer than a frame. A browser loads it on first use.
use crate::bind::bind;
use crate::html::replace_once;
use crate::notices::Notices;
use crate::project::{Project, name_by_content};
use crate::run::{Result, run};

/// Where the script wants the name of its module.
const ENGINE: &str = "__ENGINE__";

/// The worker's script, which still lacks the name of its module, and the module.
pub(crate) struct Worker {
    pub(crate) script: String,
    pub(crate) engine: Vec<u8>,
}

impl Worker {
    pub(crate) fn build(project: &Project, notices: &Notices) -> Result<Self> {
        run(
            project
                .cargo()?
                .args(["build", "--quiet", "--package", "som-worker", "--bin", "som-worker", "--profile", "web", "--locked"])
                .args(["--target", "wasm32-unknown-unknown"])
                .env(notices.flags().0, notices.flags().1),
            "The messages above name the file and the line to mend.",
        )?;
        let bound = bind(project, "som-worker")?;
        let script = bound.glue + "\n" + &project.read("assets/boot/worker.js")?;
        Ok(Self { script, engine: bound.engine })
    }

    /// For the site: the name and content of the script and of the module. Names change with the content.
    pub(crate) fn files(&self) -> Result<[(String, Vec<u8>); 2]> {
        let engine = name_by_content("worker.wasm", &self.engine);
        let script = replace_once(&self.script, ENGINE, &engine)?.into_bytes();
        Ok([(name_by_content("worker.js", &script), script), (engine, self.engine.clone())])
    }
}
