//! Two inputs at a time, and the line at which the net is 0.

use rust_decimal::Decimal;

use crate::case::{Case, Input};
use crate::evaluate::View;
use crate::number::Number;

use super::input::with_changes;
use super::nets::{BottomLine, Nets};
use super::one_way::spread;

/// A net at every pair of values of two inputs, all else held.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoWay {
    /// The values of the first input, from low to high.
    pub across: Vec<Decimal>,
    /// The values of the second input, from low to high.
    pub up: Vec<Decimal>,
    /// For each value of the second input the net at each value of the first; none where amounts are too large to be calculated exactly.
    pub nets: Vec<Vec<Option<Decimal>>>,
}

/// A point of the zero line: a value of the first input and one of the second.
pub type Point = (Decimal, Decimal);

/// The net at so many values of each of two inputs, between the ends of their ranges. None where they are not two uncertain inputs.
#[must_use]
pub fn two_way(case: &Case, first: &Input, second: &Input, points: usize, view: View, line: BottomLine) -> Option<TwoWay> {
    let values = |input: &Input| {
        let uncertain = case.uncertainty.inputs.iter().find(|uncertain| uncertain.input == *input)?;
        Some(spread(uncertain.distribution.ends()?, points))
    };
    if first == second {
        return None;
    }
    let (across, up) = (values(first)?, values(second)?);
    let net = |one: Decimal, other: Decimal| {
        let case = with_changes(case, [(first, one), (second, other)])?;
        Some(Nets::of_case(&case)?.get(view, line))
    };
    let nets = up.iter().map(|other| across.iter().map(|one| net(*one, *other)).collect()).collect();
    Some(TwoWay { across, up, nets })
}

impl TwoWay {
    /// The line at which the net is 0, as pieces through the cells of the grid. Along the side of a cell the place is exact where the
    /// net is linear in that input; between two sides the line is drawn straight.
    #[must_use]
    pub fn zero_line(&self) -> Vec<[Point; 2]> {
        let mut pieces = Vec::new();
        for (row, (lower, upper)) in self.nets.iter().zip(self.nets.iter().skip(1)).enumerate() {
            for column in 0..self.across.len().saturating_sub(1) {
                let corner = |nets: &[Option<Decimal>], column: usize, row: usize| {
                    Some(((*self.across.get(column)?, *self.up.get(row)?), nets.get(column).copied()??))
                };
                let corners = [
                    corner(lower, column, row),
                    corner(lower, column + 1, row),
                    corner(upper, column + 1, row + 1),
                    corner(upper, column, row + 1),
                ];
                let [Some(a), Some(b), Some(c), Some(d)] = corners else { continue };
                let mut crossings = [(a, b), (b, c), (c, d), (d, a)].into_iter().filter_map(|(one, other)| crossing(one, other));
                // Two, or four where opposite corners gain.
                while let (Some(one), Some(other)) = (crossings.next(), crossings.next()) {
                    pieces.push([one, other]);
                }
            }
        }
        pieces
    }
}

/// Where the net is 0 on the way from one corner to the next.
fn crossing((one, at_one): (Point, Decimal), (other, at_other): (Point, Decimal)) -> Option<Point> {
    if at_one.is_loss() == at_other.is_loss() {
        return None;
    }
    let share = at_one.checked_div(at_one - at_other)?;
    Some((one.0 + (other.0 - one.0) * share, one.1 + (other.1 - one.1) * share))
}
