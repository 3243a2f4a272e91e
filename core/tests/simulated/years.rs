//! Percentiles of the net up to and with each year, and the probability that it is a gain by then, against other ways to them.

use serde_json::json;
use som_core::{Case, Curve, Decimal, PERCENTILES, Simulated, SimulatedView, Simulation, SimulationOptions, View, evaluate, with_changes};

use crate::cases::{beta, normal, pert, rate, read, shelter, uniform};

fn simulation(case: &Case, draws: usize) -> Simulation {
    let mut simulation = Simulation::new(case, SimulationOptions { seed: 1, draws, precision: None }).unwrap();
    while !simulation.step().is_done {}
    simulation
}

fn of(simulated: &Simulated, view: View) -> &SimulatedView {
    simulated.views.iter().find(|found| found.view == view).unwrap()
}

fn view(key: &str) -> View {
    View::EVERY.into_iter().find(|view| view.key() == key).unwrap()
}

/// How far apart the least and the most of some numbers are.
fn span(numbers: &[f64]) -> f64 {
    let (least, most) =
        numbers.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), &number| (least.min(number), most.max(number)));
    most - least
}

/// One participant, of whom a service is used for −1, −2, 1 and −4 hours in the four course years, times a factor x that is normally
/// distributed. An hour costs the state 1,000 kr. and brings the region 400 kr. The state pays 500 kr. in year 0 and 2,500 kr. in year 3,
/// the municipality 300 kr. in year 1. Up to and with each year the hours come to −1, −3, −2 and −6, so that by hand the net up to then is
///
/// | year | state | region | municipality | public |
/// |---|---|---|---|---|
/// | 0 | −500 + 1,000x | −400x | 0 | −500 + 600x |
/// | 1 | −500 + 3,000x | −1,200x | −300 | −800 + 1,800x |
/// | 2 | −500 + 2,000x | −800x | −300 | −800 + 1,200x |
/// | 3 | −3,000 + 6,000x | −2,400x | −300 | −3,300 + 3,600x |
fn hours(mean: f64, error: f64) -> Case {
    let cost = |id: &str, amount: &str, year: usize, payer: &str| json!({"id": id, "amount": amount, "basis": {"kind": "one_off", "year": year}, "payers": {payer: "1"}});
    read(&json!({
        "format": "aaben-som/case@1", "title": "", "price_year": 2025, "start_year": 2025, "horizon_years": 4,
        "discounting": {"schedule": [{"from_year": 1, "rate": "0.04"}]},
        "participants": {"starting": ["1"], "course_years": 4},
        "costs": [cost("first", "500", 0, "state"), cost("second", "300", 1, "municipality"), cost("last", "2500", 3, "state")],
        "consequences_during": [{"id": "hours", "area": "health", "unit": "hour", "quantity": ["-1", "-2", "1", "-4"],
            "price": {"per_unit": {"state": "1000", "region": "-400"}}}],
        "outcomes": [],
        "uncertainty": {"inputs": [{"input": {"kind": "quantity", "id": "hours"}, "distribution": normal(mean, error)}]},
    }))
}

/// Where the net up to and with a year is a + b·x, its percentile p is a + b · (the percentile p of x, or 100 − p where b is negative), and
/// it is a gain with probability Φ((a/b + mean) / error) where b is positive and 1 less that where b is negative.
#[test]
fn a_net_that_is_linear_in_one_normal_input() {
    let table: [(&str, [(f64, f64); 4]); 4] = [
        ("state", [(-500.0, 1_000.0), (-500.0, 3_000.0), (-500.0, 2_000.0), (-3_000.0, 6_000.0)]),
        ("region", [(0.0, -400.0), (0.0, -1_200.0), (0.0, -800.0), (0.0, -2_400.0)]),
        ("municipality", [(0.0, 0.0), (-300.0, 0.0), (-300.0, 0.0), (-300.0, 0.0)]),
        ("public", [(-500.0, 600.0), (-800.0, 1_800.0), (-800.0, 1_200.0), (-3_300.0, 3_600.0)]),
    ];
    for (mean, error) in [(0.6, 0.5), (0.2, 1.5)] {
        let case = hours(mean, error);
        let simulation = simulation(&case, 100_000);
        let (simulated, first) = (simulation.simulated(), span(&simulation.values(0)[0]));
        let x = Curve::Normal { mean, sd: error };
        for (key, lines) in table {
            let bands = &of(&simulated, view(key)).by_year;
            assert_eq!(bands.len(), lines.len());
            for (year, (band, (a, b))) in bands.iter().zip(lines).enumerate() {
                for (found, percent) in band.percentiles.into_iter().zip(PERCENTILES) {
                    let share = if b < 0.0 { 1.0 - percent / 100.0 } else { percent / 100.0 };
                    let expected = a + b * x.quantile(share);
                    // A thousandth of what the first thousand draws span, and as far as the draws around a percentile may be from it: each
                    // block has one in each thousandth, so that it lies between the hundred of two thousandths; a tenth of one holds ten.
                    let draws = (x.quantile(share + 1e-4) - x.quantile(share - 1e-4)).abs();
                    let tolerance = b.abs() * (first / 1_000.0 + draws) + 1e-9;
                    assert!(
                        (found - expected).abs() <= tolerance,
                        "{key}, year {year}, {percent} %: {found}, expected {expected} ± {tolerance}"
                    );
                }
                // A gain is above 0: where nothing is uncertain, none is at −300 kr., nor at 0.
                let gain = if b == 0.0 {
                    0.0
                } else if b > 0.0 {
                    1.0 - x.below(-a / b)
                } else {
                    x.below(-a / b)
                };
                // All but the thousandth that holds 0 are counted right; of its hundred draws at most five is the standard deviation.
                let tolerance = if b == 0.0 { 0.0 } else { 4.0 * 5.0 / 100_000.0 };
                assert!((band.gain_share - gain).abs() <= tolerance, "{key}, year {year}: {}, expected {gain}", band.gain_share);
            }
        }
    }
}

/// The draws of everything that bends a net from year to year, each put into the case and evaluated.
#[test]
fn bands_are_those_of_the_draws_evaluated_one_by_one() {
    let mut json: serde_json::Value = serde_json::from_str(
        &shelter(json!({"inputs": [
            rate("rate_with", beta(8.0, 10.0)),
            rate("rate_without", uniform(0.2, 0.4)),
            {"input": {"kind": "persistence_loss", "outcome": "housed"}, "distribution": uniform(0.0, 0.6)},
            {"input": {"kind": "price", "outcome": "housed", "id": "shelter", "payer": "state"}, "distribution": pert(300.0, 600.0, 800.0)},
            {"input": {"kind": "costs", "list": "costs"}, "distribution": {"kind": "gamma", "given": "mean_and_error", "mean": "1", "error": "0.2"}},
        ]}))
        .to_json()
        .to_text(),
    )
    .unwrap();
    json["discounting"] = json!({"schedule": [{"from_year": 1, "rate": "0.035"}, {"from_year": 3, "rate": "0.02"}]});
    json["participants"]["starting"] = json!(["6", "4"]);
    let discount = json!({"input": {"kind": "discount_rate"}, "distribution": uniform(-0.02, 0.03)});
    json["uncertainty"]["inputs"].as_array_mut().unwrap().push(discount);
    let case = read(&json);
    let (horizon, draws) = (case.horizon_years, 10_000);
    let simulation = simulation(&case, draws);
    let simulated = simulation.simulated();

    let views = ["municipality", "state", "public"].map(view);
    // By view and year the net up to and with it, and by view the present value; of each draw.
    let (mut cumulative, mut present) = (vec![vec![Vec::new(); horizon]; views.len()], vec![Vec::new(); views.len()]);
    for block in 0..simulation.blocks() {
        let values = simulation.values(block);
        for draw in 0..1_000 {
            let drawn = simulation.inputs().iter().zip(&values);
            let changed = with_changes(&case, drawn.map(|(input, values)| (input, Decimal::try_from(values[draw]).unwrap()))).unwrap();
            let results = evaluate::<f64>(&changed);
            for (place, &view) in views.iter().enumerate() {
                let net = &results.of(view).net;
                let mut sum = 0.0;
                for (year, of_year) in net.by_year.iter().enumerate() {
                    sum += of_year;
                    cumulative[place][year].push(sum);
                }
                present[place].push(net.present_value);
            }
        }
    }

    for (place, &view) in views.iter().enumerate() {
        let found = of(&simulated, view);
        assert_eq!(found.by_year.len(), horizon);
        for (year, band) in found.by_year.iter().enumerate() {
            let numbers = &mut cumulative[place][year];
            // A thousandth of what the first thousand draws span: 2,048 parts of twice as much.
            let part = span(&numbers[..1_000]) / 1_000.0;
            let gains = numbers.iter().filter(|net| **net > 0.0).count();
            assert_eq!(band.gain_share, gains as f64 / draws as f64, "{view:?}, year {year}");
            numbers.sort_unstable_by(f64::total_cmp);
            for (found, percent) in band.percentiles.into_iter().zip(PERCENTILES) {
                // Between the draws next to the place of the percentile, wherever in between it is put.
                let below = (percent / 100.0 * draws as f64) as usize;
                let (low, high) = (numbers[below - 1] - part, numbers[below + 1] + part);
                assert!(low <= found && found <= high, "{view:?}, year {year}, {percent} %: {found} is not within {low} and {high}");
            }
        }
        // Those of the whole net are exact to the draws: in a straight line between the two next to each place.
        let numbers = &mut present[place];
        let gains = numbers.iter().filter(|net| **net > 0.0).count();
        assert!((found.present_value.gain_share - gains as f64 / draws as f64).abs() < 1e-12, "{view:?}");
        numbers.sort_unstable_by(f64::total_cmp);
        for (found, percent) in found.present_value.percentiles.into_iter().zip(PERCENTILES) {
            let at = percent / 100.0 * (draws - 1) as f64;
            let (low, high) = (numbers[at as usize], numbers[at as usize + 1]);
            let expected = low + at.fract() * (high - low);
            assert!((found - expected).abs() < 1e-5, "{view:?}, {percent} %: {found}, expected {expected}");
        }
    }
    // Both years of starts, and every year of the effect, are in it: the bands of no two years are the same.
    let medians: Vec<f64> = of(&simulated, View::Public).by_year.iter().map(|band| band.percentiles[4]).collect();
    assert!(medians.windows(2).all(|pair| (pair[0] - pair[1]).abs() > 10_000.0), "{medians:?}");
}
