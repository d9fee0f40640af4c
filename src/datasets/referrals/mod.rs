//! Referrals: who was brought by whom. Each person counts once, for the code that was first.

mod headers;

use super::group::{Aside, Rejected};
use super::orders::headers::{AMOUNT, NOT_AMOUNT};
use super::recurring::grain;
use super::yes::says_yes;
use super::{Ask, Dataset, Fold, Item, Names, Referrals, Summary};
use crate::ingest::{Fault, Kind, LISTED, Need, Reason, RoleSpec, Row};
use crate::locale::date;
use crate::locale::{Period, number};
use crate::stats::mean::Sum;
use crate::stats::sorted::{put_in_order, sorted};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Referrals, one a row.
pub static REFERRALS: Dataset = Dataset {
    id: "referrals",
    name: crate::text! {
        en: "Referrals", zh_hans: "转介绍记录", zh_hant: "轉介紹紀錄", nl: "Referrals", ko: "추천 기록"
    },
    roles: &[
        RoleSpec {
            id: "code",
            kind: Kind::Text,
            need: Need::Required,
            aliases: headers::CODE,
            never: headers::NOT_CODE,
        },
        RoleSpec { id: "referred", kind: Kind::Text, need: Need::Required, aliases: headers::REFERRED, never: "" },
        RoleSpec { id: "date", kind: Kind::Date, need: Need::Optional, aliases: headers::DATE, never: "" },
        RoleSpec { id: "revenue", kind: Kind::Number, need: Need::Optional, aliases: AMOUNT, never: NOT_AMOUNT },
        RoleSpec { id: "promoter", kind: Kind::Text, need: Need::Optional, aliases: headers::PROMOTER, never: "" },
        RoleSpec { id: "converted", kind: Kind::Text, need: Need::Optional, aliases: headers::CONVERTED, never: "" },
        RoleSpec { id: "referrer", kind: Kind::Text, need: Need::Optional, aliases: headers::REFERRER, never: "" },
    ],
    labels: &[
        crate::text! { en: "Code", zh_hans: "推荐码", zh_hant: "推薦碼", nl: "Code", ko: "추천 코드" },
        crate::text! {
            en: "Referred", zh_hans: "被介绍人", zh_hant: "被介紹人", nl: "Aangebracht", ko: "추천받은 사람"
        },
        crate::text! { en: "Date", zh_hans: "日期", zh_hant: "日期", nl: "Datum", ko: "날짜" },
        crate::text! { en: "Revenue", zh_hans: "收入", zh_hant: "營收", nl: "Omzet", ko: "매출" },
        crate::text! { en: "Promoter", zh_hans: "是否为推荐者", zh_hant: "是否為推薦者", nl: "Promoter", ko: "추천 고객 여부" },
        crate::text! { en: "Converted", zh_hans: "是否成交", zh_hant: "是否成交", nl: "Klant geworden", ko: "고객 전환 여부" },
        crate::text! { en: "Referrer", zh_hans: "介绍人", zh_hant: "介紹人", nl: "Aanbrenger", ko: "추천인" },
    ],
};

const CODE: usize = 0;
/// The column of who was referred.
pub const REFERRED: usize = 1;
const DATE: usize = 2;
const REVENUE: usize = 3;
const PROMOTER: usize = 4;
const CONVERTED: usize = 5;
const REFERRER: usize = 6;

/// What a status says where somebody became a customer.
static CUSTOMERS: &[&str] = &[
    "converted",
    "won",
    "closed won",
    "purchased",
    "completed",
    "paid",
    "customer",
    "active",
    "signed up",
    "成交",
    "已成交",
    "已转化",
    "已轉換",
    "已购买",
    "已購買",
    "已下單",
    "已付款",
    "已完成",
    "gewonnen",
    "gekocht",
    "besteld",
    "betaald",
    "geconverteerd",
    "klant",
    "전환",
    "전환됨",
    "구매",
    "구매완료",
    "결제완료",
    "완료",
    "가입",
    "성공",
    "성사",
    "구매함",
    "구매확정",
    "가입완료",
    "전환완료",
    "已签约",
    "已簽約",
    "已支付",
    "已注册",
    "已註冊",
    "已消费",
    "已消費",
    "成功",
    "voltooid",
    "aangemeld",
    "actief",
];
static PROMOTERS: &[&str] = &["promoter", "promotor", "推荐者", "推荐型", "推薦者", "推薦型", "추천 고객", "추천고객"];

/// What a cell says.
enum Said {
    /// A mark, one of the words, or the day on which it happened.
    Yes,
    No,
    Number(f64),
}

fn said(row: &Row<'_>, column: usize, words: &[&str]) -> Said {
    let text = row.text(column);
    if let number::Reading::One(number, _) = number::read(text.as_bytes()) {
        return Said::Number(number);
    }
    let lower = text.to_lowercase();
    let dated = || !matches!(date::read(text.as_bytes(), None), date::Reading::Not | date::Reading::Blank);
    if says_yes(row, column, &lower) || words.contains(&lower.as_str()) || dated() { Said::Yes } else { Said::No }
}

/// What cells say of a promoter, a bit each. What a number means is for the whole column to say: 1 is a yes beside 0, a
/// detractor of Qualtrics beside 2 and 3, and a score beside 4 and more.
mod promoter {
    use super::Said;

    /// A yes in words.
    const YES: u8 = 1;
    /// 1, which is a yes where there is no higher number.
    const ONE: u8 = 2;
    /// 2 or 3, Qualtrics' numbers of passives and promoters.
    const GROUP: u8 = 4;
    /// 3, a promoter where there is no higher number.
    const THREE: u8 = 8;
    /// 4 or more.
    const SCORE: u8 = 16;
    /// 9 or 10, which is a promoter.
    const NINE: u8 = 32;

    pub(super) fn of(said: &Said) -> u8 {
        match *said {
            Said::Yes => YES,
            Said::No => 0,
            Said::Number(number) => match number as i64 {
                1 => ONE,
                2 => GROUP,
                3 => GROUP | THREE,
                4..=8 => SCORE,
                9.. => SCORE | NINE,
                _ => 0,
            },
        }
    }

    /// Whether somebody's cells make them a promoter, beside what all of the column say.
    pub(super) fn is(cells: u8, column: u8) -> bool {
        let number = if column & SCORE != 0 {
            NINE
        } else if column & GROUP != 0 {
            THREE
        } else {
            ONE
        };
        cells & (YES | number) != 0
    }
}

/// A checked referral.
#[derive(Clone, Debug)]
pub struct Told<'r> {
    code: Cow<'r, str>,
    referred: Cow<'r, str>,
    /// Who referred: the person where a column names them, else the code.
    referrer: Cow<'r, str>,
    day: Option<i32>,
    revenue: f64,
    /// See [`promoter`].
    promoter: u8,
    converted: bool,
}

impl Item for Told<'_> {
    fn day(&self) -> Option<i32> {
        self.day
    }
}

/// A person who was referred.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Person {
    /// The day, the last one where none is written, and the line: the first referral is the one that counts.
    first: (i32, u64),
    code: u32,
    referrer: u32,
    revenue: f64,
    /// What the cell says of who referred, see [`promoter`].
    promoter: u8,
    converted: bool,
    /// The cell as the file has it, where that is not the name itself.
    cell: Option<Box<str>>,
}

/// The people of a file. Memory grows with people, codes and referrers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct People {
    names: Names,
    codes: Names,
    referrers: Names,
    /// By name.
    known: Vec<Person>,
    /// What all cells say of promoters together, see [`promoter`].
    column: u8,
    /// Rows of people who were referred before: the line, the person, and the cell as theirs.
    late: Vec<(u64, u32, Option<Box<str>>)>,
    /// How many more of them there are.
    more: u64,
    /// Whether the file has the columns `revenue`, `promoter` and `converted`.
    has: [bool; 3],
    period: Option<Period>,
}

impl People {
    fn put(&mut self, name: u32, mut person: Person) {
        let Some(known) = self.known.get_mut(name as usize) else {
            self.known.push(person);
            return;
        };
        if person.first < known.first {
            std::mem::swap(known, &mut person);
        }
        self.late.push((person.first.1, name, person.cell));
        self.prune(2 * LISTED);
    }

    /// Keeps the first late rows only, once there are more than so many.
    fn prune(&mut self, most: usize) {
        if self.late.len() > most {
            self.late = sorted(std::mem::take(&mut self.late), Ord::cmp);
            self.more += (self.late.len() - LISTED) as u64;
            self.late.truncate(LISTED);
        }
    }

    /// Which referrers are promoters, by what the rows that count say of them.
    fn promoters(&self) -> Vec<bool> {
        let mut cells = vec![0; self.referrers.len()];
        for person in &self.known {
            cells[person.referrer as usize] |= person.promoter;
        }
        cells.into_iter().map(|cells| promoter::is(cells, self.column)).collect()
    }

    /// What some people come to.
    fn count(&self, people: &[&Person], promoters: &[bool]) -> Referrals {
        let [revenue, promoter, converted] = self.has;
        let mut referrers: Vec<u32> = people.iter().map(|person| person.referrer).collect();
        put_in_order(&mut referrers, Ord::cmp);
        referrers.dedup();
        let mut sum = Sum::default();
        for person in people {
            sum.add(person.revenue);
        }
        let number = |n: usize| n as f64;
        let promoters = || referrers.iter().filter(|at| promoters[**at as usize]).count();
        Referrals {
            referred: number(people.len()),
            referrers: number(referrers.len()),
            converted: converted.then(|| number(people.iter().filter(|person| person.converted).count())),
            promoter_referrers: promoter.then(|| number(promoters())),
            revenue: sum.value().filter(|_| revenue),
            ..Referrals::default()
        }
    }

    /// What the people of each key come to, in the order of the keys.
    fn by<K: Ord + Copy>(&self, key: impl Fn(&Person) -> K, promoters: &[bool]) -> Vec<(K, Referrals)> {
        let mut people: Vec<&Person> = self.known.iter().collect();
        put_in_order(&mut people, |a, b| key(a).cmp(&key(b)));
        people.chunk_by(|a, b| key(a) == key(b)).map(|some| (key(some[0]), self.count(some, promoters))).collect()
    }
}

impl Aside for People {
    fn shift(&mut self, lines: u64) {
        self.known.iter_mut().for_each(|person| person.first.1 += lines);
        self.late.iter_mut().for_each(|(line, ..)| *line += lines);
    }

    fn merge(&mut self, later: People) {
        let numbers = |mine: &mut Names, theirs: &Names| -> Vec<u32> {
            (0..theirs.len() as u32).map(|at| mine.number(theirs.name(at))).collect()
        };
        let names = numbers(&mut self.names, &later.names);
        let codes = numbers(&mut self.codes, &later.codes);
        let referrers = numbers(&mut self.referrers, &later.referrers);
        for (name, person) in names.iter().zip(later.known) {
            let (code, referrer) = (codes[person.code as usize], referrers[person.referrer as usize]);
            self.put(*name, Person { code, referrer, ..person });
        }
        self.column |= later.column;
        self.late.extend(later.late.into_iter().map(|(line, name, cell)| (line, names[name as usize], cell)));
        self.more += later.more;
        self.prune(2 * LISTED);
        self.period = self.period.or(later.period);
        self.has.iter_mut().zip(later.has).for_each(|(has, theirs)| *has |= theirs);
    }

    fn finish(self) -> Option<Summary> {
        if self.known.is_empty() {
            return None;
        }
        let promoters = self.promoters();
        let by_code = self.by(|person| person.code, &promoters).into_iter();
        let codes: Vec<(String, Referrals)> = by_code.map(|(code, count)| (self.codes.text(code), count)).collect();
        let codes =
            sorted(codes, |(a, one), (b, other)| other.referred.total_cmp(&one.referred).then_with(|| a.cmp(b)));
        let mut periods = Vec::new();
        if let Some(grain) = self.period.map(grain) {
            let at = |person: &Person| Some(person.first.0).filter(|day| *day < i32::MAX).map(|day| grain.index(day));
            periods
                .extend(self.by(at, &promoters).into_iter().map(|(at, count)| (at.map(|at| grain.label(at)), count)));
        }
        let all: Vec<&Person> = self.known.iter().collect();
        Some(Summary::Referrals(Referrals { codes, periods, ..self.count(&all, &promoters) }))
    }
}

/// Nothing is counted row by row: who comes first is known when all have come.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Nothing;

impl Fold for Nothing {
    type Item<'r> = Told<'r>;
    type Aside = People;

    const OVER_TIME: bool = true;

    fn read<'r>(row: &'r Row<'_>, _: &Ask) -> Result<Told<'r>, Fault> {
        let code = row.required_text(CODE)?;
        let referred = row.required_text(REFERRED)?;
        let by = Some(row.text(REFERRER)).filter(|text| !text.is_empty()).unwrap_or_else(|| code.clone());
        if referred == code || referred == by {
            return Err(Fault::new(REFERRED, Reason::SelfReferral));
        }
        Ok(Told {
            code,
            referred,
            referrer: by,
            day: row.date(DATE)?.map(|date| date.day),
            revenue: row.number(REVENUE)?.unwrap_or(0.0),
            promoter: promoter::of(&said(row, PROMOTER, PROMOTERS)),
            converted: match said(row, CONVERTED, CUSTOMERS) {
                Said::Yes => true,
                Said::No => false,
                Said::Number(number) => number > 0.0,
            },
        })
    }

    fn keep(people: &mut People, told: &Told<'_>, row: &Row<'_>, ask: &Ask) {
        people.period = ask.period;
        people.has = [row.has(REVENUE), row.has(PROMOTER), row.has(CONVERTED)];
        people.column |= told.promoter;
        let person = Person {
            first: (told.day.unwrap_or(i32::MAX), row.line()),
            code: people.codes.number(told.code.as_bytes()),
            referrer: people.referrers.number(told.referrer.as_bytes()),
            revenue: told.revenue,
            promoter: told.promoter,
            converted: told.converted,
            cell: (row.raw(REFERRED) != told.referred.as_bytes()).then(|| row.quoted(REFERRED).into()),
        };
        let name = people.names.number(told.referred.as_bytes());
        people.put(name, person);
    }

    fn add(&mut self, _: &Told<'_>) {}

    fn merge(&mut self, _: Nothing) {}

    fn rejected(&mut self, people: &mut People) -> Vec<Rejected> {
        people.prune(LISTED);
        let names = &people.names;
        let rows = std::mem::take(&mut people.late)
            .into_iter()
            .map(|(line, name, cell)| (line, REFERRED, cell.map_or_else(|| names.text(name), String::from)));
        vec![Rejected::of(Reason::Duplicate, rows.collect(), people.more)]
    }

    fn finish(self, _: Option<(i32, i32)>, _: &Ask) -> Vec<Summary> {
        Vec::new()
    }
}
