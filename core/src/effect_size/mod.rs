//! From an effect as a study tells it to success rates, and back: section 3.

mod normal;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::{ToNegativeInfinity, ToPositiveInfinity};

use crate::case::{Allowed, Code, Path, Problem, Source};
use crate::number::Number;
use normal::{log_odds, quantile, share_of_log_odds};

pub(crate) use normal::share_below;

/// How a study tells an effect. Each measure is of success: above no effect is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// `with = without + value / 100`
    PercentagePoints,
    /// `with = without · value`
    RiskRatio,
    /// `with = value · without / (1 − without + value · without)`
    OddsRatio,
    /// `with = without + 1 / value`; below 0 it is the number needed to harm.
    NumberNeededToTreat,
    /// A standardised mean difference (Cohen's d) of normally distributed scores with the same spread in both groups, where success
    /// is to pass a threshold: `with = Φ(Φ⁻¹(without) + value)`.
    NormalDifference,
    /// A standardised mean difference of logistically distributed scores: `ln(odds ratio) = value · π / √3`.
    LogisticDifference,
}

/// What a conversion shows beside its result, in the order in which it is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConversionStep {
    /// The rate without.
    Without,
    /// The effect that was entered.
    Value,
    /// `without / (1 − without)`
    OddsWithout,
    /// The odds ratio that a logistic difference comes to.
    OddsRatio,
    /// Odds without, times the odds ratio.
    OddsWith,
    /// `Φ⁻¹(without)`: how far the threshold is from the mean without the intervention, in standard deviations, sign turned.
    ThresholdWithout,
    /// The same with the intervention.
    ThresholdWith,
    /// The rate with.
    With,
}

/// A rate with the intervention, and how it came about. The formula is the measure's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    /// How the effect was told.
    pub measure: Measure,
    /// The rate with the intervention, 0 to 1.
    pub with: Decimal,
    /// Everything that was put in or worked out on the way, the rate itself last.
    pub steps: Vec<(ConversionStep, Decimal)>,
}

/// A million: nobody publishes a ratio or a number needed to treat beyond it.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

impl Measure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Measure; 6] = [
        Measure::PercentagePoints,
        Measure::RiskRatio,
        Measure::OddsRatio,
        Measure::NumberNeededToTreat,
        Measure::NormalDifference,
        Measure::LogisticDifference,
    ];

    /// The name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Measure::PercentagePoints => "percentage_points",
            Measure::RiskRatio => "risk_ratio",
            Measure::OddsRatio => "odds_ratio",
            Measure::NumberNeededToTreat => "number_needed_to_treat",
            Measure::NormalDifference => "normal_difference",
            Measure::LogisticDifference => "logistic_difference",
        }
    }

    /// The measure with this name in files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.key() == key)
    }

    /// The smallest and the largest value that can be entered at all.
    #[must_use]
    pub fn range(self) -> (Decimal, Decimal) {
        match self {
            Measure::PercentagePoints => (-Decimal::ONE_HUNDRED, Decimal::ONE_HUNDRED),
            Measure::RiskRatio | Measure::OddsRatio => (Decimal::ZERO, MILLION),
            Measure::NumberNeededToTreat => (-MILLION, MILLION),
            Measure::NormalDifference | Measure::LogisticDifference => (-Decimal::TEN, Decimal::TEN),
        }
    }

    /// Where the formula is from. What is plain arithmetic has a handbook that works it out.
    #[must_use]
    pub fn source(self) -> Source {
        let (title, address) = match self {
            Measure::PercentagePoints | Measure::NumberNeededToTreat => (
                "Cochrane Handbook for Systematic Reviews of Interventions 5.1, 12.5.4.1",
                "https://handbook-5-1.cochrane.org/chapter_12/12_5_4_1_computing_nnt_from_a_risk_difference_rd.htm",
            ),
            Measure::RiskRatio => (
                "Cochrane Handbook for Systematic Reviews of Interventions 5.1, 12.5.4.2",
                "https://handbook-5-1.cochrane.org/chapter_12/12_5_4_2_computing_absolute_risk_reduction_or_nnt_from_a_risk.htm",
            ),
            Measure::OddsRatio => (
                "Cochrane Handbook for Systematic Reviews of Interventions 5.1, 12.5.4.3",
                "https://handbook-5-1.cochrane.org/chapter_12/12_5_4_3_computing_absolute_risk_reduction_or_nnt_from_an_odds.htm",
            ),
            Measure::NormalDifference => (
                "Furukawa & Leucht (2011): How to obtain NNT from Cohen's d. PLoS ONE 6(4), e19070",
                "https://doi.org/10.1371/journal.pone.0019070",
            ),
            Measure::LogisticDifference => (
                "Chinn (2000): A simple method for converting an odds ratio to effect size. Statistics in Medicine 19, 3127–3131",
                "https://doi.org/10.1002/1097-0258(20001130)19:22<3127::AID-SIM784>3.0.CO;2-M",
            ),
        };
        Source { title: title.to_owned(), address: address.to_owned(), seen: String::new() }
    }

    /// The rate with the intervention, from an effect and the rate without.
    ///
    /// # Errors
    /// A rate without that the measure cannot start from, at `without`; a value outside its range, or one that leads to a rate
    /// outside 0 to 1, at `value`, with what is allowed at this rate without.
    pub fn convert(self, without: Decimal, value: Decimal) -> Result<Conversion, Problem> {
        self.check_without(without)?;
        let (min, max) = self.range();
        if value < min || value > max {
            return Err(out_of_range("value", value, min, max, false));
        }
        let one = Decimal::ONE;
        let is_share = |with: &Decimal| (Decimal::ZERO..=one).contains(with);
        let with = self.rate_with(without, value).filter(is_share).ok_or_else(|| self.impossible(without, value))?;
        let entered = [(ConversionStep::Without, without), (ConversionStep::Value, value)];
        let on_the_way = match self {
            Measure::PercentagePoints | Measure::RiskRatio | Measure::NumberNeededToTreat => vec![],
            Measure::OddsRatio => {
                let odds = quotient(without, one - without);
                // Odds of a rate all but 1 may be more than a decimal holds; then they are not shown.
                let odds_with = odds.checked_mul(value).map(|odds| (ConversionStep::OddsWith, odds));
                std::iter::once((ConversionStep::OddsWithout, odds)).chain(odds_with).collect()
            }
            Measure::NormalDifference => {
                let threshold = quantile(without.approximate());
                let moved = threshold + value.approximate();
                vec![(ConversionStep::ThresholdWithout, decimal(threshold)), (ConversionStep::ThresholdWith, decimal(moved))]
            }
            Measure::LogisticDifference => {
                let log_ratio = value.approximate() * LOG_ODDS_PER_DEVIATION;
                vec![
                    (ConversionStep::OddsRatio, decimal(libm::exp(log_ratio))),
                    (ConversionStep::OddsWithout, quotient(without, one - without)),
                    (ConversionStep::OddsWith, decimal(libm::exp(log_odds(without.approximate()) + log_ratio))),
                ]
            }
        };
        let steps = entered.into_iter().chain(on_the_way).chain([(ConversionStep::With, with)]).collect();
        Ok(Conversion { measure: self, with, steps })
    }

    /// The formula alone, for decimals and for draws, which are not judged; none where it divides by 0.
    pub(crate) fn rate_with<N: Number>(self, without: N, value: N) -> Option<N> {
        match self {
            Measure::PercentagePoints => Some(without + value.over(N::of(Decimal::ONE_HUNDRED))?),
            Measure::RiskRatio => Some(without * value),
            Measure::OddsRatio => (value * without).over(N::ONE - without + value * without),
            Measure::NumberNeededToTreat => Some(without + N::ONE.over(value)?),
            Measure::NormalDifference => Some(N::approximated(share_below(quantile(without.approximate()) + value.approximate()))),
            Measure::LogisticDifference => {
                let log_odds_with = log_odds(without.approximate()) + value.approximate() * LOG_ODDS_PER_DEVIATION;
                Some(N::approximated(share_of_log_odds(log_odds_with)))
            }
        }
    }

    /// Whether the rate with is linear in the value, the rate without held.
    pub(crate) fn is_linear(self) -> bool {
        matches!(self, Measure::PercentagePoints | Measure::RiskRatio)
    }

    /// Whether the rate with is linear in the rate without, the value held.
    pub(crate) fn is_linear_in_rate_without(self) -> bool {
        matches!(self, Measure::PercentagePoints | Measure::RiskRatio | Measure::NumberNeededToTreat)
    }

    /// The values that lead to a rate within 0 to 1 from a rate without, which are one interval: of a number needed to treat, the one
    /// with the sign of `value`, since no number between one needed to treat and one needed to harm is either.
    pub(crate) fn possible<N: Number>(self, without: N, value: N) -> (N, N) {
        let (least, most) = self.range();
        let (least, most) = (N::of(least), N::of(most));
        let hundred = N::of(Decimal::ONE_HUNDRED);
        match self {
            Measure::PercentagePoints => (-(without * hundred), (N::ONE - without) * hundred),
            Measure::RiskRatio => (least, N::ONE.over(without).filter(|highest| *highest < most).unwrap_or(most)),
            // Who gets worse can be at most all who succeed without; who gets better at most all the others.
            Measure::NumberNeededToTreat if value < N::ZERO => (least, N::ONE.over(-without).unwrap_or(least)),
            Measure::NumberNeededToTreat => (N::ONE.over(N::ONE - without).unwrap_or(most), most),
            Measure::OddsRatio | Measure::NormalDifference | Measure::LogisticDifference => (least, most),
        }
    }

    /// The same, rounded so that what is told is allowed.
    pub(crate) fn possible_values(self, without: Decimal, value: Decimal) -> (Decimal, Decimal) {
        let (least, most) = self.possible(without, value);
        (least.round_dp_with_strategy(4, ToPositiveInfinity), most.round_dp_with_strategy(4, ToNegativeInfinity))
    }

    /// The rates without from which a value leads to a rate within 0 to 1. Where 0 or 1 itself is none to start from, the nearest
    /// ten-thousandth is.
    pub(crate) fn possible_rates_without(self, value: Decimal) -> (Decimal, Decimal) {
        let (zero, one, nearest) = (Decimal::ZERO, Decimal::ONE, Decimal::new(1, 4));
        let (least, most) = match self {
            Measure::PercentagePoints => (-value / Decimal::ONE_HUNDRED, one - value / Decimal::ONE_HUNDRED),
            Measure::RiskRatio => (nearest, one.checked_div(value).unwrap_or(one)),
            Measure::NumberNeededToTreat => {
                let difference = quotient(one, value);
                (-difference, one - difference)
            }
            Measure::OddsRatio | Measure::NormalDifference | Measure::LogisticDifference => (nearest, one - nearest),
        };
        (least.max(zero).round_dp_with_strategy(4, ToPositiveInfinity), most.min(one).round_dp_with_strategy(4, ToNegativeInfinity))
    }

    /// The same effect in this measure, from both rates.
    ///
    /// # Errors
    /// Where the measure does not exist at these rates, such as a number needed to treat where they are the same.
    pub fn express(self, without: Decimal, with: Decimal) -> Result<Decimal, Problem> {
        let one = Decimal::ONE;
        if with < Decimal::ZERO || with > one {
            return Err(out_of_range("with", with, Decimal::ZERO, one, false));
        }
        self.check_without(without)?;
        let inside = || {
            let is_inside = with > Decimal::ZERO && with < one;
            if is_inside { Ok(()) } else { Err(between_0_and_1("with", with)) }
        };
        let no_difference =
            || Problem::new(Path::default().key("with"), Code::NoDifference, Some(with.normalize().to_string()), Allowed::Plain);
        match self {
            Measure::PercentagePoints => Ok((with - without) * Decimal::ONE_HUNDRED),
            Measure::RiskRatio => Ok(quotient(with, without)),
            Measure::OddsRatio => {
                inside()?;
                Ok(quotient(with * (one - without), without * (one - with)))
            }
            Measure::NumberNeededToTreat => one.checked_div(with - without).ok_or_else(no_difference),
            Measure::NormalDifference => {
                inside()?;
                Ok(decimal(quantile(with.approximate()) - quantile(without.approximate())))
            }
            Measure::LogisticDifference => {
                inside()?;
                Ok(decimal((log_odds(with.approximate()) - log_odds(without.approximate())) / LOG_ODDS_PER_DEVIATION))
            }
        }
    }

    /// A ratio needs something to be a ratio of; odds and thresholds need a rate that is neither 0 nor 1.
    fn check_without(self, without: Decimal) -> Result<(), Problem> {
        let (zero, one) = (Decimal::ZERO, Decimal::ONE);
        match self {
            Measure::PercentagePoints | Measure::NumberNeededToTreat if without >= zero && without <= one => Ok(()),
            Measure::RiskRatio if without > zero && without <= one => Ok(()),
            Measure::OddsRatio | Measure::NormalDifference | Measure::LogisticDifference if without > zero && without < one => Ok(()),
            Measure::PercentagePoints | Measure::NumberNeededToTreat => Err(out_of_range("without", without, zero, one, false)),
            Measure::RiskRatio => Err(out_of_range("without", without, zero, one, true)),
            Measure::OddsRatio | Measure::NormalDifference | Measure::LogisticDifference => Err(between_0_and_1("without", without)),
        }
    }

    /// The value leads to a rate outside 0 to 1: told with the values that do not.
    fn impossible(self, without: Decimal, value: Decimal) -> Problem {
        let (min, max) = self.possible_values(without, value);
        let allowed = Allowed::Range { min: min.normalize().to_string(), max: max.normalize().to_string(), above: false };
        Problem::new(Path::default().key("value"), Code::RateImpossible, Some(value.normalize().to_string()), allowed)
    }
}

/// The log odds ratio that one standard deviation of a logistic distribution comes to: `π / √3`.
const LOG_ODDS_PER_DEVIATION: f64 = 1.813_799_364_234_217_8;

/// A quotient whose divisor was checked not to be 0.
fn quotient(part: Decimal, whole: Decimal) -> Decimal {
    part.checked_div(whole).unwrap_or_default()
}

/// A result of the normal or logistic functions, to the 15 digits that it is right to.
fn decimal(number: f64) -> Decimal {
    Decimal::approximated(number)
}

fn out_of_range(key: &'static str, value: Decimal, min: Decimal, max: Decimal, above: bool) -> Problem {
    let allowed = Allowed::Range { min: min.to_string(), max: max.to_string(), above };
    Problem::new(Path::default().key(key), Code::OutOfRange, Some(value.normalize().to_string()), allowed)
}

fn between_0_and_1(key: &'static str, value: Decimal) -> Problem {
    Problem::new(Path::default().key(key), Code::NotBetween0And1, Some(value.normalize().to_string()), Allowed::Plain)
}
