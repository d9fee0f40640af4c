//! Numbers as people and programs write them: `1.234,56`, `￥１，２３４`, `(99.50)`, `12 %`, `1억 2,000만`, `€ 12,-`.
//!
//! One parser for cells and for form fields, in all five languages. Which of `.` and `,` is the decimal mark is never guessed
//! here: [`read`] says what the text proves, or both readings; [`parse`] is told. Only ASCII and full-width digits are
//! digits. A percentage is a fraction. Values are correctly rounded.
//!
//! Must not know: files, fields, languages' words.

use super::{currency, float};
use serde::{Deserialize, Serialize};

/// The character in front of the fraction; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DecimalMark {
    /// `1,234.56`
    Dot,
    /// `1.234,56`
    Comma,
}

impl DecimalMark {
    /// The mark itself, as options and answers spell it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Dot => ".",
            Self::Comma => ",",
        }
    }

    /// From the mark itself.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "." => Some(Self::Dot),
            "," => Some(Self::Comma),
            _ => None,
        }
    }
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was written: empty, `-`, `—`, `N/A`, `null`.
    Blank,
    /// Something was, and it is no number (under this decimal mark).
    NotANumber,
}

/// What a text says by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// One number. With a mark, only under that mark: the text proves it.
    One(f64, Option<DecimalMark>),
    /// Two numbers, by decimal mark: `1,234`.
    Either {
        /// Under [`DecimalMark::Dot`].
        dot: f64,
        /// Under [`DecimalMark::Comma`].
        comma: f64,
    },
    /// Nothing was written.
    Blank,
    /// No number.
    Not,
}

impl Reading {
    /// The number under a decimal mark.
    ///
    /// # Errors
    /// [`NumberError`]: blank, no number at all, or none under this mark.
    pub fn under(self, mark: DecimalMark) -> Result<f64, NumberError> {
        match self {
            Self::One(value, None) => Ok(value),
            Self::One(value, Some(proved)) if proved == mark => Ok(value),
            Self::Either { dot, comma } => Ok(match mark {
                DecimalMark::Dot => dot,
                DecimalMark::Comma => comma,
            }),
            Self::Blank => Err(NumberError::Blank),
            Self::One(..) | Self::Not => Err(NumberError::NotANumber),
        }
    }

    /// The reading with its values changed; a value that leaves the range of f64 (`2e301万`) is no number.
    fn map(self, f: impl Fn(f64) -> f64) -> Self {
        let mapped = match self {
            Self::One(value, mark) => Self::One(f(value), mark),
            Self::Either { dot, comma } => Self::Either { dot: f(dot), comma: f(comma) },
            other => other,
        };
        match mapped {
            Self::One(value, _) if !value.is_finite() => Self::Not,
            Self::Either { dot, comma } if !dot.is_finite() || !comma.is_finite() => Self::Not,
            other => other,
        }
    }
}

/// The number a text says under a decimal mark.
///
/// # Errors
/// [`NumberError`]: nothing is written, or it is no number under this mark.
pub fn parse(text: impl AsRef<[u8]>, mark: DecimalMark) -> Result<f64, NumberError> {
    read(text.as_ref()).under(mark)
}

/// What a text says, whatever the decimal mark.
#[inline]
pub fn read(text: &[u8]) -> Reading {
    amount(text).0
}

/// What a text says, and the sign, code or word of the currency beside it.
#[inline]
pub fn amount(text: &[u8]) -> (Reading, Option<&'static str>) {
    if let Some(reading) = plain(text) {
        return (reading, None);
    }
    let Written { reading, currency, .. } = written(text);
    (reading, currency)
}

/// Whether nothing is written: `""`, spaces, `-`, `—`, `N/A`, `null`.
#[inline(always)]
pub fn is_blank(text: &[u8]) -> bool {
    // What no blank begins with; nearly every cell is settled here.
    !matches!(
        text,
        [
            b'0'..=b'9'
            | b'A'..=b'M'
            | b'O'..=b'Z'
            | b'a'..=b'm'
            | b'o'..=b'z'
            | 0x80..=0xC1
            | 0xC3..=0xE0
            | 0xE4..=0xEE
            | 0xF0..,
            ..,
        ]
    ) && is_void(text)
}

fn is_void(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    match text {
        [] => true,
        [b'N' | b'n', .., b'!'..=b'~'] if text.len() > 4 => false,
        _ if text.len() > 32 => false,
        _ => {
            let Ok(text) = std::str::from_utf8(text) else {
                return false;
            };
            let text = text.trim_matches(|c: char| c.is_whitespace() || invisible(c));
            matches!(text, "" | "-" | "—") || text.eq_ignore_ascii_case("n/a") || text.eq_ignore_ascii_case("null")
        }
    }
}

/// What a form field's text says.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The number under the language's own decimal mark, or under the only one the text allows.
    pub value: f64,
    /// A percent sign was there; `value` is the fraction.
    pub percent: bool,
    /// The currency sign or code, full-width ones as their plain twins.
    pub currency: Option<&'static str>,
    /// The text has two readings: this one, and the one under the other mark.
    pub ambiguous: Option<(f64, f64)>,
}

/// Reads what a person typed; `mark` is their language's.
///
/// # Errors
/// [`NumberError`]: nothing is written, or it is no number under any mark.
pub fn typed(text: &str, mark: DecimalMark) -> Result<Typed, NumberError> {
    let Written { reading, percent, currency } = written(text.as_bytes());
    let (value, ambiguous) = match (reading, mark) {
        (Reading::One(value, _), _) => (value, None),
        (Reading::Either { dot, comma }, DecimalMark::Dot) => (dot, Some((dot, comma))),
        (Reading::Either { dot, comma }, DecimalMark::Comma) => (comma, Some((comma, dot))),
        (Reading::Blank, _) => return Err(NumberError::Blank),
        (Reading::Not, _) => return Err(NumberError::NotANumber),
    };
    Ok(Typed { value, percent, currency, ambiguous })
}

/// Powers of ten that are exact in an `f64`.
const EXACT: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The number of a text of up to 15 digits, perhaps with this mark between them, and whether the mark was there: as nearly
/// every amount is written. None for three digits after it, which may be a group.
pub fn simple(text: &[u8], mark: DecimalMark) -> Option<(f64, bool)> {
    let mark = if mark == DecimalMark::Dot { b'.' } else { b',' };
    if !matches!(text.len(), 1..=15) || text[0] == mark {
        return None;
    }
    let (mut value, mut after, mut marked) = (0_u64, 0, false);
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            value = value * 10 + u64::from(digit);
            after += usize::from(marked);
        } else if *byte == mark && !marked {
            marked = true;
        } else {
            return None;
        }
    }
    (!marked || !matches!(after, 0 | 3)).then(|| (value as f64 / EXACT[after], marked))
}

/// The [`simple`] number of a text of one to eight bytes, read at once: the last ones of a word, the last byte of the text
/// being its highest. None for any other length.
#[inline(always)]
pub fn simple_word(word: u64, length: usize, mark: DecimalMark) -> Option<(f64, bool)> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const ZEROS: u64 = ONES * b'0' as u64;
    if !matches!(length, 1..=8) {
        return None;
    }
    // The bytes in front of the text are as good as leading zeros.
    let front = !(u64::MAX << (64 - 8 * length as u32));
    let mut digits = (word & !front) | (ZEROS & front);
    // Bytes that are the mark become 0, and then have their highest bit set.
    let other = digits ^ (ONES * u64::from(if mark == DecimalMark::Dot { b'.' } else { b',' }));
    let marks = other.wrapping_sub(ONES) & !other & (ONES << 7);
    let (mut after, marked) = (0, marks != 0);
    if marked {
        let at = marks.trailing_zeros() & !7;
        after = 7 - at as usize / 8;
        if matches!(after, 0 | 3) || after + 1 == length {
            return None;
        }
        let below = digits & ((1 << at) - 1);
        digits = (digits >> at >> 8 << 8 << at) | below << 8 | u64::from(b'0');
    }
    // What a byte is more than 0 has to be a digit under 10.
    let digits = digits ^ ZEROS;
    if (digits | digits.wrapping_add(ONES * 6)) & (ONES * 0xF0) != 0 {
        return None;
    }
    // Two digits together, then four, then eight.
    let pairs = digits.wrapping_mul(10 << 8 | 1) >> 8 & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100 << 16 | 1) >> 16 & 0x0000_FFFF_0000_FFFF;
    let value = fours.wrapping_mul(10_000 << 32 | 1) >> 32;
    Some((value as f64 / EXACT[after], marked))
}

/// The fast path: ASCII digits, perhaps a minus, perhaps one mark with digits on both sides. At most 15 digits, so that
/// the digits and the power of ten are exact and one division rounds correctly.
#[inline]
fn plain(text: &[u8]) -> Option<Reading> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.is_empty() || digits.len() > 16 {
        return None;
    }
    // The digits up to a mark, then those after it.
    let (mut value, mut at, mut mark) = (0_u64, 0, None);
    while let Some(&byte) = digits.get(at) {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            value = value * 10 + u64::from(digit);
        } else if matches!(byte, b'.' | b',') && mark.is_none() && at > 0 && at + 1 < digits.len() {
            mark = Some((at, byte));
        } else {
            return None;
        }
        at += 1;
    }
    if value > 1 << 53 {
        return None;
    }
    let sign = |x: f64| if negative && x != 0.0 { -x } else { x };
    let whole = value as f64;
    let Some((before, byte)) = mark else {
        return Some(Reading::One(sign(whole), None));
    };
    let after = digits.len() - before - 1;
    let fraction = sign(whole / EXACT[after]);
    let (own, other) = if byte == b'.' { (DecimalMark::Dot, false) } else { (DecimalMark::Comma, true) };
    Some(if after == 3 && before <= 3 && digits[0] != b'0' {
        let (dot, comma) = if other { (sign(whole), fraction) } else { (fraction, sign(whole)) };
        Reading::Either { dot, comma }
    } else {
        Reading::One(fraction, Some(own))
    })
}

struct Written {
    reading: Reading,
    percent: bool,
    currency: Option<&'static str>,
}

impl Written {
    fn no(reading: Reading) -> Self {
        Self { reading, percent: false, currency: None }
    }
}

/// What stands behind a number of people or things in Chinese and Korean.
const COUNTERS: [char; 8] = ['人', '位', '名', '个', '個', '명', '건', '개'];

/// Longer texts are no numbers.
const LONGEST: usize = 200;

/// The general path.
fn written(text: &[u8]) -> Written {
    if is_blank(text) {
        return Written::no(Reading::Blank);
    }
    // Plain words, the commonest of what is no number.
    if !text.iter().any(|b| b.is_ascii_digit() || !b.is_ascii()) {
        return Written::no(Reading::Not);
    }
    let Ok(text) = std::str::from_utf8(text.trim_ascii()) else {
        return Written::no(Reading::Not);
    };
    if text.len() > LONGEST {
        return Written::no(Reading::Not);
    }
    let folded: String = text.chars().filter(|c| !invisible(*c)).map(fold).collect();
    let mut rest = folded.trim();
    // Spreadsheets force text with ="123" or '123, WeChat Pay with `123.
    if let Some(forced) = rest.strip_prefix("=\"").and_then(|r| r.strip_suffix('"')) {
        rest = forced.trim();
    }
    rest = rest.strip_prefix(['\'', '`']).unwrap_or(rest);
    let (mut brackets, mut minus, mut percent) = (false, None, false);
    let (mut currency, mut signs) = (None, 0);
    // Peel signs, brackets and percent off both ends, each once, and currency, which may stand on both: NT$1,000元.
    loop {
        let before = rest;
        if !brackets
            && minus.is_none()
            && let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')'))
        {
            brackets = true;
            rest = inner.trim();
        }
        if minus.is_none() && !brackets {
            if let Some(r) = rest.strip_prefix('-') {
                (minus, rest) = (Some(true), r.trim_start());
            } else if let Some(r) = rest.strip_prefix('+') {
                (minus, rest) = (Some(false), r.trim_start());
            } else if let Some(r) = rest.strip_suffix('-')
                && r.ends_with(|c: char| c.is_ascii_digit())
            {
                (minus, rest) = (Some(true), r);
            }
        }
        if !percent && let Some(r) = rest.strip_suffix('%').or_else(|| rest.strip_prefix('%')) {
            percent = true;
            rest = r.trim();
        }
        if let Some((sign, r)) = currency::strip(rest)
            && let Some(both) =
                currency.map_or(Some(sign), |known| currency::same_money(known, sign)).filter(|_| signs < 2)
        {
            (currency, signs) = (Some(both), signs + 1);
            rest = r.trim();
        }
        if rest.len() == before.len() {
            break;
        }
    }
    // People and things are counted with a word of their own: 350位, 1.2萬人, 1,200명.
    if currency.is_none() && !percent {
        let counted = rest.strip_suffix(COUNTERS).map(str::trim_end);
        let number = |r: &&str| r.ends_with(|c: char| c.is_ascii_digit() || scale(c).is_some());
        rest = counted.filter(number).unwrap_or(rest);
    }
    // Dutch prices: "12,-", "12,--". The mark is the decimal one; another in front of it groups: "1.250,-".
    let mut whole = None;
    for (end, mark, group) in [
        (",--", DecimalMark::Comma, '.'),
        (".--", DecimalMark::Dot, ','),
        (",-", DecimalMark::Comma, '.'),
        (".-", DecimalMark::Dot, ','),
    ] {
        if let Some(r) = rest.strip_suffix(end) {
            whole = Some(mark).filter(|_| r.contains(group));
            rest = r;
            break;
        }
    }
    let sign = if brackets || minus == Some(true) { -1.0 } else { 1.0 };
    let share = if percent { 100.0 } else { 1.0 };
    let reading = scaled(rest).map(|v| {
        let v = sign * v / share;
        if v == 0.0 { 0.0 } else { v }
    });
    let reading = match (reading, whole) {
        (Reading::Either { .. }, Some(mark)) => {
            reading.under(mark).map_or(Reading::Not, |v| Reading::One(v, Some(mark)))
        }
        _ => reading,
    };
    Written { reading: whole_money(reading, rest, currency), percent, currency }
}

/// Won, yen and Taiwan dollars have no thousandths: the mark before three digits can only group them.
fn whole_money(reading: Reading, digits: &str, currency: Option<&'static str>) -> Reading {
    let whole = currency.is_some_and(|sign| matches!(currency::code(sign), "KRW" | "JPY" | "TWD"));
    match reading {
        // 1,234만원 may be 12,340; of 1만 2,000원 the rest is whole.
        Reading::Either { dot, comma } if whole && is_grouped(digits) => {
            if dot.abs() >= comma.abs() {
                Reading::One(dot, Some(DecimalMark::Dot))
            } else {
                Reading::One(comma, Some(DecimalMark::Comma))
            }
        }
        other => other,
    }
}

/// Whether digits and marks stand behind the last scale, if there is one.
fn is_grouped(digits: &str) -> bool {
    let rest = digits.rsplit(|c| scale(c).is_some()).next().unwrap_or_default().trim();
    !rest.is_empty() && rest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b','))
}

/// Characters that take no room and mean nothing around a number.
pub fn invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\0')
}

/// Full-width to plain, every space to a space, every minus to `-`, every apostrophe to `'`.
pub fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).map_or(c, fold),
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{FE63}' => '-',
        '\u{2019}' | '\u{02BC}' => '\'',
        '￥' => '¥',
        '￦' => '₩',
        '￡' => '£',
        '￠' => '¢',
        '﹪' => '%',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Powers of ten with a character of their own.
fn scale(c: char) -> Option<i32> {
    Some(match c {
        '十' | '십' => 1,
        '百' | '백' => 2,
        '千' | '천' => 3,
        '万' | '萬' | '만' => 4,
        '億' | '亿' | '억' => 8,
        '兆' | '조' => 12,
        _ => return None,
    })
}

/// A number with its scales: `1.2万`, `3천만`, `1억 2,000만`, `1.2k`.
fn scaled(text: &str) -> Reading {
    let thousands = text.strip_suffix(['k', 'K']).filter(|number| number.ends_with(|c: char| c.is_ascii_digit()));
    if let Some(number) = thousands {
        return times(number.as_bytes(), 3);
    }
    let Some(first) = text.find(|c| scale(c).is_some()) else {
        return bare(text.as_bytes());
    };
    let (number, rest) = text.split_at(first);
    let mut power = 0;
    let mut units = rest.char_indices().peekable();
    while let Some(p) = units.peek().and_then(|(_, c)| scale(*c)) {
        power += p;
        units.next();
    }
    let after = units.next().map_or("", |(at, _)| &rest[at..]).trim_start();
    if power > 16 {
        return Reading::Not;
    }
    let (number, most) = (number.trim_end().as_bytes(), EXACT[power as usize]);
    let high = times(number, power);
    if after.is_empty() {
        return high;
    }
    // What follows is smaller than the scale, 1억 2,000만; so the head is whole, and a mark in it groups: 1,234억 5,000만.
    let (high, grouped) = match (bare(number), high) {
        (Reading::One(whole, mark), Reading::One(high, _)) if whole.fract() == 0.0 => (high, mark),
        (_, Reading::Either { dot, comma }) if dot > comma => (dot, Some(DecimalMark::Dot)),
        (_, Reading::Either { comma, .. }) => (comma, Some(DecimalMark::Comma)),
        _ => return Reading::Not,
    };
    let low = match (scaled(after), grouped) {
        (Reading::Blank, _) => Reading::Not,
        (low, None) => low,
        (low, Some(mark)) => low.under(mark).map_or(Reading::Not, |v| Reading::One(v, grouped)),
    };
    match low {
        Reading::One(v, _) | Reading::Either { dot: v, .. } if v.abs() >= most => Reading::Not,
        low => low.map(|v| high + v),
    }
}

/// Digits with marks and grouping, perhaps with an exponent: the core of every number.
fn bare(text: &[u8]) -> Reading {
    // The sign is peeled off by now: another one is one too many.
    if text.first() != Some(&b'-')
        && let Some(reading) = plain(text)
    {
        return reading;
    }
    times(text, 0)
}

/// The number times a power of ten, rounded once.
fn times(text: &[u8], power: i32) -> Reading {
    use DecimalMark::{Comma, Dot};
    let dot = under(text, b'.', b',', power);
    let comma = under(text, b',', b'.', power);
    let marked = text.iter().any(|b| matches!(b, b'.' | b','));
    match (dot, comma) {
        (Some(dot), _) if !marked => Reading::One(dot, None),
        (Some(dot), Some(comma)) => Reading::Either { dot, comma },
        (Some(dot), None) => Reading::One(dot, Some(Dot)),
        (None, Some(comma)) => Reading::One(comma, Some(Comma)),
        (None, None) => Reading::Not,
    }
}

/// The number, times a power of ten, if `mark` is decimal and `group`, a space or an apostrophe groups; groups are of three.
fn under(text: &[u8], mark: u8, group: u8, power: i32) -> Option<f64> {
    let (mantissa, exponent) = match text.iter().position(|b| matches!(b, b'e' | b'E')) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let mut parts = mantissa.splitn(2, |b| *b == mark);
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next();
    if !fraction.unwrap_or_default().iter().all(u8::is_ascii_digit) {
        return None;
    }
    if whole.is_empty() && fraction.unwrap_or_default().is_empty() {
        return None;
    }
    let mut digits = String::with_capacity(text.len() + 2);
    let separator = whole.iter().copied().find(|b| !b.is_ascii_digit());
    match separator {
        None => digits.extend(whole.iter().map(|b| char::from(*b))),
        Some(separator) => {
            if exponent.is_some() || !(separator == group || matches!(separator, b' ' | b'\'')) {
                return None;
            }
            let groups = || whole.split(|b| *b == separator);
            let last = groups().count() - 1;
            // 1,20,000: lakhs and crores are groups of two, but for the last.
            let two = separator == b',' && groups().nth(1).is_some_and(|part| part.len() == 2);
            let size = if two { 2 } else { 3 };
            for (i, part) in groups().enumerate() {
                let fits = match i {
                    0 => (1..=size).contains(&part.len()) && part[0] != b'0',
                    _ => part.len() == if i < last { size } else { 3 },
                };
                if !fits || !part.iter().all(u8::is_ascii_digit) {
                    return None;
                }
                digits.extend(part.iter().map(|b| char::from(*b)));
            }
        }
    }
    if let Some(fraction) = fraction {
        digits.push('.');
        digits.extend(fraction.iter().map(|b| char::from(*b)));
    }
    let exponent = match exponent {
        None => 0,
        Some(exponent) => {
            let (sign, exponent) = match exponent {
                [b'-', rest @ ..] => (-1, rest),
                [b'+', rest @ ..] | rest => (1, rest),
            };
            if exponent.is_empty() || exponent.len() > 3 || !exponent.iter().all(u8::is_ascii_digit) {
                return None;
            }
            sign * exponent.iter().fold(0, |sum, b| sum * 10 + i32::from(b - b'0'))
        }
    };
    if exponent + power != 0 {
        digits.push('e');
        digits.push_str(&(exponent + power).to_string());
    }
    float(&digits).filter(|v| v.is_finite())
}

#[cfg(test)]
mod tests {
    use super::{DecimalMark, simple, simple_word};

    #[test]
    fn a_word_is_read_as_its_bytes_are() {
        let mut random = 1_u64;
        let mut next = |below: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % below
        };
        let mut read = 0;
        for _ in 0..200_000 {
            // Mostly digits, and one mark or the other.
            let word: [u8; 8] = std::array::from_fn(|_| {
                b"01234567890123456789012345678901234567890123456789..,-/x \xFF"[next(58) as usize]
            });
            for mark in [DecimalMark::Dot, DecimalMark::Comma] {
                for length in 1..=8 {
                    let wanted = simple(&word[8 - length..], mark);
                    assert_eq!(simple_word(u64::from_le_bytes(word), length, mark), wanted, "{word:?} {length}");
                    read += usize::from(wanted.is_some_and(|(_, marked)| marked));
                }
            }
        }
        assert!(read > 50_000, "{read}");
        assert_eq!(simple_word(0, 0, DecimalMark::Dot), None);
    }
}
