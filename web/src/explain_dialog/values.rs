//! Values as the explanation shows them: money to the øre, rates as per cent, everything else with all that matters of its digits.

use som_core::{Case, Decimal, Figure, Irr, Origin, Term, TermName, Value};
use som_text::{Lang, kroner_exact, number, percent, plain, words};

/// What kind of number something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Money,
    Share,
    Persons,
    Years,
    Plain,
}

fn sort_of_figure(figure: &Figure) -> Sort {
    match figure {
        Figure::Participants | Figure::Completed | Figure::Successes(_) | Figure::CohortSuccesses { .. } => Sort::Persons,
        Figure::BreakEvenHorizon { .. } => Sort::Years,
        Figure::NetRate(_)
        | Figure::BreakEvenNetRate { .. }
        | Figure::Persistence { .. }
        | Figure::ShareOfCost(_)
        | Figure::ShareOfGain(_)
        | Figure::RuleShare { .. }
        | Figure::InternalRateOfReturn(_) => Sort::Share,
        Figure::BreakEvenEffectFactor { .. }
        | Figure::BreakEvenCostFactor { .. }
        | Figure::BreakEvenLineFactor { .. }
        | Figure::DiscountFactor(_)
        | Figure::Units { .. } => Sort::Plain,
        Figure::AsMeasured { figure, .. } => sort_of_figure(figure),
        _ => Sort::Money,
    }
}

fn sort_of_term(term: &Term<Decimal>) -> Sort {
    match (&term.origin, &term.name) {
        (Origin::Figure(figure), _) => sort_of_figure(figure),
        (_, TermName::Amount | TermName::YearlyPay | TermName::Price(_) | TermName::Gross) => Sort::Money,
        (_, TermName::Starting(_)) => Sort::Persons,
        (_, TermName::PersistenceYears | TermName::YearsSince(_)) => Sort::Years,
        (
            _,
            TermName::Share(_)
            | TermName::CompletionRate
            | TermName::RateWith
            | TermName::RateWithout
            | TermName::FirstYearShare
            | TermName::RealisableShare
            | TermName::PersistenceShare(_)
            | TermName::Undiminished,
        ) => Sort::Share,
        _ => Sort::Plain,
    }
}

/// As many digits as anybody reads: what goes on is cut with a sign that it does.
fn trimmed(lang: Lang, value: Decimal) -> String {
    const MOST: u32 = 8;
    let exact = value.normalize();
    if exact.scale() <= MOST { plain(lang, exact) } else { format!("≈ {}", som_text::short(lang, exact, MOST)) }
}

fn shown_value(lang: Lang, figure: &Figure, value: Decimal) -> String {
    shown(lang, sort_of_figure(figure), value)
}

fn shown(lang: Lang, sort: Sort, value: Decimal) -> String {
    match sort {
        Sort::Money => kroner_exact(lang, value),
        Sort::Share => percent(lang, value, 4),
        Sort::Persons => words!(lang, "explain-persons", number = number_of_persons(lang, value)),
        Sort::Years => years(lang, value),
        Sort::Plain => trimmed(lang, value),
    }
}

/// A number of years in words, such as »4 år«.
pub(crate) fn years(lang: Lang, value: Decimal) -> String {
    words!(lang, "explain-years", count = if value == Decimal::ONE { "one" } else { "other" }, number = trimmed(lang, value))
}

fn number_of_persons(lang: Lang, value: Decimal) -> String {
    let rounded = som_text::rounded(value, 4).normalize();
    number(lang, rounded, rounded.scale())
}

/// A term's value. Money that was entered with more digits than øre keeps them.
pub(super) fn term_value(lang: Lang, _case: &Case, term: &Term<Decimal>) -> String {
    let sort = sort_of_term(term);
    if sort == Sort::Money && matches!(term.origin, Origin::Input(..)) && term.value.normalize().scale() > 2 {
        return words!(lang, "unit-kroner", amount = plain(lang, term.value));
    }
    shown(lang, sort, term.value)
}

/// A figure's value: a number, a year, a rate, or that there is none.
pub(super) fn figure_value(lang: Lang, case: &Case, figure: &Figure, value: &Value<Decimal>) -> String {
    use som_core::BreakEven;
    match value {
        Value::Number(value) => shown_value(lang, figure, *value),
        Value::BreakEven(BreakEven::NoOutlay) => lang.t("panel-no-outlay"),
        Value::BreakEven(BreakEven::Year(t)) => case.start_year.plus(*t).to_string(),
        Value::BreakEven(BreakEven::NotWithinHorizon) => lang.t("panel-not-paid-back"),
        Value::Rate(Irr::Rate(rate)) => Decimal::try_from(*rate).map_or_else(|_| lang.t("result-no-figure"), |rate| percent(lang, rate, 4)),
        Value::Rate(rate) => crate::pages::result::rate_of_return(lang, *rate),
        Value::None => lang.t("result-no-figure"),
    }
}

/// The exact value for whoever reads the page by program.
pub(super) fn data_value(value: &Value<Decimal>) -> Option<String> {
    use som_core::BreakEven;
    match value {
        Value::Number(value) => Some(value.normalize().to_string()),
        Value::BreakEven(BreakEven::NoOutlay) => Some("no_outlay".to_owned()),
        Value::BreakEven(BreakEven::Year(t)) => Some(t.to_string()),
        Value::BreakEven(BreakEven::NotWithinHorizon) => Some("not_within_horizon".to_owned()),
        Value::Rate(Irr::Rate(rate)) => Some(rate.to_string()),
        Value::Rate(Irr::None(_)) | Value::None => None,
    }
}

#[cfg(test)]
mod tests {
    use som_core::{Slice, View};

    use super::*;

    #[test]
    fn each_sort_of_figure_has_its_unit() {
        let said = |figure: &Figure, value: &str| shown_value(Lang::Da, figure, value.parse().unwrap()).replace('\u{a0}', " ");
        assert_eq!(said(&Figure::Money(Slice::net(View::Public)), "-70000.005"), "−70.000,01 kr.");
        assert_eq!(said(&Figure::NetRate(0), "0.175"), "17,5 %");
        assert_eq!(said(&Figure::DiscountFactor(1), "0.9661835748792270531400966184"), "≈ 0,96618357");
        assert_eq!(said(&Figure::Participants, "150"), "150 personer");
    }
}
