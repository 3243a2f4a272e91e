//! Entries as tables, as facts and as JSON.

use serde_json::{Value, json};
use som_core::Decimal;
use som_core::catalogue::{Catalogue, Entry, Split};
use som_text::{Lang, catalogue as text, pick, words};

use crate::table::{Table, label};

/// The entries that were found, one a line.
pub(crate) fn list(lang: Lang, catalogue: &Catalogue, found: &[Entry<'_>]) -> String {
    let head = ["cli-catalogue-id", "cli-catalogue-kind", "catalogue-head-name", "cli-catalogue-figure", "catalogue-head-year"];
    let mut table = Table::new(3, head.iter().map(|key| lang.t(key)).collect());
    for &entry in found {
        let figure = match entry {
            Entry::Price(price) => text::price_amount(lang, catalogue, price),
            Entry::Effect(effect) => text::finding(lang, effect),
            _ => String::new(),
        };
        let year = entry.year().map_or_else(String::new, |year| year.to_string());
        table.row(vec![entry.id().to_owned(), text::kind(lang, entry), label(pick(lang, entry.name())), figure, year]);
    }
    let count = words!(lang, "cli-catalogue-count", count = found.len());
    if found.is_empty() { format!("{count}\n") } else { format!("{}\n{count}\n", table.text()) }
}

/// One entry with everything it says.
pub(crate) fn entry(lang: Lang, catalogue: &Catalogue, entry: Entry<'_>) -> String {
    let mut said = format!("{}\n{}  {}\n\n", pick(lang, entry.name()), text::kind(lang, entry), entry.id());
    for fact in text::facts(lang, catalogue, entry) {
        said.push_str(&format!("{}: {}\n", fact.label, fact.text));
    }
    if let Some(source) = catalogue.source(entry.source()) {
        said.push_str(&format!("{}: {}\n", lang.t("catalogue-fact-source"), source.title));
        said.push_str(&format!("{}: {}\n", lang.t("catalogue-fact-seen"), text::seen(lang, source)));
        if !source.address.is_empty() {
            said.push_str(&format!("{}\n", source.address));
        }
    }
    if let Some(table) = text::table(lang, catalogue, entry) {
        let mut lines = Table::new(table.words, table.head);
        for row in table.rows {
            lines.row(row.iter().map(|cell| label(cell)).collect());
        }
        said.push_str(&format!("\n{}\n\n{}", table.caption, lines.text()));
    }
    said
}

/// The entries that were found as a JSON list.
pub(crate) fn list_json(catalogue: &Catalogue, found: &[Entry<'_>]) -> String {
    written(&Value::Array(found.iter().map(|&entry| value(catalogue, entry)).collect()))
}

/// One entry as JSON.
pub(crate) fn entry_json(catalogue: &Catalogue, entry: Entry<'_>) -> String {
    written(&value(catalogue, entry))
}

fn written(value: &Value) -> String {
    format!("{}\n", serde_json::to_string_pretty(value).unwrap_or_default())
}

/// Numbers are texts, as in a case: every digit is meant.
fn value(catalogue: &Catalogue, entry: Entry<'_>) -> Value {
    let source = catalogue.source(entry.source());
    let number = |number: Option<Decimal>| number.map(|number| number.to_string());
    let mut value = json!({
        "id": entry.id(),
        "kind": entry.kind(),
        "name": {"da": entry.name().da, "en": entry.name().en},
        "note": {"da": entry.note().da, "en": entry.note().en},
        "area": entry.area(),
        "scope": entry.scope(),
        "confidence": entry.confidence(),
        "source": {"title": source.map(|source| &source.title), "address": source.map(|source| &source.address)},
    });
    let more = match entry {
        Entry::Price(one) => {
            let (shares, rule) = match &one.split {
                Split::Shares(shares, _) => (Some(shares.map(Decimal::to_string)), None),
                Split::Rule(rule) => (None, Some(rule)),
                Split::Amounts(_) | Split::Unknown => (None, None),
            };
            json!({
                "amount": one.amount.to_string(), "unit": one.unit, "price_year": one.price_year, "series": one.series,
                "shares": shares, "refund_rule": rule, "vat": one.vat, "next_update": one.next_update,
            })
        }
        Entry::Effect(one) => json!({
            "outcome": {"da": one.outcome.da, "en": one.outcome.en}, "result": one.result, "use": one.usable, "unit": one.unit,
            "design": one.design, "level": one.level(), "comparison": one.comparison, "better": one.better,
            "treatment": number(one.treatment), "control": number(one.control), "difference": number(one.difference),
            "before": number(one.before), "change": number(one.change), "reference": number(one.reference),
            "effect_size": number(one.effect_size), "participants": number(one.participants),
            "follow_up_months": number(one.follow_up_months), "target_group": one.target_group,
        }),
        Entry::TargetGroup(one) => {
            let measures = one.success_measures.iter().map(|measure| json!({"da": measure.name.da, "en": measure.name.en}));
            json!({"classification": one.classification, "success_measures": measures.collect::<Vec<_>>()})
        }
        Entry::Parameter(one) => {
            let values = one.values.iter().map(
                |value| json!({"part": value.part.en, "year": value.year, "value": value.value.to_string(), "estimate": value.estimate}),
            );
            json!({"group": one.group, "unit": one.unit, "values": values.collect::<Vec<_>>()})
        }
        Entry::Index(one) => {
            let years = one.years.iter().map(|year| json!({"year": year.year, "value": year.value.to_string(), "estimate": year.estimate}));
            json!({"published_as": one.kind, "default": one.default, "years": years.collect::<Vec<_>>()})
        }
        Entry::DiscountSchedule(one) => {
            let steps = one.steps.iter().map(|step| json!({"from_year": step.from_year.to_string(), "rate": step.rate.to_string()}));
            json!({"steps": steps.collect::<Vec<_>>()})
        }
        Entry::RefundRule(one) => {
            let steps = one
                .steps
                .iter()
                .map(|step| json!({"from": number(step.from), "to": number(step.to), "shares": step.shares.map(Decimal::to_string)}));
            json!({"counts": one.kind, "steps": steps.collect::<Vec<_>>()})
        }
    };
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}
