//! The form that programs write, and files are full of: read eight bytes at a time.

use super::Date;
use super::clock::Clock;

/// Two digits' number, or something above 99.
#[inline(always)]
fn two(tens: u8, ones: u8) -> u32 {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    if tens > 9 || ones > 9 {
        return u32::MAX;
    }
    u32::from(tens) * 10 + u32::from(ones)
}

/// Eight bytes at once: what each is more than in `0000-00-` or `00:00:00` has to be a digit under 10 for a `0`, and nothing
/// for a sign, so that it has no high bit with 6 or 15 (`spare`) added. Beside that the number of each two that follow each
/// other, tens first, in the place of the first.
#[inline(always)]
fn digits(bytes: [u8; 8], zeros: [u8; 8], spare: u64) -> Option<(u64, u64)> {
    let over = u64::from_le_bytes(bytes) ^ u64::from_le_bytes(zeros);
    let odd = (over | over.wrapping_add(spare)) & 0xF0F0_F0F0_F0F0_F0F0 != 0;
    (!odd).then_some((over, over.wrapping_mul(10 << 8 | 1) >> 8))
}

/// The fast path: `YYYY-MM-DD`, alone or with `Thh:mm`, `:ss` and `Z`.
#[inline]
pub fn iso(text: &[u8]) -> Option<Date> {
    let (month, rest) = text.split_first_chunk()?;
    let ([tens, ones], time) = rest.split_first_chunk()?;
    let (over, pairs) = digits(*month, *b"0000-00-", 0x0F06_060F_0606_0606)?;
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
    // As nearly all programs write it.
    if let [b'T' | b' ', clock @ ..] = clock
        && let Ok(clock) = <[u8; 8]>::try_from(clock)
    {
        let (_, pairs) = digits(clock, *b"00:00:00", 0x0606_0F06_060F_0606)?;
        let (hour, minute, second) = (pairs as u8, (pairs >> 24) as u8, (pairs >> 48) as u8);
        let seconds = u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second);
        return (hour < 24 && minute < 60 && second < 60).then_some((Some(seconds), offset));
    }
    let (minutes, seconds) = clock.split_first_chunk::<6>()?;
    if !matches!(minutes[0], b'T' | b' ') || minutes[3] != b':' {
        return None;
    }
    let (hour, minute) = (two(minutes[1], minutes[2]), two(minutes[4], minutes[5]));
    if !seconds.is_empty() || hour > 23 || minute > 59 {
        return None;
    }
    Some((Some(hour * 3600 + minute * 60), offset))
}
