//! The result in words, made from the case.

use som_core::{BreakEven, Decimal, Figure, Payer, Slice, View};
use som_text::{Lang, rounded_kroner, words};

use super::full::{Full, capital, the};
use super::said::Said;

/// The heading: the payers who lose, then the one whose view leads. A loss is said as calmly as a gain. It is text alone, so that a
/// list of headings reads well: its amounts open in the paragraph and among the key figures.
pub(crate) fn heading(lang: Lang, full: &Full, view: View) -> String {
    let mut said = losers(full, view);
    said.push(view);
    let clauses: Vec<String> = said
        .into_iter()
        .enumerate()
        .map(|(place, view)| {
            let net = full.of(view).net.total;
            let who = the(lang, view);
            let amount = rounded_kroner(lang, net.abs());
            match (place, sign(net)) {
                (0, 0) => words!(lang, "result-first-zero", who = capital(&who)),
                (0, 1) => words!(lang, "result-first-gain", who = capital(&who), amount = amount),
                (0, _) => words!(lang, "result-first-loss", who = capital(&who), amount = amount),
                (_, 0) => words!(lang, "result-next-zero", who = who),
                (_, 1) => words!(lang, "result-next-gain", who = who, amount = amount),
                _ => words!(lang, "result-next-loss", who = who, amount = amount),
            }
        })
        .collect();
    let heading = clauses.join(", ");
    if full.results().has_comparison { heading } else { words!(lang, "result-example", heading = heading) }
}

/// The payers other than the leading one who lose. One that only gives money to the intervention is said to pay, not to lose.
fn losers(full: &Full, view: View) -> Vec<View> {
    let loses = |payer: &Payer| {
        let result = full.of(View::Payer(*payer));
        sign(result.net.total) < 0 && !(gives(full, *payer))
    };
    Payer::ALL.into_iter().filter(loses).map(View::Payer).filter(|payer| *payer != view).collect()
}

/// Whether a payer outside the public purses pays and no consequence falls to it.
fn gives(full: &Full, payer: Payer) -> bool {
    let result = full.of(View::Payer(payer));
    let untouched = |years: &[Decimal]| years.iter().all(Decimal::is_zero);
    !payer.is_public() && result.net_cost() > Decimal::ZERO && untouched(&result.during.by_year) && untouched(&result.after.by_year)
}

/// −1, 0 or 1 of an amount as it is shown.
fn sign(value: Decimal) -> i8 {
    let half = Decimal::new(5, 1);
    i8::from(value >= half) - i8::from(value <= -half)
}

/// The paragraph under the heading, sentence by sentence.
pub(crate) fn paragraph(lang: Lang, full: &Full, view: View) -> Said {
    let result = full.of(view);
    let mut said = Said::default();
    costs_and_gains(lang, full, view, &mut said);
    let paid_back = match result.break_even {
        BreakEven::NoOutlay => lang.t("panel-no-outlay"),
        BreakEven::Year(t) => {
            let year = said.figure(Figure::BreakEven { view, discounted: false }, None, full.year(t));
            words!(lang, "panel-paid-back", year = year)
        }
        BreakEven::NotWithinHorizon => lang.t("panel-not-paid-back"),
    };
    said.say(&paid_back);
    let losers = losers(full, view);
    for payer in Payer::ALL {
        let each = View::Payer(payer);
        let net = full.of(each).net.total;
        if each == view || sign(net) == 0 || losers.contains(&each) {
            continue;
        }
        let who = capital(&the(lang, each));
        let sentence = if gives(full, payer) {
            let paid = full.of(each).net_cost();
            let amount = said.figure(Figure::NetCost { view: each, discounted: false }, paid, rounded_kroner(lang, paid));
            words!(lang, "result-pays", who = who, amount = amount)
        } else {
            let amount = said.figure(Figure::Money(Slice::net(each)), net, rounded_kroner(lang, net));
            words!(lang, "result-net-of", who = who, amount = amount)
        };
        said.say(&sentence);
    }
    let alone = (sign(result.net.total) < 0).then_some(view);
    for each in losers.into_iter().chain(alone).filter(|each| !matches!(each, View::All)) {
        let given = full.of(each).compensation;
        let amount = said.figure(Figure::Compensation { view: each, discounted: false }, given, rounded_kroner(lang, given));
        said.say(&words!(lang, "result-compensated", who = the(lang, each), amount = amount));
    }
    said
}

fn costs_and_gains(lang: Lang, full: &Full, view: View, said: &mut Said) {
    let result = full.of(view);
    let (cost, gain) = (result.net_cost(), result.gain());
    let years = full.results().years.len();
    let who = the(lang, view);
    let saved = if result.saved_cost.total.is_zero() { "no" } else { "yes" };
    // Where nobody else pays, the cost needs no owner.
    let alone = full.of(View::All).net_cost() == cost;
    let discounted = false;
    let mut amount = || said.figure(Figure::NetCost { view, discounted }, cost, rounded_kroner(lang, cost.abs()));
    let costs = match (sign(cost), alone) {
        (1, true) => words!(lang, "result-costs", years = years, amount = amount(), saved = saved),
        (1, false) => words!(lang, "result-costs-of", years = years, who = who.as_str(), amount = amount(), saved = saved),
        (0, _) => words!(lang, "result-costs-nothing", years = years, who = who.as_str(), saved = saved),
        _ => words!(lang, "result-costs-less", years = years, who = who.as_str(), amount = amount()),
    };
    let mut amount = || said.figure(Figure::Gain { view, discounted }, gain, rounded_kroner(lang, gain.abs()));
    let sentence = match sign(gain) {
        1 => words!(lang, "result-and-gain", costs = costs, who = who, amount = amount()),
        0 => words!(lang, "result-and-nothing", costs = costs, who = who),
        _ => words!(lang, "result-and-loss", costs = costs, who = who, amount = amount()),
    };
    said.say(&sentence);
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use som_core::{Case, evaluate};

    use super::*;

    fn full(name: &str) -> Full {
        let path = format!("{}/../tests/worked/{name}.case.json", env!("CARGO_MANIFEST_DIR"));
        let case = Case::from_text(&std::fs::read_to_string(path).unwrap()).into_case().unwrap();
        let results = evaluate(&case);
        Full(Rc::new((case, results)))
    }

    fn plain_spaces(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_loser_is_named_before_the_view_that_leads() {
        let case = full("a_shelter_by_hand");
        assert_eq!(
            plain_spaces(&heading(Lang::Da, &case, View::Public)),
            "Kommunen har et forventet nettotab på 70.000 kr., det offentlige en gevinst på 260.000 kr."
        );
        assert_eq!(
            plain_spaces(&paragraph(Lang::Da, &case, View::Public).plain()),
            "Over 4 år koster indsatsen 400.000 kr. og giver det offentlige en forventet gevinst på 660.000 kr. Investeringen er tjent hjem i 2027. \
             Staten har et nettoresultat på 330.000 kr. Med en kompensation på 70.000 kr. går kommunen i nul."
        );
        assert_eq!(
            plain_spaces(&heading(Lang::Da, &case, View::Payer(Payer::Municipality))),
            "Kommunen har et forventet nettotab på 70.000 kr."
        );
        assert_eq!(
            plain_spaces(&heading(Lang::En, &case, View::Public)),
            "The municipality has an expected net loss of DKK 70,000, the public sector a gain of DKK 260,000"
        );
    }

    #[test]
    fn a_grant_is_paid_not_lost() {
        let case = full("b_ips_cohorts");
        let said = plain_spaces(&paragraph(Lang::Da, &case, View::Public).plain());
        assert!(
            plain_spaces(&heading(Lang::Da, &case, View::Public)).starts_with("Det offentlige har en forventet nettogevinst på"),
            "{said}"
        );
        assert!(said.contains("når sparede omkostninger ved basisalternativet er trukket fra"), "{said}");
        assert!(said.contains("Fonden betaler"), "{said}");
    }
}
