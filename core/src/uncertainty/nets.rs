//! The bottom lines that uncertainty is told for.

use rust_decimal::Decimal;

use crate::case::{Case, fits};
use crate::evaluate::{Results, View, ViewResult, evaluate};

/// Which sum of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BottomLine {
    /// The net, undiscounted.
    Net,
    /// The net in present value.
    PresentValue,
    /// The net when only the realisable part of consequences counts, undiscounted.
    Budget,
}

impl BottomLine {
    /// All three.
    pub const ALL: [BottomLine; 3] = [BottomLine::Net, BottomLine::PresentValue, BottomLine::Budget];

    /// The name in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            BottomLine::Net => "net",
            BottomLine::PresentValue => "net_present_value",
            BottomLine::Budget => "budget",
        }
    }

    fn of(self, view: &ViewResult<Decimal>) -> Decimal {
        match self {
            BottomLine::Net => view.net.total,
            BottomLine::PresentValue => view.net.present_value,
            BottomLine::Budget => view.budget.as_ref().unwrap_or(&view.net).total,
        }
    }
}

/// The bottom lines of every view.
#[derive(Clone, Debug, PartialEq)]
pub struct Nets(Vec<(View, BottomLine, Decimal)>);

impl Nets {
    /// Those of some results.
    #[must_use]
    pub fn of(results: &Results<Decimal>) -> Nets {
        Nets(results.views().flat_map(|view| BottomLine::ALL.map(|line| (view.view, line, line.of(view)))).collect())
    }

    /// Those of a case; none where its amounts are too large to be calculated exactly.
    #[must_use]
    pub(super) fn of_case(case: &Case) -> Option<Nets> {
        fits(case).then(|| Nets::of(&evaluate(case)))
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, view: View, line: BottomLine) -> Decimal {
        self.0.iter().find(|(each, of, _)| *each == view && *of == line).map_or(Decimal::ZERO, |(.., net)| *net)
    }
}
