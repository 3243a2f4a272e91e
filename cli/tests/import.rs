//! `som catalogue import` with lists as others write them, and with broken files.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// A file in a folder of the test's own.
fn file(name: &str, content: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.display().to_string()
}

/// What a run says that must end with this code.
fn said(arguments: &[&str], code: i32) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_som")).args(["catalogue", "import"]).args(arguments).output().unwrap();
    let (said, silent) = if code == 2 { (output.stderr, output.stdout) } else { (output.stdout, output.stderr) };
    let (said, silent) = (String::from_utf8(said).unwrap(), String::from_utf8(silent).unwrap());
    assert_eq!((output.status.code(), silent.as_str()), (Some(code), ""), "{arguments:?}: {said}");
    said
}

const SAME: [&str; 4] = ["--same", "price_year=2025", "--same", "source=Nordby Kommune: Takster 2025"];

#[test]
fn a_list_is_read_and_saved_and_read_again() {
    // Windows-1252, as Excel saves it in Denmark.
    let list =
        file("takster.csv", b"Ydelse;Takst;Enhed;Kommune\r\nD\xf8gn p\xe5 herberg;1.234,50;d\xf8gn;100 %\r\nBostotte;389,25;time;\r\n");
    let saved = file("gemt.csv", b"");
    let report = said(&[&[list.as_str(), "--output", &saved], SAME.as_slice()].concat(), 0);
    for part in [
        "Tekst (Windows-1252) med semikolon",
        "  Navn: kolonnen »Ydelse«\n",
        "  Prisår: »2025« i alle rækker\n",
        "Rækker: 2. Læst: 2. Afvist: 0.\n",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert!(report.ends_with(&format!("Prislisten er gemt i {saved}.\n")), "{report}");
    let again: Value = serde_json::from_str(&said(&[&saved, "--json"], 0)).unwrap();
    let first: Value = serde_json::from_str(&said(&[&[list.as_str(), "--json"], SAME.as_slice()].concat(), 0)).unwrap();
    assert_eq!(again, first);
    assert_eq!((&again["prices"][0]["amount"], &again["prices"][0]["unit"]), (&"1234.5".into(), &"day".into()));
}

#[test]
fn each_refused_row_is_reported_and_nothing_is_saved() {
    let list = file("fejl.csv", "Navn;Enhed;Pris;Stat\nA;døgn;1.5;\nB;døgn;2;60 %\nC;døgn\nD;døgn;=A1;\nE;døgn;5;100\n".as_bytes());
    let saved = file("ikke.csv", b"som det var");
    let report = said(&[&[list.as_str(), "--output", &saved], SAME.as_slice()].concat(), 1);
    for part in [
        "Række 2, Pris\n  »1.5« kan læses på to måder.",
        "Række 3, Stat\n  Andelene giver tilsammen 60\u{a0}% og ikke 100 %.",
        "Række 4\n  Rækken har 2 celler, men der er 4 overskrifter.",
        "Række 5, Pris\n  Her står en formel",
        "Rækker: 5. Læst: 1. Afvist: 4.\nIntet er gemt",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert_eq!(fs::read_to_string(&saved).unwrap(), "som det var");
    let report = said(&[&list, "--lang", "en", "--map", "name=2"], 1);
    assert!(report.contains("All rows, Price year\n  Choose the column it is in, or enter a value that holds for all rows."), "{report}");
    assert!(report.contains("  Name: the column “Enhed”\n"), "{report}");
}

#[test]
fn broken_files_and_questions_end_in_a_sentence() {
    for (name, content, says) in [
        ("tom.csv", b"".as_slice(), "Filen er tom."),
        ("billede.csv", b"\x89PNG\r\n\x1a\n\0\0", "Filen er hverken tekst eller et regneark."),
        ("gammel.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Filen er et regneark i det gamle format (.xls)"),
        ("halv.xlsx", b"PK\x03\x04\x14\0", "Filen er beskadiget"),
        ("tal.csv", b"1;2\n3;4\n", "Der er ingen overskrifter."),
    ] {
        let sentence = said(&[&file(name, content)], 2);
        assert!(sentence.contains(says), "{name}: {sentence}");
    }
    let list = file("ok.csv", b"Navn;Pris\nA;1\n");
    for (arguments, says) in [
        (vec![], "Skriv, hvilken fil der skal læses"),
        (vec!["findes-ikke.csv"], "Der er ingen fil med det navn"),
        (vec![&list, "x"], "Fjern »x«"),
        (vec![&list, "--map", "pris=2"], "»pris=2« kan ikke stå efter --map"),
        (vec![&list, "--map", "unit=Enhed"], "Der er ingen kolonne »Enhed«. Overskrifterne er: Navn, Pris."),
        (vec![&list, "--area", "health"], "--area kan kun bruges med »som catalogue list«"),
        (vec![&list, "--numbers", "sv"], "»sv« kan ikke stå efter --numbers. Skriv et af disse: da, en."),
        (vec![&list, "--sheet"], "Skriv en værdi efter --sheet"),
    ] {
        let sentence = said(&arguments, 2);
        assert!(sentence.contains(says), "{arguments:?}: {sentence}");
    }
}

#[test]
fn a_hundred_thousand_rows_are_read_and_one_more_is_refused() {
    let mut text = String::from("Navn;Enhed;Pris\n");
    (0..100_000).for_each(|row| text.push_str(&format!("Ydelse {row};døgn;{row},25\n")));
    let report = said(&[&[file("mange.csv", text.as_bytes()).as_str()], SAME.as_slice()].concat(), 0);
    assert!(report.contains("Rækker: 100.000. Læst: 100.000. Afvist: 0."), "{report}");
    text.push_str(&"A;døgn;1\n".repeat(100));
    let sentence = said(&[&file("for-mange.csv", text.as_bytes())], 2);
    assert!(sentence.contains("Filen har mere end 100.000 rækker."), "{sentence}");
}
