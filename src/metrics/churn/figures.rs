//! What the churn rate draws.

use super::{ACCEPTED, CHURN, CHURN_YEARLY, words};
use crate::figure::{Along, Figure, Mark, Role};
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::decay::{Decay, left as left_of_100};

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
    let accepted = 100.0 * (1.0 - ACCEPTED);
    let under = Mark::Rule {
        axis: Along::Y,
        at: accepted,
        role: Role::Reference,
        label: Some(Phrase::with(&words::ACCEPTED_RULE, [("n", Arg::Fine(accepted, Unit::Count, 0))])),
    };
    let ticks = quarters(period);
    let decay = Decay { period, gone, interval, span: year, times: &times, ticks, under };
    Some(left_of_100(q, "churn_year", finding(gone), decay))
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
