//! How one file is read: everything decided before its first row, small enough to be sent to every worker.
//!
//! Also what a dataset says about its columns ([`RoleSpec`]). Must not know: any dataset by name.

use super::encoding::Encoding;
use super::header::same;
use crate::locale::date::DateOrder;
use crate::locale::number::DecimalMark;
use serde::{Deserialize, Serialize};

/// Index into a dataset's list of roles.
pub type Role = usize;

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Names, segments, ids: kept as they are.
    Text,
    /// Numbers: their decimal marks are evidence.
    Number,
    /// Days: their orders are evidence.
    Date,
    /// Months, quarters, years or days.
    Period,
}

/// How much a dataset depends on a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Need {
    /// Nothing goes without it; a blank cell excludes its row.
    Required,
    /// Part of one of several ways to say the same (opened and resolved, or a duration), by number: one way must be whole.
    Alternative(u8),
    /// May be absent or blank.
    Optional,
}

/// A role that a column can have in a dataset.
#[derive(Clone, Copy, Debug)]
pub struct RoleSpec {
    /// Its public name.
    pub id: &'static str,
    /// What its cells are.
    pub kind: Kind,
    /// How much depends on it.
    pub need: Need,
    /// Headers that mean it, [normalised](super::normalise), likeliest first, in all languages, with `|` between them. One
    /// with `=` in front means it only where it is all of the header.
    pub aliases: &'static str,
    /// Headers that look like it and are not, likewise. `…` alone: no header that only resembles an alias is taken.
    pub never: &'static str,
}

impl RoleSpec {
    /// Whether a header, normalised, is one of those that mean it.
    pub fn knows(&self, header: &str) -> bool {
        self.aliases.split('|').any(|alias| same(alias, header))
    }
}

/// A person's choice of column for a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pick {
    /// By the header's text.
    Header(String),
    /// By position.
    Index(u32),
    /// The role has no column in this file.
    Nothing,
}

/// What is known before the file is opened: the language's habits and the person's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hints {
    /// The encoding if it is neither marked nor valid UTF-8; by language, see [`Encoding::legacy`].
    pub legacy: Encoding,
    /// Chosen encoding.
    pub encoding: Option<Encoding>,
    /// Chosen delimiter; [`NO_DELIMITER`](super::NO_DELIMITER) for a single column.
    pub delimiter: Option<u8>,
    /// Chosen decimal mark.
    pub decimal: Option<DecimalMark>,
    /// Chosen date order.
    pub order: Option<DateOrder>,
    /// Chosen columns.
    pub columns: Vec<(Role, Pick)>,
    /// The id of the metric that the file is read for, or for which its columns were chosen.
    pub metric: Option<&'static str>,
}

impl Default for Hints {
    fn default() -> Self {
        Self {
            legacy: Encoding::Windows1252,
            encoding: None,
            delimiter: None,
            decimal: None,
            order: None,
            columns: Vec::new(),
            metric: None,
        }
    }
}

/// How a file is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools)] // Facts, each by itself.
pub struct Plan {
    /// Its encoding.
    pub encoding: Encoding,
    /// The head spoke for UTF-8 by its lack of other bytes, or by few of them: the whole file decides.
    pub presumed: bool,
    /// What it is if later bytes are not UTF-8 after all.
    pub legacy: Encoding,
    /// A byte-order mark stands in front.
    pub bom: bool,
    /// What parts cells; `None` for a single column.
    pub delimiter: Option<u8>,
    /// What cells are quoted with.
    pub quote: u8,
    /// The header's cells as written; `None` if the first row is data already.
    pub header: Option<Vec<String>>,
    /// Line of the header.
    pub header_line: Option<u64>,
    /// Number of columns.
    pub width: usize,
    /// Offset of the first row below the header, in the file itself (its mark included) if that [can be
    /// cut](Plan::is_divisible), else in the decoded text (without a mark).
    pub body: u64,
    /// Line on which that row starts.
    pub body_line: u64,
    /// Column of each role.
    pub columns: Vec<Option<u32>>,
    /// What the cells of each role are.
    pub kinds: Vec<Kind>,
    /// The column that names the currency of a row's amounts.
    pub currency: Option<u32>,
    /// Cells a row must have to hold all required columns.
    pub needed: usize,
    /// The decimal mark rows are folded under.
    pub decimal: DecimalMark,
    /// A person chose it: nothing is asked.
    pub decimal_given: bool,
    /// The date order rows are folded under, as far as one is needed.
    pub order: Option<DateOrder>,
    /// A person chose it: nothing is asked.
    pub order_given: bool,
    /// Exact copies are counted.
    pub copies: bool,
    /// Bytes in the file.
    pub bytes: u64,
}

impl Plan {
    /// Whether the file can be cut into parts: records are found in it as it is, and what is beyond ASCII is decoded cell by
    /// cell. UTF-16 cannot, nor can a file whose delimiter may be the half of a character.
    pub fn is_divisible(&self) -> bool {
        self.encoding.is_framed_by(self.delimiter)
    }

    /// The header of a role's column.
    pub fn header_of(&self, role: Role) -> Option<&str> {
        let column = (*self.columns.get(role)?)?;
        self.header.as_ref()?.get(column as usize).map(String::as_str)
    }

    /// The first required role without a column; where there are several ways and none is whole, the first role that the
    /// way begun lacks.
    pub fn missing(&self, roles: &[RoleSpec]) -> Option<Role> {
        missing(&self.columns, roles)
    }
}

/// [`Plan::missing`] of columns that are no plan yet.
pub(super) fn missing(columns: &[Option<u32>], roles: &[RoleSpec]) -> Option<Role> {
    let has = |role: Role| columns.get(role).copied().flatten().is_some();
    let lacks = |need: Need| roles.iter().enumerate().position(|(role, spec)| spec.need == need && !has(role));
    let begun = |need: Need| roles.iter().enumerate().any(|(role, spec)| spec.need == need && has(role));
    let mut ways: Vec<Need> = roles.iter().map(|r| r.need).filter(|n| matches!(n, Need::Alternative(_))).collect();
    ways.dedup();
    let whole = ways.iter().any(|way| lacks(*way).is_none());
    let way = ways.iter().find(|way| begun(**way)).or(ways.first()).filter(|_| !whole);
    lacks(Need::Required).or_else(|| lacks(*way?))
}
