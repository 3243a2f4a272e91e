//! Files that are damaged, hostile or too large end in a clear problem: no panic, no hang, no memory on a file's word.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use som_exchange::{Field, FileProblem, Mapping, Origin, Terms, import, read_table};

use crate::made;

fn refused(bytes: &[u8]) -> FileProblem {
    read_table(bytes, None).unwrap_err()
}

#[test]
fn what_is_no_table_is_said_by_name() {
    assert_eq!(refused(b""), FileProblem::Empty);
    assert_eq!(refused(b"\n \n;;\n"), FileProblem::Empty);
    assert_eq!(refused(&[b'x'; 20_000_001]), FileProblem::TooLarge { bytes: 20_000_000 });
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), FileProblem::OldWorkbook);
    assert_eq!(refused(b"%PDF-1.4\n\0\x01"), FileProblem::NotText);
    assert_eq!(refused(&made::zip([("content.xml", b"<office/>".as_slice())])), FileProblem::NotAWorkbook);
    assert_eq!(refused(b"PK\x03\x04 and nothing more"), FileProblem::Damaged);
    assert_eq!(refused(";".repeat(300).replace(';', "a;").as_bytes()), FileProblem::TooManyColumns { row: 1, columns: 200 });
    assert_eq!(read_table(&made::workbook("", ""), Some("Priser")), Err(FileProblem::NoSheet { name: "Priser".to_owned() }));
    let table = read_table(b"1\n2\n3\n", None).unwrap();
    assert_eq!(Mapping::suggest(&table), Err(FileProblem::NoHeadings));
}

#[test]
fn a_hundred_thousand_rows_are_read_quickly_and_more_are_refused() {
    let mut text = String::from("Navn;Enhed;Pris;Prisår;Kilde;Kommune;Stat\n");
    for row in 0..100_000 {
        text.push_str(&format!("Ydelse {row};døgn;{}.{:03},25;2025;Nordby Kommune;60 %;40 %\n", row % 9 + 1, row % 1_000));
    }
    let begun = Instant::now();
    let table = read_table(text.as_bytes(), None).unwrap();
    let import = import(&table, &Mapping::suggest(&table).unwrap(), &Terms::default(), |_| {});
    assert_eq!((import.prices.len(), import.refused_rows), (100_000, 0));
    // Without optimisation; a hang is what is looked for.
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    text.push_str(&"x;y;1;2025;k;;\n".repeat(60));
    assert_eq!(refused(text.as_bytes()), FileProblem::TooManyRows { rows: 100_000 });
}

#[test]
fn rows_of_one_name_do_not_slow_each_other() {
    let text = format!("Navn;Enhed;Pris\n{}", "Herberg;døgn;1\n".repeat(50_000));
    let table = read_table(text.as_bytes(), None).unwrap();
    let mut mapping = Mapping::suggest(&table).unwrap();
    mapping.fields.insert(Field::PriceYear, Origin::Same("2025".to_owned()));
    mapping.fields.insert(Field::Source, Origin::Same("K".to_owned()));
    assert_eq!(import(&table, &mapping, &Terms::default(), |_| {}).prices.len(), 50_000);
}

#[test]
fn a_bomb_is_refused_before_it_unpacks() {
    // 300 MB of spaces pack to a third of a megabyte.
    let bomb = vec![b' '; 300_000_000];
    let files = |name| {
        made::zip([
            (
                "_rels/.rels",
                b"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".as_slice(),
            ),
            (name, bomb.as_slice()),
        ])
    };
    let honest = files("xl/workbook.xml");
    assert!(honest.len() < 1_000_000);
    let begun = Instant::now();
    assert_eq!(refused(&honest), FileProblem::UnpacksTooLarge { bytes: 128_000_000 });
    assert!(begun.elapsed() < Duration::from_millis(200));
    // One that says of itself that it is small: every place where the size of the bomb stands says 1,000 bytes.
    let size = 300_000_000_u32.to_le_bytes();
    let mut liar = honest;
    for place in 0..liar.len() - 4 {
        if liar.get(place..place + 4) == Some(&size) {
            liar.get_mut(place..place + 4).unwrap().copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    // It stops at what it says, and is then seen to be damaged.
    assert!(matches!(refused(&liar), FileProblem::Damaged | FileProblem::UnpacksTooLarge { .. }));
    // A file of very many empty files.
    let names: Vec<String> = (0..3_000).map(|number| format!("f{number}")).collect();
    let many = made::zip(names.iter().map(|name| (name.as_str(), b"".as_slice())));
    assert_eq!(refused(&many), FileProblem::UnpacksTooLarge { bytes: 128_000_000 });
}

#[test]
fn a_workbook_that_names_cells_far_away_takes_no_room_for_them() {
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>";
    assert_eq!(refused(&made::workbook(far, "")), FileProblem::TooManyColumns { row: 1, columns: 200 });
    for row in [
        "<row r=\"0\"><c><v>1</v></c></row>",
        "<row r=\"x\"/>",
        "<row r=\"x\"></row>",
        "<row r=\"2\"><c r=\"AAAA1\"><v>1</v></c></row>",
        "<row r=\"2\"></row><row r=\"1\"></row>",
        "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>&bomb;</t></is></c></row>",
    ] {
        let read = read_table(&made::workbook(row, ""), None);
        assert!(matches!(read, Err(FileProblem::Damaged | FileProblem::Empty)), "{row}: {read:?}");
    }
}

/// Everything that can be done with a file, with whatever it suggests.
fn go_through(bytes: &[u8]) {
    let Ok(table) = read_table(bytes, None) else { return };
    let Ok(mut mapping) = Mapping::suggest(&table) else { return };
    let import_with = |mapping: &Mapping| {
        let import = import(&table, mapping, &Terms::default(), |_| {});
        assert!(import.refused_rows <= import.rows && import.prices.len() + import.refused_rows == import.rows);
        for price in &import.prices {
            assert!(price.payers.is_empty() || price.payers.values().sum::<som_core::Decimal>() == price.amount);
        }
    };
    import_with(&mapping);
    for (place, field) in Field::ALL.iter().enumerate() {
        mapping.fields.insert(*field, Origin::Column(place % 7));
    }
    import_with(&mapping);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_bytes_end_in_a_table_or_a_problem(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        go_through(&bytes);
    }

    #[test]
    fn any_text_ends_in_a_table_or_a_problem(text in "([Navnprisåehdkøgt0-9,.%;\t\"'=+\r\n/#-]|navn;|pris;|enhed;|stat;|kommune;){0,200}") {
        go_through(text.as_bytes());
    }

    #[test]
    fn a_workbook_with_any_damage_ends_in_a_table_or_a_problem(changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..8), cut in any::<usize>()) {
        let mut bytes = made::workbook("<row r=\"1\"><c t=\"s\"><v>0</v></c></row><row r=\"2\"><c><f>A1</f><v>2</v></c></row>", "<si><t>Navn</t></si>");
        let length = bytes.len();
        for (place, value) in changes {
            if let Some(byte) = bytes.get_mut(place % length) {
                *byte = value;
            }
        }
        if cut % 3 == 0 {
            bytes.truncate(cut % length);
        }
        go_through(&bytes);
    }

    #[test]
    fn any_sheet_ends_in_a_table_or_a_problem(sheet in "(<row r=\"[0-9]{1,3}\">|<row>|</row>|<c>|<c r=\"[A-Z]{1,4}[0-9]\" s=\"[0-9]\" t=\"(s|str|b|e|d|n|inlineStr)\">|</c>|<v>|</v>|<is><t>|</t></is>|<f>|</f>|<f si=\"9\"/>|[0-9.eE+-]{1,8}|&amp;|&#[0-9]{1,7};|<!\\[CDATA\\[|\\]\\]>|Navn|Pris){0,40}") {
        go_through(&made::workbook(&sheet, "<si><t>Navn</t></si><si><t>Pris</t></si>"));
    }
}
