//! Monthly recurring revenue over time: what each customer pays, turned into what came and went.
//!
//! A dataset hands over each customer's amounts, one customer at a time; memory grows with periods, not with customers.

use super::{Loss, Movements};
use crate::locale::Period;
use crate::locale::date::Grain;
use crate::stats::mean::Sum;
use crate::stats::sorted::sorted;
use serde::{Deserialize, Serialize};

/// Below this an amount is the noise of sums of cents: the customer does not pay.
pub(super) const NOTHING: f64 = 1e-9;

/// The movements of every period of a file, customer by customer.
///
/// Amounts are compared at the end of each period: from nothing to something is new the first time and a reactivation
/// after, from something to nothing is churned, more is expansion, less is contraction. So start + new + reactivation +
/// expansion − contraction − churned = end in every period, and nobody loses more than it paid at the start. Who comes
/// and goes between two ends leaves no trace.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Recurring {
    unit: Period,
    /// The first and the last step of the file.
    steps: (i32, i32),
    periods: Vec<Sums>,
}

/// The movements of one period while they are summed.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Sums {
    /// What is paid at its end, less what was at the end of the one before.
    end: Moved,
    new: Moved,
    reactivation: Moved,
    expansion: Moved,
    contraction: Moved,
    churned: Moved,
}

/// Money and the customers it belongs to.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Moved {
    money: Sum,
    customers: f64,
}

impl Moved {
    fn add(&mut self, money: f64) {
        self.money.add(money);
        self.customers += 1.0;
    }

    fn merge(&mut self, other: &Moved) {
        self.money.merge(&other.money);
        self.customers += other.customers;
    }

    fn money(&self) -> f64 {
        self.money.unbounded()
    }
}

impl Recurring {
    /// Nothing yet. `first` and `last` are the file's first and last month, counted from January of year 0; for
    /// [`Period::Week`] they are weeks, as [`Grain::Week`] counts them.
    pub fn new(unit: Period, first: i32, last: i32) -> Recurring {
        let at = |step: i32| step.div_euclid(steps_in(unit));
        let periods = if first <= last { (at(last) - at(first) + 1) as usize } else { 0 };
        Recurring { unit, steps: (first, last), periods: vec![Sums::default(); periods] }
    }

    /// Adds what one customer pays at the end of each month (or week): the same amount from one step up to another, in
    /// order, none twice. Months in between, and amounts of 0 or less, do not pay. What lies before the file's first
    /// month counts as its past only, what lies after the last not at all. Returns what it paid at the start of the
    /// last period and at its end.
    pub fn add(&mut self, runs: impl IntoIterator<Item = (i32, i32, f64)>) -> (f64, f64) {
        let (first, last) = self.steps;
        let each = steps_in(self.unit);
        // Most count months: a division takes as long as all the rest of a customer.
        let period = |step: i32| if each == 1 { step } else { step.div_euclid(each) };
        let from = period(first);
        // The period that is open, what was paid at the end of the one before it, and the period of the first payment.
        let (mut at, mut before, mut known, mut ending) = (from, 0.0, None, (0.0, 0.0));
        let final_period = period(last);
        for (start, end, amount) in runs {
            if amount <= NOTHING || start >= end || start > last {
                continue;
            }
            let known = *known.get_or_insert(if start < first { i32::MIN } else { period(start) });
            // The periods at whose ends it is paid: the last one ends where the file does.
            let starts = period(start.max(first));
            let ends = if end > last { final_period + 1 } else { period(end.max(first)) };
            if starts >= ends {
                continue;
            }
            if starts > at {
                self.moved((at - from) as usize, before, 0.0, true);
                before = 0.0;
            }
            self.moved((starts - from) as usize, before, amount, known < starts);
            self.paid((starts - from) as usize, amount, 1.0);
            self.paid((ends - from) as usize, -amount, -1.0);
            if starts < final_period && ends >= final_period {
                ending.0 = amount;
            }
            if ends > final_period {
                ending.1 = amount;
            }
            (at, before) = (ends, amount);
        }
        self.moved((at - from) as usize, before, 0.0, true);
        ending
    }

    /// From this period on so much more is paid, by so many more customers.
    fn paid(&mut self, at: usize, money: f64, customers: f64) {
        if let Some(sums) = self.periods.get_mut(at) {
            sums.end.money.add(money);
            sums.end.customers += customers;
        }
    }

    fn moved(&mut self, at: usize, before: f64, now: f64, known: bool) {
        let Some(sums) = self.periods.get_mut(at) else { return };
        let by = now - before;
        if before <= 0.0 {
            if now > 0.0 {
                if known { sums.reactivation.add(now) } else { sums.new.add(now) }
            }
        } else if now <= 0.0 {
            sums.churned.add(before);
        } else if same(by, before) {
        } else if by > 0.0 {
            sums.expansion.add(by);
        } else {
            sums.contraction.add(-by);
        }
    }

    /// Adds other customers of the same file.
    pub fn merge(&mut self, other: &Recurring) {
        for (ours, more) in self.periods.iter_mut().zip(&other.periods) {
            ours.end.merge(&more.end);
            ours.new.merge(&more.new);
            ours.reactivation.merge(&more.reactivation);
            ours.expansion.merge(&more.expansion);
            ours.contraction.merge(&more.contraction);
            ours.churned.merge(&more.churned);
        }
    }

    /// The movements, in order of time; the first period starts from nothing.
    pub fn finish(self) -> Vec<Movements> {
        let Recurring { unit, steps: (first, last), periods } = self;
        let each = steps_in(unit);
        let from = first.div_euclid(each);
        let mut before = Moved::default();
        let mut out = Vec::with_capacity(periods.len());
        let mut paid = Moved::default();
        for (period, sums) in (from..).zip(&periods) {
            paid.merge(&sums.end);
            // What is left when all have gone is the rounding of sums of cents.
            let end = if paid.customers > 0.0 { paid } else { Moved::default() };
            out.push(Movements {
                unit,
                label: grain(unit).label(period),
                partial: period * each < first || (period + 1) * each - 1 > last,
                start: before.money(),
                new: sums.new.money(),
                reactivation: sums.reactivation.money(),
                expansion: sums.expansion.money(),
                contraction: sums.contraction.money(),
                churned: sums.churned.money(),
                end: end.money(),
                start_customers: before.customers,
                new_customers: sums.new.customers,
                reactivated_customers: sums.reactivation.customers,
                expanded_customers: sums.expansion.customers,
                contracted_customers: sums.contraction.customers,
                churned_customers: sums.churned.customers,
                end_customers: end.customers,
            });
            before = end;
        }
        out
    }
}

/// Whether a change of an amount is no more than the noise of sums of cents.
fn same(by: f64, before: f64) -> bool {
    by.abs() <= NOTHING * before.max(1.0)
}

/// How many customers are named at the most.
pub const NAMED: usize = 100;

/// The customers who pay less at the end of the last period than at its start, up to [`NAMED`] of them: those who cost
/// most first, then by name.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Losses {
    named: Vec<Loss>,
    /// As many as can be named cost this and more.
    least: f64,
}

impl Losses {
    /// Adds what a customer paid at the start and pays at the end.
    pub(super) fn add(&mut self, (before, after): (f64, f64), name: &dyn Fn() -> String) {
        if after < before && before - after >= self.least && !same(after - before, before) {
            self.named.push(Loss { customer: name(), before, after });
            if self.named.len() == 2 * NAMED {
                self.prune();
            }
        }
    }

    /// Adds other customers'.
    pub(super) fn merge(&mut self, other: Losses) {
        self.named.extend(other.named);
        self.prune();
    }

    fn prune(&mut self) {
        let all = std::mem::take(&mut self.named);
        self.named = sorted(all, |a, b| b.lost().total_cmp(&a.lost()).then_with(|| a.customer.cmp(&b.customer)));
        self.named.truncate(NAMED);
        if let [.., last] = &*self.named
            && self.named.len() == NAMED
        {
            self.least = last.lost();
        }
    }

    /// The customers.
    pub(super) fn finish(mut self) -> Vec<Loss> {
        self.prune();
        self.named
    }
}

impl Movements {
    /// The period in which MRR moved furthest, up or down; the first has nothing before it.
    pub fn biggest(periods: &[Movements]) -> Option<&Movements> {
        let moved = periods.iter().skip(1).filter(|moved| moved.change().is_finite());
        moved.max_by(|a, b| a.change().abs().total_cmp(&b.change().abs()))
    }

    /// By how much MRR moved.
    pub fn change(&self) -> f64 {
        self.end - self.start
    }

    /// Customers won in the period, new and back again: who is there at the end and was not at the start.
    pub fn won(&self) -> f64 {
        self.new_customers + self.reactivated_customers
    }
}

/// Months in a period; a week is its own step.
pub(super) const fn steps_in(unit: Period) -> i32 {
    match unit {
        Period::Week | Period::Month => 1,
        Period::Quarter => 3,
        Period::Year => 12,
    }
}

/// The calendar of a period.
pub const fn grain(period: Period) -> Grain {
    match period {
        Period::Week => Grain::Week,
        Period::Month => Grain::Month,
        Period::Quarter => Grain::Quarter,
        Period::Year => Grain::Year,
    }
}
