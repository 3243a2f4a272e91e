//! Sources, areas, units, target groups and what was left out.

use super::Bilingual;
use super::names::{Classification, Name};
use super::problem::CatalogueCode;
use super::table::{Context, Row, Table};
use crate::case::Source;

/// An area of consequences or costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its name in files, also in cases.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// SØM's own name of it, where that is public; else empty.
    pub som_name: String,
    /// Where SØM's name was read.
    pub source: Option<String>,
}

/// A target group (*målgruppe*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetGroup {
    /// Its id.
    pub id: String,
    /// Whose list it is on.
    pub classification: Classification,
    /// What it is called there.
    pub name: Bilingual,
    /// The ages it covers.
    pub ages: Bilingual,
    /// Who is in it.
    pub definition: Bilingual,
    /// In which version of the list.
    pub version: Bilingual,
    /// The id of the source.
    pub source: String,
    /// Success measures that are public; empty where none is.
    pub success_measures: Vec<SuccessMeasure>,
}

/// A success measure (*succesmål*) of a target group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuccessMeasure {
    /// Its id.
    pub id: String,
    /// What counts as a success.
    pub name: Bilingual,
    /// The id of the source.
    pub source: String,
}

/// A row of what was found out that is not in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its id.
    pub id: String,
    /// The file it stood in.
    pub file: String,
    /// Why it is not here.
    pub reason: Bilingual,
}

pub(super) fn source(row: &mut Row<'_, '_>) -> Option<(String, Source)> {
    let (id, title, address, seen) = (row.text("id"), row.text("title"), row.optional_text("address"), row.date("seen"));
    if !address.is_empty() && !["http://", "https://"].iter().any(|start| address.starts_with(start)) {
        row.problem("address", CatalogueCode::NotAnAddress, Vec::new());
    }
    Some((id?, Source { title: title?, address, seen: seen? }))
}

pub(super) fn area(row: &mut Row<'_, '_>) -> Option<Area> {
    let (id, name, som_name) = (row.text("id"), row.words("name"), row.optional_text("som_name"));
    // A name that is said to be SØM's says where that was read.
    let source = if som_name.is_empty() { Some(None) } else { row.reference("source", "sources").map(Some) };
    Some(Area { id: id?, name: name?, som_name, source: source? })
}

pub(super) fn unit(row: &mut Row<'_, '_>) -> Option<(String, Bilingual)> {
    let (id, name) = (row.text("id"), row.words("name"));
    Some((id?, name?))
}

pub(super) fn target_group(row: &mut Row<'_, '_>) -> Option<TargetGroup> {
    let (id, classification, name, ages) = (row.text("id"), row.name("classification"), row.words("name"), row.words("ages"));
    let (definition, version, source) = (row.words("definition"), row.words("version"), row.reference("source", "sources"));
    Some(TargetGroup {
        id: id?,
        classification: classification?,
        name: name?,
        ages: ages?,
        definition: definition?,
        version: version?,
        source: source?,
        success_measures: Vec::new(),
    })
}

pub(super) fn success_measures<'a>(groups: &mut [TargetGroup], table: &'a Table, context: &mut Context<'a>) {
    let read = table.each(context, |row| {
        let (id, group, name, source) =
            (row.text("id"), row.reference("target_group", "target_groups"), row.words("name"), row.reference("source", "sources"));
        Some((group?, SuccessMeasure { id: id?, name: name?, source: source? }))
    });
    for (group, measure) in read {
        // A group that could not be read has been told of.
        if let Some(group) = groups.iter_mut().find(|one| one.id == group) {
            group.success_measures.push(measure);
        }
    }
}

pub(super) fn left_out(row: &mut Row<'_, '_>) -> Option<LeftOut> {
    let (id, file, reason) = (row.text("id"), row.text("file"), row.words("reason"));
    Some(LeftOut { id: id?, file: file?, reason: reason? })
}

/// `yes` or nothing.
pub(super) fn mark(row: &mut Row<'_, '_>, column: &str) -> Option<bool> {
    match row.cell(column) {
        "" => Some(false),
        "yes" => Some(true),
        _ => {
            row.problem(column, CatalogueCode::NotOneOf, vec!["yes".to_owned()]);
            None
        }
    }
}

/// What the success rates of a case count: those who start or those who complete.
impl Name for crate::case::RateBasis {
    fn from_key(key: &str) -> Option<Self> {
        match key {
            "starters" => Some(crate::case::RateBasis::Starters),
            "completers" => Some(crate::case::RateBasis::Completers),
            _ => None,
        }
    }

    fn keys() -> Vec<String> {
        vec!["starters".to_owned(), "completers".to_owned()]
    }
}
