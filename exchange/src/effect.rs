//! What a study found, as it is shared: a row of its own with its source in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use som_core::catalogue::{Catalogue, CatalogueProblem, Effect};
use som_core::{Decimal, Source};
use som_text::Lang;

use crate::list::{guarded, line};

/// Columns that stand for the one that names a source in the app's own table.
const SOURCE: [&str; 3] = ["source_title", "source_address", "source_seen"];
/// Columns of the app's own table that only mean something beside its others.
const APART: [&str; 2] = ["source", "prices"];

/// What one study found on one outcome: columns and cells. There is no column for anything about a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnEffect(BTreeMap<String, String>);

impl OwnEffect {
    /// An effect of the knowledge base, with its source.
    #[must_use]
    pub fn of_shared(catalogue: &Catalogue, effect: &Effect) -> OwnEffect {
        let mut cells: BTreeMap<String, String> = effect
            .cells()
            .into_iter()
            .filter(|(column, _)| !APART.contains(column))
            .map(|(column, cell)| (column.to_owned(), cell))
            .collect();
        if let Some(source) = catalogue.source(&effect.source) {
            let parts = [&source.title, &source.address, &source.seen];
            cells.extend(SOURCE.into_iter().zip(parts).map(|(column, part)| (column.to_owned(), part.clone())));
        }
        cells.retain(|_, cell| !cell.is_empty());
        OwnEffect(cells)
    }

    /// An effect of these columns and cells.
    pub(crate) fn of_cells(cells: impl IntoIterator<Item = (String, String)>) -> OwnEffect {
        OwnEffect(cells.into_iter().filter(|(_, cell)| !cell.is_empty()).collect())
    }

    /// The columns of a table of effects.
    pub(crate) fn columns() -> impl Iterator<Item = &'static str> {
        Effect::columns().iter().copied().filter(|column| !APART.contains(column)).chain(SOURCE)
    }

    /// What stands in a column.
    #[must_use]
    pub fn cell(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// Unique in its list.
    #[must_use]
    pub fn id(&self) -> &str {
        self.cell("id")
    }

    /// What was done, and what was measured.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        let end = if lang == Lang::Da { "da" } else { "en" };
        format!("{}: {}", self.cell(&format!("intervention_{end}")), self.cell(&format!("outcome_{end}")))
    }

    /// The columns in which two differ.
    #[must_use]
    pub fn differs_from(&self, other: &OwnEffect) -> Vec<&'static str> {
        OwnEffect::columns().filter(|column| self.cell(column) != other.cell(column)).collect()
    }

    /// A table of effects, as it lies in a package.
    #[must_use]
    pub fn table(effects: &[OwnEffect]) -> String {
        let mut text = String::new();
        line(&mut text, ',', OwnEffect::columns().map(str::to_owned));
        for effect in effects {
            // A loss is a number, and no formula.
            let cell = |column| match effect.cell(column) {
                number if number.parse::<Decimal>().is_ok() => number.to_owned(),
                text => guarded(text),
            };
            line(&mut text, ',', OwnEffect::columns().map(cell));
        }
        text
    }

    pub(crate) fn source(&self) -> Source {
        let [title, address, seen] = SOURCE.map(|column| self.cell(column).to_owned());
        Source { title, address, seen }
    }

    /// The effects that the knowledge base can show, each with its place among these, and what is wrong with the others: the line of a
    /// problem is the place plus 2, as in a table.
    #[must_use]
    pub fn read(catalogue: &Catalogue, effects: &[OwnEffect]) -> (Vec<(usize, Effect)>, Vec<CatalogueProblem>) {
        let columns = Effect::columns();
        let mut table = format!("{}\n", columns.join(","));
        // Cells have lines of their own, so each row is known by the line that it begins on.
        let mut begins = BTreeMap::new();
        let mut number = 2;
        for (place, effect) in effects.iter().enumerate() {
            let mut row = String::new();
            let cells = columns.iter().map(|column| match *column {
                // The place tells the rows apart, also where two have one id.
                "id" => place.to_string(),
                "source" if !effect.cell("source_title").is_empty() => place.to_string(),
                "source" | "prices" => String::new(),
                column => effect.cell(column).to_owned(),
            });
            line(&mut row, ',', cells);
            begins.insert(number, place);
            number += row.matches('\n').count() as u64;
            table.push_str(row.trim_end_matches(['\r', '\n']));
            table.push('\n');
        }
        let sources: Vec<String> = (0..effects.len()).map(|place| place.to_string()).collect();
        let (read, mut problems) = catalogue.read_effects(&table, &sources);
        for problem in &mut problems {
            problem.line = problem.line.and_then(|line| begins.get(&line)).map(|place| *place as u64 + 2);
        }
        let read = read.into_iter().filter_map(|mut effect| {
            let place: usize = effect.id.parse().ok()?;
            effect.id = effects.get(place)?.id().to_owned();
            Some((place, effect))
        });
        (read.collect(), problems)
    }
}
