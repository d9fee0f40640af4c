//! The account of a file: rows read, used and skipped, and why each was skipped.
//!
//! `read = used + skipped`, always. Mergeable in file order. Must not know: datasets, words.

use serde::{Deserialize, Serialize};

/// Why a row is skipped. A closed list, public as [`Reason::id`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// A required cell is blank.
    #[default]
    Empty,
    /// Text where a number belongs.
    NotANumber,
    /// Text where a date belongs.
    NotADate,
    /// A fraction where only whole numbers make sense.
    NotWhole,
    /// A number outside its scale.
    OutOfRange,
    /// Ends before it begins.
    Order,
    /// More cells than the header has, or too few to hold what is required.
    Ragged,
    /// Said before, where only once makes sense; a total of what other rows say.
    Duplicate,
    /// Somebody who referred themselves.
    SelfReferral,
    /// Called off, failed, never paid, no sale at all, or a test.
    Cancelled,
}

impl Reason {
    /// All, in the order of lists and counts.
    pub const ALL: [Self; 10] = [
        Self::Empty,
        Self::NotANumber,
        Self::NotADate,
        Self::NotWhole,
        Self::OutOfRange,
        Self::Order,
        Self::Ragged,
        Self::Duplicate,
        Self::SelfReferral,
        Self::Cancelled,
    ];

    /// Its public name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotANumber => "not_a_number",
            Self::NotADate => "not_a_date",
            Self::NotWhole => "not_whole",
            Self::OutOfRange => "out_of_range",
            Self::Order => "order",
            Self::Ragged => "ragged",
            Self::Duplicate => "duplicate",
            Self::SelfReferral => "self_referral",
            Self::Cancelled => "cancelled",
        }
    }
}

/// One skipped row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The line on which it starts, 1 for the file's first.
    pub line: u64,
    /// The column at fault, as index into the header; `None` for the row as a whole.
    pub column: Option<u32>,
    /// The cell as the file has it, cut at [`LONGEST_VALUE`] characters.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

/// How many skipped rows a report lists.
pub const LISTED: usize = 1000;
/// How many characters of a cell a report repeats.
pub const LONGEST_VALUE: usize = 200;

/// How often a reason came up, and where first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Rows.
    pub rows: u64,
    /// Line of the first.
    pub first: Option<u64>,
}

/// The account of a file, or of a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Rows: everything below the header but blank lines.
    pub read: u64,
    /// Rows that count.
    pub used: u64,
    /// Rows that do not.
    pub skipped: u64,
    /// The first [`LISTED`] of them in file order.
    pub rows: Vec<Skipped>,
    /// By reason, in the order of [`Reason::ALL`].
    pub reasons: [Count; 10],
    /// Rows with fewer cells than the header that were used all the same.
    pub short: u64,
    /// NUL bytes that were taken out.
    pub nuls: u64,
    /// Bytes or sequences that are no character of the encoding, shown as U+FFFD.
    pub undecodable: u64,
    /// Rows that count and are exact copies of an earlier one, once they are counted; `None` where nobody counts.
    copies: Option<u64>,
    /// A hash of the bytes of each row that counts, to count them by. Memory grows with rows, so only small files are watched.
    hashes: Vec<u64>,
}

impl Report {
    /// An empty account; `copies` asks for exact copies to be counted, which costs memory per row.
    pub fn new(copies: bool) -> Self {
        Self { copies: copies.then_some(0), ..Self::default() }
    }

    /// Rows that count and are exact copies of an earlier one; `None` where nobody counted.
    pub fn copies(&self) -> Option<u64> {
        self.copies
    }

    /// How often a reason came up.
    pub fn count(&self, reason: Reason) -> Count {
        self.reasons[reason as usize]
    }

    pub(super) fn watches_copies(&self) -> bool {
        self.copies.is_some()
    }

    pub(super) fn saw(&mut self, hash: u64) {
        self.hashes.push(hash);
    }

    /// The row read last is none.
    pub(super) fn forget(&mut self) {
        self.read -= 1;
        self.hashes.pop();
    }

    /// The whole file is read: counts the copies.
    pub(super) fn count_copies(&mut self) {
        let hashes = std::mem::take(&mut self.hashes);
        let mut places = vec![None; (2 * hashes.len()).next_power_of_two()];
        for hash in hashes {
            let mut at = hash as usize & (places.len() - 1);
            while places[at].is_some_and(|known| known != hash) {
                at = (at + 1) & (places.len() - 1);
            }
            if places[at].replace(hash).is_some() {
                self.copies = self.copies.map(|copies| copies + 1);
            }
        }
    }

    /// The row read last is skipped.
    pub(super) fn skip(&mut self, row: Skipped) {
        self.skipped += 1;
        self.hashes.pop();
        let count = &mut self.reasons[row.reason as usize];
        count.rows += 1;
        count.first.get_or_insert(row.line);
        if self.rows.len() < LISTED {
            self.rows.push(row);
        }
    }

    /// Moves a row that was used to the skipped ones: for faults that only the whole file shows, such as duplicates.
    pub fn reject(&mut self, row: Skipped) {
        self.used = self.used.saturating_sub(1);
        self.skipped += 1;
        let count = &mut self.reasons[row.reason as usize];
        count.rows += 1;
        count.first = Some(count.first.map_or(row.line, |l| l.min(row.line)));
        let at = self.rows.partition_point(|r| r.line <= row.line);
        if at < LISTED {
            self.rows.insert(at, row);
            self.rows.truncate(LISTED);
        }
    }

    /// Moves rows that are not listed to the skipped ones: later ones than those that are.
    pub fn reject_more(&mut self, reason: Reason, rows: u64) {
        self.used = self.used.saturating_sub(rows);
        self.skipped += rows;
        self.reasons[reason as usize].rows += rows;
    }

    /// Moves all lines down.
    pub fn shift(&mut self, lines: u64) {
        for row in &mut self.rows {
            row.line += lines;
        }
        for line in self.reasons.iter_mut().filter_map(|c| c.first.as_mut()) {
            *line += lines;
        }
    }

    /// Adds the account of what follows in the file.
    pub fn merge(&mut self, later: Self) {
        self.read += later.read;
        self.used += later.used;
        self.skipped += later.skipped;
        self.short += later.short;
        self.nuls += later.nuls;
        self.undecodable += later.undecodable;
        let room = LISTED - self.rows.len().min(LISTED);
        self.rows.extend(later.rows.into_iter().take(room));
        for (mine, theirs) in self.reasons.iter_mut().zip(later.reasons) {
            mine.rows += theirs.rows;
            mine.first = mine.first.or(theirs.first);
        }
        self.copies = self.copies.and(later.copies);
        self.hashes.extend(later.hashes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_stand_where_their_number_says() {
        for (i, reason) in Reason::ALL.into_iter().enumerate() {
            assert_eq!(reason as usize, i);
        }
    }

    #[test]
    fn a_rejected_row_takes_its_place_in_file_order() {
        let row = |line| Skipped { line, column: None, value: String::new(), reason: Reason::Duplicate };
        let mut report = Report::new(true);
        (report.read, report.used) = (5, 4);
        report.skip(row(4));
        report.reject(row(2));
        report.reject(row(6));
        assert_eq!(report.rows.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 4, 6]);
        assert_eq!(report.read, report.used + report.skipped);
        assert_eq!(report.count(Reason::Duplicate), Count { rows: 3, first: Some(2) });
    }
}
