//! What the check refuses, each by one change to the shipped tables.

use som_core::catalogue::{Catalogue, CatalogueCode, CatalogueProblem};

use super::{read, shipped_files};

/// The problems after one text of a file is replaced by another.
fn problems(file: &str, old: &str, new: &str) -> Vec<CatalogueProblem> {
    let mut files = shipped_files();
    let text = files.get_mut(file).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    *text = text.replacen(old, new, 1);
    read(&files).err().unwrap_or_default()
}

/// The one problem that a change makes, in a column, with its value.
fn refused(file: &str, old: &str, new: &str, column: &str, code: CatalogueCode, value: &str) {
    let problems = problems(file, old, new);
    let found: Vec<_> = problems.iter().map(|one| (one.file.as_str(), one.column.as_str(), one.code, one.value.as_str())).collect();
    assert_eq!(found, [(file, column, code, value)], "{problems:#?}");
}

#[test]
fn each_fault_is_told_at_its_cell() {
    use CatalogueCode as C;
    let p = "prices.csv";
    refused(p, "beskaeftigelsesministeriet-satser-for-2023,2024-01-01", ",2024-01-01", "source", C::Missing, "");
    refused(p, "beskaeftigelsesministeriet-satser-for-2023,2024-01-01", "nowhere,2024-01-01", "source", C::DeadReference, "nowhere");
    refused(p, "month,15874,2023", "fortnight,15874,2023", "unit", C::DeadReference, "fortnight");
    refused(p, "transfers,month,15874", "moon,month,15874", "area", C::DeadReference, "moon");
    refused(p, "month,15874,2023", "month,,2023", "amount", C::Missing, "");
    refused(p, "month,15874,2023", "month,\"15.874,00\",2023", "amount", C::NotANumber, "15.874,00");
    refused(p, "month,15874,2023", "month,15874,23", "price_year", C::NotAYear, "23");
    refused(p, "month,15874,2023", "month,15874000000,2023", "amount", C::OutOfRange, "15874000000");
    refused(p, "0,0,1,0,stated", "0,0,0.9,0,stated", "municipality", C::SharesNotOne, "0.9");
    refused(p, "0,0,1,0,stated", "0,0,,1,stated", "state", C::Missing, "");
    refused(p, "0,0,1,0,stated", "0,0,1,0,", "payer_basis", C::Missing, "");
    refused(p, ",refusionstrappe,none,statutory_rate", ",trappe,none,statutory_rate", "refund_rule", C::DeadReference, "trappe");
    refused(p, "none,statutory_rate,high", "none,everywhere,high", "scope", C::NotOneOf, "everywhere");
    refused(p, "none,statutory_rate,high", "none,statutory_rate,certain", "confidence", C::NotOneOf, "certain");
    refused(p, "2024-01-01", "2024-13-01", "next_update", C::NotADate, "2024-13-01");
    refused(
        p,
        "kontanthjaelp-30-andre-2023,",
        "kontanthjaelp-30-forsoerger-2023,",
        "id",
        C::DuplicateId,
        "kontanthjaelp-30-forsoerger-2023",
    );
    refused(
        p,
        "kontanthjaelp-andre-2017,kontanthjaelp-andre,",
        "kontanthjaelp-andre-2017,kontanthjaelp-forsoerger,",
        "price_year",
        C::YearTwice,
        "2017",
    );
    refused(p, "Før skat, skattepligtig.", "", "note_da", C::Missing, "");
    refused("sources.csv", "https://bm.dk/satser/satser-for-2023/,", "bm.dk,", "address", C::NotAnAddress, "bm.dk");
    refused("effects.csv", ",yes,720,18,", ",no,720,18,", "comparison", C::DifferenceWithoutComparison, "no");
    refused("effects.csv", "46.5,13.4", ",13.4", "use", C::UseWithoutValues, "success_rate");
    refused("effects.csv", "no_difference,none,", "better,none,", "use", C::UseWithoutValues, "none");
    refused("effects.csv", "ips-besparelse-18mdr", "ips-gone", "prices", C::DeadReference, "ips-gone");
    refused("indices.csv", "nettoprisindeks-aar,2016,", "nettoprisindeks-aar,2015,", "year", C::YearTwice, "2015");
    refused("index_series.csv", "level,yes,", "level,,", "", C::OneDefault, "");
    refused("refund_steps.csv", "refusionstrappe,5,26", "refusionstrappe,6,26", "from", C::StepsNotInOrder, "6");
    refused("refund_steps.csv", "0.2,0,0.8", "0.2,0,0.7", "municipality", C::SharesNotOne, "0.9");
    refused("discount_steps.csv", "diskonteringsrente-2021,36", "diskonteringsrente-2021,37", "from_year", C::StepsNotInOrder, "37");
    refused("checklist.csv", ",few_participants,", ",few,", "answered_by", C::NotOneOf, "few");
    refused("checklist.csv", "Are there at least some 25 persons or families?", "", "question_en", C::Missing, "");
    let found = problems("discount_steps.csv", "diskonteringsrente-1999,0,,0.06\n", "");
    assert_eq!(found.iter().map(|one| (one.file.as_str(), one.code)).collect::<Vec<_>>(), [("discount_schedules.csv", C::NothingBelongs)]);
}

/// A price with a rule beside its shares would be split twice.
#[test]
fn a_split_and_a_rule_exclude_each_other() {
    let found = problems("prices.csv", "0,0,1,0,stated,,", "0,0,1,0,stated,refusionstrappe,");
    assert_eq!(found.iter().map(|one| (one.column.as_str(), one.code)).collect::<Vec<_>>(), [("refund_rule", CatalogueCode::Superfluous)]);
}

#[test]
fn the_place_and_what_is_allowed_are_told() {
    let found = problems("prices.csv", "none,statutory_rate,high", "none,everywhere,high");
    assert_eq!(found[0].line, Some(2));
    assert!(found[0].allowed.contains(&"national_average".to_owned()), "{:?}", found[0].allowed);
    let found = problems("prices.csv", "kontanthjaelp-30-andre-2023,kontanthjaelp-andre", "kontanthjaelp-30-andre-2023,");
    assert_eq!((found[0].line, found[0].column.as_str()), (Some(3), "series"), "{found:?}");
}

#[test]
fn faults_of_a_whole_file_are_told() {
    let mut files = shipped_files();
    files.remove("units.csv");
    files.insert("prices (1).csv".to_owned(), "id\n".to_owned());
    let found = read(&files).unwrap_err();
    let of = |code| found.iter().filter(|one| one.code == code).map(|one| one.file.as_str()).collect::<Vec<_>>();
    assert_eq!((of(CatalogueCode::MissingFile), of(CatalogueCode::UnknownFile)), (vec!["units.csv"], vec!["prices (1).csv"]));

    let mut files = shipped_files();
    let semicolons = files["indices.csv"].replace(',', ";");
    files.insert("indices.csv".to_owned(), semicolons);
    let found = read(&files).unwrap_err();
    assert!(found.iter().all(|one| one.file == "indices.csv" && one.code == CatalogueCode::Semicolons), "{found:?}");

    let found = problems("indices.csv", "series,year,value,estimate", "series,year,vaule,estimate");
    let codes: Vec<_> = found.iter().map(|one| (one.code, one.column.as_str())).collect();
    assert_eq!(codes, [(CatalogueCode::UnknownColumn, "vaule"), (CatalogueCode::MissingColumn, "value")]);

    let twice = [("units.csv", "id,name_da,name_en\n"), ("units.csv", "id,name_da,name_en\n")];
    assert!(Catalogue::read(twice).unwrap_err().iter().any(|one| one.code == CatalogueCode::DuplicateFile));
}

#[test]
fn all_faults_are_told_at_once() {
    let mut files = shipped_files();
    for text in files.values_mut() {
        *text = text.replace("high", "sure");
    }
    let found = read(&files).unwrap_err();
    assert!(found.len() > 250, "{}", found.len());
    assert!(found.iter().any(|one| one.file == "refund_rules.csv"));
}

#[test]
fn a_spreadsheets_habits_are_read() {
    let mut files = shipped_files();
    for text in files.values_mut() {
        *text = format!("\u{feff}{}\r\n", text.replace('\n', "\r\n"));
    }
    assert_eq!(read(&files).unwrap(), super::shipped());
}
