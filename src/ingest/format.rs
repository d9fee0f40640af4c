//! What a file is that is no table of text: dropped by mistake, or to be saved as CSV first.

use super::encoding::utf16;
use serde::{Deserialize, Serialize};

/// What a file that is no text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// A workbook, which is a zip archive: `.xlsx`, `.ods`, `.numbers`.
    Zip,
    /// A zip archive of anything else.
    Archive,
    /// An old Office file: `.xls`.
    Xls,
    /// What a tool calls `.xls` and is none: a table of HTML, a workbook of XML.
    Markup,
    /// JSON: a list of objects, or an object a line.
    Json,
    /// PDF.
    Pdf,
    /// PNG, JPEG, GIF, WebP.
    Image,
    /// gzip.
    Gzip,
    /// `SQLite` or Parquet.
    Database,
    /// Some other binary file.
    Binary,
}

impl Format {
    /// The name by which errors and logs call it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Zip => "xlsx",
            Self::Archive => "ZIP",
            Self::Xls => "xls",
            Self::Markup => "markup",
            Self::Json => "JSON",
            Self::Pdf => "PDF",
            Self::Image => "image",
            Self::Gzip => "gzip",
            Self::Database => "database",
            Self::Binary => "binary",
        }
    }
}

/// Signatures of files that people drop by mistake.
const SIGNATURES: [(&[u8], Format); 12] = [
    (b"PK\x03\x04", Format::Zip),
    (b"PK\x05\x06", Format::Archive),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Xls),
    (b"%PDF-", Format::Pdf),
    (b"\x89PNG\r\n\x1A\n", Format::Image),
    (b"\xFF\xD8\xFF", Format::Image),
    (b"GIF87a", Format::Image),
    (b"GIF89a", Format::Image),
    (b"RIFF", Format::Image),
    (b"\x1F\x8B\x08", Format::Gzip),
    (b"SQLite format 3\0", Format::Database),
    (b"PAR1", Format::Database),
];

/// Says what a file is that is not text.
pub(super) fn not_text(head: &[u8]) -> Option<Format> {
    if let Some((_, format)) = SIGNATURES.iter().find(|(sign, _)| head.starts_with(sign)) {
        // "RIFF" could be a word; its fifth byte on is a length.
        if !(head.starts_with(b"RIFF") && head.get(8..12) != Some(b"WEBP")) {
            let other = *format == Format::Zip && first_name(head).is_some_and(|name| !is_of_workbook(name));
            return Some(if other { Format::Archive } else { *format });
        }
    }
    let sample = head.get(..head.len().min(8192)).unwrap_or_default();
    if utf16(sample).is_some() || head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) {
        return None;
    }
    let control = |b: &&u8| matches!(**b, 1..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    let odd = sample.iter().filter(control).count();
    // A few NULs are taken out of a text; where they are a quarter of it, it is none.
    let nul = |b: &&u8| **b == 0;
    let void = sample.iter().filter(nul).count();
    (odd > 8 && odd * 20 > sample.len() || void > 8 && void * 4 > sample.len()).then_some(Format::Binary)
}

/// The name of the first file of a zip archive; `None` where the head is too short for one.
fn first_name(head: &[u8]) -> Option<&[u8]> {
    let length = usize::from(u16::from_le_bytes([*head.get(26)?, *head.get(27)?]));
    head.get(30..30 + length)
}

/// How the files of a workbook are called: of Excel, of `LibreOffice`, of Numbers.
const OF_WORKBOOK: [&[u8]; 9] = [
    b"[Content_Types].xml",
    b"_rels/",
    b"docProps/",
    b"xl/",
    b"mimetype",
    b"Index",
    b"Metadata/",
    b"Data/",
    b"preview",
];

fn is_of_workbook(name: &[u8]) -> bool {
    OF_WORKBOOK.iter().any(|own| name.starts_with(own))
}

/// How markup begins.
const MARKUP: [&str; 6] = ["<!doctype html", "<html", "<table", "<?xml", "<meta", "<head"];

/// Says what text is that is no table: markup, or objects. The first cell of a table may begin with `<`, `[` or `{` too,
/// so there must be a whole tag and one that closes, or a first name and its colon.
pub(super) fn not_table(text: &[u8]) -> Option<Format> {
    let text = text.trim_ascii_start();
    let begins = |tag: &&str| {
        let (head, rest) = text.split_at_checked(tag.len()).unwrap_or_default();
        head.eq_ignore_ascii_case(tag.as_bytes()) && rest.first().is_some_and(|b| *b == b'>' || b.is_ascii_whitespace())
    };
    if MARKUP.iter().any(begins) {
        return text.windows(2).any(|two| two == b"</").then_some(Format::Markup);
    }
    let first = text.strip_prefix(b"[").map_or(text, <[u8]>::trim_ascii_start);
    let name = first.strip_prefix(b"{")?.trim_ascii_start().strip_prefix(b"\"")?;
    let end = name.iter().position(|b| matches!(b, b'"' | b'\n' | b'\r'))?;
    let after = name[end..].strip_prefix(b"\"")?.trim_ascii_start();
    after.starts_with(b":").then_some(Format::Json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_and_workbooks_are_named() {
        assert_eq!(not_text(b"PK\x03\x04\x14\0"), Some(Format::Zip));
        assert_eq!(not_text(b"\x89PNG\r\n\x1A\n"), Some(Format::Image));
        assert_eq!(not_text(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 15]), Some(Format::Binary));
        // A file of SPSS.
        assert_eq!(
            not_text(&[b"$FL2@(#) SPSS DATA FILE".as_slice(), &[0; 20], b"\x02\0\0\0"].concat()),
            Some(Format::Binary)
        );
        assert_eq!(not_text("datum;bedrag\n".as_bytes()), None);
    }

    #[test]
    fn a_table_in_a_zip_archive_is_no_workbook() {
        let zip = |name: &str| {
            let length = [name.len() as u8, 0, 0, 0];
            not_text(&[b"PK\x03\x04".as_slice(), &[20; 22], &length, name.as_bytes(), &[7; 40]].concat())
        };
        for name in ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "mimetype", "Index/Document.iwa"] {
            assert_eq!(zip(name), Some(Format::Zip), "{name}");
        }
        for name in ["orders.csv", "export/orders.csv"] {
            assert_eq!(zip(name), Some(Format::Archive), "{name}");
        }
        assert_eq!(not_text(b"PK\x05\x06\0\0\0\0"), Some(Format::Archive));
    }
}
