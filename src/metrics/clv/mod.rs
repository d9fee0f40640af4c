//! Customer lifetime value: what a customer brings in while they stay, in money per customer.
//!
//! Four forms: what a period's revenue came to per customer (`historic`), purchase value × frequency × lifetime
//! (`purchases`), revenue per customer ÷ churn with an optional horizon and discount (`subscription`), and what a model of the
//! orders of each customer expects of the months to come (`predicted`).

mod figures;
mod historic;
mod predicted;
mod purchases;
mod subscription;
mod words;

use super::fields::{ARPA, CHURN, HORIZON, LIFETIME, LIFETIME_NAME, MARGIN};
use super::{bars, change, mean};
use crate::datasets::{self, Summary};
use crate::locale::date::DAY;
use crate::locale::{Arg, Period, Unit};
use crate::metric::{Example, Fault, Field, Filling, Group, Method, Metric, Need, Question, Refusal, Source};
use crate::stats::prediction::MONTHS;

/// Customer lifetime value.
pub static METRIC: Metric = Metric {
    id: "clv",
    group: Group::Value,
    words: words::WORDS,
    methods: &[HISTORIC, PURCHASES_METHOD, SUBSCRIPTION, predicted::METHOD],
    bands: None,
    choices: &[],
};

/// Revenue of the stated period, refunds taken off; it may be negative.
pub static REVENUE: Field = Field::money("revenue", words::REVENUE).hint(words::REVENUE_HINT);
/// Customers of the same period.
pub static CUSTOMERS: Field = Field::count("customers", words::CUSTOMERS).hint(words::CUSTOMERS_HINT);
/// The sample standard deviation of revenue per customer.
pub static SPREAD: Field = Field::money("spread", words::SPREAD).from(0.0);
/// The median revenue per customer.
pub static MEDIAN: Field = Field::money("median", words::MEDIAN);
/// The ends of the median's interval at 90, 95 and 99 %: see [`mean::bounds_at`].
pub static MEDIAN_BOUNDS: Field = Field::money("median_bounds", mean::MEDIAN_BOUNDS).series();
/// The share of revenue from the ⌈0.2 n⌉ customers with most revenue; above 1 where the others were refunded.
pub static TOP20_SHARE: Field = Field::share("top20_share", words::TOP20_SHARE).upto(f64::INFINITY);
/// From the first purchase to the last, both days counted.
pub static SPAN: Field = Field::of("span", Unit::Seconds, words::SPAN).from(0.0);
/// Purchases in the stated period.
pub static PURCHASES: Field = Field::count("purchases", words::PURCHASES);
/// How long a customer stays, in the period of the purchases.
pub static LIFESPAN: Field = Field::of("lifespan", Unit::Periods, LIFETIME_NAME).hint(words::LIFESPAN_HINT).from(0.0);
/// Interest per period that makes later money count less.
pub static DISCOUNT: Field = Field::rate("discount", words::DISCOUNT).hint(words::DISCOUNT_HINT);
/// The customers that the churn was counted on.
pub static START: Field = Field::count("start", words::START).hint(words::START_HINT);
/// The mean probability of still being a customer.
pub static ALIVE: Field = Field::share("alive", predicted::ALIVE_LABEL);
/// What a customer is expected to bring in each month to come.
pub static BY_MONTH: Field = Field::money("by_month", predicted::BY_MONTH_LABEL).series();
/// The standard errors of [`BY_MONTH`].
pub static ERRORS: Field = Field::money("errors", predicted::ERRORS_LABEL).from(0.0).series();
/// How many months are looked ahead, as many as [`BY_MONTH`] has at the most.
pub static MONTHS_AHEAD: Field = Field::of("horizon", Unit::Periods, predicted::HORIZON_LABEL)
    .hint(predicted::HORIZON_HINT)
    .from(1.0)
    .upto(MONTHS as f64)
    .whole();
/// Interest per month that makes later money count less.
pub static DISCOUNT_PER_MONTH: Field = Field::rate("discount", words::DISCOUNT).hint(predicted::DISCOUNT_HINT);

/// Customer lifetime value, money per customer.
pub static CLV: Field = Field::money("clv", words::CLV);
/// Average purchase value: revenue ÷ purchases.
pub static APV: Field = Field::money("apv", words::APV);
/// Average purchase frequency: purchases ÷ customers, per period.
pub static APF: Field = Field::of("apf", Unit::Number, words::APF);
/// What a customer brings in one period: APV × APF.
pub static CUSTOMER_VALUE: Field = Field::money("customer_value", words::CUSTOMER_VALUE);

const HISTORIC: Method = Method {
    id: "historic",
    name: words::HISTORIC,
    about: words::HISTORIC_ABOUT,
    inputs: &[
        (&REVENUE, Need::Required),
        (&CUSTOMERS, Need::Required),
        (&SPREAD, Need::FromFile),
        (&MEDIAN, Need::FromFile),
        (&MEDIAN_BOUNDS, Need::FromFile),
        (&TOP20_SHARE, Need::FromFile),
        (&SPAN, Need::FromFile),
    ],
    outputs: &[&CLV, &MEDIAN, &TOP20_SHARE],
    period: Some(Period::Year),
    compute: historic::compute,
    figures: &[figures::mean, figures::top, figures::room, bars::compared],
    examples: &[Example {
        inputs: &[(&REVENUE, &[50_000.0]), (&CUSTOMERS, &[250.0])],
        gives: 200.0,
        source: Source::Article(0),
    }],
    sources: &[Filling {
        dataset: &datasets::ORDERS,
        columns: &["customer", "amount"],
        fill: historic::fill,
        draws: &[],
    }],
    change: Some(change::plain),
    levers: &[&REVENUE],
};

const PURCHASES_METHOD: Method = Method {
    id: "purchases",
    name: words::PURCHASES_METHOD,
    about: words::PURCHASES_ABOUT,
    inputs: &[
        (&REVENUE, Need::Required),
        (&PURCHASES, Need::Required),
        (&CUSTOMERS, Need::Required),
        (&SPAN, Need::FromFile),
        (&LIFESPAN, Need::Required),
        (&MARGIN, Need::Optional),
    ],
    outputs: &[&CLV, &APV, &APF, &CUSTOMER_VALUE],
    period: Some(Period::Year),
    compute: purchases::compute,
    figures: &[figures::stairs, figures::room, bars::compared],
    examples: &[Example {
        inputs: &[(&REVENUE, &[50_000.0]), (&PURCHASES, &[1_000.0]), (&CUSTOMERS, &[250.0]), (&LIFESPAN, &[3.0])],
        gives: 600.0,
        source: Source::Article(2),
    }],
    sources: &[Filling {
        dataset: &datasets::ORDERS,
        columns: &["customer", "amount"],
        fill: purchases::fill,
        draws: &[],
    }],
    change: Some(change::plain),
    levers: &[&REVENUE, &LIFESPAN, &MARGIN],
};

const SUBSCRIPTION: Method = Method {
    id: "subscription",
    name: words::SUBSCRIPTION,
    about: words::SUBSCRIPTION_ABOUT,
    inputs: &[
        (&ARPA, Need::Required),
        (&CHURN, Need::Required),
        (&MARGIN, Need::Optional),
        (&HORIZON, Need::Optional),
        (&DISCOUNT, Need::Optional),
        (&START, Need::Optional),
    ],
    outputs: &[&CLV, &LIFETIME],
    period: Some(Period::Month),
    compute: subscription::compute,
    figures: &[figures::curve, figures::room, bars::compared],
    examples: &[
        Example { inputs: &[(&ARPA, &[100.0]), (&CHURN, &[0.05])], gives: 2_000.0, source: Source::Article(1) },
        Example {
            inputs: &[(&ARPA, &[100.0]), (&CHURN, &[0.05]), (&MARGIN, &[0.8])],
            gives: 1_600.0,
            source: Source::Field,
        },
        Example {
            inputs: &[(&ARPA, &[100.0]), (&CHURN, &[0.05]), (&HORIZON, &[12.0])],
            // 100 × (1 − 0.95^12) ÷ 0.05
            gives: 919.279_824_674_560_5,
            source: Source::Field,
        },
    ],
    sources: &[],
    change: Some(change::plain),
    levers: &[&ARPA, &CHURN, &MARGIN],
};

/// Revenue per customer needs customers.
///
/// # Errors
/// [`Refusal::Undefined`] at `customers` for 0.
fn some_customers(customers: f64) -> Result<(), Refusal> {
    if customers > 0.0 { Ok(()) } else { Err(Refusal::Undefined(Fault::new(&words::NO_CUSTOMERS, &CUSTOMERS, []))) }
}

/// The time that a file's purchases took, and how many of the stated periods it is, where it is none within a tenth.
fn other_time(q: &Question) -> Option<(Arg, f64)> {
    let span = q.may(&SPAN)?;
    let periods = span / DAY / 365.2425 * q.period().per_year();
    (periods > 0.0 && (periods - 1.0).abs() > 0.1).then_some((Arg::Of(span, Unit::Seconds), periods))
}

/// The days from the first purchase to the last, as seconds.
fn span(orders: &datasets::Orders) -> Option<f64> {
    orders.days.map(|(first, last)| f64::from(last - first + 1) * DAY)
}

/// What orders tell of a customer's value: revenue, customers, and how far customers differ.
fn orders(summary: &Summary) -> Option<&datasets::Orders> {
    match summary {
        Summary::Orders(orders) if orders.customers > 0.0 => Some(orders),
        _ => None,
    }
}
