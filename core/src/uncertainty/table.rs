//! Quantile functions, tabulated once, so that a draw is a polynomial of the third degree.

use std::rc::Rc;

use super::distribution::Curve;
use super::random::{BLOCK, Stream, share};

/// Each side of the median is parted where the share in the tail is a half, a quarter, an eighth …, and each of these parts in
/// eight: the cells are as much finer as the tail is steeper.
const CELL_BITS: u32 = 3;
const HALVINGS: u64 = 16;
const CELLS: u64 = HALVINGS << CELL_BITS;
/// Bits of a number between 0 and 1 within its cell.
const INNER_BITS: u32 = f64::MANTISSA_DIGITS - 1 - CELL_BITS;
const MANTISSA: u64 = (1 << (f64::MANTISSA_DIGITS - 1)) - 1;
/// The share at which the table begins, 2⁻¹⁷, in bits.
const OUTERMOST: u64 = 0.5f64.to_bits() - (CELLS << INNER_BITS);

/// Beta and gamma distributions with a smaller shape rise and fall so steeply that cells are too coarse for them. Of the former nearly all
/// lies at the ends, and so near to 1 that no number lies between, from where there is no way back along the slope.
const LEAST_SHAPES: (f64, f64) = (0.3, 0.05);

/// In so many thousandths at each end a block asks for the quantile of a share; the others have a polynomial each.
const OUTER: usize = 8;

/// The quantiles of an input.
///
/// Of a normal, log-normal, beta or gamma distribution they are read from a table, but for the smallest shapes. Further out than 2⁻¹⁷
/// (twice in 130,000 draws) the function itself is asked, so that no tail is cut off; elsewhere the table is within a hundred-thousandth
/// of a standard deviation of the function, or of the distance from the mean where that is larger: see the tests.
#[derive(Clone, Debug)]
pub(crate) struct Quantiles {
    curve: Curve,
    table: Option<Rc<Table>>,
    location: f64,
    scale: f64,
    /// What the distribution holds: a polynomial may lead past an end by the last digits.
    ends: (f64, f64),
    crowds: bool,
}

impl Quantiles {
    /// The quantiles of each of some distributions; those of the same shape share a table.
    pub(crate) fn of_each(curves: &[Curve]) -> Vec<Quantiles> {
        let mut shapes: Vec<(Curve, Rc<Table>)> = Vec::new();
        curves
            .iter()
            .map(|&curve| {
                let ends = curve.support();
                let Some((shape, location, scale)) = shape(curve) else {
                    return Quantiles { curve, table: None, location: 0.0, scale: 1.0, ends, crowds: false };
                };
                let found = shapes.iter().find(|(known, _)| *known == shape).map(|(_, table)| Rc::clone(table));
                let table = found.unwrap_or_else(|| {
                    let table = Rc::new(Table::new(&shape));
                    shapes.push((shape, Rc::clone(&table)));
                    table
                });
                Quantiles { curve, table: Some(table), location, scale, ends, crowds: crowds(curve) }
            })
            .collect()
    }

    /// The value below which a share of the distribution lies.
    pub(crate) fn at(&self, share: f64) -> f64 {
        match self.table.as_ref().and_then(|table| table.at(share)) {
            Some(value) => self.held(self.location + self.scale * value),
            None => self.curve.quantile(share),
        }
    }

    fn held(&self, value: f64) -> f64 {
        value.max(self.ends.0).min(self.ends.1)
    }

    /// The values of a block of a stream.
    pub(crate) fn block(&self, stream: Stream, block: usize) -> Vec<f64> {
        let asked = |stratum, within| self.at(share(stratum, within));
        let Some(table) = &self.table else { return stream.block(block, asked) };
        let told = |stratum: usize, within: f64| match table.strata.get(stratum.wrapping_sub(OUTER)) {
            Some([a, b, c, d]) => self.location + self.scale * (a + within * (b + within * (c + within * d))),
            None => asked(stratum, within),
        };
        // Only where much lies next to an end does a polynomial come as near to it as its error.
        if self.crowds { stream.block(block, |stratum, within| self.held(told(stratum, within))) } else { stream.block(block, told) }
    }
}

/// Whether the density of a distribution is infinite at an end.
fn crowds(curve: Curve) -> bool {
    match curve {
        Curve::Beta { alpha, beta, .. } => alpha < 1.0 || beta < 1.0,
        Curve::Gamma { shape, .. } => shape < 1.0,
        _ => false,
    }
}

/// The distribution moved and stretched to a place of its own, with where it was and how wide; none where the quantile function is
/// quick as it is, or where no table holds it.
fn shape(curve: Curve) -> Option<(Curve, f64, f64)> {
    match curve {
        Curve::Uniform { .. } | Curve::Triangular { .. } => None,
        Curve::Beta { alpha, beta, .. } if alpha.min(beta) < LEAST_SHAPES.0 => None,
        Curve::Gamma { shape, .. } if shape < LEAST_SHAPES.1 => None,
        Curve::Normal { mean, sd } => Some((Curve::Normal { mean: 0.0, sd: 1.0 }, mean, sd)),
        Curve::LogNormal { mu, sigma } => Some((Curve::LogNormal { mu: 0.0, sigma }, 0.0, libm::exp(mu))),
        Curve::Beta { low, width, alpha, beta } => Some((Curve::Beta { low: 0.0, width: 1.0, alpha, beta }, low, width)),
        Curve::Gamma { shape, scale } => Some((Curve::Gamma { shape, scale: 1.0 }, 0.0, scale)),
    }
}

/// Polynomials by cell, from the outermost to the median; each of the share of the cell that lies further out.
type Side = Vec<[f64; 4]>;

#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The side below the median and the one above it, one after the other: on which of them a share lies is chance, which a
    /// processor cannot foresee, so it is worked out and not decided upon.
    sides: Side,
    /// The thousandths of a block but for the [`OUTER`] ones at each end, which are never finer than the cells there: polynomials of
    /// how far into the thousandth. A block goes through them from the first to the last.
    strata: Vec<[f64; 4]>,
}

impl Table {
    pub(crate) fn new(curve: &Curve) -> Table {
        let mut table = Table { sides: [side(curve, |tail| tail), side(curve, |tail| 1.0 - tail)].concat(), strata: Vec::new() };
        let at = |stratum: usize, third: u8| {
            let share = share(stratum, f64::from(third) / 3.0);
            table.at(share).unwrap_or_else(|| curve.quantile(share))
        };
        table.strata = (OUTER..BLOCK - OUTER).map(|stratum| through([0, 1, 2, 3].map(|third| at(stratum, third)))).collect();
        table
    }

    /// The quantile of a share; none so far out that the table does not hold it.
    pub(crate) fn at(&self, share: f64) -> Option<f64> {
        let bits = share.min(1.0 - share).to_bits();
        let cell = (bits >> INNER_BITS).wrapping_sub(OUTERMOST >> INNER_BITS);
        if cell >= CELLS {
            return None;
        }
        let [a, b, c, d] = self.sides.get((cell + CELLS * u64::from(share >= 0.5)) as usize)?;
        let within = f64::from_bits(((bits << CELL_BITS) & MANTISSA) | 1.0f64.to_bits()) - 1.0;
        Some(a + within * (b + within * (c + within * d)))
    }
}

/// The polynomial with these values at 0, ⅓, ⅔ and 1 (Newton's forward differences).
fn through([zero, one, two, three]: [f64; 4]) -> [f64; 4] {
    let first = one - zero;
    let second = two - one - first;
    let third = three - two - (two - one) - second;
    [zero, 3.0 * (first - second / 2.0 + third / 3.0), 4.5 * (second - third), 4.5 * third]
}

/// The share in the tail at the outer edge of a cell.
fn edge(cell: u64) -> f64 {
    f64::from_bits(OUTERMOST + (cell << INNER_BITS))
}

/// One side, worked out from the median: in each cell the polynomial with the values and slopes of both its edges (Hermite).
fn side(curve: &Curve, share: impl Fn(f64) -> f64) -> Side {
    let slope = |x: f64| Some(1.0 / curve.density(x)).filter(|slope| slope.is_finite());
    let mut inner = curve.quantile(0.5);
    let mut polynomials: Side = (0..CELLS)
        .rev()
        .map(|cell| {
            let (outer_share, inner_share) = (share(edge(cell)), share(edge(cell + 1)));
            let outer = next(curve, inner, inner_share, outer_share);
            let width = inner_share - outer_share;
            let rise = inner - outer;
            // Where the slope is none that can be calculated with, a straight line.
            let (first, last) = match (slope(outer), slope(inner)) {
                (Some(first), Some(last)) => (first * width, last * width),
                _ => (rise, rise),
            };
            inner = outer;
            [outer, first, 3.0 * rise - 2.0 * first - last, first + last - 2.0 * rise]
        })
        .collect();
    polynomials.reverse();
    polynomials
}

/// The quantile of a share from that of one near it: along `dx/dshare = 1 / density` (Runge and Kutta's method of the fourth order),
/// and put right by Newton's steps. Where these do not settle at once, the quantile function itself.
fn next(curve: &Curve, from: f64, from_share: f64, share: f64) -> f64 {
    let step = share - from_share;
    let slope = |x: f64| step / curve.density(x);
    let one = slope(from);
    let two = slope(from + one / 2.0);
    let three = slope(from + two / 2.0);
    let four = slope(from + three);
    let predicted = from + (one + 2.0 * two + 2.0 * three + four) / 6.0;
    let newton = |x: f64| x - (curve.below(x) - share) / curve.density(x);
    let settled = |before: f64, after: f64| (after - before).abs() <= 1e-5 * (after - from).abs();
    let first = newton(predicted);
    if settled(predicted, first) {
        return first;
    }
    let second = newton(first);
    if settled(first, second) { second } else { curve.quantile(share) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curves() -> Vec<Curve> {
        let beta = |alpha, beta| Curve::Beta { low: -2.0, width: 5.0, alpha, beta };
        let mut curves = vec![
            Curve::Uniform { low: -1.0, high: 3.0 },
            Curve::Triangular { low: 0.0, mode: 0.0, high: 2.0 },
            Curve::Triangular { low: 0.0, mode: 1.9, high: 2.0 },
            Curve::Normal { mean: -3.0, sd: 0.2 },
        ];
        curves.extend([0.01, 0.2, 0.5, 1.0].map(|sigma| Curve::LogNormal { mu: 2.0, sigma }));
        curves.extend(
            [(1.0, 1.0), (0.5, 0.5), (0.3, 4.0), (1.8, 4.2), (2.78, 3.22), (5.0, 1.0), (17.0, 17.0), (3.0, 900.0), (4e4, 6e4)]
                .map(|(a, b)| beta(a, b)),
        );
        curves.extend([0.3, 1.0, 2.5, 40.0, 9e5].map(|shape| Curve::Gamma { shape, scale: 7.0 }));
        curves
    }

    /// The worst error of a table, and of what a block draws, as a share of the standard deviation, or of the distance from the mean where
    /// that is larger.
    fn worst(curve: &Curve, quantiles: &Quantiles) -> (f64, f64) {
        let (mean, deviation) = (curve.mean(), curve.variance().sqrt());
        let off = |value: f64, share: f64| {
            let exact = curve.quantile(share);
            (value - exact).abs() / deviation.max((exact - mean).abs())
        };
        let table = (0..4_000).fold(0.0f64, |worst, k| {
            // Evenly, and then out into each tail.
            let share = if k < 2_000 { (f64::from(k) + 0.5) / 2_000.0 } else { 0.5 * libm::exp2(-f64::from(k - 2_000) / 60.0) };
            [share, 1.0 - share].into_iter().fold(worst, |worst, share| worst.max(off(quantiles.at(share), share)))
        });
        // In each of its thousandths, at a place that chance has chosen.
        let drawn = quantiles.block(Stream::new(1, "any"), 0).into_iter().zip(Stream::new(1, "any").block(0, share));
        (table, drawn.fold(0.0f64, |worst, (value, share)| worst.max(off(value, share))))
    }

    fn is_within(curves: &[Curve]) {
        for (curve, quantiles) in curves.iter().zip(Quantiles::of_each(curves)) {
            let (table, block) = worst(curve, &quantiles);
            assert!(table <= 1e-5, "{curve:?}: {table:e}");
            assert!(block <= 1e-5, "{curve:?} in a block: {block:e}");
        }
    }

    #[test]
    fn a_table_is_within_a_hundred_thousandth_of_a_standard_deviation() {
        is_within(&curves());
    }

    /// Up to the largest parameters that may be stated (10⁶; what a PERT becomes is within 1 and 101), and down to the smallest that have
    /// a table. Of a log-normal distribution with a sigma above 4, whose standard deviation is larger than nearly every draw, the bound is
    /// met and says little.
    #[test]
    fn a_table_is_as_good_for_the_largest_parameters_that_may_be_stated() {
        const SHAPES: [f64; 8] = [0.3, 0.5, 1.0, 1.3, 3.0, 101.0, 1e4, 1e6];
        let shapes = || SHAPES.into_iter();
        let betas = shapes().flat_map(|alpha| shapes().map(move |beta| Curve::Beta { low: 0.0, width: 1.0, alpha, beta }));
        let gammas = [0.05, 0.1, 0.2].into_iter().chain(shapes()).map(|shape| Curve::Gamma { shape, scale: 1.0 });
        let log_normals = [1e-6, 0.1, 0.7, 1.2, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 6.0, 9.0].map(|sigma| Curve::LogNormal { mu: 0.0, sigma });
        is_within(&betas.chain(gammas).chain(log_normals).collect::<Vec<Curve>>());
    }

    /// A rate of 99 % with a standard error of 7 points is a beta distribution with the shapes 1.0102 and 0.0102, most of which no number
    /// tells from 1. Its mean and standard deviation are drawn all the same.
    #[test]
    fn a_distribution_at_its_ends_is_drawn_as_it_is() {
        for (mean, sd) in [(0.99, 0.07), (0.01, 0.07), (0.5, 0.49)] {
            let n = mean * (1.0 - mean) / (sd * sd) - 1.0;
            let curve = Curve::Beta { low: 0.0, width: 1.0, alpha: mean * n, beta: (1.0 - mean) * n };
            let drawn = &Quantiles::of_each(&[curve])[0];
            let values: Vec<f64> = (0..20).flat_map(|block| drawn.block(Stream::new(1, "any"), block)).collect();
            let of_all = |of: &dyn Fn(f64) -> f64| values.iter().map(|&value| of(value)).sum::<f64>() / values.len() as f64;
            let found = of_all(&|value| value);
            let spread = of_all(&|value| (value - found) * (value - found)).sqrt();
            // Draws fall once in each thousandth, so that four standard errors of 20,000 independent ones are more than enough.
            assert!((found - mean).abs() < 4.0 * sd / 20_000f64.sqrt(), "{mean} {sd}: {found}");
            assert!((spread / sd - 1.0).abs() < 0.02, "{mean} {sd}: {spread}");
        }
    }

    #[test]
    fn no_tail_is_cut_off() {
        let normal = Curve::Normal { mean: 0.0, sd: 1.0 };
        let quantiles = &Quantiles::of_each(&[normal])[0];
        for share in [1e-13, 1e-7, 1.0 - 1e-7, 1.0 - 1e-13] {
            assert_eq!(quantiles.at(share), normal.quantile(share));
        }
    }

    #[test]
    fn one_shape_is_tabulated_once() {
        let pert = |low: f64| Curve::Beta { low, width: 3.0 * low, alpha: 2.0, beta: 4.0 };
        let quantiles =
            Quantiles::of_each(&[pert(1.0), pert(2.0), Curve::Normal { mean: 1.0, sd: 1.0 }, Curve::Normal { mean: 2.0, sd: 9.0 }]);
        let same = |one: usize, other: usize| Rc::ptr_eq(quantiles[one].table.as_ref().unwrap(), quantiles[other].table.as_ref().unwrap());
        assert!(same(0, 1) && same(2, 3) && !same(0, 2));
    }
}
