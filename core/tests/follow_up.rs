//! A forecast and its follow-up, worked by hand.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use som_core::{
    Case, Cause, Comparison, Decimal, Explainer, Figure, Json, Line, LineKind, Origin, Path, Payer, Slice, Value, View, compare, evaluate,
};

/// The shelter: 10 participants, 0.5 against 0.3, 3 years of 100 days at 2 · 550 kr., 400,000 kr. once.
fn shelter(follow_up: &str) -> Case {
    let mut json = Json::parse(include_str!("../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
    json.put(&Path::parse("follow_up").0, Some(Json::parse(follow_up).unwrap()));
    Case::read(&json).into_case().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

const FOLLOW_UP: &str = r#"{
  "until": 2, "source": {"title": "Kommunens opgørelse"},
  "participants": {"starting": ["8"], "completion_rate": {"count": "6", "of": "8"}},
  "costs": {"staff": {"by_year": ["420000"]}},
  "outcomes": {"housed": {
    "success_rate": {"with": "0.45"}, "source": {"title": "Registeropgørelse"},
    "consequences": {"shelter": {"quantity": [null, "-90"], "price": {"per_unit": {"municipality": "600"}}}}}}
}"#;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn nets(comparison: &Comparison<Decimal>, view: View) -> [Decimal; 6] {
    Cause::ALL.map(|cause| comparison.by_cause(view, cause).net.normalize())
}

#[test]
fn the_shelter_by_hand() {
    let case = shelter(FOLLOW_UP);
    let comparison = compare::<Decimal>(&case).unwrap();
    // 10 · 0.2 · 300 · 1,100 − 400,000 = 260,000.
    assert_eq!(comparison.forecast.of(View::Public).net.total, dec("260000"));
    let expected = [
        // 8 start: 1.6 successes, 528,000 − 400,000 = 128,000.
        "-132000", // 6 of 8 complete: 1.2 successes, 396,000 − 400,000 = −4,000.
        "-132000", // 0.45 − 0.3: 0.9 successes, 297,000 − 400,000 = −103,000.
        "-99000",  // 420,000 kr.: −123,000.
        "-20000",  // 290 days instead of 300: 287,100 − 420,000 = −132,900.
        "-9900",   // 600 + 550 kr. a day: 300,150 − 420,000 = −119,850.
        "13050",
    ];
    assert_eq!(nets(&comparison, View::Public), expected.map(dec));
    assert_eq!(comparison.follow_up().of(View::Public).net.total, dec("-119850"));
    assert_eq!(comparison.difference(View::Public).net, dec("-379850"));
    // The municipality pays the staff and half of the shelter, and its price alone has risen.
    assert_eq!(nets(&comparison, View::Payer(Payer::Municipality)), ["-66000", "-66000", "-49500", "-20000", "-4950", "13050"].map(dec));
    assert_eq!(nets(&comparison, View::Payer(Payer::State)), ["-66000", "-66000", "-49500", "0", "-4950", "0"].map(dec));
    // Measured to the end of year 2: two of the three years with consequences; 90 + 100 of 200 days.
    // 2 · 200 · 1,100 − 400,000 = 40,000; 0.9 · 190 · 1,150 − 420,000 = −223,350.
    assert_eq!(comparison.difference(View::Public).until, Some(dec("-263350")));
    let counts: Vec<(usize, usize)> = comparison.steps.iter().map(|step| (step.measured, step.of)).collect();
    // One rate of two, one year of use of four, the price of one payer of two.
    assert_eq!(counts, [(1, 1), (1, 1), (1, 2), (1, 1), (1, 4), (1, 2)]);
    assert_eq!(comparison.follow_up().completed, dec("6"));
}

#[test]
fn what_one_value_measured_does_alone() {
    // Twice as much per krone of staff: the amount of the line, not its total.
    let comparison = compare::<Decimal>(&shelter(r#"{"costs": {"staff": {"amount": "500000"}}}"#)).unwrap();
    assert_eq!(nets(&comparison, View::Public), ["0", "0", "0", "-100000", "0", "0"].map(dec));
    // A year more than expected: 2 · 100 days · 1,100 are beyond the horizon, and the rate alone changes nothing there.
    let comparison = compare::<Decimal>(&shelter(r#"{"participants": {"starting": [null, "10"]}}"#)).unwrap();
    // 10 more in year 1: successes 2 · 200 days within the horizon, and 400,000 more for a second operating year.
    assert_eq!(nets(&comparison, View::Public), ["40000", "0", "0", "0", "0", "0"].map(dec));
    // Nobody came.
    let comparison = compare::<Decimal>(&shelter(r#"{"participants": {"starting": ["0"]}}"#)).unwrap();
    assert_eq!(comparison.follow_up().of(View::Public).net.total, dec("-400000"));
    assert_eq!(comparison.follow_up().of(View::Public).per_participant.net, None);
    // What is said about a follow-up that measured nothing.
    assert!(compare::<Decimal>(&shelter(r#"{"until": 1, "note": "Endnu ikke målt."}"#)).is_none());
}

#[test]
fn measured_amounts_of_another_price_year_move() {
    let mut json = shelter(
        r#"{"costs": {"staff": {"by_year": ["440000"], "price_year": 2026}},
        "outcomes": {"housed": {"consequences": {"shelter": {"price": {"per_unit": {"state": "660"}, "price_year": 2026}}}}}}"#
            .replace("2026", "2024")
            .as_str(),
    )
    .to_json();
    json.put(&Path::parse("price_index").0, Some(Json::parse(r#"{"2024": "100", "2026": "110"}"#).unwrap()));
    for path in ["follow_up.costs.staff.price_year", "follow_up.outcomes.housed.consequences.shelter.price.price_year"] {
        json.put(&Path::parse(path).0, Some(Json::whole(2026)));
    }
    let case = Case::read(&json).into_case().unwrap();
    let comparison = compare::<Decimal>(&case).unwrap();
    // 440,000 · 100 / 110 = 400,000; 660 · 100 / 110 = 600 for the state, and the municipality's 550 stays 550: 600 days · 50.
    let found = nets(&comparison, View::Public).map(|net| net.round_dp(12));
    assert_eq!(found, ["0", "0", "0", "0", "0", "30000"].map(dec));
    assert_eq!(comparison.by_cause(View::Payer(Payer::Municipality), Cause::Prices).net.round_dp(12), Decimal::ZERO);
}

#[test]
fn a_difference_leads_to_what_was_measured_and_by_whom() {
    let case = shelter(FOLLOW_UP);
    let results = evaluate(&case);
    let explainer = Explainer::<Decimal>::new(&case, &results);
    let as_measured = |figure| Figure::AsMeasured { through: Cause::Prices, figure: Box::new(figure) };
    let inputs = |figure: &Figure| -> Vec<(String, Option<String>)> {
        let terms = explainer.explain(figure).terms.into_iter();
        terms
            .filter_map(|term| match term.origin {
                Origin::Input(path, source) => Some((path.to_string(), source.map(|source| source.title))),
                _ => None,
            })
            .collect()
    };
    let told = |path: &str, source: &str| (path.to_owned(), Some(source.to_owned()));
    assert_eq!(inputs(&as_measured(Figure::Participants)), [told("follow_up.participants.starting[0]", "Kommunens opgørelse")]);
    assert_eq!(inputs(&as_measured(Figure::Completed)), [told("follow_up.participants.completion_rate", "Kommunens opgørelse")]);
    let rates = inputs(&as_measured(Figure::NetRate(0)));
    assert_eq!(rates[0], told("follow_up.outcomes.housed.success_rate.with", "Registeropgørelse"));
    assert_eq!(rates[1].0, "outcomes[0].success_rate.without");
    let line = Line { kind: LineKind::After(0), index: 0 };
    let price = |payer| as_measured(Figure::UnitPrice { line, payer, j: 1 });
    let path = "follow_up.outcomes.housed.consequences.shelter.price.per_unit.municipality";
    assert_eq!(inputs(&price(Payer::Municipality))[0], told(path, "Kommunens opgørelse"));
    assert_eq!(inputs(&price(Payer::State))[0].0, "outcomes[0].consequences[0].price.per_unit.state");
    let staff = as_measured(Figure::OwnAmount(Line { kind: LineKind::Cost, index: 1 }));
    assert_eq!(inputs(&staff), [told("follow_up.costs.staff.by_year[0]", "Kommunens opgørelse")]);
    // Before and after.
    let deviation = |cause, through| Figure::Deviation { view: View::Public, discounted: false, cause, through };
    let effect = explainer.explain(&deviation(Some(Cause::Effect), None));
    assert_eq!(effect.value, Value::Number(dec("-99000")));
    let net = || Box::new(Figure::Money(Slice::net(View::Public)));
    let origins: Vec<&Origin> = effect.terms.iter().map(|term| &term.origin).collect();
    let after = Origin::Figure(Figure::AsMeasured { through: Cause::Effect, figure: net() });
    let before = Origin::Figure(Figure::AsMeasured { through: Cause::Completion, figure: net() });
    assert_eq!(origins, [&after, &before]);
    // To the end of year 2, with two of the three years of days: 40,000 became −223,350.
    let value = |cause, through| number(&explainer.explain(&deviation(cause, through)).value);
    assert_eq!(value(None, Some(2)), dec("-263350"));
    // 1.2 successes less 0.9, 200 days, 1,100 kr.
    assert_eq!(value(Some(Cause::Effect), Some(2)), dec("-66000"));
    assert_eq!(value(None, Some(3)), dec("-379850"));
    assert_eq!(explainer.explain(&deviation(None, Some(4))).terms, []);
}

fn number(value: &Value<Decimal>) -> Decimal {
    match value {
        Value::Number(value) => value.normalize(),
        value => panic!("{value:?}"),
    }
}
