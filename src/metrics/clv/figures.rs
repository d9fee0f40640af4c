//! What customer lifetime value draws: the staircase of its factors, the curve towards it, the mean with its interval,
//! the top 20 %, and the room it leaves for a CAC.

use super::subscription::{Counted, Terms};
use super::{APF, APV, CLV, CUSTOMER_VALUE, CUSTOMERS, LIFESPAN, MARGIN, MEDIAN, TOP20_SHARE, words};
use crate::figure::{Along, Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Period, Phrase, Unit, units};
use crate::metric::{Outcome, Question, Status};
use crate::metrics::bars::{self, money};
use crate::metrics::fields::{CHURN, LIFETIME};
use crate::metrics::room;
use crate::metrics::share::GROUP;

fn row(label: Phrase, strong: bool) -> Row {
    Row { label, strong }
}

/// `purchases`: one purchase, one period, the lifetime, and the margin of it, each a bar as long as its money.
pub(super) fn stairs(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (clv, apv) = (outcome.number(&CLV)?, outcome.number(&APV)?);
    let (apf, value) = (outcome.number(&APF)?, outcome.number(&CUSTOMER_VALUE)?);
    let lifespan = q.may(&LIFESPAN)?;
    let age = Arg::Of(lifespan, Unit::Periods);
    let whole = value * lifespan;
    let mut bars = vec![
        (Phrase::plain(&words::APV), apv),
        (Phrase::with(&words::VALUE_PER, [("per", Arg::Per(q.period()))]), value),
        (Phrase::with(&words::OVER, [("lifespan", age.clone())]), whole),
    ];
    if let Some(margin) = q.may(&MARGIN) {
        let margin = Arg::Of(margin, Unit::Share);
        bars.push((Phrase::with(&words::AT_MARGIN, [("margin", margin)]), clv));
    }
    let last = bars.len() - 1;
    let mut marks = Vec::new();
    for (at, (_, to)) in bars.iter().enumerate() {
        let role = if at == last { Role::Own } else { Role::Other };
        let label = Some(Phrase::value(money(*to)));
        marks.push(Mark::Bar { row: at, from: 0.0, to: *to, role, label, inside: None });
        if at < last {
            marks.push(Mark::Lead { row: at, at: *to });
        }
    }
    let finding = [
        ("apv", money(apv)),
        ("apf", Arg::Of(apf, Unit::Number)),
        ("per", Arg::Per(q.period())),
        ("lifespan", age),
        ("clv", money(whole)),
    ];
    Some(Figure {
        id: "clv_stairs",
        finding: Phrase::with(&words::STAIRS, finding),
        about: (&words::STAIRS_ABOUT).into(),
        x: bars::axis_of([apv, value, whole, clv]),
        y: Axis::Rows(bars.iter().enumerate().map(|(at, (label, _))| row(label.clone(), at == last)).collect()),
        marks,
        table: Table {
            head: vec![(&words::STEP).into(), (&bars::AMOUNT).into()],
            rows: bars.into_iter().map(|(label, to)| vec![Arg::Phrase(Box::new(label)), money(to)]).collect(),
        },
    })
}

/// `subscription`: what a customer has brought by each age, towards the CLV, with the interval of the churn shaded.
/// Nothing for a CLV of 0 or less, which has no half.
pub(super) fn curve(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let terms = Terms::of(q).ok()?;
    let clv = outcome.number(&CLV).filter(|clv| *clv > 0.0)?;
    let bound = outcome.status == Status::AtLeast;
    // At least: the curve is that of the largest churn that is possible, which the lifetime knows.
    let churn = if bound { 1.0 / outcome.number(&LIFETIME)? } else { q.may(&CHURN)? };
    let until = until(terms, churn, q.period());
    let ages = bars::ages(until);
    let line = |churn: f64| -> Option<Vec<(f64, f64)>> {
        ages.iter().map(|&age| Some((f64::from(age), by_age(terms, churn, age)?))).collect()
    };
    let points = line(churn)?;
    let interval = outcome.output(&CLV).and_then(|o| o.interval);
    let mut marks = Vec::new();
    let mut top = clv;
    if let (Some(_), Some(range)) = (interval, Counted::of(q, churn).interval())
        && let (Some(lower), Some(upper)) = (line(range.high), line(range.low))
    {
        top = upper.last().map_or(top, |(_, y)| top.max(*y));
        marks.push(Mark::Area { lower, upper, role: Role::Own });
    }
    let shaded = !marks.is_empty();
    let level = Phrase::with(&words::CLV_LINE, [("clv", money(clv))]);
    marks.push(Mark::Rule { axis: Along::Y, at: clv, role: Role::Reference, label: Some(level) });
    marks.push(Mark::Line { points: points.clone(), role: Role::Own, label: None });
    let year = q.period().per_year().round() as u32;
    // At the horizon stands the CLV itself, which the rule says.
    let said = |age: u32| age <= until && terms.horizon != Some(age);
    for age in [year, 2 * year, 3 * year].into_iter().filter(|age| said(*age)) {
        let at = by_age(terms, churn, age)?;
        marks.push(Mark::Dot { at: (f64::from(age), at), role: Role::Own, label: Some(Phrase::value(money(at))) });
    }
    let half = half(terms, churn, clv);
    let mut args = vec![("clv", money(clv)), ("half", Arg::Of(half, Unit::Periods))];
    let finding = match terms.horizon {
        Some(horizon) => {
            args.push(("horizon", Arg::Of(f64::from(horizon), Unit::Periods)));
            &words::CURVE_WITHIN
        }
        None if bound => &words::CURVE_AT_LEAST,
        None => &words::CURVE,
    };
    let about = if shaded {
        Phrase::with(&words::CURVE_SHADED, [("level", Arg::Level(q.level))])
    } else {
        (&words::CURVE_ABOUT).into()
    };
    let age = Phrase::with(&words::AGE, [("periods", Arg::Text(units::plural(q.period())))]);
    Some(Figure {
        id: "clv_curve",
        finding: Phrase::with(finding, args),
        about,
        x: Axis::Numeric {
            unit: Unit::Periods,
            low: 0.0,
            high: f64::from(until),
            name: Some(age.clone()),
            ticks: Vec::new(),
        },
        y: bars::axis_of([top]),
        marks,
        table: Table {
            head: vec![age, (&words::SO_FAR).into(), (&words::SHARE_OF_CLV).into()],
            rows: points
                .into_iter()
                .skip(1)
                .map(|(age, sum)| vec![Arg::Of(age, Unit::Periods), money(sum), Arg::Of(sum / clv, Unit::Share)])
                .collect(),
        },
    })
}

/// What a customer has brought once `age` periods have begun.
fn by_age(terms: Terms, churn: f64, age: u32) -> Option<f64> {
    if age == 0 { Some(0.0) } else { Terms { horizon: Some(age), ..terms }.value(churn) }
}

/// How far the curve runs: the horizon, else until about 95 % has come in (3 lifetimes), but three years at least, for
/// the marks at 12, 24 and 36 months, and ten at most.
fn until(terms: Terms, churn: f64, period: Period) -> u32 {
    let year = period.per_year();
    terms.horizon.unwrap_or_else(|| {
        let shrinks = 1.0 - (1.0 - churn) / (1.0 + terms.discount);
        (3.0 / shrinks).ceil().clamp((3.0 * year).round(), (10.0 * year).round()) as u32
    })
}

/// The whole periods within which half of the CLV has come in: the first a with
/// amount·(1 − qᵃ) ÷ (1 − q) ≥ clv ÷ 2, q being what one period leaves of the one before.
fn half(terms: Terms, churn: f64, clv: f64) -> f64 {
    let decay = (churn + terms.discount) / (1.0 + terms.discount);
    let periods = if decay == 0.0 {
        clv / 2.0 / terms.amount
    } else {
        (-decay * clv / 2.0 / terms.amount).ln_1p() / (-decay).ln_1p()
    };
    // Floats that miss a whole number by noise must not add a period.
    (periods - 1e-9).ceil().max(1.0)
}

/// `historic`: the mean with its interval, and the median under it.
pub(super) fn mean(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let output = outcome.output(&CLV)?;
    let clv = output.number()?;
    let median = outcome.number(&MEDIAN);
    let interval = output.interval;
    let finding = match (interval, median) {
        (_, Some(median)) => Phrase::with(&words::MEAN_MEDIAN, [("clv", money(clv)), ("median", money(median))]),
        (Some(i), None) => {
            Phrase::with(&words::MEAN, [("clv", money(clv)), ("low", money(i.low)), ("high", money(i.high))])
        }
        (None, None) => return None,
    };
    let label = Some(Phrase::value(money(clv)));
    let mut marks = vec![match interval {
        Some(i) => Mark::Interval { row: 0, low: i.low, value: clv, high: i.high, role: Role::Own, label },
        None => Mark::Bar { row: 0, from: 0.0, to: clv, role: Role::Own, label, inside: None },
    }];
    let mut rows = vec![row((&words::MEAN_ROW).into(), true)];
    let (low, high) = interval.map_or((clv, clv), |i| (i.low, i.high));
    let bounds = interval
        .map_or_else(|| vec![Arg::Raw(String::new()), Arg::Raw(String::new())], |i| vec![money(i.low), money(i.high)]);
    let mut table = vec![[vec![Arg::Text(&words::MEAN_ROW), money(clv)], bounds].concat()];
    if let Some(median) = median {
        let label = Some(Phrase::value(money(median)));
        marks.push(Mark::Dot { at: (median, 1.0), role: Role::Neutral, label });
        rows.push(row((&words::MEDIAN_ROW).into(), false));
        table.push(vec![
            Arg::Text(&words::MEDIAN_ROW),
            money(median),
            Arg::Raw(String::new()),
            Arg::Raw(String::new()),
        ]);
    }
    Some(Figure {
        id: "clv_mean",
        finding,
        about: Phrase::with(&words::MEAN_ABOUT, [("level", Arg::Level(q.level))]),
        x: bars::axis_of([low, clv, high, median.unwrap_or(clv)]),
        y: Axis::Rows(rows),
        marks,
        table: Table {
            head: vec![Phrase::plain(&bars::NO_HEAD), (&bars::AMOUNT).into(), (&room::FROM).into(), (&room::TO).into()],
            rows: table,
        },
    })
}

/// `historic`, from files: what the top 20 % bring, against the others; none where refunds of the others make it more than
/// all, as no part of a whole is.
pub(super) fn top(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let share = outcome.number(&TOP20_SHARE).filter(|share| *share <= 1.0)?;
    let rest = 1.0 - share;
    let bar = |at, to, role| Mark::Bar {
        row: at,
        from: 0.0,
        to,
        role,
        label: Some(Phrase::value(Arg::Of(to, Unit::Share))),
        inside: None,
    };
    let customers = Arg::Counted(q.may(&CUSTOMERS)?, &units::CUSTOMERS);
    Some(Figure {
        id: "clv_top20",
        finding: Phrase::with(&words::TOP, [("share", Arg::Of(share, Unit::Share))]),
        about: Phrase::with(&words::TOP_ABOUT, [("customers", customers)]),
        x: Axis::Numeric { unit: Unit::Share, low: 0.0, high: 1.0, name: None, ticks: Vec::new() },
        y: Axis::Rows(vec![row((&words::TOP_ROW).into(), true), row((&words::REST_ROW).into(), false)]),
        marks: vec![bar(0, share, Role::Own), bar(1, rest, Role::Other)],
        table: Table {
            head: vec![(&GROUP).into(), (&words::SHARE_HEAD).into()],
            rows: vec![
                vec![Arg::Text(&words::TOP_ROW), Arg::Of(share, Unit::Share)],
                vec![Arg::Text(&words::REST_ROW), Arg::Of(rest, Unit::Share)],
            ],
        },
    })
}

/// The CAC that a CLV carries by article S0.
pub(super) fn room(_: &Question, outcome: &Outcome) -> Option<Figure> {
    room::figure("clv_room", outcome.number(&CLV)?, None)
}
