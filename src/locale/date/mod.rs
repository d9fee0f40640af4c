//! Dates as people and programs write them: `2024-03-05T10:20Z`, `5-3-2024`, `2024년 3월 5일 오후 2:30`, `Mar 5, 2024`,
//! `45356.75`, and the months and quarters of `2024-Q1`, `2024. 3.`, `202403`.
//!
//! Whether `03/04/2024` is in March or April, and which part of `05-01-24` is the year, is never guessed here: [`read`]
//! says what the text proves, or all readings; [`parse`] is told. A year of two digits is one from 2000 to 2069. Days
//! and months are the ones written; an offset matters only where two instants are subtracted. Years 1900 to 2199; a day
//! that the calendar does not have is none.
//!
//! Must not know: files, fields, today, time zones.

// Years, months and days are small numbers of either sign.
#![allow(clippy::cast_possible_wrap)]

mod calendar;
mod clock;
mod cursor;
mod iso;
mod period;
mod written;

pub use calendar::{Grain, civil, day_number, days_in, iso_week, month_start};
pub use cursor::month_named;
pub use iso::iso;
pub use period::{Period, compact_week, period, republic_month};

use super::number::is_blank;
use calendar::{month_of, recent_day_number};
use serde::{Deserialize, Serialize};

/// The seconds of a day.
pub const DAY: f64 = 86_400.0;

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
        i64::from(self.day) * DAY as i64 + i64::from(self.second.unwrap_or(0))
            - i64::from(self.offset.unwrap_or(0)) * 60
    }

    /// Months since January of year 0, the index that [`Grain::Month`] labels.
    pub fn month(&self) -> i32 {
        month_of(self.day)
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
    /// Year first: nothing to ask where it has four digits.
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
    /// A year of two digits, `05-01-24`: the date in each order in which the calendar has it, at least one.
    Short {
        /// Day first.
        dmy: Option<Date>,
        /// Month first.
        mdy: Option<Date>,
        /// Year first.
        ymd: Option<Date>,
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
            (Self::Short { dmy, mdy, ymd }, order) => {
                let dates = [(DateOrder::Dmy, dmy), (DateOrder::Mdy, mdy), (DateOrder::Ymd, ymd)];
                let fits = dates.into_iter().filter(|(own, _)| order.is_none_or(|order| order == *own));
                let mut fits = fits.filter_map(|(_, date)| date);
                match (fits.next(), fits.next()) {
                    (Some(date), None) => Ok(date),
                    (Some(_), Some(_)) => Err(DateError::Ambiguous),
                    (None, _) => Err(DateError::NotADate),
                }
            }
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

/// Words for "no such day": who has not left has no end, and is not to be left out for it.
const NEVER: &str = "\
    none|nan|nat|na|#n/a|nvt|n.v.t.|geen|onbekend|--|–|/|\\n|=\"\"|0000-00-00|0000-00-00 00:00:00|无|無|暂无|尚無|空|없음|해당없음|미입력|무응답";

fn is_never(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    text.len() < 24 && NEVER.split('|').any(|word| word.as_bytes().eq_ignore_ascii_case(text))
}

/// What a text in a date column says. Of `order` only the Excel orders matter: they make any number a day.
#[inline]
pub fn read(text: &[u8], order: Option<DateOrder>) -> Reading {
    if let Some(date) = iso(text) {
        return Reading::One(date, Some(DateOrder::Ymd));
    }
    if is_blank(text) || is_never(text) {
        return Reading::Blank;
    }
    written::written(text, order)
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
