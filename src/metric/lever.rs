//! Levers: which input moves the headline most, and what one of them alone would have to be for the reader's target.

use super::{Field, Question};
use crate::locale::{float, trimmed};
use std::cmp::Ordering;

/// An input that the reader can move, and what moving it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// The input.
    pub field: &'static Field,
    /// Where it stands.
    pub value: f64,
    /// A tenth of it more or less, whichever makes the headline better.
    pub better: Pull,
    /// A tenth of it more or less, whichever makes the headline worse.
    pub worse: Pull,
    /// Where it alone makes the headline reach [`Question::target`]; `None` without a target, or if nowhere.
    pub needed: Option<f64>,
}

/// A lever put somewhere else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pull {
    /// Where it is put.
    pub value: f64,
    /// The headline there; `None` where it is no plain value.
    pub headline: Option<f64>,
}

impl Lever {
    /// How far a tenth moves the headline from where it is: the larger of the two ways, in its unit.
    pub fn effect(&self, now: f64) -> f64 {
        let moved = |pull: &Pull| pull.headline.map_or(0.0, |headline| (headline - now).abs());
        moved(&self.better).max(moved(&self.worse))
    }
}

/// Every lever of the question's method that is filled, the one with the largest effect first.
///
/// A tenth is a tenth of the value as it stands (5 % churn becomes 4.5 or 5.5 %), cut where the field's range ends. Which
/// way is better is seen from the formula: more of the headline, or less where [`Field::less_is_better`]. An input that
/// neither moves it nor reaches the target is no lever, nor is one of which less is always better where the formula says
/// otherwise: a higher CAC makes the ratio of a negative CLV less negative.
pub(super) fn levers(q: &Question, now: f64) -> Vec<Lever> {
    let mut levers: Vec<Lever> = Vec::new();
    for field in q.method.levers {
        if let Some(value) = q.may(field)
            && let Some(lever) = lever(q, now, field, value)
        {
            let weaker = levers.iter().position(|other| other.effect(now) < lever.effect(now));
            levers.insert(weaker.unwrap_or(levers.len()), lever);
        }
    }
    levers
}

fn lever(q: &Question, now: f64, field: &'static Field, value: f64) -> Option<Lever> {
    let pull = |tenth: f64| {
        let value = (value + tenth).clamp(field.least, field.most);
        // Two inputs of one product do the same: f64 has 1 234.5 × 0.9 × 0.7 ÷ 0.03 a little below 25 924.5.
        Pull { value, headline: headline(q, field, value).map(trimmed) }
    };
    let (more, less) = (pull(value / 10.0), pull(-value / 10.0));
    let rises = more.headline.unwrap_or(now).partial_cmp(&less.headline.unwrap_or(now))?;
    let more_is_better = rises.is_ge() != q.method.headline().less_is_better;
    let needed = q.target.and_then(|target| needed(&|x| headline(q, field, x), field, value, target));
    let idle = rises.is_eq() && needed.is_none();
    let backwards = rises.is_ne() && more_is_better && field.less_is_better;
    if idle || backwards {
        return None;
    }
    let (better, worse) = if more_is_better { (more, less) } else { (less, more) };
    Some(Lever { field, value, better, worse, needed })
}

/// The headline with one input changed.
fn headline(q: &Question, field: &'static Field, value: f64) -> Option<f64> {
    q.headline_of(q.values.clone().with(field, value))
}

/// Where `f` reaches the target, the nearest place upwards, else downwards, within the range of the field. What is not below
/// zero is not asked to be: a churn of −4 % is no advice to who loses customers.
///
/// The way is walked in steps of a factor of 4 until `f` has passed the target or is no value any more; the place is
/// then between two steps.
fn needed(f: &dyn Fn(f64) -> Option<f64>, field: &Field, value: f64, target: f64) -> Option<f64> {
    let side = f(value)?.partial_cmp(&target)?;
    if side == Ordering::Equal {
        return Some(value);
    }
    // A value, and on this side of the target.
    let here = |x: f64| f(x).and_then(|y| y.partial_cmp(&target)) == Some(side);
    let scale = if value == 0.0 { 1.0 } else { value.abs() };
    let least = if value < 0.0 { field.least } else { field.least.max(0.0) };
    let mut grid = vec![least];
    grid.extend((-STEPS..=STEPS).rev().map(|step| -scale * 4f64.powi(step)));
    grid.push(0.0);
    grid.extend((-STEPS..=STEPS).map(|step| scale * 4f64.powi(step)));
    grid.push(field.most);
    grid.retain(|x| x.is_finite() && (least..=field.most).contains(x));
    let search = |steps: &mut dyn Iterator<Item = f64>| reached(f, walk(&here, value, steps)?, target);
    let up = search(&mut grid.iter().copied().filter(|x| *x > value));
    up.or_else(|| search(&mut grid.iter().rev().copied().filter(|x| *x < value)))
}

/// How many steps of 4 each way: from a billionth to a billion times the value.
const STEPS: i32 = 15;

/// The first step at which it is no longer here, narrowed down to two neighbours: the last that is, the first that is not.
fn walk(here: &dyn Fn(f64) -> bool, value: f64, steps: &mut dyn Iterator<Item = f64>) -> Option<(f64, f64)> {
    let mut inside = value;
    for step in steps {
        if here(step) {
            inside = step;
            continue;
        }
        let mut outside = step;
        // 60 halvings of a step of 4 leave no float between; towards 0 there is always one, and no need of it.
        for _ in 0..60 {
            let middle = f64::midpoint(inside, outside);
            if here(middle) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return Some((inside, outside));
    }
    None
}

/// The place of the two that gives the target, in the fewest digits that do; `None` where `f` jumps over it.
fn reached(f: &dyn Fn(f64) -> Option<f64>, (inside, outside): (f64, f64), target: f64) -> Option<f64> {
    let gap = |x: f64| f(x).map_or(f64::INFINITY, |y| (y - target).abs());
    let close = 1e-9 * target.abs().max(1e-3);
    let near = if gap(outside) <= gap(inside) { outside } else { inside };
    let short = float(&format!("{near:.11e}")).unwrap_or(near);
    [short, near].into_iter().find(|x| gap(*x) <= close)
}
