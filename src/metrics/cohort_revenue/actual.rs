//! `actual`: the revenue of a real cohort, up to the age it has reached and never beyond.

use super::course::{Course, nth, year};
use super::{REVENUE, SIZE, words};
use crate::datasets::Summary;
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{Advice, Note, Question, Refusal, Values, Worked};
use crate::metrics::bars::money;

/// Break-even of a cohort with this `revenue`, one number a period since the first order, of the whole cohort.
///
/// The first a with CCR(a) = Σ revenue(1…a) \[× `margin`\] ≥ `cac`·`size`, in periods, the last one in part:
/// (a − 1) + (cost − CCR(a − 1)) ÷ revenue(a). Refunds may make a period negative: the first crossing counts, and the
/// note `falls_back` says when the total is below the cost again. Also `cumulative`, CCR by age, and `recovered` =
/// CCR ÷ (`cac`·`size`) at the last age.
///
/// Not reached within the observed age: [`crate::metric::Status::NotReached`]. A `cac` of 0 is reached after 0 periods,
/// and `recovered` is then not known.
///
/// # Errors
/// `no_customers` at `size` for 0; `too_large` where a sum leaves the range of f64.
///
/// Source: article S1. 4 000, 3 500, 3 600, 3 000, 2 800, 2 900 against 15 000 → 4.32.
pub(super) fn compute(q: &Question) -> Result<Worked, Refusal> {
    let revenue = q.need_series(&REVENUE)?;
    let course = Course::of(q, revenue)?;
    let mut worked = course.worked(q);
    let size = q.need(&SIZE)?;
    // A cohort of one is the way to type totals against a total cost; it says nothing about a sample.
    if size > 1.0 {
        worked.sample = Some((size, &units::CUSTOMERS));
    }
    worked.sure.push((&words::SURE_ACTUAL).into());
    if course.age() < year(q.period()) {
        let age = Arg::Of(course.age() as f64, Unit::Periods);
        worked.notes.push(Note::new(&words::YOUNG_COHORT, [("age", age)]));
    }
    if course.crossing().is_none() {
        worked.advice = again(q, &course).into_iter().collect();
        worked.advice.extend(course.only_below());
    }
    Ok(worked)
}

/// A cohort's customers and revenue by age; what they cost the orders do not tell.
pub(super) fn fill(summary: &Summary) -> Option<Values> {
    match summary {
        Summary::Cohort(cohort) if cohort.size > 0.0 && !cohort.revenue.is_empty() => {
            Some(Values::new().with(&SIZE, cohort.size).with_series(&REVENUE, cohort.revenue.clone()))
        }
        _ => None,
    }
}

/// When the cost would be back if the last period repeated itself; nothing when it brought nothing.
fn again(q: &Question, course: &Course) -> Option<Advice> {
    let last = course.each_last();
    let more = ((course.cac() - course.each_so_far()) / last).ceil();
    (last > 0.0 && more < 1000.0).then(|| Advice {
        number: Arg::Of(course.age() as f64 + more, Unit::Periods),
        says: Phrase::with(
            &words::IF_REPEATED,
            [("last", nth(q.period(), course.age())), ("money", money(last)), ("cac", money(course.cac()))],
        ),
    })
}
