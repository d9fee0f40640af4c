//! Lengths of time as help desks write them: `26:15`, `1:02:03`, `PT3H`, `2 days 3 hours`, `1,5 uur`, `1小时30分`, and
//! the plain number whose unit stands in the header or has to be asked.

use crate::ingest::{Fault, Reason, Role, Row, normalise};
use crate::locale::date::DAY;
use crate::locale::float;
use crate::locale::number::{self, DecimalMark, fold, invisible};

/// What one of a unit is in seconds, and its names in cells and in the brackets of a header.
static UNITS: [(f64, &[&str]); 6] = [
    (0.001, &["ms", "millisecond", "milliseconds", "毫秒"]),
    (1.0, &["s", "ss", "sec", "secs", "second", "seconds", "seconde", "seconden", "秒", "秒钟", "秒鐘", "초"]),
    (
        60.0,
        &[
            "m",
            "mm",
            "min",
            "mins",
            "minute",
            "minutes",
            "minuut",
            "minuten",
            "分",
            "分钟",
            "分鐘",
            "분",
            // TOPdesk counts in minutes and names no unit.
            "adjusted duration resolved",
            "adjusteddurationresolved",
        ],
    ),
    (
        3600.0,
        &[
            "h",
            "hh",
            "hr",
            "hrs",
            "hour",
            "hours",
            "u",
            "uu",
            "uur",
            "uren",
            "时",
            "時",
            "小时",
            "小時",
            "个小时",
            "個小時",
            "时数",
            "時數",
            "시간",
        ],
    ),
    (DAY, &["d", "day", "days", "dag", "dagen", "dgn", "天", "日", "天数", "天數", "일", "일수"]),
    (7.0 * DAY, &["w", "wk", "week", "weeks", "weken", "周", "週", "주"]),
];

/// The seconds in a unit by its name in any of the five languages.
pub fn unit(name: &str) -> Option<f64> {
    UNITS.iter().find(|(_, names)| names.contains(&name)).map(|(seconds, _)| *seconds)
}

/// The seconds in the unit that a header states: in brackets by any name, elsewhere by a name that can be nothing else
/// (a Korean 시간 is an hour, and any time as well).
pub fn said(header: &str) -> Option<f64> {
    let header = normalise(header);
    let words = |text: &str, least: usize| {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= least).find_map(unit)
    };
    let inside = header.rfind(['(', '[']).and_then(|open| words(&header[open..], 1));
    let apart = words(&header.replace("시간", " "), 3);
    inside.or(apart).or_else(|| {
        // Where words are not spaced the unit stands at the end: 处理分钟, durationMinutes.
        let sure = |name: &str| if name.is_ascii() { name.len() > 4 } else { name.len() > 3 && name != "시간" };
        let ends = |name: &&str| header.ends_with(*name) && sure(name);
        UNITS.iter().find(|(_, names)| names.iter().any(ends)).map(|(seconds, _)| *seconds)
    })
}

/// A length of time in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Length {
    /// Nothing is written.
    Blank,
    /// Seconds.
    Seconds(f64),
    /// A number whose unit nobody has said.
    Bare,
}

/// The cell of a role as a length of time; `unit` is what its plain numbers count, in seconds.
///
/// # Errors
/// [`Reason::NotANumber`]; [`Reason::OutOfRange`] for less than nothing.
pub(super) fn read(row: &Row<'_>, role: Role, unit: Option<f64>) -> Result<Length, Fault> {
    let length = match row.number(role) {
        Ok(None) => return Ok(Length::Blank),
        // Nothing is as long in any unit.
        Ok(Some(0.0)) => Length::Seconds(0.0),
        Ok(Some(n)) if n > 0.0 => unit.map_or(Length::Bare, |unit| Length::Seconds(n * unit)),
        Ok(Some(_)) => return Err(Fault::new(role, Reason::OutOfRange)),
        Err(fault) => {
            let text = tidy(&row.text(role));
            let number = |text: &str| row.number_in(text.as_bytes()).ok();
            let seconds = written(&text, unit, &number).ok_or(fault)?;
            if seconds < 0.0 {
                return Err(Fault::new(role, Reason::OutOfRange));
            }
            Length::Seconds(seconds)
        }
    };
    match length {
        Length::Seconds(seconds) if !seconds.is_finite() => Err(Fault::new(role, Reason::NotANumber)),
        length => Ok(length),
    }
}

fn tidy(text: &str) -> String {
    let folded: String = text.chars().filter(|c| !invisible(*c)).map(fold).flat_map(char::to_lowercase).collect();
    folded.trim().to_owned()
}

type Number<'a> = &'a dyn Fn(&str) -> Option<f64>;

/// A length with its units, in seconds. `unit` tells 26:15 in a column of minutes from one of hours.
fn written(text: &str, unit: Option<f64>, number: Number<'_>) -> Option<f64> {
    if let Some(rest) = text.strip_prefix('-') {
        return written(rest.trim_start(), unit, number).map(|seconds| -seconds);
    }
    if let Some(period) = text.strip_prefix('p') {
        let (days, time) = period.split_once('t').unwrap_or((period, ""));
        // A month has no length, and an M before the T is one.
        return if days.contains('m') { None } else { Some(named(days, number)? + named(time, number)?) }
            .filter(|_| period.len() > 1);
    }
    if let Some(seconds) = on_half_clock(text) {
        return Some(seconds);
    }
    let Some(colon) = text.find(':') else { return named(text, number) };
    // "26:30 hrs" says what its first part counts.
    let front = text.trim_end_matches(char::is_alphabetic);
    let (text, unit) = match self::unit(&text[front.len()..]) {
        Some(unit) if unit >= 60.0 => (front.trim_end(), Some(unit)),
        _ => (text, unit),
    };
    // "1 day, 2:03:04" and "2.03:04:05": whole days in front of the clock.
    let days = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let clock = &text[days.len()..];
    let days = match days.strip_suffix('.') {
        Some(days) => days.parse::<u32>().ok().map(|days| f64::from(days) * DAY)?,
        None => named(days, number)?,
    };
    Some(days + on_clock(clock, unit)?)
}

/// `2:15:00 am`, as a spreadsheet shows two hours and a quarter: a time since midnight. Twelve is the hour 0 of its half.
fn on_half_clock(text: &str) -> Option<f64> {
    let halves = [("am", "오전", "上午", 0.0), ("pm", "오후", "下午", 12.0)];
    let (clock, hours) = halves.into_iter().find_map(|(behind, ko, zh, hours)| {
        let clock = text.strip_suffix(behind).or(text.strip_prefix(ko)).or(text.strip_prefix(zh))?;
        Some((clock.trim(), hours))
    })?;
    let (hour, rest) = clock.split_once(':').filter(|(_, rest)| rest.contains(':'))?;
    let hour = hour.parse::<u8>().ok().filter(|hour| (1..=12).contains(hour))?;
    Some(on_clock(&format!("{}:{rest}", hour % 12), None)? + hours * 3600.0)
}

/// `26:15` in hours and minutes, in minutes and seconds where the column counts minutes; `26:15:30`; `1:02:03:04` with
/// days. Only the first part may be larger than a clock shows, and the last have a fraction.
fn on_clock(text: &str, unit: Option<f64>) -> Option<f64> {
    let parts: Vec<&str> = text.split(':').collect();
    let steps: &[f64] = match parts.len() {
        2 if unit.is_some_and(|unit| unit <= 60.0) => &[60.0, 1.0],
        2 => &[3600.0, 60.0],
        3 => &[3600.0, 60.0, 1.0],
        4 => &[DAY, 3600.0, 60.0, 1.0],
        _ => return None,
    };
    let mut seconds = 0.0;
    for (at, (part, step)) in parts.iter().zip(steps).enumerate() {
        let whole = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let value = if whole {
            float(part)?
        } else if *step <= 1.0 && at > 0 {
            number::parse(part.replace(',', "."), DecimalMark::Dot).ok()?
        } else {
            return None;
        };
        if at > 0 && !(0.0..steps[at - 1] / step).contains(&value) {
            return None;
        }
        seconds += value * step;
    }
    Some(seconds)
}

/// Numbers, each with its unit: `2 days 3 hours`, `1h30m`, `1小时30分`. Nothing is 0.
fn named(text: &str, number: Number<'_>) -> Option<f64> {
    let mut rest = text.trim_matches([' ', ',']);
    let mut seconds = 0.0;
    while !rest.is_empty() {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let (value, after) = rest.split_at(rest.find(|c: char| !is_number(c))?);
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        seconds += number(value)? * unit(name)?;
        rest = after.trim_start_matches([' ', ',', '.']);
        for and in ["en ", "and "] {
            rest = rest.strip_prefix(and).unwrap_or(rest).trim_start();
        }
    }
    Some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plainly(text: &str) -> Option<f64> {
        [DecimalMark::Comma, DecimalMark::Dot].into_iter().find_map(|mark| number::parse(text, mark).ok())
    }

    fn seconds(text: &str) -> Option<f64> {
        written(&tidy(text), None, &plainly)
    }

    #[test]
    fn a_length_is_read_in_every_way_it_is_written() {
        for (text, hours) in [
            ("26:15", 26.25),
            ("1:30:00", 1.5),
            ("26:30 hrs", 26.5),
            ("26:30h", 26.5),
            ("26:30 uur", 26.5),
            ("1:30:00 hours", 1.5),
            ("90:36 min", 1.51),
            ("27:24:36", 27.41),
            ("1:00:00:36", 24.01),
            ("1 day, 2:00:36", 26.01),
            ("2.03:00:00", 51.0),
            ("2d 3:00", 51.0),
            ("0:00:00.36", 0.0001),
            ("PT3H", 3.0),
            ("P1DT2H30M", 26.5),
            ("PT1,5H", 1.5),
            ("P1W", 168.0),
            ("1.5 h", 1.5),
            ("1h 30m", 1.5),
            ("1h30m", 1.5),
            ("2 days 3 hours", 51.0),
            ("2 days, 3 hours and 30 minutes", 51.5),
            ("3 hrs", 3.0),
            ("36 ms", 0.00001),
            ("1小时30分", 1.5),
            ("1.5小时", 1.5),
            ("90分钟", 1.5),
            ("2天3小时", 51.0),
            ("1.5 小時", 1.5),
            ("90 分鐘", 1.5),
            ("1,5 uur", 1.5),
            ("90 min.", 1.5),
            ("1 u 30 min", 1.5),
            ("2 dagen en 3 uur", 51.0),
            ("4,8u", 4.8),
            ("1시간 30분", 1.5),
            ("１.５시간", 1.5),
            ("2일 3시간", 51.0),
            ("-1:30", -1.5),
            ("2:15:00 AM", 2.25),
            ("12:15:00 AM", 0.25),
            ("1:30:00 PM", 13.5),
            ("오전 2:15:00", 2.25),
            ("下午 12:30:00", 12.5),
        ] {
            let got = seconds(text).map(|s| s / 3600.0);
            assert!(got.is_some_and(|got| (got - hours).abs() < 1e-12), "{text}: {got:?}");
        }
    }

    #[test]
    fn what_has_no_length_has_none() {
        for text in [
            "soon",
            "1:60",
            "1:2:99",
            "26:",
            ":15",
            "1:2:3:4:5",
            "P1M",
            "P",
            "3 moons",
            "3",
            "h",
            "1:x",
            "日:3",
            "2:15 PM",
            "13:15:00 PM",
            "am",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn a_header_says_its_unit_or_none() {
        for (header, seconds) in [
            ("Duration (hours)", 3600.0),
            ("Resolution time (in hrs)", 3600.0),
            ("Full resolution time in minutes within business hours", 60.0),
            ("Doorlooptijd (uren)", 3600.0),
            ("Doorlooptijd (uu:mm)", 3600.0),
            ("Duur [min]", 60.0),
            ("Time (mm:ss)", 60.0),
            ("resolution_time_hours", 3600.0),
            ("durationMinutes", 60.0),
            ("time to close (hh:mm:ss)", 3600.0),
            ("adjustedDurationResolved", 60.0),
            ("处理时长（分钟）", 60.0),
            ("处理时长(天)", 86_400.0),
            ("处理分钟", 60.0),
            ("處理時數", 3600.0),
            ("解決時間（小時）", 3600.0),
            ("처리 시간(시간)", 3600.0),
            ("처리 시간(분)", 60.0),
            ("처리 시간(\u{1107}\u{116E}\u{11AB})", 60.0),
        ] {
            assert_eq!(said(header), Some(seconds), "{header}");
        }
        for header in
            ["Duration", "Oplostijd", "해결 시간", "解決時間", "处理时长", "Time to resolution", "Handle time (s2)"]
        {
            assert_eq!(said(header), None, "{header}");
        }
    }

    #[test]
    fn two_parts_are_minutes_and_seconds_where_the_column_counts_minutes() {
        assert_eq!(written("26:15", Some(60.0), &plainly), Some(1575.0));
        assert_eq!(written("26:15", Some(3600.0), &plainly), Some(94_500.0));
        assert_eq!(written("26:15:00", Some(60.0), &plainly), Some(94_500.0));
    }
}
