//! The places of a calculation that an entry can be used at.

use som_core::catalogue::{Entry, EntryKind, PriceKind};
use som_core::{Path, Step};
use som_text::{Lang, words};

use super::effect::is_usable;
use crate::document::Draft;

/// Where in a calculation an entry is used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// A new line of costs, or of saved costs.
    NewCost(Path),
    /// A new line of consequences.
    NewConsequence(Path),
    /// The amount of a cost line.
    Amount(Path),
    /// The yearly pay of a cost line.
    Pay(Path),
    /// The price of a line of consequences.
    Price(Path),
    /// The success rate of an outcome.
    SuccessRate(Path),
    /// What counts as a success, of an outcome.
    SuccessMeasure(Path),
    /// The target group of the calculation.
    TargetGroup,
    /// What the result is held against.
    Yardstick,
    /// The price index of the calculation.
    PriceIndex,
    /// The discount rates of the calculation.
    Discounting,
}

impl Place {
    /// The kinds of entries that can be used here.
    pub(super) fn kinds(&self) -> &'static [EntryKind] {
        match self {
            Place::NewCost(_) | Place::Amount(_) => &[EntryKind::InterventionCost, EntryKind::UnitPrice, EntryKind::Wage],
            Place::Pay(_) => &[EntryKind::Wage],
            Place::NewConsequence(_) | Place::Price(_) => &[EntryKind::UnitPrice],
            Place::SuccessRate(_) => &[EntryKind::Effect],
            Place::TargetGroup | Place::SuccessMeasure(_) => &[EntryKind::TargetGroup],
            Place::Yardstick => &[EntryKind::ReferencePoint],
            Place::PriceIndex => &[EntryKind::Index],
            Place::Discounting => &[EntryKind::DiscountSchedule],
        }
    }

    /// What the place is, in the key of its words.
    pub(super) fn key(&self) -> &'static str {
        let is = |list: &Path, name: &str| list.to_string() == name;
        match self {
            Place::NewCost(list) if is(list, "costs") => "cost",
            Place::NewCost(_) => "saved-cost",
            Place::NewConsequence(list) if is(list, "consequences_during") => "during",
            Place::NewConsequence(_) => "after",
            Place::Amount(_) => "amount",
            Place::Pay(_) => "pay",
            Place::Price(_) => "price",
            Place::SuccessRate(_) => "success-rate",
            Place::SuccessMeasure(_) => "success-measure",
            Place::TargetGroup => "target-group",
            Place::Yardstick => "yardstick",
            Place::PriceIndex => "index",
            Place::Discounting => "discounting",
        }
    }

    /// What the place is called; where there are several success measures, also of which it is.
    pub(super) fn name(&self, lang: Lang, draft: &Draft) -> String {
        let place = lang.t(&format!("knowledge-place-{}", self.key()));
        let outcome = match self {
            Place::NewConsequence(path) | Place::SuccessRate(path) | Place::SuccessMeasure(path) => {
                path.0.iter().find_map(|step| if let Step::Index(index) = step { Some(*index) } else { None })
            }
            _ => None,
        };
        match outcome.filter(|_| draft.len_at("outcomes") > 1) {
            Some(index) => {
                let label = draft.text_at(&format!("outcomes[{index}].label"));
                let label = if label.is_empty() { words!(lang, "knowledge-outcome-number", number = index + 1) } else { label };
                words!(lang, "knowledge-place-of", place = place, outcome = label)
            }
            None => place,
        }
    }

    /// The field to go to after an entry has been used here, in the draft as it then is.
    pub(super) fn field(&self, draft: &Draft) -> Path {
        match self {
            Place::NewCost(list) | Place::NewConsequence(list) => {
                list.index(draft.len_at(&list.to_string()).saturating_sub(1)).key("label")
            }
            Place::Amount(path) => path.key("amount"),
            Place::Pay(path) => path.key("staff").key("yearly_pay"),
            Place::Price(path) => path.key("price").key("per_unit"),
            Place::SuccessRate(path) => path.key("success_rate").key("with"),
            Place::SuccessMeasure(path) => path.key("label"),
            Place::TargetGroup | Place::Yardstick => Path::parse("about.target_group"),
            Place::PriceIndex => Path::parse("price_index"),
            Place::Discounting => Path::parse("discounting"),
        }
    }
}

/// Where in a calculation an entry can be used.
pub(super) fn places(entry: Entry<'_>, draft: &Draft) -> Vec<Place> {
    let outcomes = || (0..draft.len_at("outcomes").max(1)).map(|index| Path::parse("outcomes").index(index));
    let costs = || ["costs", "saved_costs"].map(|list| Place::NewCost(Path::parse(list)));
    match entry {
        Entry::Price(price) => match price.kind {
            PriceKind::UnitPrice => outcomes()
                .map(|outcome| Place::NewConsequence(outcome.key("consequences")))
                .chain([Place::NewConsequence(Path::parse("consequences_during"))])
                .chain(costs())
                .collect(),
            PriceKind::Wage | PriceKind::InterventionCost => costs().into(),
            PriceKind::ReferencePoint => vec![Place::Yardstick],
        },
        Entry::Effect(effect) if is_usable(effect) => outcomes().map(Place::SuccessRate).collect(),
        Entry::TargetGroup(group) => {
            let measures = outcomes().map(Place::SuccessMeasure).filter(|_| !group.success_measures.is_empty());
            [Place::TargetGroup].into_iter().chain(measures).collect()
        }
        Entry::Index(index) if index.levels().iter().any(|level| !level.estimate) => vec![Place::PriceIndex],
        Entry::DiscountSchedule(_) => vec![Place::Discounting],
        _ => Vec::new(),
    }
}

/// Whether an entry can be used at a place.
pub(super) fn fits(entry: Entry<'_>, place: &Place) -> bool {
    place.kinds().contains(&entry.kind())
        && match (entry, place) {
            (Entry::Effect(effect), _) => is_usable(effect),
            (Entry::TargetGroup(group), Place::SuccessMeasure(_)) => !group.success_measures.is_empty(),
            (Entry::Index(index), _) => index.levels().iter().any(|level| !level.estimate),
            _ => true,
        }
}
