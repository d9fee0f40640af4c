//! What a customer brings over time: geometric sums, with and without discount and horizon.
//!
//! Money is in whatever unit goes in; rates are fractions per period. A sum that does not converge, or that leaves
//! the range of f64, is `None`.

use super::finite;
use super::mean::Sum;

/// When in a period its payment is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// At the start: Σ_{t=0}^{N−1} m·(r/(1+d))ᵗ.
    Start,
    /// At the end, by all who were there at its start: Σ_{t=0}^{N−1} m·rᵗ/(1+d)^(t+1).
    End,
    /// At the end, by those who stayed: Σ_{t=1}^{N} m·(r/(1+d))ᵗ (Gupta & Lehmann 2003).
    EndSurvived,
}

/// The value of `amount` per period over `horizon` periods at `churn`: Σ_{t=0}^{H−1} a·(1 − c)ᵗ.
///
/// Paid at the start of each period. 100 at 5 % over 12 → 919.28. Churn 0 gives a·H; a negative (net) churn grows and
/// is allowed, since the horizon bounds it. `None` if churn > 1 or the horizon is 0.
pub fn horizon_value(amount: f64, churn: f64, horizon: u32) -> Option<f64> {
    if horizon == 0 || !(churn <= 1.0 && churn.is_finite()) {
        return None;
    }
    finite(amount * geometric(churn, horizon))
}

/// The value of `amount` per period without horizon or discount: a ÷ c. `None` unless 0 < churn ≤ 1.
pub fn endless_value(amount: f64, churn: f64) -> Option<f64> {
    if churn > 0.0 && churn <= 1.0 { finite(amount / churn) } else { None }
}

/// The discounted value of `margin` per period.
///
/// `churn` c = 1 − r ≤ 1 (below 0 where revenue grows), `discount` d > −1, both per period; `horizon` N ≥ 1, or `None`
/// for all time, which converges only if c + d > 0: m(1 + d)/(c + d) for [`Timing::Start`].
/// 100 at c = 0.05, d = 0.01 → 1 683.33.
pub fn discounted_value(margin: f64, churn: f64, discount: f64, horizon: Option<u32>, timing: Timing) -> Option<f64> {
    let valid = churn <= 1.0 && churn.is_finite() && discount > -1.0 && discount.is_finite();
    if !valid || horizon == Some(0) {
        return None;
    }
    // 1 − r/(1+d), the share that a period takes, without the cancellation of computing it so.
    let decay = (discount + churn) / (1.0 + discount);
    let periods = match horizon {
        Some(horizon) => geometric(decay, horizon),
        None if decay > 0.0 => 1.0 / decay,
        None => return None,
    };
    finite(match timing {
        Timing::Start => margin * periods,
        Timing::End => margin * periods / (1.0 + discount),
        Timing::EndSurvived => margin * periods * (1.0 - churn) / (1.0 + discount),
    })
}

/// The amounts themselves: a·(1 − c)ᵗ for t from 0 to `periods` − 1, for curves and for
/// [`break_even`](super::break_even::break_even). `None` if churn > 1 or an amount is not finite.
pub fn decaying(amount: f64, churn: f64, periods: u32) -> Option<Vec<f64>> {
    if churn.is_nan() || churn > 1.0 {
        return None;
    }
    // powf, because 0⁰ = 1 is what the first period at churn 1 needs, and products would drift.
    (0..periods).map(|t| finite(amount * (1.0 - churn).powf(f64::from(t)))).collect()
}

/// What a series is worth now, each of its first `horizon` N amounts paid at the end of its period: Σ_{k=1}^{N} mₖ/(1+d)ᵏ.
/// `None` if the horizon is 0 or beyond the series, or `discount` d ≤ −1.
pub fn discounted(amounts: &[f64], horizon: u32, discount: f64) -> Option<f64> {
    if horizon == 0 || !(discount > -1.0 && discount.is_finite()) {
        return None;
    }
    let mut sum = Sum::default();
    for (amount, k) in amounts.get(..horizon as usize)?.iter().zip(1..) {
        sum.add(amount / (1.0 + discount).powi(k));
    }
    sum.value()
}

/// The running totals of a series, compensated. `None` if one is not finite.
pub fn cumulative(series: &[f64]) -> Option<Vec<f64>> {
    let mut sum = Sum::default();
    let totals = series.iter().map(|x| {
        sum.add(*x);
        sum.value()
    });
    totals.collect()
}

/// Σ_{t=0}^{N−1} (1 − x)ᵗ = (1 − (1 − x)ᴺ) ÷ x for x ≤ 1, exact near x = 0; N at 0.
fn geometric(x: f64, n: u32) -> f64 {
    let n = f64::from(n);
    if x == 0.0 { n } else { -(n * (-x).ln_1p()).exp_m1() / x }
}
