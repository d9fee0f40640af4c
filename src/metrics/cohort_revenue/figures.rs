//! What cumulative cohort revenue draws: one cohort against its cost; from a file all cohorts at equal age, and how
//! much of the cost each has back by age.

use super::{BREAK_EVEN, CUMULATIVE, RECOVERED, SIZE, words};
use crate::datasets::Cohort;
use crate::figure::{Along, Axis, Figure, Mark, Role, Table};
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metric::{Outcome, Question, Value};
use crate::metrics::bars::{self, money};
use crate::metrics::fields::CAC;
use crate::stats::break_even::break_even;
use crate::stats::finance::cumulative;
use crate::stats::order::select_median;

/// One cohort: the running total per customer against the cost of winning one, with the break-even marked.
pub(super) fn curve(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (size, cac) = (q.may(&SIZE)?, q.may(&CAC)?);
    let Some(Value::Series(totals)) = outcome.output(&CUMULATIVE)?.value.as_ref() else { return None };
    let each: Vec<f64> = totals.iter().map(|total| total / size).collect();
    let age = each.len() as f64;
    let time = Arg::Of(age, Unit::Periods);
    let last = *each.last()?;
    let reached = outcome.number(&BREAK_EVEN);
    let finding = match (reached, outcome.number(&RECOVERED)) {
        _ if cac == 0.0 => Phrase::with(&words::NOTHING_SPENT, [("money", money(last)), ("time", time)]),
        (Some(at), _) => Phrase::with(&words::EARNED_BACK, [("cac", money(cac)), ("time", Arg::Of(at, Unit::Periods))]),
        (None, share) => {
            let share = Arg::Of(share?, Unit::Share);
            Phrase::with(&words::SHARE_BACK, [("time", time), ("share", share), ("cac", money(cac))])
        }
    };
    let mut marks = vec![cost(cac)];
    let points = line(&each);
    marks.extend(reached.filter(|_| cac > 0.0).into_iter().flat_map(|at| crossing(at, cac)));
    let rows = points[1..].iter().map(|(age, total)| {
        let share = if cac > 0.0 { Arg::Of(total / cac, Unit::Share) } else { Arg::Raw(String::new()) };
        vec![Arg::Of(*age, Unit::Count), money(*total), share]
    });
    let rows = rows.collect();
    marks.push(Mark::Line { points, role: Role::Own, label: Some(Phrase::value(money(last))) });
    Some(Figure {
        id: "cohort_curve",
        finding,
        about: (&words::ABOUT).into(),
        x: age_axis(age, q.period()),
        y: bars::axis_of(each.iter().copied().chain([cac])),
        marks,
        table: Table {
            head: vec![since(q.period()).into(), (&words::PER_CUSTOMER).into(), (&words::SHARE).into()],
            rows,
        },
    })
}

/// All cohorts of a file at equal age, per customer, the one at `shown` in front: each stops at the age it has reached.
///
/// `cac` is the cost of winning one customer, where it is known; `margin` a fraction of revenue, 1 when blank. A cohort
/// that is behind the others, with less than 80 % of their median at its age, is marked and named. `None` when `shown` is not there or has no
/// customers.
pub fn overlay(cohorts: &[Cohort], shown: usize, cac: Option<f64>, margin: Option<f64>) -> Option<Figure> {
    let cac = cac.filter(|cac| cac.is_finite() && *cac >= LEAST_COST);
    let front = cohorts.get(shown)?.month;
    let each: Vec<(&Cohort, Vec<f64>)> =
        cohorts.iter().filter_map(|cohort| Some((cohort, per_customer(cohort, margin)?))).collect();
    let (own, totals) = each.iter().find(|(cohort, _)| cohort.month == front)?;
    let slow = slowest(&each).filter(|cohort| cohort.month != front);
    let mut marks: Vec<Mark> = cac.map(cost).into_iter().collect();
    for (cohort, totals) in each.iter().filter(|(cohort, _)| cohort.month != front) {
        let behind = slow.is_some_and(|slow| slow.month == cohort.month);
        let role = if behind { Role::Warn } else { Role::Other };
        let label = Some(Phrase::value(cohort.name()));
        marks.push(Mark::Line { points: line(totals), role, label });
        if let Some(at) = cac.and_then(|cac| reached(cohort, cac, margin)) {
            marks.push(Mark::Dot { at: (at, cac.unwrap_or(0.0)), role, label: None });
        }
    }
    let last = *totals.last()?;
    let label = Phrase::with(&words::NAMED, [("cohort", own.name()), ("money", money(last))]);
    marks.push(Mark::Line { points: line(totals), role: Role::Own, label: Some(label) });
    if let Some((cac, at)) = cac.and_then(|cac| Some((cac, reached(own, cac, margin)?))) {
        marks.extend(crossing(at, cac));
    }
    let oldest = each.iter().map(|(_, totals)| totals.len()).max()?;
    let table = Table {
        head: head(oldest),
        rows: each.iter().map(|(cohort, totals)| ages(cohort, totals, oldest, money)).collect(),
    };
    let all = each.iter().flat_map(|(_, totals)| totals.iter().copied()).chain(cac);
    Some(Figure {
        id: "cohort_overlay",
        finding: found(own, totals, slow, cac, cac.and_then(|cac| reached(own, cac, margin))),
        about: (&words::ABOUT_OVERLAY).into(),
        x: age_axis(oldest as f64, Period::Month),
        y: bars::axis_of(all),
        marks,
        table,
    })
}

/// The share of the cost that each cohort has back by age; what has not been seen yet is blank. `None` without a cost.
pub fn heat(cohorts: &[Cohort], cac: f64, margin: Option<f64>) -> Option<Table> {
    if !cac.is_finite() || cac < LEAST_COST {
        return None;
    }
    let each: Vec<(&Cohort, Vec<f64>)> =
        cohorts.iter().filter_map(|cohort| Some((cohort, per_customer(cohort, margin)?))).collect();
    let oldest = each.iter().map(|(_, totals)| totals.len()).max()?;
    let share = |sum: f64| Arg::Fine(sum / cac, Unit::Share, 0);
    let rows = each.iter().map(|(cohort, totals)| ages(cohort, totals, oldest, share)).collect();
    Some(Table { head: head(oldest), rows })
}

/// A cost below this is none: a share of it says nothing.
const LEAST_COST: f64 = 1e-6;
/// A cohort is behind when it has less than this part of the median of the others at its age.
const BEHIND: f64 = 0.8;

/// The cohort that is furthest behind the others at equal age, if one is behind at all.
///
/// Compared at the last age but one, because the file may end within the last month; against at least two others.
fn slowest<'a>(each: &[(&'a Cohort, Vec<f64>)]) -> Option<&'a Cohort> {
    let part = |(cohort, totals): &(&'a Cohort, Vec<f64>)| -> Option<(&'a Cohort, f64)> {
        let at = totals.len().checked_sub(2)?;
        let mut others: Vec<f64> = each
            .iter()
            .filter(|(other, _)| other.month != cohort.month)
            .filter_map(|(_, totals)| totals.get(at).copied())
            .collect();
        let middle = select_median(&mut others).filter(|m| others.len() >= 2 && *m > 0.0)?;
        Some((*cohort, totals[at] / middle))
    };
    let behind = each.iter().filter_map(part).filter(|(_, part)| *part < BEHIND);
    behind.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(cohort, _)| cohort)
}

/// What the front cohort shows, and who is behind.
fn found(own: &Cohort, totals: &[f64], slow: Option<&Cohort>, cac: Option<f64>, reached: Option<f64>) -> Phrase {
    let age = Arg::Of(totals.len() as f64, Unit::Periods);
    let last = totals.last().copied().unwrap_or_default();
    let (plain, with_slow, mut args) = match (cac, reached) {
        (Some(cac), Some(at)) => {
            let args = vec![("cac", money(cac)), ("time", Arg::Of(at, Unit::Periods))];
            (&words::COHORT_EARNED, &words::COHORT_EARNED_SLOW, args)
        }
        (Some(cac), None) => {
            let args = vec![("share", Arg::Of(last / cac, Unit::Share)), ("cac", money(cac)), ("time", age)];
            (&words::COHORT_SHARE, &words::COHORT_SHARE_SLOW, args)
        }
        (None, _) => (&words::COHORT_BROUGHT, &words::COHORT_BROUGHT_SLOW, vec![("money", money(last)), ("time", age)]),
    };
    args.push(("cohort", own.name()));
    match slow {
        Some(slow) => {
            args.push(("slow", slow.name()));
            Phrase::with(with_slow, args)
        }
        None => Phrase::with(plain, args),
    }
}

/// The running total per customer by age; `None` for a cohort without customers or months.
fn per_customer(cohort: &Cohort, margin: Option<f64>) -> Option<Vec<f64>> {
    if cohort.size <= 0.0 || cohort.revenue.is_empty() {
        return None;
    }
    let totals = cumulative(&cohort.revenue)?;
    let each: Vec<f64> = totals.iter().map(|total| total * margin.unwrap_or(1.0) / cohort.size).collect();
    each.iter().all(|x| x.is_finite()).then_some(each)
}

/// When a cohort reaches its cost, in months.
fn reached(cohort: &Cohort, cac: f64, margin: Option<f64>) -> Option<f64> {
    let money: Vec<f64> = cohort.revenue.iter().map(|r| r * margin.unwrap_or(1.0)).collect();
    break_even(&money, cac * cohort.size).map(|crossing| crossing.elapsed)
}

/// The points of running totals by age, from nothing at age 0.
fn line(each: &[f64]) -> Vec<(f64, f64)> {
    let total = |age: usize| age.checked_sub(1).map_or(0.0, |last| each[last]);
    bars::ages(each.len() as u32).into_iter().map(|age| (f64::from(age), total(age as usize))).collect()
}

fn cost(cac: f64) -> Mark {
    let label = Phrase::with(&words::COST_LINE, [("cac", money(cac))]);
    Mark::Rule { axis: Along::Y, at: cac, role: Role::Reference, label: Some(label) }
}

fn crossing(at: f64, cac: f64) -> [Mark; 2] {
    let label = Phrase::with(&words::BREAK_EVEN_AT, [("time", Arg::Of(at, Unit::Periods))]);
    [
        Mark::Rule { axis: Along::X, at, role: Role::Own, label: Some(label) },
        Mark::Dot { at: (at, cac), role: Role::Own, label: None },
    ]
}

fn age_axis(high: f64, period: Period) -> Axis {
    Axis::Numeric { unit: Unit::Count, low: 0.0, high, name: Some(since(period).into()), ticks: Vec::new() }
}

/// "months since first order".
const fn since(period: Period) -> &'static crate::words::Text {
    match period {
        Period::Week => &words::SINCE_WEEKS,
        Period::Month => &words::SINCE_MONTHS,
        Period::Quarter => &words::SINCE_QUARTERS,
        Period::Year => &words::SINCE_YEARS,
    }
}

/// First order, customers, and one column an age.
fn head(oldest: usize) -> Vec<Phrase> {
    let ages = (1..=oldest).map(|age| Phrase::value(Arg::Of(age as f64, Unit::Count)));
    [(&words::FIRST_ORDER).into(), (&words::CUSTOMERS).into()].into_iter().chain(ages).collect()
}

/// A cohort as a row; ages that it has not reached are blank, never 0.
fn ages(cohort: &Cohort, totals: &[f64], oldest: usize, cell: impl Fn(f64) -> Arg) -> Vec<Arg> {
    let mut row = vec![cohort.name(), Arg::Of(cohort.size, Unit::Count)];
    row.extend(totals.iter().map(|sum| cell(*sum)));
    row.extend((totals.len()..oldest).map(|_| Arg::Raw(String::new())));
    row
}
