//! The churn rate: customers lost ÷ customers at the start, and what that comes to in a year.
//!
//! The standard (S0, S1) divides by those who were there at the start. Two other definitions divide by everyone of the
//! period, start + won: `in_period` as article S2 words it ("total customers in the same period": everyone who was a
//! customer at any time, each person once), and `stripe`, which counts subscriptions as they begin. From three numbers
//! the two give the same rate; they part only in rows, where somebody who leaves and returns within the period is one
//! person to S2 and one customer at the start and one new to Stripe.

mod figures;
mod words;

use super::fields::{LOST, START, WON_NAME};
use super::notes::{longer_period, lost_more_than_start, nobody_at_start, swapped};
use super::share::{self, Share};
use super::sums::{self, count};
use super::{bands, change, ledger, movements};
use crate::datasets::{self, Summary};
use crate::locale::{Arg, Period, Phrase, Unit, fine, units};
use crate::metric::{
    Advice, Band, Bands, Change, Example, Fault, Field, Filling, Fix, Group, Method, Metric, Need, Note, Output,
    Question, Refusal, Source, Step, Upto, Values, Worked,
};
use crate::stats::Interval;
use crate::stats::rate::{convert, least_lifetime, lifetime, lifetime_bounds};
use crate::words::Text;

/// The churn rate.
pub static METRIC: Metric = Metric {
    id: "churn",
    group: Group::Keeping,
    words: words::WORDS,
    methods: &[
        Method {
            id: "start",
            name: words::START_METHOD,
            about: words::START_ABOUT,
            inputs: &[(&START, Need::Required), (&LOST, Need::Required), (&WON, Need::Optional)],
            outputs: &[&CHURN, &CHURN_YEARLY],
            period: Some(Period::Month),
            compute: of_the_start,
            figures: &[figures::left],
            examples: &[
                Example {
                    inputs: &[(&START, &[100.0]), (&LOST, &[5.0]), (&WON, &[10.0])],
                    gives: 0.05,
                    source: Source::Article(0),
                },
                Example { inputs: &[(&START, &[1000.0]), (&LOST, &[20.0])], gives: 0.02, source: Source::Article(2) },
                Example { inputs: &[(&START, &[50.0]), (&LOST, &[0.0])], gives: 0.0, source: Source::Field },
            ],
            sources: &[
                Filling {
                    dataset: &datasets::PAYMENTS,
                    columns: &["customer", "month", "amount"],
                    fill,
                    draws: &[ledger::customers],
                },
                Filling {
                    dataset: &datasets::SUBSCRIPTIONS,
                    columns: &["customer", "started"],
                    fill,
                    draws: &[ledger::customers, ledger::reasons],
                },
            ],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "in_period",
            name: words::IN_PERIOD,
            about: words::IN_PERIOD_ABOUT,
            inputs: &[(&START, Need::Required), (&LOST_IN_PERIOD, Need::Required), (&WON_COUNTED, Need::Required)],
            outputs: &[&CHURN, &CHURN_YEARLY],
            period: Some(Period::Month),
            compute: of_the_period,
            figures: &[figures::left],
            examples: &[
                Example {
                    inputs: &[(&START, &[100.0]), (&LOST_IN_PERIOD, &[5.0]), (&WON_COUNTED, &[0.0])],
                    gives: 0.05,
                    source: Source::Article(2),
                },
                Example {
                    inputs: &[(&START, &[100.0]), (&LOST_IN_PERIOD, &[5.0]), (&WON_COUNTED, &[10.0])],
                    gives: 5.0 / 110.0,
                    source: Source::Article(2),
                },
            ],
            sources: &[],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "stripe",
            name: words::STRIPE,
            about: words::STRIPE_ABOUT,
            inputs: &[(&START, Need::Required), (&LOST_IN_PERIOD, Need::Required), (&WON_COUNTED, Need::Required)],
            outputs: &[&CHURN, &CHURN_YEARLY],
            period: Some(Period::Month),
            compute: of_the_period,
            figures: &[figures::left],
            examples: &[Example {
                inputs: &[(&START, &[100.0]), (&LOST_IN_PERIOD, &[5.0]), (&WON_COUNTED, &[10.0])],
                gives: 5.0 / 110.0,
                source: Source::Field,
            }],
            sources: &[],
            change: Some(changed),
            levers: &[],
        },
    ],
    bands: Some(BANDS),
    choices: &[],
};

/// Everyone who left within the period, also those who came in it: the same key under a definition that counts them.
pub static LOST_IN_PERIOD: Field = Field::count("lost", words::LOST_IN_PERIOD).hint(words::LOST_IN_PERIOD_HINT);
/// Customers won within the period; the standard definition only needs them to show the common mistake.
pub static WON: Field = Field::count("won", WON_NAME).hint(words::WON_HINT);
/// The same key under a definition that divides by them too.
pub static WON_COUNTED: Field = Field::count("won", WON_NAME).hint(words::WON_COUNTED_HINT);

/// The churn rate in the period.
pub static CHURN: Field = Field::rate("churn", words::CHURN).less_is_better();
/// The same as a rate of a year. A share and not a rate, because its period is always the year, whatever was asked.
pub static CHURN_YEARLY: Field = Field::share("churn_yearly", words::CHURN_YEARLY);

/// The customers at the start of a file's last period, who left, and who came.
pub fn fill(summary: &Summary) -> Option<Values> {
    let moved = movements::last(summary)?;
    let values = Values::new().with(&START, moved.start_customers).with(&LOST, moved.churned_customers);
    Some(values.with(&WON, moved.won()))
}

/// Below this share lost in a year churn is accepted (S2).
const ACCEPTED: f64 = 0.10;

/// Article S2, for a year: ideally at most 7 %, accepted below 10 %.
const BANDS: Bands = Bands { judges: &CHURN_YEARLY, source: Source::Article(2), list: &LIST, moved: None };
static LIST: [Band; 3] = [
    Band { id: "ideal", name: words::IDEAL, step: 4, upto: Upto::Through(0.07) },
    Band { id: "accepted", name: words::ACCEPTED, step: 3, upto: Upto::Below(ACCEPTED) },
    Band { id: "above", name: words::ABOVE, step: 1, upto: Upto::Open },
];

/// `lost` ÷ `start`, a fraction per period from 0 to 1 with its Wilson interval.
///
/// Inputs: whole counts, 0 or more; `won`, optional, is not part of the rate and only shows the common mistake. Also
/// `churn_yearly`, the same as a rate of a year: 1 − (1 − r)^(periods a year).
///
/// # Errors
/// `lost_more_than_start` at `lost` where more left than were there; `nobody_at_start` (undefined) at `start` for 0.
///
/// Source: articles S0 and S1. 100, 5 lost, 10 won → 5 %, never 5/110.
fn of_the_start(q: &Question) -> Result<Worked, Refusal> {
    let (start, lost) = (q.need(&START)?, q.need(&LOST)?);
    if lost > start {
        return Err(more_than_start(q, start, lost));
    }
    worked(q, lost_of(lost, start))
}

/// `lost` ÷ (`start` + `won`), a fraction per period from 0 to 1 with its Wilson interval.
///
/// Everyone who left, out of everyone of the period; both `in_period` and `stripe` (see the module). Inputs: whole
/// counts, 0 or more; `won` cannot be blank here: blank is not 0. Also `churn_yearly`, as [`of_the_start`] has it.
///
/// # Errors
/// `lost_more_than_total` at `lost` where more left than there were; `nobody_at_start` (undefined) at `start` where
/// both `start` and `won` are 0.
///
/// Source: article S2 for `in_period`, Stripe for `stripe`. 100, 5 lost, 10 won → 4.5 %.
fn of_the_period(q: &Question) -> Result<Worked, Refusal> {
    let (start, lost, won) = (q.need(&START)?, q.need(&LOST_IN_PERIOD)?, q.need(&WON_COUNTED)?);
    let total = start + won;
    if lost > total {
        let args = [("lost", count(lost)), ("total", count(total)), ("start", count(start)), ("won", count(won))];
        let fault = Fault::new(&words::LOST_MORE_THAN_TOTAL, &LOST_IN_PERIOD, args)
            .hint(Phrase::with(&words::MORE_THAN_TOTAL, [("n", count(lost - total))]));
        return Err(Refusal::Invalid(swapped(longer_period(fault), &START, &LOST_IN_PERIOD)));
    }
    worked(q, lost_of(lost, total))
}

/// More lost than there were.
fn more_than_start(q: &Question, start: f64, lost: f64) -> Refusal {
    // Counting everyone of the period helps only if that many can have been there; a blank `won` will be asked for.
    let helps = q.may(&WON).is_none_or(|won| lost <= start + won);
    let count_all = helps.then(|| Fix::Method(Phrase::plain(&words::COUNT_ALL), "in_period"));
    lost_more_than_start(start, lost, count_all)
}

/// A rate of the question's period as that of a year: 1 − (1 − r)^(periods a year); exactly r when the period is a year.
fn yearly(rate: f64, period: Period) -> Option<f64> {
    if period == Period::Year { Some(rate) } else { convert(rate, 1.0, period.per_year()) }
}

fn yearly_interval(interval: Interval, period: Period) -> Option<Interval> {
    Interval::new(yearly(interval.low, period)?, yearly(interval.high, period)?)
}

/// Lost of so many customers.
fn lost_of(lost: f64, customers: f64) -> Share {
    Share { k: lost, n: customers, noun: &units::CUSTOMERS }
}

fn worked(q: &Question, loss: Share) -> Result<Worked, Refusal> {
    if loss.n <= 0.0 {
        return Err(nobody_at_start(&START));
    }
    let period = q.period();
    let interval = loss.interval(q);
    let year = yearly(loss.rate(), period);
    let year_interval = interval.and_then(|i| yearly_interval(i, period));
    Ok(Worked {
        outputs: vec![loss.output(q, &CHURN), Output::maybe(&CHURN_YEARLY, year).within(year_interval)],
        basis: Some(Phrase::with(
            &words::BASIS,
            [("lost", count(loss.k)), ("customers", Arg::Counted(loss.n, loss.noun))],
        )),
        sample: Some((loss.n, loss.noun)),
        sure: sure(q, loss, interval, year_interval),
        steps: steps(q, loss, year),
        notes: notes(q, loss, year),
        advice: advice(q, loss, interval, year),
        ..Worked::default()
    })
}

fn sure(q: &Question, loss: Share, interval: Option<Interval>, year: Option<Interval>) -> Vec<Phrase> {
    let (Some(interval), Some(year)) = (interval, year) else { return Vec::new() };
    let [low, high] = Arg::ends(interval.low, interval.high, Unit::Rate);
    let mut sure = vec![Phrase::with(
        &words::GIVES,
        [
            ("lost", count(loss.k)),
            ("customers", Arg::Counted(loss.n, loss.noun)),
            ("low", low),
            ("high", high),
            ("period", Arg::Period(q.period())),
        ],
    )];
    if q.period() != Period::Year {
        let [low, high] = Arg::ends(year.low, year.high, Unit::Share);
        sure.push(Phrase::with(&words::AS_A_YEAR, [("low", low), ("high", high)]));
    }
    sure.push(bands::certainty(&BANDS, &year));
    sure.push(Phrase::with(&words::INTERVAL_KIND, [("level", Arg::Level(q.level))]));
    sure
}

fn steps(q: &Question, loss: Share, year: Option<f64>) -> Vec<Step> {
    let period = q.period();
    let rate = loss.rate();
    let percent = |x: f64| Arg::Of(x, Unit::Share);
    let step = |label: &'static Text, per: Period, sum: Phrase, gives: f64| Step {
        label: Phrase::with(label, [("period", Arg::Period(per))]),
        sum,
        gives: percent(gives),
    };
    let divided = match q.may(&WON).filter(|_| q.method.id != "start") {
        Some(won) => {
            Phrase::with(&words::OVER_SUM, [("a", count(loss.k)), ("b", count(loss.n - won)), ("c", count(won))])
        }
        None => sums::quotient(count(loss.k), count(loss.n)),
    };
    let mut steps = vec![step(&words::CHURN_PER, period, divided, rate)];
    let Some(year) = year.filter(|_| period != Period::Year) else { return steps };
    let rest = |x: f64| Phrase::with(&words::FROM_WHOLE, [("a", percent(x))]);
    let power = sums::power(Arg::Fine(1.0 - rate, Unit::Count, 4), period.per_year());
    steps.push(step(&words::KEPT_PER, period, rest(rate), 1.0 - rate));
    steps.push(step(&words::KEPT_PER, Period::Year, power, 1.0 - year));
    steps.push(step(&words::CHURN_PER, Period::Year, rest(1.0 - year), year));
    steps
}

fn notes(q: &Question, loss: Share, year: Option<f64>) -> Vec<Note> {
    let mut notes = Vec::new();
    let rate = loss.rate();
    if loss.k <= 0.0 {
        return notes;
    }
    if let Some(won) = q.may(&WON).filter(|won| q.method.id == "start" && *won > 0.0) {
        let total = loss.n + won;
        let wrong = loss.k / total;
        // As many decimals as a rate has, and enough to tell it from the right one.
        let least = if wrong < 0.0095 { 2 } else { 1 };
        let args = [
            ("lost", count(loss.k)),
            ("total", count(total)),
            ("won", Arg::Counted(won, &units::CUSTOMERS)),
            ("wrong", Arg::Fine(wrong, Unit::Rate, fine(100.0 * (rate - wrong), least))),
            ("gap", change::percentage_points(rate - wrong)),
        ];
        notes.push(Note::new(&words::COMMON_MISTAKE, args));
    }
    let times = q.period().per_year();
    let product = times * rate;
    // A small rate comes to the same either way, and one of a year is its own.
    if year.is_some_and(|year| !Unit::Share.alike(product, year)) {
        let Step { sum, gives, .. } =
            sums::times(&CHURN.label, count(times), Arg::Of(rate, Unit::Rate), Arg::Of(product, Unit::Share))
                .exact(false);
        let args = [("sum", Arg::Phrase(Box::new(sum))), ("product", gives), ("period", Arg::Period(q.period()))];
        notes.push(Note::new(&words::YEARLY_EQUIVALENT, args));
    }
    notes
}

fn advice(q: &Question, loss: Share, interval: Option<Interval>, year: Option<f64>) -> Vec<Advice> {
    let period = q.period();
    let rate = loss.rate();
    let mut advice = Vec::new();
    let now = ("churn", Arg::Of(rate, Unit::Rate));
    if period == Period::Year {
        let number = bands::exact(ACCEPTED, Unit::Rate);
        advice.push(Advice { number, says: Phrase::with(&words::LIMIT_YEAR, [now]) });
    } else if let Some(limit) = convert(ACCEPTED, period.per_year(), 1.0) {
        let args = [("period", Arg::Period(period)), ("edge", bands::exact(ACCEPTED, Unit::Share)), now];
        advice.push(Advice { number: Arg::Of(limit, Unit::Rate), says: Phrase::with(&words::LIMIT, args) });
    }
    // One divided by churn is a lifetime only for a rate of those who were there.
    if q.method.id == "start" {
        advice.extend(stay(q, loss, interval));
    }
    advice.extend(fewer(q, loss, interval, year));
    advice
}

/// The average lifetime in periods, 1 ÷ churn, or its lower bound when nobody left.
fn stay(q: &Question, loss: Share, interval: Option<Interval>) -> Option<Advice> {
    let number = |periods: f64| Arg::Of(periods, Unit::Periods);
    if loss.k <= 0.0 {
        let args = [("customers", Arg::Counted(loss.n, loss.noun)), ("level", Arg::Level(q.level))];
        return Some(Advice {
            number: number(least_lifetime(loss.n, q.level.fraction())?),
            says: Phrase::with(&words::LEAST_LIFETIME, args),
        });
    }
    let bounds = lifetime_bounds(interval?)?;
    let args = [("low", Arg::Fine(bounds.low, Unit::Count, 1)), ("high", Arg::Fine(bounds.high?, Unit::Count, 1))];
    Some(Advice { number: number(lifetime(loss.rate())?), says: Phrase::with(&words::LIFETIME, args) })
}

/// How many fewer lost reach the reader's goal; without a goal, what a third fewer would mean for the year.
fn fewer(q: &Question, loss: Share, interval: Option<Interval>, year: Option<f64>) -> Option<Advice> {
    let per = ("per", Arg::Per(q.period()));
    let period = ("period", Arg::Period(q.period()));
    if let Some(goal) = q.target.filter(|goal| (0.0..=1.0).contains(goal)) {
        let allowed = share::allowed(goal, loss.n);
        if loss.k > allowed {
            let args =
                [("new", count(allowed)), ("lost", count(loss.k)), ("goal", bands::exact(goal, Unit::Rate)), per];
            return Some(Advice {
                number: Arg::Counted(loss.k - allowed, &units::PEOPLE),
                says: Phrase::with(&words::FEWER_FOR_GOAL, args),
            });
        }
        let number = bands::exact(goal, Unit::Rate);
        let high = interval?.high;
        return Some(if high <= goal {
            Advice { number, says: Phrase::with(&words::GOAL_MET, [period]) }
        } else {
            Advice {
                number,
                says: Phrase::with(&words::GOAL_MET_UNSURE, [period, ("high", Arg::Of(high, Unit::Rate))]),
            }
        });
    }
    if loss.k <= 0.0 {
        return None;
    }
    let fewer = (loss.k / 3.0).ceil();
    let now = year?;
    let then = yearly((loss.k - fewer) / loss.n, q.period()).filter(|then| !Unit::Share.alike(*then, now))?;
    let args = [
        ("new", count(loss.k - fewer)),
        ("lost", count(loss.k)),
        ("then", Arg::Of(then, Unit::Share)),
        ("now", Arg::Of(now, Unit::Share)),
    ];
    Some(Advice { number: Arg::Counted(fewer, &units::PEOPLE), says: Phrase::with(&words::FEWER, args) })
}

/// The loss of a form, by the definition in force; `None` where it is blank or impossible.
fn loss(q: &Question, values: &Values) -> Option<Share> {
    let start = values.number(&START)?;
    let won = if q.method.id == "start" { 0.0 } else { values.number(&WON_COUNTED)? };
    Some(lost_of(values.number(&LOST)?, start + won))
}

/// Now against before by the two-proportion test: pooled z, Newcombe's interval, difference as a fraction. `None` where
/// the earlier period is incomplete or impossible.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    loss(q, &q.values)?.changed(q, loss(q, before)?, &CHURN)
}
