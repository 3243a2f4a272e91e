//! Turns locale files into what a program carries: one line for each message, in the order of the keys, without comments. A place
//! for a value is `{name}`, a choice is `{name¦one=…¦other=…}` with the default last, and `¶` is a new line.
//!
//! The files hold texts, values and choices by value, and no other part of Fluent.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The screens that are shown before any other.
pub(crate) const START: [&str; 2] = ["start", "steps"];

/// All messages of the files of a language that are wanted, by the name of the file without its end.
///
/// # Errors
/// What cannot be read, or is a part of Fluent that the app does not have.
pub(crate) fn language(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<String, String> {
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|end| end == "ftl") && is_wanted(&name) {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            read(&text, &mut messages).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(messages.into_iter().map(|(key, pattern)| format!("{key}={pattern}\n")).collect())
}

fn read(text: &str, messages: &mut BTreeMap<String, String>) -> Result<(), String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let pattern = message.value.ok_or_else(|| format!("{key} has no words"))?;
                if !message.attributes.is_empty() {
                    return Err(format!("{key} has attributes"));
                }
                let compiled = compile(&pattern).map_err(|error| format!("{key}: {error}"))?;
                if messages.insert(key.to_owned(), compiled).is_some() {
                    return Err(format!("{key} stands twice"));
                }
            }
            Entry::Term(term) => return Err(format!("-{} is a term", term.id.name)),
            _ => {}
        }
    }
    Ok(())
}

fn compile(pattern: &Pattern<&str>) -> Result<String, String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => words(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => Ok(format!("{{{}}}", id.name)),
                InlineExpression::StringLiteral { value } => words(value),
                _ => Err("it puts in something else than a value".to_owned()),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("it chooses by something else than a value".to_owned());
                };
                let (others, default) = (variants.iter().filter(|each| !each.default), variants.iter().filter(|each| each.default));
                let choices = others.chain(default).map(|variant| {
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
                    Ok(format!("¦{name}={}", compile(&variant.value)?))
                });
                Ok(format!("{{{}{}}}", id.name, choices.collect::<Result<String, String>>()?))
            }
        })
        .collect()
}

/// A text as it stands in a compiled line.
fn words(text: &str) -> Result<String, String> {
    match text.find(['{', '}', '¦', '¶']) {
        Some(_) => Err(format!("`{text}` holds a mark that the compiled form needs")),
        None => Ok(text.replace('\n', "¶")),
    }
}
