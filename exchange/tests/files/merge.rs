//! Prices of one's own in the knowledge base.

use som_core::catalogue::{Catalogue, Entry, Filter, PriceKind, Searcher, Split};
use som_exchange::{Mapping, PriceList, Terms, import, put_into, read_table};

fn catalogue() -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let read = |name: String| (std::fs::read_to_string(folder.join(&name)).unwrap(), name);
    let files: Vec<(String, String)> = Catalogue::files().map(read).collect();
    Catalogue::read(files.iter().map(|(text, name)| (name.as_str(), text.as_str()))).unwrap()
}

fn list(name: &str, text: &str) -> PriceList {
    let table = read_table(text.as_bytes(), None).unwrap();
    let read = import(&table, &Mapping::suggest(&table).unwrap(), &Terms::default(), |_| {});
    assert_eq!(read.refused, []);
    PriceList::new(name, "2026-11-24", read.prices)
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
