//! `subscription`: revenue per customer ÷ churn, with a margin, a horizon and a discount where they are given.

use super::{CLV, DISCOUNT, START, words};
use crate::locale::{Arg, Period, Phrase, Unit, units};
use crate::metric::{Advice, Fault, Fix, Note, Output, Question, Refusal, Status, Step, Worked};
use crate::metrics::bars::money;
use crate::metrics::fields::{ARPA, CHURN, HORIZON, LIFETIME, MARGIN};
use crate::metrics::notes::{
    counted_as, finite, largest_churn, lifetime_is_time, lifetime_of, nobody_at_start, tenth_less, yearly_churn,
};
use crate::metrics::room;
use crate::metrics::sums::{self, count};
use crate::stats::finance::{Timing, discounted_value, endless_value, horizon_value};
use crate::stats::proportion::{upper_one_sided_zero, wilson};
use crate::stats::{Interval, rate};

/// What a customer pays and for how long it counts: everything but the churn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Terms {
    /// Money per period: ARPA, times the margin.
    pub(super) amount: f64,
    /// Whole periods, or for all time.
    pub(super) horizon: Option<u32>,
    /// Interest per period; 0 when blank.
    pub(super) discount: f64,
}

impl Terms {
    /// The terms of a question whose ARPA is known.
    pub(super) fn of(q: &Question) -> Result<Terms, Refusal> {
        Ok(Terms {
            amount: q.need(&ARPA)? * q.may(&MARGIN).unwrap_or(1.0),
            horizon: q.may(&HORIZON).map(|h| h as u32),
            discount: q.may(&DISCOUNT).unwrap_or(0.0),
        })
    }

    /// Σ amount·((1 − c)/(1 + d))ᵗ from t = 0, to horizon − 1 or without end, paid at the start of each period.
    ///
    /// `None` where the sum has no end (no horizon, and churn + discount ≤ 0) or leaves the range of f64.
    pub(super) fn value(&self, churn: f64) -> Option<f64> {
        match self.horizon {
            _ if self.discount > 0.0 => {
                discounted_value(self.amount, churn, self.discount, self.horizon, Timing::Start)
            }
            Some(horizon) => horizon_value(self.amount, churn, horizon),
            None => endless_value(self.amount, churn),
        }
    }

    /// Whether the sum comes to an end at this churn.
    fn ends(&self, churn: f64) -> bool {
        self.horizon.is_some() || churn + self.discount > 0.0
    }
}

/// What the churn was counted on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    /// A rate alone.
    Rate,
    /// `lost` of `start`, and the Wilson interval of that share.
    Of {
        /// The customers at the start.
        start: f64,
        /// How many of them left.
        lost: f64,
        /// The interval of the churn.
        churn: Interval,
    },
    /// The rate is not a share of these customers: churn × start is no whole number.
    NotWhole {
        /// The customers at the start.
        start: f64,
        /// churn × start.
        lost: f64,
    },
}

/// How far churn × start may be from a whole number: a rate typed to a tenth of a percent of a hundred customers.
const NEAR: f64 = 0.05;

impl Counted {
    /// What the churn of a question was counted on. A negative churn is no count.
    pub(super) fn of(q: &Question, churn: f64) -> Counted {
        let Some(start) = q.may(&START).filter(|_| churn >= 0.0) else { return Counted::Rate };
        let lost = (churn * start).round();
        let whole = (churn * start - lost).abs() <= NEAR && (lost > 0.0 || churn == 0.0);
        match wilson(lost, start, q.level.fraction()).filter(|_| whole) {
            Some(churn) => Counted::Of { start, lost, churn },
            None => Counted::NotWhole { start, lost: churn * start },
        }
    }

    /// The interval of the churn.
    pub(super) fn interval(&self) -> Option<Interval> {
        match self {
            Counted::Of { churn, .. } => Some(*churn),
            _ => None,
        }
    }
}

/// CLV = ARPA × margin ÷ churn; with a horizon H or a discount d, Σ ARPA·margin·((1 − churn)/(1 + d))ᵗ from t = 0.
///
/// `arpa` in money per period, 0 or more; `churn` a fraction per period, at most 1, below 0 for net churn; `margin` a
/// fraction, 1 when blank; `horizon` in whole periods; `discount` a fraction per period; `start` the customers that
/// the churn was counted on. Outputs `clv` and `lifetime` = 1 ÷ churn in periods. With `start`, both carry the
/// interval that the Wilson bounds of the churn give.
///
/// Where the sum has no end because nobody left, `start` = n still bounds the churn: u = 1 − (1 − level)^(1/n),
/// one-sided, and the answer is [`Status::AtLeast`] with amount ÷ u and 1 ÷ u.
///
/// # Errors
/// `nobody_at_start` at `start` for 0 customers; `infinite` at `churn` for 0, `net_churn_not_positive` below 0, both
/// only where neither horizon nor discount ends the sum; `too_large` where it leaves the range of f64.
///
/// Source: article S1 (ARPA and churn); horizon and discount are the field's habit, Berger & Nasr 1998.
pub(super) fn compute(q: &Question) -> Result<Worked, Refusal> {
    let (terms, churn) = (Terms::of(q)?, q.need(&CHURN)?);
    let start = q.may(&START);
    if start == Some(0.0) {
        return Err(nobody_at_start(&START));
    }
    if terms.ends(churn) {
        let clv = finite(terms.value(churn), &CHURN)?;
        return Ok(value(q, terms, churn, clv));
    }
    match start {
        Some(start) if churn == 0.0 && terms.amount >= 0.0 => at_least(q, terms, start),
        _ => Err(Refusal::Undefined(endless(q, churn))),
    }
}

/// A sum that ends, with its interval when the churn was counted.
fn value(q: &Question, terms: Terms, churn: f64, clv: f64) -> Worked {
    let counted = Counted::of(q, churn);
    let interval = counted.interval().and_then(|c| c.map(|c| terms.value(c).unwrap_or(f64::INFINITY)));
    let lifetime = rate::lifetime(churn);
    let lasts = counted.interval().and_then(rate::lifetime_bounds).and_then(|b| Interval::new(b.low, b.high?));
    let mut worked = Worked {
        outputs: vec![
            Output::of(&CLV, clv).within(interval),
            Output::maybe(&LIFETIME, lifetime).within(lasts.filter(|_| lifetime.is_some())),
        ],
        sure: vec![sure(q, counted, interval)],
        steps: steps(q, terms, churn, clv),
        notes: notes(q, terms, churn),
        ..Worked::default()
    };
    if let Counted::Of { start, lost, .. } = counted {
        let args = [("k", Arg::Of(lost, Unit::Count)), ("n", Arg::Of(start, Unit::Count))];
        worked.basis = Some(Phrase::with(&words::LOST, args));
        worked.sample = Some((start, &units::CUSTOMERS));
    }
    if let Counted::NotWhole { start, lost } = counted {
        let args = [
            ("churn", Arg::Fine(churn, Unit::Rate, 2)),
            ("customers", Arg::Counted(start, &units::CUSTOMERS)),
            ("lost", Arg::Of(lost, Unit::Count)),
        ];
        worked.notes.push(Note::new(&words::NOT_WHOLE, args));
    }
    worked.advice.extend(room::advice(clv));
    worked.advice.extend(less_churn(terms, churn, counted, clv));
    worked
}

/// Nobody left: the bound that the customers at the start still give.
fn at_least(q: &Question, terms: Terms, start: f64) -> Result<Worked, Refusal> {
    let churn = finite(upper_one_sided_zero(start, q.level.fraction()), &START)?;
    let clv = finite(terms.value(churn), &START)?;
    let lifetime = finite(rate::lifetime(churn), &START)?;
    let customers = Arg::Counted(start, &units::CUSTOMERS);
    let up_to = Arg::Fine(churn, Unit::Rate, 2);
    let at_least = [
        ("value", Arg::Of(clv, Unit::Money)),
        ("customers", customers.clone()),
        ("churn", up_to.clone()),
        ("per", Arg::Per(q.period())),
    ];
    let sure = [
        ("customers", customers),
        ("level", Arg::Level(q.level)),
        ("churn", up_to),
        ("per", Arg::Per(q.period())),
        ("lifetime", Arg::Of(lifetime, Unit::Periods)),
    ];
    let lasts = Phrase::with(&words::LASTS_AT_LEAST, [("lifetime", Arg::Of(lifetime, Unit::Periods))]);
    let mut steps = vec![largest_churn(q.level, start, churn)];
    steps.extend(self::steps(q, terms, churn, clv));
    let mut notes = vec![counted_as(q.may(&MARGIN))];
    notes.extend(yearly_churn(churn, q.period()));
    Ok(Worked {
        status: Status::AtLeast,
        outputs: vec![Output::of(&CLV, clv), Output::of(&LIFETIME, lifetime)],
        says: Some(Phrase::with(&words::AT_LEAST, at_least)),
        basis: Some(Phrase::with(&words::LOST, [("k", Arg::Of(0.0, Unit::Count)), ("n", Arg::Of(start, Unit::Count))])),
        beside: Some((&LIFETIME.label, Arg::Phrase(Box::new(lasts)))),
        sample: Some((start, &units::CUSTOMERS)),
        sure: vec![Phrase::with(&words::SURE_AT_LEAST, sure)],
        steps,
        notes,
        advice: room::advice(clv).into_iter().collect(),
        ..Worked::default()
    })
}

/// Why the sum has no end, and what ends it: a horizon of two years, or another churn.
fn endless(q: &Question, churn: f64) -> Fault {
    let ahead = (2.0 * q.period().per_year()).round();
    let set = Phrase::with(&words::LOOK_AHEAD, [("horizon", Arg::Of(ahead, Unit::Periods))]);
    let fix = Fix::Set(set, &HORIZON, ahead);
    if churn < 0.0 {
        Fault::new(&words::NET_CHURN, &CHURN, [("churn", Arg::Fine(churn, Unit::Rate, 2))])
            .hint((&words::USE_GROSS).into())
            .cause((&words::NET_CAUSE).into(), None)
            .cause((&words::HORIZON_CAUSE).into(), Some(fix))
    } else {
        Fault::new(&words::INFINITE, &CHURN, [])
            .hint((&words::GIVE_START).into())
            .cause((&words::START_CAUSE).into(), None)
            .cause((&words::HORIZON_CAUSE).into(), Some(fix))
    }
}

fn sure(q: &Question, counted: Counted, clv: Option<Interval>) -> Phrase {
    let (Counted::Of { start, lost, churn }, Some(clv)) = (counted, clv) else {
        return (if let Counted::Of { .. } = counted { &words::SURE_NO_UPPER } else { &words::SURE_RATE }).into();
    };
    let [low, high] = Arg::ends(churn.low, churn.high, Unit::Rate);
    let [clv_low, clv_high] = Arg::ends(clv.low, clv.high, Unit::Money);
    let args = [
        ("k", Arg::Of(lost, Unit::Count)),
        ("n", Arg::Of(start, Unit::Count)),
        ("low", low),
        ("high", high),
        ("per", Arg::Per(q.period())),
        ("clv_low", clv_low),
        ("clv_high", clv_high),
        ("level", Arg::Level(q.level)),
    ];
    Phrase::with(&words::SURE_COUNTED, args)
}

fn notes(q: &Question, terms: Terms, churn: f64) -> Vec<Note> {
    let mut notes = vec![counted_as(q.may(&MARGIN))];
    notes.extend(yearly_churn(churn, q.period()));
    if let Some(yearly) = yearly_discount(terms.discount, q.period()) {
        let args = [
            ("discount", Arg::Fine(terms.discount, Unit::Rate, 2)),
            ("per", Arg::Per(q.period())),
            ("yearly", Arg::Of(yearly, Unit::Rate)),
        ];
        notes.push(Note::new(&words::YEARLY_DISCOUNT, args));
    }
    if terms.horizon.is_some() || terms.discount > 0.0 {
        notes.push(Note::new(&words::PAID_AT_START, []));
    } else if let Some(lifetime) = rate::lifetime(churn) {
        notes.push(lifetime_is_time(churn, lifetime));
    }
    notes
}

/// (1 + d)^(periods a year) − 1, where the period is not a year and there is a discount.
fn yearly_discount(discount: f64, period: Period) -> Option<f64> {
    let yearly = (period.per_year() * discount.ln_1p()).exp_m1();
    (discount > 0.0 && period != Period::Year && yearly.is_finite()).then_some(yearly)
}

/// The sum: gross profit, what one period leaves of the next, the periods, the lifetime.
fn steps(q: &Question, terms: Terms, churn: f64, clv: f64) -> Vec<Step> {
    let mut steps = Vec::new();
    let amount = money(terms.amount);
    if let (Some(arpa), Some(margin)) = (q.may(&ARPA), q.may(&MARGIN)) {
        let label = Phrase::with(&words::PROFIT_PER, [("per", Arg::Per(q.period()))]);
        steps.push(sums::times(label, money(arpa), Arg::Of(margin, Unit::Share), amount.clone()));
    }
    let stays = (1.0 - churn) / (1.0 + terms.discount);
    if terms.discount > 0.0 {
        let args = [("churn", Arg::Fine(churn, Unit::Rate, 2)), ("discount", Arg::Fine(terms.discount, Unit::Rate, 2))];
        steps.push(Step {
            label: (&words::KEPT_DISCOUNTED).into(),
            sum: Phrase::with(&words::KEPT_DISCOUNTED_SUM, args),
            gives: Arg::Fine(stays, Unit::Share, 2),
        });
    } else if terms.horizon.is_some() {
        steps.push(Step {
            label: Phrase::with(&words::KEPT_PER, [("period", Arg::Period(q.period()))]),
            sum: Phrase::with(&words::KEPT_SUM, [("churn", Arg::Fine(churn, Unit::Rate, 2))]),
            gives: Arg::Of(stays, Unit::Share),
        });
    }
    let share = |x| Arg::Fine(x, Unit::Number, 4);
    let sum = match terms.horizon {
        // A fraction of a period's customers so small that 1 − stays is 0 is no fraction at all.
        Some(h) if 1.0 - stays == 0.0 => sums::product(amount, count(f64::from(h))),
        Some(h) => {
            let power = Arg::Phrase(Box::new(sums::power(share(stays), f64::from(h))));
            Phrase::with(&words::GEOMETRIC, [("a", amount), ("power", power), ("q", share(stays))])
        }
        None if terms.discount > 0.0 => Phrase::with(&words::ENDLESS, [("a", amount), ("q", share(stays))]),
        None => sums::quotient(amount, Arg::Fine(churn, Unit::Rate, 2)),
    };
    steps.push(Step { label: (&words::CLV).into(), sum, gives: money(clv) });
    if let Some(lifetime) = rate::lifetime(churn) {
        steps.push(lifetime_of(churn, lifetime));
    }
    steps
}

/// What fewer lost customers would make of the CLV: one fewer where they were counted, else a tenth less churn.
fn less_churn(terms: Terms, churn: f64, counted: Counted, clv: f64) -> Option<Advice> {
    let (lower, says) = match counted {
        Counted::Of { start, lost, .. } if lost > 0.0 => {
            let args = [("to", Arg::Of(lost - 1.0, Unit::Count)), ("from", Arg::Of(lost, Unit::Count))];
            ((lost - 1.0) / start, Phrase::with(&words::ONE_FEWER, args))
        }
        _ if churn > 0.0 => {
            let (less, args) = tenth_less(churn);
            (less, Phrase::with(&words::A_TENTH_LESS, args))
        }
        _ => return None,
    };
    let better = terms.value(lower).filter(|v| *v > clv)?;
    Some(Advice { number: Arg::Beside(better, clv, Unit::Money), says })
}
