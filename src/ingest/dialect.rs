//! From a file's first bytes to a [`Plan`]: encoding, delimiter, header row, columns, and a first view on marks and orders.
//!
//! What the head cannot decide is only presumed: [`super::evidence`] has the last word. Must not know: datasets by name.

use super::encoding::{self, Decoders, Encoding};
use super::error::ReadError;
use super::evidence::Evidence;
use super::format::{self, Format};
use super::header::{Mapping, currency_column, map_columns};
use super::plan::{Hints, Kind, Need, Pick, Plan, Role, RoleSpec, missing};
use super::records::{Flow, NO_DELIMITER, Records, Unterminated};
use crate::locale::{date, number};
use crate::stats::sorted::sorted;
use std::borrow::Cow;

/// How much of a file to bring at first.
pub const HEAD: usize = 256 << 10;
/// How much to bring at the most: a header that does not end within it is none.
pub const LONGEST_HEAD: usize = 16 << 20;
/// Rows of the head that are looked at.
const ROWS: usize = 200;
/// What cells are quoted with.
const QUOTE: u8 = b'"';
/// Rows of the preview.
const PREVIEW: usize = 12;
/// How far down an exact header is looked for before a likely one is taken, and one that is no wider than other rows.
const HEADER_ROWS: usize = 30;
/// How many cells are compared with aliases after a likely header.
const HEADER_CELLS: usize = 100_000;
/// Files up to this size have their exact copies counted.
const COPIES: u64 = 4 << 20;

/// What the head came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Scouted<T = Box<Scout>> {
    /// Everything that is needed.
    Found(T),
    /// The header's row does not end within the head: bring at least this many bytes.
    More(usize),
}

/// A plan, and what to show a person so that they can change it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scout {
    /// How the file will be read.
    pub plan: Plan,
    /// Its first rows as understood, cells as written.
    pub preview: Vec<Vec<String>>,
    /// Columns that match a role as well as the one taken.
    pub rivals: Vec<(Role, Vec<u32>)>,
    /// Roles whose column only resembles one of theirs.
    pub loose: Vec<Role>,
    /// Headers that stand there twice.
    pub duplicates: Vec<String>,
    /// Columns of no role in which nothing but dates stand.
    pub dated: Vec<u32>,
    /// The id of the metric for which a person chose the column, where columns say which metric they are of.
    pub chosen: Option<&'static str>,
}

impl Scout {
    /// The first column that the header lacks: one that a person named, or one that is required.
    pub fn missing(&self, hints: &Hints, roles: &[RoleSpec]) -> Option<Role> {
        let lacks = |role: Role| self.plan.columns.get(role).copied().flatten().is_none();
        let named = hints.columns.iter().find(|(role, pick)| matches!(pick, Pick::Header(_)) && lacks(*role));
        named.map(|(role, _)| *role).or_else(|| self.plan.missing(roles))
    }

    /// Whether the header says what the columns are.
    fn is_known(&self, hints: &Hints, roles: &[RoleSpec]) -> bool {
        self.missing(hints, roles).is_none() && self.plan.columns.iter().any(Option::is_some)
    }
}

/// A row of the head.
struct HeadRow {
    at: u64,
    line: u64,
    cells: Vec<String>,
}

/// The head's header and what stands below it.
struct Table<'a> {
    header: Option<&'a HeadRow>,
    mapping: Mapping,
    width: usize,
    /// Offset and line of the first row below the header, if the head says where that is.
    body: Option<(u64, u64)>,
    rows: Vec<&'a HeadRow>,
}

/// The head's rows under one delimiter, those of delimiters only left out.
struct Head {
    rows: Vec<HeadRow>,
    /// Where the row after the last one starts, if that is known.
    next: Option<(u64, u64)>,
    /// A record that does not end in the whole file, or beyond all reason.
    unterminated: Option<Unterminated>,
    /// The record that the head's end cuts.
    cut: Option<Unterminated>,
}

impl Head {
    fn read(text: &[u8], at: u64, delimiter: Option<u8>, whole: bool) -> Self {
        let mut rows = Vec::new();
        let mut records = Records::new(delimiter, QUOTE, at);
        let mut sink = |r: &super::records::Record<'_>| {
            if rows.len() == ROWS {
                return Flow::Stop;
            }
            if !r.is_blank() && !r.is_void() {
                rows.push(HeadRow {
                    at: r.at,
                    line: r.line,
                    cells: (0..r.len()).map(|i| String::from_utf8_lossy(&r.cell(i, QUOTE)).into_owned()).collect(),
                });
            }
            Flow::More
        };
        let mut unterminated = None;
        let stopped = match records.feed(text, &mut sink) {
            Ok(flow) => flow == Flow::Stop,
            Err(e) => {
                unterminated = Some(e);
                true
            }
        };
        if whole && !stopped {
            unterminated = records.finish(&mut sink).err();
        }
        let known = whole || stopped || !records.expects_lf();
        let cut = (records.held() > 0).then(|| records.unterminated());
        Self { next: known.then(|| (records.at(), records.line())), rows, unterminated, cut }
    }

    /// Where the row after this one starts, and on which line.
    fn after(&self, index: usize) -> Option<(u64, u64)> {
        self.rows.get(index + 1).map(|r| (r.at, r.line)).or(self.next)
    }

    /// The header's row: the first in which a required role's alias (or the name a person picked) matches exactly, else the
    /// first in which one matches at all. The last row under others as wide is none of them, whatever words it holds; and
    /// one that is a single cell, or lacks a column, is a title (`Customer,ACME`) if a wider one below lacks none and holds
    /// no value.
    fn header(&self, roles: &[RoleSpec], hints: &Hints) -> Option<(usize, Mapping)> {
        let named: Vec<(Role, Pick)> =
            hints.columns.iter().filter(|(_, pick)| matches!(pick, Pick::Header(_))).cloned().collect();
        let mut likely = None;
        let mut title = None;
        let (mut cells, mut widest) = (0, 0);
        for (i, row) in self.rows.iter().enumerate() {
            cells += row.cells.len();
            let written = || row.cells.iter().filter(|cell| !cell.trim().is_empty());
            let width = written().count();
            if i + 1 == self.rows.len() && width <= widest {
                break;
            }
            let wider = width > widest;
            widest = widest.max(width);
            let deep = i >= HEADER_ROWS;
            if (deep || cells > HEADER_CELLS) && likely.is_some() {
                break;
            }
            // So far down most rows are data of a file without a header; one has more cells than what stands above it.
            if deep && !wider {
                continue;
            }
            if title.is_some_and(|title| width <= title || written().any(|cell| is_value(cell))) {
                continue;
            }
            let mapping = map_columns(&row.cells, roles, &named);
            let whole = missing(&mapping.columns, roles).is_none();
            let fits = if title.is_some() { mapping.anchored && whole } else { mapping.anchored };
            if fits || (mapping.found && likely.is_none()) {
                likely = Some(i);
            }
            if fits && (title.is_some() || (whole && width > 1)) {
                break;
            }
            if fits {
                title = Some(width);
            }
        }
        likely.map(|i| (i, map_columns(&self.rows[i].cells, roles, &hints.columns)))
    }

    /// The header and the rows below it; `None` if there is no row at all.
    fn table(&self, roles: &[RoleSpec], hints: &Hints) -> Option<Table<'_>> {
        let row = self.rows.first()?;
        let found = self.header(roles, hints);
        if found.is_none() && row.cells.iter().all(|c| is_value(c)) {
            // No header: only columns that a person picked by position.
            let names = vec![""; row.cells.len()];
            return Some(Table {
                header: None,
                mapping: map_columns(&names, roles, &hints.columns),
                width: names.len(),
                body: Some((row.at, row.line)),
                rows: self.rows.iter().collect(),
            });
        }
        let (index, mut mapping) = found.unwrap_or_else(|| (0, map_columns(&row.cells, roles, &hints.columns)));
        let header = &self.rows[index];
        let rows: Vec<&HeadRow> = self.rows.iter().skip(index + 1).collect();
        prefer_written(&mut mapping, &rows, roles);
        prefer_numbers(&mut mapping, roles, &rows);
        leave_others(&mut mapping, roles, &rows, hints);
        Some(Table { header: Some(header), mapping, width: header.cells.len(), body: self.after(index), rows })
    }
}

/// A column of text in which nothing stands, or a required one, gives way to the next whose header fits as well and in which
/// something does: `Reference` to `Invoice`.
fn prefer_written(mapping: &mut Mapping, rows: &[&HeadRow], roles: &[RoleSpec]) {
    let written = |column: u32| rows.iter().any(|row| cell_of(row, column).is_some());
    for (role, rivals) in &mut mapping.rivals {
        let spec = &roles[*role];
        let gives_way = spec.kind == Kind::Text || spec.need == Need::Required;
        let Some(own) = mapping.columns[*role].filter(|own| gives_way && !written(*own)) else { continue };
        if let Some(other) =
            rivals.iter_mut().find(|column| !mapping.columns.contains(&Some(**column)) && written(**column))
        {
            mapping.columns[*role] = Some(std::mem::replace(other, own));
        }
    }
}

/// What is written in a column of a row.
fn cell_of(row: &HeadRow, column: u32) -> Option<&String> {
    row.cells.get(column as usize).filter(|cell| !number::is_blank(cell.trim().as_bytes()))
}

/// Of columns whose headers fit a number equally loosely ("MRR Movement", "MRR Change"), one in which nothing but words
/// stand gives way to one of numbers.
fn prefer_numbers(mapping: &mut Mapping, roles: &[RoleSpec], rows: &[&HeadRow]) {
    for (role, equals) in mapping.equals.clone() {
        let Some(own) = mapping.columns[role].filter(|_| roles[role].kind == Kind::Number) else { continue };
        let cells = |column: u32| rows.iter().filter_map(move |row| cell_of(row, column));
        let number = |cell: &String| !matches!(number::read(cell.as_bytes()), number::Reading::Not);
        let free = |column: &u32| !mapping.columns.contains(&Some(*column));
        let better =
            equals.into_iter().filter(free).find(|column| cells(*column).count() > 0 && cells(*column).all(number));
        if let (Some(better), false) = (better, cells(own).any(|cell| cell.chars().any(char::is_numeric))) {
            mapping.columns[role] = Some(better);
            let rivals = mapping.rivals.iter_mut().filter(|(other, _)| *other == role).flat_map(|(_, columns)| columns);
            rivals.filter(|column| **column == better).for_each(|column| *column = own);
        }
    }
}

/// Whether a cell is a date and no number.
fn is_day(cell: &str) -> bool {
    let cell = cell.as_bytes();
    matches!(number::read(cell), number::Reading::Not) && !matches!(date::read(cell, None), date::Reading::Not)
}

/// The columns of no role in which nothing but dates stand.
fn days_left(columns: &[Option<u32>], width: usize, rows: &[&HeadRow]) -> Vec<u32> {
    let free = (0..width as u32).filter(|column| !columns.contains(&Some(*column)));
    let dated = free.filter(|column| {
        let mut cells = rows.iter().filter_map(|row| cell_of(row, *column)).peekable();
        cells.peek().is_some() && cells.all(|cell| is_day(cell))
    });
    dated.collect()
}

/// A column that is not required and holds dates is no column of numbers: 結案時間 may be how long it took, and when. And one
/// of words, or of 0 and 1, is none of dates: `Cancelled` may be whether, and when.
fn leave_others(mapping: &mut Mapping, roles: &[RoleSpec], rows: &[&HeadRow], hints: &Hints) {
    for (role, spec) in roles.iter().enumerate() {
        let guessed = matches!(spec.kind, Kind::Number | Kind::Date) && spec.need != Need::Required;
        let Some(own) = mapping.columns[role].filter(|_| guessed && hints.columns.iter().all(|(r, _)| *r != role))
        else {
            continue;
        };
        let mut cells = rows.iter().filter_map(|row| cell_of(row, own)).peekable();
        let word = |cell: &str| !cell.contains(char::is_numeric) || matches!(cell.trim(), "0" | "1");
        let other: &dyn Fn(&str) -> bool = if spec.kind == Kind::Date { &word } else { &is_day };
        if cells.peek().is_some() && cells.all(|cell| other(cell)) {
            mapping.columns[role] = None;
        }
    }
}

/// Looks at a file's first bytes and plans how to read it.
///
/// `head` is the file's beginning, [`HEAD`] bytes of it or all of it; `length` is the file's.
///
/// # Errors
/// [`ReadError`]: nothing in it, only a header, no text at all, or a quote or a line that never ends.
pub fn scout(
    head: &[u8],
    length: u64,
    hints: &Hints,
    roles: &[RoleSpec],
    decoders: Decoders<'_>,
) -> Result<Scouted, ReadError> {
    let whole = head.len() as u64 >= length;
    if head.is_empty() {
        return Err(ReadError::EmptyFile);
    }
    if let Some(format) = format::not_text(head) {
        return Err(ReadError::NotText(format));
    }
    let mut detected = encoding::detect(head, whole, hints.legacy);
    if let Some(chosen) = hints.encoding {
        detected.bom &= detected.encoding == chosen;
        detected.encoding = chosen;
        detected.presumed = false;
    }
    let guessed = hints.encoding.is_none() && Encoding::LEGACY.contains(&detected.encoding);
    if guessed && encoding::is_accented(head) {
        let text = text_of(head, whole, detected, decoders);
        if text.is_some_and(|(text, _)| encoding::is_torn(&text)) {
            detected.encoding = Encoding::Windows1252;
        }
    }
    let under = |detected| scout_under(detected, head, length, hints, roles, decoders);
    let found = under(detected)?;
    let known = |found: &Scouted| matches!(found, Scouted::Found(scout) if scout.is_known(hints, roles));
    if !guessed || known(&found) || matches!(found, Scouted::More(_)) {
        return Ok(found);
    }
    // The file may come from where another language is spoken.
    let others = Encoding::LEGACY.into_iter().filter(|other| *other != detected.encoding);
    let others = others.filter_map(|encoding| under(encoding::Detected { encoding, ..detected }).ok());
    let mut others = others.filter(known);
    Ok(match (others.next(), others.next()) {
        (Some(other), None) => other,
        _ => found,
    })
}

/// The plan under this encoding.
fn scout_under(
    detected: encoding::Detected,
    head: &[u8],
    length: u64,
    hints: &Hints,
    roles: &[RoleSpec],
    decoders: Decoders<'_>,
) -> Result<Scouted, ReadError> {
    let whole = head.len() as u64 >= length;
    let (text, base) = text_of(head, whole, detected, decoders).ok_or(ReadError::NotText(Format::Binary))?;
    let text = text.as_ref();
    if whole && text.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return Err(ReadError::EmptyFile);
    }
    if let Some(format) = format::not_table(text) {
        return Err(ReadError::NotText(format));
    }
    let (declared, above) = sep_line(text);
    let start = Start { at: base + above as u64, line: 1 + u64::from(above > 0) };
    let text = &text[above..];
    let known = hints.delimiter.or(declared);
    let delimiter = known.or_else(|| delimiter_of(text, whole, roles, hints)).filter(|mark| *mark != NO_DELIMITER);
    let head_rows = Head::read(text, start.at, delimiter, whole);
    if let Some(unterminated) = head_rows.unterminated {
        return Err(unterminated.error(start.line));
    }
    let Some(table) = head_rows.table(roles, hints) else {
        if !whole && head.len() < LONGEST_HEAD {
            return Ok(Scouted::More(head.len().saturating_mul(4).min(LONGEST_HEAD)));
        }
        return Err(head_rows.cut.map_or(ReadError::EmptyFile, |cut| cut.error(start.line)));
    };
    let Some((body, body_line)) = table.body else {
        // The head ends between the CR and a LF that may follow.
        return Ok(Scouted::More(head.len() + 1));
    };
    if whole && table.rows.is_empty() {
        return Err(ReadError::NoData);
    }
    // What stands above, if anything, is ASCII.
    let own = detected.encoding != Encoding::Utf8 && detected.encoding.is_framed_by(delimiter);
    let body = if own { offset_of(body_line, &head[above..], delimiter) + above as u64 } else { body };
    let dated = days_left(&table.mapping.columns, table.width, &table.rows);
    let evidence = head_evidence(&table.rows, &table.mapping.columns, roles, hints);
    let plan = Plan {
        encoding: detected.encoding,
        presumed: detected.presumed,
        legacy: hints.legacy,
        bom: detected.bom,
        delimiter,
        quote: QUOTE,
        header: table.header.map(|row| row.cells.clone()),
        header_line: table.header.map(|row| row.line + start.line),
        width: table.width,
        body,
        body_line: body_line + start.line,
        needed: needed(roles, &table.mapping.columns),
        columns: table.mapping.columns,
        kinds: roles.iter().map(|role| role.kind).collect(),
        currency: table.header.and_then(|row| currency_column(&row.cells)),
        decimal: hints.decimal.or_else(|| evidence.decimal().known()).unwrap_or(number::DecimalMark::Dot),
        decimal_given: hints.decimal.is_some(),
        // Numbers that are days of Excel are so by their size: that one is does not make small ones days.
        order: hints.order.or_else(|| evidence.folding()),
        order_given: hints.order.is_some(),
        copies: length <= COPIES,
        bytes: length,
    };
    Ok(Scouted::Found(Box::new(Scout {
        plan,
        preview: table.rows.iter().take(PREVIEW).map(|r| r.cells.clone()).collect(),
        rivals: table.mapping.rivals,
        loose: table.mapping.equals.into_iter().map(|(role, _)| role).collect(),
        duplicates: table.mapping.duplicates,
        dated,
        chosen: None,
    })))
}

/// Where the rows begin, past a mark and a `sep=` line.
struct Start {
    at: u64,
    /// Number of the first line.
    line: u64,
}

/// Cells a row must have to hold every required column.
fn needed(roles: &[RoleSpec], columns: &[Option<u32>]) -> usize {
    roles
        .iter()
        .zip(columns)
        .filter(|(spec, _)| spec.need == Need::Required)
        .filter_map(|(_, column)| column.map(|c| c as usize + 1))
        .max()
        .unwrap_or(0)
}

/// The head's text, and the offset of its first byte in the whole text.
fn text_of<'a>(
    head: &'a [u8],
    whole: bool,
    detected: encoding::Detected,
    decoders: Decoders<'_>,
) -> Option<(Cow<'a, [u8]>, u64)> {
    const MARK: &[u8] = "\u{FEFF}".as_bytes();
    if detected.encoding == Encoding::Utf8 {
        let text = head.strip_prefix(MARK).unwrap_or(head);
        return Some((Cow::Borrowed(text), (head.len() - text.len()) as u64));
    }
    let mut text = Vec::new();
    decoders(detected.encoding)?.decode(head, whole, &mut text);
    if text.starts_with(MARK) {
        text.drain(..MARK.len());
    }
    Some((Cow::Owned(text), 0))
}

/// Where this line of the head starts in the file itself; lines are those of its records.
fn offset_of(line: u64, head: &[u8], delimiter: Option<u8>) -> u64 {
    let mut records = Records::new(delimiter, QUOTE, 0);
    // The head was read before: every record above the line ends.
    records.feed(head, &mut |r| if r.line < line { Flow::More } else { Flow::Stop }).ok();
    records.at()
}

/// Excel's `sep=;` in the first line: the delimiter, and where the next line starts.
fn sep_line(text: &[u8]) -> (Option<u8>, usize) {
    let end = text.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(text.len());
    let line = &text[..end];
    let line = line.strip_prefix(b"\"").map_or(line, |l| l.strip_suffix(b"\"").unwrap_or(l));
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark] if delimiter(char::from(*mark)).is_some() => {
            let next = if text[end..].starts_with(b"\r\n") { end + 2 } else { (end + 1).min(text.len()) };
            (Some(*mark), next)
        }
        _ => (None, 0),
    }
}

/// A character as what parts cells: one of ASCII, and none that words, numbers, quoted cells or lines are made of.
pub fn delimiter(mark: char) -> Option<u8> {
    let parts = mark.is_ascii() && !mark.is_ascii_alphanumeric() && !matches!(mark, '"' | '\n' | '\r' | '\0');
    parts.then_some(mark as u8)
}

/// The delimiter under which the head looks most like a table; else one that a quoted cell ends at, which without it would
/// not end there; `None` for a single column.
fn delimiter_of(text: &[u8], whole: bool, roles: &[RoleSpec], hints: &Hints) -> Option<u8> {
    let mut best: Option<((usize, usize, usize), u8)> = None;
    let mut closing = None;
    for delimiter in [b',', b';', b'\t', b'|'] {
        if !text.contains(&delimiter) {
            continue;
        }
        let head = Head::read(text, 0, Some(delimiter), whole);
        if whole && head.unterminated.is_none() && head.rows.is_empty() {
            // Nothing but delimiters.
            return Some(delimiter);
        }
        let header = head.header(roles, hints);
        // Titles above the header say nothing of the table.
        let from = header.as_ref().map_or(0, |(i, _)| *i);
        let widths: Vec<usize> = head.rows.iter().skip(from).map(|r| r.cells.len()).collect();
        let Some((usual, share)) = usual_width(&widths) else {
            continue;
        };
        let (exact, header_width) = (header.map_or(0, |(_, mapping)| mapping.exact), widths[0]);
        // A header in one piece means another delimiter; unless titles stand above a wide table.
        let fits = (usual > 1 || exact > 1) && (header_width > 1 || (usual > 2 && share >= 10));
        let score = (exact, share, usual);
        if fits && best.is_none_or(|(b, _)| score > b) {
            best = Some((score, delimiter));
        }
        let quoted = |row: &HeadRow| row.cells.len() > 1 && text.get(row.at as usize) == Some(&QUOTE);
        if closing.is_none() && head.unterminated.is_none() && head.rows.iter().any(quoted) {
            closing = Some(delimiter);
        }
    }
    best.map(|(_, delimiter)| delimiter).or(closing)
}

/// The commonest width, and in how many of twenty rows.
fn usual_width(widths: &[usize]) -> Option<(usize, usize)> {
    let widths = sorted(widths.to_vec(), Ord::cmp);
    let (count, width) = widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).max()?;
    Some((width, count * 20 / widths.len()))
}

/// Whether a cell is a number or a date, as no header's is.
fn is_value(cell: &str) -> bool {
    let cell = cell.as_bytes();
    !matches!(number::read(cell), number::Reading::Not) || !matches!(date::read(cell, None), date::Reading::Not)
}

fn head_evidence(rows: &[&HeadRow], columns: &[Option<u32>], roles: &[RoleSpec], hints: &Hints) -> Evidence {
    let evidence = Evidence::default();
    for (spec, column) in roles.iter().zip(columns) {
        let Some(column) = *column else { continue };
        for cell in rows.iter().filter_map(|r| r.cells.get(column as usize)) {
            evidence.cell(spec.kind, cell.as_bytes(), hints.order);
        }
    }
    evidence
}
