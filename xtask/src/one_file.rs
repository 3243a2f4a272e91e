//! The whole app in one file, for a double-click: engine, styles, fonts and pictures inside.
use std::io::Write;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bind::{Bound, QUICKER, Target, bind};
use crate::html::{insert_before, replace_once};
use crate::notices::Notices;
use crate::project::{Project, read_bytes, write};
use crate::run::{OrSay, Result, problem, run, step};
use crate::site::Materials;
use crate::worker::Worker;
use crate::{icons, policy, site};

pub(crate) fn path(project: &Project) -> PathBuf {
    project.dist().join("aaben-som.html")
}

/// Builds `dist/aaben-som.html`. Its program is compiled once more, for it is not divided.
pub(crate) fn build(project: &Project, materials: &Materials, worker: &Worker) -> Result<()> {
    step("Compiling the app in one piece", "90 seconds", || compile(project, &materials.notices))?;
    step("Making the single file", "30 seconds", || {
        let app = bind(project, &project.compiled("web", "som-web"), Target::NoModules, &QUICKER)?;
        let page = page(project, materials, worker, &app)?;
        write(&path(project), policy::for_one_file(&page)?)
    })
}

fn compile(project: &Project, notices: &Notices) -> Result<()> {
    run(
        project
            .cargo()?
            .args(["build", "--quiet", "--package", "som-web", "--profile", "web", "--locked", "--target", "wasm32-unknown-unknown"])
            .env(notices.flags().0, notices.flags().1),
        "The messages above name the file and the line to mend.",
    )
}

fn page(project: &Project, materials: &Materials, worker: &Worker, app: &Bound) -> Result<String> {
    let source = project.read("index.html")?;
    // What Trunk would take up comes below; a file on disk is not installed.
    let page: String = source
        .lines()
        .filter(|line| {
            !["data-trunk", "<!-- No integrity", "rel=\"manifest\"", "rel=\"apple-touch-icon\""].iter().any(|mark| line.contains(mark))
        })
        .flat_map(|line| [line, "\n"])
        .collect();
    let page = replace_once(&page, "data-build=\"site\"", "data-build=\"one-file\"")?;
    let mark = STANDARD.encode(read_bytes(&project.at("assets/icons/mark.svg"))?);
    let page = replace_once(&page, "./icons/mark.svg", &format!("data:image/svg+xml;base64,{mark}"))?;
    let page = replace_once(&page, site::ICONS, &icons::symbols(project)?)?;

    let style = closed("style", "", &materials.styles.with_data())?;
    let boot = closed("script", "", &project.read("assets/boot/boot.js")?)?;
    let page = insert_before(&page, "</head>", &format!("{style}\n{boot}\n"))?;

    let data = |id: &str, text: &str| closed("script", &format!(" type=\"text/plain\" id=\"{id}\""), text);
    let engine = data("engine-wasm", &STANDARD.encode(gzip(&app.engine)?))?;
    let glue = closed("script", " id=\"engine-js\"", &app.glue)?;
    let start = closed("script", "", &project.read("assets/boot/one-file.js")?)?;
    let worker = data("worker-js", &worker.script)? + &data("worker-wasm", &STANDARD.encode(gzip(&worker.engine)?))?;
    let licenses = data("licenses", materials.notices.text())?;
    let catalogue = data("catalogue", &materials.tables.json())?;
    let english = data("text-en", &site::english(project)?)?;
    insert_before(&page, "</body>", &format!("{english}\n{engine}\n{glue}\n{start}\n{worker}\n{licenses}\n{catalogue}\n"))
}

/// An element that holds a text, provided that the text does not end the element before its time.
fn closed(tag: &str, attributes: &str, text: &str) -> Result<String> {
    let end = format!("</{tag}");
    if text.contains(&end) || text.contains("<!--") {
        return Err(problem(format!("A text for the single file holds `{end}` or `<!--`, which would end it before its time.")));
    }
    Ok(format!("<{tag}{attributes}>{text}</{tag}>"))
}

pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).or_say(|| "The engine cannot be compressed.".into())
}
