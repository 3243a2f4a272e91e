//! The names in files of everything that is chosen from a list.

use crate::case::about::{Design, Finding};
use crate::case::document::{Category, ConsequenceKind, EffectStart, QuantityFrom, RateBasis, TaxPart};
use crate::case::input::CostList;
use crate::case::price::TimeUnit;
use crate::case::tags::{BudgetSide, Vat};
use crate::case::uncertainty::{Level, ScenarioKind};

pub(super) const BASES: [(&str, &str); 6] = [
    ("one_off", "one_off"),
    ("per_operating_year", "per_operating_year"),
    ("per_year", "per_year"),
    ("per_participant", "per_participant"),
    ("per_participant_course_year", "per_participant_course_year"),
    ("per_group", "per_group"),
];
pub(super) const PERSISTENCES: [(&str, &str); 4] =
    [("constant", "constant"), ("linear", "linear"), ("exponential", "exponential"), ("custom", "custom")];

pub(super) const SPLITS: [(&str, &str); 3] = [("percentage", "percentage"), ("staircase", "staircase"), ("bands", "bands")];

pub(super) const DISTRIBUTIONS: [(&str, &str); 8] = [
    ("range", "range"),
    ("uniform", "uniform"),
    ("triangular", "triangular"),
    ("pert", "pert"),
    ("normal", "normal"),
    ("log_normal", "log_normal"),
    ("beta", "beta"),
    ("gamma", "gamma"),
];
pub(super) const STATED: [(&str, &str); 4] =
    [("mean_and_error", "mean_and_error"), ("interval", "interval"), ("count", "count"), ("parameters", "parameters")];
pub(super) const INPUTS: [(&str, &str); 17] = [
    ("participants", "participants"),
    ("completion_rate", "completion_rate"),
    ("rate_with", "rate_with"),
    ("rate_without", "rate_without"),
    ("measure", "measure"),
    ("effect", "effect"),
    ("costs", "costs"),
    ("cost_amount", "cost_amount"),
    ("cost_quantity", "cost_quantity"),
    ("quantity", "quantity"),
    ("price_factor", "price_factor"),
    ("price", "price"),
    ("realisable_share", "realisable_share"),
    ("persistence_loss", "persistence_loss"),
    ("persistence_years", "persistence_years"),
    ("first_year_share", "first_year_share"),
    ("discount_rate", "discount_rate"),
];

pub(in crate::case) const COST_LISTS: [(&str, CostList); 2] = [("costs", CostList::Costs), ("saved_costs", CostList::SavedCosts)];
pub(in crate::case) const LEVELS: [(&str, Level); 2] = [("0.9", Level::Ninety), ("0.95", Level::NinetyFive)];
pub(in crate::case) const SCENARIOS: [(&str, ScenarioKind); 4] = [
    ("pessimistic", ScenarioKind::Pessimistic),
    ("expected", ScenarioKind::Expected),
    ("optimistic", ScenarioKind::Optimistic),
    ("own", ScenarioKind::Own),
];
pub(in crate::case) const CATEGORIES: [(&str, Category); 5] = [
    ("preparation", Category::Preparation),
    ("training", Category::Training),
    ("operation", Category::Operation),
    ("materials", Category::Materials),
    ("other", Category::Other),
];
pub(in crate::case) const EFFECT_STARTS: [(&str, EffectStart); 2] =
    [("completion_year", EffectStart::CompletionYear), ("following_year", EffectStart::FollowingYear)];
pub(in crate::case) const RATE_BASES: [(&str, RateBasis); 2] = [("completers", RateBasis::Completers), ("starters", RateBasis::Starters)];
pub(in crate::case) const KINDS: [(&str, ConsequenceKind); 2] =
    [("expense", ConsequenceKind::Expense), ("revenue", ConsequenceKind::Revenue)];
pub(in crate::case) const QUANTITIES_FROM: [(&str, QuantityFrom); 3] =
    [("register", QuantityFrom::Register), ("study", QuantityFrom::Study), ("own", QuantityFrom::Own)];
pub(in crate::case) const FINDINGS: [(&str, Finding); 1] = [("no_difference", Finding::NoDifference)];
/// The parts of a line of revenue in the change in tax, and those of an expense.
pub(in crate::case) const REVENUE_TAX: [(&str, TaxPart); 3] =
    [("change", TaxPart::Change), ("wage", TaxPart::Wage), ("benefit", TaxPart::Benefit)];
pub(in crate::case) const EXPENSE_TAX: [(&str, TaxPart); 2] = [("taxed", TaxPart::Taxed), ("untaxed", TaxPart::Untaxed)];
pub(in crate::case) const TIMES: [(&str, TimeUnit); 2] = [("week", TimeUnit::Week), ("day", TimeUnit::Day)];
pub(in crate::case) const VATS: [(&str, Vat); 3] = [("with", Vat::With), ("without", Vat::Without), ("none", Vat::None)];
pub(in crate::case) const BUDGETS: [(&str, BudgetSide); 2] = [("within", BudgetSide::Within), ("outside", BudgetSide::Outside)];

impl Design {
    /// Every design with its name in files, the strongest first.
    pub const NAMES: [(&'static str, Design); 7] = [
        ("meta_study", Design::MetaStudy),
        ("rct", Design::Rct),
        ("quasi_experiment", Design::QuasiExperiment),
        ("before_after_controlled", Design::BeforeAfterControlled),
        ("before_after", Design::BeforeAfter),
        ("practice", Design::Practice),
        ("assumption", Design::Assumption),
    ];
}
