//! How sure the numbers of a case are, and what else might be: section 16.

use rust_decimal::Decimal;

use super::about::Source;
use super::input::Input;
use crate::evaluate::View;

/// What is said about how sure the numbers of a case are. The results of the case do not follow from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Uncertainty {
    /// The inputs that are uncertain, each once.
    pub inputs: Vec<UncertainInput>,
    /// Inputs of which one tends to be high where another is.
    pub correlations: Vec<Correlation>,
    /// What is to be decided, for the value of knowing more.
    pub decision: Decision,
    /// Named sets of changes to the case.
    pub scenarios: Vec<Scenario>,
    /// How much of the effect is left out of account by how well it was shown.
    pub optimism: Option<Optimism>,
    /// How to draw, so that whoever reads the case draws the same.
    pub simulation: Drawing,
}

/// How the uncertain inputs are drawn; what is not said is as [`SimulationOptions`](crate::SimulationOptions) has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The most draws: whole thousands.
    pub draws: Option<usize>,
    /// The seed.
    pub seed: Option<usize>,
    /// Stop as soon as the standard error of the mean is no larger than this many kroner.
    pub precision: Option<Decimal>,
}

/// An input that may be another than the case says.
#[derive(Clone, Debug, PartialEq)]
pub struct UncertainInput {
    /// Which.
    pub input: Input,
    /// What it may be.
    pub distribution: Distribution,
    /// Whether the program proposed the distribution and nobody has changed it since.
    pub suggested: bool,
    /// Where the distribution is from.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
}

/// What an input may be, as somebody stated it.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// From low to high, with nothing said about what lies between.
    Range {
        /// The lowest value.
        low: Decimal,
        /// The highest value, above `low`.
        high: Decimal,
    },
    /// Every value from low to high is as likely as any other.
    Uniform {
        /// The lowest value.
        low: Decimal,
        /// The highest value, above `low`.
        high: Decimal,
    },
    /// Most likely at `mode`, in straight lines down to 0 at both ends.
    Triangular {
        /// The lowest value.
        low: Decimal,
        /// The most likely value.
        mode: Decimal,
        /// The highest value, above `low`.
        high: Decimal,
    },
    /// A beta distribution from low to high whose mean is `(low + weight · mode + high) / (weight + 2)`.
    Pert {
        /// The lowest value.
        low: Decimal,
        /// The most likely value.
        mode: Decimal,
        /// The highest value, above `low`.
        high: Decimal,
        /// How much the most likely value counts; ordinarily 4.
        weight: Decimal,
    },
    /// One of the families that need two numbers.
    Fitted {
        /// Which family.
        family: Family,
        /// The two numbers.
        stated: Stated,
    },
}

/// A family of distributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Any value.
    Normal,
    /// Any value above 0, whose logarithm is normally distributed.
    LogNormal,
    /// From 0 to 1.
    Beta,
    /// Any value above 0.
    Gamma,
}

/// The two numbers by which a distribution of a family is stated.
#[derive(Clone, Debug, PartialEq)]
pub enum Stated {
    /// Its mean, and the standard error of what it stands for: its standard deviation.
    MeanAndError {
        /// The mean.
        mean: Decimal,
        /// The standard error, above 0.
        error: Decimal,
    },
    /// The interval that holds the middle 90 or 95 %.
    Interval {
        /// As much lies below this as above `high`.
        low: Decimal,
        /// The upper end, above `low`.
        high: Decimal,
        /// The share in between.
        level: Level,
    },
    /// Beta only: what was counted. `α = successes`, `β = of − successes`.
    Count {
        /// With success; more than 0, fewer than `of`.
        successes: Decimal,
        /// All who were counted.
        of: Decimal,
    },
    /// Beta: α and β. Gamma: shape and scale.
    Parameters {
        /// α, or the shape.
        first: Decimal,
        /// β, or the scale.
        second: Decimal,
    },
}

/// The share of a distribution that an interval holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 90 %
    Ninety,
    /// 95 %
    NinetyFive,
}

/// How far two inputs go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    /// Two of the uncertain inputs.
    pub between: [Input; 2],
    /// The rank correlation (Spearman's ρ), −0.9999 to 0.9999.
    pub rank: Decimal,
    /// Where it is from.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
}

/// What is to be decided: run the intervention or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Whose net decides.
    pub view: View,
    /// Citizens a year whom the decision concerns.
    pub citizens: Option<Decimal>,
    /// Years for which the decision holds.
    pub years: Option<usize>,
    /// A trial that could come first.
    pub trial: Option<Trial>,
}

impl Default for Decision {
    fn default() -> Self {
        Decision { view: View::Public, citizens: None, years: None, trial: None }
    }
}

/// A randomised trial that would tell more about success rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// Persons in each of the two arms.
    pub per_arm: usize,
    /// What it would cost in kroner.
    pub cost: Option<Decimal>,
}

/// A named set of changes to the case.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Unique among the scenarios.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub kind: ScenarioKind,
    /// What is otherwise than in the case, each input once.
    pub changes: Vec<Change>,
    /// Anything else.
    pub note: String,
}

/// What a scenario is meant to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioKind {
    /// It goes worse than expected.
    Pessimistic,
    /// It goes as expected.
    Expected,
    /// It goes better than expected.
    Optimistic,
    /// Something of the user's own.
    Own,
}

/// One input with another value than in the case.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which.
    pub input: Input,
    /// What it is instead.
    pub value: Decimal,
}

/// How much of every net success rate is taken off, by the level of its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Optimism {
    /// Whether the correction is shown.
    pub on: bool,
    /// The share taken off at evidence level 1, 2 and 3.
    pub levels: [Decimal; 3],
    /// The share taken off where nothing was measured systematically.
    pub unmeasured: Decimal,
    /// Where the shares are from.
    pub source: Option<Source>,
    /// Anything else.
    pub note: String,
}
