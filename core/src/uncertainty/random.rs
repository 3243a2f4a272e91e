//! The random numbers of a simulation: each a function of the seed, the input and the number of the draw, so that a run can be
//! repeated to the digit and the same input meets the same numbers in every scenario.

/// Draws are made in blocks of so many. In a block each input falls once in each thousandth of its distribution (Latin hypercube
/// sampling: McKay, Beckman & Conover 1979). Blocks are independent of each other: how much their means differ is the precision.
pub(crate) const BLOCK: usize = 1_000;

/// The step between two states of SplitMix64 (Steele, Lea & Flood 2014, <https://doi.org/10.1145/2660193.2660195>).
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
const TWO_TO_THE_32: f64 = 4_294_967_296.0;

/// The stream of random numbers of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stream(u64);

impl Stream {
    /// The stream of the input with this name.
    pub(crate) fn new(seed: u64, name: &str) -> Stream {
        let start = Stream(mix(seed));
        Stream(name.bytes().fold(start.0, |state, byte| mix(state.wrapping_add(STEP) ^ u64::from(byte))))
    }

    /// The number at a place in the stream.
    fn at(self, place: u64) -> u64 {
        mix(self.0.wrapping_add(place.wrapping_add(1).wrapping_mul(STEP)))
    }

    /// A value from each thousandth of a distribution, in random order, given the value of a thousandth and of how far into it: above 0
    /// and below 1.
    pub(crate) fn block(self, block: usize, value: impl Fn(usize, f64) -> f64) -> Vec<f64> {
        let first = block as u64 * BLOCK as u64;
        let mut values = vec![0.0; BLOCK];
        for stratum in 0..BLOCK {
            let bits = self.at(first + stratum as u64);
            // Shuffled from the inside out; the upper half of the bits chooses the place, the lower half where in the thousandth.
            let place = (((bits >> 32) * (stratum as u64 + 1)) >> 32) as usize;
            let moved = values.get(place).copied().unwrap_or_default();
            if let Some(last) = values.get_mut(stratum) {
                *last = moved;
            }
            if let Some(chosen) = values.get_mut(place) {
                *chosen = value(stratum, (f64::from(bits as u32) + 0.5) / TWO_TO_THE_32);
            }
        }
        values
    }
}

/// The share of a distribution that lies below a place in one of its thousandths.
pub(crate) fn share(stratum: usize, within: f64) -> f64 {
    (stratum as f64 + within) * (1.0 / BLOCK as f64)
}

/// The finaliser of SplitMix64.
fn mix(state: u64) -> u64 {
    let mut mixed = state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(seed: u64, name: &str, block: usize) -> Vec<f64> {
        Stream::new(seed, name).block(block, share)
    }

    /// The first numbers of SplitMix64 from the seed 1234567, as listed at <https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64>.
    #[test]
    fn numbers_are_those_of_the_published_generator() {
        let stream = Stream(1_234_567);
        assert_eq!(
            [0, 1, 2].map(|place| stream.at(place)),
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn each_thousandth_is_met_once_in_each_block() {
        for (seed, name, at) in [(1, "a", 0), (1, "b", 0), (2, "a", 7), (u64::MAX, "", 999)] {
            let mut strata: Vec<usize> = block(seed, name, at).iter().map(|number| (number * 1000.0) as usize).collect();
            assert!(strata.windows(2).filter(|pair| pair[0] < pair[1]).count() < 600, "the order is random");
            strata.sort_unstable();
            assert_eq!(strata, (0..BLOCK).collect::<Vec<_>>());
        }
    }

    #[test]
    fn streams_are_repeated_and_unrelated() {
        assert_eq!(block(1, "a", 3), block(1, "a", 3));
        let deviation = 1.0 / 12.0;
        for (one, other) in
            [(block(1, "a", 0), block(2, "a", 0)), (block(1, "a", 0), block(1, "b", 0)), (block(1, "a", 0), block(1, "a", 1))]
        {
            let covariance: f64 = one.iter().zip(&other).map(|(one, other)| (one - 0.5) * (other - 0.5)).sum::<f64>() / BLOCK as f64;
            // Four standard errors of a correlation of a thousand pairs.
            assert!((covariance / deviation).abs() < 4.0 / libm::sqrt(BLOCK as f64), "{covariance}");
        }
    }
}
