//! What the churn rate draws.

use super::{ACCEPTED, CHURN, CHURN_YEARLY, words};
use crate::figure::{Along, Axis, Figure, Mark, Role, Table};
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::bands;
use crate::stats::Interval;

/// How many of 100 customers are left over a year at this pace, with the interval shaded, and the accepted rest.
pub(super) fn left(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.number(&CHURN)?;
    let output = outcome.output(&CHURN_YEARLY)?;
    let (gone, interval) = (output.number()?, output.interval);
    // A rate of a year is drawn by month: one step would be no curve.
    let period = if q.period() == Period::Year { Period::Month } else { q.period() };
    let year = period.per_year();
    let mut times: Vec<f64> = (0..=year.floor() as u32).map(f64::from).collect();
    if year.fract() > 0.0 {
        times.push(year);
    }
    // (1 − yearly)^(share of the year): 100 customers at the start, 100 · (1 − yearly) at its end.
    let rest = |gone: f64, time: f64| 100.0 * (1.0 - gone).powf(time / year);
    let curve = |gone: f64| -> Vec<(f64, f64)> { times.iter().map(|t| (*t, rest(gone, *t))).collect() };
    let mut marks = Vec::new();
    if let Some(Interval { low, high }) = interval {
        marks.push(Mark::Area { lower: curve(high), upper: curve(low), role: Role::Own });
    }
    let number = |n: f64| Arg::Fine(n, Unit::Count, 0);
    let accepted = 100.0 * (1.0 - ACCEPTED);
    marks.push(Mark::Rule {
        axis: Along::Y,
        at: accepted,
        role: Role::Reference,
        label: Some(Phrase::with(&words::ACCEPTED_RULE, [("n", number(accepted))])),
    });
    marks.push(Mark::Line {
        points: curve(gone),
        role: Role::Own,
        label: Some(Phrase::with(&words::LEFT, [("n", number(rest(gone, year)))])),
    });
    Some(Figure {
        id: "churn_year",
        finding: finding(gone),
        about: Phrase::with(&words::LEFT_OF_100, [("period", Arg::Period(period)), ("level", Arg::Level(q.level))]),
        x: Axis::Numeric {
            unit: Unit::Count,
            low: 0.0,
            high: year,
            name: Some(Phrase::value(Arg::Period(period))),
            ticks: quarters(period),
        },
        y: Axis::Numeric {
            unit: Unit::Count,
            low: 0.0,
            high: 100.0,
            name: None,
            ticks: vec![0.0, 25.0, 50.0, 75.0, 100.0],
        },
        marks,
        table: table(q, period, &times, |time| {
            (rest(gone, time), interval.map(|i| (rest(i.high, time), rest(i.low, time))))
        }),
    })
}

/// Where the quarters of the year lie.
fn quarters(period: Period) -> Vec<f64> {
    let step = match period {
        Period::Week => 13.0,
        Period::Month | Period::Year => 3.0,
        Period::Quarter => 1.0,
    };
    (0..=4).map(|i| f64::from(i) * step).collect()
}

/// What a year at this pace means for 100 customers; the words are true at both ends, where rounding would not be.
fn finding(gone: f64) -> Phrase {
    let hundred = (100.0 * gone).round();
    let text = match gone {
        g if g <= 0.0 => &words::NOBODY_GONE,
        g if g >= 1.0 => &words::EVERYONE_GONE,
        g if g < 0.01 => &words::HARDLY_ANYONE_GONE,
        g if g > 0.99 => &words::HARDLY_ANYONE_LEFT,
        _ => return Phrase::with(words::GONE.form(hundred), [("gone", Arg::Fine(hundred, Unit::Count, 0))]),
    };
    Phrase::plain(text)
}

fn table(q: &Question, period: Period, times: &[f64], at: impl Fn(f64) -> (f64, Option<(f64, f64)>)) -> Table {
    let fine = |n: f64| Arg::Fine(n, Unit::Count, 1);
    let mut head = vec![Phrase::value(Arg::Period(period)), Phrase::plain(&words::LEFT_HEAD)];
    let bounded = times.first().is_some_and(|t| at(*t).1.is_some());
    if bounded {
        head.push(Phrase::with(&words::LEVEL_INTERVAL, [("level", Arg::Level(q.level))]));
    }
    let rows = times.iter().map(|time| {
        let (left, bounds) = at(*time);
        let mut row = vec![fine(*time), fine(left)];
        row.extend(bounds.and_then(|(low, high)| Interval::new(low, high)).map(|i| bands::ends(i, Unit::Number)));
        row
    });
    Table { head, rows: rows.collect() }
}
