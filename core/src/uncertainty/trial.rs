//! What a randomised trial would be worth before it is made: section 18.

use super::distribution::Curve;
use super::expected::{Lattice, parts};
use super::table::Quantiles;

/// A rate whose distribution has no formula for it is taken as so many equally likely rates.
pub(super) const RATES: usize = 1_000;
/// Rates of which one follows from the other are taken as so many equally likely pairs, evenly spread.
pub(super) const PAIRED: Lattice = (987, 610);
/// The results of an arm in which one rate follows from the other are told apart in at most so many steps.
const STEPS: usize = 1_000;

/// What one arm of a trial may show: how likely each result is beforehand, and the rate that one would then believe in. Both the number
/// with success and that rate increase.
#[derive(Clone, Debug)]
pub(super) struct Arm {
    results: Vec<(f64, f64)>,
}

impl Arm {
    /// An arm that can show nothing new, since its rate is certain.
    pub(super) fn certain(rate: f64) -> Arm {
        Arm { results: vec![(1.0, rate)] }
    }

    /// An arm of so many persons. With a beta distribution from 0 to 1 the number with success is beta-binomially distributed, and the
    /// rate believed in after k of n is `(α + k) / (α + β + n)`. Of any other distribution, [`RATES`] are taken.
    pub(super) fn new(curve: &Curve, quantiles: &Quantiles, persons: usize) -> Arm {
        let n = persons as f64;
        if let Curve::Beta { low: 0.0, width: 1.0, alpha, beta } = *curve {
            let start = (n * alpha / (alpha + beta)) as usize;
            let ratio = |k: f64| (n - k) / (k + 1.0) * (alpha + k) / (beta + n - k - 1.0);
            let (first, likely) = spread(persons, start, ratio);
            let believed = |k: usize| (alpha + k as f64) / (alpha + beta + n);
            return Arm { results: likely.into_iter().zip(first..).map(|(likely, k)| (likely, believed(k))).collect() };
        }
        let mut likely = vec![0.0; persons + 1];
        let mut weighed = vec![0.0; persons + 1];
        for rate in parts(quantiles, RATES) {
            let (first, of_rate) = binomial(rate, persons);
            for ((likely, weighed), here) in likely.iter_mut().zip(&mut weighed).skip(first).zip(of_rate) {
                *likely += here / RATES as f64;
                *weighed += here * rate / RATES as f64;
            }
        }
        let results = likely.into_iter().zip(weighed).filter(|(likely, _)| *likely > 0.0);
        Arm { results: results.map(|(likely, weighed)| (likely, weighed / likely)).collect() }
    }
}

/// Probabilities of the numbers with success of so many persons at a rate, as [`spread`] tells them.
fn binomial(rate: f64, persons: usize) -> (usize, Vec<f64>) {
    let (n, odds) = (persons as f64, rate / (1.0 - rate));
    spread(persons, (n * rate) as usize, |k| (n - k) / (k + 1.0) * odds)
}

/// Probabilities of the numbers up to `last`, from the ratio of each to the one before it, begun near the most likely one and made to sum
/// to 1; with the first number whose probability is more than nothing.
fn spread(last: usize, start: usize, ratio: impl Fn(f64) -> f64) -> (usize, Vec<f64>) {
    // So much smaller than the largest, a probability cannot be told from nothing.
    const NOTHING: f64 = 1e-25;
    let start = start.min(last);
    let mut largest = 1.0f64;
    let mut walk = |ratios: &mut dyn Iterator<Item = f64>| {
        let mut weight = 1.0;
        let mut weights = Vec::new();
        for ratio in ratios {
            weight *= ratio;
            largest = largest.max(weight);
            if weight.is_nan() || weight <= NOTHING * largest {
                break;
            }
            weights.push(weight);
        }
        weights
    };
    let above = walk(&mut (start..last).map(|k| ratio(k as f64)));
    let below = walk(&mut (0..start).rev().map(|k| 1.0 / ratio(k as f64)));
    let first = start - below.len();
    let weights: Vec<f64> = below.into_iter().rev().chain([1.0]).chain(above).collect();
    let total = weights.iter().fold(0.0, |sum, weight| sum + weight);
    (first, weights.into_iter().map(|weight| weight / total).collect())
}

/// `E[max(0, E[net | result])] − max(0, E[net])` where the net is expected to be `base + with · (rate with) + without · (rate without)`:
/// every pair of results of the two arms is counted.
pub(super) fn worth(base: f64, (with, with_weight): (&Arm, f64), (without, without_weight): (&Arm, f64)) -> f64 {
    // Sums over the results of the second arm up to each place, so that each result of the first needs one look.
    let mut sums = vec![(0.0, 0.0)];
    let mut last = (0.0, 0.0);
    for &(likely, rate) in &without.results {
        last = (last.0 + likely, last.1 + likely * rate);
        sums.push(last);
    }
    let gain = |certain: f64| {
        let net = |rate: f64| certain + without_weight * rate;
        // The nets rise or fall with the rate: those above 0 lie at one end.
        let is_first_end = without_weight < 0.0;
        let place = without.results.partition_point(|&(_, rate)| (net(rate) > 0.0) == is_first_end);
        let (likely, weighed) = sums.get(place).copied().unwrap_or_default();
        let (likely, weighed) = if is_first_end { (likely, weighed) } else { (last.0 - likely, last.1 - weighed) };
        certain * likely + without_weight * weighed
    };
    let informed: f64 = with.results.iter().fold(0.0, |sum, &(likely, rate)| sum + likely * gain(base + with_weight * rate));
    let mean = |arm: &Arm| arm.results.iter().fold(0.0, |sum, (likely, rate)| sum + likely * rate);
    let uninformed = base + with_weight * mean(with) + without_weight * mean(without);
    (informed - uninformed.max(0.0)).max(0.0)
}

/// Rates that may be the true ones, and the net that is then expected.
pub(super) struct Possible {
    pub(super) with: f64,
    /// None where it is certain: an arm of it shows nothing new.
    pub(super) without: Option<f64>,
    pub(super) net: f64,
}

/// `E[max(0, E[net | results])] − max(0, E[net])` over these equally likely pairs of rates, however the two go together: for every pair
/// of results, the nets of the rates that could have led to it. Of very large arms neighbouring results count as one, by which the
/// value can only be understated.
pub(super) fn worth_of_possible(possible: &[Possible], persons: usize) -> f64 {
    let step = persons / STEPS + 1;
    let side = persons / step + 1;
    let mut nets = vec![0.0; side * if possible.iter().any(|pair| pair.without.is_some()) { side } else { 1 }];
    let rows = nets.len() / side;
    for pair in possible {
        let (first, with) = shown(pair.with, persons, step);
        let (row, without) = pair.without.map_or((0, vec![1.0]), |rate| shown(rate, persons, step));
        for (likely, line) in without.iter().zip(nets.chunks_mut(side).take(rows).skip(row)) {
            for (one, net) in with.iter().zip(line.iter_mut().skip(first)) {
                *net += likely * one * pair.net;
            }
        }
    }
    let informed = nets.iter().fold(0.0, |sum, net| sum + net.max(0.0));
    let uninformed = nets.iter().fold(0.0, |sum, net| sum + net);
    (informed - uninformed.max(0.0)).max(0.0) / possible.len().max(1) as f64
}

/// How likely each number with success of so many persons is at a rate, in steps, with the first that may be.
fn shown(rate: f64, persons: usize, step: usize) -> (usize, Vec<f64>) {
    // All that is less likely than this together changes no digit that is told.
    const RARE: f64 = 1e-13;
    let (first, likely) = binomial(rate, persons);
    let rare = likely.iter().take_while(|likely| **likely < RARE).count();
    let first = first + rare;
    let mut steps = vec![0.0; 1];
    for (place, likely) in likely.into_iter().skip(rare).take_while(|likely| *likely >= RARE).enumerate() {
        let at = (first + place) / step - first / step;
        if at == steps.len() {
            steps.push(0.0);
        }
        if let Some(sum) = steps.last_mut() {
            *sum += likely;
        }
    }
    (first / step, steps)
}

#[cfg(test)]
mod tests {
    use super::super::expected::pairs;
    use super::*;

    fn quantiles(curve: Curve) -> Quantiles {
        Quantiles::of_each(&[curve]).remove(0)
    }

    fn arm(curve: Curve, persons: usize) -> Arm {
        Arm::new(&curve, &quantiles(curve), persons)
    }

    /// A uniform rate makes every number with success as likely as any other, and after k of n the rate believed in is
    /// (k + 1) / (n + 2): the rule of succession (Laplace 1774).
    #[test]
    fn a_uniform_rate_follows_the_rule_of_succession() {
        for curve in [Curve::Beta { low: 0.0, width: 1.0, alpha: 1.0, beta: 1.0 }, Curve::Uniform { low: 0.0, high: 1.0 }] {
            let Arm { results } = arm(curve, 9);
            assert_eq!(results.len(), 10);
            for (k, (likely, rate)) in results.into_iter().enumerate() {
                assert!((likely - 0.1).abs() < 1e-6 && (rate - (k as f64 + 1.0) / 11.0).abs() < 1e-6, "{curve:?} {k}: {likely} {rate}");
            }
        }
    }

    #[test]
    fn both_ways_to_an_arm_agree() {
        for (alpha, beta) in [(3.0, 17.0), (40.0, 10.0), (0.7, 2.0)] {
            for persons in [1, 30, 500] {
                let exact = arm(Curve::Beta { low: 0.0, width: 1.0, alpha, beta }, persons);
                // The same distribution, but not known to be one that a formula is there for.
                let parts = arm(Curve::Beta { low: -1e-12, width: 1.0 + 1e-12, alpha, beta }, persons);
                let summed = |arm: &Arm, of: fn(f64) -> f64| arm.results.iter().map(|(likely, rate)| likely * of(*rate)).sum::<f64>();
                for of in [|_| 1.0, |rate| rate, |rate| rate * rate, |rate: f64| (rate - 0.2).max(0.0)] as [fn(f64) -> f64; 4] {
                    let (one, other) = (summed(&exact, of), summed(&parts, of));
                    assert!((one - other).abs() < 2e-5, "{alpha} {beta} {persons}: {one} {other}");
                }
            }
        }
    }

    /// Two arms, every pair of results written out.
    #[test]
    fn worth_is_the_sum_over_all_pairs_of_results() {
        let beta = |alpha, beta| Curve::Beta { low: 0.0, width: 1.0, alpha, beta };
        let (with, without) = (arm(beta(6.0, 14.0), 40), arm(beta(4.0, 16.0), 40));
        for (base, a, b) in [(-10.0, 100.0, -100.0), (5.0, -30.0, 45.0), (-3.0, 0.0, 12.0), (1.0, 2.0, 0.0), (0.0, 0.0, 0.0)] {
            let mut informed = 0.0;
            for (one, rate) in &with.results {
                for (other, comparison) in &without.results {
                    informed += one * other * (base + a * rate + b * comparison).max(0.0);
                }
            }
            let expected = informed - (base + a * 0.3 + b * 0.2).max(0.0);
            let found = worth(base, (&with, a), (&without, b));
            assert!((found - expected).abs() < 1e-11, "{found} {expected}");
        }
        assert_eq!(worth(-1.0, (&Arm::certain(0.5), 1.0), (&without, -1.0)), 0.0);
    }

    /// Rates that do not follow from each other, told as pairs, against the sum over both arms; and one arm alone.
    #[test]
    fn pairs_agree_with_the_arms() {
        let (a, b) =
            (Curve::Beta { low: 0.0, width: 1.0, alpha: 6.0, beta: 14.0 }, Curve::Beta { low: 0.0, width: 1.0, alpha: 4.0, beta: 16.0 });
        let net = |with: f64, without: f64| -10.0 + 100.0 * with - 100.0 * without;
        let possible: Vec<Possible> = pairs(&quantiles(a), &quantiles(b), PAIRED)
            .map(|(with, without)| Possible { with, without: Some(without), net: net(with, without) })
            .collect();
        let alone: Vec<Possible> = parts(&quantiles(a), RATES).map(|with| Possible { with, without: None, net: net(with, 0.2) }).collect();
        for persons in [10, 100, 900, 5_000] {
            let (with, without) = (arm(a, persons), arm(b, persons));
            let both = worth(-10.0, (&with, 100.0), (&without, -100.0));
            let found = worth_of_possible(&possible, persons);
            assert!((found - both).abs() < 3e-3 * both, "{persons}: {found} {both}");
            let one = worth(-30.0, (&with, 100.0), (&Arm::certain(0.2), 0.0));
            let found = worth_of_possible(&alone, persons);
            assert!((found - one).abs() < 1e-3 * one, "{persons}: {found} {one}");
        }
        // Rates that are certain to be 0 or 1 show what they are.
        let sure = |with, net| Possible { with, without: Some(1.0), net };
        assert!((worth_of_possible(&[sure(0.0, -3.0), sure(1.0, 1.0)], 1) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_larger_trial_is_worth_more_and_never_more_than_knowing_the_rate() {
        let prior = Curve::Beta { low: 0.0, width: 1.0, alpha: 6.0, beta: 14.0 };
        let (base, weight) = (-29.0, 100.0);
        let known = weight * prior.mean_above(-base / weight) - (base + weight * prior.mean()).max(0.0);
        let mut last = 0.0;
        for persons in [1, 10, 100, 1_000, 100_000] {
            let found = worth(base, (&arm(prior, persons), weight), (&Arm::certain(0.0), 0.0));
            assert!(found >= last && found <= known + 1e-12, "{persons}: {found}");
            last = found;
        }
        assert!(known - last < 1e-3 * known, "{last} {known}");
    }
}
