//! The prices of a line, changed as a whole.

use som_core::{Consequence, Decimal, PerPayer, PerUnit, PriceSeries};

/// Each price changed by a function: those given, or the gross amount of a rule.
pub(crate) fn each_price(line: &mut Consequence, change: impl Fn(Decimal) -> Decimal) {
    match &mut line.price.per_unit {
        PerUnit::Payers(prices) => *prices = prices.map(|price| price.as_ref().map(|price| changed(price, &change))),
        PerUnit::Rule(rule) => rule.gross = changed(&rule.gross, &change),
    }
}

fn changed(series: &PriceSeries, change: impl Fn(Decimal) -> Decimal) -> PriceSeries {
    match series {
        PriceSeries::Constant(price) => PriceSeries::Constant(change(*price)),
        PriceSeries::ByYear(prices) => PriceSeries::ByYear(prices.iter().map(|price| change(*price)).collect()),
    }
}

pub(crate) fn scale_prices(prices: &mut PerPayer<Option<PriceSeries>>, factor: Decimal) {
    *prices = prices.map(|price| price.as_ref().map(|price| changed(price, |price| price * factor)));
}

pub(crate) fn scale_price(line: &mut Consequence, factor: Decimal) {
    each_price(line, |price| price * factor);
}
