//! From style sheets to one style sheet, with the fonts and pictures that it names.
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::mime;
use crate::project::{Project, name_by_content, read_bytes};
use crate::run::{Result, problem, read};

/// Where the files are that a style sheet names by folder and name; our own pictures come before the design system's.
const SOURCES: [(&str, &str); 3] = [
    ("fonts/", "node_modules/@ibm/plex-sans/fonts/split/woff2"),
    ("icons/", "assets/icons"),
    ("icons/", "node_modules/dkfds/src/img/svg-icons"),
];

/// The fonts that the first page needs at once.
const FIRST_FONTS: [&str; 2] = ["fonts/IBMPlexSans-Regular-Latin1.woff2", "fonts/IBMPlexSans-SemiBold-Latin1.woff2"];

/// The style sheet as written, and the files that it names.
pub(crate) struct Styles {
    css: String,
    files: Vec<StyleFile>,
}

struct StyleFile {
    /// As the style sheet names it.
    address: String,
    content: Vec<u8>,
}

impl StyleFile {
    fn shipped_name(&self) -> String {
        name_by_content(&self.address, &self.content)
    }

    fn data(&self) -> String {
        let kind = mime::of(Path::new(&self.address));
        format!("data:{kind};base64,{}", STANDARD.encode(&self.content))
    }
}

impl Styles {
    pub(crate) fn compile(project: &Project) -> Result<Self> {
        let css = read(
            project.command("node")?.args(["node_modules/sass/sass.js", "--no-source-map", "--style=compressed", "--quiet-deps"]).args([
                "--load-path=node_modules",
                "--load-path=assets/style",
                "assets/style/main.scss",
            ]),
            "The message above names the style sheet and the line to mend.",
        )?;
        let files = addresses(&css)
            .into_iter()
            .map(|address| {
                let content = read_bytes(&source(project, address)?)?;
                Ok(StyleFile { address: address.to_owned(), content })
            })
            .collect::<Result<_>>()?;
        Ok(Self { css, files })
    }

    /// For the site: files beside the style sheet.
    pub(crate) fn with_files(&self) -> String {
        self.with(StyleFile::shipped_name)
    }

    /// For the single file: everything within.
    pub(crate) fn with_data(&self) -> String {
        self.with(StyleFile::data)
    }

    fn with(&self, address: impl Fn(&StyleFile) -> String) -> String {
        self.files
            .iter()
            .fold(self.css.clone(), |css, file| css.replace(&format!("url(\"{}\")", file.address), &format!("url({})", address(file))))
    }

    /// What to ship beside the style sheet of the site: name and content.
    pub(crate) fn shipped(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.files.iter().map(|file| (file.shipped_name(), file.content.as_slice()))
    }

    /// The names of the fonts to fetch before the style sheet asks for them.
    pub(crate) fn first_fonts(&self) -> impl Iterator<Item = String> {
        self.files.iter().filter(|file| FIRST_FONTS.contains(&file.address.as_str())).map(StyleFile::shipped_name)
    }
}

/// Every address that a compiled style sheet names, once.
fn addresses(css: &str) -> Vec<&str> {
    let mut found: Vec<&str> = css
        .split("url(\"")
        .skip(1)
        .filter_map(|after| after.split_once("\")"))
        .map(|(address, _)| address)
        .filter(|address| !address.starts_with("data:"))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn source(project: &Project, address: &str) -> Result<PathBuf> {
    SOURCES
        .iter()
        .filter_map(|(prefix, folder)| Some(project.at(folder).join(address.strip_prefix(prefix)?)))
        .find(|path| path.is_file())
        .ok_or_else(|| problem(format!("The style sheet names `{address}`, which is neither in assets/icons nor in the design system.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_gets_its_address() {
        let css = r#"a{b:url("icons/x.svg")}c{d:url("icons/x.svg")}e{f:url("data:,")}"#;
        assert_eq!(addresses(css), ["icons/x.svg"]);
        let file = StyleFile { address: "icons/x.svg".into(), content: b"<svg/>".to_vec() };
        let styles = Styles { css: css.into(), files: vec![file] };
        let name = styles.files[0].shipped_name();
        assert!(name.starts_with("icons/x-") && name.ends_with(".svg"));
        assert_eq!(styles.with_files(), format!("a{{b:url({name})}}c{{d:url({name})}}e{{f:url(\"data:,\")}}"));
        assert!(styles.with_data().contains("url(data:image/svg+xml;base64,PHN2Zy8+)"));
    }
}
