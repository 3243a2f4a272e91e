//! The quality check of a case, finding by finding.

use std::fmt::Write;

use som_core::Case;
use som_core::assess::Finding;
use som_text::{Lang, quality as text, words};

use crate::table::one_line;

/// All findings: how much they matter, where, what was found, why that matters, what to do, and how they were answered.
pub(crate) fn with_count(lang: Lang, case: &Case, findings: &[Finding]) -> String {
    let mut said = format!("\n{}\n\n", lang.t("cli-quality"));
    for finding in findings {
        let words = text::finding(lang, finding);
        let path = finding.path.to_string();
        // Writing to a text cannot fail.
        let _ = writeln!(said, "{}: {}\n  {}", text::weight(lang, finding.weight), one_line(&path), one_line(&words.what));
        let _ = writeln!(said, "  {}", words!(lang, "cli-quality-why", why = one_line(&words.why)));
        let _ = writeln!(said, "  {}", words!(lang, "cli-quality-do", mend = one_line(&words.mend)));
        if let Some(note) = finding.answer(case) {
            let _ = writeln!(said, "  {}", words!(lang, "cli-quality-answered", note = one_line(note)));
        }
    }
    if !findings.is_empty() {
        said.push('\n');
    }
    let open = findings.iter().filter(|finding| finding.answer(case).is_none()).count();
    said.push_str(&words!(lang, "cli-quality-count", open = open, answered = findings.len() - open));
    said.push('\n');
    said
}
