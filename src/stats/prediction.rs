//! What customers will bring: how often they are expected to buy, times what a purchase of theirs is expected to be worth.
//!
//! The purchases are those of [`BgNbd`], the values those of [`GammaGamma`], each fitted to the customers at hand; the two
//! are taken to be independent, as in Fader, Hardie & Lee 2005, "RFM and CLV".

use super::bg_nbd::{BgNbd, Bought};
use super::finite;
use super::gamma_gamma::GammaGamma;
use super::maximise::{Matrix, variance};
use super::mean::Sum;
use super::sorted::sorted;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// How many months a prediction looks ahead.
pub const MONTHS: usize = 36;
/// The weeks of a month, as the package `lifetimes` takes them.
pub const WEEKS_OF_MONTH: f64 = 4.345;

/// A customer by their purchases.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Customer {
    /// When and how often.
    pub bought: Bought,
    /// The mean value of the repeat purchases, 0 without any. Below 0, where refunds outweigh them, it counts as 0.
    pub mean: f64,
}

/// What purchases are worth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Spending {
    /// All of them the same: nothing varies, and so there is nothing to fit.
    Same(f64),
    /// By customer and by purchase.
    Varied(GammaGamma),
}

impl Spending {
    /// The mean value expected of the purchases to come of a customer whose `repeats` were worth `mean` each.
    /// `None` where the model has none: see [`GammaGamma::expected`].
    pub fn expected(&self, repeats: f64, mean: f64) -> Option<f64> {
        match self {
            Self::Same(value) => finite(*value),
            Self::Varied(model) => model.expected(repeats, mean.max(0.0)),
        }
    }
}

/// What is expected of customers, with the models that say so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Prediction {
    /// How often they buy.
    pub purchases: BgNbd,
    /// What they buy for.
    pub value: Spending,
    /// The log-likelihood of `purchases`.
    pub purchases_log_likelihood: f64,
    /// The log-likelihood of `value`, where it was fitted.
    pub value_log_likelihood: Option<f64>,
    /// What a customer is expected to bring in each of the [`MONTHS`] to come, the mean over all of them, undiscounted.
    pub by_month: Vec<f64>,
    /// The standard errors of `by_month`, as far as they come from the parameters' own uncertainty.
    pub errors: Vec<f64>,
    /// The mean probability that a customer is still one.
    pub alive: f64,
}

impl Prediction {
    /// Fits the models to all customers and predicts. The order of the customers changes nothing but rounding.
    ///
    /// `None` where one of the models cannot be fitted (see [`BgNbd::fit`] and [`GammaGamma::fit`]; values that are all
    /// the same need no fit), and where the values of newcomers have no mean (q ≤ 1).
    pub fn of(customers: &[Customer]) -> Option<Self> {
        let kinds = Kind::of_all(customers);
        let fit = BgNbd::fit(&kinds.iter().map(|kind| (kind.bought, kind.count)).collect::<Vec<_>>())?;
        let (value, value_log_likelihood, uncertain) = spending(customers)?;
        let count = customers.len() as f64;
        let (purchases, to_come) = (fit.model, ToCome::of_all(&fit.model, &kinds)?);
        let by_month = by_month(&value, &to_come, count)?;
        let mut squares = squares(&purchases.logs(), &fit.covariance, &by_month, &|logs| {
            self::by_month(&value, &ToCome::of_all(&BgNbd::of_logs(logs)?, &kinds)?, count)
        })?;
        if let (Spending::Varied(model), Some(covariance)) = (&value, uncertain) {
            let of_value = self::squares(&model.logs(), &covariance, &by_month, &|logs| {
                self::by_month(&Spending::Varied(GammaGamma::of_logs(logs)?), &to_come, count)
            })?;
            squares.iter_mut().zip(of_value).for_each(|(square, more)| *square += more);
        }
        let mut alive = Sum::default();
        for kind in &kinds {
            alive.add(purchases.alive(kind.bought)? * kind.count);
        }
        Some(Self {
            purchases,
            value,
            purchases_log_likelihood: fit.log_likelihood,
            value_log_likelihood,
            by_month,
            errors: squares.into_iter().map(|square| finite(square.max(0.0).sqrt())).collect::<Option<_>>()?,
            alive: finite(alive.value()? / count)?,
        })
    }

    /// How many purchases are expected of one customer within `months`, and what they are expected to bring, undiscounted.
    pub fn customer(&self, customer: &Customer, months: u32) -> Option<(f64, f64)> {
        self.each(std::slice::from_ref(customer), months)?.pop()
    }

    /// The same of each of many, in their order: customers of one kind share most of the work.
    pub fn each(&self, customers: &[Customer], months: u32) -> Option<Vec<(f64, f64)>> {
        let places: Vec<usize> = (0..customers.len()).collect();
        let places = sorted(places, |one, other| order(&customers[*one].bought, &customers[*other].bought));
        let mut expected = vec![(0.0, 0.0); customers.len()];
        let weeks = WEEKS_OF_MONTH * f64::from(months);
        for same in places.chunk_by(|one, other| customers[*one].bought.repeats >= customers[*other].bought.repeats) {
            let mut ahead = self.purchases.ahead(customers[same[0]].bought.repeats);
            for same in same.chunk_by(|one, other| customers[*one].bought.age >= customers[*other].bought.age) {
                let within = ahead.within(self.purchases.alpha + customers[same[0]].bought.age, weeks)?;
                for at in same {
                    let Customer { bought, mean } = customers[*at];
                    let purchases = self.purchases.alive(bought)? * within;
                    expected[*at] = (purchases, finite(purchases * self.value.expected(bought.repeats, mean)?)?);
                }
            }
        }
        Some(expected)
    }
}

/// What the customers' purchases are worth, with the log-likelihood and the covariance if that took a fit.
fn spending(customers: &[Customer]) -> Option<(Spending, Option<f64>, Option<Matrix>)> {
    let values: Vec<_> = customers
        .iter()
        .filter(|customer| customer.bought.repeats > 0.0 && customer.mean > 0.0)
        .map(|customer| (customer.bought.repeats, customer.mean, 1.0))
        .collect();
    let least = values.iter().map(|(_, mean, _)| *mean).min_by(f64::total_cmp)?;
    let most = values.iter().map(|(_, mean, _)| *mean).max_by(f64::total_cmp)?;
    if most - least < 1e-9 * most {
        return Some((Spending::Same(finite(most)?), None, None));
    }
    let fit = GammaGamma::fit(&values)?;
    Some((Spending::Varied(fit.model), Some(fit.log_likelihood), Some(fit.covariance)))
}

/// By repeats, then by age, then by the last purchase.
fn order(one: &Bought, other: &Bought) -> Ordering {
    let by = |of: fn(&Bought) -> f64| of(one).total_cmp(&of(other));
    by(|bought| bought.repeats).then(by(|bought| bought.age)).then(by(|bought| bought.last))
}

/// Customers of the same purchases.
struct Kind {
    bought: Bought,
    count: f64,
    /// The sum of their mean values.
    means: f64,
}

impl Kind {
    fn of_all(customers: &[Customer]) -> Vec<Self> {
        let customers = sorted(customers.to_vec(), |one, other| order(&one.bought, &other.bought));
        let kind = |same: &[Customer]| Self {
            bought: same[0].bought,
            count: same.len() as f64,
            means: same.iter().map(|customer| customer.mean.max(0.0)).sum(),
        };
        customers.chunk_by(|one, other| order(&one.bought, &other.bought).is_eq()).map(kind).collect()
    }
}

/// What is to come of all customers who bought again equally often.
struct ToCome {
    repeats: f64,
    /// By month: the expected purchases, and the same, each times the mean value of the customer's purchases so far.
    by_month: Vec<(f64, f64)>,
}

impl ToCome {
    /// By rising repeats, as the kinds are.
    fn of_all(model: &BgNbd, kinds: &[Kind]) -> Option<Vec<Self>> {
        let equal = kinds.chunk_by(|one, other| one.bought.repeats >= other.bought.repeats);
        equal.map(|kinds| Self::of(model, kinds)).collect()
    }

    fn of(model: &BgNbd, kinds: &[Kind]) -> Option<Self> {
        let mut ahead = model.ahead(kinds[0].bought.repeats);
        let mut by_month = vec![(0.0, 0.0); MONTHS];
        for same in kinds.chunk_by(|one, other| one.bought.age >= other.bought.age) {
            let (mut alive, mut means) = (0.0, 0.0);
            for kind in same {
                let share = model.alive(kind.bought)?;
                alive += share * kind.count;
                means += share * kind.means;
            }
            let (scale, mut before) = (model.alpha + same[0].bought.age, 0.0);
            for (month, (purchases, worth)) in by_month.iter_mut().enumerate() {
                let within = ahead.within(scale, WEEKS_OF_MONTH * (month + 1) as f64)?;
                *purchases += (within - before) * alive;
                *worth += (within - before) * means;
                before = within;
            }
        }
        Some(Self { repeats: kinds[0].bought.repeats, by_month })
    }
}

/// What a customer is expected to bring in each month, the mean over `count` of them. The expected value of a purchase is
/// linear in the mean so far, so that one mean, weighted by the purchases to come, serves for all who bought equally often.
fn by_month(value: &Spending, to_come: &[ToCome], count: f64) -> Option<Vec<f64>> {
    let month = |month: usize| {
        let mut sum = Sum::default();
        for equal in to_come {
            let (purchases, worth) = equal.by_month[month];
            if purchases > 0.0 {
                sum.add(purchases * value.expected(equal.repeats, worth / purchases)?);
            }
        }
        finite(sum.value()? / count)
    };
    (0..MONTHS).map(month).collect()
}

/// The variance of each number of a series that comes from parameters with this covariance: the delta method, its
/// derivatives by differences.
fn squares(
    logs: &[f64],
    covariance: &Matrix,
    series: &[f64],
    of_logs: &dyn Fn(&[f64]) -> Option<Vec<f64>>,
) -> Option<Vec<f64>> {
    const REACH: f64 = 1e-4;
    let mut moved = Vec::new();
    for i in 0..logs.len() {
        let mut logs = logs.to_vec();
        logs[i] += REACH;
        moved.push(of_logs(&logs)?);
    }
    let slopes = |at: usize| moved.iter().map(|moved| (moved[at] - series[at]) / REACH).collect::<Vec<_>>();
    Some((0..series.len()).map(|at| variance(covariance, &slopes(at))).collect())
}

/// How many repeat purchases are expected by the end of each week, to be held against those that were made.
///
/// `starts` is how many customers made their first purchase on which day, counted from the day that the weeks begin.
/// The answer has `weeks` + 1 numbers, from 0 at the beginning: Σ over customers of E[X(t)], t since the first purchase.
pub fn expected_track(model: &BgNbd, starts: &[(u32, f64)], weeks: usize) -> Option<Vec<f64>> {
    let mut ahead = model.ahead(0.0);
    let by_day: Vec<f64> =
        (0..=weeks * 7).map(|day| ahead.within(model.alpha, day as f64 / 7.0)).collect::<Option<_>>()?;
    let expected = |week: usize| {
        let since = |day: &u32| (week * 7).checked_sub(*day as usize);
        finite(starts.iter().filter_map(|(day, count)| Some(by_day[since(day)?] * count)).sum())
    };
    (0..=weeks).map(expected).collect()
}
