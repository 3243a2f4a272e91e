//! Unpacks a zip file without believing what it says about itself.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::limits::{PACKED_FILES, UNPACKED_BYTES};
use crate::problem::FileProblem;

const TOO_LARGE: FileProblem = FileProblem::UnpacksTooLarge { bytes: UNPACKED_BYTES };

/// A packed file. Everything that is read from it together stays within one limit, whatever its headers say.
pub(crate) struct Zip<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    files: BTreeMap<String, (ZipArchiveEntryWayfinder, CompressionMethod)>,
    left: u64,
}

impl<'a> Zip<'a> {
    /// Whether a file begins as a zip file does.
    pub(crate) fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
    }

    /// Reads the list of files.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Zip<'a>, FileProblem> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| FileProblem::Damaged)?;
        let (mut files, mut said) = (BTreeMap::new(), 0_u64);
        let mut entries = archive.entries();
        let mut seen = 0;
        while let Some(entry) = entries.next_entry().map_err(|_| FileProblem::Damaged)? {
            seen += 1;
            said = said.saturating_add(entry.uncompressed_size_hint());
            if seen > PACKED_FILES || said > UNPACKED_BYTES {
                return Err(TOO_LARGE);
            }
            if entry.is_dir() {
                continue;
            }
            let path = entry.file_path().try_normalize().map_err(|_| FileProblem::Damaged)?;
            // Of two files of one name, readers would not agree which is meant.
            if files.insert(path.as_str().to_owned(), (entry.wayfinder(), entry.compression_method())).is_some() {
                return Err(FileProblem::Damaged);
            }
        }
        Ok(Zip { archive, files, left: UNPACKED_BYTES })
    }

    /// The files' names, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Unpacks one file; none of this name is no problem.
    pub(crate) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, FileProblem> {
        let Some(&(wayfinder, method)) = self.files.get(name) else { return Ok(None) };
        let entry = self.archive.get_entry(wayfinder).map_err(|_| FileProblem::Damaged)?;
        let mut bytes = Vec::new();
        let most = self.left + 1;
        let read = if method == CompressionMethod::STORE {
            entry.verifying_reader(entry.data()).take(most).read_to_end(&mut bytes)
        } else if method == CompressionMethod::DEFLATE {
            entry.verifying_reader(DeflateDecoder::new(entry.data())).take(most).read_to_end(&mut bytes)
        } else {
            return Err(FileProblem::Damaged);
        };
        // More than its headers said is damage to the reader; to us it may be a bomb, so the size is looked at first.
        let size = bytes.len() as u64;
        if size > self.left {
            return Err(TOO_LARGE);
        }
        read.map_err(|_| FileProblem::Damaged)?;
        self.left -= size;
        Ok(Some(bytes))
    }

    /// Unpacks one file of text in UTF-8.
    pub(crate) fn read_text(&mut self, name: &str) -> Result<Option<String>, FileProblem> {
        let Some(bytes) = self.read(name)? else { return Ok(None) };
        let text = String::from_utf8(bytes).map_err(|_| FileProblem::Damaged)?;
        Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
    }
}
