//! Years: who starts when, and what a krone of a later year is worth. Sections 2, 3 and 7 of the method.

use crate::case::{Case, EffectStart, Outcome, RateBasis};
use crate::number::{Number, sum};

/// The years of a calculation.
pub(crate) struct Timeline<N> {
    /// Years that count, T.
    pub(crate) horizon: usize,
    /// Years in which anything can fall, the horizon or later.
    pub(crate) extent: usize,
    /// `N_y`: participants who start in year y.
    pub(crate) starting: Vec<N>,
    pub(crate) course_years: usize,
    pub(crate) completion_rate: N,
    /// `D(t)` within the horizon.
    pub(crate) discount_factors: Vec<N>,
}

impl<N: Number> Timeline<N> {
    pub(crate) fn new(case: &Case) -> Timeline<N> {
        let participants = &case.participants;
        let starts = participants.starting.len();
        let longest_course = case
            .costs
            .iter()
            .chain(&case.saved_costs)
            .filter_map(|line| match line.basis {
                crate::case::Basis::PerParticipantCourseYear { course_years } => course_years,
                _ => None,
            })
            .fold(participants.course_years, usize::max);
        let longest_effect = case
            .outcomes
            .iter()
            .flat_map(|outcome| &outcome.consequences)
            .chain(&case.consequences_during)
            .map(|line| line.quantity.len() + line.realisable.lag_years)
            .max()
            .unwrap_or(0);
        Timeline {
            horizon: case.horizon_years,
            extent: case.horizon_years.max(starts + longest_course.max(participants.course_years + longest_effect)),
            starting: participants.starting.iter().map(|&starting| N::of(starting)).collect(),
            course_years: participants.course_years,
            completion_rate: N::of(participants.completion_rate),
            discount_factors: discount_factors(case),
        }
    }

    /// Everyone who starts.
    pub(crate) fn participants(&self) -> N {
        sum(self.starting.iter().copied())
    }

    /// Number of *driftsår*: years in which anyone is in a course.
    pub(crate) fn operating_years(&self) -> usize {
        self.starting.len() + self.course_years - 1
    }

    /// `e − y`: years from a cohort's start to the first year of the effect.
    pub(crate) fn effect_delay(&self, outcome: &Outcome) -> usize {
        self.course_years - 1
            + match outcome.effect_start {
                EffectStart::CompletionYear => 0,
                EffectStart::FollowingYear => 1,
            }
    }

    /// Successes per participant who starts: `S_y / N_y`.
    pub(crate) fn net_rate(&self, outcome: &Outcome) -> N {
        let rate = &outcome.success_rate;
        let net = N::of(rate.with) - N::of(rate.without);
        match rate.basis {
            RateBasis::Completers => self.completion_rate * net,
            RateBasis::Starters => net,
        }
    }

    /// What comes from each cohort in its own year `m`, added up over the cohorts: `Σ_y N_y · per_participant(t − y)`.
    pub(crate) fn over_cohorts(&self, per_participant: &[N]) -> Vec<N> {
        let mut years = vec![N::ZERO; self.extent];
        if per_participant.iter().all(|value| value.is_zero()) {
            return years;
        }
        for (y, &starting) in self.starting.iter().enumerate() {
            if starting.is_zero() {
                continue;
            }
            for (year, &value) in years.iter_mut().skip(y).zip(per_participant) {
                if !value.is_zero() {
                    *year += starting * value;
                }
            }
        }
        years
    }

    /// Participants whose own year `m` lies within the horizon: `Σ_{y + m < T} N_y`.
    pub(crate) fn participants_within(&self, m: usize) -> N {
        sum(self.starting.iter().take(self.horizon.saturating_sub(m)).copied())
    }
}

/// `D(0) = 1`, `D(t) = D(t−1) / (1 + r(t))`.
fn discount_factors<N: Number>(case: &Case) -> Vec<N> {
    let mut factors = Vec::with_capacity(case.horizon_years);
    let mut factor = N::ONE;
    for t in 0..case.horizon_years {
        if t > 0 {
            let rate = case.discounting.schedule.iter().rfind(|step| step.from_year <= t).map_or(N::ZERO, |step| N::of(step.rate));
            // A rate is above −1 and the factors are bounded when a case is checked.
            factor = factor.over(N::ONE + rate).unwrap_or(N::ZERO);
        }
        factors.push(factor);
    }
    factors
}

impl Outcome {
    /// `π(j)`: how much of the change is left in each of the first years of the effect. Section 3.
    #[must_use]
    pub fn persistence_shares(&self, years: usize) -> Vec<rust_decimal::Decimal> {
        persistence(self, years)
    }
}

/// `π(j)` for the first `count` years: section 3.
pub(crate) fn persistence<N: Number>(outcome: &Outcome, count: usize) -> Vec<N> {
    use crate::case::Persistence;
    let mut shares = Vec::with_capacity(count);
    let mut share = N::ONE;
    for j in 0..count {
        share = match &outcome.persistence {
            Persistence::Constant => N::ONE,
            Persistence::Linear { years } => {
                let gone = N::of(rust_decimal::Decimal::from(j as u64)).over(N::of(*years)).unwrap_or(N::ONE);
                if gone < N::ONE { N::ONE - gone } else { N::ZERO }
            }
            Persistence::Exponential { .. } if j == 0 => N::ONE,
            Persistence::Exponential { annual_loss } => share * (N::ONE - N::of(*annual_loss)),
            Persistence::Custom { shares } => shares.get(j).or(shares.last()).map_or(N::ZERO, |&share| N::of(share)),
        };
        shares.push(share);
    }
    shares
}
