//! What the net promoter score draws.

use super::{
    BANDS, Counts, DETRACTOR_SHARE, DETRACTORS, NPS, PASSIVE_SHARE, PASSIVES, PROMOTER_SHARE, PROMOTERS, from_one,
    words,
};
use crate::figure::{Along, Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{Field, Outcome, Question};
use crate::metrics::bands;
use crate::metrics::scores::{self, Scores};
use crate::metrics::share::GROUP;
use crate::words::Text;

/// Promoters minus detractors as a waterfall: what is added, what does not count, what is taken off, what is left.
pub(super) fn shares(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let share = |field: &Field| outcome.number(field);
    let (promoters, passives, detractors) = (share(&PROMOTER_SHARE)?, share(&PASSIVE_SHARE)?, share(&DETRACTOR_SHARE)?);
    let points = outcome.number(&NPS)?;
    let interval = outcome.output(&NPS)?.shown();

    // The axis is in points, for what is left is: a percent of the answers is one.
    let [positive, rest] = [promoters, passives].map(|share| 100.0 * share);
    let percent = |x: f64| Some(Phrase::value(Arg::Fine(x, Unit::Share, 0)));
    let mut marks = vec![
        Mark::Bar { row: 0, from: 0.0, to: positive, role: Role::Band(3), label: percent(promoters), inside: None },
        Mark::Lead { row: 0, at: positive },
        Mark::Bar {
            row: 1,
            from: positive,
            to: positive + rest,
            role: Role::NeutralWash,
            label: percent(passives),
            inside: Some(Phrase::plain(&words::NOT_COUNTED)),
        },
        Mark::Lead { row: 1, at: positive },
        Mark::Bar {
            row: 2,
            from: positive,
            to: points,
            role: Role::Band(1),
            label: percent(0.0 - detractors),
            inside: None,
        },
        Mark::Lead { row: 2, at: points },
    ];
    let number = Arg::Of(points, Unit::Points);
    let bare = interval.is_none().then(|| Phrase::value(number.clone()));
    marks.push(Mark::Bar { row: 3, from: 0.0, to: points, role: Role::Own, label: bare, inside: None });
    if let Some(i) = interval {
        let [low, high] = Arg::ends(i.low, i.high, Unit::Points);
        marks.push(Mark::Interval {
            row: 3,
            low: i.low,
            value: points,
            high: i.high,
            role: Role::Own,
            label: Some(Phrase::with(&words::WITH_INTERVAL, [("nps", number), ("low", low), ("high", high)])),
        });
    }
    let least = interval.map_or(points, |i| i.low).min(points);
    let low = if least < 0.0 { (least / 25.0).floor() * 25.0 } else { 0.0 };
    let quarters = ((100.0 - low) / 25.0).round() as u32;
    let ticks = (0..=quarters).map(|i| low + 25.0 * f64::from(i)).filter(|x| low > -50.0 || x % 50.0 == 0.0);
    let about = match Counts::of(&q.values, from_one(q)).filter(|_| interval.is_some()) {
        Some(counts) => Phrase::with(
            &words::SHARE_OF,
            [("answers", Arg::Counted(counts.answers(), &units::ANSWERS)), ("level", Arg::Level(q.level))],
        ),
        None => Phrase::plain(&words::SHARE_OF_ALL),
    };
    let row = |label: &'static Text, strong| Row { label: Phrase::plain(label), strong };
    Some(Figure {
        id: "nps_shares",
        finding: split(promoters, detractors),
        about,
        x: Axis::Numeric { unit: Unit::Points, low, high: 100.0, name: None, ticks: ticks.collect() },
        y: Axis::Rows(vec![
            row(&PROMOTERS.label, false),
            row(&PASSIVES.label, false),
            row(&DETRACTORS.label, false),
            row(&NPS.label, true),
        ]),
        marks,
        table: shares_table(q, outcome),
    })
}

/// "6 in 10 promote you, 1 in 10 would not" where that is exact, otherwise the two percentages.
fn split(promoters: f64, detractors: f64) -> Phrase {
    let tenths = |share: f64| {
        let ten = (share * 10.0).round();
        ((share * 10.0 - ten).abs() < 1e-9 && (1.0..=9.0).contains(&ten)).then_some(Arg::Of(ten, Unit::Count))
    };
    let share = |share: f64| bands::exact(share, Unit::Share);
    match (tenths(promoters), tenths(detractors)) {
        (Some(p), Some(d)) => Phrase::with(&words::IN_TEN, [("promoters", p), ("detractors", d)]),
        _ => Phrase::with(&words::SPLIT, [("promoters", share(promoters)), ("detractors", share(detractors))]),
    }
}

fn shares_table(q: &Question, outcome: &Outcome) -> Table {
    let counts =
        Counts::of(&q.values, from_one(q)).filter(|_| outcome.output(&NPS).is_some_and(|nps| nps.interval.is_some()));
    let mut head = vec![Phrase::plain(&GROUP)];
    if counts.is_some() {
        head.push(Phrase::plain(&scores::ANSWERS));
    }
    head.push(Phrase::plain(&words::SHARE));
    if counts.is_some() {
        head.push(Phrase::with(&words::LEVEL_INTERVAL, [("level", Arg::Level(q.level))]));
    }
    let parts = [
        (&PROMOTERS.label, &PROMOTER_SHARE, counts.map(|c| c.promoters)),
        (&PASSIVES.label, &PASSIVE_SHARE, counts.map(|c| c.passives)),
        (&DETRACTORS.label, &DETRACTOR_SHARE, counts.map(|c| c.detractors)),
    ];
    let rows = parts.into_iter().filter_map(|(label, field, count)| {
        let output = outcome.output(field)?;
        let mut row = vec![Arg::Text(label)];
        row.extend(count.map(|n| Arg::Of(n, Unit::Count)));
        row.push(Arg::Of(output.number()?, Unit::Share));
        row.extend(output.interval.map(|i| bands::ends(i, Unit::Share)));
        Some(row)
    });
    Table { head, rows: rows.collect() }
}

/// How many gave each score, in the colours of the three groups.
pub(super) fn histogram(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.number(&NPS)?;
    let counts = Counts::of(&q.values, from_one(q))?;
    let scores = Scores::of(&q.values, usize::from(from_one(q)), 10)?;
    let role = |score: usize| match score {
        0..=6 => Role::Band(1),
        7 | 8 => Role::NeutralWash,
        _ => Role::Band(3),
    };
    let half = counts.answers() / 2.0;
    let finding = if counts.promoters > half {
        &words::MOST_PROMOTE
    } else if counts.detractors > half {
        &words::MOST_DETRACT
    } else if counts.passives > half {
        &words::MOST_PASSIVE
    } else {
        &words::NO_MAJORITY
    };
    let about = Phrase::with(
        &words::BY_SCORE,
        [
            ("detractors", Arg::Counted(counts.detractors, &units::DETRACTORS)),
            ("passives", Arg::Counted(counts.passives, &units::PASSIVES)),
            ("promoters", Arg::Counted(counts.promoters, &units::PROMOTERS)),
        ],
    );
    let name = |role| match role {
        Role::Band(1) => &DETRACTORS.label,
        Role::NeutralWash => &PASSIVES.label,
        _ => &PROMOTERS.label,
    };
    Some(scores.figure("nps_scores", Phrase::plain(finding), about, &role, &name))
}

/// The same shares from a tenth, once and ten times the answers: what more answers would buy.
///
/// Below 50 answers a tenth is no survey, and the rows are once, ten and a hundred times.
pub(super) fn tenfold(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.output(&NPS)?.interval?;
    let counts = Counts::of(&q.values, from_one(q))?;
    let (n, points, level) = (counts.answers(), counts.points(), q.level.fraction());
    let (own, sizes) = if n >= 50.0 { (1, [(n / 10.0).round(), n, 10.0 * n]) } else { (0, [n, 10.0 * n, 100.0 * n]) };
    let rows = sizes
        .into_iter()
        .map(|size| {
            let scaled = |k: f64| k / n * size;
            let sample = Counts {
                promoters: scaled(counts.promoters),
                passives: scaled(counts.passives),
                detractors: scaled(counts.detractors),
            };
            // The score does not depend on the size; only float noise would say otherwise.
            sample.interval(level).map(|i| (size, i.low.min(points), i.high.max(points)))
        })
        .collect::<Option<Vec<_>>>()?;
    let width = |row: usize| rows[row].2 - rows[row].1;
    let ratio = if width(own) > 0.0 { width(own + 1) / width(own) } else { 1.0 };
    let finding = if (0.28..=0.38).contains(&ratio) {
        Phrase::plain(&words::TENFOLD_THIRD)
    } else {
        Phrase::with(&words::TENFOLD, [("share", Arg::Fine(ratio, Unit::Share, 0))])
    };
    let label = |row: usize, size: f64| {
        let answers = Arg::Counted(size, &units::ANSWERS);
        if row == own { Phrase::with(&words::YOURS, [("answers", answers)]) } else { Phrase::value(answers) }
    };
    let mut marks: Vec<Mark> = Vec::new();
    let verdict = outcome.verdict.as_ref();
    // A range that nobody has named begins at no threshold that could be told.
    if let Some(edge) = verdict.and_then(|verdict| verdict.crosses).filter(|edge| !bands::nameless(BANDS.of(*edge))) {
        let says = Phrase::with(
            &words::FROM_EDGE,
            [("band", Arg::Text(&BANDS.of(edge).name)), ("edge", Arg::Of(edge, Unit::Points))],
        );
        marks.push(Mark::Rule { axis: Along::X, at: edge, role: Role::Neutral, label: Some(says) });
    }
    marks.extend(rows.iter().enumerate().map(|(row, (_, low, high))| Mark::Interval {
        row,
        low: *low,
        value: points,
        high: *high,
        role: if row == own { Role::Own } else { Role::Other },
        label: Some(Phrase::value(Arg::Range(*low, *high, Unit::Points))),
    }));
    Some(Figure {
        id: "nps_tenfold",
        finding,
        about: Phrase::with(&words::SAME_SHARES, [("level", Arg::Level(q.level))]),
        x: Axis::Numeric {
            unit: Unit::Points,
            low: rows.iter().map(|row| row.1).fold(f64::INFINITY, f64::min),
            high: rows.iter().map(|row| row.2).fold(f64::NEG_INFINITY, f64::max),
            name: None,
            ticks: Vec::new(),
        },
        y: Axis::Rows(
            rows.iter().enumerate().map(|(row, at)| Row { label: label(row, at.0), strong: row == own }).collect(),
        ),
        marks,
        table: Table {
            head: vec![
                Phrase::plain(&scores::ANSWERS),
                Phrase::plain(&NPS.label),
                Phrase::with(&words::LEVEL_INTERVAL, [("level", Arg::Level(q.level))]),
            ],
            rows: rows
                .iter()
                .map(|(size, low, high)| {
                    vec![
                        Arg::Of(*size, Unit::Count),
                        Arg::Of(points, Unit::Points),
                        Arg::Range(*low, *high, Unit::Points),
                    ]
                })
                .collect(),
        },
    })
}
