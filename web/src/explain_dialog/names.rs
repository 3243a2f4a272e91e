//! What figures and terms are called.

use som_core::{
    BudgetSide, Case, Cause, Figure, Line, LineKind, Marked, Origin, Payer, Period, Phase, Slice, Split, Term, TermName, TimeUnit, View,
    measured_through,
};
use som_text::{Lang, kroner_exact, plain, words};

use crate::pages::result::{area_name, capital, line_name};

fn year(case: &Case, t: usize) -> String {
    case.start_year.plus(t).to_string()
}

fn the(lang: Lang, view: View) -> String {
    lang.t(&format!("the-{}", view.key()))
}

fn phase(lang: Lang, phase: Phase) -> String {
    lang.t(match phase {
        Phase::Cost => "phase-cost",
        Phase::SavedCost => "phase-saved_cost",
        Phase::During => "phase-during",
        Phase::After => "phase-after",
    })
}

fn outcome(lang: Lang, case: &Case, place: usize) -> String {
    match case.outcomes.get(place) {
        Some(outcome) if !outcome.label.is_empty() => outcome.label.clone(),
        _ => words!(lang, "explain-outcome", number = place + 1),
    }
}

/// What a figure is, such as »Nettoresultat, kommunen, 2027, nutidsværdi«.
pub(super) fn figure_name(lang: Lang, case: &Case, figure: &Figure) -> String {
    let of = |key: &str, view: View, discounted: bool| {
        let mut parts = vec![lang.t(key), the(lang, view)];
        if discounted {
            parts.push(lang.t("explain-present-value"));
        }
        parts.join(", ")
    };
    let of_rule = |key: &str, line: Line, payer: Payer, t: usize| {
        words!(lang, key, who = the(lang, View::Payer(payer)), year = year(case, t), line = line_name(lang, case, line))
    };
    let line_of = |key: &str, line: Line| words!(lang, key, line = line_name(lang, case, line));
    match *figure {
        Figure::Money(ref slice) => money_name(lang, case, slice),
        Figure::Gain { view, discounted } => of("figure-gain", view, discounted),
        Figure::NetCost { view, discounted } => of("figure-net-cost", view, discounted),
        Figure::ToBeSaved { view, discounted } => of("figure-to-be-saved", view, discounted),
        Figure::BeforeCost { view, discounted } => of("figure-before-cost", view, discounted),
        Figure::Participants => lang.t("figure-participants"),
        Figure::Completed => lang.t("figure-completed"),
        Figure::Successes(None) => lang.t("figure-successes"),
        Figure::Successes(Some(place)) => words!(lang, "figure-successes-of", outcome = outcome(lang, case, place)),
        Figure::PerParticipant { view, discounted } => of("figure-per-participant", view, discounted),
        Figure::PerCompleted { view, discounted } => of("figure-per-completed", view, discounted),
        Figure::PerSuccess { view, discounted } => of("figure-per-success", view, discounted),
        Figure::CostPerSuccess => lang.t("figure-cost-per-success"),
        Figure::CostPerParticipant => lang.t("figure-cost-per-participant"),
        Figure::GainPerKrone => lang.t("figure-gain-per-krone"),
        Figure::BenefitCostRatio => lang.t("figure-benefit-cost-ratio"),
        Figure::BreakEven { view, discounted } => of("figure-break-even", view, discounted),
        Figure::PeakInvestment(view) => of("figure-peak-investment", view, false),
        Figure::Compensation { view, discounted } => of("figure-compensation", view, discounted),
        Figure::RemainingDeficit(view) => of("figure-remaining-deficit", view, false),
        Figure::BreakEvenEffectFactor { view, discounted } => of("figure-effect-factor", view, discounted),
        Figure::BreakEvenCostFactor { view, discounted } => of("figure-cost-factor", view, discounted),
        Figure::BreakEvenSaving { view, discounted } => of("figure-saving", view, discounted),
        Figure::BreakEvenNetRate { outcome: place, view, discounted } => {
            format!("{}: {}", of("figure-threshold-rate", view, discounted), outcome(lang, case, place))
        }
        Figure::BreakEvenLine { line, view, discounted } => {
            format!("{}: {}", of("figure-threshold-line", view, discounted), line_name(lang, case, line))
        }
        Figure::BreakEvenLineFactor { line, view, discounted } => {
            format!("{}: {}", of("figure-threshold-line-factor", view, discounted), line_name(lang, case, line))
        }
        Figure::BreakEvenHorizon { view, discounted } => of("figure-threshold-horizon", view, discounted),
        Figure::InternalRateOfReturn(view) => of("figure-internal-rate", view, false),
        Figure::ShareOfCost(view) => of("figure-share-of-cost", view, false),
        Figure::ShareOfGain(view) => of("figure-share-of-gain", view, false),
        Figure::DiscountFactor(t) => words!(lang, "figure-discount-factor", year = year(case, t)),
        Figure::OwnAmount(line) => line_of("figure-own-amount", line),
        Figure::LineAmount(line) => line_of("figure-line-amount", line),
        Figure::Units { line, year: t } => {
            words!(lang, "figure-units", line = line_name(lang, case, line), year = year(case, t))
        }
        Figure::Cohort { line, payer, cohort, j, realised } => {
            let name = words!(
                lang,
                "figure-cohort",
                line = line_name(lang, case, line),
                who = the(lang, View::Payer(payer)),
                cohort = year(case, cohort),
                number = j
            );
            if realised { format!("{name}, {}", lang.t("explain-realised")) } else { name }
        }
        Figure::CohortSuccesses { outcome: place, cohort } => {
            words!(lang, "figure-cohort-successes", outcome = outcome(lang, case, place), cohort = year(case, cohort))
        }
        Figure::NetRate(place) => words!(lang, "figure-net-rate", outcome = outcome(lang, case, place)),
        Figure::Persistence { outcome: place, j } => {
            words!(lang, "figure-persistence", outcome = outcome(lang, case, place), number = j)
        }
        Figure::UnitPrice { line, payer, j } => {
            words!(lang, "figure-unit-price", line = line_name(lang, case, line), who = the(lang, View::Payer(payer)), number = j)
        }
        Figure::RulePrice { line, payer, year: t, .. } => of_rule("figure-rule-price", line, payer, t),
        Figure::RuleShare { line, payer, year: t, version: None, .. } => of_rule("figure-rule-share", line, payer, t),
        Figure::RuleShare { line, payer, version: Some(version), .. } => words!(
            lang,
            "figure-rule-share-version",
            date = version_date(case, line, version),
            who = the(lang, View::Payer(payer)),
            line = line_name(lang, case, line)
        ),
        Figure::Yardstick(place) => case.about.yardsticks.get(place).map(|yardstick| yardstick.label.clone()).unwrap_or_default(),
        Figure::Deviation { view, discounted, cause, through } => {
            let name = match cause {
                None => of("figure-deviation", view, discounted),
                Some(cause) => {
                    let who =
                        if discounted { format!("{}, {}", the(lang, view), lang.t("explain-present-value")) } else { the(lang, view) };
                    words!(lang, "figure-deviation-by", cause = cause_name(lang, cause).to_lowercase(), who = who)
                }
            };
            match through {
                Some(t) => format!("{name}, {}", words!(lang, "explain-through", year = year(case, t))),
                None => name,
            }
        }
        // Lines that were measured by year stand only in the case as measured.
        Figure::AsMeasured { through, ref figure } => words!(
            lang,
            "figure-as-measured",
            figure = figure_name(lang, &measured_through(case, through).case, figure),
            cause = cause_name(lang, through).to_lowercase()
        ),
    }
}

pub(crate) fn cause_name(lang: Lang, cause: Cause) -> String {
    lang.t(&format!("cause-{}", cause.key()))
}

/// The first day of a version of a line's rule.
fn version_date(case: &Case, line: Line, version: usize) -> String {
    let rule = case.consequence(line).and_then(|line| line.price.rule());
    rule.and_then(|rule| rule.versions.get(version)).map(|version| version.valid_from.to_string()).unwrap_or_default()
}

/// How much of a step of a rule is filled: weeks, days or kroner.
fn step_name(lang: Lang, case: &Case, line: Line, version: usize, step: usize) -> String {
    let Some(rule) = case.consequence(line).and_then(|line| line.price.rule()) else { return String::new() };
    let from = rule.versions.get(version).and_then(|version| version.steps.get(step)).map(|step| step.from).unwrap_or_default();
    match rule.split {
        Split::Staircase { time: TimeUnit::Day, .. } => words!(lang, "term-in-step-day", from = plain(lang, from)),
        Split::Staircase { .. } | Split::Percentage => words!(lang, "term-in-step-week", from = plain(lang, from)),
        Split::Bands { .. } => words!(lang, "term-in-step-cost", from = kroner_exact(lang, from)),
    }
}

/// What a payer's committee is called, or its `id` where it has no name.
fn committee_name(case: &Case, view: View, id: &str) -> String {
    let View::Payer(payer) = view else { return id.to_owned() };
    let committee = case.committees.get(payer).iter().find(|committee| committee.id == id);
    committee.map(|committee| committee.label.as_str()).filter(|label| !label.is_empty()).unwrap_or(id).to_owned()
}

/// A sum of money: what, whose, when, and how it is counted.
fn money_name(lang: Lang, case: &Case, slice: &Slice) -> String {
    let what = match (slice.line, &slice.area, slice.phase) {
        (Some(line), _, _) => line_name(lang, case, line),
        (_, Some(area), None) => area_name(lang, area),
        (_, Some(area), Some(part)) => format!("{}, {}", area_name(lang, area), phase(lang, part).to_lowercase()),
        (_, None, Some(part)) => phase(lang, part),
        (None, None, None) if slice.outcome.is_some() => phase(lang, Phase::After),
        _ => match slice.period {
            Period::Through(_) => lang.t("explain-cumulative"),
            _ => lang.t("explain-net"),
        },
    };
    let mut parts = vec![capital(&what)];
    parts.extend(slice.outcome.map(|place| outcome(lang, case, place)));
    parts.push(the(lang, slice.view));
    parts.extend(slice.committee.as_ref().map(|committee| match committee {
        Marked::With(id) => committee_name(case, slice.view, id),
        Marked::Not => lang.t("explain-not-assigned"),
    }));
    parts.extend(slice.budget.as_ref().map(|side| {
        lang.t(match side {
            Marked::With(BudgetSide::Within) => "explain-within",
            Marked::With(BudgetSide::Outside) => "explain-outside",
            Marked::Not => "explain-not-marked",
        })
    }));
    match slice.period {
        Period::Horizon => {}
        Period::Year(t) => parts.push(year(case, t)),
        Period::Through(t) => parts.push(words!(lang, "explain-through", year = year(case, t))),
        Period::Beyond => parts.push(words!(lang, "explain-beyond", year = year(case, case.horizon_years.saturating_sub(1)))),
    }
    for (is_so, key) in
        [(slice.discounted, "explain-present-value"), (slice.realised, "explain-realised"), (slice.measured, "explain-measured")]
    {
        if is_so {
            parts.push(lang.t(key));
        }
    }
    parts.join(", ")
}

/// What a term is, within the figure that it is a part of.
pub(super) fn term_name(lang: Lang, case: &Case, term: &Term<som_core::Decimal>) -> String {
    if let Origin::Figure(Figure::AsMeasured { through, figure }) = &term.origin
        && term.name != TermName::Figure
    {
        // A part of a figure as measured: lines that were measured by year stand only in that case.
        let part = Term { origin: Origin::Figure((**figure).clone()), ..term.clone() };
        return term_name(lang, &measured_through(case, *through).case, &part);
    }
    let number = |key: &str, number: usize| words!(lang, key, number = number);
    match &term.name {
        TermName::Figure => match &term.origin {
            Origin::Figure(figure) => figure_name(lang, case, figure),
            _ => String::new(),
        },
        TermName::Phase(part) => phase(lang, *part),
        TermName::Payer(payer) => lang.t(&format!("payer-{}", payer.key())),
        TermName::Line(line) => {
            let name = line_name(lang, case, *line);
            // The name of a line of one of several outcomes may stand in each of them.
            match line.kind {
                LineKind::After(place) if case.outcomes.len() > 1 => format!("{name} ({})", outcome(lang, case, place)),
                _ => name,
            }
        }
        TermName::Year(t) => match &term.origin {
            Origin::Figure(Figure::Money(Slice { period: Period::Through(_), .. })) => {
                words!(lang, "explain-through", year = year(case, *t))
            }
            _ => year(case, *t),
        },
        TermName::Cohort(cohort) => words!(lang, "term-cohort", year = year(case, *cohort)),
        TermName::Outcome(place) => outcome(lang, case, *place),
        TermName::Cause(cause) => cause_name(lang, *cause),
        TermName::Starting(cohort) => words!(lang, "term-starting", year = year(case, *cohort)),
        TermName::GroupsOf { cohort, size } => words!(lang, "term-groups", year = year(case, *cohort), size = *size),
        TermName::Once => lang.t("term-once"),
        TermName::Share(payer) => words!(lang, "term-share", who = the(lang, View::Payer(*payer))),
        TermName::Quantity => lang.t("term-quantity"),
        TermName::QuantityOfYear(j) => number("term-quantity-of-year", *j),
        TermName::Amount => lang.t("term-amount"),
        TermName::YearlyPay => lang.t("term-yearly-pay"),
        TermName::Hours => lang.t("term-hours"),
        TermName::EffectiveHours => lang.t("term-effective-hours"),
        TermName::OnePlusOverhead => lang.t("term-overhead"),
        TermName::IndexTo(of) | TermName::IndexFrom(of) => words!(lang, "term-index", year = of.to_string()),
        TermName::EstimatedIndexTo(of) | TermName::EstimatedIndexFrom(of) => words!(lang, "term-index-estimate", year = of.to_string()),
        TermName::Gross => lang.t("term-gross"),
        TermName::InStep { line, version, step } => step_name(lang, case, *line, *version, *step),
        TermName::DaysOfVersion { line, version } => words!(lang, "term-days-of-version", date = version_date(case, *line, *version)),
        TermName::CompletionRate => lang.t("term-completion-rate"),
        TermName::RateWith => lang.t("term-rate-with"),
        TermName::RateWithout => lang.t("term-rate-without"),
        TermName::FirstYearShare => lang.t("term-first-year-share"),
        TermName::RealisableShare => lang.t("term-realisable-share"),
        TermName::ExpenseSign => lang.t("term-expense-sign"),
        TermName::Price(payer) => words!(lang, "term-price", who = the(lang, View::Payer(*payer))),
        TermName::PersistenceShare(j) => number("term-persistence-share", *j),
        TermName::Undiminished => lang.t("term-undiminished"),
        TermName::PersistenceYears => lang.t("term-persistence-years"),
        TermName::YearsSince(_) => lang.t("term-years-since"),
        TermName::OneMinusLoss => lang.t("term-one-minus-loss"),
        TermName::OnePlusRate(t) => words!(lang, "term-one-plus-rate", year = year(case, *t)),
        TermName::One => lang.t("term-one"),
    }
}

#[cfg(test)]
mod tests {
    use som_core::{Explainer, evaluate};

    use super::*;

    fn case() -> Case {
        worked("c_everything")
    }

    fn worked(name: &str) -> Case {
        let path = format!("{}/../tests/worked/{name}.case.json", env!("CARGO_MANIFEST_DIR"));
        Case::from_text(&std::fs::read_to_string(path).unwrap()).into_case().unwrap()
    }

    #[test]
    fn a_slice_says_what_whose_when_and_how() {
        let slice = Slice::net(View::Payer(Payer::Municipality)).over(Period::Year(1)).discounted(true);
        assert_eq!(figure_name(Lang::Da, &case(), &Figure::Money(slice)), "Nettoresultat, kommunen, 2027, nutidsværdi");
    }

    /// Every figure that the net opens into, and every term on the way, has words in both languages.
    #[test]
    fn nothing_on_the_way_down_is_without_a_name() {
        let names = |case: &str| named(&worked(case));
        let with_rules = names("d_refund_rules");
        assert!(names("c_everything").len() > 100 && with_rules.len() > 100);
        for name in ["Uger på trinnet, der begynder efter 4 uger", "Døgn på trinnet, der begynder efter 120 døgn"] {
            assert!(with_rules.contains(name), "{name}");
        }
        assert!(with_rules.contains("Dage i året, hvor udgaven gælder fra 2023-10-01"));
        assert!(with_rules.contains("Nettoresultat, kommunen, Socialudvalget"));
    }

    /// Opens everything; all the names in Danish.
    fn named(case: &Case) -> std::collections::BTreeSet<String> {
        let mut names = std::collections::BTreeSet::new();
        let results = evaluate::<som_core::Decimal>(case);
        let explainer = Explainer::new(case, &results);
        let mut left = vec![Figure::Money(Slice::net(View::Public)), Figure::CostPerSuccess, Figure::GainPerKrone];
        left.extend([Figure::BreakEven { view: View::Public, discounted: true }, Figure::PeakInvestment(View::All)]);
        left.push(Figure::Money(Slice::net(View::Public).discounted(true).over(Period::Year(3))));
        let (view, discounted) = (View::Public, false);
        left.extend(case.lines().into_iter().map(|line| Figure::BreakEvenLineFactor { line, view, discounted }));
        left.extend([Figure::BreakEvenNetRate { outcome: 0, view, discounted }, Figure::BreakEvenHorizon { view, discounted }]);
        let committees = case.committees.municipality.iter().map(|committee| Marked::With(committee.id.clone())).chain([Marked::Not]);
        let payer = View::Payer(Payer::Municipality);
        left.extend(committees.map(|committee| Figure::Money(Slice { committee: Some(committee), ..Slice::net(payer) })));
        let sides = [Marked::With(BudgetSide::Within), Marked::With(BudgetSide::Outside), Marked::Not];
        left.extend(sides.map(|side| Figure::Money(Slice { budget: Some(side), ..Slice::net(payer) })));
        let mut seen = std::collections::HashSet::new();
        while let Some(figure) = left.pop() {
            if seen.len() > 3_000 || !seen.insert(figure.clone()) {
                continue;
            }
            for lang in [Lang::Da, Lang::En] {
                let name = figure_name(lang, case, &figure);
                assert!(!name.is_empty() && !name.contains('['), "{figure:?}: {name}");
                names.extend((lang == Lang::Da).then_some(name));
            }
            for term in explainer.explain(&figure).terms {
                for lang in [Lang::Da, Lang::En] {
                    let name = term_name(lang, case, &term);
                    assert!(!name.is_empty() && !name.contains('['), "{term:?}: {name}");
                    names.extend((lang == Lang::Da).then_some(name));
                }
                if let Origin::Figure(next) = term.origin {
                    left.push(next);
                }
            }
        }
        names
    }
}
