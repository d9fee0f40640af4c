//! Stretches of time by name: years, quarters, months, weeks.

use super::calendar::{monday, month_of};
use super::cursor::{Cursor, tidy};
use super::written::{separator, year_beside_name};
use super::{Date, DateError, DateOrder, Grain, read};
use crate::locale::number::is_blank;
use serde::{Deserialize, Serialize};

/// A stretch of time that one cell of a period column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Period {
    /// A whole year.
    Year(i32),
    /// Quarters since that of January of year 0.
    Quarter(i32),
    /// Months since January of year 0.
    Month(i32),
    /// ISO weeks, by the day number of their Monday.
    Week(i32),
    /// A single day.
    Day(Date),
}

impl Period {
    /// The month it lies in, if it lies in one.
    pub fn month(&self) -> Option<i32> {
        match self {
            Self::Month(month) => Some(*month),
            Self::Day(date) => Some(date.month()),
            Self::Week(monday) => Some(month_of(*monday)),
            Self::Quarter(_) | Self::Year(_) => None,
        }
    }

    /// Its first and its last day, counted from 1970-01-01.
    pub fn days(&self) -> (i32, i32) {
        match self {
            Self::Year(year) => Grain::Year.days(*year),
            Self::Quarter(quarter) => Grain::Quarter.days(*quarter),
            Self::Month(month) => Grain::Month.days(*month),
            Self::Week(monday) => (*monday, monday + 6),
            Self::Day(date) => (date.day, date.day),
        }
    }

    /// Its label: `2024`, `2024-Q1`, `2024-03`, `2024-W10`, `2024-03-05`.
    pub fn label(&self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Quarter(quarter) => Grain::Quarter.label(*quarter),
            Self::Month(month) => Grain::Month.label(*month),
            Self::Week(monday) => Grain::Week.label(Grain::Week.index(*monday)),
            Self::Day(date) => Date { second: None, ..*date }.iso(),
        }
    }
}

/// What a cell of a month or period column says.
///
/// # Errors
/// [`DateError`]; [`DateError::Ambiguous`] for a day whose order is not known, and for a [`republic_month`] under any
/// order but [`DateOrder::Roc`] and those of Excel.
pub fn period(text: &[u8], order: Option<DateOrder>) -> Result<Period, DateError> {
    if is_blank(text) {
        return Err(DateError::Blank);
    }
    if let Some(tidy) = tidy(text) {
        if let Some(period) = named_period(&tidy) {
            return Ok(period);
        }
        match (month_of_republic(&tidy), order) {
            (Some(month), Some(DateOrder::Roc)) => return Ok(Period::Month(month)),
            // Whoever says that days are counted means that.
            (_, Some(DateOrder::Excel | DateOrder::Excel1904)) | (None, _) => {}
            (Some(_), _) => return Err(DateError::Ambiguous),
        }
    }
    read(text, order).under(order).map(Period::Day)
}

/// The week of `202410` in a column of weeks; in any other it is a month.
pub fn compact_week(text: &[u8]) -> Option<Period> {
    let text = std::str::from_utf8(text).ok().filter(|text| text.len() == 6)?;
    let (number, 6) = Cursor(text).number()? else { return None };
    monday(year(number / 100, 4)?, number % 100).map(Period::Week)
}

/// The month, counted as [`Period::Month`], that a text names if its year is one of the Republic of China: `113年3月`,
/// `113/03`, and from 2011 to 2061 `11303`, which a spreadsheet counts as a day of 1930. `民國113年3月` says so itself and is a
/// [`period`] like others.
pub fn republic_month(text: &[u8]) -> Option<i32> {
    tidy(text).and_then(|tidy| month_of_republic(&tidy))
}

fn month_of_republic(text: &str) -> Option<i32> {
    let mut cursor = Cursor(text);
    let (year, month) = match cursor.number()? {
        (compact @ 10_000..=15_099, 5) => (compact / 100, compact % 100),
        (year, 3) if separator(&mut cursor) => (year, cursor.number().filter(|(_, digits)| *digits <= 2)?.0),
        _ => return None,
    };
    cursor.spaces();
    let named = matches!(cursor.0, "" | "月" | "月份") && (1..200).contains(&year) && (1..=12).contains(&month);
    named.then(|| (year as i32 + 1911) * 12 + month as i32 - 1)
}

fn year(value: u32, digits: usize) -> Option<i32> {
    (digits == 4 && (1900..2200).contains(&value)).then_some(value as i32)
}

/// A year beside a quarter or the name of a month: `2024`, `24`.
fn short_year(number: (u32, usize)) -> Option<i32> {
    year_beside_name(number).filter(|year| (1900..2200).contains(year))
}

fn named_period(text: &str) -> Option<Period> {
    let month = |year: i32, month: u32| (1..=12).contains(&month).then(|| Period::Month(year * 12 + month as i32 - 1));
    let quarter = |year: i32, q: u32| (1..=4).contains(&q).then(|| Period::Quarter(year * 4 + q as i32 - 1));
    let mut cursor = Cursor(text);
    if cursor.eat_any(&["中華民國", "民國", "民国"]) {
        cursor.spaces();
        return month_of_republic(cursor.0).map(Period::Month);
    }
    let _ = cursor.eat_any(&["西元", "公元"]);
    // Q1 2024, K1-2024, 1분기 2024, mrt 2024
    if cursor.0.starts_with(|c: char| c.is_ascii_alphabetic()) {
        if !cursor.0.starts_with("kw") && cursor.eat_any(&["q", "k"]) {
            let (q, 1) = cursor.number()? else {
                return None;
            };
            let _ = separator(&mut cursor);
            let _ = cursor.eat("'");
            return quarter(short_year(cursor.number()?)?, q).filter(|_| cursor.is_done());
        }
        let calendar = cursor.eat("kw");
        if calendar || cursor.eat_any(&["week", "wk", "w"]) {
            cursor.spaces();
            // A `KW1` of Dutch is a quarter.
            let (week, d) = cursor.number()?;
            let _ = separator(&mut cursor);
            let (y, digits) = cursor.number()?;
            return monday(year(y, digits)?, week)
                .filter(|_| cursor.is_done() && (d == 2 || !calendar))
                .map(Period::Week);
        }
        let m = cursor.month_word()?;
        let apart = cursor;
        let _ = separator(&mut cursor);
        let _ = cursor.eat("'");
        let (y, d) = cursor.number()?;
        // `Mar 24` may be a day.
        let y = if d == 2 && !apart.0.contains(['-', '/', '\'']) { None } else { short_year((y, d)) };
        return month(y?, m).filter(|_| cursor.is_done());
    }
    let (first, digits) = cursor.number()?;
    if digits == 6 && cursor.is_done() {
        return month(year(first / 100, 4)?, first % 100);
    }
    if digits <= 2 {
        // 03-2024, 3/2024, 1e kwartaal 2024
        if cursor.eat_any(&["e kwartaal", "ste kwartaal", "st quarter", "nd quarter", "rd quarter", "th quarter"]) {
            cursor.spaces();
            let (y, d) = cursor.number()?;
            return quarter(year(y, d)?, first).filter(|_| cursor.is_done());
        }
        if cursor.eat("q") {
            return quarter(short_year(cursor.number()?)?, first).filter(|_| cursor.is_done());
        }
        if !separator(&mut cursor) {
            return None;
        }
        let (y, d) = cursor.number()?;
        return month(year(y, d)?, first).filter(|_| cursor.is_done());
    }
    let y = year(first, digits)?;
    if cursor.is_done() || matches!(cursor.0, "年" | "년" | "年度" | "년도") {
        return Some(Period::Year(y));
    }
    let _ = separator(&mut cursor);
    let _ = cursor.eat("度");
    let wrapped = cursor.eat("第");
    if cursor.eat_any(&["q", "k"]) {
        let (q, _) = cursor.number()?;
        return quarter(y, q).filter(|_| cursor.is_done());
    }
    if cursor.eat_any(&["week", "wk", "kw", "w"]) {
        cursor.spaces();
        let (week, _) = cursor.number()?;
        return monday(y, week).filter(|_| cursor.is_done()).map(Period::Week);
    }
    if let Some(at) = ["一", "二", "三", "四"].iter().position(|n| cursor.0.starts_with(n)) {
        let rest = &cursor.0[3..];
        return quarter(y, at as u32 + 1).filter(|_| matches!(rest, "季度" | "季"));
    }
    if let Some(m) = cursor.month_word() {
        return month(y, m).filter(|_| cursor.is_done());
    }
    let (value, d) = cursor.number().filter(|(_, d)| *d <= 2)?;
    cursor.spaces();
    match cursor.0 {
        "분기" | "季度" | "季" if d == 1 => quarter(y, value),
        "周" | "週" | "주" | "주차" => monday(y, value).map(Period::Week),
        "" | "." | "月" | "월" | "月份" if !wrapped => month(y, value),
        _ => None,
    }
}
