//! What an entry of the knowledge base says, one fact after the other.

use som_core::catalogue::{
    Better, Catalogue, Classification, Comparison, Confidence, Effect, Entry, IndexKind, Price, RuleKind, Scope, Split, TargetGroup,
    Validity, Vat,
};
use som_core::{Decimal, Payer, PerPayer, RateBasis, Source};

use super::pick;
use crate::number::{kroner, kroner_exact, percent, plain};
use crate::words;
use crate::words::Lang;

/// One fact: what it is about, and what is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// What is so.
    pub text: String,
}

/// Whom a figure holds for.
#[must_use]
pub fn scope(lang: Lang, scope: Scope) -> String {
    lang.t(&format!("catalogue-scope-{}", scope.key()))
}

/// How sure a figure is, in one word.
#[must_use]
pub fn confidence(lang: Lang, confidence: Confidence) -> String {
    lang.t(&format!("catalogue-confidence-{}", confidence.key()))
}

/// What an entry is.
#[must_use]
pub fn kind(lang: Lang, entry: Entry<'_>) -> String {
    lang.t(&format!("catalogue-kind-{}", entry.kind().key()))
}

/// What a study found, in a few words.
#[must_use]
pub fn finding(lang: Lang, effect: &Effect) -> String {
    lang.t(&format!("catalogue-finding-{}", effect.result.key()))
}

/// The name of a unit.
#[must_use]
pub fn unit(lang: Lang, catalogue: &Catalogue, id: &str) -> String {
    catalogue.units.get(id).map_or_else(|| id.to_owned(), |unit| pick(lang, unit).to_owned())
}

/// The amount of a price with what it is for: `4.695 kr. pr. uge`.
#[must_use]
pub fn price_amount(lang: Lang, catalogue: &Catalogue, price: &Price) -> String {
    let amount = if price.amount.fract().is_zero() { kroner(lang, price.amount) } else { kroner_exact(lang, price.amount) };
    words!(lang, "catalogue-amount-per", amount = amount, unit = unit(lang, catalogue, &price.unit))
}

/// When somebody looked at the source, in words.
#[must_use]
pub fn seen(lang: Lang, source: &Source) -> String {
    if source.seen.is_empty() { lang.t("catalogue-seen-unknown") } else { day(lang, &source.seen) }
}

/// A date as it is written: `31.1.2026` in Danish. A year alone stays as it is.
fn day(lang: Lang, date: &str) -> String {
    match lang {
        Lang::Da => date.split('-').rev().map(|part| part.trim_start_matches('0')).collect::<Vec<_>>().join("."),
        Lang::En => date.to_owned(),
    }
}

/// Who pays, in words.
#[must_use]
pub fn split(lang: Lang, catalogue: &Catalogue, split: &Split) -> String {
    match split {
        Split::Shares(shares, basis) => {
            words!(lang, &format!("catalogue-split-{}", basis.key()), split = shares_in_words(lang, shares))
        }
        Split::Amounts(amounts) => amounts_in_words(lang, amounts),
        Split::Rule(id) => {
            let rule = catalogue.refund_rules.iter().find(|rule| rule.id == *id);
            words!(lang, "catalogue-split-rule", rule = rule.map_or(id.as_str(), |rule| pick(lang, &rule.name)))
        }
        Split::Unknown => lang.t("catalogue-split-unknown"),
    }
}

/// `Kommune 617,25 kr., Stat 617,25 kr.`; who pays nothing is not named.
fn amounts_in_words(lang: Lang, amounts: &PerPayer<Decimal>) -> String {
    let part = |(payer, amount): (Payer, &Decimal)| {
        let payer = lang.t(&format!("payer-{}", payer.key()));
        words!(lang, "catalogue-split-part", payer = payer, share = kroner_exact(lang, *amount))
    };
    amounts.iter().filter(|(_, amount)| !amount.is_zero()).map(part).collect::<Vec<_>>().join(", ")
}

/// `Kommune 50 %, Stat 50 %`; who pays nothing is not named.
pub(super) fn shares_in_words(lang: Lang, shares: &PerPayer<Decimal>) -> String {
    let part = |(payer, share): (Payer, &Decimal)| {
        let payer = lang.t(&format!("payer-{}", payer.key()));
        words!(lang, "catalogue-split-part", payer = payer, share = percent(lang, *share, 2))
    };
    shares.iter().filter(|(_, share)| !share.is_zero()).map(part).collect::<Vec<_>>().join(", ")
}

/// Everything an entry says but its source and what stands in its tables.
#[must_use]
pub fn facts(lang: Lang, catalogue: &Catalogue, entry: Entry<'_>) -> Vec<Fact> {
    let mut facts = Facts { lang, catalogue, facts: Vec::new() };
    match entry {
        Entry::Price(one) => facts.price(one),
        Entry::Effect(one) => facts.effect(one),
        Entry::TargetGroup(one) => facts.target_group(one),
        Entry::Parameter(one) => {
            facts.add("catalogue-fact-group", lang.t(&format!("catalogue-group-{}", one.group.key())));
            facts.valid(&one.valid);
            facts.next_update(&one.next_update);
        }
        Entry::Index(one) => {
            let kind = match one.kind {
                IndexKind::Level => "catalogue-index-level",
                IndexKind::Change => "catalogue-index-change",
            };
            facts.add("catalogue-fact-index-kind", lang.t(kind));
            if one.default {
                facts.add("catalogue-fact-use", lang.t("catalogue-index-default"));
            }
        }
        Entry::DiscountSchedule(one) => facts.valid(&one.valid),
        Entry::RefundRule(one) => {
            let kind = match one.kind {
                RuleKind::Weeks => "catalogue-rule-weeks",
                RuleKind::Days => "catalogue-rule-days",
                RuleKind::Bands => "catalogue-rule-bands",
                RuleKind::Share => "catalogue-rule-share",
            };
            facts.add("catalogue-fact-rule-kind", lang.t(kind));
            facts.optional("catalogue-fact-price-year", one.price_year.map(|year| year.to_string()));
            facts.valid(&one.valid);
            facts.next_update(&one.next_update);
        }
    }
    if !matches!(entry, Entry::TargetGroup(_)) {
        facts.words("catalogue-fact-note", pick(lang, entry.note()));
    }
    if let Some(own) = entry.own() {
        facts.add("catalogue-fact-own-list", own.list.as_str());
    }
    if let Some(confidence) = entry.confidence() {
        facts.add("catalogue-fact-confidence", lang.t(&format!("catalogue-confidence-{}-long", confidence.key())));
    }
    facts.facts
}

struct Facts<'c> {
    lang: Lang,
    catalogue: &'c Catalogue,
    facts: Vec<Fact>,
}

impl Facts<'_> {
    fn add(&mut self, label: &str, text: impl Into<String>) {
        self.facts.push(Fact { label: self.lang.t(label), text: text.into() });
    }

    fn optional(&mut self, label: &str, text: Option<String>) {
        if let Some(text) = text {
            self.add(label, text);
        }
    }

    /// Words that are there or not.
    fn words(&mut self, label: &str, text: &str) {
        self.optional(label, (!text.is_empty()).then(|| text.to_owned()));
    }

    fn price(&mut self, price: &Price) {
        let lang = self.lang;
        self.add("catalogue-fact-amount", price_amount(lang, self.catalogue, price));
        let year = price.price_year.map_or_else(|| lang.t("catalogue-year-unknown"), |year| year.to_string());
        self.add("catalogue-fact-price-year", year);
        self.add("catalogue-fact-payers", split(lang, self.catalogue, &price.split));
        self.add("catalogue-fact-vat", lang.t(&format!("catalogue-vat-{}", price.vat.map_or("unknown", Vat::key))));
        if let Some(area) = self.catalogue.area(&price.area) {
            self.add("catalogue-fact-area", pick(lang, &area.name));
            let som_name = if area.som_name.is_empty() { lang.t("catalogue-som-area-unknown") } else { area.som_name.clone() };
            self.add("catalogue-fact-som-area", som_name);
        }
        if let Some(of) = price.scope {
            self.add("catalogue-fact-scope", scope(lang, of));
        }
        self.next_update(&price.next_update);
    }

    fn effect(&mut self, effect: &Effect) {
        let lang = self.lang;
        self.add("catalogue-fact-population", pick(lang, &effect.population));
        self.add("catalogue-fact-outcome", pick(lang, &effect.outcome));
        self.add("catalogue-fact-finding", finding(lang, effect));
        self.add("catalogue-fact-summary", pick(lang, &effect.summary));
        for (label, value) in [
            ("catalogue-fact-treatment", effect.treatment),
            ("catalogue-fact-control", effect.control),
            ("catalogue-fact-difference", effect.difference),
            ("catalogue-fact-before", effect.before),
            ("catalogue-fact-change", effect.change),
            ("catalogue-fact-reference", effect.reference),
        ] {
            // What parts two shares is told in percentage points.
            let is_between = matches!(label, "catalogue-fact-difference" | "catalogue-fact-change");
            let unit = match effect.unit.as_deref() {
                Some("percent") if is_between => "percentage_points",
                unit => unit.unwrap_or_default(),
            };
            self.optional(label, value.map(|value| self.value(value, unit)));
        }
        self.optional("catalogue-fact-effect-size", effect.effect_size.map(|size| plain(lang, size)));
        if effect.better == Better::Lower {
            self.add("catalogue-fact-lower", lang.t("catalogue-lower-is-better"));
        }
        self.add("catalogue-fact-design", pick(lang, &effect.design_words));
        self.add("catalogue-fact-level", effect.level().map_or_else(|| lang.t("catalogue-level-none"), |level| level.to_string()));
        let comparison = effect.comparison.map_or("unknown", Comparison::key);
        self.add("catalogue-fact-comparison", lang.t(&format!("catalogue-comparison-{comparison}")));
        self.optional("catalogue-fact-participants", effect.participants.map(|number| plain(lang, number)));
        let months = effect.follow_up_months.map(|months| words!(lang, "catalogue-follow-up-months", months = plain(lang, months)));
        self.optional("catalogue-fact-follow-up", months);
        self.words("catalogue-fact-years", &effect.years);
        if effect.unit.as_deref() == Some("percent") {
            let basis = match effect.basis {
                Some(RateBasis::Starters) => "catalogue-rate-basis-starters",
                Some(RateBasis::Completers) => "catalogue-rate-basis-completers",
                None => "catalogue-rate-basis-unknown",
            };
            self.add("catalogue-fact-rate-basis", lang.t(basis));
        }
        self.add("catalogue-fact-use", lang.t(&format!("catalogue-use-{}", effect.usable.key())));
        let group = self.catalogue.target_groups.iter().find(|group| Some(&group.id) == effect.target_group.as_ref());
        self.optional("catalogue-fact-target-group", group.map(|group| pick(lang, &group.name).to_owned()));
        let prices = effect.prices.iter().filter_map(|id| self.catalogue.entry(id)).map(|entry| pick(lang, entry.name()));
        let prices = prices.collect::<Vec<_>>().join("; ");
        self.words("catalogue-fact-costs", &prices);
    }

    fn target_group(&mut self, group: &TargetGroup) {
        let lang = self.lang;
        let (list, without) = match group.classification {
            Classification::Som => ("catalogue-list-som", "catalogue-no-success-measure"),
            Classification::Dst => ("catalogue-list-dst", "catalogue-no-success-measure-dst"),
        };
        self.add("catalogue-fact-definition", pick(lang, &group.definition));
        self.add("catalogue-fact-ages", pick(lang, &group.ages));
        for measure in &group.success_measures {
            self.add("catalogue-fact-success-measure", pick(lang, &measure.name));
        }
        if group.success_measures.is_empty() {
            self.add("catalogue-fact-success-measure", lang.t(without));
        }
        if group.classification == Classification::Som {
            self.add("catalogue-fact-estimates", lang.t("catalogue-no-estimates"));
        }
        self.add("catalogue-fact-list", lang.t(list));
        self.add("catalogue-fact-version", pick(lang, &group.version));
    }

    /// A number with its unit.
    fn value(&self, value: Decimal, unit: &str) -> String {
        match unit {
            "percent" => percent(self.lang, value.checked_div(Decimal::ONE_HUNDRED).unwrap_or(value), 28),
            "" => plain(self.lang, value),
            unit => words!(
                self.lang,
                "catalogue-value-unit",
                value = plain(self.lang, value),
                unit = self::unit(self.lang, self.catalogue, unit)
            ),
        }
    }

    fn valid(&mut self, valid: &Validity) {
        let (from, to) = (valid.from.as_str(), valid.to.as_str());
        let text = match (from, to) {
            ("", "") => return,
            (from, "") => words!(self.lang, "catalogue-valid-from", from = day(self.lang, from)),
            ("", to) => words!(self.lang, "catalogue-valid-to", to = day(self.lang, to)),
            (from, to) => words!(self.lang, "catalogue-valid-between", from = day(self.lang, from), to = day(self.lang, to)),
        };
        self.add("catalogue-fact-valid", text);
    }

    fn next_update(&mut self, date: &str) {
        self.words("catalogue-fact-next-update", &day(self.lang, date));
    }
}
