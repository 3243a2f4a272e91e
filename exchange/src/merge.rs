//! What is one's own beside what all share, so that it is found, shown and used as that is.

use std::collections::{BTreeMap, BTreeSet};

use som_core::catalogue::{Area, Bilingual, Catalogue, Own, Price, PriceKind, Scope, Split};
use som_core::{PerPayer, Source};
use som_text::{Lang, pick};

use crate::effect::OwnEffect;
use crate::list::OwnList;
use crate::price::OwnPrice;

/// Puts what is on the lists that are on into the knowledge base, before what all share. Each list comes with a name that no other has.
pub fn put_into<'l>(catalogue: &mut Catalogue, lists: impl IntoIterator<Item = (&'l str, &'l OwnList)>) {
    let shared: BTreeMap<String, PriceKind> = catalogue.prices.iter().map(|price| (price.id.clone(), price.kind)).collect();
    let shared_effects: BTreeSet<String> = catalogue.effects.iter().map(|effect| effect.id.clone()).collect();
    let mut areas: BTreeSet<String> = catalogue.areas.iter().map(|area| area.id.clone()).collect();
    let (mut prices, mut effects) = (Vec::new(), Vec::new());
    for (key, list) in lists.into_iter().filter(|(_, list)| list.on) {
        for (number, price) in list.prices.iter().enumerate() {
            if !price.area.is_empty() && areas.insert(price.area.clone()) {
                let (id, name) = (price.area.clone(), same(&price.area));
                catalogue.areas.push(Area { id, name, som_name: String::new(), source: None });
            }
            // What units of one's own are called is all there is to know of them.
            catalogue.units.entry(price.unit.clone()).or_insert_with(|| same(&price.unit));
            let id = format!("own-{key}-{number}");
            let source = Source { title: price.source.clone(), address: price.address.clone(), seen: String::new() };
            catalogue.sources.insert(source_of(&id), source);
            let wanted = if price.replaces.is_empty() { &price.id } else { &price.replaces };
            let own = Own { list: list.name.clone(), replaces: shared.contains_key(wanted).then(|| wanted.clone()) };
            prices.push(entry(price, shared.get(wanted).copied().unwrap_or(PriceKind::UnitPrice), id, own));
        }
        for (number, mut effect) in OwnEffect::read(catalogue, &list.effects).0 {
            let id = format!("own-{key}-effect-{number}");
            let Some(row) = list.effects.get(number) else { continue };
            catalogue.sources.insert(source_of(&id), row.source());
            let replaces = shared_effects.contains(row.id()).then(|| row.id().to_owned());
            effect.own = Some(Own { list: list.name.clone(), replaces });
            effect.source = source_of(&id);
            effect.id = id;
            effects.push(effect);
        }
    }
    catalogue.prices.splice(0..0, prices);
    catalogue.effects.splice(0..0, effects);
}

impl OwnPrice {
    /// A price of the knowledge base in the form of one's own; none where its price year was not published. A refund rule has no place
    /// in it.
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
            scope: price.scope.filter(|scope| *scope != Scope::ModelResult),
            valid_from: String::new(),
            valid_to: String::new(),
            note: pick(lang, &price.note).to_owned(),
        })
    }
}

fn source_of(id: &str) -> String {
    format!("{id}-source")
}

/// One's own words, which are the same in both languages.
fn same(text: &str) -> Bilingual {
    Bilingual { da: text.to_owned(), en: text.to_owned() }
}

fn entry(price: &OwnPrice, kind: PriceKind, id: String, own: Own) -> Price {
    let amounts = PerPayer::from_fn(|payer| price.payers.get(&payer).copied().unwrap_or_default());
    Price {
        series: id.clone(),
        source: source_of(&id),
        id,
        kind,
        name: same(&price.name),
        area: price.area.clone(),
        unit: price.unit.clone(),
        amount: price.amount,
        price_year: Some(price.price_year),
        split: if price.payers.is_empty() { Split::Unknown } else { Split::Amounts(amounts) },
        vat: price.vat,
        scope: price.scope,
        confidence: None,
        next_update: price.valid_to.clone(),
        note: same(&price.note),
        own: Some(own),
    }
}
