//! How often a customer buys and whether they still do: the BG/NBD model of purchases without a contract.
//!
//! While customers are alive they buy at random, each at a rate of their own, drawn from Gamma(r, α); after each
//! purchase they may leave for good, each with a probability of their own, drawn from Beta(a, b). Source: Fader, Hardie
//! & Lee 2005, "Counting your customers the easy way". Times are in weeks throughout; r, a and b are plain numbers.

use super::finite;
use super::maximise::{Fit, most_likely};
use super::mean::Sum;
use serde::{Deserialize, Serialize};

/// The most repeat purchases that a customer can have: one on each day of a hundred years.
const MOST: f64 = 36_500.0;
/// The most purchases ahead that are summed over.
const AHEAD: u32 = 200_000;

/// A customer's purchases, as far as the model looks at them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Bought {
    /// x: how often the customer bought again, a whole number.
    pub repeats: f64,
    /// `t_x`: from the first purchase to the last, in weeks; 0 without a repeat.
    pub last: f64,
    /// T: from the first purchase to the end of what was seen, in weeks.
    pub age: f64,
}

impl Bought {
    /// Whether such purchases can be.
    fn is_valid(&self) -> bool {
        let Self { repeats, last, age } = *self;
        (0.0..=MOST).contains(&repeats) && repeats.fract() == 0.0 && (0.0..=age).contains(&last) && age.is_finite()
    }
}

/// The four parameters, all above 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BgNbd {
    /// The shape of the purchase rates: the smaller, the more customers differ.
    pub r: f64,
    /// The scale of the purchase rates, in weeks: their mean is r ÷ α a week.
    pub alpha: f64,
    /// With `b`, how likely customers leave after a purchase: a ÷ (a + b) in the mean.
    pub a: f64,
    /// See `a`.
    pub b: f64,
}

impl BgNbd {
    /// The model of the logarithms of its parameters, in the order of the fields.
    pub(super) fn of_logs(logs: &[f64]) -> Option<Self> {
        let [r, alpha, a, b] = *logs else { return None };
        Some(Self { r: r.exp(), alpha: alpha.exp(), a: a.exp(), b: b.exp() })
    }

    /// The logarithms of the parameters.
    pub(super) fn logs(&self) -> [f64; 4] {
        [self.r, self.alpha, self.a, self.b].map(f64::ln)
    }

    fn is_valid(&self) -> bool {
        [self.r, self.alpha, self.a, self.b].iter().all(|x| *x > 0.0 && x.is_finite())
    }

    /// The log-likelihood of customers, each with how many there are of the kind.
    ///
    /// Σ over customers of ln [B(a, b + x) ÷ B(a, b) · Γ(r + x) αʳ ÷ Γ(r) · (1 ÷ (α + T)^(r + x) + a ÷ (b + x − 1) ÷
    /// (α + `t_x`)^(r + x))], the last term only where x > 0. `None` without customers, or where one cannot be: x not
    /// whole, `t_x` beyond T, a negative number.
    pub fn log_likelihood(&self, customers: &[(Bought, f64)]) -> Option<f64> {
        Observed::of(customers)?.log_likelihood(self)
    }

    /// The model under which the customers, each with how many there are of the kind, are the most likely.
    ///
    /// `None` unless somebody bought again; where a customer cannot be; and where not even
    /// [a faint prior](super::maximise::most_likely) keeps the parameters within reach, such as where all buy like clockwork.
    pub fn fit(customers: &[(Bought, f64)]) -> Option<Fit<Self>> {
        let observed = Observed::of(customers)?;
        let total = |of: fn(&Bought) -> f64| customers.iter().map(|(bought, count)| of(bought) * count).sum::<f64>();
        let weeks = total(|bought| bought.age) / total(|bought| bought.repeats);
        let start = Self { r: 0.5, alpha: 0.5 * weeks, a: 1.0, b: 3.0 };
        if !start.is_valid() {
            return None;
        }
        let best = most_likely(&start.logs(), &|logs| observed.log_likelihood(&Self::of_logs(logs)?))?;
        Some(Fit { model: Self::of_logs(&best.at)?, log_likelihood: best.value, covariance: best.covariance })
    }

    /// The probability that a customer is still one: 1 ÷ (1 + a ÷ (b + x − 1) · ((α + T) ÷ (α + `t_x`))^(r + x)).
    ///
    /// 1 where x = 0: by this model one leaves after a repeat purchase, not before. `None` where the customer cannot be.
    pub fn alive(&self, bought: Bought) -> Option<f64> {
        if !(self.is_valid() && bought.is_valid()) {
            return None;
        }
        if bought.repeats < 1.0 {
            return Some(1.0);
        }
        let silence = ((self.alpha + bought.age) / (self.alpha + bought.last)).ln();
        let odds = self.a / (self.b + bought.repeats - 1.0) * ((self.r + bought.repeats) * silence).exp();
        finite(1.0 / (1.0 + odds))
    }

    /// How many purchases are expected of a customer within the next `weeks`, E[Y(t) | x, `t_x`, T].
    ///
    /// `None` where the customer cannot be, `weeks` is negative, or it is thousands of times α + T.
    pub fn expected(&self, bought: Bought, weeks: f64) -> Option<f64> {
        let alive = self.alive(bought)?;
        finite(alive * self.ahead(bought.repeats).within(self.alpha + bought.age, weeks)?)
    }

    /// How many repeat purchases are expected of a new customer within `weeks` of the first purchase, E[X(t)].
    /// `None` where `weeks` is negative, or thousands of times α.
    pub fn expected_of_new(&self, weeks: f64) -> Option<f64> {
        self.expected(Bought::default(), weeks)
    }

    /// What is ahead of customers who bought again `repeats` times and are alive.
    pub(super) fn ahead(&self, repeats: f64) -> Ahead {
        Ahead { r: self.r + repeats, a: self.a, b: self.b + repeats, made: 0.0, left: 1.0, terms: Vec::new() }
    }
}

/// The purchases to come of customers who are alive, their rates from Gamma(r, ·) and their leaving from Beta(a, b).
///
/// Were they never to leave, they would make k purchases by the negative binomial distribution: P(k) = (r)ₖ ÷ k! ·
/// zᵏ (1 − z)ʳ, z = t ÷ (α + t). The j-th of these is made by those who stayed after each one before it: E[(1 − p)^(j−1)]
/// = (b)ⱼ₋₁ ÷ (a + b)ⱼ₋₁. So the purchases made are Σₖ P(k) Σ_{j<k} (b)ⱼ ÷ (a + b)ⱼ: the paper's (a + b − 1) ÷ (a − 1) ·
/// [1 − (α ÷ (α + t))ʳ ₂F₁(r, b; a + b − 1; z)], without its gap at a = 1, and of positive terms only.
///
/// What does not depend on the times is kept from one of them to the next.
pub(super) struct Ahead {
    r: f64,
    a: f64,
    b: f64,
    /// Σ_{j<k} (b)ⱼ ÷ (a + b)ⱼ for the next k.
    made: f64,
    /// (b)ₖ ÷ (a + b)ₖ for the next k.
    left: f64,
    /// For each k from 0: P(k + 1) ÷ P(k) ÷ z, and the purchases made of k + 1.
    terms: Vec<(f64, f64)>,
}

impl Ahead {
    /// How many purchases are expected within `weeks`, the scale of the rates being `alpha`.
    pub(super) fn within(&mut self, alpha: f64, weeks: f64) -> Option<f64> {
        if !(weeks >= 0.0 && weeks.is_finite()) {
            return None;
        }
        let z = weeks / (alpha + weeks);
        // P(k) relative to P(0), which may be too small for a number.
        let (mut weight, mut all, mut made) = (1.0, 1.0, 0.0);
        for k in 0..AHEAD as usize {
            let (growth, purchases) = self.term(k);
            weight *= growth * z;
            let term = weight * purchases;
            all += weight;
            made += term;
            if term <= 1e-15 * (1.0 - z) * made {
                return finite(made / all);
            }
            if weight > 1e200 {
                (weight, all, made) = (1.0, all / weight, made / weight);
            }
        }
        None
    }

    fn term(&mut self, k: usize) -> (f64, f64) {
        while self.terms.len() <= k {
            let at = self.terms.len() as f64;
            self.made += self.left;
            self.left *= (self.b + at) / (self.a + self.b + at);
            self.terms.push(((self.r + at) / (at + 1.0), self.made));
        }
        self.terms[k]
    }
}

/// Customers as the likelihood wants them.
struct Observed<'a> {
    customers: &'a [(Bought, f64)],
    /// How many customers bought again more often than k times, for k from 0.
    more: Vec<f64>,
}

impl<'a> Observed<'a> {
    fn of(customers: &'a [(Bought, f64)]) -> Option<Self> {
        let valid = |(bought, count): &(Bought, f64)| bought.is_valid() && *count >= 0.0 && count.is_finite();
        if customers.is_empty() || !customers.iter().all(valid) {
            return None;
        }
        let most = customers.iter().map(|(bought, _)| bought.repeats as usize).max()?;
        let mut more = vec![0.0; most];
        for (bought, count) in customers.iter().filter(|(bought, _)| bought.repeats > 0.0) {
            more[bought.repeats as usize - 1] += count;
        }
        for k in (1..most).rev() {
            more[k - 1] += more[k];
        }
        Some(Self { customers, more })
    }

    fn log_likelihood(&self, model: &BgNbd) -> Option<f64> {
        let BgNbd { r, alpha, a, b } = *model;
        if !model.is_valid() {
            return None;
        }
        let mut sum = Sum::default();
        // Γ(r + x) ÷ Γ(r) and B(a, b + x) ÷ B(a, b) are products over the purchases before: each factor once, for all
        // customers who have it.
        for (k, count) in self.more.iter().enumerate() {
            let k = k as f64;
            sum.add(count * ((r + k) * (b + k) / (a + b + k)).ln());
        }
        let scale = alpha.ln();
        for (Bought { repeats: x, last, age }, count) in self.customers {
            let whole = (alpha + age).ln();
            let term = if *x < 1.0 {
                r * (scale - whole)
            } else {
                let seen = (alpha + last).ln();
                let stayed = ((r + x) * (seen - whole)).exp();
                r * scale - (r + x) * seen + (a / (b + x - 1.0) + stayed).ln()
            };
            sum.add(count * term);
        }
        sum.value()
    }
}
