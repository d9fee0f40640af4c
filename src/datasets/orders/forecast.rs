//! What customers who bought are expected to bring: what a prediction needs of each, and what it comes to.

use super::Bought;
use crate::datasets::{Fitted, Forecast, Promising};
use crate::stats::bg_nbd;
use crate::stats::mean::Sum;
use crate::stats::prediction::{Customer, Prediction, expected_track};
use crate::stats::sorted::{entry, put_in_order, sorted};
use serde::{Deserialize, Serialize};

/// How many months the list of customers looks ahead.
const MONTHS: u32 = 12;
/// How many customers the list has at the most.
const LISTED: usize = 1000;
/// How many points the course of the repeat purchases has at the most after its start.
const POINTS: usize = 120;
/// The days of a week.
const WEEK: f64 = 7.0;

/// The customers who bought, as a model of their purchases sees them. Memory grows with them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Buyers {
    all: Vec<Buyer>,
    /// Days and how many purchases after a customer's first they saw, in order.
    repeats: Vec<(i32, u32)>,
}

/// A customer by the days on which it bought: several purchases on a day are one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Buyer {
    name: String,
    /// How many days, one at least.
    days: u32,
    first: i32,
    last: i32,
    /// What the days after the first brought each, refunds taken off; 0 without any.
    mean: f64,
}

impl Buyers {
    /// Adds a customer by its entries. A refund is taken off the purchase before it.
    pub(super) fn add(&mut self, name: &[u8], entries: &[Bought]) {
        let mut bought: Vec<(i32, Sum)> = Vec::new();
        let mut refunds: Vec<(i32, Sum)> = Vec::new();
        for entry in entries {
            let money = entry.sum();
            if entry.bought() > 0 {
                bought.push((entry.days.bought().0, money));
            } else {
                refunds.push((entry.days.day(), money));
            }
        }
        put_in_order(&mut bought, |(a, _), (b, _)| a.cmp(b));
        bought.dedup_by(|next, day| {
            let same = next.0 == day.0;
            if same {
                day.1.merge(&next.1);
            }
            same
        });
        for (on, money) in refunds {
            let before = bought.partition_point(|(day, _)| *day <= on).saturating_sub(1);
            if let Some((_, day)) = bought.get_mut(before) {
                day.merge(&money);
            }
        }
        let [(first, _), later @ ..] = bought.as_slice() else { return };
        let mut money = Sum::default();
        for (day, brought) in later {
            money.merge(brought);
            *entry(&mut self.repeats, *day) += 1;
        }
        self.all.push(Buyer {
            name: String::from_utf8_lossy(name).into_owned(),
            days: bought.len() as u32,
            first: *first,
            last: later.last().map_or(*first, |(day, _)| *day),
            mean: if later.is_empty() { 0.0 } else { money.unbounded() / later.len() as f64 },
        });
    }

    /// Adds the next share.
    pub(super) fn merge(&mut self, next: Buyers) {
        self.all.extend(next.all);
        for (day, purchases) in next.repeats {
            *entry(&mut self.repeats, day) += purchases;
        }
    }

    /// What is expected of them, seen from the last day of the file; `None` where nobody bought.
    pub(super) fn finish(self, today: i32) -> Option<Forecast> {
        let start = self.all.iter().map(|buyer| buyer.first).min()?;
        Some(Forecast {
            customers: self.all.len() as f64,
            repeat: self.all.iter().filter(|buyer| buyer.days > 1).count() as f64,
            weeks: f64::from(today - start) / WEEK,
            fitted: self.fitted(start, today),
        })
    }

    fn fitted(&self, start: i32, today: i32) -> Option<Fitted> {
        let customers: Vec<Customer> = self.all.iter().map(|buyer| buyer.seen_from(today)).collect();
        let prediction = Prediction::of(&customers)?;
        let each = prediction.each(&customers, MONTHS)?;
        let (mut purchases, mut order_value) = (Sum::default(), Sum::default());
        for (customer, (expected, _)) in customers.iter().zip(&each) {
            purchases.add(*expected);
            order_value.add(prediction.value.expected(customer.bought.repeats, customer.mean)?);
        }
        let n = customers.len() as f64;
        Some(Fitted {
            order_value: order_value.value()? / n,
            purchases: purchases.value()? / n,
            track: self.track(&prediction, start, today)?,
            ranked: self.ranked(&prediction, &customers, &each)?,
            prediction,
        })
    }

    /// Repeat purchases so far by week, actual and expected; weeks are left out evenly where they are many.
    fn track(&self, prediction: &Prediction, start: i32, today: i32) -> Option<Vec<(f64, f64, f64)>> {
        let days = (today - start) as usize;
        let mut starts = vec![0.0; days + 1];
        for buyer in &self.all {
            starts[(buyer.first - start) as usize] += 1.0;
        }
        let starts: Vec<(u32, f64)> = (0..).zip(starts).filter(|(_, customers)| *customers > 0.0).collect();
        let weeks = days / 7;
        let expected = expected_track(&prediction.purchases, &starts, weeks)?;
        let (mut seen, mut actual) = (0, 0.0);
        let step = weeks.div_ceil(POINTS).max(1);
        let mut track = Vec::new();
        for (week, expected) in expected.into_iter().enumerate() {
            // Both count what came within so many days of the start.
            while let Some((_, purchases)) =
                self.repeats.get(seen).filter(|(day, _)| (day - start) as usize <= week * 7)
            {
                actual += f64::from(*purchases);
                seen += 1;
            }
            if week % step == 0 || week == weeks {
                track.push((week as f64, actual, expected));
            }
        }
        Some(track)
    }

    /// Those of whom most is expected; of equals the first by name.
    fn ranked(&self, prediction: &Prediction, customers: &[Customer], each: &[(f64, f64)]) -> Option<Vec<Promising>> {
        let places: Vec<usize> = (0..each.len()).collect();
        let by_value = |a: &usize, b: &usize| {
            each[*b].1.total_cmp(&each[*a].1).then_with(|| self.all[*a].name.cmp(&self.all[*b].name))
        };
        let ranked = sorted(places, by_value).into_iter().take(LISTED).map(|at| {
            let (buyer, (expected, value)) = (&self.all[at], each[at]);
            let alive = prediction.purchases.alive(customers[at].bought)?;
            let (customer, purchases) = (buyer.name.clone(), f64::from(buyer.days));
            Some(Promising { customer, purchases, last: buyer.last, alive, expected, value })
        });
        ranked.collect()
    }
}

impl Buyer {
    /// The customer as the models see it, time in weeks.
    fn seen_from(&self, today: i32) -> Customer {
        let weeks = |days: i32| f64::from(days) / WEEK;
        let bought = bg_nbd::Bought {
            repeats: f64::from(self.days - 1),
            last: weeks(self.last - self.first),
            age: weeks(today - self.first),
        };
        Customer { bought, mean: self.mean }
    }
}
