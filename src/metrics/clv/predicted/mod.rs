//! `predicted`: what customers are expected to bring in the months to come, by what a file of orders says of each.

mod figures;
mod words;

use super::historic::plus_minus;
use super::{ALIVE, BY_MONTH, CLV, DISCOUNT_PER_MONTH, ERRORS, MARGIN, MONTHS_AHEAD, SPAN};
use crate::datasets::{self, Summary};
use crate::locale::date::DAY;
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{
    Example, Fault, Filling, Method, Need, Note, Output, Question, Refusal, Source, Step, Values, Worked,
};
use crate::metrics::bars::money;
use crate::metrics::notes::{counted_as, finite};
use crate::metrics::repeat_purchase::{CUSTOMERS as BUYERS, REPEAT_DAYS};
use crate::metrics::{room, sums};
use crate::stats::finance::discounted;
use crate::stats::prediction::{MONTHS, WEEKS_OF_MONTH};
use crate::stats::{Interval, z_of};

pub(super) use words::{
    ALIVE as ALIVE_LABEL, BY_MONTH as BY_MONTH_LABEL, DISCOUNT_HINT, ERRORS as ERRORS_LABEL, HORIZON as HORIZON_LABEL,
    HORIZON_HINT,
};

/// With how many customers the interval holds what it promises: with fewer it is too narrow, by trials with simulated shops.
const ENOUGH: f64 = 150.0;
/// How many months are looked ahead where nobody says.
const A_YEAR: f64 = 12.0;

pub(super) const METHOD: Method = Method {
    id: "predicted",
    name: words::PREDICTED,
    about: words::ABOUT,
    inputs: &[
        (&BUYERS, Need::Required),
        (&REPEAT_DAYS, Need::FromFile),
        (&SPAN, Need::FromFile),
        (&ALIVE, Need::FromFile),
        (&BY_MONTH, Need::FromFile),
        (&ERRORS, Need::FromFile),
        (&MARGIN, Need::Optional),
        (&MONTHS_AHEAD, Need::Optional),
        (&DISCOUNT_PER_MONTH, Need::Optional),
    ],
    outputs: &[&CLV, &BUYERS, &ALIVE],
    period: None,
    compute,
    figures: &[figures::curve, super::figures::room],
    examples: &[Example {
        inputs: &[
            (&BUYERS, &[2_357.0]),
            (&REPEAT_DAYS, &[946.0]),
            (&SPAN, &[272.0 * DAY]),
            (&ALIVE, &[0.8134]),
            (&BY_MONTH, &CDNOW),
            (&ERRORS, &CDNOW_ERRORS),
        ],
        gives: 32.1892,
        source: Source::Field,
    }],
    sources: &[Filling {
        dataset: &datasets::ORDERS,
        columns: &["customer", "date", "amount"],
        fill,
        draws: &[figures::track, figures::ranked],
    }],
    change: None,
    levers: &[],
};

/// What the customers of CDNOW are expected to bring who first bought in the first quarter of 1997, a tenth of them, seen to the
/// end of September (Fader, Hardie & Lee 2005): dollars by month.
const CDNOW: [f64; MONTHS] = [
    3.4108, 3.2223, 3.0582, 2.9137, 2.7853, 2.6701, 2.5662, 2.4717, 2.3855, 2.3063, 2.2333, 2.1658, 2.1031, 2.0446,
    1.99, 1.9388, 1.8907, 1.8454, 1.8027, 1.7623, 1.724, 1.6877, 1.6532, 1.6203, 1.589, 1.5591, 1.5305, 1.5032, 1.477,
    1.4519, 1.4277, 1.4046, 1.3823, 1.3608, 1.3401, 1.3202,
];
/// Their standard errors.
const CDNOW_ERRORS: [f64; MONTHS] = [
    0.0894, 0.1038, 0.1162, 0.127, 0.1362, 0.1443, 0.1513, 0.1574, 0.1628, 0.1675, 0.1717, 0.1753, 0.1786, 0.1814,
    0.184, 0.1862, 0.1882, 0.19, 0.1915, 0.1929, 0.1942, 0.1952, 0.1962, 0.197, 0.1977, 0.1984, 0.1989, 0.1994, 0.1998,
    0.2001, 0.2004, 0.2006, 0.2007, 0.2008, 0.2009, 0.2009,
];

/// What a prediction is asked for.
struct Terms {
    /// Whole months.
    horizon: u32,
    /// Interest per month; 0 when blank.
    discount: f64,
    /// 1 when blank.
    margin: f64,
}

impl Terms {
    fn of(q: &Question) -> Terms {
        Terms {
            horizon: q.may(&MONTHS_AHEAD).unwrap_or(A_YEAR) as u32,
            discount: q.may(&DISCOUNT_PER_MONTH).unwrap_or(0.0),
            margin: q.may(&MARGIN).unwrap_or(1.0),
        }
    }

    /// What a series of months comes to within these terms.
    fn sum(&self, months: &[f64], horizon: u32) -> Option<f64> {
        discounted(months, horizon, self.discount).map(|sum| sum * self.margin)
    }
}

/// CLV = margin × Σ mₖ ÷ (1 + d)ᵏ for k = 1 … H, mₖ being what a customer is expected to bring in month k: the mean over all
/// who bought.
///
/// `customers` who bought, a whole number. From a file of orders `by_month`, 36 months of 4.345 weeks in money, by BG/NBD
/// and Gamma-Gamma as in [`crate::stats::prediction`]; `errors`, their standard errors; `alive`, the mean probability of still
/// being a customer; `repeat_days`, who bought on two days or more; `span`, the time of the orders. `margin` a
/// fraction, 1 when blank; `horizon` H in whole months, 1 to 36, 12 when blank; `discount` d a fraction per month, paid at
/// the month's end. The interval is clv ± z · margin × Σ errorₖ ÷ (1 + d)ᵏ, which is an upper bound: the months err
/// together, for they share their parameters, but not wholly. It begins at 0 where it would begin below.
///
/// # Errors
/// `needs_orders` at `customers` without a file; `no_prediction` there where the models cannot be fitted to it; `too_large` where
/// the sum leaves the range of f64.
///
/// Source: Fader, Hardie & Lee 2005 (BG/NBD; RFM and CLV), Fader & Hardie 2013 (Gamma-Gamma).
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let customers = q.need(&BUYERS)?;
    let Some(months) = q.values.series(&BY_MONTH).filter(|months| !months.is_empty()) else {
        return Err(Refusal::Undefined(unknown(q, customers)));
    };
    let terms = Terms::of(q);
    if months.len() < terms.horizon as usize {
        return Err(Refusal::NoData(&BY_MONTH));
    }
    let clv = finite(terms.sum(months, terms.horizon), &BUYERS)?;
    let interval = interval(q, &terms, terms.horizon, clv);
    let alive = q.may(&ALIVE);
    let repeat = q.may(&REPEAT_DAYS);
    Ok(Worked {
        outputs: vec![
            Output::of(&CLV, clv).within(interval),
            Output::of(&BUYERS, customers),
            Output::maybe(&ALIVE, alive),
        ],
        basis: repeat.map(|repeat| Phrase::with(&words::BASIS, came_back(customers, repeat))),
        beside: alive.map(|alive| (&ALIVE.label, Arg::Of(alive, Unit::Share))),
        sample: repeat.map(|repeat| (repeat, &units::CUSTOMERS)),
        sure: vec![sure(q, interval)],
        steps: steps(q, &terms, months, clv, interval),
        notes: notes(q, &terms),
        advice: room::advice(clv).into_iter().collect(),
        ..Worked::default()
    })
}

/// The interval of what the first months bring.
fn interval(q: &Question, terms: &Terms, horizon: u32, clv: f64) -> Option<Interval> {
    let half = z_of(q.level.fraction())? * terms.sum(q.values.series(&ERRORS)?, horizon)?.abs();
    let low = if clv >= 0.0 { (clv - half).max(0.0) } else { clv - half };
    Interval::new(low, clv + half)
}

/// What a forecast tells.
fn fill(summary: &Summary) -> Option<Values> {
    let Summary::Forecast(forecast) = summary else { return None };
    let values = Values::new().with(&BUYERS, forecast.customers).with(&REPEAT_DAYS, forecast.repeat);
    let values = values.with(&SPAN, forecast.weeks * 7.0 * DAY);
    Some(match &forecast.fitted {
        Some(fitted) => values
            .with(&ALIVE, fitted.prediction.alive)
            .with_any(&BY_MONTH, &fitted.prediction.by_month)
            .with_any(&ERRORS, &fitted.prediction.errors),
        None => values,
    })
}

/// Why nothing can be said: there is no file, or too little in it.
fn unknown(q: &Question, customers: f64) -> Fault {
    match q.may(&REPEAT_DAYS) {
        Some(repeat) => Fault::new(&words::NO_PREDICTION, &BUYERS, came_back(customers, repeat)),
        None => Fault::new(&words::NEEDS_ORDERS, &BUYERS, []),
    }
}

fn came_back(customers: f64, repeat: f64) -> [(&'static str, Arg); 2] {
    [("repeat", Arg::Of(repeat, Unit::Count)), ("customers", Arg::Counted(customers, &units::CUSTOMERS))]
}

fn sure(q: &Question, interval: Option<Interval>) -> Phrase {
    let Some(interval) = interval else { return (&words::SURE_NOTHING).into() };
    let [low, high] = Arg::ends(interval.low, interval.high, Unit::Money);
    Phrase::with(&words::SURE, [("low", low), ("high", high), ("level", Arg::Level(q.level))])
}

/// The months' money, by year where there are more than twelve, then the margin, then the interval unless 0 cuts it.
fn steps(q: &Question, terms: &Terms, months: &[f64], clv: f64, interval: Option<Interval>) -> Vec<Step> {
    let worth = |(month, k): (&f64, i32)| month / (1.0 + terms.discount).powi(k);
    let worth: Vec<f64> = months.iter().take(terms.horizon as usize).zip(1..).map(worth).collect();
    let years: Vec<f64> = worth.chunks(12).map(|year| year.iter().sum()).collect();
    let whole = worth.iter().sum();
    let parts = if years.len() > 1 { years } else { worth };
    let text = if terms.discount > 0.0 { &words::WORTH_IN } else { &words::EXPECTED_IN };
    let label = Phrase::with(text, [("horizon", Arg::Of(f64::from(terms.horizon), Unit::Periods))]);
    let mut steps = vec![sums::plus(label, &parts, whole)];
    if let Some(margin) = q.may(&MARGIN) {
        steps.push(sums::times(&super::words::CLV, money(whole), Arg::Of(margin, Unit::Share), money(clv)));
    }
    steps.extend(interval.filter(|interval| interval.low > 0.0).map(|interval| plus_minus(clv, interval)));
    steps
}

fn notes(q: &Question, terms: &Terms) -> Vec<Note> {
    let mut notes = vec![counted_as(q.may(&MARGIN)), Note::new(&words::STILL_TO_COME, [])];
    if q.may(&ALIVE).is_some() {
        notes.push(Note::new(&words::ONCE_IS_ALIVE, []));
    }
    let few = q.may(&BUYERS).filter(|customers| *customers < ENOUGH && q.values.series(&ERRORS).is_some());
    notes.extend(
        few.map(|customers| Note::new(&words::FEW, [("customers", Arg::Counted(customers, &units::CUSTOMERS))])),
    );
    if terms.discount > 0.0 {
        notes.push(Note::new(&words::AT_MONTH_END, []));
    }
    let ahead = f64::from(terms.horizon) * WEEKS_OF_MONTH * 7.0 * DAY;
    notes.extend(q.may(&SPAN).filter(|span| ahead > *span).map(|span| {
        let horizon = Arg::Of(f64::from(terms.horizon), Unit::Periods);
        Note::new(&words::FURTHER, [("horizon", horizon), ("span", Arg::Of(span, Unit::Seconds))])
    }));
    notes
}
