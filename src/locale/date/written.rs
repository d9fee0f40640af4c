//! Days as people write them.

use super::clock::clock;
use super::cursor::{Cursor, tidy};
use super::{DAY, Date, DateOrder, Reading, day_number};
use crate::locale::float;

/// Days of the week, which say nothing that the date does not.
const WEEKDAYS: [&str; 28] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tues",
    "tue",
    "wed",
    "thurs",
    "thur",
    "thu",
    "fri",
    "sat",
    "sun",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "ma",
    "di",
    "wo",
    "za",
];
const SHORT_WEEKDAYS: [&str; 3] = ["do", "vr", "zo"];

/// The three parts of a date and how they were written.
enum Parts {
    /// Year first or a month by name: one date.
    Clear(Option<Date>, Option<DateOrder>),
    /// Two small numbers, then a year.
    Pair(u32, u32, i32),
    /// Three small numbers.
    Short([u32; 3]),
    /// A year of the Republic of China by its size alone.
    Roc(Option<Date>),
    /// Year 9999.
    Open,
}

pub(super) fn written(text: &[u8], order: Option<DateOrder>) -> Reading {
    let Some(text) = tidy(text) else {
        return Reading::Not;
    };
    if let Some(reading) = digits_only(&text, order) {
        return reading;
    }
    let mut cursor = Cursor(&text);
    let Some(parts) = day_parts(&mut cursor) else {
        return Reading::Not;
    };
    let day = text.strip_suffix(cursor.0).unwrap_or_default();
    let Some((second, offset)) = clock(cursor, day.ends_with(['日', '일', '号', '號'])) else {
        return Reading::Not;
    };
    let with = |date: Date| Date { second, offset, ..date };
    match parts {
        Parts::Clear(Some(date), order) => Reading::One(with(date), order),
        Parts::Open => Reading::One(Date::OPEN, None),
        Parts::Roc(Some(date)) => Reading::Roc(with(date)),
        Parts::Clear(None, _) | Parts::Roc(None) => Reading::Not,
        Parts::Short([a, b, c]) => {
            let date = |year, month, day| {
                let date = year_of_two(year).and_then(|year| Date::new(year, month, day));
                date.map(with)
            };
            match (date(c, b, a), date(c, a, b), date(a, b, c)) {
                (None, None, None) => Reading::Not,
                (dmy, mdy, ymd) => Reading::Short { dmy, mdy, ymd },
            }
        }
        Parts::Pair(a, b, year) => match (Date::new(year, b, a), Date::new(year, a, b)) {
            (Some(dmy), Some(mdy)) if dmy == mdy => Reading::One(with(dmy), None),
            (Some(dmy), Some(mdy)) => Reading::Either { dmy: with(dmy), mdy: with(mdy) },
            (Some(dmy), None) => Reading::One(with(dmy), Some(DateOrder::Dmy)),
            (None, Some(mdy)) => Reading::One(with(mdy), Some(DateOrder::Mdy)),
            (None, None) => Reading::Not,
        },
    }
}

/// A text of digits (and perhaps one dot): `20240305`, `20240305102030`, or an Excel serial.
fn digits_only(text: &str, order: Option<DateOrder>) -> Option<Reading> {
    let serial = text.replacen(',', ".", 1);
    if !serial.bytes().all(|b| b.is_ascii_digit() || b == b'.') || serial.bytes().filter(|b| *b == b'.').count() > 1 {
        return None;
    }
    let excel = matches!(order, Some(DateOrder::Excel | DateOrder::Excel1904));
    let whole = serial.split('.').next().unwrap_or_default();
    let compact = (text.len() == 8 || text.len() == 14) && text.bytes().all(|b| b.is_ascii_digit());
    Some(if compact && !excel {
        compact_date(text).map_or(Reading::Not, |d| Reading::One(d, Some(DateOrder::Ymd)))
    } else if excel || whole.len() >= 5 {
        // A day of five digits is from 1927 on; smaller numbers are days only where somebody said so.
        let old = order == Some(DateOrder::Excel1904);
        excel_day(&serial, old).map_or(Reading::Not, |d| {
            let order = if old { DateOrder::Excel1904 } else { DateOrder::Excel };
            Reading::One(d, Some(order))
        })
    } else {
        Reading::Not
    })
}

fn compact_date(text: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    let mut date = Date::new(part(0..4)? as i32, part(4..6)?, part(6..8)?)?;
    if text.len() == 14 {
        let (h, m, s) = (part(8..10)?, part(10..12)?, part(12..14)?);
        if h > 23 || m > 59 || s > 59 {
            return None;
        }
        date.second = Some(h * 3600 + m * 60 + s);
    }
    Some(date)
}

/// Excel's day number; in the 1900 system the 60th day never was (1900-02-29).
fn excel_day(text: &str, since_1904: bool) -> Option<Date> {
    let serial = float(text)?;
    let (mut whole, mut second) = (serial.floor() as i64, (serial.fract() * DAY).round() as u32);
    if second == DAY as u32 {
        (whole, second) = (whole + 1, 0);
    }
    let day = match (since_1904, whole) {
        (true, _) => whole - 24_107,
        (false, 60) => return None,
        (false, ..60) => whole - 25_568,
        (false, _) => whole - 25_569,
    };
    let first = i64::from(day_number(1900, 1, 1));
    let last = i64::from(day_number(2199, 12, 31));
    (first..=last).contains(&day).then(|| Date {
        day: day as i32,
        second: text.contains('.').then_some(second),
        offset: None,
    })
}

fn skip_weekday(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    let word = ahead.word();
    if WEEKDAYS.contains(&word) || SHORT_WEEKDAYS.contains(&word) {
        ahead.eat(".");
        ahead.eat(",");
        ahead.spaces();
        *cursor = ahead;
    }
}

/// A separator between the parts of a date, with the spaces around it.
pub(super) fn separator(cursor: &mut Cursor<'_>) -> bool {
    let spaced = cursor.0.starts_with(' ');
    cursor.spaces();
    let found = cursor.eat_any(&["-", "/", ".", ",", "年", "년", "月", "월"]);
    cursor.spaces();
    found || spaced
}

fn day_parts(cursor: &mut Cursor<'_>) -> Option<Parts> {
    skip_weekday(cursor);
    let republic = cursor.eat_any(&["中華民國", "民國", "民国"]);
    let _ = cursor.eat_any(&["西元", "公元", "서기"]);
    cursor.spaces();
    // "Mar 5, 2024", "March 5th 2024"
    if let Some(month) = cursor.month_word() {
        cursor.spaces();
        let _ = cursor.eat("-");
        let (day, digits) = cursor.number()?;
        let _ = cursor.eat_any(&["st", "nd", "rd", "th"]);
        if digits > 2 || !separator(cursor) {
            return None;
        }
        let year = year_beside_name(cursor.number()?)?;
        return Some(Parts::Clear(Date::new(year, month, day), None));
    }
    let (first, digits) = cursor.number()?;
    if republic {
        if !separator(cursor) {
            return None;
        }
        let (month, day) = month_and_day(cursor)?;
        return Some(Parts::Clear(Date::new(first as i32 + 1911, month, day), Some(DateOrder::Ymd)));
    }
    match digits {
        3 | 4 => {
            if !separator(cursor) {
                return None;
            }
            let (month, day) = month_and_day(cursor)?;
            Some(match (digits, first) {
                (4, 9999) => Parts::Open,
                (4, _) => Parts::Clear(Date::new(first as i32, month, day), Some(DateOrder::Ymd)),
                _ => Parts::Roc(Date::new(first as i32 + 1911, month, day)),
            })
        }
        8 => {
            // 20240305T102030Z: the clock reads on.
            let date = Date::new((first / 10_000) as i32, first / 100 % 100, first % 100);
            Some(Parts::Clear(date, Some(DateOrder::Ymd)))
        }
        1 | 2 => {
            let _ = cursor.eat_any(&["st", "nd", "rd", "th", "e "]);
            if !separator(cursor) {
                return None;
            }
            let middle = match cursor.month_word() {
                Some(month) => Err(month),
                None => Ok(cursor.number().filter(|(_, d)| *d <= 2)?.0),
            };
            if !separator(cursor) {
                return None;
            }
            let year = cursor.number()?;
            Some(match (middle, year) {
                (_, (9999, 4)) => Parts::Open,
                (Err(month), year) => Parts::Clear(Date::new(year_beside_name(year)?, month, first), None),
                (Ok(second), (year, 4)) => Parts::Pair(first, second, year as i32),
                (Ok(second), (third, 2)) => Parts::Short([first, second, third]),
                _ => return None,
            })
        }
        _ => None,
    }
}

/// A year and how many digits it has, beside a month by its name: of two digits it is the year, since the other number can
/// only be the day.
pub(super) fn year_beside_name((year, digits): (u32, usize)) -> Option<i32> {
    match digits {
        4 => Some(year as i32),
        2 => year_of_two(year),
        _ => None,
    }
}

/// A year of two digits is one of this century. From 70 on it may be of the last.
fn year_of_two(year: u32) -> Option<i32> {
    (year < 70).then_some(2000 + year as i32)
}

/// `3-5`, `3월 5일`, `Mar-5`, `3. 5.` after a year.
fn month_and_day(cursor: &mut Cursor<'_>) -> Option<(u32, u32)> {
    let month = match cursor.month_word() {
        Some(month) => month,
        None => cursor.number().filter(|(_, d)| *d <= 2)?.0,
    };
    if !separator(cursor) {
        return None;
    }
    let (day, _) = cursor.number().filter(|(_, d)| *d <= 2)?;
    let mut ahead = *cursor;
    ahead.spaces();
    if ahead.eat_any(&["日", "일", "号", "號"]) || ahead.eat(".") {
        *cursor = ahead;
    }
    Some((month, day))
}
