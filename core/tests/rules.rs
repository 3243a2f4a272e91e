//! Prices by rule, worked by hand: what the state refunds, and how a gross amount is split on payers. Section 5.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use som_core::{Case, Decimal, Explainer, Figure, Json, Line, LineKind, Path, Payer, Rule, TermName, Value, View, Year, evaluate};

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// *Refusionstrappen*: the state refunds 80, 40, 30 and 20 per cent.
const STAIRCASE: &str = r#"[{"valid_from": "2016-01-01", "steps": [
    {"from": 0, "payers": {"municipality": "0.2", "state": "0.8"}}, {"from": 4, "payers": {"municipality": "0.6", "state": "0.4"}},
    {"from": 26, "payers": {"municipality": "0.7", "state": "0.3"}}, {"from": 52, "payers": {"municipality": "0.8", "state": "0.2"}}]}]"#;

/// A case in which one person succeeds in `start_year`, with one line of these quantities and this rule.
fn case(start_year: u16, quantity: &str, rule: &str) -> Case {
    let text = format!(
        r#"{{"format": "aaben-som/case@1", "title": "", "price_year": 2025, "start_year": {start_year}, "horizon_years": 5,
        "discounting": {{"schedule": []}}, "participants": {{"starting": ["1"]}}, "costs": [],
        "outcomes": [{{"id": "o", "success_rate": {{"with": 1}}, "consequences": [
            {{"id": "c", "area": "support", "unit": "unit", "quantity": {quantity}, "price": {{"rule": {rule}}}}}]}}]}}"#
    );
    Case::from_text(&text).into_case().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn staircase(quantity: &str, weeks: &str, before: &str) -> Case {
    let rule =
        format!(r#"{{"kind": "staircase", "gross": 1000, "time_per_unit": {weeks}, "time_before": {before}, "versions": {STAIRCASE}}}"#);
    case(2026, quantity, &rule)
}

/// What each payer pays for one unit, municipality and state.
fn prices(case: &Case, year: u16, j: usize) -> [Decimal; 2] {
    let line = &case.outcomes[0].consequences[0];
    let price = line.price.rule().unwrap().price(Year(year), j, line.quantity[j]);
    assert_eq!(price.iter().map(|(_, price)| *price).sum::<Decimal>().round_dp(20), dec("1000"), "payers pay the gross amount");
    [price.municipality.round_dp(20), price.state.round_dp(20)]
}

#[test]
fn a_month_on_cash_benefit_in_each_step() {
    // A month that is counted as 4 weeks, after 0, 4, 26, 30 and 52 weeks on support. Each lies within one step.
    let case = staircase("[1, 1, 1, 1, 1]", "4", "[0, 4, 26, 30, 52]");
    let state = ["800", "400", "300", "300", "200"];
    for (j, state) in state.into_iter().enumerate() {
        assert_eq!(prices(&case, 2026, j), [dec("1000") - dec(state), dec(state)], "year {j}");
    }
}

#[test]
fn thirteen_weeks_avoided() {
    let case = staircase("[-13, -13, -13]", "1", "[0, 39, 52]");
    // Weeks 1–13: 4 · 80 % + 9 · 40 % = 6.8 weeks of 13, which is 52.3 %.
    let state = |j| prices(&case, 2026, j)[1];
    assert_eq!(state(0), (dec("6800") / dec("13")).round_dp(20));
    // The last 13 of 52, and after a year.
    assert_eq!((state(1), state(2)), (dec("300"), dec("200")));
    // In money: 13 weeks less at 1,000 kr. each, of which the state bears 6,800, then 3,900, then 2,600.
    let by_year: Vec<Decimal> =
        evaluate::<Decimal>(&case).of(View::Payer(Payer::State)).net.by_year.iter().map(|year| year.round_dp(20)).collect();
    assert_eq!(by_year, ["6800", "3900", "2600", "0", "0"].map(dec));
}

#[test]
fn a_stay_that_crosses_steps() {
    // 30 weeks after 2: two weeks at 80 %, 22 at 40 % and 6 at 30 %: 1.6 + 8.8 + 1.8 = 12.2 weeks of 30.
    assert_eq!(prices(&staircase("[30]", "1", "[2]"), 2026, 0)[1], (dec("12200") / dec("30")).round_dp(20));
    // Parts of weeks: 2.5 months of 4.4 weeks are 11 weeks, of which 0.5 is left of the first step: 0.4 + 10.5 · 40 % = 4.6.
    assert_eq!(prices(&staircase("[-2.5]", "4.4", "[3.5]"), 2026, 0)[1], (dec("4600") / dec("11")).round_dp(20));
    // A whole year: 4 · 80 % + 22 · 40 % + 26 · 30 % = 19.8 of 52.
    assert_eq!(prices(&staircase("[-1]", "52", "[0]"), 2026, 0)[1], (dec("19800") / dec("52")).round_dp(20));
    // Added or avoided: the same weeks.
    assert_eq!(prices(&staircase("[7]", "1", "[1]"), 2026, 0), prices(&staircase("[-7]", "1", "[1]"), 2026, 0));
    // Exactly up to a step, and exactly from it.
    assert_eq!(prices(&staircase("[4]", "1", "[0]"), 2026, 0)[1], dec("800"));
    assert_eq!(prices(&staircase("[1]", "1", "[4]"), 2026, 0)[1], dec("400"));
    // Where nothing changes, the price is that of the step that is reached.
    assert_eq!(prices(&staircase("[0, 1]", "1", "[30, 30]"), 2026, 0)[1], dec("300"));
}

/// Half is refunded; from 1 October 2023 only within 120 days.
const WITHIN_A_LIMIT: &str = r#"{"kind": "staircase", "time": "day", "gross": 1000, "time_per_unit": 1, "time_before": [60, 60, 60],
    "versions": [{"valid_from": "2000-01-01", "steps": [{"payers": {"municipality": "0.5", "state": "0.5"}}]},
        {"valid_from": "2023-10-01", "steps": [
            {"payers": {"municipality": "0.5", "state": "0.5"}}, {"from": 120, "payers": {"municipality": 1}}]}]}"#;

#[test]
fn a_rule_that_changes_within_a_year() {
    let case = case(2022, "[-100, -100, -100]", WITHIN_A_LIMIT);
    // Before: half. After: of 100 days from day 60 on, 60 lie within the limit, so 30 % is refunded.
    assert_eq!((prices(&case, 2022, 0)[1], prices(&case, 2024, 2)[1]), (dec("500"), dec("300")));
    // 2023: 273 days before 1 October at 50 %, 92 from then on at 30 %: 136.5 + 27.6 = 164.1 days of 365.
    assert_eq!(prices(&case, 2023, 1)[1], (dec("164100") / dec("365")).round_dp(20));
    let state = |t: usize| evaluate::<Decimal>(&case).of(View::Payer(Payer::State)).net.by_year[t].round_dp(15);
    assert_eq!((state(0), state(1), state(2)), (dec("50000"), (dec("16410000") / dec("365")).round_dp(15), dec("30000")));
}

#[test]
fn the_central_refund_scheme_by_bands() {
    let bands = |before: &str, after: &str| {
        let rule = format!(
            r#"{{"kind": "bands", "gross": 1000, "cost_before": [{before}], "cost_after": [{after}], "versions": [{{"valid_from": "2021-01-01", "steps": [
            {{"payers": {{"municipality": 1}}}}, {{"from": 830000, "payers": {{"municipality": "0.75", "state": "0.25"}}}},
            {{"from": 1630000, "payers": {{"municipality": "0.5", "state": "0.5"}}}},
            {{"from": 2050000, "payers": {{"municipality": "0.25", "state": "0.75"}}}}]}}]}}"#
        );
        prices(&case(2026, "[-1]", &rule), 2026, 0)[1]
    };
    // From 2,000,000 to 1,100,000: 370,000 at 50 % and 530,000 at 25 % = 317,500 of 900,000.
    assert_eq!(bands("2000000", "1100000"), (dec("317500000") / dec("900000")).round_dp(20));
    // The other way round it is the same money.
    assert_eq!(bands("1100000", "2000000"), bands("2000000", "1100000"));
    // Below the first limit nothing is refunded, above the last one 75 %.
    assert_eq!((bands("800000", "300000"), bands("3000000", "2050000")), (dec("0"), dec("750")));
}

#[test]
fn an_explanation_opens_the_rule() {
    let line = Line { kind: LineKind::After(0), index: 0 };
    let payer = Payer::State;
    let stairs = staircase("[-13]", "1", "[0]");
    let results = evaluate::<Decimal>(&stairs);
    let explainer = Explainer::new(&stairs, &results);
    let price = explainer.explain(&Figure::RulePrice { line, payer, year: 0, j: 0 });
    assert_eq!(price.terms.iter().map(|term| &term.name).collect::<Vec<_>>(), [&TermName::Gross, &TermName::Share(payer)]);
    let share = explainer.explain(&Figure::RuleShare { line, payer, year: 0, j: 0, version: None });
    assert_eq!(share.rule, Rule::WeightedMean);
    let terms: Vec<(&TermName, Decimal)> = share.terms.iter().map(|term| (&term.name, term.value)).collect();
    let (first, second) = (TermName::InStep { line, version: 0, step: 0 }, TermName::InStep { line, version: 0, step: 1 });
    let name = TermName::Share(payer);
    assert_eq!(terms, [(&first, dec("4")), (&name, dec("0.8")), (&second, dec("9")), (&name, dec("0.4"))]);
    assert_eq!(share.value, Value::Number(dec("6.8") / dec("13")));

    let limited = case(2022, "[-100, -100, -100]", WITHIN_A_LIMIT);
    let results = evaluate::<Decimal>(&limited);
    let share = Explainer::new(&limited, &results).explain(&Figure::RuleShare { line, payer, year: 1, j: 1, version: None });
    let days: Vec<Decimal> = share.terms.iter().step_by(2).map(|term| term.value).collect();
    assert_eq!(days, [dec("273"), dec("92")]);
}

#[test]
fn a_rule_is_read_by_itself() {
    let rule = Json::parse(WITHIN_A_LIMIT).unwrap();
    let quantities = [dec("-100"), dec("-100")];
    let price = som_core::PriceRule::read(&rule, &quantities).unwrap().price(Year(2024), 0, quantities[0]);
    assert_eq!((price.municipality, price.state), (dec("700"), dec("300")));
    // Three years of time are given, so a fourth quantity has none.
    assert_eq!(som_core::PriceRule::read(&rule, &[dec("-1"); 4]), None);
}

#[test]
fn before_its_first_version_a_rule_has_no_price() {
    let refused = |start_year: u16, from: &str| {
        let mut case = staircase("[0, -1]", "1", "[0, 0]").to_json();
        case.put(&Path::parse("start_year").0, Some(Json::whole(start_year.into())));
        case.put(&Path::parse("outcomes[0].consequences[0].price.rule.versions[0].valid_from").0, Some(Json::text(from)));
        Case::read(&case).problems.into_iter().map(|problem| (problem.code, problem.path.to_string(), problem.value)).next()
    };
    let at = "outcomes[0].consequences[0].price.rule.versions[0].valid_from".to_owned();
    // The first quantity that is not 0 falls in the year after the start.
    assert_eq!(refused(2026, "2027-01-01"), None);
    assert_eq!(refused(2026, "2027-01-02"), Some((som_core::Code::RuleNotYetValid, at.clone(), Some("2027".to_owned()))));
    assert_eq!(refused(2025, "2030-06-01"), Some((som_core::Code::RuleNotYetValid, at, Some("2026".to_owned()))));
}
