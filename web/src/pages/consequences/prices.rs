//! A price in words.

use som_core::{Decimal, Json, Path, Payer};
use som_text::{Lang, amount, kroner, kroner_exact, number, words};

use super::terms::unit_name;
use crate::components::part::text_of;

/// A price as it is told in a row: in all, per unit, in which year's prices, and whose.
pub(super) fn price_in_words(lang: Lang, line: &Json, price_year: &str) -> Option<String> {
    let at = |path: &str| line.at(&Path::parse(path));
    let unit = unit_name(lang, &at("unit").map(text_of).unwrap_or_default());
    let year = at("price.price_year").map(text_of).filter(|year| !year.is_empty()).unwrap_or_else(|| price_year.to_owned());
    // What is wrong with a year is said at its field, and not said again here.
    let year = if year.parse::<u16>().is_ok() { year } else { "…".to_owned() };
    if let Some(rule) = at("price.rule") {
        return rule_in_words(lang, rule, &unit, &year);
    }
    let mut prices: Vec<(String, Option<Decimal>)> = Vec::new();
    for payer in Payer::ALL {
        let name = lang.t(&format!("payer-{}", payer.key())).to_lowercase();
        match at(&format!("price.per_unit.{}", payer.key())) {
            Some(Json::List(_)) => prices.push((name, None)),
            Some(price) => {
                prices.extend(text_of(price).parse::<Decimal>().ok().filter(|price| !price.is_zero()).map(|price| (name, Some(price))))
            }
            None => {}
        }
    }
    let payers: Vec<String> = match prices.as_slice() {
        [] => return None,
        [(name, _)] => vec![name.clone()],
        several => several
            .iter()
            .map(|(name, price)| price.map_or_else(|| name.clone(), |price| format!("{name} {}", bare(lang, price))))
            .collect(),
    };
    let payers = payers.join(", ");
    let known: Option<Vec<Decimal>> = prices.iter().map(|(_, price)| *price).collect();
    let sum = known.and_then(|prices| prices.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add));
    Some(match sum {
        Some(sum) => words!(lang, "consequence-price-is", price = exact(lang, sum), unit = unit, year = year, payers = payers),
        None => words!(lang, "consequence-price-by-year", unit = unit, year = year, payers = payers),
    })
}

/// The gross amount and the rule that splits it.
fn rule_in_words(lang: Lang, rule: &Json, unit: &str, year: &str) -> Option<String> {
    let name = rule.at(&Path::parse("label")).map(text_of).filter(|name| !name.is_empty()).unwrap_or_else(|| lang.t("refund-unnamed"));
    match rule.at(&Path::parse("gross"))? {
        Json::List(_) => Some(words!(lang, "refund-price-by-year", unit = unit, year = year, rule = name)),
        gross => {
            let gross = text_of(gross).parse().ok()?;
            Some(words!(lang, "refund-price-is", price = exact(lang, gross), unit = unit, year = year, rule = name))
        }
    }
}

fn bare(lang: Lang, price: Decimal) -> String {
    if price.is_integer() { amount(lang, price) } else { number(lang, price, 2) }
}

fn exact(lang: Lang, price: Decimal) -> String {
    if price.is_integer() { kroner(lang, price) } else { kroner_exact(lang, price) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_told_in_words() {
        let line = |price: &str| Json::parse(&format!("{{\"unit\": \"day\", \"price\": {{\"per_unit\": {price}}}}}")).unwrap();
        let said = |price: &str| price_in_words(Lang::Da, &line(price), "2024").map(|text| text.replace('\u{a0}', " "));
        assert_eq!(said("{}"), None);
        assert_eq!(said(r#"{"municipality": "550", "state": "550"}"#).unwrap(), "1.100 kr. pr. døgn (2024): kommune 550, stat 550");
        assert_eq!(said(r#"{"region": "161.75"}"#).unwrap(), "161,75 kr. pr. døgn (2024): region");
        assert_eq!(price_in_words(Lang::En, &line(r#"{"region": "1"}"#), "abc").unwrap(), "DKK\u{a0}1 per day (…): region");
        assert_eq!(said(r#"{"region": ["1", "2"]}"#).unwrap(), "Egen pris for hvert år pr. døgn (2024): region");
    }
}
