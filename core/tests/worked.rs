//! Whole calculations against results computed in exact rational arithmetic by other code: every figure to 0.000001.

mod common;

use common::worked;
use som_core::{Decimal, Phase, View, evaluate};

fn close(what: &str, found: Option<Decimal>, expected: &serde_json::Value) {
    match expected.as_str() {
        None => assert_eq!(found, None, "{what}"),
        Some(expected) => {
            let found = found.unwrap_or_else(|| panic!("{what}: none, expected {expected}"));
            let difference = (found - expected.parse::<Decimal>().unwrap()).abs();
            assert!(difference <= Decimal::new(1, 6), "{what}: {found}, expected {expected}");
        }
    }
}

#[test]
fn every_figure_of_the_worked_cases() {
    let mut figures = 0;
    for case in worked() {
        let results = evaluate::<Decimal>(&case.case);
        let expected = &case.expected;
        let mut check = |what: &str, found: Option<Decimal>, expected: &serde_json::Value| {
            figures += 1;
            close(&format!("{}: {what}", case.name), found, expected);
        };
        for (t, factor) in expected["discount_factors"].as_array().unwrap().iter().enumerate() {
            check("discount factor", Some(results.discount_factors[t]), factor);
        }
        for (key, totals) in expected["totals"].as_object().unwrap() {
            let view = View::from_key(key).unwrap();
            let found = results.of(view);
            for (t, net) in expected["net_by_year"][key].as_array().unwrap().iter().enumerate() {
                check(&format!("net of {key} in year {t}"), Some(found.net.by_year[t]), net);
            }
            let one = |name: &str, value: Option<Decimal>| close(&format!("{}: {name} of {key}", case.name), value, &totals[name]);
            one("net", Some(found.net.total));
            one("net_present_value", Some(found.net.present_value));
            one("peak_investment", Some(found.peak_investment));
            one("compensation", Some(found.compensation));
            one("compensation_present_value", Some(found.compensation_present_value));
            one("break_even_effect_factor", found.break_even_effect_factor);
            one("break_even_effect_factor_present_value", found.break_even_effect_factor_present_value);
            let name = serde_json::to_value(found.break_even).unwrap();
            let name = name.as_str().unwrap_or("year").to_owned();
            assert_eq!(name, totals["break_even"], "{}: break-even of {key}", case.name);
            assert_eq!(found.break_even.year().map(|t| t as u64), totals["break_even_year"].as_u64());
            assert_eq!(found.discounted_break_even.year().map(|t| t as u64), totals["discounted_break_even_year"].as_u64());
        }
        let public = results.of(View::Public);
        for (name, value) in expected["public"].as_object().unwrap() {
            let found = match name.as_str() {
                "cost" => Some(public.phase(Phase::Cost).total),
                "saved_cost" => Some(public.saved_cost.total),
                "consequences_during" => Some(public.during.total),
                "consequences_after" => Some(public.after.total),
                "net" => Some(public.net.total),
                "net_present_value" => Some(public.net.present_value),
                "net_per_participant" => public.per_participant.net,
                "npv_per_participant" => public.per_participant.present_value,
                "benefit_cost_ratio" => results.benefit_cost_ratio,
                "gain_per_krone" => results.gain_per_krone,
                "cost_per_success" => results.cost_per_success,
                other => panic!("a figure that nobody compares: {other}"),
            };
            check(name, found, value);
        }
        check("participants", Some(results.participants), &expected["participants"]);
        check("completed", Some(results.completed), &expected["completed"]);
        check("successes", Some(results.successes), &expected["successes"]);
        let areas = expected["by_area"].as_object().unwrap();
        assert_eq!(results.by_area.len(), areas.len());
        for area in &results.by_area {
            for (payer, found) in area.by_payer.iter() {
                check(&format!("{} of {}", area.area, payer.key()), Some(*found), &areas[&area.area][payer.key()]);
            }
        }
    }
    println!("{figures} figures compared");
    assert!(figures > 500);
}
