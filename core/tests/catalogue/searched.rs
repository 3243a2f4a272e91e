//! What is found by which words.

use std::time::{Duration, Instant};

use som_core::Year;
use som_core::catalogue::{Catalogue, Confidence, EntryKind, Filter, Price, Scope, Searcher};

use super::shipped;

struct Asked {
    catalogue: Catalogue,
    searcher: Searcher,
}

impl Asked {
    fn new() -> Asked {
        let catalogue = shipped();
        let searcher = Searcher::new(&catalogue);
        Asked { catalogue, searcher }
    }

    fn find(&self, text: &str, filter: &Filter) -> Vec<&str> {
        self.searcher.find(&self.catalogue, text, filter).into_iter().map(|entry| entry.id()).collect()
    }

    fn first(&self, text: &str) -> &str {
        self.find(text, &Filter::default()).first().copied().unwrap_or("")
    }
}

#[test]
fn the_entry_that_was_meant_stands_first() {
    let asked = Asked::new();
    for (text, id) in [
        ("sygedagpenge", "sygedagpenge-max-2024"),
        ("SYGEDAGPENGE højeste", "sygedagpenge-max-2024"),
        ("sygedagpegne", "sygedagpenge-max-2024"),
        ("sickness benefit", "sygedagpenge-max-2024"),
        ("lukket fængsel", "lukket-faengsel-2015"),
        ("lukket faengsel", "lukket-faengsel-2015"),
        ("closed prison", "lukket-faengsel-2015"),
        ("åbent fængsel", "aabent-faengsel-2015"),
        ("aabent faengsel", "aabent-faengsel-2015"),
        ("forsorgshjem § 110", "egenbetaling-110-2023"),
        ("nettoprisindeks", "nettoprisindeks-aar"),
        ("diskonteringsrente", "diskonteringsrente-2021"),
        ("refusionstrappen", "refusionstrappe"),
        ("primus motor", "primus-motor-recidiv"),
        ("multisystemisk terapi", "mst-dk-resultat"),
        ("personfradrag", "personfradrag"),
        ("voksne i hjemløshed", "som-hjemloeshed"),
        ("kaerlighed i kaos", "kik-forloeb"),
        ("laerer", "loen-laerer-2023"),
        ("hjemløs døgn pris kvindekrisecenter", "krisecenter-doegn-sif-2010"),
    ] {
        assert_eq!(asked.first(text), id, "{text}: {:?}", asked.find(text, &Filter::default()).iter().take(5).collect::<Vec<_>>());
    }
}

#[test]
fn every_word_must_fit_and_nonsense_finds_nothing() {
    let asked = Asked::new();
    let one = asked.find("fængsel", &Filter::default());
    let both = asked.find("fængsel lukket", &Filter::default());
    assert!(both.len() < one.len() && both.iter().all(|id| one.contains(id)));
    for text in ["qwxzqwxz", "fængsel qwxzqwxz", "99999999"] {
        assert!(asked.find(text, &Filter::default()).is_empty(), "{text}");
    }
    assert_eq!(
        asked.find("kontanthjælp i kommunen", &Filter::default()).len(),
        asked.find("kontanthjælp kommunen", &Filter::default()).len()
    );
}

#[test]
fn filters_narrow_and_years_reach_back() {
    let asked = Asked::new();
    let every = asked.find("", &Filter::default());
    assert!(!every.contains(&"sygedagpenge-max-2013"), "an older price of the same series");
    let of = |filter: Filter| asked.find("", &filter);
    assert_eq!(of(Filter { year: Some(Year(2013)), ..Filter::default() }).iter().filter(|id| id.starts_with("sygedagpenge")).count(), 1);
    assert_eq!(of(Filter { kinds: vec![EntryKind::Effect], ..Filter::default() }).len(), 67);
    let justice = Filter { area: Some("justice".to_owned()), kinds: vec![EntryKind::UnitPrice], ..Filter::default() };
    assert!(of(justice).iter().all(|id| asked.catalogue.entry(id).unwrap().area() == Some("justice")));
    let low = of(Filter { confidence: Some(Confidence::Low), ..Filter::default() });
    assert_eq!(low.len(), 3);
    let single = of(Filter { scope: Some(Scope::SingleMunicipality), ..Filter::default() });
    assert!(single.contains(&"hjemmepleje-pleje-time-2026") && !single.contains(&"lukket-faengsel-2015"));
    let group = of(Filter { target_group: Some("som-adhd-18-65".to_owned()), ..Filter::default() });
    assert_eq!(group, ["rr2-adhd-forloeb", "rr2-adhd", "som-adhd-18-65"]);
    assert!(of(Filter { area: Some("nowhere".to_owned()), ..Filter::default() }).is_empty());
}

/// Any text at all may be asked for.
#[test]
fn no_question_is_too_odd() {
    let asked = Asked::new();
    for text in ["", "   ", "§", "-", "\u{30a}", "æøå", "👩‍👩‍👧", &"a".repeat(10_000), "i", "1"] {
        let _ = asked.find(text, &Filter::default());
    }
}

/// With a price list of one's own there are many entries, and a page of text may be pasted as a question. Neither is held against every
/// other: the time grows with what there is, not with its square.
#[test]
fn much_to_search_takes_no_longer_than_it_must() {
    let mut catalogue = shipped();
    let first = catalogue.prices[0].clone();
    catalogue.prices.extend((0..60_000).map(|number| Price {
        id: format!("own-{number}"),
        series: format!("own-{}", number / 2),
        ..first.clone()
    }));
    let begun = Instant::now();
    let searcher = Searcher::new(&catalogue);
    let every = searcher.find(&catalogue, "", &Filter::default());
    assert_eq!(every.iter().filter(|entry| entry.id().starts_with("own-")).count(), 30_000, "one of each series");
    let page: String = (0..20_000).map(|number| format!("fængsel{} ", "abcdefgh".repeat(number % 9))).collect();
    assert!(searcher.find(&catalogue, &page, &Filter::default()).is_empty());
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}
