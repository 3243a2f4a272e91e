//! What uncertain inputs do to a case: by hand on a small one, and by property on cases at random.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "common/mod.rs"]
mod common;

use common::random::{Kind, Random};
use som_core::catalogue::Scope;
use som_core::{
    BottomLine, Case, ConsequenceName, CostList, Decimal, Distribution, Family, Input, InputMeasure, Json, Nets, Path, Payer, PerUnit,
    Side, Stated, Turn, UncertainInput, View, corrected_for_optimism, evaluate, every_input, input_limits, input_path, input_value,
    is_linear, one_way, scenario_results, successes_needed, suggestions, turn, two_way, with_changes, with_value,
};

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The shelter: 10 participants, 0.5 against 0.3, 3 years of 100 days at 2 · 550 kr., 400,000 kr. once.
fn shelter(changes: &[(&str, &str)]) -> Case {
    let mut json = Json::parse(include_str!("../../tests/worked/a_shelter_by_hand.case.json")).unwrap();
    for (path, value) in changes {
        json.put(&Path::parse(path).0, Some(Json::parse(value).unwrap()));
    }
    Case::read(&json).into_case().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

const RANGES: &str = r#"{"inputs": [
  {"input": {"kind": "cost_amount", "list": "costs", "id": "staff"}, "distribution": {"kind": "range", "low": "350000", "high": "500000"}},
  {"input": {"kind": "rate_with", "outcome": "housed"}, "distribution": {"kind": "range", "low": "0.35", "high": "0.6"}},
  {"input": {"kind": "rate_without", "outcome": "housed"}, "distribution": {"kind": "range", "low": "0.25", "high": "0.4"}},
  {"input": {"kind": "price", "outcome": "housed", "id": "shelter", "payer": "state"}, "distribution": {"kind": "range", "low": "500", "high": "600"}},
  {"input": {"kind": "persistence_loss", "outcome": "housed"}, "distribution": {"kind": "range", "low": "0", "high": "0.5"}}]}"#;

fn public(case: &Case) -> Decimal {
    evaluate::<Decimal>(case).of(View::Public).net.total
}

fn rate_with() -> Input {
    Input::RateWith { outcome: "housed".to_owned() }
}

fn rate_without() -> Input {
    Input::RateWithout { outcome: "housed".to_owned() }
}

#[test]
fn the_tornado_of_the_shelter_by_hand() {
    let case = shelter(&[("uncertainty", RANGES)]);
    let found = one_way(&case);
    let bars: Vec<_> = found
        .tornado(View::Public, BottomLine::Net)
        .iter()
        .map(|bar| (bar.bar.place, bar.at_low.normalize().to_string(), bar.at_high.normalize().to_string()))
        .collect();
    let expected = [
        // 10 · 0.05 · 330,000 − 400,000, and 10 · 0.3 · 330,000 − 400,000.
        (1, "-235000", "590000"),
        // 10 · 0.25 · 330,000 − 400,000, and 10 · 0.1 · 330,000 − 400,000: more without is a lower net.
        (2, "425000", "-70000"),
        // 2 · 1,100 · 100 · (0.5 + 0.25 + 0.125) = 192,500; the first year's quantity is 0.
        (4, "260000", "-207500"),
        (0, "310000", "160000"),
        // 2 · 300 · 50 either way.
        (3, "230000", "290000"),
    ];
    assert_eq!(bars, expected.map(|(place, low, high)| (place, low.to_owned(), high.to_owned())));
    let municipality = found.tornado(View::Payer(Payer::Municipality), BottomLine::Net);
    assert_eq!(
        municipality.last().map(|bar| (bar.bar.place, bar.width())),
        Some((3, Decimal::ZERO)),
        "the state's price is not the municipality's"
    );
    assert_eq!(found.expected.get(View::Public, BottomLine::Net), dec("260000"));
}

#[test]
fn what_must_hold_for_the_shelter_to_pay() {
    let case = shelter(&[("uncertainty", RANGES)]);
    let at = |input: &Input, view| turn(&case, input, view, BottomLine::Net).unwrap();
    let value = |turn| match turn {
        Turn::At { value, side } => (value.round_dp(12).normalize().to_string(), side),
        other => panic!("{other:?}"),
    };
    // 400,000 / 3,300,000 = 0.1212… more than without.
    assert_eq!(value(at(&rate_with(), View::Public)), ("0.421212121212".to_owned(), Side::AtLeast));
    assert_eq!(value(at(&rate_without(), View::Public)), ("0.378787878788".to_owned(), Side::AtMost));
    let staff = Input::CostAmount { list: CostList::Costs, id: "staff".to_owned() };
    assert_eq!(value(at(&staff, View::Public)), ("660000".to_owned(), Side::AtMost));
    assert_eq!(at(&staff, View::Payer(Payer::Region)), Turn::NoMatter);
    assert_eq!(at(&Input::CompletionRate, View::Payer(Payer::State)), Turn::At { value: Decimal::ZERO, side: Side::AtLeast });
    // With a quarter of the effect, 165,000 do not pay for 400,000 even where everybody completes.
    let weak = shelter(&[("outcomes[0].success_rate.with", "\"0.35\"")]);
    assert_eq!(turn(&weak, &Input::CompletionRate, View::Public, BottomLine::Net), Some(Turn::NeverPays));
    // 400,000 / 660,000; and what costs nothing pays at any price, not from one below 0 on.
    let line = ConsequenceName { outcome: Some("housed".to_owned()), id: "shelter".to_owned() };
    let price = Input::PriceFactor { line, payer: None };
    assert_eq!(value(at(&price, View::Public)), ("0.606060606061".to_owned(), Side::AtLeast));
    let free = shelter(&[("costs[0].amount", "\"-1\"")]);
    assert_eq!(turn(&free, &price, View::Public, BottomLine::Net), Some(Turn::AlwaysPays));
    // Searched: with 1 − loss = x, 2 · 110,000 · (x + x² + x³) = 400,000 at x = 0.9044….
    let loss = Input::PersistenceLoss { outcome: "housed".to_owned() };
    let Turn::At { value: loss, side } = at(&loss, View::Public) else { panic!("a loss at which it no longer pays") };
    let x: f64 = 1.0 - loss.to_string().parse::<f64>().unwrap();
    assert!((220_000.0 * (x + x * x + x * x * x) - 400_000.0).abs() < 1e-3 && side == Side::AtMost, "{loss}");
    // Nobody said how far the years may move.
    assert_eq!(turn(&shelter(&[]), &Input::PersistenceLoss { outcome: "housed".to_owned() }, View::Public, BottomLine::Net), None);
}

/// A net that falls by a group's cost at every eighth participant: of 8 and of 16 it pays, of 12 it does not.
#[test]
fn a_net_that_turns_twice_has_no_threshold() {
    let groups = r#"[{"id": "g", "label": "Hold", "category": "operation", "amount": "500000", "basis": {"kind": "per_group", "size": 8},
        "payers": {"municipality": "1"}}]"#;
    let case = |low: &str, high: &str| {
        let range = format!(
            r#"{{"inputs": [{{"input": {{"kind": "participants", "year": 0}}, "distribution": {{"kind": "range", "low": "{low}", "high": "{high}"}}}}]}}"#
        );
        shelter(&[("costs", groups), ("participants", r#"{"starting": ["12"]}"#), ("uncertainty", range.as_str())])
    };
    let input = Input::Participants { year: Some(0) };
    let turn = |low: &str, high: &str| turn(&case(low, high), &input, View::Public, BottomLine::Net);
    // Each participant brings 66,000: 8 · 66,000 − 500,000 = 28,000, 9 · 66,000 − 1,000,000 < 0, and from 15.16 on two groups pay.
    assert_eq!(turn("8", "16"), None);
    assert_eq!(turn("8.1", "15"), Some(Turn::LosesInRange));
    assert_eq!(turn("15.2", "16"), Some(Turn::PaysInRange));
    let Some(Turn::At { value, side: Side::AtLeast }) = turn("9", "16") else { panic!("it turns once") };
    assert_eq!(value.round_dp(6), dec("15.151515"));
    assert_eq!(turn("1", "1000"), None, "too many groups to try");
}

#[test]
fn so_many_must_succeed() {
    let needed = |case: &Case, view| successes_needed(case, "housed", view, BottomLine::Net);
    let found = needed(&shelter(&[]), View::Public).unwrap();
    // 4.2 of 10 are 5 people; 3 would have succeeded anyway.
    assert_eq!((found.needed, found.of, found.expected, found.without), (dec("5"), dec("10"), dec("5"), dec("3")));
    // 34 who start and 20 % who drop out are 27.2; 0.3 + 400,000 / (27.2 · 330,000) = 0.3446: 9.37 of them.
    let larger = shelter(&[("participants", r#"{"starting": ["34"], "completion_rate": "0.8"}"#)]);
    let found = needed(&larger, View::Public).unwrap();
    assert_eq!((found.needed, found.of, found.without), (dec("10"), dec("27.2"), dec("8.16")));
    // Exactly half is half, whatever the last digit of the quotient.
    let half = shelter(&[("costs[0].amount", "\"660000\"")]);
    assert_eq!(needed(&half, View::Public).unwrap().needed, dec("5"));
    assert_eq!(needed(&shelter(&[("costs[0].amount", "\"9000000\"")]), View::Public), None, "nobody can be more than everybody");
}

#[test]
fn the_spider_passes_through_the_case() {
    let case = shelter(&[("uncertainty", RANGES)]);
    let lines: Vec<_> = one_way(&case).bars.iter().map(|bar| bar.line(&case, 5)).collect();
    assert_eq!(lines.len(), 5);
    let net = |place: usize, value: &str| {
        let point = lines[place].iter().find(|point| point.value == dec(value)).unwrap();
        point.nets.as_ref().unwrap().get(View::Public, BottomLine::Net)
    };
    // 0.35, 0.4125, 0.475, 0.5375, 0.6, and 0.5 itself.
    assert_eq!(lines[1].len(), 6);
    assert_eq!((net(1, "0.5"), net(1, "0.475"), net(0, "400000")), (dec("260000"), dec("177500"), dec("260000")));
    assert!(lines.iter().all(|line| line.is_sorted_by(|one, next| one.value < next.value)));
}

#[test]
fn the_zero_line_of_the_shelter() {
    let case = shelter(&[("uncertainty", RANGES)]);
    let grid = two_way(&case, &rate_with(), &rate_without(), 6, View::Public, BottomLine::Net).unwrap();
    assert_eq!((grid.across.len(), grid.nets.len(), grid.nets[0].len()), (6, 6, 6));
    // With 0.35 and without 0.25: 10 · 0.1 · 330,000 − 400,000.
    assert_eq!(grid.nets[0][0], Some(dec("-70000")));
    let line = grid.zero_line();
    assert!(line.len() >= 5);
    for (with, without) in line.into_iter().flatten() {
        let net = (with - without) * dec("3300000") - dec("400000");
        assert!(net.abs() < dec("0.000001"), "{with} {without}: {net}");
    }
    assert_eq!(two_way(&case, &rate_with(), &rate_with(), 6, View::Public, BottomLine::Net), None);
    assert_eq!(two_way(&case, &rate_with(), &Input::CompletionRate, 6, View::Public, BottomLine::Net), None);
}

#[test]
fn scenarios_and_the_correction_for_optimism_by_hand() {
    let uncertainty = r#"{"scenarios": [
        {"id": "low", "kind": "pessimistic", "changes": [{"input": {"kind": "effect"}, "value": "0.5"},
          {"input": {"kind": "rate_without", "outcome": "housed"}, "value": "0.4"}, {"input": {"kind": "completion_rate"}, "value": "1"}]},
        {"id": "same", "kind": "expected"}],
      "optimism": {"on": true, "level_1": "0.1", "level_2": "0.25", "level_3": "0.5", "unmeasured": "0.75"}}"#;
    let case = shelter(&[("uncertainty", uncertainty)]);
    let found = scenario_results(&case);
    // 0.4 first, then half of 0.5 − 0.4, whatever their order: 10 · 0.05 · 330,000 − 400,000.
    assert_eq!(found[0].results.as_ref().unwrap().of(View::Public).net.total, dec("-235000"));
    // A completion rate of 1 is what the case says anyway.
    let differs: Vec<_> = found[0].differs.iter().map(|differs| (differs.expected.to_string(), differs.value.to_string())).collect();
    assert_eq!(differs, [("1".to_owned(), "0.5".to_owned()), ("0.3".to_owned(), "0.4".to_owned())]);
    assert_eq!(found[1].results.as_ref().unwrap(), &evaluate(&case));
    for (evidence, net) in [
        // 660,000 · 0.25, 0.9, 0.75 and 0.5, less 400,000.
        (None, "-235000"),
        (Some("rct"), "194000"),
        (Some("quasi_experiment"), "95000"),
        (Some("before_after"), "-70000"),
        (Some("assumption"), "-235000"),
    ] {
        let design = evidence.map(|design| format!(r#"{{"design": "{design}"}}"#)).unwrap_or("null".to_owned());
        let case = shelter(&[("uncertainty", uncertainty), ("outcomes[0].evidence", &design)]);
        assert_eq!(public(&corrected_for_optimism(&case).unwrap()), dec(net), "{evidence:?}");
    }
    // What does harm is not made to do less, and what is off does nothing.
    let harm = shelter(&[("uncertainty", uncertainty), ("outcomes[0].success_rate.with", "\"0.1\"")]);
    assert_eq!(public(&corrected_for_optimism(&harm).unwrap()), public(&harm));
    let off = shelter(&[("uncertainty", uncertainty), ("uncertainty.optimism.on", "false")]);
    assert_eq!(corrected_for_optimism(&off), None);
}

#[test]
fn suggestions_follow_their_rules() {
    let evidence = |design: &str| format!(r#"{{"design": "{design}", "participants": "200"}}"#);
    let beta = |successes: &str, of: &str| Distribution::Fitted {
        family: Family::Beta,
        stated: Stated::Count { successes: dec(successes), of: dec(of) },
    };
    for (design, with, without) in [
        ("rct", Some(beta("50", "100")), Some(beta("30", "100"))),
        ("before_after_controlled", Some(beta("25", "50")), Some(beta("15", "50"))),
        ("before_after", Some(beta("25", "50")), None),
        ("practice", None, None),
    ] {
        let case = shelter(&[("outcomes[0].evidence", &evidence(design))]);
        let found = suggestions(&case);
        let of = |input: &Input| found.iter().find(|found| found.input == *input).map(|found| found.distribution.clone());
        assert_eq!((of(&rate_with()), of(&rate_without())), (with, without), "{design}");
        assert!(found.iter().all(|found| found.suggested));
        let line = ConsequenceName { outcome: Some("housed".to_owned()), id: "shelter".to_owned() };
        let price =
            |off: &str| Distribution::Triangular { low: Decimal::ONE - dec(off), mode: Decimal::ONE, high: Decimal::ONE + dec(off) };
        assert_eq!(of(&Input::PriceFactor { line: line.clone(), payer: None }), Some(price("0.1")));
        let mut older = case.clone();
        older.outcomes[0].consequences[0].price.price_year = som_core::Year(2019);
        assert_eq!(suggestions(&older).last().unwrap().distribution, price("0.2"));
        // What one provider or one municipality pays is an example; an average of the country is none.
        for (scope, off) in [
            (Scope::SingleProviderTariff, "0.4"),
            (Scope::SingleMunicipality, "0.4"),
            (Scope::NationalAverage, "0.2"),
            (Scope::StatutoryRate, "0.2"),
        ] {
            older.outcomes[0].consequences[0].price.scope = Some(scope);
            assert_eq!(suggestions(&older).last().unwrap().distribution, price(off), "{scope:?}");
        }
        // What has a range is not given another one.
        older.uncertainty.inputs = suggestions(&older);
        assert_eq!(suggestions(&older), []);
    }
}

fn random_cases() -> impl Iterator<Item = (u64, Case)> {
    (0..60).map(|seed| (seed, Random::new(seed, Kind::Ordinary).case(3)))
}

fn nets(case: &Case) -> Nets {
    Nets::of(&evaluate(case))
}

fn close(one: &Nets, other: &Nets, what: &str) {
    for view in View::EVERY {
        for line in BottomLine::ALL {
            let (one, other) = (one.get(view, line), other.get(view, line));
            assert!((one - other).abs() <= dec("0.000001"), "{what} {view:?}: {one} {other}");
        }
    }
}

#[test]
fn an_input_at_its_own_value_changes_nothing_and_stands_at_its_path() {
    let mut inputs = 0;
    for (seed, case) in random_cases() {
        let json = case.to_json();
        for input in every_input(&case) {
            let value = input_value(&case, &input).unwrap();
            let same = with_value(&case, &input, value).unwrap();
            close(&nets(&case), &nets(&same), &format!("{seed} {input:?}"));
            let path = input_path(&case, &input).unwrap();
            assert!(json.at(&path).is_some(), "{seed} {input:?}: {path}");
            inputs += 1;
        }
    }
    assert!(inputs > 1_000, "{inputs}");
}

#[test]
fn every_input_is_read_back_as_itself() {
    for (seed, mut case) in random_cases() {
        // An effect and a rate without that are each whatever they can be alone lead outside 0 to 1 together.
        let converted: Vec<Input> = case
            .outcomes
            .iter()
            .filter(|outcome| outcome.success_rate.entered_as.is_some())
            .map(|outcome| Input::RateWithout { outcome: outcome.id.clone() })
            .collect();
        case.uncertainty.inputs = every_input(&case)
            .into_iter()
            .filter(|input| !converted.contains(input))
            .map(|input| {
                let (least, most) = input_limits(&case, &input);
                let positive = input.measure() == InputMeasure::Years;
                let low = if positive { dec("0.5") } else { least };
                let distribution = Distribution::Range { low, high: most };
                UncertainInput { input, distribution, suggested: seed % 2 == 0, source: None, note: String::new() }
            })
            .filter(|uncertain| uncertain.distribution.curve().is_ok())
            .collect();
        let reading = Case::from_text(&case.to_text());
        let read = reading.case.unwrap_or_else(|| panic!("{seed}: {:#?}", reading.problems));
        assert_eq!(read.uncertainty, case.uncertainty, "{seed}");
    }
}

/// A price or a quantity does not turn anything by changing its sign.
fn turning_limits(case: &Case, input: &Input) -> (Decimal, Decimal) {
    let (least, most) = input_limits(case, input);
    let keeps_sign = matches!(input, Input::Quantity(_) | Input::PriceFactor { .. });
    (if keeps_sign { least.max(Decimal::ZERO) } else { least }, most)
}

#[test]
fn what_is_solved_gives_zero_when_it_is_put_back() {
    let (mut solved, mut searched) = (0, 0);
    for (seed, case) in random_cases().take(25) {
        for input in every_input(&case) {
            for (view, line) in [(View::Public, BottomLine::Net), (View::Payer(Payer::Municipality), BottomLine::PresentValue)] {
                if !is_linear(&case, &input) {
                    searched += 1;
                    continue;
                }
                let net = |value| nets(&with_value(&case, &input, value).unwrap()).get(view, line);
                match turn(&case, &input, view, line).unwrap() {
                    Turn::At { value, side } => {
                        let size = dec("0.000001") + nets(&case).get(view, line).abs() * dec("0.000000000000000001");
                        assert!(net(value).abs() <= size, "{seed} {input:?} {value}: {}", net(value));
                        let (least, most) = turning_limits(&case, &input);
                        let (better, worse) = if side == Side::AtLeast { (most, least) } else { (least, most) };
                        assert!(net(better) >= -size && net(worse) <= size, "{seed} {input:?}");
                        solved += 1;
                    }
                    Turn::NoMatter => {
                        let (least, most) = turning_limits(&case, &input);
                        assert!((net(least) - net(most)).abs() <= dec("0.01"), "{seed} {input:?}");
                    }
                    Turn::PaysInRange | Turn::LosesInRange => panic!("{seed} {input:?}: solved, not searched"),
                    Turn::AlwaysPays | Turn::NeverPays => {
                        let (least, most) = turning_limits(&case, &input);
                        assert_eq!(net(least) >= Decimal::ZERO, net(most) >= Decimal::ZERO, "{seed} {input:?}");
                    }
                }
            }
        }
    }
    assert!(solved > 100 && searched > 10, "{solved} {searched}");
}

/// A rule goes on by the quantity that was entered: twice the quantity is twice the money.
#[test]
fn a_quantity_moves_with_its_price_held() {
    let case = Case::from_text(include_str!("../../tests/worked/d_refund_rules.case.json")).into_case().unwrap();
    let mut rules = 0;
    for input in every_input(&case) {
        let Input::Quantity(name) = &input else { continue };
        let lines: Vec<_> =
            case.lines().into_iter().filter(|line| case.consequence(*line).is_some_and(|line| line.id == name.id)).collect();
        let twice = evaluate::<Decimal>(&with_value(&case, &input, Decimal::TWO).unwrap());
        let once = evaluate::<Decimal>(&case);
        for line in &lines {
            let of = |results: &som_core::Results<Decimal>, payer| {
                *results.by_line.iter().find(|result| result.line == *line).unwrap().by_payer.get(payer)
            };
            for payer in Payer::ALL {
                assert!((of(&twice, payer) - Decimal::TWO * of(&once, payer)).abs() < dec("0.000001"), "{name:?}");
            }
            rules += usize::from(matches!(case.consequence(*line).unwrap().price.per_unit, PerUnit::Rule(_)));
        }
    }
    assert!(rules >= 3);
}

#[test]
fn what_a_case_does_not_have_cannot_be_changed() {
    let case = shelter(&[]);
    for input in
        [Input::RateWith { outcome: "x".to_owned() }, Input::DiscountRate, Input::PersistenceYears { outcome: "housed".to_owned() }]
    {
        assert_eq!(input_value(&case, &input), None, "{input:?}");
    }
    assert_eq!(with_value(&case, &Input::RateWith { outcome: "x".to_owned() }, Decimal::ONE), None);
    let both = with_changes(&case, [(&Input::Effect { outcome: None }, Decimal::TWO), (&rate_with(), dec("0.4"))]).unwrap();
    assert_eq!(both.outcomes[0].success_rate.with, dec("0.5"));
}
