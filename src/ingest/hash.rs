//! One number for many bytes.

/// The hash of a name or a row: the same in every worker, so that whoever divides names by it does so everywhere alike. Two
/// that differ have the same one about as rarely as two random numbers of 64 bits, unless somebody sought them; only the count
/// of exact copies and an order's number beside its customer rest on that, customers are compared by their names.
#[inline(always)]
pub fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = (bytes.len() as u64).wrapping_mul(ODD);
    let mut mix = |word: u64| hash = (hash.rotate_left(29) ^ word).wrapping_mul(ODD);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        mix(u64::from_le_bytes(*word));
    }
    if !rest.is_empty() {
        // The last eight bytes, some of them again, or all there are.
        mix(bytes.last_chunk().map_or_else(|| short(rest), |end| u64::from_le_bytes(*end)));
    }
    hash = (hash ^ hash >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    hash ^ hash >> 32
}

/// Up to eight bytes as they are.
#[inline(always)]
pub fn short(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
}
