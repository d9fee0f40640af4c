//! Shares k of n: the Wilson interval, zero events, two shares compared, and how many answers a margin takes.

use super::fisher::fisher;
use super::interval::{Interval, z_of};
use super::special::two_sided_p;

/// The Wilson score interval of a share, `k` of `n`, without continuity correction.
///
/// Ends: (k + z²/2 ± z·√(k(n−k)/n + z²/4)) / (n + z²), in fractions. It always contains k/n; at k = 0 it begins at
/// exactly 0, at k = n it ends at exactly 1. `None` unless n > 0 and 0 ≤ k ≤ n. Source: Wilson 1927.
pub fn wilson(k: f64, n: f64, level: f64) -> Option<Interval> {
    let z = z_of(level)?;
    if !(n > 0.0 && n.is_finite() && (0.0..=n).contains(&k)) {
        return None;
    }
    let share = k / n;
    let square = z * z;
    let root = z * (share * (n - k) + square / 4.0).sqrt();
    let high = (k + square / 2.0 + root) / (n + square);
    // The two ends are the roots of a quadratic: their product gives the lower one without cancellation, so that
    // 1/low, a lifetime, keeps its digits when k is small.
    let low = share * k / (n + square) / high;
    Interval::new(low.min(share), if k < n { high.clamp(share, 1.0) } else { 1.0 })
}

/// The largest rate that `n` chances without one event leave possible: 1 − (1 − `confidence`)^(1/n), one-sided.
///
/// At 0.95 it is the exact form of the "rule of three", 3/n. `None` unless n > 0 and 0 < confidence < 1.
pub fn upper_one_sided_zero(n: f64, confidence: f64) -> Option<f64> {
    let valid = n > 0.0 && n.is_finite() && confidence > 0.0 && confidence < 1.0;
    valid.then(|| -((-confidence).ln_1p() / n).exp_m1())
}

/// Two shares compared; every difference is the first minus the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoProportions {
    /// k₁/n₁ − k₂/n₂, a fraction.
    pub difference: f64,
    /// The pooled z statistic; `None` if nobody or everybody is counted in both, where there is no difference to test.
    pub z: Option<f64>,
    /// Its two-sided p value.
    pub p: Option<f64>,
    /// Fisher's exact p value, where the normal distribution does not hold for z: some cell of the table is expected to
    /// hold fewer than five.
    pub exact: Option<f64>,
    /// Newcombe's hybrid-score interval of the difference.
    pub interval: Interval,
}

/// Compares `k1` of `n1` with `k2` of `n2`: first minus second.
///
/// z = (p₁ − p₂) / √(p̄(1 − p̄)(1/n₁ + 1/n₂)) with p̄ = (k₁ + k₂)/(n₁ + n₂). Interval: Newcombe 1998, method 10, from
/// the two Wilson intervals: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²). `None` where [`wilson`] is.
/// Where the smallest expected count, min(p̄, 1 − p̄)·min(n₁, n₂), is below five (Cochran 1954), there is
/// [`fisher`]'s p as well.
pub fn two_proportions(k1: f64, n1: f64, k2: f64, n2: f64, level: f64) -> Option<TwoProportions> {
    let (first, second) = (wilson(k1, n1, level)?, wilson(k2, n2, level)?);
    let (p1, p2) = (k1 / n1, k2 / n2);
    let difference = p1 - p2 + 0.0;
    let pooled = (k1 + k2) / (n1 + n2);
    let se = (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt();
    let z = (se > 0.0).then(|| difference / se);
    let few = pooled.min(1.0 - pooled) * n1.min(n2) < 5.0;
    Some(TwoProportions {
        difference,
        z,
        p: z.and_then(two_sided_p),
        exact: z.filter(|_| few).and_then(|_| fisher(k1 as u64, n1 as u64, k2 as u64, n2 as u64)),
        interval: Interval::new(
            difference - (p1 - first.low).hypot(second.high - p2),
            difference + (first.high - p1).hypot(p2 - second.low),
        )?,
    })
}

/// The fewest answers that bring the margin of a share down to `margin`.
///
/// The margin is half the width of the Wilson interval, and the share is held at `share`: the smallest whole n ≥ 1
/// with width(wilson(share·n, n)) / 2 ≤ `margin`. Both are fractions; the width falls as n grows. `None` unless
/// 0 ≤ share ≤ 1 and margin > 0, or if it takes more than 2⁵³ answers.
pub fn answers_for_margin(share: f64, margin: f64, level: f64) -> Option<u64> {
    let z = z_of(level)?;
    if !(0.0..=1.0).contains(&share) || margin <= 0.0 {
        return None;
    }
    let spread = share * (1.0 - share);
    fewest(|n| {
        let total = n + z * z;
        z * (n * spread + z * z / 4.0).sqrt() / total <= margin
    })
}

/// The smallest whole n from 1 to 2⁵³ that is `enough`, where every larger n is too.
pub(super) fn fewest(enough: impl Fn(f64) -> bool) -> Option<u64> {
    let (mut short, mut long) = (0_u64, 1_u64);
    while !enough(long as f64) {
        short = long;
        long = long.checked_mul(2).filter(|n| *n <= 1 << 53)?;
    }
    while long - short > 1 {
        let middle = short.midpoint(long);
        if enough(middle as f64) {
            long = middle;
        } else {
            short = middle;
        }
    }
    Some(long)
}
