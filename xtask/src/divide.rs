//! The site's program, divided into what everybody loads and the parts that are loaded when they are first shown: see
//! `web/src/later.rs`. The single file holds the whole.
use std::path::Path;

use wasm_split_cli_support::{Options, transform};

use crate::bind::{self, SMALLER, Target};
use crate::html::replace_once;
use crate::project::{Project, empty_folder, name_by_content, read, read_bytes, write};
use crate::run::{OrSay, Result};

/// What the glue and the loader of the parts know each other by until they get the names they are shipped under.
const GLUE: &str = "./glue.js";
const LOADER: &str = "./loader.js";

/// How the loader starts a part. The browser's own way refuses a host that does not know the media type of WebAssembly.
const STREAMING: &str = "WebAssembly.instantiateStreaming(";
const FROM_ANY_HOST: &str = "startFromAnyHost(";
const ANY_HOST: &str = "
async function startFromAnyHost(fetched, imports) {
  const response = await fetched;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

/// The names of the program's files in the site.
pub(crate) struct Divided {
    /// JavaScript that starts the program.
    pub(crate) glue: String,
    /// JavaScript that the glue imports; it fetches the parts.
    pub(crate) loader: String,
    /// What everybody loads.
    pub(crate) engine: String,
}

/// Divides a program that the compiler has left, and writes its files into the site.
pub(crate) fn divide(project: &Project, program: &Path, site: &Path) -> Result<Divided> {
    let folder = project.work().join("divided");
    empty_folder(&folder)?;
    let main = folder.join("main.wasm");
    let whole = read_bytes(program)?;
    let mut options = Options::new(&whole);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = GLUE;
    let divided = transform(options).or_say(|| "The program cannot be divided.".into())?;

    let mut loader = read(&folder.join(LOADER))?.replace(STREAMING, FROM_ANY_HOST) + ANY_HOST;
    for part in divided.split_modules {
        let small = part.with_extension("small");
        bind::optimise(project, &part, &small, &SMALLER)?;
        let content = read_bytes(&small)?;
        let name = name_by_content("part.wasm", &content);
        write(&site.join(&name), content)?;
        let old = part.file_name().unwrap_or_default().to_string_lossy();
        loader = replace_once(&loader, &format!("\"./{old}\""), &format!("\"./{name}\""))?;
    }

    let bound = bind::bind(project, &main, Target::Modules, &SMALLER)?;
    let engine = name_by_content("som.wasm", &bound.engine);
    write(&site.join(&engine), &bound.engine)?;
    let glue = replace_once(&bound.glue, bind::ENGINE, &engine)?;
    // The two import each other, so both are named by what they are together.
    let together = format!("{glue}{loader}");
    let names = ["som.js", "parts.js"].map(|name| name_by_content(name, together.as_bytes()));
    let [glue_name, loader_name] = &names;
    write(&site.join(glue_name), glue.replace(&format!("from \"{LOADER}\""), &format!("from \"./{loader_name}\"")))?;
    write(&site.join(loader_name), replace_once(&loader, GLUE, &format!("./{glue_name}"))?)?;
    let [glue, loader] = names;
    Ok(Divided { glue, loader, engine })
}
