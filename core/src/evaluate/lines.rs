//! The lines of a case, each found by its place.

use crate::case::{BudgetSide, Case, Consequence, CostLine, Payer};

use super::figure::{Line, LineKind};

impl Case {
    /// The cost line at a place; none for consequences.
    #[must_use]
    pub fn cost_line(&self, line: Line) -> Option<&CostLine> {
        match line.kind {
            LineKind::Cost => self.costs.get(line.index),
            LineKind::SavedCost => self.saved_costs.get(line.index),
            LineKind::During | LineKind::After(_) => None,
        }
    }

    /// The consequence at a place; none for costs.
    #[must_use]
    pub fn consequence(&self, line: Line) -> Option<&Consequence> {
        match line.kind {
            LineKind::Cost | LineKind::SavedCost => None,
            LineKind::During => self.consequences_during.get(line.index),
            LineKind::After(outcome) => self.outcomes.get(outcome)?.consequences.get(line.index),
        }
    }

    /// The committee of a payer that a line belongs to, by its `id`; none: not assigned.
    #[must_use]
    pub fn committee_of(&self, line: Line, payer: Payer) -> Option<&str> {
        let committees = self.cost_line(line).map(|cost| &cost.committees);
        committees.or_else(|| Some(&self.consequence(line)?.committees))?.get(payer).as_deref()
    }

    /// The side of the budget that a line lies on, where it is marked.
    #[must_use]
    pub fn budget_side(&self, line: Line) -> Option<BudgetSide> {
        match self.cost_line(line) {
            Some(cost) => cost.budget,
            None => self.consequence(line)?.budget,
        }
    }

    /// Every line, in the order of [`Results::by_line`].
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let list = |kind, count| (0..count).map(move |index| Line { kind, index });
        let mut lines: Vec<Line> = list(LineKind::Cost, self.costs.len())
            .chain(list(LineKind::SavedCost, self.saved_costs.len()))
            .chain(list(LineKind::During, self.consequences_during.len()))
            .collect();
        for (place, outcome) in self.outcomes.iter().enumerate() {
            lines.extend(list(LineKind::After(place), outcome.consequences.len()));
        }
        lines
    }
}
