//! Rates per period: from one period to another, and the lifetime that a churn rate means.

use super::interval::Interval;

/// A rate of one period as that of another: `r_b = 1 − (1 − r_a)^(T_b/T_a)`.
///
/// 2 % a month is 21.5 % a year, not 24 %. `rate` is a fraction, at most 1 (all lost stays all lost); a negative one,
/// net churn where expansion outweighs the losses, compounds the same way. `from` and `to` are the lengths of the
/// two periods in one unit. `None` if rate > 1, a period is not positive, or growth leaves the range of f64.
pub fn convert(rate: f64, from: f64, to: f64) -> Option<f64> {
    if !(rate <= 1.0 && from > 0.0 && to > 0.0) {
        return None;
    }
    // ln(1 − r) and 1 − eˣ keep the digits of a rate near 0; at r = 1 the logarithm is −∞ and the answer 1.
    let converted = -((-rate).ln_1p() * (to / from)).exp_m1() + 0.0;
    converted.is_finite().then_some(converted)
}

/// The expected lifetime in periods of the rate: 1 ÷ `churn`.
///
/// 2 % a month → 50 months. `None` unless 0 < churn ≤ 1: at 0 see [`least_lifetime`].
pub fn lifetime(churn: f64) -> Option<f64> {
    let periods = 1.0 / churn;
    (churn > 0.0 && churn <= 1.0 && periods.is_finite()).then_some(periods)
}

/// The ends of a lifetime; without an upper one it is "at least".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LifetimeBounds {
    /// The shortest lifetime, in periods.
    pub low: f64,
    /// The longest one; `None` if the churn may be 0.
    pub high: Option<f64>,
}

/// The lifetimes at the two ends of a churn interval: 1 ÷ high to 1 ÷ low. 5 of 100 → 8.9 to 46.4 periods.
/// `None` if the interval is not within 0 to 1.
pub fn lifetime_bounds(churn: Interval) -> Option<LifetimeBounds> {
    (churn.low >= 0.0).then_some(LifetimeBounds { low: lifetime(churn.high)?, high: lifetime(churn.low) })
}

/// The shortest lifetime that `n` customers of whom none was lost leave possible, one-sided at `confidence`.
///
/// 1 ÷ (1 − (1 − confidence)^(1/n)): 0 of 50 at 0.95 → at least 17.2 periods. `None` unless n > 0 and
/// 0 < confidence < 1.
pub fn least_lifetime(n: f64, confidence: f64) -> Option<f64> {
    super::proportion::upper_one_sided_zero(n, confidence).and_then(lifetime)
}
