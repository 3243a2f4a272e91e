//! What can be wrong with a case, told so that it can be shown at its place and mended.

use std::fmt;

use serde::{Serialize, Serializer};

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A field of an object.
    Key(std::borrow::Cow<'static, str>),
    /// A place in a list, from 0.
    Index(usize),
}

/// Where in a case something is, such as `costs[0].amount`. The whole case is the empty path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// This path and one field more.
    #[must_use]
    pub fn key(&self, key: impl Into<std::borrow::Cow<'static, str>>) -> Path {
        let mut steps = self.0.clone();
        steps.push(Step::Key(key.into()));
        Path(steps)
    }

    /// This path and one place in a list more.
    #[must_use]
    pub fn index(&self, index: usize) -> Path {
        let mut steps = self.0.clone();
        steps.push(Step::Index(index));
        Path(steps)
    }

    /// Whether this path is `start` or leads on from it.
    #[must_use]
    pub fn starts_with(&self, start: &Path) -> bool {
        self.0.starts_with(&start.0)
    }

    /// The path that a text such as `costs[0].amount` names. Every text names some path; it need not exist in any case.
    #[must_use]
    pub fn parse(text: &str) -> Path {
        let steps = text.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| match part.strip_suffix(']').map(str::parse) {
            Some(Ok(index)) => Step::Index(index),
            _ => Step::Key(part.to_owned().into()),
        });
        Path(steps.collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Whether a problem stops the calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The case cannot be calculated as it stands.
    Error,
    /// The case can be calculated, but somebody should look here.
    Warning,
}

/// What kind of problem it is. The name in files and in JavaScript is the snake-case form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The text is not JSON; the value says where.
    Syntax,
    /// Objects and lists stand inside each other more deeply than any case does.
    TooDeep,
    /// The file says that it is something else than a case.
    OtherFormat,
    /// The file is a case of a newer format than this version reads.
    NewerFormat,
    /// A required field is not there, or is empty.
    Missing,
    /// A field that no version knows.
    UnknownField,
    /// The same field stands twice in one object.
    DuplicateKey,
    /// What stands here cannot be read as a number.
    NotANumber,
    /// The number has more digits than can be held exactly, or came as a binary fraction.
    NotExact,
    /// The number must be a whole one.
    NotWhole,
    /// The number must be a whole number of thousands.
    NotThousands,
    /// A text belongs here.
    NotText,
    /// True or false belongs here.
    NotABool,
    /// A list belongs here.
    NotAList,
    /// An object belongs here.
    NotAnObject,
    /// The number is outside what is allowed.
    OutOfRange,
    /// The text is longer than allowed.
    TooLong,
    /// The list has fewer or more entries than allowed.
    WrongLength,
    /// The text is none of those allowed here.
    NotOneOf,
    /// The name of the field is not a year.
    NotAYear,
    /// The shares do not sum to exactly 1; the value is their sum.
    SharesNotOne,
    /// The years of a schedule must increase.
    NotIncreasing,
    /// Two entries of a list have the same `id`.
    DuplicateId,
    /// Nobody starts in any year.
    NobodyStarts,
    /// The first year is after the last.
    FromAfterTo,
    /// An amount has another price year, and the price index lacks the year in the value.
    IndexYearMissing,
    /// A line names a price index that the case does not hold.
    IndexUnknown,
    /// The amount is given in two ways.
    AmountTwice,
    /// The price list has fewer years than the quantities.
    PriceListTooShort,
    /// A measured value stands in a year after the last one measured.
    AfterLastMeasured,
    /// The prices per payer and a rule are both given.
    PriceTwice,
    /// A list of a rule has fewer years than the quantities.
    RuleListTooShort,
    /// A step of a rule does not come after the one before it.
    StepsNotIncreasing,
    /// The text is not a day of the calendar.
    NotADate,
    /// A rule says nothing about the whole of the year in the value, in which its price is needed.
    RuleNotYetValid,
    /// The use of a service changes, but not the person's yearly cost that a rule goes by.
    NoChangeInCost,
    /// A year is marked as an estimate, but the index has no level for it.
    EstimateWithoutLevel,
    /// A line names a committee that its payer does not have.
    CommitteeUnknown,
    /// The amounts together are larger than can be calculated exactly.
    TooLarge,
    /// The horizon ends before the last participants start.
    HorizonBeforeLastStart,
    /// More than 12 months, 52 weeks or 365 days in one year.
    MoreThanAYear,
    /// An effect that leads to a success rate outside 0 to 1; what is allowed holds at the rate without.
    RateImpossible,
    /// The share must be above 0 and below 1.
    NotBetween0And1,
    /// Both rates are the same, so nobody more succeeds.
    NoDifference,
    /// No value of a tax parameter is published for the year; the value is the parameter.
    TaxParameterMissing,
    /// The rate in the file is another one than the entered effect comes to; what is allowed is that one.
    EnteredAsDiffers,
    /// The study found no significant difference, so there is no rate to calculate with.
    NoDifferenceFound,
    /// A rate beside the finding that there is no significant difference.
    RateBesideNoDifference,
    /// All tax on a wage, beside the taxed benefit in the value, whose tax is not deducted.
    AllTaxBesideBenefit,
    /// An input of the same name stands before, or both inputs of a pair are the same.
    DuplicateInput,
    /// The same two inputs are said to go together twice.
    DuplicatePair,
    /// The rate with the intervention is told twice: by itself, and by the effect that it follows from.
    RateTwice,
    /// The name of an input leads to nothing in the case.
    InputUnknown,
    /// The case has no such number: no discounting, no constant price, another kind of persistence.
    InputWithoutValue,
    /// A correlation with an input that is not among the uncertain ones.
    NotUncertain,
    /// The correlations contradict each other.
    CorrelationsImpossible,
    /// The distribution reaches beyond what the input can be.
    DistributionOutside,
    /// The distribution of an effect and that of the rate without lead to rates outside 0 to 1 together.
    TogetherOutside,
    /// No distribution of the kind has these numbers.
    DistributionImpossible,
    /// Of those who were counted, none or all succeeded; the allowed numbers are the parameters of a beta with half a person more on
    /// either side.
    CountNoneOrAll,
    /// The error or interval is larger than any distribution of the kind has.
    SpreadTooLarge,
    /// The error or interval is so small that nothing is uncertain.
    SpreadTooSmall,
    /// The value in the case is one that the distribution does not hold.
    ExpectedOutside,
    /// Nobody said whether the tax is the change in tax, beside the taxed benefit in the value.
    TaxPartUnstated,
}

impl Code {
    /// Whether a problem of this kind stops the calculation.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Code::HorizonBeforeLastStart
            | Code::MoreThanAYear
            | Code::AllTaxBesideBenefit
            | Code::TaxPartUnstated
            | Code::ExpectedOutside => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// What would have been right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Allowed {
    /// Said by the code alone.
    Plain,
    /// Numbers from `min` to `max`.
    Range {
        /// Smallest allowed number.
        min: String,
        /// Largest allowed number.
        max: String,
        /// Whether `min` itself is left out.
        above: bool,
    },
    /// From `min` to `max` characters or entries.
    Length {
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
    },
    /// One of these.
    OneOf {
        /// The names in files.
        options: Vec<String>,
    },
}

/// One thing that is wrong, where, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The field.
    pub path: Path,
    /// What kind of problem.
    pub code: Code,
    /// Whether it stops the calculation.
    pub severity: Severity,
    /// What stands there, where something does.
    pub value: Option<String>,
    /// What would be right.
    pub allowed: Allowed,
}

impl Problem {
    /// A problem as severe as its kind is.
    #[must_use]
    pub fn new(path: Path, code: Code, value: Option<String>, allowed: Allowed) -> Problem {
        Problem { path, code, severity: code.severity(), value, allowed }
    }
}
