//! Problems of a case, one after the other: how serious, where, what is wrong and what is allowed.

use std::fmt::Write;

use som_core::{Allowed, Decimal, Problem, Severity};
use som_text::{Lang, plain, words};

use crate::table::one_line;

/// All problems, and whether the case can be calculated.
pub(crate) fn with_count(lang: Lang, problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let mut text = list(lang, problems);
    if !problems.is_empty() {
        text.push('\n');
    }
    text.push_str(&match (errors, problems.len()) {
        (0, 0) => words!(lang, "cli-no-problems"),
        (0, warnings) => words!(lang, "cli-only-warnings", warnings = warnings),
        (errors, _) => words!(lang, "cli-errors", errors = errors),
    });
    text.push('\n');
    text
}

/// All problems.
pub(crate) fn list(lang: Lang, problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        let severity = match problem.severity {
            Severity::Error => words!(lang, "cli-error"),
            Severity::Warning => words!(lang, "cli-warning"),
        };
        let path = problem.path.to_string();
        let path = if path.is_empty() { words!(lang, "cli-whole-file") } else { one_line(&path) };
        let sentence = one_line(&som_text::problem(lang, problem));
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{severity}: {path}\n  {sentence}");
        // What the sentence does not say itself.
        if let Some(value) = problem.value.as_deref().map(one_line).filter(|value| !value.is_empty() && !sentence.contains(value.as_str()))
        {
            let _ = writeln!(text, "  {}", words!(lang, "cli-value", value = value));
        }
        if let Some(allowed) = unsaid(lang, &problem.allowed, &sentence) {
            let _ = writeln!(text, "  {}", words!(lang, "cli-allowed", allowed = allowed));
        }
        text
    })
}

/// What is allowed, unless the sentence says it.
fn unsaid(lang: Lang, allowed: &Allowed, sentence: &str) -> Option<String> {
    let said = |part: &str| sentence.contains(part);
    let range = |min: &str, max: &str, above: bool| {
        let above = if above { "yes" } else { "no" };
        (!said(min) || !said(max)).then(|| words!(lang, "cli-allowed-range", min = min, max = max, above = above))
    };
    let shown = |number: &str| number.parse::<Decimal>().map_or_else(|_| number.to_owned(), |number| plain(lang, number));
    match allowed {
        Allowed::Plain => None,
        // A bound of four digits is a year, whose thousands are not parted.
        Allowed::Range { min, max, above } if min.len() == 4 => range(min, max, *above),
        Allowed::Range { min, max, above } => range(&shown(min), &shown(max), *above),
        Allowed::Length { min, max } => range(&min.to_string(), &shown(&max.to_string()), false),
        Allowed::OneOf { options } => {
            let options = options.join(", ");
            (!said(&options)).then_some(options)
        }
    }
}
