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

/// The fast path: `YYYY-MM-DD`, alone or with `Thh:mm`, `:ss` and `Z`.
#[inline]
pub fn iso(text: &[u8]) -> Option<Date> {
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
