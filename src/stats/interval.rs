//! An interval with two finite ends, and the normal deviate of a confidence level.

use super::special::normal_quantile;

/// Two finite ends, `low` ≤ `high`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// The interval between two ends, in either order. `None` if an end is not finite.
    pub fn new(a: f64, b: f64) -> Option<Self> {
        // Adding 0 turns −0 into 0, which no screen should have to explain.
        (a.is_finite() && b.is_finite()).then(|| Self { low: a.min(b) + 0.0, high: a.max(b) + 0.0 })
    }

    /// `center` ± `half`. `None` if an end is not finite.
    pub fn around(center: f64, half: f64) -> Option<Self> {
        Self::new(center - half, center + half)
    }

    /// Whether `x` lies between the ends or on one of them.
    pub fn contains(&self, x: f64) -> bool {
        (self.low..=self.high).contains(&x)
    }

    /// `high` − `low`.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// The interval of `f(x)` for a monotone `f`, rising or falling: the ends change places where they must.
    /// `None` if `f` is not finite at an end, as 1/x is not at 0.
    pub fn map(self, f: impl Fn(f64) -> f64) -> Option<Self> {
        Self::new(f(self.low), f(self.high))
    }

    /// The interval with both ends cut to the range `low` to `high`.
    #[must_use]
    pub fn cut(self, low: f64, high: f64) -> Self {
        Self { low: self.low.max(low).min(high), high: self.high.min(high).max(low) }
    }
}

/// The two-sided normal deviate of a confidence level: z with P(−z ≤ N ≤ z) = `level`.
///
/// 0.95 gives 1.959963984540054, not 1.96. `None` unless 0.5 < `level` < 1.
pub fn z_of(level: f64) -> Option<f64> {
    // Through the lower tail: (1 + level) / 2 would round where the tail is still exact.
    if level > 0.5 && level < 1.0 { normal_quantile((1.0 - level) / 2.0).map(|z| -z) } else { None }
}
