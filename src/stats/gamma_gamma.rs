//! What a customer's purchases are worth: the Gamma-Gamma model.
//!
//! A customer's purchases vary around a mean of their own by Gamma(p, ν), and the ν of the customers by Gamma(q, v).
//! So a mean of few purchases is drawn towards that of everybody. Source: Fader & Hardie 2013, "The Gamma-Gamma model of
//! monetary value". `v` is in the money of the values; `p` and `q` are plain numbers.

use super::finite;
use super::maximise::{Fit, most_likely};
use super::mean::Sum;
use super::special::ln_gamma;
use serde::{Deserialize, Serialize};

/// The three parameters, all above 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GammaGamma {
    /// The shape of one customer's values: the larger, the less they vary.
    pub p: f64,
    /// The shape of the customers: the larger, the less they differ.
    pub q: f64,
    /// The scale, in money.
    pub v: f64,
}

impl GammaGamma {
    /// The model of the logarithms of its parameters, in the order of the fields.
    pub(super) fn of_logs(logs: &[f64]) -> Option<Self> {
        let [p, q, v] = *logs else { return None };
        Some(Self { p: p.exp(), q: q.exp(), v: v.exp() })
    }

    /// The logarithms of the parameters.
    pub(super) fn logs(&self) -> [f64; 3] {
        [self.p, self.q, self.v].map(f64::ln)
    }

    fn is_valid(&self) -> bool {
        [self.p, self.q, self.v].iter().all(|x| *x > 0.0 && x.is_finite())
    }

    /// The log-likelihood of (x, mean value of x purchases, how many customers of the kind).
    ///
    /// Σ over customers of ln Γ(px + q) − ln Γ(px) − ln Γ(q) + q ln v + (px − 1) ln m + px ln x − (px + q) ln(xm + v).
    /// `None` without customers, or unless every x and every mean is above 0.
    pub fn log_likelihood(&self, customers: &[(f64, f64, f64)]) -> Option<f64> {
        Observed::of(customers, 1.0)?.log_likelihood(self)
    }

    /// The model under which the customers, as in [`log_likelihood`](Self::log_likelihood), are the most likely.
    ///
    /// Customers without a repeat, or of whom the mean is not above 0, are left out. `None` where nobody is left, and
    /// where not even [a faint prior](super::maximise::most_likely) keeps the parameters within reach.
    pub fn fit(customers: &[(f64, f64, f64)]) -> Option<Fit<Self>> {
        let some = |(x, mean, _): &&(f64, f64, f64)| *x > 0.0 && *mean > 0.0;
        let customers: Vec<_> = customers.iter().filter(some).copied().collect();
        // By the mean value, the parameters are of one size in every currency.
        let total = |of: fn(f64) -> f64| customers.iter().map(|(_, mean, count)| of(*mean) * count).sum::<f64>();
        let mean = finite(total(|mean| mean) / total(|_| 1.0)).filter(|mean| *mean > 0.0)?;
        let observed = Observed::of(&customers, mean)?;
        let start = Self { p: 3.0, q: 4.0, v: 1.0 };
        let best = most_likely(&start.logs(), &|logs| observed.log_likelihood(&Self::of_logs(logs)?))?;
        let scaled = Self::of_logs(&best.at)?;
        let model = Self { v: scaled.v * mean, ..scaled };
        Some(Fit { model, log_likelihood: model.log_likelihood(&customers)?, covariance: best.covariance })
    }

    /// The mean value expected of a customer's next purchases, x of them having been worth `mean` each:
    /// E[M | x, m] = p (v + xm) ÷ (px + q − 1); for x = 0 that of everybody, pv ÷ (q − 1).
    ///
    /// `None` where a number is negative, and where the mean does not exist: q ≤ 1, of somebody without repeats.
    pub fn expected(&self, x: f64, mean: f64) -> Option<f64> {
        let below = self.p * x + self.q - 1.0;
        let valid = self.is_valid() && x >= 0.0 && mean >= 0.0 && below > 0.0;
        if valid { finite(self.p * (self.v + x * mean) / below) } else { None }
    }
}

/// Customers as the likelihood wants them.
struct Observed {
    /// The customers, by rising x.
    customers: Vec<(f64, f64, f64)>,
    /// Σ n, Σ n ln m and Σ n x ln(xm), which the parameters only multiply.
    count: f64,
    logs: f64,
    products: f64,
}

impl Observed {
    fn of(customers: &[(f64, f64, f64)], unit: f64) -> Option<Self> {
        let mut customers: Vec<_> = customers.iter().map(|(x, mean, count)| (*x, mean / unit, *count)).collect();
        let positive = |(x, mean, count): &(f64, f64, f64)| *x > 0.0 && *mean > 0.0 && *count >= 0.0;
        if customers.is_empty() || !customers.iter().all(positive) {
            return None;
        }
        customers.sort_by(|one, other| one.0.total_cmp(&other.0));
        let total = |of: fn(f64, f64) -> f64| {
            let mut sum = Sum::default();
            for (x, mean, count) in &customers {
                sum.add(of(*x, *mean) * count);
            }
            sum.value()
        };
        let count = total(|_, _| 1.0)?;
        let (logs, products) = (total(|_, mean| mean.ln())?, total(|x, mean| x * (x * mean).ln())?);
        Some(Self { customers, count, logs, products })
    }

    fn log_likelihood(&self, model: &GammaGamma) -> Option<f64> {
        let GammaGamma { p, q, v } = *model;
        if !model.is_valid() {
            return None;
        }
        let mut sum = Sum::default();
        sum.add(self.count * (q * v.ln() - ln_gamma(q)?));
        sum.add(p * self.products - self.logs);
        for same in self.customers.chunk_by(|one, other| one.0 >= other.0) {
            let x = same[0].0;
            let count: f64 = same.iter().map(|(_, _, count)| count).sum();
            sum.add(count * (ln_gamma(p * x + q)? - ln_gamma(p * x)?));
            for (_, mean, count) in same {
                sum.add(-count * (p * x + q) * (x * mean + v).ln());
            }
        }
        sum.value()
    }
}
