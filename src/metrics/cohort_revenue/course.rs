//! The course of a cohort: its money by age against its cost, whichever form it comes from.

use super::{BREAK_EVEN, CUMULATIVE, RECOVERED, SIZE, words};
use crate::locale::{Arg, Period, Phrase, Unit, units};
use crate::metric::{Advice, Fault, Note, Output, Question, Refusal, Status, Step, Worked};
use crate::metrics::bars::money;
use crate::metrics::fields::{CAC, MARGIN};
use crate::metrics::notes::{counted_as, finite};
use crate::metrics::sums;
use crate::stats::break_even::{Crossing, break_even};
use crate::stats::finance::cumulative;

/// A cohort's money by age. Never empty, and every number finite.
pub(super) struct Course {
    /// Its customers, more than 0.
    size: f64,
    /// The cost of winning one of them.
    cac: f64,
    /// What counts against the cost, the whole cohort, one number a period: revenue, times the margin.
    money: Vec<f64>,
    /// The running totals of `money`.
    totals: Vec<f64>,
    /// Where the totals reach the cost.
    crossing: Option<Crossing>,
}

impl Course {
    /// Totals against CAC × size, with the margin taken from the question.
    ///
    /// # Errors
    /// `no_customers` at `size` for 0; `too_large` where a sum, or its share of the cost, leaves the range of f64.
    pub(super) fn of(q: &Question, revenue: &[f64]) -> Result<Course, Refusal> {
        let (size, cac) = (q.need(&SIZE)?, q.need(&CAC)?);
        if size == 0.0 {
            return Err(Refusal::Undefined(Fault::new(&words::NO_CUSTOMERS, &SIZE, [])));
        }
        let margin = q.may(&MARGIN).unwrap_or(1.0);
        let money: Vec<f64> = revenue.iter().map(|r| r * margin).collect();
        let totals = cumulative(&money);
        finite(totals.as_ref().map(|_| cac * size), &SIZE)?;
        let totals = totals.unwrap_or_default();
        if cac > 0.0 {
            // In percent, as it is shown.
            let most = totals.iter().fold(0.0, |most: f64, total| most.max(total.abs()));
            finite(Some(100.0 * most / (cac * size)), &CAC)?;
        }
        let crossing = break_even(&money, cac * size);
        Ok(Course { size, cac, money, totals, crossing })
    }

    /// How many periods are known.
    pub(super) fn age(&self) -> usize {
        self.money.len()
    }

    /// The running total per customer after this many periods; 0 after none.
    pub(super) fn each(&self, age: usize) -> f64 {
        age.checked_sub(1).and_then(|i| self.totals.get(i)).map_or(0.0, |total| total / self.size)
    }

    /// The running total per customer at the end of what is known.
    pub(super) fn each_so_far(&self) -> f64 {
        self.each(self.age())
    }

    /// The last period's money per customer.
    pub(super) fn each_last(&self) -> f64 {
        self.money.last().map_or(0.0, |money| money / self.size)
    }

    /// The cost of winning one customer.
    pub(super) fn cac(&self) -> f64 {
        self.cac
    }

    /// The share of the cost that has come back; `None` for a cost of 0.
    fn recovered(&self) -> Option<f64> {
        let total = self.totals.last()?;
        Some(total / (self.cac * self.size)).filter(|share| self.cac > 0.0 && share.is_finite())
    }

    /// When the break-even would be at another cost, in periods.
    pub(super) fn break_even_at(&self, cac: f64) -> Option<f64> {
        break_even(&self.money, cac * self.size).map(|c| c.elapsed)
    }

    /// The only cost that would have been back by now; nothing where nothing came in.
    pub(super) fn only_below(&self) -> Option<Advice> {
        let so_far = self.each_so_far();
        (so_far > 0.0).then(|| {
            let args = [("time", Arg::Of(self.age() as f64, Unit::Periods))];
            Advice { number: money(so_far), says: Phrase::with(&words::ONLY_BELOW, args) }
        })
    }

    /// The break-even, if it was reached.
    pub(super) fn crossing(&self) -> Option<Crossing> {
        self.crossing
    }

    /// What every form answers; the form adds its own notes and advice.
    pub(super) fn worked(&self, q: &Question) -> Worked {
        let customers = Arg::Counted(self.size, &units::CUSTOMERS);
        let mut notes = vec![counted_as(q.may(&MARGIN))];
        if self.cac == 0.0 {
            notes.push(Note::new(&words::NOTHING_TO_EARN_BACK, []));
        }
        if let Some(period) = self.crossing.and_then(|c| c.falls_back) {
            notes.push(Note::new(&words::FALLS_BACK, [("period", nth(q.period(), period))]));
        }
        let (status, says) = match self.crossing {
            Some(_) => (Status::Value, None),
            None => (Status::NotReached, Some(self.not_reached())),
        };
        let basis = match self.crossing {
            Some(crossing) if crossing.period > 0 => {
                let args = [("period", nth(q.period(), crossing.period)), ("customers", customers)];
                Phrase::with(&words::PAID_BACK, args)
            }
            _ => Phrase::value(customers),
        };
        Worked {
            status,
            outputs: vec![
                Output::maybe(&BREAK_EVEN, self.crossing.map(|c| c.elapsed)),
                Output::series(&CUMULATIVE, self.totals.clone()),
                Output::maybe(&RECOVERED, self.recovered()),
            ],
            says,
            basis: Some(basis),
            sure: Vec::new(),
            steps: self.steps(q),
            notes,
            advice: self.advice(q),
            ..Worked::default()
        }
    }

    /// "Not within 24 months; 71% recovered".
    fn not_reached(&self) -> Phrase {
        let share = self.recovered().unwrap_or(0.0);
        let args = [("time", Arg::Of(self.age() as f64, Unit::Periods)), ("share", Arg::Of(share, Unit::Share))];
        Phrase::with(&words::NOT_REACHED, args)
    }

    /// The sum per customer: what came before the crossing, what was missing, the part of the period.
    fn steps(&self, q: &Question) -> Vec<Step> {
        let Some(Crossing { period, elapsed, .. }) = self.crossing else { return self.steps_not_reached(q) };
        let Some(last) = period.checked_sub(1) else { return Vec::new() };
        let before = self.each(last);
        let missing = self.cac - before;
        let month = self.money[last] / self.size;
        let mut steps = self.one_customer(q, last);
        if last > 0 {
            steps.push(self.after(last));
            steps.push(sums::minus(&words::MISSING, money(self.cac), money(before), money(missing)));
        }
        let part = Arg::Fine(elapsed - last as f64, Unit::Number, 2);
        let part_of = Phrase::with(&words::PART_OF, [("period", nth(q.period(), period))]);
        steps.push(sums::over(part_of, money(missing), money(month), part.clone()));
        steps.push(Step {
            label: (&words::BREAK_EVEN).into(),
            sum: Phrase::with(&words::SUM, [("a", Arg::Of(last as f64, Unit::Count)), ("b", part)]),
            gives: Arg::Of(elapsed, Unit::Periods),
        });
        steps
    }

    fn steps_not_reached(&self, q: &Question) -> Vec<Step> {
        let mut steps = self.one_customer(q, self.age() - 1);
        steps.push(self.after(self.age()));
        if let Some(share) = self.recovered() {
            let back = Arg::Of(share, Unit::Share);
            steps.push(sums::over(&words::RECOVERED, money(self.each_so_far()), money(self.cac), back));
        }
        steps
    }

    /// How one customer's money in a period follows from the cohort's; nothing where they are the same number.
    fn one_customer(&self, q: &Question, at: usize) -> Vec<Step> {
        let margin = q.may(&MARGIN);
        if self.size <= 1.0 && margin.is_none() {
            return Vec::new();
        }
        let label = Phrase::with(&words::EACH_IN, [("period", nth(q.period(), at + 1))]);
        let total = match margin {
            None => money(self.money[at]),
            Some(0.0) => return Vec::new(),
            Some(margin) => {
                let product = sums::product(money(self.money[at] / margin), Arg::Of(margin, Unit::Share));
                Arg::Phrase(Box::new(product))
            }
        };
        vec![sums::over(label, total, sums::count(self.size), money(self.money[at] / self.size))]
    }

    /// "After 4 months | 40 + 35 + 36 + 30 | 141", a long sum cut in the middle.
    fn after(&self, age: usize) -> Step {
        let each = |i: usize| Phrase::value(money(self.money[i] / self.size));
        let join = |text, a: Phrase, b: Phrase| {
            Phrase::with(text, [("a", Arg::Phrase(Box::new(a))), ("b", Arg::Phrase(Box::new(b)))])
        };
        let sum = if age <= LISTED {
            (1..age).fold(each(0), |sum, i| join(&words::SUM, sum, each(i)))
        } else {
            join(&words::LONG_SUM, join(&words::SUM, each(0), each(1)), each(age - 1))
        };
        Step {
            label: Phrase::with(&words::AFTER, [("time", Arg::Of(age as f64, Unit::Periods))]),
            sum,
            gives: money(self.each(age)),
        }
    }

    /// The cost that would be back within a year, and what a tenth less of it would do.
    fn advice(&self, q: &Question) -> Vec<Advice> {
        let mut advice = Vec::new();
        let age = self.age().min(year(q.period()));
        let back = self.each(age);
        if back > 0.0 {
            advice.push(Advice {
                number: money(back),
                says: Phrase::with(&words::CAC_BACK_IN, [("time", Arg::Of(age as f64, Unit::Periods))]),
            });
        }
        if let (Some(crossing), Some(sooner)) = (self.crossing, self.break_even_at(self.cac * 0.9))
            && sooner < crossing.elapsed
        {
            advice.push(Advice {
                number: Arg::Beside(sooner, crossing.elapsed, Unit::Periods),
                says: Phrase::with(&words::CHEAPER, [("cac", money(self.cac * 0.9))]),
            });
        }
        advice
    }
}

/// As many amounts of a sum are listed; a longer one is cut in the middle.
const LISTED: usize = 6;

/// The periods of a year, whole.
pub(super) fn year(period: Period) -> usize {
    period.per_year().round() as usize
}

/// "month 5".
pub(super) fn nth(period: Period, n: usize) -> Arg {
    Arg::Phrase(Box::new(Phrase::with(units::nth(period), [("n", Arg::Of(n as f64, Unit::Count))])))
}
