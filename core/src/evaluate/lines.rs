//! The lines of a case, each found by its place.

use crate::case::{Case, Consequence, CostLine};

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
