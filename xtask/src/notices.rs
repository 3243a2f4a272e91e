//! The licences of everything that is shipped, gathered from what is really compiled in.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::project::{Project, read};
use crate::run::{OrSay, Result, problem};

/// The crates that are shipped to browsers and to npm.
const SHIPPED: [&str; 2] = ["som-web", "som-js"];

const LINE: &str = "================================================================================";

/// What is not a crate: its name, what it is, and the file that holds its licence.
const OTHERS: [(&str, &str); 2] = [
    ("Det Fælles Designsystem (styles and icons)", "node_modules/dkfds/LICENSE.md"),
    ("IBM Plex Sans (font)", "node_modules/@ibm/plex-sans/LICENSE.txt"),
];

/// Whose work is shipped, under which terms.
pub(crate) struct Notices {
    text: String,
    folders: BTreeSet<PathBuf>,
}

impl Notices {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Compiler flags that keep the folders of the machine it is built on out of what is shipped. They would tell a
    /// user nothing, and make every machine's build another one.
    pub(crate) fn flags_that_hide_folders(&self) -> String {
        let flags: Vec<String> = self.folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect();
        flags.join(" ")
    }
}

pub(crate) fn collect(project: &Project) -> Result<Notices> {
    let metadata = crate::run::read(
        project.cargo()?.args(["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"]),
        "If it speaks of Cargo.lock, run `cargo check` to bring it up to date. If it speaks of the network, connect to it.",
    )?;
    let metadata: Value = serde_json::from_str(&metadata).or_say(|| "What `cargo metadata` says cannot be read.".into())?;
    let packages = shipped_packages(&metadata);

    let mut folders = BTreeSet::new();
    // The same text is printed once, under the names of all who use it.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut without = Vec::new();
    for package in packages {
        let name = format!("{} {} ({})", text(package, "name"), text(package, "version"), text(package, "license"));
        let Some(folder) = Path::new(text(package, "manifest_path")).parent() else { continue };
        // A crate of our own has no source; a crate of others lies beside its fellows in one folder.
        if package.get("source").is_none_or(Value::is_null) {
            continue;
        }
        folders.extend(folder.parent().map(Path::to_path_buf));
        let found = licences(folder)?;
        if found.is_empty() {
            without.push(format!("{name}, by {}", authors(package)));
        }
        for licence in found {
            texts.entry(licence).or_default().push(name.clone());
        }
    }

    let mut out = format!("What Åben SØM is made of, and the licences of its parts.\n\n{LINE}\nÅben SØM itself\n{LINE}\n\n");
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        out += &format!("{}\n\n", project.read(file)?.trim());
    }
    for (name, file) in OTHERS {
        out += &format!("{LINE}\n{name}\n{LINE}\n\n{}\n\n", project.read(file)?.trim());
    }
    for (licence, names) in texts {
        out += &format!("{LINE}\n{}\n{LINE}\n\n{licence}\n\n", names.join("\n"));
    }
    if !without.is_empty() {
        out += &format!(
            "{LINE}\nParts that come without a licence text of their own; the texts of the MIT and the Apache licence are above\n{LINE}\n\n{}\n",
            without.join("\n")
        );
    }
    // The single file holds this text inside an element.
    Ok(Notices { text: out.replace("<!--", "").replace("</script", ""), folders })
}

/// The packages that the shipped crates are compiled from, without what only the compiler runs.
fn shipped_packages(metadata: &Value) -> Vec<&Value> {
    let packages: BTreeMap<&str, &Value> = list(metadata, "packages").iter().map(|package| (text(package, "id"), package)).collect();
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .map(|resolve| list(resolve, "nodes").iter().map(|node| (text(node, "id"), node)).collect())
        .unwrap_or_default();
    let mut waiting: Vec<&str> =
        packages.values().filter(|package| SHIPPED.contains(&text(package, "name"))).map(|package| text(package, "id")).collect();
    let mut shipped: BTreeMap<(&str, &str), &Value> = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        let Some(package) = packages.get(id) else { continue };
        if is_macro(package) || shipped.insert((text(package, "name"), text(package, "version")), package).is_some() {
            continue;
        }
        let dependencies = nodes.get(id).map(|node| list(node, "deps")).unwrap_or_default();
        let compiled_in = dependencies
            .iter()
            .filter(|dependency| list(dependency, "dep_kinds").iter().any(|kind| kind.get("kind").is_none_or(Value::is_null)));
        waiting.extend(compiled_in.map(|dependency| text(dependency, "pkg")));
    }
    shipped.into_values().collect()
}

fn is_macro(package: &Value) -> bool {
    list(package, "targets").iter().any(|target| list(target, "kind").iter().any(|kind| kind == "proc-macro"))
}

fn licences(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).or_say(|| format!("The folder {} cannot be read.", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
            path.is_file() && ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|word| name.starts_with(word))
        })
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| Ok(read(path)?.trim().to_owned()))
        // The Apache licence is the same for everyone and is printed once, with our own.
        .filter(|licence| !licence.as_ref().is_ok_and(|text| text.starts_with("Apache License")))
        .collect()
}

fn authors(package: &Value) -> String {
    let authors: Vec<&str> = list(package, "authors").iter().filter_map(Value::as_str).collect();
    if authors.is_empty() { "its authors".into() } else { authors.join(", ") }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Copies the licences into a folder that is shipped on its own.
pub(crate) fn copy_to(project: &Project, folder: &Path) -> Result<()> {
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(project.at(file), folder.join(file))
            .map_err(|error| problem(format!("{file} cannot be copied to {} ({error}).", folder.display())))?;
    }
    Ok(())
}
