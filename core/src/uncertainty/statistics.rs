//! What many draws of one number come to.

use super::program::{Lanes, lanes};
use crate::number::Number;

/// The shares of draws below the percentiles that are told, in per cent.
pub const PERCENTILES: [f64; 9] = [2.5, 5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 97.5];

/// The percentiles of some draws, between two neighbouring draws in a straight line. The draws end in another order; the percentages
/// increase.
pub(crate) fn percentiles<const N: usize>(draws: &mut [f64], percents: [f64; N]) -> [f64; N] {
    let mut found = [f64::NAN; N];
    let Some(last) = draws.len().checked_sub(1) else { return found };
    let mut rest = draws;
    for (value, percent) in found.iter_mut().zip(percents).rev() {
        let place = percent / 100.0 * last as f64;
        let below = place.floor() as usize;
        let (_, &mut low, above) = rest.select_nth_unstable_by(below, f64::total_cmp);
        let high = above.iter().copied().fold(f64::INFINITY, f64::min);
        *value = if high.is_finite() { low + (place - place.floor()) * (high - low) } else { low };
        // One draw more, for a percentile that lies right below this one.
        rest = rest.split_at_mut((below + 2).min(rest.len())).0;
    }
    found
}

/// A sum in an order that is the same everywhere.
fn total(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |sum, number| sum + number)
}

pub(crate) fn mean(numbers: &[f64]) -> f64 {
    total(numbers) / numbers.len() as f64
}

/// The mean of some numbers, and the mean square of how far they are from it.
pub(crate) fn mean_and_variance(numbers: &[f64]) -> (f64, f64) {
    let mean = mean(numbers);
    let variance = numbers.iter().fold(0.0, |sum, number| sum + (number - mean) * (number - mean)) / numbers.len() as f64;
    (mean, variance)
}

/// The standard error of a mean, from the means of independent blocks; none from fewer than two.
pub(crate) fn standard_error(blocks: &[f64]) -> Option<f64> {
    let count = blocks.len();
    if count < 2 {
        return None;
    }
    let (_, variance) = mean_and_variance(blocks);
    Some((variance / (count - 1) as f64).sqrt())
}

/// Draws counted in bins, so that percentiles of very many numbers need little room. The bins reach half as far again as the first
/// block of draws on each side; a percentile is right to the width of one of them, `2 / BINS` of what the first block spans.
#[derive(Clone, Debug)]
pub(crate) struct Bins {
    low: f64,
    per_unit: f64,
    /// None before the first block.
    counts: Vec<u32>,
    least: f64,
    most: f64,
    /// Draws that are a gain.
    gains: u64,
}

const BINS: usize = 2_048;
/// From here on, numbers have no place for fractions.
const TWO_TO_THE_52: f64 = 4_503_599_627_370_496.0;

impl Bins {
    pub(crate) fn new() -> Bins {
        Bins { low: 0.0, per_unit: 0.0, counts: Vec::new(), least: f64::INFINITY, most: f64::NEG_INFINITY, gains: 0 }
    }

    /// Counts a block of numbers.
    pub(crate) fn add(&mut self, numbers: &[f64]) {
        let former = self.least;
        let ends = (Lanes::splat(self.least), Lanes::splat(self.most));
        let (least, most) = lanes(numbers).fold(ends, |(least, most), number| (least.fast_min(number), most.fast_max(number)));
        self.least = least.to_array().into_iter().fold(f64::INFINITY, f64::min);
        self.most = most.to_array().into_iter().fold(f64::NEG_INFINITY, f64::max);
        self.gains += numbers.iter().map(|&number| u64::from(number > f64::NEGLIGIBLE)).sum::<u64>();
        if self.counts.is_empty() {
            self.lay_out();
        } else if self.per_unit == 0.0 && self.most > self.least {
            // All that was counted so far was one number.
            let counted = self.counts.iter().sum::<u32>();
            self.lay_out();
            let place = ((former - self.low) * self.per_unit) as usize;
            if let Some(count) = self.counts.get_mut(place) {
                *count = counted;
            }
        }
        let (low, per_unit, last) = (Lanes::splat(self.low), Lanes::splat(self.per_unit), Lanes::splat((BINS - 1) as f64));
        for numbers in lanes(numbers) {
            // What lies beyond the bins is counted in the outermost. The nearest whole number is found by an addition that leaves
            // no room for the rest, which unlike a conversion takes all lanes at once.
            let middles = (numbers - low) * per_unit - Lanes::splat(0.5);
            let places = middles.fast_max(Lanes::ZERO).fast_min(last) + Lanes::splat(TWO_TO_THE_52);
            for place in places.to_array() {
                if let Some(count) = self.counts.get_mut((place.to_bits() % BINS as u64) as usize) {
                    *count += 1;
                }
            }
        }
    }

    fn lay_out(&mut self) {
        let span = self.most - self.least;
        self.low = self.least - span / 2.0;
        self.per_unit = if span > 0.0 { BINS as f64 / (2.0 * span) } else { 0.0 };
        self.counts = vec![0; BINS];
    }

    fn draws(&self) -> f64 {
        self.counts.iter().fold(0.0, |sum, &count| sum + f64::from(count))
    }

    /// The share of draws that are a gain.
    pub(crate) fn gain_share(&self) -> f64 {
        self.gains as f64 / self.draws()
    }

    /// The percentiles, each between the edges of its bin in a straight line.
    pub(crate) fn percentiles(&self) -> [f64; PERCENTILES.len()] {
        let (least, most) = (self.least, self.most);
        if self.per_unit == 0.0 {
            return [least; PERCENTILES.len()];
        }
        let draws = self.draws();
        // The outermost bins hold all that lies beyond them.
        let edge = |bin: usize| match bin {
            0 => least,
            BINS => most,
            _ => (self.low + bin as f64 / self.per_unit).clamp(least, most),
        };
        PERCENTILES.map(|percent| {
            let wanted = percent / 100.0 * draws;
            let mut below = 0.0;
            for (bin, &count) in self.counts.iter().enumerate() {
                let count = f64::from(count);
                if count > 0.0 && below + count >= wanted {
                    let (low, high) = (edge(bin), edge(bin + 1));
                    return low + (wanted - below) / count * (high - low);
                }
                below += count;
            }
            most
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::random::BLOCK;
    use super::*;

    #[test]
    fn percentiles_lie_between_neighbours() {
        let mut draws: Vec<f64> = (0..=1000).rev().map(f64::from).collect();
        assert_eq!(percentiles(&mut draws, PERCENTILES), [25.0, 50.0, 100.0, 250.0, 500.0, 750.0, 900.0, 950.0, 975.0]);
        let mut few = [4.0, 1.0, 3.0, 2.0];
        let found = percentiles(&mut few, PERCENTILES);
        assert_eq!((found[3], found[4], found[5]), (1.75, 2.5, 3.25));
        assert!((found[8] - 3.925).abs() < 1e-12, "{found:?}");
        assert_eq!(percentiles(&mut [7.0], PERCENTILES), [7.0; 9]);
    }

    #[test]
    fn percentiles_of_bins_are_right_to_a_bin() {
        let mut bins = Bins::new();
        let mut draws = Vec::new();
        for k in 0..50_000u32 {
            let number = f64::from(k.wrapping_mul(2_654_435_761) >> 8) / f64::from(1 << 24);
            draws.push(number * number * 1e6 - 1e5);
        }
        for block in draws.chunks(BLOCK) {
            bins.add(block);
        }
        for (found, exact) in bins.percentiles().into_iter().zip(percentiles(&mut draws.clone(), PERCENTILES)) {
            assert!((found - exact).abs() <= 2e6 / BINS as f64, "{found} {exact}");
        }
        let gains = draws.iter().filter(|draw| **draw > 0.0).count() as f64 / draws.len() as f64;
        assert_eq!(bins.gain_share(), gains);
        assert_eq!(bins.draws(), 50_000.0);
    }

    /// What moves in one draw of ten thousand, such as a last group that is not needed, is met after blocks that do not differ at all:
    /// so little of it lies in the tail that every percentile is the number that all others have.
    #[test]
    fn what_first_does_not_differ_is_laid_out_when_it_does() {
        for rare in [-4.4e6, -3.6e6] {
            let mut bins = Bins::new();
            let mut draws = Vec::new();
            for block in 0..100 {
                let mut numbers = [-4e6; BLOCK];
                if block % 10 == 9 {
                    numbers[BLOCK / 3] = rare;
                }
                bins.add(&numbers);
                draws.extend(numbers);
            }
            // The draws span 0.4 million.
            for (found, percent) in bins.percentiles().into_iter().zip(PERCENTILES) {
                assert!((found + 4e6).abs() <= 0.4e6 / 1_000.0, "{rare}, {percent} %: {found}");
            }
            assert_eq!(bins.draws(), 100_000.0);
            assert_eq!(percentiles(&mut draws, PERCENTILES), [-4e6; 9]);
        }
    }

    #[test]
    fn what_never_differs_has_one_percentile() {
        let mut bins = Bins::new();
        for _ in 0..2 {
            bins.add(&[-3.5; BLOCK]);
        }
        assert_eq!(bins.percentiles(), [-3.5; 9]);
        assert_eq!(bins.gain_share(), 0.0);
    }
}
