//! Which encoding a file is in, and UTF-8 out of it.
//!
//! Order: what the person chose; a byte-order mark; zeros in every second byte (UTF-16 without a mark); UTF-8, strictly but for
//! a torn character among many good ones; the legacy encoding of the interface's language, or windows-1252 where that cannot
//! be and bytes stand as accents do, or the only other one in which the header is known. UTF-8 is not decoded at all: its bytes are the text. UTF-16 and windows-1252 are decoded here; GB18030,
//! Big5 and EUC-KR need tables that a browser has and we do not ship, so their [`Decode`] comes from outside. Where no byte of
//! a character looks like a delimiter, records are found in the file as it is and only cells are decoded (`letters`).
//!
//! Must not know: records, browsers.

use super::scan::leads;
use serde::{Deserialize, Serialize};

/// An encoding a file may be in; the ids are those of the `encoding` option and of the WHATWG's standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, which is also ASCII.
    Utf8,
    /// UTF-16, least significant byte first.
    Utf16Le,
    /// UTF-16, most significant byte first.
    Utf16Be,
    /// Simplified Chinese; holds GBK and GB2312.
    Gb18030,
    /// Traditional Chinese.
    Big5,
    /// Korean, with Microsoft's additions.
    EucKr,
    /// Western European.
    Windows1252,
}

impl Encoding {
    /// All, in the order a selector shows them.
    pub const ALL: [Self; 7] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Gb18030, Self::Big5, Self::EucKr, Self::Windows1252];

    /// Those that nothing in a file's bytes tells apart.
    pub const LEGACY: [Self; 4] = [Self::Gb18030, Self::Big5, Self::EucKr, Self::Windows1252];

    /// The WHATWG name, lower-case; `TextDecoder` takes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
            Self::EucKr => "euc-kr",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// By id or a usual other name, in any case.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "utf-16le" | "utf-16" | "utf16" | "utf16le" => Self::Utf16Le,
            "utf-16be" | "utf16be" => Self::Utf16Be,
            "gb18030" | "gbk" | "gb2312" | "cp936" => Self::Gb18030,
            "big5" | "big5-hkscs" | "cp950" => Self::Big5,
            "euc-kr" | "euckr" | "cp949" | "ks_c_5601-1987" => Self::EucKr,
            "windows-1252" | "cp1252" | "latin1" | "iso-8859-1" => Self::Windows1252,
            _ => return None,
        })
    }

    /// Whether line ends, quotes and this delimiter are themselves wherever they stand: no other character has such a byte.
    pub(super) fn is_framed_by(self, delimiter: Option<u8>) -> bool {
        match self {
            Self::Utf8 => true,
            Self::Utf16Le | Self::Utf16Be => false,
            // Their characters have second bytes from `0` on, `|` among them.
            Self::Gb18030 | Self::Big5 | Self::EucKr => delimiter.is_some_and(|byte| byte < b'0'),
            // The byte that stands for no delimiter is one of its letters.
            Self::Windows1252 => delimiter.is_some_and(|byte| byte.is_ascii()),
        }
    }

    /// What old programs in this language write; `tag` is the interface language's.
    pub fn legacy(tag: &str) -> Self {
        match tag {
            "zh-Hans" => Self::Gb18030,
            "zh-Hant" => Self::Big5,
            "ko" => Self::EucKr,
            _ => Self::Windows1252,
        }
    }
}

/// Turns a stream of bytes into UTF-8. It remembers half a character between calls.
pub trait Decode {
    /// Appends the text of `bytes` to `out`; `last` says that the text ends there, and what comes later is another. What
    /// cannot be decoded becomes U+FFFD. A leading byte-order mark may stay: the reader drops it.
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>);
}

/// Opens a decoder for an encoding that is not UTF-8; `None` where this machine has none.
pub type Decoders<'a> = &'a dyn Fn(Encoding) -> Option<Box<dyn Decode>>;

/// The decoders that need no help: UTF-16 and windows-1252.
pub fn decoder(encoding: Encoding) -> Option<Box<dyn Decode>> {
    match encoding {
        Encoding::Utf16Le => Some(Box::new(Utf16::new(u16::from_le_bytes))),
        Encoding::Utf16Be => Some(Box::new(Utf16::new(u16::from_be_bytes))),
        Encoding::Windows1252 => Some(Box::new(Windows1252)),
        _ => None,
    }
}

/// UTF-16 of either byte order.
struct Utf16 {
    unit: fn([u8; 2]) -> u16,
    /// The first byte of a unit cut in two.
    half: Option<u8>,
    /// A high surrogate that waits for its low one.
    high: Option<u16>,
}

impl Utf16 {
    fn new(unit: fn([u8; 2]) -> u16) -> Self {
        Self { unit, half: None, high: None }
    }

    fn take(&mut self, pair: [u8; 2], out: &mut Vec<u8>) {
        let unit = (self.unit)(pair);
        if unit < 0x80 && self.high.is_none() {
            out.push(unit as u8);
            return;
        }
        if let Some(high) = self.high.take() {
            if let Some(Ok(c)) = char::decode_utf16([high, unit]).next() {
                return put(c, out);
            }
            put(char::REPLACEMENT_CHARACTER, out);
        }
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            put(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER), out);
        }
    }
}

impl Decode for Utf16 {
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) {
        out.reserve(bytes.len());
        let mut bytes = bytes;
        if let (Some(first), [second, rest @ ..]) = (self.half, bytes) {
            self.half = None;
            self.take([first, *second], out);
            bytes = rest;
        }
        let (pairs, rest) = bytes.as_chunks::<2>();
        for pair in pairs {
            self.take(*pair, out);
        }
        if let [half] = rest {
            self.half = Some(*half);
        }
        if last && (self.high.take().is_some() | self.half.take().is_some()) {
            put(char::REPLACEMENT_CHARACTER, out);
        }
    }
}

struct Windows1252;

/// 0x80 to 0x9F by the WHATWG's index; the five holes are the control characters of the same number.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

impl Decode for Windows1252 {
    fn decode(&mut self, bytes: &[u8], _last: bool, out: &mut Vec<u8>) {
        out.reserve(bytes.len());
        for &b in bytes {
            match b {
                0..0x80 => out.push(b),
                0x80..0xA0 => put(WINDOWS_1252[usize::from(b - 0x80)], out),
                0xA0.. => put(char::from(b), out),
            }
        }
    }
}

fn put(c: char, out: &mut Vec<u8>) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// How often U+FFFD stands in this text.
pub(super) fn replaced(text: &[u8]) -> u64 {
    text.windows(3).filter(|w| *w == "\u{FFFD}".as_bytes()).count() as u64
}

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Detected {
    /// The encoding.
    pub encoding: Encoding,
    /// A byte-order mark said so.
    pub bom: bool,
    /// Nothing said so yet but the absence of the contrary: later bytes may.
    pub presumed: bool,
}

/// Looks at a file's first bytes; `whole` when they are all of it.
pub(super) fn detect(head: &[u8], whole: bool, legacy: Encoding) -> Detected {
    let found = |encoding, bom, presumed| Detected { encoding, bom, presumed };
    if head.starts_with(&[0xEF, 0xBB, 0xBF]) {
        return found(Encoding::Utf8, true, false);
    }
    if head.starts_with(&[0xFF, 0xFE]) {
        return found(Encoding::Utf16Le, true, false);
    }
    if head.starts_with(&[0xFE, 0xFF]) {
        return found(Encoding::Utf16Be, true, false);
    }
    if let Some(encoding) = utf16(head) {
        return found(encoding, false, false);
    }
    let (good, broken) = characters(if whole { head } else { uncut(head) });
    // Where the head has more characters than other bytes, those of the whole file decide.
    let utf8 = is_utf8(good, broken) || (!whole && broken <= good);
    if utf8 { found(Encoding::Utf8, false, !whole) } else { found(legacy, false, false) }
}

/// A sample without the character that its end cuts.
fn uncut(sample: &[u8]) -> &[u8] {
    let cut =
        |at: &usize| std::str::from_utf8(&sample[*at..]).is_err_and(|e| (e.valid_up_to(), e.error_len()) == (0, None));
    let end = (sample.len().saturating_sub(3)..sample.len()).find(cut);
    &sample[..end.unwrap_or(sample.len())]
}

/// Whether these bytes are UTF-8, but for a character that ends after them or, `amid` a text, begins before them.
pub(super) fn is_sound(chunk: &[u8], amid: bool) -> bool {
    let most = if amid { 3 } else { 0 };
    let within = chunk.iter().take(most).take_while(|byte| matches!(byte, 0x80..0xC0)).count();
    simdutf8::basic::from_utf8(uncut(&chunk[within..])).is_ok()
}

/// How much of these bytes, taken for UTF-8, are characters beyond ASCII, and how much is none.
pub(super) fn characters(bytes: &[u8]) -> (u64, u64) {
    if std::str::from_utf8(bytes).is_ok() {
        return (leads(bytes), 0);
    }
    bytes.utf8_chunks().fold((0, 0), |(good, broken), chunk| {
        (good + leads(chunk.valid().as_bytes()), broken + u64::from(!chunk.invalid().is_empty()))
    })
}

/// Strictly UTF-8 or not at all; but one torn character among many good ones is a torn character.
pub(super) fn is_utf8(good: u64, broken: u64) -> bool {
    broken * 16 <= good
}

/// Whether a text that was decoded is torn: more than one character in sixteen is none.
pub(super) fn is_torn(text: &[u8]) -> bool {
    let broken = replaced(text);
    !is_utf8(leads(text) - broken, broken)
}

/// Whether most bytes beyond ASCII stand alone, as accents do, and characters of two bytes do not.
pub(super) fn is_accented(head: &[u8]) -> bool {
    let runs = head.chunk_by(|one, next| one.is_ascii() == next.is_ascii()).filter(|run| !run[0].is_ascii());
    let (alone, all) = runs.fold((0, 0), |(alone, all), run| (alone + usize::from(run.len() == 1), all + run.len()));
    2 * alone > all
}

/// UTF-16 without a mark: zeros in every second byte and only there, and most delimiters and line ends beside one (stray
/// zeros in other text stand beside anything).
pub(super) fn utf16(head: &[u8]) -> Option<Encoding> {
    let (pairs, _) = head.get(..head.len().min(8192)).unwrap_or_default().as_chunks::<2>();
    let frame = |b: u8| matches!(b, b',' | b';' | b'\t' | b'|' | b'\n' | b'\r');
    let (mut zeros, mut beside, mut frames) = ([0; 2], [0; 2], 0);
    for [a, b] in pairs {
        for (side, (zero, other)) in [(a, b), (b, a)].into_iter().enumerate() {
            let empty = *zero == 0 && *other != 0;
            zeros[side] += usize::from(empty);
            beside[side] += usize::from(empty && frame(*other));
            frames += usize::from(frame(*other));
        }
    }
    let enough = |side: usize| {
        zeros[side] >= 2
            && zeros[side] * 16 >= pairs.len()
            && zeros[1 - side] * 8 <= zeros[side]
            && beside[side] * 2 >= frames
    };
    if enough(1) {
        Some(Encoding::Utf16Le)
    } else if enough(0) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(encoding: Encoding, bytes: &[u8], step: usize) -> String {
        let mut decoder = decoder(encoding).expect("ours");
        let mut out = Vec::new();
        for chunk in bytes.chunks(step) {
            decoder.decode(chunk, false, &mut out);
        }
        decoder.decode(&[], true, &mut out);
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn utf16_survives_any_cut() {
        let wanted = "a,é,한,😀\r\n\u{FFFD}";
        let le: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for step in 1..9 {
            assert_eq!(text(Encoding::Utf16Le, &le, step), wanted);
            assert_eq!(text(Encoding::Utf16Be, &be, step), wanted);
        }
    }

    #[test]
    fn lone_surrogates_and_half_units_are_replaced_not_lost_silently() {
        for step in 1..5 {
            let bytes = [0x3D, 0xD8, 0x41, 0x00, 0x00, 0xDE, 0x3D, 0xD8, 0x3D, 0xD8, 0x00, 0xDE, 0x42];
            assert_eq!(text(Encoding::Utf16Le, &bytes, step), "\u{FFFD}A\u{FFFD}\u{FFFD}😀\u{FFFD}");
        }
    }

    #[test]
    fn windows_1252_is_the_standards_table() {
        let all: Vec<u8> = (0..=255).collect();
        let (wanted, _, _) = encoding_rs::WINDOWS_1252.decode(&all);
        assert_eq!(text(Encoding::Windows1252, &all, 7), wanted);
    }

    #[test]
    fn a_chunk_is_sound_wherever_it_is_cut() {
        let text = "9,é,한,😀\n";
        for (from, to) in (0..=text.len()).flat_map(|from| (from..=text.len()).map(move |to| (from, to))) {
            assert!(is_sound(&text.as_bytes()[from..to], true), "{from} {to}");
            assert_eq!(
                is_sound(&text.as_bytes()[from..to], false),
                text.is_char_boundary(from) || from == to,
                "{from}"
            );
        }
        for torn in [&b"9,\xE9,8"[..], b"9,\xED\x95,8", b"9\x80", b"\xA9\xA9\xA9\xA9,", b"\xA9\xFF"] {
            assert!(!is_sound(torn, true), "{torn:X?}");
        }
    }

    #[test]
    fn few_zeros_are_no_utf16() {
        let d = detect(b"id,score\n1,9\x00\n2,\x008\n3,7\n", true, Encoding::Big5);
        assert_eq!(d.encoding, Encoding::Utf8);
    }

    #[test]
    fn a_character_cut_by_the_samples_end_is_still_utf8() {
        assert_eq!(detect("é".as_bytes().split_at(1).0, false, Encoding::Big5).encoding, Encoding::Utf8);
        assert_eq!(detect("é".as_bytes().split_at(1).0, true, Encoding::Big5).encoding, Encoding::Big5);
    }

    #[test]
    fn one_torn_character_among_sixteen_is_still_utf8() {
        let text = |good: usize, torn: usize| ["é".repeat(good).as_bytes(), &b"\xE9,".repeat(torn)].concat();
        let of = |bytes: &[u8], whole: bool| {
            let found = detect(bytes, whole, Encoding::Windows1252);
            (found.encoding == Encoding::Utf8, found.presumed)
        };
        assert_eq!(of(&text(16, 1), true), (true, false));
        assert_eq!(of(&text(15, 1), true), (false, false));
        // All of a longer file decides, unless nothing speaks for UTF-8.
        assert_eq!(of(&text(15, 1), false), (true, true));
        assert_eq!(of(&text(1, 2), false), (false, false));
        // What the end of the sample cuts is no fault.
        assert_eq!(of(&[text(16, 1), b"\xE2\x82".to_vec()].concat(), false), (true, true));
        assert_eq!(of(b"\xE2\x82", false), (true, true));
    }
}
