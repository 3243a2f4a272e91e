//! Effects told in one measure and in another.

use proptest::prelude::*;
use som_core::{Decimal, Measure};

use crate::dec;

/// A share in thousandths, away from 0 and 1, where no measure has a value.
fn inner_share() -> impl Strategy<Value = Decimal> {
    (1i64..1000).prop_map(|thousandths| Decimal::new(thousandths, 3))
}

proptest! {
    #[test]
    fn every_measure_leads_back_to_the_rate_with(without in inner_share(), with in inner_share()) {
        for measure in Measure::ALL {
            let Ok(value) = measure.express(without, with) else {
                // Only one measure is not there between 0 and 1, and only where nothing differs.
                prop_assert_eq!((measure, without), (Measure::NumberNeededToTreat, with));
                continue;
            };
            let found = measure.convert(without, value).unwrap();
            prop_assert!((found.with - with).abs() < dec("0.000000000001"), "{measure:?}: {without} to {with} was {value}, came back {}", found.with);
        }
    }

    #[test]
    fn every_value_is_refused_or_leads_to_a_share_and_back(
        without in inner_share(), thousandths in -20_000i64..20_000, place in 0usize..6,
    ) {
        let (measure, value) = (Measure::ALL[place], Decimal::new(thousandths, 3));
        if let Ok(found) = measure.convert(without, value) {
            prop_assert!(found.with >= Decimal::ZERO && found.with <= Decimal::ONE);
            // Near 0 and 1 the normal and the logistic distribution are flat: there a share holds too few digits to lead back.
            if found.with > dec("0.001") && found.with < dec("0.999") {
                let back = measure.express(without, found.with);
                prop_assert!(back.is_ok() || value.is_zero(), "{measure:?} {value}");
                if let Ok(back) = back {
                    prop_assert!((back - value).abs() < dec("0.0000000001") * value.abs().max(Decimal::ONE), "{measure:?}: {value} came back as {back}");
                }
            }
        }
    }

    #[test]
    fn a_better_value_is_a_higher_share(without in inner_share(), one in 1i64..5_000, more in 1i64..5_000) {
        for measure in [Measure::RiskRatio, Measure::OddsRatio, Measure::NormalDifference, Measure::LogisticDifference] {
            let at = |thousandths| measure.convert(without, Decimal::new(thousandths, 3)).map(|found| found.with);
            if let (Ok(low), Ok(high)) = (at(one), at(one + more)) {
                prop_assert!(low <= high, "{measure:?}");
            }
        }
    }
}
