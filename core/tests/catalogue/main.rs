//! The catalogue as it is shipped: whole, checked, and found by a few words.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it fails")]
#![cfg(not(target_arch = "wasm32"))]

mod refused;
mod searched;

use std::collections::BTreeMap;
use std::path::Path;

use som_core::catalogue::{AnsweredBy, Bilingual, Catalogue, Effect, EffectUse, Entry, EntryKind, Finding, IndexKind, Split};
use som_core::{Decimal, TaxParameter, TaxParameters, Year};

/// The names and texts of the tables in `assets/catalogue`.
fn shipped_files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap())).collect()
}

fn read(files: &BTreeMap<String, String>) -> Result<Catalogue, Vec<som_core::catalogue::CatalogueProblem>> {
    Catalogue::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

fn shipped() -> Catalogue {
    read(&shipped_files()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// How many entries have each value, in the order of the values.
fn counts<'c, K: Ord>(entries: &[Entry<'c>], of: impl Fn(&Entry<'c>) -> K) -> BTreeMap<K, usize> {
    entries.iter().fold(BTreeMap::new(), |mut counts, entry| {
        *counts.entry(of(entry)).or_default() += 1;
        counts
    })
}

#[test]
fn every_row_stands_the_check() {
    let catalogue = shipped();
    let entries: Vec<Entry<'_>> = catalogue.entries().collect();
    println!("\n{} entries from {} sources; {} rows left out", entries.len(), catalogue.sources.len(), catalogue.left_out.len());
    println!("By kind: {:?}", counts(&entries, |entry| entry.kind().key()));
    println!("By scope: {:?}", counts(&entries, |entry| entry.scope().map_or("(none)", |scope| scope.key())));
    println!("By confidence: {:?}", counts(&entries, |entry| entry.confidence().map_or("(none)", |confidence| confidence.key())));
    println!("Effects by result: {:?}", counts_of_results(&catalogue));
    assert_eq!(entries.len(), 321 + 67 + 45 + 49 + ADDED.len() + 11 + 4 + 6);
    // Nobody wrote down when the pages were seen, so no date is shown.
    assert!(catalogue.sources.values().all(|source| source.seen.is_empty()));
    for entry in &entries {
        assert!(catalogue.source(entry.source()).is_some_and(|source| !source.title.is_empty()), "{}", entry.id());
        assert_eq!(catalogue.entry(entry.id()), Some(*entry));
    }
}

fn counts_of_results(catalogue: &Catalogue) -> BTreeMap<&'static str, usize> {
    catalogue.effects.iter().fold(BTreeMap::new(), |mut counts, effect| {
        *counts.entry(effect.result.key()).or_default() += 1;
        counts
    })
}

/// What a tax is made of, and the refund within a limit of days that a note told of, beside what was found out at first; each with a source of
/// its own.
const ADDED: [&str; 13] = [
    "ekstra-beskaeftigelsesfradrag-enlige-pct",
    "jobfradrag-pct",
    "jobfradrag-bundgraense",
    "jobfradrag-max",
    "sundhedsbidrag",
    "skatteloft",
    "mellemskat",
    "mellemskattegraense",
    "skatteloft-mellemskat",
    "toptopskat",
    "toptopskattegraense",
    "skatteloft-toptopskat",
    "refusion-110-doegn",
];

/// What was found out is shipped, or left out with a reason: nothing is lost on the way and nothing is added unsaid.
#[test]
fn what_was_found_out_is_here_or_left_out_with_a_reason() {
    let catalogue = shipped();
    let mut found_out: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in include_str!("ids.csv").lines().skip(1) {
        let (file, id) = line.split_once(',').unwrap();
        found_out.entry(file).or_default().push(id);
    }
    assert_eq!(found_out.values().map(Vec::len).sum::<usize>(), 564);
    for (file, ids) in &found_out {
        for id in ids {
            let is_question = *file == "checklist.json";
            let shipped = if is_question { catalogue.checklist.iter().any(|one| one.id == *id) } else { catalogue.entry(id).is_some() };
            let left_out = catalogue.left_out.iter().any(|row| row.id == *id && row.file == *file);
            assert!(shipped != left_out, "{id} of {file}: shipped {shipped}, left out {left_out}");
        }
    }
    let known = |id: &str| ADDED.contains(&id) || found_out.values().any(|ids| ids.contains(&id));
    assert!(ADDED.iter().all(|id| catalogue.entry(id).is_some() && !found_out.values().any(|ids| ids.contains(id))));
    assert!(catalogue.entries().all(|entry| known(entry.id())), "an entry is from nowhere");
    assert!(catalogue.checklist.iter().all(|one| known(&one.id)), "a question is from nowhere");
    assert!(catalogue.left_out.iter().all(|row| known(&row.id)), "a row that nobody found is left out");
}

#[test]
fn a_model_result_is_never_a_price() {
    let catalogue = shipped();
    for price in &catalogue.prices {
        let is_model = price.scope.is_some_and(|scope| scope.key() == "model_result");
        assert!(!is_model || Entry::Price(price).kind() == EntryKind::ReferencePoint, "{}", price.id);
    }
}

#[test]
fn splits_are_as_published() {
    let catalogue = shipped();
    let price = |id: &str| match catalogue.entry(id) {
        Some(Entry::Price(price)) => price,
        other => panic!("{id}: {other:?}"),
    };
    let Split::Shares(shares, _) = &price("psykolog-praksis-foerste").split else { panic!("a split was published") };
    assert_eq!((shares.region, shares.citizen), (decimal("0.6"), decimal("0.4")));
    assert_eq!(price("kontanthjaelp-andre-2024").split, Split::Rule("refusionstrappe".to_owned()));
    assert_eq!(price("boligsikring-gns-2018").split, Split::Unknown);
    assert_eq!(price("forsorgshjem-110-aar").price_year, None);
    let history = catalogue.history(price("sygedagpenge-max-2024"));
    let years: Vec<u16> = history.iter().filter_map(|price| price.price_year).map(|year| year.0).collect();
    assert_eq!(years, [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2022, 2023, 2024]);
    assert_eq!(history.last().unwrap().amount, decimal("4695"));
    assert_eq!(price("sygedagpenge-max-2024").next_update, "2025-01-01");
    assert_eq!(price("mst-forloeb").next_update, "");
}

#[test]
fn rules_and_rates_are_as_published() {
    let catalogue = shipped();
    let Some(Entry::RefundRule(staircase)) = catalogue.entry("refusionstrappe") else { panic!("there is a staircase") };
    let steps: Vec<String> = staircase
        .steps
        .iter()
        .map(|step| format!("{}-{} {}", step.from.unwrap(), step.to.map_or(String::new(), |to| to.to_string()), step.shares.state))
        .collect();
    assert_eq!(steps, ["1-4 0.8", "5-26 0.4", "27-52 0.3", "53- 0.2"]);
    let Some(Entry::DiscountSchedule(rates)) = catalogue.entry("diskonteringsrente-2021") else { panic!("there are rates") };
    let steps: Vec<String> = rates.steps.iter().map(|step| format!("{} {}", step.from_year, step.rate)).collect();
    assert_eq!(steps, ["0 0.035", "36 0.025", "71 0.015"]);
}

/// The years whose tax can be calculated: in 2022 the sources disagree on the employment allowance, so it is left empty.
#[test]
fn tax_is_calculated_only_for_years_with_every_parameter() {
    let catalogue = shipped();
    let missing = |year: u16| TaxParameters::published(&catalogue, Year(year)).missing(true);
    let whole: Vec<u16> = (2010..=2030).filter(|year| missing(*year).is_empty()).collect();
    assert_eq!(whole, [2018, 2019, 2020, 2021, 2023, 2024, 2025, 2026]);
    let of_2022: Vec<String> = missing(2022).iter().map(|problem| problem.path.to_string()).collect();
    assert!(of_2022.contains(&"parameters.2022.beskaeftigelsesfradrag-max".to_owned()), "{of_2022:?}");
    for year in whole {
        for (parameter, known) in TaxParameters::published(&catalogue, Year(year)).values {
            let is_rate = known.value < Decimal::ONE;
            assert_eq!(
                is_rate,
                !parameter.key().ends_with("graense") && !parameter.key().ends_with("max") && parameter.key() != "personfradrag"
            );
            assert!(known.source.address.starts_with("http"), "{parameter:?} {year}");
        }
    }
    // Skattestyrelsen and Skatteministeriet.
    let of_2019 = TaxParameters::published(&catalogue, Year(2019)).values;
    assert_eq!(
        (of_2019[&TaxParameter::BottomTax].value, of_2019[&TaxParameter::JobAllowance].value),
        (decimal("0.1213"), decimal("0.0375"))
    );
}

#[test]
fn the_default_index_has_exactly_the_published_years() {
    let catalogue = shipped();
    let index = catalogue.default_index().unwrap();
    assert_eq!(index.id, "nettoprisindeks-aar");
    assert_eq!(index.years.iter().map(|year| year.year.0).collect::<Vec<_>>(), (2015..=2023).collect::<Vec<_>>());
    assert!(index.years.iter().all(|year| !year.estimate));
    assert_eq!(index.levels(), index.years);
}

#[test]
fn changes_are_chained_to_levels_unless_a_year_is_missing() {
    let catalogue = shipped();
    let series = |id: &str| catalogue.indices.iter().find(|series| series.id == id).unwrap();
    let state = series("generelt-pl-serie-stat");
    assert_eq!(state.kind, IndexKind::Change);
    let levels = state.levels();
    assert_eq!((levels[0].year.0, levels[0].value), (1991, Decimal::ONE_HUNDRED));
    assert_eq!(levels[2].value, decimal("104.3450"), "100 · 1.025 · 1.018");
    let ratio = |from: u16, to: u16| {
        let level = |year: u16| levels.iter().find(|level| level.year.0 == year).unwrap().value;
        (level(to) / level(from)).round_dp(3)
    };
    assert_eq!(ratio(2019, 2025), decimal("1.169"), "1.011 · 1.012 · 1.043 · 1.025 · 1.040 · 1.028");
    assert_eq!(levels.iter().filter(|level| level.estimate).map(|level| level.year.0).collect::<Vec<_>>(), [2024, 2025]);
    assert!(series("satsreguleringsprocent").levels().is_empty(), "2009 is missing");
}

#[test]
fn effects_from_elsewhere_are_read_as_the_shipped_ones_are() {
    let catalogue = shipped();
    let text = |effects: &[Effect]| {
        let mut table = csv::Writer::from_writer(Vec::new());
        for effect in effects {
            let cells = effect.cells();
            if effect.id == effects[0].id {
                table.write_record(cells.iter().map(|(column, _)| *column)).unwrap();
            }
            table.write_record(cells.iter().map(|(_, cell)| cell.as_str())).unwrap();
        }
        String::from_utf8(table.into_inner().unwrap()).unwrap()
    };
    let sources: Vec<String> = catalogue.sources.keys().cloned().collect();
    assert_eq!(catalogue.read_effects(&text(&catalogue.effects), &sources), (catalogue.effects.clone(), Vec::new()));
    // A row that claims more than was measured is told of, and the others are there.
    let mut effects = catalogue.effects[..3].to_vec();
    effects[0].control = None;
    effects[1].target_group = Some("nobody".to_owned());
    let (read, problems) = catalogue.read_effects(&text(&effects), &sources);
    assert_eq!(read, effects[2..]);
    let told: Vec<_> = problems.iter().map(|one| (one.line, one.column.as_str())).collect();
    assert_eq!(told, [(Some(2), "use"), (Some(3), "target_group")]);
}

#[test]
fn nothing_found_is_never_nought() {
    let catalogue = shipped();
    let effect = |id: &str| catalogue.effects.iter().find(|effect| effect.id == id).unwrap();
    for effect in catalogue.effects.iter().filter(|effect| effect.usable == EffectUse::Nothing) {
        assert_eq!((effect.result, effect.difference), (Finding::NoDifference, None), "{}", effect.id);
        assert_eq!(effect.success_rates(), None);
    }
    assert!(catalogue.effects.iter().all(|effect| effect.difference != Some(Decimal::ZERO)));
    assert_eq!(effect("krisecenter-selvforsoergelse").result, Finding::Worse);
    assert_eq!(effect("ips-ma-24mdr").result, Finding::NoDifference);
    assert_eq!(effect("ips-18mdr").success_rates(), Some((decimal("0.599"), Some(decimal("0.465")))));
    assert_eq!(effect("ips-18mdr").level(), Some(1));
    // Less crime is the success.
    assert_eq!(effect("primus-motor-recidiv").success_rates(), Some((decimal("0.71"), Some(decimal("0.33")))));
    // What was measured before is no comparison.
    assert_eq!(effect("exit-prostitution-salg").success_rates(), Some((decimal("0.8"), None)));
    assert_eq!(effect("cti-boligfastholdelse").level(), Some(3));
    assert_eq!(effect("stu-overgang").level(), None);
}

/// Each rule that a question names answers that question and no other, and topics are written alike throughout.
#[test]
fn questions_stand_by_topic_and_are_asked_or_answered() {
    let catalogue = shipped();
    let mut topics: Vec<&Bilingual> = catalogue.checklist.iter().map(|one| &one.topic).collect();
    topics.dedup();
    assert_eq!(topics.len(), 14, "a topic is one run of rows");
    assert!(catalogue.checklist.iter().all(|one| one.question.da.ends_with('?') && one.question.en.ends_with('?')));
    let mut rules: Vec<_> = catalogue.checklist.iter().filter_map(|one| one.answered_by).collect();
    let always = rules.iter().filter(|one| **one == AnsweredBy::Always).count();
    rules.retain(|one| *one != AnsweredBy::Always);
    assert_eq!((rules.len(), always), (6, 3));
    assert!(rules.iter().enumerate().all(|(place, one)| !rules[place + 1..].contains(one)));
}
