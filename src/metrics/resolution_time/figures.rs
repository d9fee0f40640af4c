//! What the resolution time draws.

use super::{DURATIONS, MEDIAN, P90, time, words};
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Outcome, Question};

/// The ends of the stretches of time, in seconds: from a minute to a month, as people speak of waiting.
const ENDS: [f64; 12] =
    [60.0, 300.0, 900.0, 1800.0, 3600.0, 7200.0, 14_400.0, 28_800.0, 86_400.0, 259_200.0, 604_800.0, 2_592_000.0];

/// How many requests took how long, a row a stretch of time; the stretch of the median stands out.
pub(super) fn distribution(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (median, p90) = (outcome.number(&MEDIAN)?, outcome.number(&P90)?);
    let durations = q.values.series(&DURATIONS)?;
    let place = |seconds: f64| ENDS.iter().position(|end| seconds <= *end).unwrap_or(ENDS.len());
    let mut counts = [0.0; ENDS.len() + 1];
    for duration in durations {
        counts[place(*duration)] += 1.0;
    }
    let first = counts.iter().position(|n| *n > 0.0)?;
    let last = counts.iter().rposition(|n| *n > 0.0)?;
    let (mut names, mut marks, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut most = 1.0_f64;
    for (at, count) in counts.into_iter().enumerate().take(last + 1).skip(first) {
        let (label, n) = (name(at), Arg::Of(count, Unit::Count));
        let own = at == place(median);
        most = most.max(count);
        marks.push(Mark::Bar {
            row: names.len(),
            from: 0.0,
            to: count,
            role: if own { Role::Own } else { Role::Other },
            label: Some(Phrase::value(n.clone())),
            inside: None,
        });
        rows.push(vec![Arg::Phrase(Box::new(label.clone())), n]);
        names.push(Row { label, strong: own });
    }
    Some(Figure {
        id: "resolution_times",
        finding: Phrase::with(&words::HALF_WITHIN, [("median", time(median)), ("p90", time(p90))]),
        about: Phrase::plain(&words::BY_TIME),
        x: Axis::Numeric { unit: Unit::Count, low: 0.0, high: most, name: None, ticks: Vec::new() },
        y: Axis::Rows(names),
        marks,
        table: Table { head: vec![Phrase::plain(&words::DURATION), Phrase::plain(&words::REQUESTS_HEAD)], rows },
    })
}

/// "up to 4 hours", and for the last stretch "longer than 30 days".
fn name(at: usize) -> Phrase {
    match ENDS.get(at) {
        Some(end) => Phrase::with(&words::UP_TO, [("time", time(*end))]),
        None => Phrase::with(&words::LONGER_THAN, [("time", time(ENDS[ENDS.len() - 1]))]),
    }
}
