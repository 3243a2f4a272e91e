//! Whether uncertain numbers have the same digits on every machine.

use som_core::{Distribution, Family, Level, Stated};

/// All bits of many quantiles, shares and densities, mixed into one number (FNV-1a).
pub(crate) fn of_distributions() -> u64 {
    let dec = |text: &str| text.parse().unwrap();
    let mean = |family, mean, error| Distribution::Fitted { family, stated: Stated::MeanAndError { mean: dec(mean), error: dec(error) } };
    let interval = |family, low, high| {
        let stated = Stated::Interval { low: dec(low), high: dec(high), level: Level::NinetyFive };
        Distribution::Fitted { family, stated }
    };
    let distributions = [
        Distribution::Triangular { low: dec("0.1"), mode: dec("0.3"), high: dec("0.7") },
        Distribution::Pert { low: dec("0.1"), mode: dec("0.3"), high: dec("0.7"), weight: dec("4") },
        mean(Family::Normal, "0.3", "0.07"),
        mean(Family::LogNormal, "0.3", "0.07"),
        mean(Family::Beta, "0.3", "0.07"),
        mean(Family::Gamma, "0.3", "0.4"),
        interval(Family::Beta, "0.2", "0.45"),
        interval(Family::Gamma, "0.2", "0.45"),
    ];
    let mut mixed = 0xcbf2_9ce4_8422_2325_u64;
    for distribution in distributions {
        let curve = distribution.curve().unwrap();
        for step in 1..200 {
            let x = curve.quantile(f64::from(step) / 200.0);
            for number in [x, curve.below(x), curve.density(x)] {
                for byte in number.to_bits().to_le_bytes() {
                    mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
                }
            }
        }
    }
    mixed
}

/// What they came to on the machine that this was written on.
pub(crate) const EXPECTED: u64 = 13_075_332_058_452_286_271;
