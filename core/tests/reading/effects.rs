//! Effects told in another measure, studies that found nothing, and tax beside a benefit.

use som_core::{Allowed, Case, Code, EnteredAs, Measure, Severity, TaxPart};

use crate::{base, broken, dec, json, range};

const RATE: &str = "outcomes[0].success_rate";
const ENTERED: &str = "outcomes[0].success_rate.entered_as";

fn rate(text: &str) -> Vec<(String, Code)> {
    broken(&[(RATE, text)]).into_iter().map(|problem| (problem.path.to_string(), problem.code)).collect()
}

fn at(path: &str, code: Code) -> Vec<(String, Code)> {
    vec![(format!("{RATE}.{path}"), code)]
}

#[test]
fn the_rate_with_follows_from_the_effect_and_is_written_with_it() {
    let mut text = base();
    text.put(&som_core::Path::parse(RATE).0, Some(json(r#"{"without": "0.2", "entered_as": {"measure": "odds_ratio", "value": "4"}}"#)));
    let case = Case::read(&text).into_case().unwrap();
    let found = &case.outcomes[0].success_rate;
    assert_eq!(found.with, dec("0.5"));
    assert_eq!(found.entered_as, Some(EnteredAs { measure: Measure::OddsRatio, value: dec("4") }));
    let written = case.to_json();
    assert_eq!(written.at(&som_core::Path::parse(&format!("{RATE}.with"))), Some(&som_core::Json::text("0.5")));
    assert_eq!(Case::read(&written).into_case().unwrap(), case);
    // A rate that does not end after a few digits reads back as the same one too.
    for measure in Measure::ALL {
        let mut case = case.clone();
        case.outcomes[0].success_rate.entered_as = Some(EnteredAs { measure, value: dec("1.7") });
        let mut text = case.to_json();
        text.put(&som_core::Path::parse(&format!("{RATE}.with")).0, None);
        let case = Case::read(&text).into_case();
        // A number needed to treat of 1.7 is more than 20 % leaves room for, a difference of 1.7 is not.
        if let Ok(case) = case {
            assert_eq!(Case::from_text(&case.to_text()).into_case().unwrap(), case, "{measure:?}");
        }
    }
}

#[test]
fn a_rate_beside_the_effect_must_be_the_one_that_follows() {
    let both =
        |with: &str| rate(&format!(r#"{{"with": "{with}", "without": "0.3", "entered_as": {{"measure": "risk_ratio", "value": "1.5"}}}}"#));
    assert_eq!(both("0.45"), []);
    assert_eq!(both("0.4500000009"), []);
    assert_eq!(both("0.46"), at("with", Code::EnteredAsDiffers));
    let problems = broken(&[(RATE, r#"{"with": "0.46", "without": "0.3", "entered_as": {"measure": "risk_ratio", "value": "1.5"}}"#)]);
    assert_eq!(range(&problems[0]), ("0.45".to_owned(), "0.45".to_owned(), false));
}

#[test]
fn an_effect_is_told_whole_and_within_its_measure() {
    let effect = |without: &str, effect: &str| rate(&format!(r#"{{{without}"entered_as": {effect}}}"#));
    let base = r#""without": "0.3", "#;
    assert_eq!(effect("", r#"{"measure": "risk_ratio", "value": "1.5"}"#), at("without", Code::Missing));
    assert_eq!(effect(base, r#"{"measure": "risk_ratio"}"#), at("entered_as.value", Code::Missing));
    assert_eq!(effect(base, r#"{"value": "2"}"#), at("entered_as.measure", Code::Missing));
    assert_eq!(effect(base, r#"{"measure": "hazard_ratio", "value": "2"}"#), at("entered_as.measure", Code::NotOneOf));
    assert_eq!(effect(base, r#"{"measure": "risk_ratio", "value": "-1"}"#), at("entered_as.value", Code::OutOfRange));
    assert_eq!(effect(base, r#"{"measure": "risk_ratio", "value": "3.4"}"#), at("entered_as.value", Code::RateImpossible));
    assert_eq!(effect(r#""without": "0", "#, r#"{"measure": "odds_ratio", "value": "2"}"#), at("without", Code::NotBetween0And1));
    assert_eq!(effect(base, r#"{"measure": "risk_ratio", "value": "2", "ci": "1"}"#), at("entered_as.ci", Code::UnknownField));
    assert_eq!(rate(r#"{"with": "0.4", "entered_as": null}"#), []);
    assert_eq!(broken(&[(ENTERED, r#"{"measure": "risk_ratio", "value": "1"}"#)])[0].code, Code::EnteredAsDiffers);
}

#[test]
fn a_study_that_found_no_difference_leaves_no_rate() {
    let finding = ("outcomes[0].evidence.finding", r#""no_difference""#);
    let codes = |changes: &[(&str, &str)]| -> Vec<(String, Code)> {
        broken(changes).into_iter().map(|problem| (problem.path.to_string(), problem.code)).collect()
    };
    assert_eq!(codes(&[finding]), at("with", Code::RateBesideNoDifference));
    assert_eq!(codes(&[finding, (RATE, r#"{"with": "", "without": ""}"#)]), at("with", Code::NoDifferenceFound));
    assert_eq!(codes(&[finding, (RATE, "{}")]), at("with", Code::NoDifferenceFound));
    assert_eq!(codes(&[("outcomes[0].evidence.finding", r#""0""#)])[0].1, Code::NotOneOf);
}

/// A job of a month instead of a month on a benefit; the tax line says what it is or not.
fn lines(tax: &str, benefit: &str) -> Vec<(String, Code, Option<String>)> {
    let line = |id: &str, area: &str, kind: &str, part: &str, quantity: &str| {
        let part = if part.is_empty() { String::new() } else { format!(r#""tax": "{part}", "#) };
        format!(
            r#"{{"id": "{id}", "label": "{id}", "area": "{area}", "unit": "month", "kind": "{kind}", {part}"quantity": ["{quantity}"], "price": {{"per_unit": {{"state": "1"}}}}}}"#
        )
    };
    let (tax, benefit) = (line("skat", "tax", "revenue", tax, "1"), line("ydelse", "transfers", "expense", benefit, "-1"));
    let problems = broken(&[("outcomes[0].consequences", &format!("[{tax}, {benefit}]"))]);
    assert!(problems.iter().all(|problem| problem.severity == Severity::Warning && problem.allowed == Allowed::Plain));
    problems.into_iter().map(|problem| (problem.path.to_string(), problem.code, problem.value)).collect()
}

#[test]
fn all_tax_on_a_wage_beside_a_taxed_benefit_is_found() {
    let found = |code| vec![("outcomes[0].consequences[0].tax".to_owned(), code, Some("ydelse".to_owned()))];
    assert_eq!(lines("wage", ""), found(Code::AllTaxBesideBenefit));
    assert_eq!(lines("wage", "taxed"), found(Code::AllTaxBesideBenefit));
    assert_eq!(lines("", "taxed"), found(Code::TaxPartUnstated));
    assert_eq!(lines("", ""), found(Code::TaxPartUnstated));
    // The change has the benefit's tax in it, and without tax on the benefit nothing is missing.
    assert_eq!(lines("change", "taxed"), []);
    assert_eq!(lines("wage", "untaxed"), []);
    assert_eq!(lines("", "untaxed"), []);
}

#[test]
fn with_the_tax_on_the_benefit_beside_it_all_tax_on_a_wage_is_right() {
    let line = |id: &str, area: &str, kind: &str, part: &str, quantity: &str| {
        format!(
            r#"{{"id": "{id}", "area": "{area}", "unit": "month", "kind": "{kind}", "tax": "{part}", "quantity": ["{quantity}"], "price": {{"per_unit": {{"state": "1"}}}}}}"#
        )
    };
    let all = [
        line("a", "tax", "revenue", "wage", "1"),
        line("b", "tax", "revenue", "benefit", "-1"),
        line("c", "transfers", "expense", "taxed", "-1"),
    ];
    assert_eq!(broken(&[("outcomes[0].consequences", &format!("[{}]", all.join(",")))]), []);
    // A benefit that is paid out more often is no gain at all.
    let more = [line("a", "tax", "revenue", "wage", "1"), line("c", "transfers", "expense", "taxed", "1")];
    assert_eq!(broken(&[("outcomes[0].consequences", &format!("[{}]", more.join(",")))]), []);
}

#[test]
fn a_part_in_tax_belongs_to_its_kind_of_line_and_is_written() {
    let line = "outcomes[0].consequences[0]";
    assert_eq!(broken(&[(&format!("{line}.tax"), r#""change""#)])[0].code, Code::NotOneOf);
    let mut text = base();
    text.put(&som_core::Path::parse(&format!("{line}.tax")).0, Some(json(r#""untaxed""#)));
    let case = Case::read(&text).into_case().unwrap();
    assert_eq!(case.outcomes[0].consequences[0].tax, Some(TaxPart::Untaxed));
    assert_eq!(Case::from_text(&case.to_text()).into_case().unwrap(), case);
}
