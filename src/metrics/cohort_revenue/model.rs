//! `model`: a cohort as averages say it goes.

use super::SIZE;
use super::course::{Course, year};
use super::words;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Advice, Question, Refusal, Worked};
use crate::metrics::bars::money;
use crate::metrics::fields::{ARPA, CHURN, HORIZON, MARGIN};
use crate::metrics::notes::{finite, yearly_churn};
use crate::stats::finance::{decaying, endless_value};

/// How far ahead a cohort is followed when nobody says: S1 takes 12 or 24.
const AHEAD: f64 = 24.0;

/// Break-even of a cohort whose period a brings `size`·`arpa`·(1 − `churn`)^(a − 1) \[× `margin`\].
///
/// The first a with CCR(a) ≥ `cac`·`size`, in periods, the last one in part: (a − 1) + (cost − CCR(a − 1)) ÷
/// revenue(a). `size` whole customers, `arpa` money per customer and period, `churn` a fraction per period at most 1
/// (below 0 revenue grows), `cac` money per customer, `margin` a fraction, 1 when blank, `horizon` whole periods, 24
/// when blank. Also `cumulative`, CCR(1) to CCR(horizon), and `recovered` = CCR(horizon) ÷ (`cac`·`size`).
///
/// Not reached within the horizon: [`crate::metric::Status::NotReached`]. A `cac` of 0 is reached after 0 periods, and
/// `recovered` is then not known.
///
/// # Errors
/// `no_customers` at `size` for 0; `too_large` where a sum leaves the range of f64.
///
/// Source: article S1. 3 000 a month at 5 % churn against 20 000 → 7.91 months.
pub(super) fn compute(q: &Question) -> Result<Worked, Refusal> {
    let (size, arpa, churn) = (q.need(&SIZE)?, q.need(&ARPA)?, q.need(&CHURN)?);
    let horizon = q.may(&HORIZON).unwrap_or(AHEAD) as u32;
    let revenue = decaying(size * arpa, churn, horizon);
    finite(revenue.as_ref().map(|_| size * arpa), &CHURN)?;
    let course = Course::of(q, &revenue.unwrap_or_default())?;
    let mut worked = course.worked(q);
    worked.sure.push((&words::SURE_MODEL).into());
    worked.notes.extend(yearly_churn(churn, q.period()));
    match course.crossing() {
        None => worked.advice = beyond(&course, arpa, churn, q.may(&MARGIN).unwrap_or(1.0)).into_iter().collect(),
        Some(crossing) => {
            let within = year(q.period());
            if crossing.elapsed > within as f64 {
                worked.advice.extend(needed(&course, arpa, within));
            }
        }
    }
    Ok(worked)
}

/// Not within the horizon: when then, or never, because all that a customer will ever bring is less than the cost.
fn beyond(course: &Course, arpa: f64, churn: f64, margin: f64) -> Vec<Advice> {
    let each = arpa * margin;
    let mut advice = Vec::new();
    if let Some(limit) = endless_value(each, churn).filter(|limit| *limit <= course.cac()) {
        let says = Phrase::with(&words::NEVER, [("cac", money(course.cac()))]);
        advice.push(Advice { number: money(limit), says });
    } else if let Some(periods) = elapsed(each, churn, course.cac()) {
        let says = Phrase::with(&words::LATER, [("cac", money(course.cac()))]);
        advice.push(Advice { number: Arg::Of(periods, Unit::Periods), says });
    }
    advice.extend(course.only_below());
    advice
}

/// When `each`·(1 − `churn`)ᵗ per period adds up to `cost`, for all time: the first whole a by the closed form, and the
/// part of period a by a straight line. `None` if never.
fn elapsed(each: f64, churn: f64, cost: f64) -> Option<f64> {
    if each <= 0.0 {
        return None;
    }
    let need = cost / each;
    let exact = if churn == 0.0 { need } else { (-churn * need).ln_1p() / (-churn).ln_1p() };
    let full = (exact - 1e-9).ceil() - 1.0;
    let before = if churn == 0.0 { full } else { -(full * (-churn).ln_1p()).exp_m1() / churn };
    let part = (need - before) / (1.0 - churn).powf(full);
    let elapsed = full + part.clamp(0.0, 1.0);
    elapsed.is_finite().then_some(elapsed)
}

/// The ARPA that would earn the cost back within so many periods.
fn needed(course: &Course, arpa: f64, within: usize) -> Option<Advice> {
    let back = course.each(within.min(course.age()));
    let needed = arpa * course.cac() / back;
    (back > 0.0 && needed.is_finite()).then(|| {
        let args = [("time", Arg::Of(within as f64, Unit::Periods)), ("arpa", money(arpa))];
        Advice { number: money(needed), says: Phrase::with(&words::ARPA_NEEDED, args) }
    })
}
