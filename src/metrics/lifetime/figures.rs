//! What the customer lifetime draws.

use super::{DAY, words};
use crate::datasets::{Summary, Survival};
use crate::figure::{Along, Axis, Figure, Mark, Role, Table};
use crate::locale::{Arg, Level, Phrase, Unit};
use crate::metric::{Outcome, Question, Status};
use crate::metrics::bands;
use crate::metrics::decay::{Decay, LEVEL_INTERVAL, left as left_of_100};
use crate::stats::survival::Step;

/// How many points the curve and its table have at most.
const POINTS: f64 = 48.0;
/// Beyond this many periods a curve by period says nothing, and whole periods are not exact.
const LONGEST: f64 = 1e9;

/// How many of 100 customers are left over twice the lifetime, with the average marked and the interval shaded.
pub(super) fn left(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let output = outcome.headline()?;
    let lifetime = output.number().filter(|lifetime| *lifetime <= LONGEST)?;
    // Turned over again, the ends of the lifetime are those of the churn.
    let (gone, interval) = (1.0 / lifetime, output.interval.and_then(|i| i.map(|periods| 1.0 / periods)));
    let until = (2.0 * lifetime).ceil().max(4.0);
    let step = (until / POINTS).ceil();
    let steps = (until / step).ceil() as u32;
    let mut times: Vec<f64> = (0..steps).map(|i| f64::from(i) * step).collect();
    times.push(until);
    let age = |periods: f64| Arg::Of(periods, Unit::Periods);
    let half = 0.5_f64.ln() / (-gone).ln_1p();
    let (text, average, half) = match outcome.status {
        // A lower bound is not rounded up.
        Status::AtLeast => (&words::FINDING_AT_LEAST, &words::AVERAGE_AT_LEAST, (10.0 * half + 1e-9).floor() / 10.0),
        // The first whole period after which half or fewer are left; floats that miss one by noise add none.
        _ => (&words::FINDING, &words::AVERAGE, (half - 1e-9).ceil().max(1.0)),
    };
    let under = Mark::Rule {
        axis: Along::X,
        at: lifetime,
        role: Role::Reference,
        label: Some(Phrase::with(average, [("lifetime", age(lifetime))])),
    };
    let finding = Phrase::with(text, [("lifetime", age(lifetime)), ("half", age(half))]);
    let decay = Decay { period: q.period(), gone, interval, span: 1.0, times: &times, ticks: Vec::new(), under };
    Some(left_of_100(q, "lifetime", finding, decay))
}

/// The [`stays`] of a file.
pub(super) fn seen(summary: &Summary, level: Level) -> Option<Figure> {
    if let Summary::Survival(survival) = summary { stays(survival, level) } else { None }
}

/// How many steps a curve of stays and its table have at most.
const STEPS: usize = 240;

/// The share of customers still there by days since they came, with its Greenwood interval at `level` shaded and the
/// median marked. `None` without stays, or where nobody was seen for a day.
pub fn stays(survival: &Survival, level: Level) -> Option<Figure> {
    let curve = survival.curve().filter(|curve| curve.last > 0.0)?;
    let days = |days: f64| Arg::Of(days * DAY, Unit::Seconds);
    // Of more steps than can be told apart, the last in each of equal stretches of time.
    let stretch = |step: &Step| ((step.time / curve.last * STEPS as f64) as usize).min(STEPS - 1);
    let all = &curve.steps;
    let kept = |i: &usize| all.len() <= STEPS || all.get(i + 1).is_none_or(|next| stretch(next) > stretch(&all[*i]));
    let steps: Vec<&Step> = (0..all.len()).filter(kept).map(|i| &all[i]).collect();
    let bounds = |step: &Step| step.log_log(level.fraction());
    let stairs = |height: &dyn Fn(&Step) -> f64| {
        let mut points = vec![(0.0, 1.0)];
        let mut now = 1.0;
        for step in &steps {
            points.push((step.time, now));
            now = height(step);
            points.push((step.time, now));
        }
        points.push((curve.last, now));
        points
    };
    let lower = stairs(&|step| bounds(step).map_or(step.survival, |i| i.low));
    let upper = stairs(&|step| bounds(step).map_or(step.survival, |i| i.high));
    let mut marks = vec![Mark::Area { lower, upper, role: Role::Own }];
    let median = curve.median();
    marks.extend(median.map(|at| {
        let label = Phrase::with(&words::STAYS_MEDIAN, [("median", days(at))]);
        Mark::Rule { axis: Along::X, at, role: Role::Reference, label: Some(label) }
    }));
    marks.push(Mark::Line { points: stairs(&|step| step.survival), role: Role::Own, label: None });
    let left = all.last().map_or(1.0, |step| step.survival);
    let finding = match median {
        Some(median) => Phrase::with(&words::STAYS_HALF, [("median", days(median))]),
        None => Phrase::with(&words::STAYS_MOST, [("seen", days(curve.last)), ("left", Arg::Of(left, Unit::Share))]),
    };
    let count = |n: u64| Arg::Of(n as f64, Unit::Count);
    let about = [("ended", count(curve.events)), ("open", count(curve.n - curve.events)), ("level", Arg::Level(level))];
    let row = |step: &&Step| {
        let range = bounds(step).map_or(Arg::Raw(String::new()), |i| bands::ends(i, Unit::Share));
        vec![Arg::Of(step.time, Unit::Count), count(step.at_risk), Arg::Of(step.survival, Unit::Share), range]
    };
    let x = Axis::Numeric {
        unit: Unit::Count,
        low: 0.0,
        high: curve.last,
        name: Some((&words::DAYS).into()),
        ticks: Vec::new(),
    };
    let y =
        Axis::Numeric { unit: Unit::Share, low: 0.0, high: 1.0, name: None, ticks: vec![0.0, 0.25, 0.5, 0.75, 1.0] };
    Some(Figure {
        id: "lifetime_stays",
        finding,
        about: Phrase::with(&words::STAYS_ABOUT, about),
        x,
        y,
        marks,
        table: Table {
            head: vec![
                (&words::DAYS).into(),
                (&words::AT_RISK).into(),
                (&words::STILL_THERE).into(),
                Phrase::with(&LEVEL_INTERVAL, [("level", Arg::Level(level))]),
            ],
            rows: steps.iter().map(row).collect(),
        },
    })
}
