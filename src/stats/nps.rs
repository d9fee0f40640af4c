//! The net promoter score: its interval, its change, and how far it is to a goal.
//!
//! Counts may carry weights, so they are `f64`; each function is `None` if one is negative or not finite, or if all
//! are 0. Scores and their ends are in points, −100 to +100; variances and standard errors are those of the mean of
//! +1, 0 and −1, as fractions.

use super::interval::{Interval, z_of};
use super::proportion::fewest;
use super::special::two_sided_p;

/// A score with its spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// Promoters' share minus detractors' share, −1 to +1.
    pub mean: f64,
    /// p + d − (p − d)², the variance of one answer.
    pub variance: f64,
    /// How many answers it stands on.
    pub n: f64,
}

impl Score {
    /// The plain (Wald) estimate: shares as counted.
    pub fn plain(promoters: f64, passives: f64, detractors: f64) -> Option<Self> {
        let counts = [promoters, passives, detractors];
        let n: f64 = counts.iter().sum();
        let valid = counts.iter().all(|count| *count >= 0.0) && n > 0.0 && n.is_finite();
        valid.then(|| {
            let (p, d) = (promoters / n, detractors / n);
            let mean = (promoters - detractors) / n + 0.0;
            Self { mean, variance: (p + d - mean * mean).max(0.0), n }
        })
    }

    /// The adjusted (Agresti–Coull like) estimate: three more answers, ¾ promoters, 1½ passives, ¾ detractors.
    ///
    /// n' = n + 3, p' = (P + ¾)/n', d' = (D + ¾)/n'. Its variance is never 0, so ten promoters out of ten are not
    /// taken for certainty. Source: Rocks 2016, "Interval estimation for the net promoter score".
    pub fn adjusted(promoters: f64, passives: f64, detractors: f64) -> Option<Self> {
        Self::plain(promoters, passives, detractors)?;
        Self::plain(promoters + 0.75, passives + 1.5, detractors + 0.75)
    }

    /// √(variance ÷ n).
    pub fn se(&self) -> f64 {
        (self.variance / self.n).sqrt()
    }

    /// The mean in points, −100 to +100.
    pub fn points(&self) -> f64 {
        100.0 * self.mean
    }

    /// 100 · (mean ± z·se), in points, not cut.
    pub fn interval(&self, level: f64) -> Option<Interval> {
        Interval::around(self.points(), 100.0 * z_of(level)? * self.se())
    }
}

/// The adjusted Wald interval of the score, in points, cut at ±100.
///
/// 60/30/10 at 0.95 → 35.47 to 61.62. It is not centred on the score: the adjustment draws it towards 0.
pub fn adjusted_wald(promoters: f64, passives: f64, detractors: f64, level: f64) -> Option<Interval> {
    Score::adjusted(promoters, passives, detractors)?.interval(level).map(|interval| interval.cut(-100.0, 100.0))
}

/// The change of a score between two surveys, as a test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// After minus before, in points.
    pub points: f64,
    /// The standard error of the change, in points.
    pub se: f64,
    /// points ÷ se; `None` if neither score has any spread.
    pub z: Option<f64>,
    /// Its two-sided p value.
    pub p: Option<f64>,
    /// points ± z·se, in points, not cut: a change can reach ±200.
    pub interval: Interval,
}

/// The change from `before` to `after`: z = (after − before) ÷ √(se₁² + se₂²).
///
/// With [`Score::adjusted`] on both sides it is the test on screen: (60,30,10) → (50,30,20) gives z = −1.907,
/// p = 0.0565. With [`Score::plain`] it is the textbook test, which gives z = −1.943. The `points` are those of the
/// scores given, so say the change in the plain ones.
pub fn nps_change(before: Score, after: Score, level: f64) -> Option<Change> {
    let points = 100.0 * (after.mean - before.mean) + 0.0;
    let se = 100.0 * before.se().hypot(after.se());
    let z = (se > 0.0).then(|| points / se);
    let interval = Interval::around(points, z_of(level)? * se)?;
    Some(Change { points, se, z, p: z.and_then(two_sided_p), interval })
}

/// How many more promoters bring the score to `goal` points if nobody else answers.
///
/// k = ⌈(g·n − (P − D)) ÷ (1 − g)⌉ with g = goal/100; 60/30/10 to 60 takes 25. 0 if the goal is reached. `None` if
/// no number of promoters reaches it: a goal of 100 once one answer was not a promoter's, or one above 100.
pub fn promoters_needed(goal: f64, promoters: f64, passives: f64, detractors: f64) -> Option<u64> {
    let now = Score::plain(promoters, passives, detractors)?;
    // Both sides times 100·n, so that whole counts and a whole goal are compared exactly; the slack is for the rest.
    let short = goal * now.n - 100.0 * (promoters - detractors);
    let slack = 1e-11 * 100.0 * now.n;
    if short <= slack {
        return Some(0);
    }
    let needed = ((short - slack) / (100.0 - goal)).ceil();
    (goal < 100.0 && needed < 9e15).then_some(needed as u64)
}

/// How many answers in all bring the margin of the score down to `margin` points, if the shares stay as they are.
///
/// The margin is that of the interval on screen before it is cut, 100·z·se of the adjusted estimate: the smallest
/// n ≥ 1 for which n answers, divided as `promoters`, `passives` and `detractors` are (counts or shares), have it.
/// It falls as n grows. 60/30/10 to ±5 points at 0.95 takes 691 (the plain se would say 692). `None` unless
/// margin > 0, or if it takes more than 2⁵³ answers.
pub fn answers_needed(promoters: f64, passives: f64, detractors: f64, margin: f64, level: f64) -> Option<u64> {
    let z = z_of(level)?;
    let n = Score::plain(promoters, passives, detractors)?.n;
    if margin <= 0.0 {
        return None;
    }
    let shares = [promoters / n, passives / n, detractors / n];
    fewest(|n| {
        let [ups, mids, downs] = shares.map(|share| share * n);
        Score::adjusted(ups, mids, downs).is_some_and(|score| 100.0 * z * score.se() <= margin)
    })
}
