//! A file is read or says why not; its rows are used or skipped, its answers are finite, and where it is cut into parts and
//! slices changes nothing.

#![no_main]

#[path = "../parts/mod.rs"]
mod parts;

use kept::datasets::{Ask, DATASETS, Groups};
use kept::ingest::{Hints, decoder};
use kept::locale::Period;
use kept::metric::Output;
use kept::reading::{Asked, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The file itself chooses as what it is read and whether it is split: a seed is a file as it stands.
    let of = DATASETS[bytes.len() % DATASETS.len()];
    let period = bytes.first().filter(|byte| *byte % 2 == 1).map(|_| Period::Month);
    let ask = Ask { period, ..Ask::default() };
    let Ok(reading) = read(bytes, of, &Hints::default(), &ask, &decoder) else { return };
    let report = &reading.report;
    assert_eq!(report.read, report.used + report.skipped);
    assert!(report.read <= bytes.len() as u64 && reading.groups.groups.len() as u64 <= 12 * 300 + report.used);
    for asked in reading.questions(&reading.groups.whole, &|_| None) {
        let Asked::Filled(question) = asked else { continue };
        for number in question.answer().outputs.iter().filter_map(Output::number) {
            assert!(number.is_finite(), "{question:?}: {number}");
        }
    }
    let (_, mut groups) = parts::in_parts(bytes, of, &ask, 3, 7);
    groups.rejected.clear();
    // While nobody knows the order of its dates, a file has no periods.
    if reading.settled.order.is_open() && reading.groups.groups.is_empty() {
        groups.groups.clear();
    }
    same(&reading.groups, &groups);
});

/// The same but for the last digits of sums, which are added in another order.
fn same(one: &Groups, other: &Groups) {
    if one == other {
        return;
    }
    let (one, other) = (format!("{one:?}"), format!("{other:?}"));
    let tokens = |text: &str| -> Vec<String> {
        text.split([' ', ',', '(', ')', '[', ']', '{', '}'])
            .map(str::to_owned)
            .filter(|token| !token.is_empty())
            .collect()
    };
    let (mine, theirs) = (tokens(&one), tokens(&other));
    let number = |token: &String| token.parse::<f64>().ok().filter(|x| x.is_finite());
    let largest = mine.iter().filter_map(number).map(f64::abs).fold(1.0, f64::max);
    let near = |(a, b): (&String, &String)| {
        a == b || number(a).zip(number(b)).is_some_and(|(a, b)| (a - b).abs() <= largest * 1e-7)
    };
    assert!(mine.len() == theirs.len() && mine.iter().zip(&theirs).all(near), "{one}\n{other}");
}
