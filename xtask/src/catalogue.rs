//! The tables of the knowledge base: checked before they are shipped.
use sha2::{Digest, Sha256};
use som_core::catalogue::Catalogue;
use som_text::{Lang, catalogue as words};

use crate::project::{Project, files_in, read};
use crate::run::{Result, problem};

/// The tables as they are shipped, by the names of their files.
pub(crate) struct Tables(Vec<(String, String)>);

impl Tables {
    /// Reads and checks them.
    pub(crate) fn of(project: &Project) -> Result<Self> {
        let mut tables = Vec::new();
        for file in files_in(&project.at("assets/catalogue"))? {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            tables.push((name, read(&file)?));
        }
        let texts = tables.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        match Catalogue::read(texts) {
            Ok(_) => Ok(Self(tables)),
            Err(problems) => {
                let lines = problems.iter().map(|one| format!("  {}: {}\n", words::place(Lang::En, one), words::problem(Lang::En, one)));
                Err(problem(format!("The tables in assets/catalogue have faults:\n{}", lines.collect::<String>())))
            }
        }
    }

    /// The folder they lie in on the site. It is named by their content, so that the engine never meets those of another version.
    pub(crate) fn folder(&self) -> String {
        let hash = self.0.iter().fold(Sha256::new(), |hash, (name, text)| hash.chain_update(name).chain_update(text));
        let hash = format!("{:x}", hash.finalize());
        format!("catalogue-{}", hash.get(..16).unwrap_or(&hash))
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }

    /// All of them as one text, for the single file.
    pub(crate) fn json(&self) -> String {
        let tables = self.0.iter().map(|(name, text)| (name.clone(), serde_json::Value::String(text.clone())));
        // A text that is HTML in parts must not end the element that it lies in.
        serde_json::Value::Object(tables.collect()).to_string().replace('<', "\\u003c")
    }
}
