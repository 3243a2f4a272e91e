//! The money split on what lines are marked with: each payer's committees, and the sides of the budget. Section 8.

use crate::case::{BudgetSide, Case, Payer, PerPayer};
use crate::number::Number;

use super::figure::Phase;
use super::results::LineResult;

/// Undiscounted money of some lines within the horizon, by the parts of the net.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts<N> {
    /// What they cost.
    pub cost: N,
    /// Saved costs.
    pub saved_cost: N,
    /// Consequences while in a course.
    pub during: N,
    /// Consequences after.
    pub after: N,
}

impl<N: Number> Parts<N> {
    /// Consequences during and after less (cost − saved cost).
    #[must_use]
    pub fn net(&self) -> N {
        self.during + self.after - (self.cost - self.saved_cost)
    }

    fn add(&mut self, phase: Phase, money: N) {
        let part = match phase {
            Phase::Cost => &mut self.cost,
            Phase::SavedCost => &mut self.saved_cost,
            Phase::During => &mut self.during,
            Phase::After => &mut self.after,
        };
        *part += money;
    }
}

/// What one payer's committee pays and gains, or what none of its committees is named for.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitteeResult<N> {
    /// The payer.
    pub payer: Payer,
    /// The committee's `id`; none: not assigned.
    pub committee: Option<String>,
    /// Its money.
    pub parts: Parts<N>,
}

/// What lies on one side of the budget, or what is not marked.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetResult<N> {
    /// The side; none: not marked.
    pub side: Option<BudgetSide>,
    /// Each payer's money.
    pub by_payer: PerPayer<Parts<N>>,
}

/// Each committee of each payer that has any, and what is not assigned.
pub(super) fn by_committee<N: Number>(case: &Case, by_line: &[LineResult<N>]) -> Vec<CommitteeResult<N>> {
    let rows = case.committees.iter().filter(|(_, list)| !list.is_empty()).flat_map(|(payer, list)| {
        let ids = list.iter().map(|committee| Some(committee.id.clone())).chain([None]);
        ids.map(move |committee| (payer, committee))
    });
    rows.map(|(payer, committee)| {
        let mut parts = Parts::default();
        for result in by_line.iter().filter(|result| case.committee_of(result.line, payer) == committee.as_deref()) {
            parts.add(result.line.kind.phase(), *result.by_payer.get(payer));
        }
        CommitteeResult { payer, committee, parts }
    })
    .collect()
}

/// Both sides of the budget and what is not marked; nothing where no line is marked.
pub(super) fn by_budget<N: Number>(case: &Case, by_line: &[LineResult<N>]) -> Vec<BudgetResult<N>> {
    if by_line.iter().all(|result| case.budget_side(result.line).is_none()) {
        return Vec::new();
    }
    [Some(BudgetSide::Within), Some(BudgetSide::Outside), None]
        .map(|side| {
            let mut by_payer = PerPayer::<Parts<N>>::default();
            for result in by_line.iter().filter(|result| case.budget_side(result.line) == side) {
                for (payer, money) in result.by_payer.iter() {
                    by_payer.get_mut(payer).add(result.line.kind.phase(), *money);
                }
            }
            BudgetResult { side, by_payer }
        })
        .to_vec()
}
