//! One entry of the catalogue, of whichever kind.

use super::effects::Effect;
use super::names::{Confidence, EntryKind, PriceKind, Scope};
use super::parameters::{DiscountSchedule, IndexSeries, Parameter, RefundRule};
use super::prices::{Own, Price};
use super::terms::TargetGroup;
use super::{Bilingual, Catalogue};
use crate::case::Year;

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<'c> {
    /// An amount of any kind.
    Price(&'c Price),
    /// What a study found.
    Effect(&'c Effect),
    /// A target group.
    TargetGroup(&'c TargetGroup),
    /// A parameter.
    Parameter(&'c Parameter),
    /// A price index.
    Index(&'c IndexSeries),
    /// Discount rates.
    DiscountSchedule(&'c DiscountSchedule),
    /// A refund rule.
    RefundRule(&'c RefundRule),
}

impl<'c> Entry<'c> {
    /// Its id, which no other entry has.
    #[must_use]
    pub fn id(self) -> &'c str {
        match self {
            Entry::Price(one) => &one.id,
            Entry::Effect(one) => &one.id,
            Entry::TargetGroup(one) => &one.id,
            Entry::Parameter(one) => &one.id,
            Entry::Index(one) => &one.id,
            Entry::DiscountSchedule(one) => &one.id,
            Entry::RefundRule(one) => &one.id,
        }
    }

    /// Its kind.
    #[must_use]
    pub fn kind(self) -> EntryKind {
        match self {
            Entry::Price(one) => match one.kind {
                PriceKind::UnitPrice => EntryKind::UnitPrice,
                PriceKind::Wage => EntryKind::Wage,
                PriceKind::InterventionCost => EntryKind::InterventionCost,
                PriceKind::ReferencePoint => EntryKind::ReferencePoint,
            },
            Entry::Effect(_) => EntryKind::Effect,
            Entry::TargetGroup(_) => EntryKind::TargetGroup,
            Entry::Parameter(_) => EntryKind::Parameter,
            Entry::Index(_) => EntryKind::Index,
            Entry::DiscountSchedule(_) => EntryKind::DiscountSchedule,
            Entry::RefundRule(_) => EntryKind::RefundRule,
        }
    }

    /// What it is called; an effect is called by what was done.
    #[must_use]
    pub fn name(self) -> &'c Bilingual {
        match self {
            Entry::Price(one) => &one.name,
            Entry::Effect(one) => &one.intervention,
            Entry::TargetGroup(one) => &one.name,
            Entry::Parameter(one) => &one.name,
            Entry::Index(one) => &one.name,
            Entry::DiscountSchedule(one) => &one.name,
            Entry::RefundRule(one) => &one.name,
        }
    }

    /// What to know before it is used.
    #[must_use]
    pub fn note(self) -> &'c Bilingual {
        match self {
            Entry::Price(one) => &one.note,
            Entry::Effect(one) => &one.note,
            Entry::TargetGroup(one) => &one.definition,
            Entry::Parameter(one) => &one.note,
            Entry::Index(one) => &one.note,
            Entry::DiscountSchedule(one) => &one.note,
            Entry::RefundRule(one) => &one.note,
        }
    }

    /// The id of its source.
    #[must_use]
    pub fn source(self) -> &'c str {
        match self {
            Entry::Price(one) => &one.source,
            Entry::Effect(one) => &one.source,
            Entry::TargetGroup(one) => &one.source,
            Entry::Parameter(one) => &one.source,
            Entry::Index(one) => &one.source,
            Entry::DiscountSchedule(one) => &one.source,
            Entry::RefundRule(one) => &one.source,
        }
    }

    /// The id of its area, where it has one.
    #[must_use]
    pub fn area(self) -> Option<&'c str> {
        if let Entry::Price(one) = self { Some(&one.area) } else { None }
    }

    /// Whom it holds for, where that is said.
    #[must_use]
    pub fn scope(self) -> Option<Scope> {
        if let Entry::Price(one) = self { one.scope } else { None }
    }

    /// The list of one's own that it is on; none for what all share.
    #[must_use]
    pub fn own(self) -> Option<&'c Own> {
        match self {
            Entry::Price(one) => one.own.as_ref(),
            Entry::Effect(one) => one.own.as_ref(),
            _ => None,
        }
    }

    /// How sure it is; a target group has nothing to be sure of.
    #[must_use]
    pub fn confidence(self) -> Option<Confidence> {
        match self {
            Entry::Price(one) => one.confidence,
            Entry::Effect(one) => Some(one.confidence),
            Entry::TargetGroup(_) => None,
            Entry::Parameter(one) => Some(one.confidence),
            Entry::Index(one) => Some(one.confidence),
            Entry::DiscountSchedule(one) => Some(one.confidence),
            Entry::RefundRule(one) => Some(one.confidence),
        }
    }

    /// The newest year that it has a figure of.
    #[must_use]
    pub fn year(self) -> Option<Year> {
        self.years().max()
    }

    /// All years that it has a figure of.
    pub fn years(self) -> impl Iterator<Item = Year> + 'c {
        let years: Vec<Year> = match self {
            Entry::Price(one) => one.price_year.into_iter().collect(),
            Entry::Parameter(one) => one.values.iter().filter_map(|value| value.year).collect(),
            Entry::Index(one) => one.years.iter().map(|year| year.year).collect(),
            Entry::RefundRule(one) => one.price_year.into_iter().collect(),
            Entry::Effect(_) | Entry::TargetGroup(_) | Entry::DiscountSchedule(_) => Vec::new(),
        };
        years.into_iter()
    }
}

impl Catalogue {
    /// All entries, kind by kind.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let prices = self.prices.iter().map(Entry::Price);
        prices
            .chain(self.effects.iter().map(Entry::Effect))
            .chain(self.target_groups.iter().map(Entry::TargetGroup))
            .chain(self.parameters.iter().map(Entry::Parameter))
            .chain(self.indices.iter().map(Entry::Index))
            .chain(self.discount_schedules.iter().map(Entry::DiscountSchedule))
            .chain(self.refund_rules.iter().map(Entry::RefundRule))
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<Entry<'_>> {
        self.entries().find(|entry| entry.id() == id)
    }
}
