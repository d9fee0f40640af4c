//! Finding the bytes that matter: 64 bytes at a time, one bit per byte.
//!
//! Knows bytes only: not quotes, not records, not encodings. A set bit means "look here"; a bit may be set for an ordinary
//! control character too, so whoever asks looks at the byte again. Control characters up to CR are found by one comparison,
//! which covers NUL, LF and CR (and a tab, wanted or not).
//!
//! Two ways to the same bits, neither with `unsafe`: simd128 in WASM when the build enables it (`-C target-feature=+simd128`),
//! and eight bytes in a `u64` anywhere else. (SSE2 would need `unsafe` on the host, where only tests run.)

/// The bytes looked for beside control characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needles {
    pub(super) delimiter: u8,
    pub(super) quote: u8,
}

/// How many bytes are looked at together.
pub(super) const BLOCK: usize = 64;

/// The special bytes among the [`BLOCK`] bytes from `at` on, the first byte's bit lowest, and whether some byte is beyond
/// ASCII; `None` at the end of the chunk.
#[inline(always)]
pub(super) fn specials(chunk: &[u8], at: usize, needles: Needles) -> Option<(u64, bool)> {
    let rest = chunk.get(at..).unwrap_or_default();
    if let Some(block) = rest.first_chunk() {
        return Some((mask(block, needles), is_wide(block)));
    }
    if rest.is_empty() {
        return None;
    }
    let mut block = [0; BLOCK];
    block[..rest.len()].copy_from_slice(rest);
    Some((mask(&block, needles) & ((1 << rest.len()) - 1), is_wide(&block)))
}

#[inline(always)]
fn mask(block: &[u8; BLOCK], needles: Needles) -> u64 {
    // Not a loop: built for size it would stay one.
    let lanes = block.as_chunks::<16>().0;
    let bits = |at: usize| u64::from(lane(lanes[at], needles)) << (16 * at);
    bits(0) | bits(1) | bits(2) | bits(3)
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn lane(bytes: [u8; 16], needles: Needles) -> u16 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_le, u8x16_splat, u64x2, v128_or};
    let [low, high] = halves(bytes);
    let v = u64x2(low, high);
    let control = u8x16_le(v, u8x16_splat(13));
    let delimiter = u8x16_eq(v, u8x16_splat(needles.delimiter));
    let quote = u8x16_eq(v, u8x16_splat(needles.quote));
    u8x16_bitmask(v128_or(control, v128_or(delimiter, quote)))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn lane(bytes: [u8; 16], needles: Needles) -> u16 {
    let [low, high] = halves(bytes);
    u16::from(word(low, needles)) | u16::from(word(high, needles)) << 8
}

/// A bit for each of eight bytes as [`lane`] has them, without SIMD. A byte right above a special one may be reported too
/// (the borrow of the subtraction), which is allowed; none is missed.
#[cfg(any(test, not(all(target_arch = "wasm32", target_feature = "simd128"))))]
#[inline]
fn word(word: u64, needles: Needles) -> u8 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let below = |x: u64, n: u64| x.wrapping_sub(ONES * n) & !x & HIGH;
    let equal = |b: u8| below(word ^ (ONES * u64::from(b)), 1);
    let found = below(word, 14) | equal(needles.delimiter) | equal(needles.quote);
    ((found >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u8
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn is_wide(block: &[u8; BLOCK]) -> bool {
    use core::arch::wasm32::{u8x16_bitmask, u64x2, v128_or};
    let lanes = block.as_chunks::<16>().0;
    let v = |at: usize| {
        let [low, high] = halves(lanes[at]);
        u64x2(low, high)
    };
    u8x16_bitmask(v128_or(v128_or(v(0), v(1)), v128_or(v(2), v(3)))) != 0
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn is_wide(block: &[u8; BLOCK]) -> bool {
    !block.is_ascii()
}

/// How many characters beyond ASCII begin in these bytes of UTF-8.
pub(super) fn leads(bytes: &[u8]) -> u64 {
    let (lanes, rest) = bytes.as_chunks::<16>();
    let lanes: u32 = lanes.iter().map(|lane| leads_of(*lane)).sum();
    let rest = rest.iter().filter(|byte| **byte >= 0xC0).count();
    u64::from(lanes) + rest as u64
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn leads_of(lane: [u8; 16]) -> u32 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_ge, u8x16_splat, u64x2};
    let [low, high] = halves(lane);
    u8x16_bitmask(u8x16_ge(u64x2(low, high), u8x16_splat(0xC0))).count_ones()
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn leads_of(lane: [u8; 16]) -> u32 {
    lane.iter().filter(|byte| **byte >= 0xC0).count() as u32
}

#[inline(always)]
fn halves(bytes: [u8; 16]) -> [u64; 2] {
    let wide = u128::from_le_bytes(bytes);
    [wide as u64, (wide >> 64) as u64]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDLES: Needles = Needles { delimiter: b';', quote: b'"' };

    fn special(b: u8) -> bool {
        b <= 13 || b == b';' || b == b'"'
    }

    #[test]
    fn every_special_byte_is_found_at_every_length() {
        let bytes: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for length in (0..200).chain([4095, 4096]) {
            let bits = |at: usize| specials(&bytes[..length], at, NEEDLES).unwrap_or_default().0;
            let found: Vec<usize> = (0..length).filter(|i| bits(i / BLOCK * BLOCK) >> (i % BLOCK) & 1 == 1).collect();
            let wanted: Vec<usize> = (0..length).filter(|&i| special(bytes[i])).collect();
            assert_eq!(found, wanted);
        }
    }

    #[test]
    fn a_byte_beyond_ascii_is_seen_wherever_it_stands() {
        for length in [1, 63, 64, 100] {
            let mut bytes = vec![b'a'; length];
            let seen = |bytes: &[u8]| (0..2).any(|at| specials(bytes, at * BLOCK, NEEDLES).unwrap_or_default().1);
            assert!(!seen(&bytes));
            for at in 0..length {
                bytes[at] = 0x80;
                assert!(seen(&bytes));
                bytes[at] = b'a';
            }
        }
    }

    #[test]
    fn the_plain_way_misses_nothing_either() {
        for seed in 0..10_000u64 {
            let x = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) & 0x3F3F_3F3F_3F3F_3F3F;
            let bits = word(x, NEEDLES);
            for (i, b) in x.to_le_bytes().into_iter().enumerate() {
                assert!(!special(b) || bits >> i & 1 == 1, "{x:x} byte {i}");
            }
        }
    }
}
