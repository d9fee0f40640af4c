//! `t=d1.…`: long series, deflated and written in the letters that a link may hold.
//!
//! Knows bytes and limits, nothing of what the pairs mean.

use miniz_oxide::{deflate, inflate};

/// Raw deflate, base64url without padding: the first form. A second one would have another prefix.
const FORM: &str = "d1.";

/// How much a table may come to when it is inflated, in bytes.
pub(super) const INFLATED: usize = 1024 * 1024;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Packs text.
pub(super) fn pack(text: &str) -> String {
    let mut out = String::from(FORM);
    for chunk in deflate::compress_to_vec(text.as_bytes(), 9).chunks(3) {
        let bytes = [chunk[0], chunk.get(1).copied().unwrap_or(0), chunk.get(2).copied().unwrap_or(0)];
        let bits = u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]]);
        for i in 0..=chunk.len() {
            out.push(char::from(LETTERS[(bits >> (18 - 6 * i) & 63) as usize]));
        }
    }
    out
}

/// Unpacks text; `None` when it is damaged, cut, of another form or larger than allowed. Never holds more than the
/// limit, whatever it would inflate to.
pub(super) fn unpack(packed: &str) -> Option<String> {
    let bytes = base64url(packed.strip_prefix(FORM)?)?;
    let text = inflate::decompress_to_vec_with_limit(&bytes, INFLATED).ok()?;
    String::from_utf8(text).ok()
}

fn base64url(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for i in 0..4 {
            bits = bits << 6 | chunk.get(i).map_or(Some(0), |letter| value(*letter))?;
        }
        let bytes = bits.to_be_bytes();
        match chunk.len() {
            1 => return None,
            n => out.extend_from_slice(&bytes[1..n]),
        }
    }
    Some(out)
}

fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    #[test]
    fn what_is_packed_unpacks() {
        for text in ["", "a", "ab", "abc", "abcd", "revenue=1,2,3", &"4000.25,".repeat(9000)] {
            assert_eq!(unpack(&pack(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn the_letters_are_those_of_rfc_4648() {
        for n in 0..200_u8 {
            let text: String = (0..n).map(|i| char::from(32 + (i.wrapping_mul(n)) % 90)).collect();
            let packed = pack(&text);
            let bytes = deflate::compress_to_vec(text.as_bytes(), 9);
            assert_eq!(packed[FORM.len()..], URL_SAFE_NO_PAD.encode(&bytes));
            assert_eq!(base64url(&packed[FORM.len()..]), Some(bytes));
        }
    }

    #[test]
    fn a_bomb_is_refused_at_the_limit() {
        // 50 MB in less than 64 kB: deflate's best is about 1 to 1030.
        let mut packed = String::from(FORM);
        packed.push_str(&URL_SAFE_NO_PAD.encode(deflate::compress_to_vec(&vec![b'1'; 50_000_000], 9)));
        assert!(packed.len() < 70_000, "{}", packed.len());
        assert_eq!(unpack(&packed), None);
        assert_eq!(unpack(&pack(&"1".repeat(INFLATED + 1))), None);
        assert!(unpack(&pack(&"1".repeat(INFLATED))).is_some());
    }

    #[test]
    fn damage_is_none() {
        let packed = pack("revenue=4000,3500,3600,3000,2800,2900");
        for end in 0..packed.len() {
            assert_eq!(unpack(&packed[..end]), None, "cut at {end}");
        }
        for text in ["", "d1", "d1.", "d2.AAAA", "d1.A", "d1.!!!!", "d1.한국", "d1.////"] {
            assert_eq!(unpack(text), None, "{text}");
        }
    }
}
