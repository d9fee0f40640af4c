//! How many of 100 customers are left over time, at a churn that stays as it is.

use super::bands;
use crate::figure::{Axis, Figure, Mark, Role, Table};
use crate::locale::{Arg, Period, Phrase, Unit, units};
use crate::metric::Question;
use crate::stats::Interval;
use crate::words::Text;

/// A curve of customers who are left.
pub struct Decay<'a> {
    /// The unit of the times.
    pub period: Period,
    /// The share that is gone after [`Decay::span`], 0 to 1.
    pub gone: f64,
    /// Its interval, shaded.
    pub interval: Option<Interval>,
    /// How many periods `gone` is counted over.
    pub span: f64,
    /// When, from 0, rising.
    pub times: &'a [f64],
    /// Where the time axis has labels; empty: round numbers.
    pub ticks: Vec<f64>,
    /// What is drawn under the curve, such as a limit.
    pub under: Mark,
}

/// 100 customers at the start, 100·(1 − gone)^(time ÷ span) at each time.
fn rest(gone: f64, time: f64, span: f64) -> f64 {
    100.0 * (1.0 - gone).powf(time / span)
}

/// The figure of a curve, under the sentence that it shows.
pub fn left(q: &Question, id: &'static str, finding: Phrase, decay: Decay<'_>) -> Figure {
    let Decay { period, gone, interval, span, times, ticks, under } = decay;
    let curve = |gone: f64| -> Vec<(f64, f64)> { times.iter().map(|t| (*t, rest(gone, *t, span))).collect() };
    let last = times.last().copied().unwrap_or(span);
    let mut marks = Vec::new();
    if let Some(Interval { low, high }) = interval {
        marks.push(Mark::Area { lower: curve(high), upper: curve(low), role: Role::Own });
    }
    marks.push(under);
    let end = Phrase::with(&LEFT, [("n", Arg::Fine(rest(gone, last, span), Unit::Count, 0))]);
    marks.push(Mark::Line { points: curve(gone), role: Role::Own, label: Some(end) });
    let about = match interval {
        Some(_) => Phrase::with(&LEFT_OF_100, [("period", Arg::Period(period)), ("level", Arg::Level(q.level))]),
        None => Phrase::with(&LEFT_PLAIN, [("period", Arg::Period(period))]),
    };
    Figure {
        id,
        finding,
        about,
        x: Axis::Numeric {
            unit: Unit::Count,
            low: 0.0,
            high: last,
            name: Some(Phrase::plain(units::plural(period))),
            ticks,
        },
        y: Axis::Numeric {
            unit: Unit::Count,
            low: 0.0,
            high: 100.0,
            name: None,
            ticks: vec![0.0, 25.0, 50.0, 75.0, 100.0],
        },
        marks,
        table: table(q, period, times, |time| {
            (rest(gone, time, span), interval.and_then(|i| i.map(|gone| rest(gone, time, span))))
        }),
    }
}

fn table(q: &Question, period: Period, times: &[f64], at: impl Fn(f64) -> (f64, Option<Interval>)) -> Table {
    let fine = |n: f64| Arg::Fine(n, Unit::Count, 1);
    let mut head = vec![Phrase::plain(units::plural(period)), Phrase::plain(&LEFT_HEAD)];
    let bounded = times.first().is_some_and(|t| at(*t).1.is_some());
    if bounded {
        head.push(Phrase::with(&LEVEL_INTERVAL, [("level", Arg::Level(q.level))]));
    }
    let rows = times.iter().map(|time| {
        let (left, bounds) = at(*time);
        let mut row = vec![fine(*time), fine(left)];
        row.extend(bounds.map(|i| bands::ends(i, Unit::Number)));
        row
    });
    Table { head, rows: rows.collect() }
}

static LEFT_PLAIN: Text = crate::text! {
    en: "Customers remaining out of 100, by {period}",
    zh_hans: "100 位客户逐{period}留下的人数",
    zh_hant: "100 位顧客逐{period}留下的人數",
    nl: "Hoeveel van elke 100 klanten er nog zijn, per {period}",
    ko: "고객 100명 중 남은 수, {period} 단위",
};
static LEFT_OF_100: Text = crate::text! {
    en: "Customers remaining out of 100, by {period}; shaded: {level} interval",
    zh_hans: "100 位客户逐{period}留下的人数；阴影为 {level} 区间",
    zh_hant: "100 位顧客逐{period}留下的人數；陰影為 {level} 區間",
    nl: "Hoeveel van elke 100 klanten er nog zijn, per {period}; het vlak is het {level}-interval",
    ko: "고객 100명 중 남은 수, {period} 단위, 음영은 {level} 신뢰구간",
};
static LEFT: Text =
    crate::text! { en: "{n} remain", zh_hans: "留下 {n} 位", zh_hant: "留下 {n} 位", nl: "nog {n}", ko: "{n}명 남음" };
static LEFT_HEAD: Text = crate::text! {
    en: "Remaining of 100",
    zh_hans: "100 位中留下",
    zh_hant: "100 位中留下",
    nl: "Nog over van 100",
    ko: "100명 중 남은 수",
};
/// The head of a column of intervals.
pub static LEVEL_INTERVAL: Text = crate::text! {
    en: "{level} interval",
    zh_hans: "{level} 区间",
    zh_hant: "{level} 區間",
    nl: "{level}-interval",
    ko: "{level} 신뢰구간",
};
