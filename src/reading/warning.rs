//! What a reader should know of a file beside its answers and what was skipped.

use super::{Reading, words};
use crate::ingest::Report;
use crate::locale::{Arg, Phrase, Unit};

/// What a file holds that decides no row, and that its reader should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Its public name: `currencies`, `copies`, `duplicate_headers`, `nuls`, `undecodable`.
    pub id: &'static str,
    /// How many currencies, rows, headers, bytes or characters.
    pub count: u64,
    /// It in words.
    pub says: Phrase,
    /// What is answered is wrong until somebody sees to it.
    pub grave: bool,
}

impl Reading {
    /// What a reader should know of the file beside what was skipped: currencies whose amounts were added up as they stand;
    /// exact copies of rows, which count; headers that stand there twice, of which the first column is read; NUL bytes that
    /// were taken out; characters that are none.
    pub fn warnings(&self) -> Vec<Warning> {
        let Report { nuls, undecodable, .. } = self.report;
        let counted = |id, text, count| Warning {
            id,
            count,
            says: Phrase::with(text, [("n", Arg::Of(count as f64, Unit::Count))]),
            grave: false,
        };
        let twice = &self.scout.duplicates;
        let headers = Warning {
            id: "duplicate_headers",
            count: twice.len() as u64,
            says: Phrase::with(&words::DUPLICATE_HEADERS, [("names", Arg::Raw(twice.join(" · ")))]),
            grave: false,
        };
        let mixed = self.currencies();
        let currencies = Warning {
            id: "currencies",
            // One is none too many.
            count: if mixed.len() > 1 { mixed.len() as u64 } else { 0 },
            says: Phrase::with(&words::CURRENCIES, [("list", Arg::Raw(mixed.join(" · ")))]),
            grave: true,
        };
        let all = [
            currencies,
            counted("copies", &words::COPIES, self.report.copies().unwrap_or(0)),
            headers,
            counted("nuls", &words::NULS, nuls),
            counted("undecodable", &words::UNDECODABLE, undecodable),
        ];
        all.into_iter().filter(|warning| warning.count > 0).collect()
    }

    /// What the file's amounts are in, as far as it says so: codes of ISO 4217, or signs of several countries. None for a
    /// kind of file that holds no money.
    pub fn currencies(&self) -> &[String] {
        if Self::feeds(self.dataset).any(|(_, method)| method.takes_money()) { &self.settled.currencies } else { &[] }
    }
}
