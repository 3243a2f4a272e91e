//! Where things are.
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::run::{OrSay, Result, problem};

/// The folders of the project and of the tools it uses.
pub(crate) struct Project {
    root: PathBuf,
    tools: PathBuf,
}

impl Project {
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .filter(|root| root.join("index.html").exists())
            .ok_or_else(|| problem("The project's folder has moved. Run `cargo clean --package xtask` and try again."))?;
        Ok(Self { root: root.to_path_buf(), tools: tools_folder()? })
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Everything that is shipped.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// What is made on the way and can be made again.
    pub(crate) fn work(&self) -> PathBuf {
        self.at("target/ship")
    }

    /// The folder to install tools into; they are in its `bin`.
    pub(crate) fn tools(&self) -> &Path {
        &self.tools
    }

    pub(crate) fn tool(&self, name: &str) -> PathBuf {
        self.tools.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A program for the browser as the compiler leaves it.
    pub(crate) fn compiled(&self, profile: &str, name: &str) -> PathBuf {
        self.at(&format!("target/wasm32-unknown-unknown/{profile}/{name}.wasm"))
    }

    /// Waits until no other command works on this folder; none will until what is given back is dropped.
    pub(crate) fn alone(&self) -> Result<File> {
        let path = self.at("target/xtask.lock");
        write(&path, "")?;
        let lock = File::open(&path).or_say(|| format!("{} cannot be opened.", path.display()))?;
        if lock.try_lock().is_err() {
            println!("Another command is at work in this folder. Waiting for it …");
            lock.lock().or_say(|| format!("{} cannot be locked.", path.display()))?;
        }
        Ok(lock)
    }

    /// A program that works in the project's folder and finds our tools before any others.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Result<Command> {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path()?);
        Ok(command)
    }

    pub(crate) fn cargo(&self) -> Result<Command> {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }

    fn path(&self) -> Result<OsString> {
        let ours = [self.tools.join("bin"), self.at("node_modules/.bin")];
        let others = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(ours.into_iter().chain(std::env::split_paths(&others)))
            .or_say(|| "The search path for programs (PATH) cannot be read.".into())
    }

    pub(crate) fn read(&self, path: &str) -> Result<String> {
        read(&self.at(path))
    }
}

fn tools_folder() -> Result<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = set("AABEN_SOM_TOOLS") {
        return Ok(PathBuf::from(folder));
    }
    let cache = match set("XDG_CACHE_HOME").or_else(|| set("LOCALAPPDATA")) {
        Some(cache) => PathBuf::from(cache),
        None => match std::env::home_dir() {
            Some(home) => home.join(".cache"),
            None => {
                return Err(problem("There is no home folder to keep the tools in. Name a folder in AABEN_SOM_TOOLS and try again."));
            }
        },
    };
    Ok(cache.join("aaben-som").join("tools"))
}

/// A text, with the line ends that a browser makes of any others before it hashes a script.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map(|text| text.replace("\r\n", "\n")).or_say(|| format!("{} cannot be read.", path.display()))
}

pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).or_say(|| format!("{} cannot be read.", path.display()))
}

pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).or_say(|| format!("The folder {} cannot be made.", folder.display()))?;
    }
    fs::write(path, content).or_say(|| format!("{} cannot be written.", path.display()))
}

/// The name that a file is shipped under. It changes with the content, so that no page can get a file of another version.
pub(crate) fn name_by_content(name: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

/// Makes a folder that holds nothing.
pub(crate) fn empty_folder(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_dir_all(path).or_say(|| format!("{} cannot be emptied; is it open somewhere?", path.display()))?;
    }
    fs::create_dir_all(path).or_say(|| format!("The folder {} cannot be made.", path.display()))
}

/// Every file in a folder and the folders in it, in order of name.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).or_say(|| format!("The folder {} cannot be read.", folder.display()))?;
        for entry in entries {
            let path = entry.or_say(|| format!("The folder {} cannot be read.", folder.display()))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
