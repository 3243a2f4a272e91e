//! Results against what other code computed in exact rational arithmetic: every figure to 0.000001.

use som_core::{Case, Decimal, Phase, View, evaluate};

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

/// Compares every figure; returns how many.
pub(crate) fn compare(name: &str, case: &Case, expected: &serde_json::Value) -> usize {
    let mut figures = 0;
    let results = evaluate::<Decimal>(case);
    let mut check = |what: &str, found: Option<Decimal>, expected: &serde_json::Value| {
        figures += 1;
        close(&format!("{}: {what}", name), found, expected);
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
        let one = |figure: &str, value: Option<Decimal>| close(&format!("{name}: {figure} of {key}"), value, &totals[figure]);
        one("net", Some(found.net.total));
        one("net_present_value", Some(found.net.present_value));
        one("peak_investment", Some(found.peak_investment));
        one("compensation", Some(found.compensation));
        one("compensation_present_value", Some(found.compensation_present_value));
        one("break_even_effect_factor", found.break_even_effect_factor);
        one("break_even_effect_factor_present_value", found.break_even_effect_factor_present_value);
        let break_even = serde_json::to_value(found.break_even).unwrap();
        let break_even = break_even.as_str().unwrap_or("year").to_owned();
        assert_eq!(break_even, totals["break_even"], "{name}: break-even of {key}");
        assert_eq!(found.break_even.year().map(|t| t as u64), totals["break_even_year"].as_u64());
        assert_eq!(found.discounted_break_even.year().map(|t| t as u64), totals["discounted_break_even_year"].as_u64());
    }
    let public = results.of(View::Public);
    for (figure, value) in expected["public"].as_object().unwrap() {
        let found = match figure.as_str() {
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
        check(figure, found, value);
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
    figures
}
