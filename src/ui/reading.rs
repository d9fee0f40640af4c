//! What a field's text says: the number parser, applied to a field of a metric. Never a guess without a word: what
//! differs from what is typed is echoed, and what could be meant otherwise is asked.

use crate::locale::currency;
use crate::locale::intl::formats;
use crate::locale::number::{self, DecimalMark, NumberError, typed};
use crate::locale::{Formats, Unit, float, trimmed};
use crate::metric::{Field, Value};
use crate::words::Lang;

/// What a field's text says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
    /// Nothing is written.
    Blank,
    /// A number, or a series of them.
    Read(Read),
    /// Something that is no number; in a series with its line, counted from 1.
    Unreadable(String, Option<usize>),
}

/// A text that was understood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Read {
    /// As the field holds it: percent fields hold fractions, durations seconds.
    pub(crate) value: Value,
    /// Whether it looks otherwise than what was typed.
    pub(crate) echo: bool,
    /// What may have been meant instead.
    pub(crate) meant: Option<Value>,
    /// The ISO 4217 code of the sign that was typed.
    pub(crate) currency: Option<&'static str>,
}

impl Reading {
    /// The value, when there is one.
    pub(crate) fn value(&self) -> Option<&Value> {
        match self {
            Reading::Read(read) => Some(&read.value),
            _ => None,
        }
    }
}

/// Reads the text of a field.
pub(crate) fn read(field: &Field, text: &str, lang: Lang) -> Reading {
    if field.series { series(field, text, lang) } else { one(field, text, lang, None) }
}

/// The decimal mark that the reader types.
fn mark(lang: Lang) -> DecimalMark {
    if formats(lang).decimal_mark() == ',' { DecimalMark::Comma } else { DecimalMark::Dot }
}

/// Reads one number; `known` is its decimal mark where something else proves it.
fn one(field: &Field, text: &str, lang: Lang, known: Option<DecimalMark>) -> Reading {
    if let Some(seconds) = clock(text).filter(|_| field.unit == Unit::Seconds) {
        return Reading::Read(Read { value: Value::Number(seconds), echo: true, meant: None, currency: None });
    }
    let typed = match typed(text, known.unwrap_or(mark(lang))) {
        Ok(typed) => typed,
        Err(NumberError::Blank) => return Reading::Blank,
        Err(NumberError::NotANumber) => return Reading::Unreadable(text.trim().to_string(), None),
    };
    let value = |number: f64| if typed.percent { number } else { field.unit.of_typed(number) };
    if !value(typed.value).is_finite() {
        return Reading::Unreadable(text.trim().to_string(), None);
    }
    let fits =
        |number: f64| (!field.whole || number.fract() == 0.0) && (field.least..=field.most).contains(&value(number));
    let (mut number, mut meant, mut taken) = (typed.value, None, false);
    if let Some((own, other)) = typed.ambiguous.filter(|_| known.is_none()) {
        match (fits(own), fits(other)) {
            (false, true) => (number, taken) = (other, true),
            (true, false) => {}
            _ => meant = Some(Value::Number(value(other))),
        }
    }
    if field.unit.is_percent() && !typed.percent && number > 0.0 && number < 1.0 {
        meant = meant.or(Some(Value::Number(number)));
    }
    // A ratio may be written so; an amount, a count or a time is not, and its digits are what was meant.
    if typed.percent && !field.unit.is_percent() && field.unit != Unit::Ratio {
        meant = meant.or(Some(Value::Number(field.unit.of_typed(trimmed(number * 100.0)))));
    }
    let plain = text.trim().chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
    let echo = !plain || meant.is_some() || taken || grouped(text, lang);
    let currency = typed.currency.and_then(|sign| iso(sign, lang));
    Reading::Read(Read { value: Value::Number(value(number)), echo, meant, currency })
}

/// Hours and minutes as a clock writes them, `26:15` or `0:02:30`, in seconds.
fn clock(text: &str) -> Option<f64> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    let digits = |part: &&str| (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(digits) {
        return None;
    }
    let mut seconds = 0.0;
    for (i, (part, size)) in parts.iter().zip([3600.0, 60.0, 1.0]).enumerate() {
        let number = float(part).filter(|number| i == 0 || *number < 60.0)?;
        seconds += number * size;
    }
    Some(seconds)
}

/// Whether a mark that groups stands in the text.
fn grouped(text: &str, lang: Lang) -> bool {
    match mark(lang) {
        DecimalMark::Dot => text.contains(','),
        DecimalMark::Comma => text.contains('.'),
    }
}

/// One number a line, as a column of a spreadsheet is pasted; cells of a row stand between tabs. A blank line between
/// numbers is not a 0. One cell that proves the decimal mark proves it for all; where none does, all may be meant otherwise.
fn series(field: &Field, text: &str, lang: Lang) -> Reading {
    let cells: Vec<&str> = text.trim_end().split(['\n', '\t', ';']).map(str::trim).collect();
    if cells.iter().all(|cell| cell.is_empty()) {
        return Reading::Blank;
    }
    let known = cells.iter().find_map(|cell| match number::read(cell.as_bytes()) {
        number::Reading::One(_, mark) => mark,
        _ => None,
    });
    let (mut own, mut other) = (Vec::with_capacity(cells.len()), Vec::with_capacity(cells.len()));
    let mut currency = None;
    for (i, cell) in cells.iter().enumerate() {
        match one(field, cell, lang, known) {
            Reading::Read(Read { value: Value::Number(number), currency: sign, meant, .. }) => {
                own.push(number);
                other.push(if let Some(Value::Number(meant)) = meant { meant } else { number });
                currency = currency.or(sign);
            }
            _ => return Reading::Unreadable((*cell).to_string(), Some(i + 1)),
        }
    }
    let meant = (other != own).then_some(Value::Series(other));
    Reading::Read(Read { value: Value::Series(own), echo: true, meant, currency })
}

/// A value as it would be typed: the language's decimal mark, no grouping, nothing that has two readings.
pub(crate) fn written(field: &Field, value: &Value, lang: Lang) -> String {
    // A unit takes room in the field.
    let most = match field.unit {
        Unit::Share | Unit::Rate | Unit::Points | Unit::Periods | Unit::Seconds => 6.0,
        Unit::Count | Unit::Money | Unit::Ratio | Unit::Number => 9.0,
    };
    let text = |number: &f64| digits(field.unit.as_typed(*number), most, lang);
    match value {
        Value::Number(number) => text(number),
        Value::Series(series) => series.iter().map(text).collect::<Vec<_>>().join("\n"),
    }
}

/// More digits than a field has room for, and than anybody types, are shown as the most that fit, but as cents at least: a mean of
/// a file, or seconds as hours.
fn shown(number: f64, most: f64) -> f64 {
    let whole = trimmed(number);
    let places = most - 1.0 - whole.abs().log10().floor();
    let scale = 10_f64.powf(places.clamp(2.0, 20.0));
    let short = trimmed((whole * scale).round() / scale);
    let long = format!("{whole}").bytes().filter(u8::is_ascii_digit).count() > 12;
    if long && short.is_finite() { short } else { whole }
}

fn digits(number: f64, most: f64, lang: Lang) -> String {
    let mut text = format!("{}", shown(number, most));
    if let Some((whole, fraction)) = text.split_once('.')
        && fraction.len() == 3
        && whole.trim_start_matches('-').len() <= 3
    {
        text.push('0');
    }
    if mark(lang) == DecimalMark::Comma { text.replace('.', ",") } else { text }
}

/// The ISO 4217 code of a sign. A sign of several countries is that of the language's own; none is never guessed.
pub(crate) fn iso(sign: &str, lang: Lang) -> Option<&str> {
    Some(match currency::code(sign) {
        "$" => "USD",
        "元" if lang == Lang::ZhHant => "TWD",
        "¥" | "元" => "CNY",
        code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => code,
        _ => return None,
    })
}
