//! Costs of winning customers, and how many were won.

mod headers;
mod lines;

pub use lines::LINES;

use super::headers::SEGMENT;
use super::totals::is_total;
use super::{Ask, Category, Costs, Dataset, Fold, Item, Names, Summary};
use crate::ingest::{Fault, Kind, Need, Reason, RoleSpec, Row};
use crate::locale::Period as PeriodUnit;
use crate::locale::date::Period;
use crate::stats::mean::Sum;
use crate::stats::sorted::{entry, sorted};
use lines::line;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Costs, one a row: `cac`, and with a CLV given `clv_cac` and `profit_per_customer`.
pub static COSTS: Dataset = Dataset {
    id: "costs",
    name: crate::text! { en: "Costs", zh_hans: "成本", zh_hant: "成本", nl: "Kosten", ko: "비용" },
    roles: &[
        RoleSpec { id: "period", kind: Kind::Period, need: Need::Required, aliases: headers::PERIOD, never: "" },
        RoleSpec { id: "amount", kind: Kind::Number, need: Need::Required, aliases: headers::AMOUNT, never: "" },
        RoleSpec {
            id: "category",
            kind: Kind::Text,
            need: Need::Optional,
            aliases: headers::CATEGORY,
            never: headers::NOT_CATEGORY,
        },
        RoleSpec { id: "segment", kind: Kind::Text, need: Need::Optional, aliases: SEGMENT, never: "" },
        RoleSpec { id: "won", kind: Kind::Number, need: Need::Optional, aliases: headers::WON, never: "" },
    ],
    labels: &[
        crate::text! { en: "Period", zh_hans: "期间", zh_hant: "期間", nl: "Periode", ko: "기간" },
        crate::text! { en: "Amount", zh_hans: "金额", zh_hant: "金額", nl: "Bedrag", ko: "금액" },
        crate::text! { en: "Category", zh_hans: "类别", zh_hant: "類別", nl: "Categorie", ko: "항목" },
        crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
        crate::text! {
            en: "Customers won",
            zh_hans: "新增客户数",
            zh_hant: "新增顧客數",
            nl: "Gewonnen klanten",
            ko: "신규 고객 수",
        },
    ],
};

const PERIOD: usize = 0;
const AMOUNT: usize = 1;
const CATEGORY: usize = 2;
const SEGMENT_OF: usize = 3;
/// The column of customers won.
pub const WON: usize = 4;

/// A checked row.
#[derive(Clone, Debug)]
pub struct Cost<'r> {
    period: Period,
    amount: f64,
    category: Cow<'r, str>,
    segment: Cow<'r, str>,
    won: Option<f64>,
    /// The day by which it is split; `None` where its period is longer than those asked for.
    day: Option<i32>,
}

impl Item for Cost<'_> {
    fn day(&self) -> Option<i32> {
        self.day
    }

    fn span(&self) -> Option<(i32, i32)> {
        Some(self.period.days())
    }
}

/// Whether a period lies within one of a unit: a quarter is in no month.
fn fits(period: Period, unit: PeriodUnit) -> bool {
    match period {
        Period::Year(_) => unit == PeriodUnit::Year,
        Period::Quarter(_) => matches!(unit, PeriodUnit::Quarter | PeriodUnit::Year),
        Period::Month(_) => unit != PeriodUnit::Week,
        Period::Week(_) | Period::Day(_) => true,
    }
}

/// Money by category, customers won by period and segment. Memory grows with these, not with rows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Spending {
    categories: Names,
    amounts: Vec<Sum>,
    /// Periods with their segment.
    periods: Names,
    won: Vec<Won>,
    /// Whether anything says how many were won in each stretch of time in which money was spent, by its days: a month
    /// for the days and weeks in it.
    told: Vec<((i32, i32), bool)>,
}

/// How many customers one segment won in one period.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Won {
    count: f64,
    /// Another row says another number.
    disputed: bool,
}

impl Spending {
    fn spend(&mut self, category: &[u8], amount: &Sum) {
        let at = self.categories.number(category) as usize;
        self.amounts.resize(self.amounts.len().max(at + 1), Sum::default());
        self.amounts[at].merge(amount);
    }

    /// The same number beside several rows counts once.
    fn win(&mut self, period: &[u8], won: Won) {
        let at = self.periods.number(period) as usize;
        if let Some(known) = self.won.get_mut(at) {
            known.disputed |= won.disputed || known.count.total_cmp(&won.count).is_ne();
        } else {
            self.won.push(won);
        }
    }
}

impl Fold for Spending {
    type Item<'r> = Cost<'r>;
    type Aside = ();

    fn read<'r>(row: &'r Row<'_>, ask: &Ask) -> Result<Cost<'r>, Fault> {
        let period = row.required_period(PERIOD)?;
        let amount = row.required_number(AMOUNT)?;
        for role in [CATEGORY, SEGMENT_OF] {
            if is_total(row.cell(role)) {
                return Err(Fault::new(role, Reason::Duplicate));
            }
        }
        let won = row.whole(WON)?;
        if won.is_some_and(|won| won < 0) {
            return Err(Fault::new(WON, Reason::OutOfRange));
        }
        // Split by category: customers are won by all categories together.
        let columns = &row.plan().columns;
        let by_category = columns.get(CATEGORY) == columns.get(SEGMENT_OF);
        Ok(Cost {
            amount,
            category: row.text(CATEGORY),
            segment: if by_category { Cow::Borrowed("") } else { row.text(SEGMENT_OF) },
            won: won.map(|won| won as f64),
            day: Some(period.days().0).filter(|_| ask.period.is_none_or(|unit| fits(period, unit))),
            period,
        })
    }

    fn add(&mut self, cost: &Cost<'_>) {
        let mut amount = Sum::default();
        amount.add(cost.amount);
        self.spend(cost.category.as_bytes(), &amount);
        if cost.won.is_some() || cost.amount != 0.0 {
            let stretch = cost.period.month().map_or(cost.period, Period::Month).days();
            *entry(&mut self.told, stretch) |= cost.won.is_some();
        }
        if let Some(count) = cost.won {
            let period = format!("{}\n{}", cost.period.label(), cost.segment);
            self.win(period.as_bytes(), Won { count, disputed: false });
        }
    }

    fn merge(&mut self, later: Spending) {
        for (at, amount) in later.amounts.iter().enumerate() {
            self.spend(later.categories.name(at as u32), amount);
        }
        for (at, won) in later.won.iter().enumerate() {
            self.win(later.periods.name(at as u32), *won);
        }
        for (stretch, told) in later.told {
            *entry(&mut self.told, stretch) |= told;
        }
    }

    fn finish(self, _: Option<(i32, i32)>, _: &Ask) -> Vec<Summary> {
        let mut lines = LINES.map(|_| None);
        let mut categories = Vec::with_capacity(self.amounts.len());
        for (at, amount) in self.amounts.iter().enumerate() {
            let name = self.categories.text(at as u32);
            let line = line(&name);
            if let Some(at) = LINES.iter().position(|id| *id == line) {
                lines[at].get_or_insert_with(Sum::default).merge(amount);
            }
            categories.push(Category { name, line: line.to_string(), amount: amount.unbounded() });
        }
        let categories = sorted(categories, |a, b| b.amount.total_cmp(&a.amount).then_with(|| a.name.cmp(&b.name)));
        let money = |sum: Option<Sum>| sum.map(|sum| sum.unbounded());
        let disputed = self.won.iter().any(|won| won.disputed);
        // What is blank in one month is not known for all of them.
        let known = !self.won.is_empty() && self.told.iter().all(|(_, told)| *told);
        let won = (known && !disputed).then(|| self.won.iter().map(|won| won.count).sum());
        vec![Summary::Costs(Costs { lines: lines.map(money), won, disputed, categories })]
    }
}
