//! `som catalogue pack` and `unpack`: what goes out is read again, a conflict is a choice, and a broken package changes nothing.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;
use som_exchange::{Package, write_package};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/worked/a_shelter_by_hand.case.json");

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A file in a folder of the test's own.
fn file(name: &str, content: &[u8]) -> String {
    fs::write(path(name), content).unwrap();
    path(name).display().to_string()
}

/// What a run says that must end with this code.
fn said(arguments: &[&str], code: i32) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_som")).arg("catalogue").args(arguments).output().unwrap();
    let (said, silent) = if code == 2 { (output.stderr, output.stdout) } else { (output.stdout, output.stderr) };
    let (said, silent) = (String::from_utf8(said).unwrap(), String::from_utf8(silent).unwrap());
    assert_eq!((output.status.code(), silent.as_str()), (Some(code), ""), "{arguments:?}: {said}");
    said
}

#[test]
fn what_one_packs_another_unpacks_and_chooses_where_they_differ() {
    let list = file(
        "nordby.csv",
        "Id;Navn;Enhed;Beløb;Prisår;Kilde\nnat;Natstøtte;time;389,25;2025;Nordby\nmst-forloeb;MST i Nordby;forløb;160.000;2025;Nordby\n"
            .as_bytes(),
    );
    let zip = path("nordby.zip").display().to_string();
    let made = said(&["pack", &zip, "ips-18mdr", "--list", &list, "--case", CASE, "--title", "Nordbys viden"], 0);
    assert!(made.ends_with("Priser: 2. Effekter: 1. Beregninger: 1.\nPakken har ingen felter til personoplysninger. Se alligevel navne, noter og beregningernes fritekst igennem, før du deler den.\n"), "{made}");

    let mine = file("soenderby.csv", "Id;Navn;Enhed;Beløb;Prisår;Kilde\nnat;Natstøtte;time;400;2025;Sønderby\n".as_bytes());
    let folder = path("nordby");
    let _ = fs::remove_dir_all(&folder);
    let output = folder.display().to_string();
    let report = said(&["unpack", &zip, "--list", &mine, "--take", "nat", "--output", &output], 0);
    for part in [
        "Nordbys viden\n",
        "Licens: CC-BY-4.0\n",
        "Priser: 0 nye, 0 som dine, 2 afviger.\n",
        "Natstøtte\n  Beløb: 400 – i pakken: 389,25\n  Kilde: Sønderby – i pakken: Nordby\n  Pakkens udgave af »nat« tages med.\n",
        "  Din egen bliver. Skriv --take mst-forloeb for at tage pakkens.\n",
        "Effekter: 0 nye, 1 som dine, 0 afviger.\n",
        "Priser: 1. Effekter: 0. Beregninger: 1.\n",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    let taken = fs::read_to_string(folder.join("prices.csv")).unwrap();
    assert!(taken.contains("Natstøtte;hour;389,25;2025;Nordby;nat") && !taken.contains("MST"), "{taken}");
    assert_eq!(fs::read(folder.join("calculation-1.json")).unwrap(), fs::read(CASE).unwrap());
    assert!(said(&["unpack", &zip, "--output", &output], 2).contains("findes allerede"));
    // What was saved is a list that is read again as it is.
    assert!(said(&["import", &folder.join("prices.csv").display().to_string()], 0).contains("Læst: 1. Afvist: 0."));
    let json: Value = serde_json::from_str(&said(&["unpack", &zip, "--json"], 0)).unwrap();
    assert_eq!(json["package"]["prices"][0]["against"], "new");
    assert_eq!(json["package"]["effects"][0]["theirs"]["intervention_da"], "IPS (Individual Placement and Support)");
}

#[test]
fn what_cannot_be_packed_is_said_and_nothing_is_written() {
    let zip = path("aldrig.zip").display().to_string();
    let bad = file("fejl-i-listen.csv", b"Navn;Enhed;Pris\nA;time;x\n");
    let broken = file("fejl-i-beregningen.json", b"{}");
    let twice = file("to-gange.csv", "Id;Navn;Enhed;Beløb;Prisår;Kilde\nmst-forloeb;MST;forløb;1;2025;K\n".as_bytes());
    let title = ["--title", "T"];
    for (arguments, says) in [
        (vec!["pack"], "Skriv, hvad videnspakken hedder: »som catalogue pack FIL«."),
        (vec!["unpack"], "»som catalogue unpack FIL«"),
        (vec!["pack", &zip, "ips-18mdr"], "Skriv pakkens navn efter --title."),
        (vec!["pack", &zip, title[0], title[1]], "Skriv, hvad der skal i pakken"),
        (vec!["pack", &zip, "findes-ikke", title[0], title[1]], "Der er ingen post med id'et »findes-ikke«."),
        (vec!["pack", &zip, "som-hjemloeshed", title[0], title[1]], "»som-hjemloeshed« er hverken en pris eller en effekt."),
        (vec!["pack", &zip, "--list", &bad, title[0], title[1]], "Ret listen"),
        (vec!["pack", &zip, "--case", &broken, title[0], title[1]], "Beregningen har fejl."),
        (vec!["pack", &zip, "mst-forloeb", "--list", &twice, title[0], title[1]], "To priser eller effekter har id'et »mst-forloeb«."),
        (
            vec!["pack", &zip, "--licence", "MIT", title[0], title[1]],
            "»MIT« kan ikke stå efter --licence. Skriv et af disse: CC-BY-4.0, CC0-1.0.",
        ),
        (vec!["pack", &zip, "--take", "x"], "--take kan kun bruges med »som catalogue unpack«."),
        (vec!["list", "--list", "x"], "--list kan kun bruges med »som catalogue pack«, »som catalogue unpack«."),
    ] {
        let sentence = said(&arguments, 2);
        assert!(sentence.contains(says), "{arguments:?}: {sentence}");
    }
    assert!(!path("aldrig.zip").exists());
}

#[test]
fn broken_packages_and_bombs_end_in_a_sentence_and_write_nothing() {
    let folder = path("ingenting");
    let output = folder.display().to_string();
    // 200 MB of spaces pack to a fifth of a megabyte.
    let calculations = vec![("Bombe".to_owned(), " ".repeat(200_000_000))];
    let bomb = write_package(&Package { title: "Bombe".to_owned(), calculations, ..Package::default() }).unwrap();
    assert!(bomb.len() < 1_000_000);
    let sound = write_package(&Package { title: "Lille".to_owned(), ..Package::default() }).unwrap();
    let begun = Instant::now();
    for (name, content, says) in [
        ("bombe.zip", bomb.as_slice(), "Pakket ud fylder filen mere end 128 MB"),
        ("halv.zip", &sound[..sound.len() / 2], "Filen er beskadiget"),
        ("tom.zip", b"", "Filen er tom"),
        ("tekst.zip", b"Navn;Pris\n", "Filen er ikke en videnspakke."),
    ] {
        let sentence = said(&["unpack", &file(name, content), "--output", &output], 2);
        assert!(sentence.contains(says), "{name}: {sentence}");
        assert!(!folder.exists(), "{name}");
    }
    // The same bomb in the place of a workbook.
    let sentence = said(&["import", &file("bombe.xlsx", &bomb)], 2);
    assert!(sentence.contains("Pakket ud fylder filen mere end 128 MB"), "{sentence}");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}
