//! Files as they come from others and go to others.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

mod broken;
mod import;
mod made;
mod merge;
mod package;
