//! Fisher's exact test of a two-by-two table.

use std::cmp::Ordering;

/// The two-sided p value of Fisher's exact test: `k1` of `n1` against `k2` of `n2`.
///
/// The sum of the hypergeometric probabilities of all tables with the same margins that are no likelier than the one
/// observed. Counts are whole; `None` if k > n, a group is empty, or there are more than ten billion in all (where
/// the pooled z says the same). The weights are taken relative to the likeliest table, so no factorial is needed and
/// large counts cost some √n steps; a p value below about 1e-290 is 0.
pub fn fisher(k1: u64, n1: u64, k2: u64, n2: u64) -> Option<f64> {
    if n1 == 0 || n2 == 0 || k1 > n1 || k2 > n2 {
        return None;
    }
    let hits = k1.checked_add(k2)?;
    let total = n1.checked_add(n2).filter(|total| *total <= 10_000_000_000)?;
    let lowest = hits.saturating_sub(n2);
    let highest = hits.min(n1);
    // weight(k + 1) / weight(k), k being the hits of the first group.
    let ratio = |k: u64| ((hits - k) as f64 * (n1 - k) as f64) / ((k + 1) as f64 * (n2 + k + 1 - hits) as f64);
    let likeliest = (hits + 1) as f64 * (n1 + 1) as f64 / (total as f64 + 2.0);
    let mode = (likeliest as u64).clamp(lowest, highest);
    let up = weights((mode..highest).map(ratio));
    let down = weights((lowest..mode).rev().map(|k| 1.0 / ratio(k)));

    let observed = match k1.cmp(&mode) {
        Ordering::Equal => 1.0,
        Ordering::Greater => weight_at(&up, k1 - mode - 1),
        Ordering::Less => weight_at(&down, mode - k1 - 1),
    };
    // Tables that tie with the observed one come out some ulps apart.
    let bound = observed * (1.0 + 1e-10);
    let all = || up.iter().chain(&down).copied().chain([1.0]);
    let as_rare: f64 = all().filter(|weight| *weight <= bound).sum();
    // An empty sum is −0 in Rust.
    Some((as_rare / all().sum::<f64>()).min(1.0) + 0.0)
}

/// The running products of `ratios`, until they no longer matter.
fn weights(ratios: impl Iterator<Item = f64>) -> Vec<f64> {
    ratios
        .scan(1.0, |weight, ratio| {
            *weight *= ratio;
            (*weight > 1e-290).then_some(*weight)
        })
        .collect()
}

fn weight_at(weights: &[f64], index: u64) -> f64 {
    usize::try_from(index).ok().and_then(|i| weights.get(i)).copied().unwrap_or(0.0)
}
