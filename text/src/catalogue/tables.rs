//! What of an entry stands in a table: its history, its values, its years, its steps.

use som_core::Decimal;
use som_core::catalogue::{Catalogue, Entry, IndexKind, RuleKind};

use super::facts::shares_in_words;
use super::pick;
use crate::number::{percent, plain};
use crate::words;
use crate::words::Lang;

/// A table of an entry. The first `words` columns are words, the others numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryTable {
    /// What it shows.
    pub caption: String,
    /// Headings.
    pub head: Vec<String>,
    /// Columns of words.
    pub words: usize,
    /// Cells.
    pub rows: Vec<Vec<String>>,
}

/// The table of an entry, where it has one.
#[must_use]
pub fn table(lang: Lang, catalogue: &Catalogue, entry: Entry<'_>) -> Option<EntryTable> {
    let heads = |keys: &[&str]| keys.iter().map(|key| lang.t(key)).collect::<Vec<_>>();
    let mark = |estimate: bool| if estimate { lang.t("catalogue-estimate") } else { String::new() };
    let (caption, head, words, rows) = match entry {
        Entry::Price(price) => {
            let history = catalogue.history(price);
            if history.len() < 2 {
                return None;
            }
            // The name only where it has changed over the years.
            let named = history.iter().any(|one| one.name != price.name);
            let rows = history.into_iter().map(|one| {
                let source = catalogue.source(&one.source).map_or_else(String::new, |source| source.title.clone());
                let year = one.price_year.map_or_else(String::new, |year| year.to_string());
                let name = named.then(|| pick(lang, &one.name).to_owned());
                [Some(year), name, Some(source), Some(plain(lang, one.amount))].into_iter().flatten().collect()
            });
            let head = [
                Some("catalogue-head-year"),
                named.then_some("catalogue-head-name"),
                Some("catalogue-head-source"),
                Some("catalogue-head-amount"),
            ];
            let head: Vec<&str> = head.into_iter().flatten().collect();
            ("catalogue-table-history", heads(&head), head.len() - 1, rows.collect::<Vec<Vec<String>>>())
        }
        Entry::Parameter(one) if !one.values.is_empty() => {
            let (parts, years) =
                (one.values.iter().any(|value| !value.part.da.is_empty()), one.values.iter().any(|value| value.year.is_some()));
            let estimates = one.values.iter().any(|value| value.estimate);
            let sources = one.values.iter().any(|value| value.source.is_some());
            let unit = one.unit.as_deref().map(|unit| super::facts::unit(lang, catalogue, unit)).unwrap_or_default();
            let columns = [
                (parts, "catalogue-head-part"),
                (years, "catalogue-head-year"),
                (estimates, "catalogue-head-estimate"),
                (sources, "catalogue-head-source"),
            ];
            let mut head: Vec<String> = columns.iter().filter(|(shown, _)| *shown).map(|(_, key)| lang.t(key)).collect();
            let words = head.len();
            head.push(words!(lang, "catalogue-value-unit", value = lang.t("catalogue-head-value"), unit = format!("({unit})")));
            let rows = one.values.iter().map(|value| {
                let year = value.year.map_or_else(String::new, |year| year.to_string());
                let source = catalogue.source(value.source.as_ref().unwrap_or(&one.source));
                let cells = [
                    (parts, pick(lang, &value.part).to_owned()),
                    (years, year),
                    (estimates, mark(value.estimate)),
                    (sources, source.map_or_else(String::new, |source| source.title.clone())),
                ];
                let cells = cells.into_iter().filter(|(shown, _)| *shown).map(|(_, text)| text);
                cells.chain([plain(lang, value.value)]).collect()
            });
            ("catalogue-table-values", head, words, rows.collect())
        }
        Entry::Index(one) => {
            let estimates = one.years.iter().any(|year| year.estimate);
            let kind = match one.kind {
                IndexKind::Level => "catalogue-index-level",
                IndexKind::Change => "catalogue-index-change",
            };
            let rows = one.years.iter().map(|year| {
                let estimate = estimates.then(|| mark(year.estimate));
                [Some(year.year.to_string()), estimate, Some(plain(lang, year.value))].into_iter().flatten().collect()
            });
            let head = [Some("catalogue-head-year"), estimates.then_some("catalogue-head-estimate"), Some(kind)];
            let head: Vec<&str> = head.into_iter().flatten().collect();
            ("catalogue-table-years", heads(&head), head.len() - 1, rows.collect())
        }
        Entry::DiscountSchedule(one) => {
            let rows = one.steps.iter().map(|step| vec![range(lang, Some(step.from_year), step.to_year), percent(lang, step.rate, 28)]);
            ("catalogue-table-steps", heads(&["catalogue-head-year", "catalogue-head-rate"]), 1, rows.collect())
        }
        Entry::RefundRule(one) => {
            let step = match one.kind {
                RuleKind::Weeks => "catalogue-rule-weeks",
                RuleKind::Days => "catalogue-rule-days",
                RuleKind::Bands => "catalogue-rule-bands",
                RuleKind::Share => "catalogue-head-step",
            };
            let rows = one.steps.iter().map(|step| vec![range(lang, step.from, step.to), shares_in_words(lang, &step.shares)]);
            ("catalogue-table-steps", heads(&[step, "catalogue-fact-payers"]), 2, rows.collect())
        }
        Entry::Parameter(_) | Entry::Effect(_) | Entry::TargetGroup(_) => return None,
    };
    Some(EntryTable { caption: lang.t(caption), head, words, rows })
}

fn range(lang: Lang, from: Option<Decimal>, to: Option<Decimal>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => words!(lang, "catalogue-step-between", from = plain(lang, from), to = plain(lang, to)),
        (Some(from), None) => words!(lang, "catalogue-step-from", from = plain(lang, from)),
        _ => lang.t("catalogue-step-all"),
    }
}
