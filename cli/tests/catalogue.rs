//! `som catalogue` as it is used.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn som(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_som")).arg("catalogue").args(arguments).output().unwrap()
}

/// What a run says that must end with this code.
fn said(arguments: &[&str], code: i32) -> String {
    let output = som(arguments);
    let (said, silent) = if code == 2 { (output.stderr, output.stdout) } else { (output.stdout, output.stderr) };
    let (said, silent) = (String::from_utf8(said).unwrap(), String::from_utf8(silent).unwrap());
    assert_eq!((output.status.code(), silent.as_str()), (Some(code), ""), "{arguments:?}: {said}");
    said
}

/// A copy of the shipped tables in a folder of the test's own.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    folder
}

#[test]
fn list_finds_and_narrows() {
    let found = said(&["list", "lukket", "faengsel"], 0);
    let line = found.lines().find(|line| line.starts_with("lukket-faengsel-2015 ")).unwrap_or_else(|| panic!("{found}"));
    assert!(line.contains("Pris") && line.contains("1.878\u{a0}kr. pr. dag eller døgn") && line.ends_with("2015"), "{line}");
    let found = said(&["list", "--kind", "effect", "--target-group=som-voldsudsatte-kvinder", "--lang", "en"], 0);
    assert!(found.contains("Worse than the comparison") && found.ends_with("3 entries.\n"), "{found}");
    assert_eq!(said(&["list", "qwxzqwxz"], 0), "Ingen poster passer.\n");
    let json: Value = serde_json::from_str(&said(&["list", "sygedagpenge", "--year", "2013", "--json"], 0)).unwrap();
    assert_eq!(
        (&json[0]["id"], &json[0]["amount"], &json[0]["price_year"]),
        (&"sygedagpenge-max-2013".into(), &"4005".into(), &2013.into())
    );
}

#[test]
fn show_tells_everything_with_its_source() {
    let shown = said(&["show", "sygedagpenge-max-2024"], 0);
    for part in [
        "Sygedagpenge, højeste beløb\nPris  sygedagpenge-max-2024\n",
        "Beløb: 4.695\u{a0}kr. pr. uge\n",
        "Prisår: 2024\n",
        "Hvem betaler: Beløbet er før refusion. Hvem der betaler, afgøres af reglen »Refusionstrappen",
        "Kilde: Beskæftigelsesministeriet: Satser for 2024, ressourceforløbsydelse\n",
        "https://bm.dk/satser/satser-for-2024/ressourceforloebsydelse\n",
        "Beløb gennem årene\n",
        "4.005\n",
    ] {
        assert!(shown.contains(part), "{part} is not in\n{shown}");
    }
    let shown = said(&["show", "jobbro-rct", "--lang", "en"], 0);
    assert!(shown.contains("Result: No significant difference\n") && !shown.contains("Difference:"), "{shown}");
    let shown = said(&["show", "refusionstrappe"], 0);
    assert!(shown.contains("5–26") && shown.contains("Kommune 60\u{a0}%, Stat 40\u{a0}%"), "{shown}");
    let shown = said(&["show", "som-autisme-voksne"], 0);
    assert!(shown.contains("Succesmål: Succesmålet er ikke offentligt.\n"), "{shown}");
    for id in
        ["personfradrag", "nettoprisindeks-aar", "diskonteringsrente-2021", "mst-forloeb", "som-pris-metode-2018", "primus-motor-recidiv"]
    {
        assert!(!said(&["show", id], 0).contains('['), "a word is missing for {id}");
        assert_eq!(serde_json::from_str::<Value>(&said(&["show", id, "--json"], 0)).unwrap()["id"], id);
    }
}

#[test]
fn check_tells_every_fault_at_its_place() {
    let fine = said(&["check"], 0);
    let entries = said(&["list", "--json"], 0).matches("\"id\": ").count();
    assert!(fine.starts_with("Tabellerne er i orden: ") && entries > 400, "{fine} {entries}");
    let folder = copy("faulty");
    let path = folder.display().to_string();
    assert!(said(&["check", &path], 0).starts_with("Tabellerne er i orden"));
    let prices = folder.join("prices.csv");
    let text = fs::read_to_string(&prices).unwrap().replacen("month,15874,2023", "month,\"15.874,00\",2023", 1);
    fs::write(&prices, text).unwrap();
    fs::remove_file(folder.join("units.csv")).unwrap();
    let told = said(&["check", &path, "--lang", "en"], 1);
    assert!(told.starts_with("units.csv\n  The table is missing. Put the file back in the folder.\n"), "{told}");
    assert!(told.contains("prices.csv, line 2, column amount\n  “15.874,00” is not a number."), "{told}");
    let json: Value = serde_json::from_str(&said(&["check", &path, "--json"], 1)).unwrap();
    assert_eq!((&json[0]["file"], &json[0]["code"]), (&"units.csv".into(), &"missing_file".into()));
}

#[test]
fn wrong_usage_is_told_in_a_sentence() {
    for (arguments, sentence) in [
        (vec![], "Skriv, hvad der skal gøres: »som catalogue list«"),
        (vec!["find"], "»som catalogue find« findes ikke"),
        (vec!["show"], "Skriv, hvilken post der skal vises"),
        (vec!["show", "a", "b"], "Fjern »b«"),
        (vec!["show", "sygedagpenge"], "Mente du sygedagpenge-max-2024"),
        (vec!["show", "qwxzqwxz"], "Find den med »som catalogue list ORD«"),
        (vec!["show", "mst-forloeb", "--year", "2018"], "--year kan kun bruges med »som catalogue list«"),
        (vec!["list", "--kind", "prise"], "»prise« kan ikke stå efter --kind. Skriv et af disse: price, wage"),
        (vec!["list", "--area", "moon"], "»moon« kan ikke stå efter --area. Skriv et af disse: transfers"),
        (vec!["list", "--year", "20"], "»20« kan ikke stå efter --year"),
        (vec!["list", "--year"], "Skriv en værdi efter --year"),
        (vec!["check", "/no/such/folder"], "/no/such/folder: Der er ingen mappe med det navn"),
        (vec!["check", "Cargo.toml"], "Cargo.toml: Det er ikke en mappe"),
    ] {
        let told = said(&arguments, 2);
        assert!(told.contains(sentence), "{arguments:?}: {told}");
    }
    assert!(said(&["--help", "--lang", "en"], 0).starts_with("som catalogue – prices, effects"));
}
