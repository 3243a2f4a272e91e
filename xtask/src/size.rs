//! How much a browser downloads before the app can be used, and how much it may be.
use std::path::Path;

use crate::html::local_files;
use crate::one_file;
use crate::project::{Project, files_in, read, read_bytes};
use crate::run::{OrSay, Result, problem};
use crate::site;

/// The first load, everything that the page names, compressed by Brotli as the best hosts do, in bytes. It is little above what the
/// page takes, so that a part that takes much is noticed.
const BUDGET: usize = 230_000;
/// A part that is loaded when it is first shown, compressed by Brotli, in bytes.
const PART_BUDGET: usize = 200_000;
/// The style sheet, compressed by gzip, in bytes.
const STYLES_BUDGET: usize = 20_000;

/// Brotli, with Node's own compressor.
const BROTLI: &str = "const { readFileSync } = require('fs'), { brotliCompressSync } = require('zlib');
for (const file of process.argv.slice(1)) console.log(brotliCompressSync(readFileSync(file)).length);";

pub(crate) fn check(project: &Project) -> Result<()> {
    let site = site::folder(project);
    let page = read(&site.join("index.html")).map_err(|_| problem("There is no site yet. Run `cargo xtask build`."))?;
    let mut names = vec!["index.html"];
    names.extend(local_files(&page).into_iter().filter(|name| !is_for_later(name)));

    println!("\nThe first load, in bytes      as it is      gzip    brotli");
    let mut total = Sizes::default();
    for name in &names {
        let sizes = measure(project, &site.join(name))?;
        println!("  {}", sizes.line(name));
        if name.ends_with(".css") {
            within(sizes.gzip, STYLES_BUDGET, "The style sheet")?;
        }
        total.add(&sizes);
    }
    println!("  {}", total.line("altogether"));
    println!("What is loaded when it is first shown");
    for part in files_in(&site)?.iter().filter_map(|file| file.file_name()?.to_str()).filter(|name| name.starts_with("part-")) {
        let sizes = measure(project, &site.join(part))?;
        println!("  {}", sizes.line(part));
        within(sizes.brotli, PART_BUDGET, "A part")?;
    }
    println!("  {}", measure(project, &one_file::path(project))?.line("(the single file)"));
    within(total.brotli, BUDGET, "The first load")
}

/// What only the browser's own window dressing fetches, a system that installs the app, and whoever chooses English or goes on to a calculation.
fn is_for_later(name: &str) -> bool {
    [".webmanifest", ".png", ".txt"].iter().any(|end| name.ends_with(end))
}

fn within(size: usize, budget: usize, what: &str) -> Result<()> {
    if size <= budget {
        return Ok(());
    }
    Err(problem(format!(
        "{what} is {size} bytes compressed and may be {budget}. Make it smaller, or raise the budget in xtask/src/size.rs with a reason."
    )))
}

#[derive(Default)]
struct Sizes {
    plain: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    fn add(&mut self, other: &Self) {
        self.plain += other.plain;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }

    fn line(&self, name: &str) -> String {
        // Names end in a hash that says nothing here.
        let name: String = name.chars().take(26).collect();
        format!("{name:26} {:>9} {:>9} {:>9}", self.plain, self.gzip, self.brotli)
    }
}

fn measure(project: &Project, file: &Path) -> Result<Sizes> {
    let content = read_bytes(file)?;
    let brotli = crate::run::read(project.command("node")?.args(["-e", BROTLI]).arg(file), "")?;
    Ok(Sizes {
        plain: content.len(),
        gzip: one_file::gzip(&content)?.len(),
        brotli: brotli.trim().parse().or_say(|| "Node did not give a size.".into())?,
    })
}
