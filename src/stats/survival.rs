//! The Kaplan–Meier curve of how long customers stay, with those who are still there counted as far as seen.
//!
//! Source: Kaplan & Meier 1958; Greenwood 1926 for the variance; the log-log interval ("exponential Greenwood") of
//! Kalbfleisch & Prentice 1980. Times are in whatever unit goes in.

use super::interval::{Interval, z_of};
use super::sorted::sorted;

/// What happened at one time: how many ended, and how many were last seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exits {
    /// The time since the start, ≥ 0.
    pub time: f64,
    /// How many ended here.
    pub events: u64,
    /// How many were last seen here, still there. They count as at risk at this time.
    pub censored: u64,
}

/// One step down of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The time of the step.
    pub time: f64,
    /// How many were there just before it.
    pub at_risk: u64,
    /// How many ended at it.
    pub events: u64,
    /// S(t) = Π (1 − d/n): the share that stays longer than `time`.
    pub survival: f64,
    /// Greenwood's Σ d/(n(n − d)); `None` once nobody is left.
    hazard_variance: Option<f64>,
}

impl Step {
    /// Greenwood's standard error, S·√Σ d/(n(n − d)); `None` once nobody is left.
    pub fn se(&self) -> Option<f64> {
        self.hazard_variance.map(|variance| self.survival * variance.sqrt())
    }

    /// S ± z·se, cut to 0…1. `None` once nobody is left.
    pub fn plain(&self, level: f64) -> Option<Interval> {
        let half = z_of(level)? * self.se()?;
        Interval::around(self.survival, half).map(|interval| interval.cut(0.0, 1.0))
    }

    /// S^exp(± z·√Σ / ln S): symmetric on the log-log scale, never outside 0…1. `None` once nobody is left.
    pub fn log_log(&self, level: f64) -> Option<Interval> {
        let theta = z_of(level)? * self.hazard_variance?.sqrt() / self.survival.ln();
        Interval::new(self.survival.powf(theta.exp()), self.survival.powf((-theta).exp()))
    }
}

/// A Kaplan–Meier curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// How many were observed.
    pub n: u64,
    /// How many ended.
    pub events: u64,
    /// The last time that anybody was seen; nothing is known beyond it.
    pub last: f64,
    /// The steps, by rising time; none if nothing ended.
    pub steps: Vec<Step>,
}

impl Curve {
    /// The curve of counts per time, in any order; equal times are added up. `None` if they count nobody, or a time
    /// is negative or not finite.
    pub fn of_exits(exits: &[Exits]) -> Option<Self> {
        let exits: Vec<Exits> = exits.iter().filter(|e| e.events + e.censored > 0).copied().collect();
        if exits.iter().any(|e| !(e.time >= 0.0 && e.time.is_finite())) {
            return None;
        }
        let exits = sorted(exits, |a, b| a.time.total_cmp(&b.time));
        let n: u64 = exits.iter().map(|e| e.events + e.censored).sum();
        let last = exits.last()?.time;
        let mut curve = Self { n, events: 0, last, steps: Vec::new() };
        let (mut at_risk, mut survival, mut variance) = (n, 1.0, 0.0);
        for tied in exits.chunk_by(|a, b| a.time >= b.time) {
            let events: u64 = tied.iter().map(|e| e.events).sum();
            let left = at_risk - events;
            if events > 0 {
                survival *= left as f64 / at_risk as f64;
                variance += events as f64 / (at_risk as f64 * left as f64);
                curve.steps.push(Step {
                    time: tied[0].time,
                    at_risk,
                    events,
                    survival,
                    hazard_variance: (left > 0).then_some(variance),
                });
            }
            curve.events += events;
            at_risk = left - tied.iter().map(|e| e.censored).sum::<u64>();
        }
        Some(curve)
    }

    /// S(`time`), the share that stays longer. `None` beyond the last time seen, unless nobody was left then, and
    /// for a negative time.
    pub fn at(&self, time: f64) -> Option<f64> {
        let passed = self.steps.partition_point(|step| step.time <= time);
        let survival = passed.checked_sub(1).map_or(1.0, |i| self.steps[i].survival);
        (time >= 0.0 && (time <= self.last || survival <= 0.0)).then_some(survival)
    }

    /// The median lifetime: the first time with S(t) ≤ ½. `None` if the curve does not come down so far.
    ///
    /// Where the curve lies flat at exactly ½ this is where the flat stretch begins (as in lifelines), not its middle
    /// (as in R). Products miss ½ by an ulp, hence a slack of 1e-10.
    pub fn median(&self) -> Option<f64> {
        self.steps.iter().find(|step| step.survival <= 0.5 + 1e-10).map(|step| step.time)
    }

    /// The ends of the median's interval: the first times at which the lower and the upper log-log bound are ≤ ½.
    /// An end that the curve does not reach is `None`.
    pub fn median_interval(&self, level: f64) -> (Option<f64>, Option<f64>) {
        let first = |end: fn(Interval) -> f64| {
            let below = |step: &&Step| step.log_log(level).is_some_and(|bounds| end(bounds) <= 0.5);
            self.steps.iter().find(below).map(|step| step.time)
        };
        (first(|bounds| bounds.low), first(|bounds| bounds.high))
    }

    /// The mean lifetime within the first `tau`: the area under S from 0 to `tau`. `None` if `tau` is not positive
    /// or lies beyond the last time seen, unless nobody was left then.
    pub fn restricted_mean(&self, tau: f64) -> Option<f64> {
        if !(tau > 0.0 && tau.is_finite()) {
            return None;
        }
        self.at(tau)?;
        let (mut area, mut from, mut survival) = (0.0, 0.0, 1.0);
        for step in self.steps.iter().take_while(|step| step.time < tau) {
            area += survival * (step.time - from);
            (from, survival) = (step.time, step.survival);
        }
        Some(area + survival * (tau - from))
    }
}
