//! What is one's own in the knowledge base.

use som_core::catalogue::{Catalogue, Entry, Filter, PriceKind, Searcher, Split};
use som_exchange::{Mapping, OwnEffect, OwnList, Terms, import, put_into, read_table};

pub(crate) fn catalogue() -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let read = |name: String| (std::fs::read_to_string(folder.join(&name)).unwrap(), name);
    let files: Vec<(String, String)> = Catalogue::files().map(read).collect();
    Catalogue::read(files.iter().map(|(text, name)| (name.as_str(), text.as_str()))).unwrap()
}

fn list(name: &str, text: &str) -> OwnList {
    let table = read_table(text.as_bytes(), None).unwrap();
    let read = import(&table, &Mapping::suggest(&table).unwrap(), &Terms::default(), |_| {});
    assert_eq!(read.refused, []);
    OwnList::new(name, "2026-11-24", read.prices)
}

#[test]
fn own_prices_are_found_and_stand_in_for_shared_ones_while_their_list_is_on() {
    let mut nordby = list(
        "Nordby",
        "Id;Navn;Enhed;Pris;Prisår;Kilde;Erstatter;Område\nmst-forloeb;MST i Nordby;forløb;160.000;2025;Nordby;;\n\
         x;Krisecenter i Nordby;døgn;2.600;2025;Nordby;krisecenter-109-kolding-2023;Egne botilbud\n",
    );
    let shared = catalogue();
    let mut with = shared.clone();
    put_into(&mut with, [("n", &nordby)]);
    assert_eq!(with.prices.len(), shared.prices.len() + 2);
    let own = with.own_instead_of("mst-forloeb").unwrap();
    assert_eq!((own.id.as_str(), own.kind, own.scope), ("own-n-0", PriceKind::InterventionCost, None));
    let own = with.own_instead_of("krisecenter-109-kolding-2023").unwrap();
    assert_eq!((own.name.da.as_str(), &own.split), ("Krisecenter i Nordby", &Split::Unknown));
    assert_eq!(with.area(&own.area).unwrap().name.da, "Egne botilbud");
    assert_eq!(with.source(&own.source).unwrap().title, "Nordby");
    let found = Searcher::new(&with).find(&with, "krisecenter nordby", &Filter::default());
    assert!(matches!(found.first(), Some(Entry::Price(price)) if price.id == own.id));
    nordby.on = false;
    let mut off = shared.clone();
    put_into(&mut off, [("n", &nordby)]);
    assert_eq!(off, shared);
}

#[test]
fn effects_of_others_stand_beside_the_shared_ones_with_their_own_source() {
    let shared = catalogue();
    let ips = shared.effects.iter().find(|effect| effect.id == "ips-18mdr").unwrap();
    let mut list = OwnList::new("Fonden", "2026-11-24", Vec::new());
    list.effects = vec![OwnEffect::of_shared(&shared, ips)];
    assert_eq!(OwnList::from_json(&list.to_json()), Some(list.clone()));
    let mut with = shared.clone();
    put_into(&mut with, [("f", &list)]);
    let own = with.effects.first().unwrap();
    assert_eq!((own.id.as_str(), with.effects.len()), ("own-f-effect-0", shared.effects.len() + 1));
    assert_eq!(own.own.as_ref().map(|own| (own.list.as_str(), own.replaces.as_deref())), Some(("Fonden", Some("ips-18mdr"))));
    assert_eq!((&own.summary, own.success_rates(), own.prices.len()), (&ips.summary, ips.success_rates(), 0));
    assert_eq!(with.source(&own.source), shared.source(&ips.source));
}

#[test]
fn long_lists_with_areas_and_units_of_their_own_do_not_slow_each_other() {
    let rows: String = (0..50_000).map(|row| format!("Ydelse {row};enhed {row};{row};2025;K;område {row}\n")).collect();
    let list = list("Lang", &format!("Navn;Enhed;Pris;Prisår;Kilde;Område\n{rows}"));
    let mut with = catalogue();
    let begun = std::time::Instant::now();
    put_into(&mut with, [("l", &list)]);
    assert!(with.prices.len() > 50_000 && begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
}
