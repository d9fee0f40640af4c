//! Days, weeks, months, quarters and years as numbers.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The Monday of an ISO week.
pub(super) fn monday(year: i32, week: u32) -> Option<i32> {
    let week = Some(week).filter(|week| (1..=53).contains(week))?;
    let day = first_monday(year) + (week as i32 - 1) * 7;
    (iso_week(day) == (year, week)).then_some(day)
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

#[inline]
pub(super) fn month_of(day: i32) -> i32 {
    if RECENT.contains(&day) {
        return recent_month(day);
    }
    let (year, month, _) = civil(day);
    year * 12 + month as i32 - 1
}

/// The days of the years that files have: 1900 to 2199.
const RECENT: Range<i32> = -25_567..84_006;

/// The month of such a day as [`civil`] finds it, without a division: see [`recent_day_number`].
#[inline(always)]
fn recent_month(day: i32) -> i32 {
    // n / d, when n is less than a few millions.
    let divided = |n: u64, d: u64| (n * ((1 << 44) / d + 1)) >> 44;
    let quarters = 4 * (day + 719_468) as u64 + 3;
    let century = divided(quarters, 146_097);
    let of_century = (quarters - 146_097 * century) | 3;
    let year = divided(of_century, 1461);
    let of_year = (of_century - 1461 * year) >> 2;
    // Years begin in March, so that January and February are the months 13 and 14 of the one before.
    (12 * (100 * century + year) + ((2_141 * of_year + 197_913) >> 16)) as i32 - 1
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

/// Days since 1970-01-01 for a year up to 9999, without a division: the compiler leaves them in when it builds for size.
#[inline(always)]
pub(super) fn recent_day_number(year: u32, month: u32, day: u32) -> i32 {
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
