//! Resolution time: the total time of solved requests ÷ their number, and how the single times are spread.
//!
//! Source: article S2. It runs from the report of a problem to its end and is not the time until the first reply. Where
//! single times are known the median stands beside the mean, and leads when a few very long ones pull the mean up.

mod figures;
mod words;

use super::{change, mean, notes, share};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{
    Advice, Change, Example, Fault, Field, Group, Method, Metric, Need, Note, Output, Question, Refusal, Source, Step,
    Values, Worked,
};
use crate::stats::Interval;
use crate::stats::mean::{Moments, sum};
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
            inputs: &[(&TOTAL, Need::Required), (&RESOLVED, Need::Required)],
            outputs: &[&MEAN, &MEDIAN, &P90, &LONGEST],
            period: None,
            compute: of_totals,
            figures: &[],
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
            sources: &[],
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

/// The mean time, in seconds.
pub static MEAN: Field = Field::of("mean", Unit::Seconds, words::MEAN).from(0.0);
/// The median time, in seconds.
pub static MEDIAN: Field = Field::of("median", Unit::Seconds, words::MEDIAN).from(0.0);
/// The time within which nine in ten are solved, in seconds.
pub static P90: Field = Field::of("p90", Unit::Seconds, words::P90).from(0.0);
/// The longest time, in seconds.
pub static LONGEST: Field = Field::of("longest", Unit::Seconds, words::LONGEST).from(0.0);

fn time(seconds: f64) -> Arg {
    Arg::Of(seconds, Unit::Seconds)
}

/// `total` ÷ `resolved`, in seconds. Undefined when nothing was solved. Without single times there is no interval and
/// no median, and a note says so.
fn of_totals(q: &Question) -> Result<Worked, Refusal> {
    let (total, resolved) = (q.need(&TOTAL)?, q.need(&RESOLVED)?);
    if resolved <= 0.0 {
        return Err(Refusal::Undefined(Fault::new(&words::NONE_RESOLVED, &RESOLVED, [])));
    }
    let mean = total / resolved;
    Ok(Worked {
        outputs: vec![Output::of(&MEAN, mean)],
        basis: Some(Phrase::value(Arg::Counted(resolved, &words::REQUESTS))),
        sample: Some((resolved, &words::REQUESTS)),
        sure: vec![Phrase::plain(&words::ONLY_TOTALS)],
        steps: vec![step(total, resolved, mean)],
        notes: vec![Note::new(&words::NO_SPREAD, []), Note::new(&words::NOT_RESPONSE, [])],
        ..Worked::default()
    })
}

/// The spread of single times.
struct Spread {
    median: f64,
    median_interval: Option<Interval>,
    p90: f64,
    longest: f64,
    /// Q3 + 3 IQR: what lies beyond is far out.
    far: f64,
}

impl Spread {
    /// By selection on a copy; quantiles of type 7.
    fn of(durations: &[f64], level: f64) -> Option<Spread> {
        let mut times = durations.to_vec();
        let (q1, q3) = (select_quantile(&mut times, 0.25)?, select_quantile(&mut times, 0.75)?);
        Some(Spread {
            median: select_median(&mut times)?,
            median_interval: select_median_interval(&mut times, level),
            p90: select_quantile(&mut times, 0.9)?,
            longest: durations.iter().copied().fold(0.0, f64::max),
            far: q3 + 3.0 * (q3 - q1),
        })
    }
}

/// The times of single requests, in seconds, 0 or more → mean with Student's t interval, median with the
/// order-statistic interval (6 times or more at 95 %), the 90 % quantile of type 7, the longest.
///
/// A note lets the median lead when mean ÷ median > 1.5 or a time lies beyond Q3 + 3 IQR.
/// 1, 2, 2, 3, 3, 4, 5, 6, 8, 240 h → 27.4, 3.5, 31.2, 240 h.
fn of_durations(q: &Question) -> Result<Worked, Refusal> {
    let durations = q.need_series(&DURATIONS)?;
    let (n, level) = (durations.len() as f64, q.level.fraction());
    let moments = Moments::of(durations);
    let total = notes::finite(moments.sum(), &DURATIONS)?;
    let mean = notes::finite(moments.mean(), &DURATIONS)?;
    let spread = Spread::of(durations, level).ok_or(Refusal::NoData(&DURATIONS))?;
    let interval = moments.interval(level);
    let counted = Arg::Counted(n, &words::REQUESTS);
    let leads = mean > 1.5 * spread.median || spread.longest > spread.far;
    let mut sure = vec![mean::sure(q, counted.clone(), interval, Unit::Seconds)];
    sure.extend(spread.median_interval.map(|Interval { low, high }| {
        let args = [("low", time(low)), ("high", time(high)), ("level", Arg::Level(q.level))];
        Phrase::with(&words::MEDIAN_BETWEEN, args)
    }));
    let mut notes = Vec::new();
    if leads {
        notes.push(Note::new(&words::MEDIAN_LEADS, [("median", time(spread.median)), ("mean", time(mean))]));
    }
    notes.push(Note::new(&words::NOT_RESPONSE, []));
    Ok(Worked {
        outputs: vec![
            Output::of(&MEAN, mean).within(interval),
            Output::of(&MEDIAN, spread.median).within(spread.median_interval),
            Output::of(&P90, spread.p90),
            Output::of(&LONGEST, spread.longest),
        ],
        basis: Some(Phrase::value(counted)),
        leads: leads.then_some(&MEDIAN),
        sample: Some((n, &words::REQUESTS)),
        sure,
        steps: vec![step(total, n, mean)],
        notes,
        advice: advice(q, durations, total, &spread),
        ..Worked::default()
    })
}

fn step(total: f64, n: f64, mean: f64) -> Step {
    Step {
        label: Phrase::plain(&MEAN.label),
        sum: Phrase::with(&share::RATIO, [("a", time(total)), ("b", Arg::Of(n, Unit::Count))]),
        gives: time(mean),
    }
}

fn advice(q: &Question, durations: &[f64], total: f64, spread: &Spread) -> Vec<Advice> {
    let mut advice = Vec::new();
    let n = durations.len() as f64;
    if let Some(goal) = q.target.filter(|goal| *goal >= 0.0 && goal.is_finite()) {
        let within = durations.iter().filter(|time| **time <= goal).count() as f64;
        let args =
            [("k", Arg::Of(within, Unit::Count)), ("n", Arg::Counted(n, &words::REQUESTS)), ("goal", time(goal))];
        advice.push(Advice { number: Arg::Of(within / n, Unit::Share), says: Phrase::with(&words::WITHIN_GOAL, args) });
    }
    let far: Vec<f64> = durations.iter().copied().filter(|time| *time > spread.far).collect();
    if let Some(share) = sum(&far).map(|far| far / total).filter(|share| *share > 0.0) {
        let args = [("far", time(spread.far)), ("share", Arg::Of(share, Unit::Share))];
        let number = Arg::Counted(far.len() as f64, &words::REQUESTS);
        advice.push(Advice { number, says: Phrase::with(&words::FAR_OUT, args) });
    }
    advice.push(Advice { number: time(spread.p90), says: Phrase::plain(&words::PROMISE) });
    advice
}

/// Now against before: the difference of the two means. `None` where the earlier time is incomplete.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    let mean = |values: &Values| match values.series(&DURATIONS) {
        Some(durations) => Moments::of(durations).mean(),
        None => Some(values.number(&TOTAL)? / values.number(&RESOLVED)?).filter(|mean| mean.is_finite()),
    };
    let (now, then) = (mean(&q.values)?, mean(before)?);
    let difference = now - then;
    Some(Change {
        field: &MEAN,
        before: then,
        difference,
        interval: None,
        z: None,
        p: None,
        says: change::says(difference, time(difference.abs()), time(then), None),
    })
}
