//! Letters of old encodings, a cell at a time.

use super::encoding::{Decode, Encoding, replaced};
use std::ops::RangeInclusive;

/// What the letters of an encoding are in UTF-8, where a letter is one byte or two: asked of its decoder once, for calling
/// it with every cell would take the browser far longer than to read the cell.
pub(super) struct Letters {
    decoder: Box<dyn Decode>,
    /// Those of the bytes from 0x80 on by themselves: [`packed`].
    singles: Vec<u32>,
    /// Those of a [lead](LEADS) and a [trail](TRAILS), if there are some.
    pairs: Vec<u32>,
    paired: bool,
}

/// First bytes of letters of two bytes, in every encoding that has some.
const LEADS: RangeInclusive<u8> = 0x81..=0xFE;
/// Second bytes. Those of ASCII below them are never part of a letter, but GB18030 has letters of four bytes with a digit
/// there.
const TRAILS: RangeInclusive<u8> = 0x40..=0xFF;

impl Letters {
    /// Those of this encoding.
    pub(super) fn new(encoding: Encoding, mut decoder: Box<dyn Decode>) -> Self {
        // A line end after each, which is part of no letter.
        let paired = encoding != Encoding::Windows1252;
        let (mut singles, mut pairs) = (Vec::new(), Vec::new());
        for first in 0x80..=0xFF {
            singles.extend([first, b'\n']);
            if paired && LEADS.contains(&first) {
                TRAILS.for_each(|second| pairs.extend([first, second, b'\n']));
            }
        }
        let [singles, pairs] = [singles, pairs].map(|bytes| {
            let mut text = Vec::new();
            decoder.decode(&bytes, true, &mut text);
            text.split(|b| *b == b'\n').map(packed).collect()
        });
        Self { decoder, singles, pairs, paired }
    }

    /// Appends a cell's text to `out`: how many of its letters are none.
    pub(super) fn decode(&mut self, cell: &[u8], out: &mut Vec<u8>) -> u64 {
        let from = out.len();
        let mut torn = 0;
        let mut rest = cell;
        while let [first, after @ ..] = rest {
            if first.is_ascii() {
                let run = rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
                out.extend_from_slice(&rest[..run]);
                rest = &rest[run..];
                continue;
            }
            let (letter, length) = match after {
                _ if !self.paired || !LEADS.contains(first) => (&self.singles[usize::from(first - 0x80)], 1),
                [b'0'..=b'9', ..] => {
                    out.truncate(from);
                    self.decoder.decode(cell, true, out);
                    return replaced(&out[from..]);
                }
                [second, ..] if TRAILS.contains(second) => {
                    let row = usize::from(first - LEADS.start()) * TRAILS.len();
                    (&self.pairs[row + usize::from(second - TRAILS.start())], 2)
                }
                _ => (&TORN, 1),
            };
            torn += u64::from(letter & 0xFF_FFFF == TORN);
            out.extend_from_slice(&letter.to_le_bytes());
            out.truncate(out.len() - letter.leading_zeros() as usize / 8);
            rest = &rest[length..];
        }
        torn
    }
}

/// U+FFFD, [`packed`].
const TORN: u32 = 0x00BD_BFEF;

/// Up to four bytes of UTF-8 in a number, the first one lowest.
fn packed(text: &[u8]) -> u32 {
    text.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An encoding as the standard has it.
    struct Standard(&'static encoding_rs::Encoding);

    impl Decode for Standard {
        fn decode(&mut self, bytes: &[u8], _last: bool, out: &mut Vec<u8>) {
            out.extend_from_slice(self.0.decode_without_bom_handling(bytes).0.as_bytes());
        }
    }

    #[test]
    fn letters_are_those_of_the_decoder() {
        for encoding in Encoding::LEGACY {
            let standard = encoding_rs::Encoding::for_label(encoding.id().as_bytes()).expect("a label");
            let mut letters = Letters::new(encoding, Box::new(Standard(standard)));
            let mut same = |cell: &[u8]| {
                let mut text = b"before\xEF\xBF\xBD".to_vec();
                let torn = letters.decode(cell, &mut text);
                let (wanted, _) = standard.decode_without_bom_handling(cell);
                assert_eq!(String::from_utf8_lossy(&text[9..]), wanted, "{} {cell:X?}", encoding.id());
                assert_eq!(torn, wanted.matches('\u{FFFD}').count() as u64, "{} {cell:X?}", encoding.id());
            };
            same(b"");
            for first in 0..=255 {
                same(&[first]);
                for second in 0..=255 {
                    same(&[first, second]);
                    same(&[b'a', first, second, 0xB0, 0xA1, b'z']);
                }
            }
            // Letters of four bytes, whole and cut, and what looks like one.
            for cell in
                [&b"\x81\x30\x81\x30\xB0\xA1"[..], b"\x95\x32\x82\x36x", b"\x81\x30", b"\x81\x30\x81", b"\x81\x30\x81x"]
            {
                same(cell);
            }
        }
    }
}
