//! Records: where each begins and ends, and where its cells are, from chunks of any size.
//!
//! RFC 4180 with the leniency people need: CR, LF and CRLF end a record; a quote opens a cell only at its first byte, any
//! other is itself; in a quoted cell `""` is one quote, a quote before a delimiter or line end (spaces between allowed) closes
//! it, and any other quote is itself (as `PapaParse` reads it). A line end inside quotes belongs to the cell and still counts
//! as a line.
//!
//! No cell is copied: a [`Record`] lends slices of the chunk, and only the record that crosses a chunk border is carried over.
//! The machine is driven by [`super::scan`]'s positions and keeps all it needs between chunks, so the answer does not depend on
//! where they are cut.
//!
//! Must not know: encodings (bytes are UTF-8 or a superset of ASCII), headers, roles, what a row means.

use super::error::ReadError;
use super::scan::{BLOCK, Needles, specials};
use crate::locale::number::invisible;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A record longer than this is taken for a quote that never closes, or for no row of a table.
const LIMIT: usize = 64 << 20;

/// Stands for "this file has no delimiter": no byte of UTF-8 text.
pub const NO_DELIMITER: u8 = 0xFF;

/// Whether the sink wants more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    More,
    /// Enough: the record just seen is not consumed.
    Stop,
}

/// Who takes the records. One call through a pointer a record is nothing beside the record, and there is one copy of the
/// scanner however many kinds of rows it feeds: small, and all of it inlined into its loop.
pub type Sink<'s> = &'s mut dyn FnMut(&Record<'_>) -> Flow;

/// A record that does not end: a quote that never closes, or a line beyond all reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unterminated {
    /// Line on which the record starts, counted like [`Record::line`].
    pub line: u64,
    /// Whether it is inside quotes.
    pub quoted: bool,
}

impl Unterminated {
    /// What is wrong with a file in which so many lines stand before the scanner's own start.
    pub(super) fn error(self, before: u64) -> ReadError {
        let line = self.line + before;
        if self.quoted { ReadError::UnterminatedQuote { line } } else { ReadError::EndlessLine { line } }
    }
}

const DOUBLED: u32 = 1 << 31;

/// A cell's place in its record; the top bit of `end` says that it holds doubled quotes.
#[derive(Clone, Copy, Debug)]
struct Cell {
    start: u32,
    end: u32,
}

/// One record, lent for the time of the sink's call.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // Facts, each by itself.
pub struct Record<'a> {
    bytes: &'a [u8],
    cells: &'a [Cell],
    /// Line on which it starts, counted from the scanner's own start.
    pub line: u64,
    /// Offset in the text at which it starts.
    pub at: u64,
    /// NUL bytes in it.
    pub nuls: u32,
    /// Some cell holds doubled quotes.
    pub doubled: bool,
    /// Some byte of it may be beyond ASCII; if not, none is.
    pub wide: bool,
    /// It lay in more than one chunk.
    pub carried: bool,
    /// Not a whole record: what was left of one that began before the scanner did.
    pub fragment: bool,
}

impl<'a> Record<'a> {
    /// All bytes without the line end.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Number of cells, at least 1.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Never: a record has at least one cell.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The cell between its quotes, doubled quotes still doubled; nothing beyond the last one.
    #[inline(always)]
    pub fn raw(&self, index: usize) -> &'a [u8] {
        self.cells
            .get(index)
            .and_then(|c| self.bytes.get(c.start as usize..(c.end & !DOUBLED) as usize))
            .unwrap_or_default()
    }

    /// The cell's eight bytes, the last one highest, and how many of them are the cell's own: the last ones. None where it has
    /// more, or where it begins a record that is too short in front.
    #[inline(always)]
    pub fn word(&self, index: usize) -> Option<(u64, usize)> {
        let cell = self.cells.get(index)?;
        let (start, end) = (cell.start as usize, (cell.end & !DOUBLED) as usize);
        let word = self.bytes.get(..end)?.last_chunk()?;
        (end <= start + 8).then_some((u64::from_le_bytes(*word), end.saturating_sub(start)))
    }

    /// Whether the cell holds doubled quotes, which [`Record::raw`] leaves doubled.
    #[inline(always)]
    pub fn is_doubled(&self, index: usize) -> bool {
        self.doubled && self.cells.get(index).is_some_and(|c| c.end & DOUBLED != 0)
    }

    /// Whether [`Record::raw`] is not yet the cell's content.
    #[inline]
    pub fn is_dirty(&self, index: usize) -> bool {
        self.is_doubled(index) || (self.nuls > 0 && self.raw(index).contains(&0))
    }

    /// Writes the cell's content: doubled quotes made one, NULs left out.
    pub fn clean_into(&self, index: usize, quote: u8, out: &mut Vec<u8>) {
        let doubled = self.is_doubled(index);
        let mut raw = self.raw(index).iter().copied().peekable();
        while let Some(b) = raw.next() {
            if b == 0 {
                continue;
            }
            out.push(b);
            if doubled && b == quote && raw.peek() == Some(&quote) {
                raw.next();
            }
        }
    }

    /// The cell's content.
    pub fn cell(&self, index: usize, quote: u8) -> Cow<'a, [u8]> {
        if self.is_dirty(index) {
            let mut clean = Vec::new();
            self.clean_into(index, quote, &mut clean);
            Cow::Owned(clean)
        } else {
            Cow::Borrowed(self.raw(index))
        }
    }

    /// An empty line, or one of delimiters (and spaces) only.
    #[inline(always)]
    pub fn is_blank(&self) -> bool {
        let gap = |b: &u8| matches!(b, b' ' | b'\t' | 0);
        match self.bytes.first() {
            None => true,
            // The common case, settled by one byte: an ordinary first cell.
            Some(b) if !gap(b) && self.cells[0].start == 0 && self.cells[0].end & !DOUBLED > 0 => false,
            Some(_) => (0..self.cells.len()).all(|i| self.raw(i).iter().all(gap)),
        }
    }

    /// Blank also where spaces beyond ASCII stand, or what is not seen, in a row of UTF-8: for rows that do not count, of
    /// which there are few.
    #[cold]
    pub(super) fn is_void(&self) -> bool {
        (0..self.cells.len()).all(|i| is_void(self.raw(i)))
    }
}

/// Room for a record whose cells are written anew.
#[derive(Debug, Default)]
pub(super) struct Rewritten {
    bytes: Vec<u8>,
    cells: Vec<Cell>,
}

impl Record<'_> {
    /// The same record, each of its cells as `write` appends it, in this room.
    pub(super) fn rewritten<'r>(
        &self,
        room: &'r mut Rewritten,
        write: &mut dyn FnMut(&[u8], &mut Vec<u8>),
    ) -> Record<'r> {
        let Rewritten { bytes, cells } = room;
        bytes.clear();
        cells.clear();
        let mut at = 0;
        for cell in self.cells {
            let (start, end) = (cell.start as usize, (cell.end & !DOUBLED) as usize);
            bytes.extend_from_slice(self.bytes.get(at..start).unwrap_or_default());
            let from = bytes.len() as u32;
            write(self.bytes.get(start..end).unwrap_or_default(), bytes);
            cells.push(Cell { start: from, end: bytes.len() as u32 | cell.end & DOUBLED });
            at = end;
        }
        bytes.extend_from_slice(self.bytes.get(at..).unwrap_or_default());
        Record { bytes, cells, ..*self }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    /// At or in an unquoted cell.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote inside quotes; the next special byte says what it was.
    Closing { quote: u32, gap: bool },
}

/// The scanner of one run of text.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // Facts about the record in progress, each by itself.
pub struct Records {
    needles: Needles,
    /// The record in progress, as far as earlier chunks held it.
    carry: Vec<u8>,
    /// The cells of the record in progress come first, and what is left of longer ones.
    cells: Vec<Cell>,
    count: usize,
    state: State,
    /// Where the cell in progress starts in its record.
    start: u32,
    at: u64,
    line: u64,
    breaks: u32,
    nuls: u32,
    /// Where the last CR inside quotes was, so that its LF is not another line.
    cr: u32,
    /// [`DOUBLED`] if the cell in progress holds doubled quotes.
    flag: u32,
    doubled: bool,
    wide: bool,
    after_cr: bool,
    fragment: bool,
}

/// No offset at all.
const NOWHERE: u32 = u32::MAX - 1;

impl Records {
    /// Reads from a record's first byte, which is the text's byte `at`; `delimiter` is `None` for a single column.
    pub fn new(delimiter: Option<u8>, quote: u8, at: u64) -> Self {
        Self {
            needles: Needles { delimiter: delimiter.unwrap_or(NO_DELIMITER), quote },
            carry: Vec::new(),
            cells: Vec::new(),
            count: 0,
            state: State::Plain,
            start: 0,
            at,
            line: 0,
            breaks: 0,
            nuls: 0,
            cr: NOWHERE,
            flag: 0,
            doubled: false,
            wide: false,
            after_cr: false,
            fragment: false,
        }
    }

    /// Reads from somewhere amid a record, in quotes or not: the first record reported is a fragment, and lines are counted
    /// after it.
    pub fn amid(delimiter: Option<u8>, quote: u8, at: u64, inside: bool) -> Self {
        Self {
            state: if inside { State::Quoted } else { State::Plain },
            fragment: true,
            ..Self::new(delimiter, quote, at)
        }
    }

    /// Number of lines before the record in progress.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Where the record in progress starts. After a CR at a chunk's end it may still move by the LF.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// Bytes held of the record in progress.
    pub fn held(&self) -> usize {
        self.carry.len()
    }

    /// The record in progress, as one that does not end.
    pub fn unterminated(&self) -> Unterminated {
        Unterminated { line: self.line, quoted: self.state != State::Plain }
    }

    /// Whether a LF as the very next byte would still belong to the record before.
    pub fn expects_lf(&self) -> bool {
        self.after_cr && self.carry.is_empty()
    }

    /// The next cell of the record in progress. Not pushed: built for size that would be a call a cell.
    #[inline(always)]
    fn cell(&mut self, cell: Cell) {
        match self.cells.get_mut(self.count) {
            Some(place) => *place = cell,
            None => self.cells.push(cell),
        }
        self.count += 1;
    }

    /// Gives the record that ends here to the sink and makes ready for the next one.
    #[inline(always)]
    fn emit(&mut self, bytes: &[u8], carried: bool, sink: Sink<'_>) -> Flow {
        let flow = sink(&Record {
            bytes,
            cells: self.cells.get(..self.count).unwrap_or_default(),
            line: self.line,
            at: self.at,
            nuls: self.nuls,
            doubled: self.doubled,
            wide: self.wide,
            carried,
            fragment: self.fragment,
        });
        if flow == Flow::More {
            self.line = if self.fragment { 0 } else { self.line + 1 + u64::from(self.breaks) };
            self.at += bytes.len() as u64 + 1;
        }
        self.count = 0;
        self.state = State::Plain;
        self.start = 0;
        self.breaks = 0;
        self.nuls = 0;
        self.cr = NOWHERE;
        self.doubled = false;
        self.fragment = false;
        flow
    }

    /// Reads a chunk. After [`Flow::Stop`], [`Records::at`] and [`Records::line`] are those of the record that was refused.
    ///
    /// # Errors
    /// [`Unterminated`] when the record in progress grows beyond all reason.
    pub fn feed(&mut self, chunk: &[u8], sink: Sink<'_>) -> Result<Flow, Unterminated> {
        let Needles { delimiter, quote } = self.needles;
        // The record in progress starts at chunk[record], or `held` bytes before the chunk.
        let mut record = 0;
        let mut held = self.carry.len();
        // From where the bytes after a closing quote are still unseen.
        let mut since = 0;
        let mut block = 0;
        while let Some((mut bits, wide)) = specials(chunk, block, self.needles) {
            self.wide |= wide;
            while bits != 0 {
                let p = block + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let byte = chunk[p];
                let here = (p - record + held) as u32;
                // As nearly every cell ends.
                if byte == delimiter && self.state == State::Plain {
                    self.cell(Cell { start: self.start, end: here });
                    self.start = here + 1;
                    continue;
                }
                if byte == delimiter || byte == b'\n' || byte == b'\r' {
                    if here == 0 && byte == b'\n' && self.after_cr {
                        self.after_cr = false;
                        self.at += 1;
                        record = p + 1;
                        continue;
                    }
                    let cell = match self.state {
                        State::Plain => Cell { start: self.start, end: here },
                        State::Closing { quote, gap } if gap && is_gap(chunk.get(since..p).unwrap_or_default()) => {
                            self.state = State::Plain;
                            Cell { start: self.start.wrapping_add(1), end: quote | std::mem::take(&mut self.flag) }
                        }
                        State::Quoted | State::Closing { .. } => {
                            self.state = State::Quoted;
                            if byte != delimiter {
                                self.line_inside(byte, here);
                            }
                            continue;
                        }
                    };
                    self.cell(cell);
                    if byte == delimiter {
                        self.start = here + 1;
                        continue;
                    }
                    let flow = if held > 0 {
                        held = 0;
                        self.emit_held(&chunk[..p], sink)
                    } else {
                        self.emit(&chunk[record..p], false, sink)
                    };
                    self.after_cr = byte == b'\r';
                    // The next one begins in the same block.
                    self.wide = wide;
                    record = p + 1;
                    if flow == Flow::Stop {
                        return Ok(Flow::Stop);
                    }
                } else if byte == quote {
                    match self.state {
                        State::Plain if here == self.start => self.state = State::Quoted,
                        State::Plain => {}
                        State::Closing { quote, .. } if here == quote + 1 => {
                            self.flag = DOUBLED;
                            self.doubled = true;
                            self.state = State::Quoted;
                        }
                        State::Quoted | State::Closing { .. } => {
                            self.state = State::Closing { quote: here, gap: true };
                            since = p + 1;
                        }
                    }
                } else if byte == 0 {
                    self.nuls += 1;
                }
            }
            block += BLOCK;
        }
        if let State::Closing { gap, .. } = &mut self.state {
            *gap = *gap && is_gap(chunk.get(since..).unwrap_or_default());
        }
        self.carry.extend_from_slice(&chunk[record..]);
        if self.carry.len() > LIMIT {
            return Err(self.unterminated());
        }
        Ok(Flow::More)
    }

    /// Counts a line end inside quotes; CRLF is one.
    fn line_inside(&mut self, byte: u8, here: u32) {
        if byte == b'\r' {
            self.cr = here;
            self.breaks += 1;
        } else if self.cr.wrapping_add(1) != here {
            self.breaks += 1;
        }
    }

    /// Gives the record that began in an earlier chunk to the sink.
    #[cold]
    fn emit_held(&mut self, rest: &[u8], sink: Sink<'_>) -> Flow {
        let mut whole = std::mem::take(&mut self.carry);
        whole.extend_from_slice(rest);
        let flow = self.emit(&whole, true, sink);
        whole.clear();
        self.carry = whole;
        flow
    }

    /// The text is at its end: gives the last record if no line end closed it.
    ///
    /// # Errors
    /// [`Unterminated`] when it ends inside quotes.
    pub fn finish(&mut self, sink: Sink<'_>) -> Result<Flow, Unterminated> {
        if self.carry.is_empty() {
            return Ok(Flow::More);
        }
        let flow = self.feed(b"\n", sink)?;
        if !self.carry.is_empty() {
            // Inside quotes a line end ends nothing.
            return Err(self.unterminated());
        }
        if flow == Flow::More {
            // No line end was there to step over.
            self.at -= 1;
        }
        Ok(flow)
    }
}

/// Nothing but spaces of any kind, and what is not seen.
pub(super) fn is_void(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|text| text.chars().all(|c| c.is_whitespace() || invisible(c)))
}

fn is_gap(bytes: &[u8]) -> bool {
    bytes.iter().all(|b| matches!(b, b' ' | b'\t' | 0))
}

/// Whether the sample's first byte is inside quotes, judged by the first quote that can only open or only close a cell.
///
/// A guess, and only used where a wrong one is found out (see [`super::parts`]).
pub(super) fn looks_quoted(sample: &[u8], delimiter: Option<u8>, quote: u8) -> bool {
    let border = |b: u8| Some(b) == delimiter || b == b'\n' || b == b'\r';
    let mut odd = sample.first() == Some(&quote);
    for window in sample.windows(3) {
        let [before, middle, after] = [window[0], window[1], window[2]];
        if middle != quote {
            continue;
        }
        if before != quote && after != quote {
            match (border(before), border(after)) {
                (true, false) => return odd,
                (false, true) => return !odd,
                _ => {}
            }
        }
        odd = !odd;
    }
    false
}
