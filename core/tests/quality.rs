//! The quality check: for each rule a case that trips it and a near one that does not, and answers to what was found.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "common/mod.rs"]
mod common;

use std::collections::BTreeSet;
use std::path::Path as FilePath;

use common::random::{Kind, Random};
use proptest::prelude::*;
use som_core::assess::{Finding, FindingCode, Told, Weight, findings, findings_json};
use som_core::catalogue::Catalogue;
use som_core::{Answer, Case, Code, Decimal, Json, Path, Reply, evaluate};

/// A case in which nothing is to be found.
const SOUND: &str = r#"{
  "format": "aaben-som/case@1", "title": "Uden punkter at tjekke", "price_year": 2025, "start_year": 2026, "horizon_years": 5,
  "price_index": {"2020": "100", "2021": "101", "2023": "110", "2025": "120"},
  "about": {"replaces": "Ambulant samtale", "organisation": "Kommunen", "target_group": "Voksne"},
  "discounting": {"schedule": []},
  "participants": {"starting": ["20", "20"], "course_years": 2, "completion_rate": "0.8"},
  "costs": [
    {"id": "start", "label": "Opstart", "category": "preparation", "amount": "50000", "basis": {"kind": "one_off", "year": 0},
     "payers": {"municipality": "1"}, "agreed": true, "source": {"title": "Budget"}},
    {"id": "staff", "label": "Indsatsen", "category": "operation", "basis": {"kind": "per_operating_year"},
     "staff": {"yearly_pay": "500000", "effective_hours": "1400", "hours": "1400", "overhead": "0.2"},
     "payers": {"municipality": "1"}, "agreed": true, "source": {"title": "Budget"}}
  ],
  "saved_costs": [{"id": "usual", "label": "Ambulant samtale", "amount": "1000", "basis": {"kind": "per_participant"},
     "payers": {"municipality": "1"}, "source": {"title": "Budget"}}],
  "consequences_during": [{"id": "gp", "label": "Lægebesøg", "area": "health", "unit": "visit", "quantity": ["1", "1"],
     "price": {"per_unit": {"region": "100"}, "source": {"title": "Takst"}}, "source": {"title": "Journaler"}}],
  "outcomes": [{"id": "housed", "label": "Egen bolig",
     "success_rate": {"with": "0.5", "without": "0.4", "basis": "starters"},
     "evidence": {"design": "rct", "participants": "300", "follow_up_months": "36", "source": {"title": "Et forsøg"}},
     "consequences": [{"id": "shelter", "label": "Døgn på herberg", "area": "shelter", "unit": "day",
       "quantity": ["-50", "-100", "-100"], "baseline": "150",
       "price": {"per_unit": {"municipality": "550", "state": "550"}, "source": {"title": "Takst"}}, "source": {"title": "Register"}}]}]
}"#;

/// A second outcome, with lines of its own.
fn second(reason: &str, lines: &str) -> String {
    format!(
        r#"{{"id": "job", "label": "I job", "success_rate": {{"with": "0.2", "without": "0.1", "basis": "starters"}}, "reason": "{reason}",
        "evidence": {{"design": "rct", "follow_up_months": "36", "source": {{"title": "Et forsøg"}}}}, "consequences": [{lines}]}}"#
    )
}

/// A line of consequences in days, in Danish kroner of the municipality.
fn line(label: &str, quantity: &str) -> String {
    format!(
        r#"{{"id": "{label}", "label": "{label}", "area": "shelter", "unit": "day", "quantity": [{quantity}],
        "price": {{"per_unit": {{"municipality": "1"}}, "source": {{"title": "Takst"}}}}, "source": {{"title": "Register"}}}}"#
    )
}

fn catalogue() -> Catalogue {
    let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    Catalogue::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The sound case with some values put in; `-` takes a field away.
fn changed(changes: &[(&str, &str)]) -> Case {
    let mut case = Json::parse(SOUND).unwrap();
    for (path, value) in changes {
        case.put(&Path::parse(path).0, (*value != "-").then(|| Json::parse(value).unwrap()));
    }
    Case::read(&case).into_case().unwrap_or_else(|problems| panic!("{changes:?}: {problems:#?}"))
}

fn found(case: &Case, catalogue: &Catalogue) -> Vec<Finding> {
    findings(case, &evaluate(case), Some(catalogue))
}

fn codes(case: &Case, catalogue: &Catalogue) -> Vec<&'static str> {
    found(case, catalogue).iter().map(|finding| finding.code.key()).collect()
}

fn value<'f>(finding: &'f Finding, name: &str) -> &'f Told {
    &finding.values.iter().find(|(key, _)| *key == name).unwrap_or_else(|| panic!("{name} of {finding:?}")).1
}

/// A case that trips a rule, and only that, at a place; and one just beside it that trips none.
struct Near {
    code: FindingCode,
    at: &'static str,
    trips: Vec<(&'static str, String)>,
    near: Vec<(&'static str, String)>,
}

fn near(code: FindingCode, at: &'static str, trips: &[(&'static str, &str)], near: &[(&'static str, &str)]) -> Near {
    let owned = |changes: &[(&'static str, &str)]| changes.iter().map(|(path, value)| (*path, (*value).to_owned())).collect();
    Near { code, at, trips: owned(trips), near: owned(near) }
}

const EVIDENCE: &str = "outcomes[0].evidence.design";
const SHELTER: &str = "outcomes[0].consequences[0].quantity";
const MORE: &str = "outcomes[0].consequences[1]";
const DURING: &str = "consequences_during[0].quantity";
const GP: &str = r#""Lægebesøg""#;
const WITH: &str = "outcomes[0].success_rate.with";
const BASIS: &str = "outcomes[0].success_rate.basis";
const PERSISTENCE: &str = "outcomes[0].persistence";
const FROM: &str = "outcomes[0].consequences[0].quantity_from";
const GROUP: &str = "about.target_group";
const IPS: &str = r#""Borgere med svære psykiske vanskeligheder (eksempelberegning IPS)""#;
const LINEAR: &str = r#"{"kind": "linear", "years": "10"}"#;

fn table() -> Vec<Near> {
    use FindingCode as C;
    let sick_pay = |year: &str, amount: &str| {
        format!(
            r#"{{"id": "sick", "label": "Sygedagpenge", "area": "transfers", "unit": "week", "quantity": ["-1"], "tax": "untaxed",
            "price": {{"per_unit": {{"state": "{amount}"}}, "price_year": {year}, "source": {{"title": "Beskæftigelsesministeriet: Satser for {year} (lovens sats)",
            "address": "https://bm.dk/satser/satser-for-{year}/"}}}}, "source": {{"title": "Register"}}}}"#
        )
    };
    let visits = |quantity: &str, unit: &str| {
        line("Antal lægebesøg", &format!("\"{quantity}\"")).replace(r#""unit": "day""#, &format!(r#""unit": "{unit}""#))
    };
    vec![
        near(C::NoComparison, EVIDENCE, &[(EVIDENCE, r#""before_after""#)], &[(EVIDENCE, r#""before_after_controlled""#)]),
        // The largest difference of all studies is 42.5 points, that of the target group's 13.4.
        near(C::EffectAboveStudies, WITH, &[(WITH, r#""0.826""#)], &[(WITH, r#""0.825""#)]),
        near(C::EffectAboveStudies, WITH, &[(GROUP, IPS), (WITH, r#""0.535""#)], &[(GROUP, IPS), (WITH, r#""0.534""#)]),
        near(
            C::DropoutTwice,
            BASIS,
            &[(BASIS, r#""completers""#)],
            &[(BASIS, r#""completers""#), (EVIDENCE, r#""before_after_controlled""#)],
        ),
        near(
            C::DropoutTwice,
            BASIS,
            &[(BASIS, r#""completers""#), ("participants.completion_rate", r#""0.99""#)],
            &[(BASIS, r#""completers""#), ("participants.completion_rate", r#""1""#)],
        ),
        near(
            C::PersistenceTwice,
            "outcomes[0].persistence.kind",
            &[(PERSISTENCE, LINEAR), (FROM, r#""register""#)],
            &[(PERSISTENCE, LINEAR), (FROM, r#""own""#)],
        ),
        near(
            C::PersistenceTwice,
            "outcomes[0].persistence.kind",
            &[(PERSISTENCE, LINEAR), (SHELTER, r#"["-50", "-100", "-99"]"#)],
            &[(PERSISTENCE, LINEAR), (SHELTER, r#"["-50", "-100", "-100"]"#)],
        ),
        near(
            C::SameService,
            "outcomes[0].consequences[0].label",
            &[("saved_costs[0].label", r#""Herberg""#)],
            &[("saved_costs[0].label", r#""Herbergets kantine""#)],
        ),
        near(
            C::SameService,
            "outcomes[1].consequences[0].label",
            &[("outcomes[1]", &second("Andre borgere", &line("døgn på HERBERG", r#""-1""#)))],
            // One saves, the other costs.
            &[("outcomes[1]", &second("Andre borgere", &line("døgn på HERBERG", r#""1""#)))],
        ),
        // Saved at the course's start and again in its years; a visit more in each of them is a loss beside the saving.
        near(
            C::SameService,
            "consequences_during[0].label",
            &[("saved_costs[0].label", GP), (DURING, r#"["-1", "-1"]"#)],
            &[("saved_costs[0].label", GP)],
        ),
        // Both are losses: a visit more during the course, and one more after it. A day of the same name is another service.
        near(C::SameService, "outcomes[0].consequences[1].label", &[(MORE, &visits("1", "visit"))], &[(MORE, &visits("1", "day"))]),
        near(
            C::SameService,
            "outcomes[0].consequences[1].label",
            &[(MORE, &visits("-1", "visit")), (DURING, r#"["-1", "-1"]"#)],
            &[(MORE, &visits("-1", "visit"))],
        ),
        near(
            C::MoreThanAYear,
            "outcomes[0].consequences[0].quantity[1]",
            &[(SHELTER, r#"["-50", "-366", "-400"]"#), ("outcomes[0].consequences[0].baseline", "-")],
            &[(SHELTER, r#"["-50", "-365", "365"]"#), ("outcomes[0].consequences[0].baseline", "-")],
        ),
        near(
            C::MoreThanAYearTogether,
            "outcomes[0].consequences[1].quantity[0]",
            &[(MORE, &line("Herberg", r#""-316""#))],
            &[(MORE, &line("Herberg", r#""-315", "-265""#))],
        ),
        near(
            C::SavingAboveBaseline,
            "outcomes[0].consequences[0].quantity[1]",
            &[("outcomes[0].consequences[0].baseline", r#""99.5""#)],
            &[("outcomes[0].consequences[0].baseline", r#""100""#)],
        ),
        near(
            C::NoCostAfterLastStart,
            "costs",
            &[("costs[1].basis", r#"{"kind": "per_year", "from": 0, "to": 1}"#)],
            &[("costs[1].basis", r#"{"kind": "per_year", "from": 0, "to": 2}"#)],
        ),
        near(
            C::NoCostAfterLastStart,
            "costs[1].basis.to",
            &[("costs[1].basis", r#"{"kind": "per_year", "from": 0, "to": 1}"#), ("costs[0].basis", r#"{"kind": "one_off", "year": 2}"#)],
            &[("costs[1].basis", r#"{"kind": "per_year", "from": 0, "to": 2}"#), ("costs[0].basis", r#"{"kind": "one_off", "year": 2}"#)],
        ),
        near(
            C::PastFollowUp,
            "outcomes[0].evidence.follow_up_months",
            &[("outcomes[0].evidence.follow_up_months", r#""35""#)],
            &[("outcomes[0].evidence.follow_up_months", r#""36""#)],
        ),
        near(C::BeyondHorizon, "horizon_years", &[("horizon_years", "4")], &[("horizon_years", "5")]),
        near(C::EvidenceUnstated, EVIDENCE, &[("outcomes[0].evidence", "-")], &[]),
        near(
            C::OtherTargetGroup,
            "outcomes[0].evidence.target_group",
            &[("outcomes[0].evidence.target_group", r#""Unge""#)],
            &[("outcomes[0].evidence.target_group", r#"" VOKSNE.""#)],
        ),
        near(
            C::OtherTargetGroup,
            "outcomes[0].consequences[0].target_group",
            &[("outcomes[0].consequences[0].target_group", r#""Unge""#)],
            &[("outcomes[0].consequences[0].target_group", r#""voksne""#)],
        ),
        near(C::OutcomeWithoutReason, "outcomes[1].reason", &[("outcomes[1]", &second(" ", ""))], &[("outcomes[1]", &second("Andre", ""))]),
        near(C::ReplacedUndescribed, "about.replaces", &[("about.replaces", "-")], &[("about.replaces", r#""Ingenting""#)]),
        near(C::FullCosts, "costs", &[("costs[0].category", r#""materials""#)], &[("costs[0].category", r#""training""#)]),
        near(
            C::FullCosts,
            "costs",
            &[("costs[1].staff.overhead", r#""0""#)],
            &[("costs[1].staff.overhead", r#""0""#), ("costs[1].label", r#""Løn og lokaleleje""#)],
        ),
        near(
            C::FullCosts,
            "costs",
            &[("costs[1].staff", "-"), ("costs[1].amount", r#""600000""#), ("costs[1].label", r#""Husleje""#)],
            &[("costs[1].staff", "-"), ("costs[1].amount", r#""600000""#), ("costs[1].label", r#""Projektleder og husleje""#)],
        ),
        near(
            C::SingleProviderPrice,
            "outcomes[0].consequences[0].price.per_unit",
            &[("outcomes[0].consequences[0].price.scope", r#""single_municipality""#)],
            &[("outcomes[0].consequences[0].price.scope", r#""national_average""#)],
        ),
        near(
            C::MissingSource,
            "outcomes[0].consequences[0].price.source.title",
            &[("outcomes[0].consequences[0].price.source", "-")],
            &[("outcomes[0].consequences[0].price.source", r#"{"address": "https://example.org"}"#)],
        ),
        near(
            C::FollowUpUnknown,
            "outcomes[0].evidence.follow_up_months",
            &[("outcomes[0].evidence.follow_up_months", "-")],
            &[("outcomes[0].evidence.follow_up_months", "-"), (SHELTER, r#"["0", "0"]"#)],
        ),
        near(C::OldPrice, "costs[0].price_year", &[("costs[0].price_year", "2020")], &[("costs[0].price_year", "2021")]),
        near(
            C::NewerPrice,
            "outcomes[0].consequences[1].price.per_unit",
            &[(MORE, &sick_pay("2023", "4550"))],
            &[(MORE, &sick_pay("2023", "4551"))],
        ),
        near(C::PayerNotAgreed, "costs[1].agreed", &[("costs[1].agreed", "false")], &[("costs[1].agreed", "true")]),
        near(C::PayerNotAgreed, "costs[0].agreed", &[("costs[0].agreed", "-")], &[("costs[0].agreed", "-"), ("costs[0].amount", r#""0""#)]),
        near(
            C::FewParticipants,
            "participants.starting[0]",
            &[("participants.starting", r#"["12", "12"]"#)],
            &[("participants.starting", r#"["12", "13"]"#)],
        ),
        near(C::NobodyResponsible, "about.organisation", &[("about.organisation", "-")], &[("about.organisation", r#""Fonden""#)]),
    ]
}

#[test]
fn each_rule_trips_alone_and_not_just_beside() {
    let catalogue = catalogue();
    assert_eq!(codes(&changed(&[]), &catalogue), [""; 0]);
    let table = table();
    for Near { code, at, trips, near } in &table {
        let of =
            |changes: &[(&'static str, String)]| changed(&changes.iter().map(|(path, value)| (*path, value.as_str())).collect::<Vec<_>>());
        let case = of(trips);
        let found = found(&case, &catalogue);
        let told: Vec<(&str, String)> = found.iter().map(|finding| (finding.code.key(), finding.path.to_string())).collect();
        assert_eq!(told, [(code.key(), (*at).to_owned())], "{trips:?}");
        assert_eq!(codes(&of(near), &catalogue), [""; 0], "{near:?}");
    }
    let tried: BTreeSet<FindingCode> = table.iter().map(|near| near.code).collect();
    assert_eq!(tried.len(), FindingCode::ALL.len(), "a rule has no case");
}

#[test]
fn what_matters_most_comes_first() {
    let case = changed(&[("about.organisation", "-"), (EVIDENCE, r#""before_after""#), ("horizon_years", "4")]);
    let weights: Vec<Weight> = found(&case, &catalogue()).iter().map(|finding| finding.weight).collect();
    assert_eq!(weights, [Weight::High, Weight::Medium, Weight::Low]);
}

/// 40 participants, 10 points more of them with success: 4 successes, 2 of each cohort, which begin in year 1 and 2.
#[test]
fn findings_tell_their_numbers() {
    let catalogue = catalogue();
    let one = |changes: &[(&str, &str)]| found(&changed(changes), &catalogue).remove(0);
    // 4 · 250 days · 1,100 kr., of which the third year, 4 · 100 days, was not measured.
    let past = one(&[("outcomes[0].evidence.follow_up_months", r#""35""#)]);
    assert_eq!(*value(&past, "all"), Told::Kroner(dec("1100000")));
    assert_eq!(*value(&past, "projected"), Told::Kroner(dec("440000")));
    assert_eq!((value(&past, "months"), value(&past, "years")), (&Told::Number(dec("35")), &Told::Count(3)));
    // The same where another outcome stands beside it: each outcome's own money is told.
    let other = second("Andre", &line("Noget andet", r#""-7""#));
    let both = one(&[("outcomes[0].evidence.follow_up_months", r#""35""#), ("outcomes[1]", &other)]);
    assert_eq!(both.values, past.values);
    // The last cohort's third year: 2 successes · 100 days · 1,100 kr.
    let beyond = one(&[("horizon_years", "4")]);
    assert_eq!(*value(&beyond, "public"), Told::Kroner(dec("220000")));
    assert_eq!(*value(&beyond, "same"), Told::Word("yes"));
    assert_eq!((value(&beyond, "horizon"), value(&beyond, "years")), (&Told::Count(4), &Told::Count(5)));
    let twice = one(&[(BASIS, r#""completers""#)]);
    assert_eq!((value(&twice, "net"), value(&twice, "counted")), (&Told::Number(dec("10.0")), &Told::Number(dec("8.00"))));
    let same = one(&[("saved_costs[0].label", r#""Herberg""#)]);
    assert_eq!(*value(&same, "first_amount"), Told::Kroner(dec("40000")));
    assert_eq!(*value(&same, "second_amount"), Told::Kroner(dec("1100000")));
    let agreed = one(&[("costs[0].agreed", "false")]);
    // 50,000 and three years of 600,000.
    assert_eq!((value(&agreed, "amount"), value(&agreed, "all")), (&Told::Kroner(dec("50000")), &Told::Kroner(dec("1850000"))));
    // What equipment is worth at the end makes nobody's part larger than the whole.
    let worth = r#"{"id": "sold", "label": "Restværdi", "category": "preparation", "amount": "-20000", "basis": {"kind": "one_off", "year": 0},
        "payers": {"municipality": "1"}, "agreed": true, "source": {"title": "Budget"}}"#;
    let agreed = one(&[("costs[0].agreed", "false"), ("costs[2]", worth)]);
    assert_eq!((value(&agreed, "amount"), value(&agreed, "all")), (&Told::Kroner(dec("50000")), &Told::Kroner(dec("1850000"))));
}

#[test]
fn without_the_knowledge_base_nothing_is_held_against_it() {
    let case = changed(&[(WITH, r#""0.9""#)]);
    assert_eq!(findings(&case, &evaluate(&case), None), []);
}

#[test]
fn what_reading_warns_of_is_not_told_again() {
    let catalogue = catalogue();
    let case = changed(&[(SHELTER, r#"["-400"]"#), ("outcomes[0].consequences[0].baseline", "-")]);
    assert_eq!(case.check().iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::MoreThanAYear]);
    assert_eq!(codes(&case, &catalogue), ["more_than_a_year"], "but for what can be answered");
    let benefit = line("Kontanthjælp", r#""-10""#).replace("shelter", "transfers");
    let wage = line("Skat af løn", r#""10""#).replace("\"shelter\"", "\"tax\", \"kind\": \"revenue\", \"tax\": \"wage\"");
    let case = changed(&[(MORE, &benefit), ("outcomes[0].consequences[2]", &wage)]);
    assert_eq!(case.check().iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::AllTaxBesideBenefit]);
    assert_eq!(codes(&case, &catalogue), [""; 0]);
}

#[test]
fn an_answer_holds_until_the_numbers_change() {
    let catalogue = catalogue();
    let asked = [("horizon_years", "4"), ("outcomes[0].evidence.follow_up_months", r#""24""#)];
    let mut case = changed(&asked);
    for finding in found(&case, &catalogue) {
        case.quality.findings.insert(finding.key, format!("Fordi: {}", finding.code.key()));
    }
    let open = |case: &Case| found(case, &catalogue).into_iter().filter(|finding| finding.answer(case).is_none()).collect::<Vec<_>>();
    assert_eq!(open(&case), []);
    // What things are called, and in which order they stand, changes nothing.
    case.outcomes[0].label = "Bolig".to_owned();
    case.costs.reverse();
    assert_eq!(open(&case), []);
    // Other money asks again, and the earlier answer is at hand.
    case.participants.starting[1] = dec("30");
    let asks = open(&case);
    assert_eq!(asks.iter().map(|finding| finding.code).collect::<Vec<_>>(), [FindingCode::PastFollowUp, FindingCode::BeyondHorizon]);
    assert_eq!(asks[1].earlier(&case).unwrap().1, "Fordi: beyond_horizon");
    case.participants.starting[1] = dec("20");
    assert_eq!(open(&case), []);
}

#[test]
fn answers_are_kept_in_the_file_and_old_files_stay_as_they_are() {
    let mut case = changed(&[("horizon_years", "4")]);
    let before = case.to_text();
    assert!(!before.contains("quality\""));
    for (id, reply) in
        [("mindst-25", Some(Reply::Yes)), ("timer", Some(Reply::No)), ("tilskud", Some(Reply::NotRelevant)), ("scenarier", None)]
    {
        case.quality.questions.insert(id.to_owned(), Answer { reply, note: "Se bilag".to_owned() });
    }
    let key = found(&case, &catalogue()).remove(0).key;
    case.quality.findings.insert(key, "Vi ser kun på fem år.".to_owned());
    let read = Case::from_text(&case.to_text()).into_case().unwrap();
    assert_eq!(read, case);
    // An answer that says nothing is none.
    let silent = before.trim_end().strip_suffix('}').unwrap().to_owned()
        + r#", "quality": {"findings": {"a": {"note": " "}, "b": {}}, "questions": {"c": {"answer": "", "note": ""}, "d": {}}}}"#;
    assert_eq!(Case::from_text(&silent).into_case().unwrap().to_text(), before);
    for worked in common::worked() {
        let text = worked.case.to_text();
        for field in ["quality", "agreed", "baseline", "quantity_from", "scope"] {
            assert!(!text.contains(&format!("\"{field}\"")), "{}: {field}", worked.name);
        }
    }
}

#[test]
fn what_an_answer_cannot_be_is_refused_at_its_place() {
    let long_at = format!("quality.findings.{}", "k".repeat(201));
    let long = format!(r#"{{"{}": {{"note": "x"}}}}"#, "k".repeat(201));
    for (path, value, at, code) in [
        ("quality.questions", r#"{"a": {"answer": "maybe"}}"#, "quality.questions.a.answer", Code::NotOneOf),
        ("quality.questions", r#"{"a": {"reply": "yes"}}"#, "quality.questions.a.reply", Code::UnknownField),
        ("quality.questions", r#"{"a": "yes"}"#, "quality.questions.a", Code::NotAnObject),
        ("quality.findings", r#"{"a": {"note": "x"}, "a": {"note": "y"}}"#, "quality.findings.a", Code::DuplicateKey),
        ("quality.findings", r#"{"a": {"note": 5}}"#, "quality.findings.a.note", Code::NotText),
        ("quality", r#"{"answers": []}"#, "quality.answers", Code::UnknownField),
        ("costs[0].agreed", r#""yes""#, "costs[0].agreed", Code::NotABool),
        ("outcomes[0].consequences[0].baseline", r#""-1""#, "outcomes[0].consequences[0].baseline", Code::OutOfRange),
        (FROM, r#""guess""#, FROM, Code::NotOneOf),
        ("outcomes[0].consequences[0].price.scope", r#""town""#, "outcomes[0].consequences[0].price.scope", Code::NotOneOf),
        ("outcomes[0].evidence.target_group", "5", "outcomes[0].evidence.target_group", Code::NotText),
        ("quality.findings", long.as_str(), long_at.as_str(), Code::TooLong),
    ] {
        let mut case = Json::parse(SOUND).unwrap();
        case.put(&Path::parse("quality").0, Some(Json::parse("{}").unwrap()));
        case.put(&Path::parse(path).0, Some(Json::parse(value).unwrap()));
        let problems = Case::read(&case).problems;
        let told: Vec<(String, Code)> = problems.iter().map(|problem| (problem.path.to_string(), problem.code)).collect();
        assert_eq!(told, [(at.to_owned(), code)], "{value}");
    }
}

#[test]
fn findings_stand_in_json_with_all_digits() {
    let case = changed(&[("horizon_years", "4")]);
    let json = findings_json(&case, &found(&case, &catalogue())).to_text();
    for part in
        [r#""code": "beyond_horizon""#, r#""severity": "finding""#, r#""weight": "medium""#, r#""public": "220000""#, r#""answer": null"#]
    {
        assert!(json.contains(part), "{part} is not in {json}");
    }
}

#[test]
fn a_case_without_anything_has_findings_too() {
    let case = changed(&[("costs", "[]"), ("saved_costs", "[]"), ("consequences_during", "[]"), ("outcomes", "[]"), ("about", "-")]);
    assert_eq!(codes(&case, &catalogue()), ["replaced_undescribed", "full_costs", "nobody_responsible"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the case: nothing panics, each finding has a key of its own, and answered it stays answered in the file.
    #[test]
    fn cases_at_random_are_looked_at_and_answered(seed in any::<u64>(), size in 1usize..6, at_limits in any::<bool>()) {
        let kind = if at_limits { Kind::Limits } else { Kind::Ordinary };
        let mut case = Random::new(seed, kind).case(size);
        if case.check().iter().any(|problem| problem.severity == som_core::Severity::Error) {
            return Ok(());
        }
        let results = evaluate(&case);
        let all = findings(&case, &results, None);
        let keys: BTreeSet<&String> = all.iter().map(|finding| &finding.key).collect();
        prop_assert_eq!(keys.len(), all.len());
        for finding in &all {
            case.quality.findings.insert(finding.key.clone(), "Set på".to_owned());
        }
        let read = Case::from_text(&case.to_text()).into_case().unwrap();
        prop_assert_eq!(&read, &case);
        prop_assert!(findings(&read, &results, None).iter().all(|finding| finding.answer(&read) == Some("Set på")));
    }
}
