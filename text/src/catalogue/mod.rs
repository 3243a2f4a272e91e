//! Words of the knowledge base: its own, and what is wrong with its tables.

mod facts;
mod tables;

use som_core::catalogue::Bilingual;
#[cfg(feature = "tables")]
use som_core::catalogue::{CatalogueCode, CatalogueProblem};

use crate::words::Lang;
#[cfg(feature = "tables")]
use crate::words::say;

pub use facts::{Fact, confidence, facts, finding, kind, price_amount, scope, seen, split, unit};
pub use tables::{EntryTable, table};

/// The words of a language from the catalogue.
#[must_use]
pub fn pick(lang: Lang, words: &Bilingual) -> &str {
    match lang {
        Lang::Da => &words.da,
        Lang::En => &words.en,
    }
}

/// Where in the tables something is wrong.
#[cfg(feature = "tables")]
#[must_use]
pub fn place(lang: Lang, problem: &CatalogueProblem) -> String {
    let (file, column) = (("file", problem.file.as_str().into()), ("column", problem.column.as_str().into()));
    let line = problem.line.map(|line| ("line", line.to_string().into()));
    match line {
        None => say(lang, "catalogue-place-file", &[file]),
        Some(line) if problem.column.is_empty() => say(lang, "catalogue-place-line", &[file, line]),
        Some(line) => say(lang, "catalogue-place-cell", &[file, line, column]),
    }
}

/// What is wrong with the tables, what is allowed, and how to mend it.
#[cfg(feature = "tables")]
#[must_use]
pub fn problem(lang: Lang, problem: &CatalogueProblem) -> String {
    let key = format!("catalogue-problem-{}", problem.code.key());
    let between = if matches!(problem.code, CatalogueCode::OutOfRange | CatalogueCode::NotAYear) { "–" } else { ", " };
    say(lang, &key, &[("value", problem.value.as_str().into()), ("allowed", problem.allowed.join(between).into())])
}

#[cfg(all(test, feature = "tables"))]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_words() {
        for &code in CatalogueCode::ALL {
            let (value, allowed) = ("here".to_owned(), vec!["there".to_owned()]);
            let problem =
                CatalogueProblem { file: "prices.csv".to_owned(), line: Some(7), column: "unit".to_owned(), code, value, allowed };
            for lang in [Lang::Da, Lang::En] {
                let said = super::problem(lang, &problem);
                assert!(said.ends_with('.') && !said.starts_with('['), "{said}");
            }
            assert_eq!(place(Lang::Da, &problem), "prices.csv, linje 7, kolonne unit");
        }
    }
}
