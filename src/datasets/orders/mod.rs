//! Orders: who bought, when, for how much.

mod forecast;
pub(super) mod headers;

use self::forecast::Buyers;
use super::cohorts::Cohorts;
use super::group::{Aside, Rejected, both};
use super::headers::SEGMENT;
use super::ledger::{Entry, Ledger};
use super::totals::is_total;
use super::waiting::Words;
use super::{Ask, Dataset, Fold, Item, Names, Orders, Summary};
use crate::ingest::hash::hash;
use crate::ingest::{Fault, Kind, Need, Plan, Reason, Role, RoleSpec, Row, normalise, same};
use crate::locale::Level;
use crate::locale::date::Grain;
use crate::stats::mean::{Moments, Sum};
use crate::stats::order::{select_median, select_median_interval};
use crate::stats::sorted::{put_in_order, sorted};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
        RoleSpec {
            id: "status",
            kind: Kind::Text,
            need: Need::Optional,
            aliases: headers::STATUS,
            never: headers::NOT_STATUS,
        },
        RoleSpec { id: "direction", kind: Kind::Text, need: Need::Optional, aliases: headers::DIRECTION, never: "…" },
    ],
    labels: &[
        crate::text! { en: "Customer", zh_hans: "客户", zh_hant: "顧客", nl: "Klant", ko: "고객" },
        crate::text! { en: "Date", zh_hans: "日期", zh_hant: "日期", nl: "Datum", ko: "날짜" },
        crate::text! { en: "Amount", zh_hans: "金额", zh_hant: "金額", nl: "Bedrag", ko: "금액" },
        crate::text! { en: "Order", zh_hans: "订单号", zh_hant: "訂單編號", nl: "Bestelling", ko: "주문번호" },
        crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
        crate::text! { en: "Status", zh_hans: "状态", zh_hant: "狀態", nl: "Status", ko: "상태" },
        crate::text! { en: "In or out", zh_hans: "收/支", zh_hant: "收/支", nl: "In of uit", ko: "수입/지출" },
    ],
};

/// The column of who bought.
pub const CUSTOMER: usize = 0;
/// The column of when.
pub const DATE: usize = 1;
/// The column of what was paid.
pub const AMOUNT: usize = 2;
/// The column of order numbers.
pub const ORDER: usize = 3;
/// The column of what became of an order.
pub const STATUS: usize = 5;
/// The column of where the money went.
pub const DIRECTION: usize = 6;

/// Whether a file's amounts are what each customer has paid in all: a list of customers, which does not say when or how often.
pub fn in_all(plan: &Plan) -> bool {
    let header = plan.header_of(AMOUNT).map(normalise).unwrap_or_default();
    headers::IN_ALL.split('|').any(|name| same(name, &header))
}

/// A checked order line.
#[derive(Clone, Debug)]
pub struct Line<'r> {
    customer: Cow<'r, [u8]>,
    day: i32,
    amount: f64,
    /// Its order, and the key of that; or of its month, where it names none.
    order: Cow<'r, [u8]>,
    key: u64,
    /// The first blank column of a line whose amount stands on another line of its order.
    lacks: Option<Role>,
    /// It says that the amount was given back.
    refunded: bool,
}

/// A line without an amount.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Bare {
    order: u32,
    /// The line of the file.
    line: u64,
    /// The first blank column and what stands there.
    lacks: Role,
    cell: String,
    /// What stands in the column of what became of the order, where it is blank too.
    status: Option<String>,
}

impl Item for Line<'_> {
    fn day(&self) -> Option<i32> {
        Some(self.day)
    }

    fn counts(&self) -> bool {
        self.lacks.is_none()
    }
}

/// Lines whose amount stands on another line of their order: they belong to it if there is one, and share its fate if it
/// was called off. Memory grows with such lines, but for those that follow their order's amount, and with orders that were
/// called off.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Parts {
    orders: Names,
    lines: Vec<Bare>,
    /// The keys of the orders that were called off.
    cancelled: Vec<u64>,
    /// Lines that say that their amount was given back.
    refunded: u64,
    /// Whether other lines take something off.
    taken_off: bool,
    /// The key of the order whose amount was read last.
    #[serde(skip)]
    last: u64,
}

impl Aside for Parts {
    fn shift(&mut self, lines: u64) {
        self.lines.iter_mut().for_each(|bare| bare.line += lines);
    }

    fn merge(&mut self, later: Parts) {
        for bare in later.lines {
            self.lines.push(Bare { order: self.orders.number(later.orders.name(bare.order)), ..bare });
        }
        self.cancelled.extend(later.cancelled);
        self.refunded += later.refunded;
        self.taken_off |= later.taken_off;
    }

    fn is_settled(&self) -> bool {
        self.lines.is_empty()
    }

    fn finish(self) -> Option<Summary> {
        None
    }
}

/// Purchases by customer. Memory grows with customers and the months in which they bought, or the days where a prediction is
/// asked; with an order column, with orders.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Purchases {
    lines: Ledger<Bought>,
    /// Lines of which only their status says that their amount was given back.
    refunded: u64,
    /// What the customers come to who are counted already, by share.
    counted: Vec<Counted>,
}

/// What a share of the customers comes to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Counted {
    share: u8,
    /// Those of its numbers that are counts.
    orders: Orders,
    revenue: Sum,
    /// Of the customers' revenues.
    moments: Moments,
    revenues: Vec<f64>,
    /// By month of first purchase.
    cohorts: Cohorts,
    /// Where a prediction is asked.
    buyers: Buyers,
}

/// What one customer spent in one month, or on one day where a prediction is asked, or in one order when orders are named.
#[derive(Clone, Copy, Debug)]
struct Bought {
    /// The month or the day; or a hash of the order's name, in which two of a customer's orders do not meet, above [`NAMED`].
    key: u64,
    days: Days,
    /// The amounts, and what their sum lost in rounding.
    amount: f64,
    lost: f32,
    customer: u32,
}

/// The first key of a named order.
const NAMED: u64 = 1 << 63;

/// The key of a named order.
fn key(order: &[u8]) -> u64 {
    hash(order) | NAMED
}

/// The earliest day of any line (in its month the money is counted), the first and the last day of a purchase, counted
/// from the first day of any file, and how many lines have an amount of 0 or more: in one word, for there are many.
#[derive(Clone, Copy, Debug)]
struct Days(u64);

/// 1900-01-01, from 1970-01-01: no file has an earlier day.
const FIRST: i32 = -25_567;
const DAY_BITS: u32 = 17;
const DAY: u64 = (1 << DAY_BITS) - 1;
const MOST: u64 = u64::MAX >> (3 * DAY_BITS);

impl Days {
    fn new(day: i32, purchases: u64) -> Days {
        Days::of((day - FIRST) as u64 & DAY, purchases)
    }

    /// All of them on one day.
    fn of(day: u64, purchases: u64) -> Days {
        Days(((purchases << DAY_BITS | day) << DAY_BITS | day) << DAY_BITS | day)
    }

    fn part(self, at: u32) -> u64 {
        self.0 >> (at * DAY_BITS) & DAY
    }

    fn day(self) -> i32 {
        self.part(0) as i32 + FIRST
    }

    /// The first and the last purchase.
    fn bought(self) -> (i32, i32) {
        (self.part(1) as i32 + FIRST, self.part(2) as i32 + FIRST)
    }

    fn purchases(self) -> u64 {
        self.0 >> (3 * DAY_BITS)
    }

    /// Both together; `None` where they are more purchases than the word holds.
    fn and(self, other: Days) -> Option<Days> {
        let purchases = self.purchases() + other.purchases();
        let day = self.part(0).min(other.part(0));
        let (first, last) = match (self.purchases(), other.purchases()) {
            (0, _) => (other.part(1), other.part(2)),
            (_, 0) => (self.part(1), self.part(2)),
            _ => (self.part(1).min(other.part(1)), self.part(2).max(other.part(2))),
        };
        (purchases <= MOST).then_some(Days(((purchases << DAY_BITS | last) << DAY_BITS | first) << DAY_BITS | day))
    }
}

impl Entry for Bought {
    const WORDS: usize = 4;

    fn words(&self) -> [u64; 4] {
        [self.key, self.days.0, self.amount.to_bits(), u64::from(self.lost.to_bits()) << 32 | u64::from(self.customer)]
    }

    fn of_words([key, days, amount, rest]: [u64; 4]) -> Bought {
        let lost = f32::from_bits((rest >> 32) as u32);
        Bought { key, days: Days(days), amount: f64::from_bits(amount), lost, customer: rest as u32 }
    }

    /// A row has one day, and is one purchase or none.
    fn row(&self) -> Words {
        (self.key, self.amount.to_bits(), self.days.part(0) as u32 | (self.days.purchases() as u32) << DAY_BITS)
    }

    fn of_row((key, amount, day): Words) -> Bought {
        let days = Days::of(u64::from(day) & DAY, u64::from(day >> DAY_BITS));
        Bought { key, days, amount: f64::from_bits(amount), lost: 0.0, customer: 0 }
    }

    fn customer(&self) -> u32 {
        self.customer
    }

    fn belong(&mut self, customer: u32) {
        self.customer = customer;
    }

    fn rank(&self) -> u64 {
        self.key
    }

    fn absorb(&mut self, next: &Bought) -> bool {
        let Some(days) = self.days.and(next.days).filter(|_| self.key == next.key) else { return false };
        let mut sum = self.sum();
        sum.merge(&next.sum());
        self.days = days;
        let (amount, lost) = sum.parts();
        (self.amount, self.lost) = (amount, lost as f32);
        true
    }
}

impl Bought {
    fn sum(&self) -> Sum {
        Sum::from_parts(self.amount, f64::from(self.lost))
    }

    fn money(&self) -> f64 {
        self.sum().unbounded()
    }

    /// Purchases in it: a named order is one purchase however many lines it has, and none when it is a refund.
    fn bought(&self) -> u64 {
        let purchases = self.days.purchases();
        if self.key < NAMED { purchases } else { u64::from(purchases > 0 && self.money() >= 0.0) }
    }
}

/// What says that no purchase came of an order.
const CANCELLED: &str = "\
    cancelled|canceled|failed|expired|void|voided|declined|unpaid|pending payment|draft|uncollectible|lost|closed lost|\
    closedlost|geannuleerd|mislukt|verlopen|niet betaald|concept|oninbaar|verloren|\
    已取消|取消|交易关闭|已关闭|交易失败|支付失败|等待买家付款|待付款|未付款|未支付|不成立|訂單取消|付款失敗|草稿|已作废|已作廢|\
    输单|취소|취소완료|주문취소|결제취소|결제실패|미결제|입금전|입금대기|임시저장|실패|\
    payment failed|denied|blocked|incomplete|wacht op betaling|待支付|等待付款|等待付款确认|(删除)等待付款确认|支付超时|\
    订单取消|订单已取消|未付款，已取消|交易取消|取消訂單|訂單已取消|交易失敗|付款逾期|作废|作廢|입금전취소|미결제취소|결제대기";

/// What says of a payment that it was never made, and of an invoice that it is late.
const OVERDUE: &str = "verlopen";

/// What says that the whole amount of an order was given back.
const GIVEN_BACK: &str = "\
    refunded|fully refunded|chargeback|charged back|returned|已退款|退款成功|全额退款|全額退款|已退货|已退貨|退款完成|terugbetaald|\
    volledig terugbetaald|geretourneerd|retour|환불|환불완료|전액환불|반품|반품완료";

/// What says that a sale came about, in the name of its stage.
const WON: [&str; 9] = ["won", "赢单", "贏單", "成交", "gewonnen", "성사", "수주", "계약 완료", "계약완료"];

/// What says that the money went the other way, or nowhere.
const OUT: &str = "支出|不计收支|不計收支|中性交易|/";

/// Whether a cell is one of these words, whatever stands between their parts: `in_trial` is `in trial`, and
/// `wc-cancelled` is `cancelled`, as one shop writes it. Beyond ASCII words may be spaced or not: `입금전 취소`.
pub(super) fn is_one_of(cell: &[u8], words: &str) -> bool {
    let cell = cell.strip_prefix(b"wc-").unwrap_or(cell);
    let plain = |byte: u8| if matches!(byte, b'_' | b'-') { b' ' } else { byte.to_ascii_lowercase() };
    let counts = |byte: &u8| *byte != b' ' || cell.is_ascii();
    let same = |word: &str| word.bytes().filter(counts).eq(cell.iter().copied().map(plain).filter(counts));
    !cell.is_empty() && words.split('|').any(same)
}

/// Whether a file's column of what became of orders is one of stages, of which only one is a sale.
pub fn staged(plan: &Plan) -> bool {
    let header = plan.header_of(STATUS).map(normalise).unwrap_or_default().replace('_', " ");
    ORDERS.roles[STATUS].knows(&header) && headers::STAGES.iter().any(|stage| header.ends_with(stage))
}

/// Whether an order was called off, failed or was never paid. What is refunded was paid: it is a purchase that brings
/// nothing.
fn cancelled(row: &Row<'_>, staged: bool) -> bool {
    if !row.has(STATUS) {
        return false;
    }
    let cell = row.cell(STATUS);
    let says = |word: &&str| cell.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    (is_one_of(cell, CANCELLED) && !(is_one_of(cell, OVERDUE) && of_invoices(row.plan())))
        || (staged && !row.is_blank(STATUS) && !WON.iter().any(says))
}

/// Whether a file's headers say that it is of invoices.
fn of_invoices(plan: &Plan) -> bool {
    let header = |role: &Role| plan.header_of(*role).map(normalise).unwrap_or_default();
    [DATE, ORDER, STATUS].iter().map(header).any(|header| header.contains("factu"))
}

/// Whether the money of a row went out, or changed hands nowhere.
fn spent(row: &Row<'_>) -> bool {
    row.has(DIRECTION) && is_one_of(row.cell(DIRECTION), OUT)
}

impl Fold for Purchases {
    type Item<'r> = Line<'r>;
    type Aside = Parts;
    const BY_CUSTOMER: bool = true;

    fn read<'r>(row: &'r Row<'_>, ask: &Ask) -> Result<Line<'r>, Fault> {
        let order = row.key(ORDER);
        let role = if cancelled(row, ask.staged) { Some(STATUS) } else { spent(row).then_some(DIRECTION) };
        let cancelled = role.map(|role| Fault::new(role, Reason::Cancelled));
        if !order.is_empty()
            && row.is_blank(AMOUNT)
            && let Ok(date) = row.date(DATE)
        {
            let customer = row.key(CUSTOMER);
            let blank = if customer.is_empty() { CUSTOMER } else { date.map_or(DATE, |_| AMOUNT) };
            let key = key(&order);
            let line = Line { customer, day: 0, amount: 0.0, order, key, lacks: Some(blank), refunded: false };
            return cancelled.map_or(Ok(line), Err);
        }
        let customer = row.required_key(CUSTOMER)?;
        if is_total(&customer) {
            return Err(Fault::new(CUSTOMER, Reason::Duplicate));
        }
        let day = row.required_date(DATE)?.day;
        let amount = row.required_number(AMOUNT)?;
        let key = match order.is_empty() {
            true if ask.predict => (day - FIRST) as u64,
            true => Grain::Month.index(day) as u64,
            false => key(&order),
        };
        let refunded = amount > 0.0 && row.has(STATUS) && is_one_of(row.cell(STATUS), GIVEN_BACK);
        let amount = if refunded && ask.refunded { 0.0 } else { amount };
        let line = Line { customer, day, amount, order, key, lacks: None, refunded };
        cancelled.map_or(Ok(line), Err)
    }

    fn keep(parts: &mut Parts, line: &Line<'_>, row: &Row<'_>, _: &Ask) {
        parts.refunded += u64::from(line.refunded);
        parts.taken_off |= line.amount < 0.0;
        if line.key < NAMED || parts.last == line.key {
            return;
        }
        if let Some(lacks) = line.lacks {
            let order = parts.orders.number(&line.order);
            let status = (row.has(STATUS) && row.is_blank(STATUS)).then(|| row.quoted(STATUS));
            parts.lines.push(Bare { order, line: row.line(), lacks, cell: row.quoted(lacks), status });
        } else {
            parts.last = line.key;
        }
    }

    fn pass(parts: &mut Parts, fault: Fault, row: &Row<'_>) {
        let order = row.key(ORDER);
        if fault.reason == Reason::Cancelled && !order.is_empty() {
            let key = key(&order);
            if parts.cancelled.last() != Some(&key) {
                parts.cancelled.push(key);
            }
        }
    }

    fn add(&mut self, line: &Line<'_>) {
        let days = Days::new(line.day, u64::from(line.amount >= 0.0));
        self.lines.put(&line.customer, Bought { key: line.key, days, amount: line.amount, lost: 0.0, customer: 0 });
    }

    fn settle(&mut self) {
        self.lines.settle();
    }

    fn merge(&mut self, later: Purchases) {
        self.lines.merge(later.lines);
        self.counted.extend(later.counted);
    }

    fn deal(&mut self, share: usize) -> Purchases {
        Purchases { lines: self.lines.take(share), ..Purchases::default() }
    }

    fn count(&mut self, days: Option<(i32, i32)>, ask: &Ask) {
        let Some((_, last)) = days else { return };
        let (last, counted) = (Grain::Month.index(last), &mut self.counted);
        let mut months = Vec::new();
        std::mem::take(&mut self.lines).each(|share, name, entries| {
            if counted.last().is_none_or(|open| open.share != share) {
                counted.push(Counted { share, ..Counted::default() });
            }
            if let Some(open) = counted.last_mut() {
                open.add(entries, last, &mut months);
                if ask.predict {
                    open.buyers.add(name, entries);
                }
            }
        });
    }

    /// A line without an amount whose order has none either: it was called off, or nobody has said what it came to. Notes as
    /// well how many lines were given back, unless others take that off.
    fn rejected(&mut self, parts: &mut Parts) -> Vec<Rejected> {
        self.refunded = if parts.taken_off { 0 } else { parts.refunded };
        let lines = std::mem::take(&mut parts.lines);
        let (mut empty, mut cancelled) = (Vec::new(), Vec::new());
        if !lines.is_empty() {
            let orders = parts.orders.len();
            let keys = (0..orders).map(|at| (key(parts.orders.name(at as u32)), at)).collect();
            let keys = sorted(keys, Ord::cmp);
            let place = |key: u64| keys.binary_search_by_key(&key, |(key, _)| *key).ok().map(|place| keys[place].1);
            let (mut known, mut off) = (vec![false; orders], vec![false; orders]);
            self.lines.alter(&mut |entry| {
                if let Some(at) = place(entry.key) {
                    known[at] = true;
                }
            });
            for at in parts.cancelled.iter().filter_map(|key| place(*key)) {
                off[at] = true;
            }
            for Bare { order, line, lacks, cell, status } in
                lines.into_iter().filter(|bare| !known[bare.order as usize])
            {
                match status.filter(|_| off[order as usize]) {
                    Some(status) => cancelled.push((line, STATUS, status)),
                    None => empty.push((line, lacks, cell)),
                }
            }
        }
        vec![Rejected::of(Reason::Empty, empty, 0), Rejected::of(Reason::Cancelled, cancelled, 0)]
    }

    /// The orders, the cohorts by month of first purchase, each up to the file's last month, and what is expected from its last day on.
    fn finish(mut self, days: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary> {
        self.count(days, ask);
        let mut all = Counted::default();
        for counted in sorted(self.counted, |a, b| a.share.cmp(&b.share)) {
            all.merge(counted);
        }
        let Counted { mut orders, revenue, moments, mut revenues, cohorts, buyers, .. } = all;
        orders.revenue = revenue.unbounded();
        orders.refunded = self.refunded as f64;
        orders.spread = moments.sd();
        orders.top20_share = top_share(&mut revenues, orders.revenue);
        orders.median = select_median(&mut revenues);
        let at = |level: Level| select_median_interval(&mut revenues, level.fraction());
        orders.median_bounds = Level::ALL.into_iter().map_while(at).flat_map(|i| [i.low, i.high]).collect();
        let forecast = days.filter(|_| ask.predict).and_then(|(_, today)| buyers.finish(today)).map(Summary::Forecast);
        std::iter::once(Summary::Orders(orders)).chain(cohorts.finish()).chain(forecast).collect()
    }
}

impl Counted {
    /// Adds a customer by its entries. A refund before the first purchase counts at age 0: it is the cohort's money and
    /// has no age. `months` is room for those in which it bought.
    fn add(&mut self, entries: &[Bought], last_month: i32, months: &mut Vec<usize>) {
        let mut revenue = Sum::default();
        let (mut purchases, mut first, mut last) = (0, i32::MAX, i32::MIN);
        for entry in entries {
            revenue.merge(&entry.sum());
            let bought = entry.bought();
            if entry.key >= NAMED && entry.days.purchases() > 1 {
                self.orders.shared += 1.0;
            }
            if bought > 0 {
                let (from, to) = entry.days.bought();
                purchases += bought;
                // A named order was placed once, on the day of its first line.
                (first, last) = (first.min(from), last.max(if entry.key < NAMED { to } else { from }));
            }
        }
        let money = revenue.unbounded();
        self.revenue.merge(&revenue);
        self.moments.add(money);
        self.revenues.push(money);
        self.orders.customers += 1.0;
        if purchases == 0 {
            return;
        }
        self.orders.purchases += purchases as f64;
        self.orders.buyers += 1.0;
        self.orders.repeat += f64::from(u8::from(purchases >= 2));
        self.orders.repeat_days += f64::from(u8::from(first < last));
        self.orders.days = both(self.orders.days, Some((first, last)));
        let start = Grain::Month.index(first);
        let ages = (last_month - start).max(0) as usize + 1;
        let cohort = self.cohorts.at(start, ages);
        cohort.size += 1.0;
        months.clear();
        for entry in entries {
            let month = Grain::Month.index(entry.days.day());
            let age = ((month - start).max(0) as usize).min(ages - 1);
            cohort.revenue[age].merge(&entry.sum());
            if entry.bought() > 0 && months.last() != Some(&age) {
                months.push(age);
            }
        }
        put_in_order(months, Ord::cmp);
        months.dedup();
        for age in months {
            cohort.active[*age] += 1.0;
        }
    }

    /// Adds the next share.
    fn merge(&mut self, next: Counted) {
        self.orders.customers += next.orders.customers;
        self.orders.purchases += next.orders.purchases;
        self.orders.buyers += next.orders.buyers;
        self.orders.repeat += next.orders.repeat;
        self.orders.repeat_days += next.orders.repeat_days;
        self.orders.shared += next.orders.shared;
        self.orders.days = both(self.orders.days, next.orders.days);
        self.revenue.merge(&next.revenue);
        self.moments.merge(&next.moments);
        self.revenues.extend(next.revenues);
        self.cohorts.merge(&next.cohorts);
        self.buyers.merge(next.buyers);
    }
}

/// How many of `n` customers are the top 20 %: ⌈0.2 n⌉.
pub fn fifth(n: f64) -> f64 {
    (0.2 * n).ceil()
}

/// The share of revenue from the top 20 % of customers by revenue, more than all where others have less than nothing;
/// `None` where revenue is not positive.
fn top_share(revenues: &mut [f64], total: f64) -> Option<f64> {
    let top = fifth(revenues.len() as f64) as usize;
    if total <= 0.0 || top == 0 {
        return None;
    }
    let below = revenues.len() - top;
    revenues.select_nth_unstable_by(below, f64::total_cmp);
    let mut sum = Sum::default();
    revenues[below..].iter().for_each(|r| sum.add(*r));
    sum.value().map(|s| s / total)
}
