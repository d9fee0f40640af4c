//! Quantiles, the median and its interval: of sorted slices, and by selection where sorting would cost too much.
//!
//! Values are finite; a value met that is not finite makes the answer `None`. The functions by selection reorder
//! their slice and take time in proportion to its length.

use super::finite;
use super::interval::Interval;
use super::special::half_binomial_rank;

/// The quantile `q` of a sorted slice, with linear interpolation: type 7 of Hyndman & Fan 1996.
///
/// x₍h₎ with h = (n − 1)·q counted from 0. `None` for an empty slice or `q` outside 0 to 1.
pub fn quantile(sorted: &[f64], q: f64) -> Option<f64> {
    quantile_at(sorted.len(), q, &|at| sorted[at])
}

/// The quantile `q` of `n` values in order, each told by its place: type 7, as [`quantile`].
pub fn quantile_at(n: usize, q: f64, value: &dyn Fn(usize) -> f64) -> Option<f64> {
    let (index, fraction) = position(n, q)?;
    between(value(index), value((index + 1).min(n - 1)), fraction)
}

/// Sorts whole numbers by their digits of eleven bits, the lowest first: three passes however many there are.
pub fn sort_whole(values: &mut Vec<u32>) {
    const BITS: u32 = 11;
    let highest = values.iter().copied().max().unwrap_or_default();
    let mut sorted = vec![0; values.len()];
    let mut shift = 0;
    while shift < u32::BITS && highest >> shift > 0 {
        let digit = |value: u32| (value >> shift) as usize & ((1 << BITS) - 1);
        let mut places = [0_u32; 1 << BITS];
        for value in values.iter() {
            places[digit(*value)] += 1;
        }
        let mut start = 0;
        for place in &mut places {
            start += std::mem::replace(place, start);
        }
        for value in values.iter() {
            let place = &mut places[digit(*value)];
            sorted[*place as usize] = *value;
            *place += 1;
        }
        std::mem::swap(values, &mut sorted);
        shift += BITS;
    }
}

/// The value at a place, counted from 0, of sorted runs taken together, which need not be merged for it: its bits are
/// found from the highest down, by how many values are smaller. Beyond the last place it is the highest of all numbers.
pub fn nth(runs: &[Vec<u32>], place: usize) -> u32 {
    let below = |value: u32| runs.iter().map(|run| run.partition_point(|known| *known < value)).sum::<usize>();
    (0..u32::BITS).rev().fold(0, |found, bit| if below(found | 1 << bit) <= place { found | 1 << bit } else { found })
}

/// How many values of sorted runs are no greater than a bound.
pub fn up_to(runs: &[Vec<u32>], bound: f64) -> usize {
    runs.iter().map(|run| run.partition_point(|value| f64::from(*value) <= bound)).sum()
}

/// The median of a sorted slice; with an even count, the middle of the two middle values.
pub fn median(sorted: &[f64]) -> Option<f64> {
    quantile(sorted, 0.5)
}

/// The ranks, from 1, of the two values that bound the median of `n` values at `level`.
///
/// l and n + 1 − l, l the largest with P(Bin(n, ½) ≤ l − 1) ≤ (1 − level)/2. The interval holds for any continuous
/// distribution, with at least this level. `None` if no rank is far enough out: n < 6 at 0.95.
pub fn median_ranks(n: usize, level: f64) -> Option<(usize, usize)> {
    if level <= 0.5 {
        return None;
    }
    let rank = half_binomial_rank((1.0 - level) / 2.0, n as u64)?;
    let rank = usize::try_from(rank).ok().filter(|rank| *rank > 0)?;
    Some((rank, n + 1 - rank))
}

/// [`quantile`] of a slice in any order, by selection.
pub fn select_quantile(values: &mut [f64], q: f64) -> Option<f64> {
    let (index, fraction) = position(values.len(), q)?;
    let (_, low, above) = values.select_nth_unstable_by(index, f64::total_cmp);
    let low = *low;
    between(low, above.iter().copied().min_by(f64::total_cmp).unwrap_or(low), fraction)
}

/// [`median`] of a slice in any order, by selection.
pub fn select_median(values: &mut [f64]) -> Option<f64> {
    select_quantile(values, 0.5)
}

/// The order-statistic interval of the median of a slice in any order, by selection: see [`median_ranks`].
pub fn select_median_interval(values: &mut [f64], level: f64) -> Option<Interval> {
    let (low, high) = median_ranks(values.len(), level)?;
    let (_, first, above) = values.select_nth_unstable_by(low - 1, f64::total_cmp);
    let first = *first;
    // The upper rank is counted within what is left above the lower one.
    let (_, last, _) = above.select_nth_unstable_by(high - low - 1, f64::total_cmp);
    Interval::new(first, *last)
}

/// Where the quantile lies: the index below it and the way to the next.
fn position(n: usize, q: f64) -> Option<(usize, f64)> {
    if n == 0 || !(0.0..=1.0).contains(&q) {
        return None;
    }
    // Counted in thousandths where q is some: as binary fractions 9 · 0.9 and 8.1 are not the same.
    let (way, step) = if (q * 1000.0).fract() == 0.0 { (q * 1000.0, 1000.0) } else { (q, 1.0) };
    let h = (n - 1) as f64 * way;
    Some(((h / step).floor() as usize, h % step / step))
}

fn between(low: f64, high: f64, fraction: f64) -> Option<f64> {
    // No interpolation where there is no way to go: ∞ · 0 would not be 0.
    let value = if fraction > 0.0 { low + (high - low) * fraction } else { low };
    finite(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_in_tenths_loses_no_digit() {
        let mut hours = [90_000.0; 10];
        hours[9] = 315_000.0;
        assert_eq!((quantile(&hours, 0.9), select_quantile(&mut hours, 0.9)), (Some(112_500.0), Some(112_500.0)));
    }
}
