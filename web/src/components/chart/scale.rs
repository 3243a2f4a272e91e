//! Where things stand in a chart: scales, marks on axes, and bars on top of each other. Pure numbers.

/// A straight line from values to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// Values from `low` to `high` on pixels from `from` to `to`. A span of nothing is given one, so that every value has a place.
    pub(crate) fn new(low: f64, high: f64, from: f64, to: f64) -> Scale {
        let high = if high > low { high } else { low + 1.0 };
        Scale { low, high, from, to }
    }

    /// The pixel of a value.
    pub(crate) fn at(&self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }
}

/// Round numbers that cover a span, 0 among them, with about so many steps.
pub(crate) fn ticks(low: f64, high: f64, about: usize) -> Vec<f64> {
    let (low, high) = (low.min(0.0), high.max(0.0));
    let high = if high > low { high } else { low + 1.0 };
    let step = round_step((high - low) / about.max(1) as f64);
    let (first, last) = ((low / step).floor() as i64, (high / step).ceil() as i64);
    (first..=last).map(|number| number as f64 * step).collect()
}

/// The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `least`.
fn round_step(least: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= least {
        power *= 10.0;
    }
    while power > least && power > 1e-6 {
        power /= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= least).unwrap_or(power * 10.0)
}

/// Bars on top of each other: what is above 0 upwards from 0, what is below 0 downwards. Each as (start, end).
pub(crate) fn stack(values: &[f64]) -> Vec<(f64, f64)> {
    let (mut above, mut below) = (0.0, 0.0);
    values
        .iter()
        .map(|value| {
            let base = if *value < 0.0 { &mut below } else { &mut above };
            let start = *base;
            *base += value;
            (start, *base)
        })
        .collect()
}

/// The part of a bar that is projected beyond the evidence's follow-up: no more than the bar itself, and only where it pulls the same way.
pub(crate) fn projected_part(net: f64, projected: f64) -> f64 {
    if net > 0.0 { projected.clamp(0.0, net) } else { projected.clamp(net, 0.0) }
}

/// Every how many labels there is room for one, of so many in so many pixels.
pub(crate) fn label_every(count: usize, pixels: f64, label: f64) -> usize {
    let room = (pixels / label).floor().max(1.0) as usize;
    let least = count.div_ceil(room).max(1);
    [1, 2, 5, 10, 20, 25, 50, 100].into_iter().find(|every| *every >= least).unwrap_or(least)
}

/// A text no longer than so many characters.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_cover_the_span() {
        assert_eq!(ticks(-730_318.0, 14_814_998.0, 4), [-5e6, 0.0, 5e6, 10e6, 15e6]);
        assert_eq!(ticks(-400_000.0, 260_000.0, 4), [-400_000.0, -200_000.0, 0.0, 200_000.0, 400_000.0]);
        assert_eq!(ticks(0.0, 0.0, 4), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(ticks(-7.0, -3.0, 3), [-7.5, -5.0, -2.5, 0.0]);
        for (low, high) in [(-1e15, 1e15), (0.01, 0.02), (-0.3, 0.0), (5.0, 999_999.0)] {
            let marks = ticks(low, high, 5);
            assert!(marks.contains(&0.0) && marks.len() <= 8, "{marks:?}");
            assert!(marks.first().unwrap() <= &low && marks.last().unwrap() >= &high, "{marks:?}");
        }
    }

    #[test]
    fn scales_run_either_way() {
        let down = Scale::new(-10.0, 10.0, 200.0, 0.0);
        assert_eq!((down.at(-10.0), down.at(0.0), down.at(10.0)), (200.0, 100.0, 0.0));
        assert!(Scale::new(3.0, 3.0, 0.0, 10.0).at(3.0).is_finite());
    }

    #[test]
    fn gains_stand_on_each_other_and_losses_hang_under() {
        assert_eq!(stack(&[2.0, -1.0, 3.0, -4.0, 0.0]), [(0.0, 2.0), (0.0, -1.0), (2.0, 5.0), (-1.0, -5.0), (5.0, 5.0)]);
    }

    #[test]
    fn no_more_is_projected_than_there_is() {
        assert_eq!(projected_part(5.0, 3.0), 3.0);
        assert_eq!(projected_part(5.0, 9.0), 5.0);
        assert_eq!(projected_part(5.0, -3.0), 0.0);
        assert_eq!(projected_part(-5.0, 3.0), 0.0);
        assert_eq!(projected_part(-5.0, -9.0), -5.0);
        assert_eq!(projected_part(0.0, 2.0), 0.0);
    }

    #[test]
    fn labels_have_room() {
        assert_eq!(label_every(14, 900.0, 44.0), 1);
        assert_eq!(label_every(45, 280.0, 44.0), 10);
        assert_eq!(label_every(100, 280.0, 44.0), 20);
        assert_eq!(label_every(0, 0.0, 44.0), 1);
        assert_eq!(shortened("Uger på døgninstitution", 10), "Uger på d…");
        assert_eq!(shortened("Skat", 10), "Skat");
    }
}
