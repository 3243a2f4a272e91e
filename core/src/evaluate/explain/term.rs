//! What an explanation is made of.

use serde::Serialize;

use crate::case::{Path, Payer, Source, Year};
use crate::evaluate::figure::{Cause, Figure, Line, Phase};
use crate::evaluate::irr::Irr;
use crate::evaluate::results::BreakEven;

/// A figure and the terms it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation<N> {
    /// The figure.
    pub figure: Figure,
    /// What it comes to.
    pub value: Value<N>,
    /// How the terms make the figure.
    pub rule: Rule,
    /// The terms; those of 0 are left out of sums over lines, years and cohorts.
    pub terms: Vec<Term<N>>,
}

/// What a figure comes to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value<N> {
    /// A number.
    Number(N),
    /// A year.
    BreakEven(BreakEven),
    /// A rate.
    Rate(Irr),
    /// There is no such figure, because its divisor is 0 or has the wrong sign.
    None,
}

/// How terms make a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Each term in its turn is added, subtracted, multiplied or divided, as its operation says.
    InTurn,
    /// The first year from which the terms stay at or above 0.
    FirstYearThatStays,
    /// How many of the terms it takes, from the first on, before they stay at or above 0.
    YearsUntilItStays,
    /// The lowest term with its sign turned, or 0 where none is below 0.
    Deepest,
    /// The term with its sign turned, or 0 where it is not below 0.
    Shortfall,
    /// The terms in turn, or 0 where they come to less.
    AtLeastZero,
    /// Terms in pairs, a weight and what it weighs: the sum of their products over the sum of the weights.
    WeightedMean,
    /// The rate that discounts the terms, one a year, to 0.
    RateToZero,
}

/// How a term enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// +
    Add,
    /// −
    Subtract,
    /// ·
    Multiply,
    /// /
    Divide,
}

/// One term of an explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Term<N> {
    /// What it is.
    pub name: TermName,
    /// How it enters.
    pub operation: Operation,
    /// How much it is.
    pub value: N,
    /// Where it is from.
    pub origin: Origin,
}

/// Where a term is from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// Another figure, which opens in its turn.
    Figure(Figure),
    /// What was entered here, with its source where one is given.
    Input(Path, Option<Source>),
    /// The method itself, such as a sign.
    Method,
}

/// What a term is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named as the figures and fields they stand for")]
pub enum TermName {
    /// The figure that the term comes from tells what it is.
    Figure,
    Phase(Phase),
    Payer(Payer),
    Line(Line),
    Year(usize),
    Cohort(usize),
    Outcome(usize),
    Cause(Cause),
    Starting(usize),
    GroupsOf {
        cohort: usize,
        size: usize,
    },
    Once,
    Share(Payer),
    Quantity,
    QuantityOfYear(usize),
    Amount,
    YearlyPay,
    Hours,
    EffectiveHours,
    OnePlusOverhead,
    IndexTo(Year),
    IndexFrom(Year),
    /// A level that is an estimate.
    EstimatedIndexTo(Year),
    /// A level that is an estimate.
    EstimatedIndexFrom(Year),
    /// Kroner per unit before a rule splits it.
    Gross,
    /// How much a quantity fills of one step of a rule: weeks, days or kroner.
    InStep {
        line: Line,
        version: usize,
        step: usize,
    },
    /// The days of the year in which a version of a rule is in force.
    DaysOfVersion {
        line: Line,
        version: usize,
    },
    CompletionRate,
    RateWith,
    RateWithout,
    FirstYearShare,
    RealisableShare,
    /// More of an expense is a loss: −1.
    ExpenseSign,
    Price(Payer),
    PersistenceShare(usize),
    /// Persistence that never falls: 1.
    Undiminished,
    /// The years after which a straight fall has reached 0.
    PersistenceYears,
    /// j: years since the effect began.
    YearsSince(usize),
    /// `1 − annual_loss`
    OneMinusLoss,
    /// `1 + r` of year t.
    OnePlusRate(usize),
    One,
}
