//! Prices of one's own beside the shared ones, so that they are found, shown and used as those are.

use std::collections::BTreeMap;

use som_core::catalogue::{Area, Bilingual, Catalogue, Own, Price, PriceKind, Split};
use som_core::{PerPayer, Source};
use som_text::{Lang, pick};

use crate::list::PriceList;
use crate::price::OwnPrice;

/// Puts the prices of the lists that are on into the knowledge base, before the shared ones. Each list comes with a name that no other
/// has.
pub fn put_into<'l>(catalogue: &mut Catalogue, lists: impl IntoIterator<Item = (&'l str, &'l PriceList)>) {
    let mut prices = Vec::new();
    for (key, list) in lists.into_iter().filter(|(_, list)| list.on) {
        for (number, price) in list.prices.iter().enumerate() {
            prices.push(entry(catalogue, price, &list.name, format!("own-{key}-{number}")));
        }
    }
    catalogue.prices.splice(0..0, prices);
}

impl OwnPrice {
    /// A shared price in the form of one's own; none where its price year was not published. A refund rule has no place in it.
    #[must_use]
    pub fn of_shared(lang: Lang, catalogue: &Catalogue, price: &Price) -> Option<OwnPrice> {
        let source = catalogue.source(&price.source)?;
        let payers = match &price.split {
            Split::Shares(shares, _) => shares.iter().map(|(payer, share)| (payer, (*share * price.amount).normalize())).collect(),
            Split::Amounts(amounts) => amounts.iter().map(|(payer, amount)| (payer, *amount)).collect(),
            Split::Rule(_) | Split::Unknown => BTreeMap::new(),
        };
        Some(OwnPrice {
            id: price.id.clone(),
            name: pick(lang, &price.name).to_owned(),
            unit: price.unit.clone(),
            amount: price.amount,
            price_year: price.price_year?,
            payers: payers.into_iter().filter(|(_, amount)| !amount.is_zero()).collect(),
            area: price.area.clone(),
            replaces: String::new(),
            source: source.title.clone(),
            address: source.address.clone(),
            vat: price.vat,
            valid_from: String::new(),
            valid_to: String::new(),
            note: pick(lang, &price.note).to_owned(),
        })
    }
}

fn entry(catalogue: &mut Catalogue, price: &OwnPrice, list: &str, id: String) -> Price {
    let words = |text: &str| Bilingual { da: text.to_owned(), en: text.to_owned() };
    let wanted = if price.replaces.is_empty() { &price.id } else { &price.replaces };
    let replaced = catalogue.prices.iter().find(|shared| shared.own.is_none() && shared.id == *wanted);
    let (kind, replaces) = (replaced.map_or(PriceKind::UnitPrice, |shared| shared.kind), replaced.map(|shared| shared.id.clone()));
    // What units and areas of one's own are called is all there is to know of them.
    if catalogue.area(&price.area).is_none() && !price.area.is_empty() {
        let (id, name) = (price.area.clone(), words(&price.area));
        catalogue.areas.push(Area { id, name, som_name: String::new(), source: None });
    }
    catalogue.units.entry(price.unit.clone()).or_insert_with(|| words(&price.unit));
    let source = format!("{id}-source");
    catalogue.sources.insert(source.clone(), Source { title: price.source.clone(), address: price.address.clone(), seen: String::new() });
    let amounts = PerPayer::from_fn(|payer| price.payers.get(&payer).copied().unwrap_or_default());
    Price {
        series: id.clone(),
        id,
        kind,
        name: words(&price.name),
        area: price.area.clone(),
        unit: price.unit.clone(),
        amount: price.amount,
        price_year: Some(price.price_year),
        split: if price.payers.is_empty() { Split::Unknown } else { Split::Amounts(amounts) },
        vat: price.vat,
        scope: None,
        confidence: None,
        source,
        next_update: price.valid_to.clone(),
        note: words(&price.note),
        own: Some(Own { list: list.to_owned(), replaces }),
    }
}
