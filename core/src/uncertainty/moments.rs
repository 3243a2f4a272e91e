//! How nets go with each input, added up block by block.

use super::program::{Lanes, lanes};
use super::statistics::mean_and_variance;

/// Sums of numbers and of their products. All are counted from the first draw, so that little is lost where they differ little.
#[derive(Clone, Debug)]
pub(crate) struct Moments {
    inputs: Vec<Sums>,
    /// The present value of each payer's net.
    nets: Vec<Sums>,
    draws: usize,
}

#[derive(Clone, Debug, Default)]
struct Sums {
    first: f64,
    sum: Lanes,
    squares: Lanes,
    /// Products with the net of each payer.
    products: Vec<Lanes>,
}

impl Sums {
    /// Adds numbers, and gives them as they are counted: from the first.
    fn add(&mut self, numbers: &[f64], is_first: bool) -> Vec<f64> {
        if is_first {
            self.first = numbers.first().copied().unwrap_or_default();
        }
        let moved: Vec<f64> = numbers.iter().map(|number| number - self.first).collect();
        let sums = (self.sum, self.squares);
        (self.sum, self.squares) = lanes(&moved).fold(sums, |(sum, squares), number| (sum + number, squares + number * number));
        moved
    }
}

impl Moments {
    pub(crate) fn new(inputs: usize, payers: usize) -> Moments {
        let sums = Sums { products: vec![Lanes::ZERO; payers], ..Sums::default() };
        Moments { inputs: vec![sums; inputs], nets: vec![Sums::default(); payers], draws: 0 }
    }

    /// Adds a block: the values of each input, and each payer's net.
    pub(crate) fn add(&mut self, inputs: &[Vec<f64>], nets: &[Vec<f64>]) {
        let is_first = self.draws == 0;
        let nets: Vec<Vec<f64>> = self.nets.iter_mut().zip(nets).map(|(sums, nets)| sums.add(nets, is_first)).collect();
        for (sums, numbers) in self.inputs.iter_mut().zip(inputs) {
            let moved = sums.add(numbers, is_first);
            for (products, nets) in sums.products.iter_mut().zip(&nets) {
                *products = lanes(&moved).zip(lanes(nets)).fold(*products, |sum, (number, net)| sum + number * net);
            }
        }
        self.draws += inputs.first().map_or(0, Vec::len);
    }

    /// The correlation of each input with the sum of some payers' nets, given that of each draw; 0 where one of them never differs.
    pub(crate) fn correlations(&self, payers: &[usize], net: &[f64]) -> Vec<f64> {
        let draws = self.draws as f64;
        let mean = |lanes: &Lanes| lanes.to_array().into_iter().fold(0.0, |sum, lane| sum + lane) / draws;
        let (_, net_variance) = mean_and_variance(net);
        let payers: Vec<usize> = payers.iter().copied().filter(|&payer| payer < self.nets.len()).collect();
        // What is left of sums that cancel is noise of their last digits: of one number, and of what one payer gains and another loses.
        let is_noise = |variance: f64, mean: f64| variance <= 1e-12 * (variance + mean * mean);
        let of_payers = payers.iter().filter_map(|&payer| self.nets.get(payer)).fold(0.0, |sum, net| {
            let whole = net.first + mean(&net.sum);
            sum + mean(&net.squares) + whole * whole
        });
        let net_differs = net_variance > 1e-18 * of_payers;
        let of = |sums: &Sums| {
            let number = mean(&sums.sum);
            let variance = mean(&sums.squares) - number * number;
            let covariance = payers.iter().filter_map(|&payer| Some((self.nets.get(payer)?, sums.products.get(payer)?)));
            let covariance = covariance.fold(0.0, |sum, (net, products)| sum + mean(products) - number * mean(&net.sum));
            let correlation = covariance / (variance * net_variance).sqrt();
            if !net_differs || is_noise(variance, number) || !correlation.is_finite() { 0.0 } else { correlation.clamp(-1.0, 1.0) }
        };
        self.inputs.iter().map(of).collect()
    }
}
