//! Resolution time: the total time of solved requests ÷ their number, and how the single times are spread.
//!
//! Source: article S2. It runs from the report of a problem to its end and is not the time until the first reply. Where
//! single times are known the median stands beside the mean, and leads when a few very long ones pull the mean up.

mod figures;
mod words;

use super::{change, mean, notes, sums};
use crate::datasets::{self, Summary};
use crate::locale::{Arg, Phrase, Unit, trimmed, units};
use crate::metric::{
    Advice, Change, Example, Fault, Field, Filling, Group, Method, Metric, Need, Note, Output, Question, Refusal,
    Source, Step, Values, Worked,
};
use crate::stats::Interval;
use crate::stats::mean::{Moments, sum, t_interval};
use crate::stats::order::{select_median, select_median_interval, select_quantile};

/// Resolution time.
pub static METRIC: Metric = Metric {
    id: "resolution_time",
    group: Group::Service,
    words: words::WORDS,
    methods: &[
        Method {
            id: "totals",
            name: words::TOTALS,
            about: words::TOTALS_ABOUT,
            inputs: &[
                (&TOTAL, Need::Required),
                (&RESOLVED, Need::Required),
                (&OPEN, Need::FromFile),
                (&SPREAD, Need::FromFile),
                (&MEDIAN, Need::FromFile),
                (&MEDIAN_BOUNDS, Need::FromFile),
                (&P90, Need::FromFile),
                (&LONGEST, Need::FromFile),
                (&FAR, Need::FromFile),
                (&BY_TIME, Need::FromFile),
            ],
            outputs: &[&MEAN, &MEDIAN, &P90, &LONGEST],
            period: None,
            compute: of_totals,
            figures: &[figures::distribution],
            examples: &[
                Example {
                    inputs: &[(&TOTAL, &[986_400.0]), (&RESOLVED, &[10.0])],
                    gives: 98_640.0,
                    source: Source::Field,
                },
                Example {
                    inputs: &[(&TOTAL, &[720_000.0]), (&RESOLVED, &[50.0])],
                    gives: 14_400.0,
                    source: Source::Field,
                },
            ],
            sources: &[Filling {
                dataset: &datasets::TICKETS,
                columns: &["opened", "resolved", "duration", "waiting"],
                fill,
                draws: &[],
            }],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "durations",
            name: words::DURATIONS_METHOD,
            about: words::DURATIONS_ABOUT,
            inputs: &[(&DURATIONS, Need::Required)],
            outputs: &[&MEAN, &MEDIAN, &P90, &LONGEST],
            period: None,
            compute: of_durations,
            figures: &[figures::distribution],
            examples: &[
                Example {
                    inputs: &[(
                        &DURATIONS,
                        &[
                            3600.0, 7200.0, 7200.0, 10_800.0, 10_800.0, 14_400.0, 18_000.0, 21_600.0, 28_800.0,
                            864_000.0,
                        ],
                    )],
                    gives: 98_640.0,
                    source: Source::Field,
                },
                Example {
                    inputs: &[(&DURATIONS, &[900.0, 1200.0, 1500.0, 2400.0, 2700.0, 3300.0])],
                    gives: 2000.0,
                    source: Source::Field,
                },
            ],
            sources: &[],
            change: Some(changed),
            levers: &[],
        },
    ],
    bands: None,
    choices: &[],
};

/// The time of all solved requests together, in seconds.
pub static TOTAL: Field = Field::of("total", Unit::Seconds, words::TOTAL).hint(words::IN_HOURS).from(0.0);
/// How many requests were solved.
pub static RESOLVED: Field = Field::count("resolved", words::RESOLVED).hint(words::WITHOUT_OPEN);
/// The time of each solved request, in seconds.
pub static DURATIONS: Field =
    Field::of("durations", Unit::Seconds, words::DURATIONS).hint(words::IN_HOURS).from(0.0).series();

/// How many are still open: they are left out, and counted.
pub static OPEN: Field = Field::count("open", words::OPEN);
/// The sample standard deviation of the times, in seconds.
pub static SPREAD: Field = Field::of("spread", Unit::Seconds, words::SPREAD).from(0.0);
/// The ends of the median's order-statistic interval at 90, 95 and 99 %, in seconds, as far as there are enough times.
pub static MEDIAN_BOUNDS: Field = Field::of("median_bounds", Unit::Seconds, mean::MEDIAN_BOUNDS).from(0.0).series();
/// Q3 + 3 IQR in seconds, how many took longer, and their time together in seconds.
pub static FAR: Field = Field::of("far", Unit::Number, words::FAR).from(0.0).series();
/// How many lie in each stretch of time, those of [`datasets::tickets::ENDS`].
pub static BY_TIME: Field = Field::of("by_time", Unit::Count, words::BY_TIME).from(0.0).whole().series();

/// The mean time, in seconds.
pub static MEAN: Field = Field::of("mean", Unit::Seconds, words::MEAN).from(0.0).less_is_better();
/// The median time, in seconds.
pub static MEDIAN: Field = Field::of("median", Unit::Seconds, words::MEDIAN).from(0.0).less_is_better();
/// The time within which nine in ten are solved, in seconds.
pub static P90: Field = Field::of("p90", Unit::Seconds, words::P90).from(0.0);
/// The longest time, in seconds.
pub static LONGEST: Field = Field::of("longest", Unit::Seconds, words::LONGEST).from(0.0);

fn time(seconds: f64) -> Arg {
    Arg::Of(seconds, Unit::Seconds)
}

/// `total` ÷ `resolved`, in seconds.
///
/// `total` in seconds, 0 or more; `resolved` a whole count. Without single times there is no interval and no median,
/// and a note says so; a file also gives what [`of_durations`] finds out from them.
///
/// # Errors
/// `none_resolved` (undefined) at `resolved` for 0.
///
/// Source: article S2. 274 h for 10 requests → 27.4 h.
fn of_totals(q: &Question) -> Result<Worked, Refusal> {
    let (total, resolved) = (q.need(&TOTAL)?, q.need(&RESOLVED)?);
    if resolved <= 0.0 {
        return Err(Refusal::Undefined(Fault::new(&words::NONE_RESOLVED, &RESOLVED, [])));
    }
    let mean = total / resolved;
    if let Some(spread) = Spread::given(q) {
        let sd = q.may(&SPREAD);
        let interval = sd.and_then(|sd| t_interval(resolved as u64, mean, sd, q.level.fraction()));
        return Ok(spread.worked(q, resolved, total, mean, interval));
    }
    let mut notes = vec![Note::new(&words::NO_SPREAD, [])];
    notes.extend(still_open(q));
    notes.push(Note::new(&words::NOT_RESPONSE, []));
    Ok(Worked {
        outputs: vec![Output::of(&MEAN, mean)],
        basis: Some(Phrase::value(Arg::Counted(resolved, &words::REQUESTS))),
        sample: Some((resolved, &words::REQUESTS)),
        sure: vec![Phrase::plain(&words::ONLY_TOTALS)],
        steps: vec![step(total, resolved, mean)],
        notes,
        ..Worked::default()
    })
}

/// How many requests are left out because they are still open.
fn still_open(q: &Question) -> Option<Note> {
    let open = q.may(&OPEN).filter(|open| *open > 0.0)?;
    Some(Note::new(&words::STILL_OPEN, [("requests", Arg::Counted(open, &words::REQUESTS))]))
}

/// The spread of single times.
struct Spread {
    median: f64,
    median_interval: Option<Interval>,
    p90: f64,
    longest: f64,
    /// Q3 + 3 IQR: what lies beyond is far out.
    far: f64,
    /// How many lie beyond, and their time together.
    beyond: (f64, f64),
}

impl Spread {
    /// By selection on a copy; quantiles of type 7.
    fn of(durations: &[f64], level: f64) -> Option<Spread> {
        let mut times = durations.to_vec();
        let (q1, q3) = (select_quantile(&mut times, 0.25)?, select_quantile(&mut times, 0.75)?);
        let far = trimmed(q3 + 3.0 * (q3 - q1));
        let beyond: Vec<f64> = durations.iter().copied().filter(|time| *time > far).collect();
        Some(Spread {
            median: select_median(&mut times)?,
            median_interval: select_median_interval(&mut times, level),
            p90: select_quantile(&mut times, 0.9)?,
            longest: durations.iter().copied().fold(0.0, f64::max),
            far,
            beyond: (beyond.len() as f64, sum(&beyond)?),
        })
    }

    /// What a file found out; `None` where it is not whole.
    fn given(q: &Question) -> Option<Spread> {
        let &[far, count, time] = q.values.series(&FAR)? else { return None };
        Some(Spread {
            median: q.may(&MEDIAN)?,
            median_interval: mean::bounds_at(q.values.series(&MEDIAN_BOUNDS).unwrap_or_default(), q.level),
            p90: q.may(&P90)?,
            longest: q.may(&LONGEST)?,
            far,
            beyond: (count, time),
        })
    }
}

/// Σ `durations` ÷ their number, in seconds, with Student's t interval; also the median with the order-statistic
/// interval (6 times or more at 95 %), the 90 % quantile of type 7 and the longest.
///
/// `durations`, the times of single requests, in seconds, 0 or more. A note lets the median lead when mean ÷ median is
/// above 1.5 or a time lies beyond Q3 + 3 IQR.
///
/// # Errors
/// No data at `durations` where there are none; `too_large` at `durations` where their sum leaves the range of f64.
///
/// Source: article S2 for the mean; median and quantile are the field's habit.
/// 1, 2, 2, 3, 3, 4, 5, 6, 8, 240 h → 27.4, 3.5, 31.2, 240 h.
fn of_durations(q: &Question) -> Result<Worked, Refusal> {
    let durations = q.need_series(&DURATIONS)?;
    let (n, level) = (durations.len() as f64, q.level.fraction());
    let moments = Moments::of(durations);
    let total = notes::finite(moments.sum(), &DURATIONS)?;
    let mean = notes::finite(moments.mean(), &DURATIONS)?;
    let spread = Spread::of(durations, level).ok_or(Refusal::NoData(&DURATIONS))?;
    Ok(spread.worked(q, n, total, mean, moments.interval(level)))
}

impl Spread {
    /// The answer about `n` times whose mean lies in `interval`.
    fn worked(&self, q: &Question, n: f64, total: f64, mean: f64, interval: Option<Interval>) -> Worked {
        let counted = Arg::Counted(n, &words::REQUESTS);
        let shown = Output::of(&MEAN, mean).within(interval);
        let mut sure = vec![mean::sure(q, counted.clone(), &shown)];
        sure.extend(self.median_interval.map(|Interval { low, high }| {
            let args = [("low", time(low)), ("high", time(high)), ("level", Arg::Level(q.level))];
            Phrase::with(&words::MEDIAN_BETWEEN, args)
        }));
        let mut notes = Vec::new();
        let leads = mean > mean::SKEWED * self.median || self.longest > self.far;
        if leads {
            notes.push(Note::new(&words::MEDIAN_LEADS, [("median", time(self.median)), ("mean", time(mean))]));
        }
        notes.extend(still_open(q));
        notes.push(Note::new(&words::NOT_RESPONSE, []));
        Worked {
            outputs: vec![
                shown,
                Output::of(&MEDIAN, self.median).within(self.median_interval),
                Output::of(&P90, self.p90),
                Output::of(&LONGEST, self.longest),
            ],
            basis: Some(Phrase::value(counted)),
            leads: leads.then_some(&MEDIAN),
            sample: Some((n, &words::REQUESTS)),
            sure,
            steps: vec![middle(n, self.median), step(total, n, mean)],
            notes,
            advice: advice(q, n, total, self),
            ..Worked::default()
        }
    }
}

/// Of fewer times than these the slowest tenth is not one of them.
pub(super) const MANY: f64 = 10.0;

/// What tickets say: sums, and what only single times tell.
fn fill(summary: &Summary) -> Option<Values> {
    let Summary::Tickets(tickets) = summary else { return None };
    let values = Values::new().with(&TOTAL, tickets.total).with(&RESOLVED, tickets.resolved);
    let values = values.with(&OPEN, tickets.open).with_known(&SPREAD, tickets.spread);
    let values = values.with_known(&MEDIAN, tickets.median).with_known(&P90, tickets.p90);
    let values = values.with_known(&LONGEST, tickets.longest);
    let values = values.with_any(&MEDIAN_BOUNDS, &tickets.median_bounds);
    Some(values.with_any(&FAR, &tickets.far).with_any(&BY_TIME, &tickets.by_time))
}

/// What the last two periods of a file hide: the mean of all fell, and rose in every class that both of them have.
/// `None` where it is not so, or the file is not split by class and by period.
pub fn hidden(groups: &[datasets::Group]) -> Option<Note> {
    let part = |group: &datasets::Group| {
        let of = |summary: &Summary| if let Summary::Tickets(t) = summary { Some((t.total, t.resolved)) } else { None };
        let (total, resolved) = group.summaries.iter().find_map(of).filter(|(_, resolved)| *resolved > 0.0)?;
        Some((group.period.clone()?, group.segment.clone()?, total, resolved))
    };
    let parts: Vec<(String, String, f64, f64)> = groups.iter().filter_map(part).collect();
    let mut periods = parts.chunk_by(|a, b| a.0 == b.0).rev();
    let (now, before) = (periods.next()?, periods.next()?);
    let mean = |parts: &[(String, String, f64, f64)]| {
        parts.iter().map(|part| part.2).sum::<f64>() / parts.iter().map(|part| part.3).sum::<f64>()
    };
    let slower = |part: &(String, String, f64, f64)| {
        before.iter().find(|then| then.1 == part.1).map(|then| part.2 / part.3 > then.2 / then.3)
    };
    let mut common = now.iter().filter_map(slower).peekable();
    let hides = common.peek().is_some() && common.all(|slower| slower) && mean(now) < mean(before);
    let args = [("before", time(mean(before))), ("now", time(mean(now)))];
    hides.then(|| Note::new(&words::EVERY_CLASS_SLOWER, args))
}

/// The total in the unit that the mean is told in.
fn step(total: f64, n: f64, mean: f64) -> Step {
    let (each, noun) = units::duration(mean);
    sums::over(&MEAN.label, Arg::Counted(total / each, noun), sums::count(n), time(mean))
}

/// Where the median stands among `n` sorted times.
fn middle(n: f64, median: f64) -> Step {
    let half = (n / 2.0).floor();
    let args = |k: f64, l: f64| [("k", sums::count(k)), ("l", sums::count(l)), ("n", sums::count(n))];
    let sum = if n % 2.0 == 0.0 {
        Phrase::with(&words::MIDDLE_TWO, args(half, half + 1.0))
    } else {
        Phrase::with(&words::MIDDLE_ONE, args(half + 1.0, half + 1.0))
    };
    Step { label: (&MEDIAN.label).into(), sum, gives: time(median) }
}

fn advice(q: &Question, n: f64, total: f64, spread: &Spread) -> Vec<Advice> {
    let mut advice = Vec::new();
    let goal = q.target.filter(|goal| *goal >= 0.0 && goal.is_finite());
    if let (Some(goal), Some(durations)) = (goal, q.values.series(&DURATIONS)) {
        let within = durations.iter().filter(|time| **time <= goal).count() as f64;
        let args =
            [("k", Arg::Of(within, Unit::Count)), ("n", Arg::Counted(n, &words::REQUESTS)), ("goal", time(goal))];
        advice.push(Advice { number: Arg::Of(within / n, Unit::Share), says: Phrase::with(&words::WITHIN_GOAL, args) });
    }
    let (count, beyond) = spread.beyond;
    let share = beyond / total;
    if share > 0.0 {
        let args = [("far", time(spread.far)), ("share", Arg::Of(share, Unit::Share))];
        let number = Arg::Counted(count, &words::REQUESTS);
        advice.push(Advice { number, says: Phrase::with(&words::FAR_OUT, args) });
    }
    if n >= MANY {
        advice.push(Advice { number: time(spread.p90), says: Phrase::plain(&words::PROMISE) });
    }
    advice
}

/// Now against before: the difference of the two means, of single times by Welch's t. `None` where the earlier time is
/// incomplete.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    if let (Some(now), Some(then)) = (q.values.series(&DURATIONS), before.series(&DURATIONS)) {
        return change::means(q, &MEAN, &Moments::of(now), &Moments::of(then), time);
    }
    let mean =
        |values: &Values| Some(values.number(&TOTAL)? / values.number(&RESOLVED)?).filter(|mean| mean.is_finite());
    let (now, then) = (mean(&q.values)?, mean(before)?);
    let says = change::says(now - then, time((now - then).abs()), time(then), None);
    let (interval, z, p, exact) = (None, None, None, None);
    Some(Change { field: &MEAN, before: then, difference: now - then, interval, z, p, exact, says })
}
