//! The whole app in one file, for a double-click: engine, styles, fonts and pictures inside.
use std::io::Write;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::catalogue::Tables;
use crate::html::{insert_before, replace_once};
use crate::notices::{Notices, Product};
use crate::project::{Project, empty_folder, read, read_bytes, write};
use crate::run::{OrSay, Result, problem, run_quietly, step};
use crate::styles::Styles;
use crate::{icons, policy, site};

/// The features that the compiler uses and every browser of the last years has.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What of the optimiser makes the engine smallest as it is downloaded, which is compressed: see also index.html. A function that is
/// called once is not moved into its caller unless it is tiny, for that hides how alike such functions are.
const SMALLER: [&str; 6] = ["-Oz", "--one-caller-inline-max-function-size=20", "--flatten", "--rereloop", "-Oz", "-Oz"];

pub(crate) fn path(project: &Project) -> PathBuf {
    project.dist().join("aaben-som.html")
}

/// Builds `dist/aaben-som.html` from the engine that the site was built from.
pub(crate) fn build(project: &Project, styles: &Styles, tables: &Tables) -> Result<()> {
    step("Making the single file", "15 seconds", || {
        let (glue, engine) = bind(project)?;
        let page = page(project, styles, tables, &glue, &engine)?;
        write(&path(project), policy::for_one_file(&page)?)
    })
}

/// The engine with JavaScript that needs no modules: a page opened from disk may not import any.
fn bind(project: &Project) -> Result<(String, Vec<u8>)> {
    let out = project.work().join("one-file");
    empty_folder(&out)?;
    run_quietly(
        project
            .command(project.tool("wasm-bindgen"))?
            .args(["--target", "no-modules", "--no-typescript", "--out-name", "som", "--out-dir"])
            .arg(&out)
            .arg(project.compiled_app()),
        "If it speaks of a module or a snippet: the app must not import JavaScript of its own, for the single file has no modules.",
    )?;
    let (bound, small) = (out.join("som_bg.wasm"), out.join("som.wasm"));
    run_quietly(
        project
            .command("node")?
            .arg("node_modules/binaryen/bin/wasm-opt")
            .args(SMALLER)
            .args(WASM_FEATURES)
            .arg(bound)
            .arg("-o")
            .arg(&small),
        "See the feature that it names: if the compiler uses a new one, add it in xtask/src/one_file.rs and index.html.",
    )?;
    Ok((read(&out.join("som.js"))?, read_bytes(&small)?))
}

fn page(project: &Project, styles: &Styles, tables: &Tables, glue: &str, engine: &[u8]) -> Result<String> {
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

    let style = closed("style", "", &styles.with_data())?;
    let boot = closed("script", "", &project.read("assets/boot/boot.js")?)?;
    let page = insert_before(&page, "</head>", &format!("{style}\n{boot}\n"))?;

    let engine = closed("script", " type=\"text/plain\" id=\"engine-wasm\"", &STANDARD.encode(gzip(engine)?))?;
    let glue = closed("script", " id=\"engine-js\"", glue)?;
    let start = closed("script", "", &project.read("assets/boot/one-file.js")?)?;
    let licenses = closed("script", " type=\"text/plain\" id=\"licenses\"", Notices::of(project, Product::App)?.text())?;
    let catalogue = closed("script", " type=\"text/plain\" id=\"catalogue\"", &tables.json())?;
    let english = closed("script", " type=\"text/plain\" id=\"text-en\"", &site::english(project)?)?;
    insert_before(&page, "</body>", &format!("{english}\n{engine}\n{glue}\n{start}\n{licenses}\n{catalogue}\n"))
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
