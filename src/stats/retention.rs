//! The shifted-beta-geometric model of retention: customers differ, the quick leave first, so retention rises.
//!
//! Each customer has a churn probability of its own, drawn from Beta(α, β). Source: Fader & Hardie 2007, "How to
//! project customer retention".

/// The retention rate of period `t` (from 1): r(t) = (β + t − 1) ÷ (α + β + t − 1).
/// `None` unless α, β > 0 and t ≥ 1.
pub fn sbg_retention(alpha: f64, beta: f64, t: u32) -> Option<f64> {
    let valid = alpha > 0.0 && beta > 0.0 && alpha.is_finite() && beta.is_finite() && t >= 1;
    let stayed = beta + f64::from(t) - 1.0;
    valid.then(|| stayed / (alpha + stayed))
}

/// The share still there after each period: S(0) = 1, S(t) = S(t − 1)·r(t), for t from 0 to `periods`.
/// `None` unless α, β > 0.
pub fn sbg_curve(alpha: f64, beta: f64, periods: u32) -> Option<Vec<f64>> {
    sbg_retention(alpha, beta, 1)?;
    let rates = (1..=periods).map_while(|t| sbg_retention(alpha, beta, t));
    let shares = rates.scan(1.0, |share, rate| {
        *share *= rate;
        Some(*share)
    });
    Some(std::iter::once(1.0).chain(shares).collect())
}

/// The share still there after `t` periods, S(t). `None` unless α, β > 0.
pub fn sbg_survival(alpha: f64, beta: f64, t: u32) -> Option<f64> {
    sbg_curve(alpha, beta, t)?.last().copied()
}
