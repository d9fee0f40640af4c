//! One part of a file, folded: chunks in, a [`PartResult`] out. Sans-IO: whoever drives it reads the bytes.
//!
//! ```text
//! let mut reader = Reader::new(&plan, part, T::default(), &decoders);
//! read the file from plan.first_byte(&part) on, in chunks of any size (256 KiB are good):
//!     if reader.feed(chunk) == Control::Done { break }
//! let result = reader.finish();
//! ```
//!
//! Must not know: files, workers, which part it is. [`super::parts`] cuts and joins.

use super::encoding::{Decode, Decoders, Encoding};
use super::evidence::Evidence;
use super::hash::hash;
use super::parts::Part;
use super::plan::{Plan, Role};
use super::records::{Flow, Record, Records, Unterminated, looks_quoted};
use super::rows::{ABSENT, Fault, Row, Scratch, Tally, shown};
use super::skip::{LONGEST_VALUE, Reason, Report, Skipped};
use serde::{Deserialize, Serialize};
use std::cell::Cell;

/// Whether the reader wants more bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Go on with the bytes that follow.
    More,
    /// The part is complete; further bytes are ignored.
    Done,
}

/// What one part comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartResult<T> {
    /// Where its first record starts.
    pub start: u64,
    /// Where the record after its last one starts.
    pub end: u64,
    /// Lines between the two.
    pub lines: u64,
    /// A quote never closes: the line, counted within the part.
    pub unterminated: Option<u64>,
    /// What the rows came to.
    pub tally: T,
    /// Rows read, used, skipped; lines count within the part.
    pub report: Report,
    /// What the cells say about the dialect.
    pub evidence: Evidence,
}

/// How far a part that started on a guess may run past its end within one record, before it counts as lost.
const OVERSHOOT: u64 = 4 << 20;
/// A start that no part has.
const LOST: u64 = u64::MAX;

/// Folds one part.
pub struct Reader<T> {
    part: Part,
    records: Option<Records>,
    decoder: Option<Box<dyn Decode>>,
    /// Decoded text of the chunk at hand.
    text: Vec<u8>,
    /// Decoded bytes above the body still to be passed over.
    above: u64,
    /// A mark in front of decoded text is still possible.
    marked: bool,
    unterminated: Option<u64>,
    done: bool,
    lost: bool,
    fold: Fold<T>,
}

impl<T: Tally> Reader<T> {
    /// A reader of one part; `tally` is empty, and `decoders` opens a decoder unless the file is UTF-8.
    pub fn new(plan: &Plan, part: Part, tally: T, decoders: Decoders<'_>) -> Self {
        let decoder = match plan.encoding {
            Encoding::Utf8 => None,
            other => decoders(other),
        };
        Self {
            records: None,
            above: if decoder.is_some() { plan.body } else { 0 },
            marked: decoder.is_some(),
            decoder,
            text: Vec::new(),
            unterminated: None,
            done: false,
            lost: false,
            fold: Fold::new(plan, part, tally),
            part,
        }
    }

    /// Reads the next bytes of the file.
    pub fn feed(&mut self, chunk: &[u8]) -> Control {
        if self.done {
            return Control::Done;
        }
        match self.decoder.take() {
            None => self.scan(chunk),
            Some(mut decoder) => {
                let mut text = std::mem::take(&mut self.text);
                text.clear();
                decoder.decode(chunk, false, &mut text);
                self.decoder = Some(decoder);
                self.decoded(&text);
                self.text = text;
            }
        }
        if self.done { Control::Done } else { Control::More }
    }

    /// What the rows came to so far.
    pub fn tally(&mut self) -> &mut T {
        &mut self.fold.tally
    }

    /// The part's result; the file is at its end unless the reader said [`Control::Done`].
    pub fn finish(mut self) -> PartResult<T> {
        if !self.done {
            if let Some(mut decoder) = self.decoder.take() {
                let mut text = Vec::new();
                decoder.decode(&[], true, &mut text);
                self.decoded(&text);
            }
            self.scan(&[]);
        }
        if !self.done
            && let Some(mut records) = self.records.take()
        {
            if let Err(e) = records.finish(&mut |r| self.fold.take(r)) {
                self.unterminated = Some(e.line);
            }
            self.records = Some(records);
        }
        let (at, lines) = self.records.as_ref().map_or((self.part.from, 0), |r| (r.at(), r.line()));
        let mut report = self.fold.report;
        report.undecodable += self.fold.undecodable.get();
        PartResult {
            start: if self.lost { LOST } else { self.fold.start.unwrap_or(at) },
            end: at,
            lines,
            unterminated: self.unterminated,
            tally: self.fold.tally,
            report,
            evidence: self.fold.evidence,
        }
    }

    /// Decoded text: drop the mark and what stands above the body, count what could not be decoded.
    fn decoded(&mut self, text: &[u8]) {
        let mut text = text;
        if self.marked && !text.is_empty() {
            text = text.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(text);
            self.marked = false;
        }
        let above = self.above.min(text.len() as u64);
        self.above -= above;
        let text = text.get(above as usize..).unwrap_or_default();
        let torn = text.windows(3).filter(|w| *w == "\u{FFFD}".as_bytes()).count();
        self.fold.report.undecodable += torn as u64;
        if self.above == 0 {
            self.scan(text);
        }
    }

    fn scan(&mut self, text: &[u8]) {
        let plan = &self.fold.plan;
        let records = self.records.get_or_insert_with(|| {
            if self.part.exact {
                Records::new(plan.delimiter, plan.quote, self.part.from)
            } else {
                let sample = text.get(..text.len().min(1 << 16)).unwrap_or_default();
                let inside = looks_quoted(sample, plan.delimiter, plan.quote);
                Records::amid(plan.delimiter, plan.quote, self.part.from - 1, inside)
            }
        });
        match records.feed(text, &mut |r| self.fold.take(r)) {
            Ok(Flow::More) => {}
            Ok(Flow::Stop) => self.done = true,
            Err(Unterminated { line }) => {
                self.unterminated = Some(line);
                self.done = true;
            }
        }
        if !self.part.exact
            && !self.done
            && records.at() + (records.held() as u64) > self.part.to.saturating_add(OVERSHOOT)
        {
            self.lost = true;
            self.done = true;
        }
    }
}

/// The rows of one part on their way into a tally.
struct Fold<T> {
    plan: Plan,
    part: Part,
    columns: Vec<u32>,
    start: Option<u64>,
    tally: T,
    report: Report,
    evidence: Evidence,
    undecodable: Cell<u64>,
    scratch: Scratch,
}

impl<T: Tally> Fold<T> {
    fn new(plan: &Plan, part: Part, tally: T) -> Self {
        Self {
            columns: plan.columns.iter().map(|c| c.unwrap_or(ABSENT)).collect(),
            start: part.exact.then_some(part.from),
            report: Report::new(plan.copies),
            plan: plan.clone(),
            part,
            tally,
            evidence: Evidence::default(),
            undecodable: Cell::new(0),
            scratch: Scratch::default(),
        }
    }

    #[inline]
    fn take(&mut self, record: &Record<'_>) -> Flow {
        if record.fragment {
            return Flow::More;
        }
        if self.start.is_none() {
            self.start = Some(record.at);
        }
        if record.at >= self.part.to {
            return Flow::Stop;
        }
        self.report.nuls += u64::from(record.nuls);
        if !record.is_blank() {
            self.row(record);
        }
        Flow::More
    }

    #[inline]
    fn row(&mut self, record: &Record<'_>) {
        self.report.read += 1;
        if self.report.watches_copies() {
            self.report.saw(hash(record.bytes()));
        }
        let dirty = record.doubled || record.nuls > 0;
        if dirty {
            self.scratch.clear(self.columns.len());
        }
        if record.len() != self.plan.width {
            if let Some(surplus) = self.ragged(record) {
                let value = shown(&record.cell(surplus, self.plan.quote), LONGEST_VALUE);
                return self.skip(record, Fault { role: None, reason: Reason::Ragged }, value);
            }
            self.report.short += u64::from(record.len() < self.plan.width);
        }
        let row = Row {
            record,
            plan: &self.plan,
            columns: &self.columns,
            scratch: dirty.then_some(&self.scratch),
            evidence: &self.evidence,
            undecodable: &self.undecodable,
        };
        match self.tally.add(&row) {
            Ok(()) => self.report.used += 1,
            Err(fault) => {
                let value = fault.role.map_or_else(String::new, |role| shown(row.raw(role), LONGEST_VALUE));
                self.skip(record, fault, value);
            }
        }
    }

    /// The cell at which a row is too long, or the one after its last if it lacks what is required.
    #[cold]
    fn ragged(&self, record: &Record<'_>) -> Option<usize> {
        let blank = |i: usize| record.raw(i).iter().all(|b| matches!(b, b' ' | b'\t' | 0));
        if record.len() < self.plan.needed {
            return Some(record.len());
        }
        (self.plan.width..record.len()).find(|i| !blank(*i))
    }

    #[cold]
    fn skip(&mut self, record: &Record<'_>, fault: Fault, value: String) {
        let column = |role: Role| self.columns.get(role).copied().filter(|c| *c != ABSENT);
        self.report.skip(Skipped {
            line: record.line,
            column: fault.role.and_then(column),
            value,
            reason: fault.reason,
        });
    }
}
