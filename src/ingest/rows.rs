//! A row as a dataset sees it: cells by role, typed on demand; and [`Tally`], what a dataset makes of rows.
//!
//! Reading a cell's number or date also notes what it proves about the file's dialect. Nothing is allocated for a row whose
//! cells are plain. Must not know: chunks, parts, any dataset by name.

use super::evidence::{Evidence, folded};
use super::plan::{Plan, Role};
use super::records::Record;
use super::skip::{LONGEST_VALUE, Reason};
use crate::locale::currency;
use crate::locale::date::{self, Date, DateError, DateOrder, Period};
use crate::locale::number::{self, NumberError};
use serde::{Serialize, de::DeserializeOwned};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Why a row does not count: a role and a reason. The role's column and cell go into the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The role at fault; `None` for the row as a whole.
    pub role: Option<Role>,
    /// Why.
    pub reason: Reason,
}

impl Fault {
    /// A cell's fault.
    pub fn new(role: Role, reason: Reason) -> Self {
        Self { role: Some(role), reason }
    }
}

/// What a dataset folds rows into. Merging a part's tally with that of the part that follows must give what reading both at
/// once gives.
pub trait Tally: Sized + Serialize + DeserializeOwned {
    /// Adds one row, or says why it does not count; then the tally must be as before. Ask the cells in the order of the
    /// dataset's columns: the first fault is the row's reason. Of a row that counts, read every mapped number and
    /// date: all cells are evidence, and the reader sees to those of other rows.
    ///
    /// # Errors
    /// [`Fault`]: the row is skipped and reported.
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault>;

    /// Adds the tally of what follows in the file.
    fn merge(&mut self, later: Self);

    /// Moves kept lines down; only for a tally that keeps [`Row::line`]. Called before the tally is merged.
    fn shift(&mut self, lines: u64) {
        let _ = lines;
    }
}

/// Cells that are not in the record as they are (doubled quotes, NULs), by role; each is cleaned when it is first asked
/// for, and most never are.
#[derive(Debug, Default)]
pub(super) struct Scratch(Vec<OnceCell<Vec<u8>>>);

impl Scratch {
    /// Nothing is cleaned yet.
    pub(super) fn clear(&mut self, roles: usize) {
        self.0.clear();
        self.0.resize_with(roles, OnceCell::new);
    }
}

/// No column.
pub(super) const ABSENT: u32 = u32::MAX;

/// One row of the file, lent to [`Tally::add`].
#[derive(Debug)]
pub struct Row<'a> {
    pub(super) record: &'a Record<'a>,
    pub(super) plan: &'a Plan,
    /// Column of each role, [`ABSENT`] where it has none.
    pub(super) columns: &'a [u32],
    pub(super) scratch: Option<&'a Scratch>,
    pub(super) evidence: &'a Evidence,
}

impl<'a> Row<'a> {
    /// The line on which the row starts, within its part: only [`Tally::shift`] makes it the file's.
    pub fn line(&self) -> u64 {
        self.record.line
    }

    /// How the file is read.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// Whether the role has a column in this file.
    #[inline(always)]
    pub fn has(&self, role: Role) -> bool {
        self.columns.get(role).is_some_and(|c| *c != ABSENT)
    }

    /// Whether the row is long enough to hold the role's cell.
    pub fn reaches(&self, role: Role) -> bool {
        self.column(role) < self.record.len()
    }

    #[inline(always)]
    fn column(&self, role: Role) -> usize {
        self.columns.get(role).copied().unwrap_or(ABSENT) as usize
    }

    /// The cell between its quotes, untrimmed; empty where the role has no column or the row is too short.
    #[inline(always)]
    pub fn raw(&self, role: Role) -> &'a [u8] {
        if let Some(scratch) = self.scratch { self.clean(role, scratch) } else { self.record.raw(self.column(role)) }
    }

    /// The cell of a row in which some cell is not in the record as it is.
    fn clean(&self, role: Role, scratch: &'a Scratch) -> &'a [u8] {
        let column = self.column(role);
        if self.record.is_dirty(column)
            && let Some(cell) = scratch.0.get(role)
        {
            return cell.get_or_init(|| self.record.cell(column, self.plan.quote).into_owned());
        }
        self.record.raw(column)
    }

    /// The cell, trimmed.
    #[inline]
    pub fn cell(&self, role: Role) -> &'a [u8] {
        let cell = self.raw(role);
        match (cell.first(), cell.last()) {
            // As nearly every cell begins and ends.
            (Some(first), Some(last)) if *first > b' ' && *last > b' ' => cell,
            _ => cell.trim_ascii(),
        }
    }

    /// Whether nothing is written there: empty, `-`, `—`, `N/A`, `null`.
    #[inline]
    pub fn is_blank(&self, role: Role) -> bool {
        number::is_blank(self.cell(role))
    }

    /// The cell as text: a name, a segment, an id. Case and leading zeros stay, invisible characters go, blank is `""`.
    #[inline]
    pub fn text(&self, role: Role) -> Cow<'a, str> {
        let cell = self.cell(role);
        if cell.is_empty() { Cow::Borrowed("") } else { name(cell) }
    }

    /// The bytes of the cell's text, for what is looked up and not shown: letters, digits and signs, as nearly every name
    /// is written, are taken as they stand.
    #[inline]
    pub fn key(&self, role: Role) -> Cow<'a, [u8]> {
        let raw = self.raw(role);
        match raw {
            // Nothing in front that is taken off or folded.
            [first, .., last]
                if first.is_ascii_alphanumeric() && *last > b' ' && raw.is_ascii() && !number::is_blank(raw) =>
            {
                Cow::Borrowed(raw)
            }
            _ => match self.text(role) {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            },
        }
    }

    /// The bytes of the cell's text, or a fault if nothing is written.
    ///
    /// # Errors
    /// [`Reason::Empty`].
    #[inline]
    pub fn required_key(&self, role: Role) -> Result<Cow<'a, [u8]>, Fault> {
        let key = self.key(role);
        if key.is_empty() { Err(Fault::new(role, Reason::Empty)) } else { Ok(key) }
    }

    /// The number that `give` gives to the cell's text. A column of names holds few of them: what was seen lately is known
    /// by its bytes, and is neither cleaned nor decoded nor looked up again.
    pub fn numbered(&self, role: Role, seen: &mut Seen, give: &mut dyn FnMut(&str) -> u32) -> u32 {
        let column = self.column(role);
        let (bytes, doubled) = (self.record.raw(column), self.record.is_doubled(column));
        let end = ending(bytes);
        let known = seen.place(end, bytes.len());
        if let Some(number) = known.number
            && (known.end, known.bytes.len(), known.doubled) == (end, bytes.len(), doubled)
            // Eight bytes are all that a short name has.
            && (bytes.len() <= 8 || known.bytes == bytes)
        {
            return number;
        }
        let number = give(&self.text(role));
        known.bytes.clear();
        known.bytes.extend_from_slice(bytes);
        known.end = end;
        known.doubled = doubled;
        known.number = Some(number);
        number
    }

    /// The cell's text, or a fault if nothing is written.
    ///
    /// # Errors
    /// [`Reason::Empty`].
    #[inline]
    pub fn required_text(&self, role: Role) -> Result<Cow<'a, str>, Fault> {
        let text = self.text(role);
        if text.is_empty() { Err(Fault::new(role, Reason::Empty)) } else { Ok(text) }
    }

    /// Whether something is written in the cell. Doubled quotes are something, so the cell need not be cleaned to know.
    #[inline]
    pub fn is_written(&self, role: Role) -> bool {
        let cell = if self.record.nuls > 0 { self.raw(role) } else { self.record.raw(self.column(role)) };
        !number::is_blank(cell.trim_ascii())
    }

    /// The first `most` characters of the cell, trimmed and with its line ends: for what people wrote.
    pub fn prose(&self, role: Role, most: usize) -> String {
        shown(self.cell(role), most)
    }

    /// The cell as a report repeats it: untrimmed, its first [`LONGEST_VALUE`] characters.
    pub fn quoted(&self, role: Role) -> String {
        shown(self.raw(role), LONGEST_VALUE)
    }

    /// Notes what the cell shows of its column: bits that are read when the whole file is known.
    pub fn show(&self, bits: u32) {
        self.evidence.show(bits);
    }

    /// What the cell says as a number, whatever the decimal mark; noted as evidence, as is the currency beside it.
    #[inline]
    pub fn read_number(&self, role: Role) -> number::Reading {
        let (reading, sign) = number::amount(self.cell(role));
        self.evidence.number(&reading);
        if let Some(sign) = sign {
            self.evidence.currency(currency::code(sign));
        }
        reading
    }

    /// The cell as a number; `None` if nothing is written.
    ///
    /// # Errors
    /// [`Reason::NotANumber`].
    #[inline]
    pub fn number(&self, role: Role) -> Result<Option<f64>, Fault> {
        let cell = self.raw(role);
        if cell.is_empty() {
            return Ok(None);
        }
        let decimal = self.plan.decimal;
        let short = if self.scratch.is_none() { self.record.word(self.column(role)) } else { None };
        let simple = match short {
            Some((word, length)) => number::simple_word(word, length, decimal),
            None => number::simple(cell, decimal),
        };
        if let Some((value, marked)) = simple {
            if marked {
                self.evidence.mark(self.plan.decimal);
            }
            return Ok(Some(value));
        }
        match self.read_number(role).under(self.plan.decimal) {
            Ok(value) => Ok(Some(value)),
            Err(NumberError::Blank) => Ok(None),
            Err(NumberError::NotANumber) => Err(Fault::new(role, Reason::NotANumber)),
        }
    }

    /// A number that stands inside a cell, as in `1,5 uur`; noted as evidence.
    ///
    /// # Errors
    /// [`NumberError`].
    pub fn number_in(&self, text: &[u8]) -> Result<f64, NumberError> {
        let reading = number::read(text);
        self.evidence.number(&reading);
        reading.under(self.plan.decimal)
    }

    /// The cell as a number, or a fault if nothing is written.
    ///
    /// # Errors
    /// [`Reason::Empty`], [`Reason::NotANumber`].
    #[inline]
    pub fn required_number(&self, role: Role) -> Result<f64, Fault> {
        self.number(role)?.ok_or(Fault::new(role, Reason::Empty))
    }

    /// The number of a cell of one to three digits and nothing else, as nearly every score and count is written: there is
    /// no sign, no mark and no evidence in it.
    #[inline]
    pub fn digits(&self, role: Role) -> Option<i64> {
        let cell = self.raw(role);
        if cell.is_empty() || cell.len() > 3 {
            return None;
        }
        let mut number = 0;
        for byte in cell {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            number = number * 10 + i64::from(digit);
        }
        Some(number)
    }

    /// The cell as a whole number; `None` if nothing is written.
    ///
    /// # Errors
    /// [`Reason::NotANumber`], [`Reason::NotWhole`].
    #[inline]
    pub fn whole(&self, role: Role) -> Result<Option<i64>, Fault> {
        match self.number(role)? {
            None => Ok(None),
            Some(value) if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0 => Ok(Some(value as i64)),
            Some(_) => Err(Fault::new(role, Reason::NotWhole)),
        }
    }

    /// The cell as a whole number, or a fault if nothing is written.
    ///
    /// # Errors
    /// [`Reason::Empty`], [`Reason::NotANumber`], [`Reason::NotWhole`].
    #[inline]
    pub fn required_whole(&self, role: Role) -> Result<i64, Fault> {
        self.whole(role)?.ok_or(Fault::new(role, Reason::Empty))
    }

    #[inline]
    fn dated(&self, role: Role) -> Result<Option<Date>, Fault> {
        let cell = self.raw(role);
        if cell.is_empty() {
            return Ok(None);
        }
        if let Some(date) = date::iso(cell) {
            self.evidence.year_first();
            return Ok(Some(date));
        }
        self.dated_otherwise(role, self.cell(role))
    }

    fn dated_otherwise(&self, role: Role, cell: &[u8]) -> Result<Option<Date>, Fault> {
        let reading = date::read(cell, self.plan.order);
        self.evidence.date(&reading);
        match reading.under(self.order()) {
            Ok(date) => Ok(Some(date)),
            Err(DateError::Blank) => Ok(None),
            Err(DateError::Ambiguous) => match reading {
                // The verdict asks; meanwhile the row is folded under the only calendar it can mean.
                date::Reading::Roc(date) if !self.plan.order_given => Ok(Some(date)),
                _ => Err(Fault::new(role, Reason::NotADate)),
            },
            Err(DateError::NotADate) => Err(Fault::new(role, Reason::NotADate)),
        }
    }

    /// The order that dates of several readings are folded under.
    fn order(&self) -> Option<DateOrder> {
        if self.plan.order_given { self.plan.order } else { Some(folded(self.plan.order)) }
    }

    /// The cell as a date; `None` if nothing is written.
    ///
    /// # Errors
    /// [`Reason::NotADate`], also for a year of 9999.
    #[inline]
    pub fn date(&self, role: Role) -> Result<Option<Date>, Fault> {
        match self.dated(role)? {
            Some(date) if date.is_open() => Err(Fault::new(role, Reason::NotADate)),
            date => Ok(date),
        }
    }

    /// The cell as a date, or a fault if nothing is written.
    ///
    /// # Errors
    /// [`Reason::Empty`], [`Reason::NotADate`].
    #[inline]
    pub fn required_date(&self, role: Role) -> Result<Date, Fault> {
        self.date(role)?.ok_or(Fault::new(role, Reason::Empty))
    }

    /// The cell as an end: nothing written and a year of 9999 both mean that it has not come (`None`).
    ///
    /// # Errors
    /// [`Reason::NotADate`].
    #[inline]
    pub fn end(&self, role: Role) -> Result<Option<Date>, Fault> {
        Ok(self.dated(role)?.filter(|d| !d.is_open()))
    }

    /// The cell as a month, quarter, year or day; `None` if nothing is written.
    ///
    /// # Errors
    /// [`Reason::NotADate`].
    pub fn period(&self, role: Role) -> Result<Option<Period>, Fault> {
        let cell = self.cell(role);
        if cell.len() == 6
            && let Some(week) = date::compact_week(cell).filter(|_| self.plan.header_of(role).is_some_and(says_week))
        {
            return Ok(Some(week));
        }
        match date::period(cell, self.order()) {
            Err(DateError::Blank) => Ok(None),
            // As with days: the verdict asks.
            Err(DateError::Ambiguous) if !self.plan.order_given && date::republic_month(cell).is_some() => {
                self.evidence.republic();
                Ok(date::republic_month(cell).map(Period::Month))
            }
            Ok(Period::Day(_)) | Err(_) => match self.date(role)? {
                Some(date) => Ok(Some(Period::Day(date))),
                None => Ok(None),
            },
            Ok(period) => Ok(Some(period)),
        }
    }

    /// The cell as a month, quarter, year or day, or a fault if nothing is written.
    ///
    /// # Errors
    /// [`Reason::Empty`], [`Reason::NotADate`].
    pub fn required_period(&self, role: Role) -> Result<Period, Fault> {
        self.period(role)?.ok_or(Fault::new(role, Reason::Empty))
    }
}

/// Whether a header says that its column is one of weeks; a 周期 is any period, and a 주문 an order.
fn says_week(header: &str) -> bool {
    let ends = ["周", "周次", "週", "週次", "주", "주차"];
    header.as_bytes().windows(4).any(|part| part.eq_ignore_ascii_case(b"week"))
        || ends.iter().any(|end| header.trim_end().ends_with(end))
}

/// The first `most` characters of a cell.
pub(super) fn shown(cell: &[u8], most: usize) -> String {
    // Four bytes a character at most: no need to look at a megabyte.
    let cell = cell.get(..most * 4).unwrap_or(cell);
    String::from_utf8_lossy(cell).chars().take(most).collect()
}

/// A trimmed cell as a name: see [`Row::text`].
fn name(cell: &[u8]) -> Cow<'_, str> {
    if number::is_blank(cell) {
        return Cow::Borrowed("");
    }
    let text = std::str::from_utf8(cell).map_or_else(|_| String::from_utf8_lossy(cell), Cow::Borrowed);
    let odd = |c: char| number::invisible(c) || (c.is_whitespace() && c != ' ');
    let text = if !cell.is_ascii() && text.contains(odd) {
        let visible = text.chars().filter(|c| !number::invisible(*c));
        let clean: String = visible.map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        Cow::Owned(clean.trim().to_owned())
    } else {
        text
    };
    // Spreadsheets and WeChat Pay force text this way.
    let forced = text.strip_prefix("=\"").and_then(|t| t.strip_suffix('"')).or_else(|| text.strip_prefix('`'));
    match forced {
        Some(forced) => Cow::Owned(forced.to_owned()),
        None => text,
    }
}

/// How many cells are remembered.
const PLACES: usize = 64;

/// Cells of a column that were seen lately, and the numbers of their texts. Each has one place by its bytes, and gives it
/// up to the next one that falls there: a column of many names costs no memory, only the look.
#[derive(Clone, Debug, Default)]
pub struct Seen(Vec<Known>);

/// A cell, and what it came to.
#[derive(Clone, Debug, Default)]
struct Known {
    bytes: Vec<u8>,
    /// Its [`ending`].
    end: u64,
    doubled: bool,
    number: Option<u32>,
}

/// The last eight bytes, or all there are.
#[inline(always)]
fn ending(bytes: &[u8]) -> u64 {
    match bytes.last_chunk() {
        Some(end) => u64::from_le_bytes(*end),
        None => bytes.iter().fold(0, |end, byte| end << 8 | u64::from(*byte)),
    }
}

impl Seen {
    /// The place of a cell. Names differ at their ends more often than in front.
    #[inline(always)]
    fn place(&mut self, end: u64, length: usize) -> &mut Known {
        if self.0.is_empty() {
            self.0.resize_with(PLACES, Known::default);
        }
        let mixed = (end ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        &mut self.0[(mixed >> 32) as usize % PLACES]
    }
}
