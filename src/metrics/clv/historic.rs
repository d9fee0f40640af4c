//! `historic`: the revenue of a stated period ÷ the customers in it.

use super::{
    CLV, CUSTOMERS, MEDIAN, MEDIAN_BOUNDS, REVENUE, SPAN, SPREAD, TOP20_SHARE, orders, other_time, some_customers,
    span, words,
};
use crate::datasets::Summary;
use crate::datasets::orders::fifth;
use crate::locale::units;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Advice, Note, Output, Question, Refusal, Step, Values, Worked};
use crate::metrics::bars::money;
use crate::metrics::mean::{SKEWED, bounds_at};
use crate::metrics::{room, sums};
use crate::stats::Interval;
use crate::stats::mean::t_interval;

/// CLV = revenue ÷ customers.
///
/// `revenue` in money, of any sign (refunds); `customers` a whole number. From files also `spread`, the sample
/// standard deviation of revenue per customer, which gives the Student t interval
/// clv ± t(n − 1)·spread ÷ √n for n ≥ 2; `median`, with its order-statistic interval in `median_bounds`, and
/// `top20_share` pass through, and `span`, the time of the purchases, which a note tells where it is not the period's.
///
/// # Errors
/// `no_customers` at `customers` when there are none.
///
/// Source: article S0.
pub(super) fn compute(q: &Question) -> Result<Worked, Refusal> {
    let (revenue, customers) = (q.need(&REVENUE)?, q.need(&CUSTOMERS)?);
    some_customers(customers)?;
    let clv = revenue / customers;
    let interval = q.may(&SPREAD).and_then(|sd| t_interval(customers as u64, clv, sd, q.level.fraction()));
    let median = q.may(&MEDIAN);
    let top20 = q.may(&TOP20_SHARE);

    let mut outputs = vec![Output::of(&CLV, clv).within(interval)];
    let bounds = bounds_at(q.values.series(&MEDIAN_BOUNDS).unwrap_or_default(), q.level);
    outputs.extend(median.map(|m| Output::of(&MEDIAN, m).within(bounds)));
    outputs.extend(top20.map(|s| Output::of(&TOP20_SHARE, s)));

    let mut notes =
        vec![if revenue < 0.0 { Note::new(&words::NEGATIVE_REVENUE, []) } else { Note::new(&words::IS_REVENUE, []) }];
    notes.extend(
        other_time(q)
            .map(|(span, _)| Note::new(&words::OTHER_TIME, [("span", span), ("period", Arg::Period(q.period()))])),
    );
    notes.extend(median.filter(|m| *m > 0.0 && clv > SKEWED * m).map(|m| {
        Note::new(&words::MEDIAN_LEADS, [("median", Arg::Of(m, Unit::Money)), ("mean", Arg::Of(clv, Unit::Money))])
    }));

    let mut advice = Vec::new();
    advice.extend(room::advice(clv));
    advice.extend(top20.and_then(|share| others(revenue, customers, share)));

    Ok(Worked {
        outputs,
        basis: Some(basis(revenue, customers)),
        sample: Some((customers, &units::CUSTOMERS)),
        sure: vec![sure(q, customers, interval)],
        steps: steps(revenue, customers, clv, interval),
        notes,
        advice,
        ..Worked::default()
    })
}

/// What orders say of revenue, customers and their differences.
pub(super) fn fill(summary: &Summary) -> Option<Values> {
    let orders = orders(summary)?;
    let values = Values::new().with(&REVENUE, orders.revenue).with(&CUSTOMERS, orders.customers);
    let values = values.with_known(&SPREAD, orders.spread).with_known(&MEDIAN, orders.median);
    let values = values.with_known(&TOP20_SHARE, orders.top20_share).with_known(&SPAN, span(orders));
    Some(values.with_any(&MEDIAN_BOUNDS, &orders.median_bounds))
}

/// "50,000 from 250 customers".
pub(super) fn basis(revenue: f64, customers: f64) -> Phrase {
    let args = [("revenue", Arg::Of(revenue, Unit::Money)), ("customers", Arg::Counted(customers, &units::CUSTOMERS))];
    Phrase::with(&words::BASIS, args)
}

fn sure(q: &Question, customers: f64, interval: Option<Interval>) -> Phrase {
    let Some(interval) = interval else { return (&words::SURE_TOTALS).into() };
    let [low, high] = Arg::ends(interval.low, interval.high, Unit::Money);
    let args = [
        ("customers", Arg::Counted(customers, &units::CUSTOMERS)),
        ("low", low),
        ("high", high),
        ("level", Arg::Level(q.level)),
    ];
    Phrase::with(&words::SURE_MEAN, args)
}

fn steps(revenue: f64, customers: f64, clv: f64, interval: Option<Interval>) -> Vec<Step> {
    let mut steps = vec![sums::over(&words::CLV, money(revenue), sums::count(customers), money(clv))];
    steps.extend(interval.map(|interval| plus_minus(clv, interval)));
    steps
}

/// The interval as it is reached from its middle.
pub(super) fn plus_minus(clv: f64, interval: Interval) -> Step {
    let half = (interval.high - interval.low) / 2.0;
    let args = [("a", Arg::Of(clv, Unit::Money)), ("b", Arg::Of(half, Unit::Money))];
    Step {
        label: (&words::INTERVAL).into(),
        sum: Phrase::with(&words::PLUS_MINUS, args),
        gives: Arg::Range(interval.low, interval.high, Unit::Money),
    }
}

/// What the customers outside the top 20 % bring on average; nothing when there are none.
fn others(revenue: f64, customers: f64, share: f64) -> Option<Advice> {
    let rest = customers - fifth(customers);
    let mean = revenue * (1.0 - share) / rest;
    (rest > 0.0 && mean.is_finite()).then(|| Advice {
        number: Arg::Of(mean, Unit::Money),
        says: Phrase::with(&words::THE_OTHERS, [("customers", Arg::Counted(rest, &units::CUSTOMERS))]),
    })
}
