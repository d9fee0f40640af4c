//! The repeat purchase rate: of the customers who bought in a period, the share who bought at least twice (S1).
//!
//! Two definitions of one form: every order counts (`orders`), or several on one day count once (`days`). Two counts
//! typed by hand mean what was counted; a file of orders knows both, and so may whoever types.

mod figures;
mod words;

use super::notes::swapped;
use super::share::{self, Share};
use super::sums::count;
use crate::datasets::{self, Summary};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{
    Advice, Change, Example, Fault, Field, Filling, Group, Method, Metric, Need, Note, Question, Refusal, Source,
    Values, Worked,
};

/// The repeat purchase rate.
pub static METRIC: Metric = Metric {
    id: "repeat_purchase",
    group: Group::Keeping,
    words: words::WORDS,
    methods: &[
        Method { id: "orders", name: words::ORDERS, about: words::ORDERS_ABOUT, ..METHOD },
        Method { id: "days", name: words::DAYS, about: words::DAYS_ABOUT, ..METHOD },
    ],
    bands: None,
    choices: &[],
};

/// What the two definitions share. Without a period: a rate of a longer one is higher by nature, and none converts.
const METHOD: Method = Method {
    id: "",
    name: words::ORDERS,
    about: words::ORDERS,
    inputs: &[(&REPEAT, Need::Required), (&CUSTOMERS, Need::Required), (&REPEAT_DAYS, Need::Optional)],
    outputs: &[&RATE],
    period: None,
    compute,
    figures: &[figures::share],
    examples: &[Example { inputs: &[(&REPEAT, &[30.0]), (&CUSTOMERS, &[300.0])], gives: 0.1, source: Source::Field }],
    sources: &[Filling { dataset: &datasets::ORDERS, columns: &["customer"], fill, draws: &[] }],
    change: Some(changed),
    levers: &[],
};

/// Customers with two or more purchases.
pub static REPEAT: Field = Field::count("repeat", words::REPEAT);
/// Customers with at least one purchase in the period.
pub static CUSTOMERS: Field = Field::count("customers", words::CUSTOMERS).hint(words::CUSTOMERS_HINT);
/// Customers with purchases on two or more days.
pub static REPEAT_DAYS: Field = Field::count("repeat_days", words::REPEAT_DAYS).hint(words::REPEAT_DAYS_HINT);

/// The repeat purchase rate. A share and not a rate: it does not compound over periods.
pub static RATE: Field = Field::share("rate", words::WORDS.name);

/// `repeat` ÷ `customers`, a fraction from 0 to 1 with its Wilson interval; by `days`, `repeat_days` ÷ `customers`
/// where it is given.
///
/// # Errors
/// `more_repeat_than_customers` at `repeat` or `repeat_days`; `more_by_days_than_by_orders` at `repeat_days`;
/// `no_customers_bought` (undefined) at `customers` for 0.
///
/// Source: article S1. 30 of 300 → 10 %.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let counts =
        Share { k: repeat(q, &q.values).unwrap_or(q.need(&REPEAT)?), n: q.need(&CUSTOMERS)?, noun: &units::CUSTOMERS };
    impossible(q.need(&REPEAT)?, q.may(&REPEAT_DAYS), counts.n).map_or(Ok(()), |fault| Err(Refusal::Invalid(fault)))?;
    if counts.n <= 0.0 {
        return Err(Refusal::Undefined(Fault::new(&words::NOBODY_BOUGHT, &CUSTOMERS, [])));
    }
    Ok(Worked {
        outputs: vec![counts.output(q, &RATE)],
        basis: Some(counts.basis()),
        sample: Some((counts.n, counts.noun)),
        sure: counts.sure(q),
        steps: vec![counts.step(&RATE.label)],
        notes: vec![Note::new(&words::LONGER_IS_HIGHER, [])],
        advice: more(q, counts).into_iter().collect(),
        ..Worked::default()
    })
}

/// What contradicts itself: who bought on two days bought twice, and who bought twice is a customer.
fn impossible(repeat: f64, days: Option<f64>, customers: f64) -> Option<Fault> {
    let fault = |kind, field, k: f64, n: f64| Fault::new(kind, field, [("k", count(k)), ("n", count(n))]);
    if repeat > customers {
        let fault = fault(&words::MORE_REPEAT, &REPEAT, repeat, customers)
            .cause(Phrase::plain(&words::PURCHASES_COUNTED), None);
        return Some(swapped(fault, &REPEAT, &CUSTOMERS));
    }
    let days = days.filter(|days| *days > repeat)?;
    if days > customers {
        let fault = fault(&words::MORE_REPEAT, &REPEAT_DAYS, days, customers);
        return Some(fault.cause(Phrase::plain(&words::DAYS_COUNTED), None));
    }
    let fault = fault(&words::MORE_DAYS, &REPEAT_DAYS, days, repeat).cause(Phrase::plain(&words::DAYS_COUNTED), None);
    Some(swapped(fault, &REPEAT_DAYS, &REPEAT))
}

/// The repeat customers by the definition in force.
fn repeat(q: &Question, values: &Values) -> Option<f64> {
    let by_days = values.number(&REPEAT_DAYS).filter(|_| q.method.id == "days");
    by_days.or_else(|| values.number(&REPEAT))
}

/// The counts of a form, where they are possible.
fn share(q: &Question, values: &Values) -> Option<Share> {
    let share = Share { k: repeat(q, values)?, n: values.number(&CUSTOMERS)?, noun: &units::CUSTOMERS };
    (share.n > 0.0 && share.k <= share.n).then_some(share)
}

/// How many more have to come back for the reader's goal; without a goal, what a tenth of the others would mean.
fn more(q: &Question, counts: Share) -> Option<Advice> {
    let goal = q.target.filter(|goal| (0.0..=1.0).contains(goal));
    let more = match goal {
        Some(goal) => share::needed(goal, counts.n) - counts.k,
        None => ((counts.n - counts.k) / 10.0).ceil(),
    };
    if more <= 0.0 {
        return None;
    }
    let then = Arg::Of((counts.k + more) / counts.n, Unit::Share);
    let mut args = vec![("then", then), ("rest", count(counts.n - counts.k))];
    args.extend(goal.map(|goal| ("goal", super::bands::exact(goal, Unit::Share))));
    let says = if goal.is_some() { &words::MORE_FOR_GOAL } else { &words::MORE };
    Some(Advice { number: Arg::Counted(more, counts.noun), says: Phrase::with(says, args) })
}

/// What orders say: the customers who bought, and those who did so again.
fn fill(summary: &Summary) -> Option<Values> {
    let Summary::Orders(orders) = summary else { return None };
    let values = Values::new().with(&REPEAT, orders.repeat).with(&CUSTOMERS, orders.buyers);
    // Where the days are not known, nobody knows on how many somebody bought.
    Some(values.with_known(&REPEAT_DAYS, orders.days.map(|_| orders.repeat_days)))
}

/// Now against before, two shares of the customers who bought.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    share(q, &q.values)?.changed(q, share(q, before)?, &RATE)
}
