//! Simulated means, spreads and correlations against closed forms.

use serde_json::{Value, json};
use som_core::{Curve, Decimal, Simulated, SimulatedView, Simulation, SimulationOptions, View, evaluate, simulate};

use crate::cases::{beta, normal, pert, rate, read, shelter, sum, uniform};

fn of(simulated: &Simulated, view: View) -> &SimulatedView {
    simulated.views.iter().find(|found| found.view == view).unwrap()
}

fn options(seed: u64) -> SimulationOptions {
    SimulationOptions { seed, draws: 200_000, precision: None }
}

fn curves(distributions: &[Value]) -> Vec<Curve> {
    sum(distributions).uncertainty.inputs.iter().map(|input| input.distribution.curve().unwrap()).collect()
}

/// The sum of independent inputs: mean and variance are the sums of theirs.
#[test]
fn mean_and_variance_of_a_sum() {
    let distributions = [
        uniform(-3.0, 5.0),
        pert(0.0, 2.0, 10.0),
        normal(-4.0, 2.0),
        beta(2.0, 5.0),
        json!({"kind": "triangular", "low": "1", "mode": "1.5", "high": "6"}),
        json!({"kind": "gamma", "given": "mean_and_error", "mean": "3", "error": "1.5"}),
        json!({"kind": "log_normal", "given": "mean_and_error", "mean": "2", "error": "1"}),
    ];
    let curves = curves(&distributions);
    let (mean, variance) = (curves.iter().map(Curve::mean).sum::<f64>(), curves.iter().map(Curve::variance).sum::<f64>());
    for seed in [1, 2, 3] {
        let simulated = simulate(&sum(&distributions), options(seed)).unwrap();
        let net = &of(&simulated, View::Public).net;
        let error = net.standard_error.unwrap();
        assert!((net.mean - mean).abs() < 4.0 * error, "{}, expected {mean} ± {error}", net.mean);
        // Latin hypercube sampling leaves of a sum's error only what is within each thousandth.
        assert!(error < 0.2 * (variance / 200_000.0).sqrt(), "{error}");
        let found = net.standard_deviation * net.standard_deviation;
        assert!((found / variance - 1.0).abs() < 0.01, "{found}, expected {variance}");
        // What each input explains is its share of the variance.
        for driver in &of(&simulated, View::Public).drivers {
            let place = sum(&distributions).uncertainty.inputs.iter().position(|input| input.input == driver.input).unwrap();
            assert!((driver.share - curves[place].variance() / variance).abs() < 0.01 && driver.rises, "{driver:?}");
        }
    }
}

/// Distributions that are nearly always at an end: mean and spread are still those of the distribution, and no draw lies outside it.
#[test]
fn distributions_that_crowd_at_an_end() {
    let near_one = |mean: &str, error: &str| json!({"kind": "beta", "given": "mean_and_error", "mean": mean, "error": error});
    for (mean, error) in [("0.95", "0.195"), ("0.99", "0.069"), ("0.05", "0.195"), ("0.5", "0.49")] {
        let case = shelter(json!({"inputs": [rate("rate_with", near_one(mean, error))]}));
        let (mean, error) = (mean.parse::<f64>().unwrap(), error.parse::<f64>().unwrap());
        let simulated = simulate(&case, options(1)).unwrap();
        let net = &of(&simulated, View::Public).net;
        let expected = 3_300_000.0 * (mean - 0.3) - 400_000.0;
        let found = net.standard_error.unwrap();
        assert!((net.mean - expected).abs() < 4.0 * found + 30.0, "{mean} {error}: {}, expected {expected} ± {found}", net.mean);
        assert!((net.standard_deviation / (3_300_000.0 * error) - 1.0).abs() < 0.01, "{mean} {error}: {}", net.standard_deviation);
        let simulation = Simulation::new(&case, options(1)).unwrap();
        assert!((0..20).all(|block| simulation.values(block)[0].iter().all(|rate| (0.0..=1.0).contains(rate))));
    }
    // Years until the effect is gone, most of them nearly none at all: what is left of it is all in the first year.
    let mut case: Value = serde_json::from_str(&shelter(json!({})).to_json().to_text()).unwrap();
    case["outcomes"][0]["persistence"] = json!({"kind": "linear", "years": "3"});
    let years = json!({"kind": "gamma", "given": "mean_and_error", "mean": "3", "error": "29"});
    case["uncertainty"]["inputs"] = json!([{"input": {"kind": "persistence_years", "outcome": "housed"}, "distribution": years}]);
    let case = read(&case);
    let simulated = simulate(&case, options(1)).unwrap();
    let net = &of(&simulated, View::Public).net;
    let [least, most] = [net.percentiles[0], net.percentiles[8]];
    // Between the first year's quantity alone and all of the three years' (section 18).
    assert!(net.mean.is_finite() && least >= -400_000.0 - 1e-6 && most <= 260_000.0 + 1e-6, "{net:?}");
}

/// Products of independent factors: `E[ab] = E[a]E[b]` and `Var[ab] = (Va + a²)(Vb + b²) − a²b²`.
#[test]
fn mean_and_variance_of_a_product() {
    let factor = json!({"input": {"kind": "quantity", "outcome": "housed", "id": "shelter"}, "distribution": pert(0.6, 1.0, 1.2)});
    let case = shelter(json!({"inputs": [rate("rate_with", beta(17.0, 17.0)), rate("rate_without", uniform(0.2, 0.4)), factor]}));
    let curves: Vec<Curve> = case.uncertainty.inputs.iter().map(|input| input.distribution.curve().unwrap()).collect();
    let (rate, rate_variance) = (curves[0].mean() - curves[1].mean(), curves[0].variance() + curves[1].variance());
    let (factor, factor_variance) = (curves[2].mean(), curves[2].variance());
    let mean = 3_300_000.0 * rate * factor - 400_000.0;
    let product = (rate_variance + rate * rate) * (factor_variance + factor * factor) - rate * rate * factor * factor;
    let deviation = 3_300_000.0 * product.sqrt();
    let simulated = simulate(&case, options(5)).unwrap();
    for spread in [&of(&simulated, View::Public).net, &of(&simulated, View::Public).present_value] {
        let error = spread.standard_error.unwrap();
        assert!((spread.mean - mean).abs() < 4.0 * error && error < 1_000.0, "{}, expected {mean} ± {error}", spread.mean);
        assert!((spread.standard_deviation / deviation - 1.0).abs() < 0.01, "{}, expected {deviation}", spread.standard_deviation);
    }
    // Where every input is at its mean, the net is at its own: the case at those values, in decimals.
    let changes =
        case.uncertainty.inputs.iter().zip(&curves).map(|(input, curve)| (&input.input, Decimal::try_from(curve.mean()).unwrap()));
    let at_means: f64 =
        evaluate::<Decimal>(&som_core::with_changes(&case, changes).unwrap()).of(View::Public).net.total.try_into().unwrap();
    assert!((at_means - mean).abs() < 1e-6, "{at_means} {mean}");
}

/// A net that is normally distributed: its percentiles and the probability of a gain, at the end and along the way.
#[test]
fn percentiles_and_probabilities_of_a_normal_net() {
    let case = sum(&[normal(3.0, 4.0), normal(-2.0, 3.0)]);
    let exact = Curve::Normal { mean: 1.0, sd: 5.0 };
    let simulated = simulate(&case, options(11)).unwrap();
    let view = of(&simulated, View::Public);
    let last = view.by_year.last().unwrap();
    for (place, percent) in som_core::PERCENTILES.into_iter().enumerate() {
        let expected = exact.quantile(percent / 100.0);
        // Four times the error of a percentile of so many independent draws.
        let share = percent / 100.0;
        let error = 4.0 * (share * (1.0 - share) / 200_000.0).sqrt() / exact.density(expected);
        assert!((view.net.percentiles[place] - expected).abs() < error, "{percent} %");
        // Within a thousandth of about 6.5 standard deviations on each side more.
        assert!((last.percentiles[place] - expected).abs() < error + 0.04, "{percent} %");
    }
    let gain = 1.0 - exact.below(0.0);
    assert!((view.net.gain_share - gain).abs() < 4.0 * view.net.gain_share_error.unwrap());
    assert!((last.gain_share - view.net.gain_share).abs() < 1e-12);
    let counted = view.net.histogram.below + view.net.histogram.above + view.net.histogram.counts.iter().sum::<usize>();
    assert_eq!(counted, 200_000);
    assert!(view.net.histogram.below.abs_diff(2_000) <= 1 && view.net.histogram.above.abs_diff(2_000) <= 1);
}

#[test]
fn the_error_falls_as_draws_are_added() {
    let case = shelter(json!({"inputs": [rate("rate_with", beta(5.0, 5.0)), rate("rate_without", uniform(0.2, 0.4))]}));
    let simulated = simulate(&case, options(3)).unwrap();
    let view = of(&simulated, View::Public);
    assert_eq!(view.convergence.last().unwrap().draws, 200_000);
    assert_eq!(view.convergence.last().unwrap().standard_error, view.present_value.standard_error);
    assert!((view.convergence.last().unwrap().mean - view.present_value.mean).abs() < 1e-6);
    assert!(view.convergence.windows(2).all(|pair| pair[0].draws < pair[1].draws));
    assert!(view.convergence[0].standard_error.unwrap() > view.present_value.standard_error.unwrap());
}

/// Ranks of numbers.
fn ranks(numbers: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_unstable_by(|one, other| numbers[*one].total_cmp(&numbers[*other]));
    let mut ranks = vec![0.0; numbers.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank as f64;
    }
    ranks
}

fn rank_correlation(one: &[f64], other: &[f64]) -> f64 {
    let middle = (one.len() - 1) as f64 / 2.0;
    let (one, other) = (ranks(one), ranks(other));
    let square: f64 = one.iter().map(|rank| (rank - middle) * (rank - middle)).sum();
    one.iter().zip(&other).map(|(one, other)| (one - middle) * (other - middle)).sum::<f64>() / square
}

#[test]
fn inputs_have_the_rank_correlations_that_are_stated() {
    let input = |k: usize| json!({"kind": "cost_amount", "list": "saved_costs", "id": format!("x{k}")});
    let mut case = sum(&[pert(0.0, 2.0, 10.0), normal(-4.0, 2.0), uniform(0.0, 1.0), beta(0.5, 4.0)]).to_json().to_text();
    let mut json: Value = serde_json::from_str(&case).unwrap();
    json["uncertainty"]["correlations"] = json!([
        {"between": [input(0), input(1)], "rank": "0.7"},
        {"between": [input(3), input(1)], "rank": "-0.3"},
    ]);
    case = json.to_string();
    let case = crate::cases::read(&serde_json::from_str(&case).unwrap());
    let simulation = Simulation::new(&case, options(1)).unwrap();
    let mut columns = vec![Vec::new(); 4];
    for block in 0..50 {
        for (column, values) in columns.iter_mut().zip(simulation.values(block)) {
            column.extend(values);
        }
    }
    for (one, other, rank) in [(0, 1, 0.7), (1, 3, -0.3), (0, 2, 0.0), (1, 2, 0.0), (0, 3, 0.0)] {
        let found = rank_correlation(&columns[one], &columns[other]);
        // Four standard errors of a rank correlation of 50,000 pairs.
        assert!((found - rank).abs() < 4.0 / 50_000f64.sqrt(), "{one} and {other}: {found}, stated {rank}");
    }
    // Each input is still distributed as it was.
    for (column, input) in columns.iter().zip(&case.uncertainty.inputs) {
        let curve = input.distribution.curve().unwrap();
        let mean = column.iter().sum::<f64>() / column.len() as f64;
        assert!((mean - curve.mean()).abs() < 4.0 * (curve.variance() / column.len() as f64).sqrt(), "{curve:?}: {mean}");
        let below = column.iter().filter(|value| **value < curve.quantile(0.2)).count() as f64 / column.len() as f64;
        assert!((below - 0.2).abs() < 0.01, "{below}");
    }
}
