//! Subscriptions: who pays how much a month, from when, and until when.

mod headers;
mod interval;

use super::ledger::{Entry, Ledger};
use super::orders::headers::{CUSTOMER as CUSTOMERS, NOT_CUSTOMER, NOT_STATUS};
use super::orders::is_one_of;
use super::payments::{For, Types};
use super::recurring::{Losses, grain, steps_in};
use super::totals::is_total;
use super::waiting::Words;
use super::yes::says_yes;
use super::{Ask, Dataset, Fold, Item, Leaving, Names, Recurring, Stay, Summary, Survival};
use crate::ingest::{Fault, Kind, Need, Plan, Reason, RoleSpec, Row, normalise};
use crate::locale::Period;
use crate::stats::mean::Sum;
use crate::stats::sorted::{entry, put_in_order, sorted};
use crate::words::Text;
use interval::interval;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Subscriptions, one a row: `mrr`, `expansion_mrr`, `churn`, `retention`, `lifetime`, `revenue_growth`,
/// `revenue_churn`. Without a column of MRR the customers are counted all the same, as long as there is one of ends.
pub static SUBSCRIPTIONS: Dataset = Dataset {
    id: "subscriptions",
    name: crate::text! { en: "Subscriptions", zh_hans: "订阅", zh_hant: "訂閱", nl: "Abonnementen", ko: "구독" },
    roles: &[
        RoleSpec { id: "customer", kind: Kind::Text, need: Need::Required, aliases: CUSTOMERS, never: NOT_CUSTOMER },
        RoleSpec {
            id: "started",
            kind: Kind::Date,
            need: Need::Required,
            aliases: headers::STARTED,
            never: headers::NOT_STARTED,
        },
        RoleSpec {
            id: "ended",
            kind: Kind::Date,
            need: Need::Alternative(0),
            aliases: headers::ENDED,
            never: headers::NOT_ENDED,
        },
        RoleSpec {
            id: "mrr",
            kind: Kind::Number,
            need: Need::Alternative(1),
            aliases: headers::MRR,
            never: headers::NOT_MRR,
        },
        RoleSpec {
            id: "plan",
            kind: Kind::Text,
            need: Need::Optional,
            aliases: headers::PLAN,
            never: "interval…|quantity…",
        },
        RoleSpec { id: "reason", kind: Kind::Text, need: Need::Optional, aliases: headers::REASON, never: "" },
        RoleSpec { id: "one_off", kind: Kind::Text, need: Need::Optional, aliases: headers::ONE_OFF, never: "" },
        RoleSpec { id: "interval", kind: Kind::Text, need: Need::Optional, aliases: headers::INTERVAL, never: "" },
        RoleSpec { id: "status", kind: Kind::Text, need: Need::Optional, aliases: headers::STATUS, never: NOT_STATUS },
        RoleSpec { id: "quantity", kind: Kind::Number, need: Need::Optional, aliases: headers::QUANTITY, never: "…" },
    ],
    labels: &[
        crate::text! { en: "Customer", zh_hans: "客户", zh_hant: "顧客", nl: "Klant", ko: "고객" },
        crate::text! { en: "Started", zh_hans: "开始日期", zh_hant: "開始日期", nl: "Begindatum", ko: "시작일" },
        crate::text! { en: "Ended", zh_hans: "结束日期", zh_hant: "結束日期", nl: "Einddatum", ko: "종료일" },
        Text::same("MRR"),
        crate::text! { en: "Plan", zh_hans: "套餐", zh_hant: "方案", nl: "Abonnement", ko: "요금제" },
        crate::text! {
            en: "Reason for leaving", zh_hans: "流失原因", zh_hant: "流失原因", nl: "Reden van vertrek", ko: "이탈 사유"
        },
        crate::text! { en: "One-off", zh_hans: "一次性", zh_hant: "單次", nl: "Eenmalig", ko: "일회성" },
        crate::text! {
            en: "Billed per", zh_hans: "计费周期", zh_hant: "計費週期", nl: "Termijn", ko: "결제 주기"
        },
        crate::text! { en: "Status", zh_hans: "状态", zh_hant: "狀態", nl: "Status", ko: "상태" },
        crate::text! { en: "Quantity", zh_hans: "数量", zh_hant: "數量", nl: "Aantal", ko: "수량" },
    ],
};

const CUSTOMER: usize = 0;
const STARTED: usize = 1;
/// The column of ends.
pub const ENDED: usize = 2;
/// The column of what is paid.
pub const MRR: usize = 3;
const PLAN: usize = 4;
const REASON: usize = 5;
const ONE_OFF: usize = 6;
const INTERVAL: usize = 7;
/// The column of what a subscription is at.
pub const STATUS: usize = 8;
/// The column of how many are paid for.
pub const QUANTITY: usize = 9;
const NONE: u32 = u32::MAX;
/// The end of a row that has not ended.
const OPEN: i32 = i32::MAX;

/// What says that nothing is paid yet, or never was.
const UNPAID: &str = "\
    trialing|trial|in trial|incomplete|incomplete expired|future|pending|not started|试用|试用中|試用|試用中|待生效|未开始|\
    未開始|proef|proefperiode|체험|체험 중|체험중|무료체험|무료 체험";

/// A checked subscription.
#[derive(Clone, Debug)]
pub struct Paid<'r> {
    customer: Cow<'r, [u8]>,
    started: i32,
    /// The first day on which it does not run; [`OPEN`] when that day has not come.
    ended: i32,
    mrr: f64,
    /// For how many months `mrr` is, where the interval says it.
    months: Option<u8>,
    /// What says it otherwise.
    plan: Cow<'r, [u8]>,
    reason: Cow<'r, str>,
    /// It counts: it recurs, and has begun by the day for which the file is read.
    counts: bool,
    /// The days that it tells of.
    days: (i32, i32),
}

impl Item for Paid<'_> {
    fn day(&self) -> Option<i32> {
        Some(self.started)
    }

    fn span(&self) -> Option<(i32, i32)> {
        Some(self.days)
    }
}

/// What customers pay, and when. Memory grows with customers and how often what they pay changes: rows that go on where
/// another ends, at the same price, are one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Subscribers {
    rows: Ledger<Spell>,
    /// What the customers come to who are counted already, by share.
    counted: Vec<Counted>,
    reasons: Names,
    /// Rows without a column of MRR: what is paid is not known.
    unpriced: bool,
    /// Rows that ended and were paid for, and those that were not.
    ended: [u64; 2],
    #[serde(skip)]
    types: Types,
}

/// What a share of the customers comes to.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Counted {
    share: u8,
    moved: Recurring,
    stays: Stays,
    left: Left,
    losses: Losses,
}

#[derive(Clone, Copy, Debug)]
struct Spell {
    /// Above 0.
    mrr: f64,
    started: i32,
    ended: i32,
    /// The number of its name; [`NONE`] is blank.
    reason: u32,
    customer: u32,
}

impl Entry for Spell {
    const WORDS: usize = 3;

    fn words(&self) -> [u64; 4] {
        let pair = |one: u32, other: u32| u64::from(one) << 32 | u64::from(other);
        [self.mrr.to_bits(), pair(self.started as u32, self.ended as u32), pair(self.reason, self.customer), 0]
    }

    fn of_words([mrr, days, rest, _]: [u64; 4]) -> Spell {
        Spell {
            mrr: f64::from_bits(mrr),
            started: (days >> 32) as i32,
            ended: days as i32,
            reason: (rest >> 32) as u32,
            customer: rest as u32,
        }
    }

    fn row(&self) -> Words {
        let [mrr, days, ..] = self.words();
        (mrr, days, self.reason)
    }

    fn of_row((mrr, days, reason): Words) -> Spell {
        Spell::of_words([mrr, days, u64::from(reason) << 32, 0])
    }

    fn customer(&self) -> u32 {
        self.customer
    }

    fn belong(&mut self, customer: u32) {
        self.customer = customer;
    }

    /// By start, then by end.
    fn rank(&self) -> u64 {
        let place = |day: i32| u64::from(day as u32 ^ 1 << 31);
        place(self.started) << 32 | place(self.ended)
    }

    /// Takes in a row that goes on where this one ends, at the same price.
    fn absorb(&mut self, next: &Spell) -> bool {
        let goes_on = self.ended == next.started && self.started < self.ended && next.started < next.ended;
        if goes_on && self.mrr.total_cmp(&next.mrr).is_eq() {
            (self.ended, self.reason) = (next.ended, next.reason);
            return true;
        }
        false
    }
}

impl Fold for Subscribers {
    type Item<'r> = Paid<'r>;
    type Aside = ();
    const OVER_TIME: bool = true;
    const BY_CUSTOMER: bool = true;

    fn read<'r>(row: &'r Row<'_>, ask: &Ask) -> Result<Paid<'r>, Fault> {
        if row.has(MRR) && !row.reaches(MRR) {
            return Err(Fault { role: None, reason: Reason::Ragged });
        }
        let customer = row.required_key(CUSTOMER)?;
        if is_total(&customer) {
            return Err(Fault::new(CUSTOMER, Reason::Duplicate));
        }
        let started = row.required_date(STARTED)?.day;
        let ended = row.end(ENDED)?.map_or(OPEN, |date| date.day);
        if ended < started {
            return Err(Fault::new(ENDED, Reason::Order));
        }
        let mrr = if row.has(MRR) { row.required_number(MRR)? } else { f64::NAN };
        if mrr < 0.0 {
            return Err(Fault::new(MRR, Reason::OutOfRange));
        }
        let per = per(row, ask)?;
        if row.has(STATUS) && is_one_of(row.cell(STATUS), UNPAID) {
            return Err(Fault::new(STATUS, Reason::Cancelled));
        }
        let number = if row.has(QUANTITY) { row.number(QUANTITY)?.unwrap_or(1.0) } else { 1.0 };
        if number < 0.0 {
            return Err(Fault::new(QUANTITY, Reason::OutOfRange));
        }
        let seen = ask.as_of.unwrap_or(OPEN);
        Ok(Paid {
            customer,
            started,
            ended: if ended > seen { OPEN } else { ended },
            mrr: mrr * number,
            months: if let Some(For::Months(months)) = per { Some(months) } else { None },
            plan: if ask.monthly || per.is_some() { Cow::Borrowed(&[]) } else { row.key(PLAN) },
            reason: if row.has(REASON) { row.text(REASON) } else { Cow::Borrowed("") },
            counts: started <= seen && per != Some(For::Once) && !(row.has(ONE_OFF) && one_off(row)),
            days: (started.min(seen), (if ended == OPEN { started } else { ended }).min(seen)),
        })
    }

    fn add(&mut self, row: &Paid<'_>) {
        if !row.counts {
            return;
        }
        // What is free is no customer.
        let free = row.mrr <= 0.0;
        self.ended[usize::from(free)] += u64::from(row.ended != OPEN);
        if free {
            return;
        }
        self.unpriced |= row.mrr.is_nan();
        let months = row.months.unwrap_or_else(|| match self.types.said(&row.plan) {
            Some(For::Months(months)) => months,
            _ => 1,
        });
        let spell = Spell {
            mrr: if row.mrr.is_nan() { 1.0 } else { row.mrr / f64::from(months) },
            started: row.started,
            ended: row.ended,
            reason: if row.reason.is_empty() { NONE } else { self.reasons.number(row.reason.as_bytes()) },
            customer: 0,
        };
        self.rows.put(&row.customer, spell);
    }

    fn settle(&mut self) {
        self.rows.settle();
    }

    fn merge(&mut self, mut later: Subscribers) {
        self.unpriced |= later.unpriced;
        for (rows, more) in self.ended.iter_mut().zip(later.ended) {
            *rows += more;
        }
        let reasons: Vec<u32> =
            (0..later.reasons.len() as u32).map(|at| self.reasons.number(later.reasons.name(at))).collect();
        let ours = |reason: u32| reasons.get(reason as usize).copied().unwrap_or(NONE);
        if !reasons.is_empty() {
            later.rows.alter(&mut |row| row.reason = ours(row.reason));
        }
        for counted in &mut later.counted {
            for ((period, reason), who) in std::mem::take(&mut counted.left) {
                *entry(&mut counted.left, (period, ours(reason))) = who;
            }
        }
        self.rows.merge(later.rows);
        self.counted.extend(later.counted);
    }

    fn deal(&mut self, share: usize) -> Subscribers {
        Subscribers {
            rows: self.rows.take(share),
            reasons: self.reasons.clone(),
            unpriced: self.unpriced,
            ended: if share == 0 { std::mem::take(&mut self.ended) } else { [0; 2] },
            ..Subscribers::default()
        }
    }

    fn count(&mut self, days: Option<(i32, i32)>, ask: &Ask) {
        let Some((first, last)) = days else { return };
        let (calendar, reasons) = (Calendar::of(last, ask), &self.reasons);
        let none = Recurring::new(calendar.unit, calendar.step(first), calendar.end);
        let (mut turns, mut paid) = (Vec::new(), Vec::new());
        let counted = &mut self.counted;
        std::mem::take(&mut self.rows).each(|share, name, rows| {
            if counted.last().is_none_or(|open| open.share != share) {
                let (stays, left, losses) = (Stays::default(), Left::default(), Losses::default());
                counted.push(Counted { share, moved: none.clone(), stays, left, losses });
            }
            let Some(Counted { moved, stays, left, losses, .. }) = counted.last_mut() else { return };
            stays.add(rows, calendar.last);
            calendar.paid(rows, &mut turns, &mut paid);
            let ending = moved.add(paid.iter().map(|run| (run.from, run.to, run.mrr)));
            losses.add(ending, &|| String::from_utf8_lossy(name).into_owned());
            if !reasons.is_empty() {
                leave(reasons, &calendar, &paid, rows, left);
            }
        });
    }

    fn finish(mut self, days: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary> {
        self.count(days, ask);
        let Subscribers { counted, reasons, unpriced, ended: [paid, free], .. } = self;
        let counted = sorted(counted, |a, b| a.share.cmp(&b.share));
        let Some((first, last)) = days else { return Vec::new() };
        let Some(all) = counted.into_iter().reduce(Counted::and) else { return Vec::new() };
        let Counted { moved, stays, left, losses, .. } = all;
        let calendar = Calendar::of(last, ask);
        let last = calendar.last;
        let mut movements = moved.finish();
        if let Some(ending) = movements.last_mut() {
            let (_, end) = grain(calendar.unit).days(grain(calendar.unit).index(last));
            ending.partial |= last < end;
        }
        if let Some(beginning) = movements.first_mut() {
            let (start, _) = grain(calendar.unit).days(grain(calendar.unit).index(first));
            beginning.partial |= start < first;
        }
        if unpriced {
            movements.iter_mut().for_each(super::Movements::forget_money);
        }
        let free = if free > paid { free as f64 } else { 0.0 };
        let mut survival = Survival { unit: calendar.unit, start: 0.0, lost: 0.0, stays: stays.finish(), free };
        if let Some(ending) = movements.last() {
            (survival.start, survival.lost) = (ending.start_customers, ending.churned_customers);
        }
        let mut out = vec![Summary::Survival(survival), Summary::Movements(movements)];
        if left.iter().any(|((_, reason), _)| *reason != NONE) {
            out.push(Summary::Reasons(leavings(&reasons, &calendar, left, unpriced)));
        }
        if !unpriced {
            out.push(Summary::Losses(losses.finish()));
        }
        out
    }
}

impl Counted {
    /// Both together, the next share added to the ones before.
    fn and(mut self, next: Counted) -> Counted {
        self.moved.merge(&next.moved);
        self.stays.merge(&next.stays);
        self.losses.merge(next.losses);
        for (who, (customers, mrr)) in next.left {
            let ours = entry(&mut self.left, who);
            ours.0 += customers;
            ours.1.merge(&mrr);
        }
        self
    }
}

/// Who left, and what they paid, by period and reason.
type Left = Vec<((i32, u32), (f64, Sum))>;

/// The name of a reason; none is "".
fn reason(reasons: &Names, at: u32) -> &[u8] {
    if at == NONE { b"" } else { reasons.name(at) }
}

/// Counts a customer in the periods at whose end it no longer pays what it paid at their start, by the reason of the row
/// that ended last in them.
fn leave(reasons: &Names, calendar: &Calendar, paid: &[Run], rows: &[Spell], left: &mut Left) {
    let mut gone = |period: i32, mrr: f64| {
        let within = |row: &&Spell| row.ended != OPEN && calendar.ends(calendar.step(row.ended)) == period;
        // Of rows that end on one day one with a reason, whatever the order in which they were read.
        let text = |row: &Spell| reason(reasons, row.reason);
        let last = rows.iter().filter(within).max_by(|a, b| a.ended.cmp(&b.ended).then_with(|| text(a).cmp(text(b))));
        if let Some(row) = last {
            let (customers, money) = entry(left, (period, row.reason));
            *customers += 1.0;
            money.add(mrr);
        }
    };
    // The first period at whose end it was not paid, and what was paid before.
    let mut until: Option<(i32, f64)> = None;
    for run in paid {
        let (from, to) = (calendar.ends(run.from), calendar.ends(run.to));
        if from < to {
            if let Some((period, mrr)) = until.filter(|(period, _)| *period < from) {
                gone(period, mrr);
            }
            until = Some((to, run.mrr));
        }
    }
    if let Some((period, mrr)) = until.filter(|(period, _)| *period <= calendar.ends(calendar.end)) {
        gone(period, mrr);
    }
}

fn leavings(reasons: &Names, calendar: &Calendar, left: Left, unpriced: bool) -> Vec<Leaving> {
    let mut out: Vec<(i32, Leaving)> = Vec::with_capacity(left.len());
    for ((period, at), (customers, mrr)) in left {
        let label = grain(calendar.unit).label(period);
        let reason = String::from_utf8_lossy(reason(reasons, at)).into_owned();
        out.push((period, Leaving { period: label, reason, customers, mrr: mrr.value().filter(|_| !unpriced) }));
    }
    let out = sorted(out, |(a, one), (b, other)| {
        let most = other.customers.total_cmp(&one.customers);
        a.cmp(b).then(most).then_with(|| one.reason.cmp(&other.reason))
    });
    out.into_iter().map(|(_, leaving)| leaving).collect()
}

/// The same amount from one step up to another.
struct Run {
    from: i32,
    to: i32,
    mrr: f64,
}

/// The months, or weeks, at whose ends is counted.
struct Calendar {
    unit: Period,
    last: i32,
    /// The step of the last day.
    end: i32,
}

impl Calendar {
    /// The calendar of a file with this last day, for what is asked.
    fn of(last: i32, ask: &Ask) -> Calendar {
        let (unit, last) = (ask.period.unwrap_or(Period::Month), ask.as_of.unwrap_or(last));
        let mut calendar = Calendar { unit, last, end: 0 };
        calendar.end = calendar.step(last);
        calendar
    }

    /// The month of a day, or the week where weeks are counted.
    fn step(&self, day: i32) -> i32 {
        grain(if self.unit == Period::Week { Period::Week } else { Period::Month }).index(day)
    }

    /// The first period that ends at a step or after it. The last period ends where the file does.
    fn ends(&self, step: i32) -> i32 {
        step.min(self.end).div_euclid(steps_in(self.unit)) + i32::from(step > self.end)
    }

    /// What a customer pays at the end of each step, as runs in order: a row counts on day d when started ≤ d < ended.
    /// `turns` is room for what comes and goes.
    fn paid(&self, rows: &[Spell], turns: &mut Vec<(i32, f64)>, runs: &mut Vec<Run>) {
        turns.clear();
        runs.clear();
        for row in rows {
            let from = self.step(row.started);
            let to = if row.ended == OPEN { self.end + 1 } else { self.step(row.ended) };
            if from < to {
                turns.extend([(from, row.mrr), (to, -row.mrr)]);
            }
        }
        // As most customers have it.
        if let [(from, mrr), (to, _)] = turns[..] {
            runs.push(Run { from, to, mrr });
            return;
        }
        put_in_order(turns, |a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut sum = Sum::default();
        let mut open = 0;
        for (i, (step, by)) in turns.iter().enumerate() {
            sum.add(*by);
            open += if *by > 0.0 { 1 } else { -1 };
            let Some((next, _)) = turns.get(i + 1) else { break };
            let mrr = sum.unbounded();
            if open > 0 && next > step {
                runs.push(Run { from: *step, to: *next, mrr });
            }
        }
    }
}

/// How many stays ended, and how many go on, by their length in days.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Stays(Vec<(u64, u64)>);

impl Stays {
    /// Adds the stays of a customer: rows that overlap or touch are one, a return after a gap is a new one. One that has
    /// not ended was seen up to the file's last day.
    fn add(&mut self, rows: &[Spell], last: i32) {
        let mut stay: Option<(i32, i32)> = None;
        for row in rows {
            match &mut stay {
                Some((_, ended)) if row.started <= *ended => *ended = (*ended).max(row.ended),
                _ => {
                    if let Some(done) = stay.replace((row.started, row.ended)) {
                        self.close(done, last);
                    }
                }
            }
        }
        if let Some(done) = stay {
            self.close(done, last);
        }
    }

    fn close(&mut self, (started, ended): (i32, i32), last: i32) {
        let days = (ended.min(last) - started).max(0) as usize;
        if days >= self.0.len() {
            self.0.resize(days + 1, (0, 0));
        }
        let (gone, open) = &mut self.0[days];
        *if ended == OPEN { open } else { gone } += 1;
    }

    /// Adds other customers'.
    fn merge(&mut self, other: &Stays) {
        self.0.resize(self.0.len().max(other.0.len()), (0, 0));
        for (ours, more) in self.0.iter_mut().zip(&other.0) {
            *ours = (ours.0 + more.0, ours.1 + more.1);
        }
    }

    fn finish(self) -> Vec<Stay> {
        let stays = (0..).zip(self.0).filter(|(_, stays)| *stays != (0, 0));
        stays.map(|(days, (ended, open))| Stay { days, ended, open }).collect()
    }
}

/// Whether a file's column of amounts says that they are prices of one.
pub fn of_one(plan: &Plan) -> bool {
    let header = plan.header_of(MRR).map(normalise).unwrap_or_default().replace('_', " ");
    headers::OF_ONE.iter().any(|mark| header.contains(mark))
}

/// Whether a file's column of amounts is of monthly ones, whatever the plan.
pub fn monthly(plan: &Plan) -> bool {
    plan.header_of(MRR).map(normalise).is_some_and(|header| headers::MONTHLY.iter().any(|mark| header.contains(mark)))
}

/// What the interval says that a price is for; `None` where nothing is written in it, or the amounts are monthly ones.
///
/// # Errors
/// [`Reason::OutOfRange`]: what is written is no number of months.
fn per(row: &Row<'_>, ask: &Ask) -> Result<Option<For>, Fault> {
    if ask.monthly || !row.has(INTERVAL) || row.is_blank(INTERVAL) {
        return Ok(None);
    }
    let header = row.plan().header_of(INTERVAL).unwrap_or_default();
    interval(&row.key(INTERVAL), header).map(Some).ok_or(Fault::new(INTERVAL, Reason::OutOfRange))
}

/// Whether the row is a single sale: its column says so. A blank does not.
fn one_off(row: &Row<'_>) -> bool {
    if row.is_blank(ONE_OFF) {
        return false;
    }
    let said = row.text(ONE_OFF).to_lowercase().replace(['-', '_'], " ");
    said == "1" || says_yes(row, ONE_OFF, &said) || SUBSCRIPTIONS.roles[ONE_OFF].knows(&said)
}
