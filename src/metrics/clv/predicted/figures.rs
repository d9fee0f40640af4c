//! What predicted customer lifetime value draws: the money to come by month; from a file also how well the model follows what
//! happened, and the customers of whom most is expected.

use super::super::words as clv;
use super::{BY_MONTH, CLV, Terms, interval, words};
use crate::datasets::{Fitted, Promising, Summary};
use crate::figure::{Axis, Figure, Mark, Role, Table};
use crate::locale::{Arg, Level, Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::bars::{self, money};
use crate::metrics::ledger;

/// The expected amount so far, month by month to the horizon, its interval shaded.
pub(super) fn curve(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let value = outcome.number(&CLV)?;
    let terms = Terms::of(q);
    let months = q.values.series(&BY_MONTH)?;
    let (mut points, mut lower, mut upper, mut rows) =
        (vec![(0.0, 0.0)], vec![(0.0, 0.0)], vec![(0.0, 0.0)], Vec::new());
    for month in 1..=terms.horizon {
        let (at, so_far) = (f64::from(month), terms.sum(months, month)?);
        points.push((at, so_far));
        let mut row = vec![Arg::Of(at, Unit::Count), money(so_far)];
        if let Some(range) = interval(q, &terms, month, so_far) {
            lower.push((at, range.low));
            upper.push((at, range.high));
            row.extend([money(range.low), money(range.high)]);
        }
        rows.push(row);
    }
    let shaded = upper.len() == points.len();
    let mut head = vec![(&words::MONTHS).into(), (&clv::SO_FAR).into()];
    let mut marks = Vec::new();
    let tops = if shaded { &upper } else { &points };
    let y = bars::axis_of(tops.iter().chain(&lower).map(|(_, y)| *y));
    if shaded {
        head.extend([(&crate::metrics::room::FROM).into(), (&crate::metrics::room::TO).into()]);
        marks.push(Mark::Area { lower, upper, role: Role::Own });
    }
    marks.push(Mark::Line { points, role: Role::Own, label: Some(Phrase::value(money(value))) });
    let horizon = Arg::Of(f64::from(terms.horizon), Unit::Periods);
    Some(Figure {
        id: "clv_predicted",
        finding: Phrase::with(&words::CURVE, [("clv", money(value)), ("horizon", horizon)]),
        about: Phrase::with(&words::CURVE_ABOUT, [("level", Arg::Level(q.level))]),
        x: Axis::Numeric {
            unit: Unit::Count,
            low: 0.0,
            high: f64::from(terms.horizon),
            name: Some((&words::MONTHS).into()),
            ticks: Vec::new(),
        },
        y,
        marks,
        table: Table { head, rows },
    })
}

fn fitted(summary: &Summary) -> Option<&Fitted> {
    match summary {
        Summary::Forecast(forecast) => forecast.fitted.as_ref(),
        _ => None,
    }
}

/// The repeat purchases of the file by week, beside those that the model makes of the same time.
pub(super) fn track(summary: &Summary, _: Level) -> Option<Figure> {
    let track = &fitted(summary)?.track;
    let (last, actual, expected) = *track.last()?;
    let count = |n: f64| Arg::Fine(n, Unit::Count, 0);
    let line = |of: &dyn Fn(&(f64, f64, f64)) -> f64| track.iter().map(|week| (week.0, of(week))).collect();
    let named = |text, n| Some(Phrase::with(&NAMED, [("name", Arg::Text(text)), ("n", count(n))]));
    Some(Figure {
        id: "clv_track",
        finding: Phrase::with(
            &words::TRACK,
            [("weeks", count(last)), ("actual", count(actual)), ("expected", count(expected))],
        ),
        about: (&words::TRACK_ABOUT).into(),
        x: Axis::Numeric {
            unit: Unit::Count,
            low: 0.0,
            high: last,
            name: Some((&words::WEEKS).into()),
            ticks: Vec::new(),
        },
        y: Axis::Numeric { unit: Unit::Count, low: 0.0, high: actual.max(expected), name: None, ticks: Vec::new() },
        marks: vec![
            Mark::Line { points: line(&|week| week.2), role: Role::Other, label: named(&words::EXPECTED, expected) },
            Mark::Line { points: line(&|week| week.1), role: Role::Own, label: named(&words::ACTUAL, actual) },
        ],
        table: Table {
            head: vec![(&words::WEEKS).into(), (&words::ACTUAL).into(), (&words::EXPECTED).into()],
            rows: track
                .iter()
                .map(|(week, actual, expected)| {
                    vec![count(*week), count(*actual), Arg::Fine(*expected, Unit::Count, 1)]
                })
                .collect(),
        },
    })
}

/// A line's name and where it ends.
static NAMED: crate::words::Text = crate::words::Text::same("{name} {n}");

/// The customers of whom most is expected in twelve months.
pub(super) fn ranked(summary: &Summary, _: Level) -> Option<Figure> {
    let ranked = &fitted(summary)?.ranked;
    let first = ranked.first()?;
    let name = |one: &Promising| Arg::Raw(one.customer.clone());
    let bars: Vec<(Arg, f64)> = ranked.iter().map(|one| (name(one), one.value)).collect();
    let row = |one: &Promising| {
        vec![
            name(one),
            Arg::Of(one.purchases, Unit::Count),
            Arg::Day(one.last),
            Arg::Of(one.alive, Unit::Share),
            Arg::Fine(one.expected, Unit::Number, 1),
            money(one.value),
        ]
    };
    let head = [
        &ledger::CUSTOMER,
        &words::PURCHASE_DAYS,
        &words::LAST,
        &words::ALIVE,
        &words::EXPECTED_PURCHASES,
        &words::EXPECTED,
    ];
    let table = Table { head: head.map(Phrase::plain).to_vec(), rows: ranked.iter().map(row).collect() };
    let finding = Phrase::with(&words::BEST, [("customer", name(first)), ("value", money(first.value))]);
    Some(ledger::ranked("clv_ranked", finding, &words::BEST_ABOUT, Unit::Money, &bars, table))
}
