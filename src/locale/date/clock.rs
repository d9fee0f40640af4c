//! The time that may follow a day, and its offset from UTC.

use super::DateError;
use super::cursor::Cursor;

pub(super) type Clock = (Option<u32>, Option<i16>);

/// What may follow a date: nothing, a weekday, a time, an offset. `None` if something else does. `apart`: the date has an
/// end of its own, so that the time may follow without a space.
pub(super) fn clock(mut cursor: Cursor<'_>, apart: bool) -> Option<Clock> {
    let mut spaced = apart || cursor.0.starts_with(' ');
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
    spaced |= cursor.0.starts_with(' ');
    cursor.spaces();
    if cursor.is_done() {
        return Some((None, None));
    }
    let sharp = cursor.eat("t") | cursor.eat(",") | (spaced && cursor.eat_any(&["at ", "om "])) | spaced;
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
    hour = match (half, hour) {
        // 12 is the hour 0 of its half; "下午 15:00" is written too.
        (Some(Half::Morning), 12) => 0,
        (Some(Half::Noon), 0..=9) | (Some(Half::Afternoon), 0..=11) | (Some(Half::Evening), 5..=11) => hour + 12,
        // After midnight: of the day that is written, or of the next.
        (Some(Half::Evening), 0..=4 | 12) => return None,
        _ => hour,
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let offset = offset(cursor).ok()?;
    Some((Some(hour * 3600 + minute * 60 + second), offset))
}

enum Half {
    Morning,
    /// Around twelve: 11:30 is before it.
    Noon,
    Afternoon,
    Evening,
}

fn half_of_day(cursor: &mut Cursor<'_>) -> Option<Half> {
    if cursor.eat_any(&["오전", "上午", "凌晨", "早上", "清晨", "a.m.", "am"]) {
        Some(Half::Morning)
    } else if cursor.eat_any(&["오후", "下午", "傍晚", "p.m.", "pm"]) {
        Some(Half::Afternoon)
    } else if cursor.eat("中午") {
        Some(Half::Noon)
    } else if cursor.eat("晚上") {
        Some(Half::Evening)
    } else {
        None
    }
}

/// Zones by their short names and their minutes east of UTC: those that are one zone only, as CST and IST are not.
const ZONES: [(&str, i16); 12] = [
    ("pst", -480),
    ("pdt", -420),
    ("mst", -420),
    ("mdt", -360),
    ("cdt", -300),
    ("est", -300),
    ("edt", -240),
    ("cet", 60),
    ("cest", 120),
    ("hkt", 480),
    ("kst", 540),
    ("jst", 540),
];

/// `Z`, `+08:00`, `+0800`, `UTC`, `(UTC)`, `GMT+9`, `PST` or nothing; anything else is no date.
fn offset(cursor: Cursor<'_>) -> Result<Option<i16>, DateError> {
    let text = cursor.0.trim_start();
    if text.is_empty() {
        return Ok(None);
    }
    // JavaScript names the zone behind its offset: `GMT+0900 (Korean Standard Time)`.
    let text = text.find(" (").filter(|_| text.ends_with(')')).map_or(text, |at| &text[..at]);
    let text = text.trim_start_matches('(').trim_end_matches(')');
    minutes_east(Cursor(text)).map(Some).ok_or(DateError::NotADate)
}

fn minutes_east(mut cursor: Cursor<'_>) -> Option<i16> {
    if let Some((_, east)) = ZONES.iter().find(|(name, _)| *name == cursor.0) {
        return Some(*east);
    }
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
