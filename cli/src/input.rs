//! Reading the file that was asked for.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use som_text::{Lang, words};

/// The largest case that keeps within all limits is far smaller.
const MEGABYTES: u64 = 64;

/// Whether the name stands for standard input.
fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The file as it is called in sentences.
pub(crate) fn name(lang: Lang, file: &Path) -> String {
    if is_standard_input(file) { lang.t("cli-standard-input") } else { file.display().to_string() }
}

/// The text of a file, or of standard input where its name is `-`.
///
/// # Errors
/// The sentence that says why it cannot be read.
pub(crate) fn read(lang: Lang, file: &Path) -> Result<String, String> {
    let name = name(lang, file);
    let text = String::from_utf8(bytes(lang, file)?).map_err(|_| words!(lang, "cli-not-utf8", file = name.as_str()))?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(words!(lang, "cli-empty", file = name.as_str()));
    }
    Ok(text)
}

/// The bytes of a file, or of standard input where its name is `-`.
///
/// # Errors
/// The sentence that says why it cannot be read.
pub(crate) fn bytes(lang: Lang, file: &Path) -> Result<Vec<u8>, String> {
    let name = name(lang, file);
    let bytes = if is_standard_input(file) {
        limited(io::stdin().lock())
    } else if fs::metadata(file).is_ok_and(|found| found.is_dir()) {
        Err(ErrorKind::IsADirectory.into())
    } else {
        File::open(file).and_then(limited)
    };
    bytes.map_err(|error| match error.kind() {
        ErrorKind::NotFound => words!(lang, "cli-not-found", file = name.as_str()),
        ErrorKind::IsADirectory => words!(lang, "cli-is-folder", file = name.as_str()),
        ErrorKind::PermissionDenied => words!(lang, "cli-no-permission", file = name.as_str()),
        ErrorKind::FileTooLarge => words!(lang, "cli-too-large", file = name.as_str(), megabytes = MEGABYTES),
        _ => words!(lang, "cli-unreadable", file = name.as_str(), reason = error.to_string()),
    })
}

fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let most = MEGABYTES * 1_000_000;
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
