//! What each kind of entry becomes at each of its places.

use som_core::{Code, Payer};

use super::super::place::places;
use super::*;
use crate::document::{Derived, apply};

fn catalogue() -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let files: Vec<(String, String)> = Catalogue::files()
        .map(|name| {
            let text = std::fs::read_to_string(folder.join(&name)).unwrap();
            (name, text)
        })
        .collect();
    Catalogue::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap()
}

/// A calculation in the prices of a year.
fn priced(year: u64) -> Draft {
    apply(&Draft::new(2026), &Action::Set(Path::parse("price_year"), Json::whole(year))).unwrap()
}

/// Which payers have a value, and which.
fn payers_of(json: &Json, path: &str) -> Vec<(Payer, String)> {
    Payer::ALL
        .into_iter()
        .filter_map(|payer| {
            let value = json.at(&Path::parse(&format!("{path}.{}", payer.key())))?;
            Some((payer, crate::components::part::text_of(value)))
        })
        .collect()
}

/// A draft in which an entry was used at a place, and what remains to be done.
fn after(catalogue: &Catalogue, draft: &Draft, id: &str, place: &Place) -> (Draft, Vec<String>) {
    let used = used(Lang::Da, catalogue, catalogue.entry(id).unwrap(), place, draft).unwrap();
    (apply(draft, &used.action).unwrap(), used.remains)
}

#[test]
fn a_price_becomes_a_consequence_with_its_source() {
    let catalogue = catalogue();
    let list = Path::parse("outcomes[0].consequences");
    let (draft, remains) = after(&catalogue, &priced(2023), "krisecenter-109-kolding-2023", &Place::NewConsequence(list));
    assert!(remains.is_empty(), "{remains:?}");
    let line = draft.at("outcomes[0].consequences[0]").unwrap();
    assert_eq!(payers_of(line, "price.per_unit"), [(Payer::Municipality, "1274".to_owned()), (Payer::State, "1274".to_owned())]);
    assert_eq!(draft.whole_at("outcomes[0].consequences[0].price.price_year"), Some(2023));
    assert_eq!(draft.text_at("outcomes[0].consequences[0].unit"), "day");
    assert_eq!(draft.text_at("outcomes[0].consequences[0].area"), "shelter");
    assert_eq!(draft.text_at("outcomes[0].consequences[0].price.source.title"), "Kolding Krisecenter: visitation (ét tilbuds takst)");
    assert_eq!(draft.text_at("outcomes[0].consequences[0].price.scope"), "single_provider_tariff");
    assert!(Derived::of(&draft).problems_in(&Path::parse("outcomes[0].consequences[0].label")).is_empty());
}

#[test]
fn a_price_that_nobody_is_named_for_is_put_on_nobody() {
    let catalogue = catalogue();
    let list = Path::parse("outcomes[0].consequences");
    let (draft, remains) = after(&catalogue, &priced(2018), "boligsikring-gns-2018", &Place::NewConsequence(list));
    assert!(payers_of(draft.at("outcomes[0].consequences[0]").unwrap(), "price.per_unit").is_empty());
    assert_eq!(remains.len(), 1);
    assert!(Derived::of(&draft).missing.contains(&Path::parse("outcomes[0].consequences[0].price.per_unit")));
    assert!(!draft.text_at("outcomes[0].consequences[0].note").is_empty());
}

#[test]
fn a_price_before_refund_becomes_the_rule_that_splits_it() {
    let catalogue = catalogue();
    let list = Path::parse("outcomes[0].consequences");
    let (draft, remains) = after(&catalogue, &priced(2024), "sygedagpenge-max-2024", &Place::NewConsequence(list.clone()));
    let at = |draft: &Draft, field: &str| draft.text_at(&format!("outcomes[0].consequences[0].price.{field}"));
    assert_eq!((at(&draft, "rule.id"), at(&draft, "rule.gross")), ("refusionstrappe".into(), "4695".into()));
    assert_eq!((at(&draft, "rule.time_per_unit"), at(&draft, "rule.versions[0].steps[1].from")), ("1".into(), "4".into()));
    assert_eq!(draft.at("outcomes[0].consequences[0].price.per_unit"), None);
    assert!(remains.iter().any(|said| said.contains("Refusionstrappen")), "{remains:?}");
    // In a line with three years each has its field; a price that is nobody's rule takes the rule away again.
    let years = Json::list(["-1", "-1", "-1"].map(Json::text));
    let draft = apply(&draft, &Action::Set(list.index(0).key("quantity"), years)).unwrap();
    let (draft, _) = after(&catalogue, &draft, "dagpenge-max-2024", &Place::Price(list.index(0)));
    assert_eq!(
        (at(&draft, "rule.id"), draft.len_at("outcomes[0].consequences[0].price.rule.time_before")),
        ("medfinansieringstrappe".into(), 3)
    );
}

#[test]
fn costs_and_pay_fill_their_lines() {
    let catalogue = catalogue();
    let (draft, _) = after(&catalogue, &priced(2026), "mst-forloeb", &Place::NewCost(Path::parse("costs")));
    assert_eq!(draft.text_at("costs[1].basis.kind"), "per_participant");
    assert_eq!((draft.text_at("costs[1].amount"), draft.text_at("costs[1].payers.municipality")), ("150000".into(), "1".into()));
    // Who pays CTI depends on the law it is given by.
    let (draft, remains) = after(&catalogue, &priced(2026), "cti-forloeb", &Place::NewCost(Path::parse("costs")));
    assert!(payers_of(draft.at("costs[1]").unwrap(), "payers").is_empty());
    assert!(remains.iter().any(|said| said.contains("Fordel selv")), "{remains:?}");
    let (draft, remains) = after(&catalogue, &priced(2023), "loen-laerer-2023", &Place::Pay(Path::parse("costs[0]")));
    assert_eq!((draft.text_at("costs[0].staff.yearly_pay"), draft.at("costs[0].amount")), ("566400".into(), None));
    assert_eq!(remains.len(), 1, "twelve months are told");
    assert_eq!(draft.text_at("costs[0].payers.municipality"), "1", "who pays the line is left as it was");
}

#[test]
fn effects_keep_what_was_found() {
    let catalogue = catalogue();
    let place = Place::SuccessRate(Path::parse("outcomes[0]"));
    let at = |draft: &Draft, path: &str| draft.text_at(&format!("outcomes[0].{path}"));
    let (draft, _) = after(&catalogue, &priced(2026), "ips-18mdr", &place);
    assert_eq!((at(&draft, "success_rate.with"), at(&draft, "success_rate.without")), ("0.599".into(), "0.465".into()));
    assert_eq!((at(&draft, "evidence.design"), at(&draft, "evidence.participants")), ("rct".into(), "720".into()));
    assert_eq!(at(&draft, "evidence.source.title"), "Christensen m.fl. 2019, JAMA Psychiatry");
    assert_eq!(at(&draft, "evidence.target_group"), "Borgere med svære psykiske vanskeligheder (eksempelberegning IPS)");
    // Without a comparison there is no second rate, and it stays to be filled in.
    let (draft, remains) = after(&catalogue, &priced(2026), "cti-boligfastholdelse", &place);
    assert_eq!((at(&draft, "success_rate.with"), at(&draft, "success_rate.without")), ("0.73".into(), String::new()));
    assert_eq!((at(&draft, "success_rate.basis"), remains.len()), ("completers".into(), 1));
    // Nothing found is told as that, and is no rate.
    let (draft, _) = after(&catalogue, &priced(2026), "jobbro-rct", &place);
    assert_eq!((at(&draft, "evidence.finding"), at(&draft, "success_rate.with")), ("no_difference".into(), String::new()));
    // An effect told by one number is converted from the rate without, which is the user's.
    let (draft, remains) = after(&catalogue, &priced(2026), "fodlaenke-uddannelse", &place);
    assert_eq!(
        (at(&draft, "success_rate.entered_as.measure"), at(&draft, "success_rate.entered_as.value")),
        ("percentage_points".into(), "18".into())
    );
    assert_eq!(remains.len(), 1, "{remains:?}");
    let (draft, _) = after(&catalogue, &draft, "peer-recovery-rct", &place);
    assert_eq!(
        (at(&draft, "success_rate.entered_as.measure"), at(&draft, "success_rate.entered_as.value")),
        ("normal_difference".into(), "0.43".into())
    );
    let (draft, _) = after(&catalogue, &draft, "ips-18mdr", &place);
    assert_eq!(draft.at("outcomes[0].success_rate.entered_as"), None);
    // Fewer who fall back by a quarter is no measure of success.
    assert!(places(catalogue.entry("kognitive-programmer-meta").unwrap(), &draft).is_empty());
    // Which way it went is no number.
    assert!(places(catalogue.entry("krisecenter-selvforsoergelse").unwrap(), &draft).is_empty());
}

#[test]
fn every_place_takes_what_it_is_offered() {
    let catalogue = catalogue();
    let draft = priced(2026);
    let mut count = 0;
    for entry in catalogue.entries() {
        for place in places(entry, &draft) {
            assert!(place.kinds().contains(&entry.kind()), "{} at {place:?}", entry.id());
            let used = used(Lang::En, &catalogue, entry, &place, &draft).unwrap_or_else(|| panic!("{} at {place:?}", entry.id()));
            let after = apply(&draft, &used.action).unwrap();
            let problems = &Derived::of(&after).problems;
            assert!(
                problems.iter().all(|found| matches!(
                    found.code,
                    Code::IndexYearMissing | Code::NoDifferenceFound | Code::NotAYear | Code::OutOfRange
                )),
                "{} at {place:?}: {problems:?}",
                entry.id()
            );
            count += 1;
        }
    }
    assert!(count > 1_000, "{count}");
}

#[test]
fn the_index_and_the_rates_are_copied() {
    let catalogue = catalogue();
    let (draft, _) = after(&catalogue, &priced(2023), "nettoprisindeks-aar", &Place::PriceIndex);
    assert_eq!(draft.text_at("price_index.2019"), "103.5");
    let (draft, _) = after(&catalogue, &draft, "diskonteringsrente-2013", &Place::Discounting);
    assert_eq!(draft.text_at("discounting.schedule[1].rate"), "0.03");
    let (draft, _) = after(&catalogue, &draft, "som-hjemloeshed", &Place::TargetGroup);
    assert_eq!(draft.text_at("about.target_group"), "Voksne i hjemløshed");
    assert!(draft.text_at("outcomes[0].label").starts_with("Bruger ikke længere herberg"));
    let (draft, _) = after(&catalogue, &draft, "recidiv-undgaaet-10aar", &Place::Yardstick);
    let (draft, _) = after(&catalogue, &draft, "duaa-nettogevinst", &Place::Yardstick);
    assert_eq!(
        (draft.text_at("about.yardsticks[0].amount"), draft.text_at("about.yardsticks[1].amount")),
        ("505300".into(), "158000".into())
    );
}

#[test]
fn a_price_of_another_year_brings_the_index_that_moves_it() {
    let catalogue = catalogue();
    let place = || Place::NewConsequence(Path::parse("outcomes[0].consequences"));
    // The net price index has both years, and the calculation has no index.
    let (moved, remains) = after(&catalogue, &priced(2023), "lukket-faengsel-2015", &place());
    assert_eq!((moved.text_at("price_index.2015"), moved.text_at("price_index.2023")), ("100".into(), "118.04".into()));
    assert!(moved.text_at("price_index_source.title").contains("Nettoprisindeks"), "{}", moved.text_at("price_index_source.title"));
    assert!(remains.iter().any(|said| said.contains("fra 2015 til 2023")), "{remains:?}");
    assert!(Derived::of(&moved).problems.iter().all(|found| found.code != Code::IndexYearMissing));
    // It has no 2026: the year is named and nothing is put in its place.
    let (unmoved, remains) = after(&catalogue, &priced(2026), "lukket-faengsel-2015", &place());
    assert_eq!(unmoved.at("price_index"), None);
    assert!(remains.iter().any(|said| said.contains("mangler 20")), "{remains:?}");
    // An index of the user's own is left as it is.
    let own = apply(&moved, &Action::Set(Path::parse("price_index.2023"), Json::text("120"))).unwrap();
    let (kept, _) = after(&catalogue, &own, "sygedagpenge-max-2018", &place());
    assert_eq!(kept.text_at("price_index.2023"), "120");
}

#[test]
fn a_price_takes_the_place_of_the_one_that_stood_there() {
    let catalogue = catalogue();
    let list = Path::parse("outcomes[0].consequences");
    let (draft, _) = after(&catalogue, &priced(2023), "boligsikring-gns-2018", &Place::NewConsequence(list.clone()));
    let line = list.index(0);
    let ruled = apply(&draft, &Action::Set(line.key("price").key("rule"), Json::object([("gross", Json::text("1"))]))).unwrap();
    let (draft, _) = after(&catalogue, &ruled, "krisecenter-109-kolding-2023", &Place::Price(line));
    assert_eq!(draft.at("outcomes[0].consequences[0].price.rule"), None);
    assert_eq!(draft.text_at("outcomes[0].consequences[0].price.per_unit.state"), "1274");
    assert_eq!(
        draft.text_at("outcomes[0].consequences[0].label"),
        pick(Lang::Da, catalogue.entry("boligsikring-gns-2018").unwrap().name())
    );
}

#[test]
fn a_success_measure_is_that_of_its_target_group() {
    let catalogue = catalogue();
    let place = Place::SuccessMeasure(Path::parse("outcomes[0]"));
    let (draft, _) = after(&catalogue, &priced(2026), "som-indsatte-1", &place);
    assert_eq!(draft.text_at("outcomes[0].label"), "Ingen ny kriminalitet inden for 2 år");
    assert_eq!(draft.text_at("about.target_group"), "Indsatte – ingen ny kriminalitet");
    // Where it is not public there is none to put in.
    assert!(used(Lang::Da, &catalogue, catalogue.entry("som-autisme-voksne").unwrap(), &place, &draft).is_none());
    assert!(catalogue.target_groups.iter().all(|group| group.success_measures.len() < 2), "one of several would have to be chosen");
}

#[test]
fn an_own_price_is_used_in_kroner_and_as_shares_where_they_are_exact() {
    let mut catalogue = catalogue();
    let list = som_exchange::OwnList::from_json(
        r#"{"format": "aaben-som/list@1", "name": "Nordby", "on": true, "made": "2026-11-24", "prices": [
            {"id": "half", "name": "Støtte", "unit": "day", "amount": "1234.50", "price_year": 2025, "source": "Nordby: Takster",
                "payers": {"municipality": "617.25", "state": "617.25"}},
            {"id": "third", "name": "Tredjedele", "unit": "støttetime", "amount": "100", "price_year": 2025, "source": "Nordby: Takster",
                "payers": {"municipality": "33", "state": "67"}},
            {"id": "odd", "name": "Skæv", "unit": "day", "amount": "3", "price_year": 2025, "source": "Nordby: Takster",
                "payers": {"municipality": "1", "state": "2"}}]}"#,
    );
    som_exchange::put_into(&mut catalogue, [("n", &list.unwrap())]);
    let consequence = Place::NewConsequence(Path::parse("consequences_during"));
    let cost = Place::NewCost(Path::parse("costs"));
    for (id, municipality, share) in [("own-n-0", "617.25", Some("0.5")), ("own-n-1", "33", Some("0.33")), ("own-n-2", "1", None)] {
        let (draft, remains) = after(&catalogue, &priced(2025), id, &consequence);
        assert_eq!(draft.text_at("consequences_during[0].price.per_unit.municipality"), municipality, "{id}");
        assert_eq!(draft.text_at("consequences_during[0].price.source.title"), "Nordby: Takster");
        assert!(remains.is_empty(), "{remains:?}");
        let (draft, _) = after(&catalogue, &priced(2025), id, &cost);
        // A third has no share that can be written: the user says who pays.
        assert_eq!(draft.text_at("costs[1].payers.municipality"), share.unwrap_or_default(), "{id}");
    }
    let (draft, _) = after(&catalogue, &priced(2025), "own-n-1", &consequence);
    assert_eq!(draft.text_at("consequences_during[0].unit"), "støttetime");
}
