//! The special functions under the statistics, each within its documented accuracy.
//!
//! `statrs` serves where it is accurate and cannot panic. Its Student t quantile is neither: six digits at 100 000
//! degrees of freedom, none at ten million, and a panic on tiny tails; so that one is ours.

use super::finite;
use statrs::function::{beta, erf, gamma};
use std::f64::consts::SQRT_2;

/// From this many degrees of freedom on the t quantile is taken from its series around the normal one.
const MANY_DEGREES: f64 = 200.0;

/// The standard normal quantile, Φ⁻¹(`p`) = −√2 · erfc⁻¹(2p), to about 1e-15. `None` unless 0 < `p` < 1.
pub fn normal_quantile(p: f64) -> Option<f64> {
    if p > 0.0 && p < 1.0 { finite(-SQRT_2 * erf::erfc_inv(2.0 * p)) } else { None }
}

/// The standard normal distribution function Φ(`x`) = ½ erfc(−x/√2), to 1e-10 relative in both tails.
/// `None` if `x` is NaN.
pub fn normal_cdf(x: f64) -> Option<f64> {
    finite(0.5 * erf::erfc(-x / SQRT_2))
}

/// The two-sided p value of a standard normal `z`: P(|N| ≥ |z|). `None` if `z` is NaN.
pub fn two_sided_p(z: f64) -> Option<f64> {
    finite(erf::erfc(z.abs() / SQRT_2))
}

/// The Student t quantile with `df` degrees of freedom, to about 1e-12 relative.
///
/// `None` unless 1e-15 ≤ `p` ≤ 1 − 1e-15 and `df` ≥ 1. By bisection of the incomplete beta function; from 200 degrees
/// on by the Cornish–Fisher series of Abramowitz & Stegun 26.7.5, to the fifth order.
pub fn t_quantile(p: f64, df: f64) -> Option<f64> {
    let tail = p.min(1.0 - p);
    if !(tail >= 1e-15 && df >= 1.0 && df.is_finite()) {
        return None;
    }
    if tail >= 0.5 {
        return Some(0.0);
    }
    let t = if df < MANY_DEGREES { t_by_bisection(tail, df)? } else { t_by_series(tail, df)? };
    finite(if p > 0.5 { t } else { -t })
}

/// The two-sided p value of a Student `t` with `df` degrees of freedom: I(df/(df + t²); df/2, ½), to 1e-9; beyond a million
/// degrees that of the normal deviate. `None` unless `df` > 0 and `t` is finite.
pub fn t_two_sided_p(t: f64, df: f64) -> Option<f64> {
    finite(t)?;
    if df < 1e6 { beta_reg(df / 2.0, 0.5, df / (df + t * t)) } else { two_sided_p(t) }
}

/// The t > 0 that leaves `tail` above it: ½ I(df/(df + t²); df/2, ½) = `tail`.
fn t_by_bisection(tail: f64, df: f64) -> Option<f64> {
    let too_small = |t: f64| {
        let above = beta_reg(df / 2.0, 0.5, df / (df + t * t))? / 2.0;
        Some(above > tail)
    };
    let (mut low, mut high) = (0.0, 1.0);
    while too_small(high)? {
        (low, high) = (high, 2.0 * high);
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if too_small(middle)? {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The t > 0 that leaves `tail` above it, from the normal deviate z: t = z + z·(z² + 1)/(4·df) + …
fn t_by_series(tail: f64, df: f64) -> Option<f64> {
    let z = -normal_quantile(tail)?;
    let s = z * z;
    // Each row: a polynomial in z², lowest power first, times z, and its divisor.
    let rows: [(&[f64], f64); 5] = [
        (&[1.0, 1.0], 4.0),
        (&[3.0, 16.0, 5.0], 96.0),
        (&[-15.0, 17.0, 19.0, 3.0], 384.0),
        (&[-945.0, -1920.0, 1482.0, 776.0, 79.0], 92_160.0),
        (&[17_955.0, -765.0, -1782.0, 930.0, 339.0, 27.0], 368_640.0),
    ];
    let correction = rows
        .iter()
        .rev()
        .fold(0.0, |tail, (row, divisor)| (row.iter().rev().fold(0.0, |acc, c| acc * s + c) / divisor + tail) / df);
    Some(z + z * correction)
}

/// ln Γ(`x`), to 1e-13 relative away from its zeros at 1 and 2, 1e-15 absolute near them. `None` unless `x` > 0.
pub fn ln_gamma(x: f64) -> Option<f64> {
    if x > 0.0 { finite(gamma::ln_gamma(x)) } else { None }
}

/// The regularized incomplete beta function `I_x(a, b)`, to 1e-9 for `a` and `b` up to a million.
/// `None` unless `a`, `b` > 0 and 0 ≤ `x` ≤ 1.
pub fn beta_reg(a: f64, b: f64, x: f64) -> Option<f64> {
    beta::checked_beta_reg(a, b, x).ok().and_then(finite)
}

/// The upper tail of the chi-square distribution, P(χ² ≥ `x`) with `df` degrees of freedom.
/// `None` unless `x` ≥ 0 and 0 < `df` ≤ a million. Below about 1e-308 it is 0.
pub fn chi_square_tail(x: f64, df: f64) -> Option<f64> {
    // Beyond a million the continued fraction underneath can end in NaN, and then not end.
    if !(df > 0.0 && df <= 1e6) {
        return None;
    }
    if x == 0.0 {
        return Some(1.0);
    }
    gamma::checked_gamma_ur(df / 2.0, x / 2.0).ok().and_then(finite)
}

/// The Gauss hypergeometric function ₂F₁(`a`, `b`; `c`; `z`), to about 1e-12.
///
/// `None` unless `c` > 0 and 0 ≤ `z` < 1, or if the value is beyond f64. Where c < a + b it is summed after Euler's
/// transformation (1−z)^(c−a−b) · ₂F₁(c−a, c−b; c; z), whose series converges even near z = 1. Callers who multiply
/// by a power of 1−z (BG/NBD does) should transform themselves and stay clear of overflow.
pub fn hyp2f1(a: f64, b: f64, c: f64, z: f64) -> Option<f64> {
    if !(a.is_finite() && b.is_finite() && c.is_finite() && c > 0.0 && (0.0..1.0).contains(&z)) {
        return None;
    }
    if c < a + b {
        let power = (1.0 - z).powf(c - a - b);
        return hypergeometric_series(c - a, c - b, c, z).and_then(|sum| finite(power * sum));
    }
    hypergeometric_series(a, b, c, z)
}

/// Σ (a)ₖ(b)ₖ/(c)ₖ zᵏ/k!, until what is left cannot change the sum.
fn hypergeometric_series(a: f64, b: f64, c: f64, z: f64) -> Option<f64> {
    let (mut term, mut sum) = (1.0, 1.0);
    let settled = a.abs().max(b.abs());
    for power in (0..5_000_000).map(f64::from) {
        term *= (a + power) * (b + power) / ((c + power) * (power + 1.0)) * z;
        sum += term;
        if term == 0.0 || (power > settled && term.abs() <= 1e-17 * (1.0 - z) * f64::abs(sum)) {
            return finite(sum);
        }
    }
    None
}

/// How many k have P(Bin(`n`, ½) ≤ k) ≤ `p`: the rank of the order statistic that bounds a median from below.
///
/// 0 means that no rank does. `None` unless 0 < `p` < 0.5 and `n` ≥ 1. Exact: weights are summed relative to the
/// middle one, which needs no factorial; about 20·√n steps.
pub fn half_binomial_rank(p: f64, n: u64) -> Option<u64> {
    if n == 0 || !(p > 0.0 && p < 0.5) {
        return None;
    }
    let middle = n / 2;
    let step = |k: u64| k as f64 / (n - k + 1) as f64; // weight(k − 1) / weight(k)
    let (mut weight, mut below) = (1.0, 0.0);
    for k in (1..=middle).rev() {
        weight *= step(k);
        below += weight;
        if weight < 1e-20 * below {
            break;
        }
    }
    // An odd n has two middle weights, one on each side.
    let total = 2.0 * below + if n.is_multiple_of(2) { 1.0 } else { 2.0 };
    let bound = p * total * (1.0 + 1e-12);
    let (mut weight, mut cumulated) = (1.0, below + 1.0);
    for k in (0..=middle).rev() {
        if cumulated <= bound {
            return Some(k + 1);
        }
        cumulated -= weight;
        weight *= step(k);
    }
    Some(0)
}
