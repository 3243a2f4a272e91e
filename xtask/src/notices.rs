//! The licences of everything that is shipped, gathered from what is really compiled in.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::project::{Project, read};
use crate::run::{OrSay, Result};

const LINE: &str = "================================================================================";

/// What is not a crate: its name, what it is, and the file that holds its licence.
const DESIGN: [(&str, &str); 2] = [
    ("Det Fælles Designsystem (styles and icons)", "node_modules/dkfds/LICENSE.md"),
    ("IBM Plex Sans (font)", "node_modules/@ibm/plex-sans/LICENSE.txt"),
];

/// The variable by which the compiler is told more about how to compile for the browser.
pub(crate) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What is shipped on its own, and so carries the licences of its own parts.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Product {
    /// The app, as a site and as one file.
    App,
    /// The engine for JavaScript.
    Package,
}

/// Whose work is in a product, under which terms.
pub(crate) struct Notices {
    text: String,
    folders: BTreeSet<PathBuf>,
}

impl Notices {
    pub(crate) fn of(project: &Project, product: Product) -> Result<Self> {
        let metadata = metadata(project)?;
        let root = if product == Product::App { "som-web" } else { "som-js" };
        let (parts, folders) = parts(&shipped_packages(&metadata, root))?;
        let design = if product == Product::App { DESIGN.as_slice() } else { &[] };
        Ok(Self { text: written(project, design, parts)?, folders })
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// A variable for the compiler that keeps the folders of the machine it runs on out of what is shipped. They would
    /// tell a user nothing, and make every machine's build another one.
    pub(crate) fn flags(&self) -> (&'static str, String) {
        let flags: Vec<String> = self.folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect();
        (FLAGS, flags.join(" "))
    }
}

fn metadata(project: &Project) -> Result<Value> {
    let metadata = crate::run::read(
        project.cargo()?.args(["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"]),
        "If it speaks of Cargo.lock, run `cargo check` to bring it up to date. If it speaks of the network, connect to it.",
    )?;
    serde_json::from_str(&metadata).or_say(|| "What `cargo metadata` says cannot be read.".into())
}

/// The parts that come from others: each licence text once, with the names of all who use it.
#[derive(Default)]
struct Parts {
    texts: BTreeMap<String, Vec<String>>,
    without: Vec<String>,
}

fn parts(packages: &[&Value]) -> Result<(Parts, BTreeSet<PathBuf>)> {
    let (mut parts, mut folders) = (Parts::default(), BTreeSet::new());
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
            parts.without.push(format!("{name}, by {}", authors(package)));
        }
        for licence in found {
            parts.texts.entry(licence).or_default().push(name.clone());
        }
    }
    Ok((parts, folders))
}

fn written(project: &Project, design: &[(&str, &str)], parts: Parts) -> Result<String> {
    let mut out = format!("What Åben SØM is made of, and the licences of its parts.\n\n{LINE}\nÅben SØM itself\n{LINE}\n\n");
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        out += &format!("{}\n\n", project.read(file)?.trim());
    }
    for (name, file) in design {
        out += &format!("{LINE}\n{name}\n{LINE}\n\n{}\n\n", project.read(file)?.trim());
    }
    for (licence, names) in parts.texts {
        out += &format!("{LINE}\n{}\n{LINE}\n\n{licence}\n\n", names.join("\n"));
    }
    if !parts.without.is_empty() {
        let heading = "Parts that come without a licence text of their own; the texts of the MIT and the Apache licence are above";
        out += &format!("{LINE}\n{heading}\n{LINE}\n\n{}\n", parts.without.join("\n"));
    }
    // The single file holds this text inside an element.
    Ok(out.replace("<!--", "").replace("</script", ""))
}

/// The packages that a crate is compiled from, without what only the compiler runs.
fn shipped_packages<'a>(metadata: &'a Value, root: &str) -> Vec<&'a Value> {
    let packages: BTreeMap<&str, &Value> = list(metadata, "packages").iter().map(|package| (text(package, "id"), package)).collect();
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .map(|resolve| list(resolve, "nodes").iter().map(|node| (text(node, "id"), node)).collect())
        .unwrap_or_default();
    let mut waiting: Vec<&str> =
        packages.values().filter(|package| text(package, "name") == root).map(|package| text(package, "id")).collect();
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
