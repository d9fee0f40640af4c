//! The retention rate: of the customers at the start, the share who are still there at the end (S1).
//!
//! Retention and churn are complements: they sum to 100 %. S1 calls them reciprocal, which they are not. Beside SPEC's
//! three counts the form takes a churn that was counted elsewhere, and says which of the numbers disagrees.

mod figures;
mod words;

use super::churn::CHURN;
use super::fields::{CHURN_NAME, START, WON_NAME};
use super::notes::{nobody_at_start, swapped, yearly_churn};
use super::share::{self, Share};
use super::sums::{self, count};
use super::{change, ledger, movements};
use crate::datasets::{self, Summary};
use crate::locale::{Arg, Phrase, Unit, fine, units};
use crate::metric::{
    Advice, Change, Example, Fault, Field, Filling, Fix, Group, Method, Metric, Need, Note, Output, Question, Refusal,
    Source, Step, Values, Worked,
};
use crate::stats::Interval;

/// The retention rate.
pub static METRIC: Metric = Metric {
    id: "retention",
    group: Group::Keeping,
    words: words::WORDS,
    methods: &[Method {
        id: "default",
        name: words::METHOD,
        about: words::ABOUT,
        inputs: &[
            (&START, Need::Required),
            (&END, Need::Required),
            (&WON, Need::Required),
            (&CHURN_COUNTED, Need::Optional),
        ],
        outputs: &[&RETENTION, &CHURN],
        period: Some(crate::locale::Period::Month),
        compute,
        figures: &[figures::kept, figures::way],
        examples: &[
            Example {
                inputs: &[(&START, &[100.0]), (&END, &[105.0]), (&WON, &[10.0])],
                gives: 0.95,
                source: Source::Article(0),
            },
            Example {
                inputs: &[(&START, &[100.0]), (&END, &[70.0]), (&WON, &[0.0])],
                gives: 0.7,
                source: Source::Article(1),
            },
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
                draws: &[ledger::customers],
            },
        ],
        change: Some(changed),
        levers: &[],
    }],
    bands: None,
    choices: &[],
};

/// Customers at the end of the period, everyone.
pub static END: Field = Field::count("end", words::END).hint(words::END_HINT);
/// How many of those at the end were won within the period.
pub static WON: Field = Field::count("won", WON_NAME).hint(words::WON_HINT);
/// A churn rate from elsewhere, to be held against the retention.
pub static CHURN_COUNTED: Field = Field::rate("churn", CHURN_NAME).hint(words::CHURN_HINT);

/// The retention rate in the period; above 1 where customers came back.
pub static RETENTION: Field = Field::rate("retention", words::WORDS.name).upto(f64::INFINITY);

/// The customers at both ends of a file's last period. Who came back was not there at the start and counts as won, so
/// that retention is the complement of churn.
pub fn fill(summary: &Summary) -> Option<Values> {
    let moved = movements::last(summary)?;
    let values = Values::new().with(&START, moved.start_customers).with(&END, moved.end_customers);
    Some(values.with(&WON, moved.won()))
}

/// How far retention and churn may miss 100 % by what f64 makes of them.
const NOISE: f64 = 1e-9;
/// How far by rounding to a tenth of a percent: a note says so, and beyond it one of them is wrong.
const ROUNDING: f64 = 0.0005 + NOISE;
/// How near to what the counts give a churn is that was taken from them in another way.
const NEAR: f64 = 0.005 + NOISE;

/// The three counts.
#[derive(Clone, Copy, Debug)]
struct Counts {
    start: f64,
    end: f64,
    won: f64,
}

impl Counts {
    fn of(values: &Values) -> Option<Counts> {
        Some(Counts { start: values.number(&START)?, end: values.number(&END)?, won: values.number(&WON)? })
    }

    /// Those at the end who were there at the start, or came back.
    fn kept(self) -> f64 {
        self.end - self.won
    }

    fn rate(self) -> f64 {
        self.kept() / self.start
    }

    /// How far the retention and a churn are from 100 % together.
    fn misses(self, churn: f64) -> f64 {
        (self.rate() + churn - 1.0).abs()
    }

    /// Kept of those at the start; nothing where more were kept than there were.
    fn share(self) -> Option<Share> {
        let possible = self.start > 0.0 && (0.0..=self.start).contains(&self.kept());
        possible.then_some(Share { k: self.kept(), n: self.start, noun: &units::CUSTOMERS })
    }
}

/// (`end` − `won`) ÷ `start`, a fraction per period with its Wilson interval, and its complement, the churn.
///
/// Inputs: whole counts, 0 or more; `churn`, optional, a fraction. Above 1 where customers came back: a value with the
/// note `over_100` and without an interval, because it is then no share.
///
/// # Errors
/// `won_more_than_end` at `won` where `end` − `won` < 0; `nobody_at_start` (undefined) at `start` for 0;
/// `churn_retention_disagree` at the input that most likely disagrees where the churn given and the retention do not
/// sum to 100 % within half a tenth of a percent; the note `churn_rounded` where they do and not quite.
///
/// Source: article S1. 100 at the start, 105 at the end, 10 won → 95 %.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let counts = Counts { start: q.need(&START)?, end: q.need(&END)?, won: q.need(&WON)? };
    if counts.kept() < 0.0 {
        return Err(Refusal::Invalid(more_won_than_end(counts)));
    }
    if counts.start <= 0.0 {
        return Err(nobody_at_start(&START));
    }
    let given = q.may(&CHURN_COUNTED);
    if let Some(churn) = given.filter(|churn| counts.misses(*churn) > ROUNDING) {
        return Err(Refusal::Invalid(disagree(counts, churn)));
    }
    let share = counts.share();
    let interval = share.and_then(|share| share.interval(q));
    let lost = (counts.start - counts.kept()) / counts.start;
    let mut notes = vec![Note::new(&words::COMPLEMENT, [])];
    notes.extend(given.filter(|churn| counts.misses(*churn) > NOISE).map(|churn| {
        let digits = fine(100.0 * counts.misses(churn), 2);
        Note::new(&words::ROUNDED, [("sum", Arg::Fine(counts.rate() + churn, Unit::Share, digits))])
    }));
    match share {
        Some(_) => notes.extend(yearly_churn(lost, q.period())),
        None => notes.insert(0, Note::new(&words::OVER_100, [("n", count(counts.kept() - counts.start))])),
    }
    Ok(Worked {
        outputs: vec![
            Output::of(&RETENTION, counts.rate()).within(interval),
            Output::of(&CHURN, lost).within(interval.and_then(|i| Interval::new(1.0 - i.high, 1.0 - i.low))),
        ],
        basis: share.map(Share::basis),
        sample: Some((counts.start, &units::CUSTOMERS)),
        sure: share.map_or_else(|| vec![Phrase::plain(&words::SURE_OVER)], |share| share.sure(q)),
        steps: steps(counts, lost),
        notes,
        advice: more(q, counts).into_iter().collect(),
        ..Worked::default()
    })
}

/// A fix that puts a count in.
fn put(field: &'static Field, n: f64) -> Fix {
    Fix::Set(Phrase::with(&words::USE, [("field", Arg::Text(&field.label)), ("value", count(n))]), field, n)
}

/// More won than there are at the end: the end may leave them out, or the two are swapped, or some left again.
fn more_won_than_end(counts: Counts) -> Fault {
    let Counts { start, end, won } = counts;
    let fault = Fault::new(&words::WON_MORE_THAN_END, &WON, [("won", count(won)), ("end", count(end))]);
    // With the new ones on top, everyone at the end was there at the start: possible up to the start.
    let on_top = (end <= start).then(|| put(&END, end + won));
    swapped(fault.cause(Phrase::plain(&words::END_WITHOUT_WON), on_top), &END, &WON)
        .cause(Phrase::plain(&words::WON_LEFT_AGAIN), None)
}

/// Retention and churn that do not sum to 100 %: the input that most likely disagrees, and what would mend it.
fn disagree(counts: Counts, churn: f64) -> Fault {
    let Counts { start, end, won } = counts;
    let near = |x: f64| (x - churn).abs() <= NEAR;
    let mends = |counts: Counts| counts.misses(churn) <= ROUNDING;
    let lost = (start - counts.kept()) / start;
    let (field, cause): (&'static Field, _) = if near(counts.rate()) {
        (&CHURN_COUNTED, Some(&words::IS_RETENTION))
    } else if won > 0.0 && mends(Counts { end: end + won, ..counts }) {
        (&END, Some(&words::END_WITHOUT_WON))
    } else if lost >= 0.0 && won > 0.0 && near(lost * start / (start + won)) {
        (&CHURN_COUNTED, Some(&words::DIVIDES_BY_ALL))
    } else {
        (&CHURN_COUNTED, None)
    };
    let sum = Arg::Of(counts.rate() + churn, Unit::Share);
    let args = [("sum", sum), ("field", Arg::Text(&field.label))];
    let mut fault = Fault::new(&words::DISAGREE, field, args);
    let complement = (lost >= 0.0).then(|| {
        let value = Arg::Of(lost, Unit::Share);
        let says = Phrase::with(&words::USE, [("field", Arg::Text(&CHURN_COUNTED.label)), ("value", value)]);
        Fix::Set(says, &CHURN_COUNTED, lost)
    });
    if let Some(cause) = cause {
        let fix = if field == &END { Some(put(&END, end + won)) } else { complement.clone() };
        fault = fault.cause(Phrase::plain(cause), fix);
    }
    if field == &END || cause.is_none() {
        fault = fault.cause(Phrase::plain(&words::CHURN_OF_ANOTHER), complement);
    }
    // The number of new customers with which the two agree.
    let fits = (end - start * (1.0 - churn)).round();
    if (0.0..=end).contains(&fits) && mends(Counts { won: fits, ..counts }) {
        fault = fault.cause(Phrase::plain(&words::WON_MISCOUNTED), Some(put(&WON, fits)));
    }
    fault
}

fn steps(counts: Counts, lost: f64) -> Vec<Step> {
    let kept = counts.kept();
    let share = |x: f64| Arg::Of(x, Unit::Share);
    let retained = share(counts.rate());
    vec![
        sums::minus(&words::KEPT, count(counts.end), count(counts.won), count(kept)),
        sums::over(&RETENTION.label, count(kept), count(counts.start), retained.clone()),
        sums::minus(&CHURN.label, Arg::Fine(1.0, Unit::Share, 0), retained, share(lost)),
    ]
}

/// How many more to keep for the reader's goal; without a goal, what a third of the lost would mean.
fn more(q: &Question, counts: Counts) -> Option<Advice> {
    let (start, kept) = (counts.start, counts.kept());
    let goal = q.target.filter(|goal| (0.0..=1.0).contains(goal));
    let more = match goal {
        Some(goal) => share::needed(goal, start) - kept,
        None => ((start - kept) / 3.0).ceil(),
    };
    if more <= 0.0 {
        return None;
    }
    let mut args = vec![
        ("kept", count(kept + more)),
        ("start", count(start)),
        ("then", Arg::Of((kept + more) / start, Unit::Share)),
    ];
    args.extend(goal.map(|goal| ("goal", super::bands::exact(goal, Unit::Share))));
    let says = if goal.is_some() { &words::MORE_FOR_GOAL } else { &words::MORE };
    Some(Advice { number: Arg::Counted(more, &units::PEOPLE), says: Phrase::with(says, args) })
}

/// Now against before, two shares of the customers at the start; without a test where more were kept than there were.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    match (Counts::of(&q.values)?.share(), Counts::of(before)?.share()) {
        (Some(now), Some(then)) => now.changed(q, then, &RETENTION),
        _ => change::plain(q, before),
    }
}
