//! Sums and means that lose no digits and can be merged from parts.

use super::finite;
use super::interval::Interval;
use super::special::{t_quantile, t_two_sided_p};
use serde::{Deserialize, Serialize};

/// A compensated sum: what every addition rounds away is summed beside it (Knuth 1969), so that the relative error is
/// about one rounding, whatever the number n of values, plus n² · 2⁻¹⁰⁶ times the ratio of Σ|x| to |Σx|.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    total: f64,
    lost: f64,
}

impl Sum {
    /// Adds one value.
    pub fn add(&mut self, x: f64) {
        // What rounding took, without asking which of the two is larger (Knuth 1969): a row cannot foretell the answer.
        let total = self.total + x;
        let added = total - self.total;
        self.lost += (self.total - (total - added)) + (x - added);
        self.total = total;
    }

    /// Adds what another sum holds.
    pub fn merge(&mut self, other: &Self) {
        self.add(other.total);
        self.lost += other.lost;
    }

    /// The sum as it stands, and what its rounding lost: what [`Sum::from_parts`] makes it of again.
    pub fn parts(&self) -> (f64, f64) {
        (self.total, self.lost)
    }

    /// A sum of its [`Sum::parts`].
    pub fn from_parts(total: f64, lost: f64) -> Self {
        Self { total, lost }
    }

    /// The sum so far, 0 if nothing was added; `None` if it left the range of f64 or a value was not finite.
    pub fn value(&self) -> Option<f64> {
        finite(self.total + self.lost)
    }

    /// The sum so far, infinite where it has no [`value`](Self::value): what no form takes for a number.
    pub fn unbounded(&self) -> f64 {
        self.value().unwrap_or(f64::INFINITY)
    }
}

/// The compensated sum of a slice, 0 for an empty one; `None` if it is not finite.
pub fn sum(values: &[f64]) -> Option<f64> {
    let mut sum = Sum::default();
    for x in values {
        sum.add(*x);
    }
    sum.value()
}

/// Count, mean and spread of values that are seen once (Welford 1962) and in parts (Chan et al. 1979).
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    n: u64,
    mean: f64,
    m2: f64,
    sum: Sum,
}

impl Moments {
    /// The moments of a slice: by its sum first, then by how far each value is from the mean (less what rounding has left
    /// of these distances), which needs no division a value.
    pub fn of(values: &[f64]) -> Self {
        let mut sum = Sum::default();
        for x in values {
            sum.add(*x);
        }
        let n = values.len();
        let Some(total) = sum.value().filter(|_| n > 0) else {
            let mut moments = Self::default();
            for x in values {
                moments.add(*x);
            }
            return moments;
        };
        let mean = total / n as f64;
        let (mut squares, mut rest) = (0.0, 0.0);
        for x in values {
            let by = x - mean;
            squares += by * by;
            rest += by;
        }
        Self { n: n as u64, mean, m2: (squares - rest * rest / n as f64).max(0.0), sum }
    }

    /// Adds one value.
    pub fn add(&mut self, x: f64) {
        self.n += 1;
        let delta = x - self.mean;
        self.mean += delta / self.n as f64;
        self.m2 += delta * (x - self.mean);
        self.sum.add(x);
    }

    /// Adds `count` times the same value, as a bin of a scale holds it.
    pub fn add_times(&mut self, x: f64, count: u64) {
        let mut sum = Sum::default();
        sum.add(x * count as f64);
        self.merge(&Self { n: count, mean: x, m2: 0.0, sum });
    }

    /// Adds what another part has seen.
    pub fn merge(&mut self, other: &Self) {
        if self.n == 0 {
            *self = *other;
        } else if other.n > 0 {
            let (a, b) = (self.n as f64, other.n as f64);
            let delta = other.mean - self.mean;
            self.n += other.n;
            self.mean += delta * (b / (a + b));
            self.m2 += other.m2 + delta * delta * (a * b / (a + b));
            self.sum.merge(&other.sum);
        }
    }

    /// How many values were seen.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Their compensated sum; `None` if it is not finite.
    pub fn sum(&self) -> Option<f64> {
        self.sum.value()
    }

    /// Their mean; `None` without values or if it is not finite.
    pub fn mean(&self) -> Option<f64> {
        let mean = if self.m2 > 0.0 { self.sum()? / self.n as f64 } else { self.mean };
        finite(mean).filter(|_| self.n > 0)
    }

    /// The sample variance, Σ(x − mean)² ÷ (n − 1); `None` for fewer than two values or if it is not finite.
    pub fn variance(&self) -> Option<f64> {
        let variance = self.m2 / self.n.checked_sub(1)? as f64;
        variance.is_finite().then_some(variance)
    }

    /// The sample standard deviation, √variance.
    pub fn sd(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// The Student t interval of the mean, see [`t_interval`].
    pub fn interval(&self, level: f64) -> Option<Interval> {
        t_interval(self.n, self.mean()?, self.sd()?, level)
    }
}

/// Two means compared; the difference is the first minus the second, in their unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoMeans {
    /// The two-sided p value.
    pub p: f64,
    /// The interval of the difference.
    pub interval: Interval,
}

/// Compares two means whose spreads may differ, first minus second, by Welch's t.
///
/// t = d ÷ se with se² = s₁²/n₁ + s₂²/n₂, on (se²)² ÷ Σ (sᵢ²/nᵢ)²/(nᵢ − 1) degrees of freedom; interval: d ± t·se.
/// `None` for fewer than two values in either, where nothing varies, or a `level` not between 0.5 and 1. Source: Welch 1947.
pub fn two_means(first: &Moments, second: &Moments, level: f64) -> Option<TwoMeans> {
    let square = |moments: &Moments| Some(moments.variance()? / moments.n as f64);
    let (a, b) = (square(first)?, square(second)?);
    let se = (a + b).sqrt();
    if !(se > 0.0 && level > 0.5) {
        return None;
    }
    // Each by its share of the whole, so that no square leaves the range of f64.
    let part = |square: f64, n: u64| (square / (a + b)).powi(2) / (n - 1) as f64;
    let df = 1.0 / (part(a, first.n) + part(b, second.n));
    let difference = first.mean()? - second.mean()?;
    let t = -t_quantile((1.0 - level) / 2.0, df)?;
    Some(TwoMeans { p: t_two_sided_p(difference / se, df)?, interval: Interval::around(difference, t * se)? })
}

/// The Student t interval of a mean: mean ± t·sd ÷ √n with n − 1 degrees of freedom.
///
/// In the unit of the mean. All values equal (sd 0) give zero width. `None` for n < 2, sd < 0, or a `level` not
/// between 0.5 and 1.
pub fn t_interval(n: u64, mean: f64, sd: f64, level: f64) -> Option<Interval> {
    if n < 2 || sd < 0.0 || level <= 0.5 {
        return None;
    }
    let t = -t_quantile((1.0 - level) / 2.0, (n - 1) as f64)?;
    Interval::around(mean, t * sd / (n as f64).sqrt())
}
