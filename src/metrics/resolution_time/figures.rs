//! What the resolution time draws.

use super::{BY_TIME, DURATIONS, LONGEST, MANY, MEDIAN, P90, time, words};
use crate::datasets::tickets::{ENDS, stretch};
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Outcome, Question};

/// How many requests took how long, a row a stretch of time; the stretch of the median stands out.
pub(super) fn distribution(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (median, p90, longest) = (outcome.number(&MEDIAN)?, outcome.number(&P90)?, outcome.number(&LONGEST)?);
    let mut counts = [0.0; ENDS.len() + 1];
    if let Some(counted) = q.values.series(&BY_TIME) {
        counts.iter_mut().zip(counted).for_each(|(count, n)| *count = *n);
    } else {
        q.values.series(&DURATIONS)?.iter().for_each(|seconds| counts[stretch(*seconds)] += 1.0);
    }
    let first = counts.iter().position(|n| *n > 0.0)?;
    let last = counts.iter().rposition(|n| *n > 0.0)?;
    let (mut names, mut marks, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut most = 1.0_f64;
    for (at, count) in counts.into_iter().enumerate().take(last + 1).skip(first) {
        let (label, n) = (name(at), Arg::Of(count, Unit::Count));
        let own = at == stretch(median);
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
        finding: if counts.iter().sum::<f64>() < MANY {
            Phrase::with(&words::LONGEST_TOOK, [("median", time(median)), ("longest", time(longest))])
        } else {
            Phrase::with(&words::HALF_WITHIN, [("median", time(median)), ("p90", time(p90))])
        },
        about: Phrase::plain(&words::COUNTED_BY_TIME),
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
