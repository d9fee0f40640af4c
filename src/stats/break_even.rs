//! When a running total first covers a cost, and whether it stays covered.

use super::finance::cumulative;

/// Where a running total first reaches a cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The period in which it is reached, from 1; 0 if there was nothing to earn back.
    pub period: usize,
    /// Periods elapsed, with the part of the last one: between `period` − 1 and `period`.
    pub elapsed: f64,
    /// The first later period, from 1, at whose end the total is below the cost again, as refunds can bring about.
    pub falls_back: Option<usize>,
}

/// When the running total of `revenue`, one entry a period, first reaches `cost`.
///
/// (a − 1) + (cost − total(a − 1)) ÷ revenue(a), a being the first period whose total is at least the cost:
/// 4000, 3500, 3600, 3000, … against 15 000 → 4.32 periods, in `period` 5. Money within a
/// period is taken to come in evenly. Entries may be negative (refunds): the first crossing counts, and `falls_back`
/// tells whether it holds. A cost of 0 or less (nothing was spent, or winning the customer paid) is covered after 0
/// periods, before any revenue. Totals are compensated and compared with a slack of 1e-12, so that cents which add
/// up to the cost reach it.
///
/// `None` if it is not reached within the series (which is never extended), or if a number is not finite.
pub fn break_even(revenue: &[f64], cost: f64) -> Option<Crossing> {
    if !cost.is_finite() {
        return None;
    }
    let totals = cumulative(revenue)?;
    let covered = |total: f64| total >= cost - 1e-12 * cost.abs();
    let reached = if cost <= 0.0 { 0 } else { totals.iter().position(|total| covered(*total))? + 1 };
    let later = totals.get(reached..).unwrap_or_default();
    let falls_back = later.iter().position(|total| !covered(*total)).map(|i| reached + i + 1);
    let elapsed = match reached.checked_sub(1) {
        None => 0.0,
        Some(full) => {
            let before = full.checked_sub(1).map_or(0.0, |i| totals[i]);
            full as f64 + ((cost - before) / revenue[full]).clamp(0.0, 1.0)
        }
    };
    Some(Crossing { period: reached, elapsed, falls_back })
}
