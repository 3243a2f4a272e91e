//! Where amounts are from, whom they hold for, and how old they are: section 6.

use rust_decimal::Decimal;

use super::Seen;
use super::effect::{called, outcome_path, outcomes};
use super::finding::{Spot, Told};
use super::words::is_from;
use crate::case::{Case, Consequence, Path, Payer, PerUnit, PriceSeries, Source, Year};
use crate::catalogue::{Catalogue, Price, Scope};

/// Prices that are older than this at the start no longer tell what a service costs, even when they follow an index.
const OLD_YEARS: u16 = 5;

/// Each consequence with its path and the name of its place.
fn consequences(case: &Case) -> impl Iterator<Item = (&Consequence, Path, String)> {
    let during = Path::default().key("consequences_during");
    let during =
        case.consequences_during.iter().enumerate().map(move |(index, line)| (line, during.index(index), format!("during/{}", line.id)));
    let after = case.outcomes.iter().enumerate().flat_map(|(position, outcome)| {
        let list = outcome_path(position).key("consequences");
        let lines = outcome.consequences.iter().enumerate();
        lines.map(move |(index, line)| (line, list.index(index), format!("outcomes/{}/{}", outcome.id, line.id)))
    });
    during.chain(after)
}

/// The entry of the knowledge base that a price was copied from: the same source, unit and amount.
fn entry<'c>(catalogue: &'c Catalogue, line: &Consequence) -> Option<&'c Price> {
    let from = line.price.source.as_ref()?;
    let gross = match &line.price.per_unit {
        PerUnit::Payers(_) => {
            let prices = Payer::ALL.into_iter().filter_map(|payer| line.price.given(payer));
            prices.map(|series| if let PriceSeries::Constant(price) = series { Some(*price) } else { None }).sum::<Option<Decimal>>()?
        }
        PerUnit::Rule(rule) => match rule.gross {
            PriceSeries::Constant(gross) => gross,
            PriceSeries::ByYear(_) => return None,
        },
    };
    catalogue.prices.iter().find(|price| price.amount == gross && price.unit == line.unit && is_from(from, catalogue.source(&price.source)))
}

pub(super) fn single_provider(seen: &Seen) -> Vec<Spot> {
    let spots = consequences(seen.case).filter_map(|(line, path, place)| {
        let scope = line.price.scope.or_else(|| entry(seen.catalogue?, line)?.scope)?;
        let scope = match scope {
            Scope::SingleProviderTariff => "provider",
            Scope::SingleMunicipality => "municipality",
            _ => return None,
        };
        let values = vec![("line", Told::Name(called(&line.label, &line.id))), ("scope", Told::Word(scope))];
        Some(Spot { path: path.key("price").key("per_unit"), place, values })
    });
    spots.collect()
}

/// One finding for all old amounts: they are mended together.
pub(super) fn old(seen: &Seen) -> Vec<Spot> {
    let case = seen.case;
    let costs = |list: &'static str, lines: &[crate::case::CostLine]| -> Vec<(Year, Path)> {
        let lines = lines.iter().enumerate();
        lines.map(|(index, line)| (line.price_year, Path::default().key(list).index(index))).collect()
    };
    let prices = consequences(case).map(|(line, path, _)| (line.price.price_year, path.key("price")));
    let all: Vec<(Year, Path)> =
        costs("costs", &case.costs).into_iter().chain(costs("saved_costs", &case.saved_costs)).chain(prices).collect();
    let is_old = |year: Year| year.0.saturating_add(OLD_YEARS) < case.start_year.0;
    let old: Vec<&(Year, Path)> = all.iter().filter(|(year, _)| is_old(*year)).collect();
    let Some((oldest, path)) = old.iter().min_by_key(|(year, _)| *year) else { return Vec::new() };
    let values = vec![
        ("amounts", Told::Count(old.len())),
        ("all", Told::Count(all.len())),
        ("oldest", Told::Year(*oldest)),
        ("start", Told::Year(case.start_year)),
        ("limit", Told::Count(OLD_YEARS.into())),
    ];
    vec![Spot { path: path.key("price_year"), place: String::new(), values }]
}

pub(super) fn newer(seen: &Seen) -> Vec<Spot> {
    let Some(catalogue) = seen.catalogue else { return Vec::new() };
    let spots = consequences(seen.case).filter_map(|(line, path, place)| {
        let own = entry(catalogue, line)?;
        let newest = catalogue.history(own).into_iter().rfind(|price| price.price_year > own.price_year)?;
        let values = vec![
            ("line", Told::Name(called(&line.label, &line.id))),
            ("own", Told::Year(line.price.price_year)),
            ("newest", Told::Year(newest.price_year?)),
            ("amount", Told::Kroner(newest.amount)),
        ];
        Some(Spot { path: path.key("price").key("per_unit"), place, values })
    });
    spots.collect()
}

/// One finding for all numbers without a source: amounts, quantities, prices, and the study behind each effect.
pub(super) fn missing_source(seen: &Seen) -> Vec<Spot> {
    let case = seen.case;
    let has = |source: &Option<Source>| {
        source.as_ref().is_some_and(|source| !source.title.trim().is_empty() || !source.address.trim().is_empty())
    };
    let mut all: Vec<(bool, Path)> = Vec::new();
    for (list, lines) in [("costs", &case.costs), ("saved_costs", &case.saved_costs)] {
        all.extend(lines.iter().enumerate().map(|(index, line)| (has(&line.source), Path::default().key(list).index(index).key("source"))));
    }
    for (outcome, path, _) in outcomes(case) {
        all.extend(outcome.evidence.as_ref().map(|evidence| (has(&evidence.source), path.key("evidence").key("source"))));
    }
    for (line, path, _) in consequences(case) {
        all.push((has(&line.source), path.key("source")));
        let of_rule = line.price.rule().is_some_and(|rule| has(&rule.source));
        all.push((has(&line.price.source) || of_rule, path.key("price").key("source")));
    }
    let missing: Vec<&Path> = all.iter().filter(|(has, _)| !has).map(|(_, path)| path).collect();
    let Some(first) = missing.first() else { return Vec::new() };
    let values = vec![("missing", Told::Count(missing.len())), ("all", Told::Count(all.len()))];
    vec![Spot { path: first.key("title"), place: String::new(), values }]
}
