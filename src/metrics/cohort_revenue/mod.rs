//! Cumulative cohort revenue: when a cohort has earned back what it cost to win.
//!
//! Two forms: a cohort as averages say it goes (`model`), and the revenue of a real one (`actual`). Both compare
//! totals with totals, revenue of the whole cohort with CAC × customers, and print per customer. What a
//! file of orders shows beside the answer, all cohorts at equal age, are [`overlay`] and [`heat`].

mod actual;
mod course;
mod figures;
mod model;
mod words;

pub use figures::{heat, overlay};

use super::fields::{ARPA, CAC, CHURN, HORIZON, MARGIN};
use super::{bars, change};
use crate::datasets;
use crate::locale::{Period, Unit};
use crate::metric::{Example, Field, Filling, Group, Method, Metric, Need, Source};

/// Cumulative cohort revenue.
pub static METRIC: Metric = Metric {
    id: "cohort_revenue",
    group: Group::Value,
    words: words::WORDS,
    methods: &[MODEL, ACTUAL],
    bands: None,
    choices: &[],
};

/// How many customers the cohort was won with.
pub static SIZE: Field = Field::count("size", words::SIZE);
/// Revenue of the whole cohort, one number a period since the first order; refunds may make it negative.
pub static REVENUE: Field = Field::money("revenue", words::REVENUE).hint(words::REVENUE_HINT).series();

/// When the running total first reaches the cost, in periods.
pub static BREAK_EVEN: Field = Field::of("break_even", Unit::Periods, words::BREAK_EVEN).less_is_better();
/// The running total of the whole cohort, one number a period; of gross profit when a margin is given.
pub static CUMULATIVE: Field = Field::money("cumulative", words::CUMULATIVE).hint(words::CUMULATIVE_HINT).series();
/// The share of the cost that has come back by the last period; above 1 after the break-even.
pub static RECOVERED: Field = Field::share("recovered", words::RECOVERED).from(f64::NEG_INFINITY).upto(f64::INFINITY);

const MODEL: Method = Method {
    id: "model",
    name: words::MODEL,
    about: words::MODEL_ABOUT,
    inputs: &[
        (&SIZE, Need::Required),
        (&ARPA, Need::Required),
        (&CHURN, Need::Required),
        (&CAC, Need::Required),
        (&MARGIN, Need::Optional),
        (&HORIZON, Need::Optional),
    ],
    outputs: &[&BREAK_EVEN, &CUMULATIVE, &RECOVERED],
    period: Some(Period::Month),
    compute: model::compute,
    figures: &[figures::curve, bars::compared],
    examples: &[
        Example {
            inputs: &[(&SIZE, &[100.0]), (&ARPA, &[3_000.0]), (&CHURN, &[0.05]), (&CAC, &[20_000.0])],
            // 7 + (20 000 − 18 099.8) ÷ 2 095.0
            gives: 7.907_029_585_967_63,
            source: Source::Article(1),
        },
        Example {
            inputs: &[
                (&SIZE, &[100.0]),
                (&ARPA, &[3_000.0]),
                (&CHURN, &[0.05]),
                (&CAC, &[20_000.0]),
                (&MARGIN, &[0.8]),
            ],
            gives: 10.514_536_681_990_583,
            source: Source::Field,
        },
    ],
    sources: &[],
    change: Some(change::plain),
    levers: &[&ARPA, &CHURN, &CAC, &MARGIN],
};

const ACTUAL: Method = Method {
    id: "actual",
    name: words::ACTUAL,
    about: words::ACTUAL_ABOUT,
    inputs: &[(&SIZE, Need::Required), (&CAC, Need::Required), (&REVENUE, Need::Required), (&MARGIN, Need::Optional)],
    outputs: &[&BREAK_EVEN, &CUMULATIVE, &RECOVERED],
    period: Some(Period::Month),
    compute: actual::compute,
    figures: &[figures::curve, bars::compared],
    examples: &[Example {
        inputs: &[
            (&SIZE, &[1.0]),
            (&CAC, &[15_000.0]),
            (&REVENUE, &[4_000.0, 3_500.0, 3_600.0, 3_000.0, 2_800.0, 2_900.0]),
        ],
        // 4 + 900 ÷ 2 800
        gives: 4.321_428_571_428_571,
        source: Source::Article(1),
    }],
    sources: &[
        Filling {
            dataset: &datasets::ORDERS,
            columns: &["customer", "date", "amount"],
            fill: actual::fill,
            draws: &[],
        },
        Filling {
            dataset: &datasets::PAYMENTS,
            columns: &["customer", "month", "amount"],
            fill: actual::fill,
            draws: &[],
        },
    ],
    change: Some(change::plain),
    levers: &[&CAC, &MARGIN],
};
