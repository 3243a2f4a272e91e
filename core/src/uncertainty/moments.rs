//! How a net goes with each input, added up draw by draw.

use super::program::{LANES, Lanes};

/// Sums of numbers and of their products. All are counted from the first draw, so that little is lost where they differ little.
#[derive(Clone, Debug)]
pub(crate) struct Moments {
    inputs: Vec<Sums>,
    net: Sums,
    draws: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    first: f64,
    sum: Lanes,
    squares: Lanes,
    /// Products with the net.
    products: Lanes,
}

impl Sums {
    fn add(&mut self, numbers: &Lanes, net: &Lanes) {
        let sums = self.sum.iter_mut().zip(&mut self.squares).zip(&mut self.products);
        for (((sum, square), product), (number, net)) in sums.zip(numbers.iter().zip(net)) {
            let number = number - self.first;
            *sum += number;
            *square += number * number;
            *product += number * net;
        }
    }
}

impl Moments {
    pub(crate) fn new(inputs: usize) -> Moments {
        Moments { inputs: vec![Sums::default(); inputs], net: Sums::default(), draws: 0 }
    }

    pub(crate) fn add(&mut self, inputs: &[Lanes], net: &Lanes) {
        if self.draws == 0 {
            self.net.first = net.first().copied().unwrap_or_default();
            for (sums, numbers) in self.inputs.iter_mut().zip(inputs) {
                sums.first = numbers.first().copied().unwrap_or_default();
            }
        }
        let moved = net.map(|net| net - self.net.first);
        self.net.add(net, &moved);
        for (sums, numbers) in self.inputs.iter_mut().zip(inputs) {
            sums.add(numbers, &moved);
        }
        self.draws += LANES;
    }

    /// The correlation of each input with the net; 0 where one of them never differs.
    pub(crate) fn correlations(&self) -> Vec<f64> {
        let draws = self.draws as f64;
        let mean = |lanes: &Lanes| lanes.iter().fold(0.0, |sum, lane| sum + lane) / draws;
        let (net, net_square) = (mean(&self.net.sum), mean(&self.net.squares));
        let net_variance = net_square - net * net;
        let of = |sums: &Sums| {
            let (number, square) = (mean(&sums.sum), mean(&sums.squares));
            let scale = ((square - number * number) * net_variance).sqrt();
            let correlation = (mean(&sums.products) - number * net) / scale;
            // What is left of two equal sums is noise of their last digits.
            let is_noise = net_variance <= 1e-12 * net_square || square - number * number <= 1e-12 * square;
            if is_noise || !correlation.is_finite() { 0.0 } else { correlation.clamp(-1.0, 1.0) }
        };
        self.inputs.iter().map(of).collect()
    }
}
