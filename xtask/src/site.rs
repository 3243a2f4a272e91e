//! The static site: pages and files that any host can serve from any folder.
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::catalogue::Tables;
use crate::divide::divide;
use crate::html::{insert_before, replace_once};
use crate::notices::{Notices, Product};
use crate::project::{Project, empty_folder, files_in, name_by_content, read, read_bytes, write};
use crate::run::{Result, problem, run, step, together};
use crate::styles::Styles;
use crate::worker::Worker;
use crate::{icons, mime, policy, tools, words};

/// Where `index.html` wants the symbols of the icons.
pub(crate) const ICONS: &str = "<!-- icons -->";

/// Files that keep their names, because something outside the page knows them by name: the system that installs the
/// app, and people.
const FIXED: [(&str, &str); 6] = [
    ("assets/boot/manifest.webmanifest", "manifest.webmanifest"),
    ("assets/icons/mark.svg", "icons/mark.svg"),
    ("assets/icons/mark-192.png", "icons/mark-192.png"),
    ("assets/icons/mark-512.png", "icons/mark-512.png"),
    ("assets/icons/mark-maskable-512.png", "icons/mark-maskable-512.png"),
    ("assets/icons/mark-180.png", "icons/mark-180.png"),
];

/// What the site and the single file are both made of, beside their programs.
pub(crate) struct Materials {
    pub(crate) styles: Styles,
    pub(crate) tables: Tables,
    pub(crate) notices: Notices,
}

impl Materials {
    pub(crate) fn of(project: &Project, tables: Tables) -> Result<Self> {
        tools::for_building(project)?;
        let styles = step("Compiling the styles", "2 seconds", || {
            let styles = Styles::compile(project)?;
            write(&project.work().join("main.css"), styles.with_files())?;
            Ok(styles)
        })?;
        Ok(Self { styles, tables, notices: Notices::of(project, Product::App)? })
    }
}

/// Builds `dist/site`.
pub(crate) fn build(project: &Project, materials: &Materials) -> Result<()> {
    let ((), worker) = together(|| compile(project, materials), || Worker::build(project, &materials.notices))?;
    finish(project, materials, &worker)
}

/// Compiles the program of the site, and keeps it where the program of the single file does not take its place.
pub(crate) fn compile(project: &Project, materials: &Materials) -> Result<()> {
    step("Compiling the app", "3 minutes the first time, then 1 minute", || {
        trunk(project, &materials.notices)?;
        write(&undivided(project), read_bytes(&project.compiled("web", "som-web"))?)
    })
}

fn undivided(project: &Project) -> PathBuf {
    project.work().join("undivided.wasm")
}

/// The words of the app in English; faults in the tables of the knowledge base are told to those who write them.
pub(crate) fn english(project: &Project) -> Result<String> {
    words::language(&project.at("assets/locales/en"), |file| !["cli", "tables"].contains(&file)).map_err(problem)
}

/// The Danish words that the divided program does not hold.
fn more_danish(project: &Project) -> Result<String> {
    let is_held = |file: &str| ["common", "problems", "cli", "tables"].contains(&file) || words::START.contains(&file);
    words::language(&project.at("assets/locales/da"), |file| !is_held(file)).map_err(problem)
}

pub(crate) fn folder(project: &Project) -> PathBuf {
    project.dist().join("site")
}

/// The compiler and the tools that follow it, as Trunk runs them.
fn trunk(project: &Project, notices: &Notices) -> Result<()> {
    let mut command = project.command(project.tool("trunk"))?;
    command
        .args([
            "build",
            "--no-default-features",
            "--features",
            "parts",
            "--release",
            "--cargo-profile",
            "web",
            "--locked",
            "--offline",
            "--skip-version-check",
        ])
        .args(["--log", "warn", "--public-url", "./", "--dist"])
        .arg(project.work().join("trunk"))
        // Trunk reads NO_COLOR as a word of its own and fails on the usual `1`.
        .env_remove("NO_COLOR")
        // The compiler says what is wrong; where Trunk was when it heard of it helps nobody.
        .env("RUST_BACKTRACE", "0")
        .env(notices.flags().0, notices.flags().1);
    run(&mut command, "The messages above name the file and the line to mend.")
}

/// Divides the program, and puts all files in their places.
pub(crate) fn finish(project: &Project, materials: &Materials, worker: &Worker) -> Result<()> {
    step("Dividing and finishing the site", "2 minutes", || put_together(project, materials, worker))
}

fn put_together(project: &Project, Materials { styles, tables, notices }: &Materials, worker: &Worker) -> Result<()> {
    let site = folder(project);
    empty_folder(&site)?;
    let made = project.work().join("trunk");
    let mut trunks = Vec::new();
    for file in files_in(&made)? {
        let name = relative(&made, &file)?;
        if name.starts_with("som-web") {
            trunks.push(name);
        } else {
            write(&site.join(name), read_bytes(&file)?)?;
        }
    }
    for (name, content) in styles.shipped() {
        write(&site.join(name), content)?;
    }
    for (source, name) in FIXED {
        write(&site.join(name), read_bytes(&project.at(source))?)?;
    }
    write(&site.join("licenses.txt"), notices.text())?;
    let catalogue = tables.folder();
    for (name, text) in tables.files() {
        write(&site.join(&catalogue).join(name), text)?;
    }
    let [script, module] = worker.files();
    for (name, content) in [&script, &module] {
        write(&site.join(name), content)?;
    }

    let page = divided(project, &site, &trunks)?;
    let preloads: String = styles
        .first_fonts()
        .map(|font| format!("<link rel=\"preload\" href=\"./{font}\" as=\"font\" type=\"font/woff2\" crossorigin>"))
        .collect();
    // The app takes words from here when they are wanted: a script of this type is only a place.
    let mut places = String::new();
    for (lang, name, words) in [("da", "danish.txt", more_danish(project)?), ("en", "english.txt", english(project)?)] {
        let name = name_by_content(name, words.as_bytes());
        write(&site.join(&name), &words)?;
        places += &format!("<script type=\"text/plain\" id=\"text-{lang}\" src=\"./{name}\"></script>");
    }
    let page = insert_before(&page, "</head>", &format!("{preloads}{places}"))?;
    // Named without `./`: neither is part of the first load.
    let later = format!("data-build=\"site\" data-catalogue=\"{catalogue}\" data-worker=\"{}\"", script.0);
    let page = replace_once(&page, "data-build=\"site\"", &later)?;
    let page = replace_once(&page, ICONS, &icons::symbols(project)?)?;
    write(&site.join("index.html"), policy::for_site(&page)?)?;
    service_worker(project, &site)
}

/// The page that Trunk has made, with the divided program in place of Trunk's.
fn divided(project: &Project, site: &Path, trunks: &[String]) -> Result<String> {
    let divided = divide(project, &undivided(project), site)?;
    let mut page = read(&site.join("index.html"))?;
    for name in trunks {
        page = page.replace(name, if name.ends_with(".js") { &divided.glue } else { &divided.engine });
    }
    let loader = format!("<link rel=\"modulepreload\" href=\"./{}\">", divided.loader);
    insert_before(&page, "</head>", &loader)
}

/// Writes the service worker, which knows every file of the site by its hash.
fn service_worker(project: &Project, site: &Path) -> Result<()> {
    let script = project.read("assets/boot/sw.js")?;
    let mut files = serde_json::Map::new();
    for file in files_in(site)? {
        let hash = format!("{:x}", Sha256::digest(read_bytes(&file)?));
        files.insert(relative(site, &file)?, serde_json::json!([hash, mime::of(&file)]));
    }
    let files = serde_json::Value::Object(files).to_string();
    let version = format!("{:x}", Sha256::digest(format!("{script}{files}")));
    let version = version.get(..16).unwrap_or(&version);
    let script = replace_once(&script, "'__VERSION__'", &format!("'{version}'"))?;
    let script = replace_once(&script, "__FILES__", &files)?;
    write(&site.join("sw.js"), script)
}

/// The path of a file as an address: with slashes on any system.
fn relative(folder: &Path, file: &Path) -> Result<String> {
    let path = file.strip_prefix(folder).map_err(|_| problem(format!("{} is in an unexpected place.", file.display())))?;
    let words: Vec<_> = path.iter().map(|word| word.to_string_lossy()).collect();
    Ok(words.join("/"))
}
