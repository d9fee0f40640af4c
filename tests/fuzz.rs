//! Whatever comes from outside, bent and broken: links, files, numbers, dates. Seeds are the links of every release and
//! the files of the tests; `make fuzz` runs the same for as long as it is told to.

use kept::datasets::{Ask, DATASETS};
use kept::export::Sheet;
use kept::ingest::{Hints, decoder};
use kept::link::{decode, encode, inside};
use kept::locale::date::{self, DateOrder};
use kept::locale::number::{DecimalMark, parse, typed};
use kept::locale::{Period, Plain, Show};
use kept::metric::Question;
use kept::reading::{Asked, read};
use kept::words::Lang;
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::LazyLock;

static LINKS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let golden = include_str!("golden/links.txt").lines().filter(|line| line.starts_with('#'));
    golden.map(|link| link.as_bytes().to_vec()).collect()
});

/// The test files, the large ones by their first lines.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files")).expect("files");
    let mut paths: Vec<_> = folder.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).expect("a file"))
        .map(|bytes| bytes[..bytes.len().min(3000)].to_vec())
        .collect()
});

/// What people and their programs write for numbers and dates.
const CELLS: [&str; 24] = [
    "1.234,56",
    "1,234.56",
    "(12)",
    "−3",
    "12 %",
    "€ 1.000",
    "1万2千",
    "1e5",
    "٣",
    "１２",
    "NaN",
    "1 234",
    "2024-02-30",
    "31/12/2024",
    "12/31/24",
    "2024년 3월 5일",
    "民國113年",
    "45123",
    "2024-W53",
    "Q4 2024",
    "2024-03-05T12:00:00.123456789+14:00",
    "오후 3:05",
    "9999-12-31",
    "maart 2024",
];

/// Something done to bytes.
#[derive(Clone, Debug)]
enum Bend {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, u8),
    Put(Index, Vec<u8>),
    Again(Index, Index, u8),
}

/// What tends to break things.
const PIECES: [&str; 22] = [
    "%23",
    "#",
    "?",
    "&",
    "=",
    "%",
    "&amp;",
    "\0",
    "\u{feff}",
    "\"",
    "\r",
    "\n\n",
    ";",
    "\t",
    "<img src=x onerror=alert(1)>",
    "javascript:",
    "t=d1.",
    "1e999",
    "-0",
    "99999999999999999999",
    "\u{202e}",
    "2024-02-30",
];

fn bends() -> impl Strategy<Value = Vec<Bend>> {
    let piece = prop_oneof![
        3 => prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 1..20),
    ];
    let bend = prop_oneof![
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Bend::Flip(at, byte)),
        1 => any::<Index>().prop_map(Bend::Cut),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, many)| Bend::Drop(at, many)),
        4 => (any::<Index>(), piece).prop_map(|(at, piece)| Bend::Put(at, piece)),
        1 => (any::<Index>(), any::<Index>(), any::<u8>()).prop_map(|(from, to, times)| Bend::Again(from, to, times)),
    ];
    prop::collection::vec(bend, 0..6)
}

fn bent(seeds: &[Vec<u8>], seed: Index, bends: &[Bend]) -> Vec<u8> {
    let mut bytes = seed.get(seeds).clone();
    for bend in bends {
        let place = |at: &Index, bytes: &[u8]| if bytes.is_empty() { 0 } else { at.index(bytes.len()) };
        match bend {
            Bend::Flip(at, byte) => {
                let at = place(at, &bytes);
                if let Some(slot) = bytes.get_mut(at) {
                    *slot ^= byte;
                }
            }
            Bend::Cut(at) => bytes.truncate(place(at, &bytes)),
            Bend::Drop(at, many) => {
                let at = place(at, &bytes);
                bytes.drain(at..(at + usize::from(*many)).min(bytes.len()));
            }
            Bend::Put(at, piece) => {
                let at = place(at, &bytes);
                bytes.splice(at..at, piece.iter().copied());
            }
            Bend::Again(from, to, times) => {
                let (from, to) = (place(from, &bytes), place(to, &bytes));
                let piece = bytes[from.min(to)..from.max(to)].repeat(usize::from(*times % 8));
                bytes.extend(piece);
            }
        }
    }
    bytes
}

/// Every number of an answer can be shown, in every language.
fn answered(question: &Question) {
    let outcome = question.answer();
    for number in outcome.outputs.iter().filter_map(kept::metric::Output::number) {
        assert!(number.is_finite(), "{question:?} gives {number}");
    }
    for lang in Lang::ALL {
        let show = Show { lang, formats: &Plain(lang), currency: question.currency.as_deref(), period: Period::Month };
        for output in &outcome.outputs {
            if let Some(number) = output.number() {
                assert!(!show.of(number, output.field.unit).is_empty());
            }
        }
    }
}

/// A few in every run of the tests; as many as `PROPTEST_CASES` says in `make fuzz`.
fn few() -> ProptestConfig {
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { ProptestConfig::default().cases } else { 48 };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_bent_link_opens_answers_and_is_written_again(seed in any::<Index>(), bends in bends()) {
        let text = bent(&LINKS, seed, &bends);
        let address = decode(&String::from_utf8_lossy(&text));
        let again = decode(&encode(&address));
        prop_assert!(again.problems.is_empty());
        prop_assert_eq!(&again.page, &address.page);
        address.questions().iter().for_each(answered);
    }

    #[test]
    fn a_bent_page_is_no_trap_when_it_is_dropped(seed in any::<Index>(), bends in bends()) {
        let link = String::from_utf8_lossy(&bent(&LINKS, seed, &bends)).replace('&', "&amp;");
        let page = format!("<!doctype html><html lang=\"en\" data-kept=\"{link}\"><head>");
        if let Some(found) = inside(&page) {
            prop_assert!(!found.contains('"'));
            decode(found);
        }
    }

    #[test]
    fn a_bent_file_is_read_or_says_why_not(seed in any::<Index>(), of in any::<Index>(), bends in bends()) {
        let bytes = bent(&FILES, seed, &bends);
        let of = *of.get(DATASETS);
        if let Ok(reading) = read(&bytes, of, &Hints::default(), &Ask::default(), &decoder) {
            prop_assert_eq!(reading.report.read, reading.report.used + reading.report.skipped);
            for asked in reading.questions(&reading.groups.whole, &|_| None) {
                if let Asked::Filled(question) = asked {
                    answered(&question);
                }
            }
        }
    }

    #[test]
    fn bent_cells_are_numbers_dates_or_neither(seed in any::<Index>(), bends in bends()) {
        let seeds: Vec<Vec<u8>> = CELLS.iter().map(|text| text.as_bytes().to_vec()).collect();
        let bytes = bent(&seeds, seed, &bends);
        for mark in [DecimalMark::Dot, DecimalMark::Comma] {
            if let Ok(number) = parse(&bytes, mark) {
                prop_assert!(number.is_finite());
            }
            let _ = typed(&String::from_utf8_lossy(&bytes), mark);
        }
        for order in [None, Some(DateOrder::Dmy), Some(DateOrder::Mdy), Some(DateOrder::Excel)] {
            if let Ok(date) = date::parse(&bytes, order) {
                prop_assert!(!date.iso().is_empty());
            }
            let _ = date::period(&bytes, order);
        }
    }

    #[test]
    fn no_cell_that_is_handed_out_is_a_formula(before in "[ \u{a0}\"]{0,2}", text in "([,;\t\n\r]?[ \"]?[=+@|%\t\r＝＠-]{0,2}.{0,6}){0,2}") {
        for lang in [Lang::En, Lang::Nl] {
            let mut sheet = Sheet::new(lang);
            sheet.text(&format!("{before}{text}"));
            let out = sheet.done();
            let out = out.trim_start_matches('\u{feff}');
            // What a spreadsheet makes of it: the quotes of the format away, then spaces and quotes passed over.
            let seen = out.strip_prefix('"').and_then(|out| out.strip_suffix('"')).map_or(out.into(), |out| out.replace("\"\"", "\""));
            // In another country the cell may be several.
            for cell in seen.split([',', ';', '\t', '\n', '\r']) {
                let first = cell.trim_start_matches([' ', '\u{a0}', '"']).chars().next();
                prop_assert!(!first.is_some_and(|first| "=+-@|%＝＋－＠".contains(first)), "{out:?}");
            }
            prop_assert!(!seen.trim_start_matches([' ', '\u{a0}', '"']).starts_with(['\t', '\r']), "{out:?}");
        }
    }
}
