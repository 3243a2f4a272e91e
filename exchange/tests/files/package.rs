//! Knowledge packages: what is written is read again, and what others wrote is held against what they say of it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use som_core::catalogue::{Scope, Vat};
use som_core::{Payer, Year};
use som_exchange::{
    Against, Field, FileProblem, Licence, OwnEffect, OwnPrice, Package, Part, PartProblem, RowProblem, Terms, compare, compare_effects,
    read_package, write_package,
};

use crate::made;
use crate::merge::catalogue;

const CASE: &str = include_str!("../../../tests/worked/a_shelter_by_hand.case.json");

fn price(id: &str, amount: &str) -> OwnPrice {
    OwnPrice {
        id: id.to_owned(),
        name: "Døgn på \"herberg\", Nordby".to_owned(),
        unit: "day".to_owned(),
        amount: amount.parse().unwrap(),
        price_year: Year(2025),
        payers: BTreeMap::from([(Payer::Municipality, amount.parse().unwrap())]),
        area: "shelter".to_owned(),
        replaces: String::new(),
        source: "Nordby Kommune: Takster 2025".to_owned(),
        address: "https://example.org/takster".to_owned(),
        vat: Some(Vat::Exempt),
        scope: Some(Scope::SingleMunicipality),
        valid_from: "2025-01-01".to_owned(),
        valid_to: String::new(),
        note: "To\nlinjer".to_owned(),
    }
}

/// Every shipped effect, gains and losses.
fn effects() -> Vec<OwnEffect> {
    let catalogue = catalogue();
    catalogue.effects.iter().map(|effect| OwnEffect::of_shared(&catalogue, effect)).collect()
}

fn package() -> Package {
    Package {
        title: "Nordbys takster".to_owned(),
        description: "Ingen personoplysninger.".to_owned(),
        licence: Licence::CcBy,
        made: "2026-11-24".to_owned(),
        prices: vec![price("herberg", "1234.50"), price("bo", "-5")],
        effects: effects(),
        calculations: vec![
            ("Fra herberg til egen bolig".to_owned(), CASE.to_owned()),
            ("Fra herberg til egen bolig".to_owned(), CASE.to_owned()),
        ],
    }
}

#[test]
fn a_package_is_read_as_it_was_written_and_written_the_same_each_time() {
    let bytes = write_package(&package()).unwrap();
    assert_eq!(bytes, write_package(&package()).unwrap());
    let found = read_package(&bytes, &Terms::default()).unwrap();
    assert_eq!((found.title.as_str(), found.licences.as_slice()), ("Nordbys takster", ["CC-BY-4.0".to_owned()].as_slice()));
    assert_eq!(found.strangers, Vec::<String>::new());
    let [
        Part::Prices { prices, refused, unknown, .. },
        Part::Effects { effects: read, refused_rows: 0, unknown: others, .. },
        Part::Calculation { title, text },
        Part::Calculation { .. },
    ] = found.parts.as_slice()
    else {
        panic!("{:?}", found.parts)
    };
    assert_eq!((read, others.len()), (&effects(), 0));
    assert_eq!(
        (prices, refused.len(), unknown.len()),
        (&package().prices.iter().map(|price| OwnPrice { amount: price.amount.normalize(), ..price.clone() }).collect::<Vec<_>>(), 0, 0)
    );
    assert_eq!((title.as_str(), text.as_str()), ("Fra herberg til egen bolig", CASE));
}

/// A package of others: this schema and this table.
fn foreign(schema: &str, table: &str) -> Vec<u8> {
    let descriptor = format!(
        r#"{{"name": "andre", "resources": [
            {{"name": "takster", "path": "t.csv", "dialect": {{"delimiter": ";"}}, "schema": {schema}}},
            {{"name": "borgere", "path": "b.csv", "schema": {{"fields": [{{"name": "cpr"}}]}}}},
            {{"name": "væk", "path": "findes-ikke.csv", "schema": {{"fields": []}}}},
            {{"name": "andetsteds", "path": ["https://example.org/x.csv"]}}
        ]}}"#
    );
    made::zip([
        ("datapackage.json", descriptor.as_bytes()),
        ("t.csv", table.as_bytes()),
        ("b.csv", b"cpr\n0101010000\n"),
        ("LÆSMIG.txt", b"Hej"),
    ])
}

const SCHEMA: &str = r#"{"primaryKey": ["nr"], "fields": [
    {"name": "nr"}, {"name": "navn", "constraints": {"maxLength": 12}}, {"name": "enhed", "constraints": {"enum": ["døgn", "time"]}},
    {"name": "pris", "type": "number", "decimalChar": ",", "constraints": {"minimum": 0}}, {"name": "prisår", "type": "year"},
    {"name": "kilde", "constraints": {"required": true}}, {"name": "farve"}]}"#;

#[test]
fn what_others_say_of_their_tables_is_held_against_their_rows() {
    let table = "nr;navn;enhed;pris;prisår;kilde;farve\n1;Herberg;døgn;1234,5;2025;K;rød\n1;Bo;døgn;1;2025;K;\n2;Et meget langt navn;uge;-1;25;;\n\
        3;Bo;time;x;2025;K;\n4;Bo;time;5;1889;K;\n";
    let found = read_package(&foreign(SCHEMA, table), &Terms::default()).unwrap();
    let Part::Prices { prices, refused, refused_rows, unknown, .. } = &found.parts[0] else { panic!("{:?}", found.parts) };
    assert_eq!(prices.iter().map(|price| (price.id.as_str(), price.amount.to_string())).collect::<Vec<_>>(), [("1", "1234.5".to_owned())]);
    let told: Vec<_> = refused.iter().map(|one| (one.row.unwrap(), one.heading.as_str(), one.problem.clone())).collect();
    let rule = |rule: &str| RowProblem::AgainstSchema { rule: rule.to_owned() };
    assert_eq!(
        told,
        [
            (3, "nr", rule("unique")),
            (4, "navn", rule("maxLength: 12")),
            (4, "enhed", rule("enum")),
            (4, "pris", rule("minimum: 0")),
            (4, "prisår", rule("type: year")),
            (4, "kilde", rule("required")),
            (5, "pris", rule("type: number")),
            (6, "prisår", RowProblem::NotAYear),
        ]
    );
    assert_eq!((*refused_rows, unknown.as_slice()), (4, ["farve".to_owned()].as_slice()));
    let others: Vec<_> = found.parts[1..]
        .iter()
        .map(|part| if let Part::Other { name, problem } = part { (name.as_str(), problem.clone()) } else { panic!() })
        .collect();
    assert_eq!(others, [("borgere", PartProblem::NotUsed), ("væk", PartProblem::NoFile), ("andetsteds", PartProblem::NotUsed)]);
    assert_eq!(found.strangers, ["LÆSMIG.txt"]);
    let moved = read_package(&foreign(SCHEMA, "navn;nr;enhed;pris;prisår;kilde;farve\n"), &Terms::default()).unwrap();
    assert!(matches!(&moved.parts[0], Part::Other { problem: PartProblem::OtherColumns, .. }));
}

#[test]
fn what_is_no_package_is_told() {
    let refused = |bytes: &[u8]| read_package(bytes, &Terms::default()).unwrap_err();
    assert_eq!(refused(b""), FileProblem::Empty);
    assert_eq!(refused(b"navn;pris\n"), FileProblem::NotAPackage);
    assert_eq!(refused(&made::zip([("a.csv", b"x".as_slice())])), FileProblem::NotAPackage);
    assert_eq!(refused(&made::zip([("datapackage.json", b"{}".as_slice())])), FileProblem::NotAPackage);
    let deep = "[".repeat(100_000);
    assert_eq!(refused(&made::zip([("datapackage.json", deep.as_bytes())])), FileProblem::NotAPackage);
}

#[test]
fn prices_of_others_are_held_against_mine() {
    let (mine, theirs) = ([price("a", "1"), price("b", "1")], vec![price("a", "1.00"), price("b", "2"), price("c", "1")]);
    let compared = compare(&mine, theirs);
    let against: Vec<_> = compared.into_iter().map(|one| one.against).collect();
    let fields = vec![Field::Amount, Field::Municipality];
    assert_eq!(against, [Against::Same, Against::Differs { mine: Box::new(price("b", "1")), fields }, Against::New]);
}

#[test]
fn effects_of_others_are_read_by_the_rules_of_the_knowledge_base() {
    // In the table, a loss is a number and a text that looks like a formula is none.
    let text = String::from_utf8(made::unzip(&write_package(&package()).unwrap(), "data/effects.csv")).unwrap();
    assert!(text.starts_with("id,intervention_da,") && text.contains(",-") && !text.contains(",'-"), "{text}");
    let changed = text.replacen("ips-18mdr", "ips-andre", 1).replacen(",59.9,46.5,13.4,", ",59.9,,13.4,", 1);
    let read = |text: &str| {
        let descriptor = String::from_utf8(made::unzip(&write_package(&package()).unwrap(), "datapackage.json")).unwrap();
        let bytes = made::zip([("datapackage.json", descriptor.as_bytes()), ("data/effects.csv", text.as_bytes())]);
        let found = read_package(&bytes, &Terms::default()).unwrap();
        found.parts.into_iter().find_map(|part| if let Part::Effects { effects, .. } = part { Some(effects) } else { None }).unwrap()
    };
    assert_eq!(read(&text), effects());
    let theirs = read(&changed);
    let (usable, problems) = OwnEffect::read(&catalogue(), &theirs);
    assert_eq!((usable.len(), theirs.len()), (effects().len() - 1, effects().len()));
    assert_eq!(problems.iter().map(|one| (one.line, one.column.as_str())).collect::<Vec<_>>(), [(Some(2), "use")]);
    // Lines in a cell above do not move what is told.
    let mut long = catalogue().effects.remove(1);
    (long.note.da, long.note.en) = ("To\r\nlinjer".to_owned(), "Two\nlines".to_owned());
    let (usable, problems) = OwnEffect::read(&catalogue(), &[OwnEffect::of_shared(&catalogue(), &long), theirs[0].clone()]);
    assert_eq!(usable[0].1.note, long.note);
    assert_eq!(problems.iter().map(|one| one.line).collect::<Vec<_>>(), [Some(3)]);
    let compared = compare_effects(&effects(), theirs);
    assert_eq!(compared[0].differs(), None, "nothing of that id");
    assert!(compared[1..].iter().all(|one| one.differs() == Some(Vec::new())));
    let mine = [OwnEffect::of_shared(&catalogue(), &catalogue().effects[1])];
    let mut other = catalogue().effects[1].clone();
    other.control = Some("40".parse().unwrap());
    let compared = compare_effects(&mine, vec![OwnEffect::of_shared(&catalogue(), &other)]);
    assert_eq!(compared[0].differs(), Some(vec!["control"]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_package_with_any_damage_ends_in_an_answer(changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..8), cut in any::<usize>()) {
        let mut bytes = write_package(&package()).unwrap();
        let length = bytes.len();
        for (place, value) in changes {
            bytes[place % length] = value;
        }
        if cut % 3 == 0 {
            bytes.truncate(cut % length);
        }
        let _ = read_package(&bytes, &Terms::default());
    }

    #[test]
    fn any_description_ends_in_an_answer(schema in "([\\[\\]{},:]|\"(fields|name|type|number|year|date|constraints|primaryKey|minimum|enum|navn|pris|enhed|kilde|prisår)\"|[0-9]){0,40}", table in "([a-zå;0-9\n\",]|navn;|pris;){0,60}") {
        let _ = read_package(&foreign(&schema, &table), &Terms::default());
        let _ = read_package(&foreign(SCHEMA, &format!("nr;navn;enhed;pris;prisår;kilde;farve\n{table}")), &Terms::default());
    }
}
