//! The log-rank test: do the groups stay equally long?

use super::sorted::sorted;
use super::special::chi_square_tail;
use super::survival::Exits;

/// The outcome of a log-rank test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogRank {
    /// The χ² statistic.
    pub chi2: f64,
    /// Its degrees of freedom: groups with somebody at risk, less one.
    pub df: usize,
    /// P(χ² ≥ chi2) if the groups stay equally long; 0 below about 1e-308.
    pub p: f64,
}

/// The log-rank test of two or more groups, counted per time.
///
/// (O − E)ᵀ V⁻¹ (O − E) over all groups but one, with the hypergeometric variance at each time, ties included.
/// A group in which nobody was at risk when anything ended is left out. `None` for fewer than two such groups, no
/// ends at all, or a duration that is negative or not finite. Source: Mantel 1966; Peto & Peto 1972.
pub fn of_exits(groups: &[Vec<Exits>]) -> Option<LogRank> {
    let all = groups.iter().enumerate().flat_map(|(group, exits)| exits.iter().map(move |exits| (group, *exits)));
    let all: Vec<(usize, Exits)> = all.collect();
    if all.iter().any(|(_, exits)| !(exits.time >= 0.0 && exits.time.is_finite())) {
        return None;
    }
    let all = sorted(all, |(_, a), (_, b)| a.time.total_cmp(&b.time));

    let count = groups.len();
    let people = |exits: &Exits| (exits.events + exits.censored) as f64;
    let mut at_risk: Vec<f64> = groups.iter().map(|exits| exits.iter().map(people).sum()).collect();
    let mut expected = vec![0.0; count];
    let mut excess = vec![0.0; count];
    let mut variance = vec![vec![0.0; count]; count];
    for tied in all.chunk_by(|(_, a), (_, b)| a.time >= b.time) {
        let n: f64 = at_risk.iter().sum();
        let ends = tied.iter().map(|(_, exits)| exits.events).sum::<u64>() as f64;
        if ends > 0.0 {
            for (group, exits) in tied {
                excess[*group] += exits.events as f64;
            }
            let factor = if n > 1.0 { ends * (n - ends) / (n - 1.0) } else { 0.0 };
            for j in 0..count {
                let share = at_risk[j] / n;
                expected[j] += ends * share;
                excess[j] -= ends * share;
                for k in 0..count {
                    let same = if j == k { 1.0 } else { 0.0 };
                    variance[j][k] += factor * share * (same - at_risk[k] / n);
                }
            }
        }
        for (group, exits) in tied {
            at_risk[*group] -= people(exits);
        }
    }

    let kept: Vec<usize> = (0..count).filter(|j| expected[*j] > 0.0).collect();
    let df = kept.len().checked_sub(1).filter(|df| *df > 0)?;
    let rows = kept[..df].iter().map(|&j| {
        let mut row: Vec<f64> = kept[..df].iter().map(|&k| variance[j][k]).collect();
        row.push(excess[j]);
        row
    });
    let solution = solve(rows.collect())?;
    let chi2: f64 = kept.iter().zip(&solution).map(|(&j, x)| excess[j] * x).sum();
    let chi2 = chi2.max(0.0) + 0.0;
    chi2.is_finite().then_some(())?;
    Some(LogRank { chi2, df, p: chi_square_tail(chi2, df as f64)? })
}

/// Solves a small linear system, its right side the last column, by elimination with pivots.
fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = rows.len();
    for column in 0..n {
        let pivot = (column..n).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        rows.swap(column, pivot);
        let (done, rest) = rows.split_at_mut(column + 1);
        let leading = &done[column];
        if leading[column] == 0.0 {
            return None;
        }
        for row in rest {
            let factor = row[column] / leading[column];
            for (cell, above) in row.iter_mut().zip(leading).skip(column) {
                *cell -= factor * above;
            }
        }
    }
    let mut solution = vec![0.0; n];
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|k| rows[i][k] * solution[k]).sum();
        solution[i] = (rows[i][n] - known) / rows[i][i];
    }
    Some(solution)
}
