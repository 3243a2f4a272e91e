//! The worked cases, read once for every test.
#![allow(dead_code, unreachable_pub, reason = "each test uses what it needs")]

pub(crate) mod compare;
pub(crate) mod draws;
pub(crate) mod figures;
pub(crate) mod follow_up;
pub(crate) mod fuzz;
pub(crate) mod large;
pub(crate) mod prices;
pub(crate) mod random;

use som_core::Case;

pub(crate) struct Worked {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) case: Case,
    pub(crate) expected: serde_json::Value,
}

/// Every worked case of the folder `tests/worked`.
pub(crate) fn worked() -> Vec<Worked> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/worked");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let cases: Vec<Worked> = paths
        .into_iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".case.json")?.to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let expected = std::fs::read_to_string(path.with_file_name(format!("{name}.expected.json"))).unwrap();
            let case = Case::from_text(&text).into_case().unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
            Some(Worked { name, text, case, expected: serde_json::from_str(&expected).unwrap() })
        })
        .collect();
    assert!(cases.len() >= 3, "the worked cases are in tests/worked");
    cases
}
