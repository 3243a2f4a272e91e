//! The value of knowing several inputs, and one that is tied to another, against numeric integrals and closed forms.

use serde_json::{Value, json};
use som_core::{
    Case, Cause, Curve, Decimal, How, Information, Simulation, SimulationOptions, View, Worth, evaluate, value_of_information, with_changes,
};

use crate::cases::{beta, normal, pert, rate, read, shelter, sum, uniform};

fn information_of(case: &Case, seed: u64, draws: usize) -> Information {
    let mut simulation = Simulation::new(case, SimulationOptions { seed, draws, precision: None }).unwrap();
    while !simulation.step().is_done {}
    value_of_information(case, &simulation)
}

/// Case A with a second service, so that a success saves 300 days of 1,100 kr. and 6 stays of 20,000 kr.; the costs are 400,000 kr.
fn two_services(success_rate: Value, rates: [Value; 2]) -> Case {
    let mut json: Value = serde_json::from_str(&shelter(json!({})).to_json().to_text()).unwrap();
    json["outcomes"][0]["success_rate"] = success_rate;
    json["outcomes"][0]["consequences"].as_array_mut().unwrap().push(json!({
        "id": "stay", "area": "health", "unit": "stay", "quantity": ["0", "-4", "-2"],
        "price": {"per_unit": {"region": "20000"}, "price_year": 2024},
    }));
    let quantity =
        |id: &str, distribution: Value| json!({"input": {"kind": "quantity", "outcome": "housed", "id": id}, "distribution": distribution});
    let [with, without] = rates;
    json["uncertainty"] = json!({"inputs": [
        with, without,
        quantity("shelter", pert(0.2, 0.8, 1.7)),
        quantity("stay", json!({"kind": "triangular", "low": "0", "mode": "0.5", "high": "3"})),
        {"input": {"kind": "costs", "list": "costs"}, "distribution": {"kind": "gamma", "given": "mean_and_error", "mean": "1.3", "error": "0.3"}},
    ]});
    read(&json)
}

/// By hand: 10 · (with − without) · (330,000 · days + 120,000 · stays) − 400,000 · costs.
fn net(net_rate: f64, [days, stays, costs]: [f64; 3]) -> f64 {
    10.0 * net_rate * (330_000.0 * days + 120_000.0 * stays) - 400_000.0 * costs
}

/// Equally likely values of a distribution on each side of the double integral. Twice as many change none of its values by 15 kr.; what
/// they miss in the tails halves each time, so that it is right to 30.
const PARTS: usize = 1_000;

fn parts(curve: &Curve) -> Vec<f64> {
    (0..PARTS).map(|part| curve.quantile((part as f64 + 0.5) / PARTS as f64)).collect()
}

/// `E[max(0, E[net | one, other])] − max(0, E[net])` as a sum over every pair of their values, given the net where all else is averaged out.
fn integral([one, other]: [&Curve; 2], expected: impl Fn(f64, f64) -> f64) -> f64 {
    let (one, other) = (parts(one), parts(other));
    let (mut informed, mut all) = (0.0, 0.0);
    for &a in &one {
        for &b in &other {
            let net = expected(a, b);
            informed += net.max(0.0);
            all += net;
        }
    }
    (informed - all.max(0.0)) / (PARTS * PARTS) as f64
}

fn of_group(information: &Information, cause: Cause) -> Worth {
    information.groups.iter().find(|(found, _)| *found == cause).unwrap().1.unwrap()
}

#[track_caller]
fn agrees(found: Worth, expected: f64) {
    let How::Draws { standard_error: Some(error) } = found.how else { panic!("{found:?}") };
    // The error that is told is small enough for the comparison to say something: a tenth of the smallest value here.
    assert!(error < 600.0, "{found:?}");
    assert!((found.value - expected).abs() < 4.0 * error + 30.0, "{found:?}, expected {expected}");
}

/// The formula by hand, held against the engine for a few values of everything that is uncertain.
fn is_by_hand(case: &Case, net_rate: impl Fn(f64, f64) -> f64) {
    for values in [[0.45, 0.25, 0.9, 1.5, 1.2], [0.7, 0.4, 1.6, 0.1, 2.0], [1.9, 0.2, 0.3, 2.9, 0.5]] {
        // A rate stays a rate.
        let first = if matches!(case.uncertainty.inputs[0].input, som_core::Input::RateWith { .. }) { values[0] / 2.0 } else { values[0] };
        let values = [first, values[1], values[2], values[3], values[4]];
        let changes = case.uncertainty.inputs.iter().zip(values).map(|(input, value)| (&input.input, Decimal::try_from(value).unwrap()));
        let found = evaluate::<f64>(&with_changes(case, changes).unwrap()).of(View::Public).net.present_value;
        let expected = net(net_rate(values[0], values[1]), [values[2], values[3], values[4]]);
        assert!((found - expected).abs() < 1e-6, "{found} {expected}");
    }
}

/// Both rates together, and both quantities together: where the others are averaged out, independent factors are expected to be as large
/// together as each alone, so that the net is the one by hand at their means.
#[test]
fn both_rates_and_both_quantities_against_a_double_integral() {
    let case = two_services(
        json!({"with": "0.45", "without": "0.3"}),
        [rate("rate_with", beta(8.0, 10.0)), rate("rate_without", uniform(0.2, 0.4))],
    );
    is_by_hand(&case, |with, without| with - without);
    let curves: Vec<Curve> = case.uncertainty.inputs.iter().map(|input| input.distribution.curve().unwrap()).collect();
    let mean = |place: usize| curves[place].mean();
    let others = [mean(2), mean(3), mean(4)];
    let rates = integral([&curves[0], &curves[1]], |with, without| net(with - without, others));
    let quantities = integral([&curves[2], &curves[3]], |days, stays| net(mean(0) - mean(1), [days, stays, mean(4)]));
    assert!(rates > 10.0 * 600.0 && quantities > 10.0 * 600.0, "{rates} {quantities}");
    for seed in [1, 2] {
        let information = information_of(&case, seed, 100_000);
        let causes: Vec<Cause> = information.groups.iter().map(|(cause, _)| *cause).collect();
        assert_eq!(causes, [Cause::Effect, Cause::Quantities], "the costs are one input");
        agrees(of_group(&information, Cause::Effect), rates);
        agrees(of_group(&information, Cause::Quantities), quantities);
    }
}

/// An odds ratio v and the rate p that it acts on, together: the rate is p·v / (1 − p + p·v), which is no product of the two.
#[test]
fn an_odds_ratio_and_the_rate_without_against_a_double_integral() {
    let odds = json!({"input": {"kind": "measure", "outcome": "housed", "measure": "odds_ratio"},
        "distribution": {"kind": "log_normal", "given": "interval", "low": "1.1", "high": "3.2", "level": "0.95"}});
    let case = two_services(
        json!({"without": "0.3", "entered_as": {"measure": "odds_ratio", "value": "1.9"}}),
        [odds, rate("rate_without", beta(12.0, 28.0))],
    );
    let net_rate = |v: f64, p: f64| p * v / (1.0 - p + p * v) - p;
    is_by_hand(&case, net_rate);
    let curves: Vec<Curve> = case.uncertainty.inputs.iter().map(|input| input.distribution.curve().unwrap()).collect();
    let mean = |place: usize| curves[place].mean();
    let both = integral([&curves[0], &curves[1]], |v, p| net(net_rate(v, p), [mean(2), mean(3), mean(4)]));
    // The mean of the net rate is not the net rate of the means.
    let (odds, rates) = (parts(&curves[0]), parts(&curves[1]));
    let sum: f64 = odds.iter().map(|&v| rates.iter().map(|&p| net_rate(v, p)).sum::<f64>()).sum();
    let expected_rate = sum / (PARTS * PARTS) as f64;
    let quantities = integral([&curves[2], &curves[3]], |days, stays| net(expected_rate, [days, stays, mean(4)]));
    assert!(both > 10.0 * 600.0 && quantities > 10.0 * 600.0, "{both} {quantities}");
    for seed in [1, 2] {
        let information = information_of(&case, seed, 100_000);
        agrees(of_group(&information, Cause::Effect), both);
        agrees(of_group(&information, Cause::Quantities), quantities);
    }
}

const STANDARD: Curve = Curve::Normal { mean: 0.0, sd: 1.0 };

/// `E[max(0, m)] − max(0, E[m])` of an m that is normally distributed: s·φ(µ/s) − |µ|·Φ(−|µ|/s).
fn of_normal(mean: f64, sd: f64) -> f64 {
    sd * STANDARD.density(mean / sd) - mean.abs() * STANDARD.below(-mean.abs() / sd)
}

/// The same where no more is known of m than in which fiftieth of its distribution it lies. The mean of a standard normal number between
/// two fiftieths is 50 · (φ(from) − φ(to)).
fn of_fiftieths(mean: f64, sd: f64) -> f64 {
    let density = |k: usize| if k == 0 || k == 50 { 0.0 } else { STANDARD.density(STANDARD.quantile(k as f64 / 50.0)) };
    (0..50).map(|k| (mean + sd * 50.0 * (density(k) - density(k + 1))).max(0.0)).sum::<f64>() / 50.0 - mean.max(0.0)
}

/// Two normal inputs with rank correlation r, so with correlation ρ = 2 sin(πr/6), and a net that is their sum: once x is known, y is
/// expected to be µy + ρ·σy/σx · (x − µx), and the net is normally distributed with mean µx + µy and standard deviation |σx + ρ·σy|. For
/// what knowing x is worth, draws are sorted into 50 groups.
#[test]
fn of_two_tied_normal_inputs_in_closed_form() {
    const DRAWS: usize = 100_000;
    for (means, [sx, sy], rank) in [
        ([1.0, -0.5], [1.0, 2.0], 0.5),
        // Here knowing x tells next to nothing: what it gains, y is expected to lose.
        ([1.0, -0.5], [1.0, 2.0], -0.5),
        ([-1.5, 0.7], [3.0, 1.0], 0.8),
        ([0.3, -0.1], [2.0, 1.5], -0.3),
        // Nearly all of the second is known with the first, and in one of twenty cases the sum is below 0: fewer groups would hide half of
        // what that is worth.
        ([6.4, 0.0], [3.0, 1.0], 0.9),
    ] {
        let mut json: Value = serde_json::from_str(&sum(&[normal(means[0], sx), normal(means[1], sy)]).to_json().to_text()).unwrap();
        let input = |k: usize| json!({"kind": "cost_amount", "list": "saved_costs", "id": format!("x{k}")});
        json["uncertainty"]["correlations"] = json!([{"between": [input(0), input(1)], "rank": rank.to_string()}]);
        let case = read(&json);
        let information = information_of(&case, 1, DRAWS);
        let correlation = 2.0 * libm::sin(std::f64::consts::PI * rank / 6.0);
        let mean = means[0] + means[1];
        for (place, (own, other)) in [(sx, sy), (sy, sx)].into_iter().enumerate() {
            let input = &case.uncertainty.inputs[place].input;
            let found = information.inputs.iter().find(|(found, _)| found == input).unwrap().1;
            assert!(matches!(found.how, How::Sorted { .. }));
            let sd = (own + correlation * other).abs();
            let (exact, grouped) = (of_normal(mean, sd), of_fiftieths(mean, sd));
            // What is told is the mean, over all draws, of what is lost in groups where the other decision is the better one. Within a group
            // the draws differ by what of the other input does not follow from this one: four standard errors of that. Of a group whose
            // mean is around 0 chance also decides whether it counts: a group of 2,000 draws is off by its own standard error.
            let rest = other * (1.0 - correlation * correlation).sqrt();
            let lost = STANDARD.below(-mean.abs() / sd);
            let tolerance = 4.0 * rest * (lost / DRAWS as f64).sqrt() + rest / (DRAWS as f64 / 50.0).sqrt() / 50.0;
            assert!((found.value - grouped).abs() < tolerance, "{rank}, {place}: {found:?}, in groups {grouped} ± {tolerance}");
            // Groups hide what is known within the one in which 0 lies. Where m is spread evenly over a width w there, that is at most w/8 of
            // its fiftieth, where 0 is in its middle.
            let from = (lost * 50.0).floor().clamp(1.0, 48.0) / 50.0;
            let width = sd * (STANDARD.quantile(from + 0.02) - STANDARD.quantile(from));
            assert!(grouped <= exact + 1e-12 && exact - grouped <= 1.1 * width / 8.0 / 50.0, "{rank}, {place}: {exact} {grouped}");
            assert!((found.value - exact).abs() < tolerance + 1.1 * width / 400.0, "{rank}, {place}: {found:?}, exactly {exact}");
        }
        // Both together are everything: the variance of the sum is σx² + σy² + 2ρ·σx·σy.
        let all = of_normal(mean, (sx * sx + sy * sy + 2.0 * correlation * sx * sy).sqrt());
        assert_eq!(information.everything.how, How::Exact);
        assert!((information.everything.value - all).abs() < 1e-9, "{:?} {all}", information.everything);
    }
}
