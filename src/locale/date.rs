//! Dates as people and programs write them: `2024-03-05T10:20Z`, `5-3-2024`, `2024년 3월 5일 오후 2:30`, `Mar 5, 2024`,
//! `45356.75`, and the months and quarters of `2024-Q1`, `2024. 3.`, `202403`.
//!
//! Whether `03/04/2024` is in March or April is never guessed here: [`read`] says what the text proves, or both readings;
//! [`parse`] is told. Days and months are the ones written; an offset matters only where two instants are subtracted. Years
//! 1900 to 2199; a day that the calendar does not have is none.
//!
//! Must not know: files, fields, today, time zones.

// Years, months and days are small numbers of either sign.
#![allow(clippy::cast_possible_wrap)]

use super::number::{fold, invisible, is_blank};
use serde::{Deserialize, Serialize};

/// A day as written, perhaps with a time and its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Days since 1970-01-01.
    pub day: i32,
    /// Seconds since midnight, if a time was written.
    pub second: Option<u32>,
    /// Minutes east of UTC, if an offset was written.
    pub offset: Option<i16>,
}

impl Date {
    /// "Never ends": what a year of 9999 means. Later than every real day.
    pub const OPEN: Self = Self { day: i32::MAX, second: None, offset: None };

    /// A day without a time, if the calendar has it.
    #[inline(always)]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let fits = (1900..2200).contains(&year)
            && (1..13).contains(&month)
            && day >= 1
            && (day <= 28 || day <= days_in(year, month));
        fits.then(|| Self { day: recent_day_number(year as u32, month, day), second: None, offset: None })
    }

    /// Whether it is [`Date::OPEN`].
    pub fn is_open(&self) -> bool {
        self.day == i32::MAX
    }

    /// Year, month and day.
    pub fn ymd(&self) -> (i32, u32, u32) {
        civil(self.day)
    }

    /// Seconds since 1970-01-01T00:00 of the clock that wrote it, its offset taken off if it has one.
    ///
    /// Subtract two only if both or neither have an offset.
    pub fn instant(&self) -> i64 {
        i64::from(self.day) * 86_400 + i64::from(self.second.unwrap_or(0)) - i64::from(self.offset.unwrap_or(0)) * 60
    }

    /// Months since January of year 0, the index that [`Grain::Month`] labels.
    pub fn month(&self) -> i32 {
        let (year, month, _) = self.ymd();
        year * 12 + month as i32 - 1
    }

    /// `2024-03-05`, with `T10:20:30` if a time was written.
    pub fn iso(&self) -> String {
        let (year, month, day) = self.ymd();
        let mut text = format!("{year:04}-{month:02}-{day:02}");
        if let Some(s) = self.second {
            use std::fmt::Write;
            let _ = write!(text, "T{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
        }
        text
    }
}

/// Which of day and month stands first, or what else the numbers of a date column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateOrder {
    /// Year first: nothing to ask.
    Ymd,
    /// `5-3-2024`
    Dmy,
    /// `3/5/2024`
    Mdy,
    /// Days since 1900 as Excel counts them.
    Excel,
    /// Days since 1904 as old Excel on the Mac counted them.
    Excel1904,
    /// `113/03/05`: years of the Republic of China.
    Roc,
}

impl DateOrder {
    /// As options and answers spell it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ymd => "ymd",
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Excel => "excel",
            Self::Excel1904 => "excel1904",
            Self::Roc => "roc",
        }
    }

    /// From the same spelling.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Ymd, Self::Dmy, Self::Mdy, Self::Excel, Self::Excel1904, Self::Roc].into_iter().find(|o| o.id() == id)
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Nothing was written.
    Blank,
    /// No date of our calendar (in this order).
    NotADate,
    /// A date in two orders, and none was given.
    Ambiguous,
}

/// What a text says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One date. With an order, only in that order: the text proves it ([`DateOrder::Ymd`]: the year stood first).
    One(Date, Option<DateOrder>),
    /// Two dates: `03/04/2024`.
    Either {
        /// Day first.
        dmy: Date,
        /// Month first.
        mdy: Date,
    },
    /// A three-digit year: this date if the years are the Republic of China's.
    Roc(Date),
    /// Nothing was written.
    Blank,
    /// No date.
    Not,
}

impl Reading {
    /// The date in an order; `None` when none is known.
    ///
    /// # Errors
    /// [`DateError`].
    pub fn under(self, order: Option<DateOrder>) -> Result<Date, DateError> {
        match (self, order) {
            (Self::Blank, _) => Err(DateError::Blank),
            (Self::One(_, Some(DateOrder::Dmy)), Some(DateOrder::Mdy))
            | (Self::One(_, Some(DateOrder::Mdy)), Some(DateOrder::Dmy))
            | (Self::Not, _) => Err(DateError::NotADate),
            (Self::One(date, _), _) | (Self::Roc(date), Some(DateOrder::Roc)) => Ok(date),
            (Self::Either { dmy, .. }, Some(DateOrder::Dmy)) => Ok(dmy),
            (Self::Either { mdy, .. }, Some(DateOrder::Mdy)) => Ok(mdy),
            (Self::Either { .. } | Self::Roc(_), _) => Err(DateError::Ambiguous),
        }
    }
}

/// The date a text says in an order; without one, only what is self-evident.
///
/// # Errors
/// [`DateError`].
pub fn parse(text: impl AsRef<[u8]>, order: Option<DateOrder>) -> Result<Date, DateError> {
    read(text.as_ref(), order).under(order)
}

/// What a text in a date column says. Of `order` only the Excel orders matter: they make any number a day.
#[inline]
pub fn read(text: &[u8], order: Option<DateOrder>) -> Reading {
    if let Some(date) = iso(text) {
        return Reading::One(date, Some(DateOrder::Ymd));
    }
    if is_blank(text) {
        return Reading::Blank;
    }
    written(text, order)
}

/// Two digits' number, or something above 99.
#[inline(always)]
fn two(tens: u8, ones: u8) -> u32 {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    if tens > 9 || ones > 9 {
        return u32::MAX;
    }
    u32::from(tens) * 10 + u32::from(ones)
}

/// The fast path: `YYYY-MM-DD`, alone or with `Thh:mm`, `:ss` and `Z`.
#[inline]
pub(crate) fn iso(text: &[u8]) -> Option<Date> {
    let (month, rest) = text.split_first_chunk()?;
    let ([tens, ones], time) = rest.split_first_chunk()?;
    // All eight bytes of `YYYY-MM-` at once: what they are more than 0 and `-` has to be a digit under 10, and nothing.
    let over = u64::from_le_bytes(*month) ^ u64::from_le_bytes(*b"0000-00-");
    if (over | over.wrapping_add(0x0F06_060F_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 != 0 {
        return None;
    }
    // Two digits each: in the first byte of a pair the tens, in the second the ones.
    let pairs = over.wrapping_mul(10 << 8 | 1) >> 8;
    let (century, year) = (pairs as u8, (pairs >> 16) as u8);
    let month = ((over >> 40) as u8) * 10 + (over >> 48) as u8;
    let mut date = Date::new(i32::from(century) * 100 + i32::from(year), u32::from(month), two(*tens, *ones))?;
    if !time.is_empty() {
        (date.second, date.offset) = iso_clock(time)?;
    }
    Some(date)
}

#[inline]
fn iso_clock(time: &[u8]) -> Option<Clock> {
    let (clock, offset) = match time.split_last()? {
        (b'Z', rest) => (rest, Some(0)),
        _ => (time, None),
    };
    let (minutes, seconds) = clock.split_first_chunk::<6>()?;
    if !matches!(minutes[0], b'T' | b' ') || minutes[3] != b':' {
        return None;
    }
    let (hour, minute) = (two(minutes[1], minutes[2]), two(minutes[4], minutes[5]));
    let second = match *seconds {
        [] => 0,
        [b':', tens, ones] => two(tens, ones),
        _ => return None,
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some((Some(hour * 3600 + minute * 60 + second), offset))
}

/// Longer texts are no dates.
const LONGEST: usize = 120;

fn tidy(text: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(text).ok().filter(|t| t.len() <= LONGEST)?;
    let folded: String = text.chars().filter(|c| !invisible(*c)).map(|c| fold(c).to_ascii_lowercase()).collect();
    let rest = folded.trim();
    let rest = rest.strip_prefix("=\"").and_then(|r| r.strip_suffix('"')).unwrap_or(rest);
    Some(rest.trim_start_matches(['\'', '`']).trim().to_owned())
}

/// A reader of one text, left to right.
#[derive(Clone, Copy)]
struct Cursor<'a>(&'a str);

impl<'a> Cursor<'a> {
    fn spaces(&mut self) {
        self.0 = self.0.trim_start();
    }

    fn eat(&mut self, text: &str) -> bool {
        match self.0.strip_prefix(text) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn eat_any(&mut self, texts: &[&str]) -> bool {
        texts.iter().any(|t| self.eat(t))
    }

    /// ASCII digits, at most nine: value and count.
    fn number(&mut self) -> Option<(u32, usize)> {
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 9 {
            return None;
        }
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        Some((digits.parse().ok()?, length))
    }

    /// Latin letters.
    fn word(&mut self) -> &'a str {
        let length = self.0.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, rest) = self.0.split_at(length);
        self.0 = rest;
        word
    }

    fn month_word(&mut self) -> Option<u32> {
        let mut ahead = *self;
        let month = month_named(ahead.word())?;
        ahead.eat(".");
        *self = ahead;
        Some(month)
    }

    fn is_done(&self) -> bool {
        self.0.is_empty()
    }
}

/// Month names of English and Dutch and their usual short forms.
const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januari"],
    &["feb", "february", "februari", "febr"],
    &["mar", "march", "maart", "mrt", "maa"],
    &["apr", "april"],
    &["may", "mei"],
    &["jun", "june", "juni"],
    &["jul", "july", "juli"],
    &["aug", "august", "augustus"],
    &["sep", "september", "sept"],
    &["oct", "october", "oktober", "okt"],
    &["nov", "november"],
    &["dec", "december"],
];

fn month_named(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    Some(at as u32 + 1)
}

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
    /// A year of the Republic of China by its size alone.
    Roc(Option<Date>),
    /// Year 9999.
    Open,
}

fn written(text: &[u8], order: Option<DateOrder>) -> Reading {
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
    let serial: f64 = text.parse().ok()?;
    let (mut whole, mut second) = (serial.floor() as i64, (serial.fract() * 86_400.0).round() as u32);
    if second == 86_400 {
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
fn separator(cursor: &mut Cursor<'_>) -> bool {
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
        let (year, 4) = cursor.number()? else {
            return None;
        };
        return Some(Parts::Clear(Date::new(year as i32, month, day), None));
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
            let (year, 4) = cursor.number()? else {
                return None;
            };
            let year = year as i32;
            Some(match middle {
                _ if year == 9999 => Parts::Open,
                Err(month) => Parts::Clear(Date::new(year, month, first), None),
                Ok(second) => Parts::Pair(first, second, year),
            })
        }
        _ => None,
    }
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

type Clock = (Option<u32>, Option<i16>);

/// What may follow a date: nothing, a weekday, a time, an offset. `None` if something else does. `apart`: the date has an
/// end of its own, so that the time may follow without a space.
fn clock(mut cursor: Cursor<'_>, apart: bool) -> Option<Clock> {
    let spaced = apart || cursor.0.starts_with(' ');
    cursor.spaces();
    if cursor.0.starts_with('(') && !cursor.0.starts_with("(utc") && !cursor.0.starts_with("(gmt") {
        let end = cursor.0.find(')').filter(|end| *end <= 16)?;
        cursor = Cursor(cursor.0.get(end + 1..)?);
    }
    for prefix in ["星期", "週", "周", "礼拜", "禮拜"] {
        if let Some(rest) = cursor.0.strip_prefix(prefix) {
            let mut chars = rest.chars();
            chars.next();
            cursor = Cursor(chars.as_str());
            break;
        }
    }
    if let Some(at) = cursor.0.find("요일").filter(|at| *at == 3) {
        cursor = Cursor(cursor.0.get(at + 6..)?);
    }
    cursor.spaces();
    if cursor.is_done() {
        return Some((None, None));
    }
    let sharp = cursor.eat("t") | cursor.eat(",") | spaced;
    cursor.spaces();
    let cjk = cursor.0.starts_with(|c: char| !c.is_ascii());
    if !(sharp || cjk) {
        return None;
    }
    let mut half = half_of_day(&mut cursor);
    cursor.spaces();
    let (hour, digits) = cursor.number()?;
    let (mut hour, mut minute, mut second) = (hour, 0, 0);
    if digits == 6 || (digits == 4 && !cursor.0.starts_with(':')) {
        // 102030, 1020
        let whole = if digits == 6 { hour } else { hour * 100 };
        (hour, minute, second) = (whole / 10_000, whole / 100 % 100, whole % 100);
    } else if digits > 2 {
        return None;
    } else if cursor.eat_any(&[":", "时", "時", "시", "點", "点"]) {
        cursor.spaces();
        if let Some((m, _)) = cursor.number().filter(|(_, d)| *d <= 2) {
            minute = m;
            if cursor.eat_any(&[":", "分", "분"]) {
                cursor.spaces();
                if let Some((s, _)) = cursor.number().filter(|(_, d)| *d <= 2) {
                    second = s;
                    let _ = cursor.eat_any(&["秒", "초"]);
                }
            }
        }
        let mut ahead = cursor;
        if ahead.eat_any(&[".", ","]) && ahead.number().is_some() {
            cursor = ahead;
        }
    } else if half.is_none() && !matches!(cursor.0.trim(), "am" | "pm" | "a.m." | "p.m." | "uur" | "u") {
        return None;
    }
    cursor.spaces();
    if half.is_none() {
        half = half_of_day(&mut cursor);
    }
    if !cursor.0.starts_with("utc") {
        let _ = cursor.eat_any(&["uur", "u"]);
    }
    if let Some(half) = half {
        // 12 is the hour 0 of its half; "下午 15:00" is written too.
        if hour == 12 && half == Half::Morning {
            hour = 0;
        } else if hour < 12 && half == Half::Afternoon {
            hour += 12;
        }
    }
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let offset = offset(cursor).ok()?;
    Some((Some(hour * 3600 + minute * 60 + second), offset))
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    Morning,
    Afternoon,
}

fn half_of_day(cursor: &mut Cursor<'_>) -> Option<Half> {
    if cursor.eat_any(&["오전", "上午", "凌晨", "早上", "清晨", "a.m.", "am"]) {
        Some(Half::Morning)
    } else if cursor.eat_any(&["오후", "下午", "中午", "晚上", "傍晚", "p.m.", "pm"]) {
        Some(Half::Afternoon)
    } else {
        None
    }
}

/// `Z`, `+08:00`, `+0800`, `UTC`, `(UTC)`, `GMT+9` or nothing; anything else is no date.
fn offset(cursor: Cursor<'_>) -> Result<Option<i16>, DateError> {
    let text = cursor.0.trim_start();
    if text.is_empty() {
        return Ok(None);
    }
    let text = text.trim_start_matches('(').trim_end_matches(')');
    minutes_east(Cursor(text)).map(Some).ok_or(DateError::NotADate)
}

fn minutes_east(mut cursor: Cursor<'_>) -> Option<i16> {
    let named = cursor.eat_any(&["z", "utc", "gmt"]);
    if cursor.is_done() {
        return named.then_some(0);
    }
    let sign = if cursor.eat("+") {
        1
    } else if cursor.eat("-") {
        -1
    } else {
        return None;
    };
    let (value, digits) = cursor.number()?;
    let (hours, minutes) = match digits {
        4 => (value / 100, value % 100),
        1 | 2 if cursor.eat(":") => (value, cursor.number().filter(|(_, d)| *d == 2)?.0),
        1 | 2 => (value, 0),
        _ => return None,
    };
    (cursor.is_done() && hours <= 14 && minutes <= 59).then(|| sign * (hours * 60 + minutes) as i16)
}

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
/// [`DateError`]; [`DateError::Ambiguous`] for a day whose order is not known.
pub fn period(text: &[u8], order: Option<DateOrder>) -> Result<Period, DateError> {
    if is_blank(text) {
        return Err(DateError::Blank);
    }
    if let Some(tidy) = tidy(text)
        && let Some(period) = named_period(&tidy)
    {
        return Ok(period);
    }
    read(text, order).under(order).map(Period::Day)
}

fn year(value: u32, digits: usize) -> Option<i32> {
    (digits == 4 && (1900..2200).contains(&value)).then_some(value as i32)
}

fn named_period(text: &str) -> Option<Period> {
    let month = |year: i32, month: u32| (1..=12).contains(&month).then(|| Period::Month(year * 12 + month as i32 - 1));
    let quarter = |year: i32, q: u32| (1..=4).contains(&q).then(|| Period::Quarter(year * 4 + q as i32 - 1));
    let mut cursor = Cursor(text);
    let _ = cursor.eat_any(&["西元", "公元"]);
    // Q1 2024, K1-2024, 1분기 2024, mrt 2024
    if cursor.0.starts_with(|c: char| c.is_ascii_alphabetic()) {
        if cursor.eat_any(&["q", "k", "kw"]) {
            let (q, 1) = cursor.number()? else {
                return None;
            };
            let _ = separator(&mut cursor) || cursor.eat("'");
            let (y, d) = cursor.number()?;
            return quarter(year(y, d)?, q).filter(|_| cursor.is_done());
        }
        let m = cursor.month_word()?;
        let _ = separator(&mut cursor);
        let (y, d) = cursor.number()?;
        return month(year(y, d)?, m).filter(|_| cursor.is_done());
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
    if cursor.eat("w") {
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

/// The Monday of an ISO week.
fn monday(year: i32, week: u32) -> Option<i32> {
    let day = first_monday(year) + (i32::try_from(week).ok()? - 1) * 7;
    ((1..=53).contains(&week) && iso_week(day) == (year, week)).then_some(day)
}

/// The Monday of a year's first ISO week: the week that holds 4 January.
fn first_monday(year: i32) -> i32 {
    let fourth = day_number(year, 1, 4);
    fourth - weekday(fourth)
}

/// 0 is Monday.
fn weekday(day: i32) -> i32 {
    (day + 3).rem_euclid(7)
}

/// ISO year and week of a day.
pub fn iso_week(day: i32) -> (i32, u32) {
    let thursday = day - weekday(day) + 3;
    let (year, _, _) = civil(thursday);
    (year, ((thursday - day_number(year, 1, 1)) / 7 + 1) as u32)
}

fn month_of(day: i32) -> i32 {
    let (year, month, _) = civil(day);
    year * 12 + month as i32 - 1
}

/// How finely a date column is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grain {
    /// ISO weeks, Monday first.
    Week,
    /// Calendar months.
    Month,
    /// Quarters of the calendar year.
    Quarter,
    /// Calendar years.
    Year,
}

impl Grain {
    /// The number of the period that a day lies in; consecutive periods have consecutive numbers.
    pub fn index(self, day: i32) -> i32 {
        match self {
            Self::Week => (day + 3).div_euclid(7),
            Self::Month => month_of(day),
            Self::Quarter => month_of(day).div_euclid(3),
            Self::Year => civil(day).0,
        }
    }

    /// First and last day of a period.
    pub fn days(self, index: i32) -> (i32, i32) {
        let first = |index: i32| match self {
            Self::Week => index * 7 - 3,
            Self::Month => month_start(index),
            Self::Quarter => month_start(index * 3),
            Self::Year => day_number(index, 1, 1),
        };
        (first(index), first(index + 1) - 1)
    }

    /// `2024-W10`, `2024-03`, `2024-Q1`, `2024`.
    pub fn label(self, index: i32) -> String {
        match self {
            Self::Week => {
                let (year, week) = iso_week(self.days(index).0);
                format!("{year:04}-W{week:02}")
            }
            Self::Month => format!("{:04}-{:02}", index.div_euclid(12), index.rem_euclid(12) + 1),
            Self::Quarter => format!("{:04}-Q{}", index.div_euclid(4), index.rem_euclid(4) + 1),
            Self::Year => format!("{index:04}"),
        }
    }
}

/// The first day of a month by its index.
pub fn month_start(index: i32) -> i32 {
    day_number(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1)
}

/// Days in a month.
pub fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant's `days_from_civil`).
#[inline]
pub fn day_number(year: i32, month: u32, day: u32) -> i32 {
    // Years begin in March, so that the leap day is their last.
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * month as i32 + 2) / 5 + day as i32 - 719_469
}

/// The same for a year up to 9999, without a division: the compiler leaves them in when it builds for size.
#[inline(always)]
fn recent_day_number(year: u32, month: u32, day: u32) -> i32 {
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let centuries = (year * 5243) >> 19;
    let leap_days = (year >> 2) - centuries + (centuries >> 2);
    (year * 365 + leap_days + ((month * 979 + 19) >> 5) + day) as i32 - 719_469
}

/// Year, month and day of a day number (Neri & Schneider 2022): years begin in March and are counted from one so early that
/// no number is negative.
#[inline]
pub fn civil(day: i32) -> (i32, u32, u32) {
    /// Eras of 400 years before year 0.
    const ERAS: i64 = 14_700;
    let quarters = 4 * (i64::from(day) + 719_468 + 146_097 * ERAS) as u64 + 3;
    let century = (quarters / 146_097) as u32;
    let of_century = (quarters % 146_097) as u32 | 3;
    let years = 2_939_745 * u64::from(of_century);
    let of_year = years as u32 / 2_939_745 / 4;
    let month = 2_141 * of_year + 197_913;
    let day = (month & 0xFFFF) / 2_141 + 1;
    let year = (100 * century + (years >> 32) as u32) as i32 - 400 * ERAS as i32;
    if of_year >= 306 { (year + 1, (month >> 16) - 12, day) } else { (year, month >> 16, day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_its_number_and_its_iso_text() {
        let mut number = -25_567;
        for year in 1900..2200 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let text = format!("{year:04}-{month:02}-{day:02}");
                    let date = Date { day: number, second: None, offset: None };
                    assert_eq!(iso(text.as_bytes()), Some(date), "{text}");
                    assert_eq!((day_number(year, month, day), civil(number)), (number, (year, month, day)));
                    number += 1;
                }
            }
        }
    }

    #[test]
    fn no_other_byte_is_taken_for_a_digit_or_a_dash() {
        for at in 0..10 {
            for byte in 0..=255_u8 {
                let mut text = *b"2111-11-11";
                text[at] = byte;
                let wanted = std::str::from_utf8(&text).ok().and_then(|text| {
                    let (year, rest) = text.split_at_checked(4)?;
                    let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
                    let number = |t: &str| t.bytes().all(|b| b.is_ascii_digit()).then(|| t.parse::<u32>().ok())?;
                    (month.len() == 2).then(|| Date::new(number(year)? as i32, number(month)?, number(day)?))?
                });
                assert_eq!(iso(&text), wanted, "{:?}", String::from_utf8_lossy(&text));
            }
        }
    }
}
