//! A list of one's own: kept as JSON, its prices shared as a table.

use serde::{Deserialize, Serialize};
use som_core::Decimal;
use som_text::Lang;

use crate::effect::OwnEffect;
use crate::field::Field;
use crate::price::OwnPrice;
use crate::say::field_name;

/// The format of a list as it is kept.
const FORMAT: &str = "aaben-som/list@1";

/// A named list of prices of one's own, and of effects that others have shared. It counts while it is on; what is on it may stand in for
/// what is shared by all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnList {
    format: String,
    /// What it is called.
    pub name: String,
    /// Whether its prices count.
    pub on: bool,
    /// When it was read in, as 2026-01-31.
    pub made: String,
    /// Its prices.
    pub prices: Vec<OwnPrice>,
    /// Its effects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<OwnEffect>,
}

impl OwnList {
    /// A list that counts.
    #[must_use]
    pub fn new(name: &str, made: &str, prices: Vec<OwnPrice>) -> OwnList {
        OwnList { format: FORMAT.to_owned(), name: name.to_owned(), on: true, made: made.to_owned(), prices, effects: Vec::new() }
    }

    /// The list that a JSON text holds; none where it holds another thing, or a list of a newer format.
    #[must_use]
    pub fn from_json(text: &str) -> Option<OwnList> {
        serde_json::from_str(text).ok().filter(|list: &OwnList| list.format == FORMAT)
    }

    /// The list as a JSON text on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Its parts are texts, numbers and lists of them, which always have a JSON form.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The list as a table that can be read in again: with a semicolon between cells and decimal commas in Danish, with a comma
    /// and decimal points in English.
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> String {
        let separator = if lang == Lang::Da { ';' } else { ',' };
        let fields: Vec<Field> =
            Field::ALL.iter().copied().filter(|field| self.prices.iter().any(|price| !price.is_empty(*field))).collect();
        // The mark at the beginning tells a spreadsheet that this is UTF-8.
        let mut text = String::from("\u{feff}");
        line(&mut text, separator, fields.iter().map(|field| heading(lang, *field)));
        for price in &self.prices {
            line(&mut text, separator, fields.iter().map(|field| price.cell(*field, |number| written(lang, number))));
        }
        text
    }
}

/// The heading of a column. That of a payer says that kroner stand below it, and not shares.
fn heading(lang: Lang, field: Field) -> String {
    let name = field_name(lang, field);
    if field.payer().is_some() { format!("{name} (kr.)") } else { name }
}

impl OwnPrice {
    fn is_empty(&self, field: Field) -> bool {
        self.cell(field, |number| number.to_string()).is_empty()
    }

    /// What stands in the cell of a field.
    pub(crate) fn cell(&self, field: Field, written: impl Fn(Decimal) -> String) -> String {
        if let Some(payer) = field.payer() {
            return self.payers.get(&payer).map(|kroner| written(*kroner)).unwrap_or_default();
        }
        match field {
            Field::Id => guarded(&self.id),
            Field::Name => guarded(&self.name),
            Field::Unit => guarded(&self.unit),
            Field::Amount => written(self.amount),
            Field::PriceYear => self.price_year.to_string(),
            Field::Area => guarded(&self.area),
            Field::Replaces => guarded(&self.replaces),
            Field::Source => guarded(&self.source),
            Field::Address => guarded(&self.address),
            Field::Vat => self.vat.map(|vat| vat.key().to_owned()).unwrap_or_default(),
            Field::Scope => self.scope.map(|scope| scope.key().to_owned()).unwrap_or_default(),
            Field::ValidFrom => self.valid_from.clone(),
            Field::ValidTo => self.valid_to.clone(),
            _ => guarded(&self.note),
        }
    }
}

/// A number as a table holds it: without marks between thousands.
fn written(lang: Lang, number: Decimal) -> String {
    let digits = number.normalize().to_string();
    if lang == Lang::Da { digits.replace('.', ",") } else { digits }
}

/// A text that no spreadsheet takes for a formula. Reading takes the mark away again.
pub(crate) fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\'']) { format!("'{text}") } else { text.to_owned() }
}

/// Adds a line of a table.
pub(crate) fn line(text: &mut String, separator: char, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(separator);
        }
        if cell.contains([separator, '"', '\n', '\r']) || cell.trim() != cell {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}
