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

use super::encoding::{Decode, Decoders, Encoding, characters, is_sound, replaced};
use super::evidence::Evidence;
use super::hash::hash;
use super::letters::Letters;
use super::parts::Part;
use super::plan::{Plan, Role};
use super::records::{Flow, Record, Records, Rewritten, Unterminated, is_void, looks_quoted};
use super::rows::{ABSENT, Fault, Row, Scratch, Tally, shown};
use super::scan::leads;
use super::skip::{LONGEST_VALUE, Reason, Report, Skipped};
use crate::locale::currency;
use serde::{Deserialize, Serialize};

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
    /// A record that does not end; its line counts within the part.
    pub unterminated: Option<Unterminated>,
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
    source: Source,
    records: Option<Records>,
    unterminated: Option<Unterminated>,
    done: bool,
    lost: bool,
    fold: Fold<T>,
}

impl<T: Tally> Reader<T> {
    /// A reader of one part; `tally` is empty, and `decoders` opens a decoder unless the file is UTF-8.
    pub fn new(plan: &Plan, part: Part, tally: T, decoders: Decoders<'_>) -> Self {
        Self {
            source: Source::new(plan, decoders),
            records: None,
            unterminated: None,
            done: false,
            lost: false,
            fold: Fold { rows: Rows::new(plan, part, decoders), tally },
        }
    }

    /// Reads the next bytes of the file.
    pub fn feed(&mut self, chunk: &[u8]) -> Control {
        if self.done {
            return Control::Done;
        }
        if self.source.decoder.is_none() {
            self.scan(chunk);
        } else {
            self.decode(chunk, false);
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
            self.decode(&[], true);
            self.scan(&[]);
        }
        if !self.done
            && let Some(records) = &mut self.records
            && let Err(unterminated) = records.finish(&mut |r| self.fold.take(r))
        {
            self.unterminated = Some(unterminated);
        }
        let Fold { rows: Rows { part, start, mut report, evidence, .. }, tally } = self.fold;
        let (at, lines) = self.records.as_ref().map_or((part.from, 0), |r| (r.at(), r.line()));
        report.undecodable += self.source.torn;
        PartResult {
            start: if self.lost { LOST } else { start.unwrap_or(at) },
            end: at,
            lines,
            unterminated: self.unterminated,
            tally,
            report,
            evidence,
        }
    }

    /// Bytes that have to be decoded first.
    fn decode(&mut self, chunk: &[u8], last: bool) {
        let mut text = std::mem::take(&mut self.source.text);
        if let Some(from) = self.source.decode(chunk, last, &mut text) {
            self.scan(text.get(from..).unwrap_or_default());
        }
        self.source.text = text;
    }

    fn scan(&mut self, text: &[u8]) {
        let Rows { plan, part, .. } = &self.fold.rows;
        let (exact, to) = (part.exact, part.to);
        // What begins before the chunk is part of a record that is carried over or, where a part begins, of a fragment.
        let amid = self.records.as_ref().map_or(!exact, |records| records.held() > 0);
        let sound = plan.encoding == Encoding::Utf8 && is_sound(text, amid);
        let records = self.records.get_or_insert_with(|| begun(plan, part, text));
        self.fold.rows.sound = sound;
        match records.feed(text, &mut |r| self.fold.take(r)) {
            Ok(Flow::More) => {}
            Ok(Flow::Stop) => self.done = true,
            Err(unterminated) => {
                self.unterminated = Some(unterminated);
                self.done = true;
            }
        }
        if !exact && !self.done && records.at() + (records.held() as u64) > to.saturating_add(OVERSHOOT) {
            self.lost = true;
            self.done = true;
        }
    }
}

/// The records of a part that begins with this text.
fn begun(plan: &Plan, part: &Part, text: &[u8]) -> Records {
    if part.exact {
        Records::new(plan.delimiter, plan.quote, part.from)
    } else {
        let sample = text.get(..text.len().min(1 << 16)).unwrap_or_default();
        let inside = looks_quoted(sample, plan.delimiter, plan.quote);
        Records::amid(plan.delimiter, plan.quote, part.from - 1, inside)
    }
}

/// Where the text comes from.
struct Source {
    /// What decodes a file that cannot be scanned as it is.
    decoder: Option<Box<dyn Decode>>,
    /// Room for the decoded text of the chunk at hand.
    text: Vec<u8>,
    /// Decoded bytes above the body still to be passed over.
    above: u64,
    /// A mark in front of decoded text is still possible.
    marked: bool,
    /// What could not be decoded.
    torn: u64,
}

impl Source {
    fn new(plan: &Plan, decoders: Decoders<'_>) -> Self {
        let decoder = if plan.is_divisible() { None } else { decoders(plan.encoding) };
        let (above, marked) = if decoder.is_some() { (plan.body, true) } else { (0, false) };
        Self { decoder, text: Vec::new(), above, marked, torn: 0 }
    }

    /// Decodes the next bytes of the file, and counts what cannot be decoded: where in the text the part begins, past the
    /// mark and what stands above the body; `None` where nothing of it is there yet.
    fn decode(&mut self, chunk: &[u8], last: bool, text: &mut Vec<u8>) -> Option<usize> {
        text.clear();
        self.decoder.as_mut()?.decode(chunk, last, text);
        let mark = "\u{FEFF}".as_bytes();
        let mut from = 0;
        if self.marked && !text.is_empty() {
            from = if text.starts_with(mark) { mark.len() } else { 0 };
            self.marked = false;
        }
        let above = self.above.min((text.len() - from) as u64);
        self.above -= above;
        from += above as usize;
        self.torn += replaced(&text[from..]);
        (self.above == 0).then_some(from)
    }
}

/// The rows of one part on their way into a tally.
struct Fold<T> {
    rows: Rows,
    tally: T,
}

/// How many cells of a column of currencies are remembered.
const NAMED: usize = 32;

/// What is known of the rows of one part, whatever they come to.
struct Rows {
    plan: Plan,
    part: Part,
    columns: Vec<u32>,
    start: Option<u64>,
    report: Report,
    evidence: Evidence,
    /// The chunk at hand is UTF-8, and so is every record that lies in it as a whole.
    sound: bool,
    scratch: Scratch,
    /// The cells that were seen in the column of currencies.
    named: Vec<Vec<u8>>,
    /// What cells beyond ASCII are decoded by, unless they are UTF-8 already.
    letters: Option<Box<Foreign>>,
}

/// The letters of a file's encoding, and room for a record written in UTF-8.
struct Foreign {
    letters: Letters,
    room: Rewritten,
}

impl Foreign {
    /// The record in UTF-8; what could not be decoded is counted.
    #[inline(never)]
    fn decoded<'r>(&'r mut self, record: &Record<'_>, report: &mut Report) -> Record<'r> {
        let Self { letters, room } = self;
        record.rewritten(room, &mut |cell, out| report.undecodable += letters.decode(cell, out))
    }
}

impl<T: Tally> Fold<T> {
    #[inline]
    fn take(&mut self, record: &Record<'_>) -> Flow {
        let rows = &mut self.rows;
        if record.fragment {
            return Flow::More;
        }
        if rows.start.is_none() {
            rows.start = Some(record.at);
        }
        if record.at >= rows.part.to {
            return Flow::Stop;
        }
        rows.report.nuls += u64::from(record.nuls);
        if !record.is_blank() {
            self.row(record);
        }
        Flow::More
    }

    #[inline]
    fn row(&mut self, record: &Record<'_>) {
        let rows = &mut self.rows;
        rows.report.read += 1;
        if rows.report.watches_copies() {
            rows.report.saw(hash(record.bytes()));
        }
        if !record.wide {
            return self.cells(record);
        }
        // Out of its place while the record lies in its room.
        let Some(mut foreign) = rows.letters.take() else {
            rows.characters(record);
            return self.cells(record);
        };
        let record = foreign.decoded(record, &mut rows.report);
        self.cells(&record);
        self.rows.letters = Some(foreign);
    }

    /// Takes a row whose cells are in UTF-8.
    #[inline]
    fn cells(&mut self, record: &Record<'_>) {
        let rows = &mut self.rows;
        let dirty = record.doubled || record.nuls > 0;
        if dirty {
            rows.scratch.clear(rows.columns.len());
        }
        if record.len() != rows.plan.width {
            if let Some(surplus) = rows.ragged(record) {
                if surplus == record.len() {
                    rows.testify(record);
                }
                let value = shown(&record.cell(surplus, rows.plan.quote), LONGEST_VALUE);
                return rows.skip(record, Fault { role: None, reason: Reason::Ragged }, value);
            }
            rows.report.short += u64::from(record.len() < rows.plan.width);
        }
        let row = Row {
            record,
            plan: &rows.plan,
            columns: &rows.columns,
            scratch: dirty.then_some(&rows.scratch),
            evidence: &rows.evidence,
        };
        let known = rows.evidence.known();
        match self.tally.add(&row) {
            Ok(()) => {
                rows.report.used += 1;
                if let Some(column) = rows.plan.currency {
                    rows.currency(record.raw(column as usize));
                }
            }
            Err(fault) => {
                let value = fault.role.map_or_else(String::new, |role| row.quoted(role));
                rows.evidence.back_to(known);
                rows.testify(record);
                rows.skip(record, fault, value);
            }
        }
    }
}

impl Rows {
    fn new(plan: &Plan, part: Part, decoders: Decoders<'_>) -> Self {
        let foreign = plan.encoding != Encoding::Utf8 && plan.is_divisible();
        let decoder = if foreign { decoders(plan.encoding) } else { None };
        let letters = decoder.map(|decoder| Letters::new(plan.encoding, decoder));
        Self {
            letters: letters.map(|letters| Box::new(Foreign { letters, room: Rewritten::default() })),
            columns: plan.columns.iter().map(|c| c.unwrap_or(ABSENT)).collect(),
            start: part.exact.then_some(part.from),
            report: Report::new(plan.copies),
            plan: plan.clone(),
            part,
            evidence: Evidence::default(),
            sound: false,
            scratch: Scratch::default(),
            named: Vec::new(),
        }
    }

    /// Notes the currency that a row's cell names. A column holds few of them: what was seen is not looked up again.
    fn currency(&mut self, cell: &[u8]) {
        if self.named.iter().any(|seen| seen == cell) {
            return;
        }
        if self.named.len() < NAMED {
            self.named.push(cell.to_vec());
        }
        if let Some(code) = std::str::from_utf8(cell).ok().and_then(currency::named) {
            self.evidence.currency(code);
        }
    }

    /// Counts what stands beyond ASCII, in whatever column. Decoded text is good: what is none was counted as it was decoded.
    #[inline(never)]
    fn characters(&mut self, record: &Record<'_>) {
        if self.plan.encoding == Encoding::Utf8 {
            let (good, broken) =
                if self.sound && !record.carried { (leads(record.bytes()), 0) } else { characters(record.bytes()) };
            self.evidence.characters(good, broken);
            self.report.undecodable += broken;
        }
    }

    /// The cell at which a row is too long, or the one after its last if it lacks what is required.
    #[cold]
    fn ragged(&self, record: &Record<'_>) -> Option<usize> {
        if record.len() < self.plan.needed {
            return Some(record.len());
        }
        (self.plan.width..record.len()).find(|i| !is_void(record.raw(*i)))
    }

    /// Notes what the cells of a row that is skipped say: nobody read those behind its first fault.
    #[cold]
    fn testify(&self, record: &Record<'_>) {
        for (column, kind) in self.columns.iter().zip(&self.plan.kinds) {
            let cell = record.cell(*column as usize, self.plan.quote);
            self.evidence.cell(*kind, &cell, self.plan.order);
        }
    }

    /// Reports a row, unless nothing stands in it after all.
    #[cold]
    fn skip(&mut self, record: &Record<'_>, fault: Fault, value: String) {
        if record.is_void() {
            return self.report.forget();
        }
        let column = |role: Role| self.columns.get(role).copied().filter(|c| *c != ABSENT);
        self.report.skip(Skipped {
            line: record.line,
            column: fault.role.and_then(column),
            value,
            reason: fault.reason,
        });
    }
}
