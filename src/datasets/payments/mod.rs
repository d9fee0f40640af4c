//! Payments: who paid, for which month, how much, and for what.

mod headers;

use super::cohorts::Cohorts;
use super::headers::SEGMENT;
use super::orders::headers::{AMOUNT as AMOUNTS, CUSTOMER as CUSTOMERS, NOT_AMOUNT, NOT_CUSTOMER};
use super::recurring::{Losses, NOTHING};
use super::totals::is_total;
use super::{Ask, Dataset, Fold, Item, Names, Recurring, Summary};
use crate::ingest::{Fault, Kind, Need, Reason, RoleSpec, Row};
use crate::locale::Period;
use crate::locale::date::{self, Grain, month_start};
use crate::stats::mean::Sum;
use crate::stats::sorted::put_in_order;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Payments, one a row: mrr, `expansion_mrr`, `revenue_growth`, `revenue_churn`, churn, retention, `cohort_revenue`.
pub static PAYMENTS: Dataset = Dataset {
    id: "payments",
    name: crate::text! { en: "Payments", zh_hans: "付款", zh_hant: "付款", nl: "Betalingen", ko: "결제" },
    roles: &[
        RoleSpec { id: "customer", kind: Kind::Text, need: Need::Required, aliases: CUSTOMERS, never: NOT_CUSTOMER },
        RoleSpec {
            id: "month",
            kind: Kind::Period,
            need: Need::Required,
            aliases: headers::MONTH,
            never: headers::NOT_MONTH,
        },
        RoleSpec { id: "amount", kind: Kind::Number, need: Need::Required, aliases: AMOUNTS, never: NOT_AMOUNT },
        RoleSpec { id: "type", kind: Kind::Text, need: Need::Optional, aliases: headers::TYPE, never: "" },
        RoleSpec { id: "segment", kind: Kind::Text, need: Need::Optional, aliases: SEGMENT, never: "" },
    ],
    labels: &[
        crate::text! { en: "Customer", zh_hans: "客户", zh_hant: "顧客", nl: "Klant", ko: "고객" },
        crate::text! { en: "Month", zh_hans: "月份", zh_hant: "月份", nl: "Maand", ko: "월" },
        crate::text! { en: "Amount", zh_hans: "金额", zh_hant: "金額", nl: "Bedrag", ko: "금액" },
        crate::text! { en: "Type", zh_hans: "类型", zh_hant: "類型", nl: "Soort", ko: "유형" },
        crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
    ],
};

const CUSTOMER: usize = 0;
/// The column of when.
pub const MONTH: usize = 1;
const AMOUNT: usize = 2;
const TYPE: usize = 3;
const NONE: u32 = u32::MAX;

/// What a payment is for, as the words of its type say; words that nobody knows are a monthly payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// Tax and trials are no revenue.
    Nothing,
    /// Money of its month that does not come back by itself.
    Once,
    /// Money given back.
    Back,
    /// Recurring, for as many months.
    Months(u8),
}

/// The words of a type, the telling ones first: a yearly setup fee is a setup fee. Words of Latin letters stand as whole
/// words, so that a credit card is no credit; of other scripts, and the parts of compounds, anywhere.
static WORDS: [(For, &[&str], &[&str]); 9] = [
    (
        For::Once,
        &["one off", "one time", "oneoff", "onetime", "setup", "set up", "once", "non recurring", "nonrecurring"],
        &[
            "一次性",
            "实施费",
            "开通费",
            "開通費",
            "设置费",
            "設定費",
            "导入费",
            "導入費",
            "安装费",
            "安裝費",
            "單次",
            "单次",
            "開辦費",
            "eenmalig",
            "opstartkosten",
            "implementatie",
            "installatiekosten",
            "aansluitkosten",
            "inschrijfgeld",
            "일회성",
            "1회성",
            "단건",
            "구축비",
            "초기비용",
            "설치비",
            "세팅비",
            "가입비",
        ],
    ),
    (
        For::Nothing,
        &["trial", "trialing", "tax", "taxes", "vat", "gst", "btw"],
        &["试用", "試用", "proef", "체험", "무료", "税", "稅", "부가세", "부가가치세", "세금"],
    ),
    (
        For::Back,
        &["refund", "refunded", "credit note", "credit nota", "chargeback"],
        &[
            "退款",
            "退费",
            "退費",
            "冲红",
            "冲销",
            "沖銷",
            "折让",
            "折讓",
            "銷退",
            "terugbeta",
            "creditnota",
            "creditfactuur",
            "storn",
            "환불",
            "취소",
            "반품",
            "환급",
        ],
    ),
    (For::Months(12), &["12 month", "12 months", "12 maanden", "twaalf maanden"], &["12个月", "12個月", "12개월"]),
    (
        For::Months(6),
        &["half year", "half yearly", "semi annual", "semiannual", "biannual", "6 month", "6 months", "6 maanden"],
        &["半年", "halfja", "half ja", "zesmaandelijks", "zes maanden", "6个月", "6個月", "반기", "6개월"],
    ),
    (
        For::Months(3),
        &["quarter", "quarterly", "3 month", "3 months", "3 maanden"],
        &["季", "kwartaal", "driemaandelijks", "drie maanden", "3个月", "3個月", "분기", "3개월"],
    ),
    (
        For::Months(2),
        &["2 month", "2 months", "2 maanden"],
        &["双月", "雙月", "tweemaandelijks", "twee maanden", "격월"],
    ),
    // Billed monthly under a yearly contract.
    (
        For::Months(1),
        &["monthly", "per month"],
        &[
            "每月",
            "按月",
            "月付",
            "月结",
            "月結",
            "月缴",
            "月繳",
            "月租",
            "maandelijks",
            "per maand",
            "매월",
            "월간",
            "월납",
            "월 결제",
        ],
    ),
    (
        For::Months(12),
        &["year", "yearly", "annual", "annually"],
        &["年", "jaar", "연간", "연납", "연 결제", "연결제", "연 구독", "연구독", "매년", "년"],
    ),
];

/// Whether a part stands in words; not the end of a longer number, so that 36 months are no 6.
fn within(words: &str, part: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    words.match_indices(part).any(|(at, _)| {
        let before = &words[..at];
        !(part.starts_with(digit) && before.ends_with(digit) || numbered(before, part, &words[at + part.len()..]))
    })
}

/// Whether a year has a number, `2024年` or `school year 2024`: it says when, and not how often. `2024年度会费` is for a year,
/// `2024年度 3月` for a month of it.
fn numbered(before: &str, year: &str, after: &str) -> bool {
    let number = |word: Option<&str>| {
        word.and_then(|word| word.parse::<u16>().ok()).is_some_and(|number| (1900..2200).contains(&number))
    };
    let (before, after) = (before.trim_end(), after.trim_start());
    match year {
        "年" if after.strip_prefix('度').is_some_and(|after| !after.trim_start().starts_with(char::is_numeric)) => {
            false
        }
        "年" | "년" => before.chars().rev().take_while(|c| c.is_numeric()).count() > 1,
        "year" => number(before.rsplit(' ').next()) || number(after.split(' ').next()),
        // `2024 jaarabonnement` is for a year.
        "jaar" => number(after.split(' ').next()),
        _ => false,
    }
}

/// What a type's words say; `None` where they say nothing.
pub(super) fn said(text: &str) -> Option<For> {
    let mut words = String::from(" ");
    for c in text.to_lowercase().chars() {
        if c.is_alphanumeric() {
            words.push(c);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.push(' ');
    let whole = |word: &str| {
        words.match_indices(word).any(|(at, _)| {
            let (before, after) = (&words[..at], &words[at + word.len()..]);
            before.ends_with(' ') && after.starts_with(' ') && !numbered(before, word, after)
        })
    };
    let says = |whole_words: &[&str], parts: &[&str]| {
        whole_words.iter().any(|word| whole(word)) || parts.iter().any(|part| within(&words, part))
    };
    WORDS.iter().find(|(_, whole_words, parts)| says(whole_words, parts)).map(|(what, ..)| *what)
}

/// A checked payment.
#[derive(Clone, Debug)]
pub struct Payment<'r> {
    customer: Cow<'r, [u8]>,
    /// The first month that it is for, counted from January of year 0.
    month: i32,
    /// How many months the cell names.
    months: u8,
    amount: f64,
    what: Cow<'r, [u8]>,
}

impl Item for Payment<'_> {
    /// The first day of its month.
    fn day(&self) -> Option<i32> {
        Some(month_start(self.month))
    }

    /// All of its month: no day of it is missing.
    fn span(&self) -> Option<(i32, i32)> {
        Some((month_start(self.month), month_start(self.month + 1) - 1))
    }
}

/// Payments by customer. Memory grows with customers and the months in which they paid.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Paid {
    customers: Names,
    /// The newest entry of each customer.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    #[serde(skip)]
    types: Types,
}

/// Types that were met lately, and what they say: a look instead of a search a row.
#[derive(Clone, Debug, Default)]
pub(super) struct Types {
    names: Names,
    said: Vec<Option<For>>,
}

impl Types {
    pub(super) fn said(&mut self, text: &[u8]) -> Option<For> {
        if text.is_empty() {
            return None;
        }
        // A column of descriptions has many: none of them is worth keeping.
        if self.said.len() >= 256 {
            *self = Types::default();
        }
        let at = self.names.number(text) as usize;
        if at == self.said.len() {
            self.said.push(said(&String::from_utf8_lossy(text)));
        }
        self.said[at]
    }
}

/// What one customer paid in one month for as many months.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Entry {
    month: i32,
    /// 0 is a payment that does not recur, and no payment at all where the amount is 0.
    months: u8,
    amount: Sum,
    /// The customer's entry before this one.
    next: u32,
}

impl Paid {
    fn put(&mut self, customer: u32, month: i32, months: u8, amount: &Sum) {
        let at = customer as usize;
        if at >= self.heads.len() {
            self.heads.resize(at + 1, NONE);
        }
        let mut seek = self.heads[at];
        while let Some(entry) = self.entries.get_mut(seek as usize) {
            if (entry.month, entry.months) == (month, months) {
                entry.amount.merge(amount);
                return;
            }
            seek = entry.next;
        }
        self.entries.push(Entry { month, months, amount: *amount, next: self.heads[at] });
        self.heads[at] = self.entries.len() as u32 - 1;
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

impl Fold for Paid {
    type Item<'r> = Payment<'r>;
    type Aside = ();

    const OVER_TIME: bool = true;

    /// A cell that names a quarter or a year is a payment for all of it.
    fn read<'r>(row: &'r Row<'_>, _: &Ask) -> Result<Payment<'r>, Fault> {
        let customer = row.required_key(CUSTOMER)?;
        if is_total(&customer) {
            return Err(Fault::new(CUSTOMER, Reason::Duplicate));
        }
        let (month, months) = match row.required_period(MONTH)? {
            date::Period::Year(year) => (year * 12, 12),
            date::Period::Quarter(quarter) => (quarter * 3, 3),
            period => (period.month().ok_or(Fault::new(MONTH, Reason::NotADate))?, 1),
        };
        let amount = row.required_number(AMOUNT)?;
        Ok(Payment { customer, month, months, amount, what: row.key(TYPE) })
    }

    fn add(&mut self, payment: &Payment<'_>) {
        let customer = self.customers.number(&payment.customer);
        let (months, money) = match self.types.said(&payment.what).unwrap_or(For::Months(payment.months)) {
            For::Nothing => (0, 0.0),
            For::Once => (0, payment.amount),
            // Some exports write what was given back without a sign.
            For::Back => (1, -payment.amount.abs()),
            For::Months(months) => (months, payment.amount),
        };
        let mut amount = Sum::default();
        amount.add(money);
        self.put(customer, payment.month, months, &amount);
    }

    fn merge(&mut self, later: Paid) {
        for theirs in 0..later.customers.len() {
            let ours = self.customers.number(later.customers.name(theirs as u32));
            for entry in later.of(theirs) {
                self.put(ours, entry.month, entry.months, &entry.amount);
            }
        }
    }

    /// The movements, by month where no longer period is asked for, and the cohorts.
    fn finish(self, days: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary> {
        let Some((first, last)) = days.map(|(a, b)| (Grain::Month.index(a), Grain::Month.index(b))) else {
            return Vec::new();
        };
        let unit = ask.period.filter(|period| *period != Period::Week).unwrap_or(Period::Month);
        let mut recurring = Recurring::new(unit, first, last);
        let (mut cohorts, mut losses) = (Cohorts::default(), Losses::default());
        let (mut monthly, mut cash) = (Vec::new(), Vec::new());
        for customer in 0..self.customers.len() {
            monthly.clear();
            cash.clear();
            for entry in self.of(customer) {
                cash.push((entry.month, entry.amount));
                let share = entry.amount.unbounded() / f64::from(entry.months.max(1));
                let mut sum = Sum::default();
                sum.add(share);
                let until = (entry.month + i32::from(entry.months)).min(last + 1);
                monthly.extend((entry.month..until).map(|month| (month, sum)));
            }
            losses
                .add(recurring.add(by_month(&mut monthly).map(|(month, amount)| (month, month + 1, amount))), &|| {
                    self.customers.text(customer as u32)
                });
            age(&mut cohorts, by_month(&mut cash), last);
        }
        let mut out = vec![Summary::Movements(recurring.finish()), Summary::Losses(losses.finish())];
        out.extend(cohorts.finish());
        out
    }
}

/// Amounts by month, in order, each month once.
fn by_month(amounts: &mut Vec<(i32, Sum)>) -> impl Iterator<Item = (i32, f64)> + Clone + use<'_> {
    put_in_order(amounts, |a, b| a.0.cmp(&b.0));
    amounts.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1.merge(&later.1);
        }
        same
    });
    amounts.iter().map(|(month, sum)| (*month, sum.unbounded()))
}

/// Adds what a customer paid, by month, to the cohort of its first paid month. Money given back before it counts at age
/// 0: it is the cohort's money and has no age.
fn age(cohorts: &mut Cohorts, paid: impl Iterator<Item = (i32, f64)> + Clone, last: i32) {
    let Some((start, _)) = paid.clone().find(|(_, money)| *money > NOTHING) else { return };
    let ages = (last - start).max(0) as usize + 1;
    let cohort = cohorts.at(start, ages);
    cohort.size += 1.0;
    for (month, money) in paid {
        let age = (month - start).max(0) as usize;
        cohort.revenue[age].add(money);
        cohort.active[age] += f64::from(u8::from(money > NOTHING));
    }
}
