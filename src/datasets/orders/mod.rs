//! Orders: who bought, when, for how much.

pub(super) mod headers;

use super::group::{Aside, Rejected};
use super::headers::SEGMENT;
use super::{Ask, Cohort, Dataset, Fold, Item, Names, Orders, Summary};
use crate::ingest::{Fault, Kind, Need, Reason, Role, RoleSpec, Row};
use crate::locale::date::Grain;
use crate::stats::mean::{Moments, Sum};
use crate::stats::order::select_median;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Orders, one a row or a line: `clv`, `repeat_purchase`, `cohort_revenue`.
pub static ORDERS: Dataset = Dataset {
    id: "orders",
    name: crate::text! { en: "Orders", zh_hans: "订单", zh_hant: "訂單", nl: "Bestellingen", ko: "주문" },
    roles: &[
        RoleSpec {
            id: "customer",
            kind: Kind::Text,
            need: Need::Required,
            aliases: headers::CUSTOMER,
            never: headers::NOT_CUSTOMER,
        },
        RoleSpec { id: "date", kind: Kind::Date, need: Need::Required, aliases: headers::DATE, never: "" },
        RoleSpec {
            id: "amount",
            kind: Kind::Number,
            need: Need::Required,
            aliases: headers::AMOUNT,
            never: headers::NOT_AMOUNT,
        },
        RoleSpec { id: "order", kind: Kind::Text, need: Need::Optional, aliases: headers::ORDER, never: "" },
        RoleSpec { id: "segment", kind: Kind::Text, need: Need::Optional, aliases: SEGMENT, never: "" },
    ],
    labels: &[
        crate::text! { en: "Customer", zh_hans: "客户", zh_hant: "顧客", nl: "Klant", ko: "고객" },
        crate::text! { en: "Date", zh_hans: "日期", zh_hant: "日期", nl: "Datum", ko: "날짜" },
        crate::text! { en: "Amount", zh_hans: "金额", zh_hant: "金額", nl: "Bedrag", ko: "금액" },
        crate::text! { en: "Order", zh_hans: "订单号", zh_hant: "訂單編號", nl: "Bestelling", ko: "주문번호" },
        crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
    ],
};

const CUSTOMER: usize = 0;
const DATE: usize = 1;
const AMOUNT: usize = 2;
const ORDER: usize = 3;
const NONE: u32 = u32::MAX;

/// A checked order line.
#[derive(Clone, Debug)]
pub struct Line<'r> {
    customer: Cow<'r, str>,
    day: i32,
    amount: f64,
    order: Option<Cow<'r, str>>,
    /// The first blank column of a line whose amount stands on another line of its order.
    lacks: Option<Role>,
}

impl Item for Line<'_> {
    fn day(&self) -> Option<i32> {
        Some(self.day)
    }

    fn counts(&self) -> bool {
        self.lacks.is_none()
    }
}

/// Lines whose amount stands on another line of their order: they belong to it if there is one. Memory grows with such
/// lines, but for those that follow their order's amount.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Parts {
    orders: Names,
    /// The order, the line of the file, the first blank column and what stands there.
    lines: Vec<(u32, u64, Role, String)>,
    /// The order whose amount was read last.
    #[serde(skip)]
    last: String,
}

impl Aside for Parts {
    fn shift(&mut self, lines: u64) {
        self.lines.iter_mut().for_each(|(_, line, ..)| *line += lines);
    }

    fn merge(&mut self, later: Parts) {
        for (order, line, role, cell) in later.lines {
            self.lines.push((self.orders.number(later.orders.name(order)), line, role, cell));
        }
    }

    fn finish(self) -> Option<Summary> {
        None
    }
}

/// Purchases by customer. Memory grows with customers and the months in which they bought; with an order column, with
/// orders.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Purchases {
    customers: Names,
    orders: Names,
    /// The newest entry of each customer.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    /// The customer and the entry of each order, by its number.
    places: Vec<(u32, u32)>,
}

/// What one customer spent in one month, or in one order when orders are named.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Entry {
    /// The month, or −1 − the order's number.
    key: i64,
    /// The earliest day of any line: the month in which its money is counted.
    day: i32,
    /// The first and the last day of a purchase in it.
    first: i32,
    last: i32,
    /// Lines with an amount of 0 or more.
    purchases: u32,
    /// Compensated sum of the amounts.
    amount: Sum,
    /// The customer's entry before this one.
    next: u32,
}

impl Purchases {
    /// A named order that is new has no entry, and an order is nearly always one customer's: nobody's many orders are
    /// walked through.
    fn entry(&mut self, customer: u32, key: i64) -> Option<&mut Entry> {
        if key < 0 {
            let order = (-1 - key) as usize;
            if order >= self.places.len() {
                self.places.resize(order + 1, (NONE, NONE));
            }
            match self.places[order] {
                (NONE, _) => return None,
                (owner, at) if owner == customer => return self.entries.get_mut(at as usize),
                _ => {}
            }
        }
        let mut at = *self.heads.get(customer as usize)?;
        while at != NONE {
            if self.entries[at as usize].key == key {
                return self.entries.get_mut(at as usize);
            }
            at = self.entries[at as usize].next;
        }
        None
    }

    fn put(&mut self, customer: u32, mut entry: Entry) {
        let at = customer as usize;
        if at >= self.heads.len() {
            self.heads.resize(at + 1, NONE);
        }
        if let Some(known) = self.entry(customer, entry.key) {
            known.absorb(&entry);
        } else {
            if entry.key < 0 {
                self.places[(-1 - entry.key) as usize] = (customer, self.entries.len() as u32);
            }
            entry.next = self.heads[at];
            self.heads[at] = self.entries.len() as u32;
            self.entries.push(entry);
        }
    }

    /// The entries of a customer, newest first.
    fn of(&self, customer: usize) -> impl Iterator<Item = &Entry> {
        let mut at = self.heads.get(customer).copied().unwrap_or(NONE);
        std::iter::from_fn(move || {
            let entry = self.entries.get(at as usize)?;
            at = entry.next;
            Some(entry)
        })
    }
}

impl Entry {
    fn absorb(&mut self, other: &Entry) {
        self.day = self.day.min(other.day);
        self.first = self.first.min(other.first);
        self.last = self.last.max(other.last);
        self.purchases += other.purchases;
        self.amount.merge(&other.amount);
    }

    fn money(&self) -> f64 {
        self.amount.value().unwrap_or(0.0)
    }

    /// Purchases in it: a named order is one purchase however many lines it has, and none when it is a refund.
    fn bought(&self) -> u32 {
        if self.key >= 0 { self.purchases } else { u32::from(self.purchases > 0 && self.money() >= 0.0) }
    }
}

impl Fold for Purchases {
    type Item<'r> = Line<'r>;
    type Aside = Parts;

    fn read<'r>(row: &'r Row<'_>, _: &Ask) -> Result<Line<'r>, Fault> {
        let order = || Some(row.text(ORDER)).filter(|order| !order.is_empty());
        if row.is_blank(AMOUNT)
            && row.has(ORDER)
            && let (Some(order), Ok(date)) = (order(), row.date(DATE))
        {
            let customer = row.text(CUSTOMER);
            let blank = if customer.is_empty() { CUSTOMER } else { date.map_or(DATE, |_| AMOUNT) };
            return Ok(Line { customer, day: 0, amount: 0.0, order: Some(order), lacks: Some(blank) });
        }
        Ok(Line {
            customer: row.required_text(CUSTOMER)?,
            day: row.required_date(DATE)?.day,
            amount: row.required_number(AMOUNT)?,
            order: order(),
            lacks: None,
        })
    }

    fn keep(parts: &mut Parts, line: &Line<'_>, row: &Row<'_>, _: &Ask) {
        let Some(order) = &line.order else { return };
        if parts.last == **order {
            return;
        }
        if let Some(role) = line.lacks {
            let order = parts.orders.number(order.as_bytes());
            parts.lines.push((order, row.line(), role, String::from_utf8_lossy(row.raw(role)).into_owned()));
        } else {
            parts.last.clear();
            parts.last.push_str(order);
        }
    }

    fn add(&mut self, line: &Line<'_>) {
        let customer = self.customers.number(line.customer.as_bytes());
        let key = match &line.order {
            // Named orders count down from −1, so that they never meet a month.
            Some(order) => -1 - i64::from(self.orders.number(order.as_bytes())),
            None => i64::from(Grain::Month.index(line.day)),
        };
        let bought = line.amount >= 0.0;
        let mut amount = Sum::default();
        amount.add(line.amount);
        let entry = Entry {
            key,
            day: line.day,
            first: if bought { line.day } else { i32::MAX },
            last: if bought { line.day } else { i32::MIN },
            purchases: u32::from(bought),
            amount,
            next: NONE,
        };
        self.put(customer, entry);
    }

    fn merge(&mut self, later: Purchases) {
        let orders: Vec<u32> =
            (0..later.orders.len() as u32).map(|at| self.orders.number(later.orders.name(at))).collect();
        for theirs in 0..later.customers.len() {
            let ours = self.customers.number(later.customers.name(theirs as u32));
            for entry in later.of(theirs) {
                let key = if entry.key < 0 { -1 - i64::from(orders[(-1 - entry.key) as usize]) } else { entry.key };
                self.put(ours, Entry { key, ..*entry });
            }
        }
    }

    /// A line without an amount whose order has none either.
    fn rejected(&mut self, parts: &mut Parts) -> Rejected {
        let known = self.orders.len();
        let mut rows = Vec::new();
        for (order, line, role, cell) in parts.lines.drain(..) {
            if self.orders.number(parts.orders.name(order)) as usize >= known {
                rows.push((line, role, cell));
            }
        }
        Rejected::of(Reason::Empty, rows, 0)
    }

    fn finish(self, days: Option<(i32, i32)>, _: &Ask) -> Vec<Summary> {
        let mut out = vec![Summary::Orders(self.orders())];
        if let Some((_, last)) = days {
            out.extend(self.cohorts(Grain::Month.index(last)).into_iter().map(Summary::Cohort));
        }
        out
    }
}

impl Purchases {
    fn orders(&self) -> Orders {
        let n = self.customers.len();
        let mut out = Orders { customers: n as f64, ..Orders::default() };
        let mut moments = Moments::default();
        let mut total = Sum::default();
        let mut revenues = Vec::with_capacity(n);
        for customer in 0..n {
            let mut revenue = Sum::default();
            let (mut bought, mut first, mut last) = (0, i32::MAX, i32::MIN);
            for entry in self.of(customer) {
                revenue.merge(&entry.amount);
                if entry.bought() > 0 {
                    bought += entry.bought();
                    (first, last) = (first.min(entry.first), last.max(entry.last));
                }
            }
            let money = revenue.value().unwrap_or(0.0);
            total.merge(&revenue);
            moments.add(money);
            revenues.push(money);
            out.purchases += f64::from(bought);
            out.buyers += f64::from(u8::from(bought >= 1));
            out.repeat += f64::from(u8::from(bought >= 2));
            out.repeat_days += f64::from(u8::from(first < last));
        }
        out.revenue = total.value().unwrap_or(0.0);
        out.spread = moments.sd();
        out.top20_share = top_share(&mut revenues, out.revenue);
        out.median = select_median(&mut revenues);
        out
    }

    /// The cohorts by month of first purchase, each up to the file's last month. A refund before the first purchase
    /// counts at age 0: it is the cohort's money and has no age.
    fn cohorts(&self, last_month: i32) -> Vec<Cohort> {
        let mut cohorts: BTreeMap<i32, (Cohort, Vec<Sum>)> = BTreeMap::new();
        let mut months = Vec::new();
        for customer in 0..self.customers.len() {
            let bought = || self.of(customer).filter(|e| e.bought() > 0);
            let Some(first) = bought().map(|e| e.first).min() else { continue };
            let start = Grain::Month.index(first);
            let ages = (last_month - start).max(0) as usize + 1;
            let (cohort, sums) = cohorts.entry(start).or_insert_with(|| {
                (Cohort { month: start, active: vec![0.0; ages], ..Cohort::default() }, vec![Sum::default(); ages])
            });
            let age = |day: i32| ((Grain::Month.index(day) - start).max(0) as usize).min(ages - 1);
            cohort.size += 1.0;
            for entry in self.of(customer) {
                sums[age(entry.day)].merge(&entry.amount);
            }
            months.clear();
            months.extend(bought().map(|e| age(e.day)));
            months.sort_unstable();
            months.dedup();
            for month in &months {
                cohort.active[*month] += 1.0;
            }
        }
        let money = |sum: &Sum| sum.value().unwrap_or(0.0);
        cohorts.into_values().map(|(c, sums)| Cohort { revenue: sums.iter().map(money).collect(), ..c }).collect()
    }
}

/// The share of revenue from the ⌈0.2 n⌉ customers with most revenue; `None` where revenue is not positive.
fn top_share(revenues: &mut [f64], total: f64) -> Option<f64> {
    let top = (revenues.len() as f64 * 0.2).ceil() as usize;
    if total <= 0.0 || top == 0 {
        return None;
    }
    revenues.select_nth_unstable_by(top - 1, |a, b| b.total_cmp(a));
    let mut sum = Sum::default();
    revenues[..top].iter().for_each(|r| sum.add(*r));
    sum.value().map(|s| s / total)
}
