//! The customer lifetime: how long a customer stays on average, 1 ÷ churn (S2). A time, never a value.
//!
//! Two forms: from a churn rate alone (`rate`), and from the customers that it was counted on (`counts`), which gives
//! an interval, and a lower bound when nobody left. From a file of subscriptions the stays that were seen stand beside it
//! (Kaplan–Meier), which assumes no steady churn.

mod figures;
mod words;

use super::fields::{CHURN_NAME, LIFETIME, LIFETIME_NAME, LOST, START};
use super::notes::{
    finite, largest_churn, lifetime_is_time, lifetime_of, lost_more_than_start, nobody_at_start, tenth_less,
    yearly_churn,
};
use super::share::Share;
use super::{bands, change, movements};
use crate::datasets::{self, Summary};
use crate::locale::date::DAY;
use crate::locale::{Arg, Period, Phrase, Unit, units};
use crate::metric::{
    Advice, Change, Example, Fault, Field, Filling, Fix, Group, Method, Metric, Need, Note, Output, Question, Refusal,
    Source, Status, Values, Worked,
};
use crate::stats::proportion::{two_proportions, upper_one_sided_zero};
use crate::stats::{Interval, rate};

pub use figures::stays;

/// The customer lifetime.
pub static METRIC: Metric = Metric {
    id: "lifetime",
    group: Group::Keeping,
    words: words::WORDS,
    methods: &[
        Method {
            id: "rate",
            name: words::RATE,
            about: words::RATE_ABOUT,
            inputs: &[(&CHURN, Need::Required)],
            outputs: &[&LIFETIME],
            period: Some(Period::Month),
            compute: of_a_rate,
            figures: &[figures::left],
            examples: &[Example { inputs: &[(&CHURN, &[0.02])], gives: 50.0, source: Source::Article(2) }],
            sources: &[],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "counts",
            name: words::COUNTS,
            about: words::COUNTS_ABOUT,
            inputs: &[
                (&START, Need::Required),
                (&LOST, Need::Required),
                (&MEDIAN, Need::FromFile),
                (&RESTRICTED_MEAN, Need::FromFile),
                (&SEEN, Need::FromFile),
            ],
            outputs: &[&LIFETIME, &MEDIAN, &RESTRICTED_MEAN],
            period: Some(Period::Month),
            compute: of_counts,
            figures: &[figures::left],
            examples: &[
                Example { inputs: &[(&START, &[100.0]), (&LOST, &[5.0])], gives: 20.0, source: Source::Article(0) },
                Example { inputs: &[(&START, &[1000.0]), (&LOST, &[20.0])], gives: 50.0, source: Source::Article(2) },
            ],
            sources: &[Filling {
                dataset: &datasets::SUBSCRIPTIONS,
                columns: &["customer", "started"],
                fill,
                draws: &[figures::seen],
            }],
            change: Some(changed),
            levers: &[],
        },
    ],
    bands: None,
    choices: &[],
};

/// Churn per period, 0 to 1: customers who leave do not outnumber those who are there.
pub static CHURN: Field = Field::rate("churn", CHURN_NAME);
/// The time within which half of the stays end, by Kaplan and Meier; not known where fewer ended.
pub static MEDIAN: Field = Field::of("median", Unit::Seconds, words::MEDIAN).from(0.0);
/// The mean stay within the longest time that anybody was seen, by Kaplan and Meier.
pub static RESTRICTED_MEAN: Field = Field::of("restricted_mean", Unit::Seconds, words::RESTRICTED_MEAN).from(0.0);
/// The longest time that anybody was seen.
pub static SEEN: Field = Field::of("seen", Unit::Seconds, words::SEEN).from(0.0);

/// Who was there at the start of a file's last period and who left, and how long all customers stayed.
pub fn fill(summary: &Summary) -> Option<Values> {
    let of = |start, lost| Values::new().with(&START, start).with(&LOST, lost);
    let Summary::Survival(survival) = summary else {
        let moved = movements::last(summary)?;
        return Some(of(moved.start_customers, moved.churned_customers));
    };
    let values = of(survival.start, survival.lost);
    let Some(curve) = survival.curve() else { return Some(values) };
    let seconds = |days: Option<f64>| days.map(|days| days * DAY);
    let values = values.with_known(&MEDIAN, seconds(curve.median()));
    let values = values.with_known(&RESTRICTED_MEAN, seconds(curve.restricted_mean(curve.last)));
    Some(values.with(&SEEN, curve.last * DAY))
}

/// 1 ÷ `churn`, in periods of the churn.
///
/// `churn` a fraction from 0 to 1. A rate alone has no interval.
///
/// # Errors
/// `infinite` (undefined) at `churn` for 0: nothing bounds it without the number of customers; `too_large` at `churn`
/// where 1 ÷ churn leaves the range of f64.
///
/// Source: article S2. 2 % a month → 50 months.
fn of_a_rate(q: &Question) -> Result<Worked, Refusal> {
    let churn = q.need(&CHURN)?;
    if churn <= 0.0 {
        let counts = Fix::Method(Phrase::plain(&words::USE_COUNTS), "counts");
        let fault = Fault::new(&words::INFINITE, &CHURN, []).cause(Phrase::plain(&words::COUNTS_BOUND), Some(counts));
        return Err(Refusal::Undefined(fault));
    }
    let lifetime = finite(rate::lifetime(churn), &CHURN)?;
    Ok(Worked {
        outputs: vec![Output::of(&LIFETIME, lifetime)],
        sure: vec![Phrase::plain(&words::SURE_RATE)],
        steps: vec![lifetime_of(churn, lifetime)],
        notes: [Some(lifetime_is_time(churn, lifetime)), yearly_churn(churn, q.period())]
            .into_iter()
            .flatten()
            .collect(),
        advice: goal(q, None).or_else(|| tenth(churn)).into_iter().collect(),
        ..Worked::default()
    })
}

/// `start` ÷ `lost`, 1 ÷ the churn, in periods, from 1 ÷ the upper to 1 ÷ the lower Wilson bound of the churn.
///
/// Whole counts, 0 or more. Nobody lost of n: at least 1 ÷ (1 − (1 − level)^(1/n)), one-sided: 0 of 50 → 17.2 periods.
///
/// # Errors
/// `lost_more_than_start` at `lost`; `nobody_at_start` (undefined) at `start` for 0.
///
/// Source: article S2, with the interval of Wilson 1927. 5 of 100 → 20, 8.9 to 46.4.
fn of_counts(q: &Question) -> Result<Worked, Refusal> {
    let (start, lost) = (q.need(&START)?, q.need(&LOST)?);
    if lost > start {
        return Err(lost_more_than_start(start, lost, None));
    }
    let mut worked = if start > 0.0 {
        let share = Share { k: lost, n: start, noun: &units::CUSTOMERS };
        let worked = if lost > 0.0 { counted(q, share) } else { at_least(q, share)? };
        Worked { basis: Some(share.basis()), sample: Some((start, &units::CUSTOMERS)), ..worked }
    } else {
        match nobody_at_start(&START) {
            Refusal::Undefined(fault) if q.may(&RESTRICTED_MEAN).is_some() => Worked {
                status: Status::Undefined,
                outputs: vec![Output::maybe(&LIFETIME, None)],
                fault: Some(fault),
                ..Worked::default()
            },
            refusal => return Err(refusal),
        }
    };
    stayed(q, &mut worked);
    Ok(worked)
}

/// What a file shows of how long customers stayed.
fn stayed(q: &Question, worked: &mut Worked) {
    let (Some(mean), Some(seen)) = (q.may(&RESTRICTED_MEAN), q.may(&SEEN)) else { return };
    let median = q.may(&MEDIAN);
    worked.outputs.extend([Output::maybe(&MEDIAN, median), Output::of(&RESTRICTED_MEAN, mean)]);
    let mut args = vec![("mean", Arg::Of(mean, Unit::Seconds)), ("seen", Arg::Of(seen, Unit::Seconds))];
    args.extend(median.map(|median| ("median", Arg::Of(median, Unit::Seconds))));
    worked.notes.push(Note::new(if median.is_some() { &words::STAYED } else { &words::MOST_STAY }, args));
}

fn counted(q: &Question, share: Share) -> Worked {
    let churn = share.rate();
    let lifetime = share.n / share.k;
    let interval = bounds(share.interval(q));
    let mut sure = Vec::new();
    if let (Some(i), Some(of)) = (interval, share.interval(q)) {
        let args = [
            ("churn", bands::ends(of, Unit::Share)),
            ("range", bands::ends(i, Unit::Periods)),
            ("level", Arg::Level(q.level)),
        ];
        sure.push(Phrase::with(&words::SURE_COUNTED, args));
    }
    Worked {
        outputs: vec![Output::of(&LIFETIME, lifetime).within(interval)],
        sure,
        steps: vec![share.step(&CHURN.label), lifetime_of(churn, lifetime)],
        notes: [Some(lifetime_is_time(churn, lifetime)), yearly_churn(churn, q.period())]
            .into_iter()
            .flatten()
            .collect(),
        advice: goal(q, Some(share)).or_else(|| one_fewer(share)).into_iter().collect(),
        ..Worked::default()
    }
}

/// Nobody left: what the number of customers still says.
fn at_least(q: &Question, share: Share) -> Result<Worked, Refusal> {
    let churn = finite(upper_one_sided_zero(share.n, q.level.fraction()), &START)?;
    let lifetime = finite(rate::lifetime(churn), &START)?;
    let args = || {
        vec![
            ("lifetime", Arg::Of(lifetime, Unit::Periods)),
            ("customers", Arg::Counted(share.n, share.noun)),
            ("churn", Arg::Fine(churn, Unit::Rate, 2)),
            ("level", Arg::Level(q.level)),
        ]
    };
    Ok(Worked {
        status: Status::AtLeast,
        outputs: vec![Output::of(&LIFETIME, lifetime)],
        says: Some(Phrase { text: &words::AT_LEAST, args: args() }),
        sure: vec![Phrase { text: &words::SURE_AT_LEAST, args: args() }],
        steps: vec![largest_churn(q.level, share.n, churn), lifetime_of(churn, lifetime)],
        ..Worked::default()
    })
}

/// The lifetimes at the ends of a churn interval; nothing where the churn may be 0.
fn bounds(churn: Option<Interval>) -> Option<Interval> {
    let bounds = rate::lifetime_bounds(churn?)?;
    Interval::new(bounds.low, bounds.high?)
}

/// The churn, or the customers lost, that the reader's goal allows.
fn goal(q: &Question, share: Option<Share>) -> Option<Advice> {
    let goal = q.target.filter(|goal| *goal >= 1.0 && goal.is_finite())?;
    let args = |goal| [("goal", Arg::Of(goal, Unit::Periods))];
    Some(match share {
        Some(share) => Advice {
            // The slack is for goals such as 1/0.07, of which a float may fall short.
            number: Arg::Counted((share.n / goal * (1.0 + 1e-9)).floor(), share.noun),
            says: Phrase::with(&words::GOAL_LOST, args(goal)),
        },
        None => {
            Advice { number: Arg::Fine(1.0 / goal, Unit::Rate, 2), says: Phrase::with(&words::GOAL_CHURN, args(goal)) }
        }
    })
}

/// What a tenth less churn makes of it.
fn tenth(churn: f64) -> Option<Advice> {
    let (less, args) = tenth_less(churn);
    let number = Arg::Beside(rate::lifetime(less)?, rate::lifetime(churn)?, Unit::Periods);
    Some(Advice { number, says: Phrase::with(&words::TENTH, args) })
}

/// What one customer fewer lost makes of it.
fn one_fewer(share: Share) -> Option<Advice> {
    let fewer = share.k - 1.0;
    if fewer < 1.0 {
        return None;
    }
    let args = [("from", Arg::Of(share.k, Unit::Count)), ("to", Arg::Of(fewer, Unit::Count))];
    let number = Arg::Beside(share.n / fewer, share.n / share.k, Unit::Periods);
    Some(Advice { number, says: Phrase::with(&words::ONE_FEWER, args) })
}

/// Now against before. Counted churns are tested as two shares; the sign of z is turned, because less churn is a longer
/// life. A rate alone has no test.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    let (now, then, test) = if q.method.id == "counts" {
        let pair = |values: &Values| Some((values.number(&LOST)?, values.number(&START)?));
        let ((k, n), (k0, n0)) = (pair(&q.values)?, pair(before)?);
        let test = two_proportions(k, n, k0, n0, q.level.fraction())?;
        (k / n, k0 / n0, Some(test))
    } else {
        (q.values.number(&CHURN)?, before.number(&CHURN)?, None)
    };
    let (now, before) = (rate::lifetime(now)?, rate::lifetime(then)?);
    let (p, exact) = (test.and_then(|test| test.p), test.and_then(|test| test.exact));
    let claim = change::claim(exact.or(p), test.map(|test| test.interval), q.level);
    let by = Arg::Of((now - before).abs(), Unit::Periods);
    Some(Change {
        field: &LIFETIME,
        before,
        difference: now - before,
        interval: None,
        z: test.and_then(|test| test.z).map(|z| 0.0 - z),
        p,
        exact,
        says: change::says(now - before, by, Arg::Of(before, Unit::Periods), claim),
    })
}
